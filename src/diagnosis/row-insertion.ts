/**
 * Putting in a row that is missing: where and how the table writes rows is planned by insertion, the amounts are those
 * the equations ask for. Offered only for subjects, in a table whose rows are its own.
 */
import type Decimal from 'decimal.js';
import type { Correction } from '../findings/correction';
import type { InsertedCell, InsertRows } from '../grid/changes';
import { cellAt, sheetNamed, type Sheet, type Snapshot } from '../grid/snapshot';
import { planInsertion } from '../insertion/plan';
import { subjectGridOf } from '../insertion/subject-grid';
import type { Grid, Table } from '../tables/book';
import { readLabel } from '../tables/words/label';
import type { BlankRow } from './book-surgery';
import { sharesRows } from './shared-rows';
import { inStoredMeasure } from './stored-measure';
import { causeTexts } from './wording';

/** `amounts` by sheet column. Undefined where the row cannot be put in without touching something else. */
export function insertionOf(
  snapshot: Snapshot,
  { table, grid, row }: BlankRow,
  amounts: ReadonlyMap<number, Decimal>,
): Correction | undefined {
  const { code } = row;
  const sheet = sheetNamed(snapshot, table.sheet);
  if (code === undefined || !sheet || sheet.protected === true || sheet.truncated === true) return undefined;
  if (subjectGridOf(table)?.grid !== grid || sharesRows(table) || hasNeighbours(sheet, table))
    return undefined;
  const { changes, rows, refused, notes } = planInsertion(snapshot, {
    table,
    codes: [code],
    // Every subject is named by its row elsewhere; the catalogue of no year is asked.
    year: table.year ?? 0,
    nameOf: () => nameOf(row.name),
  });
  const [change] = changes;
  const isPlain = rows.length === 1 && refused.length === 0 && notes.length === 0;
  if (!isPlain || changes.length !== 1 || change?.kind !== 'insertRows') return undefined;
  const filled = withAmounts(sheet, grid, change, amounts);
  if (!filled) return undefined;
  return {
    title: causeTexts.putIn(change.before + 1, `${code} ${nameOf(row.name)}`),
    changes: [],
    row: filled,
  };
}

/** The name without blanks and numbering. */
function nameOf(written: string): string {
  const name = written.trim();
  const { numbering, core } = readLabel(name);
  return numbering === 0 ? name : core;
}

/** Whether anything stands beside the table in its rows. */
function hasNeighbours(sheet: Sheet, { area }: Table): boolean {
  for (let row = area.top; row <= area.bottom; row += 1)
    for (const [column] of (sheet.rows.get(row) ?? []).entries()) {
      const isOutside = column < area.left || column > area.right;
      if (isOutside && (cellAt(sheet, row, column)?.value ?? null) !== null) return true;
    }
  return false;
}

/** The new row with its amounts; undefined where one of them has no cell, or is a formula that comes to something else. */
function withAmounts(
  sheet: Sheet,
  grid: Grid,
  change: InsertRows,
  amounts: ReadonlyMap<number, Decimal>,
): InsertRows | undefined {
  const [row] = change.rows;
  const columns = new Set(grid.columns.map(({ column }) => column));
  if (!row || [...amounts.keys()].some((column) => !row.cells.some((cell) => cell.column === column)))
    return undefined;
  const cells = row.cells.map((cell): InsertedCell => {
    if (!columns.has(cell.column)) return cell;
    const amount = amounts.get(cell.column);
    const isFormula = cell.formulaOfLike === true || cell.formula !== undefined;
    if (amount === undefined)
      return isFormula ? cell : { ...cell, write: nothingIn(sheet, grid, cell.column) };
    return { ...cell, write: inStoredMeasure(amount, cellAt(sheet, row.like, cell.column)) };
  });
  return { ...change, rows: [{ ...row, cells }] };
}

/** What the column has where there is no amount: 0 where that is more often written than nothing. */
function nothingIn(sheet: Sheet, { rows }: Grid, column: number): 0 | null {
  let [zeros, blanks] = [0, 0];
  for (const { amounts } of rows)
    for (const { ref } of amounts.values()) {
      if (ref.column !== column) continue;
      const { value = null, formula } = cellAt(sheet, ref.row, ref.column) ?? {};
      if (formula !== undefined) continue;
      if (value === 0) zeros += 1;
      else if (value === null) blanks += 1;
    }
  return zeros > blanks ? 0 : null;
}
