/** 占比, 增减额 and 增减率 of a line, by the conventions for derived figures: without a base there is no rate. */
import type Decimal from 'decimal.js';
import { percentage } from '../amount/ratio';
import { roundHalfUp } from '../amount/rounding';
import type { Change } from './analysis';

/** Decimals of percentages. */
const PERCENT_DECIMALS = 2;

/** 本年 less 上年, and its share of 上年; a line that is not there counts as nothing. */
export function changeOf(current: Decimal, previous: Decimal, decimals: number): Change {
  const amount = roundHalfUp(current.minus(previous), decimals);
  if (!previous.isPositive() || previous.isZero()) return { amount };
  return { amount, rate: percentage(amount, previous, PERCENT_DECIMALS) };
}

/** The share of a whole; undefined where there is no whole to be part of. */
export function shareOf(part: Decimal, whole: Decimal): Decimal | undefined {
  return whole.isPositive() && !whole.isZero() ? percentage(part, whole, PERCENT_DECIMALS) : undefined;
}
