/** The same faults are told, under the same fingerprints, however the workbook is laid out and typed. */
import { formulasFor } from '../../src/app/catalogue';
import { evaluate } from '../../src/formulas/evaluate';
import type { Snapshot } from '../../src/grid/snapshot';
import { readBook } from '../../src/tables/read-book';
import { withoutMerges } from '../fixtures/sheet-builder';
import {
  broken,
  fullWidth,
  halfWidth,
  mapLabels,
  reordered,
  shifted,
  spaced,
  withBlankColumn,
  withBlankRows,
  withEmptyCells,
  withLastLine,
} from '../tables/support/transform';
import { withEdits } from './edit';
import { amountFault, hash, isAboveBound, type AmountFault } from './faults';
import { inYuan } from './in-yuan';
import { sampleNamed } from './samples';
import { benchOf, type Bench } from './sweep';

/** The first row of data of every table in rows and columns, by sheet. */
function firstRows(snapshot: Snapshot): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const { sheet, grids, fields } of readBook(snapshot).tables) {
    const rows = grids.flatMap((grid) => grid.rows.map(({ row }) => row));
    if (rows.length === 0 || fields.size > 0) continue;
    places.set(sheet, [...new Set([...(places.get(sheet) ?? []), Math.min(...rows)])]);
  }
  return places;
}

const CHANGES: readonly (readonly [name: string, change: (snapshot: Snapshot) => Snapshot])[] = [
  ['不识别合并单元格', withoutMerges],
  ['工作表倒序并改名', reordered],
  ['整体下移右移', (snapshot) => shifted(snapshot, 4, 1)],
  ['表头与数据之间有空行', (snapshot) => withBlankRows(snapshot, firstRows(snapshot))],
  ['第三列前有空列', (snapshot) => withBlankColumn(snapshot, 2)],
  ['空单元格为空文本', (snapshot) => withEmptyCells(snapshot, '')],
  ['文字间有空格', (snapshot) => mapLabels(snapshot, (text) => spaced(text, ' '))],
  ['文字中间换行', (snapshot) => mapLabels(snapshot, broken)],
  ['文字后有空格', (snapshot) => mapLabels(snapshot, (text) => `${text} 　`)],
  ['数字和标点为全角', (snapshot) => mapLabels(snapshot, fullWidth)],
  ['标点为半角', (snapshot) => mapLabels(snapshot, halfWidth)],
  ['末尾有填报人', (snapshot) => withLastLine(snapshot, '填报人：李明　　联系电话：0000-0000000')],
  ['金额单位为元', inYuan],
];

const KINDS: readonly AmountFault[] = ['±10%', '数字前后颠倒', '正负号', '差10倍', '漏填'];

/** One fault in every table that can have it, each of another kind than the one before. */
function withFaults({ amounts, ground, sample }: Bench): Snapshot {
  const tables = [...new Set(amounts.map(({ table }) => table))];
  const edits = tables.flatMap((table, i) => {
    const own = amounts.filter((amount) => amount.table === table && amount.value !== 0);
    const start = hash(table.title) % Math.max(1, own.length);
    const kind = KINDS[i % KINDS.length] ?? '±10%';
    for (const amount of [...own.slice(start), ...own.slice(0, start)]) {
      const change = amountFault(kind, amount, ground);
      if (change && isAboveBound(change, amount, ground)) return change.edits;
    }
    return [];
  });
  return withEdits(sample.snapshot, edits);
}

/** What is told of formulas and figures, by fingerprint; texts and layout are not the fault's. */
function told(snapshot: Snapshot, rules: ReadonlySet<string>): string[] {
  const book = readBook(snapshot);
  return evaluate(book, formulasFor(book))
    .findings.filter(({ rule, severity }) => severity !== '提示' && rules.has(rule))
    .map(({ severity, fingerprint }) => `${severity} ${fingerprint}`)
    .sort();
}

describe.each(['武汉预算', '武昌决算'])('%s with a fault in every table', (name) => {
  let faulty: Snapshot;
  let rules: ReadonlySet<string>;
  let expected: string[];

  beforeAll(async () => {
    const bench = benchOf(await sampleNamed(name));
    faulty = withFaults(bench);
    rules = new Set(bench.amounts.flatMap(({ key }) => [...bench.ground.identities.rulesAt(key)]));
    expected = told(faulty, rules);
  }, 60_000);

  it('has many findings to compare', () => {
    expect(expected.length).toBeGreaterThan(15);
  });

  it.each(CHANGES)(
    '%s',
    (_, change) => {
      const changed = change(faulty);
      expect(changed).not.toBe(faulty);
      expect(told(changed, rules)).toEqual(expected);
    },
    60_000,
  );
});
