/** Broken equations that are not told: what the reading could not place may be just what they lack. */
import type { Book, Column, Grid, Table } from '../tables/book';
import { unplacedRows } from '../tables/unplaced-rows';
import type { LinearConstraint } from './evaluation';
import { reasons } from './reasons';

/** Why a difference proves nothing; undefined where it does. A sum that holds all the same has been checked. */
export function heldBack(book: Book, { form, members, absent }: LinearConstraint): string | undefined {
  const table = members[0]?.table;
  if (form === '逐级' && table && unplacedRows(book, table).length > 0) return reasons.badCodes(table);
  for (const { table: lacking, oneSided } of absent) {
    // A code the table does not list is looked for among its rows alone.
    const unread = oneSided
      ? undefined
      : lacking?.grids.map((grid) => unreadColumn(lacking, grid)).find(Boolean);
    if (unread !== undefined) return unread;
  }
  return undefined;
}

/** The column with figures whose meaning nobody knows, as a reason; undefined where there is none. */
export function unreadColumn(table: Table, grid: Grid): string | undefined {
  const column = grid.columns.find((each) => each.role === '未识别' && hasFigure(grid, each));
  return column && reasons.unknownColumn(table, column.printed[column.printed.length - 1] ?? column.key);
}

/** Whether a column holds anything but blanks and zeros. */
export function hasFigure(grid: Grid, { key }: Column): boolean {
  return grid.rows.some((row) => {
    const reading = row.amounts.get(key)?.reading;
    return (
      reading !== undefined &&
      reading.kind !== 'blank' &&
      !(reading.kind === 'number' && reading.value.isZero())
    );
  });
}
