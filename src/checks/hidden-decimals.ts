/** ND-21: cells that store more decimals than they show. The printed figure counts; one hint a table, one for many tables. */
import { printAmount } from '../amount/print';
import { hiddenDecimals } from '../amount/rounding';
import type { Finding } from '../findings/finding';
import type { AmountCell, Table } from '../tables/book';
import { tableName, tableTitle } from '../tables/table-name';
import { cellsAt } from './cells';
import type { Check } from './check';
import { firstFew } from './fold';
import { tableKey } from './table-key';
import { amountCells } from './text-numbers';

/** From how many tables on a workbook has them throughout: one cause, one finding. */
const THROUGHOUT = 3;

interface Hidden {
  readonly table: Table;
  readonly cells: readonly AmountCell[];
}

function hiddenIn(table: Table): Hidden[] {
  const cells = amountCells(table).filter(({ reading }) => hiddenDecimals(reading, table.decimals));
  return cells.length === 0 ? [] : [{ table, cells }];
}

/** 保存为40.0012，显示为40.00 */
function example(cells: readonly AmountCell[]): string {
  const reading = cells[0]?.reading;
  if (reading?.kind !== 'number') return '';
  return `保存为${reading.stored.toString()}，显示为${printAmount(reading.value, reading.decimals)}`;
}

function finding(first: Table, hidden: readonly Hidden[], where: string, about: string): Finding {
  const cells = hidden.flatMap((one) => one.cells);
  return {
    rule: 'ND-21',
    severity: '提示',
    category: '数据格式',
    table: tableTitle(first),
    cells: cellsAt(cells.map(({ ref }) => ref)),
    message: `${where}有${cells.length}个金额保存的小数多于显示的小数（如${example(cells)}）。`,
    basis: '公开的是显示的数；以显示的数核对。',
    suggestion: '请把数值四舍五入到显示的位数，以免复制、汇总后出现尾差。',
    fingerprint: `ND-21|${about}`,
  };
}

function check(tables: readonly Table[]): Finding[] {
  const hidden = tables.flatMap(hiddenIn);
  const [first] = hidden;
  if (!first) return [];
  if (hidden.length < THROUGHOUT)
    return hidden.map((one) => finding(one.table, [one], tableName(one.table), tableKey(one.table)));
  const where = firstFew(
    hidden.map(({ table }) => tableName(table)),
    '张表',
  );
  return [finding(first.table, hidden, where, '各表')];
}

export const hiddenDecimalsCheck: Check = {
  id: 'ND-21',
  severity: '提示',
  meaning: '金额单元格保存的小数多于显示的小数。',
  run: ({ book }) => check(book.tables),
};
