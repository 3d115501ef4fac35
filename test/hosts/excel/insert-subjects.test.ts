/**
 * Subjects planned for the sample and inserted into the workbook open in Excel: many of them are one write, and what is
 * printed and filtered takes in rows at the end of a table, which Excel by itself does not do.
 * @jest-environment jsdom
 */
import type { Area } from '../../../src/grid/address';
import { parseArea } from '../../../src/grid/address';
import type { InsertRows } from '../../../src/grid/changes';
import type { Snapshot } from '../../../src/grid/snapshot';
import { allSubjects, isValid, lookUp } from '../../../src/catalogue/subjects';
import { ExcelHost } from '../../../src/hosts/excel/excel-host';
import { planInsertion, type InsertionPlan } from '../../../src/insertion/plan';
import { readBook } from '../../../src/tables/read-book';
import type { SimulatedSheet } from '../../excel-simulator/book';
import { loadLibrary } from '../../excel-simulator/library';
import { sample } from '../../excel-simulator/sample';
import { ExcelSimulator } from '../../excel-simulator/simulator';
import { stateOf } from '../../excel-simulator/state';

const library = loadLibrary();
let simulator: ExcelSimulator;

function open(snapshot: Snapshot, api = 1.14): ExcelHost {
  Object.assign(library.office, { api, platform: 'OfficeOnline' });
  simulator = library.open(new ExcelSimulator(snapshot));
  return new ExcelHost({ answerWithin: 50 });
}

afterEach(() => expect(simulator.notSimulated).toEqual([]));

const SHEET = '3.部门支出总表';

function planFor(snapshot: Snapshot, codes: readonly string[]): InsertionPlan {
  const table = readBook(snapshot).tables.find(({ kind }) => kind === '支出总表')!;
  return planInsertion(snapshot, { table, codes, year: 2023 });
}

function simulated(): SimulatedSheet {
  return simulator.book.sheets.find(({ name }) => name === SHEET)!;
}

test('fifty subjects of many 类 are one write, and one undoing', async () => {
  const snapshot = await sample('wuhan-2023-budget-clean.xlsx');
  const listed = new Set(['201', '204', '205', '206', '207', '208', '211', '213', '215', '224']);
  const codes = allSubjects('功能')
    .filter(
      (subject) => subject.level === '项' && isValid(subject, 2023) && listed.has(subject.code.slice(0, 3)),
    )
    .map(({ code }) => code)
    .filter((code) => lookUp('功能', code, 2023) !== undefined);
  const fifty = Array.from({ length: 50 }, (_, i) => codes[Math.floor((i * codes.length) / 50)]!);
  const plan = planFor(snapshot, fifty);
  expect(plan.rows.filter(({ above }) => !above)).toHaveLength(50);
  const host = open(snapshot);
  const before = stateOf(simulator.book, true);
  const inverse = await host.apply(plan.changes);
  expect(simulator.traffic.requests).toBe(3);
  const inserted = readBook(await host.read()).tables.find(({ kind }) => kind === '支出总表');
  const now = new Set(inserted?.grids[0]?.rows.map(({ code }) => code));
  expect(fifty.filter((code) => !now.has(code))).toEqual([]);
  simulator.countAnew();
  await host.apply(inverse);
  expect(simulator.traffic.requests).toBe(2);
  expect(stateOf(simulator.book, true)).toEqual(before);
});

describe.each([1.9, 1.14])('at the end of a table, in an Excel with ExcelApi %p', (api) => {
  /** The last row of 支出总表 is row 29; 2299999 comes below it, with the 类 and 款 above it. */
  async function atEnd(
    printArea: string,
    filter?: string,
  ): Promise<{ host: ExcelHost; changes: InsertionPlan['changes'] }> {
    const snapshot = await sample('wuhan-2023-budget-clean.xlsx');
    const { changes } = planFor(snapshot, ['2299999']);
    expect((changes[0] as InsertRows).before).toBe(29);
    expect((changes[0] as InsertRows).rows).toHaveLength(3);
    const host = open(snapshot, api);
    simulated().page.set('printArea', parseArea(printArea));
    if (filter !== undefined) simulated().filter = parseArea(filter);
    return { host, changes };
  }

  function edges(): { printArea: Area | undefined; filter: Area | undefined } {
    const { page, filter } = simulated();
    return { printArea: page.get('printArea') as Area | undefined, filter };
  }

  test('print area and filter take in the new rows, still in three requests; undoing gives them back', async () => {
    const { host, changes } = await atEnd('A1:H29', 'A4:H29');
    const before = stateOf(simulator.book, true);
    const inverse = await host.apply(changes);
    expect(simulator.traffic.requests).toBe(3);
    expect(edges()).toEqual({ printArea: parseArea('A1:H32'), filter: parseArea('A4:H32') });
    const again = await host.apply(inverse);
    expect(stateOf(simulator.book, true)).toEqual(before);
    await host.apply(again);
    expect(edges()).toEqual({ printArea: parseArea('A1:H32'), filter: parseArea('A4:H32') });
  });

  test('those that end elsewhere are as Excel makes them', async () => {
    const { host, changes } = await atEnd('A1:H40', 'A4:H20');
    await host.apply(changes);
    expect(edges()).toEqual({ printArea: parseArea('A1:H43'), filter: parseArea('A4:H20') });
  });

  test('with no printer the rows are inserted all the same', async () => {
    const { host, changes } = await atEnd('A1:H29');
    simulator.faults = [{ request: 3, place: 'start', code: 'GeneralException' }];
    await host.apply(changes);
    expect(edges().printArea).toEqual(parseArea('A1:H29'));
    expect((await host.read()).sheets.find(({ name }) => name === SHEET)?.rows.get(31)?.[0]?.value).toBe(
      '2299999',
    );
  });
});
