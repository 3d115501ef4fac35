/** Which rows of a grid a vertical sum covers, by the hierarchy the Book has read. */
import { collect } from '../../findings/collect';
import type { Area } from '../../grid/address';
import type { Grid } from '../../tables/book';

/** Rows of a grid hung below each other. 其中 rows are no parts and stand apart. */
export class RowTree {
  private readonly below = new Map<number, number[]>();

  constructor(private readonly grid: Grid) {
    grid.rows.forEach(({ parent, role }, i) => {
      if (parent === undefined || role === '其中') return;
      collect(this.below, parent, i);
    });
  }

  /** The direct parts of a row. */
  parts(row: number): readonly number[] {
    return this.below.get(row) ?? [];
  }

  /** Rows below a row that have no parts themselves. */
  leaves(row: number): number[] {
    return this.parts(row).flatMap((part) => (this.parts(part).length === 0 ? [part] : this.leaves(part)));
  }

  /** From a row up to, but not with, the one it is summed into. */
  path(row: number, upTo: number): number[] {
    const path: number[] = [];
    for (let at: number | undefined = row; at !== undefined && at !== upTo; at = this.grid.rows[at]?.parent)
      path.push(at);
    return path;
  }

  isBelow(row: number, top: number): boolean {
    for (let at = this.grid.rows[row]?.parent; at !== undefined; at = this.grid.rows[at]?.parent)
      if (at === top) return true;
    return false;
  }
}

/** How often each row of the grid is in the areas; undefined where they leave the column or hold a filled row the grid has not. */
export function countRows(
  grid: Grid,
  areas: readonly Area[],
  column: number,
  columnKey: string,
  isFilled: (row: number) => boolean,
): Map<number, number> | undefined {
  const bySheetRow = new Map<number, number>();
  grid.rows.forEach((row, i) => {
    if (row.amounts.get(columnKey)?.ref.column === column) bySheetRow.set(row.row, i);
  });
  const counts = new Map<number, number>();
  for (const { left, right, top, bottom } of areas) {
    if (left !== column || right !== column || bottom - top > 5_000) return undefined;
    for (let row = top; row <= bottom; row += 1) {
      const index = bySheetRow.get(row);
      if (index !== undefined) counts.set(index, (counts.get(index) ?? 0) + 1);
      else if (isFilled(row)) return undefined;
    }
  }
  return counts;
}
