/**
 * Reading the workbook open in Excel, through the real client library: what is read equals what the file host reads of
 * the same workbook, and the program comes to the same findings.
 * @jest-environment jsdom
 */
import { checkWorkbook } from '../../../src/app/check';
import type { Snapshot } from '../../../src/grid/snapshot';
import { ExcelHost } from '../../../src/hosts/excel/excel-host';
import { loadLibrary } from '../../excel-simulator/library';
import { SAMPLES, sample } from '../../excel-simulator/sample';
import { ExcelSimulator } from '../../excel-simulator/simulator';
import { SMALL, bookWith, failureOf, sheetWith } from './small-book';

const library = loadLibrary();
let simulator: ExcelSimulator;

function open(snapshot: Snapshot): ExcelHost {
  simulator = library.open(new ExcelSimulator(snapshot));
  return new ExcelHost({ answerWithin: 50 });
}

beforeEach(() => Object.assign(library.office, { api: 1.14, platform: 'PC' }));
afterEach(() => expect(simulator.notSimulated).toEqual([]));

/** On the desktop merged areas are not asked for, since that would cost the user the history of undoing. */
function withoutMerges(snapshot: Snapshot): Snapshot {
  return { ...snapshot, sheets: snapshot.sheets.map((sheet) => ({ ...sheet, merges: undefined })) };
}

describe.each(SAMPLES)('%s', (name) => {
  it('is read in three requests in a browser, with the findings of the file host', async () => {
    library.office.platform = 'OfficeOnline';
    const snapshot = await sample(name);
    const read = await open(snapshot).read();
    expect(simulator.traffic.requests).toBe(3);
    expect(simulator.traffic.responseBytes).toBeLessThan(1_000_000);
    expect(checkWorkbook(read)).toEqual(checkWorkbook(snapshot));
  });

  it('is read in three requests on the desktop, with the findings of the file host though merged areas are not known', async () => {
    const snapshot = await sample(name);
    const read = await open(snapshot).read();
    expect(simulator.traffic.requests).toBe(3);
    expect(read.sheets.every(({ merges }) => merges === undefined)).toBe(true);
    expect(checkWorkbook(read)).toEqual(checkWorkbook(snapshot));
  });
});

it.each([
  ['1.9 on the desktop', 1.9, 'PC', false],
  ['1.9 in a browser', 1.9, 'OfficeOnline', false],
  ['1.14 on the desktop', 1.14, 'PC', false],
  ['1.14 on a Mac', 1.14, 'Mac', false],
  ['1.14 in a browser', 1.14, 'OfficeOnline', true],
] as const)('values of every kind come as the file host reads them: %s', async (_, api, platform, merges) => {
  Object.assign(library.office, { api, platform });
  expect(await open(SMALL).read()).toEqual(merges ? SMALL : withoutMerges(SMALL));
});

it('an Excel below 1.9 is refused, saying what to use instead', () => {
  library.office.api = 1.8;
  expect(() => open(SMALL)).toThrow(
    '这个版本的 Excel 不支持此项操作。请使用 Excel 2021、Microsoft 365 或网页版 Excel，也可以在浏览器中打开审核页面。',
  );
});

it('merged areas are read where that costs nothing', async () => {
  library.office.platform = 'OfficeOnline';
  const merges = [
    { top: 0, left: 0, bottom: 0, right: 2 },
    { top: 1, left: 0, bottom: 2, right: 0 },
  ];
  const book = bookWith(sheetWith('表', { A1: '标题', A2: '项', C3: 1 }, { merges }));
  expect((await open(book).read()).sheets[0]!.merges).toEqual(merges);
});

it('tells from when the workbook counts its days', async () => {
  expect((await open({ ...SMALL, date1904: true }).read()).date1904).toBe(true);
  expect((await open(SMALL).read()).date1904).toBe(false);
});

it('results that wait for a calculation are marked as stale', async () => {
  const host = open(SMALL);
  Object.assign(simulator.book, { calculationMode: 'Manual', calculationState: 'Pending' });
  const [sheet] = (await host.read()).sheets;
  expect(sheet!.rows.get(3)![1]).toEqual({
    value: 112.5,
    format: '#,##0.00',
    formula: 'SUM(B2:B3)',
    stale: true,
  });
  expect(sheet!.rows.get(1)![1]).toEqual({ value: 100, format: 'General' });
});

describe('a large workbook', () => {
  const rows = Array.from({ length: 3_000 }, (_, i) => i + 1);
  const cells = Object.fromEntries<string | number>(
    rows.flatMap((row): [string, string | number][] => [
      [`A${row}`, `项目${row}`],
      [`T${row}`, row],
    ]),
  );
  const large = bookWith(sheetWith('大表', cells), sheetWith('小表', { A1: 1 }));

  it('is read in blocks in a browser', async () => {
    library.office.platform = 'OfficeOnline';
    expect(await open(large).read()).toEqual(large);
    // 60,000 cells, 40,000 at once.
    expect(simulator.traffic.requests).toBe(4);
  });

  it('is read at once on the desktop', async () => {
    expect(await open(large).read()).toEqual(withoutMerges(large));
    expect(simulator.traffic.requests).toBe(3);
  });

  it('is asked for in halves where the answer is too large all the same', async () => {
    const host = open(large);
    simulator.limits.response = 1_000_000;
    expect(await host.read()).toEqual(withoutMerges(large));
    expect(simulator.traffic.requests).toBeGreaterThan(4);
  });

  it('is given up with a sentence where not even a row can be read', async () => {
    const host = open(SMALL);
    simulator.limits.response = 900;
    expect(await failureOf(host.read())).toMatchObject({ code: 'too-large' });
  });

  it('is marked as truncated where its used area is absurd', async () => {
    const read = await open(bookWith(sheetWith('表', { A1: 1, J200000: 2 }))).read();
    expect(read.sheets[0]!.truncated).toBe(true);
    expect(read.sheets[0]!.used).toEqual({ top: 0, left: 0, bottom: 0, right: 0 });
  });
});

describe('while somebody types in a cell', () => {
  it('reading waits', async () => {
    const host = open(SMALL);
    simulator.beginTyping();
    setTimeout(() => simulator.endTyping(), 10);
    expect(await host.read()).toEqual(withoutMerges(SMALL));
  });

  it('reading gives up in the end, saying what to do, and can be tried again', async () => {
    const host = open(SMALL);
    simulator.beginTyping();
    expect(await failureOf(host.read())).toMatchObject({
      code: 'busy',
      message:
        'Excel 没有回应，可能有单元格正在编辑，或者打开着对话框。请按回车键或 Esc 键结束编辑、关闭对话框，再试一次。',
    });
    simulator.endTyping();
    expect(await host.read()).toEqual(withoutMerges(SMALL));
  });
});

it.each([
  ['GeneralException', 'lost-focus'],
  ['ItemNotFound', 'not-found'],
  ['AccessDenied', 'read-only'],
  ['InvalidOperationInCellEditMode', 'busy'],
  ['ApiNotFound', 'unsupported'],
  ['SomethingNew', 'program'],
] as const)('a request that fails with %s is told as %s, and quotes no cells', async (code, told) => {
  const host = open(SMALL);
  simulator.faults = [{ request: 3, place: 'middle', code }];
  const failure = await failureOf(host.read());
  expect(failure).toMatchObject({ name: 'HostError', code: told });
  expect(failure.message).toMatch(/。$/);
  expect(Object.keys(failure.cause as object)).toEqual([]);
  expect((failure.cause as Error).message).not.toMatch(/statement/i);
});
