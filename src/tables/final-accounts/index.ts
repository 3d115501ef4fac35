/** The family of final accounts (部门决算公开表), one declaration a table, in the order of the standard. */
import type { TableDeclaration } from '../declaration';
import { finalAppropriation } from './appropriation';
import { finalExpenditure, finalExpenditureByUnit } from './expenditure';
import { finalAppropriationExpenditure, finalGeneralBudget, finalGeneralBudgetBasic } from './general-budget';
import { finalIncome, finalIncomeByUnit } from './income';
import { finalIncomeAndExpenditure } from './income-and-expenditure';
import { finalMovementBySubject } from './movement-by-subject';
import { finalOfficialSpending } from './official-spending';
import { finalGovernmentFund, finalStateCapital, finalStateCapitalMovement } from './other-funds';
import { overallEvaluation, projectEvaluation } from './self-evaluation';
import { RECOGNISED_TABLES } from './recognised';

export const FINAL_ACCOUNT_TABLES: readonly TableDeclaration[] = [
  finalIncomeAndExpenditure,
  finalMovementBySubject,
  finalIncome,
  finalIncomeByUnit,
  finalExpenditure,
  finalExpenditureByUnit,
  finalAppropriation,
  finalAppropriationExpenditure,
  finalGeneralBudget,
  finalGeneralBudgetBasic,
  finalOfficialSpending,
  finalGovernmentFund,
  finalStateCapital,
  finalStateCapitalMovement,
  overallEvaluation,
  projectEvaluation,
  ...RECOGNISED_TABLES,
];
