/** The sample workbook: read cell by cell, and written to without touching anything else. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Changes } from '../../../src/grid/changes';
import type { Sheet } from '../../../src/grid/snapshot';
import { openWorkbook } from '../../../src/hosts/file/file-workbook';
import { cellsOf, differingParts, partsOf, textOf, valuesOf } from './reading';
import { SHEET_1, SHEET_11, SHEET_5_1 } from './wuhan-cells';

const BYTES = new Uint8Array(
  readFileSync(join(__dirname, '../../../seeds/workbooks/wuhan-2023-budget.xlsx')),
);

/** The values of a sheet, row by row from column A, blanks at the ends left out. */
function gridOf(sheet: Sheet): (string | number | boolean | object | null)[][] {
  return Array.from({ length: sheet.used!.bottom + 1 }, (_, row) =>
    Array.from(sheet.rows.get(row) ?? [], (cell) => cell?.value ?? null),
  );
}

describe('reading', () => {
  it.each([
    ['1.部门收支总表', SHEET_1],
    ['5-1.一般公共预算支出表(分功能科目)', SHEET_5_1],
    ['11.整体支出绩效目标表', SHEET_11],
  ])('every cell of %s', async (name, expected) => {
    const snapshot = await openWorkbook(BYTES).read();
    expect(gridOf(snapshot.sheets.find((sheet) => sheet.name === name)!)).toEqual(expected);
  });

  it('the sheets in order, with the numbers of their texts and numbers and the sum of these', async () => {
    const snapshot = await openWorkbook(BYTES).read();
    const counted = snapshot.sheets.map((sheet) => {
      const values = Object.values(valuesOf(sheet));
      const numbers = values.filter((value) => typeof value === 'number');
      const sum = numbers.reduce((total, value) => total + value, 0);
      return [sheet.name, values.length - numbers.length, numbers.length, Math.round(sum * 100) / 100];
    });
    expect(counted).toEqual([
      ['1.部门收支总表', 48, 39, 66329.4],
      ['2.部门收入总表', 31, 68, 99494.1],
      ['3.部门支出总表', 54, 66, 88114.2],
      ['4.财政拨款收支总表', 45, 9, 66329.4],
      ['5-1.一般公共预算支出表(分功能科目)', 164, 0, 0],
      ['5-2.一般公共预算支出表(分单位)', 18, 20, 72512.52],
      ['6.一般公共预算基本支出表', 83, 111, 12366.24],
      ['7.一般公共预算“三公”经费支出表', 10, 6, 21.8],
      ['8.政府性基金预算支出表', 10, 0, 0],
      ['9.国有资本经营预算支出表', 10, 0, 0],
      ['10.项目支出情况表', 47, 117, 89938.6],
      ['11.整体支出绩效目标表', 266, 24, 411843.78],
      ['12-1.项目支出绩效目标表', 187, 17, 4291],
      ['12-2.项目支出绩效目标表', 168, 19, 2806.0],
      ['12-3.项目支出绩效目标表', 213, 24, 5985.8],
      ['12-4.项目支出绩效目标表', 350, 17, 3986.5],
      ['12-5.项目支出绩效目标表', 162, 14, 51400.8],
      ['12-6.项目支出绩效目标表', 161, 16, 4362],
    ]);
  });

  it('formats, merges and visibility', async () => {
    const [first] = (await openWorkbook(BYTES).read()).sheets;
    expect(cellsOf(first!).B6).toEqual({ value: 11054.9, format: '0.00' });
    expect(first!.merges).toEqual([
      { top: 1, left: 0, bottom: 1, right: 3 },
      { top: 3, left: 0, bottom: 3, right: 1 },
      { top: 3, left: 2, bottom: 3, right: 3 },
    ]);
    expect(first!.visibility).toBe('visible');
    expect(first!.protected).toBeUndefined();
  });
});

describe('writing', () => {
  const CORRECTION: Changes = [
    {
      kind: 'setCell',
      at: { sheet: '1.部门收支总表', row: 5, column: 1 },
      expect: { value: 11054.9 },
      write: { value: 11054.91 },
    },
  ];

  it('one cell changes one cell, and asks for recalculation', async () => {
    const host = openWorkbook(BYTES);
    await host.apply(CORRECTION);
    const after = host.bytes();
    expect(differingParts(BYTES, after)).toEqual(['xl/workbook.xml', 'xl/worksheets/sheet1.xml']);
    expect(Object.keys(partsOf(after))).toEqual(Object.keys(partsOf(BYTES)));
    const sheet = textOf(BYTES, 'xl/worksheets/sheet1.xml');
    expect(textOf(after, 'xl/worksheets/sheet1.xml')).toBe(
      sheet.replace('<c r="B6" s="5" t="n"><v>11054.9</v></c>', '<c r="B6" s="5"><v>11054.91</v></c>'),
    );
    const book = textOf(BYTES, 'xl/workbook.xml');
    expect(textOf(after, 'xl/workbook.xml')).toBe(
      book.replace('iterateDelta="0.0001"/>', 'iterateDelta="0.0001" fullCalcOnLoad="1"/>'),
    );
  });

  it('is undone by the inverse, to the same bytes; by its copy, to the same snapshot', async () => {
    const host = openWorkbook(BYTES);
    const before = await host.read();
    const inverse = await host.apply(CORRECTION);
    await host.apply(inverse);
    expect(host.bytes()).toBe(BYTES);
    const again = await host.apply(CORRECTION);
    await host.apply([...again]);
    await expect(host.read()).resolves.toEqual(before);
  });
});
