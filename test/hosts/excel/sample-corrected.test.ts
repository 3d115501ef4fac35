/**
 * The published sample brought in order inside Excel: every correction of the list written, the workbook checked,
 * marked, given its 校验结果 twice, and all of it undone; each time cell by cell as in the file host.
 * @jest-environment jsdom
 */
import { CELL_CHANGES } from '../../../seeds/clean-sample-changes';
import { checkWorkbook } from '../../../src/app/check';
import { writeReport } from '../../../src/app/write-report';
import { parseA1 } from '../../../src/grid/address';
import type { SetCell } from '../../../src/grid/changes';
import type { Snapshot } from '../../../src/grid/snapshot';
import { ExcelHost } from '../../../src/hosts/excel/excel-host';
import { LIST_HEADER_ROW } from '../../../src/report/sheet';
import { cellOf } from '../../excel-simulator/book';
import { loadLibrary } from '../../excel-simulator/library';
import { sample, sampleFile } from '../../excel-simulator/sample';
import { ExcelSimulator } from '../../excel-simulator/simulator';
import { stateOf } from '../../excel-simulator/state';
import { refusalOf } from './small-book';

const NAME = 'wuhan-2023-budget.xlsx';
const library = loadLibrary();
let published: Snapshot;
let simulator: ExcelSimulator;
let host: ExcelHost;

beforeAll(async () => {
  published = await sample(NAME);
});

beforeEach(() => {
  Object.assign(library.office, { api: 1.14, platform: 'OfficeOnline' });
  simulator = library.open(new ExcelSimulator(published, NAME));
  host = new ExcelHost();
});
afterEach(() => expect(simulator.notSimulated).toEqual([]));

const CORRECTIONS = CELL_CHANGES.map(({ sheet, cell, from, to, format, formattingOf }): SetCell => ({
  kind: 'setCell',
  at: { sheet, ...parseA1(cell)! },
  expect: { value: from },
  write: { value: to },
  ...(format === undefined ? {} : { format }),
  ...(formattingOf === undefined ? {} : { styleOf: parseA1(formattingOf)! }),
}));

it('every correction of the list goes in, in three requests, and comes out again', async () => {
  const file = sampleFile(NAME);
  await file.apply(CORRECTIONS);
  const before = stateOf(simulator.book, true);
  const inverse = await host.apply(CORRECTIONS);
  expect(simulator.traffic.requests).toBe(3);
  expect(CORRECTIONS.length).toBeGreaterThan(50);
  const [inExcel, inFile] = [await host.read(), await file.read()];
  expect(inExcel).toEqual(inFile);
  expect(checkWorkbook(inExcel)).toEqual(checkWorkbook(inFile));
  await host.apply(inverse);
  expect(stateOf(simulator.book, true)).toEqual(before);
});

it('a check takes three requests to read and three to write, marks three more, and all of it can be taken back', async () => {
  const before = stateOf(simulator.book, true);
  const report = checkWorkbook(await host.read());
  expect(simulator.traffic.requests).toBe(3);
  const context = { workbook: NAME, version: '0.1.0', time: new Date(2026, 10, 22, 9, 30) };
  const written = await writeReport(host, report, context);
  // It reads the workbook once more, for what the user may have written since.
  expect(simulator.traffic.requests).toBe(3 + 3 + 3);
  expect(written.sheet).toBe('校验结果');

  const sheet = simulator.book.sheets.at(-1)!;
  cellOf(sheet, LIST_HEADER_ROW + 1, 12).content = { value: '以批复数为准' };
  const explained = stateOf(simulator.book, true);
  const again = await writeReport(host, report, context);
  expect(simulator.book.sheets.filter(({ name }) => name === '校验结果')).toEqual([sheet]);
  expect(cellOf(sheet, LIST_HEADER_ROW + 1, 12).content).toEqual({ value: '以批复数为准' });

  simulator.countAnew();
  const marks = report.findings.flatMap(({ cells, severity }) =>
    cells.map(({ sheet: name, area }) => ({ sheet: name, area, strength: severity })),
  );
  await host.marks.set(marks);
  expect(simulator.traffic.requests).toBe(3);
  expect(await host.marks.clear()).toBe(marks.length);
  await host.apply(again.undo);
  expect(stateOf(simulator.book, true)).toEqual(explained);
  expect(await refusalOf(host.apply(written.undo))).toMatchObject({
    reason: 'changed',
    cells: [{ sheet: '校验结果', row: LIST_HEADER_ROW + 1, column: 12 }],
  });
  cellOf(sheet, LIST_HEADER_ROW + 1, 12).content = undefined;
  await host.apply(written.undo);
  expect(stateOf(simulator.book, true)).toEqual(before);
});
