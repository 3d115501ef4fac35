/** The Chinese texts of the pane, together so that one person can read them all for tone. */
import type { Family } from '../tables/book';

export const FAMILY: Readonly<Record<Family, string>> = { 预算: '部门预算', 决算: '部门决算' };

export const STEPS = {
  load: '准备审核程序',
  read: '读取工作簿',
  recognise: '识别公开表',
  check: (tables: number, formulas: number) => `核对 ${tables} 张表、${formulas} 条公式`,
  finish: '整理结果',
  write: '写入工作簿',
  undo: '撤销上次写入',
} as const;

export const NOTICES = {
  checked: '校验完成',
  cleared: (count: number) => `已消除 ${count} 处`,
  added: (count: number) => `新增 ${count} 处`,
  unchanged: '与上次校验结果相同',
  written: (sheet: string) => `已写入工作表「${sheet}」`,
  explained: '审核说明已写入「校验结果」',
  explanationRemoved: '审核说明已删除',
  gone: '该问题已消除，没有写入审核说明',
  corrected: (cells: number) => `已更正 ${cells} 个单元格`,
  undone: (title: string) => `已撤销：${title}`,
  marked: (count: number) => `已标记 ${count} 处`,
  unmarked: (count: number) => (count === 0 ? '没有需要清除的标记' : `已清除 ${count} 处标记`),
  assigned: '已记入「校验设置」，并重新识别',
  formulaSheet: (name: string) => `已建立工作表「${name}」，请在其中填写`,
  formulaSheetExists: (name: string) => `工作簿已有工作表「${name}」`,
} as const;

/** What 撤销 names. */
export const WRITES = {
  report: '写入校验结果',
  explanation: '填写审核说明',
  assignment: '更改识别设置',
  formulaSheet: '建立「审核公式」',
  corrections: (count: number) => `更正 ${count} 处`,
} as const;

export const FAILURE = {
  titles: {
    读取: '没有读出工作簿',
    校验: '没有完成校验',
    复查: '已写入，但没有完成重新校验',
    写入: '没有写入',
    前往: '没有转到该单元格',
    标记: '没有完成标记',
    撤销: '没有撤销',
  },
  effects: {
    读取: '工作簿没有改动。',
    校验: '工作簿没有改动；上次的校验结果（如有）仍然保留。',
    复查: '已写入的内容不受影响；显示的仍是上次的校验结果。',
    写入: '工作簿没有改动。',
    前往: '校验结果不受影响。',
    标记: '表中的数据没有改动。',
    撤销: '工作簿保持现在的样子。',
  },
  unforeseen: (detail: string) => `程序出错。请再试一次；仍不行的，把以下内容告诉维护人员：${detail}`,
  cells: (cells: readonly string[], count: number) =>
    count > cells.length ? `${cells.join('、')} 等 ${count} 个单元格` : cells.join('、'),
  changed: (cells: string) => `${cells} 在校验之后改过，与预览时不同。请重新校验后再更正。`,
  undoChanged: (cells: string) => `${cells} 在写入之后又改过，撤销会覆盖您的修改。可以只撤销其余单元格。`,
  foreignSheet: '工作簿里已有一张名为「校验设置」的工作表，内容不是本工具写的。请把它改名后再指定。',
} as const;

export const PANE = {
  name: '公开表审核',
  back: '返回',
  settings: '设置',
  more: '更多操作',
  close: '关闭',
  unknown: '未识别',
  tables: (count: number) => `${count} 张表`,
  recognitionOf: (about: string) => `识别结果：${about}`,
  check: '一键校验',
  again: '重新校验',
  checking: '正在校验',
  checkedAt: (time: string) => `${time} 校验`,
  outdated: '已过期',
  outdatedShort: '校验后工作簿有改动',
  outdatedLong: '校验后工作簿有改动，以下仍是上次的结果',
  write: '写入校验结果',
  mark: '标记单元格',
  unmark: '清除标记',
  undo: '撤销上次写入',
  undoOf: (title: string) => `撤销上次写入（${title}）`,
  undoShort: '撤销',
  undoRest: '撤销其余单元格',
  retry: '重试',
  busy: (step: string, done: number, of: number) => `${step}（${done + 1}/${of}）`,
} as const;

export const FIRST = {
  reading: '正在读取工作簿',
  found: (count: number) => `识别出 ${count} 张公开表`,
  noneTitle: '没有识别出公开表',
  none: '本工具审核部门预算公开表（1 至 12 表）和部门决算公开表（公开 01 至 09 表、绩效自评表）。请打开含有这些表的工作簿；表名要写在表头上方。',
  noneAssign: '表在工作簿里、只是没有认出来的，可以在「识别」中指定。',
  goToRecognition: '查看识别结果',
  again: '重新读取',
  unread: (count: number) => `${count} 张没有认出，未列入校验`,
  recognised: '已识别',
  unrecognised: '没有识别',
  promise: '校验只读取工作簿，不改动任何数据；数据不离开本机。',
} as const;

export const SUMMARY = {
  label: '校验结论',
  amounts: '数字',
  inEquality: '参与勾稽',
  formulas: '公式',
  passed: '通过',
  rounding: '尾差',
  failed: '不符',
  notApplicable: '不适用',
  notRun: '未执行',
  formulasLink: (counts: string) => `公式执行情况：${counts}`,
  fixable: (count: number) => `${count} 处可以直接更正`,
  preview: '预览',
} as const;

export const LIST = {
  label: '问题',
  causes: '最可能有误',
  causesNote: '请以批复数或账面数为准',
  others: '其他问题',
  all: '问题',
  group: '分组',
  filter: '显示的级别',
  filterOne: (severity: string, count: number) => `${severity} ${count}`,
  workbook: '整个工作簿',
  none: '没有发现问题',
  noOthers: '没有其他问题',
  filtered: '所选级别没有问题',
  count: (count: number) => `${count} 处`,
  explained: '已说明',
} as const;

export const DETAIL = {
  problem: '问题',
  basis: '依据',
  suggestion: '建议',
  actual: '现为',
  expected: '应为',
  left: '左值',
  right: '右值',
  difference: '差额',
  cells: '有关单元格',
  goTo: '前往',
  goToCell: (sheet: string, cell: string) => `前往 ${sheet} 的 ${cell}`,
  correct: '更正…',
  explain: '填写审核说明',
  editExplanation: '修改审核说明',
  explanation: '审核说明',
  explanationHint: '写明理由或依据，保存在「校验结果」表',
  save: '保存',
  cancel: '取消',
  affected: (count: number) => `受影响的公式 ${count}`,
  alternatives: (count: number) => `其他可能 ${count}`,
  alternative: (place: string, actual: string, expected: string) =>
    `${place}：现为 ${actual === '' ? '空' : actual}，应为 ${expected}`,
  oneOf: (count: number) => `${count} 项之一`,
  several: (cell: string, count: number) => `${cell} 等 ${count} 处`,
} as const;

export const CORRECTION = {
  title: '更正',
  allTitle: '全部更正',
  choose: '选择一种更正',
  willChange: (count: number) => `将改动 ${count} 个单元格`,
  cell: '单元格',
  before: '现为',
  after: '更正为',
  note: '请以批复数或账面数为准。写入后可以撤销。',
  apply: (count: number) => `更正 ${count} 个单元格`,
  empty: '（空）',
} as const;

export const RECOGNITION = {
  title: '识别',
  recognised: (count: number) => `已识别的公开表 ${count}`,
  unrecognised: (count: number) => `没有识别 ${count}`,
  others: (count: number) => `不是公开表的工作表 ${count}`,
  organisation: '单位',
  assign: '指定',
  change: '更改',
  changeOf: (title: string) => `更改《${title}》的识别`,
  assignSheet: (sheet: string) => `指定工作表「${sheet}」`,
  automatic: '由程序判断',
  notATable: '不是公开表',
  basis: '口径',
  basisOf: (title: string) => `《${title}》的口径`,
  basisAutomatic: (value: string) => `由程序判断（${value}）`,
  basisUnknown: '未能判断',
  assigned: '手工指定',
  remembered: '指定的内容记在工作簿的「校验设置」表中，命令行和网页同样有效。',
} as const;

export const FORMULAS = {
  title: '公式执行情况',
  total: (count: number) => `共 ${count} 条`,
  notRun: (count: number) => `未执行 ${count} 条`,
  notRunNote: '以下公式没有核对，不代表没有问题。',
  notApplicable: (count: number) => `不适用 ${count} 条`,
  overridden: (count: number) => `按「审核公式」表执行 ${count} 条`,
  allRun: '没有未执行的公式。',
  instances: (total: number, run: number) => `逐项核对 ${total} 次，得出结论 ${run} 次`,
} as const;

export const SETTINGS = {
  title: '设置',
  theme: '外观',
  themes: { 跟随: '与 Office 或系统一致', 浅色: '浅色', 深色: '深色' },
  marks: '标记',
  autoMark: '校验后自动标记有问题的单元格',
  autoMarkNote: '标记用条件格式，不改动原有底色和字体，可随时清除。',
  formulas: '自定义审核公式',
  formulasNote: '在工作簿的「审核公式」表中填写本单位的公式，也可以停用内置公式。下次校验时执行。',
  openFormulas: '建立或打开「审核公式」',
  about: '关于',
  local: '全部在本机运行，不连接其他网址。',
} as const;

export const ENTRY = {
  notExcel: '请在 Excel 中打开本窗格；没有 Excel 的，请用浏览器打开网页版。',
} as const;
