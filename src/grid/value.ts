/** What a cell can store. */

/** An Excel error value standing in a cell, such as #REF!. */
export interface CellError {
  readonly error: string;
}

/** What a cell stores: text, a number, a truth value, an error, or nothing. Dates are numbers. */
export type CellValue = string | number | boolean | CellError | null;

/** Whether the value is an Excel error. */
export function isCellError(value: CellValue): value is CellError {
  return typeof value === 'object' && value !== null;
}
