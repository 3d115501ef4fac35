/** The books of other localities hold: every identity that applies is true of them, so nothing may be told as 错误. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { checkWorkbook } from '../../src/app/check';
import type { Snapshot } from '../../src/grid/snapshot';

const FOLDER = join(__dirname, '../fixtures/localities');

/** What is true of a book and worth a look. Everything else would be a false finding. */
const KNOWN: Readonly<Record<string, readonly string[]>> = {
  zhejiang: ['核实 ND-20'],
};

const books: [string, Snapshot][] = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.ts'))
  .flatMap((file) => Object.entries(jest.requireActual<Record<string, Snapshot>>(join(FOLDER, file))))
  .filter(([, snapshot]) => Array.isArray(snapshot.sheets));

test('there are books to look at', () => {
  expect(books.length).toBeGreaterThanOrEqual(11);
});

test.each(books)('%s', (name, snapshot) => {
  const report = checkWorkbook(snapshot);
  expect(report.findings.map(({ severity, rule }) => `${severity} ${rule}`)).toEqual(KNOWN[name] ?? []);
  expect(report.formulas.passed).toBeGreaterThan(15);
});
