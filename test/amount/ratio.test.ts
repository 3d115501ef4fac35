import Decimal from 'decimal.js';
import { operand, percentage, rateOfChange, ratioVerdict } from '../../src/amount/ratio';
import type { RatioOperand } from '../../src/amount/ratio';

const of = (value: string, unit = '0.01'): RatioOperand => operand(new Decimal(value), new Decimal(unit));
const shown = (text: string) => ({ value: new Decimal(text), decimals: text.split('.')[1]?.length ?? 0 });
const told = (printed: string, numerator: RatioOperand, denominator: RatioOperand): string => {
  const result = ratioVerdict(shown(printed), numerator, denominator);
  return result.verdict === '基数为零' ? result.verdict : `${result.verdict} ${result.expected.toFixed()}`;
};

it.each<[string, string, string, string, string]>([
  // printed, numerator, denominator, display unit of both, verdict and expected
  ['33.33', '1000.00', '3000.00', '0.01', '一致 33.33'],
  ['33.3', '1000.00', '3000.00', '0.01', '一致 33.3'],
  ['33', '1000.00', '3000.00', '0.01', '一致 33'],
  ['33.34', '1000.00', '3000.00', '0.01', '核实 33.33'],
  ['33.32', '1000.00', '3000.00', '0.01', '核实 33.33'],
  ['33.35', '1000.00', '3000.00', '0.01', '不符 33.33'],
  ['66.67', '2', '3', '0.01', '一致 66.67'],
  ['12.35', '12.345', '100', '0.001', '一致 12.35'],
  ['-12.35', '-12.345', '100', '0.001', '一致 -12.35'],
  ['12.34', '12.345', '100', '0.001', '核实 12.35'],
  // small operands printed roughly: the true quotient lies anywhere between 14.29 and 60
  ['25', '1', '3', '1', '核实 33'],
  ['59', '1', '3', '1', '核实 33'],
  ['61', '1', '3', '1', '不符 33'],
  ['14', '1', '3', '1', '核实 33'],
  ['13', '1', '3', '1', '不符 33'],
  ['100', '0.01', '0.01', '0.01', '一致 100'],
  ['150.25', '150.25', '100.00', '0.01', '一致 150.25'],
  ['0.00', '0', '100.00', '0.01', '一致 0'],
  ['0.02', '0', '100.00', '0.01', '不符 0'],
  ['5.00', '0', '0', '0.01', '基数为零'],
  ['100', '5.00', '0', '0.01', '基数为零'],
  // the unrounded result of a division in a General cell
  ['33.3333333333333', '1000.00', '3000.00', '0.01', '一致 33.33333333'],
  ['66.6666666666666', '2000.00', '3000.00', '0.01', '一致 66.66666667'],
])('%p for %p ÷ %p in steps of %p: %p', (printed, numerator, denominator, unit, expected) => {
  expect(told(printed, of(numerator, unit), of(denominator, unit))).toBe(expected);
});

it.each<[string, string, string, string]>([
  ['10.00', '110.00', '100.00', '一致 10'],
  ['-10.00', '90.00', '100.00', '一致 -10'],
  ['10.00', '90.00', '100.00', '不符 -10'],
  ['-100.00', '0', '100.00', '一致 -100'],
  ['150.00', '50.00', '-100.00', '一致 150'],
  ['100.00', '50.00', '0', '基数为零'],
  ['3.14', '1031.42', '1000.00', '一致 3.14'],
])('增减率 %p of %p against %p: %p', (printed, current, previous, expected) => {
  const { numerator, denominator } = rateOfChange(of(current), of(previous));
  expect(told(printed, numerator, denominator)).toBe(expected);
});

it('takes both amounts for rounded in a rate of change', () => {
  const { numerator, denominator } = rateOfChange(of('3', '1'), of('2', '1'));
  expect([numerator.value, numerator.slack, denominator.value, denominator.slack].map(String)).toEqual([
    '1',
    '1',
    '2',
    '0.5',
  ]);
  expect(rateOfChange(of('0', '1'), of('-2', '1')).numerator.slack.toFixed()).toBe('0.5');
});

it('explains nothing by a base that may itself be nothing', () => {
  const rough: RatioOperand = { value: new Decimal(1), slack: new Decimal(1) };
  expect(told('900.00', of('1.00'), rough)).toBe('核实 100');
});

it('rounds the exact quotient, not one cut to some digits', () => {
  // 1/2 − 10⁻²⁴: cut to 20 digits it would be a half, and round up.
  const base = new Decimal('1000000000000000000000000');
  const precise = Decimal.clone({ precision: 60 });
  expect(percentage(new precise('4999999999999999999999.99'), new precise(base), 0).toFixed()).toBe('0');
  expect(percentage(new precise('5000000000000000000000'), new precise(base), 0).toFixed()).toBe('1');
});

it('agrees with whole-number arithmetic for many quotients', () => {
  let seed = 3;
  const wrong: string[] = [];
  for (let round = 0; round < 3000; round++) {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    const top = BigInt(seed % 100_000);
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    const base = BigInt((seed % 9_999) + 1);
    const hundredths = (top * 20_000n + base) / (base * 2n);
    const got = percentage(new Decimal(String(top)), new Decimal(String(base)), 2);
    if (!got.times(100).equals(String(hundredths))) wrong.push(`${top}/${base} ${got.toFixed()}`);
  }
  expect(wrong).toEqual([]);
});
