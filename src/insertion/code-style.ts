/**
 * How a table writes codes and names: in one column or in three, as text or as numbers, indented or not. A new row is
 * written the way the row it is made after is written. Knows one row, not where the new one goes.
 */
import type { CellValue, Sheet } from '../grid/snapshot';
import { cellAt } from '../grid/snapshot';
import type { InsertedCell } from '../grid/changes';
import type { Row } from '../tables/book';

/** A subject as it is to be written. */
export interface WrittenSubject {
  readonly code: string;
  readonly name: string;
}

/** Parts of a code that a column may hold, the whole first: 2080505, 208, 05, 05, 20805. */
const SLICES: readonly (readonly [from: number, to: number])[] = [
  [0, 7],
  [0, 3],
  [3, 5],
  [5, 7],
  [0, 5],
];

/**
 * The cells with code and name of a new row, made after a row of the same level. `firstColumn` is the table's first
 * column. Undefined where it cannot be told how the row writes its code.
 */
export function subjectCells(
  sheet: Sheet,
  like: Row,
  firstColumn: number,
  subject: WrittenSubject,
): readonly InsertedCell[] | undefined {
  const { codeCell, nameCell, code } = like;
  if (!codeCell || code === undefined) return undefined;
  if (nameCell?.column === codeCell.column) return oneCell(sheet, like, subject);
  const cells: InsertedCell[] = [];
  const end = nameCell?.column ?? codeCell.column + 1;
  let coded = false;
  for (let column = Math.min(firstColumn, codeCell.column); column < end; column += 1) {
    const written = cellAt(sheet, like.row, column)?.value ?? null;
    const part = codePart(written, code, subject.code);
    if (part === undefined) continue;
    coded = true;
    cells.push({ column, write: part });
  }
  if (!coded) return undefined;
  if (nameCell)
    cells.push({ column: nameCell.column, write: named(sheet, like, nameCell.column, subject.name) });
  return cells;
}

/** The part of the new code that stands where the other row has `written`; undefined where that is no part of a code. */
function codePart(written: CellValue, code: string, next: string): CellValue | undefined {
  const text =
    typeof written === 'number' ? String(written) : typeof written === 'string' ? written.trim() : '';
  if (!/^\d+$/.test(text)) return undefined;
  for (const [from, to] of SLICES) {
    const slice = code.slice(from, to);
    if (slice === '' || (slice !== text && !(typeof written === 'number' && Number(slice) === written)))
      continue;
    const part = next.slice(from, to);
    return typeof written === 'number' ? Number(part) : part;
  }
  return undefined;
}

/** The name with the blanks the other row's name begins with. */
function named(sheet: Sheet, like: Row, column: number, name: string): string {
  const written = cellAt(sheet, like.row, column)?.value;
  return typeof written === 'string' ? `${/^[\s\u3000]*/.exec(written)?.[0] ?? ''}${name}` : name;
}

/** Code and name in one cell: 2080505 机关事业单位基本养老保险缴费支出. */
function oneCell(
  sheet: Sheet,
  like: Row,
  { code, name }: WrittenSubject,
): readonly InsertedCell[] | undefined {
  const column = like.codeCell?.column;
  const written = column === undefined ? undefined : cellAt(sheet, like.row, column)?.value;
  if (column === undefined || typeof written !== 'string' || like.code === undefined) return undefined;
  const parts = /^([\s\u3000]*)(\d+)([^\p{L}\d]*)/u.exec(written);
  if (parts?.[2] !== like.code) return undefined;
  return [{ column, write: `${parts[1]}${code}${parts[3]}${name}` }];
}
