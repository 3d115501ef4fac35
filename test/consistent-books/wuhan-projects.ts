/** 公开表10 of the layout of 武汉: the projects under department, unit and category. */
import type { Sheet } from '../../src/grid/snapshot';
import { FUNDS } from './department';
import type { Columns, Line } from './rounding';
import { code, sheetOf, type Spec } from './sheets';
import { projectColumn, TOTAL } from './tally';
import { WuhanSheets } from './wuhan-sheets';

const CATEGORIES = { '22': '其他运转类', '31': '本级支出项目', '32': '对下转移支付' } as const;

export class WuhanProjects extends WuhanSheets {
  /** 公开表10; with the note its dial asks for. */
  projects(): Sheet {
    const { department, dials, pen } = this;
    const title = dials.projects === '重点' ? '重点项目支出情况表' : '项目支出情况表';
    const top = this.top('10', title, 12);
    const single = dials.projects === '单一结转';
    const current = FUNDS.map((fund) => `本年/${fund}`);
    const carried = single ? ['结转'] : FUNDS.map((fund) => `结转/${fund}`);
    const leaves = [...current, ...carried, '财政专户管理资金', '单位资金'];
    const columns: Columns = { names: [TOTAL, ...leaves], parts: { 合计: leaves } };
    const lines: Line[] = [{ id: TOTAL }];
    const cells = new Map<string, Spec[]>([[TOTAL, [undefined, undefined, undefined]]]);
    const add = (id: string, under: string, texts: Spec[], amounts?: Record<string, number>): void => {
      if (!cells.has(id)) lines.push({ id, under, ...(amounts ? { amounts } : {}) });
      cells.set(id, texts);
    };
    const shown = department.projects.filter(({ code: own }, i) => {
      if (dials.projects === '涉密') return !department.secret.has(own);
      return dials.projects !== '重点' || i % 2 === 0;
    });
    for (const { code: unit, name } of department.units) {
      const own = shown.filter((project) => project.unit === unit);
      if (own.length === 0) continue;
      if (dials.unitRows === '部门和单位')
        add(department.code, TOTAL, [code(department.code), department.name, undefined]);
      const above = dials.unitRows === '部门和单位' ? department.code : TOTAL;
      add(unit, above, [code(unit), name, undefined]);
      for (const category of ['22', '31', '32'] as const) {
        for (const project of own.filter((each) => each.category === category)) {
          const amounts: Record<string, number> = {};
          for (const entry of department.entries.filter((each) => each.project === project.code)) {
            const key = projectColumn(entry);
            if (key === undefined) continue;
            const column = single && key.startsWith('结转/') ? '结转' : key;
            amounts[column] = (amounts[column] ?? 0) + entry.yuan;
          }
          const bare = dials.projects === '无类别';
          if (!bare) add(`${unit}/${category}`, unit, [code(category), CATEGORIES[category], undefined]);
          add(
            project.code,
            bare ? unit : `${unit}/${category}`,
            [code(project.code), project.name, name],
            amounts,
          );
        }
      }
    }
    const figures = pen.figures(lines, columns);
    const rows = lines.map(({ id }) => [
      ...(cells.get(id) ?? []),
      ...columns.names.map((column) => figures.cell(id, column)),
    ]);
    const header: Spec[][] = [
      [
        '项目编码',
        '项目名称',
        '项目单位',
        '合计',
        '本年拨款',
        '<',
        '<',
        '财政拨款结转结余',
        ...(single ? [] : ['<', '<']),
        '财政专户管理资金',
        '单位资金',
      ],
      ['^', '^', '^', '^', ...FUNDS, ...(single ? ['^'] : FUNDS), '^', '^'],
    ];
    const notes: Readonly<Record<string, string>> = {
      涉密: '备注：部分项目涉密，按规定不予公开。',
      重点: '备注：本表只列重点项目。',
    };
    const note = notes[dials.projects];
    return sheetOf('10.项目支出情况表', [
      ...top,
      ...header,
      ...rows,
      ...(note === undefined ? [] : [[note]]),
    ]);
  }
}
