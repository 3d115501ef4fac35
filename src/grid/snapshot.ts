/**
 * An immutable picture of a workbook, taken by a host: what every used cell holds and how the sheet shows it.
 * Knows nothing of disclosure tables.
 */
import type { Area } from './address';
import { displayText } from './display';
import type { CellValue } from './value';

export type { CellError, CellValue } from './value';
export { isCellError } from './value';

/** One used cell. */
export interface Cell {
  readonly value: CellValue;
  /** The formula without its leading =, where the cell has one; `value` is then the cached result. */
  readonly formula?: string;
  /** The number format code; 'General' where none is set. */
  readonly format: string;
  /** The alignment's indent level; 0 where none is set. Chinese tables show hierarchy by it. */
  readonly indent?: number;
  /** True where the cached result cannot be trusted: the file says that it was not recalculated. */
  readonly stale?: boolean;
}

export type Visibility = 'visible' | 'hidden' | 'veryHidden';

/** One worksheet. Chart and macro sheets are not part of a snapshot. */
export interface Sheet {
  readonly name: string;
  readonly visibility: Visibility;
  /** The smallest area around all non-empty cells; undefined for a sheet with none. */
  readonly used: Area | undefined;
  /** Rows that have cells, by row number from 0; each a sparse list by column. */
  readonly rows: ReadonlyMap<number, readonly (Cell | undefined)[]>;
  /** Merged areas; undefined where the host cannot tell them. Nothing may depend on them alone. */
  readonly merges: readonly Area[] | undefined;
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** True where the sheet is protected against editing. */
  readonly protected?: boolean;
  /** True where the sheet holds too many cells to be read; its `rows` are then incomplete. */
  readonly truncated?: boolean;
}

/** A whole workbook as it stood when it was read. */
export interface Snapshot {
  readonly sheets: readonly Sheet[];
  /** Dates count from 1904 instead of 1900. */
  readonly date1904: boolean;
}

/** The cell, or undefined where nothing stands. */
export function cellAt(sheet: Sheet, row: number, column: number): Cell | undefined {
  return sheet.rows.get(row)?.[column];
}

/** The sheet of that name; sheet names are compared as Excel does, without regard to case. */
export function sheetNamed(snapshot: Snapshot, name: string): Sheet | undefined {
  const wanted = name.toLowerCase();
  return snapshot.sheets.find((sheet) => sheet.name.toLowerCase() === wanted);
}

/** What a cell shows, computed from its value and number format (a host would show #### in narrow columns). */
export function shownText(cell: Cell | undefined, date1904 = false): string {
  return cell === undefined ? '' : displayText(cell.value, cell.format, date1904);
}
