/** The columns of 校验结果 and how wide each has to be. Knows findings only as far as their figures need room. */
import type { Finding } from '../findings/finding';

/** Columns by what they hold in the list of findings, from 0. */
export const COLUMN = {
  number: 0,
  severity: 1,
  category: 2,
  rule: 3,
  table: 4,
  cell: 5,
  message: 6,
  left: 7,
  right: 8,
  difference: 9,
  basis: 10,
  suggestion: 11,
  explanation: 12,
  /** Hidden. */
  fingerprint: 13,
} as const;

/** The last column anybody sees. */
export const LAST_VISIBLE = COLUMN.explanation;

/**
 * In characters. Together about 160, which fits a screen of 1366 pixels at 100 % and an A4 page in landscape at a scale
 * that leaves 9 points readable.
 */
const WIDTHS: readonly number[] = [4.5, 5.5, 10, 8.5, 14, 10.5, 31, 10.5, 10.5, 9.5, 14, 16, 17, 12];

/** The widest a column of figures gets; a longer figure is shown as text over two lines. */
const WIDEST_FIGURE = 19;

/** Widths of all columns in characters; those of figures grow with the longest figure they hold. */
export function columnWidths(findings: readonly Finding[], amountUnit: string | undefined): number[] {
  const widths = [...WIDTHS];
  const figures = [
    [COLUMN.left, 'left'],
    [COLUMN.right, 'right'],
    [COLUMN.difference, 'difference'],
  ] as const;
  for (const [column, key] of figures) {
    const longest = Math.max(
      0,
      ...findings.map((finding) =>
        printedLength(finding[key], finding.unit === amountUnit ? '' : finding.unit),
      ),
    );
    widths[column] = Math.min(WIDEST_FIGURE, Math.max(WIDTHS[column] ?? 0, longest + 1.5));
  }
  return widths;
}

/** Characters of a figure with its thousands separators and its unit. */
function printedLength(figure: string | undefined, unit: string | undefined): number {
  if (figure === undefined) return 0;
  const whole = figure.replace(/^-/, '').split('.')[0] ?? '';
  return figure.length + Math.floor((whole.length - 1) / 3) + 2 * (unit?.length ?? 0);
}
