/** Cases of the formulas on tables that few places print and the plain budget does not have: by economic subject, of all three funds. */
import { codeRows, unitRows } from './book-builder';
import { addColumn, addTable, all, dropColumn, set, type Change } from './budget-book';
import type { FormulaCase } from './budget-cases';

const ALL = '支出经济分类汇总表';
const GENERAL = '一般公共预算支出经济分类表';

const bySource: Change = addTable({
  kind: ALL,
  grids: [
    {
      columns: ['合计', '一般公共预算', '政府性基金预算', '国有资本经营预算', '财政专户管理资金', '单位资金'],
      rows: codeRows('经济', {
        合计: [1165, 1000, 100, 10, 20, 35],
        c301: [415, 415, '', '', '', ''],
        c30101: [415, 415, '', '', '', ''],
        c302: [740, 575, 100, 10, 20, 35],
        c30201: [100, 100, '', '', '', ''],
        c30227: [640, 475, 100, 10, 20, 35],
        c303: [10, 10, '', '', '', ''],
        c30301: [10, 10, '', '', '', ''],
      }),
    },
  ],
});

const byNature: Change = addTable({
  kind: GENERAL,
  grids: [
    {
      columns: ['合计', '基本支出', '人员经费', '公用经费', '项目支出'],
      rows: codeRows('经济', {
        合计: [1000, 525, 425, 100, 475],
        c301: [415, 415, 415, '', ''],
        c30101: [415, 415, 415, '', ''],
        c302: [575, 100, '', 100, 475],
        c30201: [100, 100, '', 100, ''],
        c30227: [475, '', '', '', 475],
        c303: [10, 10, 10, '', ''],
        c30301: [10, 10, 10, '', ''],
      }),
    },
  ],
});

/** The same rows and figures under another kind: what the codes are makes no difference to these formulas. */
const asGovernment =
  (kind: string, own: string): Change =>
  (tables) => {
    const found = tables.find((table) => table.kind === own);
    return found ? [...tables, { ...found, kind }] : tables;
  };

const APPROPRIATION = '财政拨款支出表';
const APPROPRIATION_BASIC = '财政拨款基本支出表';

const ofAllFunds: Change = addTable({
  kind: APPROPRIATION,
  grids: [
    {
      columns: ['合计', '基本支出', '人员经费', '公用经费', '项目支出'],
      rows: codeRows('功能', {
        合计: [1110, 525, 425, 100, 585],
        c208: [120, 120, 120, '', ''],
        c20805: [120, 120, 120, '', ''],
        c2080505: [80, 80, 80, '', ''],
        c2080506: [40, 40, 40, '', ''],
        c210: [30, 30, 30, '', ''],
        c21011: [30, 30, 30, '', ''],
        c2101101: [30, 30, 30, '', ''],
        c212: [100, '', '', '', 100],
        c21208: [100, '', '', '', 100],
        c2120804: [100, '', '', '', 100],
        c217: [775, 300, 200, 100, 475],
        c21701: [775, 300, 200, 100, 475],
        c2170101: [300, 300, 200, 100, ''],
        c2170102: [475, '', '', '', 475],
        c221: [75, 75, 75, '', ''],
        c22102: [75, 75, 75, '', ''],
        c2210201: [75, 75, 75, '', ''],
        c223: [10, '', '', '', 10],
        c22301: [10, '', '', '', 10],
        c2230199: [10, '', '', '', 10],
      }),
    },
  ],
});

const fundByFund: Change = addTable({
  kind: APPROPRIATION,
  grids: [
    {
      columns: [
        '合计',
        '一般公共预算',
        '一般公共预算/基本支出',
        '一般公共预算/项目支出',
        '政府性基金预算',
        '政府性基金预算/项目支出',
        '国有资本经营预算',
      ],
      hierarchy: '单位',
      rows: unitRows({
        合计: [1110, 1000, 525, 475, 100, 100, 10],
        u169001: [910, 800, 425, 375, 100, 100, 10],
        u169002: [200, 200, 100, 100, '', '', ''],
      }),
    },
  ],
});

/** The economic subjects of 一般公共预算基本支出表, under the wider title. */
const basicOfAllFunds: Change = (tables) => {
  const basic = tables.find(({ kind }) => kind === '一般公共预算基本支出表');
  return basic ? [...tables, { ...basic, kind: APPROPRIATION_BASIC }] : tables;
};

export const ECONOMY_CASES: readonly FormulaCase[] = [
  { id: 'B13-1', given: byNature, broken: set(GENERAL, '30227', '项目支出', 470), severity: '错误' },
  {
    id: 'B13-1b',
    given: all(byNature, dropColumn(GENERAL, '基本支出')),
    broken: set(GENERAL, '30227', '项目支出', 470),
    severity: '错误',
  },
  { id: 'B13-1c', given: byNature, broken: set(GENERAL, '30201', '公用经费', 90), severity: '错误' },
  { id: 'B13-1d', given: bySource, broken: set(ALL, '30227', '单位资金', 30), severity: '核实' },
  { id: 'B13-2', given: bySource, broken: set(ALL, '30227', '单位资金', 30), severity: '错误' },
  { id: 'B13-3', given: byNature, broken: set(GENERAL, '301', '基本支出', 410), severity: '错误' },
  { id: 'BX-50', given: bySource, broken: set(ALL, '合计', '合计', 1160), severity: '核实' },
  {
    id: 'BX-50b',
    given: all(
      bySource,
      addColumn(ALL, '基本支出', { 合计: 525 }),
      addColumn(ALL, '项目支出', { 合计: 640 }),
    ),
    broken: set(ALL, '合计', '项目支出', 630),
    severity: '核实',
    needs: '支出总表',
  },
  {
    id: 'BX-51',
    given: byNature,
    broken: set(GENERAL, '合计', '项目支出', 470),
    severity: '核实',
    needs: '一般公共预算支出表',
  },
  {
    id: 'BX-52',
    given: byNature,
    broken: set(GENERAL, '302', '基本支出', 90),
    severity: '核实',
    needs: '一般公共预算基本支出表',
  },
  {
    id: 'BX-53',
    given: bySource,
    broken: set(ALL, '303', '合计', 5),
    severity: '核实',
    needs: '一般公共预算基本支出表',
  },
  {
    id: 'B15-1',
    given: ofAllFunds,
    broken: set(APPROPRIATION, '2170102', '项目支出', 470),
    severity: '错误',
  },
  {
    id: 'B15-1b',
    given: ofAllFunds,
    broken: set(APPROPRIATION, '2170101', '公用经费', 90),
    severity: '错误',
  },
  {
    id: 'B15-1c',
    given: fundByFund,
    broken: set(APPROPRIATION, '合计', '国有资本经营预算', 20),
    severity: '错误',
  },
  {
    id: 'B15-1d',
    given: fundByFund,
    broken: set(APPROPRIATION, '单位:169002', '一般公共预算/项目支出', 90),
    severity: '错误',
  },
  { id: 'B15-2', given: ofAllFunds, broken: set(APPROPRIATION, '2120804', '项目支出', 90), severity: '错误' },
  {
    id: 'B15-3',
    given: basicOfAllFunds,
    broken: set(APPROPRIATION_BASIC, '30201', '合计', 70),
    severity: '错误',
  },
  {
    id: 'B15-3b',
    given: basicOfAllFunds,
    broken: set(APPROPRIATION_BASIC, '30201', '公用经费', 70),
    severity: '错误',
  },
  {
    id: 'BX-54',
    given: ofAllFunds,
    broken: set(APPROPRIATION, '合计', '合计', 1100),
    severity: '核实',
    needs: '财政拨款收支总表',
  },
  {
    id: 'BX-55',
    given: ofAllFunds,
    broken: set(APPROPRIATION, '2210201', '合计', 70),
    severity: '核实',
    needs: '一般公共预算支出表',
  },
  {
    id: 'BX-55b',
    given: fundByFund,
    broken: set(APPROPRIATION, '合计', '一般公共预算', 990),
    severity: '核实',
    needs: '一般公共预算支出表',
  },
  {
    id: 'BX-56',
    given: all(ofAllFunds, basicOfAllFunds),
    broken: set(APPROPRIATION, '合计', '基本支出', 520),
    severity: '核实',
  },
  {
    id: 'BX-57',
    given: basicOfAllFunds,
    broken: set(APPROPRIATION_BASIC, '30201', '公用经费', 70),
    severity: '核实',
    needs: '一般公共预算支出表',
  },
  {
    id: 'BX-53b',
    given: all(bySource, asGovernment('支出政府经济分类汇总表', ALL)),
    broken: set('支出政府经济分类汇总表', '合计', '合计', 1100),
    severity: '核实',
    needs: ALL,
  },
  {
    id: 'BX-53c',
    given: all(byNature, asGovernment('一般公共预算支出政府经济分类表', GENERAL)),
    broken: set('一般公共预算支出政府经济分类表', '合计', '项目支出', 470),
    severity: '核实',
    needs: GENERAL,
  },
];
