/**
 * The judged formulas as equations over variables: how far each is from holding, and what it is worth to mend it. The
 * figures only guide the search; whether a correction holds is decided by evaluating the formulas again.
 */
import type { Severity } from '../findings/finding';
import type {
  Evaluation,
  InstanceOutcome,
  Judgement,
  LinearConstraint,
  RatioConstraint,
} from '../formulas/evaluation';
import type { LeafCounter } from '../formulas/leaves';
import type { Relation } from '../formulas/syntax';
import { isApart } from '../formulas/verdict';
import { stepsPerUnit, type Variables } from './variables';

/** A cell in an equation: how many display units of the equation one unit of the cell is, with its sign. */
export interface Term {
  readonly variable: number;
  readonly factor: number;
  /** Printed finer than the equation is judged: such amounts are summed first and then rounded. */
  readonly finer: boolean;
}

/** One linear relation, or one of the accepted sides of 任一. */
export interface Form {
  readonly relation: Relation;
  readonly terms: readonly Term[];
  /** left − right in display units, without and with only the finer amounts. */
  readonly coarse: number;
  readonly finer: number;
  /** Differences up to here are usual rounding, and up to there still explained by it. */
  readonly usual: number;
  readonly bound: number;
  /** A total over parts that are all blank: only the total may be wrong, for there is no amount to correct. */
  readonly blankParts?: { readonly total: number };
}

export interface Equation {
  readonly index: number;
  readonly outcome: InstanceOutcome;
  /** What it costs while it does not hold. */
  readonly weight: number;
  /** Whether it is reported as wrong, and wants a cause. */
  readonly isBroken: boolean;
  /** Empty for a 比率. */
  readonly forms: readonly Form[];
  readonly ratio?: RatioConstraint;
}

/** The weight of a formula that does not hold, by what it is reported as. */
const WEIGHTS: Readonly<Record<Severity, number>> = { 错误: 4, 核实: 3, 提示: 1.5 };
const RATIO_WEIGHT = 3;
/** Lawful, but not exact. */
const USUAL = -0.6;
const UNUSUAL = -1.2;
/** Below this a difference in display units is noise of the reckoning. */
const NOISE = 1e-3;

/** All formulas that reached a verdict. */
export function equationsOf(
  evaluation: Evaluation,
  variables: Variables,
  leaves: LeafCounter,
): readonly Equation[] {
  const equations: Equation[] = [];
  for (const { formula, instances } of evaluation.outcomes) {
    for (const outcome of instances) {
      const { constraint, verdict } = outcome;
      if (!constraint || verdict === '不适用' || verdict === '未执行') continue;
      const forms = constraint.kind === '线性' ? formsOf(outcome, variables, leaves) : [];
      if (constraint.kind === '线性' && forms.length === 0) continue;
      equations.push({
        index: equations.length,
        outcome,
        weight: constraint.kind === '比率' ? RATIO_WEIGHT : WEIGHTS[formula.severity],
        isBroken: verdict === '不符' && formula.severity !== '提示',
        forms,
        ...(constraint.kind === '比率' ? { ratio: constraint } : {}),
      });
    }
  }
  return equations;
}

function formsOf(outcome: InstanceOutcome, variables: Variables, leaves: LeafCounter): Form[] {
  const { constraint, judgement, alternatives } = outcome;
  const told = alternatives ?? [{ constraint, judgement }];
  return told.flatMap((one) =>
    one.constraint?.kind === '线性' && one.judgement && one.judgement.reason === undefined
      ? [formOf(one.constraint, one.judgement, variables, leaves)]
      : [],
  );
}

function formOf(
  constraint: LinearConstraint,
  judgement: Judgement,
  variables: Variables,
  leaves: LeafCounter,
): Form {
  const { step, unit } = judgement;
  let coarse = constraint.constant.dividedBy(step).toNumber();
  let finer = 0;
  let standsFor = 0;
  const apart = isApart(constraint);
  const terms = constraint.members.map((member): Term => {
    const variable = variables.of(member, member.cell);
    const size = stepsPerUnit(variable, step, unit);
    const factor = member.coefficient.toNumber() * size;
    const isFiner = size < 1;
    if (isFiner) finer += factor * variable.value;
    else coarse += factor * variable.value;
    if (variable.value !== 0 && !isFiner) standsFor += apart ? leaves.under(member) : 1;
    return { variable: variable.index, factor, finer: isFiner };
  });
  const bound = boundOf(constraint, judgement, standsFor - 1);
  const usual = judgement.exact ? bound : Math.min(bound, Math.max(1, 3 * Math.sqrt(standsFor / 12)));
  const total = judgement.detailMissing ? terms.find((term) => valueOf(variables, term) !== 0) : undefined;
  return {
    relation: constraint.relation,
    terms: combined(terms),
    coarse,
    finer,
    usual,
    bound,
    ...(total ? { blankParts: { total: total.variable } } : {}),
  };
}

function valueOf(variables: Variables, { variable }: Term): number {
  return variables.list[variable]?.value ?? 0;
}

/** A cell that stands twice counts once, with both factors. */
function combined(terms: readonly Term[]): readonly Term[] {
  const byVariable = new Map<number, Term>();
  for (const term of terms) {
    const known = byVariable.get(term.variable);
    byVariable.set(term.variable, known ? { ...term, factor: term.factor + known.factor } : term);
  }
  return byVariable.size === terms.length ? terms : [...byVariable.values()];
}

/** The largest difference rounding can explain, as the verdict has it. */
function boundOf({ members, absent }: LinearConstraint, judgement: Judgement, k: number): number {
  const counts = members.length > 0 && members.every(({ column }) => column.role === '数量');
  const empty = (side: '左' | '右'): boolean =>
    !members.some((member) => member.side === side) && !absent.some((item) => item.side === side);
  if (counts || empty('左') || empty('右')) return 0;
  return judgement.exact ? 1 : Math.max(1, Math.floor(k / 2));
}

/** left − right in display units, the finer amounts rounded together. */
export function residual(form: Form, coarse: number, finer: number): number {
  const sum = form.finer + finer;
  return form.coarse + coarse + (sum === 0 ? 0 : Math.sign(sum) * Math.round(Math.abs(sum)));
}

/** What a form is worth at a residual: 0 where it holds exactly, −weight where rounding cannot explain it. */
export function worth(form: Form, difference: number, weight: number): number {
  const off =
    form.relation === '='
      ? Math.abs(difference)
      : Math.max(0, form.relation === '>=' ? -difference : difference);
  if (off < NOISE) return 0;
  if (off <= form.usual + NOISE) return USUAL;
  return off <= form.bound + NOISE ? UNUSUAL : -weight;
}

/** Whether a worth means that the equation does not hold. */
export function isUnmet({ weight }: Equation, value: number): boolean {
  return value <= -weight + NOISE;
}
