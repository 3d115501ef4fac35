/**
 * “三公”经费支出决算表 (公开07表 or 09表): what was spent beside what was budgeted, in two halves of six columns, in pairs
 * under each item, or with the items one under another.
 */
import type { TableDeclaration } from '../declaration';
import {
  OFFICIAL_SPENDING_ITEMS,
  OFFICIAL_SPENDING_TITLES,
  OFFICIAL_SPENDING_WRAPPERS,
} from '../budget/both-families';

/** Journeys, vehicles and guests, counted beside or below the money. */
const NUMBERS = [
  '因公出国团组数',
  '因公出国人次数',
  '公务用车购置数',
  '公务用车保有量',
  '国内接待批次',
  '国内接待人次',
  '国外接待批次',
  '国外接待人次',
] as const;

export const finalOfficialSpending: TableDeclaration = {
  kind: '三公经费支出决算表',
  family: '决算',
  titles: OFFICIAL_SPENDING_TITLES,
  // It tells more besides, and gives way to a table of 三公 alone.
  widerTitles: [/机构运行信息(?:决算)?表$/],
  widerUnread: {
    kind: '机构运行信息表',
    family: '决算',
    titles: [],
    body: { layout: '仅识别' },
  },
  body: {
    layout: '表格',
    rows: ['单位'],
    mayBeVertical: true,
    budgetBeside: true,
    totalNamed: '三公经费',
    wrappers: OFFICIAL_SPENDING_WRAPPERS,
    columns: [
      { key: '合计', required: true, also: ['小计'] },
      ...OFFICIAL_SPENDING_ITEMS,
      { key: '公务接待费/国内接待费', role: '其中', also: ['国内接待费'] },
      { key: '公务接待费/国外接待费', role: '其中', also: ['国外接待费'] },
      { key: '公务接待费/外事接待费', role: '其中', also: ['外事接待费'] },
      ...NUMBERS.map((key) => ({ key, role: '数量' as const })),
      { key: '增减额', role: '增减' },
      { key: '增减率', role: '增减率' },
      { key: '完成率', role: '完成率' },
    ],
  },
};
