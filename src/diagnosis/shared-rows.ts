/** Tables whose rows are not their own: where another part stands beside them, a whole row would tear it. */
import type { Table } from '../tables/book';

/** Whether any row of the sheet holds two rows of the table. */
export function sharesRows({ grids }: Table): boolean {
  const rows = grids.flatMap((grid) => grid.rows.map(({ row }) => row));
  return new Set(rows).size < rows.length;
}
