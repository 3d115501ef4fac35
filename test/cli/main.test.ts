import {
  copyFileSync,
  linkSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { main } from '../../src/cli/main';
import { nodeServices, type Application } from '../../src/cli/node-services';
import { VERSION } from '../../src/cli/version';
import { readExplanations } from '../../src/report/explanations';
import { sheetNamed, shownText, type Cell, type Sheet, type Snapshot } from '../../src/grid/snapshot';
import { REPORT, TOTAL } from '../report/sample-report';

const SAMPLE = 'seeds/workbooks/wuhan-2023-budget.xlsx';
const application: Application = {
  check: () => REPORT,
  fix: () => ({ batches: [], applied: [], skipped: [], before: REPORT, after: REPORT }),
  fill: () => ({ proposals: [], unclear: [] }),
  insert: () => ({ kind: '无法插入', message: '' }),
  analyse: () => ({ kind: '无法分析', message: '' }),
  recognise: () => ({ sets: [], tables: [], unrecognised: [], otherSheets: [], issues: [] }),
  formulas: () => [],
};

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gongkai-'));
  copyFileSync(SAMPLE, join(folder, 'in.xlsx'));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function gongkai(...args: string[]) {
  const stdout = new PassThrough();
  const stderr = new PassThrough();
  const host = {
    argv: ['node', 'gongkai', ...args],
    env: {},
    stdout,
    stderr,
    exitCode: undefined as unknown,
  };
  await main(application, host as unknown as Parameters<typeof main>[1]);
  const text = (stream: PassThrough) => ((stream.read() as Buffer | null) ?? '').toString();
  return { code: host.exitCode, out: text(stdout), err: text(stderr) };
}

const read = async (name: string): Promise<Snapshot> =>
  (await nodeServices(application).open(join(folder, name))).read();

const text = (sheet: Sheet, row: number, column: number): string => shownText(sheet.rows.get(row)?.[column]);

test('the version is that of package.json', async () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  expect(VERSION).toBe(version);
  expect(await gongkai('--version')).toEqual({ code: 0, out: `${version}\n`, err: '' });
});

test('a real workbook comes back with everything it had and 校验结果, the input untouched', async () => {
  const before = readFileSync(join(folder, 'in.xlsx'));
  const { code, err } = await gongkai('check', join(folder, 'in.xlsx'), '--out', join(folder, 'out.xlsx'));
  expect([code, err]).toEqual([1, '']);
  expect(readFileSync(join(folder, 'in.xlsx')).equals(before)).toBe(true);
  expect(readdirSync(folder).sort()).toEqual(['in.xlsx', 'out.xlsx']);

  const [original, result] = [await read('in.xlsx'), await read('out.xlsx')];
  expect(result.sheets.map(({ name }) => name)).toEqual([
    ...original.sheets.map(({ name }) => name),
    '校验结果',
  ]);
  original.sheets.forEach((sheet, index) => expect(result.sheets[index]).toEqual(sheet));
  const sheet = sheetNamed(result, '校验结果')!;
  expect(text(sheet, 1, 0)).toBe('发现错误 1 处，最可能有误 1 处；需核实 1 处，提示 1 处；3 条公式未执行。');
  expect([text(sheet, 7, 1), text(sheet, 10, 3), text(sheet, 10, 7), text(sheet, 9, 9)]).toEqual([
    '原因',
    'B3-1',
    '7,982.56',
    '-0.01%',
  ]);
  expect([...sheet.hiddenColumns]).toEqual([13]);
});

test('a result checked again gives the same sheet, with the explanations typed into it', async () => {
  await gongkai('check', join(folder, 'in.xlsx'), '--out', join(folder, 'out.xlsx'));
  const services = nodeServices(application);
  const workbook = await services.open(join(folder, 'out.xlsx'));
  const at = { sheet: '校验结果', row: 10, column: 12 };
  await workbook.apply([{ kind: 'setCell', at, expect: { value: null }, write: { value: '已报批更正' } }]);
  await workbook.save(join(folder, 'explained.xlsx'));

  await gongkai('check', join(folder, 'explained.xlsx'), '--out', join(folder, 'again.xlsx'));
  const again = await read('again.xlsx');
  expect(again.sheets.filter(({ name }) => name.startsWith('校验结果'))).toHaveLength(1);
  expect([...readExplanations(again)].map(([key, { text: words }]) => [key, words])).toEqual([
    [TOTAL.fingerprint, '已报批更正'],
  ]);

  const values = (snapshot: Snapshot) =>
    [...sheetNamed(snapshot, '校验结果')!.rows.values()].map((row) =>
      Array.from(row, (cell: Cell | undefined) => cell?.value ?? null),
    );
  const first = values(await read('explained.xlsx'));
  const second = values(again);
  const differing = second.flatMap((row, index) =>
    row.flatMap((value, column) => (value === first[index]?.[column] ? [] : [[index, column]])),
  );
  // The verdict now counts the explanation, the file has another name, and time may have passed.
  expect(differing.filter(([row, column]) => row !== 5 || column !== 2)).toEqual([
    [1, 0],
    [2, 2],
  ]);
});

test('the same file under another name is still the input', async () => {
  linkSync(join(folder, 'in.xlsx'), join(folder, 'link.xlsx'));
  const { code, err } = await gongkai('check', join(folder, 'in.xlsx'), '--out', join(folder, 'link.xlsx'));
  expect(code).toBe(2);
  expect(err).toBe('--out 与要校验的文件是同一个文件。为保留原表，请换一个文件名。\n');
});

test('a file that is no workbook, and one that is missing', async () => {
  writeFileSync(join(folder, 'text.xlsx'), '不是工作簿');
  for (const name of ['text.xlsx', 'missing.xlsx']) {
    const { code, out, err } = await gongkai('check', join(folder, name));
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^.+：.*[\u4e00-\u9fff].*。\n$/);
  }
});

test('a pipe that closes early ends nothing, another fault of a stream does', async () => {
  const host = { argv: ['', '', '--version'], env: {}, stdout: new PassThrough(), stderr: new PassThrough() };
  await main(application, host);
  expect(() =>
    host.stdout.emit('error', Object.assign(new Error('closed'), { code: 'EPIPE' })),
  ).not.toThrow();
  expect(() => host.stdout.emit('error', Object.assign(new Error('io'), { code: 'EIO' }))).toThrow('io');
  expect(host).toMatchObject({ exitCode: 0 });
});
