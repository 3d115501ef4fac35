/** JE-4: the score for 执行率 in a 绩效自评表 is its points times the rate, at most all of them. */
import Decimal from 'decimal.js';
import type { NumberReading } from '../amount/reading';
import type { Finding } from '../findings/finding';
import type { AmountCell, Column, Row, Table } from '../tables/book';
import { tableName, tableTitle } from '../tables/table-name';
import { printPlain } from '../amount/print';
import { cellsAt, placeName } from './cells';
import type { Check, CheckContext } from './check';
import { evaluationTables } from './performance/outcomes';
import { tableKey } from './table-key';

type Printed = AmountCell & { readonly reading: NumberReading };

function printed(row: Row, key: string): Printed | undefined {
  const cell = row.amounts.get(key);
  return cell?.reading.kind === 'number' ? { ...cell, reading: cell.reading } : undefined;
}

/** The points the row can have: of its column 分值, or as the header of 得分 says (20分*执行率). */
function pointsOf(row: Row, columns: readonly Column[]): Decimal | undefined {
  const own = printed(row, '分值');
  if (own) return own.reading.value;
  const header = columns.find(({ key }) => key === '得分')?.printed.join('') ?? '';
  const said = /(\d+)分/.exec(header)?.[1];
  return said === undefined ? undefined : new Decimal(said);
}

/** What the score should be, for the printed rate and for the one that follows from the amounts. */
function scores(row: Row, points: Decimal): Decimal[] {
  const rate = printed(row, '执行率')?.reading.value;
  const budget = printed(row, '预算数')?.reading.value;
  const spent = printed(row, '执行数')?.reading.value;
  const computed = budget && spent && !budget.isZero() ? [spent.div(budget)] : [];
  return [...(rate ? [rate.div(100)] : []), ...computed].map((each) => Decimal.min(each, 1).times(points));
}

/** Whether the score is what it should be, rounded or cut off to the decimals it has. 10.00 may be a rounded 10. */
function fits({ value }: NumberReading, expected: Decimal): boolean {
  const unit = new Decimal(10).pow(-value.decimalPlaces());
  const short = expected.minus(value);
  return short.gte(unit.div(-2)) && short.lt(unit);
}

function check(table: Table): Finding[] {
  const grid = table.grids.find(({ part }) => part === '');
  const row = grid?.rows.find(({ item }) => item === '资金总额');
  const score = row && printed(row, '得分');
  const points = row && grid && pointsOf(row, grid.columns);
  if (!row || !score || !points || points.lte(0)) return [];
  const expected = scores(row, points);
  const first = expected[0];
  if (!first || expected.some((each) => fits(score.reading, each))) return [];
  const rate = printed(row, '执行率');
  const shown = rate ? `执行率${printPlain(rate.reading.value)}%` : '按执行数÷预算数';
  return [
    {
      rule: 'JE-4',
      severity: '核实',
      category: '绩效',
      table: tableTitle(table),
      cells: cellsAt([score.ref, ...(rate ? [rate.ref] : [])]),
      message: `${tableName(table)}${placeName(score.ref)}执行率得分为${printPlain(score.reading.value)}，分值${printPlain(points)}，${shown}，应得${printPlain(first, 2)}。`,
      basis: '执行率得分一般为分值×执行率，执行率超过100%的按100%（通行做法；评分办法各地不同）。',
      suggestion: '核对得分；当地另有评分办法的，按当地办法。',
      expected: printPlain(first, 2),
      actual: printPlain(score.reading.value),
      fingerprint: `JE-4|${tableKey(table)}`,
    },
  ];
}

export const executionScores: Check = {
  id: 'JE-4',
  severity: '核实',
  meaning: '绩效自评表中执行率的得分＝分值×执行率，最多为分值。没有得分的表不审核。',
  run: (context: CheckContext) => evaluationTables(context).flatMap(check),
};
