/** The amounts of a Book one by one, with what a fault needs to know of each. Knows nothing of formulas. */
import { cellKey, type CellRef } from '../../src/grid/address';
import type { AmountCell, Book, Column, Grid, Row, Table } from '../../src/tables/book';
import { AMOUNT_ROLES } from '../../src/formulas/grid-index';

/** One amount cell of the clean book: a number, or a blank that counts 0. */
export interface Amount {
  readonly key: string;
  readonly ref: CellRef;
  readonly table: Table;
  readonly grid: Grid;
  readonly row: Row;
  readonly column: Column;
  readonly cell: AmountCell;
  /** The amount as printed; 0 for a blank. */
  readonly value: number;
  readonly blank: boolean;
  /** Decimals shown, and the number format that shows them. */
  readonly decimals: number;
  readonly format: string;
  /** The amount cells beside it and below it in the same grid. */
  readonly right?: Amount;
  readonly below?: Amount;
}

/** Every amount cell that holds a number or nothing, in the order of the book, each cell once. */
export function amountsOf(book: Book): Amount[] {
  const byCell = new Map<string, Amount>();
  const all = book.tables.flatMap((table) => table.grids.flatMap((grid) => amountsOfGrid(table, grid)));
  for (const amount of all) {
    // Where two rows of a form share a sheet row, one of them reads the other's cell as a blank.
    if (byCell.get(amount.key)?.blank ?? true) byCell.set(amount.key, amount);
  }
  return [...byCell.values()];
}

function amountsOfGrid(table: Table, grid: Grid): Amount[] {
  const columns = grid.columns.filter(({ role }) => AMOUNT_ROLES.has(role));
  const plain = grid.rows.map((row) => columns.map((column) => amountAt(table, grid, row, column)));
  // Neighbours are looked up from the last row and column backwards, so that each exists before it is pointed at.
  for (let i = plain.length - 1; i >= 0; i -= 1) {
    const row = plain[i] ?? [];
    for (let j = row.length - 1; j >= 0; j -= 1) {
      const amount = row[j];
      if (!amount) continue;
      const right = row[j + 1];
      const below = plain[i + 1]?.[j];
      row[j] = { ...amount, ...(right ? { right } : {}), ...(below ? { below } : {}) };
    }
  }
  return plain.flatMap((row) => row.filter((amount) => amount !== undefined));
}

function amountAt(table: Table, grid: Grid, row: Row, column: Column): Amount | undefined {
  const cell = row.amounts.get(column.key);
  if (!cell) return undefined;
  const { reading } = cell;
  if (reading.kind !== 'number' && reading.kind !== 'blank') return undefined;
  if (reading.kind === 'number' && reading.percent) return undefined;
  const { decimals } = table;
  const places = decimals === 0 ? '' : `.${'0'.repeat(decimals)}`;
  return {
    key: cellKey(cell.ref),
    ref: cell.ref,
    table,
    grid,
    row,
    column,
    cell,
    value: reading.kind === 'number' ? reading.value.toNumber() : 0,
    blank: reading.kind === 'blank',
    decimals,
    format: `#,##0${places}`,
  };
}

/** The amount in whole display units. */
export function unitsOf({ value, decimals }: Amount): number {
  return Math.round(value * 10 ** decimals);
}

/** An amount of that many display units of the cell's table. */
export function fromUnits({ decimals }: Amount, units: number): number {
  return Number((units / 10 ** decimals).toFixed(decimals));
}
