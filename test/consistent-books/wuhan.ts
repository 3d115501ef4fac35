/** The layout of 武汉: twelve tables in the numbering of 湖北. */
import type { Snapshot } from '../../src/grid/snapshot';
import type { Department } from './department';
import type { Dials } from './dials';
import { bookOf } from './sheets';
import { WuhanExpenditure } from './wuhan-expenditure';
import { WuhanIncome } from './wuhan-income';
import { performanceSheets } from './wuhan-performance';
import { WuhanProjects } from './wuhan-projects';

export const WUHAN_ROOM = {
  carriedOver: true,
  fiscalAccount: true,
  grants: true,
  offsets: true,
  ownSurplus: true,
  business: true,
};

export function wuhanBook(department: Department, dials: Dials): Snapshot {
  const income = new WuhanIncome(department, dials);
  const expenditure = new WuhanExpenditure(department, dials);
  const projects = new WuhanProjects(department, dials);
  const sheets = [
    income.incomeAndExpenditure(),
    income.income(),
    expenditure.expenditure(),
    income.appropriation(),
    expenditure.generalBySubject(),
    expenditure.generalByUnit(),
    expenditure.basic(),
    expenditure.official(),
    ...expenditure.fund('8', '政府性基金预算'),
    ...expenditure.fund('9', '国有资本经营预算'),
    ...(department.projects.length > 0 ? [projects.projects()] : []),
    ...performanceSheets(department, dials),
  ];
  return bookOf(sheets, dials);
}
