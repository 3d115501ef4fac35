/** The budget family (部门预算公开表), one declaration a table, in the order of the standard. */
import type { TableDeclaration } from '../declaration';
import { appropriation } from './appropriation';
import { appropriationExpenditure } from './appropriation-expenditure';
import { expenditureByEconomy, generalBudgetByEconomy } from './by-economy';
import { expenditure } from './expenditure';
import {
  generalBudgetBasic,
  generalBudgetBasicByFunction,
  generalBudgetByUnit,
  generalBudgetExpenditure,
} from './general-budget';
import { income } from './income';
import { incomeAndExpenditure } from './income-and-expenditure';
import { officialSpending } from './official-spending';
import { governmentFund, stateCapital } from './other-funds';
import { overallPerformance, projectPerformance } from './performance';
import { projects } from './projects';

export const BUDGET_TABLES: readonly TableDeclaration[] = [
  incomeAndExpenditure,
  income,
  expenditure,
  appropriation,
  appropriationExpenditure,
  generalBudgetExpenditure,
  generalBudgetByUnit,
  generalBudgetBasic,
  generalBudgetBasicByFunction,
  expenditureByEconomy,
  generalBudgetByEconomy,
  officialSpending,
  governmentFund,
  stateCapital,
  projects,
  overallPerformance,
  projectPerformance,
];
