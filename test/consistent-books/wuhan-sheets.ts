/** What the sheets of the layout of 武汉 share: titles, rows of units and of subjects. */
import type { Department, Entry } from './department';
import type { Dials } from './dials';
import { code, Pen, type Figures, type Spec } from './sheets';
import { subjectName } from './subjects';
import { TOTAL } from './tally';

/** A family of sheets of one department, written with one set of dials. */
export class WuhanSheets {
  protected readonly pen: Pen;
  protected readonly entries: readonly Entry[];

  constructor(
    protected readonly department: Department,
    protected readonly dials: Dials,
  ) {
    this.pen = new Pen(dials);
    this.entries = department.entries;
  }

  protected top(number: string, title: string, width: number, unit: string = this.dials.unit): Spec[][] {
    const corner = (text: string): Spec[] => [...Array<Spec>(width - 1).fill(undefined), text];
    const own = this.dials.adjusted ? `${title}（调整后）` : title;
    return [corner(`公开表 ${number}`), [own, ...Array<Spec>(width - 1).fill('<')], corner(`单位：${unit}`)];
  }

  protected unitCells(id: string): Spec[] {
    if (id === TOTAL || id === '内部抵消') return [undefined, id];
    const unit = this.department.units.find(({ code: own }) => own === id);
    return [code(id), unit?.name ?? this.department.name];
  }

  protected get zeros(): string[] {
    return this.dials.zeroRows ? ['2210202', '2080599'] : [];
  }

  protected subjectRows(figures: Figures): Spec[][] {
    return figures.lines.map(({ id }) => [
      ...(id === TOTAL ? [undefined, '合计'] : [code(id), subjectName(id)]),
      ...figures.columns.names.map((column) => figures.cell(id, column)),
    ]);
  }
}
