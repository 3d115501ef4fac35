/** 支出总表: all expenditure by functional subject, a column for each nature. */
import type { TableDeclaration } from '../declaration';
import { COMPARISON_COLUMNS, MONEY_COLUMNS, NATURE_COLUMNS } from './items';

export const expenditure: TableDeclaration = {
  kind: '支出总表',
  family: '预算',
  core: true,
  titles: [/支出(?:预算)?(?:总体情况|总体|情况)?总表$/, /支出(?:预算)?总体(?:情况)?表$/, /支出预算表$/],
  notQualifier: /经济/,
  body: {
    layout: '表格',
    rows: ['功能科目'],
    wrappers: ['本年支出'],
    columns: [
      ...NATURE_COLUMNS,
      { key: '经营支出' },
      { key: '上缴上级支出' },
      { key: '对附属单位补助支出' },
      { key: '结转下年', also: ['年终结转结余'] },
      ...MONEY_COLUMNS,
      ...COMPARISON_COLUMNS,
    ],
  },
};
