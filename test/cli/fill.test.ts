/** `gongkai fill`: what it refuses, what it writes and prints; the input is never touched. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { SetCell } from '../../src/grid/changes';
import { openWorkbook } from '../../src/hosts/file/file-workbook';
import { cellOf, emptying, published } from '../app/emptied';
import { CLEAN_SAMPLE, folderWithSample, type Folder } from './copied-sample';

jest.setTimeout(60_000);

const OVERALL = '11.整体支出绩效目标表';
const SHARES = [7, 10, 11, 12, 13, 14].map((row) => ({ sheet: OVERALL, row, column: 4 }));

let folder: Folder;
beforeEach(() => {
  folder = folderWithSample();
});
afterEach(() => folder.remove());

/** The sample with the shares of 整体支出绩效目标表 taken out, and one typed wrong. */
async function prepare(): Promise<Buffer> {
  const host = openWorkbook(new Uint8Array(readFileSync(CLEAN_SAMPLE)));
  const cells = published(await host.read()).filter(({ ref }) =>
    SHARES.some(({ sheet, row, column }) => sheet === ref.sheet && row === ref.row && column === ref.column),
  );
  const [first, ...others] = emptying(cells);
  await host.apply([{ ...first, write: { value: '99.00%' } } as SetCell, ...others]);
  writeFileSync(folder.path('in.xlsx'), host.bytes());
  return readFileSync(folder.path('in.xlsx'));
}

async function sharesIn(file: string): Promise<unknown[]> {
  const snapshot = await openWorkbook(new Uint8Array(readFileSync(folder.path(file)))).read();
  return SHARES.map((at) => cellOf(snapshot, at)?.value ?? null);
}

describe('what it refuses', () => {
  test.each<[string, string[], RegExp]>([
    ['no place to write to', [], /^请用 --out 写明/],
    ['the input itself', ['--out', 'IN'], /^--out 与要校验的文件是同一个文件/],
    ['another extension', ['--out', 'out.xlsm'], /^--out 的扩展名应与原文件相同/],
    ['another way of writing no rate', ['--dry-run', '--zero-base', '无'], /^--zero-base 不能写「无」/],
    ['another kind of unit', ['--dry-run', '--unit', '企业'], /^--unit 不能写「企业」/],
  ])('%s', async (_, args, message) => {
    const given = args.map((arg) => (arg === 'IN' ? folder.path('in.xlsx') : arg));
    const { code, out, err } = await folder.run('fill', folder.path('in.xlsx'), ...given);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(message);
  });

  test('a file that is no workbook', async () => {
    writeFileSync(folder.path('in.xlsx'), 'no workbook');
    const { code, err } = await folder.run('fill', folder.path('in.xlsx'), '--dry-run');
    expect(code).toBe(2);
    expect(err).toContain('in.xlsx：');
  });
});

test('a dry run lists what it would fill, and writes nothing', async () => {
  const before = await prepare();
  const out = folder.path('out.xlsx');
  const ran = await folder.run('fill', folder.path('in.xlsx'), '--out', out, '--dry-run');
  expect([ran.code, ran.err]).toEqual([0, '']);
  expect(ran.out.split('\n')).toEqual([
    folder.path('in.xlsx'),
    '填写 5 个单元格，涉及 1 张表',
    '  整体支出绩效目标表（公开表11）',
    '    E11「合计」占比  （空） → 100%',
    '    E12「人员类项目支出」占比  （空） → 14.72%',
    '    E13「运转类项目支出」占比  （空） → 6.53%',
    '    E14「特定目标类项目支出」占比  （空） → 78.75%',
    '    E15「合计」占比  （空） → 100%',
    '',
    '试运行，没有写文件。',
    '',
  ]);
  expect(existsSync(out)).toBe(false);
  expect(readFileSync(folder.path('in.xlsx'))).toEqual(before);
});

test('fills a copy; what was typed stays', async () => {
  const before = await prepare();
  const out = folder.path('out.xlsx');
  const ran = await folder.run('fill', folder.path('in.xlsx'), '--out', out);
  expect(ran.code).toBe(0);
  expect(ran.out).toContain(`填好的工作簿已写入 ${out}。请再校验一次。`);
  expect(await sharesIn('out.xlsx')).toEqual(['99.00%', '100%', '14.72%', '6.53%', '78.75%', '100%']);
  expect(readFileSync(folder.path('in.xlsx'))).toEqual(before);
});

test('--overwrite writes over what was typed', async () => {
  await prepare();
  const args = ['--out', folder.path('out.xlsx'), '--overwrite'];
  const ran = await folder.run('fill', folder.path('in.xlsx'), ...args);
  expect(ran.out).toContain('E8「财政拨款」占比  99.00% → 100%');
  expect(await sharesIn('out.xlsx')).toEqual(['100%', '100%', '14.72%', '6.53%', '78.75%', '100%']);
});

test('--totals --formulas: the totals as sums; as JSON', async () => {
  const host = openWorkbook(new Uint8Array(readFileSync(CLEAN_SAMPLE)));
  const wanted = published(await host.read()).filter(
    ({ kind, ref }) => kind === '支出总表' && ref.column === 3 && ref.row < 7,
  );
  await host.apply(emptying(wanted));
  writeFileSync(folder.path('in.xlsx'), host.bytes());
  const args = ['--totals', '--formulas', '--json', '--dry-run'];
  const { code, out } = await folder.run('fill', folder.path('in.xlsx'), ...args);
  const cell = {
    kind: '合计',
    table: '部门支出总表（公开表3）',
    sheet: '3.部门支出总表',
    column: '基本支出',
  };
  expect(code).toBe(0);
  expect(JSON.parse(out)).toEqual({
    file: folder.path('in.xlsx'),
    out: null,
    filled: [
      { ...cell, cell: 'D5', row: '合计', before: '', after: '2061.04', formula: 'D6+D13+D18+D25' },
      { ...cell, cell: 'D6', row: '208 社会保障和就业支出', before: '', after: '173.51', formula: 'D7+D11' },
      {
        ...cell,
        cell: 'D7',
        row: '20805 行政事业单位养老支出',
        before: '',
        after: '163.51',
        formula: 'SUM(D8:D10)',
      },
    ],
    offered: [],
    unclear: [],
  });
});

test('nothing to fill is said', async () => {
  const { code, out } = await folder.run('fill', folder.path('in.xlsx'), '--totals', '--names', '--dry-run');
  expect(code).toBe(0);
  expect(out).toContain('没有可以填的单元格。');
});
