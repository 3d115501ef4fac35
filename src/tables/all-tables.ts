/** Every table this tool knows, of both families. */
import { BUDGET_TABLES } from './budget';
import type { TableDeclaration } from './declaration';
import { FINAL_ACCOUNT_TABLES } from './final-accounts';

export const ALL_TABLES: readonly TableDeclaration[] = [...BUDGET_TABLES, ...FINAL_ACCOUNT_TABLES];
