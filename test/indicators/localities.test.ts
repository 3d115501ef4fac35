/**
 * 指标分析 over the layouts of other places: the shares of the leaves of a section add up to the whole, and a workbook
 * beside itself has no changes and loses no line.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Snapshot } from '../../src/grid/snapshot';
import type { Section } from '../../src/indicators/analysis';
import { consistentBook } from '../consistent-books/book';
import { analysed, read } from './printed';

jest.setTimeout(120_000);

const FOLDERS = ['../fixtures/localities', '../fixtures/final-accounts'].map((folder) =>
  join(__dirname, folder),
);

const books = FOLDERS.flatMap((folder) =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => Object.entries(jest.requireActual<Record<string, Snapshot>>(join(folder, file))))
    .filter(([, snapshot]) => Array.isArray(snapshot.sheets)),
);

/** How far the shares of a section's leaves are from the whole, beyond what rounding explains. */
function missing({ lines, base }: Section): number {
  const leaves = lines.filter(({ isLeaf, share }) => isLeaf && share !== undefined);
  if (base === undefined || leaves.length === 0) return 0;
  const sum = leaves.reduce((all, { share }) => all + Number(share), 0);
  return Math.max(0, Math.abs(sum - 100) - 0.005 * (leaves.length + 2));
}

test('there are books to look at', () => {
  expect(books.length).toBeGreaterThanOrEqual(25);
});

describe.each(books)('%s', (name, snapshot) => {
  const book = read(snapshot, `${name}.xlsx`);

  test('the leaves of each section make the whole', () => {
    const { sections } = analysed(book);
    const wrong = sections.filter((section) => missing(section) > 0).map(({ title }) => title);
    expect(sections.length).toBeGreaterThan(0);
    expect(wrong).toEqual([]);
  });

  test('beside itself nothing has changed', () => {
    const alone = analysed(book);
    const { sections, jumps } = analysed(book, book);
    expect(jumps).toEqual([]);
    expect(sections.map(({ title, compared }) => [title, compared])).toEqual(
      alone.sections.map(({ title }) => [title, true]),
    );
    expect(sections.map(({ lines }) => lines.length)).toEqual(
      alone.sections.map(({ lines }) => lines.length),
    );
    expect(
      sections.flatMap(({ lines }) => lines).filter(({ change }) => change?.amount.isZero() !== true),
    ).toEqual([]);
  });
});

test.each([1, 2, 3, 4, 5])('consistent books of seed %i: the leaves make the whole', (seed) => {
  for (const layout of ['武汉', '上海', '中央'] as const) {
    const { snapshot } = consistentBook(seed, layout);
    const { sections } = analysed(read(snapshot));
    const wrong = sections.filter((section) => missing(section) > 0).map(({ title }) => `${layout} ${title}`);
    expect(wrong).toEqual([]);
  }
});
