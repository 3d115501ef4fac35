/** Workbooks for report tests: snapshots of sheets that were written, edited as a user would edit them. */
import { LAST_COLUMN } from '../../src/grid/address';
import type { SheetContent } from '../../src/grid/changes';
import type { Cell, Sheet, Snapshot } from '../../src/grid/snapshot';

/** The texts and numbers of a sheet by row and column; null where nothing stands. */
export type Values = (string | number | null)[][];

/** What a sheet's cells hold, every row as long as the longest. */
export function valuesOf(content: SheetContent): Values {
  const rows = Math.max(...content.cells.map(({ row }) => row)) + 1;
  const columns = Math.max(...content.cells.map(({ column }) => column)) + 1;
  const values: Values = Array.from({ length: rows }, () => Array<null>(columns).fill(null));
  for (const { row, column, value } of content.cells) values[row]![column] = value;
  return values;
}

export function sheetOf(name: string, values: Values): Sheet {
  const rows = new Map<number, (Cell | undefined)[]>();
  values.forEach((row, index) => {
    const cells = row.map((value) => (value === null ? undefined : { value, format: 'General' }));
    if (cells.some((cell) => cell !== undefined)) rows.set(index, cells);
  });
  return {
    name,
    visibility: 'visible',
    used:
      rows.size === 0
        ? undefined
        : { top: 0, left: 0, bottom: values.length - 1, right: Math.min(LAST_COLUMN, 30) },
    rows,
    merges: undefined,
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
  };
}

export function workbookOf(...sheets: Sheet[]): Snapshot {
  return { sheets, date1904: false };
}
