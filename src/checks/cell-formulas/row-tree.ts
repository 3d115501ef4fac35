/** Which rows of a grid a vertical sum covers, by the hierarchy the Book has read. */
import { collect } from '../../findings/collect';
import type { Area } from '../../grid/address';
import type { Grid } from '../../tables/book';

/**
 * Rows of a grid hung below each other. 其中 rows are no parts and stand apart. In a table of items the rows above the
 * first total are its parts, and that total with what stands below the line those of the next.
 */
export class RowTree {
  private readonly below = new Map<number, number[]>();
  private readonly above = new Map<number, number>();
  private readonly grand = new Set<number>();

  constructor(private readonly grid: Grid) {
    grid.rows.forEach(({ parent, role }, i) => {
      if (parent !== undefined) this.above.set(i, parent);
      if (parent !== undefined && role !== '其中') collect(this.below, parent, i);
    });
    if (grid.hierarchy === '编号') this.hangUnderTotals();
  }

  private hangUnderTotals(): void {
    let parts: number[] = [];
    let totals = 0;
    this.grid.rows.forEach(({ sets, parent }, i) => {
      if (sets.has('总计')) {
        for (const part of parts) {
          this.above.set(part, i);
          collect(this.below, i, part);
        }
        if (totals > 0) this.grand.add(i);
        totals += 1;
        parts = [i];
      } else if (parent === undefined && (sets.has('一级') || sets.has('线下'))) parts.push(i);
    });
  }

  /** Below the line the parts of a row may be printed without any mark: what such a total leaves out is not judged. */
  mayLeaveOut(total: number): boolean {
    return this.grand.has(total);
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
    for (let at: number | undefined = row; at !== undefined && at !== upTo; at = this.above.get(at))
      path.push(at);
    return path;
  }

  isBelow(row: number, top: number): boolean {
    for (let at = this.above.get(row); at !== undefined; at = this.above.get(at)) if (at === top) return true;
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
