/** A book as it would be read if some amount cells held something else. Rows, columns and tables stay what they are. */
import { readAmount } from '../amount/read';
import { cellKey, type CellRef } from '../grid/address';
import type { SetCell } from '../grid/changes';
import type { CellValue } from '../grid/snapshot';
import type { AmountCell, Book, Grid, Row, Table } from '../tables/book';

/** What is to be written, by cellKey. */
export type Filled = ReadonlyMap<string, SetCell>;

/** What stands in an amount cell instead. */
export interface Instead {
  readonly value: CellValue;
  readonly format: string;
  readonly formula?: string;
}

/** The book once the cells are filled. */
export function withFilled(book: Book, filled: Filled, formatAt: (ref: CellRef) => string): Book {
  return withAmounts(
    book,
    new Map(
      [...filled].map(([key, { at, write, format }]) => [key, { ...write, format: format ?? formatAt(at) }]),
    ),
  );
}

/** The book with other contents in some amount cells, by cellKey; the book itself where there are none. */
export function withAmounts(book: Book, contents: ReadonlyMap<string, Instead>): Book {
  if (contents.size === 0) return book;
  const tables = new Map(book.tables.map((table) => [table, tableWith(table, contents)]));
  return {
    ...book,
    tables: [...tables.values()],
    issues: book.issues.map((issue) =>
      issue.table === undefined ? issue : { ...issue, table: tables.get(issue.table) ?? issue.table },
    ),
  };
}

function tableWith(table: Table, contents: ReadonlyMap<string, Instead>): Table {
  const grids = table.grids.map((grid) => gridWith(grid, contents));
  return grids.every((grid, i) => grid === table.grids[i]) ? table : { ...table, grids, empty: false };
}

function gridWith(grid: Grid, contents: ReadonlyMap<string, Instead>): Grid {
  const rows = grid.rows.map((row) => rowWith(row, contents));
  return rows.every((row, i) => row === grid.rows[i]) ? grid : { ...grid, rows };
}

function rowWith(row: Row, contents: ReadonlyMap<string, Instead>): Row {
  const amounts = new Map<string, AmountCell>();
  let changed = false;
  for (const [key, cell] of row.amounts) {
    const instead = contents.get(cellKey(cell.ref));
    changed ||= instead !== undefined;
    amounts.set(key, instead ? cellWith(cell, instead) : cell);
  }
  return changed ? { ...row, amounts } : row;
}

function cellWith({ ref }: AmountCell, { value, format, formula }: Instead): AmountCell {
  const written = typeof value === 'string' ? { written: value } : {};
  return {
    ref,
    reading: readAmount({ value, format }),
    ...written,
    ...(formula === undefined ? {} : { formula }),
  };
}
