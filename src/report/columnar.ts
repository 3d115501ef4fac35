/** Lists in columns for a terminal, aligned by East Asian width. Knows texts and widths, nothing of reports. */
import { brokenLines, padded, textWidth } from './width';

export interface ColumnarOptions {
  /** Columns of the terminal the list has to fit. */
  readonly width: number;
  /** Columns whose figures stand to the right. */
  readonly right?: readonly number[];
  /** Columns that are broken into lines where the list would be too wide, the first of them first. */
  readonly flexible?: readonly number[];
  /** Spaces before each line. */
  readonly indent?: number;
}

const GAP = 2;
/** A flexible column is not made narrower than this. */
const NARROWEST = 12;

/** Lays rows of texts out in columns; every row has as many texts as the first. Returns lines without trailing spaces. */
export function columnar(rows: readonly (readonly string[])[], options: ColumnarOptions): string[] {
  return columnarRows(rows, options).flat();
}

/** The same, with the lines of each row apart. */
export function columnarRows(rows: readonly (readonly string[])[], options: ColumnarOptions): string[][] {
  const widths = fittedWidths(rows, options);
  const right = new Set(options.right ?? []);
  const indent = ' '.repeat(options.indent ?? 0);
  return rows.map((row) => {
    const cells = row.map((text, column) => brokenLines(text, widths[column] ?? NARROWEST));
    const height = Math.max(...cells.map((lines) => lines.length));
    return Array.from({ length: height }, (_, line) => {
      const parts = cells.map((lines, column) =>
        padded(lines[line] ?? '', widths[column] ?? 0, right.has(column) ? 'right' : 'left'),
      );
      return (indent + parts.join(' '.repeat(GAP))).trimEnd();
    });
  });
}

/** The natural widths, flexible columns narrowed one after the other until the list fits or none can give any more. */
function fittedWidths(rows: readonly (readonly string[])[], options: ColumnarOptions): number[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(0, ...rows.map((row) => textWidth(row[column] ?? ''))),
  );
  const room = options.width - (options.indent ?? 0) - GAP * (widths.length - 1);
  for (const column of options.flexible ?? []) {
    const excess = widths.reduce((sum, width) => sum + width, 0) - room;
    const natural = widths[column] ?? 0;
    if (excess > 0) widths[column] = Math.min(natural, Math.max(NARROWEST, natural - excess));
  }
  return widths;
}
