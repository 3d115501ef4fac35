/** ND-23d: a total typed as a number beside totals of the same row that are sums: it does not follow its parts. */
import type { Finding } from '../findings/finding';
import type { AmountCell, Table } from '../tables/book';
import { tableName, tableTitle } from '../tables/table-name';
import { RowTree } from './cell-formulas/row-tree';
import { summedAreas } from './cell-formulas/summed-areas';
import { cellsAt, placeNames } from './cells';
import type { Check } from './check';
import { tableKey } from './table-key';

/** Whether the cell is a sum of cells above or below it. */
function isVerticalSum({ formula, ref }: AmountCell): boolean {
  const areas = formula === undefined ? undefined : summedAreas(formula, ref.sheet);
  return areas?.every(({ left, right }) => left === ref.column && right === ref.column) === true;
}

function isTyped({ formula, reading }: AmountCell): boolean {
  return formula === undefined && reading.kind === 'number' && !reading.value.isZero();
}

function check(table: Table): Finding[] {
  return table.grids.flatMap((grid) => {
    if (grid.hierarchy === '无') return [];
    const tree = new RowTree(grid);
    return grid.rows.flatMap((row, i) => {
      if (tree.parts(i).length < 2) return [];
      const cells = [...row.amounts.values()];
      const sums = cells.filter(isVerticalSum);
      const typed = cells.filter(isTyped);
      if (sums.length < 2 || typed.length === 0 || typed.length >= sums.length) return [];
      const refs = typed.map(({ ref }) => ref);
      return [
        {
          rule: 'ND-23d',
          severity: '提示' as const,
          category: '数据格式' as const,
          table: tableTitle(table),
          cells: cellsAt(refs),
          message: `${tableName(table)}${placeNames(refs)}「${row.name.trim()}」是直接填写的数，同一行其他${sums.length}个合计是求和公式。`,
          basis: '同一行的合计一般同为公式或同为数值；混用时改动明细后合计不会随之更新。',
          suggestion: '核对该数是否等于各行之和，或改为求和公式。',
          fingerprint: `ND-23d|${tableKey(table)}|${row.key}`,
        },
      ];
    });
  });
}

export const typedTotals: Check = {
  id: 'ND-23d',
  severity: '提示',
  meaning: '同一行的合计中有的是求和公式，有的是直接填写的数。',
  run: ({ book }) => book.tables.flatMap(check),
};
