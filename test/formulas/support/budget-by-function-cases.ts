/** Cases of the formulas on basic expenditure listed once more by functional subject. */
import { codeRows } from './book-builder';
import { addTable, set, type Change } from './budget-book';
import type { FormulaCase } from './budget-cases';

const BY_FUNCTION = '一般公共预算基本支出功能分类表';

const basicByFunction: Change = addTable({
  kind: BY_FUNCTION,
  grids: [
    {
      columns: ['合计', '人员经费', '公用经费'],
      rows: codeRows('功能', {
        合计: [525, 425, 100],
        c208: [120, 120, ''],
        c20805: [120, 120, ''],
        c2080505: [80, 80, ''],
        c2080506: [40, 40, ''],
        c210: [30, 30, ''],
        c21011: [30, 30, ''],
        c2101101: [30, 30, ''],
        c217: [300, 200, 100],
        c21701: [300, 200, 100],
        c2170101: [300, 200, 100],
        c221: [75, 75, ''],
        c22102: [75, 75, ''],
        c2210201: [75, 75, ''],
      }),
    },
  ],
});

export const BY_FUNCTION_CASES: readonly FormulaCase[] = [
  {
    id: 'B16-1',
    given: basicByFunction,
    broken: set(BY_FUNCTION, '2170101', '公用经费', 90),
    severity: '错误',
  },
  {
    id: 'B16-2',
    given: basicByFunction,
    broken: set(BY_FUNCTION, '2170101', '公用经费', 90),
    severity: '错误',
  },
  {
    id: 'BX-58',
    given: basicByFunction,
    broken: set(BY_FUNCTION, '合计', '公用经费', 90),
    severity: '核实',
    needs: '一般公共预算基本支出表',
  },
  {
    id: 'BX-59',
    given: basicByFunction,
    broken: set(BY_FUNCTION, '2210201', '合计', 70),
    severity: '核实',
    needs: '一般公共预算支出表',
  },
  {
    id: 'BX-59b',
    given: basicByFunction,
    broken: set(BY_FUNCTION, '2210201', '人员经费', 70),
    severity: '核实',
    needs: '一般公共预算支出表',
  },
];
