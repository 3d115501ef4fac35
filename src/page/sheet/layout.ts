/**
 * How a sheet of a snapshot is laid out on the screen: column widths and row heights in CSS pixels, and which cells are
 * merged. Widths are those of the file, where it has any, else made from what the cells show. Pure; knows no DOM.
 */
import type { Area } from '../../grid/address';
import type { Cell, Sheet } from '../../grid/snapshot';
import { shownText } from '../../grid/snapshot';
import type { SheetLook } from '../../hosts/file/sheet-look';

/** A sheet ready to be drawn. Rows and columns count from 0 and always begin at A1. */
export interface SheetLayout {
  readonly rowCount: number;
  readonly columnCount: number;
  /** Width of each column in pixels; 0 where it is hidden. */
  readonly widths: readonly number[];
  /** Height of each row in pixels; 0 where it is hidden. */
  readonly heights: readonly number[];
  /** The merged area a cell belongs to. */
  readonly mergeAt: (row: number, column: number) => Area | undefined;
  readonly look: SheetLook;
}

/** Rows and columns to be drawn at least, so that a small sheet fills the screen as in Excel. */
export interface LeastExtent {
  readonly rows: number;
  readonly columns: number;
}

/** Pixels of a Latin character and of an ideograph in the sheet's font of 13 px. */
const NARROW = 7.2;
const WIDE = 13;
const CELL_PADDING = 14;
const LEAST_WIDTH = 52;
const MOST_WIDTH = 260;
/** Beyond the used columns. */
const EMPTY_WIDTH = 76;
/** A character of a file's column width, in pixels, and the widest a file may ask for. */
const CHARACTER = 7.4;
const MOST_FILE_WIDTH = 420;
const PIXELS_PER_POINT = 96 / 72;
const MOST_FILE_HEIGHT = 200;
const LINE_HEIGHT = 18;
const ROW_PADDING = 8;
const LEAST_HEIGHT = LINE_HEIGHT + ROW_PADDING;
const MOST_LINES = 14;
/** From so many lines on, what lines leave empty before punctuation and long numbers makes up another one. */
const LINES_WITH_WASTE = 5;
/** Widths are made from this many rows; more would take longer and change nothing. */
const ROWS_MEASURED = 2_000;
/** A hostile sheet may claim more columns than a screen could ever show. */
const MOST_COLUMNS = 256;

/** How wide a text is drawn on one line, in pixels. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) >= 0x2e80 ? WIDE : NARROW;
  return width;
}

export interface LayoutInput {
  readonly sheet: Sheet;
  readonly date1904: boolean;
  readonly look: SheetLook;
  readonly least: LeastExtent;
}

/** Lays a sheet out. */
export function layoutOf({ sheet, date1904, look, least }: LayoutInput): SheetLayout {
  const rowCount = Math.max(least.rows, sheet.used === undefined ? 0 : sheet.used.bottom + 1);
  const usedColumns = Math.min(MOST_COLUMNS, sheet.used === undefined ? 0 : sheet.used.right + 1);
  const columnCount = Math.max(least.columns, usedColumns);
  const mergeAt = mergeIndex(sheet.merges ?? []);
  const shown = (cell: Cell | undefined): string => shownText(cell, date1904);
  const widths = columnWidths({ sheet, columnCount, usedColumns, look, mergeAt, shown });
  const heights = rowHeights({ sheet, rowCount, widths, look, mergeAt, shown });
  return { rowCount, columnCount, widths, heights, mergeAt, look };
}

/** Looks merged areas up by row: a form has hundreds of them, and every cell on the screen asks. */
function mergeIndex(merges: readonly Area[]): SheetLayout['mergeAt'] {
  const byRow = new Map<number, Area[]>();
  for (const area of merges) {
    for (let row = area.top; row <= area.bottom; row += 1) {
      const known = byRow.get(row);
      if (known) known.push(area);
      else byRow.set(row, [area]);
    }
  }
  return (row, column) => byRow.get(row)?.find((area) => column >= area.left && column <= area.right);
}

interface WidthInput {
  readonly sheet: Sheet;
  readonly columnCount: number;
  readonly usedColumns: number;
  readonly look: SheetLook;
  readonly mergeAt: SheetLayout['mergeAt'];
  readonly shown: (cell: Cell | undefined) => string;
}

/**
 * The file's widths, made wider where figures would be cut. A column without one is as wide as what most of its cells
 * show, up to a bound beyond which texts wrap or run on over empty cells.
 */
function columnWidths({ sheet, columnCount, usedColumns, look, mergeAt, shown }: WidthInput): number[] {
  const widths = Array.from({ length: columnCount }, (_, column) => {
    const characters = look.columnWidths.get(column);
    if (characters !== undefined) return Math.min(MOST_FILE_WIDTH, characters * CHARACTER + CELL_PADDING / 2);
    return column < usedColumns ? LEAST_WIDTH : EMPTY_WIDTH;
  });
  let measured = 0;
  for (const [row, cells] of sheet.rows) {
    if ((measured += 1) > ROWS_MEASURED) break;
    cells.forEach((cell, column) => {
      if (cell === undefined || column >= columnCount) return;
      const merge = mergeAt(row, column);
      if (merge && merge.right > merge.left) return;
      if (typeof cell.value !== 'number' && look.columnWidths.has(column)) return;
      const alone = cells.every((other, index) => index === column || isEmpty(other));
      if (alone && typeof cell.value === 'string') return;
      const needed = wantedWidth(cell, shown(cell));
      if (needed > (widths[column] ?? 0)) widths[column] = needed;
    });
  }
  return widths.map((width, column) => (sheet.hiddenColumns.has(column) ? 0 : Math.ceil(width)));
}

function wantedWidth(cell: Cell, text: string): number {
  const indent = (cell.indent ?? 0) * WIDE;
  if (typeof cell.value === 'number') return textWidth(text) + CELL_PADDING;
  const longest = Math.max(0, ...text.split('\n').map(textWidth));
  return Math.min(MOST_WIDTH, longest + indent + CELL_PADDING);
}

function isEmpty(cell: Cell | undefined): boolean {
  return cell === undefined || cell.value === null || cell.value === '';
}

interface HeightInput {
  readonly sheet: Sheet;
  readonly rowCount: number;
  readonly widths: readonly number[];
  readonly look: SheetLook;
  readonly mergeAt: SheetLayout['mergeAt'];
  readonly shown: (cell: Cell | undefined) => string;
}

function rowHeights({ sheet, rowCount, widths, look, mergeAt, shown }: HeightInput): number[] {
  return Array.from({ length: rowCount }, (_, row) => {
    if (sheet.hiddenRows.has(row)) return 0;
    const cells = sheet.rows.get(row) ?? [];
    let lines = 1;
    cells.forEach((cell, column) => {
      if (cell === undefined || typeof cell.value !== 'string' || column >= widths.length) return;
      if (runsOn(cells, column, mergeAt(row, column))) return;
      const merge = mergeAt(row, column);
      const room = roomOf(widths, column, merge) - CELL_PADDING - (cell.indent ?? 0) * WIDE;
      const needed = linesOf(shown(cell), Math.max(WIDE, room));
      // A cell merged over several rows shares its lines among them.
      lines = Math.max(lines, Math.ceil(needed / (merge ? merge.bottom - merge.top + 1 : 1)));
    });
    const written = Math.min(MOST_FILE_HEIGHT, (look.rowHeights.get(row) ?? 0) * PIXELS_PER_POINT);
    return Math.max(
      LEAST_HEIGHT,
      Math.ceil(written),
      Math.min(MOST_LINES, lines) * LINE_HEIGHT + ROW_PADDING,
    );
  });
}

/** Whether a text stands before nothing but empty cells, over which it may run on as in Excel. */
export function runsOn(
  cells: readonly (Cell | undefined)[],
  column: number,
  merge: Area | undefined,
): boolean {
  if (merge) return false;
  const cell = cells[column];
  if (typeof cell?.value !== 'string' || cell.value.includes('\n')) return false;
  return cells.slice(column + 1).every(isEmpty) && isEmpty(cells[column + 1]);
}

function roomOf(widths: readonly number[], column: number, merge: Area | undefined): number {
  if (!merge) return widths[column] ?? 0;
  return widths.slice(merge.left, merge.right + 1).reduce((sum, width) => sum + width, 0);
}

function linesOf(text: string, room: number): number {
  // Ideographs fill a line in whole characters.
  const line = Math.max(WIDE, Math.floor(room / WIDE) * WIDE);
  const lines = text.split('\n').reduce((sum, part) => {
    const width = textWidth(part);
    return sum + (width <= room ? 1 : Math.ceil(width / line));
  }, 0);
  return lines >= LINES_WITH_WASTE && lines > text.split('\n').length ? lines + 1 : lines;
}
