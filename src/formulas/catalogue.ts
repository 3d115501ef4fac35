/** Our own 审核公式: the texts under seeds/formulas, parsed once. */
import budgetText from '../../seeds/formulas/budget.gongshi';
import finalAccountsText from '../../seeds/formulas/final-accounts.gongshi';
import type { Family } from '../tables/book';
import { builtIn, together, type FormulaSet } from './formula-set';
import { parseFormulas } from './parse';

const TEXTS: Readonly<Record<Family, string>> = { 预算: budgetText, 决算: finalAccountsText };

const parsed = new Map<Family, FormulaSet>();

/** The formulas of the given families, in that order. */
export function formulasOf(families: readonly Family[]): FormulaSet {
  return together(families.map(formulasOfOne));
}

/** The formulas of the budget family. */
export function budgetFormulas(): FormulaSet {
  return formulasOfOne('预算');
}

/** The formulas of the family of final accounts. */
export function finalAccountFormulas(): FormulaSet {
  return formulasOfOne('决算');
}

function formulasOfOne(family: Family): FormulaSet {
  let set = parsed.get(family);
  if (!set) {
    set = builtIn(parseFormulas(TEXTS[family]), family);
    parsed.set(family, set);
  }
  return set;
}
