/**
 * 占比, 增减率, 完成率: whether a printed percentage is the quotient of the printed amounts. Which amounts belong to it
 * is for the caller to know, and so is what to say where the base is zero.
 */
import Decimal from 'decimal.js';
import { roundHalfUp } from './rounding';

/** One side of the division. Both sides of a division are in the same unit. */
export interface RatioOperand {
  readonly value: Decimal;
  /** How far the true amount can lie from the printed one: half a display unit, nothing for zeros and blanks. */
  readonly slack: Decimal;
}

/** A percentage as printed: 14.72 with two decimals for 14.72 %. */
export interface PrintedPercentage {
  readonly value: Decimal;
  readonly decimals: number;
}

export type RatioResult =
  /** 一致: equal to the rounded quotient. 核实: off by one in the last digit, or explained by rounded operands. */
  | { readonly verdict: '一致' | '核实' | '不符'; readonly expected: Decimal }
  | { readonly verdict: '基数为零' };

/**
 * A rate that is the unrounded result of a division carries up to 15 digits, the last of them noise; more decimals than
 * these are not compared.
 */
const MOST_DECIMALS = 8;

/** An amount as an operand. `displayUnit` is the smallest amount its table can print, in the unit of `value`. */
export function operand(value: Decimal, displayUnit: Decimal): RatioOperand {
  return { value, slack: value.isZero() ? new Decimal(0) : displayUnit.dividedBy(2) };
}

/** 增减率 = (本年 − 上年) ÷ |上年|: the two sides of that division. A negative base is the caller's to refuse. */
export function rateOfChange(
  current: RatioOperand,
  previous: RatioOperand,
): { readonly numerator: RatioOperand; readonly denominator: RatioOperand } {
  return {
    numerator: {
      value: current.value.minus(previous.value),
      slack: current.slack.plus(previous.slack),
    },
    denominator: { value: previous.value.abs(), slack: previous.slack },
  };
}

/** Holds a printed percentage against numerator ÷ denominator, at the decimals it is printed with. */
export function ratioVerdict(
  printed: PrintedPercentage,
  numerator: RatioOperand,
  denominator: RatioOperand,
): RatioResult {
  if (denominator.value.isZero()) return { verdict: '基数为零' };
  const decimals = Math.min(printed.decimals, MOST_DECIMALS);
  const shown = roundHalfUp(printed.value, decimals);
  const expected = percentage(numerator.value, denominator.value, decimals);
  if (shown.equals(expected)) return { verdict: '一致', expected };
  const offByOne = shown.minus(expected).abs().equals(Decimal.pow(10, -decimals));
  if (offByOne || withinRounding(shown, decimals, numerator, denominator))
    return { verdict: '核实', expected };
  return { verdict: '不符', expected };
}

/** 100 × numerator ÷ denominator, rounded half up; for findings and for filling in. The denominator is not zero. */
export function percentage(numerator: Decimal, denominator: Decimal, decimals: number): Decimal {
  // Rounded by whole numbers: a quotient cut to some number of digits could look like a half that it is not.
  const scaled = numerator.abs().times(Decimal.pow(10, decimals + 2));
  const base = denominator.abs();
  const whole = scaled.times(2).plus(base).dividedToIntegerBy(base.times(2));
  const rounded = whole.times(Decimal.pow(10, -decimals));
  const negative = numerator.isNegative() !== denominator.isNegative();
  return roundHalfUp(negative ? rounded.negated() : rounded, decimals);
}

/** Whether some true amounts behind the printed ones have a quotient that rounds to the shown percentage. */
function withinRounding(
  shown: Decimal,
  decimals: number,
  numerator: RatioOperand,
  denominator: RatioOperand,
): boolean {
  // A base that may itself be nothing explains every percentage.
  if (denominator.value.abs().lte(denominator.slack)) return true;
  const corners = ends(numerator).flatMap((top) =>
    ends(denominator).map((base) => percentage(top, base, decimals)),
  );
  return shown.gte(Decimal.min(...corners)) && shown.lte(Decimal.max(...corners));
}

function ends({ value, slack }: RatioOperand): readonly Decimal[] {
  return [value.minus(slack), value.plus(slack)];
}
