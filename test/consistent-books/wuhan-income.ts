/** 公开表1, 2 and 4 of the layout of 武汉: income beside expenditure, income by unit, appropriations. */
import type { Sheet } from '../../src/grid/snapshot';
import { FUNDS, OWN_SOURCES, type Entry } from './department';
import type { Columns, Line } from './rounding';
import { sheetOf, type Figures, type Spec } from './sheets';
import { LONG_LIST, numeral, SHORT_LIST, subjectName } from './subjects';
import { appropriated, bySubject, byUnit, incomeColumn, spent, TOTAL, type ColumnOf } from './tally';
import { WuhanSheets } from './wuhan-sheets';

const SOURCE_ROWS: Readonly<Record<string, string>> = {
  一般公共预算: '一般公共预算拨款收入',
  政府性基金预算: '政府性基金预算拨款收入',
  国有资本经营预算: '国有资本经营预算拨款收入',
  财政专户管理资金: '财政专户管理资金收入',
  事业收入: '事业收入',
  经营收入: '事业单位经营收入',
  上级补助收入: '上级补助收入',
  附属单位上缴收入: '附属单位上缴收入',
  其他收入: '其他收入',
  单位资金: '单位资金收入',
};
const SINGLE: Columns = { names: ['预算数'], parts: {} };

export class WuhanIncome extends WuhanSheets {
  incomeAndExpenditure(): Sheet {
    const { dials, pen } = this;
    const own = dials.income === '单位资金' ? ['单位资金'] : OWN_SOURCES;
    const sources = [...FUNDS, '财政专户管理资金', ...own];
    const column = incomeColumn(dials.income, false);
    const amounts = this.sums(column);
    const carried = Object.entries(amounts).filter(([key]) => key.startsWith('结转/'));
    const left = pen.figures(
      [
        { id: '收入总计' },
        { id: '本年收入合计', under: '收入总计' },
        ...sources.map((id) => ({ id, under: '本年收入合计', amounts: { 预算数: amounts[id] ?? 0 } })),
        {
          id: '上年结转结余',
          under: '收入总计',
          amounts: { 预算数: carried.reduce((sum, [, yuan]) => sum + yuan, 0) },
        },
      ],
      SINGLE,
    );
    const lines = bySubject(
      spent(this.entries),
      () => '预算数',
      '类',
      dials.list === '长' ? LONG_LIST : SHORT_LIST,
    );
    const right = pen.figures([{ id: '支出总计' }, ...underTotal(lines), this.left(this.entries)], SINGLE);
    const categories = lines.filter(({ id }) => id !== TOTAL).map(({ id }) => id);
    const block = dials.natureBlock ? this.natureBlock() : [];
    const rows: Spec[][] = [
      [
        '收 入',
        '<',
        dials.natureBlock ? '支出（按功能分类）' : '支 出',
        '<',
        ...(dials.natureBlock ? ['支出（按支出性质）', '<'] : []),
      ],
      ['项 目', '预算数', '项 目', '预算数', ...(dials.natureBlock ? ['项 目', '预算数'] : [])],
    ];
    for (let i = 0; i < Math.max(sources.length, categories.length); i += 1) {
      rows.push([
        ...this.numbered(left, sources, i, (id) => SOURCE_ROWS[id] ?? id),
        ...this.numbered(right, categories, i, subjectName),
        ...(block.slice(0, -3)[i] ?? []),
      ]);
    }
    const last = block.slice(-3);
    const cells = (l: string, r: string, texts = [l, r]): Spec[] => [
      texts[0],
      left.cell(l, '预算数'),
      texts[1],
      right.cell(r, '预算数'),
      ...(last.shift() ?? []),
    ];
    rows.push(cells('本年收入合计', TOTAL, ['本年收入合计', '本年支出合计']));
    rows.push(cells('上年结转结余', '年终结转结余'));
    rows.push(cells('收入总计', '支出总计', ['收 入 总 计', '支 出 总 计']));
    return sheetOf('1.部门收支总表', [...this.top('1', '部门收支总表', dials.natureBlock ? 6 : 4), ...rows]);
  }

  /** 基本支出 and the other natures; the last three rows stand beside 本年支出合计, 年终结转结余 and 支出总计. */
  private natureBlock(): Spec[][] {
    const natures = ['人员经费', '公用经费', '项目支出', '经营支出', '上缴上级支出', '对附属单位补助支出'];
    const of = (nature: string): number => this.sums(({ nature: own }) => own)[nature] ?? 0;
    const figures = this.pen.figures(
      [
        { id: '支出总计' },
        { id: '本年支出合计', under: '支出总计' },
        { id: '基本支出', under: '本年支出合计' },
        ...natures.map((id, i) => ({
          id,
          under: i < 2 ? '基本支出' : '本年支出合计',
          amounts: { 预算数: of(id) },
        })),
        { id: '年终结转结余', under: '支出总计', amounts: { 预算数: of('结转下年') } },
      ],
      SINGLE,
    );
    const row = (label: string, id: string): Spec[] => [label, figures.cell(id, '预算数')];
    return [
      row('一、基本支出', '基本支出'),
      row('　　人员经费', '人员经费'),
      row('　　公用经费', '公用经费'),
      row('二、项目支出', '项目支出'),
      row('三、事业单位经营支出', '经营支出'),
      row('四、上缴上级支出', '上缴上级支出'),
      row('五、对附属单位补助支出', '对附属单位补助支出'),
      [],
      row('本年支出合计', '本年支出合计'),
      row('年终结转结余', '年终结转结余'),
      row('支 出 总 计', '支出总计'),
    ];
  }

  private sums(column: ColumnOf): Record<string, number> {
    const sums: Record<string, number> = {};
    for (const entry of this.entries) {
      const key = column(entry) ?? '';
      sums[key] = (sums[key] ?? 0) + entry.yuan;
    }
    return sums;
  }

  private left(entries: readonly Entry[]): Line {
    const yuan = entries
      .filter(({ nature }) => nature === '结转下年')
      .reduce((sum, entry) => sum + entry.yuan, 0);
    return { id: '年终结转结余', under: '支出总计', amounts: { 预算数: yuan } };
  }

  private numbered(
    figures: Figures,
    ids: readonly string[],
    at: number,
    name: (id: string) => string,
  ): Spec[] {
    const id = ids[at];
    return id === undefined
      ? [undefined, undefined]
      : [`${numeral(at + 1)}、${name(id)}`, figures.cell(id, '预算数')];
  }

  income(): Sheet {
    const { dials, pen, department } = this;
    const own = dials.incomeColumns === '单位资金' ? ['单位资金'] : OWN_SOURCES;
    const sources = [...FUNDS, '财政专户管理资金', ...own];
    const carried = [...FUNDS, '财政专户管理资金', '单位资金'].map((fund) => `结转/${fund}`);
    const subtotal = dials.appropriationSubtotal;
    const others = sources.slice(FUNDS.length);
    const current = subtotal ? ['财政拨款', ...sources] : sources;
    const columns: Columns = {
      names: [TOTAL, '本年收入', ...current, '上年结转结余', ...carried],
      parts: {
        合计: ['本年收入', '上年结转结余'],
        本年收入: subtotal ? ['财政拨款', ...others] : sources,
        ...(subtotal ? { 财政拨款: FUNDS } : {}),
        上年结转结余: carried,
      },
    };
    const both = dials.unitRows === '部门和单位';
    const lines = this.withOffset(
      byUnit(department, this.entries, incomeColumn(dials.incomeColumns, false), both),
    );
    const figures = pen.figures(lines, columns);
    const header = incomeHeader(sources, carried, subtotal);
    const rows = lines.map(({ id }) => [
      ...this.unitCells(id),
      ...columns.names.map((column) => figures.cell(id, column)),
    ]);
    return sheetOf('2.部门收入总表', [
      ...this.top('2', '收入总表', columns.names.length + 2),
      ...header,
      ...rows,
    ]);
  }

  /** What one unit grants another is counted twice in the units and taken out again in a row of its own. */
  private withOffset(lines: readonly Line[]): Line[] {
    const { offset } = this.department;
    if (!offset || this.dials.incomeColumns === '单位资金') return [...lines];
    const add = (line: Line, more: Record<string, number>): Line => {
      const amounts: Record<string, number> = { ...line.amounts };
      for (const [key, yuan] of Object.entries(more)) amounts[key] = (amounts[key] ?? 0) + yuan;
      return { ...line, amounts };
    };
    const { from, to, yuan } = offset;
    const under = this.dials.unitRows === '部门和单位' ? this.department.code : TOTAL;
    return [
      ...lines.map((line) => {
        if (line.id === from) return add(line, { 其他收入: yuan });
        return line.id === to ? add(line, { 其他收入: -yuan, 上级补助收入: yuan }) : line;
      }),
      { id: '内部抵消', under, amounts: { 上级补助收入: -yuan } },
    ];
  }

  appropriation(): Sheet {
    const { pen, dials } = this;
    const entries = appropriated(this.entries);
    const sum = (fund: string, carried: boolean): number =>
      entries
        .filter((entry) => entry.fund === fund && entry.carried === carried)
        .reduce((a, { yuan }) => a + yuan, 0);
    const left = pen.figures(
      [
        { id: '收入总计' },
        { id: '本年收入', under: '收入总计' },
        ...FUNDS.map((fund) => ({
          id: `本年/${fund}`,
          under: '本年收入',
          amounts: { 预算数: sum(fund, false) },
        })),
        { id: '上年结转', under: '收入总计' },
        ...FUNDS.map((fund) => ({
          id: `结转/${fund}`,
          under: '上年结转',
          amounts: { 预算数: sum(fund, true) },
        })),
      ],
      SINGLE,
    );
    const list = dials.zeroRows ? (dials.list === '长' ? LONG_LIST : SHORT_LIST) : [];
    const lines = bySubject(spent(entries), () => '预算数', '类', list);
    const right = pen.figures([{ id: '支出总计' }, ...underTotal(lines), this.left(entries)], SINGLE);
    const parts = ['（一）一般公共预算拨款', '（二）政府性基金预算拨款', '（三）国有资本经营预算拨款'];
    const leftRows: Spec[][] = [
      ['一、本年收入', left.cell('本年收入', '预算数')],
      ...FUNDS.map((fund, i) => [parts[i], left.cell(`本年/${fund}`, '预算数')]),
      ['二、上年结转', left.cell('上年结转', '预算数')],
      ...FUNDS.map((fund, i) => [parts[i], left.cell(`结转/${fund}`, '预算数')]),
    ];
    const rightRows: Spec[][] = [
      ['一、本年支出', right.cell(TOTAL, '预算数')],
      ...lines
        .filter(({ id }) => id !== TOTAL)
        .map(({ id }, i) => [`（${numeral(i + 1)}）${subjectName(id)}`, right.cell(id, '预算数')]),
      ['二、年终结转结余', right.cell('年终结转结余', '预算数')],
    ];
    const rows = Array.from({ length: Math.max(leftRows.length, rightRows.length) }, (_, i) => [
      ...(leftRows[i] ?? [undefined, undefined]),
      ...(rightRows[i] ?? []),
    ]);
    rows.push([
      '收 入 总 计',
      left.cell('收入总计', '预算数'),
      '支 出 总 计',
      right.cell('支出总计', '预算数'),
    ]);
    const header: Spec[][] = [
      ['收 入', '<', '支 出', '<'],
      ['项目', '预算数', '项目', '预算数'],
    ];
    return sheetOf('4.财政拨款收支总表', [...this.top('4', '财政拨款收支总表', 4), ...header, ...rows]);
  }
}

function incomeHeader(sources: readonly string[], carried: readonly string[], subtotal: boolean): Spec[][] {
  const names = sources.map((id) => (id === '经营收入' ? '事业单位经营收入' : id));
  const fill = (count: number): Spec[] => Array<Spec>(count).fill('<');
  const lead = ['部门（单位）代码', '部门（单位）名称', '合计'];
  const parts = carried.map((key) => key.slice(3));
  if (!subtotal) {
    return [
      [...lead, '本年收入', ...fill(sources.length), '上年结转结余', ...fill(carried.length)],
      ['^', '^', '^', '小计', ...names, '小计', ...parts],
    ];
  }
  const below = (count: number): Spec[] => Array<Spec>(count).fill('^');
  return [
    [...lead, '本年收入', ...fill(sources.length + 1), '上年结转结余', ...fill(carried.length)],
    ['^', '^', '^', '小计', '财政拨款', ...fill(3), ...names.slice(3), '小计', ...parts],
    ['^', '^', '^', '^', '小计', ...FUNDS, ...below(names.length - 3), '^', ...below(parts.length)],
  ];
}

function underTotal(lines: readonly Line[]): Line[] {
  return lines.map((line) => (line.id === TOTAL ? { id: TOTAL, under: '支出总计' } : line));
}
