/** The formulas a check runs before the user's own are put in. */
import { budgetFormulas } from '../formulas/catalogue';
import type { FormulaSet } from '../formulas/formula-set';

/** Ours, of every family. */
export function builtInFormulas(): FormulaSet {
  return budgetFormulas();
}
