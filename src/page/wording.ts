/** Every sentence the page itself says; together, so that one person can read them all for tone. */
import type { Severity } from '../findings/finding';

export const TEXT = {
  product: '公开表审核',
  sample: '样例',
  sampleNote: '照录公开文件，原有的错误也保留着',
  open: '打开工作簿',
  openSample: '打开样例',
  save: '保存校验后的工作簿',
  saving: '正在保存',
  themes: { 跟随: '跟随系统', 浅色: '浅色', 深色: '深色' },
  theme: (name: string): string => `外观：${name}`,
  dropHere: '松开鼠标，打开这个工作簿',
  dropNote: '文件只在本机读取，不会上传',
  close: '关闭',
  opening: '正在打开',
  noWorkbook: '打开一个 .xlsx 工作簿，或把文件拖到页面任意位置',
  emptySheet: '这张工作表没有内容',
  truncated: '这张工作表内容过多，只显示一部分',
  sheetTabs: '工作表',
  workbook: '工作簿',
  pane: '校验',
  cellContent: '单元格内容',
  hiddenSheet: '已隐藏',
  findingsHere: (count: number): string => `${count} 个问题`,
  counted: (severity: Severity, count: number): string => `${severity} ${count} 处`,
  alsoNamed: '与此有关的问题',
  more: (count: number): string => `另有 ${count} 个问题，点击单元格在右侧查看`,
  openInPane: '点击单元格，在校验窗格中查看',
  tooLarge: (name: string): string =>
    `没有打开「${name}」：文件超过 200 MB。请删去多余的工作表和图片，另存后再试。`,
  notOpened: (name: string, why: string): string => `没有打开「${name}」。${why}`,
  notReadable: (name: string): string =>
    `没有打开「${name}」：浏览器读不到这个文件，可能已移动、改名或正被占用。请关闭占用它的程序后重新选择。`,
  onlyOneFile: '一次只能打开一个工作簿，已打开第一个文件。',
  notAFile: '拖入的不是文件。请拖入一个 .xlsx 工作簿。',
  sampleMissing: '样例没有打开：读取不到随页面发布的样例文件。请核对网站目录中是否有 samples 文件夹。',
  saved: (name: string): string =>
    `已保存到浏览器的下载文件夹：${name}。其中「校验结果」工作表是本次校验的结果。`,
  paneWidth: '校验窗格宽度',
  replaceTitle: '打开另一个工作簿',
  replaceYes: '打开，不保存',
  replaceNo: '留在当前工作簿',
  replaceAsk: '当前工作簿有尚未保存的更正或审核说明，打开另一个文件后将丢失。',
} as const;

/** The name under which a checked workbook is saved: the file's own, with 校验 before its extension. */
export function savedName(fileName: string): string {
  const match = /^(.*?)(\.xls[xm])?$/i.exec(fileName);
  const stem = match?.[1] ?? fileName;
  return `${stem.replace(/（已校验）$/, '')}（已校验）${match?.[2] ?? '.xlsx'}`;
}
