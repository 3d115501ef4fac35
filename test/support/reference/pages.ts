/** The pages under docs/reference/, made from the formulas, the checks, their cases and their examples. */
import fs from 'node:fs';
import path from 'node:path';
import { CHECKS } from '../../../src/checks';
import { budgetFormulas, finalAccountFormulas } from '../../../src/formulas/catalogue';
import type { FormulaSet } from '../../../src/formulas/formula-set';
import { CHECK_EXAMPLES } from '../../docs/examples';
import { checkPage } from './check-page';
import { BUDGET_CASES, FINAL_ACCOUNT_CASES } from './broken-cases';
import { exampleFrom, type BrokenCase } from './formula-examples';
import { formulaPage } from './formula-page';
import { placesIn, sourcesOf } from './formula-sources';

const ROOT = path.resolve(__dirname, '../../..');

/** Where the pages lie. */
export const REFERENCE_FOLDER = path.join(ROOT, 'docs/reference');

export interface Page {
  /** The file's name in the folder. */
  readonly name: string;
  readonly text: string;
}

/** All pages, made anew. */
export function referencePages(): Page[] {
  return [
    { name: 'budget.md', text: budgetPage() },
    { name: 'final-accounts.md', text: finalAccountsPage() },
    { name: 'checks.md', text: checkPage(CHECKS, CHECK_EXAMPLES) },
  ];
}

function budgetPage(): string {
  return familyPage('部门预算审核公式', 'seeds/formulas/budget.gongshi', budgetFormulas(), BUDGET_CASES);
}

function finalAccountsPage(): string {
  const file = 'seeds/formulas/final-accounts.gongshi';
  return familyPage('部门决算审核公式', file, finalAccountFormulas(), FINAL_ACCOUNT_CASES);
}

function familyPage(
  title: string,
  file: string,
  { formulas }: FormulaSet,
  cases: readonly BrokenCase[],
): string {
  return formulaPage({
    title,
    file,
    formulas,
    places: placesIn(read(file)),
    sourceOf: sourcesOf(read('docs/domain.md')),
    exampleOf: exampleFrom(cases, formulas),
  });
}

function read(file: string): string {
  return fs.readFileSync(path.join(ROOT, file), 'utf8');
}
