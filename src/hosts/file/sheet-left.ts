/**
 * What a write left on a sheet, so that undoing it can tell whether somebody has edited the sheet since. Only contents
 * count: looks may change without anything being lost that cannot be had again.
 */
import type { CellRef } from '../../grid/address';
import type { Cell, Sheet } from '../../grid/snapshot';
import { cellAt, isCellError } from '../../grid/snapshot';
import { findSheet } from './apply-sheets';
import type { Package } from './package';
import { PackageReader } from './reader';

export class SheetLeft {
  /** `after`: the package the write left. */
  constructor(
    private readonly name: string,
    private readonly after: Package,
    private readonly workbookPart: string,
  ) {}

  /** The cells that hold something else now; none where the sheet is gone. */
  differing(now: PackageReader): CellRef[] {
    const was = sheetOf(new PackageReader(this.after, this.workbookPart), this.name);
    const is = sheetOf(now, this.name);
    if (was === undefined || is === undefined) return [];
    const rows = [...new Set([...was.rows.keys(), ...is.rows.keys()])].sort((a, b) => a - b);
    return rows.flatMap((row) => {
      const width = Math.max(was.rows.get(row)?.length ?? 0, is.rows.get(row)?.length ?? 0);
      return Array.from({ length: width }, (_, column) => column)
        .filter((column) => heldIn(cellAt(was, row, column)) !== heldIn(cellAt(is, row, column)))
        .map((column) => ({ sheet: is.name, row, column }));
    });
  }
}

function sheetOf(reader: PackageReader, name: string): Sheet | undefined {
  const place = findSheet(reader.workbook(), name);
  return place?.isWorksheet === true ? reader.sheet(place) : undefined;
}

/** What a cell holds, in a form that can be compared; of a formula its result does not count. */
function heldIn(cell: Cell | undefined): string {
  if (cell?.formula !== undefined) return `=${cell.formula}`;
  const value = cell?.value ?? null;
  return isCellError(value) ? value.error : JSON.stringify(value === '' ? null : value);
}
