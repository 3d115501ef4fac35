/** A book as it would be read once some amounts are filled in. Rows, columns and tables stay what they are. */
import { readAmount } from '../amount/read';
import type { AmountReading } from '../amount/reading';
import type { SetCell } from '../grid/changes';
import type { AmountCell, Book, Grid, Row, Table } from '../tables/book';

/** What is to be written into amount cells. */
export type Filled = ReadonlyMap<AmountCell, SetCell>;

/** The same book with the cells filled; the book itself where there are none. */
export function withFilled(book: Book, filled: Filled, formatOf: (cell: AmountCell) => string): Book {
  if (filled.size === 0) return book;
  const cells = new Map<AmountCell, AmountCell>();
  for (const [cell, { write, format }] of filled) {
    const reading: AmountReading = readAmount({ value: write.value, format: format ?? formatOf(cell) });
    const { formula } = write;
    cells.set(cell, { ref: cell.ref, reading, ...(formula === undefined ? {} : { formula }) });
  }
  const tables = new Map<Table, Table>();
  for (const table of book.tables) tables.set(table, tableWith(table, cells));
  return {
    ...book,
    tables: book.tables.map((table) => tables.get(table) ?? table),
    issues: book.issues.map((issue) =>
      issue.table === undefined ? issue : { ...issue, table: tables.get(issue.table) ?? issue.table },
    ),
  };
}

function tableWith(table: Table, cells: ReadonlyMap<AmountCell, AmountCell>): Table {
  const grids = table.grids.map((grid) => gridWith(grid, cells));
  return grids.every((grid, i) => grid === table.grids[i]) ? table : { ...table, grids, empty: false };
}

function gridWith(grid: Grid, cells: ReadonlyMap<AmountCell, AmountCell>): Grid {
  const rows = grid.rows.map((row) => rowWith(row, cells));
  return rows.every((row, i) => row === grid.rows[i]) ? grid : { ...grid, rows };
}

function rowWith(row: Row, cells: ReadonlyMap<AmountCell, AmountCell>): Row {
  if (![...row.amounts.values()].some((cell) => cells.has(cell))) return row;
  return { ...row, amounts: new Map([...row.amounts].map(([key, cell]) => [key, cells.get(cell) ?? cell])) };
}
