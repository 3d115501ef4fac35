/** Percentages written into cells: in the measure, the decimals and the kind (number or text) the cell has. */
import type Decimal from 'decimal.js';
import { printPlain } from '../../amount/print';
import type { NumberReading } from '../../amount/reading';
import type { CellWriter } from '../../findings/cell-writer';
import { judgeRatio, type RatioCells } from '../../formulas/ratio';
import type { SetCell } from '../../grid/changes';
import { formatDecimalsFor } from '../../grid/display';
import type { AmountCell } from '../../tables/book';

/** A printed rate that fits its amounts, with what it is in percent: it tells how its column is written. */
export interface FittingRate {
  readonly cell: AmountCell;
  readonly percent: Decimal;
}

/** Decimals of a percentage in a General cell, where no other tells. */
const USUAL_DECIMALS = 2;
/** A quotient in a General cell has many more; these are enough to be told right from wrong. */
const MOST_DECIMALS = 8;

/** The change that puts the right rate into the cell; undefined where its measure cannot be told. */
export function rateChange(
  writer: CellWriter,
  cells: RatioCells,
  fitting: readonly FittingRate[],
): SetCell | undefined {
  const { cell } = cells.result;
  const { reading } = cell;
  if (reading.kind !== 'number') return undefined;
  const fraction = isFraction(cells, reading, fitting);
  if (fraction === undefined) return undefined;
  const own = reading.decimals - (fraction ? 2 : 0);
  const decimals = reading.precision === 'fixed' ? own : usualDecimals(fitting);
  if (decimals < 0 || decimals > MOST_DECIMALS) return undefined;
  const expected = expectedAt(cells, reading, decimals);
  if (!expected) return undefined;
  return write(writer, cell, reading, fraction ? expected.dividedBy(100) : expected, {
    decimals: decimals + (fraction ? 2 : 0),
  });
}

/** Whether the cell holds 0.1472 for 14.72 %, as the other cells of its column or its header tell. */
function isFraction(
  { result }: RatioCells,
  reading: NumberReading,
  fitting: readonly FittingRate[],
): boolean | undefined {
  if (reading.percent) return false;
  const measures = fitting.flatMap(({ cell, percent }) => {
    if (cell.reading.kind !== 'number' || cell.reading.percent || percent.isZero()) return [];
    return [!cell.reading.value.equals(percent)];
  });
  if (measures.length > 0) return measures.every((one) => one === measures[0]) ? measures[0] : undefined;
  return /[%％]/.test(result.column.printed.join('')) ? false : undefined;
}

function usualDecimals(fitting: readonly FittingRate[]): number {
  const known = fitting.map(({ percent }) => percent.decimalPlaces());
  return known.length === 0 ? USUAL_DECIMALS : Math.max(...known);
}

/** The quotient in percent at that many decimals. */
function expectedAt(cells: RatioCells, reading: NumberReading, decimals: number): Decimal | undefined {
  const { result } = cells;
  const probe = { ...reading, percent: true, decimals };
  const judged = judgeRatio({ ...cells, result: { ...result, cell: { ...result.cell, reading: probe } } });
  return judged.unit === '%' ? judged.right : undefined;
}

function write(
  writer: CellWriter,
  { ref, written = '' }: AmountCell,
  reading: NumberReading,
  value: Decimal,
  { decimals }: { readonly decimals: number },
): SetCell | undefined {
  if (reading.text) {
    const sign = reading.percent ? (/％/.test(written) ? '％' : '%') : '';
    return writer.set(ref, printPlain(value, decimals) + sign);
  }
  const shown = formatDecimalsFor(value.toNumber(), writer.cell(ref)?.format ?? 'General');
  if (shown.kind === 'other') return undefined;
  const stored =
    shown.kind === 'general' ? value : value.times(shown.scale).dividedBy(shown.percent ? 100 : 1);
  return writer.set(ref, stored.toNumber());
}
