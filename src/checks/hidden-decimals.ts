/** ND-21: cells that store more decimals than they show. The printed figure counts; one hint a table. */
import { printAmount } from '../amount/print';
import { hiddenDecimals } from '../amount/rounding';
import type { Finding } from '../findings/finding';
import type { Table } from '../tables/book';
import type { Check } from './check';
import { tableKey } from './table-key';
import { tableName, tableTitle } from '../tables/table-name';
import { amountCells } from './text-numbers';

function check(table: Table): Finding[] {
  const cells = amountCells(table).filter(({ reading }) => hiddenDecimals(reading, table.decimals));
  const first = cells[0];
  if (!first || first.reading.kind !== 'number') return [];
  const { stored, value, decimals } = first.reading;
  return [
    {
      rule: 'ND-21',
      severity: '提示',
      category: '数据格式',
      table: tableTitle(table),
      cells: cells.map(({ ref }) => ({
        sheet: ref.sheet,
        area: { top: ref.row, left: ref.column, bottom: ref.row, right: ref.column },
      })),
      message: `${tableName(table)}有${cells.length}个金额保存的小数多于显示的小数（如保存为${stored.toString()}，显示为${printAmount(value, decimals)}）。`,
      basis: '公开的是显示的数；以显示的数核对。',
      suggestion: '请把数值四舍五入到显示的位数，以免复制、汇总后出现尾差。',
      fingerprint: `ND-21|${tableKey(table)}`,
    },
  ];
}

export const hiddenDecimalsCheck: Check = {
  id: 'ND-21',
  severity: '提示',
  meaning: '金额单元格保存的小数多于显示的小数。',
  run: ({ book }) => book.tables.flatMap(check),
};
