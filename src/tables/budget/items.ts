/** Rows and columns that several budget tables share. */
import type { ColumnDeclaration, ItemDeclaration, PartDeclaration } from '../declaration';

/** The three funds of 财政拨款. */
export const FUNDS = ['一般公共预算', '政府性基金预算', '国有资本经营预算'] as const;

/** Sources of income besides 财政拨款. */
export const OTHER_SOURCES = [
  '财政专户管理资金',
  '事业收入',
  '经营收入',
  '上级补助收入',
  '附属单位上缴收入',
  '其他收入',
  '单位资金',
] as const;

/** Sources that few but universities, hospitals and institutes print apart. */
export const RARE_SOURCES = [
  '债务收入',
  '投资收益',
  '非同级财政拨款收入',
  '捐赠收入',
  '利息收入',
  '租金收入',
  '上级财政补助收入',
] as const;

/** Columns that say out of which money expenditure is paid, beside those that say what for. */
export const MONEY_COLUMNS: readonly ColumnDeclaration[] = [
  ...[...FUNDS, '财政专户管理资金', '单位资金', '专户和单位资金'].map((key): ColumnDeclaration => ({
    key,
    partOfTotal: true,
  })),
];

/** Columns that compare with an earlier year; never part of a row sum. */
export const COMPARISON_COLUMNS: readonly ColumnDeclaration[] = [
  { key: '增减额', role: '增减' },
  { key: '增减率', role: '增减率' },
  { key: '占比', role: '占比' },
];

/** Categories of the economic classification that stand as columns under 基本支出 or 项目支出. */
export const ECONOMIC_CATEGORIES = [
  '工资福利支出',
  '商品和服务支出',
  '对个人和家庭的补助',
  '资本性支出',
] as const;

/** Expenditure by nature, as columns. */
export const NATURE_COLUMNS: readonly ColumnDeclaration[] = [
  { key: '合计', required: true, also: ['支出总计', '本年支出合计', '小计', '本年支出'] },
  { key: '基本支出', also: ['基本支出/合计'] },
  { key: '人员经费', also: ['基本支出/人员经费'] },
  { key: '公用经费', also: ['基本支出/公用经费'] },
  { key: '项目支出', also: ['项目支出/合计'] },
  ...['人员类', '运转类', '特定目标类'].map((kind) => ({ key: `项目支出/${kind}`, role: '其中' as const })),
  ...['基本支出', '项目支出'].flatMap((nature) =>
    ECONOMIC_CATEGORIES.map((category) => ({ key: `${nature}/${category}` })),
  ),
  // What 人员经费 and 公用经费 are made of, where they have a 小计 of their own: no row sum counts both.
  ...['人员经费', '公用经费'].flatMap((nature) =>
    ECONOMIC_CATEGORIES.map((category) => ({
      key: `${nature}/${category}`,
      role: '其中' as const,
      also: [`基本支出/${nature}/${category}`],
    })),
  ),
  // Beside what is of this year (本年支出/…, told by its place beside these).
  { key: '上年结转结余', also: ['上年结转结余/合计'] },
  { key: '上年结转结余/基本支出', also: ['上年结转结余/基本支出/合计'] },
  { key: '上年结转结余/人员经费', also: ['上年结转结余/基本支出/人员经费'] },
  { key: '上年结转结余/公用经费', also: ['上年结转结余/基本支出/公用经费'] },
  { key: '上年结转结余/项目支出' },
];

/** Expenditure by nature, as rows. */
export const NATURE_ITEMS: readonly ItemDeclaration[] = [
  { item: '基本支出' },
  { item: '人员经费', within: '基本支出' },
  { item: '公用经费', within: '基本支出' },
  { item: '项目支出' },
  { item: '经营支出' },
  { item: '上缴上级支出' },
  { item: '对附属单位补助支出' },
];

const ECONOMIC_ITEMS: readonly ItemDeclaration[] = [
  ...NATURE_ITEMS,
  { item: '本年支出合计', total: true, also: ['本年支出'] },
  { item: '年终结转结余' },
  { item: '支出总计', total: true },
];

/** The same expenditure by economic category, of the department set and of the government set. */
export const ECONOMIC_PARTS: readonly PartDeclaration[] = [
  { part: '经济', header: /经济(?!.*政府)(?<!政府.*)/, categories: '经济', items: ECONOMIC_ITEMS },
  { part: '政府经济', header: /政府.*经济/, categories: '政府经济', items: ECONOMIC_ITEMS },
];

/** Paths 本年收入/x and their like, for a list of funds or sources. */
export function under(parent: string, parts: readonly string[]): string[] {
  return parts.map((part) => `${parent}/${part}`);
}
