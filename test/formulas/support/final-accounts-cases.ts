/** One case a formula of the final accounts: where it holds, and a change that breaks it. */
import { codeRows, itemRows, type Figure } from './book-builder';
import {
  addColumn,
  addGrid,
  addRow,
  all,
  change,
  dropColumn,
  dropRow,
  set,
  type Change,
} from './budget-book';
import type { FormulaCase } from './budget-cases';
import { APPROPRIATION_CASES } from './final-accounts-appropriation-cases';
import { FINAL_BUDGET_CASES } from './final-accounts-budget-cases';
import { MOVEMENT_CASES } from './final-accounts-movement-cases';
import { indicatorRows } from './final-accounts-book';

const ALL_LEFT = '收入支出决算总表·左';
const ALL_RIGHT = '收入支出决算总表·右';
const NATURE = '收入支出决算总表·性质';
const INCOME = '收入决算表';
const SPENDING = '支出决算表';
const GRANT = '财政拨款收入支出决算总表';
const GRANT_LEFT = `${GRANT}·左`;
const GRANT_RIGHT = `${GRANT}·右`;
const GENERAL = '一般公共预算财政拨款支出决算表';
const BASIC = '一般公共预算财政拨款基本支出决算表';
const OFFICIAL = '三公经费支出决算表';
const FUND = '政府性基金收支决算表';
const STATE = '国有资本经营支出决算表';
const STATE_BOTH = '国有资本经营收支决算表';
const OVERALL = '整体支出绩效自评表';
const PROJECT = '项目支出绩效自评表';

const FUNDS = ['一般公共预算', '政府性基金预算', '国有资本经营预算'];

const noteOn = (kind: string, note: string): Change => change(kind, { notes: [note] });
const classified = (kind: string): Change => change(kind, { exempt: true });

const natureBlock = addGrid('收入支出决算总表', {
  part: '性质',
  columns: ['决算数'],
  hierarchy: '编号',
  rows: itemRows({ 基本支出: [686], 项目支出: [1330], 本年支出合计: [2016], 支出总计: [2055] }),
});

/** 财政拨款收入 in one row of 01, the funds in none. */
const grantInOneRow: Change = all(
  dropRow(ALL_LEFT, ...FUNDS),
  addRow(ALL_LEFT, { key: '行:财政拨款', item: '财政拨款', figures: [1960], sets: ['一级'] }),
);

/** The columns of the three funds in 收入决算表, figures by row. */
const incomeByFund: Change = all(
  addColumn(INCOME, '财政拨款/一般公共预算', {
    ...{ 合计: 1650, '208': 100, '20805': 100, '2080505': 100 },
    ...{ '213': 1550, '21303': 1550, '2130301': 1550 },
  }),
  addColumn(INCOME, '财政拨款/政府性基金预算', { 合计: 300, '212': 300, '21208': 300, '2120803': 300 }),
  addColumn(INCOME, '财政拨款/国有资本经营预算', { 合计: 10, '223': 10, '22301': 10, '2230199': 10 }),
);

/** 人员经费 and 公用经费 beside 基本支出; all of 公用经费 is 行政运行. */
const split = (place: string, staff: Readonly<Record<string, Figure>>): Change =>
  all(
    addColumn(place, '人员经费', staff),
    addColumn(place, '公用经费', { 合计: 100, '213': 100, '21303': 100, '2130301': 100 }),
  );
const splitSpending = split(SPENDING, {
  ...{ 合计: 586, '208': 100, '20805': 100, '2080505': 100 },
  ...{ '213': 486, '21303': 486, '2130301': 486 },
});
const splitGeneral = split(GENERAL, {
  ...{ 合计: 580, '208': 100, '20805': 100, '2080505': 100 },
  ...{ '213': 480, '21303': 480, '2130301': 480 },
});

/** The layout of 财决07: what was there, what came in, what is left, each with its two halves. */
const movement = (column: string, social: number, water: readonly [number, number]): Change =>
  all(
    ...['', '/基本支出', '/项目支出'].map((half, at) => {
      const [basic, projects] = water;
      const figure = [basic + projects, basic, projects][at] ?? 0;
      const own = at === 2 ? 0 : social;
      const rows = { 合计: figure + own, '208': own, '20805': own, '2080505': own };
      const last = { '2130301': at === 2 ? 0 : basic, '2130302': at === 1 ? 0 : projects };
      return addColumn(GENERAL, `${column}${half}`, { ...rows, '213': figure, '21303': figure, ...last });
    }),
  );
const generalMovement: Change = all(
  movement('年初结转结余', 0, [0, 40]),
  movement('本年收入', 100, [580, 970]),
  movement('年末结转结余', 0, [0, 10]),
);
/** What is left of projects, parted: 6 of the 10 are still bound to them. */
const generalRemainders: Change = all(
  generalMovement,
  addColumn(GENERAL, '年末结转结余/项目支出结转', { 合计: 6, '213': 6, '21303': 6, '2130302': 6 }),
  addColumn(GENERAL, '年末结转结余/项目支出结余', { 合计: 4, '213': 4, '21303': 4, '2130302': 4 }),
);

const printedTotal: Change = addRow(BASIC, {
  key: '合计',
  role: '合计',
  name: '合计',
  figures: [680],
});
/** 06 with columns 人员经费 and 公用经费 and a total row above the categories. */
const basicByColumns: Change = change(BASIC, (spec) => ({
  ...spec,
  grids: [
    {
      columns: ['合计', '人员经费', '公用经费'],
      rows: codeRows('经济', {
        合计: [680, 580, 100],
        c301: [580, 580, ''],
        c30101: [580, 580, ''],
        c302: [100, '', 100],
        c30201: [100, '', 100],
      }),
    },
  ],
}));

/** 04 with one column of expenditure. */
const withoutFundColumns: Change = all(...FUNDS.map((fund) => dropColumn(GRANT_RIGHT, fund)));

/** 国有资本经营 in the table with both sides instead of the one of expenditure. */
const stateTable = (figures: readonly Figure[], more: readonly string[] = []): Change =>
  change(STATE, (spec) => ({
    ...spec,
    kind: STATE_BOTH,
    grids: [
      {
        columns: ['年初结转结余', '本年收入', '合计', '基本支出', '项目支出', '年末结转结余', ...more],
        rows: codeRows('功能', { 合计: figures, c223: figures, c22301: figures, c2230199: figures }),
      },
    ],
  }));
const stateBothSides = stateTable(['', 10, 10, '', 10, '']);
/** What is left of it, parted into what is still bound to a purpose and what is not. */
const stateRemainders = stateTable([5, 10, 10, '', 10, 5, 3, 2], ['年末结转结余/结转', '年末结转结余/结余']);

/** Only appropriations of this department: no other income, nothing carried over beside them. */
export const appropriationsOnly: Change = all(
  ...['事业收入', '事业收入/教育收费', '其他收入'].map((item) => set(ALL_LEFT, item, '决算数', '')),
  set(ALL_LEFT, '本年收入合计', '决算数', 1960),
  set(ALL_LEFT, '使用非财政拨款结余', '决算数', ''),
  set(ALL_LEFT, '年初结转结余', '决算数', 60),
  set(ALL_LEFT, '收入总计', '决算数', 2020),
  set(ALL_RIGHT, '213', '决算数', 1580),
  set(ALL_RIGHT, '本年支出合计', '决算数', 1990),
  set(ALL_RIGHT, '结余分配', '决算数', ''),
  set(ALL_RIGHT, '年末结转结余', '决算数', 30),
  set(ALL_RIGHT, '支出总计', '决算数', 2020),
  ...['合计', '213', '21303', '2130301'].flatMap((row) => [
    set(INCOME, row, '合计', row === '合计' ? 1960 : 1550),
    set(INCOME, row, '事业收入', ''),
    set(INCOME, row, '其他收入', ''),
  ]),
  ...(
    [
      ['合计', 1990, 680, 1310],
      ['213', 1580, 580, 1000],
      ['21303', 1580, 580, 1000],
      ['2130301', 580, 580, ''],
      ['2130302', 1000, 0, 1000],
    ] as const
  ).flatMap(([row, total, basic, projects]) => [
    set(SPENDING, row, '合计', total),
    set(SPENDING, row, '基本支出', basic),
    set(SPENDING, row, '项目支出', projects),
  ]),
);

/** 12 of the expenditure is 经营支出, out of 经营收入. */
const withBusiness: Change = all(
  set(ALL_LEFT, '事业收入', '决算数', 15),
  set(ALL_LEFT, '经营收入', '决算数', 10),
  ...['合计', '213', '21303', '2130301'].flatMap((row) => [
    set(INCOME, row, '事业收入', 15),
    set(INCOME, row, '经营收入', 10),
  ]),
  ...(
    [
      ['合计', 1318],
      ['213', 1008],
      ['21303', 1008],
      ['2130302', 1008],
    ] as const
  ).flatMap(([row, projects]) => [
    set(SPENDING, row, '项目支出', projects),
    set(SPENDING, row, '经营支出', 12),
  ]),
  set(OVERALL, '项目支出总额', '金额', 1318),
);

const threeSources: Change = all(
  addRow(OVERALL, { key: '行:资金总额/财政拨款', item: '资金总额/财政拨款', figures: ['', 2060, 1990] }),
  addRow(OVERALL, { key: '行:资金总额/其他资金', item: '资金总额/其他资金', figures: ['', 40, 26] }),
);

/** 整体 with 分值 and 得分: 10 for the rate of execution, 90 for two indicators. */
const overallScores = (own: Figure): Change =>
  all(
    addColumn(OVERALL, '分值:数量', { 资金总额: own }),
    addColumn(OVERALL, '得分:数量', { 资金总额: 9 }),
    addGrid(OVERALL, {
      part: '指标',
      columns: ['分值:数量', '得分:数量'],
      hierarchy: '无',
      rows: indicatorRows(
        [
          [60, 60],
          [30, 28],
        ],
        97,
      ),
    }),
  );
const projectWithoutOwnScore = all(
  set(PROJECT, '资金总额', '分值', ''),
  set(PROJECT, '资金总额', '得分', ''),
  set(`${PROJECT}·指标`, '总分', '得分', 89),
);

const officialWithoutCars: Change = all(
  dropColumn(OFFICIAL, '公务用车'),
  dropColumn(OFFICIAL, '预算数/公务用车'),
);
const officialWithMeetings: Change = all(
  addColumn(OFFICIAL, '三公经费', { 合计: 26 }),
  addColumn(OFFICIAL, '会议费', { 合计: 4 }),
  set(OFFICIAL, '合计', '合计', 30),
);
const initialBudget: Change = all(
  ...['合计', '因公出国费', '公务用车', '公务用车购置费', '公务用车运行费', '公务接待费'].map((item) =>
    dropColumn(OFFICIAL, `预算数/${item}`),
  ),
  addColumn(OFFICIAL, '年初预算数/合计', { 合计: 28 }),
);
const officialByUnit: Change = addRow(OFFICIAL, {
  key: '单位:001',
  code: '001',
  name: '机关',
  figures: [30, '', 20, '', 20, 10, 26, '', 18, '', 18, 8],
  under: '合计',
  sets: ['单位'],
});

const fundHalves: Change = all(
  addColumn(FUND, '本年收入/基本支出'),
  addColumn(FUND, '本年收入/项目支出', { 合计: 300, '212': 300, '21208': 300, '2120803': 300 }),
);

const fundRemainders: Change = all(
  addColumn(FUND, '年末结转结余/基本支出'),
  ...['项目支出', '项目支出结转'].map((column) =>
    addColumn(FUND, `年末结转结余/${column}`, { 合计: 20, '212': 20, '21208': 20, '2120803': 20 }),
  ),
  addColumn(FUND, '年末结转结余/项目支出结余'),
);

const withoutIncomeTotal = all(dropRow(ALL_LEFT, '本年收入合计', '使用非财政拨款结余', '年初结转结余'));
const withoutSpendingTotal = all(dropRow(ALL_RIGHT, '本年支出合计', '结余分配', '年末结转结余'));

type Severity = FormulaCase['severity'];

/** A case; `needs` is empty where the formula does not apply without some table. */
function breaks(id: string, severity: Severity, needs: string, broken: Change, given?: Change): FormulaCase {
  return { id, severity, broken, ...(given ? { given } : {}), ...(needs === '' ? {} : { needs }) };
}

const ERROR = '错误';
const VERIFY = '核实';
const HINT = '提示';
const ALL = '收入支出决算总表';

export const FINAL_CASES: readonly FormulaCase[] = [
  breaks('J0-1', ERROR, '', set(ALL_LEFT, '事业收入/教育收费', '决算数', 26)),
  breaks('J0-2', HINT, '', set(SPENDING, '213', '合计', 1700), classified(SPENDING)),

  breaks('J1-1', ERROR, ALL, set(ALL_LEFT, '其他收入', '决算数', 50)),
  breaks(
    'J1-1b',
    ERROR,
    ALL,
    set(ALL_LEFT, '其他收入', '决算数', 50),
    all(withoutIncomeTotal, set(ALL_LEFT, '收入总计', '决算数', 1990)),
  ),
  breaks('J1-2', ERROR, ALL, set(ALL_RIGHT, '213', '决算数', 1660)),
  breaks(
    'J1-2b',
    ERROR,
    ALL,
    set(ALL_RIGHT, '213', '决算数', 1660),
    all(withoutSpendingTotal, set(ALL_RIGHT, '支出总计', '决算数', 2016)),
  ),
  breaks('J1-3', ERROR, ALL, set(ALL_LEFT, '使用非财政拨款结余', '决算数', 40)),
  breaks('J1-4', ERROR, ALL, set(ALL_RIGHT, '结余分配', '决算数', 20)),
  breaks('J1-5', ERROR, ALL, set(ALL_RIGHT, '支出总计', '决算数', 2050)),
  breaks('J1-5b', ERROR, ALL, set(NATURE, '支出总计', '决算数', 2050), natureBlock),
  breaks('J1-6', ERROR, ALL, set(NATURE, '项目支出', '决算数', 1300), natureBlock),
  breaks('J1-6b', ERROR, ALL, set(NATURE, '本年支出合计', '决算数', 2010), natureBlock),
  breaks('J1-7', VERIFY, ALL, set(ALL_LEFT, '其他收入', '决算数', -5)),
  breaks('J1-7b', VERIFY, ALL, set(ALL_LEFT, '使用非财政拨款结余', '决算数', -4)),
  breaks('J1-7c', VERIFY, ALL, set(ALL_RIGHT, '结余分配', '决算数', -2)),

  breaks('J2-1', ERROR, INCOME, set(INCOME, '2130301', '事业收入', 52)),
  breaks(
    'J2-1b',
    ERROR,
    INCOME,
    set(INCOME, '2130301', '财政拨款/一般公共预算', 1500),
    all(incomeByFund, dropColumn(INCOME, '财政拨款')),
  ),
  breaks('J2-1c', ERROR, INCOME, set(INCOME, '2130301', '财政拨款/一般公共预算', 1500), incomeByFund),
  breaks('J2-2', ERROR, INCOME, set(INCOME, '21303', '合计', 1500)),

  breaks('J3-1', ERROR, SPENDING, set(SPENDING, '2130302', '项目支出', 1000)),
  breaks(
    'J3-1b',
    ERROR,
    SPENDING,
    set(SPENDING, '2130302', '项目支出', 1000),
    all(
      split(SPENDING, {
        ...{ 合计: 586, '208': 100, '20805': 100, '2080505': 100 },
        ...{ '213': 486, '21303': 486, '2130301': 486 },
      }),
      dropColumn(SPENDING, '基本支出'),
    ),
  ),
  breaks('J3-1c', ERROR, SPENDING, set(SPENDING, '2130301', '人员经费', 500), splitSpending),
  breaks('J3-2', ERROR, SPENDING, set(SPENDING, '21303', '合计', 1600)),
  breaks('J3-3', VERIFY, SPENDING, set(SPENDING, '2130302', '基本支出', 20)),

  breaks('J4-1', ERROR, GRANT, set(GRANT_LEFT, '政府性基金预算', '决算数', 30)),
  breaks('J4-2', ERROR, GRANT, set(GRANT_LEFT, '年初结转结余/一般公共预算', '决算数', 4)),
  breaks(
    'J4-1b',
    ERROR,
    GRANT,
    set(GRANT_LEFT, '政府性基金预算', '决算数', 300),
    all(dropRow(GRANT_LEFT, '一般公共预算'), set(GRANT_LEFT, '政府性基金预算', '决算数', 1950)),
  ),
  breaks(
    'J4-2b',
    VERIFY,
    GRANT,
    set(GRANT_LEFT, '年初结转结余/政府性基金预算', '决算数', 20),
    all(
      dropRow(GRANT_LEFT, '年初结转结余/一般公共预算'),
      set(GRANT_LEFT, '年初结转结余/政府性基金预算', '决算数', 60),
    ),
  ),
  breaks('J4-3', ERROR, GRANT, set(GRANT_LEFT, '收入总计', '决算数', 2000)),
  breaks(
    'J4-3b',
    ERROR,
    GRANT,
    set(GRANT_LEFT, '收入总计', '决算数', 2000),
    dropRow(GRANT_LEFT, '本年收入合计'),
  ),
  breaks('J4-4', ERROR, GRANT, set(GRANT_RIGHT, '213', '一般公共预算', 1500)),
  breaks('J4-5', ERROR, GRANT, set(GRANT_RIGHT, '本年支出合计', '政府性基金预算', 30)),
  breaks('J4-5b', ERROR, GRANT, set(GRANT_RIGHT, '年末结转结余', '一般公共预算', 100)),
  breaks(
    'J4-5c',
    ERROR,
    GRANT,
    set(GRANT_RIGHT, '213', '决算数', 1500),
    dropRow(GRANT_RIGHT, '本年支出合计'),
  ),
  breaks('J4-6', ERROR, GRANT, set(GRANT_RIGHT, '支出总计', '决算数', 2002)),
  breaks('J4-7', ERROR, GRANT, set(GRANT_LEFT, '政府性基金预算', '决算数', 30)),
  breaks(
    'J4-7b',
    HINT,
    GRANT,
    set(GRANT_LEFT, '政府性基金预算', '决算数', 30),
    noteOn(GRANT, '年初结转和结余含归集调入5万元。'),
  ),

  breaks('J5-1', ERROR, GENERAL, set(GENERAL, '2130302', '项目支出', 100)),
  breaks('J5-1b', ERROR, GENERAL, set(GENERAL, '21303', '合计', 1500)),
  breaks('J5-1c', ERROR, GENERAL, set(GENERAL, '2130301', '公用经费', 10), splitGeneral),
  breaks(
    'J5-1d',
    ERROR,
    GENERAL,
    set(GENERAL, '2130301', '公用经费', 10),
    all(splitGeneral, dropColumn(GENERAL, '基本支出')),
  ),
  breaks('J5-1e', ERROR, GENERAL, set(GENERAL, '2130302', '年末结转结余', 50), generalMovement),
  breaks('J5-1f', ERROR, GENERAL, set(GENERAL, '2130302', '年末结转结余/项目支出', 50), generalMovement),
  breaks('J5-1h', ERROR, GENERAL, set(GENERAL, '2130302', '年末结转结余/项目支出结余', 3), generalRemainders),
  breaks('J5-2', VERIFY, GENERAL, set(GENERAL, '2130302', '基本支出', 20)),

  breaks('J6-1', ERROR, BASIC, set(BASIC, '301', '合计', 500)),
  breaks('J6-1b', ERROR, BASIC, set(BASIC, '合计', '合计', 600), basicByColumns),
  breaks('J6-1c', ERROR, BASIC, set(BASIC, '30101', '人员经费', 500), basicByColumns),
  breaks('J6-1d', ERROR, BASIC, set(BASIC, '合计', '合计', 600), printedTotal),
  breaks('J6-2', ERROR, BASIC, set(BASIC, '人员经费合计', '合计', 560)),
  breaks('J6-3', ERROR, BASIC, set(BASIC, '公用经费合计', '合计', 90)),

  breaks('J7-1', ERROR, OFFICIAL, set(OFFICIAL, '合计', '公务接待费', 10)),
  breaks('J7-1b', ERROR, OFFICIAL, set(OFFICIAL, '合计', '公务接待费', 10), officialWithoutCars),
  breaks('J7-1c', ERROR, OFFICIAL, set(OFFICIAL, '合计', '预算数/公务接待费', 1)),
  breaks('J7-1d', ERROR, OFFICIAL, set(OFFICIAL, '合计', '会议费', 40), officialWithMeetings),
  breaks('J7-2', ERROR, OFFICIAL, set(OFFICIAL, '合计', '公务用车运行费', 10)),
  breaks('J7-2b', ERROR, OFFICIAL, set(OFFICIAL, '合计', '预算数/公务用车运行费', 10)),
  breaks('J7-3', VERIFY, OFFICIAL, set(OFFICIAL, '合计', '公务接待费', 12)),
  breaks('J7-3b', HINT, OFFICIAL, set(OFFICIAL, '合计', '年初预算数/合计', 20), initialBudget),
  breaks('J7-4', ERROR, OFFICIAL, set(OFFICIAL, '001', '公务接待费', 3), officialByUnit),

  breaks('J8-1', ERROR, FUND, set(FUND, '2120803', '年末结转结余', 2)),
  breaks('J8-2', ERROR, FUND, set(FUND, '2120803', '项目支出', 30)),
  breaks('J8-2b', ERROR, FUND, set(FUND, '21208', '合计', 30)),
  breaks('J8-2c', ERROR, FUND, set(FUND, '2120803', '本年收入/项目支出', 30), fundHalves),
  breaks('J8-2d', ERROR, FUND, set(FUND, '2120803', '年末结转结余/项目支出结转', 2), fundRemainders),

  breaks('J9-1', ERROR, STATE, set(STATE, '2230199', '项目支出', 1)),
  breaks('J9-1b', ERROR, '', set(STATE_BOTH, '2230199', '项目支出', 1), stateBothSides),
  breaks('J9-1c', ERROR, '', set(STATE_BOTH, '2230199', '年末结转结余', 1), stateBothSides),
  breaks('J9-1d', ERROR, '', set(STATE, '22301', '合计', 1)),
  breaks('J9-1e', ERROR, '', set(STATE_BOTH, '2230199', '年末结转结余/结余', 1), stateRemainders),

  breaks('JE-1', ERROR, OVERALL, set(OVERALL, '资金总额', '执行率', '69.00%')),
  breaks('JE-1b', ERROR, PROJECT, set(PROJECT, '资金总额', '执行率', '69.00%')),
  breaks('JE-2', ERROR, OVERALL, set(OVERALL, '资金总额/其他资金', '执行数', 1), threeSources),
  breaks('JE-2b', ERROR, PROJECT, set(PROJECT, '资金总额/其他资金', '预算数', 90)),
  breaks('JE-3', ERROR, OVERALL, set(`${OVERALL}·指标`, '指标:指标2', '分值', 20), overallScores(10)),
  breaks('JE-3b', ERROR, PROJECT, set(`${PROJECT}·指标`, '指标:指标2', '分值', 20)),
  breaks('JE-3c', VERIFY, OVERALL, set(`${OVERALL}·指标`, '指标:指标2', '分值', 25), overallScores('')),
  breaks('JE-3d', VERIFY, PROJECT, set(`${PROJECT}·指标`, '指标:指标2', '分值', 25), projectWithoutOwnScore),
  breaks('JE-3e', ERROR, OVERALL, set(`${OVERALL}·指标`, '指标:指标2', '得分', 31), overallScores(10)),
  breaks('JE-3f', ERROR, PROJECT, set(`${PROJECT}·指标`, '指标:指标3', '得分', 11)),
  breaks('JE-3g', ERROR, OVERALL, set(`${OVERALL}·指标`, '总分', '得分', 99), overallScores(10)),
  breaks('JE-3h', ERROR, PROJECT, set(`${PROJECT}·指标`, '总分', '得分', 100)),
  breaks('JE-5', ERROR, OVERALL, set(OVERALL, '项目支出总额', '金额', 1000)),
  breaks('JE-5b', VERIFY, OVERALL, set(OVERALL, '项目支出总额', '金额', 1000), withBusiness),

  breaks('JX-01', ERROR, INCOME, set(INCOME, '合计', '合计', 1900)),
  breaks('JX-02', ERROR, INCOME, set(INCOME, '合计', '财政拨款', 1900)),
  breaks('JX-02b', ERROR, INCOME, set(INCOME, '合计', '财政拨款', 1900), grantInOneRow),
  breaks('JX-02c', ERROR, INCOME, set(INCOME, '合计', '财政拨款/国有资本经营预算', 1), incomeByFund),
  breaks('JX-03', ERROR, INCOME, set(INCOME, '合计', '事业收入', 5)),
  breaks('JX-04', ERROR, SPENDING, set(SPENDING, '合计', '合计', 2010)),
  breaks('JX-04b', ERROR, SPENDING, set(SPENDING, '合计', '项目支出', 1300), natureBlock),
  breaks('JX-05', ERROR, SPENDING, dropRow(ALL_RIGHT, '223')),
  breaks('JX-06', ERROR, GRANT, set(GRANT_LEFT, '国有资本经营预算', '决算数', 1)),
  breaks('JX-07', ERROR, INCOME, set(INCOME, '合计', '财政拨款', 1900)),
  breaks('JX-08', ERROR, GENERAL, set(GENERAL, '合计', '合计', 1600)),
  breaks('JX-08b', ERROR, GENERAL, set(GENERAL, '213', '合计', 1500)),
  breaks('JX-08c', ERROR, FUND, set(FUND, '合计', '合计', 30), withoutFundColumns),
  breaks('JX-08g', ERROR, FUND, set(FUND, '合计', '合计', 30), all(withoutFundColumns, stateBothSides)),
  breaks('JX-08d', ERROR, GENERAL, set(GENERAL, '合计', '年初结转结余', 4), generalMovement),
  breaks('JX-08e', ERROR, GENERAL, set(GENERAL, '合计', '本年收入', 1600), generalMovement),
  breaks('JX-08f', ERROR, GENERAL, set(GENERAL, '合计', '年末结转结余', 1), generalMovement),
  breaks('JX-09', ERROR, FUND, set(FUND, '合计', '合计', 30)),
  breaks('JX-09b', ERROR, FUND, set(FUND, '212', '合计', 30)),
  breaks('JX-09c', ERROR, FUND, set(FUND, '合计', '本年收入', 30)),
  breaks('JX-09d', ERROR, FUND, set(FUND, '合计', '年初结转结余', 2)),
  breaks('JX-09e', ERROR, FUND, set(FUND, '合计', '年末结转结余', 2)),
  breaks('JX-10', ERROR, STATE, set(STATE, '合计', '合计', 1)),
  breaks('JX-10b', ERROR, '', set(STATE_BOTH, '合计', '合计', 1), stateBothSides),
  breaks('JX-10c', ERROR, '', set(STATE_BOTH, '合计', '本年收入', 1), stateBothSides),
  breaks('JX-10d', ERROR, '', set(STATE_BOTH, '合计', '年初结转结余', 1), stateBothSides),
  breaks('JX-10e', ERROR, '', set(STATE_BOTH, '合计', '年末结转结余', 1), stateBothSides),
  breaks('JX-41', ERROR, GRANT, set(ALL_RIGHT, '213', '决算数', 1500)),
  breaks('JX-42', ERROR, GRANT, set(ALL_RIGHT, '本年支出合计', '决算数', 1900)),
  breaks('JX-43', ERROR, GRANT, set(ALL_LEFT, '本年收入合计', '决算数', 1900)),
  breaks('JX-11', ERROR, GENERAL, set(GENERAL, '合计', '基本支出', 600)),
  breaks('JX-11b', ERROR, GENERAL, set(GENERAL, '合计', '基本支出', 600), basicByColumns),
  breaks('JX-11c', VERIFY, GENERAL, set(GENERAL, '合计', '公用经费', 10), all(splitGeneral, basicByColumns)),
  breaks('JX-12', ERROR, SPENDING, set(SPENDING, '2130302', '项目支出', 900)),
  breaks('JX-12b', ERROR, '', dropRow(SPENDING, '223', '22301', '2230199'), stateBothSides),
  breaks('JX-13', ERROR, SPENDING, set(SPENDING, '2130302', '项目支出', 1100), appropriationsOnly),
  breaks('JX-14', VERIFY, GRANT, set(ALL_LEFT, '年初结转结余', '决算数', 6)),
  breaks('JX-14b', HINT, GRANT, set(ALL_LEFT, '年初结转结余', '决算数', 3), withBusiness),
  breaks('JX-14c', VERIFY, GRANT, set(ALL_RIGHT, '年末结转结余', '决算数', 3)),
  breaks('JX-14d', HINT, GRANT, set(ALL_RIGHT, '年末结转结余', '决算数', 3), withBusiness),

  breaks('JX-15', VERIFY, OFFICIAL, set(BASIC, '30212', '合计', 5), set(BASIC, '30212', '合计', 0)),
  breaks('JX-15b', VERIFY, OFFICIAL, set(BASIC, '30217', '合计', 9)),
  breaks('JX-15c', VERIFY, OFFICIAL, set(BASIC, '30231', '合计', 19)),
  breaks('JX-15d', VERIFY, OFFICIAL, set(BASIC, '31013', '合计', 5), set(BASIC, '31013', '合计', 0)),
  breaks(
    'JX-16',
    VERIFY,
    OFFICIAL,
    set(OFFICIAL, '合计', '机关运行经费', 120),
    addColumn(OFFICIAL, '机关运行经费', { 合计: 95 }),
  ),
  breaks('JX-20', VERIFY, OVERALL, set(OVERALL, '资金总额', '执行数', 1000)),
  breaks(
    'JX-20d',
    VERIFY,
    OVERALL,
    all(set(OVERALL, '资金总额', '预算数', 1000), set(OVERALL, '资金总额', '执行数', 1000)),
  ),
  breaks('JX-20b', VERIFY, OVERALL, set(OVERALL, '基本支出总额', '金额', 500)),
  breaks('JX-20c', VERIFY, OVERALL, set(OVERALL, '项目支出总额', '金额', 1000.5)),
  breaks('JX-21', VERIFY, SPENDING, set(PROJECT, '资金总额', '执行数', 1300)),
  ...FINAL_BUDGET_CASES,
  ...APPROPRIATION_CASES,
  ...MOVEMENT_CASES,
];
