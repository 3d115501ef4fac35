/**
 * Figures kept beside a table, behind a blank column, for reckoning: they are no columns of it, and in the rows of its
 * header they would spoil it. ND-22b tells of them.
 */
import { isHeaderLabel } from './header';
import type { SheetText } from './sheet-text';

/** Rows below a title in which the header of a table begins. */
const HEADER_DEPTH = 8;
/** Fewest columns that head a table. */
const FEWEST_COLUMNS = 2;

/** The columns that hold anything between two rows, merged areas included. */
function columnsHeld(sheet: SheetText, from: number, to: number): Set<number> {
  const held = new Set<number>();
  for (let row = from; row <= to; row += 1) for (const column of sheet.filled(row)) held.add(column);
  for (const { top, bottom, left, right } of sheet.sheet.merges ?? []) {
    if (bottom < from || top > to || !held.has(left)) continue;
    for (let column = left; column <= right; column += 1) held.add(column);
  }
  return held;
}

/** The first rows that hold anything. */
function headRows(sheet: SheetText, from: number, to: number): number[] {
  const rows: number[] = [];
  for (let row = from; row <= to && rows.length < HEADER_DEPTH; row += 1)
    if (sheet.filled(row).length > 0) rows.push(row);
  return rows;
}

/** A cell of the first rows that is a figure: no year, as a header may print one. */
function isFigure(sheet: SheetText, row: number, column: number): boolean {
  return sheet.amount(row, column).kind === 'number' && !/^20\d{2}$/.test(sheet.label(row, column));
}

/**
 * The sheet without what stands right of a blank column, where that has figures in the rows of the header and no word
 * there. A part of the table has a header of its own and stays.
 */
export function withoutHelperFigures(sheet: SheetText, from: number, to: number): SheetText {
  const cells = headRows(sheet, from, to).map((row) => ({ row, columns: sheet.filled(row) }));
  const heads = cells
    .map(({ row, columns }) => ({
      row,
      columns,
      labelled: columns.filter((column) => isHeaderLabel(sheet.label(row, column))),
    }))
    .filter(({ labelled }) => labelled.length >= FEWEST_COLUMNS);
  const last = Math.max(-1, ...heads.flatMap(({ labelled }) => labelled));
  const beside = cells.flatMap(({ row, columns }) =>
    columns.filter((column) => column > last && isFigure(sheet, row, column)),
  );
  // Most sheets have no such figures: nothing more is looked at there.
  if (heads.length === 0 || beside.length === 0) return sheet;
  const held = columnsHeld(sheet, from, to);
  let gap = last + 1;
  while (held.has(gap)) gap += 1;
  const worded = heads.some(({ row, columns }) =>
    columns.some((column) => column > gap && !isFigure(sheet, row, column)),
  );
  if (worded || !beside.some((column) => column > gap)) return sheet;
  return sheet.strip(sheet.used.left, gap - 1);
}
