/** How rows, cells and amounts are called in causes. */
import type Decimal from 'decimal.js';
import { printAmount } from '../amount/print';
import { a1, areaA1, type CellRef } from '../grid/address';
import type { Row } from '../tables/book';
import type { About } from './actions';
import { amountIn, type Variable } from './variables';
import { causeTexts } from './wording';

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

/** Cells named one by one; more than these are counted. */
const MOST_PLACES = 6;

/** E25:E31 where the cells adjoin, else E25、E27、E31; of one sheet. */
export function placesInWords(refs: readonly CellRef[]): string {
  const rows = refs.map(({ row }) => row);
  const columns = refs.map(({ column }) => column);
  const area = {
    top: Math.min(...rows),
    bottom: Math.max(...rows),
    left: Math.min(...columns),
    right: Math.max(...columns),
  };
  const isLine = area.left === area.right || area.top === area.bottom;
  const isFull = (area.bottom - area.top + 1) * (area.right - area.left + 1) === new Set(refs).size;
  if (isLine && isFull) return areaA1(area);
  const named = [...refs]
    .sort((a, b) => a.column - b.column || a.row - b.row)
    .slice(0, MOST_PLACES)
    .map(({ row, column }) => a1(row, column))
    .join('、');
  return refs.length > MOST_PLACES ? `${named}等${refs.length}格` : named;
}

/** What a cell holds, as its table prints it: a text that is no amount as it stands, a blank as ''. */
export function printed({ cell: { reading }, value, decimals }: Variable): string {
  if (reading.kind === 'number') return printAmount(amountIn(value, decimals), decimals);
  return reading.kind === 'unreadable' ? reading.text.trim() : '';
}

/** What a cell should hold. */
export function amountAfter({ value, decimals }: Variable, by: number): Decimal {
  return amountIn(Math.round(value + by), decimals);
}

/** What a cell should hold, as its table prints it. */
export function printedAfter(variable: Variable, by: number): string {
  return printAmount(amountAfter(variable, by), variable.decimals);
}

/** 应为7,892.56万元; 应约为, 应不大于 where no more is known. */
export function shouldBe(variable: Variable, by: number, about?: About): string {
  return causeTexts.should(about ?? '为', printedAfter(variable, by) + unitOf(variable));
}

/** 万元, %, … or '' for counts. */
export function unitOf({ place, cell }: Variable): string {
  if (cell.reading.kind === 'number' && cell.reading.percent) return '%';
  const { role } = place.column;
  if (role === '占比' || role === '增减率' || role === '完成率') return '%';
  return role === '数量' ? '' : (place.table.amountUnit ?? '');
}
