/**
 * Cases for the formulas of wider layouts: budget figures beside those of the accounts, expenditure printed again by
 * nature and by economic category, carry-over by what it is for.
 */
import { itemRows, unitRows, type Figure, type RowSpec } from './book-builder';
import {
  addColumn,
  addGrid,
  addRow,
  addTable,
  all,
  change,
  dropColumn,
  set,
  type Change,
} from './budget-book';
import type { FormulaCase } from './budget-cases';

const ALL = '收入支出决算总表';
const GRANT = '财政拨款收入支出决算总表';
const INCOME = '收入决算表';
const SPENDING = '支出决算表';
const GENERAL = '一般公共预算财政拨款支出决算表';
const BASIC = '一般公共预算财政拨款基本支出决算表';
const OFFICIAL = '三公经费支出决算表';

const FUNDS = ['一般公共预算', '政府性基金预算', '国有资本经营预算'];

/** Columns of a table written again under other names, with the same figures. */
function copied(place: string, names: Readonly<Record<string, string>>): Change {
  const [kind = '', part = ''] = place.split('·');
  return change(kind, (spec) => ({
    ...spec,
    grids: spec.grids.map((grid) => {
      if ((grid.part ?? '') !== part) return grid;
      const from = Object.keys(names).map((name) => grid.columns.indexOf(name));
      return {
        ...grid,
        columns: [...grid.columns, ...Object.values(names)],
        rows: grid.rows.map((row) => ({
          ...row,
          figures: [
            ...grid.columns.map((_, at) => row.figures[at] ?? ''),
            ...from.map((at) => row.figures[at] ?? ''),
          ],
        })),
      };
    }),
  }));
}

/** 预算数 and its columns by fund, with the figures of the accounts. */
const budgetByFund = (place: string): Change =>
  copied(place, {
    决算数: '预算数',
    ...Object.fromEntries(FUNDS.map((fund) => [fund, `预算数/${fund}`])),
  });

const economic = (code: string, figures: readonly Figure[], more: readonly string[] = []): RowSpec => ({
  key: `经济:${code}`,
  code,
  name: `科目${code}`,
  figures,
  sets: ['类', ...more],
});

/** Expenditure of 01 by nature and, below, by economic category. */
const natures: Change = addGrid(ALL, {
  part: '性质',
  columns: ['决算数'],
  hierarchy: '编号',
  rows: [
    ...itemRows({ 基本支出: [686], 人员经费: [586], 公用经费: [100], 项目支出: [1330] }),
    ...itemRows({ 经济分类支出合计: [2016] }),
    economic('301', [586], ['线下']),
    economic('302', [1100], ['线下']),
    economic('310', [330], ['线下']),
    ...itemRows({ 本年支出合计: [2016], 结余分配: [2], 年末结转结余: [37], 支出总计: [2055] }),
  ],
});

/** The same for 04, by fund. */
const grantNatures: Change = addGrid(GRANT, {
  part: '性质',
  columns: ['决算数', ...FUNDS],
  hierarchy: '编号',
  rows: [
    ...itemRows(
      { 基本支出: [680, 680], 人员经费: [580, 580], 公用经费: [100, 100], 项目支出: [1310, 1000, 300, 10] },
      { 基本支出: ['一级'], 项目支出: ['一级'] },
    ),
    ...itemRows({ 经济分类支出合计: [1990, 1680, 300, 10] }, { 经济分类支出合计: ['总计'] }),
    economic('301', [580, 580], ['线下']),
    economic('302', [1100, 1100], ['线下']),
    economic('310', [310, '', 300, 10], ['线下']),
    ...itemRows(
      { 本年支出合计: [1990, 1680, 300, 10], 年末结转结余: [30, 10, 20], 支出总计: [2020, 1690, 320, 10] },
      { 本年支出合计: ['总计'], 年末结转结余: ['线下'], 支出总计: ['总计'] },
    ),
  ],
});

const economicPart = (kind: string, total: number): Change =>
  addGrid(kind, {
    part: '经济',
    columns: ['决算数'],
    hierarchy: '编号',
    rows: [
      economic('301', [580], ['一级']),
      economic('302', [total - 580], ['一级']),
      ...itemRows({ 本年支出合计: [total], 支出总计: [total] }),
    ],
  });

const LEFT = `${ALL}·左`;
const RIGHT = `${ALL}·右`;
const NATURE = `${ALL}·性质`;
const budgetLeft = copied(LEFT, { 决算数: '年初预算数' });
const budgetRight = copied(RIGHT, { 决算数: '年初预算数' });
const budgetNature = all(natures, copied(NATURE, { 决算数: '年初预算数' }));

const GRANT_LEFT = `${GRANT}·左`;
const GRANT_RIGHT = `${GRANT}·右`;
const GRANT_NATURE = `${GRANT}·性质`;
const grantLeft = copied(GRANT_LEFT, { 决算数: '预算数' });
const grantRight = budgetByFund(GRANT_RIGHT);
const grantNature = all(grantNatures, budgetByFund(GRANT_NATURE));

const carried = (place: string, item: string, basic: number, projects: number): Change =>
  all(
    ...Object.entries({ 基本支出结转: basic, 项目支出结转结余: projects }).map(([name, figure]) =>
      addRow(place, {
        key: `行:${item}/${name}`,
        item: `${item}/${name}`,
        name,
        figures: [figure],
        under: `行:${item}`,
      }),
    ),
  );

const byNature = (place: string, natureColumns: readonly string[]): Change =>
  copied(place, Object.fromEntries(['合计', ...natureColumns].map((key) => [key, `预算数/${key}`])));

const incomeByUnit: Change = addTable({
  kind: '收入决算分单位表',
  grids: [
    {
      columns: ['合计', '财政拨款', '事业收入', '其他收入'],
      hierarchy: '单位',
      rows: unitRows({ 合计: [1990, 1960, 25, 5], u169001: [1900, 1895, '', 5], u169002: [90, 65, 25, ''] }),
    },
  ],
});
const spendingByUnit: Change = addTable({
  kind: '支出决算分单位表',
  grids: [
    {
      columns: ['合计', '基本支出', '项目支出'],
      hierarchy: '单位',
      rows: unitRows({ 合计: [2016, 686, 1330], u169001: [1900, 600, 1300], u169002: [116, 86, 30] }),
    },
  ],
});

const basicColumns: Change = all(
  addColumn(BASIC, '预算数/合计', { '30101': 460 }),
  addColumn(BASIC, '预算数/人员经费', { '30101': 460 }),
  addColumn(BASIC, '预算数/公用经费'),
);
const basicTotals: Change = all(
  addRow(BASIC, { key: '合计', role: '合计', name: '合计', figures: [680] }),
  copied(BASIC, { 合计: '预算数/合计' }),
);
const officialWithoutCars: Change = all(
  dropColumn(OFFICIAL, '公务用车'),
  dropColumn(OFFICIAL, '预算数/公务用车'),
);

const ERROR = '错误';
const VERIFY = '核实';

function breaks(
  id: string,
  severity: FormulaCase['severity'],
  needs: string,
  broken: Change,
  given: Change,
): FormulaCase {
  return { id, severity, broken, given, ...(needs === '' ? {} : { needs }) };
}

export const FINAL_BUDGET_CASES: readonly FormulaCase[] = [
  breaks('J1-4b', ERROR, ALL, set(NATURE, '结余分配', '决算数', 20), natures),
  breaks('J1-6c', ERROR, ALL, set(NATURE, '人员经费', '决算数', 500), natures),
  breaks('J1-6d', ERROR, ALL, set(NATURE, '302', '决算数', 1000), natures),
  breaks('J1-6e', ERROR, ALL, set(NATURE, '经济分类支出合计', '决算数', 2010), natures),
  breaks('J1-6f', ERROR, ALL, set(`${ALL}·经济`, '302', '决算数', 1), economicPart(ALL, 2016)),
  breaks('J1-6g', ERROR, ALL, set(`${ALL}·经济`, '本年支出合计', '决算数', 2000), economicPart(ALL, 2016)),
  breaks(
    'J1-7d',
    VERIFY,
    ALL,
    set(LEFT, '使用专用结余', '决算数', -1),
    addRow(LEFT, { key: '行:使用专用结余', item: '使用专用结余', figures: [1], sets: ['线下'] }),
  ),
  breaks('J1-8', ERROR, ALL, set(LEFT, '事业收入', '年初预算数', 90), budgetLeft),
  breaks('J1-8b', ERROR, ALL, set(RIGHT, '212', '年初预算数', 90), budgetRight),
  breaks('J1-8c', VERIFY, ALL, set(LEFT, '年初结转结余', '年初预算数', 90), budgetLeft),
  breaks('J1-8d', VERIFY, ALL, set(RIGHT, '年末结转结余', '年初预算数', 90), budgetRight),
  breaks('J1-8e', VERIFY, ALL, set(LEFT, '收入总计', '年初预算数', 2000), all(budgetLeft, budgetRight)),
  breaks('J1-8f', ERROR, ALL, set(NATURE, '项目支出', '年初预算数', 1000), budgetNature),
  breaks(
    'J1-8g',
    VERIFY,
    ALL,
    set(NATURE, '本年支出合计', '年初预算数', 2000),
    all(budgetNature, budgetRight),
  ),
  breaks(
    'J1-9',
    VERIFY,
    ALL,
    set(LEFT, '年初结转结余/基本支出结转', '决算数', 1),
    carried(LEFT, '年初结转结余', 21, 40),
  ),
  breaks(
    'J1-9b',
    VERIFY,
    ALL,
    set(RIGHT, '年末结转结余/基本支出结转', '决算数', 1),
    carried(RIGHT, '年末结转结余', 7, 30),
  ),

  breaks(
    'J2-1d',
    ERROR,
    INCOME,
    set(INCOME, '2130301', '预算数/事业收入', 90),
    byNature(INCOME, ['财政拨款', '事业收入', '其他收入']),
  ),
  breaks(
    'J3-1d',
    ERROR,
    SPENDING,
    set(SPENDING, '2130302', '预算数/项目支出', 90),
    byNature(SPENDING, ['基本支出', '项目支出']),
  ),
  breaks(
    'J5-1g',
    ERROR,
    GENERAL,
    set(GENERAL, '2130302', '预算数/项目支出', 90),
    byNature(GENERAL, ['基本支出', '项目支出']),
  ),
  breaks('J6-1e', ERROR, BASIC, set(BASIC, '30101', '预算数/人员经费', 90), basicColumns),
  breaks('J6-3b', ERROR, BASIC, set(BASIC, '公用经费合计', '预算数/合计', 90), basicTotals),
  breaks('J7-1e', ERROR, OFFICIAL, set(OFFICIAL, '合计', '预算数/公务接待费', 1), officialWithoutCars),

  breaks('J4-9', ERROR, GRANT, set(GRANT_LEFT, '政府性基金预算', '预算数', 30), grantLeft),
  breaks('J4-9b', ERROR, GRANT, set(GRANT_LEFT, '年初结转结余/一般公共预算', '预算数', 4), grantLeft),
  breaks('J4-9c', VERIFY, GRANT, set(GRANT_LEFT, '收入总计', '预算数', 2000), grantLeft),
  breaks('J4-9d', ERROR, GRANT, set(GRANT_RIGHT, '213', '预算数/一般公共预算', 15), grantRight),
  breaks('J4-9e', ERROR, GRANT, set(GRANT_RIGHT, '本年支出合计', '预算数/政府性基金预算', 30), grantRight),
  breaks('J4-9f', VERIFY, GRANT, set(GRANT_RIGHT, '年末结转结余', '预算数/一般公共预算', 100), grantRight),
  breaks('J4-9g', VERIFY, GRANT, set(GRANT_RIGHT, '支出总计', '预算数', 2002), all(grantLeft, grantRight)),
  breaks('J4-10', ERROR, GRANT, set(GRANT_NATURE, '项目支出', '政府性基金预算', 30), grantNatures),
  breaks('J4-10b', ERROR, GRANT, set(GRANT_NATURE, '公用经费', '一般公共预算', 10), grantNatures),
  breaks('J4-10c', ERROR, GRANT, set(GRANT_NATURE, '302', '一般公共预算', 11), grantNatures),
  breaks('J4-10d', ERROR, GRANT, set(GRANT_NATURE, '经济分类支出合计', '决算数', 199), grantNatures),
  breaks('J4-10e', ERROR, GRANT, set(GRANT_NATURE, '本年支出合计', '决算数', 199), grantNatures),
  breaks('J4-10f', ERROR, GRANT, set(GRANT_NATURE, '310', '政府性基金预算', 30), grantNatures),
  breaks('J4-10g', ERROR, GRANT, set(GRANT_NATURE, '310', '预算数/政府性基金预算', 30), grantNature),
  breaks('J4-10h', VERIFY, GRANT, set(GRANT_NATURE, '年末结转结余', '决算数', 3), grantNatures),
  breaks('J4-10i', ERROR, GRANT, set(`${GRANT}·经济`, '302', '决算数', 1), economicPart(GRANT, 1990)),
  breaks(
    'J4-10j',
    ERROR,
    GRANT,
    set(`${GRANT}·经济`, '本年支出合计', '决算数', 200),
    economicPart(GRANT, 1990),
  ),
  breaks('JX-08h', ERROR, GRANT, set(GRANT_NATURE, '基本支出', '一般公共预算', 600), grantNatures),
  breaks(
    'JX-03b',
    ERROR,
    ALL,
    set(INCOME, '合计', '事业收入/教育收费', 5),
    addColumn(INCOME, '事业收入/教育收费:其中', { 合计: 15, '213': 15, '21303': 15, '2130301': 15 }),
  ),

  breaks('J2-3', ERROR, '', set('收入决算分单位表', '169002', '事业收入', 5), incomeByUnit),
  breaks('J2-3b', ERROR, '', set('收入决算分单位表', '169002', '事业收入', 5), incomeByUnit),
  breaks('J2-3c', ERROR, INCOME, set('收入决算分单位表', '合计', '其他收入', 15), incomeByUnit),
  breaks('J3-4', ERROR, '', set('支出决算分单位表', '169002', '项目支出', 5), spendingByUnit),
  breaks('J3-4b', ERROR, '', set('支出决算分单位表', '169002', '项目支出', 5), spendingByUnit),
  breaks('J3-4c', ERROR, SPENDING, set('支出决算分单位表', '合计', '项目支出', 1300), spendingByUnit),
];
