/**
 * Totals that are formulas, when rows are inserted: which ranges have to be stretched and which sums have to name a new
 * row, so that they go on including everything. Values are not touched: new rows hold nothing yet.
 */
import type { CellRef } from '../grid/address';
import { columnLetters } from '../grid/address';
import type { InsertRows } from '../grid/changes';
import { readPlainSum, type SumTerm } from '../grid/plain-sum';
import type { AmountCell, Grid, Row } from '../tables/book';

/** A new row as the totals see it. */
export interface NewRow {
  /** Index into the insertion's rows. */
  readonly index: number;
  /** The row of the table it is a direct part of, where that is there already. */
  readonly parent: Row | undefined;
  /** Whether nothing stands below it. */
  readonly isLeaf: boolean;
}

export interface Widening {
  readonly stretch: NonNullable<InsertRows['stretch']>;
  readonly addTo: NonNullable<InsertRows['addTo']>;
  /** Totals whose formula is no plain sum, or adds up other rows: somebody has to look. */
  readonly unclear: readonly CellRef[];
}

/** What the formulas above the new rows need, for rows inserted right above `before`. */
export function widenTotals(grid: Grid, before: number, rows: readonly NewRow[]): Widening {
  const stretch = new Map<string, CellRef>();
  const addTo: { at: CellRef; row: number }[] = [];
  const unclear: CellRef[] = [];
  for (const total of totalsOver(grid, rows)) {
    const parts = partsOf(grid, total.row);
    for (const cell of total.row.amounts.values()) {
      if (cell.formula === undefined) continue;
      const wanted = wantedRows(cell, cell.formula, parts, total);
      if (wanted === 'unclear') unclear.push(cell.ref);
      if (wanted === 'unclear' || wanted.rows.length === 0) continue;
      if (wanted.terms.some(({ area }) => area.top < before && before <= area.bottom)) continue;
      if (
        wanted.terms.some(
          ({ isRange, area }) => isRange && (area.bottom === before - 1 || area.top === before),
        )
      )
        stretch.set(`${cell.ref.row},${cell.ref.column}`, cell.ref);
      else addTo.push(...wanted.rows.map(({ index }) => ({ at: cell.ref, row: index })));
    }
  }
  return { stretch: [...stretch.values()], addTo, unclear };
}

interface Total {
  readonly row: Row;
  /** New rows right below it, and new leaves anywhere below it. */
  readonly children: readonly NewRow[];
  readonly leaves: readonly NewRow[];
}

/** All rows above the new ones. */
function totalsOver(grid: Grid, rows: readonly NewRow[]): Total[] {
  const totals = new Map<Row, { row: Row; children: NewRow[]; leaves: NewRow[] }>();
  for (const added of rows) {
    const above = new Set<Row>();
    // A new row below another new one counts below the row both hang on.
    for (let row = added.parent; row && !above.has(row); row = parentOf(grid, row)) {
      above.add(row);
      const total = totals.get(row) ?? { row, children: [], leaves: [] };
      totals.set(row, total);
      if (row === added.parent) total.children.push(added);
      if (added.isLeaf) total.leaves.push(added);
    }
  }
  return [...totals.values()];
}

function parentOf(grid: Grid, { parent }: Row): Row | undefined {
  return parent === undefined ? undefined : grid.rows[parent];
}

interface Parts {
  readonly children: ReadonlySet<number>;
  readonly leaves: ReadonlySet<number>;
}

/** Sheet rows of what a total adds up, right below and at the bottom. */
function partsOf(grid: Grid, total: Row): Parts {
  const at = grid.rows.indexOf(total);
  const children = grid.rows.filter(({ parent, role }) => parent === at && role === '明细');
  const leaves = grid.rows.filter((row) => row.sets.has('末级') && isBelow(grid, row, total));
  return { children: sheetRows(children), leaves: sheetRows(leaves) };
}

function isBelow(grid: Grid, row: Row, total: Row): boolean {
  for (let above = parentOf(grid, row); above; above = parentOf(grid, above))
    if (above === total) return true;
  return false;
}

function sheetRows(rows: readonly Row[]): Set<number> {
  return new Set(rows.map(({ row }) => row));
}

/** The new rows a formula has to add, by what it adds now: the parts right below, or those at the bottom. */
function wantedRows(
  { ref }: AmountCell,
  formula: string,
  parts: Parts,
  total: Total,
): { readonly rows: readonly NewRow[]; readonly terms: readonly SumTerm[] } | 'unclear' {
  const terms = readPlainSum(formula, ref.sheet);
  // A sum over its own row (合计 = 基本 + 项目) is not about rows.
  if (terms?.every(({ area }) => area.top === ref.row && area.bottom === ref.row) === true)
    return { rows: [], terms };
  const column = terms?.filter(
    ({ sheet, area, sign }) =>
      sheet.toLowerCase() === ref.sheet.toLowerCase() &&
      sign > 0 &&
      area.left === ref.column &&
      area.right === ref.column,
  );
  if (!terms || !column || column.length < terms.length)
    return refersToOwnRowAlone(formula, ref) ? NONE : 'unclear';
  const summed = new Set(column.flatMap(({ area }) => rowsOf(area.top, area.bottom)));
  if (isSame(summed, parts.children)) return { rows: total.children, terms: column };
  return isSame(summed, parts.leaves) ? { rows: total.leaves, terms: column } : 'unclear';
}

const NONE = { rows: [], terms: [] };

/** Whether every reference of a formula is to its own row or fixed to a row by $. */
export function refersToOwnRowAlone(formula: string, { row }: CellRef): boolean {
  const references = [
    ...formula.matchAll(/(?<![\p{L}\d_.!])\$?[A-Za-z]{1,3}(\$?)([1-9]\d*)(?![\p{L}\d_(])/gu),
  ];
  return (
    references.length > 0 &&
    references.every(([, fixed, number]) => fixed === '$' || Number(number) === row + 1)
  );
}

function rowsOf(top: number, bottom: number): number[] {
  return Array.from({ length: bottom - top + 1 }, (_, i) => top + i);
}

function isSame(summed: ReadonlySet<number>, parts: ReadonlySet<number>): boolean {
  return parts.size > 0 && parts.size === summed.size && [...parts].every((row) => summed.has(row));
}

/** The sum of rows in one column: a range where they follow each other. Rows count from 0. */
export function sumFormula(column: number, rows: readonly number[]): string {
  const letters = columnLetters(column);
  const sorted = [...rows].sort((a, b) => a - b);
  const [first = 0] = sorted;
  const last = sorted[sorted.length - 1] ?? first;
  if (last - first === sorted.length - 1) return `SUM(${letters}${first + 1}:${letters}${last + 1})`;
  return sorted.map((row) => `${letters}${row + 1}`).join('+');
}
