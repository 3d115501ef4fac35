/** Single figures as printed, without regard to their unit: what a cell holds, looking one up in a table. */
import Decimal from 'decimal.js';
import type { AmountCell, Table } from './book';

const ZERO = new Decimal(0);

/** The printed figure of a row (合计 or an item) and column; a blank is 0; undefined where there is no such cell or no number. */
export function printedFigure(table: Table, part: string, item: string, column: string): Decimal | undefined {
  const grid = table.grids.find((one) => one.part === part);
  const row = grid?.rows.find((one) => (item === '合计' ? one.role === '合计' : one.item === item));
  const reading = row?.amounts.get(column)?.reading;
  if (reading?.kind === 'number') return reading.value;
  return reading?.kind === 'blank' ? ZERO : undefined;
}

/** The number a cell holds; 0 where it holds none, or there is no cell. */
export function numberIn(cell: AmountCell | undefined): Decimal {
  return cell?.reading.kind === 'number' ? cell.reading.value : ZERO;
}

/** Whether an amount other than 0 stands in a row. */
export function hasAmount({ amounts }: { readonly amounts: ReadonlyMap<string, AmountCell> }): boolean {
  return [...amounts.values()].some((cell) => !numberIn(cell).isZero());
}
