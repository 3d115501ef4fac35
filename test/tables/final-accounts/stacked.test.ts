/** A whole book on one sheet says what it says on nine: the same tables, every amount under the same keys. */
import type { Snapshot } from '../../../src/grid/snapshot';
import { readBook } from '../../../src/tables/read-book';
import { beijing } from '../../fixtures/final-accounts/beijing';
import { guangdong } from '../../fixtures/final-accounts/guangdong';
import { hubei } from '../../fixtures/final-accounts/hubei';
import { shanghai } from '../../fixtures/final-accounts/shanghai';
import { sichuan } from '../../fixtures/final-accounts/sichuan';
import { stacked } from '../../fixtures/final-accounts/stacked';
import { yunnan } from '../../fixtures/final-accounts/yunnan';
import { zhejiang } from '../../fixtures/final-accounts/zhejiang';
import { withoutMerges } from '../../fixtures/sheet-builder';
import { flatten, lostAmounts, type FlatGrid } from '../support/reading';

const BOOKS: Readonly<Record<string, Snapshot>> = {
  ...{ beijing, guangdong, hubei, shanghai, sichuan, yunnan, zhejiang },
};

type Saying = readonly [table: string, unit: string | undefined, amounts: FlatGrid];

/** What each table says, by kind and part. */
function sayings(snapshot: Snapshot): Saying[] {
  return readBook(snapshot).tables.flatMap(({ kind, amountUnit, grids }): Saying[] =>
    grids.length === 0
      ? [[kind, undefined, {}]]
      : grids.map((grid) => [`${kind}·${grid.part}`, amountUnit, flatten(grid)]),
  );
}

const CASES = Object.keys(BOOKS).flatMap((name) => [1, 2].map((gap) => [name, gap] as const));

describe.each(CASES)('%s on one sheet, %d rows between tables', (name, gap) => {
  const book = BOOKS[name] as Snapshot;
  const one = stacked(book, gap);

  test.each([
    ['known', one],
    ['unknown', withoutMerges(one)],
  ])('merged areas %s: the tables say the same', (_, snapshot) => {
    expect(sayings(snapshot)).toEqual(sayings(book));
    expect(readBook(snapshot).unrecognised).toEqual([]);
  });

  test('no amount is lost beside those of tables that are not read', () => {
    const apart = new Set(
      readBook(book).tables.flatMap(({ sheet, grids }) => (grids.length > 0 ? [sheet] : [])),
    );
    const unread = lostAmounts(book, readBook(book), new Set(book.sheets.map(({ name: own }) => own)));
    expect(lostAmounts(book, readBook(book), apart)).toEqual([]);
    expect(lostAmounts(one, readBook(one), new Set(['部门决算']))).toHaveLength(unread.length);
  });
});
