/**
 * One amount of a table as 指标分析 shows it: in the unit and with the decimals of its section, and, where that is
 * sound, as a formula that reads the cell. A formula is sound where the cell stores the printed number, or one that
 * rounds to it: not for figures kept as text, nor where a format shows another number than is stored.
 */
import Decimal from 'decimal.js';
import { roundHalfUp } from '../amount/rounding';
import type { NumberReading } from '../amount/reading';
import { WORTH_IN_YUAN, convert, type AmountUnit } from '../amount/unit';
import { qualifiedA1, type CellRef } from '../grid/address';
import { cellAt, sheetNamed, type Snapshot } from '../grid/snapshot';
import type { AmountCell } from '../tables/book';
import type { Figure } from './analysis';
import { REMARKS } from './wording';

/** What a figure is brought to. */
export interface Measure {
  /** Undefined where no table says: amounts are then taken as they stand. */
  readonly unit: AmountUnit | undefined;
  readonly decimals: number;
}

export type ReadFigure =
  | { readonly kind: '数'; readonly figure: Figure }
  /** The cell holds no number anybody may reckon with; the remark says so. */
  | { readonly kind: '读不出'; readonly at: CellRef; readonly remark: string };

/** Excel keeps 15 significant digits. */
const EXCEL_DIGITS = 15;

/** Reads the amount; a blank is nothing. `unit`: of the table it stands in. */
export function readFigure(
  snapshot: Snapshot,
  cell: AmountCell,
  unit: AmountUnit | undefined,
  measure: Measure,
  year: '本年' | '上年',
): ReadFigure {
  const { reading, ref: at } = cell;
  if (cell.stale === true) return { kind: '读不出', at, remark: REMARKS.stale(year) };
  if (reading.kind === 'unreadable' || reading.kind === 'error')
    return { kind: '读不出', at, remark: REMARKS.unread(year, reading.text.trim()) };
  const printed = reading.kind === 'number' ? reading.value : new Decimal(0);
  const factor =
    unit === undefined || measure.unit === undefined ? undefined : { from: unit, to: measure.unit };
  const value = roundHalfUp(factor ? convert(printed, factor.from, factor.to) : printed, measure.decimals);
  const formula = year === '本年' ? referenceTo(snapshot, cell, factor, measure.decimals) : undefined;
  return { kind: '数', figure: { value, at, ...(formula === undefined ? {} : { formula }) } };
}

/** The formula that gives the figure; undefined where none does for certain. */
function referenceTo(
  snapshot: Snapshot,
  { reading, ref }: AmountCell,
  factor: { readonly from: AmountUnit; readonly to: AmountUnit } | undefined,
  decimals: number,
): string | undefined {
  const sheet = sheetNamed(snapshot, ref.sheet);
  const stored = sheet && cellAt(sheet, ref.row, ref.column)?.value;
  const name = qualifiedA1(ref);
  if (reading.kind === 'blank') return stored === undefined || stored === null ? name : undefined;
  if (reading.kind !== 'number' || reading.percent || reading.text) return undefined;
  // A format can show a thousandth of what is stored.
  if (typeof stored !== 'number' || !sameNumber(stored, reading)) return undefined;
  const printed = Math.min(decimals, reading.precision === 'fixed' ? reading.decimals : decimals);
  const isExact = reading.stored.equals(roundHalfUp(reading.value, decimals));
  if (!factor || factor.from === factor.to) return isExact ? name : `ROUND(${name},${printed})`;
  // What is printed is converted, not what is stored behind it.
  const shown = reading.stored.equals(reading.value) ? name : `ROUND(${name},${reading.decimals})`;
  return `ROUND(${shown}${conversion(factor.from, factor.to)},${decimals})`;
}

function sameNumber(stored: number, { stored: read }: NumberReading): boolean {
  return new Decimal(stored.toPrecision(EXCEL_DIGITS)).equals(read);
}

function conversion(from: AmountUnit, to: AmountUnit): string {
  const ratio = WORTH_IN_YUAN[to].dividedBy(WORTH_IN_YUAN[from]);
  return ratio.gte(1) ? `/${ratio.toFixed()}` : `*${new Decimal(1).dividedBy(ratio).toFixed()}`;
}
