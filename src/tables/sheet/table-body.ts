/** Goes through the rows under a header: which hold data, which are notes, which only furnish the sheet, and where the table ends. */
import { isFurniture, isNote, isNothing } from './furniture';
import { readHeader, readOrdinals, type Header } from './header';
import type { SheetText } from './sheet-text';
import { readTableNumber } from './titles';

/** Rows of data, rows of notes, and where the table ends. */
export interface Body {
  readonly rows: readonly number[];
  readonly notes: readonly string[];
  readonly bottom: number;
  readonly continuedAt?: number;
}

/** How many blank rows in a row end a table. */
const BLANK_ROWS_END = 40;

/** Goes down from the header to the end of the table. */
export function readBody(sheet: SheetText, header: Header, to: number): Body {
  const rows: number[] = [];
  const notes: string[] = [];
  const columns = header.columns.map(({ column }) => column);
  let bottom = header.bottom;
  let blank = 0;
  let counting = false;
  for (let row = header.bottom + 1; row <= to && blank < BLANK_ROWS_END; row += 1) {
    const filled = sheet.filled(row);
    if (filled.length === 0) {
      blank += 1;
      continue;
    }
    blank = 0;
    if (hasColumnsOfItsOwn(sheet, row, to, header)) return { rows, notes, bottom, continuedAt: row };
    const first = sheet.text(row, filled[0] as number);
    if (!counting && isHeaderOfCounts(sheet, row, filled)) {
      counting = true;
      // 相关统计数 above it is its heading.
      const above = rows[rows.length - 1];
      if (above === row - 1 && sheet.filled(above).length === 1) rows.pop();
    }
    if (isOutsideTable(sheet, row, filled) || (counting && !isNote(first))) {
      bottom = row;
      continue;
    }
    if (isNote(first) || (filled.length === 1 && isNothing(first))) {
      notes.push(...filled.map((column) => sheet.text(row, column)));
    } else if (notes.length > 0 && !hasFigure(sheet, row, filled)) {
      // Lines after a note go on with it.
      notes.push(first);
    } else if (
      !isRepeatedHeader(sheet, row, filled, header) &&
      !(readOrdinals(sheet, row, filled) && rows.length === 0)
    ) {
      if (columns.some((column) => sheet.label(row, column) !== '')) rows.push(row);
    }
    bottom = row;
  }
  return { rows, notes, bottom };
}

/** 项目 | 统计数 | 项目 | 统计数 below the figures heads a list of counts; nothing under it is an amount. */
function isHeaderOfCounts(sheet: SheetText, row: number, filled: readonly number[]): boolean {
  const labels = filled.map((column) => sheet.label(row, column));
  const counts = labels.filter((label) => /^(?:相关)?统计数(?:据)?$/.test(label)).length;
  return counts > 0 && labels.length > counts && labels.length <= 2 * counts;
}

/** A 续表 whose header has other columns than the one above goes on to the right, not downwards. */
function hasColumnsOfItsOwn(sheet: SheetText, row: number, to: number, above: Header): boolean {
  if (!sheet.filled(row).some((column) => isContinued(sheet.label(row, column)))) return false;
  const below = readHeader(sheet, row + 1, to);
  const known = new Set(above.columns.flatMap(({ path }) => path));
  const own = below?.columns.filter(({ path }) => !known.has(path[path.length - 1] ?? '')) ?? [];
  return own.length * 2 > (below?.columns.length ?? 0);
}

const isContinued = (label: string): boolean => /续(?:表)?\)?$/.test(label);

/** Lines a table is printed with: the title of its continuation, who prepared it, its number and unit on a new page. */
function isOutsideTable(sheet: SheetText, row: number, filled: readonly number[]): boolean {
  return filled.every((column) => {
    const text = sheet.text(row, column);
    return isFurniture(text) || readTableNumber(text) !== undefined || isContinued(sheet.label(row, column));
  });
}

function hasFigure(sheet: SheetText, row: number, columns: readonly number[]): boolean {
  return columns.some((column) => sheet.amount(row, column).kind === 'number');
}

/** A header printed again on a new page, with its number or unit line. */
function isRepeatedHeader(sheet: SheetText, row: number, filled: readonly number[], header: Header): boolean {
  if (filled.length === 1) return readTableNumber(sheet.text(row, filled[0] as number)) !== undefined;
  for (let top = header.top; top <= header.bottom; top += 1) {
    const labels = sheet.filled(top);
    if (
      filled.length * 2 >= labels.length &&
      filled.every((column) => sheet.label(top, column) === sheet.label(row, column))
    )
      return true;
  }
  return false;
}
