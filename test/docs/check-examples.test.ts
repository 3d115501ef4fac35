/** Every check has an example in the reference, and all checks together find in it that one thing and no other. */
import { CHECKS } from '../../src/checks';
import { workbook } from '../fixtures/sheet-builder';
import { expenditure, governmentFund, RIGHT } from '../checks/small-tables';
import { checkPage, findingsOf, tells } from '../support/reference/check-page';
import { CHECK_EXAMPLES } from './examples';
import type { CheckExample } from './examples/example';

const told = (example: CheckExample): string[][] =>
  findingsOf(example).map(({ rule, severity, message }) => [rule, severity, message]);

test('every check has an example, and every example a check', () => {
  const without = CHECKS.filter((check) => !CHECK_EXAMPLES.some(({ rule }) => tells(check, rule)));
  expect(without.map(({ id }) => id)).toEqual([]);
  const stray = CHECK_EXAMPLES.filter(
    ({ rule }) => CHECKS.filter((check) => tells(check, rule)).length !== 1,
  );
  expect(stray.map(({ rule }) => rule)).toEqual([]);
});

test('no rule has two examples', () => {
  const rules = CHECK_EXAMPLES.map(({ rule }) => rule);
  expect(new Set(rules).size).toBe(rules.length);
});

test.each(CHECK_EXAMPLES.map((example) => [example.rule, example] as const))(
  '%s: the example has that one finding',
  (rule, example) => {
    expect(told(example)).toEqual([[rule, example.severity, example.message]]);
  },
);

describe('a bad example is noticed', () => {
  const right: CheckExample = {
    rule: 'ND-7',
    severity: '核实',
    given: '都对。',
    workbook: workbook(expenditure(RIGHT)),
    message: '',
  };

  test('one in which nothing is wrong', () => {
    expect(told(right)).toEqual([]);
    const check = CHECKS.filter(({ id }) => id === 'ND-7');
    expect(() => checkPage(check, [right])).toThrow('ND-7：例子没有报出问题');
  });

  test('one in which two things are wrong', () => {
    const empty = governmentFund(['| 合计 | | |']);
    const two = { ...right, workbook: workbook(expenditure([...RIGHT, '注：收入、。']), empty) };
    expect(told(two).map(([rule]) => rule)).toEqual(['ND-7', 'ND-26']);
  });
});
