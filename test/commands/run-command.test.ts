/** A ribbon button's action: Excel is told its end whatever happens, the user is told what failed, in Chinese. */
import { clearMarks, writeResults } from '../../src/commands/actions';
import { runCommand } from '../../src/commands/run-command';
import { ChangesRefused } from '../../src/grid/changes';
import type { InteractiveHost } from '../../src/grid/host';
import { HostError } from '../../src/grid/host';
import { PageHost } from '../../src/page/page-host';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const SAMPLE = path.resolve(__dirname, '../../seeds/workbooks/wuhan-2023-budget.xlsx');

/** Runs an action and tells what became of it, in order. */
async function run(
  action: () => Promise<string | undefined>,
  show: (message: string) => Promise<void> = () => Promise.resolve(),
): Promise<string[]> {
  const log: string[] = [];
  const event = { completed: () => log.push('completed') };
  await runCommand(event, action, {
    show: (message) => show(message).then(() => void log.push(message)),
    leave: (message) => log.push(`left: ${message}`),
  });
  return log;
}

const refusal = new ChangesRefused({ reason: 'protected', cells: [], message: '工作表受保护，没有写入。' });

test.each([
  ['done, nothing to tell', () => Promise.resolve(undefined), ['completed']],
  ['done, with a sentence', () => Promise.resolve('没有标记。'), ['没有标记。', 'completed']],
  [
    'the host failed',
    () => Promise.reject(new HostError('busy', '请先结束编辑。')),
    ['请先结束编辑。', 'completed'],
  ],
  ['changes were refused', () => Promise.reject(refusal), ['工作表受保护，没有写入。', 'completed']],
  [
    'something nobody foresaw',
    () => Promise.reject(new TypeError('x is undefined')),
    ['操作没有完成。请打开面板重新校验；仍不行的，请把以下内容告诉维护人员：x is undefined', 'completed'],
  ],
])('%s', async (_what, action, told) => {
  await expect(run(action)).resolves.toEqual(told);
});

test('a sentence that cannot be shown is left where the user will come upon it', async () => {
  await expect(
    run(
      () => Promise.reject(refusal),
      () => Promise.reject(new Error('displayDialogAsync 12011')),
    ),
  ).resolves.toEqual(['left: 工作表受保护，没有写入。', 'completed']);
});

test('Excel is told the end even where a sentence can neither be shown nor left, and the reason gets out', async () => {
  const log: string[] = [];
  const running = runCommand({ completed: () => log.push('completed') }, () => Promise.reject(refusal), {
    show: () => Promise.reject(new Error('displayDialogAsync 12011')),
    leave: () => {
      throw new Error('storage is switched off');
    },
  });
  await expect(running).rejects.toThrow('storage is switched off');
  expect(log).toEqual(['completed']);
});

test('写入校验结果 writes the sheet and brings it to the front', async () => {
  const host = await PageHost.open(readFileSync(SAMPLE), 'wuhan-2023-budget.xlsx');
  await writeResults(host, new Date(2026, 10, 22, 9, 30));
  expect(host.view().sheet).toBe('校验结果');
  expect(host.view().snapshot.sheets.map(({ name }) => name)).toContain('校验结果');
});

test.each([
  [3, undefined],
  [0, '工作簿中没有校验加的标记，不需要清除。'],
])('清除标记 with %d marks', async (marks, told) => {
  const host = {
    marks: { clear: () => Promise.resolve(marks) },
  } as Partial<InteractiveHost> as InteractiveHost;
  await expect(clearMarks(host)).resolves.toBe(told);
});
