/** 支出决算表 (公开03表): all expenditure by functional subject, a column for each nature. */
import type { GridLayout, TableDeclaration } from '../declaration';
import { COMPARISON_COLUMNS, NATURE_COLUMNS } from '../budget/items';
import { BY_UNIT, TAIL } from './items';

const body: GridLayout = {
  layout: '表格',
  rows: ['功能科目', '单位'],
  budgetBeside: true,
  wrappers: ['本年支出'],
  columns: [
    ...NATURE_COLUMNS,
    { key: '上缴上级支出' },
    { key: '经营支出' },
    { key: '对附属单位补助支出' },
    ...COMPARISON_COLUMNS,
  ],
};

export const finalExpenditure: TableDeclaration = {
  kind: '支出决算表',
  family: '决算',
  core: true,
  titles: [new RegExp(`支出决算${TAIL}`), /支出(?:总体)?(?:情况)?总表$/, /支出总体(?:情况)?表$/],
  notQualifier: new RegExp(`经济|${BY_UNIT.source}`),
  body,
};

/** The same printed once more by unit, beside the one by subject. */
export const finalExpenditureByUnit: TableDeclaration = {
  kind: '支出决算分单位表',
  family: '决算',
  titles: finalExpenditure.titles,
  qualifier: BY_UNIT,
  body: { ...body, rows: ['单位'] },
};
