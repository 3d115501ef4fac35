/** Cases of the formulas on 基本支出 by 政府预算支出经济分类, which the plain budget lists by the department's classification alone. */
import { codeRows } from './book-builder';
import { addTable, set, type Change } from './budget-book';
import type { FormulaCase } from './budget-cases';

const GOVERNMENT = '一般公共预算基本支出政府经济分类表';

/** The 525 of the plain budget once more: 425 of personnel, 100 of operating expenditure. */
const byGovernment: Change = addTable({
  kind: GOVERNMENT,
  grids: [
    {
      columns: ['合计', '人员经费', '公用经费'],
      rows: codeRows('经济', {
        合计: [525, 425, 100],
        c501: [415, 415, ''],
        c50101: [265, 265, ''],
        c50102: [75, 75, ''],
        c50103: [75, 75, ''],
        c502: [100, '', 100],
        c50201: [100, '', 100],
        c509: [10, 10, ''],
        c50905: [10, 10, ''],
      }),
    },
  ],
});

export const GOVERNMENT_CASES: readonly FormulaCase[] = [
  { id: 'B17-1', given: byGovernment, broken: set(GOVERNMENT, '50201', '公用经费', 90), severity: '错误' },
  { id: 'B17-2', given: byGovernment, broken: set(GOVERNMENT, '50103', '合计', 70), severity: '错误' },
  {
    id: 'BX-60',
    given: byGovernment,
    broken: set(GOVERNMENT, '合计', '公用经费', 90),
    severity: '核实',
    needs: '一般公共预算基本支出表',
  },
];
