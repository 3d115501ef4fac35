/** The books of other localities hold: every identity that applies is true of them, so nothing may be told as 错误. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { checkWorkbook } from '../../src/app/check';
import { finalAccountFormulas } from '../../src/formulas/catalogue';
import type { Snapshot } from '../../src/grid/snapshot';

const BUDGETS = join(__dirname, '../fixtures/localities');
const FINAL_ACCOUNTS = join(__dirname, '../fixtures/final-accounts');

/** What is true of a book and worth a look. Everything else would be a false finding. */
const KNOWN: Readonly<Record<string, readonly string[]>> = {
  // Without 三公经费支出表 and 政府性基金预算支出表.
  changsha: ['核实 ND-5'],
  // Without 一般公共预算基本支出表.
  developmentZone: ['核实 ND-5'],
  // Without 一般公共预算基本支出表 and 三公经费支出表.
  guangxi: ['核实 ND-5'],
  // Without 三公经费支出表.
  ningbo: ['核实 ND-5'],
  // Rows 8 and 9 of 支出总表 are hidden and hold figures.
  beijing: ['核实 ND-22'],
  // 附件6 keeps amounts as text; 附件9, an empty table, has no note.
  copies: ['核实 ND-20', '核实 ND-7'],
  // Without 支出总表 and 政府性基金预算支出表, which its contents list.
  shaanxi: ['核实 ND-5'],
  // No 表3-2.
  sichuan: ['提示 ND-5'],
  // No 表4, 6, 8 and 9.
  singleUnit: ['提示 ND-5'],
  // 表7 does not name the unit of its amounts; 表9 stands on a hidden sheet.
  stacked: ['核实 ND-10', '核实 ND-22'],
  // Without 政府性基金预算支出表.
  systemExport: ['核实 ND-5'],
  // Without 收入总表 and 财政拨款收支总表; 一般公共预算支出表 keeps amounts as text.
  township: ['核实 ND-5', '核实 ND-20'],
  zhejiang: ['核实 ND-20'],
};

/** The books that the files of a folder make, by name. */
function booksIn(folder: string): [string, Snapshot][] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => Object.entries(jest.requireActual<Record<string, Snapshot>>(join(folder, file))))
    .filter(([, snapshot]) => Array.isArray(snapshot.sheets));
}

const books = booksIn(BUDGETS);
const finalAccounts = booksIn(FINAL_ACCOUNTS);

test('there are books to look at', () => {
  expect(books.length).toBeGreaterThanOrEqual(11);
});

test.each(books)('%s', (name, snapshot) => {
  const report = checkWorkbook(snapshot);
  expect(report.findings.map(({ severity, rule }) => `${severity} ${rule}`)).toEqual(KNOWN[name] ?? []);
  expect(report.formulas.passed).toBeGreaterThan(15);
});

/** What is true of a book of final accounts and worth a look. */
const KNOWN_OF_FINAL_ACCOUNTS: Readonly<Record<string, readonly string[]>> = {
  // 223 is not told down to 项.
  sichuan: ['核实 ND-2'],
};

test('there are final accounts to look at', () => {
  expect(finalAccounts.map(([name]) => name)).toEqual(
    expect.arrayContaining(['hubei', 'shanghai', 'sichuan', 'yunnan', 'selfEvaluation']),
  );
});

test.each(finalAccounts)('final accounts: %s', (name, snapshot) => {
  const report = checkWorkbook(snapshot);
  const grave = report.findings.filter(({ severity }) => severity !== '提示');
  expect(grave.map(({ severity, rule }) => `${severity} ${rule}`)).toEqual(
    KNOWN_OF_FINAL_ACCOUNTS[name] ?? [],
  );
  expect(report.formulas.failed).toBe(0);
  expect(report.formulas.passed).toBeGreaterThanOrEqual(7);
  expect(report.formulas.total).toBe(finalAccountFormulas().formulas.length);
});
