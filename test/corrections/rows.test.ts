/**
 * Rows doubled and dropped in a right workbook file: what is named is put right in the file, cell by cell, twice is once,
 * nothing new is found, and the inverse leads back to the byte. What a whole row would tear is left to the user.
 */
import { checkWorkbook } from '../../src/app/check';
import { tellsAlready } from '../../src/app/fix';
import { fixWorkbook, type FixOutcome } from '../../src/app/fix-workbook';
import { withChanges } from '../../src/app/with-changes';
import type { Changes, InsertRows, RemoveRow, SetCell } from '../../src/grid/changes';
import { cellAt, sheetNamed, type Cell, type Sheet, type Snapshot } from '../../src/grid/snapshot';
import type { FileWorkbook } from '../../src/hosts/file/file-workbook';
import { subjectGridOf } from '../../src/insertion/subject-grid';
import { sumFormula } from '../../src/insertion/totals';
import type { Row } from '../../src/tables/book';
import { readBook } from '../../src/tables/read-book';
import { sample, sampleFile } from '../excel-simulator/sample';

// Every fault is followed by several checks.
jest.setTimeout(300_000);

const CLEAN = 'wuhan-2023-budget-clean.xlsx';
let clean: Snapshot;
beforeAll(async () => {
  clean = await sample(CLEAN);
});

/** The cells of a row, by column. */
function contentsOf(snapshot: Snapshot, sheet: string, row: number): [number, Cell][] {
  return (sheetNamed(snapshot, sheet)!.rows.get(row) ?? []).flatMap((cell, column): [number, Cell][] =>
    cell === undefined ? [] : [[column, cell]],
  );
}

function doubling(snapshot: Snapshot, sheet: string, row: number): InsertRows {
  const cells = contentsOf(snapshot, sheet, row).map(([column, { value }]) => ({ column, write: value }));
  return { kind: 'insertRows', sheet, before: row + 1, rows: [{ like: row, cells }], expect: [] };
}

function dropping(snapshot: Snapshot, sheet: string, row: number): RemoveRow {
  const expect = contentsOf(snapshot, sheet, row).map(([column, { value }]) => ({
    at: { sheet, row, column },
    content: { value },
  }));
  return { kind: 'removeRow', sheet, row, expect, like: row - 1 };
}

function withoutTrust(cell: Cell | undefined, column: number): unknown[] {
  if (cell === undefined) return [];
  const { stale: _, ...rest } = cell;
  return [{ column, ...rest }];
}

/** All that a snapshot holds, but whether results of formulas can be trusted. */
function held({ sheets }: Snapshot): unknown {
  return sheets.map(({ name, rows, merges, hiddenRows }) => ({
    name,
    hiddenRows,
    merges: [...merges!].map((area) => JSON.stringify(area)).sort(),
    rows: [...rows]
      .map(([row, cells]) => ({ row, cells: cells.flatMap(withoutTrust) }))
      .filter(({ cells }) => cells.length > 0)
      .sort((one, other) => one.row - other.row),
  }));
}

async function fixed(host: FileWorkbook): Promise<{ outcome: FixOutcome; undo: Changes[] }> {
  const outcome = fixWorkbook(await host.read(), checkWorkbook, { suggested: true });
  const undo: Changes[] = [];
  for (const batch of outcome.batches) undo.unshift(await host.apply(batch));
  return { outcome, undo };
}

interface Result {
  /** What was done, in words. */
  readonly titles: readonly string[];
  readonly isClean: boolean;
  readonly appeared: number;
  readonly again: number;
  readonly isUndone: boolean;
}

async function mended(faults: Changes): Promise<Result> {
  const host = sampleFile(CLEAN);
  for (const fault of faults) await host.apply([fault]);
  const faulty = host.bytes();
  const { outcome, undo } = await fixed(host);
  const now = await host.read();
  const moves = outcome.applied.flatMap(({ row }) => row ?? []);
  const isKnown = tellsAlready(outcome.before, moves);
  const result = {
    titles: outcome.applied.map(({ title }) => title),
    isClean: JSON.stringify(held(now)) === JSON.stringify(held(clean)),
    appeared: checkWorkbook(now).findings.filter((finding) => !isKnown(finding)).length,
    again: fixWorkbook(now, checkWorkbook, { suggested: true }).batches.length,
  };
  for (const back of undo) await host.apply(back);
  return { ...result, isUndone: Buffer.from(host.bytes()).equals(Buffer.from(faulty)) };
}

/** Sheet rows of a table's subjects that have an amount, by length of code. */
function rowsOf(kind: string, length: number): { sheet: string; row: number; code: string; name: string }[] {
  const table = readBook(clean).tables.find((one) => one.kind === kind)!;
  return subjectGridOf(table)!
    .rows.filter(({ code, row }) => code.length === length && hasAmount(row))
    .map(({ code, row }) => ({ sheet: table.sheet, row: row.row, code, name: row.name.trim() }));
}

function hasAmount({ amounts }: Row): boolean {
  return [...amounts.values()].some(({ reading }) => reading.kind === 'number' && !reading.value.isZero());
}

const RIGHT = { isClean: true, appeared: 0, again: 0, isUndone: true };

describe('项 rows', () => {
  test.each([
    ['支出总表', 1],
    ['一般公共预算支出表', 4],
  ])('dropped from %s (one of %p) are put back with their amounts', async (kind, nth) => {
    const rows = rowsOf(kind, 7).filter((_, i) => i % nth === 0);
    expect(rows.length).toBeGreaterThanOrEqual(3);
    // With the only 项 of a 款, of which no other table tells, nobody can say which row is missing.
    let named = 0;
    for (const { sheet, row, code, name } of rows) {
      const result = await mended([dropping(clean, sheet, row)]);
      if (result.titles.length === 0) continue;
      named += 1;
      expect(result).toEqual({ ...RIGHT, titles: [`在第${row + 1}行之前插入「${code} ${name}」一行`] });
    }
    expect(named).toBeGreaterThanOrEqual(nth === 1 ? 12 : 3);
  });

  test.each([
    ['支出总表', 7, 4],
    ['一般公共预算支出表', 5, 2],
    ['一般公共预算基本支出表', 5, 8],
  ])('doubled in %s are taken out', async (kind, length, nth) => {
    const rows = rowsOf(kind, length).filter((_, i) => i % nth === 0);
    expect(rows.length).toBeGreaterThanOrEqual(3);
    for (const { sheet, row } of rows) {
      expect(await mended([doubling(clean, sheet, row)])).toEqual({
        ...RIGHT,
        titles: [`删去第${row + 2}行`],
      });
    }
  });
});

describe('several at once: rows come and go, and no address is out of date', () => {
  const EXPENDITURE = '3.部门支出总表';
  const GENERAL = '5-1.一般公共预算支出表(分功能科目)';
  const tenfold = (sheet: string, row: number, column: number): SetCell => {
    const value = cellAt(sheetNamed(clean, sheet)!, row, column)!.value as number;
    return { kind: 'setCell', at: { sheet, row, column }, expect: { value }, write: { value: value * 10 } };
  };

  test.each<[string, () => Changes, string[]]>([
    [
      'two rows of a table dropped',
      () => [dropping(clean, EXPENDITURE, 19), dropping(clean, EXPENDITURE, 8)],
      [
        '在第19行之前插入「2170101 行政运行」一行',
        '在第9行之前插入「2080506 机关事业单位职业年金缴费支出」一行',
      ],
    ],
    [
      'a row of each of two tables doubled, an amount below one of them wrong',
      () => [tenfold(EXPENDITURE, 20, 4), doubling(clean, EXPENDITURE, 8), doubling(clean, GENERAL, 9)],
      ['删去第11行', '10,513.00 更正为 1,051.30', '删去第10行'],
    ],
    [
      'a row dropped, an amount below it wrong',
      () => [tenfold(EXPENDITURE, 20, 4), dropping(clean, EXPENDITURE, 8)],
      ['在第9行之前插入「2080506 机关事业单位职业年金缴费支出」一行', '10,513.00 更正为 1,051.30'],
    ],
  ])('%s', async (_, faults, titles) => {
    expect(await mended(faults())).toEqual({ ...RIGHT, titles });
  });
});

test('totals that are formulas shrink and stretch with the rows', async () => {
  const host = sampleFile(CLEAN);
  const table = readBook(clean).tables.find(({ kind }) => kind === '支出总表')!;
  const [grid] = table.grids;
  await host.apply(
    grid!.rows.flatMap((row, i) => {
      const parts = grid!.rows.filter(({ parent, role }) => parent === i && role === '明细');
      return [...row.amounts.values()].flatMap(({ ref: at }) => {
        const { value } = cellAt(sheetNamed(clean, table.sheet)!, at.row, at.column) ?? {};
        if (parts.length === 0 || typeof value !== 'number') return [];
        const formula = sumFormula(
          at.column,
          parts.map((part) => part.row),
        );
        return [{ kind: 'setCell' as const, at, expect: { value }, write: { value, formula } }];
      });
    }),
  );
  const live = await host.read();
  const { row } = rowsOf('支出总表', 7)[2]!;
  await host.apply([doubling(live, table.sheet, row)]);
  const { outcome } = await fixed(host);
  expect(outcome.applied.map(({ title }) => title)).toEqual([`删去第${row + 2}行`]);
  expect(held(await host.read())).toEqual(held(live));
});

describe('a row is not offered', () => {
  /** The corrections of the causes of a workbook with a row of 支出总表 twice. */
  function offered(faulty: Snapshot): readonly (string | undefined)[] {
    const { causes } = checkWorkbook(faulty);
    return causes.filter(({ kind }) => kind === '重行').map(({ correction }) => correction?.title);
  }

  const twice = (): { faulty: Snapshot; sheet: string; second: number } => {
    const { sheet, row } = rowsOf('支出总表', 7)[4]!;
    return { faulty: withChanges(clean, [doubling(clean, sheet, row)]), sheet, second: row + 1 };
  };
  const withSheet = (snapshot: Snapshot, name: string, edit: (sheet: Sheet) => Sheet): Snapshot => ({
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => (sheet.name === name ? edit(sheet) : sheet)),
  });
  const withCell = (
    snapshot: Snapshot,
    sheet: string,
    row: number,
    column: number,
    formula?: string,
  ): Snapshot =>
    withSheet(snapshot, sheet, (own) => {
      const cells = [...(own.rows.get(row) ?? [])];
      cells[column] = {
        value: '另行说明',
        format: 'General',
        ...(formula === undefined ? {} : { formula }),
      };
      return { ...own, rows: new Map(own.rows).set(row, cells) };
    });

  test('but it is, where nothing stands against it', () => {
    const { faulty, second } = twice();
    expect(offered(faulty)).toEqual([`删去第${second + 1}行`]);
  });

  test.each<[string, () => Snapshot]>([
    [
      'on a protected sheet',
      () => {
        const { faulty, sheet } = twice();
        return withSheet(faulty, sheet, (own) => ({ ...own, protected: true }));
      },
    ],
    [
      'where a text of its own would go with it',
      () => {
        const { faulty, sheet, second } = twice();
        return withCell(faulty, sheet, second, 12);
      },
    ],
    [
      'where a formula names a cell of it',
      () => {
        const { faulty, sheet, second } = twice();
        return withCell(faulty, sheet, 60, 12, `C${second + 1}+1`);
      },
    ],
    [
      'where what an area of rows shows stands in it',
      () => {
        const { faulty, sheet, second } = twice();
        const area = { top: second, bottom: second + 1, left: 12, right: 12 };
        return withSheet(faulty, sheet, (own) => ({ ...own, merges: [...own.merges!, area] }));
      },
    ],
    [
      'where another part of the table shares the rows',
      () => {
        const table = readBook(clean).tables.find(({ kind }) => kind === '收支总表')!;
        const row = table.grids[1]!.rows.find(({ code }) => code === '208')!;
        return withChanges(clean, [doubling(clean, table.sheet, row.row)]);
      },
    ],
  ])('%s', (_, faulty) => {
    expect(offered(faulty())).toEqual([undefined]);
  });
});
