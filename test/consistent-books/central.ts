/** The layout of a central ministry: income by subject, four-column appropriations, last year beside this one, totals last. */
import type { Sheet, Snapshot } from '../../src/grid/snapshot';
import Decimal from 'decimal.js';
import { percentage } from '../../src/amount/ratio';
import { FUNDS, OWN_SOURCES, type Department, type Entry } from './department';
import type { Dials } from './dials';
import { Draw } from './draw';
import type { Columns } from './rounding';
import { bookOf, Pen, sheetOf, type Figures, type Spec } from './sheets';
import { economicName, numeral, subjectName } from './subjects';
import {
  appropriated,
  byEconomic,
  bySubject,
  natureColumn,
  natureColumns,
  officialLines,
  OFFICIAL_COLUMNS,
  spent,
  TOTAL,
  yuanOf,
  type ColumnOf,
} from './tally';
import { carriedToo } from './wuhan-expenditure';

export const CENTRAL_ROOM = {
  carriedOver: true,
  fiscalAccount: true,
  grants: true,
  offsets: false,
  ownSurplus: true,
  business: true,
};

const SINGLE: Columns = { names: ['预算数'], parts: {} };
const SOURCES = [...FUNDS, '财政专户管理资金', ...OWN_SOURCES];
const SOURCE_NAMES: Readonly<Record<string, string>> = {
  一般公共预算: '一般公共预算拨款收入',
  政府性基金预算: '政府性基金预算拨款收入',
  国有资本经营预算: '国有资本经营预算拨款收入',
  财政专户管理资金: '财政专户管理资金收入',
  经营收入: '事业单位经营收入',
};
const FUND_NAMES = ['（一）一般公共预算拨款', '（二）政府性基金预算拨款', '（三）国有资本经营预算拨款'];

export function centralBook(department: Department, dials: Dials): Snapshot {
  return bookOf(new Central(department, { ...dials, unit: '万元' }).sheets(), dials);
}

class Central {
  private readonly pen: Pen;
  private readonly entries: readonly Entry[];

  constructor(
    private readonly department: Department,
    private readonly dials: Dials,
  ) {
    this.pen = new Pen(dials);
    this.entries = department.entries;
  }

  sheets(): Sheet[] {
    return [
      this.incomeAndExpenditure(),
      this.income(),
      this.expenditure(),
      this.appropriation(),
      this.general(),
      this.basic(),
      this.official(),
      this.fund('08', '政府性基金预算'),
      this.fund('09', '国有资本经营预算'),
    ];
  }

  private top(number: string, title: string, width: number): Spec[][] {
    const name = `部门名称：${this.department.name}`;
    return [
      [`预算${number}表`],
      [title, ...Array<Spec>(width - 1).fill('<')],
      [name, ...Array<Spec>(width - 2).fill(undefined), '单位：万元'],
    ];
  }

  private incomeColumn: ColumnOf = ({ source, carried }) => (carried ? '上年结转' : source);

  private incomeAndExpenditure(): Sheet {
    const { pen } = this;
    const sum = (key: string): number =>
      yuanOf(this.entries.filter((entry) => this.incomeColumn(entry) === key));
    const line = (
      id: string,
      under: string,
    ): { id: string; under: string; amounts: Record<string, number> } => ({
      id,
      under,
      amounts: { 预算数: sum(id) },
    });
    const left = pen.figures(
      [
        { id: '收入总计' },
        { id: '本年收入合计', under: '收入总计' },
        ...SOURCES.map((id) => line(id, '本年收入合计')),
        line('使用非财政拨款结余', '收入总计'),
        line('上年结转', '收入总计'),
      ],
      SINGLE,
    );
    const lines = bySubject(spent(this.entries), () => '预算数', '类');
    const leave = yuanOf(this.entries.filter(({ nature }) => nature === '结转下年'));
    const right = pen.figures(
      [
        { id: '支出总计' },
        ...lines.map((each) => (each.id === TOTAL ? { id: TOTAL, under: '支出总计' } : each)),
        { id: '结转下年', under: '支出总计', amounts: { 预算数: leave } },
      ],
      SINGLE,
    );
    const categories = lines.filter(({ id }) => id !== TOTAL).map(({ id }) => id);
    const at = (
      figures: Figures,
      ids: readonly string[],
      i: number,
      name: (id: string) => string,
    ): Spec[] => {
      const id = ids[i];
      return id === undefined
        ? [undefined, undefined]
        : [`${numeral(i + 1)}、${name(id)}`, figures.cell(id, '预算数')];
    };
    const rows = Array.from({ length: Math.max(SOURCES.length, categories.length) }, (_, i) => [
      ...at(left, SOURCES, i, (id) => SOURCE_NAMES[id] ?? id),
      ...at(right, categories, i, subjectName),
    ]);
    const pair = (l: string, r: string, names = [l, r]): Spec[] => [
      names[0],
      left.cell(l, '预算数'),
      names[1],
      right.cell(r, '预算数'),
    ];
    rows.push(
      pair('本年收入合计', TOTAL, ['本年收入合计', '本年支出合计']),
      pair('使用非财政拨款结余', '结转下年'),
    );
    rows.push(
      ['上年结转', left.cell('上年结转', '预算数'), undefined, undefined],
      pair('收入总计', '支出总计'),
    );
    const header: Spec[][] = [
      ['收        入', '<', '支        出', '<'],
      ['项        目', '预算数', '项        目', '预算数'],
    ];
    return sheetOf('01收支总表', [...this.top('01', '收支总表', 4), ...header, ...rows]);
  }

  private codeRows(
    figures: Figures,
    cells = (id: string): Spec[] => figures.columns.names.map((column) => figures.cell(id, column)),
  ): Spec[][] {
    const rows = figures.lines.map(({ id }): Spec[] => {
      if (id === TOTAL) return ['合计', '<', ...cells(id)];
      const name = { value: subjectName(id), format: 'General', indent: (id.length - 3) / 2 };
      return [{ value: Number(id), format: 'General' }, name, ...cells(id)];
    });
    return [...rows.slice(1), ...rows.slice(0, 1)];
  }

  private income(): Sheet {
    const leaves = ['上年结转', ...SOURCES, '使用非财政拨款结余'];
    const columns: Columns = { names: [TOTAL, ...leaves], parts: { 合计: leaves } };
    const figures = this.pen.figures(bySubject(this.entries, this.incomeColumn, this.dials.depth), columns);
    const names = leaves.map((id) => SOURCE_NAMES[id] ?? id);
    const header: Spec[][] = [
      ['科目', '<', '合计', ...names],
      ['科目编码', '科目名称', '^', ...names.map(() => '^')],
    ];
    return sheetOf('02收入总表', [
      ...this.top('02', '收入总表', leaves.length + 3),
      ...header,
      ...this.codeRows(figures),
    ]);
  }

  private expenditure(): Sheet {
    const more = ['上缴上级支出', '经营支出', '对附属单位补助支出'];
    const column: ColumnOf = ({ nature }) => {
      if (nature === '结转下年') return undefined;
      return nature === '人员经费' || nature === '公用经费' ? '基本支出' : nature;
    };
    const figures = this.pen.figures(
      bySubject(this.entries, column, this.dials.depth),
      natureColumns(more, false),
    );
    const header: Spec[] = [
      '科目编码',
      '科目名称',
      '合计',
      '基本支出',
      '项目支出',
      '上缴上级支出',
      '事业单位经营支出',
      '对附属单位补助支出',
    ];
    return sheetOf('03支出总表', [...this.top('03', '支出总表', 8), header, ...this.codeRows(figures)]);
  }

  private appropriation(): Sheet {
    const { pen } = this;
    const entries = appropriated(this.entries);
    const sum = (fund: string, carried: boolean): number =>
      yuanOf(entries.filter((entry) => entry.fund === fund && entry.carried === carried));
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
    const columns: Columns = { names: [TOTAL, ...FUNDS], parts: { 合计: FUNDS } };
    const lines = bySubject(spent(entries), ({ fund }) => fund, '类');
    const leave: Record<string, number> = {};
    for (const entry of entries)
      if (entry.nature === '结转下年') leave[entry.fund] = (leave[entry.fund] ?? 0) + entry.yuan;
    const right = pen.figures(
      [
        { id: '支出总计' },
        ...lines.map((each) => (each.id === TOTAL ? { id: TOTAL, under: '支出总计' } : each)),
        { id: '结转下年', under: '支出总计', amounts: leave },
      ],
      columns,
    );
    const cells = (id: string): Spec[] => columns.names.map((column) => right.cell(id, column));
    const leftRows: Spec[][] = [
      ['一、本年收入', left.cell('本年收入', '预算数')],
      ...FUNDS.map((fund, i) => [FUND_NAMES[i], left.cell(`本年/${fund}`, '预算数')]),
      [undefined, undefined],
      ['二、上年结转', left.cell('上年结转', '预算数')],
      ...FUNDS.map((fund, i) => [FUND_NAMES[i], left.cell(`结转/${fund}`, '预算数')]),
    ];
    const rightRows: Spec[][] = [
      ['一、本年支出', ...cells(TOTAL)],
      ...lines
        .filter(({ id }) => id !== TOTAL)
        .map(({ id }, i) => [`（${numeral(i + 1)}）${subjectName(id)}`, ...cells(id)]),
      [],
      ['二、结转下年', ...cells('结转下年')],
    ];
    const rows = Array.from({ length: Math.max(leftRows.length, rightRows.length) }, (_, i) => [
      ...(leftRows[i] ?? [undefined, undefined]),
      ...(rightRows[i] ?? []),
    ]);
    rows.push(['收入总计', left.cell('收入总计', '预算数'), '支出总计', ...cells('支出总计')]);
    const header: Spec[][] = [
      ['收 入', '<', '支 出', '<', '<', '<'],
      ['项 目', '预算数', '项 目', '合计', ...FUNDS],
    ];
    return sheetOf('04财政拨款收支总表', [...this.top('04', '财政拨款收支总表', 6), ...header, ...rows]);
  }

  private general(): Sheet {
    const { pen, dials } = this;
    const entries = spent(this.entries, '一般公共预算', carriedToo(dials, '一般公共预算'));
    const column: ColumnOf = ({ nature }) => (nature === '项目支出' ? nature : '基本支出');
    const columns: Columns = {
      names: ['上年', TOTAL, '基本支出', '项目支出'],
      parts: { 合计: ['基本支出', '项目支出'] },
    };
    const past = new Draw(entries.length + 7);
    const lines = bySubject(entries, column, dials.depth).map((line) =>
      line.amounts === undefined
        ? line
        : {
            ...line,
            amounts: {
              ...line.amounts,
              上年: past.chance(0.2) ? 0 : past.int(1, 30000) * (dials.even ? 100 : 97),
            },
          },
    );
    const figures = pen.figures(lines, columns);
    const cells = (id: string): Spec[] => {
      const now = figures.printed(id, TOTAL);
      const before = figures.printed(id, '上年');
      const rate = before === 0 ? undefined : percentage(new Decimal(now - before), new Decimal(before), 2);
      return [
        ...columns.names.map((name) => figures.cell(id, name)),
        pen.amount(now - before),
        rate === undefined ? undefined : { value: rate.toNumber(), format: '0.00' },
      ];
    };
    const year = dials.year;
    const header: Spec[][] = [
      [
        '科目',
        '<',
        `${year - 1}年执行数`,
        `${year}年预算数`,
        '<',
        '<',
        `${year}年预算数比${year - 1}年执行数`,
        '<',
      ],
      ['科目编码', '科目名称', '^', '小计', '基本支出', '项目支出', '增减额', '增减%'],
    ];
    return sheetOf('05一般公共预算支出表', [
      ...this.top('05', '一般公共预算支出表', 8),
      ...header,
      ...this.codeRows(figures, cells),
    ]);
  }

  private basic(): Sheet {
    const { dials } = this;
    const carried = (dials.basis === '含结转') !== dials.basicBasisDiffers;
    const columns: Columns = {
      names: [TOTAL, '人员经费', '公用经费'],
      parts: { 合计: ['人员经费', '公用经费'] },
    };
    const figures = this.pen.figures(
      byEconomic(spent(this.entries, '一般公共预算', carried), natureColumn),
      columns,
    );
    const rows = figures.lines.map(({ id }): Spec[] => {
      const cells = columns.names.map((column) => figures.cell(id, column));
      return id === TOTAL
        ? ['合计', '<', ...cells]
        : [{ value: Number(id), format: 'General' }, economicName(id), ...cells];
    });
    const header: Spec[][] = [
      ['部门预算支出经济分类科目', '<', `${dials.year}年基本支出`, '<', '<'],
      ['科目编码', '科目名称', '合计', '人员经费', '公用经费'],
    ];
    return sheetOf('06基本支出表', [
      ...this.top('06', '一般公共预算基本支出表', 5),
      ...header,
      ...rows.slice(1),
      ...rows.slice(0, 1),
    ]);
  }

  private official(): Sheet {
    const now = this.pen.figures(officialLines(this.department, false), OFFICIAL_COLUMNS);
    const past = new Draw(this.entries.length);
    const amounts = {
      因公出国费: past.int(0, 900) * 100,
      公务用车购置费: 0,
      公务用车运行费: past.int(1, 900) * 100,
      公务接待费: past.int(1, 90) * 100,
    };
    const before = this.pen.figures([{ id: TOTAL, amounts }], OFFICIAL_COLUMNS);
    const header: Spec[][] = [
      [
        `${this.dials.year - 1}年预算数`,
        '<',
        '<',
        '<',
        '<',
        '<',
        `${this.dials.year}年预算数`,
        '<',
        '<',
        '<',
        '<',
        '<',
      ],
      ...[0, 1].map((deep): Spec[] =>
        [0, 1].flatMap(() =>
          deep === 0
            ? ['合计', '因公出国（境）费', '公务用车购置及运行费', '<', '<', '公务接待费']
            : ['^', '^', '小计', '公务用车购置费', '公务用车运行费', '^'],
        ),
      ),
    ];
    const row = [before, now].flatMap((figures) =>
      OFFICIAL_COLUMNS.names.map((column) => figures.cell(TOTAL, column)),
    );
    return sheetOf('07三公经费支出表', [
      ...this.top('07', '一般公共预算“三公”经费支出表', 12),
      ...header,
      row,
    ]);
  }

  private fund(number: string, fund: string): Sheet {
    const { dials } = this;
    const entries = spent(this.entries, fund, carriedToo(dials, fund));
    const figures = this.pen.figures(
      bySubject(entries, ({ nature }) => nature, dials.depth),
      natureColumns([], false),
    );
    const empty = entries.length === 0;
    const note = `注：${this.department.name}${dials.year}年没有使用${fund}拨款安排的支出，故本表无数据。`;
    const header: Spec[][] = [
      ['科目编码', '科目名称', `${dials.year}年${fund}支出`, '<', '<'],
      ['^', '^', '合计', '基本支出', '项目支出'],
    ];
    const spentAtAll = appropriated(this.entries).some((entry) => entry.fund === fund);
    const rows =
      empty && dials.emptyFundTables !== '零' ? [[], ['合计', '<'] as Spec[]] : this.codeRows(figures);
    return sheetOf(`${number}${fund}支出表`, [
      ...this.top(number, `${fund}支出表`, 5),
      ...header,
      ...rows,
      ...(spentAtAll ? [] : [[note]]),
    ]);
  }
}
