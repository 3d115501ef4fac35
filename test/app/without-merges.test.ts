/**
 * Excel on the desktop cannot tell merged areas without costing the user the history of undoing. So a workbook is read
 * the same, and has the same findings, whether they are known or not. Only what ND-24 says is about merged areas itself.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { formulasFor } from '../../src/app/catalogue';
import { checkWorkbook } from '../../src/app/check';
import { runChecks } from '../../src/checks';
import type { Finding } from '../../src/findings/finding';
import { evaluate } from '../../src/formulas/evaluate';
import type { Snapshot } from '../../src/grid/snapshot';
import { openWorkbook } from '../../src/hosts/file/file-workbook';
import { readBook } from '../../src/tables/read-book';
import { consistentBook, type Layout } from '../consistent-books/book';
import { withoutMerges } from '../fixtures/sheet-builder';

const SAMPLES = join(__dirname, '../../seeds/workbooks');
const FIXTURES = ['localities', 'final-accounts'].map((folder) => join(__dirname, '../fixtures', folder));

/** The books that the files of the folders make, by name. */
const fixtures = FIXTURES.flatMap((folder) =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => Object.entries(jest.requireActual<Record<string, Snapshot>>(join(folder, file))))
    .filter(([, snapshot]) => Array.isArray(snapshot.sheets)),
);

const LAYOUTS: readonly Layout[] = ['武汉', '中央', '上海'];
/** Seeds of the random books; seven of each layout. */
const SEEDS = [1038, 1075, 1112, 1149, 1186, 1223, 1260];

function mergesIn({ sheets }: Snapshot): number {
  return sheets.reduce((sum, { merges }) => sum + (merges?.length ?? 0), 0);
}

/** What tells a finding from another: what it is, where, and in which words. */
function told(findings: readonly Finding[]): unknown[] {
  return findings.map(({ rule, severity, fingerprint, cells, message }) => ({
    rule,
    severity,
    fingerprint,
    cells,
    message,
  }));
}

/** The formulas see nothing but the Book; once that is the same, the checks alone may still differ. */
function expectSameWithoutMerges(snapshot: Snapshot): void {
  const without = withoutMerges(snapshot);
  const book = readBook(snapshot);
  const bookWithout = readBook(without);
  // Comparing so is fast; what differs is told by the slow way.
  if (!isDeepStrictEqual(bookWithout, book)) expect(bookWithout).toEqual(book);
  const evaluation = evaluate(book, formulasFor(book));
  expect(told(runChecks({ book, snapshot: without, evaluation }))).toEqual(
    told(runChecks({ book, snapshot, evaluation })),
  );
}

test.each([
  ['wuhan-2023-budget.xlsx', 35],
  ['wuhan-2023-budget-clean.xlsx', 10],
  ['wuchang-2023-final-accounts.xlsx', 29],
  ['wuchang-2023-final-accounts-clean.xlsx', 0],
])('%s has its %i findings without merged areas too', async (name, count) => {
  const snapshot = await openWorkbook(new Uint8Array(readFileSync(join(SAMPLES, name)))).read();
  expect(mergesIn(snapshot)).toBeGreaterThan(200);
  const findings = told(checkWorkbook(withoutMerges(snapshot)).findings);
  expect(findings).toHaveLength(count);
  expect(findings).toEqual(told(checkWorkbook(snapshot).findings));
});

test('the fixtures have merged areas to leave out', () => {
  expect(fixtures.length).toBeGreaterThanOrEqual(25);
  expect(fixtures.filter(([, snapshot]) => mergesIn(snapshot) === 0).map(([name]) => name)).toEqual([]);
});

test.each(fixtures)('%s', (_, snapshot) => {
  expectSameWithoutMerges(snapshot);
});

test.each(LAYOUTS)('random books of %s', (layout) => {
  const books = SEEDS.map((seed) => consistentBook(seed, layout).snapshot);
  expect(books.filter((snapshot) => mergesIn(snapshot) > 0).length).toBeGreaterThanOrEqual(4);
  for (const snapshot of books) expectSameWithoutMerges(snapshot);
});
