/** Amounts as messages write them. */
import type Decimal from 'decimal.js';
import { roundHalfUp } from './rounding';

/** The amount with that many decimals and commas between thousands: 1,234.56, -1,234.56. */
export function printAmount(value: Decimal, decimals: number): string {
  const [whole = '', fraction] = printPlain(value, decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** The amount without commas; with all the decimals it has where none are named. Never with an exponent. */
export function printPlain(value: Decimal, decimals?: number): string {
  const rounded = roundHalfUp(value, decimals ?? value.decimalPlaces());
  return decimals === undefined ? rounded.toFixed() : rounded.toFixed(decimals);
}
