/** What an amount cell turned out to hold. Readings are values: an unreadable cell is a reading, not an exception. */
import type Decimal from 'decimal.js';

/** A number was found. */
export interface NumberReading {
  readonly kind: 'number';
  /**
   * The number as printed: rounded half away from zero to what its format shows. For a percentage the printed figure,
   * so 14.72 for 14.72 %.
   */
  readonly value: Decimal;
  /** The number as stored, in the same measure as `value`. */
  readonly stored: Decimal;
  /** Decimals shown; for a General number as many as it has. */
  readonly decimals: number;
  /** 'fixed': the format says how many decimals are shown; 'general': the cell shows whatever it stores. */
  readonly precision: 'fixed' | 'general';
  readonly percent: boolean;
  /** True where text, not a number, is stored. */
  readonly text: boolean;
}

export type AmountReading =
  | NumberReading
  /** Nothing, or a sign that stands for nothing (-, —, /). Counts as an exact zero. `text` is what stands there. */
  | { readonly kind: 'blank'; readonly text: string }
  /** Something that is no number. */
  | { readonly kind: 'unreadable'; readonly text: string }
  /** An Excel error value. */
  | { readonly kind: 'error'; readonly text: string };
