/** The formulas a check runs before the user's own are put in. */
import { formulasOf } from '../formulas/catalogue';
import type { FormulaSet } from '../formulas/formula-set';
import type { Book, Family } from '../tables/book';

/** In the order they are listed. */
export const FAMILIES: readonly Family[] = ['预算', '决算'];

/** Ours, of every family. */
export function builtInFormulas(): FormulaSet {
  return formulasOf(FAMILIES);
}

/** Ours, of the families whose tables the Book has; of the budget where it has none. */
export function formulasFor({ sets }: Book): FormulaSet {
  const present = FAMILIES.filter((family) => sets.some((set) => set.family === family));
  return formulasOf(present.length > 0 ? present : ['预算']);
}
