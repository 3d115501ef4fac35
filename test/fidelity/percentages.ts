/** The percentages of a clean book that formulas hold against amounts: which amounts they are made of, and what moves them. */
import { cellKey } from '../../src/grid/address';
import type { InstanceOutcome, Member } from '../../src/formulas/evaluation';
import { amountOf } from '../../src/formulas/verdict';

/** A percentage and what it is computed from, as cell keys with their signs and amounts. */
interface Quotient {
  readonly shown: number;
  readonly numerator: ReadonlyMap<string, number>;
  readonly denominator: ReadonlyMap<string, number>;
  readonly values: ReadonlyMap<string, number>;
  /** What the last printed digit of the percentage is worth, in percent. */
  readonly digit: number;
}

export class Percentages {
  private readonly byCell = new Map<string, Quotient[]>();

  constructor(outcomes: readonly InstanceOutcome[]) {
    for (const quotient of outcomes.flatMap((outcome) => quotientOf(outcome) ?? []))
      for (const cell of quotient.values.keys())
        this.byCell.set(cell, [...(this.byCell.get(cell) ?? []), quotient]);
  }

  /** Whether some percentage is made of the cell. */
  isPart(cell: string): boolean {
    return this.byCell.has(cell);
  }

  /** Whether changes of amounts move some percentage by more than its last digit. */
  isMoved(shift: ReadonlyMap<string, number>): boolean {
    return [...shift.keys()].some((cell) =>
      (this.byCell.get(cell) ?? []).some((quotient) => !isAsPrinted(quotient, shift)),
    );
  }

  /** The smallest growth of an amount that shows in a percentage, to a fifth; undefined where none does. */
  leastGrowth(cell: string): number | undefined {
    const [quotient] = this.byCell.get(cell) ?? [];
    if (!quotient) return undefined;
    const value = quotient.values.get(cell) ?? 0;
    for (let by = Math.max(Math.abs(value), 1) / 1e6; by < 1e12; by *= 1.2)
      if (this.isMoved(new Map([[cell, by]]))) return by;
    return undefined;
  }
}

function quotientOf({ formula, constraint, judgement }: InstanceOutcome): Quotient | undefined {
  const isJudged = judgement && judgement.verdict !== '不适用' && judgement.verdict !== '未执行';
  if (formula.severity === '提示' || constraint?.kind !== '比率' || isJudged !== true) return undefined;
  const { result, numerator, denominator } = constraint;
  const { reading } = result.cell;
  if (reading.kind !== 'number') return undefined;
  return {
    shown: reading.value.toNumber(),
    numerator: signsOf(numerator),
    denominator: signsOf(denominator),
    values: new Map(
      [...numerator, ...denominator].map((member) => [cellKey(member.cell.ref), amountOf(member).toNumber()]),
    ),
    digit: 10 ** -reading.decimals,
  };
}

function signsOf(members: readonly Member[]): ReadonlyMap<string, number> {
  return new Map(members.map(({ cell, coefficient }) => [cellKey(cell.ref), coefficient.toNumber()]));
}

/** Within one and a half of the last digit: what is further off can be no rounding of the quotient. */
function isAsPrinted(
  { numerator, denominator, values, shown, digit }: Quotient,
  shift: ReadonlyMap<string, number>,
): boolean {
  const sum = (signs: ReadonlyMap<string, number>): number => {
    let all = 0;
    for (const [cell, sign] of signs) all += sign * ((values.get(cell) ?? 0) + (shift.get(cell) ?? 0));
    return all;
  };
  const base = sum(denominator);
  return base !== 0 && Math.abs((100 * sum(numerator)) / base - shown) <= 1.5 * digit;
}
