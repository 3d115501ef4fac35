/** How a row and a cell are called in causes. */
import { a1 } from '../grid/address';
import type { Row } from '../tables/book';
import type { Variable } from './variables';

/** 2170150 事业运行, 合计 */
export function rowWords(row: Row): string {
  if (row.role === '合计') return '合计';
  const name = row.name.replace(/\s+/g, '');
  return row.code === undefined ? name : `${row.code} ${name}`.trim();
}

/** D18「2170150 事业运行」项目支出 */
export function spotOf({ cell, place }: Variable): string {
  const column = place.column.key.replace(/\//g, '·');
  const plain = ['预算数', '决算数', '金额'].includes(column);
  return `${a1(cell.ref.row, cell.ref.column)}「${rowWords(place.row)}」${plain ? '' : column}`;
}
