/**
 * The Chinese texts of the report: what the 校验结果 sheet, the terminal and the verdict sentence say. They stand
 * together so that one person can read them all for tone. Texts of single findings come with the findings.
 */
import type { Category, Severity } from '../findings/finding';
import type { Family } from '../tables/book';

/** The sheet's own name, and the name it takes where the user has a sheet of that name. */
export const SHEET_NAME = '校验结果';

/** Categories in the order the report counts them. */
export const CATEGORIES: readonly Category[] = [
  '表内',
  '表间',
  '比率',
  '金额单位',
  '数据格式',
  '表样',
  '科目',
  '项目',
  '绩效',
  '文字',
  '完整性',
];

/** Heads the counts of all categories there is no column for. */
export const OTHER_CATEGORIES = '其他';

export const FAMILY_NAMES: Readonly<Record<Family, string>> = { 预算: '部门预算', 决算: '部门决算' };

/** What stands where the workbook does not tell. */
export const UNKNOWN = '未识别';

/** 《收入总表》《支出总表》; where nothing is named, the core tables in general. */
function titles(kinds: readonly string[]): string {
  return kinds.length === 0 ? '全部主要公开表' : kinds.map((kind) => `《${kind}》`).join('');
}

export const VERDICT = {
  errors: (count: number, explained: number) =>
    explained === 0 ? `发现错误 ${count} 处` : `发现错误 ${count} 处，其中 ${explained} 处已填写审核说明`,
  causes: (count: number) => `最可能有误 ${count} 处`,
  causesCut: (count: number) =>
    count === 0 ? '出错较多，未能逐一查明原因' : `出错较多，只列出最可能的 ${count} 处`,
  noErrors: (notRun: number) =>
    notRun === 0 ? '已核对范围内未发现错误' : `已核对范围内未发现错误，${notRun} 条公式未执行`,
  toVerify: (count: number) => `需核实 ${count} 处`,
  hints: (count: number) => `提示 ${count} 处`,
  notRun: (count: number) => `${count} 条公式未执行`,
  nothingRecognised: '未能作出结论：没有识别出公开表',
  nothingRan: '未能作出结论：没有可以执行的审核公式',
  coreMissing: (kinds: readonly string[]) => `未能作出结论：没有识别出${titles(kinds)}`,
  nothingRanBesides: '没有可以执行的审核公式，其余内容未能核对',
  coreMissingBesides: (kinds: readonly string[]) => `没有识别出${titles(kinds)}，其余内容未能核对`,
} as const;

export const SHEET = {
  title: '公开表校验结果',
  workbook: '工作簿',
  organisation: '单位',
  scope: '范围',
  time: '校验时间',
  version: (version: string) => `版本 ${version}`,
  scopeOf: (family: string, year: string, unit: string) => `${family}，${year}，金额单位：${unit}`,
  year: (year: number) => `${year} 年`,
  unknownFamily: '部门预决算类别未识别',
  unknownYear: '年度未识别',
  countsCorner: '级别',
  severityTotal: (severity: Severity, count: number) => `${severity}　${count}`,
  headers: [
    '序号',
    '级别',
    '类型',
    '公式编号',
    '公开表',
    '单元格',
    '问题',
    '左值',
    '右值',
    '差额',
    '依据',
    '建议',
    '审核说明',
  ],
  /** Heads the hidden column that ties each 审核说明 to its finding. */
  fingerprintHeader: '问题标识（请勿修改）',
  noFindings: '已执行的公式没有发现问题。',
  wholeWorkbook: '（整个工作簿）',
  goTo: (sheet: string, cell: string) => `转到 ${sheet} 的 ${cell}`,
  goToOneOf: (goTo: string, cells: string) => `${goTo}；有关单元格：${cells}`,
  oneOf: (cell: string, count: number) => `${cell}等${count}处`,
  several: (cells: string, count: number) => `${cells} 等 ${count} 处`,
  /** Level, category and id of a line that tells a likely cause. */
  cause: '原因',
  causeCategory: '最可能有误',
  noRule: '—',
  /** 由此造成的问题 6 处，见序号 12～17（B3-1、BX-2 等 6 条公式）。 */
  causeBasis: (numbers: string, count: number, rules: readonly string[]) =>
    `由此造成的问题 ${count} 处，见序号 ${numbers}（${rules.slice(0, 4).join('、')}` +
    `${rules.length > 4 ? ` 等 ${rules.length} 条公式` : ''}）。`,
  alternatives: (places: string) => `其他可能：${places}。`,
  alternative: (where: string, expected: string) => `${where} 应为 ${expected}`,
  causeHint: (number: number, where: string) => `见序号 ${number}（${where}）。`,
  formulas: '审核公式执行情况',
  notRun: '未执行的公式',
  notRunHeaders: ['序号', '公式编号', '未执行的原因'],
  notApplicable: '不适用的公式',
  notApplicableHeaders: ['序号', '公式编号', '不适用的原因'],
  coverage: '已识别的公开表和核对范围',
  coverageHeaders: ['序号', '公开表', '位置', '金额单位和核对范围'],
  /** Says what its figures are: on paper the header of the findings stands above it. */
  coverageOf: (unit: string, coverage: string) => `金额单位：${unit}；${coverage}`,
  unrecognised: '没有识别的表',
  unrecognisedHeaders: ['序号', '工作表', '原因'],
  otherSheets: '不是公开表的工作表',
  otherSheetsHeaders: ['序号', '工作表', '内容'],
  previous: '已消除问题的审核说明',
  previousNote: '问题再次出现时，审核说明自动带回。',
  previousHeaders: ['序号', '公式编号', '公开表', '问题', '审核说明'],
  /** What stands as 问题 for an explanation on a line the user added. */
  ownLine: '（自行增加的一行）',
  overridden: (ids: readonly string[]) => `以下审核公式按本工作簿「审核公式」表执行：${ids.join('、')}。`,
  closing: '每次校验重写本表，只保留「审核说明」；其余内容请勿在本表填写。',
  footer: '第 &P 页，共 &N 页',
} as const;

export const COUNTS = {
  formulas: '公式',
  instances: '逐项核对',
  noAmounts: '没有金额',
  /** One line of figures: each adds up to the total. */
  line: (
    what: string,
    unit: string,
    figures: {
      total: number;
      passed: number;
      rounding: number;
      failed: number;
      notApplicable: number;
      notRun: number;
    },
  ) =>
    `${what} ${figures.total} ${unit}：通过 ${figures.passed}，尾差 ${figures.rounding}，不符 ${figures.failed}，` +
    `不适用 ${figures.notApplicable}，未执行 ${figures.notRun}`,
  coverage: (cells: number, inEquality: number, share: string, inInequality: number, none: number) =>
    `金额 ${cells} 个：参与勾稽 ${inEquality}（${share}），只参与比大小 ${inInequality}，未参与 ${none}`,
} as const;

export const TEXT = {
  basis: '依据：',
  suggestion: '建议：',
  explanation: '审核说明：',
  total: '合计',
  findings: '问题',
  causes: (count: number) => `最可能有误 ${count} 处`,
  causesCut: (count: number) => `出错较多，只列出最可能的 ${count} 处，更正后请重新校验`,
  alternatives: '其他可能：',
  affected: (count: number) => `受影响的公式 ${count} 条：`,
  following: (count: number) => `由上述原因造成的问题 ${count} 处`,
  ofCause: (number: number, difference: string) =>
    difference === '' ? `见第 ${number} 处` : `差额${difference}，见第 ${number} 处`,
  notRun: (count: number) => `未执行的公式 ${count} 条`,
  unrecognised: (count: number) => `没有识别的表 ${count} 处`,
  recognised: (count: number) => `识别公开表 ${count} 张`,
  unit: (unit: string) => `金额单位：${unit}`,
} as const;
