import Decimal from 'decimal.js';
import { contains, exactly, lawfulInterval, plus, times } from '../../src/amount/interval';
import type { Interval } from '../../src/amount/interval';
import { roundHalfUp } from '../../src/amount/rounding';

const CENT = new Decimal('0.01');
const show = ({ low, high, lowIncluded, highIncluded }: Interval): string =>
  `${lowIncluded ? '[' : '('}${low.toFixed()}, ${high.toFixed()}${highIncluded ? ']' : ')'}`;
const lawful = (printed: string, unit = CENT): Interval => lawfulInterval(new Decimal(printed), unit);

it.each<[string, string, string]>([
  ['12.34', '0.01', '[12.335, 12.345)'],
  ['-12.34', '0.01', '(-12.345, -12.335]'],
  ['600', '1', '[599.5, 600.5)'],
  ['0.01', '0.01', '[0.005, 0.015)'],
  ['0', '0.01', '[0, 0]'],
  ['-0', '1', '[0, 0]'],
])('%p printed in steps of %p stands for %p', (printed, unit, expected) => {
  expect(show(lawful(printed, new Decimal(unit)))).toBe(expected);
});

it('adds and multiplies ranges', () => {
  expect(show(plus(lawful('1.00'), lawful('2.00')))).toBe('[2.99, 3.01)');
  expect(show(plus(lawful('3.00'), lawful('-2.00')))).toBe('(0.99, 1.01)');
  expect(show(plus(lawful('3.00'), exactly(new Decimal(-3))))).toBe('[-0.005, 0.005)');
  expect(show(times(lawful('1.00'), new Decimal(-2)))).toBe('(-2.01, -1.99]');
  expect(show(times(lawful('1.00'), new Decimal(3)))).toBe('[2.985, 3.015)');
  expect(show(times(lawful('1.00'), new Decimal(0)))).toBe('[0, 0]');
});

it('holds exactly the amounts that round to the printed one', () => {
  let seed = 11;
  const wrong: string[] = [];
  let inside = 0;
  for (let round = 0; round < 4000; round++) {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    const truth = new Decimal((seed % 4001) - 2000).dividedBy(10_000).times(5);
    const printed = new Decimal(((seed >>> 12) % 201) - 100).dividedBy(100);
    if (printed.isZero()) continue;
    const rounds = roundHalfUp(truth, 2).equals(printed);
    if (rounds) inside++;
    if (contains(lawfulInterval(printed, CENT), truth) !== rounds)
      wrong.push(`${truth.toFixed()} ${printed.toFixed()}`);
  }
  for (let thousandth = -300; thousandth <= 300; thousandth++) {
    const truth = new Decimal(thousandth).dividedBy(1000);
    const printed = roundHalfUp(truth, 2);
    if (!printed.isZero() && !contains(lawfulInterval(printed, CENT), truth)) wrong.push(truth.toFixed());
  }
  expect(wrong).toEqual([]);
  expect(inside).toBeGreaterThan(5);
});

it('an exact amount holds itself alone', () => {
  const range = exactly(new Decimal('5.5'));
  expect(contains(range, new Decimal('5.5'))).toBe(true);
  expect(contains(range, new Decimal('5.500001'))).toBe(false);
});
