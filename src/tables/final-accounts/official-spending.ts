/**
 * “三公”经费支出决算表 (公开07表 or 09表): what was spent beside what was budgeted, in two halves of six columns, in pairs
 * under each item, or with the items one under another.
 */
import type { TableDeclaration } from '../declaration';
import { TAIL } from './items';

const ITEMS = [
  '因公出国费',
  '公务用车购置费',
  '公务用车运行费',
  '公务接待费',
  '会议费',
  '培训费',
  '机关运行经费',
] as const;

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

const SOURCE = '(?:(?:一般公共预算|公共财政预算|公共预算)?(?:财政)?(?:拨款)?(?:安排的?)?)';

export const finalOfficialSpending: TableDeclaration = {
  kind: '三公经费支出决算表',
  family: '决算',
  titles: [
    new RegExp(
      `${SOURCE}三公(?:经费)?(?:一般公共预算|公共预算|财政拨款|支出|决算|预算)*(?:统计)?(?:明细)?${TAIL}`,
    ),
    new RegExp(`${SOURCE}三公(?:经费)?.*(?:机关运行经费|运行|会议费|培训费).*表$`),
    /机构运行信息(?:决算)?表$/,
  ],
  body: {
    layout: '表格',
    rows: ['单位'],
    mayBeVertical: true,
    budgetBeside: true,
    totalNamed: '三公经费',
    wrappers: ['三公经费', '一般公共预算', '财政拨款', '本年拨款', '本年支出'],
    columns: [
      { key: '合计', required: true, also: ['小计'] },
      { key: '三公经费', also: ['三公经费/合计'] },
      { key: '公务用车', also: ['公务用车/合计'] },
      ...ITEMS.map((key) => ({ key, also: [`公务用车/${key}`] })),
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
