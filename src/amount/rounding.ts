/** Rounding as finance does it, and the decimals a whole table is printed with. Knows readings, not tables. */
import Decimal from 'decimal.js';
import type { AmountReading, NumberReading } from './reading';
import { WORTH_IN_YUAN } from './unit';
import type { AmountUnit } from './unit';

/** Decimals of a table in which no amount says anything: public tables print 万元 and 元 with two. */
const USUAL_DECIMALS = 2;
/** General cells: this share of them must be shown in full. */
const SHOWN_IN_FULL = 0.95;
/** So many different figures of 万元 are not all whole by chance. */
const MANY_WHOLE_FIGURES = 12;
/** Where the unit is unknown, General cells count with at most as many decimals as 万元 need to show 分. */
const MOST_GENERAL_DECIMALS = 6;

/** 四舍五入: rounded to that many decimals, a half away from zero. Zero never keeps a minus sign. */
export function roundHalfUp(value: Decimal, decimals: number): Decimal {
  const rounded = value.toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP);
  return rounded.isZero() ? new Decimal(0) : rounded;
}

/**
 * The decimals that the amounts of a table are printed with, as one property of the table.
 *
 * Each amount with a fixed number of decimals (by its format, or as text) votes for it. General cells vote together for
 * the fewest decimals that show 95 % of them in full, at most so many that 分 are shown: what lies behind is left over
 * from a division. The most votes decide, a tie goes to the finer. Percentages, blanks, and zeros that show no
 * decimals say nothing; with nothing said it is two.
 *
 * A table in 万元 has at least two decimals (600 there means 600.00), unless its formats are seen to cut decimals off,
 * or print one decimal, or none over many figures that all are whole: then it was rounded to that, and holding it to two
 * would call every rounding difference an error.
 */
export function tableDecimals(readings: Iterable<AmountReading>, unit?: AmountUnit): number {
  const fixed: NumberReading[] = [];
  const general: NumberReading[] = [];
  for (const reading of readings) {
    if (reading.kind !== 'number' || reading.percent) continue;
    if (reading.precision === 'general') {
      if (!reading.value.isZero()) general.push(reading);
    } else if (!(reading.text && reading.value.isZero() && reading.decimals === 0)) {
      fixed.push(reading);
    }
  }
  const votes = new Map<number, number>();
  for (const { decimals } of fixed) votes.set(decimals, (votes.get(decimals) ?? 0) + 1);
  if (general.length > 0) {
    const decimals = decimalsShowingMost(general, unit);
    votes.set(decimals, (votes.get(decimals) ?? 0) + general.length);
  }
  const elected = mostVoted(votes);
  if (elected === undefined) return USUAL_DECIMALS;
  const coarse = fixed.some((reading) => reading.decimals === elected && storesMoreThanShown(reading));
  return unit === '万元' && !coarse && !isRoundedOnPurpose(fixed, elected)
    ? Math.max(elected, USUAL_DECIMALS)
    : elected;
}

/** Whether formats of fewer than two decimals were chosen for figures that were rounded to them. */
function isRoundedOnPurpose(fixed: readonly NumberReading[], decimals: number): boolean {
  if (fixed.some(({ text, value }) => text || value.decimalPlaces() > decimals)) return false;
  const figures = new Set(fixed.map(({ value }) => value.toFixed()));
  return figures.size >= (decimals === 0 ? MANY_WHOLE_FIGURES : 1);
}

/**
 * Whether the cell stores more decimals than it shows; in a General cell, more than its table is printed with.
 * Percentages are left out: a rate is nearly always the unrounded result of a division.
 */
export function hiddenDecimals(reading: AmountReading, decimalsOfTable: number): boolean {
  if (reading.kind !== 'number' || reading.percent) return false;
  if (reading.precision === 'fixed') return storesMoreThanShown(reading);
  return reading.value.decimalPlaces() > decimalsOfTable;
}

function storesMoreThanShown(reading: NumberReading): boolean {
  return !reading.stored.equals(reading.value);
}

function decimalsShowingMost(readings: readonly NumberReading[], unit: AmountUnit | undefined): number {
  const ascending = readings.map(({ decimals }) => decimals).sort((a, b) => a - b);
  const needed = Math.ceil(ascending.length * SHOWN_IN_FULL);
  const decimals = ascending[needed - 1] ?? USUAL_DECIMALS;
  return Math.min(decimals, unit ? decimalsToFen(unit) : MOST_GENERAL_DECIMALS);
}

/** The decimals with which an amount in that unit shows 分. */
function decimalsToFen(unit: AmountUnit): number {
  return WORTH_IN_YUAN[unit].times(100).log(10).round().toNumber();
}

function mostVoted(votes: ReadonlyMap<number, number>): number | undefined {
  let elected: number | undefined;
  let most = 0;
  for (const [decimals, count] of votes) {
    if (count > most || (count === most && elected !== undefined && decimals > elected)) {
      elected = decimals;
      most = count;
    }
  }
  return elected;
}
