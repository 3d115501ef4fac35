/**
 * The workbook inside the simulator: plain data, changed by the objects in objects/. It has no calculation: a formula
 * gives what it gave at that place when the workbook was loaded, and 0 where it never stood.
 */
import type { Area } from '../../src/grid/address';
import type { Sheet, Snapshot } from '../../src/grid/snapshot';
import { isCellError } from '../../src/grid/value';

/** Excel's own counts. */
export const MOST_ROWS = 1_048_576;
export const MOST_COLUMNS = 16_384;

/** What a cell holds, as the wire has it: an error is its text, marked as one. */
export interface SimulatedContent {
  readonly value: string | number | boolean;
  readonly error?: true;
  /** With its leading =. */
  readonly formula?: string;
}

export interface SimulatedCell {
  content: SimulatedContent | undefined;
  format: string;
  /** Formatting by path, such as 'fill/color'; what is not named is as by default. */
  look: Map<string, unknown>;
  link: unknown;
}

export interface SimulatedConditionalFormat {
  readonly id: string;
  readonly type: string;
  readonly area: Area;
  formula: string;
  fill: string | undefined;
}

/** One worksheet. Rows and columns count from 0. */
export interface SimulatedSheet {
  readonly id: string;
  name: string;
  visibility: 'Visible' | 'Hidden' | 'VeryHidden';
  protected: boolean;
  tabColor: string;
  readonly cells: Map<number, SimulatedCell>;
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: Set<number>;
  /** Points. */
  readonly rowHeights: Map<number, number>;
  readonly columnWidths: Map<number, number>;
  merges: Area[];
  frozenRows: number;
  filter: Area | undefined;
  conditionalFormats: SimulatedConditionalFormat[];
  /** Print settings by name. */
  page: Map<string, unknown>;
  /** Things that stand on the sheet beside its cells. */
  readonly charts: string[];
}

export interface SimulatedBook {
  name: string;
  readOnly: boolean;
  structureProtected: boolean;
  date1904: boolean;
  sheets: SimulatedSheet[];
  active: SimulatedSheet | undefined;
  selection: Area | undefined;
  readonly settings: Map<string, unknown>;
  calculationMode: 'Automatic' | 'Manual';
  calculationState: 'Done' | 'Pending';
  /** What formulas gave when the workbook was loaded, by sheet, place and formula. */
  readonly results: Map<string, SimulatedContent>;
  nextId: number;
}

/** Where a cell is kept in its sheet. */
export function place(row: number, column: number): number {
  return row * MOST_COLUMNS + column;
}

/** The row and column kept under a place. */
export function placed(key: number): { readonly row: number; readonly column: number } {
  return { row: Math.floor(key / MOST_COLUMNS), column: key % MOST_COLUMNS };
}

/** The cell, made where it was not there. */
export function cellOf(sheet: SimulatedSheet, row: number, column: number): SimulatedCell {
  const key = place(row, column);
  let cell = sheet.cells.get(key);
  if (cell === undefined) {
    cell = { content: undefined, format: 'General', look: new Map(), link: null };
    sheet.cells.set(key, cell);
  }
  return cell;
}

/** A sheet with nothing on it, not yet part of the workbook. */
export function emptySheet(book: SimulatedBook, name: string): SimulatedSheet {
  const id = `{00000000-0001-0000-${String(book.nextId).padStart(4, '0')}-000000000000}`;
  book.nextId += 1;
  return {
    id,
    name,
    visibility: 'Visible',
    protected: false,
    tabColor: '',
    cells: new Map(),
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    rowHeights: new Map(),
    columnWidths: new Map(),
    merges: [],
    frozenRows: 0,
    filter: undefined,
    conditionalFormats: [],
    page: new Map(),
    charts: [],
  };
}

/** The workbook of a snapshot. Formatting beyond number formats and indents is not in a snapshot and stays plain. */
export function bookOf(snapshot: Snapshot, name: string): SimulatedBook {
  const book: SimulatedBook = {
    name,
    readOnly: false,
    structureProtected: false,
    date1904: snapshot.date1904,
    sheets: [],
    active: undefined,
    selection: { top: 0, left: 0, bottom: 0, right: 0 },
    settings: new Map(),
    calculationMode: 'Automatic',
    calculationState: 'Done',
    results: new Map(),
    nextId: 1,
  };
  for (const sheet of snapshot.sheets) book.sheets.push(sheetFrom(book, sheet));
  book.active = book.sheets.find(({ visibility }) => visibility === 'Visible');
  return book;
}

const VISIBILITY = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const;

function sheetFrom(book: SimulatedBook, source: Sheet): SimulatedSheet {
  const sheet = emptySheet(book, source.name);
  sheet.visibility = VISIBILITY[source.visibility];
  sheet.protected = source.protected === true;
  sheet.merges = [...(source.merges ?? [])];
  source.hiddenRows.forEach((row) => sheet.hiddenRows.add(row));
  source.hiddenColumns.forEach((column) => sheet.hiddenColumns.add(column));
  for (const [row, cells] of source.rows) {
    cells.forEach((cell, column) => {
      if (cell === undefined) return;
      const made = cellOf(sheet, row, column);
      made.content = {
        value: isCellError(cell.value) ? cell.value.error : (cell.value ?? ''),
        ...(isCellError(cell.value) ? { error: true as const } : {}),
        ...(cell.formula === undefined ? {} : { formula: `=${cell.formula}` }),
      };
      made.format = cell.format;
      if (cell.indent !== undefined) made.look.set('indentLevel', cell.indent);
      if (made.content.formula !== undefined)
        book.results.set(resultKey(sheet, row, column, made.content.formula), made.content);
    });
  }
  return sheet;
}

/** Under what a formula's result is kept. */
export function resultKey(sheet: SimulatedSheet, row: number, column: number, formula: string): string {
  return `${sheet.id} ${place(row, column)} ${formula}`;
}
