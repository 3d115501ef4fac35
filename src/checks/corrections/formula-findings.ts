/**
 * Gives the findings of formulas their corrections: a rate that follows from its amounts is a fix; a figure that stands
 * alone on one side of a relation may be set to the other side, which somebody has to decide on.
 */
import type Decimal from 'decimal.js';
import { roundHalfUp } from '../../amount/rounding';
import { CellWriter } from '../../findings/cell-writer';
import { collect } from '../../findings/collect';
import type { Correction } from '../../findings/correction';
import type { Finding } from '../../findings/finding';
import type { Evaluation, InstanceOutcome, Member, RatioConstraint, Side } from '../../formulas/evaluation';
import { unequalGroups } from '../../formulas/findings';
import type { Broken } from '../../formulas/folding';
import { headOf } from '../../formulas/linear-findings';
import { sideOf } from '../../formulas/phrases';
import { cellKey } from '../../grid/address';
import type { Snapshot } from '../../grid/snapshot';
import type { Book } from '../../tables/book';
import { amountChange } from '../../derived/amount-change';
import { doubtsOf, operandsOf } from './doubts';
import { rateChange, type FittingRate } from './rates';
import { WhatIf } from './what-if';
import { asFix, asSuggestions, correctionOf, tied } from './wording';

/** What the findings of formulas are made from. */
interface Judged {
  readonly book: Book;
  readonly snapshot: Snapshot;
  readonly evaluation: Evaluation;
}

/** The findings of an evaluation, those that can be mended with their corrections. */
export function correctedFindings({ book, snapshot, evaluation }: Judged): Finding[] {
  const writer = new CellWriter(snapshot);
  const instances = evaluation.outcomes.flatMap((outcome) => outcome.instances);
  const groups = new Map(unequalGroups(instances).map((group) => [group[0]?.key, group]));
  const rates = new Map(instances.filter(isWrongRate).map((instance) => [instance.key, instance]));
  const whatIf = groups.size > 0 ? new WhatIf(evaluation) : undefined;
  const fitting = rates.size > 0 ? fittingRates(instances) : new Map<string, FittingRate[]>();
  return evaluation.findings.map((finding) => {
    const group = groups.get(finding.fingerprint);
    if (group && whatIf) return { ...finding, ...asSuggestions(balancing(group, writer, whatIf)) };
    const rate = rates.get(finding.fingerprint)?.constraint;
    if (rate?.kind !== '比率') return finding;
    const change = rateChange(writer, rate, fitting.get(columnKey(rate.result)) ?? []);
    const corrections = correctionOf(change === undefined ? [] : [change], writer);
    const sure = rates.get(finding.fingerprint)?.verdict === '不符' && finding.severity !== '提示';
    return sure && doubtsOf(book, evaluation).areSure(rate.result, operandsOf(rate))
      ? { ...finding, ...asFix(corrections) }
      : { ...finding, ...asSuggestions(corrections) };
  });
}

function isWrongRate({ constraint, verdict }: InstanceOutcome): boolean {
  return constraint?.kind === '比率' && (verdict === '不符' || verdict === '尾差' || verdict === '尾差偏大');
}

function columnKey({ table, grid, column }: Member): string {
  return `${table.set}|${table.sheet}|${table.area.top}|${grid.part}|${column.key}`;
}

/** Rates that fit, by the column they stand in. */
function fittingRates(instances: readonly InstanceOutcome[]): Map<string, FittingRate[]> {
  const rates = new Map<string, FittingRate[]>();
  for (const { constraint, judgement, verdict } of instances) {
    if (constraint?.kind !== '比率' || verdict !== '通过' || !judgement) continue;
    const { result }: RatioConstraint = constraint;
    collect(rates, columnKey(result), { cell: result.cell, percent: judgement.left });
  }
  return rates;
}

/** A cell and the amount that makes its relation hold. */
interface Proposal {
  readonly member: Member;
  readonly amount: Decimal;
}

/** Either side set to the other, where that mends and breaks nothing; what mends more comes first. */
function balancing(group: readonly Broken[], writer: CellWriter, whatIf: WhatIf): Correction[] {
  const [first] = group;
  if (!first) return [];
  const head = headOf(first.constraint).side;
  const sides: readonly Side[] = [head, head === '左' ? '右' : '左'];
  const found = sides
    .flatMap((side) => {
      const proposals = group.map((broken) => proposalOf(broken, side));
      if (proposals.some((proposal) => proposal === undefined)) return [];
      const all = proposals as readonly Proposal[];
      const amounts = new Map(all.map(({ member, amount }) => [cellKey(member.cell.ref), amount]));
      const { mended, broken } = whatIf.effect(amounts);
      const changes = all.map(({ member, amount }) =>
        amountChange(writer, member.cell, amount, member.table.decimals),
      );
      return broken > 0 ? [] : correctionOf(changes, writer).map((correction) => ({ correction, mended }));
    })
    .sort((a, b) => b.mended - a.mended);
  const corrections = found.map(({ correction }) => correction);
  return found[0]?.mended === found[1]?.mended ? tied(corrections) : corrections;
}

/** The amount of the cell that stands alone on that side; undefined where no amount can be told. */
function proposalOf(broken: Broken, side: Side): Proposal | undefined {
  const { constraint, judgement, verdict, alternatives } = broken;
  const own = sideOf(constraint.members, side);
  const [member] = own;
  if (!member || own.length > 1 || verdict !== '不符' || constraint.relation !== '=') return undefined;
  if (judgement.detailMissing || alternatives !== undefined || !canHold(member, broken)) return undefined;
  if (constraint.members.some(({ cell }) => cell.stale === true)) return undefined;
  if (constraint.absent.some(({ oneSided }) => oneSided)) return undefined;
  const { constants } = constraint;
  const difference =
    side === '左' ? judgement.right.minus(constants.left) : constants.right.minus(judgement.left);
  const amount = roundHalfUp(difference.dividedBy(member.coefficient), member.table.decimals);
  const { reading } = member.cell;
  const turnsNegative = amount.isNegative() && !(reading.kind === 'number' && reading.value.isNegative());
  return turnsNegative ? undefined : { member, amount };
}

/** Whether the cell is printed no finer than what it would be set to, and in the same 金额单位. */
function canHold({ table, column }: Member, { judgement }: Broken): boolean {
  if (column.role === '占比' || column.role === '增减率' || column.role === '完成率') return false;
  const sameUnit = judgement.unit === '' || judgement.unit === table.amountUnit;
  return sameUnit && table.decimals <= judgement.step.decimalPlaces();
}
