/** The broken case of every formula, as books: what test/formulas proves the formulas with. */
import type { Book } from '../../../src/tables/book';
import { budget, type Change } from '../../formulas/support/budget-book';
import { CASES, type FormulaCase } from '../../formulas/support/budget-cases';
import { finalAccounts } from '../../formulas/support/final-accounts-book';
import { FINAL_CASES } from '../../formulas/support/final-accounts-cases';
import type { BrokenCase } from './formula-examples';

type Making = (...changes: readonly Change[]) => Book;

const brokenOf =
  (make: Making) =>
  ({ id, given, broken }: FormulaCase): BrokenCase => ({
    id,
    book: () => make(...(given === undefined ? [] : [given]), broken),
  });

export const BUDGET_CASES: readonly BrokenCase[] = CASES.map(brokenOf(budget));

export const FINAL_ACCOUNT_CASES: readonly BrokenCase[] = FINAL_CASES.map(brokenOf(finalAccounts));
