/** Looking single figures up in a table, as printed, without regard to its unit. */
import Decimal from 'decimal.js';
import type { Table } from './book';

/** The printed figure of a row (合计 or an item) and column; a blank is 0; undefined where there is no such cell or no number. */
export function printedFigure(table: Table, part: string, item: string, column: string): Decimal | undefined {
  const grid = table.grids.find((one) => one.part === part);
  const row = grid?.rows.find((one) => (item === '合计' ? one.role === '合计' : one.item === item));
  const reading = row?.amounts.get(column)?.reading;
  if (reading?.kind === 'number') return reading.value;
  return reading?.kind === 'blank' ? new Decimal(0) : undefined;
}
