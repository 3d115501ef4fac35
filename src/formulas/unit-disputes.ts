/**
 * Tables whose figures are apart by ×10,000 from those of the tables they repeat: one cause, told once, instead of a
 * difference for every figure. The relations behind it are not judged.
 */
import type { Table } from '../tables/book';
import type { InstanceOutcome, Member } from './evaluation';
import { noVerdict, isTenThousandfold, amountOf } from './verdict';
import { reasons } from './reasons';

/** A table at odds with another about its 金额单位, shown by one figure of both. */
export interface UnitDispute {
  /** The one more tables disagree with. */
  readonly odd: Table;
  readonly other: Table;
  readonly oddMember: Member;
  readonly otherMember: Member;
}

interface Pair {
  readonly tables: readonly [Table, Table];
  apart: number;
  compared: number;
  readonly example: { one: Member; other: Member };
}

/** The disputes, one for each odd table. */
export function unitDisputes(outcomes: readonly InstanceOutcome[]): UnitDispute[] {
  const disputed = pairsOf(outcomes).filter(({ apart, compared }) => apart * 2 > compared);
  const weight = new Map<Table, number>();
  for (const { tables } of disputed)
    for (const table of tables) weight.set(table, (weight.get(table) ?? 0) + 1);
  const disputes = new Map<Table, UnitDispute>();
  for (const { tables, example } of disputed) {
    const [first, second] = tables;
    const odd = (weight.get(first) ?? 0) > (weight.get(second) ?? 0) ? first : second;
    if (disputes.has(odd)) continue;
    const [oddMember, otherMember] =
      example.one.table === odd ? [example.one, example.other] : [example.other, example.one];
    disputes.set(odd, { odd, other: otherMember.table, oddMember, otherMember });
  }
  return [...disputes.values()];
}

function pairsOf(outcomes: readonly InstanceOutcome[]): Pair[] {
  const pairs = new Map<Table, Map<Table, Pair>>();
  for (const outcome of outcomes) {
    const twins = twinsOf(outcome);
    if (!twins) continue;
    const [one, other] = twins;
    const pair = pairFor(pairs, one, other);
    pair.compared += 1;
    if (!isTenThousandfold(one, other)) continue;
    pair.apart += 1;
    if (pair.apart === 1) Object.assign(pair.example, { one, other });
  }
  return [...pairs.values()].flatMap((inner) => [...inner.values()]);
}

function pairFor(pairs: Map<Table, Map<Table, Pair>>, one: Member, other: Member): Pair {
  const existing = pairs.get(one.table)?.get(other.table) ?? pairs.get(other.table)?.get(one.table);
  if (existing) return existing;
  const pair: Pair = { tables: [one.table, other.table], apart: 0, compared: 0, example: { one, other } };
  const inner = pairs.get(one.table) ?? new Map<Table, Pair>();
  inner.set(other.table, pair);
  pairs.set(one.table, inner);
  return pair;
}

/** Two non-zero cells of two tables that should be equal. */
function twinsOf({ constraint }: InstanceOutcome): readonly [Member, Member] | undefined {
  if (constraint?.kind !== '线性' || constraint.relation !== '=' || constraint.scope !== '表间')
    return undefined;
  if (
    constraint.members.some(({ cell }) => cell.reading.kind === 'unreadable' || cell.reading.kind === 'error')
  ) {
    return undefined;
  }
  const [one, other, ...more] = constraint.members.filter((member) => !amountOf(member).isZero());
  return one && other && more.length === 0 && one.side !== other.side && one.table !== other.table
    ? [one, other]
    : undefined;
}

/** The outcome as it stands once the tables at odds are known. */
export function withoutDisputed(outcome: InstanceOutcome, odd: ReadonlySet<Table>): InstanceOutcome {
  const { constraint } = outcome;
  if (!constraint || constraint.scope === '表内' || outcome.verdict === '不适用') return outcome;
  const members =
    constraint.kind === '线性'
      ? constraint.members
      : [constraint.result, ...constraint.numerator, ...constraint.denominator];
  const table = members.find((member) => odd.has(member.table))?.table;
  if (!table) return outcome;
  const reason = reasons.unitDisputed(table);
  return {
    key: outcome.key,
    formula: outcome.formula,
    verdict: '未执行',
    reason,
    constraint,
    judgement: noVerdict('未执行', reason),
  };
}
