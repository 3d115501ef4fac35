/** Amounts written into cells: as numbers, in the cell's own number format, never losing a digit. */
import Decimal from 'decimal.js';
import type { CellWriter } from '../findings/cell-writer';
import type { SetCell } from '../grid/changes';
import { formatDecimalsFor } from '../grid/display';
import type { AmountCell } from '../tables/book';

/** The change that puts an amount (in the unit of its table) into the cell. */
export function amountChange(
  writer: CellWriter,
  { ref, reading }: AmountCell,
  amount: Decimal,
  decimals: number,
): SetCell | undefined {
  if (reading.kind === 'number' && reading.percent) return undefined;
  const format = writer.cell(ref)?.format ?? 'General';
  const shown = formatDecimalsFor(amount.toNumber(), format);
  if (shown.kind === 'general') return numberChange(writer, ref, amount);
  if (shown.kind === 'fixed')
    return numberChange(writer, ref, amount.times(shown.scale).dividedBy(shown.percent ? 100 : 1));
  const grouped = reading.kind === 'number' && typeof writer.cell(ref)?.value === 'string';
  return numberChange(writer, ref, amount, numberFormat(decimals, grouped && hasGroups(writer, ref)));
}

/** The change that makes a number of an amount stored as text, shown with the decimals the text has. */
export function fromText(writer: CellWriter, { ref, reading }: AmountCell): SetCell | undefined {
  if (reading.kind !== 'number' || !reading.text || reading.percent) return undefined;
  const format = writer.cell(ref)?.format ?? 'General';
  const shown = formatDecimalsFor(reading.value.toNumber(), format);
  const keeps =
    shown.kind === 'fixed' && !shown.percent && shown.scale === 1 && shown.decimals >= reading.decimals;
  if (keeps) return numberChange(writer, ref, reading.value);
  // A nought without decimals says nothing about how the table is printed, and goes on saying nothing.
  const plainNought = reading.value.isZero() && reading.decimals === 0;
  const instead = plainNought ? 'General' : numberFormat(reading.decimals, hasGroups(writer, ref));
  return numberChange(writer, ref, reading.value, instead);
}

function numberChange(
  writer: CellWriter,
  ref: AmountCell['ref'],
  exact: Decimal,
  format?: string,
): SetCell | undefined {
  const number = exact.toNumber();
  return new Decimal(number).equals(exact) ? writer.set(ref, number, format) : undefined;
}

/** 0.00, #,##0.00 */
export function numberFormat(decimals: number, grouped: boolean): string {
  return (grouped ? '#,##0' : '0') + (decimals === 0 ? '' : `.${'0'.repeat(decimals)}`);
}

/** Whether thousands are set apart in the text of a cell. */
export function hasGroups(writer: CellWriter, ref: AmountCell['ref']): boolean {
  const text = writer.cell(ref)?.value;
  return typeof text === 'string' && /\d\s*[,，]\s*\d{3}/.test(text.normalize('NFKC'));
}
