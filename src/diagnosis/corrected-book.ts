/** A Book with some amounts replaced; everything else is shared with the original. Nothing is changed in place. */
import { cellKey } from '../grid/address';
import type { AmountReading } from '../amount/reading';
import type { Book, Grid, Row, Table } from '../tables/book';

/** The Book as it would be read if those cells (by cell key) held those amounts. */
export function correctedBook(book: Book, readings: ReadonlyMap<string, AmountReading>): Book {
  const replaced = new Map(book.tables.map((table) => [table, correctedTable(table, readings)]));
  return {
    ...book,
    tables: [...replaced.values()],
    issues: book.issues.map((issue) => {
      const table = issue.table && replaced.get(issue.table);
      return table ? { ...issue, table } : issue;
    }),
  };
}

function correctedTable(table: Table, readings: ReadonlyMap<string, AmountReading>): Table {
  const grids = table.grids.map((grid) => correctedGrid(grid, readings));
  return grids.some((grid, i) => grid !== table.grids[i]) ? { ...table, grids, empty: false } : table;
}

function correctedGrid(grid: Grid, readings: ReadonlyMap<string, AmountReading>): Grid {
  const rows = grid.rows.map((row) => correctedRow(row, readings));
  return rows.some((row, i) => row !== grid.rows[i]) ? { ...grid, rows } : grid;
}

function correctedRow(row: Row, readings: ReadonlyMap<string, AmountReading>): Row {
  let amounts: Map<string, Row['amounts'] extends ReadonlyMap<string, infer Cell> ? Cell : never> | undefined;
  for (const [column, cell] of row.amounts) {
    const reading = readings.get(cellKey(cell.ref));
    if (!reading) continue;
    amounts ??= new Map(row.amounts);
    amounts.set(column, { ...cell, reading });
  }
  return amounts ? { ...row, amounts } : row;
}
