/**
 * Rows inserted into the workbook open in Excel: what comes of it equals what the file host gives, undoing leaves the
 * workbook as it was, and what somebody has edited since is not deleted.
 * @jest-environment jsdom
 */
import type { CellRef } from '../../../src/grid/address';
import { parseA1 } from '../../../src/grid/address';
import type { Changes, InsertRows, SetCell } from '../../../src/grid/changes';
import type { Sheet, Snapshot } from '../../../src/grid/snapshot';
import { cellAt, sheetNamed } from '../../../src/grid/snapshot';
import { ExcelHost } from '../../../src/hosts/excel/excel-host';
import type { FileWorkbook } from '../../../src/hosts/file/file-workbook';
import { planInsertion } from '../../../src/insertion/plan';
import { sumFormula } from '../../../src/insertion/totals';
import type { Grid, Table } from '../../../src/tables/book';
import { readBook } from '../../../src/tables/read-book';
import { cellOf, resultKey, type SimulatedSheet } from '../../excel-simulator/book';
import { loadLibrary } from '../../excel-simulator/library';
import { sample, sampleFile } from '../../excel-simulator/sample';
import { ExcelSimulator } from '../../excel-simulator/simulator';
import { stateOf } from '../../excel-simulator/state';
import { bookWith, failureOf, refusalOf, set, sheetWith } from './small-book';

const library = loadLibrary();
let simulator: ExcelSimulator;

function open(snapshot: Snapshot, api = 1.14): ExcelHost {
  Object.assign(library.office, { api, platform: 'OfficeOnline' });
  simulator = library.open(new ExcelSimulator(snapshot));
  return new ExcelHost({ answerWithin: 50 });
}

afterEach(() => expect(simulator.notSimulated).toEqual([]));

/** The simulated Excel cannot calculate, so it is told what formulas come to. */
function teach({ sheets }: Snapshot): void {
  for (const { name, rows } of sheets) {
    const sheet = simulator.book.sheets.find((one) => one.name === name)!;
    for (const [row, cells] of rows)
      cells.forEach((cell, column) => {
        if (cell?.formula === undefined || typeof cell.value === 'object') return;
        const formula = `=${cell.formula}`;
        simulator.book.results.set(resultKey(sheet, row, column, formula), { value: cell.value, formula });
      });
  }
}

function mergesOf({ merges }: Pick<Sheet, 'merges'> | SimulatedSheet): unknown[] {
  return [...merges!].sort((one, other) => one.top - other.top || one.left - other.left);
}

/** A file that was written says that its results wait for a calculation; Excel has made it. */
function trusted({ rows }: Sheet): unknown {
  return [...rows].map(([row, cells]) => [
    row,
    cells.map((cell) => {
      if (cell === undefined) return undefined;
      const { stale: _stale, ...others } = cell;
      return others;
    }),
  ]);
}

function widens(change: Changes[number]): boolean {
  return change.kind === 'setCell' || (change.kind === 'insertRows' && !!(change.stretch ?? change.addTo));
}

const CLEAN = 'wuhan-2023-budget-clean.xlsx';
/** The sample, if asked with sums as formulas where a row has parts, as many localities publish it. */
async function opened(kind: string, withSums: boolean): Promise<FileWorkbook> {
  const file = sampleFile(CLEAN);
  if (!withSums) return file;
  const snapshot = await file.read();
  const { grids, sheet } = tableOf(snapshot, kind);
  const sumsOf = ({ rows }: Grid): SetCell[] =>
    rows.flatMap((row, i) => {
      const parts = rows.filter(({ parent, role }) => parent === i && role === '明细');
      if (parts.length === 0) return [];
      const partRows = parts.map((part) => part.row);
      return [...row.amounts.values()].flatMap(({ ref: at }) => {
        const value = cellAt(sheetNamed(snapshot, sheet)!, at.row, at.column)?.value;
        if (typeof value !== 'number') return [];
        const write = { value, formula: sumFormula(at.column, partRows) };
        return [{ kind: 'setCell', at, expect: { value }, write }];
      });
    });
  await file.apply(grids.flatMap(sumsOf));
  return file;
}

function tableOf(snapshot: Snapshot, kind: string): Table {
  return readBook(snapshot, {}).tables.find((one) => one.kind === kind)!;
}

const EXPENDITURE = '支出总表';
const GENERAL = '一般公共预算支出表';
const CASES: readonly (readonly [string, readonly string[], boolean, number])[] = [
  [EXPENDITURE, ['2130504', '2080599', '2080505'], false, 1.14],
  [EXPENDITURE, ['2130504', '2080599', '2080505'], true, 1.14],
  [EXPENDITURE, ['2130504', '2080599', '2080505'], true, 1.9],
  [GENERAL, ['2110399', '2010301'], true, 1.14],
];

describe.each(CASES)('%s of the sample: %p, with sums: %p, in an Excel with ExcelApi %p', (...of) => {
  const [kind, codes, withSums, api] = of;
  let snapshot: Snapshot;
  let changes: Changes;
  let inFile: Snapshot;

  beforeAll(async () => {
    const file = await opened(kind, withSums);
    snapshot = await file.read();
    ({ changes } = planInsertion(snapshot, { table: tableOf(snapshot, kind), codes, year: 2023 }));
    expect(changes.some(widens)).toBe(withSums);
    await file.apply(changes);
    inFile = await file.read();
  });

  it('is cell by cell what the file host gives, in three requests, and is undone without a trace', async () => {
    const host = open(snapshot, api);
    teach(inFile);
    const before = stateOf(simulator.book, true);
    const inverse = await host.apply(changes);
    expect(changes.length).toBeGreaterThan(0);
    expect(simulator.traffic.requests).toBe(3);
    const comparable = (one: Snapshot): unknown =>
      one.sheets.map((sheet) => ({ ...sheet, merges: 'compared below', rows: trusted(sheet) }));
    expect(comparable(await host.read())).toEqual(comparable(inFile));
    expect(simulator.book.sheets.map(mergesOf)).toEqual(inFile.sheets.map(mergesOf));

    const after = stateOf(simulator.book, true);
    simulator.countAnew();
    const again = await host.apply(inverse);
    // Where no formula was rewritten there is nothing to read back.
    expect(simulator.traffic.requests).toBe(changes.some(widens) ? 3 : 2);
    expect(stateOf(simulator.book, true)).toEqual(before);
    await host.apply(again);
    expect(stateOf(simulator.book, true)).toEqual(after);
  });
});

it('fifty rows are one write', async () => {
  const snapshot = await sample(CLEAN);
  const table = tableOf(snapshot, EXPENDITURE);
  const [one] = planInsertion(snapshot, { table, codes: ['2080599'], year: 2023 }).changes as InsertRows[];
  const fifty = { ...one!, rows: Array.from({ length: 50 }, () => one!.rows.at(-1)!) };
  const host = open(snapshot);
  const before = stateOf(simulator.book, true);
  const inverse = await host.apply([fifty]);
  expect(simulator.traffic.requests).toBe(3);
  expect(simulator.traffic.requestBytes).toBeLessThan(500_000);
  await host.apply(inverse);
  expect(stateOf(simulator.book, true)).toEqual(before);
});

const TEXT = { value: '2010301', format: '@', indent: 1 };
const SMALL = bookWith(
  sheetWith(
    '表 3',
    {
      A1: '支出总表',
      B2: { value: 6, format: '#,##0', formula: 'SUM(B3:B4)+B5' },
      C2: { value: 4, format: '#,##0', formula: 'B3+B5' },
      A3: TEXT,
      B3: 1,
      D3: { value: 2, format: '0.00', formula: 'B3*2' },
      A4: { ...TEXT, value: '2010302' },
      B4: 2,
      D4: { value: 4, format: '0.00', formula: 'B4*2' },
      E4: { value: '5', format: '@' },
      A5: { ...TEXT, value: '2010399' },
      B5: 3,
      A6: '备注',
    },
    {
      merges: [
        { top: 0, left: 0, bottom: 0, right: 4 },
        { top: 2, left: 5, bottom: 4, right: 5 },
        { top: 3, left: 6, bottom: 3, right: 7 },
      ],
      hiddenRows: new Set([3]),
    },
  ),
  sheetWith('汇总', { A1: { value: 6, format: 'General', formula: "SUM('表 3'!B3:B5)" }, B1: 1 }),
  sheetWith('锁定', { A1: '不可改' }, { protected: true }),
);

function at(address: string, sheet = '表 3'): CellRef {
  return { sheet, ...parseA1(address)! };
}

/** One row after row 4, made like it and taken into the totals. */
const INSERT: InsertRows = {
  kind: 'insertRows',
  sheet: '表 3',
  before: 4,
  rows: [
    {
      like: 3,
      cells: [
        { column: 0, write: '2010303', indent: 2 },
        { column: 1, write: 0 },
        { column: 3, write: 0, formulaOfLike: true },
        { column: 4, write: 7 },
      ],
    },
  ],
  expect: [{ at: at('B4'), content: { value: 2 } }],
  stretch: [at('B2')],
  addTo: [{ at: at('C2'), row: 0 }],
};

/** The formulas and values of a sheet by address. */
function shown(name = '表 3'): Record<string, unknown> {
  const state = stateOf(simulator.book) as {
    sheets: { name: string; cells: Record<string, { value: unknown; formula?: string }> }[];
  };
  const { cells } = state.sheets.find((sheet) => sheet.name === name)!;
  const entries = Object.entries(cells).filter(([, { value }]) => value !== undefined);
  return Object.fromEntries(entries.map(([address, { value, formula }]) => [address, formula ?? value]));
}

it('one row: contents, formulas, formats, height, merged areas and what refers to the rows', async () => {
  const host = open(SMALL);
  const [sheet] = simulator.book.sheets;
  sheet!.rowHeights.set(2, 30).set(3, 20);
  cellOf(sheet!, 3, 1).look.set('font/bold', true);
  cellOf(sheet!, 3, 9).look.set('fill/color', '#FFFF00').set('fill/pattern', 'Solid');
  sheet!.page.set('printArea', { top: 0, left: 0, bottom: 5, right: 4 });
  sheet!.hiddenRows.delete(3);
  const before = stateOf(simulator.book, true);
  const inverse = await host.apply([INSERT]);
  expect(shown()).toEqual({
    A1: '支出总表',
    B2: '=SUM(B3:B5)+B6',
    C2: '=B3+B6+C5',
    A3: '2010301',
    B3: 1,
    D3: '=B3*2',
    A4: '2010302',
    B4: 2,
    D4: '=B4*2',
    E4: '5',
    A5: '2010303',
    B5: 0,
    D5: '=B5*2',
    E5: 7,
    A6: '2010399',
    B6: 3,
    A7: '备注',
  });
  expect(shown('汇总')).toEqual({ A1: "=SUM('表 3'!B3:B6)", B1: 1 });
  expect(['A', 'B', 'D', 'E'].map((_, i) => cellOf(sheet!, 4, [0, 1, 3, 4][i]!).format)).toEqual([
    '@',
    'General',
    '0.00',
    '@',
  ]);
  expect([...cellOf(sheet!, 4, 0).look]).toEqual([['indentLevel', 2]]);
  expect([...cellOf(sheet!, 4, 1).look]).toEqual([['font/bold', true]]);
  expect(cellOf(sheet!, 4, 9).look.get('fill/color')).toBe('#FFFF00');
  expect([...sheet!.rowHeights]).toEqual([
    [2, 30],
    [3, 20],
    [4, 20],
  ]);
  expect(mergesOf(sheet!)).toEqual([
    { top: 0, left: 0, bottom: 0, right: 4 },
    { top: 2, left: 5, bottom: 5, right: 5 },
    { top: 3, left: 6, bottom: 3, right: 7 },
    { top: 4, left: 6, bottom: 4, right: 7 },
  ]);
  await host.apply(inverse);
  expect(stateOf(simulator.book, true)).toEqual(before);
});

it('a row made like a hidden one is seen', async () => {
  const host = open(SMALL);
  await host.apply([INSERT]);
  expect([...simulator.book.sheets[0]!.hiddenRows]).toEqual([3]);
});

it('several insertions refer to the rows of the snapshot, as do cells set with them', async () => {
  const host = open(SMALL);
  const before = stateOf(simulator.book, true);
  const row = (place: number, name: string, formula?: string, sheet = '表 3'): InsertRows => ({
    kind: 'insertRows',
    sheet,
    before: place,
    rows: [
      {
        like: 0,
        cells: [
          { column: 8, write: name },
          ...(formula === undefined ? [] : [{ column: 9, write: 0, formula }]),
        ],
      },
    ],
    expect: [],
  });
  const changes: Changes = [
    set('B5', 3, 30, {}, '表 3'),
    set('H9', null, { value: 0, formula: 'SUM(B3:B5)' }, {}, '表 3'),
    set('B2', { value: 6, formula: 'SUM(B3:B4)+B5' }, { value: 3, formula: 'SUM(B3:B4)' }, {}, '表 3'),
    { ...row(2, '甲', 'SUM(B4:B6)+汇总!B1'), stretch: [at('B2')] },
    row(4, '乙'),
    row(4, '丙'),
    row(0, '丁', undefined, '汇总'),
    row(9, '戊'),
  ];
  const inverse = await host.apply(changes);
  const { B2, I3, J3, I6, I7, B8, H12, I13 } = shown();
  expect({ B2, I3, J3, I6, I7, B8, H12, I13 }).toEqual({
    B2: '=SUM(B3:B5)',
    I3: '甲',
    J3: '=SUM(B4:B8)+汇总!B2',
    I6: '乙',
    I7: '丙',
    B8: 30,
    H12: '=SUM(B4:B8)',
    I13: '戊',
  });
  const after = stateOf(simulator.book, true);
  const again = await host.apply(inverse);
  expect(stateOf(simulator.book, true)).toEqual(before);
  await host.apply(again);
  expect(stateOf(simulator.book, true)).toEqual(after);
});

it('a sheet may be written in the same batch', async () => {
  const host = open(SMALL);
  const before = stateOf(simulator.book, true);
  const sheet = { name: '新表', cells: [{ row: 0, column: 0, value: 1 }], styles: {}, columns: [] };
  const inverse = await host.apply([INSERT, { kind: 'writeSheet', sheet, expect: 'absent' }]);
  expect(simulator.traffic.requests).toBe(3);
  expect(shown('新表')).toEqual({ A1: 1 });
  await host.apply(inverse);
  expect(stateOf(simulator.book, true)).toEqual(before);
});

describe('undoing', () => {
  it.each<[string, string, CellRef[]]>([
    ['a new cell that was written', 'B5', [at('B5')]],
    ['a new cell that was left empty', 'Z5', [at('Z5')]],
    ['a formula that was widened', 'B2', [at('B2')]],
  ])('is refused whole after %s was edited', async (_, address, cells) => {
    const host = open(SMALL);
    const inverse = await host.apply([INSERT]);
    const { row, column } = parseA1(address)!;
    cellOf(simulator.book.sheets[0]!, row, column).content = { value: 99 };
    const before = stateOf(simulator.book, true);
    expect(await refusalOf(host.apply(inverse))).toEqual({
      reason: 'changed',
      cells,
      message: `'表 3'!${address}共 1 个单元格的内容已变动，没有写入。请重新校验后再试。`,
    });
    expect(stateOf(simulator.book, true)).toEqual(before);
  });

  it('leaves alone what was edited elsewhere, and results that changed with it', async () => {
    const host = open(SMALL);
    const inverse = await host.apply([INSERT]);
    const [sheet] = simulator.book.sheets;
    cellOf(sheet!, 5, 1).content = { value: 33 };
    for (const [row, column] of [
      [1, 1],
      [4, 3],
    ] as const) {
      const cell = cellOf(sheet!, row, column);
      cell.content = { ...cell.content!, value: 1234 };
    }
    await host.apply(inverse);
    expect(shown()).toMatchObject({ B2: '=SUM(B3:B4)+B5', C2: '=B3+B5', B5: 33, A6: '备注' });
    expect(Object.keys(shown())).not.toContain('A7');
  });

  it('is refused where the sheet was protected since', async () => {
    const host = open(SMALL);
    const inverse = await host.apply([INSERT]);
    simulator.book.sheets[0]!.protected = true;
    expect(await refusalOf(host.apply(inverse))).toMatchObject({ reason: 'protected', sheet: '表 3' });
  });

  it('does not go together with other changes', async () => {
    const host = open(SMALL);
    const inverse = await host.apply([INSERT]);
    const before = stateOf(simulator.book, true);
    expect(await refusalOf(host.apply([...inverse, set('B3', 1, 2, {}, '表 3')]))).toEqual({
      reason: 'invalid',
      cells: [],
      message: '删去行、撤销增删行不能与其他更改同时进行，没有写入。',
    });
    expect(stateOf(simulator.book, true)).toEqual(before);
  });
});

test.each<[string, Changes, string]>([
  [
    'a missing sheet',
    [{ ...INSERT, sheet: '表 9' }],
    '工作簿中没有工作表「表 9」，没有写入。请重新校验后再试。',
  ],
  [
    'a changed neighbour',
    [{ ...INSERT, expect: [{ at: at('B4'), content: { value: 5 } }] }],
    "'表 3'!B4共 1 个单元格的内容已变动，没有写入。请重新校验后再试。",
  ],
  [
    'a protected sheet',
    [{ ...INSERT, sheet: '锁定', expect: [] }],
    '工作表「锁定」受保护，没有写入。请先撤销工作表保护（审阅—撤销工作表保护）再试。',
  ],
  ['a place outside', [{ ...INSERT, before: -1 }], '工作表「表 3」的插入位置有误，没有写入。'],
  [
    'a sheet that is replaced, too',
    [INSERT, { kind: 'removeSheet', name: '表 3' }],
    '工作表「表 3」在同一批更改中改了两次，没有写入。',
  ],
  [
    'a number that is none',
    [{ ...INSERT, rows: [{ like: 3, cells: [{ column: 1, write: NaN }] }] }],
    "'表 3'!B5的数值无法保存，没有写入。",
  ],
  [
    'an inverse of another host',
    [{ kind: 'takeOutRows', sheet: '表 3', memento: {} }],
    '工作表「表 3」没有可供恢复的内容，没有写入。',
  ],
])('refused whole: %s', async (_why, changes, message) => {
  const host = open(SMALL);
  const before = stateOf(simulator.book, true);
  expect((await refusalOf(host.apply(changes))).message).toBe(message);
  expect(stateOf(simulator.book, true)).toEqual(before);
});

describe('a failure on the way', () => {
  const CHANGES: Changes = [
    set('B5', 3, 30, { format: '0.0' }, '表 3'),
    { ...INSERT, before: 7, rows: [INSERT.rows[0]!, INSERT.rows[0]!], stretch: [], addTo: [] },
    INSERT,
    { ...INSERT, before: 2, rows: [INSERT.rows[0]!, INSERT.rows[0]!] },
    {
      ...INSERT,
      sheet: '汇总',
      before: 0,
      rows: [{ like: 0, cells: [{ column: 0, write: 1 }] }],
      stretch: [],
      addTo: [],
    },
  ];
  const code = 'GeneralException';

  async function states(): Promise<{ before: unknown; after: unknown }> {
    const host = open(SMALL);
    const before = stateOf(simulator.book, true);
    await host.apply(CHANGES);
    return { before, after: stateOf(simulator.book, true) };
  }

  it.each(
    [0, 1, 2, 3, 4, 5].flatMap((request) => ['start', 'middle', 'end'].map((place) => [request + 1, place])),
  )('request %p at its %p leaves the workbook as before, going in and coming out', async (request, place) => {
    const { before, after } = await states();
    const host = open(SMALL);
    const fault = { request, place, code } as ExcelSimulator['faults'][number];
    simulator.faults = [fault];
    const written = await host.apply(CHANGES).catch(() => undefined);
    expect(stateOf(simulator.book, true)).toEqual(written === undefined ? before : after);
    expect(written === undefined).toBe(Number(request) <= 3);

    simulator.faults = [];
    const inverse = written ?? (await host.apply(CHANGES));
    simulator.countAnew();
    simulator.faults = [fault];
    const undone = await host.apply(inverse).catch(() => undefined);
    expect(stateOf(simulator.book, true)).toEqual(undone === undefined ? after : before);
  });

  it('at any action of the write, going in and coming out, is taken back', async () => {
    const { before, after } = await states();
    let failed = 0;
    for (let action = 0; ; action += 1) {
      const host = open(SMALL);
      simulator.faults = [{ request: 2, place: action, code }];
      const written = await host.apply(CHANGES).catch(() => undefined);
      if (written !== undefined) break;
      expect(stateOf(simulator.book, true)).toEqual(before);
      failed += 1;
    }
    expect(failed).toBeGreaterThan(50);
    for (let action = 0; ; action += 1) {
      const host = open(SMALL);
      const inverse = await host.apply(CHANGES);
      simulator.countAnew();
      simulator.faults = [{ request: 2, place: action, code }];
      const undone = await host.apply(inverse).catch(() => undefined);
      if (undone !== undefined) break;
      expect(stateOf(simulator.book, true)).toEqual(after);
      failed += 1;
    }
    expect(failed).toBeGreaterThan(70);
  });

  it('that cannot be taken back is told, with the sheets to look at', async () => {
    const host = open(SMALL);
    simulator.faults = [
      { request: 2, place: 'middle', code },
      { request: 3, place: 'start', code },
    ];
    expect(await failureOf(host.apply([INSERT]))).toMatchObject({
      code: 'write-failed',
      message:
        '写入时 Excel 中断，也没能恢复原样，工作表「表 3」可能只写了一部分。请按 Ctrl+Z 撤销，或不保存关闭工作簿后重新打开。',
    });
  });
});
