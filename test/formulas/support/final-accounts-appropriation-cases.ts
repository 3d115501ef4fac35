/** Cases for the tables of all appropriations that stand beside those of 一般公共预算: by subject, and 基本支出. */
import { codeRows } from './book-builder';
import { addRow, addTable, all, dropRow, set, type Change } from './budget-book';
import type { FormulaCase } from './budget-cases';

const GENERAL = '一般公共预算财政拨款支出决算表';
const ALL_FUNDS = '财政拨款支出决算表';
const ALL_BASIC = '财政拨款基本支出决算表';
const BASIC = '一般公共预算财政拨款基本支出决算表';
const GRANT = '财政拨款收入支出决算总表';

/** 一般公共预算, 政府性基金 and 国有资本经营 together. */
const allFunds: Change = addTable({
  kind: ALL_FUNDS,
  number: '公开10表',
  grids: [
    {
      columns: ['合计', '基本支出', '项目支出'],
      rows: codeRows('功能', {
        合计: [1990, 680, 1310],
        c208: [100, 100, ''],
        c20805: [100, 100, ''],
        c2080505: [100, 100, ''],
        c212: [300, '', 300],
        c21208: [300, '', 300],
        c2120803: [300, '', 300],
        c213: [1580, 580, 1000],
        c21303: [1580, 580, 1000],
        c2130301: [580, 580, ''],
        c2130302: [1000, '', 1000],
        c223: [10, '', 10],
        c22301: [10, '', 10],
        c2230199: [10, '', 10],
      }),
    },
  ],
});

/** Their 基本支出, all of it out of 一般公共预算. */
const allBasic: Change = addTable({
  kind: ALL_BASIC,
  number: '公开11表',
  grids: [
    {
      columns: ['合计', '人员经费', '公用经费'],
      rows: codeRows('经济', {
        合计: [680, 580, 100],
        c301: [560, 560, ''],
        c30101: [460, 460, ''],
        c30108: [100, 100, ''],
        c302: [90, '', 90],
        c30201: [70, '', 70],
        c30217: [5, '', 5],
        c30231: [15, '', 15],
        c303: [20, 20, ''],
        c30302: [20, 20, ''],
        c310: [10, '', 10],
        c31002: [10, '', 10],
      }),
    },
  ],
});
const both = all(allFunds, allBasic);

/** 人员经费合计 and 公用经费合计 below the categories instead of a total above them. */
const inBlocks: Change = all(
  both,
  dropRow(ALL_BASIC, '合计'),
  ...Object.entries({ 人员经费合计: 580, 公用经费合计: 100 }).map(([item, figure]) =>
    addRow(ALL_BASIC, { key: `行:${item}`, name: item, role: '其中', figures: [figure, '', ''] }),
  ),
);

export const APPROPRIATION_CASES: readonly FormulaCase[] = [
  { id: 'J5-3', severity: '错误', broken: set(ALL_FUNDS, '2130302', '项目支出', 900), given: allFunds },
  { id: 'J5-3b', severity: '错误', broken: set(ALL_FUNDS, '21208', '合计', 30), given: allFunds },
  { id: 'J6-4', severity: '错误', broken: set(ALL_BASIC, '30201', '合计', 7), given: both },
  { id: 'J6-4b', severity: '错误', broken: set(ALL_BASIC, '合计', '合计', 860), given: both },
  { id: 'J6-4c', severity: '错误', broken: set(ALL_BASIC, '30101', '人员经费', 640), given: both },
  {
    id: 'JX-45',
    severity: '错误',
    broken: set(ALL_FUNDS, '合计', '合计', 1900),
    given: allFunds,
    needs: GRANT,
  },
  {
    id: 'JX-45b',
    severity: '错误',
    broken: set(ALL_FUNDS, '212', '合计', 30),
    given: allFunds,
    needs: GRANT,
  },
  {
    id: 'JX-46',
    severity: '错误',
    broken: set(ALL_FUNDS, '2120803', '合计', 30),
    given: allFunds,
    needs: GENERAL,
  },
  { id: 'JX-47', severity: '错误', broken: set(ALL_BASIC, '合计', '合计', 860), given: both },
  { id: 'JX-47b', severity: '错误', broken: set(ALL_BASIC, '公用经费合计', '合计', 10), given: inBlocks },
  { id: 'JX-48', severity: '错误', broken: set(ALL_BASIC, '30201', '合计', 7), given: both, needs: BASIC },
];
