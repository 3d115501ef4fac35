/** 一般公共预算“三公”经费支出表: official overseas travel, vehicles, reception. */
import type { TableDeclaration } from '../declaration';

const ITEMS = [
  '因公出国费',
  '公务用车购置费',
  '公务用车运行费',
  '公务接待费',
  '会议费',
  '培训费',
  '机关运行经费',
] as const;

/** What pays for it, where the title says so. */
const SOURCE = '(?:(?:一般公共预算|公共财政预算)?(?:当年)?(?:财政)?(?:拨款)?(?:安排)?(?:的)?(?:支出)?)';

export const officialSpending: TableDeclaration = {
  kind: '三公经费支出表',
  family: '预算',
  titles: [
    new RegExp(
      `${SOURCE}三公经费(?:财政拨款|一般公共预算|预算|支出|安排)*(?:总体)?(?:情况)?(?:预算)?(?:统计)?(?:明细)?总?表$`,
    ),
    new RegExp(`${SOURCE}三公(?:经费)?.*(?:机关运行经费|会议费|培训费).*表$`),
    new RegExp(`${SOURCE}(?:机关运行经费|会议费|培训费).*三公.*表$`),
  ],
  body: {
    layout: '表格',
    rows: ['单位'],
    mayBeVertical: true,
    totalNamed: '三公经费',
    wrappers: ['三公经费', '一般公共预算', '财政拨款', '本年拨款', '本年支出'],
    columns: [
      { key: '合计', required: true, also: ['小计'], orBoth: ['因公出国费', '公务接待费'] },
      { key: '三公经费', also: ['三公经费/合计'] },
      { key: '公务用车', also: ['公务用车/合计'] },
      ...ITEMS.map((key) => ({ key, also: [`公务用车/${key}`] })),
      { key: '增减额', role: '增减' },
      { key: '增减率', role: '增减率' },
    ],
  },
};
