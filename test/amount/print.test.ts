import Decimal from 'decimal.js';
import { printAmount, printPlain } from '../../src/amount/print';
import { convert, displayUnit } from '../../src/amount/unit';

it.each<[string, number, string]>([
  ['1234.56', 2, '1,234.56'],
  ['-1234567.5', 2, '-1,234,567.50'],
  ['0', 2, '0.00'],
  ['-0.001', 2, '0.00'],
  ['999', 0, '999'],
  ['1000', 0, '1,000'],
  ['-100', 0, '-100'],
  ['999.995', 2, '1,000.00'],
  ['1234.56789', 4, '1,234.5679'],
  ['1e21', 2, '1,000,000,000,000,000,000,000.00'],
  ['1e-9', 2, '0.00'],
])('printAmount(%p, %p) is %p', (value, decimals, expected) => {
  expect(printAmount(new Decimal(value), decimals)).toBe(expected);
});

it.each<[string, number | undefined, string]>([
  ['1234.5', undefined, '1234.5'],
  ['1234.50', 2, '1234.50'],
  ['-0', undefined, '0'],
  ['1e-9', undefined, '0.000000001'],
  ['1e30', undefined, '1000000000000000000000000000000'],
  ['-1234.565', 2, '-1234.57'],
])('printPlain(%p, %p) is %p', (value, decimals, expected) => {
  expect(printPlain(new Decimal(value), decimals)).toBe(expected);
});

it('converts between units and knows the display unit', () => {
  expect(convert(new Decimal('12345.67'), '元', '万元').toFixed()).toBe('1.234567');
  expect(convert(new Decimal('1.23'), '亿元', '万元').toFixed()).toBe('12300');
  expect(convert(new Decimal('1.23'), '万元', '万元').toFixed()).toBe('1.23');
  expect(displayUnit('万元', 2).toFixed()).toBe('100');
  expect(displayUnit('元', 2).toFixed()).toBe('0.01');
});
