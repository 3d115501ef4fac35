/** Our own 审核公式: the text under seeds/formulas, parsed once. */
import budgetText from '../../seeds/formulas/budget.gongshi';
import { builtIn, type FormulaSet } from './formula-set';
import { parseFormulas } from './parse';

let budget: FormulaSet | undefined;

/** The formulas of the budget family. */
export function budgetFormulas(): FormulaSet {
  budget ??= builtIn(parseFormulas(budgetText));
  return budget;
}
