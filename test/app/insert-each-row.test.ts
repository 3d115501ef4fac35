/**
 * Every subject row of the deepest level, taken out of a table of a clean sample by itself, comes back by its code: in the
 * same place, with the same style in every cell, the same height and merges; with its amounts the sheet is what it was.
 */
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { insertSubjects } from '../../src/app/insert';
import type { SetCell } from '../../src/grid/changes';
import { sheetNamed, type Snapshot } from '../../src/grid/snapshot';
import { openWorkbook } from '../../src/hosts/file/file-workbook';
import { subjectGridOf } from '../../src/insertion/subject-grid';
import { readBook } from '../../src/tables/read-book';
import { cellOf } from './emptied';
import { withoutRows } from './removed-rows';

jest.setTimeout(120_000);

const BUDGET = 'seeds/workbooks/wuhan-2023-budget-clean.xlsx';
const ACCOUNTS = 'seeds/workbooks/wuchang-2023-final-accounts-clean.xlsx';

/** A worksheet as its part holds it: values by their text, styles by their number, row heights, merges. */
interface Held {
  readonly cells: ReadonlyMap<string, { readonly style: string; readonly value: unknown }>;
  readonly heights: ReadonlyMap<string, string>;
  readonly merges: readonly string[];
}

function held(file: Uint8Array, part: string, snapshot: Snapshot, name: string): Held {
  const text = strFromU8(unzipSync(file)[part]!);
  const sheet = sheetNamed(snapshot, name)!;
  const cells = new Map<string, { style: string; value: unknown }>();
  for (const [, ref = '', style = ''] of text.matchAll(/<c r="([A-Z]+\d+)"(?: s="(\d+)")?/g))
    cells.set(ref, { style, value: valueAt(sheet.rows, ref) });
  const rows = [...text.matchAll(/<row r="(\d+)"([^>]*)>/g)];
  return {
    cells,
    heights: new Map(rows.map(([, row = '', rest = '']) => [row, /ht="([\d.]+)"/.exec(rest)?.[1] ?? ''])),
    merges: [...text.matchAll(/<mergeCell ref="([^"]+)"/g)].map(([, ref = '']) => ref).sort(),
  };
}

function valueAt(rows: NonNullable<ReturnType<typeof sheetNamed>>['rows'], ref: string): unknown {
  const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(ref) ?? [];
  const column = columnOf(letters);
  const value = rows.get(Number(row) - 1)?.[column]?.value ?? null;
  // 维修(护)费 is printed with other brackets than its official name has.
  return typeof value === 'string' ? value.replace(/（/g, '(').replace(/）/g, ')') : value;
}

function columnOf(letters: string): number {
  let column = 0;
  for (let i = 0; i < letters.length; i += 1) column = column * 26 + letters.charCodeAt(i) - 64;
  return column - 1;
}

/** The amounts of the row as they were, blanks included. */
function amountsBack(original: Snapshot, now: Snapshot, name: string, row: number): SetCell[] {
  const cells = sheetNamed(original, name)?.rows.get(row) ?? [];
  const last = Math.max(cells.length, sheetNamed(now, name)?.rows.get(row)?.length ?? 0);
  return Array.from({ length: last }, (_, column) => ({ sheet: name, row, column })).flatMap(
    (at): SetCell[] => {
      const value = cellOf(original, at)?.value ?? null;
      const written = cellOf(now, at)?.value ?? null;
      if (typeof value === 'string' || written === value) return [];
      return [{ kind: 'setCell', at, expect: { value: written }, write: { value } }];
    },
  );
}

/** Only the sheet that is inserted into: the others have no say in it. */
function alone(snapshot: Snapshot, name: string): Snapshot {
  return { ...snapshot, sheets: snapshot.sheets.filter((sheet) => sheet.name === name) };
}

function partsBySheet(file: Uint8Array): ReadonlyMap<string, string> {
  const parts = unzipSync(file);
  const targets = new Map(
    [...strFromU8(parts['xl/_rels/workbook.xml.rels']!).matchAll(/<Relationship [^>]*>/g)].map(([tag]) => [
      /Id="([^"]+)"/.exec(tag)?.[1],
      /Target="\/?(?:xl\/)?([^"]+)"/.exec(tag)?.[1],
    ]),
  );
  const sheets = strFromU8(parts['xl/workbook.xml']!).matchAll(/<sheet [^>]*>/g);
  return new Map(
    [...sheets].map(([tag]) => [
      /name="([^"]+)"/.exec(tag)?.[1] ?? '',
      `xl/${targets.get(/r:id="([^"]+)"/.exec(tag)?.[1] ?? '')}`,
    ]),
  );
}

describe.each<[string, string, Readonly<Record<string, number>>]>([
  ['the budget', BUDGET, { 支出总表: 14, 一般公共预算支出表: 14, 一般公共预算基本支出表: 32 }],
  ['the accounts', ACCOUNTS, { 收入决算表: 14, 支出决算表: 14, 一般公共预算财政拨款支出决算表: 14 }],
])('%s', (_, path, expected) => {
  test('row by row', async () => {
    const file = new Uint8Array(readFileSync(path));
    const original = await openWorkbook(file).read();
    const parts = partsBySheet(file);
    const tried: Record<string, number> = {};
    for (const table of readBook(original).tables) {
      const found = subjectGridOf(table);
      const part = parts.get(table.sheet);
      if (!found || found.shared || part === undefined) continue;
      const before = held(file, part, original, table.sheet);
      const deepest = Math.max(...found.rows.map(({ code }) => code.length));
      for (const { row, code } of found.rows.filter((one) => one.code.length === deepest)) {
        const host = openWorkbook(withoutRows(file, part, [row.row + 1]));
        const snapshot = alone(await host.read(), table.sheet);
        const outcome = insertSubjects(snapshot, { table: table.kind, codes: [code], year: 2023 });
        if (outcome.kind !== '计划') throw new Error(`${table.kind} ${code}: ${outcome.message}`);
        expect([code, outcome.plan.refused, outcome.plan.notes]).toEqual([code, [], []]);
        await host.apply(outcome.plan.changes);
        await host.apply(amountsBack(original, await host.read(), table.sheet, row.row));
        const after = held(host.bytes(), part, await host.read(), table.sheet);
        expect([table.kind, code, after]).toEqual([table.kind, code, before]);
        tried[table.kind] = (tried[table.kind] ?? 0) + 1;
      }
    }
    expect(tried).toEqual(expected);
  });
});
