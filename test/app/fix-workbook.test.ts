/** Faults put into right workbooks: what is certain is mended as it was, nothing new appears, twice is once. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkWorkbook } from '../../src/app/check';
import { tellsAlready } from '../../src/app/fix';
import { fixWorkbook, type FixOutcome } from '../../src/app/fix-workbook';
import { withChanges } from '../../src/app/with-changes';
import type { SetCell } from '../../src/grid/changes';
import { cellAt, sheetNamed, type CellValue, type Snapshot } from '../../src/grid/snapshot';
import { openWorkbook } from '../../src/hosts/file/file-workbook';
import { amountsAsText, amountsWrong, namesWrong, ratesWrong, type Fault } from '../corrections/faults';
import { shanghai as shanghaiAccounts } from '../fixtures/final-accounts/shanghai';
import { guangdong } from '../fixtures/localities/guangdong';
import { hunan } from '../fixtures/localities/hunan';
import { shandong } from '../fixtures/localities/shandong';
import { zhejiang } from '../fixtures/localities/zhejiang';

// Every fault is followed by several checks.
jest.setTimeout(60_000);

function valueIn(snapshot: Snapshot, { at }: Fault): CellValue {
  const sheet = sheetNamed(snapshot, at.sheet);
  return (sheet && cellAt(sheet, at.row, at.column)?.value) ?? null;
}

/** What a fix that moves no rows changes: one batch of cells, or none. */
function cellsOf({ batches }: FixOutcome): readonly SetCell[] {
  expect(batches.length).toBeLessThanOrEqual(1);
  return (batches[0] ?? []).map((change) => {
    if (change.kind !== 'setCell') throw new Error(`${change.kind} was not expected`);
    return change;
  });
}

/** Fixes the faulty workbook; says what became of the cell, how many findings are new, and what a second run changes. */
function mended(fault: Fault, suggested: boolean): readonly [CellValue, number, number] {
  const outcome = fixWorkbook(fault.faulty, checkWorkbook, { suggested });
  const fixed = withChanges(fault.faulty, cellsOf(outcome));
  const isKnown = tellsAlready(outcome.before);
  const appeared = outcome.after.findings.filter((finding) => !isKnown(finding));
  const again = fixWorkbook(fixed, checkWorkbook, { suggested });
  return [valueIn(fixed, fault), appeared.length, cellsOf(again).length];
}

describe('what is certain is mended to what it was', () => {
  test.each<[string, readonly Fault[]]>([
    ['amounts as text, 湖南', amountsAsText(hunan, 97)],
    ['amounts as text, 上海 accounts', amountsAsText(shanghaiAccounts, 61)],
    ['rates of change, 广东', ratesWrong(guangdong, 3)],
    ['rates of change, 浙江', ratesWrong(zhejiang, 11)],
    ['names, 湖南', namesWrong(hunan, 7)],
  ])('%s', (_, faults) => {
    expect(faults.length).toBeGreaterThanOrEqual(2);
    expect(faults.map((fault) => mended(fault, false))).toEqual(faults.map(({ was }) => [was, 0, 0]));
  });
});

test('a wrong amount is mended to what it was, or left alone', () => {
  const faults = [...amountsWrong(shandong, 47), ...amountsWrong(hunan, 97)];
  const results = faults.map((fault) => ({ fault, result: mended(fault, true) }));
  const restored = results.filter(({ fault, result }) => result[0] === fault.was);
  const left = results.filter(({ fault, result }) => result[0] === valueIn(fault.faulty, fault));
  expect(results.map(({ result }) => [result[1], result[2]])).toEqual(faults.map(() => [0, 0]));
  expect(restored.length + left.length).toBe(faults.length);
  expect(restored.length).toBeGreaterThan(left.length);
});

test.each([
  ['湖南', hunan],
  ['上海 accounts', shanghaiAccounts],
])('nothing is changed in a right workbook: %s', (_, right) => {
  const { batches, applied } = fixWorkbook(right, checkWorkbook, { suggested: true });
  expect([batches, applied]).toEqual([[], []]);
});

describe('the faithful sample', () => {
  const bytes = new Uint8Array(readFileSync(join(__dirname, '../../seeds/workbooks/wuhan-2023-budget.xlsx')));
  let outcome: FixOutcome;
  beforeAll(async () => {
    outcome = fixWorkbook(await openWorkbook(bytes).read(), checkWorkbook, { suggested: true });
  });

  test('what is applied', () => {
    const told = outcome.applied.map(({ kind, findings, title }) => [kind, findings[0]?.rule, title]);
    expect(told.slice(0, 4)).toEqual([
      [
        '确定',
        'ND-20',
        '5-1.一般公共预算支出表(分功能科目)!C6、D6、E6等110处的文本金额转换为数值，如「11, 054. 90」更正为 11,054.90',
      ],
      ['建议', 'ND-12', '12-6.项目支出绩效目标表!F4「42010022169T000000102」更正为「42010023169T000000101」'],
      ['建议', 'BX-26', '12-5.项目支出绩效目标表!F4「42010022169T000000105」更正为「42010023169T000000100」'],
      [
        '建议',
        'BX-27',
        '12-6.项目支出绩效目标表!B4、11.整体支出绩效目标表!B23「区域金融中心建设促进工作经费」更正为「区域金融中心建设发展促进经费」',
      ],
    ]);
  });

  test('nothing new is found in it, and what was mended is gone', () => {
    const isKnown = tellsAlready(outcome.before);
    expect(outcome.after.findings.filter((finding) => !isKnown(finding))).toEqual([]);
    const rules = outcome.after.findings.map(({ rule }) => rule);
    expect(rules.filter((rule) => ['ND-20', 'ND-12', 'BX-26', 'BX-27', 'BX-36'].includes(rule))).toEqual([]);
  });

  test('written to the file it reads as foreseen, and the inverse restores the very bytes', async () => {
    const workbook = openWorkbook(bytes);
    const inverse = await workbook.apply(cellsOf(outcome));
    const after = checkWorkbook(await workbook.read());
    expect(after.findings.map(({ fingerprint }) => fingerprint)).toEqual(
      outcome.after.findings.map(({ fingerprint }) => fingerprint),
    );
    await workbook.apply(inverse);
    expect(Buffer.from(workbook.bytes()).equals(Buffer.from(bytes))).toBe(true);
  });
});
