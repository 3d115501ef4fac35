/**
 * Whether a blank cell is a total that nobody has filled in: figures stand below it, in the rows or under the header it
 * adds up. Such a blank is no nought, and nothing may be reckoned with it.
 */
import type { Member } from '../formulas/evaluation';
import type { AmountCell, Column, Grid, Row } from '../tables/book';

/** Roles of columns whose figures add up to a 小计. */
const ADDED: ReadonlySet<Column['role']> = new Set(['金额', '上年']);
const SUBTOTAL = /^(?:小计|合计)$/;

/** Whether something it is made of holds a figure other than nought. */
export function hasFiguresBelow({ grid, row, column }: Member): boolean {
  const below = [...childrenOf(grid, row).map(({ amounts }) => amounts.get(column.key))];
  const beside = columnsUnder(grid, column).map(({ key }) => row.amounts.get(key));
  return [...below, ...beside].some((cell) => cell !== undefined && isFigure(cell));
}

function isFigure({ reading }: AmountCell): boolean {
  return reading.kind === 'number' && !reading.value.isZero();
}

/** By grid, each row's own parts; a long table is asked about every one of its rows. */
const children = new WeakMap<Grid, ReadonlyMap<Row, readonly Row[]>>();

function childrenOf(grid: Grid, row: Row): readonly Row[] {
  let known = children.get(grid);
  if (!known) {
    const found = new Map<Row, Row[]>();
    for (const one of grid.rows) {
      const above = one.parent === undefined ? undefined : grid.rows[one.parent];
      if (!above || one.role !== '明细') continue;
      const own = found.get(above);
      if (own) own.push(one);
      else found.set(above, [one]);
    }
    known = found;
    children.set(grid, known);
  }
  return known.get(row) ?? [];
}

/** The columns under the header of a 小计, at any depth; none for other columns. */
export function columnsUnder({ columns }: Grid, column: Column): Column[] {
  const header = column.printed.map(plain);
  const above = header.slice(0, -1);
  if (above.length === 0 || !SUBTOTAL.test(header[header.length - 1] ?? '')) return [];
  return columns.filter(
    (other) =>
      other !== column &&
      ADDED.has(other.role) &&
      above.every((word, i) => plain(other.printed[i] ?? '') === word),
  );
}

function plain(word: string): string {
  return word.replace(/\s+/g, '');
}
