/**
 * Rows, columns and words of titles that several tables of the final accounts share. The figures of the accounts
 * (决算数) have plain keys; budget figures beside them are 预算数/… and 年初预算数/….
 */
import type { ColumnDeclaration, ItemDeclaration, PartDeclaration } from '../declaration';
import { COMPARISON_COLUMNS, FUNDS, NATURE_COLUMNS, NATURE_ITEMS } from '../budget/items';

/** What a title may say of 一般公共预算 before 支出 or 基本支出. */
export const GENERAL = '(?:一般公共预算|公共财政预算|公共预算)(?:财政)?(?:拨款)?';

/** What may stand between 决算 and 表 without making another table of it. */
export const TAIL = '(?:公开|批复)?(?:总体)?(?:情况)?(?:公开)?总?表$';

/** What a bracket says of a table printed once more by unit. */
export const BY_UNIT = /(?:分|按)(?:预算|所属|下属)?(?:部门|单位)/;

/** The sources of income beside 财政拨款, in the order of 财决01表. */
export const OTHER_SOURCES = [
  '上级补助收入',
  '事业收入',
  '经营收入',
  '附属单位上缴收入',
  '其他收入',
] as const;

/** Amount columns of the two-sided tables. */
export const TWO_SIDED_COLUMNS: readonly ColumnDeclaration[] = [
  { key: '决算数', also: ['合计', '小计', '本年收入', '本年支出'] },
  { key: '预算数' },
  { key: '年初预算数' },
  ...COMPARISON_COLUMNS,
  { key: '完成率', role: '完成率' },
];

/** Money carried over, as rows: by itself, by fund, and by what it is for. */
export function carriedItems(item: string, concept: string): ItemDeclaration[] {
  return [
    { item, also: [concept] },
    ...FUNDS.map((fund) => ({ item: `${item}/${fund}`, also: [`${concept}/${fund}`] })),
    { item: `${item}/基本支出结转` },
    { item: `${item}/项目支出结转结余` },
    { item: `${item}/经营结余`, label: /^经营结余$/ },
  ];
}

/**
 * The same expenditure by nature; 财决01表 and 财决01-1表 go on below with it by economic category, under a total of its
 * own.
 */
export const NATURE_PART: PartDeclaration = {
  part: '性质',
  header: /性质/,
  categories: '经济',
  items: [
    ...NATURE_ITEMS,
    { item: '经济分类支出合计', total: true, label: /经济分类支出合计/ },
    { item: '本年支出合计', total: true, also: ['本年支出'] },
    { item: '结余分配' },
    { item: '年末结转结余', also: ['年终结转结余'] },
    { item: '支出总计', total: true },
  ],
};

/** A column of income or carry-over in a table of expenditure, and its two halves. */
function withNatures(key: string, concepts: readonly string[], tail: readonly string[]): ColumnDeclaration[] {
  const halves = ['基本支出', '项目支出'].map((nature, i) => ({
    key: `${key}/${nature}`,
    also: concepts.flatMap((concept) => [`${concept}/${nature}`, `${concept}/${tail[i]}`]),
  }));
  return [{ key, also: concepts.flatMap((concept) => [concept, `${concept}/合计`]) }, ...halves];
}

/** What is left of projects, where 财决07表 parts it into what is still bound to them and what is not. */
function projectRemainders(key: string, concepts: readonly string[]): ColumnDeclaration[] {
  return ['项目支出结转', '项目支出结余'].map((remainder) => ({
    key: `${key}/${remainder}`,
    also: concepts.map((concept) => `${concept}/项目支出结转结余/${remainder}`),
  }));
}

/** What is carried over, where 财决11表 parts it into what is still bound to a purpose and what is not. */
function boundAndFree(key: string, concepts: readonly string[]): ColumnDeclaration[] {
  return ['结转', '结余'].map((half) => ({
    key: `${key}/${half}`,
    also: concepts.map((concept) => `${concept}/${half}`),
  }));
}

/** Expenditure by nature with what was there before, what came in, and what is left: the layout of 财决07表. */
export const MOVEMENT_COLUMNS: readonly ColumnDeclaration[] = [
  ...withNatures('年初结转结余', ['上年结转结余', '年初结转结余'], ['基本支出结转', '项目支出结转结余']),
  ...boundAndFree('年初结转结余', ['上年结转结余', '年初结转结余']),
  ...withNatures('本年收入', ['本年收入', '本年收入合计'], ['基本支出', '项目支出']),
  ...NATURE_COLUMNS,
  ...withNatures('年末结转结余', ['年终结转结余', '年末结转结余'], ['基本支出结转', '项目支出结转结余']),
  ...boundAndFree('年末结转结余', ['年终结转结余', '年末结转结余']),
  ...projectRemainders('年末结转结余', ['年终结转结余', '年末结转结余']),
  ...COMPARISON_COLUMNS,
];
