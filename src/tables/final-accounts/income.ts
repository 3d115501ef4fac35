/** 收入决算表 (公开02表): income by functional subject, a column for each source. */
import type { GridLayout, TableDeclaration } from '../declaration';
import { COMPARISON_COLUMNS, FUNDS } from '../budget/items';
import { BY_UNIT, OTHER_SOURCES, TAIL } from './items';

const body: GridLayout = {
  layout: '表格',
  rows: ['功能科目', '单位'],
  budgetBeside: true,
  wrappers: ['本年收入'],
  columns: [
    { key: '合计', required: true, also: ['本年收入合计', '收入总计', '小计', '本年收入'] },
    { key: '财政拨款', also: ['本年拨款', '本年拨款/合计', '财政拨款/合计'] },
    ...FUNDS.map((fund) => ({
      key: `财政拨款/${fund}`,
      also: [fund, `本年拨款/${fund}`],
    })),
    ...OTHER_SOURCES.map((key) => ({ key })),
    { key: '事业收入/教育收费', role: '其中', also: ['教育收费'] },
    ...COMPARISON_COLUMNS,
  ],
};

export const finalIncome: TableDeclaration = {
  kind: '收入决算表',
  family: '决算',
  core: true,
  titles: [new RegExp(`收入决算${TAIL}`), /收入(?:总体)?(?:情况)?总表$/, /收入总体(?:情况)?表$/],
  notQualifier: BY_UNIT,
  body,
};

/** The same printed once more by unit, beside the one by subject. */
export const finalIncomeByUnit: TableDeclaration = {
  kind: '收入决算分单位表',
  family: '决算',
  titles: finalIncome.titles,
  qualifier: BY_UNIT,
  body: { ...body, rows: ['单位'] },
};
