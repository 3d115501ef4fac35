/**
 * 财政拨款支出表: expenditure out of all three funds together, by functional subject or by unit, printed in some places
 * before the one of 一般公共预算; each fund may have columns of its own.
 */
import type { ColumnDeclaration, TableDeclaration } from '../declaration';
import { COMPARISON_COLUMNS, FUNDS, NATURE_COLUMNS } from './items';

/** A fund and what it is spent on. */
function withNatures(fund: string): ColumnDeclaration[] {
  return [
    { key: fund, also: [`${fund}/合计`] },
    ...['基本支出', '人员经费', '公用经费', '项目支出'].map((nature) => ({
      key: `${fund}/${nature}`,
      also: [`${fund}/${nature}/合计`, `${fund}/基本支出/${nature}`],
    })),
  ];
}

export const appropriationExpenditure: TableDeclaration = {
  kind: '财政拨款支出表',
  family: '预算',
  titles: [
    /财政拨款支出(?:预算)?(?:功能(?:分类)?)?(?:科目)?(?:预算)?(?:总体)?(?:情况)?(?:明细)?(?:预算)?总?表$/,
  ],
  notQualifier: /经济/,
  body: {
    layout: '表格',
    rows: ['功能科目', '单位'],
    wrappers: ['本年支出', '财政拨款', '本年拨款'],
    columns: [...NATURE_COLUMNS, ...FUNDS.flatMap(withNatures), ...COMPARISON_COLUMNS],
  },
};
