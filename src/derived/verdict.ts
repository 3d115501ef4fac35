/** Whether a printed derived figure is the difference or the quotient of the printed operands. */
import Decimal from 'decimal.js';
import { roundHalfUp } from '../amount/rounding';
import type { Member } from '../formulas/evaluation';
import { judgeRatio } from '../formulas/ratio';
import { amountOf } from '../formulas/verdict';
import type { Convention, DerivedCell, Operands } from './derived-cell';
import { membersOf } from './operands';

export interface DerivedVerdict {
  /** 核实: off by one in the last digit, or explained by rounded operands. 无基数: a rate is printed though there is no base. */
  readonly verdict: '一致' | '核实' | '不符' | '无基数' | '不判';
  /** The printed figure and what it should be, both in percent for a ratio. Absent for 无基数 and 不判. */
  readonly shown?: Decimal;
  readonly expected?: Decimal;
  readonly decimals?: number;
}

const NONE: DerivedVerdict = { verdict: '不判' };

/** The most favourable verdict among the operands the header may mean, with the figures of the likeliest. */
export function judgeDerived(derived: DerivedCell): DerivedVerdict {
  const { result, convention } = derived;
  if (result.reading.kind !== 'number' || result.stale === true) return NONE;
  if (convention === '不可读' || convention === '无数') return NONE;
  const [first = NONE, ...others] = [derived.operands, ...derived.others].map((operands) =>
    judgeBy(derived, operands),
  );
  const match = [first, ...others].find(({ verdict }) => verdict === '一致');
  if (match) return match;
  const conventions = [convention, ...derived.others.map(conventionOf)];
  // Where another base is no nought the figure may be meant of that one.
  if (convention === '基数为零') {
    return conventions.every((one) => one === '基数为零' || one === '无数') ? { verdict: '无基数' } : NONE;
  }
  if (convention === '基数为负') return NONE;
  return [first, ...others].find(({ verdict }) => verdict === '核实') ?? first;
}

/** How the figure is to be had from these operands. */
export function conventionOf(operands: Operands): Convention {
  const members = membersOf(operands);
  if (members.some(({ cell }) => cell.stale === true || isNoNumber(cell.reading.kind))) return '不可读';
  if (members.every(({ cell }) => cell.reading.kind === 'blank')) return '无数';
  if (operands.form === '差') return '照算';
  const base = sumOf(operands.denominator);
  if (base.isZero()) return '基数为零';
  return base.isNegative() ? '基数为负' : '照算';
}

/** The sum of members of one table, with their signs. */
export function sumOf(members: readonly Member[]): Decimal {
  return members.reduce(
    (sum, member) => sum.plus(amountOf(member).times(member.coefficient)),
    new Decimal(0),
  );
}

function isNoNumber(kind: string): boolean {
  return kind === 'unreadable' || kind === 'error';
}

function judgeBy(derived: DerivedCell, operands: Operands): DerivedVerdict {
  if (conventionOf(operands) !== '照算') return NONE;
  return operands.form === '差' ? judgeDifference(derived, operands) : judgeQuotient(derived, operands);
}

function judgeQuotient(
  { table, grid, row, column, result }: DerivedCell,
  { numerator, denominator }: Operands & { form: '商' },
): DerivedVerdict {
  const member: Member = {
    table,
    grid,
    row,
    column,
    cell: result,
    coefficient: new Decimal(1),
    side: '左',
  };
  const { verdict, left, right, step } = judgeRatio({ result: member, numerator, denominator });
  if (verdict !== '通过' && verdict !== '尾差' && verdict !== '不符') return NONE;
  return {
    verdict: verdict === '通过' ? '一致' : verdict === '尾差' ? '核实' : '不符',
    shown: left,
    expected: right,
    decimals: step.decimalPlaces(),
  };
}

/** Compared at the decimals shown, at most those of the table: what a General cell has behind them is noise. */
function judgeDifference(
  { table, result }: DerivedCell,
  { minuend, subtrahend }: Operands & { form: '差' },
): DerivedVerdict {
  if (result.reading.kind !== 'number' || result.reading.percent) return NONE;
  // As text 600 stands for 600.00.
  const decimals =
    result.reading.precision === 'fixed' && !result.reading.text
      ? Math.min(result.reading.decimals, table.decimals)
      : table.decimals;
  const shown = roundHalfUp(result.reading.value, decimals);
  const expected = roundHalfUp(sumOf([minuend, subtrahend]), decimals);
  const off = shown.minus(expected).abs();
  const verdict = off.isZero() ? '一致' : off.lte(Decimal.pow(10, -decimals)) ? '核实' : '不符';
  return { verdict, shown, expected, decimals };
}
