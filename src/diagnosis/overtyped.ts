/**
 * Numbers typed over a formula: an amount that stands typed where its column has formulas in all rows of its kind. Knows
 * cells and rows, nothing of equations.
 */
import type { Place } from '../formulas/evaluation';
import type { AmountCell, Grid, Row } from '../tables/book';

/** Formulas a column needs before a typed number stands out, and for each of how many of them one may be typed. */
const FEWEST_FORMULAS = 2;
const FORMULAS_A_TYPED = 3;

interface Count {
  readonly formulas: number;
  readonly typed: number;
}

/** Whether a typed amount stands among formulas of its column: sums by sums, other rows by other rows. */
export function isOvertyped({ grid, row, column }: Place, { formula, reading }: AmountCell): boolean {
  if (formula !== undefined || reading.kind !== 'number') return false;
  const { formulas, typed } = countsOf(grid).get(keyOf(sumsOf(grid), row, column.key)) ?? NONE;
  return formulas >= FEWEST_FORMULAS && typed * FORMULAS_A_TYPED <= formulas + 1;
}

const NONE: Count = { formulas: 0, typed: 0 };

function keyOf(sums: ReadonlySet<Row>, row: Row, column: string): string {
  return `${sums.has(row) ? '合计' : '明细'} ${column}`;
}

/** Rows other rows are part of. */
function sumsOf({ rows }: Grid): ReadonlySet<Row> {
  return new Set(rows.flatMap(({ parent }) => (parent === undefined ? [] : (rows[parent] ?? []))));
}

const COUNTS = new WeakMap<Grid, ReadonlyMap<string, Count>>();

function countsOf(grid: Grid): ReadonlyMap<string, Count> {
  const known = COUNTS.get(grid);
  if (known) return known;
  const counts = new Map<string, Count>();
  const sums = sumsOf(grid);
  for (const row of grid.rows) {
    for (const [column, { formula, reading }] of row.amounts) {
      if (reading.kind !== 'number') continue;
      const key = keyOf(sums, row, column);
      const { formulas, typed } = counts.get(key) ?? NONE;
      counts.set(
        key,
        formula === undefined ? { formulas, typed: typed + 1 } : { formulas: formulas + 1, typed },
      );
    }
  }
  COUNTS.set(grid, counts);
  return counts;
}
