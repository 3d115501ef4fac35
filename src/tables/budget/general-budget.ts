/** 一般公共预算支出表, by functional subject and by unit; 一般公共预算基本支出表, by economic subject. */
import type { GridLayout, TableDeclaration } from '../declaration';
import { COMPARISON_COLUMNS, NATURE_COLUMNS } from './items';

/** What a title may call 一般公共预算 before 支出 or 基本支出. */
export const GENERAL = '(?:财政拨款)?(?:一般公共预算|公共财政预算)(?:当年)?(?:财政)?(?:拨款)?(?:当年)?';

const byNature: Omit<GridLayout, 'rows'> = {
  layout: '表格',
  wrappers: ['本年支出', '一般公共预算', '财政拨款', '本年拨款'],
  columns: [...NATURE_COLUMNS, ...COMPARISON_COLUMNS],
};

export const generalBudgetExpenditure: TableDeclaration = {
  kind: '一般公共预算支出表',
  family: '预算',
  core: true,
  titles: [
    new RegExp(
      `${GENERAL}支出(?:预算)?(?:功能(?:分类)?)?(?:科目)?(?:预算)?(?:总体)?(?:情况)?总?(?:预算)?(?:明细)?表$`,
    ),
  ],
  notQualifier: /(?:分|按)(?:预算|所属|下属)?单位|经济/,
  rowsDecide: { when: '单位', kind: '一般公共预算支出分单位表' },
  body: { ...byNature, rows: ['功能科目'] },
};

export const generalBudgetByUnit: TableDeclaration = {
  kind: '一般公共预算支出分单位表',
  family: '预算',
  titles: [
    new RegExp(`${GENERAL}支出(?:预算)?(?:情况)?总?表$`),
    new RegExp(`${GENERAL}支出(?:预算)?(?:分|按)单位(?:情况)?表$`),
  ],
  qualifier: /(?:分|按)(?:预算|所属|下属)?单位/,
  body: { ...byNature, rows: ['单位'] },
};

const basic: Omit<GridLayout, 'rows'> = {
  layout: '表格',
  wrappers: ['基本支出', '本年支出', '一般公共预算', '财政拨款', '本年拨款'],
  columns: [
    {
      key: '合计',
      required: true,
      also: ['小计', '基本支出', '支出总计'],
      orBoth: ['人员经费', '公用经费'],
    },
    { key: '人员经费', also: ['基本支出/人员经费'] },
    { key: '公用经费', also: ['基本支出/公用经费'] },
    ...COMPARISON_COLUMNS,
  ],
  plainColumn: '合计',
};

export const generalBudgetBasic: TableDeclaration = {
  kind: '一般公共预算基本支出表',
  family: '预算',
  titles: [
    new RegExp(
      `${GENERAL}(?:安排)?(?:的)?基本支出(?:预算)?(?:部门预算)?(?:支出)?(?:[分按]?(?:部门)?经济(?:分类)?)?(?:科目)?(?:预算)?(?:总体)?(?:情况)?(?:明细)?(?:预算)?总?表$`,
    ),
  ],
  governmentKind: '一般公共预算基本支出政府经济分类表',
  widerKind: '财政拨款基本支出表',
  widerTitles: [/财政拨款基本支出(?:预算)?(?:经济分类)?(?:情况)?(?:明细)?(?:预算)?表$/],
  notQualifier: /功能/,
  body: { ...basic, rows: ['经济科目'], blockColumn: '合计' },
};

/** The same money once more by functional subject; its title says so, or a bracket behind it. */
export const generalBudgetBasicByFunction: TableDeclaration = {
  kind: '一般公共预算基本支出功能分类表',
  family: '预算',
  titles: [
    new RegExp(
      `${GENERAL}基本支出(?:预算)?(?:按|分)?(?:支出)?(?:功能)?(?:分类)?(?:科目)?(?:预算)?(?:总体)?(?:情况)?(?:明细)?(?:预算)?总?表$`,
    ),
  ],
  qualifier: /功能/,
  notQualifier: /经济/,
  body: { ...basic, rows: ['功能科目'] },
};
