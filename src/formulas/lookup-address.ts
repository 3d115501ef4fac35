/** Cells by address, for formulas of the user's: only where an amount of a recognised table stands there. */
import { a1 } from '../grid/address';
import type { Grid, Row, Table } from '../tables/book';
import type { Place } from './evaluation';
import { toMember, type Entry, type Resolved } from './lookup';
import type { Missing, Scene } from './scene';
import { reasons } from './reasons';

/** A cell by address, where it lies in an amount column of a recognised table. */
export function resolveAddress(
  scene: Scene,
  sheet: string,
  a1Text: string,
  entry: Entry,
): Resolved | Missing {
  for (const table of scene.tables) {
    for (const grid of table.grids) {
      for (const row of grid.rows) {
        const place = placeAt(table, grid, row, sheet, a1Text);
        if (place) return { members: [toMember(place, entry)], absent: [] };
      }
    }
  }
  return { missing: reasons.noAmountAt(sheet, a1Text) };
}

function placeAt(table: Table, grid: Grid, row: Row, sheet: string, address: string): Place | undefined {
  for (const column of grid.columns) {
    const ref = row.amounts.get(column.key)?.ref;
    if (ref && a1(ref.row, ref.column) === address && ref.sheet.toLowerCase() === sheet.toLowerCase()) {
      return { table, grid, row, column };
    }
  }
  return undefined;
}
