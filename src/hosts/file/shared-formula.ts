/**
 * Shared formulas: the file spells the formula out in its first cell alone; every other cell holds the same formula
 * with relative references moved by its distance. This module moves them. It reads formulas only as far as needed to
 * tell references from texts, names, functions and sheet names.
 */
import { LAST_COLUMN, LAST_ROW, columnIndex, columnLetters } from '../../grid/address';

/** Strings and quoted sheet names; bracketed parts; words that may be references. Anything else stays as it is. */
const PIECES = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]]|\[[^\]]*\])*\]|[\p{L}\p{N}_$.\\?]+/gu;
const CELL = /^(\$?)([A-Za-z]{1,3})(\$?)([1-9][0-9]{0,6})$/;
const COLUMN = /^(\$?)([A-Za-z]{1,3})$/;
const ROW = /^(\$?)([1-9][0-9]{0,6})$/;

/** The formula as it reads `rows` further down and `columns` further right. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return formula.replace(PIECES, (piece: string, at: number) => {
    if (/^["'[]/.test(piece)) return piece;
    const before = formula[at - 1];
    const after = formula[at + piece.length];
    if (after === '(' || after === '!' || after === '[' || before === ']' || before === '#') return piece;
    const cell = CELL.exec(piece);
    if (cell) return shiftCell(cell, rows, columns) ?? piece;
    const ranged = before === ':' || after === ':';
    if (!ranged) return piece;
    const column = COLUMN.exec(piece);
    if (column) return shiftColumn(column[1] as string, column[2] as string, columns) ?? '#REF!';
    const row = ROW.exec(piece);
    return row ? (shiftRow(row[1] as string, row[2] as string, rows) ?? '#REF!') : piece;
  });
}

/** Undefined where the letters or digits lie outside a worksheet: then it is a name. */
function shiftCell(match: RegExpExecArray, rows: number, columns: number): string | undefined {
  const [, fixedColumn, letters, fixedRow, digits] = match as unknown as string[];
  if (columnIndex((letters as string).toUpperCase()) > LAST_COLUMN || Number(digits) - 1 > LAST_ROW)
    return undefined;
  const column = shiftColumn(fixedColumn as string, letters as string, columns);
  const row = shiftRow(fixedRow as string, digits as string, rows);
  return column === undefined || row === undefined ? '#REF!' : column + row;
}

function shiftColumn(fixed: string, letters: string, by: number): string | undefined {
  if (fixed === '$') return fixed + letters;
  const column = columnIndex(letters.toUpperCase()) + by;
  return column < 0 || column > LAST_COLUMN ? undefined : columnLetters(column);
}

function shiftRow(fixed: string, digits: string, by: number): string | undefined {
  if (fixed === '$') return fixed + digits;
  const row = Number(digits) + by;
  return row < 1 || row > LAST_ROW + 1 ? undefined : String(row);
}
