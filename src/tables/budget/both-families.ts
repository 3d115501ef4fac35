/**
 * What a budget and final accounts say alike of 三公 and of all appropriations: titles, and the items that are columns.
 * Which family a title belongs to is told by its words before any of these is tried.
 */
import type { ColumnDeclaration } from '../declaration';

/** What pays for 三公, where the title says so. */
const PAID_FROM = '(?:一般公共预算|公共财政预算|公共预算)?(?:当年)?(?:财政)?(?:拨款)?(?:安排)?的?(?:支出)?';
const OFFICIAL = `${PAID_FROM}三公(?:经费)?`;
const BESIDE = '(?:机关运行|会议费|培训费)';

/** 三公, alone or in one table with 会议费, 培训费 and 机关运行经费. */
export const OFFICIAL_SPENDING_TITLES: readonly RegExp[] = [
  new RegExp(
    `${OFFICIAL}(?:一般公共预算|公共预算|财政拨款|支出|决算|预算|安排)*(?:公开|总体|情况|预算|统计|明细|对比|比较)*总?表$`,
  ),
  new RegExp(`${OFFICIAL}.*(?:运行|会议费|培训费).*表$`),
  new RegExp(`${PAID_FROM}${BESIDE}.*三公.*表$`),
];

/** 财政拨款收支总表 and 财政拨款收入支出决算总表. */
export const APPROPRIATION_TITLES: readonly RegExp[] = [
  /财政拨款(?:预算)?(?:收支|收入(?:与|和|及)?支出)(?:预算|决算)?(?:公开|总体|情况)*总?表$/,
];

/** Header words over the items of 三公 that mean nothing by themselves. */
export const OFFICIAL_SPENDING_WRAPPERS = ['三公经费', '一般公共预算', '财政拨款', '本年拨款', '本年支出'];

/** The items of 三公 below their total, and what may be printed beside them. */
export const OFFICIAL_SPENDING_ITEMS: readonly ColumnDeclaration[] = [
  { key: '三公经费', also: ['三公经费/合计'] },
  { key: '公务用车', also: ['公务用车/合计'] },
  ...['因公出国费', '公务用车购置费', '公务用车运行费', '公务接待费', '会议费', '培训费', '机关运行经费'].map(
    (key) => ({ key, also: [`公务用车/${key}`] }),
  ),
];
