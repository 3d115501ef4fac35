/**
 * Books made up at random and consistent throughout, in three layouts: with their derived figures and totals taken out,
 * what is filled in is what stood there, but for what rounding explains; what cannot be told for certain stays blank.
 */
import { fillWorkbook } from '../../src/app/fill';
import { withChanges } from '../../src/app/with-changes';
import { changesOf, isChosenAtFirst } from '../../src/findings/proposed-cell';
import { cellKey } from '../../src/grid/address';
import { shownText } from '../../src/grid/snapshot';
import { consistentBook, type Layout } from '../consistent-books/book';
import { cellOf, differing, emptying, published } from './emptied';

jest.setTimeout(120_000);

const BOOKS = 8;
/** A total of rounded figures is off by the rounding of those it is made of: some hundredths in a book of this size. */
const ROUNDING = 0.05;

interface Outcome {
  readonly cells: number;
  readonly same: number;
  /** Filled with something else than rounding explains. */
  readonly wrong: readonly string[];
  /** Filled though nothing was published there. */
  readonly extra: number;
}

function figure(text: string): number {
  return Number(text.replace(/[,，%％\s]/g, ''));
}

function refilled(seed: number, layout: Layout): Outcome {
  const { snapshot } = consistentBook(seed, layout);
  const cells = published(snapshot);
  const empty = withChanges(snapshot, emptying(cells));
  const chosen = fillWorkbook(empty, { totals: true }).proposals.filter(isChosenAtFirst);
  const now = withChanges(empty, changesOf(chosen));
  const off = cells.filter(({ ref, cell }) => {
    const after = shownText(cellOf(now, ref));
    return after !== '' && !(Math.abs(figure(after) - figure(shownText(cell))) <= ROUNDING);
  });
  const known = new Set(cells.map(({ ref }) => cellKey(ref)));
  return {
    cells: cells.length,
    same: cells.length - differing(cells, now).length,
    wrong: differing(off, now),
    extra: chosen.filter(({ at }) => !known.has(cellKey(at))).length,
  };
}

test.each<Layout>(['武汉', '上海', '中央'])('%s', (layout) => {
  const outcomes = Array.from({ length: BOOKS }, (_, seed) => refilled(seed, layout));
  const sum = (of: (outcome: Outcome) => number): number => outcomes.reduce((all, one) => all + of(one), 0);
  expect(outcomes.flatMap(({ wrong }) => wrong)).toEqual([]);
  expect(sum(({ extra }) => extra)).toBe(0);
  expect(sum(({ cells }) => cells)).toBeGreaterThan(500);
  expect(sum(({ same }) => same) / sum(({ cells }) => cells)).toBeGreaterThan(0.85);
});
