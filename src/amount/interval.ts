/**
 * Which true amounts a printed one can stand for. A printed amount other than zero stands for all that round to it; blanks
 * and zeros are exact.
 */
import Decimal from 'decimal.js';

/** A range of amounts. An exact amount has equal ends, both included. */
export interface Interval {
  readonly low: Decimal;
  readonly high: Decimal;
  readonly lowIncluded: boolean;
  readonly highIncluded: boolean;
}

/** The range of one amount only. */
export function exactly(value: Decimal): Interval {
  return { low: value, high: value, lowIncluded: true, highIncluded: true };
}

/**
 * The true amounts that a printed one stands for: half a display unit to both sides. A half rounds away from zero, so
 * the end nearer to zero belongs to the range and the farther does not. Both arguments are in the same unit.
 */
export function lawfulInterval(printed: Decimal, displayUnit: Decimal): Interval {
  if (printed.isZero()) return exactly(new Decimal(0));
  const half = displayUnit.dividedBy(2);
  const positive = printed.isPositive();
  return {
    low: printed.minus(half),
    high: printed.plus(half),
    lowIncluded: positive,
    highIncluded: !positive,
  };
}

/** The sums that an amount of each range can make. */
export function plus(a: Interval, b: Interval): Interval {
  return {
    low: a.low.plus(b.low),
    high: a.high.plus(b.high),
    lowIncluded: a.lowIncluded && b.lowIncluded,
    highIncluded: a.highIncluded && b.highIncluded,
  };
}

/** The range with every amount multiplied; a negative factor turns it around. */
export function times(range: Interval, factor: Decimal): Interval {
  if (factor.isZero()) return exactly(new Decimal(0));
  const low = range.low.times(factor);
  const high = range.high.times(factor);
  if (factor.isPositive()) return { ...range, low, high };
  return { low: high, high: low, lowIncluded: range.highIncluded, highIncluded: range.lowIncluded };
}

/** Whether the amount lies in the range. */
export function contains(range: Interval, value: Decimal): boolean {
  const aboveLow = range.lowIncluded ? value.gte(range.low) : value.gt(range.low);
  const belowHigh = range.highIncluded ? value.lte(range.high) : value.lt(range.high);
  return aboveLow && belowHigh;
}
