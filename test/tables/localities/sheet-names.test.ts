/** Tables are told by their titles: neither sheet names nor table numbers may matter. */
import { readBook } from '../../../src/tables/read-book';
import { centralMinistry } from '../../fixtures/localities/central-ministry';
import { shanghai } from '../../fixtures/localities/shanghai';
import { renamed, workbook } from '../../fixtures/sheet-builder';

const shanghaiKinds = [
  '收支总表',
  '收入总表',
  '支出总表',
  '财政拨款收支总表',
  '一般公共预算支出表',
  '政府性基金预算支出表',
  '国有资本经营预算支出表',
  '一般公共预算基本支出表',
  '三公经费支出表',
];

test('sheets named Sheet1, Sheet2 …', () => {
  const names = shanghai.sheets.map((_, index) => `Sheet${index + 1}`);
  const book = readBook(renamed(shanghai, names));
  expect(book.tables.map((table) => [table.sheet, table.kind])).toEqual(
    shanghaiKinds.map((kind, index) => [names[index], kind]),
  );
});

test('sheet names of other tables', () => {
  const names = [...shanghai.sheets.map((sheet) => sheet.name)].reverse();
  const book = readBook(renamed(shanghai, names));
  expect(book.tables.map((table) => table.kind)).toEqual(shanghaiKinds);
});

test('another order of the sheets', () => {
  const book = readBook(workbook(...[...centralMinistry.sheets].reverse()));
  expect(book.tables.map((table) => table.kind)).toEqual([
    '国有资本经营预算支出表',
    '政府性基金预算支出表',
    '三公经费支出表',
    '一般公共预算基本支出表',
    '一般公共预算支出表',
    '财政拨款收支总表',
    '支出总表',
    '收入总表',
    '收支总表',
  ]);
});

test('the year the user states decides', () => {
  expect(readBook(centralMinistry).year).toBe(2024);
  expect(readBook(centralMinistry, { year: 2025 }).year).toBe(2025);
});
