/**
 * A whole department budget in which every identity holds, and ways to change it. Fund money, fiscal accounts and
 * business income included: 1,165 万元 in all, 1,110 of them appropriations, 1,000 general budget.
 */
import type { Book } from '../../../src/tables/book';
import {
  book,
  codeRows,
  itemRows,
  unitRows,
  type Figure,
  type GridSpec,
  type RowSpec,
  type TableSpec,
} from './book-builder';

const SUBJECTS: Readonly<Record<string, string>> = {
  '2080505': '机关事业单位基本养老保险缴费支出',
  '2080506': '机关事业单位职业年金缴费支出',
  '2170101': '行政运行',
  '2170102': '一般行政管理事务',
  '2210201': '住房公积金',
};

const ECONOMIC: Readonly<Record<string, string>> = {
  '30108': '机关事业单位基本养老保险缴费',
  '30217': '公务接待费',
  '30231': '公务用车运行维护费',
};

const FUNDS = ['一般公共预算', '政府性基金预算', '国有资本经营预算'];
const SOURCES = [
  ...FUNDS,
  '财政专户管理资金',
  '事业收入',
  '经营收入',
  '上级补助收入',
  '附属单位上缴收入',
  '其他收入',
];

function incomeAndExpenditure(): TableSpec {
  const top = ['一级'];
  return {
    kind: '收支总表',
    title: '部门收支总表',
    number: '公开表1',
    grids: [
      {
        part: '左',
        columns: ['预算数'],
        hierarchy: '编号',
        rows: itemRows(
          {
            一般公共预算: [1000],
            政府性基金预算: [100],
            国有资本经营预算: [10],
            财政专户管理资金: [20],
            事业收入: [30],
            经营收入: [''],
            上级补助收入: [''],
            附属单位上缴收入: [''],
            其他收入: [5],
            本年收入合计: [1165],
            上年结转结余: [''],
            收入总计: [1165],
          },
          { ...Object.fromEntries(SOURCES.map((source) => [source, top])), 上年结转结余: ['线下'] },
        ),
      },
      {
        part: '右',
        columns: ['预算数'],
        hierarchy: '编号',
        rows: itemRows(
          {
            c208: [120],
            c210: [30],
            c212: [100],
            c217: [830],
            c221: [75],
            c223: [10],
            本年支出合计: [1165],
            年终结转结余: [''],
            支出总计: [1165],
          },
          { 年终结转结余: ['线下'] },
        ),
      },
    ],
  };
}

function income(): TableSpec {
  return {
    kind: '收入总表',
    number: '公开表2',
    grids: [
      {
        columns: [
          '合计',
          '本年收入',
          ...SOURCES.map((source) => `本年收入/${source}`),
          '上年结转结余',
          ...[...FUNDS, '财政专户管理资金', '单位资金'].map((source) => `上年结转结余/${source}`),
        ],
        hierarchy: '单位',
        rows: unitRows({
          合计: [1165, 1165, 1000, 100, 10, 20, 30, '', '', '', 5, '', '', '', '', '', ''],
          u169: [1165, 1165, 1000, 100, 10, 20, 30, '', '', '', 5, '', '', '', '', '', ''],
          u169001: [965, 965, 800, 100, 10, 20, 30, '', '', '', 5, '', '', '', '', '', ''],
          u169002: [200, 200, 200, '', '', '', '', '', '', '', '', '', '', '', '', '', ''],
        }),
      },
    ],
  };
}

function expenditure(): TableSpec {
  return {
    kind: '支出总表',
    title: '部门支出总表',
    number: '公开表3',
    grids: [
      {
        columns: ['合计', '基本支出', '项目支出'],
        rows: codeRows(
          '功能',
          {
            合计: [1165, 525, 640],
            c208: [120, 120, ''],
            c20805: [120, 120, ''],
            c2080505: [80, 80, ''],
            c2080506: [40, 40, ''],
            c210: [30, 30, ''],
            c21011: [30, 30, ''],
            c2101101: [30, 30, ''],
            c212: [100, '', 100],
            c21208: [100, '', 100],
            c2120804: [100, '', 100],
            c217: [830, 300, 530],
            c21701: [830, 300, 530],
            c2170101: [300, 300, ''],
            c2170102: [475, '', 475],
            c2170199: [55, '', 55],
            c221: [75, 75, ''],
            c22102: [75, 75, ''],
            c2210201: [75, 75, ''],
            c223: [10, '', 10],
            c22301: [10, '', 10],
            c2230199: [10, '', 10],
          },
          SUBJECTS,
        ),
      },
    ],
  };
}

function appropriation(): TableSpec {
  return {
    kind: '财政拨款收支总表',
    number: '公开表4',
    grids: [
      {
        part: '左',
        columns: ['预算数'],
        hierarchy: '编号',
        rows: itemRows({
          本年收入: [1110],
          '本年收入/一般公共预算': [1000],
          '本年收入/政府性基金预算': [100],
          '本年收入/国有资本经营预算': [10],
          上年结转: [''],
          '上年结转/一般公共预算': [''],
          '上年结转/政府性基金预算': [''],
          '上年结转/国有资本经营预算': [''],
          收入总计: [1110],
        }),
      },
      {
        part: '右',
        columns: ['预算数', ...FUNDS],
        hierarchy: '编号',
        rows: itemRows(
          {
            本年支出: [1110, 1000, 100, 10],
            c208: [120, 120, '', ''],
            c210: [30, 30, '', ''],
            c212: [100, '', 100, ''],
            c217: [775, 775, '', ''],
            c221: [75, 75, '', ''],
            c223: [10, '', '', 10],
            年终结转结余: ['', '', '', ''],
            支出总计: [1110, 1000, 100, 10],
          },
          Object.fromEntries(['c208', 'c210', 'c212', 'c217', 'c221', 'c223'].map((key) => [key, []])),
        ),
      },
    ],
  };
}

const BY_NATURE = ['合计', '基本支出', '人员经费', '公用经费', '项目支出'];

function generalBudget(): TableSpec[] {
  return [
    {
      kind: '一般公共预算支出表',
      number: '公开表5-1',
      grids: [
        {
          columns: BY_NATURE,
          rows: codeRows(
            '功能',
            {
              合计: [1000, 525, 425, 100, 475],
              c208: [120, 120, 120, '', ''],
              c20805: [120, 120, 120, '', ''],
              c2080505: [80, 80, 80, '', ''],
              c2080506: [40, 40, 40, '', ''],
              c210: [30, 30, 30, '', ''],
              c21011: [30, 30, 30, '', ''],
              c2101101: [30, 30, 30, '', ''],
              c217: [775, 300, 200, 100, 475],
              c21701: [775, 300, 200, 100, 475],
              c2170101: [300, 300, 200, 100, ''],
              c2170102: [475, '', '', '', 475],
              c221: [75, 75, 75, '', ''],
              c22102: [75, 75, 75, '', ''],
              c2210201: [75, 75, 75, '', ''],
            },
            SUBJECTS,
          ),
        },
      ],
    },
    {
      kind: '一般公共预算支出分单位表',
      number: '公开表5-2',
      grids: [
        {
          columns: BY_NATURE,
          hierarchy: '单位',
          rows: unitRows({
            合计: [1000, 525, 425, 100, 475],
            u169: [1000, 525, 425, 100, 475],
            u169001: [800, 425, 345, 80, 375],
            u169002: [200, 100, 80, 20, 100],
          }),
        },
      ],
    },
    {
      kind: '一般公共预算基本支出表',
      number: '公开表6',
      grids: [
        {
          columns: ['合计', '人员经费', '公用经费'],
          rows: codeRows(
            '经济',
            {
              合计: [525, 425, 100],
              c301: [415, 415, ''],
              c30101: [190, 190, ''],
              c30108: [80, 80, ''],
              c30109: [40, 40, ''],
              c30110: [30, 30, ''],
              c30113: [75, 75, ''],
              c302: [100, '', 100],
              c30201: [80, '', 80],
              c30217: [5, '', 5],
              c30231: [15, '', 15],
              c303: [10, 10, ''],
              c30301: [10, 10, ''],
            },
            ECONOMIC,
          ),
        },
      ],
    },
    {
      kind: '三公经费支出表',
      title: '一般公共预算“三公”经费支出表',
      number: '公开表7',
      grids: [
        {
          columns: ['合计', '因公出国费', '公务用车', '公务用车购置费', '公务用车运行费', '公务接待费'],
          hierarchy: '单位',
          rows: unitRows({ 合计: [30, '', 20, '', 20, 10] }),
        },
      ],
    },
  ];
}

function fundTable(kind: string, number: string, codes: readonly string[], amount: number): TableSpec {
  const lines = Object.fromEntries(
    ['合计', ...codes.map((code) => `c${code}`)].map((code) => [code, [amount, '', amount]]),
  );
  return {
    kind,
    number,
    grids: [{ columns: ['合计', '基本支出', '项目支出'], rows: codeRows('功能', lines) }],
  };
}

/** Project codes and names, as all tables spell them. */
export const PROJECTS = {
  P1: '系统运行维护',
  P2: '金融监管专项',
  P3: '土地收益专项',
  P4: '区域中心建设',
} as const;

function projectRows(lines: readonly (readonly [string, string, string, readonly Figure[]])[]): RowSpec[] {
  return lines.map(([key, name, under, figures]): RowSpec => {
    const category = /类别:([0-9]+)$/.exec(key)?.[1];
    const code = key.slice(key.lastIndexOf(':') + 1);
    const set = key.startsWith('项目:')
      ? '项目'
      : category !== undefined
        ? '类别'
        : code.length === 3
          ? '部门'
          : '单位';
    if (key === '合计') return { key, role: '合计', name, figures };
    return {
      key,
      code,
      name,
      figures,
      under,
      sets: category === undefined ? [set] : [set, `类别:${category}`],
    };
  });
}

function projects(): TableSpec {
  const unit = '单位:169001';
  return {
    kind: '项目支出情况表',
    number: '公开表10',
    grids: [
      {
        columns: [
          '合计',
          ...FUNDS.map((fund) => `本年拨款/${fund}`),
          ...FUNDS.map((fund) => `结转结余/${fund}`),
          '财政专户管理资金',
          '单位资金',
        ],
        hierarchy: '位置',
        rows: projectRows([
          ['合计', '合计', '', [640, 475, 100, 10, '', '', '', 20, 35]],
          ['单位:169', '某局', '合计', [640, 475, 100, 10, '', '', '', 20, 35]],
          [unit, '某局本级', '单位:169', [540, 375, 100, 10, '', '', '', 20, 35]],
          [`${unit}/类别:22`, '其他运转类', unit, [40, 40, '', '', '', '', '', '', '']],
          ['项目:P1', PROJECTS.P1, `${unit}/类别:22`, [40, 40, '', '', '', '', '', '', '']],
          [`${unit}/类别:31`, '本级支出项目', unit, [500, 335, 100, 10, '', '', '', 20, 35]],
          ['项目:P2', PROJECTS.P2, `${unit}/类别:31`, [400, 335, '', 10, '', '', '', 20, 35]],
          ['项目:P3', PROJECTS.P3, `${unit}/类别:31`, [100, '', 100, '', '', '', '', '', '']],
          ['单位:169002', '某中心', '单位:169', [100, 100, '', '', '', '', '', '', '']],
          ['单位:169002/类别:31', '本级支出项目', '单位:169002', [100, 100, '', '', '', '', '', '', '']],
          ['项目:P4', PROJECTS.P4, '单位:169002/类别:31', [100, 100, '', '', '', '', '', '', '']],
        ]),
      },
    ],
  };
}

function overallPerformance(): TableSpec {
  const list: RowSpec[] = [
    { key: '项目:1', name: PROJECTS.P1, figures: [120, 40], sets: ['项目'] },
    { key: '项目:2', name: PROJECTS.P2, figures: [900, 400], sets: ['项目'] },
    { key: '项目:3', name: PROJECTS.P3, figures: [100, 100], sets: ['项目'] },
    { key: '项目:4', name: PROJECTS.P4, figures: [100, 100], sets: ['项目'] },
  ];
  return {
    kind: '整体支出绩效目标表',
    number: '公开表11',
    grids: [
      {
        columns: ['当年金额', '占比:占比', '上年', '前年:上年'],
        hierarchy: '无',
        rows: itemRows({
          '收入构成/财政拨款': [1110, '95.28%', 1000, ''],
          '收入构成/财政专户管理资金': [20, '1.72%', 10, ''],
          '收入构成/单位资金': [35, '3.00%', 20, ''],
          '收入构成/合计': [1165, '100.00%', 1030, ''],
          '支出构成/人员类': [425, '36.48%', 400, ''],
          '支出构成/运转类': [140, '12.02%', 130, ''],
          '支出构成/特定目标类': [600, '51.50%', 500, ''],
          '支出构成/合计': [1165, '100.00%', 1030, ''],
        }),
      },
      { part: '项目', columns: ['总预算', '本年度预算'], hierarchy: '无', rows: list },
    ],
  };
}

function projectPerformance(
  code: keyof typeof PROJECTS,
  number: string,
  lines: Readonly<Record<string, Figure>>,
): TableSpec {
  const total = lines['资金来源/合计'] ?? '';
  const rows = itemRows(Object.fromEntries(Object.entries(lines).map(([item, figure]) => [item, [figure]])));
  return {
    kind: '项目支出绩效目标表',
    number,
    fields: { 项目编码: code, 项目名称: PROJECTS[code] },
    grids: [
      { columns: ['金额'], hierarchy: '无', rows },
      {
        part: '明细',
        columns: ['金额'],
        hierarchy: '无',
        rows: [
          { key: '明细:1', name: '差旅', figures: [10], sets: ['明细'] },
          { key: '明细:2', name: '其他', figures: [Number(total) - 10], sets: ['明细'] },
        ],
      },
      {
        part: '采购',
        columns: ['数量:数量', '金额'],
        hierarchy: '无',
        rows: [{ key: '采购:1', name: '电脑', figures: [3, 4], sets: ['采购'] }],
      },
    ],
  };
}

/** The tables of the budget, each freely changeable. */
export function budgetTables(): TableSpec[] {
  return [
    incomeAndExpenditure(),
    income(),
    expenditure(),
    appropriation(),
    ...generalBudget(),
    fundTable('政府性基金预算支出表', '公开表8', ['212', '21208', '2120804'], 100),
    fundTable('国有资本经营预算支出表', '公开表9', ['223', '22301', '2230199'], 10),
    projects(),
    overallPerformance(),
    projectPerformance('P1', '公开表12-1', {
      项目总预算: 120,
      项目当年预算: 40,
      '资金来源/合计': 40,
      '资金来源/一般公共预算': 40,
      '资金来源/一般公共预算/申请当年〔其中〕': 40,
      '资金来源/政府性基金预算': '',
      '资金来源/财政专户管理资金': '',
      '资金来源/单位资金': '',
    }),
    projectPerformance('P2', '公开表12-2', {
      项目总预算: '',
      项目当年预算: 400,
      '资金来源/合计': 400,
      '资金来源/一般公共预算': 335,
      '资金来源/政府性基金预算': '',
      '资金来源/国有资本经营预算': 10,
      '资金来源/财政专户管理资金': 20,
      '资金来源/单位资金': 35,
    }),
  ];
}

/** A change of the tables. */
export type Change = (tables: TableSpec[]) => TableSpec[];

function withGrid(kind: string, part: string, edit: (grid: GridSpec) => GridSpec): Change {
  return (tables) => {
    const found = tables.find(
      (spec) => spec.kind === kind && spec.grids.some((grid) => (grid.part ?? '') === part),
    );
    if (!found) throw new Error(`没有 ${kind}·${part}`);
    const grids = found.grids.map((grid) => ((grid.part ?? '') === part ? edit(grid) : grid));
    return tables.map((spec) => (spec === found ? { ...spec, grids } : spec));
  };
}

/** Splits 收支总表·左 into table and part. */
function placeOf(place: string): readonly [string, string] {
  const [kind = '', part = ''] = place.split('·');
  return [kind, part];
}

function hasKey(row: RowSpec, label: string): boolean {
  return row.key === label || row.key === `行:${label}` || (row.code === label && !row.key.includes('/'));
}

/** Writes a figure: set('收支总表·左', '收入总计', '预算数', 5). */
export function set(place: string, row: string, column: string, figure: Figure): Change {
  return withGrid(...placeOf(place), (grid) => {
    const at = grid.columns.findIndex((key) => key.split(':')[0] === column);
    if (at < 0 || !grid.rows.some((candidate) => hasKey(candidate, row)))
      throw new Error(`没有 ${place}[${row}, ${column}]`);
    const rows = grid.rows.map((candidate) => {
      if (!hasKey(candidate, row)) return candidate;
      const figures = grid.columns.map((_, index) =>
        index === at ? figure : (candidate.figures[index] ?? ''),
      );
      return { ...candidate, figures };
    });
    return { ...grid, rows };
  });
}

/** Adds a column with figures by row; '' elsewhere. */
export function addColumn(
  place: string,
  column: string,
  figures: Readonly<Record<string, Figure>> = {},
): Change {
  return withGrid(...placeOf(place), (grid) => ({
    ...grid,
    columns: [...grid.columns, column],
    rows: grid.rows.map((row) => {
      const label = Object.keys(figures).find((candidate) => hasKey(row, candidate));
      const padded = grid.columns.map((_, index) => row.figures[index] ?? '');
      return { ...row, figures: [...padded, label === undefined ? '' : (figures[label] ?? '')] };
    }),
  }));
}

export function dropColumn(place: string, column: string): Change {
  return withGrid(...placeOf(place), (grid) => {
    const at = grid.columns.findIndex((key) => key.split(':')[0] === column);
    if (at < 0) throw new Error(`没有 ${place} 的 ${column}`);
    const without = <T>(items: readonly T[]): T[] => items.filter((_, index) => index !== at);
    return {
      ...grid,
      columns: without(grid.columns),
      rows: grid.rows.map((row) => ({ ...row, figures: without(row.figures) })),
    };
  });
}

export function dropRow(place: string, ...labels: readonly string[]): Change {
  return withGrid(...placeOf(place), (grid) => {
    const rows = grid.rows.filter((row) => !labels.some((label) => hasKey(row, label)));
    return { ...grid, rows: rows.map((row) => withoutLostParent(row, rows)) };
  });
}

function withoutLostParent(row: RowSpec, rows: readonly RowSpec[]): RowSpec {
  const { under, ...rest } = row;
  return under === undefined || rows.some((candidate) => candidate.key === under) ? row : rest;
}

export function addRow(place: string, row: RowSpec): Change {
  return withGrid(...placeOf(place), (grid) => ({ ...grid, rows: [...grid.rows, row] }));
}

export function addGrid(kind: string, grid: GridSpec): Change {
  return change(kind, (spec) => ({ ...spec, grids: [...spec.grids, grid] }));
}

export function dropTable(kind: string): Change {
  return (tables) => tables.filter((spec) => spec.kind !== kind);
}

export function addTable(table: TableSpec): Change {
  return (tables) => [...tables, table];
}

/** Changes properties of the first table of the kind. */
export function change(kind: string, edit: Partial<TableSpec> | ((spec: TableSpec) => TableSpec)): Change {
  return (tables) => {
    const found = tables.find((spec) => spec.kind === kind);
    if (!found) throw new Error(`没有 ${kind}`);
    const changed = typeof edit === 'function' ? edit(found) : { ...found, ...edit };
    return tables.map((spec) => (spec === found ? changed : spec));
  };
}

export function all(...changes: readonly Change[]): Change {
  return (tables) => changes.reduce((sofar, one) => one(sofar), tables);
}

/** The budget with changes. */
export function budget(...changes: readonly Change[]): Book {
  return book(all(...changes)(budgetTables()));
}
