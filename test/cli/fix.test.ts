/** `gongkai fix`: what it refuses, what it writes and prints, and the exit code of the corrected workbook. */
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { analyseWorkbook } from '../../src/app/analyse';
import { checkWorkbook } from '../../src/app/check';
import { fillWorkbook } from '../../src/app/fill';
import { fixWorkbook } from '../../src/app/fix-workbook';
import { insertSubjects } from '../../src/app/insert';
import { nodeServices } from '../../src/cli/node-services';
import { run } from '../../src/cli/run';
import { readBook } from '../../src/tables/read-book';

// A whole sample is checked several times over.
jest.setTimeout(60_000);

const SAMPLE = 'seeds/workbooks/wuhan-2023-budget.xlsx';
const services = nodeServices({
  check: checkWorkbook,
  fix: (snapshot, { suggested, ...options }) =>
    fixWorkbook(snapshot, (one) => checkWorkbook(one, options), { suggested }),
  fill: fillWorkbook,
  insert: insertSubjects,
  analyse: analyseWorkbook,
  recognise: readBook,
  formulas: () => [],
});

let folder = '';
const path = (name: string): string => join(folder, name);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gongkai-fix-'));
  copyFileSync(SAMPLE, path('in.xlsx'));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function fix(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  let out = '';
  let err = '';
  const io = {
    stdout: { write: (text: string) => void (out += text), columns: 240 },
    stderr: { write: (text: string) => void (err += text) },
    env: {},
    now: () => new Date(2024, 4, 6),
  };
  const code = await run(['fix', path('in.xlsx'), ...args], io, services);
  return { code, out, err };
}

interface Told {
  readonly out: string | null;
  readonly verdictBefore: string;
  readonly verdictAfter: string;
  readonly applied: readonly { kind: string; rules: string[]; cells: Record<string, string>[] }[];
  readonly skipped: readonly { rule: string; reason: string }[];
  readonly appeared: readonly unknown[];
}

describe('what it refuses', () => {
  test.each<[string, () => string[], RegExp]>([
    ['no place to write to', () => [], /^请用 --out 写明更正后另存的文件/],
    ['the input itself', () => ['--out', path('in.xlsx')], /^--out 与要校验的文件是同一个文件/],
    ['another extension', () => ['--out', path('out.xlsm')], /^--out 的扩展名应与原文件相同/],
  ])('%s', async (_, args, message) => {
    const { code, out, err } = await fix(...args());
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(message);
  });

  test('a workbook that is no result of ours', async () => {
    copyFileSync('seeds/workbooks/wuhan-2023-budget-clean.xlsx', path('other.xlsx'));
    const { code, err } = await fix('--out', path('other.xlsx'));
    expect(code).toBe(2);
    expect(err).toContain('已存在，而且不是校验结果文件');
    expect(readFileSync(path('other.xlsx'))).toEqual(
      readFileSync('seeds/workbooks/wuhan-2023-budget-clean.xlsx'),
    );
  });

  test('a file that is no workbook', async () => {
    const io = {
      stdout: { write: () => undefined },
      stderr: { write: () => undefined },
      env: {},
      now: () => new Date(),
    };
    expect(await run(['fix', path('missing.xlsx'), '--dry-run'], io, services)).toBe(2);
  });
});

test('what is certain is corrected in a copy; the rest is told with its reason', async () => {
  const { code, out, err } = await fix('--out', path('out.xlsx'));
  expect([code, err]).toEqual([1, '']);
  const lines = out.split('\n');
  expect(lines[1]).toMatch(/^更正前：发现错误 1 处/);
  expect(lines[2]).toMatch(/^更正后：发现错误 1 处/);
  expect(lines.slice(4, 7).map((line) => line.trim())).toEqual([
    '更正 1 项，涉及 110 个单元格',
    expect.stringMatching(/^确定 {2}ND-20 {2}《?.*一般公共预算支出表.* {2}5-1\./),
    '5-1.一般公共预算支出表(分功能科目)!C6  11, 054. 90 → 11,054.90',
  ]);
  expect(out).toContain('须由人决定：12-6.项目支出绩效目标表!F4');
  expect(out).toContain('须由人决定的更正，核对后可以加 --suggested 采用。');
  expect(out).toContain(`更正后的工作簿已写入 ${path('out.xlsx')}。`);
  expect(readFileSync(path('in.xlsx')).equals(readFileSync(SAMPLE))).toBe(true);
});

test('with --suggested the exit code is that of the corrected workbook, and a second run changes nothing', async () => {
  const { code, out } = await fix('--out', path('out.xlsx'), '--suggested', '--json');
  const told = JSON.parse(out) as Told;
  expect(code).toBe(0);
  expect(told.verdictBefore).toMatch(/^发现错误 1 处/);
  expect(told.verdictAfter).toMatch(/^已核对范围内未发现错误/);
  expect(told.appeared).toEqual([]);
  expect(told.applied[1]).toEqual({
    kind: '建议',
    title: '12-6.项目支出绩效目标表!F4「42010022169T000000102」更正为「42010023169T000000101」',
    rules: ['ND-12'],
    fingerprints: [expect.stringMatching(/^ND-12\|/)],
    row: null,
    cells: [
      {
        sheet: '12-6.项目支出绩效目标表',
        cell: 'F4',
        before: '42010022169T000000102',
        after: '42010023169T000000101',
      },
    ],
  });
  copyFileSync(path('out.xlsx'), path('in.xlsx'));
  const again = JSON.parse((await fix('--out', path('again.xlsx'), '--suggested', '--json')).out) as Told;
  expect(again.applied).toEqual([]);
  expect(readFileSync(path('again.xlsx')).equals(readFileSync(path('out.xlsx')))).toBe(true);
});

test('a dry run tells the same and writes nothing', async () => {
  const { code, out } = await fix('--dry-run', '--out', path('out.xlsx'));
  expect(code).toBe(1);
  expect(out).toContain('更正 1 项，涉及 110 个单元格');
  expect(out.endsWith('试运行，没有写文件。\n')).toBe(true);
  expect(existsSync(path('out.xlsx'))).toBe(false);
});
