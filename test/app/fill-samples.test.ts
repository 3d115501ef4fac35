/**
 * The done-when of filling: every derived figure and every total taken out of the clean samples and filled in again gives
 * the published figures, and undoing gives back the file. What cannot come back is written out here, with the reason.
 */
import { readFileSync } from 'node:fs';
import { checkWorkbook } from '../../src/app/check';
import { fillWorkbook } from '../../src/app/fill';
import { changesOf, isChosenAtFirst } from '../../src/findings/proposed-cell';
import { a1 } from '../../src/grid/address';
import { openWorkbook, type FileWorkbook } from '../../src/hosts/file/file-workbook';
import { cellOf, countByTable, differing, emptying, published, type Published } from './emptied';

// A sample is read and bound many times over.
jest.setTimeout(60_000);

const BUDGET = 'seeds/workbooks/wuhan-2023-budget-clean.xlsx';
const ACCOUNTS = 'seeds/workbooks/wuchang-2023-final-accounts-clean.xlsx';

/**
 * The total row of 项目支出情况表 has neither a code nor a word, only figures: without any of them it is an empty row, and
 * nothing says for certain that it is the total. It is offered, but not ticked; with one figure left it is certain (below).
 */
const UNLABELLED_TOTAL = [
  '项目支出情况表 D6 8,993.86 → 空',
  '项目支出情况表 E6 8,993.86 → 空',
  '项目支出情况表 F6 0.00 → 空',
  '项目支出情况表 G6 0.00 → 空',
  '项目支出情况表 H6 0.00 → 空',
  '项目支出情况表 I6 0.00 → 空',
  '项目支出情况表 J6 0.00 → 空',
  '项目支出情况表 K6 0.00 → 空',
  '项目支出情况表 L6 0.00 → 空',
];

/**
 * 财政拨款 is all of the income today; a live share may become less, and a format without decimals would then hide it.
 * The figure is the same.
 */
const LIVE_WHOLE = ['整体支出绩效目标表 E8 100% → 100.00%'];

const FAULTY_BUDGET = 'seeds/workbooks/wuhan-2023-budget.xlsx';
const FAULTY_ACCOUNTS = 'seeds/workbooks/wuchang-2023-final-accounts.xlsx';

/** What the documented errors of the faulty accounts make differ: their figures, and the totals that follow from them. */
const DOCUMENTED = [
  // 5,010.00 for 4,920.00 in F12.
  '收入支出决算总表 F33 13,095.12 → 13,005.12',
  '收入支出决算总表 F37 13,095.12 → 13,005.12',
  // 236.74 under 基本支出 instead of 项目支出 in row 13.
  '支出决算表 F7 458.45 → 695.19',
  '支出决算表 G7 12,636.67 → 12,399.93',
  '支出决算表 F8 328.93 → 565.67',
  '支出决算表 G8 271.46 → 34.72',
  '支出决算表 F11 328.93 → 565.67',
  '支出决算表 G11 236.74 → 0.00',
  // 12.50 brought forward in one fund alone.
  '财政拨款收入支出决算总表 C34 0.00 → 12.50',
  '财政拨款收入支出决算总表 C38 13,095.12 → 13,107.62',
  // Digits turned.
  '一般公共预算财政拨款基本支出决算表 I26 105.86 → 105.68',
  // 0.32 over parts that are all 0.
  '三公经费支出决算表 A8 0.32 → 0.00',
];

interface Refilled {
  readonly host: FileWorkbook;
  readonly bytes: Uint8Array;
  readonly cells: readonly Published[];
  readonly differing: readonly string[];
  readonly undo: () => Promise<void>;
}

async function refilled(file: string, formulas: boolean): Promise<Refilled> {
  const host = openWorkbook(new Uint8Array(readFileSync(file)));
  const bytes = host.bytes();
  const cells = published(await host.read());
  const restore = await host.apply(emptying(cells));
  const { proposals } = fillWorkbook(await host.read(), { totals: true, formulas });
  const unfill = await host.apply(changesOf(proposals.filter(isChosenAtFirst)));
  return {
    host,
    bytes,
    cells,
    differing: differing(cells, await host.read()),
    undo: async () => {
      await host.apply(unfill);
      await host.apply(restore);
    },
  };
}

describe.each([
  ['as values', false, UNLABELLED_TOTAL],
  ['as live formulas', true, [...UNLABELLED_TOTAL, ...LIVE_WHOLE]],
])('%s', (_, formulas, undetermined) => {
  test('the budget', async () => {
    const { cells, differing: others } = await refilled(BUDGET, formulas);
    expect(countByTable(cells)).toEqual({
      收支总表: 4,
      收入总表: 40,
      支出总表: 47,
      财政拨款收支总表: 4,
      一般公共预算支出表: 83,
      一般公共预算支出分单位表: 14,
      一般公共预算基本支出表: 47,
      三公经费支出表: 2,
      项目支出情况表: 69,
      整体支出绩效目标表: 12,
      项目支出绩效目标表: 6,
    });
    expect(others).toEqual(undetermined);
  });

  test('the accounts', async () => {
    const { cells, differing: others } = await refilled(ACCOUNTS, formulas);
    expect(countByTable(cells)).toEqual({
      收入支出决算总表: 4,
      收入决算表: 133,
      支出决算表: 116,
      财政拨款收入支出决算总表: 38,
      一般公共预算财政拨款支出决算表: 65,
      一般公共预算财政拨款基本支出决算表: 7,
      三公经费支出决算表: 4,
      政府性基金收支决算表: 2,
      国有资本经营支出决算表: 1,
      整体支出绩效自评表: 1,
      项目支出绩效自评表: 3,
    });
    expect(others).toEqual([]);
  });

  test.each([BUDGET, ACCOUNTS])('undoing gives back %s to the byte', async (file) => {
    const { host, bytes, undo } = await refilled(file, formulas);
    expect(host.bytes()).not.toEqual(bytes);
    await undo();
    expect(host.bytes()).toEqual(bytes);
  });
});

test('the faulty accounts come back but for what is documented as wrong', async () => {
  const { cells, differing: others } = await refilled(FAULTY_ACCOUNTS, false);
  expect(cells).toHaveLength(374);
  expect(others).toEqual(DOCUMENTED);
});

test('the faulty budget comes back as numbers where its amounts are texts with blanks in them', async () => {
  const { cells, differing: others } = await refilled(FAULTY_BUDGET, false);
  expect(cells).toHaveLength(314);
  const sides = (one: string): string[] =>
    one
      .replace(/^\S+ \S+ /, '')
      .replace(/\s/g, '')
      .split('→');
  expect(others.filter((one) => sides(one)[0] !== sides(one)[1])).toEqual(UNLABELLED_TOTAL);
  expect(others).toContain('一般公共预算支出表 C6 11, 054. 90 → 11,054.90');
});

test('values come back as the numbers they were, not only in looks', async () => {
  const { host, cells } = await refilled(ACCOUNTS, false);
  const now = await host.read();
  const others = cells.filter(({ ref, cell }) => cellOf(now, ref)?.value !== cell.value);
  expect(others).toEqual([]);
});

test.each([
  ['as values', false, undefined],
  ['as live formulas', true, 'D7'],
])(
  'the unlabelled total row is offered %s, to be looked at; ticked it comes back',
  async (_, formulas, formula) => {
    const host = openWorkbook(new Uint8Array(readFileSync(BUDGET)));
    const cells = published(await host.read());
    await host.apply(emptying(cells));
    const { proposals } = fillWorkbook(await host.read(), { totals: true, formulas });
    const doubtful = proposals.filter(({ doubt }) => doubt !== undefined);
    expect(doubtful.map(({ at, row, after }) => `${a1(at.row, at.column)} ${row} ${after}`)).toEqual([
      'D6 合计 8993.86',
      'E6 合计 8993.86',
      ...['F', 'G', 'H', 'I', 'J', 'K', 'L'].map((column) => `${column}6 合计 0.00`),
    ]);
    expect(new Set(doubtful.map(({ doubt }) => doubt))).toEqual(
      new Set(['表头下方的这一空行没有名称，按位置应是合计行，请核对后再填。']),
    );
    expect(doubtful[0]?.change.write.formula).toBe(formula);
    await host.apply(changesOf(proposals));
    expect(differing(cells, await host.read())).toEqual(formulas ? LIVE_WHOLE : []);
  },
);

test('an unlabelled total row comes back as soon as one of its figures is left', async () => {
  const host = openWorkbook(new Uint8Array(readFileSync(BUDGET)));
  const row = published(await host.read()).filter(
    ({ kind, ref }) => kind === '项目支出情况表' && ref.row === 5 && ref.column > 3,
  );
  expect(row.map(({ ref }) => ref.column)).toEqual([4, 5, 6, 7, 8, 9, 10, 11]);
  await host.apply(emptying(row));
  const { proposals } = fillWorkbook(await host.read(), { totals: true });
  await host.apply(changesOf(proposals.filter(isChosenAtFirst)));
  expect(differing(row, await host.read())).toEqual([]);
});

test.each([BUDGET, ACCOUNTS])('in the published %s nothing is left to fill', async (file) => {
  const host = openWorkbook(new Uint8Array(readFileSync(file)));
  const { proposals } = fillWorkbook(await host.read(), { totals: true });
  expect(proposals.map(({ table, row, column, after }) => [table, row, column, after])).toEqual([]);
});

test('with one share left as text the others are written as text too', async () => {
  const host = openWorkbook(new Uint8Array(readFileSync(BUDGET)));
  const cells = published(await host.read());
  const isLeft = ({ kind, ref }: Published): boolean =>
    kind === '整体支出绩效目标表' && ref.row === 12 && ref.column === 4;
  await host.apply(emptying(cells.filter((one) => !isLeft(one))));
  const { proposals } = fillWorkbook(await host.read(), { totals: true });
  await host.apply(changesOf(proposals.filter(isChosenAtFirst)));
  const now = await host.read();
  const shares = cells.filter(({ kind, ref }) => kind === '整体支出绩效目标表' && ref.column === 4);
  expect(shares.map(({ ref }) => cellOf(now, ref)?.value)).toEqual([
    '100%',
    '100%',
    '14.72%',
    '6.53%',
    '78.75%',
    '100%',
  ]);
});

test('the filled budget checks as the published one does', async () => {
  const host = openWorkbook(new Uint8Array(readFileSync(BUDGET)));
  const before = checkWorkbook(await host.read()).findings.map(({ fingerprint }) => fingerprint);
  const cells = published(await host.read()).filter(({ kind }) => kind !== '项目支出情况表');
  await host.apply(emptying(cells));
  const { proposals } = fillWorkbook(await host.read(), { totals: true });
  await host.apply(changesOf(proposals.filter(isChosenAtFirst)));
  const after = checkWorkbook(await host.read()).findings.map(({ fingerprint }) => fingerprint);
  expect(after).toEqual(before);
});
