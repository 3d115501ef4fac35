/** The comparison itself: a wrong reading must show, each way it can be wrong. */
import { sheet, workbook } from '../../fixtures/sheet-builder';
import type { Book } from '../../../src/tables/book';

import { amountCells, differences, lostAmounts, parseReading } from './reading';

const reading = `
                | 合计     | 上年
行:甲           | 1,200.50 |
行:乙 行:丙     |          | 3
`;

describe('readings', () => {
  test('rows, shared rows, and amounts left out', () => {
    expect(parseReading(reading)).toEqual({
      '行:甲 | 合计': '1200.5',
      '行:甲 | 上年': '',
      '行:乙 | 合计': '',
      '行:乙 | 上年': '3',
      '行:丙 | 合计': '',
      '行:丙 | 上年': '3',
    });
  });
  test('a slip in the reading itself', () => {
    expect(() => parseReading('| 合计\n行:甲 | 1 | 2')).toThrow('more amounts');
    expect(() => parseReading('| 合计\n行:甲 | 1\n行:甲 | 2')).toThrow('twice');
  });
  test('every kind of difference', () => {
    const expected = parseReading(reading);
    const { '行:甲 | 合计': _lost, ...rest } = expected;
    expect(differences(expected, expected)).toEqual([]);
    expect(differences(expected, { ...rest, '行:乙 | 上年': '4', '行:丁 | 合计': '9' })).toEqual([
      '行:甲 | 合计: missing, expected 1200.5',
      '行:乙 | 上年: expected 3, read 4',
      '行:丁 | 合计: not expected, read 9',
    ]);
  });
});

describe('amounts of a sheet', () => {
  const built = sheet('表', `=1 | '208 | 5.00 | '1, 054. 90 | 7% | 二〇二三`);
  test('serial numbers and codes are none', () => {
    expect(amountCells(built).map((cell) => cell.address)).toEqual(['C1', 'D1', 'E1']);
  });
  test('a book without tables lost them all', () => {
    const book: Book = { sets: [], tables: [], unrecognised: [], otherSheets: [], issues: [] };
    expect(lostAmounts(workbook(built), book, new Set(['表']))).toEqual(['表!C1', '表!D1', '表!E1']);
    expect(lostAmounts(workbook(built), book, new Set())).toEqual([]);
  });
});
