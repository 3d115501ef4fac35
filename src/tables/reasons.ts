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

/** A table whose further columns stand in a continuation. */
export function continuationReason(title: string): string {
  return `《${title}》的续表另有栏目，没有读取；请把各栏并成一张表后重新校验`;
}

/** A table no amount column of which is known. */
export const noAmountColumns = '表头中没有认出金额列';

/** A table whose amounts are typed with their unit. */
export function amountsWithUnitReason(example: string): string {
  return `金额写成了带单位的文字（如「${example}」），不能核对；请只填数字，金额单位写在表头上方`;
}

/** A sheet the user says is a table of that kind, which it cannot be read as. */
export function assignedButUnread(kind: string, reason: string): string {
  return `已指定为《${kind}》，但没有读懂：${reason}`;
}

/** A kind typed into 校验设置 that no table has. */
export function unknownKindReason(kind: string): string {
  return `「校验设置」把本表指定为「${kind}」，没有这种公开表；请按公开表的名称填写，或在面板的「识别」中选择`;
}

export const assignedNoTable = '已指定为不是公开表';
