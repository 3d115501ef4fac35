/** The books of other localities with a column more: 序号 in front, 备注 behind. Nothing graver is told of them than without. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { checkWorkbook } from '../../src/app/check';
import type { Cell, Sheet, Snapshot } from '../../src/grid/snapshot';
import type { Table } from '../../src/tables/book';
import { readHeader } from '../../src/tables/sheet/header';
import { readBook } from '../../src/tables/read-book';
import { SheetText } from '../../src/tables/sheet/sheet-text';

const FOLDERS = ['../fixtures/localities', '../fixtures/final-accounts'].map((folder) =>
  join(__dirname, folder),
);
const BOOKS: [string, Snapshot][] = FOLDERS.flatMap((folder) =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => Object.entries(jest.requireActual<Record<string, Snapshot>>(join(folder, file))))
    .filter(([, snapshot]) => Array.isArray(snapshot.sheets)),
);

/** Where a sheet's only table has its header and its rows. */
interface Place {
  readonly header: number;
  readonly rows: readonly number[];
  readonly right: number;
}

type Added = readonly [row: number, column: number, value: string | number];

function placeOf(one: Sheet, tables: readonly Table[]): Place | undefined {
  const [table, ...others] = tables.filter(({ sheet }) => sheet === one.name);
  if (!table || others.length > 0 || table.kind.includes('绩效')) return undefined;
  const header = readHeader(new SheetText(one, false), table.area.top + 1, table.area.bottom);
  const rows = [...new Set(table.grids.flatMap((grid) => grid.rows.map(({ row }) => row)))];
  return header && { header: header.top, rows, right: table.area.right };
}

function shifted(one: Sheet): Sheet {
  return {
    ...one,
    ...(one.used ? { used: { ...one.used, left: 0, right: one.used.right + 1 } } : {}),
    rows: new Map([...one.rows].map(([row, cells]) => [row, [undefined, ...cells]])),
    merges: one.merges?.map((merge) => ({ ...merge, left: merge.left + 1, right: merge.right + 1 })),
    hiddenColumns: new Set([...one.hiddenColumns].map((column) => column + 1)),
  };
}

function withAdded(one: Sheet, added: readonly Added[]): Sheet {
  const rows = new Map(one.rows);
  for (const [row, column, value] of added) {
    const cells: (Cell | undefined)[] = [...(rows.get(row) ?? [])];
    cells[column] = { value, format: 'General' };
    rows.set(row, cells);
  }
  const right = Math.max(one.used?.right ?? 0, ...added.map(([, column]) => column));
  return { ...one, rows, ...(one.used ? { used: { ...one.used, right } } : {}) };
}

const CHANGES: Readonly<Record<string, (one: Sheet, place: Place) => Sheet>> = {
  序号: (one, { header, rows }) =>
    withAdded(shifted(one), [[header, 0, '序号'], ...rows.map((row, i): Added => [row, 0, i + 1])]),
  备注: (one, { header, rows, right }) =>
    withAdded(one, [
      [header, right + 1, '备注'],
      ...rows.slice(1, 3).map((row): Added => [row, right + 1, '含上年结转']),
    ]),
};

interface Said {
  readonly grave: readonly string[];
  readonly passed: number;
}

function said(snapshot: Snapshot): Said {
  const { findings, formulas } = checkWorkbook(snapshot);
  const grave = findings.filter(({ severity }) => severity !== '提示');
  return { grave: grave.map(({ severity, rule }) => `${severity} ${rule}`), passed: formulas.passed };
}

const saidBefore = new Map<Snapshot, Said>();

test('there are books to look at', () => {
  expect(BOOKS.length).toBeGreaterThan(20);
});

describe.each(Object.entries(CHANGES))('%s', (_, change) => {
  test.each(BOOKS)('%s', (__, snapshot) => {
    const { tables } = readBook(snapshot);
    const places = snapshot.sheets.map((one) => placeOf(one, tables));
    const changed: Snapshot = {
      ...snapshot,
      sheets: snapshot.sheets.map((one, i) => {
        const place = places[i];
        return place ? change(one, place) : one;
      }),
    };
    const before = saidBefore.get(snapshot) ?? said(snapshot);
    saidBefore.set(snapshot, before);
    expect(said(changed)).toEqual(before);
  });
});
