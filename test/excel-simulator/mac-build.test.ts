/**
 * The library's build for Excel on a Mac, as far as it speaks over the same bridge: a workbook is read and a cell is written.
 * @jest-environment jsdom
 */
import { ExcelHost } from '../../src/hosts/excel/excel-host';
import { SMALL, set } from '../hosts/excel/small-book';
import { loadLibrary } from './library';
import { ExcelSimulator } from './simulator';

it('reads and writes', async () => {
  const library = loadLibrary('excel-mac-16.00.js');
  Object.assign(library.office, { platform: 'Mac' });
  const simulator = library.open(new ExcelSimulator(SMALL));
  const host = new ExcelHost();
  const sheets = SMALL.sheets.map((sheet) => ({ ...sheet, merges: undefined }));
  expect(await host.read()).toEqual({ ...SMALL, sheets });
  const inverse = await host.apply([set('B2', 100, 99)]);
  expect(inverse).toEqual([set('B2', 99, 100)]);
  expect(simulator.notSimulated).toEqual([]);
});
