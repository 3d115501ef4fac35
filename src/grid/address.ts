/**
 * Where a cell stands: sheet name, row and column, and how that is written in A1 notation.
 * Rows and columns count from 0 here; only the printed form counts from 1.
 */

/** One cell of one sheet. */
export interface CellRef {
  readonly sheet: string;
  /** Row, counted from 0. */
  readonly row: number;
  /** Column, counted from 0. */
  readonly column: number;
}

/** A rectangle of cells on one sheet, both corners included, counted from 0. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The largest row and column numbers (from 0) a worksheet of Excel 2007 and later has. */
export const LAST_ROW = 1_048_575;
export const LAST_COLUMN = 16_383;

/** The letters of a column: 0 → A, 25 → Z, 26 → AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** The column of its letters, counted from 0; letters are taken as upper case. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (let i = 0; i < letters.length; i += 1) index = index * 26 + (letters.charCodeAt(i) - 64);
  return index - 1;
}

/** A cell address without its sheet: row 5, column 3 → D6. */
export function a1(row: number, column: number): string {
  return columnLetters(column) + String(row + 1);
}

/** An area without its sheet: A1:D32, or D6 where it is a single cell. */
export function areaA1(area: Area): string {
  const from = a1(area.top, area.left);
  return area.top === area.bottom && area.left === area.right
    ? from
    : `${from}:${a1(area.bottom, area.right)}`;
}

const ADDRESS = /^\$?([A-Za-z]{1,3})\$?([1-9][0-9]{0,6})$/;

/** Reads D6 or $D$6; undefined when it is no address or lies outside a worksheet. */
export function parseA1(text: string): { row: number; column: number } | undefined {
  const match = ADDRESS.exec(text);
  if (!match) return undefined;
  const column = columnIndex((match[1] as string).toUpperCase());
  const row = Number(match[2]) - 1;
  return row <= LAST_ROW && column <= LAST_COLUMN ? { row, column } : undefined;
}

/** Reads A1:D32 or D6; undefined when it is neither. The corners may come in any order. */
export function parseArea(text: string): Area | undefined {
  const [from, to, ...more] = text.split(':');
  const first = parseA1(from ?? '');
  const second = to === undefined ? first : parseA1(to);
  if (!first || !second || more.length > 0) return undefined;
  return {
    top: Math.min(first.row, second.row),
    left: Math.min(first.column, second.column),
    bottom: Math.max(first.row, second.row),
    right: Math.max(first.column, second.column),
  };
}

/** Whether the area holds the cell. */
export function contains(area: Area, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

/** A key under which a cell can be stored in a map; two equal references give equal keys. */
export function cellKey(ref: CellRef): string {
  return `${ref.sheet}!${ref.row},${ref.column}`;
}

/** The address with its sheet, as a formula would write it: '3.支出总表'!D6. */
export function qualifiedA1(ref: CellRef): string {
  return `'${ref.sheet.replace(/'/g, "''")}'!${a1(ref.row, ref.column)}`;
}
