/** Tables whose parts stand side by side: new subjects go into the free rows below their part, cell by cell. */
import type { Changes, InsertedCell, SetCell } from '../grid/changes';
import type { Sheet, Snapshot } from '../grid/snapshot';
import { cellAt, sheetNamed } from '../grid/snapshot';
import type { Grid, Table } from '../tables/book';
import { subjectCells, type WrittenSubject } from './code-style';
import type { SubjectRow } from './subject-grid';
import { INSERTION } from './wording';

interface Wanted extends WrittenSubject {
  readonly like: SubjectRow;
}

/** The cells to set, or why there are none. */
export function intoFreeRows(
  snapshot: Snapshot,
  table: Table,
  grid: Grid,
  sheet: Sheet,
  wanted: readonly Wanted[],
): { readonly changes: Changes; readonly reason?: string } {
  const [left, right] = columnsOf(grid);
  const last = Math.max(...grid.rows.map(({ row }) => row));
  const bottom = Math.max(...table.grids.flatMap(({ rows }) => rows.map(({ row }) => row)));
  const changes: SetCell[] = [];
  for (const [i, subject] of wanted.entries()) {
    const row = last + 1 + i;
    const cells = subjectCells(sheet, subject.like.row, left, subject);
    if (!cells || row > bottom || !isFree(snapshot, sheet.name, row, left, right))
      return { changes: [], reason: INSERTION.noFreeRow };
    changes.push(...cells.map((cell) => setCell(sheet.name, row, cell, subject.like.row.row)));
  }
  return { changes };
}

/** The columns of the part, from its codes to its last amount. */
function columnsOf({ rows }: Grid): [number, number] {
  const columns = rows.flatMap(({ codeCell, nameCell, amounts }) => [
    ...(codeCell ? [codeCell.column] : []),
    ...(nameCell ? [nameCell.column] : []),
    ...[...amounts.values()].map(({ ref }) => ref.column),
  ]);
  return [Math.min(...columns), Math.max(...columns)];
}

function isFree(snapshot: Snapshot, name: string, row: number, left: number, right: number): boolean {
  const sheet = sheetNamed(snapshot, name);
  for (let column = left; sheet && column <= right; column += 1) {
    const cell = cellAt(sheet, row, column);
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
