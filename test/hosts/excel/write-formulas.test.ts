/**
 * A sheet with formulas written into the workbook open in Excel, through the real client library: each arrives as a
 * formula, is read back as one however Excel spells it, and goes again. The simulated Excel does not calculate.
 * @jest-environment jsdom
 */
import { analyseWorkbook } from '../../../src/app/analyse';
import type { SheetContent } from '../../../src/grid/changes';
import type { Sheet } from '../../../src/grid/snapshot';
import { ExcelHost } from '../../../src/hosts/excel/excel-host';
import { cellOf } from '../../excel-simulator/book';
import { loadLibrary } from '../../excel-simulator/library';
import { sample, sampleFile } from '../../excel-simulator/sample';
import { ExcelSimulator } from '../../excel-simulator/simulator';
import { stateOf } from '../../excel-simulator/state';
import { SMALL, refusalOf } from './small-book';

const library = loadLibrary();
let simulator: ExcelSimulator;

function open(): ExcelHost {
  simulator = library.open(new ExcelSimulator(SMALL));
  return new ExcelHost({ answerWithin: 50 });
}

beforeEach(() => Object.assign(library.office, { api: 1.14, platform: 'OfficeOnline' }));
afterEach(() => expect(simulator.notSimulated).toEqual([]));

const NAME = 'wuhan-2023-budget.xlsx';
const SOURCE = SMALL.sheets[0]!.name;
const CONTENT: SheetContent = {
  name: '指标分析',
  cells: [
    { row: 0, column: 0, value: 12.5, formula: `'${SOURCE}'!A1`, style: 'amount' },
    { row: 0, column: 1, value: 0.1472, formula: 'IF(A1=0,"",ROUND(A1/84.92,4))' },
    { row: 1, column: 0, value: '=A1' },
    { row: 1, column: 1, value: 3 },
  ],
  styles: { amount: { format: '#,##0.00' } },
  columns: [],
};

function formulas(): unknown[] {
  const sheet = simulator.book.sheets.find(({ name }) => name === '指标分析')!;
  return [0, 1].flatMap((row) => [0, 1].map((column) => cellOf(sheet, row, column).content));
}

it('formulas arrive as formulas, text as text, and nothing is left of them when it is taken back', async () => {
  const host = open();
  const before = stateOf(simulator.book, true);
  const inverse = await host.apply([{ kind: 'writeSheet', sheet: CONTENT, expect: 'absent' }]);
  expect(formulas()).toEqual([
    expect.objectContaining({ formula: `='${SOURCE}'!A1` }),
    expect.objectContaining({ formula: '=IF(A1=0,"",ROUND(A1/84.92,4))' }),
    { value: '=A1' },
    { value: 3 },
  ]);
  await host.apply(inverse);
  expect(stateOf(simulator.book, true)).toEqual(before);
});

it('指标分析 of the sample arrives as the file host writes it, formula by formula, and goes again', async () => {
  const snapshot = await sample(NAME);
  const outcome = analyseWorkbook({ current: { name: NAME, snapshot } });
  const changes =
    outcome.kind === '分析' ? outcome.changes({ version: '0.1.0', time: new Date(2026, 10, 22, 9, 30) }) : [];
  const file = sampleFile(NAME);
  await file.apply(changes);
  simulator = library.open(new ExcelSimulator(snapshot));
  const host = new ExcelHost({ answerWithin: 50 });
  const before = stateOf(simulator.book, true);
  const inverse = await host.apply(changes);
  const contents = (sheet: Sheet | undefined): unknown[] =>
    [...(sheet?.rows ?? [])].flatMap(([row, cells]) =>
      Array.from(cells, (cell, column) => [row, column, cell?.formula ?? cell?.value ?? '', cell?.format]),
    );
  const kept = (all: unknown[]): unknown[] => all.filter((one) => (one as unknown[])[2] !== '');
  const [written, inFile] = [(await host.read()).sheets.at(-1), (await file.read()).sheets.at(-1)];
  expect(kept(contents(written))).toEqual(kept(contents(inFile)));
  expect(kept(contents(written)).length).toBeGreaterThan(500);
  await host.apply(inverse);
  expect(stateOf(simulator.book, true)).toEqual(before);
});

it('one that is replaced comes back, though Excel spells its formulas otherwise', async () => {
  const host = open();
  await host.apply([{ kind: 'writeSheet', sheet: CONTENT, expect: 'absent' }]);
  const inverse = await host.apply([
    { kind: 'writeSheet', sheet: { ...CONTENT, cells: CONTENT.cells.slice(0, 3) }, expect: 'present' },
  ]);
  const sheet = simulator.book.sheets.find(({ name }) => name === '指标分析')!;
  const cell = cellOf(sheet, 0, 0);
  cell.content = { value: 12.5, formula: `=${SOURCE}!A1` };
  await host.apply(inverse);
  expect(formulas()[3]).toEqual({ value: 3 });
});

it('one that somebody has changed since is not overwritten by taking it back', async () => {
  const host = open();
  await host.apply([{ kind: 'writeSheet', sheet: CONTENT, expect: 'absent' }]);
  const inverse = await host.apply([{ kind: 'writeSheet', sheet: CONTENT, expect: 'present' }]);
  const sheet = simulator.book.sheets.find(({ name }) => name === '指标分析')!;
  cellOf(sheet, 0, 1).content = { value: 9, formula: '=A1*9' };
  const refusal = await refusalOf(host.apply(inverse));
  expect([refusal.reason, refusal.cells]).toEqual(['changed', [{ sheet: '指标分析', row: 0, column: 1 }]]);
});
