/** ND-23c: a total whose SUM leaves out a row with a figure, counts one twice, or adds an 其中 row. */
import type { Finding } from '../findings/finding';
import type { CellRef } from '../grid/address';
import { cellAt, sheetNamed, type Snapshot } from '../grid/snapshot';
import type { Grid, Table } from '../tables/book';
import { tableName, tableTitle } from '../tables/table-name';
import { countRows, RowTree } from './cell-formulas/row-tree';
import { summedAreas } from './cell-formulas/summed-areas';
import { cellsAt, placeName, placeNames } from './cells';
import type { Check } from './check';
import { tableKey } from './table-key';

interface Fault {
  readonly what: '漏加' | '重复相加' | '加入了其中项';
  readonly rows: readonly number[];
}

function hasFigure(grid: Grid, row: number, column: string): boolean {
  const reading = grid.rows[row]?.amounts.get(column)?.reading;
  return reading?.kind === 'number' && !reading.value.isZero();
}

function faultOf(
  grid: Grid,
  tree: RowTree,
  total: number,
  column: string,
  counts: Map<number, number>,
): Fault | undefined {
  const summed = [...counts.keys()];
  const below = summed.filter((row) => tree.isBelow(row, total));
  // A sum of other rows is not the sum of this row's parts.
  if (below.length === 0 || below.length < summed.length) return undefined;
  const ofWhich = below.filter((row) => {
    const { role, parent } = grid.rows[row] ?? {};
    return role === '其中' && parent !== undefined && counts.has(parent) && hasFigure(grid, row, column);
  });
  if (ofWhich.length > 0) return { what: '加入了其中项', rows: ofWhich };
  const covered = (leaf: number): number =>
    tree.path(leaf, total).reduce((sum, row) => sum + (counts.get(row) ?? 0), 0);
  const leaves = tree.leaves(total).filter((leaf) => hasFigure(grid, leaf, column));
  const twice = leaves.filter((leaf) => covered(leaf) > 1);
  if (twice.length > 0) return { what: '重复相加', rows: twice };
  if (tree.mayLeaveOut(total)) return undefined;
  const missed = leaves.filter((leaf) => covered(leaf) === 0);
  return missed.length > 0 && missed.length < leaves.length ? { what: '漏加', rows: missed } : undefined;
}

function check(table: Table, snapshot: Snapshot): Finding[] {
  const sheet = sheetNamed(snapshot, table.sheet);
  if (!sheet) return [];
  return table.grids.flatMap((grid) => {
    if (grid.hierarchy === '无' || grid.ambiguousCodes) return [];
    const tree = new RowTree(grid);
    return grid.rows.flatMap((row, total) => {
      if (tree.parts(total).length < 2) return [];
      const found = [...row.amounts].flatMap(([column, cell]) => {
        const areas = cell.formula === undefined ? undefined : summedAreas(cell.formula, table.sheet);
        const isFilled = (at: number): boolean =>
          (cellAt(sheet, at, cell.ref.column)?.value ?? null) !== null;
        const counts = areas && countRows(grid, areas, cell.ref.column, column, isFilled);
        const fault = counts && faultOf(grid, tree, total, column, counts);
        return fault ? [{ cell, column, fault }] : [];
      });
      const first = found[0];
      if (!first) return [];
      const names = first.fault.rows.map(
        (each) => `第${(grid.rows[each]?.row ?? 0) + 1}行「${grid.rows[each]?.name.trim() ?? ''}」`,
      );
      const refs: CellRef[] = found.map(({ cell }) => cell.ref);
      return [
        {
          rule: 'ND-23c',
          severity: '提示' as const,
          category: '数据格式' as const,
          table: tableTitle(table),
          cells: cellsAt(refs),
          message: `${tableName(table)}${placeNames(refs)}「${row.name.trim()}」的公式${first.fault.what}${names.slice(0, 3).join('、')}${names.length > 3 ? `等${names.length}行` : ''}（${placeName(first.cell.ref)}为「=${first.cell.formula ?? ''}」）。`,
          basis: '合计＝所属各行之和，不重不漏；其中项不参加汇总。',
          suggestion: '核对求和公式的区域。',
          fingerprint: `ND-23c|${tableKey(table)}|${row.key}|${first.column}`,
        },
      ];
    });
  });
}

export const sumRanges: Check = {
  id: 'ND-23c',
  severity: '提示',
  meaning: '合计的求和公式漏加、重复相加所属的行，或加入了其中项。',
  run: ({ book, snapshot }) => book.tables.flatMap((table) => check(table, snapshot)),
};
