/**
 * How many rounded figures stand behind a cell in its own table: a total may have been added up from them, so between
 * tables it carries the rounding of all of them. Counts the non-zero cells of the rows below, in the columns the cell's
 * own is made of, at least one.
 */
import type { Column, Grid, Row } from '../tables/book';
import { columnsBelow, indexOf, rowsOfSet, type GridIndex } from './grid-index';
import type { Place } from './evaluation';
import type { Formula, SignedTerm, Statement } from './syntax';

/** Which columns a column is made of, by kind of table: one list for each 逐行 formula that says so. */
export type ColumnParts = ReadonlyMap<string, ReadonlyMap<string, readonly (readonly string[])[]>>;

/** Reads the composition of columns off the 逐行 equalities with one column on the left. */
export function columnPartsOf(formulas: readonly Formula[]): ColumnParts {
  const parts = new Map<string, Map<string, (readonly string[])[]>>();
  for (const { statement } of formulas) collectParts(statement, parts);
  return parts;
}

function collectParts(statement: Statement, parts: Map<string, Map<string, (readonly string[])[]>>): void {
  if (statement.kind !== '逐行' || statement.body.kind !== '等式') return;
  const { left, relation, right } = statement.body.relation;
  const total = left.length === 1 ? columnPaths(left[0])[0] : undefined;
  if (relation !== '=' || total === undefined || statement.scope.set !== undefined) return;
  const table = parts.get(statement.scope.grid.table) ?? new Map<string, (readonly string[])[]>();
  parts.set(statement.scope.grid.table, table);
  table.set(total, [...(table.get(total) ?? []), [...new Set((right[0] ?? []).flatMap(columnPaths))]]);
}

function columnPaths(signed: SignedTerm | undefined): readonly string[] {
  return signed?.term.kind === '列' ? signed.term.column : [];
}

/** Counts leaves, remembering what it counted. One for one evaluation. */
export class LeafCounter {
  private readonly byRow = new Map<Column, Map<Row, number>>();

  constructor(private readonly parts: ColumnParts) {}

  /** Non-zero leaves under a non-zero cell, at least 1. */
  under({ table, grid, row, column }: Place): number {
    return Math.max(1, this.leafCells(table.kind, indexOf(grid), row, column));
  }

  private leafCells(kind: string, index: GridIndex, row: Row, column: Column): number {
    let counts = this.byRow.get(column);
    if (!counts) {
      counts = new Map();
      this.byRow.set(column, counts);
    }
    const known = counts.get(row);
    if (known !== undefined) return known;
    counts.set(row, 0);
    const below = index.children.get(row) ?? itemsBelow(index, row);
    const count =
      below.length === 0
        ? this.leafColumns(kind, index, row, column.key, new Set())
        : below.reduce((sum, part) => sum + this.leafCells(kind, index, part, column), 0);
    counts.set(row, count);
    return count;
  }

  private leafColumns(kind: string, index: GridIndex, row: Row, key: string, above: Set<string>): number {
    const path = new Set([...above, key]);
    // 基本 and 项目, or the three funds: the same money parted twice, of which the finer tells.
    const counts = this.partsOf(kind, index, key).map((parts) =>
      parts
        .filter((part) => !above.has(part))
        .reduce((sum, part) => sum + this.leafColumns(kind, index, row, part, path), 0),
    );
    return Math.max(Number(isNonZero(row, key)), ...counts);
  }

  private partsOf(kind: string, index: GridIndex, key: string): string[][] {
    return (this.parts.get(kind)?.get(key) ?? []).map((listed) =>
      listed
        .flatMap((path) =>
          path.endsWith('/*') ? columnsBelow(index, path.slice(0, -2)).map((column) => column.key) : [path],
        )
        .filter((part) => part !== key && index.columnsByKey.has(part)),
    );
  }
}

/** Totals of two-sided tables stand below their parts: what they add up is told by the row sets. */
function itemsBelow(index: GridIndex, row: Row): readonly Row[] {
  if (row.key.startsWith('行:') && /总计$/.test(row.item ?? '')) {
    return [...topItems(index.grid), ...rowsOfSet(index, '线下')];
  }
  const above = /^(.+\/)合计$/.exec(row.item ?? '')?.[1];
  if (above !== undefined) {
    return index.grid.rows.filter((other) => other !== row && (other.item ?? '').startsWith(above));
  }
  if (row.key.startsWith('行:') && /合计$/.test(row.item ?? '')) return topItems(index.grid);
  return [];
}

function topItems(grid: Grid): readonly Row[] {
  const index = indexOf(grid);
  const items = rowsOfSet(index, '一级');
  return items.length > 0 ? items : rowsOfSet(index, '类');
}

function isNonZero(row: Row, key: string): boolean {
  const reading = row.amounts.get(key)?.reading;
  return reading?.kind === 'number' && !reading.value.isZero();
}
