/** Cases of the formulas on tables that part this year's spending from what was carried over, which the plain budget does not do. */
import { codeRows } from './book-builder';
import { all, change, dropColumn, set, type Change } from './budget-book';
import type { FormulaCase } from './budget-cases';

const GOV_FUND = '政府性基金预算支出表';

/** Two columns of this year and of the year before, each parted by nature: 60 of the 100 of 212 were carried over. */
const parted: Change = change(GOV_FUND, {
  grids: [
    {
      columns: [
        '合计',
        '本年支出',
        '本年支出/基本支出',
        '本年支出/人员经费',
        '本年支出/公用经费',
        '本年支出/项目支出',
        '上年结转结余',
        '上年结转结余/基本支出',
        '上年结转结余/项目支出',
      ],
      rows: codeRows('功能', {
        合计: [100, 40, 30, 20, 10, 10, 60, 5, 55],
        c212: [100, 40, 30, 20, 10, 10, 60, 5, 55],
        c21208: [100, 40, 30, 20, 10, 10, 60, 5, 55],
        c2120804: [100, 40, 30, 20, 10, 10, 60, 5, 55],
      }),
    },
  ],
});

const faulty = (column: string, figure: number): Pick<FormulaCase, 'broken' | 'severity'> => ({
  broken: set(GOV_FUND, '2120804', column, figure),
  severity: '错误',
});

export const CARRIED_CASES: readonly FormulaCase[] = [
  { id: 'B14-1', given: parted, ...faulty('上年结转结余', 65) },
  { id: 'B14-2', given: parted, ...faulty('本年支出/项目支出', 15) },
  {
    id: 'B14-2b',
    given: all(parted, dropColumn(GOV_FUND, '本年支出/基本支出')),
    ...faulty('本年支出/公用经费', 15),
  },
  { id: 'B14-3', given: parted, ...faulty('本年支出/人员经费', 15) },
  { id: 'B14-4', given: parted, ...faulty('上年结转结余/项目支出', 50) },
];
