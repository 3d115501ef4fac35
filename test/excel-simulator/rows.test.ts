/**
 * Rows inserted and deleted in the simulated Excel.
 * @jest-environment jsdom
 */
import { SMALL } from '../hosts/excel/small-book';
import { loadLibrary } from './library';
import { formulaWithout } from './removed-references';
import { ExcelSimulator } from './simulator';
import { stateOf } from './state';

const library = loadLibrary();

test.each<[string, string]>([
  ['A4', 'A4'],
  ['A5', '#REF!'],
  ['$A$7', '$A$5'],
  ['SUM(C2:C9)', 'SUM(C2:C7)'],
  ['SUM(C2:C6)', 'SUM(C2:C4)'],
  ['SUM(C5:C9)', 'SUM(C5:C7)'],
  ['SUM(C5:C6,1)', 'SUM(#REF!,1)'],
  ['SUM(C2:C4)', 'SUM(C2:C4)'],
  ['SUM(3:6)', 'SUM(3:4)'],
  ["'表 3'!B8+表1!B6", "'表 3'!B6+表1!B6"],
])('%s without rows 5 and 6 becomes %s', (formula, without) => {
  expect(formulaWithout(formula, '表 3', { sheet: '表 3', before: 4, count: 2 })).toBe(without);
});

it('rows that go in look like the row above, and come out again without a trace', async () => {
  library.office.api = 1.9;
  const simulator = library.open(new ExcelSimulator(SMALL));
  simulator.book.sheets[0]!.rowHeights.set(2, 30);
  const before = stateOf(simulator.book, true);
  const shown = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('收支');
    sheet.getRange('4:5').insert('Down');
    const [made, below] = [sheet.getRange('B4:B5'), sheet.getRange('B6')];
    made.load('values,numberFormat,rowHidden,format/rowHeight');
    below.load('formulas,values');
    await context.sync();
    return [
      made.values,
      made.numberFormat,
      made.rowHidden,
      made.format.rowHeight,
      below.formulas,
      below.values,
    ];
  });
  expect(shown).toEqual([[[''], ['']], [['#,##0.00'], ['#,##0.00']], true, 30, [['=SUM(B2:B3)']], [[112.5]]]);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('收支').getRange('4:5').delete('Up');
    await context.sync();
  });
  expect(stateOf(simulator.book, true)).toEqual(before);
  expect(simulator.notSimulated).toEqual([]);
});

it.each<[string, string, 'Down' | 'Right']>([
  ['cells that are no whole rows', 'A4:B5', 'Down'],
  ['cells moved to the right', '4:5', 'Right'],
])('refuses what it does not know: %s', async (_, address, shift) => {
  const simulator = library.open(new ExcelSimulator(SMALL));
  const asking = Excel.run(async (context) => {
    context.workbook.worksheets.getItem('收支').getRange(address).insert(shift);
    await context.sync();
  });
  await expect(asking).rejects.toThrow();
  expect(simulator.notSimulated).toEqual([expect.stringContaining('cells moved that are no whole rows')]);
});
