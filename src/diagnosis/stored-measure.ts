/** Amounts in the measure their cell stores. */
import type Decimal from 'decimal.js';
import { formatDecimalsFor } from '../grid/display';
import type { Cell } from '../grid/snapshot';

/** A percentage is stored as a fraction, an amount shown in thousands in full. */
export function inStoredMeasure(amount: Decimal, stored: Cell | undefined): number {
  if (typeof stored?.value === 'string' || stored === undefined) return amount.toNumber();
  const shown = formatDecimalsFor(amount.toNumber(), stored.format);
  if (shown.kind !== 'fixed') return amount.toNumber();
  return amount
    .times(shown.scale)
    .dividedBy(shown.percent ? 100 : 1)
    .toNumber();
}
