/** One case a formula of the budget: where it holds, and a change that breaks it. */
import type { RowSpec } from './book-builder';
import { codeRows, itemRows } from './book-builder';
import {
  addColumn,
  addGrid,
  addRow,
  all,
  change,
  dropColumn,
  dropRow,
  dropTable,
  set,
  type Change,
} from './budget-book';
import { CARRIED_CASES } from './budget-carried-cases';
import { BY_FUNCTION_CASES } from './budget-by-function-cases';
import { ECONOMY_CASES } from './budget-economy-cases';
import { GOVERNMENT_CASES } from './budget-government-cases';
import { UNIT_CASES } from './budget-unit-cases';

export interface FormulaCase {
  readonly id: string;
  /** The layout or circumstances under which the formula applies; none where the plain budget will do. */
  readonly given?: Change;
  readonly broken: Change;
  readonly severity: '错误' | '核实' | '提示';
  /** A table without which it cannot run; none where it does not apply then. */
  readonly needs?: string;
}

const LEFT = '收支总表·左';
const RIGHT = '收支总表·右';
const GRANT_LEFT = '财政拨款收支总表·左';
const GRANT_RIGHT = '财政拨款收支总表·右';
const GENERAL = '一般公共预算支出表';
const BY_UNIT = '一般公共预算支出分单位表';
const BASIC = '一般公共预算基本支出表';
const SAN_GONG = '三公经费支出表';
const GOV_FUND = '政府性基金预算支出表';
const STATE = '国有资本经营预算支出表';
const PROJECTS = '项目支出情况表';
const OVERALL = '整体支出绩效目标表';
const PROJECT = '项目支出绩效目标表';

const SUBJECTS = [
  '合计',
  '208',
  '20805',
  '2080505',
  '2080506',
  '210',
  '21011',
  '2101101',
  '217',
  '21701',
  '2170101',
  '2170102',
  '221',
  '22102',
  '2210201',
];

/** 本年支出 printed above the categories that make it up, so that it is a row of the first level itself. */
const categoriesBelowSpending: Change = change('财政拨款收支总表', (spec) => ({
  ...spec,
  grids: spec.grids.map((grid) => ({
    ...grid,
    rows: grid.part === '右' ? grid.rows.map(hungBelowSpending) : grid.rows,
  })),
}));

function hungBelowSpending(row: RowSpec): RowSpec {
  if (row.key === '行:本年支出') return { ...row, sets: ['一级'] };
  return row.key.startsWith('功能:') ? { ...row, under: '行:本年支出' } : row;
}

/** Only general budget money: everything else is 0. */
export const generalOnly: Change = all(
  ...['政府性基金预算', '国有资本经营预算', '财政专户管理资金', '事业收入', '其他收入'].map((item) =>
    set(LEFT, item, '预算数', 0),
  ),
  set(LEFT, '本年收入合计', '预算数', 1000),
  set(LEFT, '收入总计', '预算数', 1000),
  ...['212', '223'].map((code) => set(RIGHT, code, '预算数', '')),
  set(RIGHT, '217', '预算数', 775),
  set(RIGHT, '本年支出合计', '预算数', 1000),
  set(RIGHT, '支出总计', '预算数', 1000),
  ...['合计', '169', '169001'].flatMap((row) => [
    ...['政府性基金预算', '国有资本经营预算', '财政专户管理资金', '事业收入', '其他收入'].map((source) =>
      set('收入总表', row, `本年收入/${source}`, ''),
    ),
    set('收入总表', row, '合计', row === '169001' ? 800 : 1000),
    set('收入总表', row, '本年收入', row === '169001' ? 800 : 1000),
  ]),
  dropRow('支出总表', '212', '21208', '2120804', '2170199', '223', '22301', '2230199'),
  ...['217', '21701'].flatMap((code) => [
    set('支出总表', code, '合计', 775),
    set('支出总表', code, '项目支出', 475),
  ]),
  set('支出总表', '合计', '合计', 1000),
  set('支出总表', '合计', '项目支出', 475),
  set(GRANT_LEFT, '本年收入', '预算数', 1000),
  set(GRANT_LEFT, '本年收入/政府性基金预算', '预算数', ''),
  set(GRANT_LEFT, '本年收入/国有资本经营预算', '预算数', ''),
  set(GRANT_LEFT, '收入总计', '预算数', 1000),
  dropRow(GRANT_RIGHT, '212', '223'),
  ...['本年支出', '支出总计'].flatMap((row) => [
    set(GRANT_RIGHT, row, '预算数', 1000),
    set(GRANT_RIGHT, row, '政府性基金预算', ''),
    set(GRANT_RIGHT, row, '国有资本经营预算', ''),
  ]),
  change(GOV_FUND, { grids: [{ columns: ['合计', '基本支出', '项目支出'], rows: [] }] }),
  change(STATE, { grids: [{ columns: ['合计', '基本支出', '项目支出'], rows: [] }] }),
  ...[
    ['合计', 475],
    ['单位:169', 475],
    ['单位:169001', 375],
    ['单位:169001/类别:31', 335],
    ['项目:P2', 335],
  ].flatMap(([row, total]) => [
    set(PROJECTS, String(row), '合计', Number(total)),
    ...['本年拨款/政府性基金预算', '本年拨款/国有资本经营预算', '财政专户管理资金', '单位资金'].map(
      (column) => set(PROJECTS, String(row), column, ''),
    ),
  ]),
  dropRow(PROJECTS, '项目:P3'),
  dropTable(OVERALL),
  dropTable(PROJECT),
);

/** No 本年收入合计 and no 本年支出合计 rows. */
const withoutYearTotals = all(
  dropRow(LEFT, '本年收入合计', '上年结转结余'),
  dropRow(RIGHT, '本年支出合计', '年终结转结余'),
);

const natureBlock = addGrid('收支总表', {
  part: '性质',
  columns: ['预算数'],
  hierarchy: '编号',
  rows: itemRows(
    {
      基本支出: [525],
      '基本支出/人员经费': [425],
      '基本支出/公用经费': [100],
      项目支出: [640],
      本年支出合计: [1165],
      支出总计: [1165],
    },
    { 基本支出: ['一级'], 项目支出: ['一级'] },
  ),
});

/** 财政拨款收支总表 with expenditure by nature, its parts and their total. */
const grantNatureBlock = addGrid('财政拨款收支总表', {
  part: '性质',
  columns: ['预算数'],
  hierarchy: '编号',
  rows: itemRows(
    { 基本支出: [525], 项目支出: [585], 支出总计: [1110] },
    { 基本支出: ['一级'], 项目支出: ['一级'] },
  ),
});

/** The overall form with its tasks and what they cost. */
const taskList = addGrid(OVERALL, {
  part: '任务',
  columns: ['总额', '财政拨款', '其他资金'],
  hierarchy: '无',
  rows: [
    { key: '任务:治理', name: '治理', figures: [80, 75, 5], sets: ['任务'] },
    { key: '任务:宣传', name: '宣传', figures: [20, 20, ''], sets: ['任务'] },
    ...itemRows({ '任务/合计': [100, 95, 5] }),
  ],
});

/** The overall form with 资金总额 and its parts side by side. */
const fundingLine = addGrid(OVERALL, {
  part: '资金',
  columns: ['资金总额', '财政拨款', '其他资金'],
  hierarchy: '无',
  rows: [{ key: '资金:', name: '', figures: [1165, 1110, 55], sets: ['资金'] }],
});

/** The overall form with its expenditure by nature side by side. */
const spendingLine = addGrid(OVERALL, {
  part: '支出',
  columns: ['合计', '基本支出', '项目支出', '其他支出'],
  hierarchy: '无',
  rows: [{ key: '支出:', name: '', figures: [1165, 525, 640, ''], sets: ['支出'] }],
});

/** A table of a smaller fund with what came in and what is left beside what is spent. */
const withCarryOver = (kind: string, income: Readonly<Record<string, number>>): Change =>
  all(addColumn(kind, '上年结转结余'), addColumn(kind, '本年收入', income), addColumn(kind, '年终结转结余'));

/** Expenditure by economic category beside it by function, with the money it is paid out of. */
const economicBlock = addGrid('收支总表', {
  part: '经济',
  columns: ['预算数', '一般公共预算', '政府性基金预算', '国有资本经营预算', '单位资金'],
  hierarchy: '编号',
  rows: itemRows(
    {
      基本支出: [525, 495, '', '', 30],
      '基本支出/工资福利支出': [425, 395, '', '', 30],
      '基本支出/商品和服务支出': [100, 100, '', '', ''],
      项目支出: [640, 505, 100, 10, 25],
      本年支出合计: [1165, 1000, 100, 10, 55],
      支出总计: [1165, 1000, 100, 10, 55],
    },
    { 基本支出: ['一级'], 项目支出: ['一级'] },
  ),
});

/** 人员经费 with what it is made of beside it. */
function splitPersonnel(kind: string): Change {
  return all(
    addColumn(kind, '人员经费', { '208': 120 }),
    addColumn(kind, '人员经费/工资福利支出', { '208': 100 }),
    addColumn(kind, '人员经费/对个人和家庭的补助', { '208': 20 }),
  );
}

const natureOnRight = all(
  addColumn(RIGHT, '人员经费', { '208': 120, '210': 30, '217': 200, '221': 75, 本年支出合计: 425 }),
  addColumn(RIGHT, '公用经费', { '217': 100, 本年支出合计: 100 }),
  addColumn(RIGHT, '项目支出', { '212': 100, '217': 530, '223': 10, 本年支出合计: 640 }),
);

/** Last year beside this year; only 其他收入 had any. */
const otherIncomeLastYear: Change = all(
  addColumn(LEFT, '上年/预算数', { 其他收入: 4 }),
  addColumn(LEFT, '增减额:增减', { 其他收入: 1 }),
  addColumn(LEFT, '增减率:增减率', { 其他收入: '25.00%' }),
);

/** Last year's columns of the general budget: everything 800, the same split. */
const generalLastYear = all(
  addColumn(GENERAL, '上年/合计', { '2210201': 60 }),
  addColumn(GENERAL, '上年/基本支出', { '2210201': 60 }),
  addColumn(GENERAL, '上年/项目支出', { '2210201': 0 }),
  addColumn(GENERAL, '增减额:增减', { '2210201': 15 }),
  addColumn(GENERAL, '增减率:增减率', { '2210201': '25.00%' }),
  set(GENERAL, '合计', '上年/合计', 60),
  set(GENERAL, '合计', '上年/基本支出', 60),
  set(GENERAL, '221', '上年/合计', 60),
  set(GENERAL, '221', '上年/基本支出', 60),
  set(GENERAL, '22102', '上年/合计', 60),
  set(GENERAL, '22102', '上年/基本支出', 60),
  ...SUBJECTS.filter((code) => !code.startsWith('221')).map((code) => set(GENERAL, code, '增减额', '')),
  set(GENERAL, '221', '增减额', 15),
  set(GENERAL, '22102', '增减额', 15),
);

const sanGongLastYear = all(
  addColumn(SAN_GONG, '上年/合计', { 合计: 40 }),
  addColumn(SAN_GONG, '上年/因公出国费', { 合计: 5 }),
  addColumn(SAN_GONG, '上年/公务用车', { 合计: 20 }),
  addColumn(SAN_GONG, '上年/公务用车购置费', { 合计: '' }),
  addColumn(SAN_GONG, '上年/公务用车运行费', { 合计: 20 }),
  addColumn(SAN_GONG, '上年/公务接待费', { 合计: 15 }),
  addColumn(SAN_GONG, '增减额:增减', { 合计: -10 }),
);

const noUnitIncomeSplit = all(
  addColumn('收入总表', '本年收入/单位资金', { 合计: 35, '169': 35, '169001': 35 }),
  ...['事业收入', '经营收入', '上级补助收入', '附属单位上缴收入', '其他收入'].map((source) =>
    dropColumn('收入总表', `本年收入/${source}`),
  ),
);

/** 单位资金 with its parts below it. */
const ownFundsSplit = all(
  noUnitIncomeSplit,
  addColumn('收入总表', '本年收入/单位资金/事业收入', { 合计: 30, '169': 30, '169001': 30 }),
  addColumn('收入总表', '本年收入/单位资金/其他收入', { 合计: 5, '169': 5, '169001': 5 }),
);

const unitFundsRow: Change = (tables) => {
  const row: RowSpec = {
    key: '行:单位资金',
    item: '单位资金',
    name: '单位资金',
    figures: [35],
    sets: ['一级'],
  };
  return all(
    dropRow(LEFT, '事业收入', '经营收入', '上级补助收入', '附属单位上缴收入', '其他收入'),
    addRow(LEFT, row),
  )(tables);
};

/** A line of a form with its amount. */
const formRow = (item: string, amount: number): RowSpec => ({
  key: `行:${item}`,
  item,
  name: item,
  figures: [amount],
});

/** A row of 收支总表 under 单位资金. */
const ownRow = (item: string): RowSpec => ({
  key: `行:${item}`,
  item,
  name: item,
  figures: [],
  under: '行:单位资金',
});

/** 收支总表 with last year's figures beside this year's. */
const lastYearOf = (side: string, figures: Readonly<Record<string, number>>): Change =>
  addColumn(side, '上年:上年', figures);

const grantIncome = all(
  addColumn('收入总表', '本年收入/财政拨款', { 合计: 1110, '169': 1110, '169001': 910, '169002': 200 }),
);

/** 收入总表 by subject, the income of the one general class. */
const incomeBySubject: Change = change('收入总表', (spec) => ({
  ...spec,
  grids: [
    {
      columns: ['合计', '本年收入/一般公共预算', '本年收入/政府性基金预算'],
      rows: codeRows('功能', {
        合计: [1165, 1065, 100],
        c208: [1065, 1065, ''],
        c20805: [1065, 1065, ''],
        c212: [100, '', 100],
      }),
    },
  ],
}));

const carryover = all(
  addColumn('收入总表', '使用非财政拨款结余'),
  set(LEFT, '上年结转结余', '预算数', 8),
  set(LEFT, '收入总计', '预算数', 1173),
  ...['合计', '169', '169001'].flatMap((row) => [
    set('收入总表', row, '上年结转结余', 8),
    set('收入总表', row, '上年结转结余/单位资金', 8),
    set('收入总表', row, '合计', row === '169001' ? 973 : 1173),
  ]),
  set(RIGHT, '217', '预算数', 838),
  set(RIGHT, '本年支出合计', '预算数', 1173),
  set(RIGHT, '支出总计', '预算数', 1173),
  ...['合计', '217', '21701', '2170199'].flatMap((row) => [
    set('支出总表', row, '合计', row === '合计' ? 1173 : row === '2170199' ? 63 : 838),
    set('支出总表', row, '项目支出', row === '合计' ? 648 : row === '2170199' ? 63 : 538),
  ]),
);

const noSubTotal = all(dropColumn('收入总表', '本年收入'));
const noBasic = (table: string): Change => all(dropColumn(table, '基本支出'));
/** 基本支出 without a sum of its own: one of its categories holds all of it. */
const basicByCategory = (table: string): Change =>
  change(table, (spec) => ({
    ...spec,
    grids: spec.grids.map((grid) => ({
      ...grid,
      columns: grid.columns.map((column) => (column === '基本支出' ? '基本支出/工资福利支出' : column)),
    })),
  }));
const noteOn = (table: string, note: string): Change => change(table, { notes: [note] });

/** Projects of other provinces: no categories, so nothing says that the list is complete. */
const withoutCategories: Change = all(
  change(PROJECTS, (spec) => ({
    ...spec,
    grids: spec.grids.map((grid) => ({
      ...grid,
      rows: grid.rows
        .filter((row) => !row.key.includes('类别:'))
        .map((row) =>
          row.under?.includes('/类别:') ? { ...row, under: row.under.slice(0, row.under.indexOf('/')) } : row,
        ),
    })),
  })),
);

const simplePair = (column: string, row: string): Change => set('支出总表', row, column, 1);

/** 财政拨款收入 in one line, with the three funds under it. */
const grantByFund: Change = all(
  (tables) => lumpedGrant(tables),
  ...['一般公共预算', '政府性基金预算', '国有资本经营预算'].map((fund, at) =>
    addRow(LEFT, {
      key: `行:财政拨款/${fund}`,
      item: `财政拨款/${fund}`,
      name: fund,
      figures: [[1000, 100, 10][at] ?? 0],
      under: '行:财政拨款',
    }),
  ),
);

/** Subjects all of whose money is general budget. */
const GENERAL_SHARES: Readonly<Record<string, number>> = {
  ...{ '208': 120, '20805': 120, '2080505': 80, '2080506': 40 },
  ...{ '210': 30, '21011': 30, '2101101': 30, '221': 75, '22102': 75, '2210201': 75 },
};

/** 人员经费 beside 公用经费, each with its own total. */
const basicInBlocks: Change = all(
  dropColumn(BASIC, '人员经费'),
  dropColumn(BASIC, '公用经费'),
  change(BASIC, (spec) => ({
    ...spec,
    grids: spec.grids.map((grid) => ({
      ...grid,
      rows: grid.rows.map((row) =>
        row.sets?.includes('类') === true
          ? { ...row, sets: [...row.sets, row.code === '302' ? '公用经费' : '人员经费'] }
          : row,
      ),
    })),
  })),
  ...Object.entries({ 人员经费合计: 425, 公用经费合计: 100 }).map(([item, figure]) =>
    addRow(BASIC, { key: `行:${item}`, name: item, role: '其中', figures: [figure] }),
  ),
);

/** Out of which money, beside the amount: 一般公共预算, and 财政专户管理资金 with 单位资金 in one column. */
const moneyOnRight: Change = all(
  ...Object.entries({
    一般公共预算: { '208': 120, '210': 30, '217': 775, '221': 75, 本年支出合计: 1000 },
    政府性基金预算: { '212': 100, 本年支出合计: 100 },
    国有资本经营预算: { '223': 10, 本年支出合计: 10 },
    专户和单位资金: { '217': 55, 本年支出合计: 55 },
  }).map(([column, figures]) => addColumn(RIGHT, column, figures)),
);

export const CASES: readonly FormulaCase[] = [
  ...ECONOMY_CASES,
  ...BY_FUNCTION_CASES,
  ...CARRIED_CASES,
  ...GOVERNMENT_CASES,
  ...UNIT_CASES,
  {
    id: 'B11-3c',
    given: all(
      carryover,
      set(OVERALL, '支出构成/特定目标类', '当年金额', 608),
      set(OVERALL, '支出构成/合计', '当年金额', 1173),
    ),
    broken: set(OVERALL, '收入构成/合计', '当年金额', 1170),
    severity: '错误',
    needs: OVERALL,
  },
  {
    id: 'B2-5b',
    given: all(
      addRow('收入总表', { key: '行:内部抵消', name: '内部抵消', figures: [-10, -10], under: '单位:169' }),
      set('收入总表', '169002', '合计', 210),
      set('收入总表', '169002', '本年收入', 210),
      set('收入总表', '169002', '本年收入/上级补助收入', 10),
    ),
    broken: set('收入总表', '行:内部抵消', '合计', -3),
    severity: '错误',
    needs: '收入总表',
  },
  { id: 'B0-1', broken: set(PROJECT, '资金来源/一般公共预算/申请当年', '金额', 41), severity: '错误' },
  {
    id: 'B0-2',
    given: change('支出总表', { exempt: true }),
    broken: set('支出总表', '2080505', '合计', 70),
    severity: '提示',
  },
  { id: 'B1-1', broken: set(LEFT, '事业收入', '预算数', 31), severity: '错误', needs: '收支总表' },
  {
    id: 'B1-1b',
    given: withoutYearTotals,
    broken: set(LEFT, '事业收入', '预算数', 31),
    severity: '错误',
    needs: '收支总表',
  },
  { id: 'B1-2', broken: set(RIGHT, '210', '预算数', 31), severity: '错误', needs: '收支总表' },
  {
    id: 'B1-2b',
    given: withoutYearTotals,
    broken: set(RIGHT, '210', '预算数', 31),
    severity: '错误',
    needs: '收支总表',
  },
  {
    id: 'B1-2c',
    given: addGrid('收支总表', {
      part: '经济',
      columns: ['预算数'],
      rows: itemRows(
        { 工资福利支出: [415], 其他: [750], 本年支出合计: [1165] },
        { 工资福利支出: ['一级'], 其他: ['一级'] },
      ),
    }),
    broken: set('收支总表·经济', '其他', '预算数', 751),
    severity: '错误',
    needs: '收支总表',
  },
  {
    id: 'B1-2d',
    given: all(
      natureOnRight,
      withoutYearTotals,
      set(RIGHT, '支出总计', '人员经费', 425),
      set(RIGHT, '支出总计', '公用经费', 100),
      set(RIGHT, '支出总计', '项目支出', 640),
    ),
    broken: set(RIGHT, '支出总计', '项目支出', 630),
    severity: '错误',
    needs: '收支总表',
  },
  { id: 'B1-3', broken: set(LEFT, '上年结转结余', '预算数', 3), severity: '错误', needs: '收支总表' },
  { id: 'B1-4', broken: set(RIGHT, '年终结转结余', '预算数', 3), severity: '错误', needs: '收支总表' },
  { id: 'B1-5', broken: set(RIGHT, '支出总计', '预算数', 1160), severity: '错误', needs: '收支总表' },
  {
    id: 'B1-5b',
    given: natureBlock,
    broken: set('收支总表·性质', '支出总计', '预算数', 1160),
    severity: '错误',
    needs: '收支总表',
  },
  {
    id: 'B1-5c',
    given: economicBlock,
    broken: set('收支总表·经济', '支出总计', '预算数', 1160),
    severity: '错误',
    needs: '收支总表',
  },
  {
    id: 'B1-2g',
    given: all(
      addRow(RIGHT, { key: '行:住房改革支出', name: '住房改革支出', under: '功能:221', figures: [70] }),
      addRow(RIGHT, { key: '行:城乡社区住宅', name: '城乡社区住宅', under: '功能:221', figures: [5] }),
    ),
    broken: set(RIGHT, '城乡社区住宅', '预算数', 15),
    severity: '提示',
    needs: '收支总表',
  },
  {
    id: 'B1-4b',
    given: natureBlock,
    broken: set('收支总表·性质', '支出总计', '预算数', 1160),
    severity: '错误',
    needs: '收支总表',
  },
  {
    id: 'B1-2f',
    given: economicBlock,
    broken: set('收支总表·经济', '项目支出', '政府性基金预算', 90),
    severity: '核实',
    needs: '收支总表',
  },
  {
    id: 'B1-6d',
    given: economicBlock,
    broken: set('收支总表·经济', '基本支出/商品和服务支出', '预算数', 90),
    severity: '提示',
    needs: '收支总表',
  },
  {
    id: 'B1-7c',
    given: economicBlock,
    broken: set('收支总表·经济', '项目支出', '单位资金', 35),
    severity: '核实',
    needs: '收支总表',
  },
  {
    id: 'B1-6',
    given: natureBlock,
    broken: set('收支总表·性质', '项目支出', '预算数', 630),
    severity: '错误',
    needs: '收支总表',
  },
  {
    id: 'B1-6e',
    given: all(natureBlock, dropRow('收支总表·性质', '本年支出合计')),
    broken: set('收支总表·性质', '项目支出', '预算数', 630),
    severity: '核实',
    needs: '收支总表',
  },
  {
    id: 'B1-6b',
    given: natureBlock,
    broken: set('收支总表·性质', '基本支出/公用经费', '预算数', 90),
    severity: '错误',
    needs: '收支总表',
  },
  {
    id: 'B1-6c',
    given: all(
      natureBlock,
      dropRow('收支总表·性质', '基本支出/公用经费'),
      set('收支总表·性质', '基本支出/人员经费', '预算数', 525),
    ),
    broken: set('收支总表·性质', '基本支出/人员经费', '预算数', 425),
    severity: '核实',
    needs: '收支总表',
  },
  {
    id: 'B1-2e',
    given: moneyOnRight,
    broken: set(RIGHT, '本年支出合计', '专户和单位资金', 65),
    severity: '核实',
    needs: '收支总表',
  },
  {
    id: 'B1-7b',
    given: moneyOnRight,
    broken: set(RIGHT, '217', '专户和单位资金', 45),
    severity: '核实',
    needs: '收支总表',
  },
  {
    id: 'B1-7',
    given: natureOnRight,
    broken: set(RIGHT, '217', '公用经费', 90),
    severity: '错误',
    needs: '收支总表',
  },
  {
    id: 'B1-8',
    given: otherIncomeLastYear,
    broken: set(LEFT, '其他收入', '增减额', 2),
    severity: '错误',
    needs: '收支总表',
  },
  {
    id: 'B1-9',
    given: otherIncomeLastYear,
    broken: set(LEFT, '其他收入', '增减率', '20.00%'),
    severity: '错误',
    needs: '收支总表',
  },
  {
    id: 'B1-11',
    given: all(
      unitFundsRow,
      addRow(LEFT, { ...ownRow('事业收入'), figures: [30] }),
      addRow(LEFT, { ...ownRow('其他收入'), figures: [5] }),
    ),
    broken: set(LEFT, '其他收入', '预算数', 6),
    severity: '核实',
    needs: '收支总表',
  },
  {
    id: 'B1-12',
    given: lastYearOf(LEFT, { 一般公共预算: 900, 其他收入: 4, 本年收入合计: 904, 收入总计: 904 }),
    broken: set(LEFT, '其他收入', '上年', 6),
    severity: '核实',
    needs: '收支总表',
  },
  {
    id: 'B1-12b',
    given: lastYearOf(RIGHT, { '功能:208': 500, '功能:210': 404, 本年支出合计: 904, 支出总计: 904 }),
    broken: set(RIGHT, '210', '上年', 400),
    severity: '提示',
    needs: '收支总表',
  },
  {
    id: 'B1-12c',
    given: lastYearOf(LEFT, { 一般公共预算: 900, 本年收入合计: 900, 上年结转结余: 7, 收入总计: 907 }),
    broken: set(LEFT, '收入总计', '上年', 900),
    severity: '提示',
    needs: '收支总表',
  },
  {
    id: 'B1-12d',
    given: lastYearOf(RIGHT, { '功能:208': 900, 本年支出合计: 900, 年终结转结余: 7, 支出总计: 907 }),
    broken: set(RIGHT, '支出总计', '上年', 900),
    severity: '核实',
    needs: '收支总表',
  },
  {
    id: 'B1-10',
    given: grantByFund,
    broken: set(LEFT, '财政拨款/政府性基金预算', '预算数', 90),
    severity: '错误',
    needs: '收支总表',
  },
  {
    id: 'B2-3b',
    given: all(
      carryover,
      dropColumn('收入总表', '上年结转结余/一般公共预算'),
      dropColumn('收入总表', '上年结转结余/政府性基金预算'),
      dropColumn('收入总表', '上年结转结余/国有资本经营预算'),
      dropColumn('收入总表', '上年结转结余/财政专户管理资金'),
      addColumn('收入总表', '上年结转结余/财政拨款', {}),
    ),
    broken: set('收入总表', '169001', '上年结转结余/单位资金', 9),
    severity: '核实',
    needs: '收入总表',
  },
  {
    id: 'B1-10b',
    given: all(
      grantByFund,
      dropRow(LEFT, '财政拨款/一般公共预算'),
      set(LEFT, '财政拨款/政府性基金预算', '预算数', 1100),
    ),
    broken: set(LEFT, '财政拨款/政府性基金预算', '预算数', 100),
    severity: '核实',
    needs: '收支总表',
  },
  { id: 'B2-1', broken: set('收入总表', '169002', '合计', 210), severity: '错误', needs: '收入总表' },
  {
    id: 'B2-1b',
    given: all(carryover, dropColumn('收入总表', '上年结转结余')),
    broken: set('收入总表', '169001', '上年结转结余/单位资金', 9),
    severity: '错误',
    needs: '收入总表',
  },
  {
    id: 'B2-1c',
    given: noSubTotal,
    broken: set('收入总表', '169002', '合计', 210),
    severity: '错误',
    needs: '收入总表',
  },
  {
    id: 'B2-1d',
    given: all(carryover, noSubTotal, dropColumn('收入总表', '上年结转结余')),
    broken: set('收入总表', '169001', '上年结转结余/单位资金', 9),
    severity: '错误',
    needs: '收入总表',
  },
  {
    id: 'B2-2',
    broken: set('收入总表', '169001', '本年收入/其他收入', 6),
    severity: '错误',
    needs: '收入总表',
  },
  {
    id: 'B2-2b',
    given: grantIncome,
    broken: set('收入总表', '169001', '本年收入/财政拨款', 900),
    severity: '错误',
    needs: '收入总表',
  },
  {
    id: 'B2-2e',
    given: all(grantIncome, dropColumn('收入总表', '本年收入/一般公共预算')),
    broken: set('收入总表', '169001', '本年收入/财政拨款', 900),
    severity: '错误',
    needs: '收入总表',
  },
  {
    id: 'B2-2c',
    given: grantIncome,
    broken: set('收入总表', '169001', '本年收入/一般公共预算', 790),
    severity: '错误',
    needs: '收入总表',
  },
  {
    id: 'B2-2d',
    given: ownFundsSplit,
    broken: set('收入总表', '169001', '本年收入/单位资金/其他收入', 6),
    severity: '错误',
    needs: '收入总表',
  },
  {
    id: 'B2-3',
    given: carryover,
    broken: set('收入总表', '169001', '上年结转结余/单位资金', 9),
    severity: '错误',
    needs: '收入总表',
  },
  {
    id: 'B2-4',
    broken: set('收入总表', '合计', '本年收入/其他收入', 6),
    severity: '错误',
    needs: '收入总表',
  },
  {
    id: 'B2-5',
    broken: set('收入总表', '169002', '本年收入/一般公共预算', 190),
    severity: '错误',
    needs: '收入总表',
  },
  {
    id: 'B2-6',
    given: incomeBySubject,
    broken: set('收入总表', '20805', '合计', 1000),
    severity: '错误',
    needs: '收入总表',
  },
  { id: 'B3-1', broken: simplePair('项目支出', '2080506'), severity: '错误', needs: '支出总表' },
  {
    id: 'B3-1g',
    given: all(addColumn('支出总表', '一般公共预算'), addColumn('支出总表', '上年结转结余')),
    broken: set('支出总表', '2080506', '项目支出', 1),
    severity: '核实',
    needs: '支出总表',
  },
  {
    id: 'B3-1e',
    given: splitPersonnel('支出总表'),
    broken: set('支出总表', '208', '人员经费/对个人和家庭的补助', 30),
    severity: '核实',
    needs: '支出总表',
  },
  {
    id: 'B5-1b',
    given: all(
      addColumn(GENERAL, '人员经费/工资福利支出', { '2080505': 30 }),
      addColumn(GENERAL, '人员经费/对个人和家庭的补助', { '2080505': 50 }),
      ...SUBJECTS.filter((code) => code !== '2080505').map((code) => set(GENERAL, code, '人员经费', '')),
    ),
    broken: set(GENERAL, '2080505', '人员经费/工资福利支出', 40),
    severity: '核实',
    needs: GENERAL,
  },
  {
    id: 'B3-1b',
    given: all(
      addColumn('支出总表', '人员经费', Object.fromEntries(SUBJECTS.map((code) => [code, '']))),
      (tables) => splitBasic('支出总表')(tables),
      noBasic('支出总表'),
    ),
    broken: set('支出总表', '2080506', '项目支出', 1),
    severity: '错误',
    needs: '支出总表',
  },
  {
    id: 'B3-1f',
    given: basicByCategory('支出总表'),
    broken: set('支出总表', '2080506', '项目支出', 1),
    severity: '核实',
    needs: '支出总表',
  },
  {
    id: 'B3-1c',
    given: all((tables) => splitBasic('支出总表')(addColumn('支出总表', '人员经费')(tables))),
    broken: set('支出总表', '2170101', '公用经费', 90),
    severity: '错误',
    needs: '支出总表',
  },
  {
    id: 'B3-1d',
    given: all(
      addColumn('支出总表', '一般公共预算', {
        合计: 1000,
        '217': 775,
        '21701': 775,
        '2170101': 300,
        '2170102': 475,
      }),
      addColumn('支出总表', '政府性基金预算', { 合计: 100, '212': 100, '21208': 100, '2120804': 100 }),
      addColumn('支出总表', '国有资本经营预算', { 合计: 10, '223': 10, '22301': 10, '2230199': 10 }),
      addColumn('支出总表', '专户和单位资金', { 合计: 55, '217': 55, '21701': 55, '2170199': 55 }),
      ...['208', '20805', '2080505', '2080506', '210', '21011', '2101101', '221', '22102', '2210201'].map(
        (code) => set('支出总表', code, '一般公共预算', GENERAL_SHARES[code] ?? 0),
      ),
    ),
    broken: set('支出总表', '2170199', '专户和单位资金', 50),
    severity: '核实',
    needs: '支出总表',
  },
  { id: 'B3-2', broken: set('支出总表', '20805', '合计', 130), severity: '错误', needs: '支出总表' },
  { id: 'B3-3', broken: set('支出总表', '2080505', '合计', 70), severity: '错误', needs: '支出总表' },
  { id: 'B3-4', broken: set('支出总表', '合计', '合计', 1100), severity: '错误', needs: '支出总表' },
  {
    id: 'B3-6',
    given: set('支出总表', '2170102', '基本支出', 0),
    broken: set('支出总表', '2170102', '基本支出', 5),
    severity: '核实',
    needs: '支出总表',
  },
  {
    id: 'B4-1',
    broken: set(GRANT_LEFT, '本年收入/一般公共预算', '预算数', 990),
    severity: '错误',
    needs: '财政拨款收支总表',
  },
  {
    id: 'B4-1b',
    given: all(
      dropRow(GRANT_LEFT, '本年收入/一般公共预算'),
      set(GRANT_LEFT, '本年收入/政府性基金预算', '预算数', 1100),
    ),
    broken: set(GRANT_LEFT, '本年收入/政府性基金预算', '预算数', 100),
    severity: '核实',
    needs: '财政拨款收支总表',
  },
  {
    id: 'B4-2',
    broken: all(
      set(GRANT_LEFT, '上年结转', '预算数', 9),
      set(GRANT_LEFT, '上年结转/一般公共预算', '预算数', 8),
    ),
    severity: '错误',
    needs: '财政拨款收支总表',
  },
  {
    id: 'B4-3',
    broken: set(GRANT_LEFT, '收入总计', '预算数', 1100),
    severity: '错误',
    needs: '财政拨款收支总表',
  },
  {
    id: 'B4-3b',
    given: dropRow(GRANT_LEFT, '本年收入'),
    broken: set(GRANT_LEFT, '收入总计', '预算数', 1100),
    severity: '错误',
    needs: '财政拨款收支总表',
  },
  {
    id: 'B4-4b',
    given: dropRow(GRANT_RIGHT, '本年支出'),
    broken: set(GRANT_RIGHT, '210', '一般公共预算', 29),
    severity: '错误',
    needs: '财政拨款收支总表',
  },
  {
    id: 'B4-4',
    broken: set(GRANT_RIGHT, '210', '一般公共预算', 29),
    severity: '错误',
    needs: '财政拨款收支总表',
  },
  {
    id: 'B4-4c',
    given: categoriesBelowSpending,
    broken: set(GRANT_RIGHT, '210', '一般公共预算', 29),
    severity: '错误',
    needs: '财政拨款收支总表',
  },
  {
    id: 'B4-5',
    broken: set(GRANT_RIGHT, '年终结转结余', '预算数', 9),
    severity: '错误',
    needs: '财政拨款收支总表',
  },
  {
    id: 'B4-6',
    broken: set(GRANT_RIGHT, '支出总计', '预算数', 1100),
    severity: '错误',
    needs: '财政拨款收支总表',
  },
  {
    id: 'B4-6b',
    given: grantNatureBlock,
    broken: set('财政拨款收支总表·性质', '支出总计', '预算数', 1100),
    severity: '错误',
    needs: '财政拨款收支总表',
  },
  {
    id: 'B4-4d',
    given: grantNatureBlock,
    broken: set('财政拨款收支总表·性质', '项目支出', '预算数', 575),
    severity: '核实',
    needs: '财政拨款收支总表',
  },
  {
    id: 'B4-7',
    broken: set(GRANT_RIGHT, '210', '政府性基金预算', 1),
    severity: '错误',
    needs: '财政拨款收支总表',
  },
  {
    id: 'B4-9',
    given: addRow(GRANT_LEFT, {
      key: '行:小计',
      item: '小计',
      name: '小计',
      figures: [1110],
      sets: ['一级'],
    }),
    broken: set(GRANT_LEFT, '小计', '预算数', 1100),
    severity: '核实',
    needs: '财政拨款收支总表',
  },
  {
    id: 'B4-8',
    broken: set(GRANT_RIGHT, '支出总计', '一般公共预算', 990),
    severity: '错误',
    needs: '财政拨款收支总表',
  },
  { id: 'B5-1', broken: set(GENERAL, '2170101', '公用经费', 90), severity: '错误', needs: GENERAL },
  { id: 'B5-2', broken: set(GENERAL, '2170101', '项目支出', 1), severity: '错误', needs: GENERAL },
  {
    id: 'B5-2b',
    given: noBasic(GENERAL),
    broken: set(GENERAL, '2170101', '项目支出', 1),
    severity: '错误',
    needs: GENERAL,
  },
  {
    id: 'B5-2d',
    given: all(basicByCategory(GENERAL), dropColumn(GENERAL, '人员经费'), dropColumn(GENERAL, '公用经费')),
    broken: set(GENERAL, '2170101', '项目支出', 1),
    severity: '核实',
    needs: GENERAL,
  },
  {
    id: 'B5-2c',
    given: generalLastYear,
    broken: set(GENERAL, '2210201', '上年/项目支出', 2),
    severity: '错误',
    needs: GENERAL,
  },
  { id: 'B5-3', broken: set(GENERAL, '20805', '合计', 130), severity: '错误', needs: GENERAL },
  { id: 'B5-4', broken: set(GENERAL, '2080505', '合计', 70), severity: '错误', needs: GENERAL },
  { id: 'B5-5', broken: set(GENERAL, '合计', '合计', 900), severity: '错误', needs: GENERAL },
  {
    id: 'B5-6',
    given: all(generalLastYear, othersUnchanged()),
    broken: set(GENERAL, '2210201', '增减额', 14),
    severity: '错误',
    needs: GENERAL,
  },
  {
    id: 'B5-6b',
    given: generalLastYear,
    broken: set(GENERAL, '2210201', '增减率', '24.00%'),
    severity: '错误',
    needs: GENERAL,
  },
  { id: 'B5-7', broken: set(BY_UNIT, '169002', '项目支出', 90), severity: '错误', needs: BY_UNIT },
  { id: 'B5-7b', broken: set(BY_UNIT, '169002', '公用经费', 10), severity: '错误', needs: BY_UNIT },
  { id: 'B5-7c', broken: set(BY_UNIT, '169002', '合计', 190), severity: '错误', needs: BY_UNIT },
  {
    id: 'B5-8',
    given: set(GENERAL, '2170102', '基本支出', 0),
    broken: set(GENERAL, '2170102', '基本支出', 5),
    severity: '核实',
    needs: GENERAL,
  },
  { id: 'B6-1', broken: set(BASIC, '30201', '公用经费', 70), severity: '错误', needs: BASIC },
  { id: 'B6-2', broken: set(BASIC, '30201', '合计', 70), severity: '错误', needs: BASIC },
  { id: 'B6-3', broken: set(BASIC, '合计', '人员经费', 400), severity: '错误', needs: BASIC },
  {
    id: 'B6-3b',
    given: basicInBlocks,
    broken: set(BASIC, '人员经费合计', '合计', 400),
    severity: '错误',
    needs: BASIC,
  },
  {
    id: 'B6-3c',
    given: basicInBlocks,
    broken: set(BASIC, '公用经费合计', '合计', 130),
    severity: '错误',
    needs: BASIC,
  },
  {
    id: 'B6-3d',
    given: basicInBlocks,
    broken: set(BASIC, '合计', '合计', 600),
    severity: '错误',
    needs: BASIC,
  },
  { id: 'B6-4', broken: set(BASIC, '301', '公用经费', 1), severity: '核实', needs: BASIC },
  { id: 'B6-4b', broken: set(BASIC, '302', '人员经费', 1), severity: '核实', needs: BASIC },
  {
    id: 'B6-5',
    given: addRow(BASIC, {
      key: '经济:309',
      code: '309',
      name: '资本性支出(基本建设)',
      figures: ['', '', ''],
      sets: ['类'],
      under: '合计',
    }),
    broken: set(BASIC, '309', '合计', 2),
    severity: '核实',
  },
  { id: 'B7-1', broken: set(SAN_GONG, '合计', '合计', 31), severity: '错误', needs: SAN_GONG },
  {
    id: 'B7-1b',
    given: dropColumn(SAN_GONG, '公务用车'),
    broken: set(SAN_GONG, '合计', '合计', 31),
    severity: '错误',
    needs: SAN_GONG,
  },
  { id: 'B7-2', broken: set(SAN_GONG, '合计', '公务用车购置费', 1), severity: '错误', needs: SAN_GONG },
  {
    id: 'B7-3',
    given: addRow(SAN_GONG, {
      key: '单位:169001',
      code: '169001',
      name: '某局本级',
      figures: [30, '', 20, '', 20, 10],
      sets: ['单位'],
      under: '合计',
    }),
    broken: set(SAN_GONG, '169001', '公务接待费', 9),
    severity: '错误',
    needs: SAN_GONG,
  },
  {
    id: 'B7-4',
    given: sanGongLastYear,
    broken: set(SAN_GONG, '合计', '上年/公务接待费', 14),
    severity: '错误',
    needs: SAN_GONG,
  },
  {
    id: 'B7-4b',
    given: sanGongLastYear,
    broken: set(SAN_GONG, '合计', '上年/公务用车购置费', 1),
    severity: '错误',
    needs: SAN_GONG,
  },
  {
    id: 'B7-4d',
    given: all(sanGongLastYear, dropColumn(SAN_GONG, '上年/公务用车')),
    broken: set(SAN_GONG, '合计', '上年/公务用车运行费', 21),
    severity: '错误',
    needs: SAN_GONG,
  },
  {
    id: 'B7-4c',
    given: sanGongLastYear,
    broken: set(SAN_GONG, '合计', '增减额', 10),
    severity: '错误',
    needs: SAN_GONG,
  },
  { id: 'B8-1', broken: set(GOV_FUND, '2120804', '基本支出', 1), severity: '错误', needs: GOV_FUND },
  { id: 'B8-2', broken: set(GOV_FUND, '2120804', '合计', 90), severity: '错误', needs: GOV_FUND },
  {
    id: 'B8-1b',
    given: withCarryOver(GOV_FUND, { 合计: 100, '212': 100, '21208': 100, '2120804': 100 }),
    broken: set(GOV_FUND, '2120804', '本年收入', 90),
    severity: '核实',
    needs: GOV_FUND,
  },
  {
    id: 'B9-1b',
    given: withCarryOver(STATE, { 合计: 10, '223': 10, '22301': 10, '2230199': 10 }),
    broken: set(STATE, '2230199', '本年收入', 9),
    severity: '核实',
    needs: STATE,
  },
  { id: 'B9-1', broken: set(STATE, '2230199', '项目支出', 9), severity: '错误', needs: STATE },
  { id: 'B9-2', broken: set(STATE, '22301', '合计', 9), severity: '错误', needs: STATE },
  { id: 'B10-1', broken: set(PROJECTS, '项目:P2', '单位资金', 30), severity: '错误', needs: PROJECTS },
  {
    id: 'B10-1b',
    given: plainProjectColumns(),
    broken: set(PROJECTS, '项目:P2', '单位资金', 30),
    severity: '错误',
    needs: PROJECTS,
  },
  {
    id: 'B10-1c',
    given: addColumn(PROJECTS, '本年拨款', {
      合计: 585,
      '单位:169': 585,
      '单位:169001': 485,
      '单位:169001/类别:22': 40,
      '项目:P1': 40,
      '单位:169001/类别:31': 445,
      '项目:P2': 345,
      '项目:P3': 100,
      '单位:169002': 100,
      '单位:169002/类别:31': 100,
      '项目:P4': 100,
    }),
    broken: set(PROJECTS, '项目:P2', '本年拨款', 300),
    severity: '错误',
    needs: PROJECTS,
  },
  {
    id: 'B10-1d',
    given: addColumn(PROJECTS, '结转结余', { '项目:P1': 0 }),
    broken: set(PROJECTS, '项目:P1', '结转结余', 3),
    severity: '错误',
    needs: PROJECTS,
  },
  { id: 'B10-2', broken: set(PROJECTS, '项目:P4', '合计', 90), severity: '错误', needs: PROJECTS },
  { id: 'B10-3', broken: set(PROJECTS, '项目:P4', '合计', 90), severity: '错误', needs: PROJECTS },
  { id: 'B11-1', broken: set(OVERALL, '收入构成/单位资金', '上年', 30), severity: '错误', needs: OVERALL },
  { id: 'B11-2', broken: set(OVERALL, '支出构成/运转类', '上年', 30), severity: '错误', needs: OVERALL },
  { id: 'B11-3', broken: set(OVERALL, '支出构成/合计', '当年金额', 1100), severity: '错误', needs: OVERALL },
  { id: 'B11-3b', broken: set(OVERALL, '支出构成/合计', '上年', 1000), severity: '提示', needs: OVERALL },
  {
    id: 'B11-4',
    broken: set(OVERALL, '收入构成/财政拨款', '占比', '95.20%'),
    severity: '错误',
    needs: OVERALL,
  },
  {
    id: 'B11-4b',
    broken: set(OVERALL, '支出构成/人员类', '占比', '36.00%'),
    severity: '错误',
    needs: OVERALL,
  },
  {
    id: 'B11-4c',
    broken: set(OVERALL, '支出构成/人员类', '占比', '36.00%'),
    severity: '核实',
    needs: OVERALL,
  },
  {
    id: 'B11-5',
    broken: set(`${OVERALL}·项目`, '项目:1', '本年度预算', 50),
    severity: '错误',
    needs: PROJECTS,
  },
  {
    id: 'B11-5b',
    given: dropRow(`${OVERALL}·项目`, '项目:4'),
    broken: set(`${OVERALL}·项目`, '项目:1', '本年度预算', 200),
    severity: '核实',
    needs: PROJECTS,
  },
  {
    id: 'B11-5c',
    given: all(dropRow(`${OVERALL}·项目`, '项目:4'), set(`${OVERALL}·项目`, '项目:1', '本年度预算', 140)),
    broken: set(`${OVERALL}·项目`, '项目:1', '本年度预算', 40),
    severity: '提示',
    needs: PROJECTS,
  },
  {
    id: 'B11-6',
    given: taskList,
    broken: set(`${OVERALL}·任务`, '任务:治理', '财政拨款', 70),
    severity: '核实',
    needs: OVERALL,
  },
  {
    id: 'B11-6b',
    given: taskList,
    broken: set(`${OVERALL}·任务`, '任务/合计', '总额', 90),
    severity: '核实',
    needs: OVERALL,
  },
  {
    id: 'B11-6c',
    given: fundingLine,
    broken: set(`${OVERALL}·资金`, '资金:', '其他资金', 45),
    severity: '核实',
    needs: OVERALL,
  },
  {
    id: 'B11-6d',
    given: spendingLine,
    broken: set(`${OVERALL}·支出`, '支出:', '项目支出', 600),
    severity: '核实',
    needs: OVERALL,
  },
  {
    id: 'B12-1',
    broken: set(PROJECT, '资金来源/一般公共预算', '金额', 45),
    severity: '错误',
    needs: PROJECT,
  },
  {
    id: 'B12-1b',
    given: all(
      addRow(PROJECT, formRow('资金来源/财政拨款', 40)),
      addRow(PROJECT, formRow('资金来源/其他资金', 0)),
    ),
    broken: set(PROJECT, '资金来源/其他资金', '金额', 5),
    severity: '核实',
    needs: PROJECT,
  },
  { id: 'B12-3', broken: set(PROJECT, '项目当年预算', '金额', 45), severity: '错误', needs: PROJECT },
  { id: 'B12-4', broken: set(`${PROJECT}·明细`, '明细:1', '金额', 9.44), severity: '核实', needs: PROJECT },
  {
    id: 'B12-4b',
    given: noteOn(PROJECT, '注：只列主要明细。'),
    broken: set(`${PROJECT}·明细`, '明细:1', '金额', 20),
    severity: '提示',
    needs: PROJECT,
  },
  { id: 'B12-5', broken: set(PROJECT, '项目总预算', '金额', 30), severity: '核实', needs: PROJECT },
  { id: 'B12-6', broken: set(`${PROJECT}·采购`, '采购:1', '金额', 50), severity: '核实', needs: PROJECT },
  { id: 'BX-01', broken: set(LEFT, '收入总计', '预算数', 1160), severity: '错误', needs: '收支总表' },
  {
    id: 'BX-01b',
    given: all(
      ...['', '/一般公共预算', '/政府性基金预算', '/国有资本经营预算', '/财政专户管理资金', '/单位资金'].map(
        (tail) => dropColumn('收入总表', `上年结转结余${tail}`),
      ),
    ),
    broken: set('收入总表', '合计', '合计', 1160),
    severity: '错误',
    needs: '收入总表',
  },
  { id: 'BX-02', broken: set(LEFT, '事业收入', '预算数', 31), severity: '错误', needs: '收支总表' },
  {
    id: 'BX-02b',
    given: all(dropRow(LEFT, '国有资本经营预算'), set('收入总表', '合计', '本年收入/国有资本经营预算', 0)),
    broken: set('收入总表', '合计', '本年收入/国有资本经营预算', 11),
    severity: '核实',
    needs: '收入总表',
  },
  {
    id: 'BX-02c',
    given: dropRow(LEFT, '经营收入'),
    broken: set('收入总表', '合计', '本年收入/经营收入', 11),
    severity: '核实',
    needs: '收入总表',
  },
  {
    id: 'BX-02d',
    given: noUnitIncomeSplit,
    broken: set('收入总表', '合计', '本年收入/单位资金', 30),
    severity: '错误',
    needs: '收入总表',
  },
  {
    id: 'BX-02e',
    given: unitFundsRow,
    broken: set(LEFT, '单位资金', '预算数', 30),
    severity: '错误',
    needs: '收入总表',
  },
  { id: 'BX-02f', broken: set(LEFT, '其他收入', '预算数', 6), severity: '错误', needs: '收支总表' },
  { id: 'BX-03', broken: set('收入总表', '合计', '上年结转结余', 8), severity: '错误', needs: '收支总表' },
  { id: 'BX-04', broken: set('支出总表', '合计', '合计', 1164), severity: '错误', needs: '支出总表' },
  {
    id: 'BX-04b',
    given: addColumn('支出总表', '结转下年'),
    broken: set('支出总表', '合计', '合计', 1164),
    severity: '错误',
    needs: '支出总表',
  },
  {
    id: 'BX-04c',
    given: withoutYearTotals,
    broken: set('支出总表', '合计', '合计', 1164),
    severity: '错误',
    needs: '支出总表',
  },
  {
    id: 'BX-04d',
    given: natureOnRight,
    broken: set(RIGHT, '本年支出合计', '项目支出', 630),
    severity: '错误',
    needs: '支出总表',
  },
  {
    id: 'BX-04e',
    given: natureOnRight,
    broken: set(RIGHT, '本年支出合计', '公用经费', 90),
    severity: '错误',
    needs: '支出总表',
  },
  {
    id: 'BX-04f',
    given: natureOnRight,
    broken: set(RIGHT, '本年支出合计', '公用经费', 90),
    severity: '错误',
    needs: BASIC,
  },
  {
    id: 'BX-04g',
    given: natureBlock,
    broken: set('收支总表·性质', '基本支出', '预算数', 500),
    severity: '错误',
    needs: '支出总表',
  },
  {
    id: 'BX-04h',
    given: economicBlock,
    broken: set('收支总表·经济', '基本支出', '预算数', 500),
    severity: '错误',
    needs: '支出总表',
  },
  {
    id: 'BX-04i',
    given: all(natureBlock, dropRow(RIGHT, '本年支出合计', '支出总计')),
    broken: set('收支总表·性质', '本年支出合计', '预算数', 1160),
    severity: '错误',
    needs: '支出总表',
  },
  { id: 'BX-05', broken: set(RIGHT, '221', '预算数', 76), severity: '错误', needs: '支出总表' },
  {
    id: 'BX-06',
    broken: set(GRANT_LEFT, '本年收入/政府性基金预算', '预算数', 110),
    severity: '错误',
    needs: '收支总表',
  },
  {
    id: 'BX-06b',
    broken: set(GRANT_LEFT, '本年收入/政府性基金预算', '预算数', 110),
    severity: '错误',
    needs: '收入总表',
  },
  {
    id: 'BX-06c',
    given: (tables) => lumpedGrant(tables),
    broken: set(LEFT, '财政拨款', '预算数', 1100),
    severity: '错误',
    needs: '收支总表',
  },
  {
    id: 'BX-06d',
    given: grantByFund,
    broken: set(LEFT, '财政拨款/政府性基金预算', '预算数', 90),
    severity: '错误',
    needs: '收支总表',
  },
  {
    id: 'BX-07',
    broken: set(GRANT_LEFT, '上年结转/一般公共预算', '预算数', 3),
    severity: '错误',
    needs: '收入总表',
  },
  { id: 'BX-07b', broken: set(GRANT_LEFT, '上年结转', '预算数', 3), severity: '错误', needs: '收支总表' },
  { id: 'BX-41', broken: set(RIGHT, '210', '预算数', 20), severity: '错误', needs: '财政拨款收支总表' },
  {
    id: 'BX-42',
    broken: set(RIGHT, '本年支出合计', '预算数', 1100),
    severity: '错误',
    needs: '财政拨款收支总表',
  },
  {
    id: 'BX-43',
    broken: set(LEFT, '本年收入合计', '预算数', 1100),
    severity: '错误',
    needs: '财政拨款收支总表',
  },
  { id: 'BX-08', broken: set(GENERAL, '合计', '合计', 990), severity: '错误', needs: GENERAL },
  {
    id: 'BX-08b',
    given: all(grantCarry(), change(GENERAL, { basis: '含结转' })),
    broken: set(GRANT_RIGHT, '本年支出', '预算数', 1120),
    severity: '提示',
    needs: GENERAL,
  },
  { id: 'BX-09', broken: set(GENERAL, '210', '合计', 29), severity: '错误', needs: GENERAL },
  { id: 'BX-09b', broken: set(GENERAL, '210', '合计', 29), severity: '错误', needs: GENERAL },
  { id: 'BX-19', broken: set(GOV_FUND, '合计', '合计', 99), severity: '错误', needs: GOV_FUND },
  { id: 'BX-19b', broken: set(GOV_FUND, '合计', '合计', 99), severity: '错误', needs: GOV_FUND },
  { id: 'BX-19c', broken: set(GOV_FUND, '合计', '合计', 99), severity: '错误', needs: GOV_FUND },
  { id: 'BX-20', broken: set(STATE, '合计', '合计', 9), severity: '错误', needs: STATE },
  { id: 'BX-20b', broken: set(STATE, '合计', '合计', 9), severity: '错误', needs: STATE },
  { id: 'BX-20c', broken: set(STATE, '合计', '合计', 9), severity: '错误', needs: STATE },
  { id: 'BX-10', broken: set(GENERAL, '2210201', '合计', 80), severity: '错误', needs: '支出总表' },
  {
    id: 'BX-11',
    given: generalOnly,
    broken: set(GENERAL, '2210201', '合计', 74),
    severity: '错误',
    needs: '支出总表',
  },
  { id: 'BX-12', broken: set('收入总表', '合计', '合计', 1175), severity: '核实', needs: '支出总表' },
  { id: 'BX-13', broken: set(BY_UNIT, '合计', '公用经费', 90), severity: '错误', needs: BY_UNIT },
  { id: 'BX-15', broken: set(BY_UNIT, '169002', '合计', 190), severity: '错误', needs: BY_UNIT },
  { id: 'BX-15b', broken: set(BY_UNIT, '169002', '合计', 210), severity: '错误', needs: BY_UNIT },
  { id: 'BX-16', broken: set(BASIC, '合计', '合计', 520), severity: '错误', needs: BASIC },
  {
    id: 'BX-16b',
    given: grantCarry(),
    broken: set(BASIC, '合计', '合计', 520),
    severity: '提示',
    needs: BASIC,
  },
  {
    id: 'BX-16d',
    given: all(basicInBlocks, dropRow(BASIC, '合计')),
    broken: set(BASIC, '公用经费合计', '合计', 130),
    severity: '核实',
    needs: BASIC,
  },
  { id: 'BX-16c', broken: set(BASIC, '合计', '人员经费', 420), severity: '核实', needs: BASIC },
  {
    id: 'BX-17',
    given: addRow(BASIC, {
      key: '经济:30212',
      code: '30212',
      name: '因公出国（境）费用',
      figures: ['', '', ''],
      sets: ['款'],
      under: '经济:302',
    }),
    broken: set(BASIC, '30212', '合计', 2),
    severity: '核实',
    needs: SAN_GONG,
  },
  { id: 'BX-17b', broken: set(BASIC, '30217', '合计', 12), severity: '核实', needs: SAN_GONG },
  { id: 'BX-17c', broken: set(BASIC, '30231', '合计', 25), severity: '核实', needs: SAN_GONG },
  {
    id: 'BX-17d',
    given: addRow(BASIC, {
      key: '经济:31013',
      code: '31013',
      name: '公务用车购置',
      figures: ['', '', ''],
      sets: ['款'],
      under: '合计',
    }),
    broken: set(BASIC, '31013', '合计', 2),
    severity: '核实',
    needs: SAN_GONG,
  },
  {
    id: 'BX-17e',
    given: all(noProjects(), set(SAN_GONG, '合计', '公务接待费', 5), set(SAN_GONG, '合计', '合计', 25)),
    broken: set(SAN_GONG, '合计', '公务接待费', 9),
    severity: '提示',
    needs: SAN_GONG,
  },
  {
    id: 'BX-17f',
    given: all(
      noProjects(),
      set(SAN_GONG, '合计', '公务用车运行费', 15),
      set(SAN_GONG, '合计', '公务用车', 15),
    ),
    broken: set(SAN_GONG, '合计', '公务用车运行费', 16),
    severity: '提示',
    needs: SAN_GONG,
  },
  {
    id: 'BX-18',
    given: all(
      set(BASIC, '30217', '合计', 0),
      set(BASIC, '30231', '合计', 0),
      set(GENERAL, '合计', '项目支出', 0),
      set(SAN_GONG, '合计', '合计', 0),
    ),
    broken: set(SAN_GONG, '合计', '合计', 30),
    severity: '核实',
    needs: SAN_GONG,
  },
  {
    id: 'BX-44',
    given: addColumn(SAN_GONG, '机关运行经费', { 合计: 100 }),
    broken: set(SAN_GONG, '合计', '机关运行经费', 120),
    severity: '核实',
    needs: BASIC,
  },
  { id: 'BX-21', broken: set(PROJECTS, '合计', '合计', 630), severity: '错误', needs: '支出总表' },
  {
    id: 'BX-21b',
    given: withoutCategories,
    broken: set(PROJECTS, '合计', '合计', 630),
    severity: '核实',
    needs: '支出总表',
  },
  {
    id: 'BX-21c',
    given: noteOn(PROJECTS, '注：本表只列重点项目。'),
    broken: set(PROJECTS, '合计', '合计', 650),
    severity: '核实',
    needs: '支出总表',
  },
  {
    id: 'BX-22',
    broken: set(PROJECTS, '合计', '本年拨款/一般公共预算', 470),
    severity: '错误',
    needs: GENERAL,
  },
  {
    id: 'BX-22b',
    given: withoutCategories,
    broken: set(PROJECTS, '合计', '本年拨款/一般公共预算', 470),
    severity: '核实',
    needs: GENERAL,
  },
  {
    id: 'BX-23',
    broken: set(PROJECTS, '合计', '本年拨款/政府性基金预算', 90),
    severity: '错误',
    needs: GOV_FUND,
  },
  {
    id: 'BX-23b',
    given: withoutCategories,
    broken: set(PROJECTS, '合计', '本年拨款/政府性基金预算', 90),
    severity: '核实',
    needs: GOV_FUND,
  },
  {
    id: 'BX-23c',
    broken: set(PROJECTS, '合计', '本年拨款/国有资本经营预算', 9),
    severity: '错误',
    needs: STATE,
  },
  {
    id: 'BX-23d',
    given: withoutCategories,
    broken: set(PROJECTS, '合计', '本年拨款/国有资本经营预算', 9),
    severity: '核实',
    needs: STATE,
  },
  { id: 'BX-24', broken: set(PROJECTS, '合计', '单位资金', 30), severity: '核实', needs: '支出总表' },
  {
    id: 'BX-25',
    given: generalOnly,
    broken: set(BY_UNIT, '169002', '项目支出', 90),
    severity: '错误',
    needs: BY_UNIT,
  },
  {
    id: 'BX-25b',
    given: all(generalOnly, withoutCategories),
    broken: set(BY_UNIT, '169002', '项目支出', 90),
    severity: '核实',
    needs: BY_UNIT,
  },
  { id: 'BX-28', broken: set(PROJECT, '项目当年预算', '金额', 45), severity: '错误', needs: PROJECTS },
  {
    id: 'BX-28b',
    given: dropRow(PROJECT, '项目当年预算'),
    broken: set(PROJECT, '资金来源/合计', '金额', 45),
    severity: '核实',
    needs: PROJECTS,
  },
  {
    id: 'BX-29',
    broken: set(PROJECT, '资金来源/一般公共预算', '金额', 45),
    severity: '错误',
    needs: PROJECTS,
  },
  { id: 'BX-29b', broken: set(PROJECT, '资金来源/单位资金', '金额', 5), severity: '错误', needs: PROJECTS },
  {
    id: 'BX-29c',
    broken: set(PROJECT, '资金来源/一般公共预算/申请当年', '金额', 30),
    severity: '核实',
    needs: PROJECTS,
  },
  {
    id: 'BX-31',
    broken: set(OVERALL, '收入构成/合计', '当年金额', 1100),
    severity: '错误',
    needs: '收支总表',
  },
  {
    id: 'BX-31b',
    broken: set(OVERALL, '收入构成/财政拨款', '当年金额', 1100),
    severity: '错误',
    needs: '财政拨款收支总表',
  },
  {
    id: 'BX-31c',
    broken: set(OVERALL, '收入构成/财政专户管理资金', '当年金额', 25),
    severity: '错误',
    needs: '收入总表',
  },
  {
    id: 'BX-31d',
    broken: set(OVERALL, '收入构成/单位资金', '当年金额', 30),
    severity: '核实',
    needs: '收入总表',
  },
  {
    id: 'BX-32',
    broken: set(OVERALL, '支出构成/合计', '当年金额', 1100),
    severity: '错误',
    needs: '收支总表',
  },
  { id: 'BX-33', broken: set(OVERALL, '支出构成/人员类', '当年金额', 430), severity: '核实', needs: BASIC },
  { id: 'BX-34', broken: set(OVERALL, '支出构成/运转类', '当年金额', 130), severity: '核实', needs: BASIC },
  {
    id: 'BX-35',
    broken: set(OVERALL, '支出构成/特定目标类', '当年金额', 610),
    severity: '核实',
    needs: PROJECTS,
  },
  {
    id: 'BX-36',
    broken: set(`${OVERALL}·项目`, '项目:1', '本年度预算', 50),
    severity: '错误',
    needs: PROJECTS,
  },
  {
    id: 'BX-36b',
    given: dropRow(`${OVERALL}·项目`, '项目:4'),
    broken: set(`${OVERALL}·项目`, '项目:1', '本年度预算', 50),
    severity: '核实',
    needs: PROJECTS,
  },
  {
    id: 'BX-36c',
    broken: set(`${OVERALL}·项目`, '项目:1', '总预算', 210),
    severity: '核实',
    needs: OVERALL,
  },
  {
    id: 'BX-38',
    given: generalOnly,
    broken: set(BASIC, '30108', '合计', 79),
    severity: '核实',
    needs: BASIC,
  },
  {
    id: 'BX-38b',
    given: generalOnly,
    broken: set(BASIC, '30109', '合计', 41),
    severity: '核实',
    needs: BASIC,
  },
  {
    id: 'BX-38c',
    given: generalOnly,
    broken: set(BASIC, '30113', '合计', 70),
    severity: '核实',
    needs: BASIC,
  },
  {
    id: 'BX-38d',
    given: generalOnly,
    broken: set(BASIC, '30110', '合计', 31),
    severity: '核实',
    needs: BASIC,
  },
];

/** 支出总表 with 人员经费 and 公用经费: only 行政运行 has 公用. */
function splitBasic(place: string): Change {
  return (tables) => {
    const spec = tables.find((candidate) => candidate.kind === place);
    const grid = spec?.grids[0];
    if (!grid) throw new Error(place);
    const hasPersonnel = grid.columns.includes('人员经费');
    const start = hasPersonnel ? tables : addColumn(place, '人员经费')(tables);
    const withOperating = addColumn(place, '公用经费')(start);
    const at = grid.columns.indexOf('基本支出');
    const edits = grid.rows.flatMap((row) => {
      const label = row.code ?? row.key;
      const basic = Number(row.figures[at] ?? 0);
      const operating = ['合计', '217', '21701', '2170101'].includes(label) ? 100 : 0;
      return [set(place, label, '人员经费', basic - operating), set(place, label, '公用经费', operating)];
    });
    return all(...edits)(withOperating);
  };
}

/** Rows whose last year is blank would show the whole amount as 增减额. */
function othersUnchanged(): Change {
  return (tables) => {
    const grid = tables.find((spec) => spec.kind === GENERAL)?.grids[0];
    const edits = (grid?.rows ?? []).flatMap((row) => {
      const label = row.code ?? row.key;
      const last = label.startsWith('221') || label === '合计' ? 60 : 0;
      return [set(GENERAL, label, '增减额', Number(row.figures[0] ?? 0) - last)];
    });
    return all(...edits)(tables);
  };
}

function lumpedGrant(tables: Parameters<Change>[0]): ReturnType<Change> {
  const row: RowSpec = {
    key: '行:财政拨款',
    item: '财政拨款',
    name: '财政拨款收入',
    figures: [1110],
    sets: ['一级'],
  };
  return all(dropRow(LEFT, '一般公共预算', '政府性基金预算', '国有资本经营预算'), addRow(LEFT, row))(tables);
}

/** Appropriations carried over: 30 of the general budget, spent this year and contained in its table. */
function grantCarry(): Change {
  return all(
    set(GRANT_LEFT, '上年结转', '预算数', 30),
    set(GRANT_LEFT, '上年结转/一般公共预算', '预算数', 30),
    set(GRANT_LEFT, '本年收入', '预算数', 1080),
    set(GRANT_LEFT, '本年收入/一般公共预算', '预算数', 970),
  );
}

function noProjects(): Change {
  return change(PROJECTS, (spec) => ({
    ...spec,
    grids: spec.grids.map((grid) => ({
      ...grid,
      rows: [{ key: '合计', role: '合计' as const, name: '合计', figures: [0] }],
    })),
  }));
}

/** 本年拨款 and 结转结余 not split by fund. */
function plainProjectColumns(): Change {
  const drop = ['本年拨款', '结转结余'].flatMap((head) =>
    ['一般公共预算', '政府性基金预算', '国有资本经营预算'].map((fund) =>
      dropColumn(PROJECTS, `${head}/${fund}`),
    ),
  );
  const figures = {
    合计: 585,
    '单位:169': 585,
    '单位:169001': 485,
    '单位:169001/类别:22': 40,
    '项目:P1': 40,
    '单位:169001/类别:31': 445,
    '项目:P2': 345,
    '项目:P3': 100,
    '单位:169002': 100,
    '单位:169002/类别:31': 100,
    '项目:P4': 100,
  };
  return all(...drop, addColumn(PROJECTS, '本年拨款', figures), addColumn(PROJECTS, '结转结余'));
}
