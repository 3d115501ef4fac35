import Decimal from 'decimal.js';
import { readAmount } from '../../src/amount/read';
import type { AmountReading } from '../../src/amount/reading';
import { hiddenDecimals, roundHalfUp, tableDecimals } from '../../src/amount/rounding';
import type { AmountUnit } from '../../src/amount/unit';
import type { CellValue } from '../../src/grid/snapshot';

const readings = (format: string, ...values: CellValue[]): AmountReading[] =>
  values.map((value) => readAmount({ value, format }));

it.each<[string, number, string]>([
  ['1.005', 2, '1.01'],
  ['-1.005', 2, '-1.01'],
  ['1.0049999', 2, '1'],
  ['0.5', 0, '1'],
  ['-0.5', 0, '-1'],
  ['2.5', 0, '3'],
  ['-0.004', 2, '0'],
  ['999.995', 2, '1000'],
  ['12345678901234567890.125', 2, '12345678901234567890.13'],
])('roundHalfUp(%p, %p) is %p', (value, decimals, expected) => {
  const rounded = roundHalfUp(new Decimal(value), decimals);
  expect(rounded.toFixed()).toBe(expected);
  expect(Object.is(rounded.toNumber(), -0)).toBe(false);
});

describe('tableDecimals', () => {
  const twenty = Array.from({ length: 19 }, (_, index) => index + 0.25);
  it.each<[string, AmountReading[], AmountUnit | undefined, number]>([
    ['nothing at all', [], undefined, 2],
    ['nothing at all, 元', [], '元', 2],
    ['only blanks, words and errors', readings('General', null, '-', '合计', { error: '#N/A' }), '万元', 2],
    ['only zeros in General', readings('General', 0, 0, '0'), '元', 2],
    ['zeros in a format with one decimal', readings('0.0', 0, 0), '元', 1],
    ['formats agree', readings('0.00', 600, 1.5, 4160.01), '万元', 2],
    ['formats agree on whole 元', readings('#,##0', 600, 1, 4160), '元', 0],
    ['600 in a table of two decimals', [...readings('0.00', 1.25, 2.5), ...readings('0', 600)], '元', 2],
    [
      'one stray 4160.01 in whole 元',
      [...readings('0', 600, 300, 20), ...readings('0.00', 4160.01)],
      '元',
      0,
    ],
    ['a tie goes to the finer', [...readings('0', 600), ...readings('0.00', 600)], '元', 2],
    ['General: 95 % shown in full', readings('General', ...twenty, 3.3333), '元', 2],
    ['General: 5 % is the most left out', readings('General', ...twenty.slice(1), 3.3333), '千元', 4],
    [
      'General: zeros do not count',
      readings('General', 1.5, 2.5, ...Array.from({ length: 50 }, () => 0)),
      '元',
      1,
    ],
    ['General: at most to 分 in 元', readings('General', 10 / 3, 20 / 3), '元', 2],
    ['General: at most to 分 in 万元', readings('General', 10 / 3, 20 / 3), '万元', 6],
    ['General: at most the nine it shows in 亿元', readings('General', 10 / 3, 20 / 3), '亿元', 9],
    ['General: six without a unit', readings('General', 10 / 3, 20 / 3), undefined, 6],
    ['General: whole 万元 have two', readings('General', 600, 1200, 12), '万元', 2],
    ['General: whole 元 have none', readings('General', 600, 1200, 12), '元', 0],
    [
      'General against formats',
      [...readings('General', 1.123, 2.123), ...readings('0.00', 1, 2, 3)],
      '元',
      2,
    ],
    ['text counts as written', readings('General', '1.20', '3.40', '5.00', '600'), '元', 2],
    ['a text zero without decimals says nothing', readings('General', '1.2', '0', '0', '0'), '元', 1],
    ['percentages do not count', [...readings('0.00%', 0.1, 0.2, 0.3), ...readings('0.0', 5)], '元', 1],
    ['only percentages', readings('0.0%', 0.1, 0.2), '元', 2],
    ['万元 with one decimal in the format', readings('0.0', 1.5, 600), '万元', 1],
    ['whole 万元 in the format, a few', readings('#,##0', 600, 12, 4160), '万元', 2],
    ['whole 万元 in the format, many', readings('#,##0', ...twenty.map((value) => value * 4 - 1)), '万元', 0],
    ['whole 万元 as text, many', readings('@', ...twenty.map((value) => String(value * 4 - 1))), '万元', 2],
    ['万元 whose format cuts decimals off', readings('#,##0', 600.12, 1.5, 3), '万元', 0],
    ['scaled 万元', readings('0!.0,', 12345, 600000), '万元', 1],
  ])('%s', (_, given, unit, expected) => {
    expect(tableDecimals(given, unit)).toBe(expected);
  });
});

it.each<[CellValue, string, number, boolean]>([
  [600.004, '0.00', 2, true],
  [600, '0.00', 2, false],
  [0.1 + 0.2, '0.0', 2, false],
  [5.25, '0.0', 2, true],
  [-0.001, '0.00', 2, true],
  [600.004, 'General', 2, true],
  [600.04, 'General', 2, false],
  [12345.67 - 12345.6, 'General', 2, false],
  [0.14725, '0.00%', 2, false],
  ['600.004', 'General', 2, false],
  [null, '0.00', 2, false],
  ['合计', '0.00', 2, false],
])('hidden decimals of %p under %p in a table of %p: %p', (value, format, decimals, expected) => {
  expect(hiddenDecimals(readAmount({ value, format }), decimals)).toBe(expected);
});
