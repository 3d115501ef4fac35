/** The Chinese texts of 指标分析: the sheet and the terminal. They stand together so that one person can read them all. */
import type { Dimension } from '../indicators/analysis';

/** The sheet's own name, and the one it takes where the user has a sheet of that name. */
export const ANALYSIS_SHEET_NAME = '指标分析';

/** What lines of a dimension are called among those that jumped. */
export const DIMENSION_NAMES: Readonly<Record<Dimension, string>> = {
  收入: '收入',
  支出性质: '支出',
  科目: '科目',
  经济科目: '经济科目',
  单位: '单位',
  项目: '项目',
};

const ORDINALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];

export const ANALYSIS = {
  title: '指标分析',
  workbook: '工作簿',
  previousWorkbook: '上年工作簿',
  organisation: '单位',
  previousOrganisation: '上年单位',
  scope: '范围',
  previousYear: '上年年度',
  time: '生成时间',
  version: (version: string) => `版本 ${version}`,
  warning: '请先核对',
  kind: '类别',
  code: '编码',
  name: '名称',
  /** 2023年预算数; 本年预算数 where the year is not known. */
  figures: (year: number | undefined, which: '本年' | '上年', family: '预算' | '决算') =>
    `${year === undefined ? which : `${year}年`}${family}数`,
  share: '占比',
  change: '增减额',
  rate: '增减率',
  remarks: '说明',
  sheet: '工作表',
  cell: '单元格',
  previousCell: '上年单元格',
  section: (index: number, title: string) => `${ORDINALS[index] ?? String(index + 1)}、${title}`,
  jumps: '变动较大的',
  jumpsNote: '各类中增减额最大的几项，由大到小；新增的、本年没有的也在内。全部增减见以下各部分。',
  noJumps: '各项与上年相同。',
  source: (table: string) => `取自${table}。`,
  absent: '没有列示的内容',
  closing: '说明',
  notes: (compared: boolean): readonly string[] => [
    compared
      ? '本年数、占比、增减额、增减率是公式，原表改动后随之改变；上年数、次序和说明是生成时的，原表有增删或改动较大的，请重新生成。'
      : '金额和占比是公式，原表改动后随之改变；次序和说明是生成时的，原表有增删的，请重新生成。',
    compared
      ? '占比、增减率四舍五入保留两位小数；上年没有、为零或为负数的，不计算增减率，以「—」表示。各年均为零的行没有列示。'
      : '占比四舍五入保留两位小数。金额为零的行没有列示。',
    '每次生成重写本表，请勿在本表填写。要留存的，把工作表改名。',
  ],
  noRate: '—',
  goTo: (sheet: string, cell: string) => `转到 ${sheet} 的 ${cell}`,
  otherSheet: (sheet: string, cell: string) => `${sheet}!${cell}`,
  footer: '第 &P 页，共 &N 页',
} as const;

export const HEADLINE = {
  total: (what: string, amount: string, unit: string) => `${what} ${amount}${unit}`,
  expenditure: '支出合计',
  income: '收入总计',
  projects: '项目支出合计',
  of: (title: string) => `${title}合计`,
  more: (amount: string, unit: string, rate: string | undefined) =>
    `比上年增加 ${amount}${unit}${rate === undefined ? '' : `，增长 ${rate}%`}`,
  less: (amount: string, unit: string, rate: string | undefined) =>
    `比上年减少 ${amount}${unit}${rate === undefined ? '' : `，下降 ${rate}%`}`,
  level: '与上年持平',
  largest: (name: string, share: string) => `${name}占比最大，为 ${share}%`,
  jump: (name: string, words: string) => `变动最大的是${name}，${words}`,
} as const;

export const ANALYSIS_TEXT = {
  jumps: '变动较大的',
  sections: '已列示',
  lines: (count: number) => `${count} 行`,
  compared: '与上年比较',
  warnings: '请先核对',
  notes: '没有列示的内容',
} as const;
