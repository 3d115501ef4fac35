/** What a correction will do, as the user sees it before it is done. */
import { changesOf, previewChanges } from '../../src/app/preview-changes';
import type { SetCell } from '../../src/grid/changes';
import type { CellValue } from '../../src/grid/snapshot';
import { sheetOf, workbookOf } from '../report/workbook';

function set(row: number, before: CellValue, after: CellValue, more: Partial<SetCell> = {}): SetCell {
  const at = { sheet: '表', row, column: 3 };
  return { kind: 'setCell', at, expect: { value: before }, write: { value: after }, ...more };
}

function workbook(format: string) {
  const sheet = sheetOf('表', [[null, null, null, 1]]);
  const rows = new Map([[0, [undefined, undefined, undefined, { value: 1, format }]]]);
  return workbookOf({ ...sheet, rows });
}

test.each<[string, string, SetCell, string, string]>([
  ['in the format of the cell', '#,##0.00', set(0, 7982.56, 7892.56), '7,982.56', '7,892.56'],
  ['decimals the format would hide are told', '#,##0', set(0, 2032, 2032.56), '2,032', '2,032.56'],
  [
    'in the format that comes with it',
    '@',
    set(0, '1, 1.5', 11.5, { format: '#,##0.00' }),
    '1, 1.5',
    '11.50',
  ],
  ['a percentage', '0.00%', set(0, 0.5, 0.25), '50.00%', '25.00%'],
  ['an empty cell', 'General', set(0, null, '合计'), '', '合计'],
  [
    'a formula',
    'General',
    set(0, 3, 6, { expect: { value: 3, formula: 'SUM(A1:A2)' }, write: { value: 6, formula: 'SUM(A1:A3)' } }),
    '=SUM(A1:A2)',
    '=SUM(A1:A3)',
  ],
])('%s', (_, format, change, before, after) => {
  expect(previewChanges(workbook(format), [change])).toEqual([
    { at: change.at, address: 'D1', before, after },
  ]);
});

test('each cell is written once: of two corrections of one cell the first stays', () => {
  const first = set(0, 1, 2);
  const other = set(1, 1, 4);
  const all = changesOf([
    { title: '甲', changes: [first] },
    { title: '乙', changes: [set(0, 1, 3), other] },
  ]);
  expect(all).toEqual([first, other]);
});
