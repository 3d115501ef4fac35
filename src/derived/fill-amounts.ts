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
import { amountChange, hasGroups, numberFormat } from './amount-change';
import type { Filled } from './fill-book';

/** A formula for a cell, and what it adds up. */
export interface LiveFormula {
  readonly formula: string;
  readonly parts: readonly { readonly member: Member; readonly sign: Decimal }[];
}

/** The change that puts an amount (in the unit of its table) into the cell; undefined where it must not be written. */
export function amountInto(
  formats: AmountFormats,
  { table, grid, column, cell }: Pick<Member, 'table' | 'grid' | 'column' | 'cell'>,
  amount: Decimal,
  filled: Filled,
  live?: LiveFormula,
): SetCell | undefined {
  const { writer } = formats;
  const own = writer.cell(cell.ref)?.format ?? 'General';
  const change = amountChange(writer, cell, amount, table.decimals);
  if (!change) return undefined;
  const usual =
    own === 'General' && change.format === undefined ? formats.usual(grid, column, table.decimals) : own;
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

/** How the amounts of one part of a table are shown. */
interface GridFormats {
  /** Number formats by column key; columns without numbers are left out. */
  readonly columns: ReadonlyMap<string, ReadonlySet<string>>;
  /** Whether amounts stand there as texts, and with thousands set apart. */
  readonly texts: boolean;
  readonly grouped: boolean;
}

/** The number formats amounts are shown with, column by column; remembers what it has looked at. */
export class AmountFormats {
  private readonly known = new Map<Grid, GridFormats>();

  constructor(readonly writer: CellWriter) {}

  /**
   * The number format of the column's amounts; where it has none, of those of the whole part of the table; where all
   * amounts are texts, the one that shows numbers as they are written. General where they differ: a blank cell may
   * have a format of its own that a snapshot does not show, and that is kept then.
   */
  usual(grid: Grid, { key }: Column, decimals: number): string {
    const { columns, texts, grouped } = this.of(grid);
    if (columns.size === 0 && texts) return numberFormat(decimals, grouped);
    const own = columns.get(key);
    const [first, ...others] = own ?? new Set([...columns.values()].flatMap((formats) => [...formats]));
    return first !== undefined && others.length === 0 ? first : 'General';
  }

  private of(grid: Grid): GridFormats {
    const known = this.known.get(grid);
    if (known) return known;
    const columns = new Map<string, Set<string>>();
    const cells = grid.rows.flatMap(({ amounts }) => [...amounts]);
    for (const [key, cell] of cells) {
      const format = this.formatOf(cell);
      if (format !== undefined) columns.set(key, (columns.get(key) ?? new Set<string>()).add(format));
    }
    const texts = cells.filter(([, { reading }]) => reading.kind === 'number' && reading.text);
    const grouped = texts.some(([, { ref }]) => hasGroups(this.writer, ref));
    const formats = { columns, texts: texts.length > 0, grouped };
    this.known.set(grid, formats);
    return formats;
  }

  private formatOf({ ref, reading }: AmountCell): string | undefined {
    const held = this.writer.cell(ref);
    // A blank total is counted as a nought.
    if (reading.kind !== 'number' || reading.percent || typeof held?.value !== 'number') return undefined;
    return scaleOf(reading.value, held.format) === undefined ? undefined : held.format;
  }
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
