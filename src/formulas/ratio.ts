/** The verdict on a 比率: the printed percentage against the quotient of the printed amounts. */
import Decimal from 'decimal.js';
import { operand, ratioVerdict, type RatioOperand, type RatioResult } from '../amount/ratio';
import { convert, displayUnit, WORTH_IN_YUAN } from '../amount/unit';
import type { AmountUnit } from '../amount/unit';
import type { Judgement, Member, RatioConstraint } from './evaluation';
import { reasons } from './reasons';
import { amountOf, noVerdict, readingProblem } from './verdict';

/** The cells of a ratio, whoever found them. */
export type RatioCells = Pick<RatioConstraint, 'result' | 'numerator' | 'denominator'>;

/**
 * Judges one ratio. No base, no rate: what is printed there follows local convention and is not judged here.
 * Units of numerator and denominator may differ only where both are known.
 */
export function judgeRatio(constraint: RatioCells): Judgement {
  const { result } = constraint;
  const amounts = [...constraint.numerator, ...constraint.denominator];
  const problem = readingProblem(amounts);
  if (problem !== undefined) return noVerdict('未执行', problem);
  const unit = constraint.denominator[0]?.table.amountUnit;
  const base = total(constraint.denominator, unit);
  if (base.value.isZero()) return noVerdict('不适用', reasons.ratioNoBase);
  if (base.value.isNegative()) return noVerdict('不适用', reasons.ratioNegativeBase);
  if (result.cell.reading.kind === 'blank') return noVerdict('不适用', reasons.ratioBlank);
  const unreadable = readingProblem([result]);
  if (unreadable !== undefined) return noVerdict('未执行', unreadable);
  return bestReading(constraint, total(constraint.numerator, unit), base);
}

/** A percentage without % may be meant in points (14.72) or as a fraction (0.1472): the better of the two counts. */
function bestReading(constraint: RatioCells, numerator: RatioOperand, base: RatioOperand): Judgement {
  const { reading } = constraint.result.cell;
  if (reading.kind !== 'number') return noVerdict('不适用', reasons.ratioBlank);
  const points = { value: reading.value, decimals: reading.decimals };
  const first = judgement(points, ratioVerdict(points, numerator, base));
  if (reading.percent || first.verdict !== '不符') return first;
  const scaled = { value: reading.value.times(100), decimals: Math.max(0, reading.decimals - 2) };
  const second = judgement(scaled, ratioVerdict(scaled, numerator, base));
  return second.verdict === '不符' ? first : second;
}

function judgement(printed: { value: Decimal; decimals: number }, outcome: RatioResult): Judgement {
  if (outcome.verdict === '基数为零') return noVerdict('不适用', reasons.ratioNoBase);
  const step = Decimal.pow(10, -printed.decimals);
  return {
    verdict: outcome.verdict === '一致' ? '通过' : outcome.verdict === '核实' ? '尾差' : '不符',
    left: printed.value,
    right: outcome.expected,
    difference: outcome.verdict === '一致' ? new Decimal(0) : printed.value.minus(outcome.expected),
    step,
    k: 0,
    bound: step,
    unit: '%',
    detailMissing: false,
    exact: false,
  };
}

/** A sum of amounts as one operand, in that unit. */
function total(members: readonly Member[], unit: AmountUnit | undefined): RatioOperand {
  let sum: RatioOperand = { value: new Decimal(0), slack: new Decimal(0) };
  for (const member of members) {
    const from = member.table.amountUnit ?? unit ?? '元';
    const to = unit ?? from;
    const step = displayUnit(from, member.table.decimals).dividedBy(WORTH_IN_YUAN[to]);
    const part = operand(convert(amountOf(member), from, to), step);
    sum = {
      value: sum.value.plus(part.value.times(member.coefficient)),
      slack: sum.slack.plus(part.slack),
    };
  }
  return sum;
}
