/** The two samples of final accounts, checked end to end: the consistent one holds, and the faults of the other are told. */
import { readFileSync } from 'node:fs';
import { contains, parseA1 } from '../../src/grid/address';
import { checkWorkbook } from '../../src/app/check';
import { budgetFormulas, finalAccountFormulas } from '../../src/formulas/catalogue';
import { openWorkbook } from '../../src/hosts/file/file-workbook';
import type { Report } from '../../src/report/report';
import { FAULTS } from '../../seeds/final-accounts/faults';
import { CLEAN_SAMPLE } from '../../seeds/make-clean-sample';
import { CLEAN_FINAL_ACCOUNTS, FAULTY_FINAL_ACCOUNTS } from '../../seeds/make-final-account-samples';

async function check(path: string): Promise<Report> {
  return checkWorkbook(await openWorkbook(new Uint8Array(readFileSync(path))).read());
}

/** The formulas that tell a fault, each at the cell that was changed. The other faults are for checks of texts. */
const TOLD_BY: readonly (readonly [string, string, string])[] = [
  ['D07', 'E6', 'JX-20'],
  ['D07', 'D6', 'JX-20d'],
  ['D08', 'B4', 'JX-20b'],
  ['D08', 'E4', 'JX-20c'],
  ['D14', 'F8', 'J7-1c'],
  ['F01', 'F12', 'J1-2'],
  ['F01', 'F12', 'JX-05'],
  ['F01', 'F12', 'JX-41'],
  ['F02', 'F13', 'J3-2'],
  ['F02', 'F13', 'J3-3'],
  ['F02', 'F13', 'JX-13'],
  ['F02', 'G13', 'JX-12'],
  ['F03', 'D23', 'ND-1'],
  ['F04', 'I26', 'J6-3'],
  ['F04', 'I26', 'JX-11'],
  ['F05', 'C36', 'J4-2'],
  ['F06', 'E29', 'ND-20'],
];

describe('the consistent final account', () => {
  let report: Report;
  beforeAll(async () => {
    report = await check(CLEAN_FINAL_ACCOUNTS);
  });

  test('has no 错误, and nothing of its sums is told', () => {
    expect(report.findings.filter(({ severity }) => severity === '错误')).toEqual([]);
    expect(report.findings.filter(({ rule }) => rule.startsWith('J'))).toEqual([]);
  });

  test('every formula that applies has run, and every amount is looked at', () => {
    expect(report.formulas.notRun).toEqual([]);
    expect(report.instances.notRun).toEqual([]);
    expect(report.formulas.run).toBe(report.formulas.passed);
    expect(report.formulas.run).toBeGreaterThan(60);
    expect(report.coverage).toMatchObject({ inInequality: 0, none: 0 });
    expect(report).toMatchObject({ family: '决算', missingCoreTables: [], notJudged: false });
  });

  test('counts the formulas of its family alone, as a budget does', async () => {
    expect(report.formulas.total).toBe(finalAccountFormulas().formulas.length);
    expect((await check(CLEAN_SAMPLE)).formulas.total).toBe(budgetFormulas().formulas.length);
  });
});

describe('the final account with faults', () => {
  let report: Report;
  beforeAll(async () => {
    report = await check(FAULTY_FINAL_ACCOUNTS);
  });

  test.each(TOLD_BY)('%s at %s is told by %s', (id, cell, rule) => {
    const fault = FAULTS.find((each) => each.id === id && each.cell === cell);
    const at = parseA1(cell);
    if (!fault || !at) throw new Error(`${id} ${cell}`);
    const cells = report.findings.filter((each) => each.rule === rule).flatMap((each) => each.cells);
    expect(cells.some(({ sheet, area }) => sheet === fault.sheet && contains(area, at.row, at.column))).toBe(
      true,
    );
  });

  test('no formula tells more than the faults', () => {
    const told = report.findings.filter(({ rule }) => rule.startsWith('J')).map(({ rule }) => rule);
    const listed = TOLD_BY.map(([, , rule]) => rule).filter((rule) => rule.startsWith('J'));
    expect(told.sort()).toEqual([...listed].sort());
    expect(report.formulas.notRun).toEqual([]);
  });
});
