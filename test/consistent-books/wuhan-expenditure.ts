/** 公开表3 and 5 to 9 of the layout of 武汉: expenditure by subject and by unit, “三公”, the smaller funds. */
import type { Sheet } from '../../src/grid/snapshot';
import type { Entry } from './department';
import type { Dials } from './dials';
import type { Columns } from './rounding';
import { code, sheetOf, type Spec } from './sheets';
import { economicName } from './subjects';
import {
  appropriated,
  byEconomic,
  bySubject,
  byUnit,
  natureColumn,
  natureColumns,
  officialLines,
  OFFICIAL_COLUMNS,
  spent,
  TOTAL,
  type ColumnOf,
} from './tally';
import { WuhanSheets } from './wuhan-sheets';

/** Whether the expenditure tables of that fund contain what was carried over. */
export function carriedToo(dials: Dials, fund: string): boolean {
  const own = dials.basis === '含结转';
  return fund !== '一般公共预算' && dials.fundBasisDiffers ? !own : own;
}

export class WuhanExpenditure extends WuhanSheets {
  expenditure(): Sheet {
    const { dials, pen } = this;
    const more = [
      '经营支出',
      '上缴上级支出',
      '对附属单位补助支出',
      ...(dials.carryColumn ? ['结转下年'] : []),
    ];
    const column: ColumnOf = ({ nature }) => {
      if (nature === '结转下年') return dials.carryColumn ? nature : undefined;
      return nature === '人员经费' || nature === '公用经费' ? '基本支出' : nature;
    };
    const columns = natureColumns(more, false);
    const figures = pen.figures(bySubject(this.entries, column, dials.depth, this.zeros), columns);
    const header: Spec[] = [
      '科目编码',
      '科目名称',
      '合计',
      '基本支出',
      '项目支出',
      '事业单位经营支出',
      ...more.slice(1),
    ];
    return sheetOf('3.部门支出总表', [
      ...this.top('3', '部门支出总表', header.length),
      header,
      ...this.subjectRows(figures),
    ]);
  }

  private general(): Entry[] {
    return spent(this.entries, '一般公共预算', carriedToo(this.dials, '一般公共预算'));
  }

  private note(fund: string): Spec[][] {
    if (!this.dials.basisNote) return [];
    return [
      [carriedToo(this.dials, fund) ? '备注：本表支出含上年结转。' : '备注：本表不含上年结转安排的支出。'],
    ];
  }

  generalBySubject(): Sheet {
    const { pen, dials } = this;
    const columns = natureColumns();
    const figures = pen.figures(bySubject(this.general(), natureColumn, dials.depth, this.zeros), columns);
    const rows = [
      ...NATURE_HEADER('科目编码', '科目名称'),
      ...this.subjectRows(figures),
      ...this.note('一般公共预算'),
    ];
    return sheetOf('5-1.一般公共预算支出表(分功能科目)', [
      ...this.top('5-1', '一般公共预算支出表（分功能科目）', 7),
      ...rows,
    ]);
  }

  generalByUnit(): Sheet {
    const { pen, dials } = this;
    const columns = natureColumns();
    const lines = byUnit(this.department, this.general(), natureColumn, dials.unitRows === '部门和单位');
    const figures = pen.figures(lines, columns);
    const rows = lines.map(({ id }) => [
      ...this.unitCells(id),
      ...columns.names.map((column) => figures.cell(id, column)),
    ]);
    return sheetOf('5-2.一般公共预算支出表(分单位)', [
      ...this.top('5-2', '一般公共预算支出表(分单位)', 7),
      ...NATURE_HEADER('单位编码', '单位名称'),
      ...rows,
      ...this.note('一般公共预算'),
    ]);
  }

  basic(): Sheet {
    const { pen, dials } = this;
    const carried = (dials.basis === '含结转') !== dials.basicBasisDiffers;
    const entries = spent(this.entries, '一般公共预算', carried);
    const columns: Columns = {
      names: [TOTAL, '人员经费', '公用经费'],
      parts: { 合计: ['人员经费', '公用经费'] },
    };
    const figures = pen.figures(byEconomic(entries, natureColumn), columns);
    const rows = figures.lines.map(({ id }) => [
      ...(id === TOTAL ? [undefined, '合计'] : [code(id), economicName(id)]),
      ...columns.names.map((column) => figures.cell(id, column)),
    ]);
    const header: Spec[][] = [
      ['部门预算支出经济分类科目', '<', '本年一般公共预算基本支出', '<', '<'],
      ['科目编码', '科目名称', '合计', '人员经费', '公用经费'],
    ];
    const note =
      dials.basisNote && dials.basicBasisDiffers
        ? [[carried ? '备注：本表含上年结转。' : '备注：本表不含上年结转。']]
        : [];
    return sheetOf('6.一般公共预算基本支出表', [
      ...this.top('6', '一般公共预算基本支出表', 5),
      ...header,
      ...rows,
      ...note,
    ]);
  }

  official(): Sheet {
    const byUnits = this.dials.officialByUnit;
    const lines = officialLines(this.department, byUnits);
    const figures = this.pen.figures(lines, OFFICIAL_COLUMNS, '万元');
    const lead = (texts: Spec[]): Spec[] => (byUnits ? texts : []);
    const header: Spec[][] = [
      [
        ...lead(['单位编码', '单位名称']),
        '“三公”经费合计',
        '因公出国（境）费',
        '公务用车购置及运行费',
        '<',
        '<',
        '公务接待费',
      ],
      [...lead(['^', '^']), '^', '^', '小计', '公务用车购置费', '公务用车运行费', '^'],
    ];
    const rows = lines.map(({ id }) => [
      ...lead(this.unitCells(id)),
      ...OFFICIAL_COLUMNS.names.map((column) => figures.cell(id, column)),
    ]);
    const width = byUnits ? 8 : 6;
    return sheetOf('7.一般公共预算“三公”经费支出表', [
      ...this.top('7', '一般公共预算“三公”经费支出表', width, '万元'),
      ...header,
      ...rows,
    ]);
  }

  fund(number: string, fund: string): Sheet[] {
    const { pen, dials } = this;
    const entries = spent(this.entries, fund, carriedToo(dials, fund));
    const spentAtAll = appropriated(this.entries).some((entry) => entry.fund === fund);
    if (!spentAtAll && dials.emptyFundTables === '缺') return [];
    const columns = natureColumns([], false);
    const figures = pen.figures(
      bySubject(entries, ({ nature }) => nature, dials.depth),
      columns,
    );
    const empty = entries.length === 0;
    const rows: Spec[][] = empty && dials.emptyFundTables === '表头' ? [[], []] : this.subjectRows(figures);
    const note = [[`备注：${dials.year}年没有使用${fund}拨款安排的支出。`]];
    const header: Spec[][] = [
      ['科目编码', '科目名称', `本年${fund}支出`, '<', '<'],
      ['^', '^', '合计', '基本支出', '项目支出'],
    ];
    return [
      sheetOf(`${number}.${fund}支出表`, [
        ...this.top(number, `${fund}支出表`, 5),
        ...header,
        ...rows,
        ...(spentAtAll ? this.note(fund) : note),
      ]),
    ];
  }
}

const NATURE_HEADER = (codes: string, names: string): Spec[][] => [
  [codes, names, '合计', '基本支出', '<', '<', '项目支出'],
  ['^', '^', '^', '小计', '人员经费', '公用经费', '^'],
];
