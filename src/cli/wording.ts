/** The Chinese texts of the command line: help, errors and headings. */
import type { SkipReason } from '../app/fix';
import { a1, type CellRef } from '../grid/address';

export const HELP = {
  program: '审核部门预算、部门决算公开表：识别各表，核对勾稽关系，写出校验结果。',
  programUsage: '<命令> [选项]',
  titles: new Map([
    ['Usage:', '用法：'],
    ['Arguments:', '参数：'],
    ['Options:', '选项：'],
    ['Commands:', '命令：'],
  ]),
  help: '显示帮助',
  version: '显示版本',
  file: '.xlsx 或 .xlsm 工作簿',
  check: '校验工作簿',
  checkUsage: '[选项] <文件...>',
  out: '另存带「校验结果」工作表的工作簿（只能校验一个文件时用；已有的结果文件会被替换，其中的审核说明保留）',
  json: '只输出一个 JSON：一个文件为对象，多个文件为数组',
  year: '年度；不写时由工作簿判断',
  fix: '另存一份更正后的工作簿：先作确定的更正，其余列出原因',
  fixUsage: '[选项] <文件>',
  fixOut: '更正后的工作簿另存到哪里；试运行时可以不写',
  suggested:
    '也采用须由人决定的更正：最可能有误的单元格，漏列、重复列示的行，以及各问题的第一项建议；更正后会出现新问题的不采用',
  dryRun: '试运行：只列出更正，不写文件',
  fixJson: '只输出一个 JSON 对象',
  fill: '另存一份工作簿，填好占比、增减额、增减率、完成率',
  fillUsage: '[选项] <文件>',
  fillOut: '填好的工作簿另存到哪里；试运行时可以不写',
  fillTotals: '也填空着的合计、小计和类、款科目的合计数',
  fillFormulas: '填写公式，不填写数值',
  fillNames: '也补全科目名称和编码，以及部门预算经济科目对应的政府预算经济科目',
  fillUnit: '单位类型：行政（含参公）或事业；写明后 --names 才补全政府预算经济科目',
  fillOverwrite: '也改写手工填写、与计算结果不同的数',
  fillZeroBase: '基数为零的比率怎样填：空、0 或 —（不写时留空）',
  fillDryRun: '试运行：只列出要填的内容，不写文件',
  insert: '在一张表中按编码次序插入科目行，另存一份工作簿',
  insertUsage: '[选项] <文件>',
  insertTable: '插入到哪张表（必写）：种类（支出总表）、标题或表号（公开表3）',
  insertCodes: '科目编码（必写），用逗号隔开；缺少的上级科目一并插入',
  insertAtRow: '按单位分块列示的表，写明要插入的单位任一科目行的行号',
  insertOut: '插入后的工作簿另存到哪里；试运行时可以不写',
  insertDryRun: '试运行：只列出要插入的行，不写文件',
  analyse: '另存一份带「指标分析」工作表的工作簿：收支结构，与上年比较',
  analyseUsage: '[选项] <文件>',
  analyseOut: '带「指标分析」的工作簿另存到哪里；试运行时可以不写',
  lastYear: '上年公开表的工作簿；写明后列出增减额、增减率和变动较大的项',
  analyseDryRun: '试运行：只列出变动较大的项，不写文件',
  tables: '列出识别出的公开表，以及没有识别的内容和原因',
  tablesUsage: '[选项] <文件>',
  formulas: '列出全部审核公式',
  formulasUsage: '[选项]',
  exitCodes: [
    '',
    '退出码：',
    '  0  没有错误',
    '  1  有错误',
    '  2  文件或参数无法使用',
    '  3  未能作出结论：没有公式执行，或主要公开表没有识别',
    '  多个文件取最差的一个，由差到好为 2、3、1、0。更正（fix）按更正后的工作簿取。',
    '  填充（fill）、指标分析（analyse）已作处理为 0；插入（insert）有科目没有插入的为 1。',
  ].join('\n'),
} as const;

const SEE_HELP = '用 gongkai --help 查看用法。';

export const USAGE = {
  optionMissing: (option: string) => `缺少选项「${option}」。${SEE_HELP}`,
  noCodes: `--codes 后面没有科目编码。${SEE_HELP}`,
  badCode: (given: string) => `「${given}」不是科目编码，应为 3、5 或 7 位数字，用逗号隔开。`,
  badRow: (given: string) => `行号「${given}」不对，应为工作表中的行号，如 12。`,
  badUnitType: (given: string) => `--unit 不能写「${given}」，应为行政或事业。`,
  badZeroBase: (given: string) => `--zero-base 不能写「${given}」，应为空、0 或 —。`,
  missingFile: `没有写要处理的文件。${SEE_HELP}`,
  unknownOption: (option: string) => `没有「${option}」这个选项。${SEE_HELP}`,
  unknownCommand: (command: string) => `没有「${command}」这个命令。${SEE_HELP}`,
  tooMany: `参数过多。${SEE_HELP}`,
  valueMissing: (option: string) => `选项「${option}」后面要写明内容。${SEE_HELP}`,
  badYear: (given: string) => `年度「${given}」不对，应为四位数字，如 2023。`,
  other: `命令有误。${SEE_HELP}`,
  outOrDryRun: `请用 --out 写明更正后另存的文件；只看更正内容的，用 --dry-run。${SEE_HELP}`,
  outForOneFile: '--out 只能在校验一个文件时使用，请逐个校验。',
  outIsLastYear: '--out 与 --last-year 是同一个文件。为保留上年的工作簿，请换一个文件名。',
  lastYearIsInput: '--last-year 与要分析的文件是同一个文件。请写上年的工作簿。',
  outIsInput: '--out 与要校验的文件是同一个文件。为保留原表，请换一个文件名。',
  outExtension: (extension: string) => `--out 的扩展名应与原文件相同（${extension}）。`,
  outHasExplanations: (out: string) => `「${out}」中填有审核说明，没有覆盖。请换一个文件名。`,
  outIsForeign: (out: string) => `「${out}」已存在，而且不是校验结果文件。为免覆盖，请换一个文件名。`,
} as const;

export const MESSAGES = {
  fileFailed: (file: string, message: string) => `${file}：${message}`,
  internal: (detail: string) =>
    `程序出错，没有完成校验，工作簿没有改动。请把文件名和以下内容告诉维护人员：${detail}`,
  written: (sheet: string, out: string) => `「${sheet}」工作表已写入 ${out}`,
  total: (files: number, parts: readonly string[]) => `共 ${files} 个文件：${parts.join('，')}`,
  outcomes: { 1: '有错误', 0: '未发现错误', 3: '未能作出结论', 2: '无法使用' },
} as const;

export const TABLES = {
  headers: ['套', '公开表', '种类', '位置', '金额单位', '年度'],
  /** 左 12×1，右 27×1: parts of a table with their rows and amount columns. */
  size: (part: string, rows: number, columns: number) => `${part === '' ? '' : `${part} `}${rows}×${columns}`,
  detail: (title: string, sizes: string) => `${title}；行×列：${sizes}`,
  none: '没有识别出公开表。',
  unrecognised: '没有识别的表',
  issues: '不能使用的部分',
  otherSheets: '不是公开表的工作表',
} as const;

export const FORMULAS = {
  total: (count: number) => `审核公式 ${count} 条`,
  family: (family: string, count: number) => `部门${family}公开表 ${count} 条`,
} as const;

/** 3!D6 */
function spot({ sheet, row, column }: CellRef): string {
  return `${sheet}!${a1(row, column)}`;
}

export const FIX = {
  before: '更正前：',
  after: '更正后：',
  nothing: '没有可以采用的更正。',
  applied: (corrections: number, cells: number, rows: number) =>
    `更正 ${corrections} 项，涉及 ${[
      ...(cells > 0 || rows === 0 ? [`${cells} 个单元格`] : []),
      ...(rows > 0 ? [`增删 ${rows} 行`] : []),
    ].join('、')}`,
  row: (row: number) => `第${row + 1}行`,
  rowNumbers: '增删行之后行号随之变动；以上行号以更正到该项时为准。',
  moreCells: (cells: number) => `等 ${cells} 个单元格`,
  blank: '（空）',
  skipped: (count: number) => `未更正的问题 ${count} 处`,
  appeared: (count: number) => `更正后新发现的问题 ${count} 处`,
  moreSuggested: '须由人决定的更正，核对后可以加 --suggested 采用。',
  dryRun: '试运行，没有写文件。',
  saved: (out: string) => `更正后的工作簿已写入 ${out}。公式结果以表格软件重新计算为准。`,
  reason: (reason: SkipReason): string => {
    switch (reason.kind) {
      case '无更正':
        return '须人工核对。';
      case '须决定':
        return `须由人决定：${reason.title}`;
      case '另有原因':
        return `由最可能有误之处引起，须由人决定：${reason.cause.message}`;
      case '更正冲突':
        return `${spot(reason.at)} 已另行更正（${reason.other}），没有采用：${reason.title}`;
      case '先行更正':
        return `${spot(reason.at)} 已先更正（${reason.other}），请再次校验后决定：${reason.title}`;
      case '工作表受保护':
        return `工作表「${reason.sheet}」受保护，请先撤销保护：${reason.title}`;
      case '引出新问题':
        return `更正后会出现新的问题，没有采用：${reason.title}`;
    }
  },
} as const;

export const FILL = {
  nothing: '没有可以填的单元格。',
  filled: (cells: number, tables: number) => `填写 ${cells} 个单元格，涉及 ${tables} 张表`,
  more: (cells: number) => `等 ${cells} 个单元格（用 --dry-run 列出全部）`,
  blank: '（空）',
  typed: '已有手工填写的内容，没有改写；核对后可以加 --overwrite。',
  offered: (count: number) => `须由人决定的 ${count} 个单元格，没有填写`,
  unclear: (count: number) => `没有算出的 ${count} 个单元格`,
  dryRun: '试运行，没有写文件。',
  saved: (out: string) => `填好的工作簿已写入 ${out}。请再校验一次。`,
} as const;

export const INSERT = {
  into: (table: string, year: number) => `${table}，${year} 年科目`,
  nothing: '没有插入行。',
  added: (count: number) => `插入 ${count} 行`,
  /** `before` counts from 0, in the workbook as it stood. */
  place: (before: number, above: boolean) =>
    `在原第 ${before + 1} 行之前${above ? '（表中没有的上级科目，一并插入）' : ''}`,
  present: (count: number) => `表中已有 ${count} 个科目`,
  refused: (count: number) => `没有插入的 ${count} 个科目`,
  notes: '请注意',
  notWritten: '没有改动，没有写文件。',
  dryRun: '试运行，没有写文件。',
  saved: (out: string) => `已写入 ${out}。请填写新行的金额后再校验。`,
} as const;

export const ANALYSE = {
  dryRun: '试运行，没有写文件。',
  saved: (sheet: string, out: string) => `「${sheet}」工作表已写入 ${out}。`,
} as const;
