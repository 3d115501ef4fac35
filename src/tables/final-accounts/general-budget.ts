/**
 * 一般公共预算财政拨款支出决算表 (公开05表) by functional subject, and its 基本支出 (公开06表) by economic subject; beside
 * them, in some places, all appropriations by functional subject.
 */
import type { GridLayout, TableDeclaration } from '../declaration';
import { COMPARISON_COLUMNS } from '../budget/items';
import { GENERAL, MOVEMENT_COLUMNS, TAIL } from './items';

const bySubject: GridLayout = {
  layout: '表格',
  rows: ['功能科目'],
  budgetBeside: true,
  wrappers: ['本年支出', '一般公共预算', '财政拨款', '本年拨款'],
  columns: MOVEMENT_COLUMNS,
};

export const finalGeneralBudget: TableDeclaration = {
  kind: '一般公共预算财政拨款支出决算表',
  family: '决算',
  core: true,
  titles: [new RegExp(`${GENERAL}(?:收入)?支出(?:决算)?(?:功能(?:分类)?)?(?:科目)?${TAIL}`)],
  notQualifier: /经济|(?:分|按)(?:预算|所属|下属)?单位/,
  body: bySubject,
};

/** Out of all three funds together; 江苏 prints it before the one of 一般公共预算. */
export const finalAppropriationExpenditure: TableDeclaration = {
  kind: '财政拨款支出决算表',
  family: '决算',
  titles: [new RegExp(`财政拨款支出决算(?:功能(?:分类)?)?(?:科目)?${TAIL}`)],
  notQualifier: /经济|(?:分|按)(?:预算|所属|下属)?单位/,
  body: bySubject,
};

export const finalGeneralBudgetBasic: TableDeclaration = {
  kind: '一般公共预算财政拨款基本支出决算表',
  family: '决算',
  titles: [new RegExp(`${GENERAL}基本支出(?:决算)?(?:经济(?:分类)?)?(?:科目)?(?:决算)?(?:明细)?${TAIL}`)],
  widerKind: '财政拨款基本支出决算表',
  widerTitles: [new RegExp(`财政拨款基本支出(?:决算)?(?:经济(?:分类)?)?(?:明细)?${TAIL}`)],
  notQualifier: /功能/,
  body: {
    layout: '表格',
    rows: ['经济科目'],
    budgetBeside: true,
    blockColumn: '合计',
    wrappers: ['基本支出', '本年支出', '一般公共预算', '财政拨款', '本年拨款'],
    columns: [
      {
        key: '合计',
        required: true,
        also: ['小计', '基本支出', '支出总计', '本年支出合计', '本年支出'],
        orBoth: ['人员经费', '公用经费'],
      },
      { key: '人员经费', also: ['基本支出/人员经费'] },
      { key: '公用经费', also: ['基本支出/公用经费'] },
      ...COMPARISON_COLUMNS,
    ],
    plainColumn: '合计',
  },
};
