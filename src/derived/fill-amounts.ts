/**
 * Amounts written into cells that hold none: in the cell's own number format or, where it has none, that of its column;
 * as a value, or as a formula over cells a formula can add up.
 */
import Decimal from 'decimal.js';
import type { CellWriter } from '../findings/cell-writer';
import type { Member } from '../formulas/evaluation';
import { cellKey } from '../grid/address';
import type { SetCell } from '../grid/changes';
import { formatDecimalsFor } from '../grid/display';
import type { AmountCell, Column, Grid } from '../tables/book';
import { amountChange } from './amount-change';
import type { Filled } from './fill-book';

/** A formula for a cell, and what it adds up. */
export interface LiveFormula {
  readonly formula: string;
  readonly parts: readonly { readonly member: Member; readonly sign: Decimal }[];
}

/** The change that puts an amount (in the unit of its table) into the cell; undefined where it must not be written. */
export function amountInto(
  writer: CellWriter,
  { table, grid, column, cell }: Pick<Member, 'table' | 'grid' | 'column' | 'cell'>,
  amount: Decimal,
  filled: Filled,
  live?: LiveFormula,
): SetCell | undefined {
  const own = writer.cell(cell.ref)?.format ?? 'General';
  const change = amountChange(writer, cell, amount, table.decimals);
  if (!change) return undefined;
  const usual = own === 'General' && change.format === undefined ? usualFormat(writer, grid, column) : own;
  const format = change.format ?? (usual === own ? undefined : usual);
  const written = inFormat(change, amount, format);
  const result = live && resultOf(writer, cell, format ?? own, live, filled);
  if (!live || result === undefined) return written;
  return { ...written, write: { value: result, formula: live.formula } };
}

/** A format of the column may show amounts scaled. */
function inFormat(change: SetCell, amount: Decimal, format: string | undefined): SetCell {
  if (format === undefined || format === change.format) return change;
  const { write } = change;
  const scaled = amount.times(scaleOf(amount, format) ?? 1).toNumber();
  return { ...change, format, write: { ...write, value: scaled } };
}

/**
 * The number format of the column's amounts; where it has none, of those of the whole part of the table. General where
 * they differ: a blank cell may have a format of its own that a snapshot does not show, and that is kept then.
 */
function usualFormat(writer: CellWriter, { rows }: Grid, { key }: Column): string {
  const own = formatsOf(
    writer,
    rows.flatMap(({ amounts }) => amounts.get(key) ?? []),
  );
  const all = formatsOf(
    writer,
    rows.flatMap(({ amounts }) => [...amounts.values()]),
  );
  const [first, ...others] = own.size > 0 ? own : all;
  return first !== undefined && others.length === 0 ? first : 'General';
}

function formatsOf(writer: CellWriter, cells: readonly AmountCell[]): ReadonlySet<string> {
  const formats = new Set<string>();
  for (const { ref, reading } of cells) {
    const held = writer.cell(ref);
    // A blank total is counted as a nought.
    if (reading.kind !== 'number' || reading.percent || typeof held?.value !== 'number') continue;
    if (scaleOf(reading.value, held.format) !== undefined) formats.add(held.format);
  }
  return formats;
}

/** What one printed unit is in the cell; undefined where the format shows no plain amount. */
function scaleOf(amount: Decimal, format: string): number | undefined {
  const shown = formatDecimalsFor(amount.toNumber(), format);
  if (shown.kind === 'general') return 1;
  return shown.kind === 'fixed' && !shown.percent ? shown.scale : undefined;
}

/** What the formula comes to; undefined where a text stands among its cells, or they are scaled otherwise. */
function resultOf(
  writer: CellWriter,
  target: AmountCell,
  format: string,
  { parts }: LiveFormula,
  filled: Filled,
): number | undefined {
  let sum = new Decimal(0);
  for (const { member, sign } of parts) {
    const { cell } = member;
    const change = filled.get(cellKey(cell.ref));
    const value = change?.write.value ?? writer.cell(cell.ref)?.value ?? null;
    if (cell.ref.sheet !== target.ref.sheet) return undefined;
    if (value === null) continue;
    if (typeof value !== 'number') return undefined;
    const amount = new Decimal(value);
    const own = change?.format ?? writer.cell(cell.ref)?.format ?? 'General';
    if (scaleOf(amount, own) !== scaleOf(amount, format)) return undefined;
    sum = sum.plus(amount.times(sign));
  }
  // Added up as decimals: what a double has behind the fifteenth digit is noise.
  return sum.toSignificantDigits(15).toNumber();
}
