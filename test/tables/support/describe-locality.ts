/** Turns a fixture and its expected reading into tests: what each sheet is, every amount in its place, none lost. */
import type { Snapshot } from '../../../src/grid/snapshot';
import type { Book, Table } from '../../../src/tables/book';
import { readBook } from '../../../src/tables/read-book';
import { withoutMerges } from '../../fixtures/sheet-builder';

import type { ExpectedBook, ExpectedGrid, ExpectedTable } from './reading';
import {
  differences,
  flatten,
  lostAmounts,
  membersOf,
  parentsOf,
  parseReading,
  rolesOf,
  tableOn,
} from './reading';

/** Tests the reading of the workbook with its merged areas known, and again with none known. */
export function describeLocality(name: string, snapshot: Snapshot, expected: ExpectedBook): void {
  describe(name, () => {
    describeReading('合并单元格已知', snapshot, expected);
    describeReading('合并单元格未知', withoutMerges(snapshot), expected);
  });
}

function describeReading(name: string, snapshot: Snapshot, expected: ExpectedBook): void {
  describe(name, () => {
    let book: Book;
    beforeAll(() => {
      book = readBook(snapshot);
    });

    test('every sheet is what it is', () => {
      const named = ({ sheet, kind }: { sheet: string; kind: string }): string => `${sheet}: ${kind}`;
      const read = book.tables.filter(({ grids }) => grids.length > 0);
      expect(read.map(named)).toEqual(expected.tables.map(named));
      expect(book.tables.filter((table) => !read.includes(table)).map(named)).toEqual(expected.unread ?? []);
      expect(book.otherSheets.map((other) => other.sheet)).toEqual(expected.otherSheets ?? []);
      expect(book.unrecognised.map((other) => other.sheet)).toEqual(expected.unrecognised ?? []);
    });

    test('nothing keeps a table from being judged', () => {
      expect(book.issues.map((issue) => `${issue.sheet} ${issue.kind}: ${issue.detail}`)).toEqual([]);
    });

    test('no amount is lost', () => {
      const sheets = new Set(expected.tables.map((table) => table.sheet));
      expect(lostAmounts(snapshot, book, sheets)).toEqual([]);
    });

    expected.tables.forEach((table, index) => {
      const before = expected.tables.slice(0, index);
      const nth = before.filter((other) => other.sheet === table.sheet && other.kind === table.kind).length;
      describe(`${table.sheet} ${table.kind}${nth > 0 ? ` (${nth + 1})` : ''}`, () => {
        const found = (): Table => {
          const actual = tableOn(book, table.sheet, table.kind, nth);
          if (!actual) throw new Error(`not read as ${table.kind}`);
          return actual;
        };
        test('what it says of itself', () => expectFurniture(book, found(), table));
        test('has its parts', () => {
          expect(found().grids.map((grid) => grid.part)).toEqual(table.grids.map((grid) => grid.part ?? ''));
        });
        for (const grid of table.grids) {
          test(`every amount${grid.part ? ` of ${grid.part}` : ''} in its place`, () =>
            expectGrid(found(), grid));
        }
      });
    });
  });
}

function expectFurniture(book: Book, actual: Table, expected: ExpectedTable): void {
  const set = book.sets[actual.set];
  expect({
    title: actual.title,
    number: actual.number,
    amountUnit: actual.amountUnit,
    amountUnitFrom: actual.amountUnitFrom,
    family: set?.family,
    year: set?.year,
    organisation: set?.organisation,
    empty: actual.empty,
  }).toEqual({
    title: expected.title,
    number: expected.number,
    amountUnit: expected.amountUnit,
    amountUnitFrom: expected.amountUnitFrom ?? 'label',
    family: expected.family ?? '预算',
    year: expected.year,
    organisation: expected.organisation,
    empty: expected.empty ?? false,
  });
  if (expected.scope) expect(set?.scope).toBe(expected.scope);
  if (expected.decimals !== undefined) expect(actual.decimals).toBe(expected.decimals);
  if (expected.notes) expect(actual.notes).toEqual(expected.notes);
  for (const [field, text] of Object.entries(expected.fields ?? {})) {
    expect([field, actual.fields.get(field)?.text]).toEqual([field, text]);
  }
}

function expectGrid(table: Table, expected: ExpectedGrid): void {
  const grid = table.grids.find((each) => each.part === (expected.part ?? ''));
  if (!grid) throw new Error(`no part ${expected.part}`);
  expect(differences(parseReading(expected.reading), flatten(grid))).toEqual([]);
  expect(rolesOf(grid)).toEqual(expected.roles ?? {});
  expect(grid.ambiguousCodes).toBe(false);
  expect(grid.rows.filter((row) => row.role === '其中').map((row) => row.key)).toEqual(
    expected.partOfWhole ?? [],
  );
  for (const [set, members] of Object.entries(expected.sets ?? {})) {
    expect([set, membersOf(grid, set)]).toEqual([set, members]);
  }
  const parents = parentsOf(grid);
  for (const [row, parent] of Object.entries(expected.parents ?? {})) {
    expect([row, parents[row]]).toEqual([row, parent]);
  }
}
