/** The layout of 上海: nine tables, in 元 (the ninth in 万元), codes in three columns, total rows last, nothing carried over. */
import type { Sheet, Snapshot } from '../../src/grid/snapshot';
import { FUNDS, type Department, type Entry } from './department';
import type { Dials } from './dials';
import type { Columns, Line } from './rounding';
import { bookOf, code, Pen, sheetOf, type Figures, type Spec } from './sheets';
import { economicName, numeral, SHORT_LIST, subjectName } from './subjects';
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
} from './tally';

export const SHANGHAI_ROOM = {
  carriedOver: false,
  fiscalAccount: false,
  grants: false,
  offsets: false,
  ownSurplus: false,
  business: false,
};

const TITLES: Readonly<Record<string, string>> = {
  一般公共预算: '一般公共预算资金',
  政府性基金预算: '政府性基金',
  国有资本经营预算: '国有资本经营预算',
};

export function shanghaiBook(department: Department, dials: Dials): Snapshot {
  return bookOf(new Shanghai(department, dials).sheets(), dials);
}

class Shanghai {
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
      this.subjects('3.支出预算总表', '部门支出预算总表', '支出预算', this.entries),
      this.appropriation(),
      this.subjects(
        '5.一般公共预算支出功能分类预算表',
        '部门一般公共预算支出功能分类预算表',
        '一般公共预算支出',
        spent(this.entries, '一般公共预算'),
      ),
      ...FUNDS.slice(1).map((fund, i) =>
        this.subjects(
          `${i + 6}.${fund}支出功能分类预算表`,
          `部门${fund}支出功能分类预算表`,
          `${fund}支出`,
          spent(this.entries, fund),
        ),
      ),
      this.basic(),
      this.official(),
    ];
  }

  private top(title: string, width: number, unit: string = this.dials.unit): Spec[][] {
    const fill = Array<Spec>(width - 1).fill('<');
    const name = `编制部门：${this.department.name}`;
    return [
      [`${this.dials.year}年${title}`, ...fill],
      [name, ...Array<Spec>(width - 2).fill(undefined), `单位：${unit}`],
    ];
  }

  private sourceColumn = ({ source, fund }: Entry): string =>
    fund === '财政专户管理资金' ? '事业收入' : source;

  private incomeAndExpenditure(): Sheet {
    const { pen } = this;
    const sum = (key: string): number =>
      yuanOf(this.entries.filter((entry) => this.sourceColumn(entry) === key));
    const own = ['事业收入', '经营收入', '其他收入'];
    const single: Columns = { names: ['预算数'], parts: {} };
    const left = pen.figures(
      [
        { id: '收入总计' },
        { id: '财政拨款', under: '收入总计' },
        ...FUNDS.map((fund) => ({ id: fund, under: '财政拨款', amounts: { 预算数: sum(fund) } })),
        ...own.map((id) => ({ id, under: '收入总计', amounts: { 预算数: sum(id) } })),
      ],
      single,
    );
    const columns: Columns = {
      names: [TOTAL, '人员经费', '公用经费', '项目支出'],
      parts: { 合计: ['人员经费', '公用经费', '项目支出'] },
    };
    const lines = bySubject(this.entries, natureColumn, '类', SHORT_LIST);
    const right = pen.figures(lines, columns);
    const labels: [string, string][] = [
      ['一、财政拨款收入', '财政拨款'],
      ...FUNDS.map((fund, i): [string, string] => [`${i + 1}. ${TITLES[fund]}`, fund]),
      ['二、事业收入', '事业收入'],
      ['三、事业单位经营收入', '经营收入'],
      ['四、其他收入', '其他收入'],
    ];
    const categories = lines.filter(({ id }) => id !== TOTAL);
    const rows: Spec[][] = categories.map(({ id }, i) => {
      const label = labels[i];
      return [
        ...(label ? [label[0], left.cell(label[1], '预算数')] : [undefined, undefined]),
        `${numeral(i + 1)}、${subjectName(id)}`,
        ...columns.names.map((column) => right.cell(id, column)),
      ];
    });
    rows.push([
      '收入总计',
      left.cell('收入总计', '预算数'),
      '支出总计',
      ...columns.names.map((column) => right.cell(TOTAL, column)),
    ]);
    const header: Spec[][] = [
      ['本年收入', '<', '本年支出', '<', '<', '<', '<'],
      ['项目', '预算数', '项目', '合计', '基本支出', '<', '项目支出'],
      ['^', '^', '^', '^', '人员经费', '公用经费', '^'],
    ];
    return sheetOf('1.财务收支预算总表', [...this.top('部门财务收支预算总表', 7), ...header, ...rows]);
  }

  private codeHeader(group: string, names: readonly string[]): Spec[][] {
    const fill = Array<Spec>(names.length - 1).fill('<');
    return [
      ['项目', '<', '<', '<', group, ...fill],
      ['功能分类科目编码', '<', '<', '功能分类科目名称', ...names],
      ['类', '款', '项', '^', ...names.map(() => '^')],
    ];
  }

  private codeRows(figures: Figures): Spec[][] {
    const rows = figures.lines.map(({ id }): Spec[] => {
      const cells = figures.columns.names.map((column) => figures.cell(id, column));
      if (id === TOTAL) return ['合计', '<', '<', '<', ...cells];
      const parts = [id.slice(0, 3), id.slice(3, 5), id.slice(5, 7)].map((part) =>
        part === '' ? undefined : code(part),
      );
      return [...parts, subjectName(id), ...cells];
    });
    return [...rows.slice(1), ...rows.slice(0, 1)];
  }

  private income(): Sheet {
    const names = ['财政拨款', '事业收入', '经营收入', '其他收入'];
    const column = (entry: Entry): string =>
      appropriated([entry]).length > 0 ? '财政拨款' : this.sourceColumn(entry);
    const columns: Columns = { names: [TOTAL, ...names], parts: { 合计: names } };
    const figures = this.pen.figures(bySubject(this.entries, column, this.dials.depth), columns);
    const header = this.codeHeader('收入预算', [
      '合计',
      '财政拨款收入',
      '事业收入',
      '事业单位经营收入',
      '其他收入',
    ]);
    return sheetOf('2.收入预算总表', [
      ...this.top('部门收入预算总表', 9),
      ...header,
      ...this.codeRows(figures),
    ]);
  }

  private subjects(name: string, title: string, group: string, entries: readonly Entry[]): Sheet {
    const column = ({ nature }: Entry): string =>
      nature === '人员经费' || nature === '公用经费' ? '基本支出' : nature;
    const figures = this.pen.figures(bySubject(entries, column, this.dials.depth), natureColumns([], false));
    const empty = entries.length === 0;
    const rows: Spec[][] =
      empty && this.dials.emptyFundTables !== '零' ? [[], ['合计', '<', '<', '<']] : this.codeRows(figures);
    const note = empty ? [[`注：本部门${this.dials.year}年无${group}，故本表为空表。`]] : [];
    const header = this.codeHeader(group, ['合计', '基本支出', '项目支出']);
    return sheetOf(name, [...this.top(title, 7), ...header, ...rows, ...note]);
  }

  private appropriation(): Sheet {
    const { pen } = this;
    const entries = appropriated(this.entries);
    const single: Columns = { names: ['预算数'], parts: {} };
    const left = pen.figures(
      [
        { id: '收入总计' },
        ...FUNDS.map((fund) => ({
          id: fund,
          under: '收入总计',
          amounts: { 预算数: yuanOf(entries.filter((entry) => entry.fund === fund)) },
        })),
      ],
      single,
    );
    const columns: Columns = { names: [TOTAL, ...FUNDS], parts: { 合计: FUNDS } };
    const right = pen.figures(
      bySubject(entries, ({ fund }) => fund, '类', this.dials.zeroRows ? SHORT_LIST : []),
      columns,
    );
    const categories = right.lines.filter(({ id }) => id !== TOTAL);
    const cells = (id: string): Spec[] => columns.names.map((column) => right.cell(id, column));
    const rows = Array.from({ length: Math.max(3, categories.length) }, (_, i): Spec[] => {
      const fund = FUNDS[i];
      const category = categories[i];
      return [
        ...(fund
          ? [`${numeral(i + 1)}、${TITLES[fund]}`, left.cell(fund, '预算数')]
          : [undefined, undefined]),
        ...(category ? [`${numeral(i + 1)}、${subjectName(category.id)}`, ...cells(category.id)] : []),
      ];
    });
    rows.push(['收入总计', left.cell('收入总计', '预算数'), '支出总计', ...cells(TOTAL)]);
    const header: Spec[][] = [
      ['财政拨款收入', '<', '财政拨款支出', '<', '<', '<'],
      ['项目', '预算数', '项目', '合计', ...FUNDS],
    ];
    return sheetOf('4.财政拨款收支预算总表', [
      ...this.top('部门财政拨款收支预算总表', 6),
      ...header,
      ...rows,
    ]);
  }

  private basic(): Sheet {
    const columns: Columns = {
      names: [TOTAL, '人员经费', '公用经费'],
      parts: { 合计: ['人员经费', '公用经费'] },
    };
    const figures = this.pen.figures(byEconomic(spent(this.entries, '一般公共预算'), natureColumn), columns);
    const rows = figures.lines.map(({ id }): Spec[] => {
      const cells = columns.names.map((column) => figures.cell(id, column));
      if (id === TOTAL) return ['合计', '<', '<', ...cells];
      return [
        code(id.slice(0, 3)),
        id.length > 3 ? code(id.slice(3)) : undefined,
        economicName(id),
        ...cells,
      ];
    });
    const header: Spec[][] = [
      ['项目', '<', '<', '一般公共预算基本支出', '<', '<'],
      ['经济分类科目编码', '<', '经济分类科目名称', '合计', '人员经费', '公用经费'],
      ['类', '款', '^', '^', '^', '^'],
    ];
    const title = '部门一般公共预算基本支出部门预算经济分类预算表';
    return sheetOf('8.基本支出经济分类预算表', [
      ...this.top(title, 6),
      ...header,
      ...rows.slice(1),
      ...rows.slice(0, 1),
    ]);
  }

  private official(): Sheet {
    const running = spent(this.entries, '一般公共预算').filter(
      ({ nature, unit }) => nature === '公用经费' && this.department.units[0]?.code === unit,
    );
    const lines: Line[] = officialLines(this.department, false);
    const figures = this.pen.figures(lines, OFFICIAL_COLUMNS, '万元');
    const operating = this.pen.figures(
      [{ id: TOTAL, amounts: { 机关运行经费: yuanOf(running) } }],
      { names: ['机关运行经费'], parts: {} },
      '万元',
    );
    const order = [TOTAL, '因公出国费', '公务接待费', '公务用车', '公务用车购置费', '公务用车运行费'];
    const header: Spec[][] = [
      ['“三公”经费预算数', '<', '<', '<', '<', '<', '机关运行经费预算数'],
      ['合计', '因公出国（境）费', '公务接待费', '公务用车购置及运行费', '<', '<', '^'],
      ['^', '^', '^', '小计', '购置费', '运行费', '^'],
    ];
    const row = [
      ...order.map((column) => figures.cell(TOTAL, column)),
      operating.cell(TOTAL, '机关运行经费'),
    ];
    return sheetOf('9.“三公”经费和机关运行经费预算表', [
      ...this.top('部门“三公”经费和机关运行经费预算表', 7, '万元'),
      ...header,
      row,
    ]);
  }
}
