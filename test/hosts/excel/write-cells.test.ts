/**
 * Corrections written into the workbook open in Excel: what comes to stand in the cells equals what the file host
 * writes, undoing leaves the workbook as it was, and whatever was not expected is refused whole.
 * @jest-environment jsdom
 */
import { areaA1 } from '../../../src/grid/address';
import type { CellContent, Changes, SetCell } from '../../../src/grid/changes';
import { cellAt } from '../../../src/grid/snapshot';
import type { Cell, CellValue } from '../../../src/grid/snapshot';
import { ExcelHost } from '../../../src/hosts/excel/excel-host';
import { cellOf } from '../../excel-simulator/book';
import { loadLibrary } from '../../excel-simulator/library';
import { ExcelSimulator } from '../../excel-simulator/simulator';
import { stateOf } from '../../excel-simulator/state';
import { SMALL, failureOf, refusalOf, set } from './small-book';

const library = loadLibrary();
let simulator: ExcelSimulator;
let host: ExcelHost;

beforeEach(() => {
  Object.assign(library.office, { api: 1.9, platform: 'PC' });
  simulator = library.open(new ExcelSimulator(SMALL));
  host = new ExcelHost({ answerWithin: 50 });
});
afterEach(() => expect(simulator.notSimulated).toEqual([]));

async function cell(change: SetCell): Promise<Cell | undefined> {
  const sheet = (await host.read()).sheets.find(({ name }) => name === change.at.sheet)!;
  return cellAt(sheet, change.at.row, change.at.column);
}

const CASES: readonly (readonly [string, SetCell, Cell | undefined])[] = [
  ['a number keeps the format', set('B3', 12.5, 13), { value: 13, format: '#,##0.00' }],
  ['a number in a new format', set('B2', 100, 1, { format: '0.00' }), { value: 1, format: '0.00' }],
  ['a number over text in a text format', set('D4', '300', 300), { value: 300, format: '@' }],
  ['text turned into a number', set('D4', '300', 300, { format: '0' }), { value: 300, format: '0' }],
  ['a code stays text', set('A2', '2010301', '2010302'), { value: '2010302', format: 'General' }],
  ['text like a formula', set('B2', 100, '=B3'), { value: '=B3', format: 'General' }],
  ['text that begins with -', set('B2', 100, '-其中'), { value: '-其中', format: 'General' }],
  ['text that begins with @', set('B2', 100, '@甲'), { value: '@甲', format: 'General' }],
  ['text that begins with an apostrophe', set('B2', 100, "'甲"), { value: "'甲", format: 'General' }],
  ['text like a date', set('B2', 100, '2023年5月'), { value: '2023年5月', format: 'General' }],
  ['text like a percentage', set('B2', 100, '12%'), { value: '12%', format: 'General' }],
  ['text like an error', set('B2', 100, '#N/A'), { value: '#N/A', format: 'General' }],
  ['text like a truth value', set('B2', 100, 'TRUE'), { value: 'TRUE', format: 'General' }],
  ['text in a text format', set('D4', '300', '=1'), { value: '=1', format: '@' }],
  [
    'a name',
    set('A3', '行政运行', '一般行政管理事务'),
    { value: '一般行政管理事务', format: 'General', indent: 1 },
  ],
  ['a truth value', set('C2', true, false), { value: false, format: 'General' }],
  ['an error', set('B2', 100, { error: '#REF!' }), { value: { error: '#REF!' }, format: 'General' }],
  ['nothing', set('B2', 100, null), undefined],
  ['something into an empty cell', set('F9', null, 7), { value: 7, format: 'General' }],
  [
    'a value over a formula',
    set('B4', { value: 112.5, formula: 'SUM(B2:B3)' }, 112.5),
    { value: 112.5, format: '#,##0.00' },
  ],
  [
    'a formula; its result is Excel’s',
    set('B3', 12.5, { value: 200, formula: 'B2*2' }),
    { value: 0, format: '#,##0.00', formula: 'B2*2' },
  ],
  [
    'a formula in a text format',
    set('D4', '300', { value: 200, formula: 'B2*2' }),
    { value: 0, format: '@', formula: 'B2*2' },
  ],
  [
    'the formatting of another cell',
    set('B2', 100, 99, { styleOf: { row: 2, column: 0 } }),
    { value: 99, format: 'General', indent: 1 },
  ],
];

describe('a change', () => {
  it.each(CASES)('%s', async (_, change, expected) => {
    const before = stateOf(simulator.book, true);
    simulator.countAnew();
    const inverse = await host.apply([change]);
    expect(simulator.traffic.requests).toBe(3);
    expect(await cell(change)).toEqual(expected);
    const again = await host.apply(inverse);
    expect(stateOf(simulator.book, true)).toEqual(before);
    await host.apply(again);
    expect(await cell(change)).toEqual(expected);
  });

  it('leaves the look of the cell as the user made it', async () => {
    const [sheet] = simulator.book.sheets;
    const look = cellOf(sheet!, 1, 1).look.set('fill/color', '#FFFF00').set('fill/pattern', 'Solid');
    look.set('font/bold', true).set('borders/top/style', 'Double');
    const before = stateOf(simulator.book);
    const inverse = await host.apply([set('B2', 100, 99, { styleOf: { row: 3, column: 1 } })]);
    expect(cellOf(sheet!, 1, 1).look.size).toBe(0);
    await host.apply(inverse);
    expect(stateOf(simulator.book)).toEqual(before);
  });
});

it('many changes go in three requests, and nothing beside them changes', async () => {
  const before = stateOf(simulator.book);
  const changes = CASES.slice(0, 4)
    .map(([, change]) => change)
    .filter(({ at }, i, all) => all.findIndex((one) => areaOf(one) === areaOf({ at })) === i);
  const many = Array.from({ length: 300 }, (_, i) => set(`H${i + 1}`, null, i));
  simulator.countAnew();
  const inverse = await host.apply([...changes, ...many]);
  expect(simulator.traffic.requests).toBe(3);
  expect(simulator.traffic.requestBytes).toBeLessThan(1_000_000);
  await host.apply(inverse);
  expect(stateOf(simulator.book)).toEqual(before);
});

it('thousands of changes go in several requests, each as long as Excel takes, and come out again', async () => {
  const before = stateOf(simulator.book);
  simulator.limits.request = 5_000_000;
  const many = Array.from({ length: 5_000 }, (_, i) => set(`H${i + 1}`, null, i));
  const inverse = await host.apply(many);
  expect(simulator.traffic.requests).toBeGreaterThan(3);
  expect(cellOf(simulator.book.sheets[0]!, 4_999, 7).content).toEqual({ value: 4_999 });
  await host.apply(inverse);
  expect(stateOf(simulator.book)).toEqual(before);
});

it('a cell of a sheet that is replaced in the same batch may be set before', async () => {
  const before = stateOf(simulator.book);
  const inverse = await host.apply([
    set('A1', null, 1, {}, '空表'),
    {
      kind: 'writeSheet',
      sheet: { name: '空表', cells: [{ row: 0, column: 0, value: 2 }], styles: {}, columns: [] },
      expect: 'present',
    },
  ]);
  expect(cellOf(simulator.book.sheets[1]!, 0, 0).content).toEqual({ value: 2 });
  await host.apply(inverse);
  expect(stateOf(simulator.book)).toEqual(before);
});

function areaOf({ at: { row, column } }: Pick<SetCell, 'at'>): string {
  return areaA1({ top: row, left: column, bottom: row, right: column });
}

it('nothing to do asks nothing of Excel', async () => {
  expect(await host.apply([])).toEqual([]);
  expect(simulator.traffic.requests).toBe(0);
});

describe('refused, with nothing written', () => {
  const good = set('B3', 12.5, 13);
  const REFUSED: readonly (readonly [string, Changes, string, string])[] = [
    [
      'a cell that holds something else',
      [good, set('B2', 101, 1)],
      'changed',
      "'收支'!B2共 1 个单元格的内容已变动，没有写入。请重新校验后再试。",
    ],
    [
      'a value where a formula was expected',
      [set('B2', { value: 100, formula: 'A1' }, 1)],
      'changed',
      "'收支'!B2共 1 个单元格的内容已变动，没有写入。请重新校验后再试。",
    ],
    [
      'text where an error was expected',
      [set('D3', { error: '#N/A' }, 1)],
      'changed',
      "'收支'!D3共 1 个单元格的内容已变动，没有写入。请重新校验后再试。",
    ],
    [
      'a cell of a protected sheet',
      [good, set('A1', '不可改', '改', {}, '锁定')],
      'protected',
      '工作表「锁定」受保护，没有写入。请先撤销工作表保护（审阅—撤销工作表保护）再试。',
    ],
    [
      'a sheet that is not there',
      [good, set('A1', null, 1, {}, '没有')],
      'absent',
      '工作簿中没有工作表「没有」，没有写入。请重新校验后再试。',
    ],
    ['a cell written twice', [good, good], 'invalid', "'收支'!B3在同一批更改中写了两次，没有写入。"],
    [
      'a formula with its equals sign',
      [set('B2', 100, { value: 1, formula: '=A1' })],
      'invalid',
      "'收支'!B2的公式为空或多了等号，没有写入。",
    ],
    ['a number that is none', [set('B2', 100, NaN)], 'invalid', "'收支'!B2的数值无法保存，没有写入。"],
  ];

  it.each(REFUSED)('%s', async (_, changes, reason, message) => {
    const before = stateOf(simulator.book);
    expect(await refusalOf(host.apply(changes))).toMatchObject({ reason, message });
    expect(stateOf(simulator.book)).toEqual(before);
  });

  it('undoing after the user has edited a cell, naming it', async () => {
    const inverse = await host.apply([set('B2', 100, 99), good]);
    simulator.type('收支', { top: 1, left: 1, bottom: 1, right: 1 }, (sheet) => {
      cellOf(sheet, 1, 1).content = { value: 98 };
    });
    const before = stateOf(simulator.book);
    expect(await refusalOf(host.apply(inverse))).toMatchObject({
      reason: 'changed',
      cells: [{ sheet: '收支', row: 1, column: 1 }],
    });
    expect(stateOf(simulator.book)).toEqual(before);
  });

  it('a workbook open for reading only', async () => {
    simulator.book.readOnly = true;
    const before = stateOf(simulator.book);
    expect(await failureOf(host.apply([good]))).toMatchObject({
      code: 'read-only',
      message: '工作簿以只读方式打开，没有写入。请另存一份，在另存的工作簿中再试。',
    });
    expect(stateOf(simulator.book)).toEqual(before);
  });
});

describe('while somebody types in a cell', () => {
  const change = set('B3', 12.5, 13);

  it('nothing is written, not even after they are done', async () => {
    const before = stateOf(simulator.book);
    simulator.beginTyping();
    expect(await failureOf(host.apply([change]))).toMatchObject({ code: 'busy' });
    simulator.endTyping();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(stateOf(simulator.book)).toEqual(before);
  });

  it('who begins right before the write stops it', async () => {
    const before = stateOf(simulator.book);
    simulator.beforeRequest = (request) => {
      if (request === 2) simulator.beginTyping();
    };
    expect(await failureOf(host.apply([change]))).toMatchObject({
      code: 'busy',
      message: '有单元格正在编辑，Excel 不接受操作。请按回车键确认或按 Esc 键取消，再试一次。',
    });
    expect(stateOf(simulator.book)).toEqual(before);
    simulator.endTyping();
  });

  it('who begins right after the write does not lose it', async () => {
    simulator.beforeRequest = (request) => {
      if (request !== 2) return;
      setTimeout(() => simulator.beginTyping(), 0);
      setTimeout(() => simulator.endTyping(), 20);
    };
    await host.apply([change]);
    expect(await cell(change)).toEqual({ value: 13, format: '#,##0.00' });
  });
});

it('what Excel makes something else of is taken back and told', async () => {
  const before = stateOf(simulator.book);
  // A user's macro, say, that rounds whatever is entered.
  simulator.beforeRequest = (request) => {
    if (request === 3) cellOf(simulator.book.sheets[0]!, 2, 1).content = { value: 13.1 };
  };
  expect(await failureOf(host.apply([set('B3', 12.5, 13), set('B2', 100, 99)]))).toMatchObject({
    code: 'write-failed',
    message: "'收支'!B3写入后与要写的内容不一致。工作簿已恢复原样，没有写入。",
  });
  expect(stateOf(simulator.book)).toEqual(before);
});

it.each<[CellValue | CellContent]>([[1], ['一'], [true], [{ error: '#NUM!' }], [null]])(
  'the inverse carries what came to stand there: %p',
  async (write) => {
    const inverse = await host.apply([set('B2', 100, write)]);
    expect(inverse).toEqual([set('B2', write, 100)]);
  },
);
