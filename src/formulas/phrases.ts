/** Amounts, cells and sums in words, for findings. */
import Decimal from 'decimal.js';
import { a1 } from '../grid/address';
import { printAmount, printPlain } from '../amount/print';
import type { Row } from '../tables/book';
import type { Judgement, Member, Side } from './evaluation';
import { tableName } from '../tables/table-name';
import { amountOf } from './verdict';

/** More addends than these are told as 各项. */
export const MOST_ADDENDS = 6;

/** Columns whose name says no more than that an amount stands there. */
const PLAIN_COLUMNS = new Set(['预算数', '决算数', '金额', '当年金额']);

/** The amount with at least the decimals of a step. */
export function amountText(value: Decimal, step: Decimal): string {
  return printAmount(value, Math.max(step.decimalPlaces(), value.decimalPlaces()));
}

/** The same without commas, for the fields of a finding. */
export function plainText(value: Decimal, step: Decimal): string {
  return printPlain(value, Math.max(step.decimalPlaces(), value.decimalPlaces()));
}

/** A difference with its unit: 0.90万元. */
export function differenceText({ difference, step, unit }: Judgement): string {
  return `${amountText(difference, step)}${unit}`;
}

/** The size of a difference, for 相差 and 超出. */
export function sizeText({ difference, step, unit }: Judgement): string {
  return `${amountText(difference.abs(), step)}${unit}`;
}

export function rowName(row: Row): string {
  if (row.role === '合计') return '合计';
  const name = row.name.replace(/\s+/g, '');
  return row.code === undefined ? name : `${row.code}${name}`;
}

export function columnName(key: string): string {
  return PLAIN_COLUMNS.has(key) ? '' : key.replace(/\//g, '·');
}

/** D6「2080505机关事业单位基本养老保险缴费支出」合计 */
export function spotText({ cell, row, column }: Member): string {
  const name = row.role === '合计' && column.key === '合计' ? '' : columnName(column.key);
  return `${a1(cell.ref.row, cell.ref.column)}「${rowName(row)}」${name}`;
}

function ownAmount(member: Member): string {
  return amountText(amountOf(member), Decimal.pow(10, -member.table.decimals));
}

export function sideOf(members: readonly Member[], side: Side): readonly Member[] {
  return members.filter((member) => member.side === side);
}

/** Whether the addend is subtracted on the side it was written on. */
function isSubtracted({ side, coefficient }: Member): boolean {
  return coefficient.isNegative() === (side === '左');
}

/** Addends with their amounts: 基本支出130.24＋项目支出0.00. `name` says how each is called. */
export function addendsText(members: readonly Member[], name: (member: Member) => string): string {
  return members
    .map((member, index) => {
      const sign = isSubtracted(member) ? '－' : index === 0 ? '' : '＋';
      return `${sign}${name(member)}${ownAmount(member)}`;
    })
    .join('');
}

/** The cells of a side named one after the other, without amounts; each table named once in a row. */
export function placesText(members: readonly Member[]): string {
  const tables = [...new Set(members.map((member) => member.table))];
  if (members.length > MOST_ADDENDS) return `${tables.map(tableName).join('、')}各项之和`;
  return members
    .map((member, index) => {
      const sign = isSubtracted(member) ? '减' : index === 0 ? '' : '加';
      const sameTable = member.table === members[index - 1]?.table;
      return `${sign}${sameTable ? '' : tableName(member.table)}${spotText(member)}`;
    })
    .join('');
}

/** A sum over rows of one column: 《项目支出情况表》合计各项之和. */
export function sumPlaceText(members: readonly Member[]): string {
  const [first] = members;
  const alike =
    members.length > 1 &&
    members.every(({ table, column }) => table === first?.table && column === first.column);
  return alike && first
    ? `${tableName(first.table)}${columnName(first.column.key)}各项之和`
    : placesText(members);
}

/** Names in a list, cut off where there are many. */
export function listText(names: readonly string[], most = 10): string {
  return names.length > most ? `${names.slice(0, most).join('、')}等` : names.join('、');
}
