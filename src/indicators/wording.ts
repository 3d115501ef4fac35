/** What 指标分析 says in sentences, together so that one person can read them all for tone. */
import type { AmountUnit } from '../amount/unit';
import type { Family } from '../tables/book';

export const REMARKS = {
  added: '新增',
  gone: '本年无此项',
  baseZero: '上年为零',
  baseNegative: '上年为负数，不计算增减率',
  nowZero: '本年为零',
  unread: (year: '本年' | '上年', written: string) =>
    written === '' ? `${year}金额读不出数` : `${year}金额「${written}」读不出数`,
  stale: (year: '本年' | '上年') => `${year}金额是没有重新计算的公式`,
  renamed: (former: string) => `科目更名，上年为「${former}」`,
  otherName: (former: string) => `上年名称为「${former}」，请核对是否同一项`,
  otherCode: (former: string) => `上年编码为 ${former}，按名称对应`,
  byName: '按名称对应',
} as const;

const YEAR = (year: number): string => `${year} 年`;

export const WARNINGS = {
  otherOrganisation: (now: string, before: string) =>
    `上年工作簿的单位是「${before}」，与本年的「${now}」不同。不是同一单位（更名除外）的，以下增减没有意义。`,
  sameYear: (year: number) => `两个工作簿写的都是 ${YEAR(year)}，请确认选的是上年的工作簿。`,
  otherYear: (now: number, before: number) =>
    `所选工作簿是 ${YEAR(before)}的，不是上一年（${YEAR(now - 1)}）的，以下「上年」均指 ${YEAR(before)}。`,
  yearUnknown: '工作簿没有写明年度，请确认选的是上年的工作簿。',
  severalSets: (count: number, title: string) => `工作簿中有 ${count} 套表，只分析${title}所在的一套。`,
} as const;

export const NOTES = {
  converted: (table: string, from: AmountUnit, to: AmountUnit) =>
    `${table}的金额单位是${from}，已换算为${to}。`,
  previousConverted: (from: AmountUnit, to: AmountUnit) => `上年表的金额单位是${from}，已换算为${to}。`,
  unitUnknown: '有一年的表没有写明金额单位，没有比较。请补上金额单位后重新生成。',
  unitsUnknown: '两年的表都没有写明金额单位，按单位相同比较。',
  noPrevious: '上年工作簿中没有识别出相应的表，没有比较。',
  otherLayout: '两年的表一张按单位分块、一张不分块，没有比较。',
  ambiguous: '表中有重复的科目编码，分不清哪一行对应哪一行，没有比较。',
  otherBasis: (now: string, before: string) =>
    `两年口径不同：本年为${BASIS[now] ?? now}，上年为${BASIS[before] ?? before}。`,
  exempt: '原表注明部分内容依法不予公开，各项之和可能小于合计。',
  noTotal: '原表没有合计，合计为各项之和。',
  ofForms: (total: string) => `占比为占《${total}》项目支出合计的比重；列入绩效表的项目之和可以小于合计。`,
  absent: (title: string, kinds: readonly string[]) =>
    `「${title}」没有列示：没有识别出${kinds.map((kind) => `《${kind}》`).join('或')}。`,
  noFigures: (title: string, table: string) => `「${title}」没有列示：${table}没有金额。`,
  noColumn: (title: string, table: string) => `「${title}」没有列示：${table}没有合计数。`,
  noUnits: '「按单位」没有列示：没有识别出按单位列示的收入表或支出表。',
  oneUnit: '「按单位」没有列示：表中只有一个单位。',
  same: (title: string, table: string) => `「${title}」没有重复列示：各行与${table}相同。`,
} as const;

const BASIS: Readonly<Record<string, string>> = { 本年: '不含结转', 含结转: '含上年结转' };

const FAMILY: Readonly<Record<Family, string>> = { 预算: '部门预算', 决算: '部门决算' };

export const REFUSALS = {
  nothing:
    '没有识别出可以分析的公开表。请打开含有收支总表、支出总表、项目支出情况表等公开表的工作簿；表在工作簿里、只是没有认出来的，先指定是哪张表，再生成指标分析。',
  noFigures: '识别出的公开表都没有可以分析的金额。请填好金额，用 Excel 重新计算并保存后，再生成指标分析。',
  previousNothing: (name: string) =>
    `上年工作簿「${name}」中没有识别出公开表，不能比较。请选择上年公开表的工作簿。`,
  otherFamily: (name: string, now: Family, before: Family) =>
    `上年工作簿「${name}」是${FAMILY[before]}，本工作簿是${FAMILY[now]}，不能比较。请选择上年的${FAMILY[now]}。`,
  nothingCompared: (name: string) =>
    `上年工作簿「${name}」中没有与本年对应的表，不能比较。请核对选的文件；表在工作簿里、只是没有认出来的，先在那个工作簿里指定是哪张表。`,
} as const;
