/** The tables without which a workbook is not judged. */
import type { Family } from './book';
import { BUDGET_TABLES } from './budget';
import { FINAL_ACCOUNT_TABLES } from './final-accounts';
import type { TableDeclaration } from './declaration';

/** Names of the core tables by family. */
export const CORE_TABLES: Readonly<Partial<Record<Family, readonly string[]>>> = {
  预算: coreOf(BUDGET_TABLES),
  决算: coreOf(FINAL_ACCOUNT_TABLES),
};

function coreOf(declarations: readonly TableDeclaration[]): string[] {
  return declarations.filter(({ core }) => core === true).map(({ kind }) => kind);
}
