/** The layout of 武汉: tables 1 to 10 of a department; performance forms see wuhan-performance.ts. */
import type { Sheet, Snapshot } from '../../src/grid/snapshot';
import { FUNDS, OWN_SOURCES, type Department, type Entry } from './department';
import type { Dials } from './dials';
import type { Columns, Line } from './rounding';
import { bookOf, code, Pen, sheetOf, type Figures, type Spec } from './sheets';
import { economicName, LONG_LIST, numeral, SHORT_LIST, subjectName } from './subjects';
import {
  appropriated,
  byEconomic,
  bySubject,
  byUnit,
  incomeColumn,
  natureColumn,
  natureColumns,
  officialLines,
  OFFICIAL_COLUMNS,
  projectColumn,
  spent,
  TOTAL,
  type ColumnOf,
} from './tally';
import { performanceSheets } from './wuhan-performance';

export const WUHAN_ROOM = { carriedOver: true, fiscalAccount: true, grants: true, offsets: true, ownSurplus: true, business: true };

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

export function wuhanBook(department: Department, dials: Dials): Snapshot {
  const writer = new Wuhan(department, dials);
  return bookOf([...writer.sheets(), ...performanceSheets(department, dials)], dials);
}

/** Whether the expenditure tables of that fund contain what was carried over. */
export function carriedToo(dials: Dials, fund: string): boolean {
  const own = dials.basis === '含结转';
  return fund !== '一般公共预算' && dials.fundBasisDiffers ? !own : own;
}

class Wuhan {
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
      this.generalBySubject(),
      this.generalByUnit(),
      this.basic(),
      this.official(),
      ...this.fund('8', '政府性基金预算'),
      ...this.fund('9', '国有资本经营预算'),
      ...(this.department.projects.length > 0 ? [this.projects()] : []),
    ];
  }

  private top(number: string, title: string, width: number, unit: string = this.dials.unit): Spec[][] {
    const corner = (text: string): Spec[] => [...Array<Spec>(width - 1).fill(undefined), text];
    const own = this.dials.adjusted ? `${title}（调整后）` : title;
    return [corner(`公开表 ${number}`), [own, ...Array<Spec>(width - 1).fill('<')], corner(`单位：${unit}`)];
  }

  private incomeAndExpenditure(): Sheet {
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
    const lines = bySubject(spent(this.entries), () => '预算数', '类', dials.list === '长' ? LONG_LIST : SHORT_LIST);
    const right = pen.figures([{ id: '支出总计' }, ...underTotal(lines), this.left(this.entries)], SINGLE);
    const categories = lines.filter(({ id }) => id !== TOTAL).map(({ id }) => id);
    const block = dials.natureBlock ? this.natureBlock() : [];
    const rows: Spec[][] = [
      ['收 入', '<', dials.natureBlock ? '支出（按功能分类）' : '支 出', '<', ...(dials.natureBlock ? ['支出（按支出性质）', '<'] : [])],
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
        ...natures.map((id, i) => ({ id, under: i < 2 ? '基本支出' : '本年支出合计', amounts: { 预算数: of(id) } })),
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
    const yuan = entries.filter(({ nature }) => nature === '结转下年').reduce((sum, entry) => sum + entry.yuan, 0);
    return { id: '年终结转结余', under: '支出总计', amounts: { 预算数: yuan } };
  }

  private numbered(figures: Figures, ids: readonly string[], at: number, name: (id: string) => string): Spec[] {
    const id = ids[at];
    return id === undefined ? [undefined, undefined] : [`${numeral(at + 1)}、${name(id)}`, figures.cell(id, '预算数')];
  }

  private income(): Sheet {
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
    const lines = this.withOffset(byUnit(department, this.entries, incomeColumn(dials.incomeColumns, false), both));
    const figures = pen.figures(lines, columns);
    const header = incomeHeader(sources, carried, subtotal);
    const rows = lines.map(({ id }) => [...this.unitCells(id), ...columns.names.map((column) => figures.cell(id, column))]);
    return sheetOf('2.部门收入总表', [...this.top('2', '收入总表', columns.names.length + 2), ...header, ...rows]);
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

  private unitCells(id: string): Spec[] {
    if (id === TOTAL || id === '内部抵消') return [undefined, id];
    const unit = this.department.units.find(({ code: own }) => own === id);
    return [code(id), unit?.name ?? this.department.name];
  }

  private get zeros(): string[] {
    return this.dials.zeroRows ? ['2210202', '2080599'] : [];
  }

  private subjectRows(figures: Figures): Spec[][] {
    return figures.lines.map(({ id }) => [
      ...(id === TOTAL ? [undefined, '合计'] : [code(id), subjectName(id)]),
      ...figures.columns.names.map((column) => figures.cell(id, column)),
    ]);
  }

  private expenditure(): Sheet {
    const { dials, pen } = this;
    const more = ['经营支出', '上缴上级支出', '对附属单位补助支出', ...(dials.carryColumn ? ['结转下年'] : [])];
    const column: ColumnOf = ({ nature }) => {
      if (nature === '结转下年') return dials.carryColumn ? nature : undefined;
      return nature === '人员经费' || nature === '公用经费' ? '基本支出' : nature;
    };
    const columns = natureColumns(more, false);
    const figures = pen.figures(bySubject(this.entries, column, dials.depth, this.zeros), columns);
    const header: Spec[] = ['科目编码', '科目名称', '合计', '基本支出', '项目支出', '事业单位经营支出', ...more.slice(1)];
    return sheetOf('3.部门支出总表', [...this.top('3', '部门支出总表', header.length), header, ...this.subjectRows(figures)]);
  }

  private appropriation(): Sheet {
    const { pen, dials } = this;
    const entries = appropriated(this.entries);
    const sum = (fund: string, carried: boolean): number =>
      entries.filter((entry) => entry.fund === fund && entry.carried === carried).reduce((a, { yuan }) => a + yuan, 0);
    const left = pen.figures(
      [
        { id: '收入总计' },
        { id: '本年收入', under: '收入总计' },
        ...FUNDS.map((fund) => ({ id: `本年/${fund}`, under: '本年收入', amounts: { 预算数: sum(fund, false) } })),
        { id: '上年结转', under: '收入总计' },
        ...FUNDS.map((fund) => ({ id: `结转/${fund}`, under: '上年结转', amounts: { 预算数: sum(fund, true) } })),
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
      ...lines.filter(({ id }) => id !== TOTAL).map(({ id }, i) => [`（${numeral(i + 1)}）${subjectName(id)}`, right.cell(id, '预算数')]),
      ['二、年终结转结余', right.cell('年终结转结余', '预算数')],
    ];
    const rows = Array.from({ length: Math.max(leftRows.length, rightRows.length) }, (_, i) => [
      ...(leftRows[i] ?? [undefined, undefined]),
      ...(rightRows[i] ?? []),
    ]);
    rows.push(['收 入 总 计', left.cell('收入总计', '预算数'), '支 出 总 计', right.cell('支出总计', '预算数')]);
    const header: Spec[][] = [['收 入', '<', '支 出', '<'], ['项目', '预算数', '项目', '预算数']];
    return sheetOf('4.财政拨款收支总表', [...this.top('4', '财政拨款收支总表', 4), ...header, ...rows]);
  }

  private general(): Entry[] {
    return spent(this.entries, '一般公共预算', carriedToo(this.dials, '一般公共预算'));
  }

  private note(fund: string): Spec[][] {
    if (!this.dials.basisNote) return [];
    return [[carriedToo(this.dials, fund) ? '备注：本表支出含上年结转。' : '备注：本表不含上年结转安排的支出。']];
  }

  private generalBySubject(): Sheet {
    const { pen, dials } = this;
    const columns = natureColumns();
    const figures = pen.figures(bySubject(this.general(), natureColumn, dials.depth, this.zeros), columns);
    const rows = [...NATURE_HEADER('科目编码', '科目名称'), ...this.subjectRows(figures), ...this.note('一般公共预算')];
    return sheetOf('5-1.一般公共预算支出表(分功能科目)', [...this.top('5-1', '一般公共预算支出表（分功能科目）', 7), ...rows]);
  }

  private generalByUnit(): Sheet {
    const { pen, dials } = this;
    const columns = natureColumns();
    const lines = byUnit(this.department, this.general(), natureColumn, dials.unitRows === '部门和单位');
    const figures = pen.figures(lines, columns);
    const rows = lines.map(({ id }) => [...this.unitCells(id), ...columns.names.map((column) => figures.cell(id, column))]);
    return sheetOf('5-2.一般公共预算支出表(分单位)', [
      ...this.top('5-2', '一般公共预算支出表(分单位)', 7),
      ...NATURE_HEADER('单位编码', '单位名称'),
      ...rows,
      ...this.note('一般公共预算'),
    ]);
  }

  private basic(): Sheet {
    const { pen, dials } = this;
    const carried = (dials.basis === '含结转') !== dials.basicBasisDiffers;
    const entries = spent(this.entries, '一般公共预算', carried);
    const columns: Columns = { names: [TOTAL, '人员经费', '公用经费'], parts: { 合计: ['人员经费', '公用经费'] } };
    const figures = pen.figures(byEconomic(entries, natureColumn), columns);
    const rows = figures.lines.map(({ id }) => [
      ...(id === TOTAL ? [undefined, '合计'] : [code(id), economicName(id)]),
      ...columns.names.map((column) => figures.cell(id, column)),
    ]);
    const header: Spec[][] = [
      ['部门预算支出经济分类科目', '<', '本年一般公共预算基本支出', '<', '<'],
      ['科目编码', '科目名称', '合计', '人员经费', '公用经费'],
    ];
    const note = dials.basisNote && dials.basicBasisDiffers ? [[carried ? '备注：本表含上年结转。' : '备注：本表不含上年结转。']] : [];
    return sheetOf('6.一般公共预算基本支出表', [...this.top('6', '一般公共预算基本支出表', 5), ...header, ...rows, ...note]);
  }

  private official(): Sheet {
    const byUnits = this.dials.officialByUnit;
    const lines = officialLines(this.department, byUnits);
    const figures = this.pen.figures(lines, OFFICIAL_COLUMNS, '万元');
    const lead = (texts: Spec[]): Spec[] => (byUnits ? texts : []);
    const header: Spec[][] = [
      [...lead(['单位编码', '单位名称']), '“三公”经费合计', '因公出国（境）费', '公务用车购置及运行费', '<', '<', '公务接待费'],
      [...lead(['^', '^']), '^', '^', '小计', '公务用车购置费', '公务用车运行费', '^'],
    ];
    const rows = lines.map(({ id }) => [...lead(this.unitCells(id)), ...OFFICIAL_COLUMNS.names.map((column) => figures.cell(id, column))]);
    const width = byUnits ? 8 : 6;
    return sheetOf('7.一般公共预算“三公”经费支出表', [...this.top('7', '一般公共预算“三公”经费支出表', width, '万元'), ...header, ...rows]);
  }

  private fund(number: string, fund: string): Sheet[] {
    const { pen, dials } = this;
    const entries = spent(this.entries, fund, carriedToo(dials, fund));
    const spentAtAll = appropriated(this.entries).some((entry) => entry.fund === fund);
    if (!spentAtAll && dials.emptyFundTables === '缺') return [];
    const columns = natureColumns([], false);
    const figures = pen.figures(bySubject(entries, ({ nature }) => nature, dials.depth), columns);
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

  private projects(): Sheet {
    return projectSheet(this.department, this.dials, this.top('10', this.dials.projects === '重点' ? '重点项目支出情况表' : '项目支出情况表', 12));
  }
}

const NATURE_HEADER = (codes: string, names: string): Spec[][] => [
  [codes, names, '合计', '基本支出', '<', '<', '项目支出'],
  ['^', '^', '^', '小计', '人员经费', '公用经费', '^'],
];

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

/** 公开表10: 合计, the department, its units, categories and projects. */
function projectSheet(department: Department, dials: Dials, top: readonly Spec[][]): Sheet {
  const pen = new Pen(dials);
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
    if (dials.unitRows === '部门和单位') add(department.code, TOTAL, [code(department.code), department.name, undefined]);
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
        add(project.code, bare ? unit : `${unit}/${category}`, [code(project.code), project.name, name], amounts);
      }
    }
  }
  const figures = pen.figures(lines, columns);
  const rows = lines.map(({ id }) => [...(cells.get(id) ?? []), ...columns.names.map((column) => figures.cell(id, column))]);
  const header: Spec[][] = [
    ['项目编码', '项目名称', '项目单位', '合计', '本年拨款', '<', '<', '财政拨款结转结余', ...(single ? [] : ['<', '<']), '财政专户管理资金', '单位资金'],
    ['^', '^', '^', '^', ...FUNDS, ...(single ? ['^'] : FUNDS), '^', '^'],
  ];
  const notes: Readonly<Record<string, string>> = {
    涉密: '备注：部分项目涉密，按规定不予公开。',
    重点: '备注：本表只列重点项目。',
  };
  const note = notes[dials.projects];
  return sheetOf('10.项目支出情况表', [...top, ...header, ...rows, ...(note === undefined ? [] : [[note]])]);
}

const CATEGORIES = { '22': '其他运转类', '31': '本级支出项目', '32': '对下转移支付' } as const;
