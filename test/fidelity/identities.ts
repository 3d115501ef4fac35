/**
 * The identities of a clean book as plain sums over cells: how far each may be off, and what a change of some amounts
 * does to it. It answers two questions about a fault without asking the program under test: is it larger than rounding
 * allows, and do the broken identities single out one cell?
 */
import { cellKey } from '../../src/grid/address';
import { WORTH_IN_YUAN } from '../../src/amount/unit';
import type { FormulaSet } from '../../src/formulas/formula-set';
import type { Evaluation, InstanceOutcome, Judgement, LinearConstraint } from '../../src/formulas/evaluation';
import { columnPartsOf, LeafCounter } from '../../src/formulas/leaves';
import { amountOf, roundingBound } from '../../src/formulas/verdict';
import { Percentages } from './percentages';

/** By how much amounts change, by cell key, in the unit of their own table. */
export type Shift = ReadonlyMap<string, number>;

/** One way an identity may hold: Σ coefficient × amount + residual lies within the bound. */
interface Sum {
  readonly coefficients: ReadonlyMap<string, number>;
  readonly residual: number;
  /** Largest residual rounding explains, and one display unit, in the measure of the judgement. */
  readonly bound: number;
  readonly step: number;
}

/** An identity of the clean book; one of its sums has to hold. */
export interface Identity {
  readonly key: string;
  readonly rule: string;
  readonly relation: LinearConstraint['relation'];
  readonly sums: readonly Sum[];
}

/** Sums of decimal fractions in binary: what lies closer than this is equal. */
const NEARLY = 1e-7;

export class Identities {
  readonly all: readonly Identity[];
  private readonly byCell = new Map<string, Identity[]>();
  private readonly percentages: Percentages;
  private readonly rules = new Map<string, Set<string>>();

  /** `moves`: the totals that follow a cell because they are formulas, by the key of the cell. */
  constructor(
    evaluation: Evaluation,
    formulas: FormulaSet,
    private readonly moves: ReadonlyMap<string, readonly string[]> = new Map(),
  ) {
    const leaves = new LeafCounter(columnPartsOf(formulas.formulas));
    const outcomes = evaluation.outcomes.flatMap(({ instances }) => instances);
    for (const outcome of outcomes) this.noteRules(outcome);
    this.percentages = new Percentages(outcomes);
    this.all = outcomes.flatMap((outcome) => identityOf(outcome, leaves) ?? []);
    for (const identity of this.all) {
      const cells = new Set(identity.sums.flatMap(({ coefficients }) => [...coefficients.keys()]));
      for (const cell of cells) this.byCell.set(cell, [...(this.byCell.get(cell) ?? []), identity]);
    }
  }

  /** Ids of the formulas that look at a cell, whatever their verdict. */
  rulesAt(cell: string): ReadonlySet<string> {
    return this.rules.get(cell) ?? new Set();
  }

  /** The equalities a cell stands in that must hold. */
  equalitiesAt(cell: string): readonly Identity[] {
    return (this.byCell.get(cell) ?? []).filter(({ relation }) => relation === '=');
  }

  /** Whether some percentage is made of a cell. */
  hasPercentageOf(cell: string): boolean {
    return this.percentages.isPart(cell);
  }

  /** The inequalities a cell stands in. */
  inequalitiesAt(cell: string): readonly Identity[] {
    return (this.byCell.get(cell) ?? []).filter(({ relation }) => relation !== '=');
  }

  /** The change and the totals that follow it; a cell of the change itself follows nothing. */
  withFollowers(shift: Shift): Shift {
    const all = new Map(shift);
    for (const [cell, by] of shift)
      for (const total of this.moves.get(cell) ?? [])
        if (!shift.has(total)) all.set(total, (all.get(total) ?? 0) + by);
    return all;
  }

  /** Whether a change moves some percentage by more than its last digit. */
  movesPercentage(shift: Shift): boolean {
    return this.percentages.isMoved(this.withFollowers(shift));
  }

  /** The smallest growth of an amount that a percentage shows. */
  leastAgainstPercentage(cell: string): number | undefined {
    return this.percentages.leastGrowth(cell);
  }

  /** The identities a change breaks that held before. */
  brokenBy(shift: Shift): Identity[] {
    const all = this.withFollowers(shift);
    const touched = new Set([...all.keys()].flatMap((cell) => this.byCell.get(cell) ?? []));
    return [...touched].filter((identity) => holds(identity, new Map()) && !holds(identity, all));
  }

  /** Whether no single amount but one of the changed cells could mend what the change breaks, breaking nothing else. */
  singlesOut(shift: Shift): boolean {
    const broken = this.brokenBy(shift);
    const [first] = broken;
    if (!first) return false;
    const cells = new Set(first.sums.flatMap(({ coefficients }) => [...coefficients.keys()]));
    const below = [...this.moves].filter(([, totals]) => totals.some((total) => cells.has(total)));
    return [...cells, ...below.map(([cell]) => cell)].every(
      (cell) => shift.has(cell) || !this.mends(cell, shift, broken),
    );
  }

  private mends(cell: string, shift: Shift, broken: readonly Identity[]): boolean {
    const follower = [...this.moves.values()].some((totals) => totals.includes(cell));
    if (follower) return false;
    const changed = this.withFollowers(shift);
    const moved = this.withFollowers(new Map([[cell, 1]]));
    return trials(moved, changed, broken).some((by) => {
      const mended = new Map(changed);
      for (const [at, more] of this.withFollowers(new Map([[cell, by]])))
        mended.set(at, (mended.get(at) ?? 0) + more);
      return broken.every((identity) => holds(identity, mended)) && this.brokenOf(mended).length === 0;
    });
  }

  private brokenOf(all: Shift): Identity[] {
    const touched = new Set([...all.keys()].flatMap((cell) => this.byCell.get(cell) ?? []));
    return [...touched].filter((identity) => holds(identity, new Map()) && !holds(identity, all));
  }

  private noteRules({ formula, constraint, alternatives }: InstanceOutcome): void {
    const constraints = alternatives?.map((each) => each.constraint) ?? (constraint ? [constraint] : []);
    for (const each of constraints) {
      const members =
        each.kind === '线性' ? each.members : [each.result, ...each.numerator, ...each.denominator];
      for (const { cell } of members) {
        const key = cellKey(cell.ref);
        const rules = this.rules.get(key) ?? new Set();
        this.rules.set(key, rules.add(formula.id));
      }
    }
  }
}

/** Corrections of a cell worth trying: those that make one of the broken sums exact, or just lawful. */
function trials(moved: Shift, changed: Shift, broken: readonly Identity[]): number[] {
  return broken.flatMap(({ sums }) =>
    sums.flatMap((sum) => {
      const coefficient = [...moved].reduce((all, [at, by]) => all + (sum.coefficients.get(at) ?? 0) * by, 0);
      if (coefficient === 0) return [];
      const residual = residualOf(sum, changed);
      return [0, sum.bound, -sum.bound].map((left) => (left - residual) / coefficient);
    }),
  );
}

function identityOf(outcome: InstanceOutcome, leaves: LeafCounter): Identity | undefined {
  const { key, formula, constraint, judgement, alternatives } = outcome;
  if (formula.severity === '提示' || constraint?.kind !== '线性' || !judgement) return undefined;
  if (!isJudged(judgement)) return undefined;
  const ways = alternatives ?? [{ constraint, judgement }];
  return {
    key,
    rule: formula.id,
    relation: constraint.relation,
    sums: ways
      .filter((way) => isJudged(way.judgement))
      .map((way) => sumOf(way.constraint, way.judgement, leaves)),
  };
}

function isJudged({ verdict }: Judgement): boolean {
  return verdict !== '不适用' && verdict !== '未执行';
}

function sumOf(constraint: LinearConstraint, judgement: Judgement, leaves: LeafCounter): Sum {
  const coefficients = new Map<string, number>();
  let residual = constraint.constant.toNumber();
  for (const member of constraint.members) {
    const own = member.table.amountUnit;
    const to = judgement.unit === '%' || judgement.unit === '' ? undefined : judgement.unit;
    const factor =
      own === undefined || to === undefined ? 1 : WORTH_IN_YUAN[own].dividedBy(WORTH_IN_YUAN[to]).toNumber();
    const coefficient = member.coefficient.toNumber() * factor;
    const key = cellKey(member.cell.ref);
    coefficients.set(key, (coefficients.get(key) ?? 0) + coefficient);
    residual += coefficient * amountOf(member).toNumber();
  }
  return {
    coefficients,
    residual,
    bound: roundingBound(constraint, leaves).toNumber(),
    step: judgement.step.toNumber(),
  };
}

function residualOf({ coefficients, residual }: Sum, shift: Shift): number {
  let sum = residual;
  for (const [cell, by] of shift) sum += (coefficients.get(cell) ?? 0) * by;
  return sum;
}

function holds({ relation, sums }: Identity, shift: Shift): boolean {
  return sums.some((sum) => {
    const residual = residualOf(sum, shift);
    if (relation === '>=') return residual >= -sum.bound - NEARLY;
    if (relation === '<=') return residual <= sum.bound + NEARLY;
    return Math.abs(residual) <= sum.bound + NEARLY;
  });
}

/**
 * The smallest change of one amount that rounding cannot explain: one display unit beyond the bound of the tightest
 * equality it stands in, away from zero where that equality is off already. `unit` is the display unit of the cell's
 * table; a cell in no equality is given the bound of one unit. A zero counts as one rounded figure more once it is filled.
 */
export function justAboveBound(
  identities: Identities,
  cell: string,
  { value, unit }: { readonly value: number; readonly unit: number },
): number {
  const equalities = identities.equalitiesAt(cell);
  const changes = equalities.flatMap(({ sums }) => {
    // All ways of it have to fail.
    const each = sums.map((sum) => {
      const coefficient = sum.coefficients.get(cell);
      if (coefficient === undefined) return Infinity;
      const bound = sum.bound + (value === 0 ? sum.step : 0);
      const beyond = Math.max(unit, sum.step / Math.abs(coefficient));
      const size = (bound - Math.abs(sum.residual)) / Math.abs(coefficient) + beyond;
      return size * (Math.sign(sum.residual) * Math.sign(coefficient) || 1);
    });
    const worst = each.reduce((a, b) => (Math.abs(b) > Math.abs(a) ? b : a), 0);
    return Number.isFinite(worst) ? [worst] : [];
  });
  const least = changes.reduce<number | undefined>(
    (a, b) => (a === undefined || Math.abs(b) < Math.abs(a) ? b : a),
    undefined,
  );
  const change = least ?? identities.leastAgainstPercentage(cell) ?? 2 * unit;
  return Math.sign(change) * Math.ceil(Math.abs(change) / unit - NEARLY) * unit;
}
