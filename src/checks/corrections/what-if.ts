/** What would become of the formulas if cells held other amounts. Judges with the formulas' own rules, changes nothing. */
import type Decimal from 'decimal.js';
import { collect } from '../../findings/collect';
import type {
  Evaluation,
  InstanceOutcome,
  LinearConstraint,
  Member,
  Verdict,
} from '../../formulas/evaluation';
import { columnPartsOf, LeafCounter } from '../../formulas/leaves';
import { judgeRatio } from '../../formulas/ratio';
import { judge } from '../../formulas/verdict';
import { cellKey } from '../../grid/address';

/** How many relations would come out better and worse than they do. */
export interface Effect {
  readonly mended: number;
  readonly broken: number;
}

/** From good to bad; what cannot be judged does not count. */
const WEIGHT: Readonly<Record<Verdict, number>> = {
  通过: 0,
  不适用: 0,
  未执行: 0,
  尾差: 1,
  尾差偏大: 2,
  不符: 3,
};

export class WhatIf {
  private readonly leaves: LeafCounter;
  private readonly byCell = new Map<string, InstanceOutcome[]>();

  constructor({ outcomes }: Evaluation) {
    this.leaves = new LeafCounter(columnPartsOf(outcomes.map(({ formula }) => formula)));
    for (const { instances } of outcomes)
      for (const instance of instances) {
        if (instance.verdict === '未执行') continue;
        for (const key of new Set(membersOf(instance).map(({ cell }) => cellKey(cell.ref))))
          collect(this.byCell, key, instance);
      }
  }

  /** The effect of amounts by `cellKey`, each in the unit of its table. */
  effect(amounts: ReadonlyMap<string, Decimal>): Effect {
    const touched = new Set([...amounts.keys()].flatMap((key) => this.byCell.get(key) ?? []));
    let mended = 0;
    let broken = 0;
    for (const instance of touched) {
      const change = WEIGHT[this.verdictWith(instance, amounts)] - WEIGHT[instance.verdict];
      if (change < 0) mended += 1;
      if (change > 0) broken += 1;
    }
    return { mended, broken };
  }

  private verdictWith(instance: InstanceOutcome, amounts: ReadonlyMap<string, Decimal>): Verdict {
    const put = (member: Member): Member => withAmount(member, amounts);
    const { constraint } = instance;
    if (constraint?.kind === '比率') {
      const { result, numerator, denominator } = constraint;
      return judgeRatio({
        result: put(result),
        numerator: numerator.map(put),
        denominator: denominator.map(put),
      }).verdict;
    }
    const verdicts = linearOnes(instance).map(
      (one) => judge({ ...one, members: one.members.map(put) }, this.leaves).verdict,
    );
    return verdicts.sort((a, b) => WEIGHT[a] - WEIGHT[b])[0] ?? instance.verdict;
  }
}

function linearOnes({ constraint, alternatives }: InstanceOutcome): readonly LinearConstraint[] {
  if (alternatives) return alternatives.map((alternative) => alternative.constraint);
  return constraint?.kind === '线性' ? [constraint] : [];
}

function membersOf(instance: InstanceOutcome): readonly Member[] {
  const { constraint } = instance;
  if (constraint?.kind === '比率')
    return [constraint.result, ...constraint.numerator, ...constraint.denominator];
  return linearOnes(instance).flatMap(({ members }) => members);
}

function withAmount(member: Member, amounts: ReadonlyMap<string, Decimal>): Member {
  const value = amounts.get(cellKey(member.cell.ref));
  if (value === undefined) return member;
  const reading = {
    kind: 'number' as const,
    value,
    stored: value,
    decimals: member.table.decimals,
    precision: 'fixed' as const,
    percent: false,
    text: false,
  };
  return { ...member, cell: { ...member.cell, reading } };
}
