/**
 * References when rows are inserted: what stands at or below the place moves down, and ranges that span it stretch,
 * whether fixed by $ or not. Reads formulas only as far as needed to tell references from texts, names and functions.
 */
import { LAST_COLUMN, LAST_ROW, columnIndex } from './address';

/** The end of a reference through several sheets, whose names may look like cells: S1:S3!A1. */
const SHEETS_BEHIND = /^:(?:'(?:[^']|'')*'|[\p{L}\p{N}_.]+)!/u;

/** Where rows come to stand: `count` of them right above row `before` (from 0) of a sheet. */
export interface Insertion {
  readonly sheet: string;
  readonly before: number;
  readonly count: number;
}

/** Strings and quoted sheet names; bracketed parts; words that may be references. */
const PIECES = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]]|\[[^\]]*\])*\]|[\p{L}\p{N}_$.\\?]+/gu;
const CELL = /^(\$?[A-Za-z]{1,3}\$?)([1-9][0-9]{0,6})$/;
const ROW = /^(\$?)([1-9][0-9]{0,6})$/;

/** The number a row has after the insertion, both from 0. */
export function movedRow(row: number, { before, count }: Insertion): number {
  return row >= before ? Math.min(row + count, LAST_ROW) : row;
}

/** A list of areas separated by spaces, such as a sqref, after the insertion. */
export function movedAreas(areas: string, insertion: Insertion): string {
  return areas.replace(/\$?[A-Za-z]{1,3}\$?[1-9][0-9]{0,6}/g, (piece) => moved(piece, insertion, true));
}

/** A formula that stands on the sheet `home` (undefined: nowhere, as a name's) after the insertion. */
export function movedFormula(formula: string, home: string | undefined, insertion: Insertion): string {
  return eachReference(formula, home, insertion.sheet, (piece, ranged) => moved(piece, insertion, ranged));
}

/**
 * A formula, already moved, with the ranges that end right above the new rows or (unless only ends are wanted) begin
 * right below them taking them in.
 */
export function stretchedFormula(
  formula: string,
  home: string | undefined,
  insertion: Insertion,
  edges: 'both' | 'end' = 'both',
): string {
  const above = insertion.before - 1;
  const below = insertion.before + insertion.count;
  return eachReference(formula, home, insertion.sheet, (piece, ranged, isEnd) => {
    const match = CELL.exec(piece);
    if (!ranged || !match) return piece;
    const row = Number(match[2]) - 1;
    if (isEnd && row === above) return `${match[1]}${below}`;
    if (edges === 'both' && !isEnd && row === below) return `${match[1]}${insertion.before + 1}`;
    return piece;
  });
}

function moved(piece: string, insertion: Insertion, ranged: boolean): string {
  const cell = CELL.exec(piece);
  if (cell && columnIndex((cell[1] as string).replaceAll('$', '').toUpperCase()) <= LAST_COLUMN)
    return `${cell[1]}${movedRow(Number(cell[2]) - 1, insertion) + 1}`;
  const row = ranged ? ROW.exec(piece) : null;
  return row ? `${row[1]}${movedRow(Number(row[2]) - 1, insertion) + 1}` : piece;
}

/** Replaces the references to a sheet; `ranged` and `isEnd` tell of a piece that stands beside or behind a colon. */
export function eachReference(
  formula: string,
  home: string | undefined,
  sheet: string,
  replace: (piece: string, ranged: boolean, isEnd: boolean) => string,
): string {
  // The sheet that was named before the piece, for both ends of a range: 表3!A1:B2.
  let named: string | undefined;
  return formula.replace(PIECES, (piece: string, at: number) => {
    const before = formula[at - 1];
    const after = formula[at + piece.length];
    if (after === '!') {
      const isForeign = before === ']' || before === ':' || piece.includes('[');
      named = isForeign ? '' : unquoted(piece);
      return piece;
    }
    const isEnd = before === ':';
    if (before !== '!' && !isEnd) named = undefined;
    if (after === ':' && SHEETS_BEHIND.test(formula.slice(at + piece.length))) return piece;
    if (/^["'[]/.test(piece) || after === '(' || after === '[' || before === ']' || before === '#')
      return piece;
    const place = named ?? home;
    if (place?.toLowerCase() !== sheet.toLowerCase()) return piece;
    return replace(piece, isEnd || after === ':', isEnd);
  });
}

function unquoted(name: string): string {
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}
