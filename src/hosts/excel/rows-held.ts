/** What stands in inserted rows: read back after writing, and compared before they are taken out again. */
import type { CellRef } from '../../grid/address';
import type { CellContent } from '../../grid/changes';
import type { Insertion } from '../../grid/moved-references';
import { contentFrom, sameSubstance } from './cell-content';
import type { Worksheets } from './worksheets';

/** Cells of some rows that hold anything, by row (from the first of them) and column. */
export type RowsHeld = ReadonlyMap<string, CellContent>;

/** Asks for what stands in the rows of an insertion, the first of which is `top` now. */
export function queueRowsHeld(all: Worksheets, { sheet, count }: Insertion, top: number): () => RowsHeld {
  const worksheet = all.named(sheet);
  const rows = worksheet.getRange(`${top + 1}:${top + count}`);
  const range = worksheet.getUsedRangeOrNullObject(false).getIntersectionOrNullObject(rows);
  range.load('rowIndex,columnIndex,values,formulas,valueTypes');
  return () => {
    const held = new Map<string, CellContent>();
    if (range.isNullObject) return held;
    const formulas = range.formulas as unknown[][];
    (range.values as unknown[][]).forEach((values, i) => {
      values.forEach((value, j) => {
        const content = contentFrom(value, formulas[i]?.[j], range.valueTypes[i]?.[j]);
        if (content.value !== null || content.formula !== undefined)
          held.set(heldKey(range.rowIndex - top + i, range.columnIndex + j), content);
      });
    });
    return held;
  };
}

/** The key of a cell: its row counted from the first of the rows, and its column. */
export function heldKey(row: number, column: number): string {
  return `${row},${column}`;
}

/** The cells that hold something else now; results of formulas may have changed with the rest of the workbook. */
export function differing(sheet: string, top: number, was: RowsHeld, now: RowsHeld): CellRef[] {
  return [...new Set([...was.keys(), ...now.keys()])]
    .filter((key) => !sameSubstance(was.get(key) ?? NOTHING, now.get(key) ?? NOTHING))
    .map((key) => {
      const [row, column] = key.split(',').map(Number) as [number, number];
      return { sheet, row: top + row, column };
    })
    .sort((one, other) => one.row - other.row || one.column - other.column);
}

const NOTHING: CellContent = { value: null };
