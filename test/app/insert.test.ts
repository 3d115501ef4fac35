/**
 * Inserting subjects end to end: rows taken out of the sample come back in their place and the budget checks as before;
 * totals that are formulas go on including everything; the table, the year and the names are found as the user says them.
 */
import { readFileSync } from 'node:fs';
import { checkWorkbook } from '../../src/app/check';
import { fillWorkbook } from '../../src/app/fill';
import { insertSubjects, type InsertOutcome } from '../../src/app/insert';
import { changesOf } from '../../src/findings/proposed-cell';
import type { SetCell } from '../../src/grid/changes';
import { sheetNamed, type Snapshot } from '../../src/grid/snapshot';
import { openWorkbook, type FileWorkbook } from '../../src/hosts/file/file-workbook';
import { sheet, workbook } from '../fixtures/sheet-builder';
import { cellOf, emptying, published } from './emptied';
import { withoutRows } from './removed-rows';

jest.setTimeout(60_000);

const SAMPLE = 'seeds/workbooks/wuhan-2023-budget-clean.xlsx';
const EXPENDITURE = '3.部门支出总表';
const GENERAL = '5-1.一般公共预算支出表(分功能科目)';

function sample(): Uint8Array {
  return new Uint8Array(readFileSync(SAMPLE));
}

function planned(outcome: InsertOutcome): InsertOutcome & { kind: '计划' } {
  if (outcome.kind !== '计划') throw new Error(outcome.message);
  return outcome;
}

/** Every cell of a sheet that holds something: row, column, value, format, indent. */
function contents(snapshot: Snapshot, name: string): unknown[] {
  const found = sheetNamed(snapshot, name);
  return [...(found?.rows ?? [])].flatMap(([row, cells]) =>
    cells.flatMap((cell, column) =>
      cell === undefined || cell.value === null ? [] : [[row, column, cell.value, cell.format, cell.indent]],
    ),
  );
}

/** Puts the amounts of the original into the cells that lack them. */
function amountsBack(original: Snapshot, now: Snapshot, name: string): SetCell[] {
  return [...(sheetNamed(original, name)?.rows ?? [])].flatMap(([row, cells]) =>
    Array.from(cells).flatMap((cell, column): SetCell[] => {
      const at = { sheet: name, row, column };
      const held = cellOf(now, at)?.value ?? null;
      if (typeof cell?.value !== 'number' || held === cell.value) return [];
      return [{ kind: 'setCell', at, expect: { value: held }, write: { value: cell.value } }];
    }),
  );
}

function fingerprints(snapshot: Snapshot): string[] {
  return checkWorkbook(snapshot).findings.map(({ fingerprint }) => fingerprint);
}

describe.each<[string, string, string, string, readonly number[], readonly string[], readonly string[]]>([
  [
    'a 项 in the middle, and a 款 with its 项',
    '支出总表',
    EXPENDITURE,
    'xl/worksheets/sheet3.xml',
    [9, 11, 12],
    ['2080506', '2089999'],
    [
      '2080506 机关事业单位职业年金缴费支出',
      '20899 其他社会保障和就业支出',
      '2089999 其他社会保障和就业支出',
    ],
  ],
  [
    'a whole 类 at the end',
    '公开表5-1',
    GENERAL,
    'xl/worksheets/sheet5.xml',
    [26, 27, 28, 29, 30],
    ['2210203', '2210201', '2210202'],
    ['221 住房保障支出', '22102 住房改革支出', '2210201 住房公积金', '2210202 提租补贴', '2210203 购房补贴'],
  ],
])('%s', (_, table, name, part, rows, codes, added) => {
  test('comes back in its place, and with its amounts the budget checks as before', async () => {
    const original = await openWorkbook(sample()).read();
    const host = openWorkbook(withoutRows(sample(), part, rows));
    const removed = host.bytes();
    expect(fingerprints(await host.read())).not.toEqual(fingerprints(original));

    const { plan } = planned(insertSubjects(await host.read(), { table, codes }));
    expect(plan.rows.map((row) => `${row.code} ${row.name}`)).toEqual(added);
    expect([plan.refused, plan.present, plan.notes]).toEqual([[], [], []]);
    const takeOut = await host.apply(plan.changes);
    const typed = amountsBack(original, await host.read(), name);
    const untype = await host.apply(typed);
    expect(contents(await host.read(), name)).toEqual(contents(original, name));
    expect(fingerprints(await host.read())).toEqual(fingerprints(original));

    await host.apply(untype);
    await host.apply(takeOut);
    expect(host.bytes()).toEqual(removed);
  });
});

/** The sample with all its totals as live formulas. */
async function live(): Promise<FileWorkbook> {
  const host = openWorkbook(sample());
  await host.apply(emptying(published(await host.read())));
  await host.apply(changesOf(fillWorkbook(await host.read(), { totals: true, formulas: true }).proposals));
  return host;
}

test('totals that are formulas include the new row', async () => {
  const host = await live();
  const formula = async (row: number, column: number): Promise<string | undefined> =>
    cellOf(await host.read(), { sheet: EXPENDITURE, row: row - 1, column })?.formula;
  // 合计, 208, 20805 (2080505 to 2080508), 210.
  expect(await Promise.all([5, 6, 7, 13].map((row) => formula(row, 3)))).toEqual([
    'D6+D13+D18+D25',
    'D7+D11',
    'SUM(D8:D10)',
    'D14',
  ]);
  const { plan } = planned(
    insertSubjects(await host.read(), { table: '支出总表', codes: ['2080599', '2130504'] }),
  );
  expect(plan.notes).toEqual([]);
  await host.apply(plan.changes);
  // 2080599 now stands in row 11, 213 in row 19.
  expect(await Promise.all([5, 6, 7, 14, 19, 20].map((row) => formula(row, 3)))).toEqual([
    'D6+D14+D22+D29+D19',
    'D7+D12',
    'SUM(D8:D11)',
    'D15',
    'SUM(D20:D20)',
    'SUM(D21:D21)',
  ]);
  // Across its own row the new row adds up like the others.
  expect([await formula(11, 2), await formula(21, 2)]).toEqual(['SUM(D11:H11)', 'SUM(D21:H21)']);
});

/** 支出总表 and one other, with or without a year and a 科目字典. */
function small(title: string, ...dictionary: readonly string[]): Snapshot {
  const table = (name: string, number: string): ReturnType<typeof sheet> =>
    sheet(
      name,
      `
公开表${number}
${title} | < | < | < | <
部门名称：青屏市档案馆 | | | | 单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
 | 合计 | 100.00 | 100.00 | 0.00
'208 | 社会保障和就业支出 | 100.00 | 100.00 | 0.00
'20805 | 行政事业单位养老支出 | 100.00 | 100.00 | 0.00
'2080505 | 机关事业单位基本养老保险缴费支出 | 100.00 | 100.00 | 0.00
`,
    );
  const own =
    dictionary.length > 0 ? [sheet('科目字典', ['科目编码 | 科目名称', ...dictionary].join('\n'))] : [];
  return workbook(table('3', '3'), ...own);
}

describe('what the user says', () => {
  test.each<[string, string]>([
    ['the kind', '支出总表'],
    ['the printed title', '部门支出总表'],
    ['the printed number', '公开表3'],
  ])('the table by %s', (_, name) => {
    const outcome = planned(insertSubjects(small('2023年部门支出总表'), { table: name, codes: ['2080506'] }));
    expect([outcome.table.kind, outcome.year]).toEqual(['支出总表', 2023]);
    expect(outcome.plan.rows).toEqual([
      { code: '2080506', name: '机关事业单位职业年金缴费支出', above: false, before: 8 },
    ]);
  });

  test('a table that is not there: those that are', () => {
    expect(insertSubjects(small('2023年部门支出总表'), { table: '支出明细表', codes: ['2080506'] })).toEqual({
      kind: '无法插入',
      message: '没有找到「支出明细表」。按科目列示的有：2023年部门支出总表（公开表3）［3］。',
    });
  });

  test('no year anywhere', () => {
    const outcome = insertSubjects(small('部门支出总表'), { table: '支出总表', codes: ['2080506'] });
    expect(outcome).toEqual({ kind: '无法插入', message: '看不出是哪一年的预算（决算），请写明年度。' });
    const given = { table: '支出总表', codes: ['2080506'], year: 2024 };
    expect(planned(insertSubjects(small('部门支出总表'), given)).year).toBe(2024);
  });

  test('a catalogue of the workbook goes before the official one; what is wrong in it is said', () => {
    const snapshot = small(
      '2023年部门支出总表',
      "'2080598 | 本市养老补充支出",
      "'2080506 | 职业年金（本市）",
      "'20806 | ",
    );
    const { plan, problems } = planned(
      insertSubjects(snapshot, { table: '支出总表', codes: ['2080598', '2080506'] }),
    );
    expect(plan.rows.map(({ code, name }) => `${code} ${name}`)).toEqual([
      '2080506 职业年金（本市）',
      '2080598 本市养老补充支出',
    ]);
    expect(problems).toEqual(['第 4 行编码 20806 没有名称，没有读入。']);
  });

  test('codes of another classification are not called unknown', () => {
    const { plan } = planned(
      insertSubjects(small('2023年部门支出总表'), {
        table: '支出总表',
        codes: ['30101', '50101', '2089998'],
      }),
    );
    expect(plan.refused).toEqual([
      {
        code: '30101',
        reason: '30101 是部门预算支出经济分类科目，这张表按支出功能分类科目列示，请核对编码或表。',
      },
      {
        code: '50101',
        reason: '50101 是政府预算支出经济分类科目，这张表按支出功能分类科目列示，请核对编码或表。',
      },
      {
        code: '2089998',
        reason:
          '2023 年科目目录中没有 2089998。请核对编码；本地增设的科目，可在工作簿中加一张「科目字典」工作表，列出科目编码和科目名称。',
      },
    ]);
  });
});
