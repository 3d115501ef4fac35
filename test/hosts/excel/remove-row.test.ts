/**
 * A row removed from the workbook open in Excel: what comes of it equals what the file host gives, undoing leaves the
 * workbook as it was, and what somebody has edited since is not overwritten.
 * @jest-environment jsdom
 */
import { parseA1 } from '../../../src/grid/address';
import type { RemoveRow } from '../../../src/grid/changes';
import type { Snapshot } from '../../../src/grid/snapshot';
import { ExcelHost } from '../../../src/hosts/excel/excel-host';
import { cellOf } from '../../excel-simulator/book';
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

/** Row 4 says what row 3 says; totals are ranges that end there, begin above it, or span it. */
const SMALL = bookWith(
  sheetWith(
    '表 3',
    {
      A1: '支出总表',
      A2: '合计',
      B2: { value: 20, format: '0.00', formula: 'SUM(B3:B4)' },
      C2: { value: 27, format: '0.00', formula: 'SUM(B3:B5)' },
      A3: { value: '2010301', format: '@' },
      B3: { value: 10, format: '#,##0.00' },
      A4: { value: '2010301', format: '@' },
      B4: { value: 10, format: '0.0' },
      D4: { value: 10, format: '0.0', formula: 'B4' },
      A5: '2010302',
      B5: { value: 7, format: '#,##0.00' },
      A6: '备注',
    },
    {
      merges: [
        { top: 3, bottom: 3, left: 4, right: 5 },
        { top: 2, bottom: 3, left: 7, right: 7 },
      ],
    },
  ),
  sheetWith('表 4', { A1: { value: 7, format: 'General', formula: "'表 3'!B5" } }),
  sheetWith('锁定', { A1: 1 }, { protected: true }),
);

const at = (address: string, sheet = '表 3') => ({ sheet, ...parseA1(address)! });
const REMOVE: RemoveRow = {
  kind: 'removeRow',
  sheet: '表 3',
  row: 3,
  expect: [
    { at: at('A4'), content: { value: '2010301' } },
    { at: at('B4'), content: { value: 10 } },
    { at: at('D4'), content: { value: 10, formula: 'B4' } },
  ],
  like: 2,
  shrinking: [at('B2')],
};

/** What the cells of a simulated sheet hold, formulas as they read. */
function shown(sheet = 0): Record<string, unknown> {
  const cells: Record<string, unknown> = {};
  for (let row = 0; row < 8; row += 1)
    for (let column = 0; column < 5; column += 1) {
      const content = cellOf(simulator.book.sheets[sheet]!, row, column).content;
      if (content !== undefined) cells['ABCDE'[column]! + String(row + 1)] = content.formula ?? content.value;
    }
  return cells;
}

describe.each([1.14, 1.9])('in an Excel with ExcelApi %p', (api) => {
  it('what stands below moves up, ranges shrink, and undoing leaves no trace', async () => {
    // Without 1.13 nobody can tell merged areas, and what is put back has those of the row it is made like.
    const plain = SMALL.sheets.map((sheet) => ({ ...sheet, merges: [] }));
    const host = open(api === 1.9 ? { ...SMALL, sheets: plain } : SMALL, api);
    const before = stateOf(simulator.book, true);
    const inverse = await host.apply([REMOVE]);
    expect(shown()).toEqual({
      A1: '支出总表',
      A2: '合计',
      B2: '=SUM(B3:B3)',
      C2: '=SUM(B3:B4)',
      A3: '2010301',
      B3: 10,
      A4: '2010302',
      B4: 7,
      A5: '备注',
    });
    expect(shown(1)).toEqual({ A1: "='表 3'!B4" });
    expect(simulator.traffic.requests).toBe(3);
    const after = stateOf(simulator.book, true);
    simulator.countAnew();
    const again = await host.apply(inverse);
    expect(simulator.traffic.requests).toBe(3);
    expect(stateOf(simulator.book, true)).toEqual(before);
    expect(again).toEqual([REMOVE]);
    const back = await host.apply(again);
    expect(stateOf(simulator.book, true)).toEqual(after);
    await host.apply(back);
    expect(stateOf(simulator.book, true)).toEqual(before);
  });
});

it('is cell by cell what the file host gives, in the sample', async () => {
  const name = 'wuhan-2023-budget-clean.xlsx';
  const snapshot = await sample(name);
  const sheet = '3.部门支出总表';
  const row = 12;
  const cells = snapshot.sheets.find((one) => one.name === sheet)!.rows.get(row)!;
  const change: RemoveRow = {
    kind: 'removeRow',
    sheet,
    row,
    like: row - 1,
    expect: cells.flatMap((cell, column) =>
      cell === undefined ? [] : [{ at: { sheet, row, column }, content: { value: cell.value } }],
    ),
  };
  const file = sampleFile(name);
  await file.apply([change]);
  const host = open(snapshot);
  const before = stateOf(simulator.book, true);
  const inverse = await host.apply([change]);
  expect((await host.read()).sheets).toEqual((await file.read()).sheets);
  await host.apply(inverse);
  expect(stateOf(simulator.book, true)).toEqual(before);
});

describe('undoing', () => {
  it.each([
    ['the row that came in its place', 3, 1],
    ['a total that shrank', 1, 1],
  ])('is refused where %s was edited since', async (_, row, column) => {
    const host = open(SMALL);
    const inverse = await host.apply([REMOVE]);
    const cell = cellOf(simulator.book.sheets[0]!, row, column);
    cell.content = { value: 99 };
    const edited = stateOf(simulator.book, true);
    const refusal = await refusalOf(host.apply(inverse));
    expect(refusal).toMatchObject({ reason: 'changed', cells: [{ sheet: '表 3', row, column }] });
    expect(stateOf(simulator.book, true)).toEqual(edited);
  });

  it('is refused where the sheet was protected since', async () => {
    const host = open(SMALL);
    const inverse = await host.apply([REMOVE]);
    simulator.book.sheets[0]!.protected = true;
    expect(await refusalOf(host.apply(inverse))).toMatchObject({ reason: 'protected', sheet: '表 3' });
  });
});

describe('a failure on the way', () => {
  const code = 'GeneralException';

  it.each(
    [1, 2, 3].flatMap((request) => ['start', 'middle', 'end'].map((place) => [request, place] as const)),
  )('request %p at its %p leaves the workbook as before, going out and coming in', async (request, place) => {
    const host = open(SMALL);
    const before = stateOf(simulator.book, true);
    simulator.faults = [{ request, place, code } as ExcelSimulator['faults'][number]];
    expect(await failureOf(host.apply([REMOVE]))).toBeInstanceOf(Error);
    expect(stateOf(simulator.book, true)).toEqual(before);

    simulator.faults = [];
    const inverse = await host.apply([REMOVE]);
    const after = stateOf(simulator.book, true);
    simulator.countAnew();
    simulator.faults = [{ request, place, code } as ExcelSimulator['faults'][number]];
    expect(await failureOf(host.apply(inverse))).toBeInstanceOf(Error);
    expect(stateOf(simulator.book, true)).toEqual(after);
  });

  it('at any action of the write, coming in, is taken back', async () => {
    let failed = 0;
    for (let action = 0; ; action += 1) {
      const host = open(SMALL);
      const inverse = await host.apply([REMOVE]);
      const after = stateOf(simulator.book, true);
      simulator.countAnew();
      simulator.faults = [{ request: 2, place: action, code }];
      const undone = await host.apply(inverse).catch(() => undefined);
      if (undone !== undefined) break;
      expect(stateOf(simulator.book, true)).toEqual(after);
      failed += 1;
    }
    expect(failed).toBeGreaterThan(10);
  });
});

test.each<[string, Parameters<ExcelHost['apply']>[0], string]>([
  [
    'a missing sheet',
    [{ ...REMOVE, sheet: '表 9', shrinking: [] }],
    '工作簿中没有工作表「表 9」，没有写入。请重新校验后再试。',
  ],
  [
    'a row that holds something else',
    [{ ...REMOVE, expect: [REMOVE.expect[0]!, { at: at('B4'), content: { value: 11 } }, REMOVE.expect[2]!] }],
    "'表 3'!B4共 1 个单元格的内容已变动，没有写入。请重新校验后再试。",
  ],
  [
    'a row that holds more',
    [{ ...REMOVE, expect: REMOVE.expect.slice(0, 2) }],
    "'表 3'!D4共 1 个单元格的内容已变动，没有写入。请重新校验后再试。",
  ],
  [
    'a protected sheet',
    [{ ...REMOVE, sheet: '锁定', row: 0, expect: [], shrinking: [] }],
    '工作表「锁定」受保护，没有写入。请先撤销工作表保护（审阅—撤销工作表保护）再试。',
  ],
  [
    'other changes with it',
    [REMOVE, set('B5', 7, 8, {}, '表 3')],
    '删去行、撤销增删行不能与其他更改同时进行，没有写入。',
  ],
  [
    'an inverse of another host',
    [{ kind: 'putBackRow', sheet: '表 3', memento: {} }],
    '工作表「表 3」没有可供恢复的内容，没有写入。',
  ],
])('refused: %s', async (_why, changes, message) => {
  const host = open(SMALL);
  const before = stateOf(simulator.book, true);
  expect((await refusalOf(host.apply(changes))).message).toBe(message);
  expect(stateOf(simulator.book, true)).toEqual(before);
});
