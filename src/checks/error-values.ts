/** ND-23: Excel error values in cells of amounts. In a column of rates they are told more lightly. */
import type { Finding } from '../findings/finding';
import type { AmountCell, ColumnRole, Table } from '../tables/book';
import { tableName, tableTitle } from '../tables/table-name';
import { cellsAt, placeNames } from './cells';
import type { Check } from './check';
import { tableKey } from './table-key';

const RATES: readonly ColumnRole[] = ['占比', '增减率', '完成率'];

function errorsIn(table: Table, rates: boolean): AmountCell[] {
  return table.grids.flatMap(({ columns, rows }) => {
    const keys = columns.filter(({ role }) => RATES.includes(role) === rates).map(({ key }) => key);
    return rows.flatMap(({ amounts }) =>
      keys
        .map((key) => amounts.get(key))
        .filter((cell): cell is AmountCell => cell !== undefined && cell.reading.kind === 'error'),
    );
  });
}

function check(table: Table): Finding[] {
  return [false, true].flatMap((rates) => {
    const cells = errorsIn(table, rates);
    const first = cells[0];
    if (!first) return [];
    const refs = cells.map(({ ref }) => ref);
    return [
      {
        rule: 'ND-23',
        severity: rates ? ('提示' as const) : ('错误' as const),
        category: '数据格式' as const,
        table: tableTitle(table),
        cells: cellsAt(refs),
        message: `${tableName(table)}${placeNames(refs)}${rates ? '比率' : '金额'}显示为错误值${first.reading.kind === 'error' ? first.reading.text : ''}。`,
        basis: rates ? '上年（预算）数为零的，比率应为空或写明无可比性。' : '金额单元格应为数值。',
        suggestion: rates ? '改为空白或「—」。' : '修正公式，或改为正确的数值。',
        fingerprint: `ND-23|${tableKey(table)}|${rates ? '比率' : '金额'}`,
      },
    ];
  });
}

export const errorValues: Check = {
  id: 'ND-23',
  severity: '错误',
  meaning: '金额单元格为 #REF!、#DIV/0! 等错误值。',
  run: ({ book }) => book.tables.flatMap(check),
};
