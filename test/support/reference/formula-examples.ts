/** What a formula tells where its case is broken: the cases that prove the formulas are the examples of the reference. */
import type { Finding } from '../../../src/findings/finding';
import { evaluate } from '../../../src/formulas/evaluate';
import type { FormulaSet } from '../../../src/formulas/formula-set';
import type { Book } from '../../../src/tables/book';

/** A book in which a formula does not hold. */
export interface BrokenCase {
  readonly id: string;
  book(): Book;
}

/** The finding of the formula alone, so that no other finding takes its place. */
export function exampleFrom(cases: readonly BrokenCase[], formulas: FormulaSet['formulas']) {
  return (id: string): Finding | undefined => {
    const broken = cases.find((each) => each.id === id);
    const formula = formulas.find((each) => each.id === id);
    if (!broken || !formula) return undefined;
    const set: FormulaSet = { formulas: [formula], inactive: [], overridden: [], findings: [] };
    return evaluate(broken.book(), set).findings.find(({ rule }) => rule === id);
  };
}
