/** Tables whose parts stand side by side: new subjects go into the free rows below their part, cell by cell. */
import type { Changes, InsertedCell, SetCell } from '../grid/changes';
import type { Sheet } from '../grid/snapshot';
import { cellAt } from '../grid/snapshot';
import type { Row, Table } from '../tables/book';
import { subjectCells, type WrittenSubject } from './code-style';
import { startOf, type SubjectGrid, type SubjectRow } from './subject-grid';
import { INSERTION } from './wording';

interface Wanted extends WrittenSubject {
  readonly like: SubjectRow;
}

/** One part: its columns, and the row below its last subject. */
interface Part {
  readonly left: number;
  readonly right: number;
  next: number;
}

/** The cells to set, or why there are none. */
export function intoFreeRows(
  table: Table,
  found: SubjectGrid,
  sheet: Sheet,
  wanted: readonly Wanted[],
): { readonly changes: Changes; readonly reason?: string } {
  const bottom = Math.max(...table.grids.flatMap(({ rows }) => rows.map(({ row }) => row)));
  const parts = new Map<number, Part>();
  const changes: SetCell[] = [];
  for (const subject of wanted) {
    const like = subject.like.row;
    const part = parts.get(startOf(like)) ?? partOf(found, like);
    parts.set(startOf(like), part);
    const cells = subjectCells(sheet, like, part.left, subject);
    if (!cells || part.next > bottom || !isFree(sheet, part))
      return { changes: [], reason: INSERTION.noFreeRow };
    changes.push(...cells.map((cell) => setCell(sheet.name, part.next, cell, like.row)));
    part.next += 1;
  }
  return { changes };
}

/** The part a row stands in, from its codes to its last amount. */
function partOf({ rows }: SubjectGrid, like: Row): Part {
  const own = rows.map(({ row }) => row).filter((row) => startOf(row) === startOf(like));
  const columns = own.flatMap(({ amounts }) => [...amounts.values()].map(({ ref }) => ref.column));
  return {
    left: startOf(like),
    right: Math.max(startOf(like), ...columns),
    next: Math.max(...own.map(({ row }) => row)) + 1,
  };
}

function isFree(sheet: Sheet, { left, right, next }: Part): boolean {
  for (let column = left; column <= right; column += 1) {
    const cell = cellAt(sheet, next, column);
    if (cell && (cell.value !== null || cell.formula !== undefined)) return false;
  }
  return true;
}

function setCell(sheet: string, row: number, { column, write }: InsertedCell, like: number): SetCell {
  return {
    kind: 'setCell',
    at: { sheet, row, column },
    expect: { value: null },
    write: { value: write },
    styleOf: { row: like, column },
  };
}
