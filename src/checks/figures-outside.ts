/** ND-22b: figures beside a table, set apart from it by a blank column: workings somebody forgot to delete. */
import type { Finding } from '../findings/finding';
import type { CellRef } from '../grid/address';
import { isDateFormat } from '../grid/display';
import { cellAt, sheetNamed, shownText, type Sheet } from '../grid/snapshot';
import type { Table } from '../tables/book';
import { tableName, tableTitle } from '../tables/table-name';
import { cellsAt, placeName, placeNames } from './cells';
import type { Check } from './check';
import { tableKey } from './table-key';

/** Figures in the rows of the table, right of the blank column that follows it. */
function figuresBeside({ area, sheet: name }: Table, sheet: Sheet): CellRef[] {
  const gap = area.right + 1;
  const refs: CellRef[] = [];
  for (let row = area.top; row <= area.bottom; row += 1) {
    if ((cellAt(sheet, row, gap)?.value ?? null) !== null) return [];
    (sheet.rows.get(row) ?? []).forEach((cell, column) => {
      if (column <= gap || typeof cell?.value !== 'number' || cell.value === 0 || isDateFormat(cell.format))
        return;
      refs.push({ sheet: name, row, column });
    });
  }
  return refs;
}

function check(table: Table, others: readonly Table[], sheet: Sheet | undefined): Finding[] {
  if (!sheet || others.some((other) => other !== table && other.sheet === table.sheet)) return [];
  const refs = figuresBeside(table, sheet);
  const first = refs[0];
  if (!first) return [];
  return [
    {
      rule: 'ND-22b',
      severity: '核实',
      category: '表样',
      table: tableTitle(table),
      cells: cellsAt(refs),
      message: `${tableName(table)}表外${placeNames(refs)}还有数（${placeName(first)}为${shownText(cellAt(sheet, first.row, first.column)).trim()}）。`,
      basis: '表外的数随文件一并公开。',
      suggestion: '核对是否为审核、汇总时留下的数，不需要的请删去。',
      fingerprint: `ND-22b|${tableKey(table)}`,
    },
  ];
}

export const figuresOutside: Check = {
  id: 'ND-22b',
  severity: '核实',
  meaning: '公开表右侧隔一空列以外还有数。',
  run: ({ book, snapshot }) => {
    const unread = new Set(book.unrecognised.map(({ sheet }) => sheet));
    return book.tables
      .filter(({ sheet }) => !unread.has(sheet))
      .flatMap((table) => check(table, book.tables, sheetNamed(snapshot, table.sheet)));
  },
};
