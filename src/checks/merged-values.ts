/** ND-24: values under the cover of a merged area, which nobody sees and formulas may still count. */
import type { Finding } from '../findings/finding';
import type { Area, CellRef } from '../grid/address';
import { cellAt, shownText, type Sheet } from '../grid/snapshot';
import { tableName, tableTitle } from '../tables/table-name';
import { cellsAt, placeName, placeNames } from './cells';
import type { Check, CheckContext } from './check';
import { publishedSheets, tableOf } from './sheet-texts';
import { tableKey } from './table-key';

/** A merged area this large is no cell of a table. */
const LARGEST = 2_000;

function covered(sheet: Sheet, merge: Area): CellRef[] {
  if ((merge.bottom - merge.top + 1) * (merge.right - merge.left + 1) > LARGEST) return [];
  const refs: CellRef[] = [];
  for (let row = merge.top; row <= merge.bottom; row += 1)
    for (let column = merge.left; column <= merge.right; column += 1) {
      if (row === merge.top && column === merge.left) continue;
      const value = cellAt(sheet, row, column)?.value ?? null;
      if (value !== null && value !== '') refs.push({ sheet: sheet.name, row, column });
    }
  return refs;
}

function check(sheet: Sheet, { book, snapshot }: CheckContext): Finding[] {
  const refs = (sheet.merges ?? []).flatMap((merge) => covered(sheet, merge));
  const first = refs[0];
  if (!first) return [];
  const table = tableOf(book.tables, first);
  const text = shownText(cellAt(sheet, first.row, first.column), snapshot.date1904);
  return [
    {
      rule: 'ND-24',
      severity: '提示',
      category: '数据格式',
      table: table ? tableTitle(table) : '',
      cells: cellsAt(refs),
      message: `${table ? tableName(table) : `工作表「${sheet.name}」`}${placeNames(refs)}被合并单元格盖住，里面还有内容（${placeName(first)}为「${text}」）。`,
      basis: '合并单元格只显示左上角的内容，盖住的内容看不到，求和时仍可能计入。',
      suggestion: '取消合并，核对后删去多余的内容。',
      fingerprint: `ND-24|${table ? tableKey(table) : sheet.name}|${text}`,
    },
  ];
}

export const mergedValues: Check = {
  id: 'ND-24',
  severity: '提示',
  meaning: '被合并单元格盖住的单元格中还有内容。',
  run: (context) => publishedSheets(context).flatMap((sheet) => check(sheet, context)),
};
