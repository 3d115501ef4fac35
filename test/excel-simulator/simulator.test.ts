/**
 * The simulator behind the real client library behaves as Excel does where the host relies on it, and refuses by name
 * what it does not know.
 * @jest-environment jsdom
 */
import { SMALL } from '../hosts/excel/small-book';
import { loadLibrary } from './library';
import { ExcelSimulator } from './simulator';
import { snapshotFromJson, snapshotJson } from './snapshot-json';
import { stateOf } from './state';

const library = loadLibrary();
let simulator: ExcelSimulator;

beforeEach(() => {
  library.office.api = 1.14;
  simulator = library.open(new ExcelSimulator(SMALL));
});

/** The code something fails with. */
async function codeOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => 'none',
    (error: unknown) => (error as { code?: unknown }).code,
  );
}

it('what was not loaded cannot be read, before a sync or after', async () => {
  await Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem('收支').getRange('B2');
    cell.load('values');
    expect(() => cell.values).toThrow(expect.objectContaining({ code: 'PropertyNotLoaded' }) as Error);
    await context.sync();
    expect(cell.values).toEqual([[100]]);
    expect(() => cell.formulas).toThrow(expect.objectContaining({ code: 'PropertyNotLoaded' }) as Error);
  });
});

it('a null object has null objects for children', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject('没有');
    const cell = sheet.getRange('A1');
    cell.load('values');
    await context.sync();
    expect([sheet.isNullObject, cell.isNullObject]).toEqual([true, true]);
  });
});

it.each<[string, (book: Excel.Workbook) => void, string]>([
  ['a sheet that is not there', (book) => book.worksheets.getItem('没有').load('name'), 'ItemNotFound'],
  [
    'a matrix of the wrong shape',
    (book) => (book.worksheets.getItem('收支').getRange('A1:B2').values = [[1]]),
    'InvalidArgument',
  ],
  [
    'a protected cell',
    (book) => (book.worksheets.getItem('锁定').getRange('A1').values = [[1]]),
    'AccessDenied',
  ],
  ['a sheet of the same name', (book) => book.worksheets.add('空表').load('name'), 'ItemAlreadyExists'],
])('refuses %s', async (_, ask, code) => {
  const before = stateOf(simulator.book);
  const asking = Excel.run(async (context) => {
    ask(context.workbook);
    await context.sync();
  });
  expect(await codeOf(asking)).toBe(code);
  expect(stateOf(simulator.book)).toEqual(before);
});

it('what was done before a failure stays done, as in Excel', async () => {
  const failing = Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('收支');
    sheet.getRange('B2').values = [[1]];
    sheet.getRange('B3').values = [[1, 2]];
    sheet.getRange('C2').values = [[3]];
    await context.sync();
  });
  expect(await codeOf(failing)).toBe('InvalidArgument');
  const [row] = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('收支').getRange('B2:C2');
    range.load('values');
    await context.sync();
    return range.values as unknown[][];
  });
  expect(row).toEqual([1, true]);
});

it('an older Excel refuses newer calls', async () => {
  library.office.api = 1.9;
  const asking = Excel.run(async (context) => {
    context.workbook.worksheets.getItem('收支').getRange('A1').getMergedAreasOrNullObject();
    await context.sync();
  });
  expect(await codeOf(asking)).toBe('ApiNotFound');
});

it('refuses by name what it does not know', async () => {
  const asking = Excel.run(async (context) => {
    context.workbook.worksheets.getItem('收支').getRange('A1').calculate();
    await context.sync();
  });
  expect(await codeOf(asking)).toBe('SimulatorFault');
  expect(simulator.notSimulated).toEqual([
    expect.stringContaining('does not know Range.Calculate') as string,
  ]);
});

it('a snapshot survives the way into a page', () => {
  expect(snapshotFromJson(snapshotJson(SMALL))).toEqual(SMALL);
});
