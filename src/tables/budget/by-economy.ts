/**
 * Expenditure by economic subject: all of it (支出经济分类汇总表), and that of 一般公共预算, beside the tables by functional
 * subject. By the department's classification; where the government's is listed beside it, that is a kind of its own.
 */
import type { TableDeclaration } from '../declaration';
import { GENERAL } from './general-budget';
import { COMPARISON_COLUMNS, FUNDS, NATURE_COLUMNS, OTHER_SOURCES } from './items';

/** What a title may say of the classification, and behind it. */
const BY_ECONOMY = '(?:按|分)?(?:部门|政府)?(?:预算)?(?:支出)?经济(?:分类)?(?:科目)?(?:预算)?';
const TAIL = '(?:汇总|总体|情况|明细|分类)*(?:预算)?总?表$';

export const expenditureByEconomy: TableDeclaration = {
  kind: '支出经济分类汇总表',
  governmentKind: '支出政府经济分类汇总表',
  family: '预算',
  titles: [new RegExp(`支出(?:预算)?${BY_ECONOMY}${TAIL}`), new RegExp(`支出(?:预算)?${TAIL}`)],
  qualifier: /经济/,
  notQualifier: /功能/,
  body: {
    layout: '表格',
    rows: ['经济科目'],
    wrappers: ['本年支出', '财政拨款', '本年拨款'],
    columns: [
      ...NATURE_COLUMNS,
      { key: '经营支出' },
      { key: '上缴上级支出' },
      { key: '对附属单位补助支出' },
      ...FUNDS.map((key) => ({ key })),
      ...OTHER_SOURCES.map((key) => ({ key })),
      ...COMPARISON_COLUMNS,
    ],
  },
};

export const generalBudgetByEconomy: TableDeclaration = {
  kind: '一般公共预算支出经济分类表',
  governmentKind: '一般公共预算支出政府经济分类表',
  family: '预算',
  titles: [
    new RegExp(`${GENERAL}支出(?:预算)?${BY_ECONOMY}${TAIL}`),
    new RegExp(`${GENERAL}支出(?:预算)?${TAIL}`),
  ],
  qualifier: /经济/,
  notQualifier: /功能/,
  body: {
    layout: '表格',
    rows: ['经济科目'],
    wrappers: ['本年支出', '一般公共预算', '财政拨款', '本年拨款'],
    columns: [...NATURE_COLUMNS, ...COMPARISON_COLUMNS],
  },
};
