/** Which corrections of a report are applied together, and why others are not. */
import type { Cause } from '../../src/findings/cause';
import type { Correction } from '../../src/findings/correction';
import type { Finding } from '../../src/findings/finding';
import { planFixes, type PlanOptions } from '../../src/app/fix';
import { parseA1 } from '../../src/grid/address';
import type { SetCell } from '../../src/grid/changes';
import { CLEAN } from '../report/sample-report';

const set = (address: string, value: string | number): SetCell => ({
  kind: 'setCell',
  at: { sheet: '3', ...(parseA1(address) as { row: number; column: number }) },
  expect: { value: 1 },
  write: { value },
});

const correction = (title: string, ...changes: readonly SetCell[]): Correction => ({ title, changes });

function finding(rule: string, address: string, given: Partial<Finding> = {}): Finding {
  const { row, column } = parseA1(address) as { row: number; column: number };
  return {
    rule,
    severity: '错误',
    category: '表内',
    table: '支出总表',
    cells: [{ sheet: '3', area: { top: row, bottom: row, left: column, right: column } }],
    message: '',
    basis: '',
    suggestion: '',
    fingerprint: rule,
    ...given,
  };
}

function cause(given: Partial<Cause> = {}): Cause {
  return {
    kind: '金额',
    table: '支出总表',
    cells: [],
    slip: '',
    message: 'D6应为2',
    explains: ['A', 'B'],
    alternatives: [],
    ...given,
  };
}

/** Titles applied, and the kind of reason for each finding that is left. */
function planned(
  findings: readonly Finding[],
  causes: readonly Cause[],
  options: PlanOptions,
): { applied: string[]; left: string[]; values: unknown[] } {
  const plan = planFixes({ ...CLEAN, findings, causes }, options);
  return {
    applied: plan.applied.map(({ kind, title }) => `${kind} ${title}`),
    left: plan.skipped.map((one) => `${one.finding.rule} ${one.reason.kind}`),
    values: plan.changes.map(({ write }) => write.value),
  };
}

const FIXABLE = finding('F', 'D6', { fix: correction('改D6', set('D6', 2)) });
const SUGGESTED = finding('S', 'E9', { suggestions: [correction('改E9', set('E9', 9)), correction('又')] });
const MUTE = finding('M', 'A1');

test('only what is certain, unless more is asked for', () => {
  const all = [FIXABLE, SUGGESTED, MUTE];
  expect(planned(all, [], { suggested: false })).toEqual({
    applied: ['确定 改D6'],
    left: ['S 须决定', 'M 无更正'],
    values: [2],
  });
  expect(planned(all, [], { suggested: true })).toEqual({
    applied: ['确定 改D6', '建议 改E9'],
    left: ['M 无更正'],
    values: [2, 9],
  });
});

test('of two that want one cell the first in the report wins, and the other is told', () => {
  const rival = finding('R', 'D7', { fix: correction('改D6又改D8', set('D8', 8), set('D6', 3)) });
  expect(planned([FIXABLE, rival], [], { suggested: false })).toEqual({
    applied: ['确定 改D6'],
    left: ['R 更正冲突'],
    values: [2],
  });
  expect(planned([rival, FIXABLE], [], { suggested: false })).toEqual({
    applied: ['确定 改D6又改D8'],
    left: ['F 更正冲突'],
    values: [8, 3],
  });
});

test('the same correction for two findings is written once and mends both', () => {
  const twin = finding('T', 'D7', { fix: correction('同样改D6', set('D6', 2)) });
  expect(planned([FIXABLE, twin], [], { suggested: false })).toEqual({
    applied: ['确定 改D6', '确定 同样改D6'],
    left: [],
    values: [2],
  });
});

test('a suggestion waits where a cell it speaks of is corrected first', () => {
  const beside = finding('W', 'D6', { suggestions: [correction('改D9', set('D9', 7))] });
  expect(planned([FIXABLE, beside], [], { suggested: true })).toEqual({
    applied: ['确定 改D6'],
    left: ['W 先行更正'],
    values: [2],
  });
});

test('suggestions as likely as each other are left to a person', () => {
  const both = finding('E', 'D6', {
    suggestions: [
      { ...correction('改左', set('D6', 1)), tied: true },
      { ...correction('改右', set('E6', 1)), tied: true },
    ],
  });
  expect(planned([both], [], { suggested: true })).toEqual({ applied: [], left: ['E 须决定'], values: [] });
});

describe('findings with a cause', () => {
  const a = finding('A', 'D6', { cause: 0, suggestions: [correction('A的建议', set('D6', 5))] });
  const b = finding('B', 'D7', { cause: 0, fix: correction('B的更正', set('D7', 6)) });
  const correct = correction('改D9', set('D9', 2));

  test.each<[string, Partial<Cause>, boolean, string[], string[]]>([
    ['use its correction, never their own', { correction: correct }, true, ['推断 改D9'], []],
    ['wait where nobody has decided', { correction: correct }, false, [], ['A 另有原因', 'B 另有原因']],
    ['wait where the cause has none', {}, true, [], ['A 另有原因', 'B 另有原因']],
    [
      'wait where another cell explains them nearly as well',
      { correction: correct, alternatives: [{ cells: [] }] },
      true,
      [],
      ['A 另有原因', 'B 另有原因'],
    ],
    [
      'wait where many cells would do',
      { correction: correct, oneOf: { count: 30, difference: '1.00' } },
      true,
      [],
      ['A 另有原因', 'B 另有原因'],
    ],
  ])('%s', (_, given, suggested, applied, left) => {
    expect(planned([a, b], [cause(given)], { suggested })).toMatchObject({ applied, left });
  });

  test('what is certain of the only finding of a cause is done', () => {
    const only = cause({ explains: ['B'], correction: correct });
    expect(planned([b], [only], { suggested: true })).toMatchObject({ applied: ['确定 B的更正'], left: [] });
  });
});

test('nothing is written on protected sheets, and nothing that was taken back before', () => {
  expect(planned([FIXABLE], [], { suggested: false, protectedSheets: new Set(['3']) })).toMatchObject({
    applied: [],
    left: ['F 工作表受保护'],
  });
  const withheld = new Set([JSON.stringify([['3', 5, 3, { value: 2 }, undefined]])]);
  expect(planned([FIXABLE], [], { suggested: false, withheld })).toMatchObject({
    applied: [],
    left: ['F 引出新问题'],
  });
});
