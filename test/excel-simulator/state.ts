/** A simulated workbook as plain data, so that two moments can be compared: everything the user could see or print. */
import { a1 } from '../../src/grid/address';
import type { SimulatedBook, SimulatedCell, SimulatedSheet } from './book';
import { placed } from './book';
import { PLAIN_PAGE } from './objects/page-layout';

/** The workbook's state, without the ids Excel gives and, unless asked for, without print settings. */
export function stateOf(book: SimulatedBook, withPrint = false): unknown {
  return {
    sheets: book.sheets.map((sheet) => sheetState(sheet, withPrint)),
    settings: [...book.settings],
  };
}

function sheetState(sheet: SimulatedSheet, withPrint: boolean): unknown {
  const cells = [...sheet.cells]
    .filter(([, cell]) => !isPlain(cell))
    .sort(([one], [other]) => one - other)
    .map(([key, cell]) => [a1(placed(key).row, placed(key).column), cellState(cell)]);
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    protected: sheet.protected,
    tabColor: sheet.tabColor,
    cells: Object.fromEntries(cells) as unknown,
    hiddenRows: ordered(sheet.hiddenRows),
    hiddenColumns: ordered(sheet.hiddenColumns),
    rowHeights: ordered(sheet.rowHeights),
    columnWidths: ordered(sheet.columnWidths),
    merges: [...sheet.merges].sort((one, other) => one.top - other.top || one.left - other.left),
    frozenRows: sheet.frozenRows,
    filter: sheet.filter,
    conditionalFormats: sheet.conditionalFormats.map(({ area, formula, fill }) => ({ area, formula, fill })),
    ...(withPrint ? { page: pageState(sheet) } : {}),
  };
}

function pageState({ page }: SimulatedSheet): unknown {
  const made = [...page].filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(PLAIN_PAGE[name]),
  );
  return Object.fromEntries(made);
}

function isPlain({ content, format, look, link }: SimulatedCell): boolean {
  return content === undefined && format === 'General' && look.size === 0 && link === null;
}

function cellState({ content, format, look, link }: SimulatedCell): unknown {
  return { ...content, format, look: Object.fromEntries([...look].sort()), link };
}

function ordered(entries: Iterable<number | readonly [number, number]>): unknown[] {
  const first = (entry: number | readonly [number, number]): number =>
    typeof entry === 'number' ? entry : entry[0];
  return [...entries].sort((one, other) => first(one) - first(other));
}
