/** The tables without which a workbook is not judged. */
import type { Family } from './book';
import { BUDGET_TABLES } from './budget';

/** Names of the core tables by family. */
export const CORE_TABLES: Readonly<Partial<Record<Family, readonly string[]>>> = {
  预算: BUDGET_TABLES.filter(({ core }) => core === true).map(({ kind }) => kind),
};
