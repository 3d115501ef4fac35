/** The formulas one check runs: ours, changed and extended by the user's. */
import type { Finding } from '../findings/finding';
import type { Family } from '../tables/book';
import type { Formula, FormulaNode } from './syntax';
import { reasons } from './reasons';
import type { UserFormulas } from './user-formulas';

/** A formula that will not run, with the reason it is listed with. */
export interface InactiveFormula {
  readonly id: string;
  readonly reason: string;
}

export interface FormulaSet {
  readonly formulas: readonly Formula[];
  /** Switched off, or not readable: listed under 未执行. */
  readonly inactive: readonly InactiveFormula[];
  /** Formulas of ours the user switched off: what they would have judged is left alone by every other check. */
  readonly switchedOff?: readonly Formula[];
  /** Ids of ours that the user's replace. */
  readonly overridden: readonly string[];
  /** Formulas of the user's that cannot be read. */
  readonly findings: readonly Finding[];
}

/** Ours as they are, for the tables of one family; without one, for all. */
export function builtIn(nodes: readonly FormulaNode[], family?: Family): FormulaSet {
  const where = family === undefined ? {} : { family };
  return setOf(nodes.map((node): Formula => ({ ...node, origin: '内置', fragile: false, ...where })));
}

/** Several sets of ours as one. */
export function together(sets: readonly FormulaSet[]): FormulaSet {
  return setOf(sets.flatMap(({ formulas }) => formulas));
}

function setOf(formulas: readonly Formula[]): FormulaSet {
  return { formulas, inactive: [], overridden: [], findings: [] };
}

/** Ours, with the user's put in: the same id replaces (in the same family), 停用 switches off, new ones come last. */
export function withUserFormulas(ours: FormulaSet, user: UserFormulas): FormulaSet {
  const replaced = new Map(user.formulas.map((formula) => [formula.id, formula]));
  const known = new Set(ours.formulas.map((formula) => formula.id));
  // Of two formulas with one id the first counts; the second is among the faulty.
  const unreadable = user.faulty.map(({ id }) => id).filter((id) => !replaced.has(id));
  const gone = new Set([...user.switchedOff, ...unreadable]);
  const kept = ours.formulas.map((formula) => inPlaceOf(formula, replaced.get(formula.id)));
  const added = user.formulas.filter((formula) => !known.has(formula.id));
  return {
    formulas: [...kept, ...added].filter((formula) => !gone.has(formula.id)),
    inactive: [
      ...ours.inactive,
      ...user.switchedOff.map((id) => ({ id, reason: reasons.switchedOff })),
      ...user.faulty.map(({ id, message }) => ({ id, reason: reasons.cannotParse(message) })),
    ],
    switchedOff: ours.formulas.filter(({ id }) => user.switchedOff.includes(id)),
    overridden: user.formulas.map((formula) => formula.id).filter((id) => known.has(id)),
    findings: [...ours.findings, ...user.findings],
  };
}

function inPlaceOf(ours: Formula, user: Formula | undefined): Formula {
  if (!user) return ours;
  return ours.family === undefined ? user : { ...user, family: ours.family };
}
