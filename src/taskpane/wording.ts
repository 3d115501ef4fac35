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
  nothingRecognised: '未识别出公开表',
  cleared: (count: number) => `已消除 ${count} 处`,
  added: (count: number) => `新增 ${count} 处`,
  unchanged: '与上次校验结果相同',
  written: (sheet: string) => `已写入工作表「${sheet}」`,
  explained: '审核说明已写入「校验结果」',
  explanationRemoved: '审核说明已删除',
  gone: '该问题已消除，没有写入审核说明',
  corrected: (cells: number) => `已更正 ${cells} 个单元格`,
  rowCorrected: (title: string) => `已更正：${title}`,
  undone: (title: string) => `已撤销：${title}`,
  marked: (count: number) => `已标记 ${count} 处`,
  unmarked: (count: number) => (count === 0 ? '没有需要清除的标记' : `已清除 ${count} 处标记`),
  assigned: '已记入「校验设置」，并重新识别',
  formulaSheet: (name: string) => `已建立工作表「${name}」，请在其中填写`,
  formulaSheetExists: (name: string) => `工作簿已有工作表「${name}」`,
  inserted: (table: string, rows: number) => `已在${table}新增 ${rows} 行科目`,
  filled: (cells: number) => `已填入 ${cells} 个单元格`,
} as const;

/** What 撤销 names. */
export const WRITES = {
  report: '写入校验结果',
  explanation: '填写审核说明',
  assignment: '更改识别设置',
  formulaSheet: '建立「审核公式」',
  corrections: (count: number) => `更正 ${count} 处`,
  insertion: (rows: number) => `新增 ${rows} 行科目`,
  filling: (cells: number) => `填入 ${cells} 个单元格`,
} as const;

export const FAILURE = {
  titles: {
    读取: '没有读出工作簿',
    校验: '没有完成校验',
    复查: '已写入，但没有完成重新校验',
    重读: '已写入，但没有重新读出工作簿',
    写入: '没有写入',
    前往: '没有转到该单元格',
    标记: '没有完成标记',
    撤销: '没有撤销',
  },
  effects: {
    读取: '工作簿没有改动。',
    校验: '工作簿没有改动；上次的校验结果（如有）仍然保留。',
    复查: '已写入的内容不受影响；显示的仍是上次的校验结果。',
    重读: '已写入的内容不受影响；显示的仍是写入之前的样子。',
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
  ribbon: '功能区按钮',
  busy: (step: string, done: number, of: number) => `${step}（${done + 1}/${of}）`,
} as const;

export const FIRST = {
  reading: '正在读取工作簿',
  found: (count: number) => `识别出 ${count} 张公开表`,
  noneTitle: '没有识别出公开表',
  none: '本工具审核部门预算公开表（1 至 12 表）和部门决算公开表（公开 01 至 09 表、绩效自评表）。请打开含有这些表的工作簿；表名要写在表头上方。',
  noneAssign: '表在工作簿里、只是没有认出来的，可以在「识别」中指定。',
  noneSample: '想先看看校验是什么样的，可以打开样例。',
  openSample: '打开样例',
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
  formulasLink: '查看公式执行情况',
  fixable: (count: number) => `${count} 处可以直接更正`,
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
  cell: '单元格',
  before: '现为',
  after: '更正为',
  note: '请以批复数或账面数为准。写入后可以撤销。',
  apply: (count: number) => `更正 ${count} 个单元格`,
  empty: '（空）',
  content: '内容',
  /** The row counts from 1. */
  row: (change: '插入' | '删去', row: number) =>
    change === '删去' ? `删去第${row}行，下面各行上移` : `插入为第${row}行，下面各行下移`,
  applyRow: (change: '插入' | '删去') => (change === '删去' ? '删去这一行' : '插入这一行'),
} as const;

export const RECOGNITION = {
  title: '识别',
  recognised: (count: number) => `已识别的公开表 ${count}`,
  unrecognised: (count: number) => `没有识别 ${count}`,
  others: (count: number) => `不是公开表的工作表 ${count}`,
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
  local: '全部在本机运行，不连接其他网址。',
} as const;

export const TABS = {
  label: '功能',
  names: { check: '校验', subjects: '科目', fill: '填充' },
  loading: '正在打开',
  notLoaded: '没有打开。请检查与网站的连接，关闭窗格后重新打开。',
} as const;

export const SUBJECTS = {
  search: '查找科目',
  placeholder: '编码、名称或拼音首字母',
  classification: '科目类别',
  classifications: { 功能: '功能分类', 部门经济: '部门经济分类', 政府经济: '政府经济分类' },
  year: '年度',
  ofYear: (year: number) => `${year}年`,
  local: '打开本地科目目录',
  localHint: '打开本地科目目录（CSV 或 Excel 文件，含「科目编码」「科目名称」两列）',
  localUsed: (source: string, count: number) => `另有本地目录「${source}」${count} 个科目`,
  localNone: (source: string) => `「${source}」中没有可用的科目`,
  localRemove: '不再使用',
  localUnreadable: (source: string) =>
    `没有读出「${source}」。请用 Excel 工作簿（.xlsx），或另存为「CSV UTF-8」后再打开。`,
  problems: (count: number) => `${count} 行没有读入`,
  results: '查找结果',
  tree: '科目目录',
  found: (count: number, most: number) => (count >= most ? `前 ${most} 个科目` : `找到 ${count} 个科目`),
  nothing: (query: string, year: number) =>
    `${year} 年科目中没有「${query}」。可换用编码、名称中的几个字或拼音首字母；本地增设的科目，请打开本地科目目录。`,
  presentAt: (table: string, row: number) => `已在${table}第${row}行`,
  unsure: '名称请核对',
  target: '插入到',
  noTarget: (classification: string) => `工作簿中没有按${classification}科目列示的公开表，只能查找。`,
  noTargets: '没有识别出按科目列示的公开表，只能查找，不能插入。',
  hint: '勾选科目后插入到表中，位置按编码次序。',
  willAdd: (rows: number, above: readonly string[]) =>
    `将新增 ${rows} 行${above.length === 0 ? '' : `（含上级 ${above.join('、')}）`}`,
  allPresent: '所选科目表中已有，不必插入。',
  somePresent: (codes: readonly string[]) => `${codes.join('、')} 表中已有，不重复插入。`,
  preview: '预览',
  previewList: '将新增的行',
  above: '上级',
  clear: '取消勾选',
  insert: '插入',
} as const;

export const FILL = {
  options: '填充方式',
  write: '写入',
  asValues: '数值',
  asFormulas: '公式',
  totals: '含合计、小计和类、款各行',
  zeroBase: '上年（基数）为零时',
  zeroBases: { '': '留空', '0': '填 0', '—': '填 —' },
  reading: '正在计算',
  none: '没有可以填充的单元格。',
  noneHint:
    '占比、增减额、增减率、完成率各列已经填好，或表中没有这样的列。需要填合计的，请勾选「含合计、小计和类、款各行」。',
  column: (table: string, column: string) => `${table} ${column}`,
  empty: '（空）',
  overwrites: '已有内容',
  overwritesNote: (count: number) => `${count} 格已有内容，与算得的不同，起初不勾选；勾选后会覆盖。`,
  doubtNote: (count: number) => `${count} 格需要先核对，起初不勾选。`,
  chosen: (count: number, of: number) => `已勾选 ${count} 格，共 ${of} 格`,
  unclear: (count: number) => `${count} 格没有算出`,
  unclearCell: (table: string, cell: string, row: string, column: string, reason: string) =>
    `${table} ${cell}「${row}」${column}：${reason}`,
  ofAll: (chosen: number, of: number) => `${chosen}/${of}`,
  cell: (cell: string, row: string, before: string, after: string) =>
    `${cell} ${row}，${before}改为 ${after}`,
  goTo: (cell: string) => `前往 ${cell}`,
  fill: '填入',
  fillCount: (count: number) => `填入 ${count} 格`,
  changed: '工作簿在预览之后改过，有的结果不同了。请看过新的结果后再填入。',
} as const;

export const ENTRY = {
  notExcel: '请在 Excel 中打开本窗格；没有 Excel 的，请用浏览器打开网页版。',
} as const;
