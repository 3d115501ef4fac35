/** `gongkai insert`: what it refuses, what it writes and prints; the input is never touched. */
import { existsSync, readFileSync } from 'node:fs';
import { checkWorkbook } from '../../src/app/check';
import { openWorkbook } from '../../src/hosts/file/file-workbook';
import { NodeFileHost } from '../../src/hosts/file/node';
import { explanationCells } from '../../src/report/explanations';
import { cellOf } from '../app/emptied';
import { CLEAN_SAMPLE, folderWithSample, type Folder, type Ran } from './copied-sample';

jest.setTimeout(60_000);

let folder: Folder;
beforeEach(() => {
  folder = folderWithSample();
});
afterEach(() => folder.remove());

function insert(...args: string[]): Promise<Ran> {
  return folder.run('insert', folder.path('in.xlsx'), ...args);
}

describe('what it refuses', () => {
  test.each<[string, string[], RegExp]>([
    ['no place to write to', ['--table', '支出总表', '--codes', '2080599'], /^请用 --out 写明/],
    ['no table', ['--codes', '2080599', '--dry-run'], /^缺少选项「--table <表>」/],
    ['no codes', ['--table', '支出总表', '--dry-run'], /^缺少选项「--codes <编码>」/],
    [
      'codes that are blank',
      ['--table', '支出总表', '--codes', '，', '--dry-run'],
      /^--codes 后面没有科目编码/,
    ],
    [
      'what is no code',
      ['--table', '支出总表', '--codes', '20805051', '--dry-run'],
      /^「20805051」不是科目编码/,
    ],
    [
      'what is no row',
      ['--table', '支出总表', '--codes', '2080599', '--at-row', '0', '--dry-run'],
      /^行号「0」不对/,
    ],
  ])('%s', async (_, args, message) => {
    const { code, out, err } = await insert(...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(message);
  });

  test('a table that is not there, naming those that are', async () => {
    const { code, out, err } = await insert('--table', '公开表5', '--codes', '2080599', '--dry-run');
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('没有找到「公开表5」。按科目列示的有：');
    expect(err).toContain('部门支出总表（公开表3）［3.部门支出总表］');
  });
});

test('an earlier result in which something is explained is not replaced', async () => {
  const out = folder.path('out.xlsx');
  await folder.run('check', folder.path('in.xlsx'), '--out', out);
  const host = await NodeFileHost.open(out);
  const snapshot = await host.read();
  const [finding] = checkWorkbook(snapshot).findings;
  const [line] = explanationCells(snapshot, finding!.fingerprint);
  const { at } = line!;
  await host.apply([{ kind: 'setCell', at, expect: { value: null }, write: { value: '口径不同' } }]);
  await host.save(out, { overInput: true });
  const ran = await insert('--table', '支出总表', '--codes', '2080599', '--out', out);
  expect([ran.code, ran.err]).toEqual([2, `「${out}」中填有审核说明，没有覆盖。请换一个文件名。\n`]);
});

test('inserts into a copy and tells which rows, what was there already and what was refused', async () => {
  const out = folder.path('out.xlsx');
  const codes = '2080599，2130504、2080505 30101';
  const ran = await insert('--table', '公开表3', '--codes', codes, '--out', out);
  expect([ran.code, ran.err]).toEqual([1, '']);
  expect(ran.out.split('\n')).toEqual([
    folder.path('in.xlsx'),
    '部门支出总表（公开表3），2023 年科目',
    '',
    '插入 4 行',
    '  2080599 其他行政事业单位养老支出    在原第 11 行之前',
    '  213 农林水支出                      在原第 18 行之前（表中没有的上级科目，一并插入）',
    '  21305 巩固脱贫攻坚成果衔接乡村振兴  在原第 18 行之前（表中没有的上级科目，一并插入）',
    '  2130504 农村基础设施建设            在原第 18 行之前',
    '',
    '表中已有 1 个科目',
    '  2080505  3.部门支出总表!A8',
    '',
    '没有插入的 1 个科目',
    '  30101  30101 是部门预算支出经济分类科目，这张表按支出功能分类科目列示，请核对编码或表。',
    '',
    `已写入 ${out}。请填写新行的金额后再校验。`,
    '',
  ]);
  const now = await openWorkbook(new Uint8Array(readFileSync(out))).read();
  const sheet = '3.部门支出总表';
  expect(cellOf(now, { sheet, row: 10, column: 0 })?.value).toBe('2080599');
  expect(cellOf(now, { sheet, row: 21, column: 1 })?.value).toBe('金融支出');
  expect(readFileSync(folder.path('in.xlsx'))).toEqual(readFileSync(CLEAN_SAMPLE));
});

test('a dry run writes nothing; as JSON', async () => {
  const out = folder.path('out.xlsx');
  const args = ['--table', '支出总表', '--codes', '2080599', '--out', out, '--dry-run', '--json'];
  const ran = await insert(...args);
  expect(ran.code).toBe(0);
  expect(JSON.parse(ran.out)).toEqual({
    file: folder.path('in.xlsx'),
    out: null,
    table: '部门支出总表（公开表3）',
    sheet: '3.部门支出总表',
    year: 2023,
    rows: [{ code: '2080599', name: '其他行政事业单位养老支出', above: false, before: 11 }],
    present: [],
    refused: [],
    notes: [],
  });
  expect(existsSync(out)).toBe(false);
});

test('where all is there already no file is written', async () => {
  const out = folder.path('out.xlsx');
  const ran = await insert('--table', '支出总表', '--codes', '2080505', '--out', out);
  expect(ran.code).toBe(0);
  expect(ran.out).toContain('没有插入行。');
  expect(ran.out).toContain('没有改动，没有写文件。');
  expect(existsSync(out)).toBe(false);
});
