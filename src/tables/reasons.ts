/** Sentences that say why a sheet was not read, together so that one person can read them for tone. */

export const sheetTooLarge = '单元格过多，没有读入；请把公开表另存为单独的工作簿';

/** A hidden sheet that repeats a table of a visible one. */
export function hiddenSheetReason(title: string): string {
  return `隐藏的工作表，与另一张工作表的《${title}》重复，没有审核；需要审核的，请取消隐藏并删去重复的一张`;
}

/** A table whose title names a wider table than the standard one, which the workbook has too. */
export function widerTableReason(title: string, kind: string): string {
  return `《${title}》的口径比《${kind}》宽，工作簿另有《${kind}》，这一张没有审核`;
}
