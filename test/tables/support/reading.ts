/**
 * Holds a Book against an expected reading written as readable tables: every amount by row key and column key.
 * Knows the Book's shape only; how tables are recognised is what is being tested.
 */
import Decimal from 'decimal.js';

import { a1, cellKey } from '../../../src/grid/address';
import type { Cell, Sheet, Snapshot } from '../../../src/grid/snapshot';
import type { AmountCell, Book, ColumnRole, Family, Grid, Table } from '../../../src/tables/book';

/** `row key | column key` → the amount as a plain number; '' for a blank cell, `?text` for an unreadable one. */
export type FlatGrid = Readonly<Record<string, string>>;

export interface ExpectedGrid {
  /** '' where left out. */
  readonly part?: string;
  /**
   * First line: column keys. Further lines: row keys, then the amounts under the columns; amounts left out at the end
   * are blank. Several row keys before the first bar, parted by spaces, share the amounts of the line.
   */
  readonly reading: string;
  /** Roles of columns that are not 金额. */
  readonly roles?: Readonly<Record<string, ColumnRole>>;
  /** Members of row sets, in sheet order. */
  readonly sets?: Readonly<Record<string, readonly string[]>>;
  /** Keys of rows with the role 其中; none where left out. */
  readonly partOfWhole?: readonly string[];
  /** Parents by row key ('' for none); only these are compared. */
  readonly parents?: Readonly<Record<string, string>>;
}

export interface ExpectedTable {
  readonly sheet: string;
  readonly kind: string;
  /** As printed. */
  readonly title: string;
  readonly number?: string;
  readonly amountUnit: string;
  /** 'label' where left out. */
  readonly amountUnitFrom?: 'label' | 'workbook';
  /** Year of the table's set. */
  readonly year: number;
  /** Organisation of the table's set. */
  readonly organisation: string;
  readonly scope?: '部门' | '单位';
  /** 预算 where left out. */
  readonly family?: Family;
  readonly decimals?: number;
  readonly empty?: boolean;
  readonly notes?: readonly string[];
  readonly fields?: Readonly<Record<string, string>>;
  readonly grids: readonly ExpectedGrid[];
}

export interface ExpectedBook {
  /** In workbook order. */
  readonly tables: readonly ExpectedTable[];
  /** `sheet: kind` of the tables known by their titles alone. */
  readonly unread?: readonly string[];
  /** Sheets that are no table. */
  readonly otherSheets?: readonly string[];
  /** Sheets with a table outside the standard set. */
  readonly unrecognised?: readonly string[];
}

/** The grid's amounts by `row key | column key`. */
export function flatten(grid: Grid): FlatGrid {
  const flat: Record<string, string> = {};
  for (const row of grid.rows) {
    for (const [key, amount] of row.amounts) flat[`${row.key} | ${key}`] = plain(amount);
  }
  return flat;
}

/** An expected reading as `row key | column key` → amount. */
export function parseReading(text: string): FlatGrid {
  const [header, ...lines] = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => line.split('|').map((cell) => cell.trim()));
  if (!header) throw new Error('a reading needs a line of column keys');
  const columns = header.slice(1);
  const flat: Record<string, string> = {};
  for (const [keys, ...amounts] of lines) {
    if (amounts.length > columns.length) throw new Error(`more amounts than columns: ${keys}`);
    for (const key of (keys ?? '').split(/ +/)) {
      columns.forEach((column, index) => {
        const place = `${key} | ${column}`;
        if (place in flat) throw new Error(`twice in the reading: ${place}`);
        flat[place] = normal(amounts[index] ?? '');
      });
    }
  }
  return flat;
}

/** Differences between two flat grids, one line each; empty where they are equal. */
export function differences(expected: FlatGrid, actual: FlatGrid): string[] {
  const lines: string[] = [];
  for (const [place, amount] of Object.entries(expected)) {
    if (!(place in actual)) lines.push(`${place}: missing, expected ${shown(amount)}`);
    else if (actual[place] !== amount) {
      lines.push(`${place}: expected ${shown(amount)}, read ${shown(actual[place] ?? '')}`);
    }
  }
  for (const [place, amount] of Object.entries(actual)) {
    if (!(place in expected)) lines.push(`${place}: not expected, read ${shown(amount)}`);
  }
  return lines;
}

/** Every cell of the sheet that holds an amount, as the builder's conventions tell (codes are text or General). */
export function amountCells(sheet: Sheet): { address: string; key: string }[] {
  const found: { address: string; key: string }[] = [];
  for (const [row, cells] of sheet.rows) {
    cells.forEach((cell, column) => {
      if (!cell || !holdsAmount(cell)) return;
      found.push({ address: a1(row, column), key: cellKey({ sheet: sheet.name, row, column }) });
    });
  }
  return found;
}

/** Addresses, `sheet!A1`, of amounts in the sheets that no table of the book holds. */
export function lostAmounts(snapshot: Snapshot, book: Book, sheets: ReadonlySet<string>): string[] {
  const held = new Set<string>();
  for (const table of book.tables) {
    for (const grid of table.grids) {
      for (const row of grid.rows) for (const amount of row.amounts.values()) held.add(cellKey(amount.ref));
    }
  }
  return snapshot.sheets
    .filter((sheet) => sheets.has(sheet.name))
    .flatMap((sheet) =>
      amountCells(sheet)
        .filter((cell) => !held.has(cell.key))
        .map((cell) => `${sheet.name}!${cell.address}`),
    );
}

/** Row keys in a set, in sheet order. */
export function membersOf(grid: Grid, set: string): string[] {
  return grid.rows.filter((row) => row.sets.has(set)).map((row) => row.key);
}

/** The key of each row's parent, '' where it has none. */
export function parentsOf(grid: Grid): Record<string, string> {
  return Object.fromEntries(
    grid.rows.map((row) => [row.key, row.parent === undefined ? '' : (grid.rows[row.parent]?.key ?? '?')]),
  );
}

/** Column roles other than 金额. */
export function rolesOf(grid: Grid): Record<string, ColumnRole> {
  return Object.fromEntries(
    grid.columns.filter((column) => column.role !== '金额').map((column) => [column.key, column.role]),
  );
}

/** The table of that kind on that sheet, the n-th (from 0) where there are several. */
export function tableOn(book: Book, sheet: string, kind: string, nth = 0): Table | undefined {
  return book.tables.filter((table) => table.sheet === sheet && table.kind === kind)[nth];
}

function plain(amount: AmountCell): string {
  switch (amount.reading.kind) {
    case 'number':
      return amount.reading.value.toString();
    case 'blank':
      return '';
    default:
      return `?${amount.reading.text}`;
  }
}

function normal(text: string): string {
  return text === '' || text.startsWith('?') ? text : new Decimal(text.replace(/,/g, '')).toString();
}

function shown(amount: string): string {
  return amount === '' ? 'blank' : amount;
}

function holdsAmount(cell: Cell): boolean {
  if (typeof cell.value === 'number') return cell.format !== 'General';
  return typeof cell.value === 'string' && /^-?\d[\d, ]*\. ?\d{2}$/.test(cell.value);
}
