/** Whether the figures of one row are those of others: the same, or their sum. Most columns decide, so that one wrong cell does not. */
import Decimal from 'decimal.js';
import { numberIn } from '../figures';
import type { RowDraft } from './row-draft';

/** Whether a row is the sum of others in more than half of the columns where any of them has a figure. */
export function isMostlySum(whole: RowDraft, parts: readonly RowDraft[]): boolean {
  let figures = 0;
  let equal = 0;
  for (const key of whole.amounts.keys()) {
    const own = numberIn(whole.amounts.get(key));
    const sum = parts.reduce((found, part) => found.plus(numberIn(part.amounts.get(key))), new Decimal(0));
    if (own.isZero() && sum.isZero()) continue;
    figures += 1;
    if (own.equals(sum)) equal += 1;
  }
  return equal * 2 > figures;
}
