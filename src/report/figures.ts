/** Figures of findings as cells: numbers that can be sorted and summed, shown with the decimals and the unit they have. */
import type { DraftCell } from './draft';
import { figureStyle } from './styles';

const PLAIN_DECIMAL = /^-?[0-9]+(?:\.([0-9]+))?$/;
/** Digits a cell's number keeps. */
const SIGNIFICANT_DIGITS = 15;

/**
 * The cell of a left value, right value or difference. `figure` is a decimal string; what is none, or has more digits
 * than a cell keeps, is written as text. A unit other than the workbook's `amountUnit` is shown behind the number.
 */
export function figureCell(
  column: number,
  figure: string | undefined,
  unit: string | undefined,
  amountUnit: string | undefined,
): DraftCell {
  if (figure === undefined) return { from: column, value: null, style: 'text' };
  const suffix = unit === undefined || unit === amountUnit ? '' : unit;
  const match = PLAIN_DECIMAL.exec(figure);
  if (!match || figure.replace(/[-.]/g, '').replace(/^0+/, '').length > SIGNIFICANT_DIGITS) {
    return { from: column, value: figure + suffix, style: 'text' };
  }
  const decimals = match[1]?.length ?? 0;
  const format = `#,##0${decimals > 0 ? `.${'0'.repeat(decimals)}` : ''}${suffix === '' ? '' : `"${suffix}"`}`;
  return { from: column, value: Number(figure), style: figureStyle(format) };
}
