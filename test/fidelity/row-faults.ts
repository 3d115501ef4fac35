/** Faults of a whole row: dropped, doubled, under a wrong code or name. */
import { cellKey, type CellRef } from '../../src/grid/address';
import type { Snapshot } from '../../src/grid/snapshot';
import type { Book, Grid, Row, Table } from '../../src/tables/book';
import { Draw } from '../consistent-books/draw';
import type { Amount } from './amount-cells';
import { cellOf, withEdits, withoutRow, withRowTwice } from './edit';
import { hash } from './faults';
import type { Shift } from './identities';

export const ROW_FAULTS = ['漏行', '重行', '科目编码错一位', '科目名称张冠李戴', '项目编码错一位'] as const;

export type RowFault = (typeof ROW_FAULTS)[number];

/** One row of a sheet with figures in it: where it stands, and its amounts in whatever grids share the row. */
export interface SheetRow {
  readonly table: Table;
  readonly grid: Grid;
  readonly row: Row;
  readonly sheet: string;
  readonly at: number;
  readonly amounts: readonly Amount[];
}

/** A text cell that identifies something, and what a fault would put there. */
export interface CodeCell {
  readonly kind: RowFault;
  readonly table: Table;
  readonly ref: CellRef;
  readonly wrong: string | number;
  /** The amounts that go with it. */
  readonly amounts: readonly Amount[];
}

/** The rows with an amount that is not zero, each sheet row once. */
export function rowsWithAmounts(amounts: readonly Amount[]): SheetRow[] {
  const rows = new Map<string, SheetRow>();
  for (const amount of amounts) {
    const { ref, table, grid, row } = amount;
    const key = `${ref.sheet}!${ref.row}`;
    const known = rows.get(key);
    rows.set(key, {
      ...(known ?? { table, grid, row, sheet: ref.sheet, at: ref.row }),
      amounts: [...(known?.amounts ?? []), amount],
    });
  }
  return [...rows.values()].filter((row) => row.amounts.some(({ value }) => value !== 0));
}

export function dropped(snapshot: Snapshot, { sheet, at }: SheetRow): Snapshot {
  return withoutRow(snapshot, sheet, at);
}

export function doubled(snapshot: Snapshot, { sheet, at }: SheetRow): Snapshot {
  return withRowTwice(snapshot, sheet, at);
}

/** What a row that is gone, or stands twice, does to the sums over it. */
export function shiftOf({ amounts }: SheetRow, times: -1 | 1): Shift {
  return new Map(amounts.map(({ key, value }) => [key, times * value]));
}

/** The codes and names that a slip may spoil: of rows with figures, and of the forms of projects. */
export function codeCells(book: Book, amounts: readonly Amount[], snapshot: Snapshot): CodeCell[] {
  const rows = book.tables.flatMap((table) =>
    table.grids.flatMap((grid) =>
      grid.rows.flatMap((row) => rowCodes({ table, grid, row }, amountsOfRow(row, amounts), snapshot)),
    ),
  );
  const forms = book.tables.flatMap((table) => {
    const field = table.fields.get('项目编码');
    if (!field) return [];
    const wrong = wrongDigit(snapshot, field.ref, 8);
    const own = amounts.filter((amount) => amount.table === table);
    return wrong === undefined
      ? []
      : [{ kind: '项目编码错一位' as const, table, ref: field.ref, wrong, amounts: own }];
  });
  return [...rows, ...forms];
}

function rowCodes(
  { table, grid, row }: { table: Table; grid: Grid; row: Row },
  amounts: readonly Amount[],
  snapshot: Snapshot,
): CodeCell[] {
  if (amounts.every(({ value }) => value === 0)) return [];
  const subject = /^(?:功能|经济):/.test(row.key);
  const project = row.key.startsWith('项目:');
  if (!subject && !project) return [];
  const found: CodeCell[] = [];
  const wrong = row.codeCell && wrongDigit(snapshot, row.codeCell, subject ? 2 : 8);
  if (row.codeCell && wrong !== undefined)
    found.push({
      kind: subject ? '科目编码错一位' : '项目编码错一位',
      table,
      ref: row.codeCell,
      wrong,
      amounts,
    });
  const name = subject ? otherName(grid, row) : undefined;
  if (
    row.nameCell &&
    name !== undefined &&
    cellKey(row.nameCell) !== (row.codeCell ? cellKey(row.codeCell) : '')
  )
    found.push({ kind: '科目名称张冠李戴', table, ref: row.nameCell, wrong: name, amounts });
  return found;
}

function amountsOfRow(row: Row, amounts: readonly Amount[]): Amount[] {
  return amounts.filter((amount) => amount.row === row);
}

/** The name of another subject of the table of the same length of code. */
function otherName(grid: Grid, row: Row): string | undefined {
  const others = grid.rows.filter(
    (other) => other.code?.length === row.code?.length && other.name.trim() !== row.name.trim(),
  );
  return others.length === 0 ? undefined : new Draw(hash(row.key)).pick(others).name;
}

/** The text or number of a cell with one digit changed; never one of the first few. */
function wrongDigit(snapshot: Snapshot, ref: CellRef, kept: number): string | number | undefined {
  const value = cellOf(snapshot, ref)?.value;
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const text = String(value);
  const digits = Array.from(text)
    .flatMap((sign, i) => (/\d/.test(sign) ? [i] : []))
    .slice(kept);
  if (digits.length === 0) return undefined;
  const draw = new Draw(hash(`${ref.sheet}${ref.row}${ref.column}`));
  const at = draw.pick(digits);
  const digit = (Number(text.charAt(at)) + draw.int(1, 9)) % 10;
  const wrong = text.slice(0, at) + String(digit) + text.slice(at + 1);
  return typeof value === 'number' ? Number(wrong) : wrong;
}

export function miscoded(snapshot: Snapshot, { ref, wrong }: CodeCell): Snapshot {
  const old = cellOf(snapshot, ref);
  return withEdits(snapshot, [{ ref, cell: { format: 'General', ...old, value: wrong } }]);
}
