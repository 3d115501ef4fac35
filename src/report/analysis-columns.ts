/** The columns of 指标分析, with last year beside it and without, and how wide each has to be. */
import { printAmount } from '../amount/print';
import type { Analysis } from '../indicators/analysis';
import { textWidth } from './width';

/** Columns by what they hold, from 0; those of last year are undefined without one. */
export interface AnalysisColumns {
  readonly kind: number;
  readonly code: number;
  readonly name: number;
  readonly current: number;
  readonly share: number;
  readonly previous?: number;
  readonly change?: number;
  readonly rate?: number;
  readonly remarks: number;
  readonly sheet: number;
  readonly cell: number;
  readonly previousCell?: number;
  /** The last column anybody sees. */
  readonly last: number;
  /** Holds what the sheet is known by. */
  readonly hidden: number;
}

const COMPARED: AnalysisColumns = {
  ...{ kind: 0, code: 1, name: 2, current: 3, share: 4, previous: 5, change: 6, rate: 7 },
  ...{ remarks: 8, sheet: 9, cell: 10, previousCell: 11, last: 11, hidden: 12 },
};
const ALONE: AnalysisColumns = {
  ...{ kind: 0, code: 1, name: 2, current: 3, share: 4, remarks: 5, sheet: 6, cell: 7, last: 7, hidden: 8 },
};

export function columnsOf({ previous }: Analysis): AnalysisColumns {
  return previous ? COMPARED : ALONE;
}

/** In characters: the narrowest and the widest of a column that grows with what it holds. */
const CODE = [9, 23] as const;
const NAME = [26, 38] as const;
const SHEET = [12, 20] as const;
const AMOUNT = [13, 22] as const;
/** 9 points in a column measured in characters of 11. */
const SMALLER = 0.86;
const PADDING = 1.5;

/** Widths of all columns in characters. */
export function analysisWidths(analysis: Analysis): number[] {
  const columns = columnsOf(analysis);
  const lines = analysis.sections.flatMap(({ lines: all, decimals }) =>
    all.map((line) => ({ line, decimals })),
  );
  const fitted = (
    texts: readonly (string | undefined)[],
    [least, most]: readonly [number, number],
    per = SMALLER,
  ): number => {
    const longest = texts.reduce((widest, text) => Math.max(widest, textWidth(text ?? '')), 0);
    return Math.min(most, Math.max(least, Math.ceil(longest * per + PADDING)));
  };
  const amounts = fitted(
    lines.flatMap(({ line: { current, previous, change }, decimals }) =>
      [current?.value, previous?.value, change?.amount].map((value) => value && printAmount(value, decimals)),
    ),
    AMOUNT,
  );
  const widths: number[] = [];
  const set = (column: number | undefined, width: number): void => {
    if (column !== undefined) widths[column] = width;
  };
  set(columns.kind, 7.5);
  set(
    columns.code,
    fitted(
      lines.map(({ line }) => line.code),
      CODE,
      // Digits and capitals are broken where they do not fit.
      1,
    ),
  );
  set(
    columns.name,
    fitted(
      lines.map(({ line: { name, depth } }) => '　'.repeat(depth) + name),
      NAME,
    ),
  );
  set(columns.current, amounts);
  set(columns.share, 9);
  set(columns.previous, amounts);
  set(columns.change, amounts);
  set(columns.rate, 10.5);
  set(columns.remarks, analysis.previous ? 24 : 18);
  set(
    columns.sheet,
    fitted(
      lines.map(({ line }) => (line.current ?? line.previous)?.at?.sheet),
      SHEET,
    ),
  );
  set(columns.cell, 8);
  set(columns.previousCell, 10.5);
  set(columns.hidden, 12);
  return widths;
}
