/** Files on disk: reading, and writing beside and renaming. */
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HostError } from '../../../src/grid/host';
import { NodeFileHost, readWorkbookBytes, writeWorkbookBytes } from '../../../src/hosts/file/node';
import { sheetOf } from './package-builder';
import { valuesOf } from './reading';

const GOOD = sheetOf('<row r="1"><c r="A1"><v>1</v></c></row>');

let folder: string;
const at = (name: string): string => join(folder, name);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gongkai-'));
  writeFileSync(at('表.xlsx'), GOOD);
});
afterEach(() => rmSync(folder, { recursive: true }));

async function failure(doing: Promise<unknown>): Promise<[string, string]> {
  try {
    await doing;
  } catch (error) {
    if (error instanceof HostError) return [error.code, error.message.replaceAll(folder, '…')];
    throw error;
  }
  throw new Error('It did not fail.');
}

async function changedHost(): Promise<NodeFileHost> {
  const host = await NodeFileHost.open(at('表.xlsx'));
  const place = { sheet: '表', row: 0, column: 0 };
  await host.apply([{ kind: 'setCell', at: place, expect: { value: 1 }, write: { value: 2 } }]);
  return host;
}

describe('reading', () => {
  it('a file', async () => {
    const host = await NodeFileHost.open(at('表.xlsx'));
    expect(valuesOf((await host.read()).sheets[0]!)).toEqual({ A1: 1 });
    expect(host.bytes()).toEqual(new Uint8Array(readFileSync(at('表.xlsx'))));
  });

  it.each<[string, () => string, string, string]>([
    ['a missing file', () => at('无.xlsx'), 'not-found', '找不到文件：…/无.xlsx。请核对文件名和所在文件夹。'],
    [
      'a missing folder',
      () => at('无/表.xlsx'),
      'not-found',
      '找不到文件：…/无/表.xlsx。请核对文件名和所在文件夹。',
    ],
    [
      'a path through a file',
      () => at('表.xlsx/表.xlsx'),
      'not-found',
      '找不到文件：…/表.xlsx/表.xlsx。请核对文件名和所在文件夹。',
    ],
    ['a folder', () => folder, 'not-a-workbook', '这是文件夹，不是 Excel 工作簿。请选择 .xlsx 文件。'],
    [
      'a device',
      () => '/dev/null',
      'not-a-workbook',
      '这不是普通文件，不是 Excel 工作簿。请选择 .xlsx 文件。',
    ],
    [
      'a lock file',
      () => at('~$表.xlsx'),
      'not-a-workbook',
      '这是 Excel 或 WPS 打开文件时留下的临时文件，不是 Excel 工作簿。请选择 .xlsx 文件。',
    ],
  ])('%s', async (_, path, code, message) => {
    await expect(failure(readWorkbookBytes(path()))).resolves.toEqual([code, message]);
  });

  it('nothing larger than the limit', async () => {
    const limited = readWorkbookBytes(at('表.xlsx'), { largest: GOOD.length - 1 });
    await expect(failure(limited)).resolves.toEqual([
      'too-large',
      '文件有 1 MB，超出可以处理的范围。请删去多余的空白行列和图片，另存后再试。',
    ]);
    await expect(readWorkbookBytes(at('表.xlsx'), { largest: GOOD.length })).resolves.toEqual(GOOD);
  });
});

describe('writing', () => {
  it('a new file, and leaves nothing beside it', async () => {
    const host = await changedHost();
    await host.save(at('新.xlsx'));
    expect(readdirSync(folder).sort()).toEqual(['新.xlsx', '表.xlsx'].sort());
    const written = await NodeFileHost.open(at('新.xlsx'));
    expect(valuesOf((await written.read()).sheets[0]!)).toEqual({ A1: 2 });
    expect(new Uint8Array(readFileSync(at('表.xlsx')))).toEqual(GOOD);
  });

  it('over another file, whose permissions stay', async () => {
    writeFileSync(at('旧.xlsx'), 'old');
    chmodSync(at('旧.xlsx'), 0o640);
    const host = await changedHost();
    await host.save(at('旧.xlsx'));
    expect(new Uint8Array(readFileSync(at('旧.xlsx')))).toEqual(host.bytes());
    expect(statSync(at('旧.xlsx')).mode & 0o777).toBe(0o640);
  });

  it.each<[string, () => string]>([
    ['by its path', () => at('表.xlsx')],
    ['by a roundabout path', () => `${folder}/./x/../表.xlsx`],
    ['through a link', () => at('链接.xlsx')],
  ])('never over the input unless asked: %s', async (_, path) => {
    symlinkSync(at('表.xlsx'), at('链接.xlsx'));
    const host = await changedHost();
    const [code, message] = await failure(host.save(path()));
    expect(code).toBe('write-failed');
    expect(message).toContain('输出文件就是原文件。请换一个文件名，以免覆盖原文件。');
    expect(new Uint8Array(readFileSync(at('表.xlsx')))).toEqual(GOOD);
    await host.save(path(), { overInput: true });
    expect(new Uint8Array(readFileSync(at('表.xlsx')))).toEqual(host.bytes());
    expect(readdirSync(folder).sort()).toEqual(['表.xlsx', '链接.xlsx'].sort());
  });

  it.each<[string, () => string, string]>([
    [
      'into a missing folder',
      () => at('无/新.xlsx'),
      '没有写入 …/无/新.xlsx：文件夹不存在。请核对路径，或先建立文件夹。',
    ],
    [
      'below a file',
      () => at('表.xlsx/新.xlsx'),
      '没有写入 …/表.xlsx/新.xlsx：路径中有一段不是文件夹。请核对路径。',
    ],
    ['over a folder', () => at('文件夹'), '没有写入 …/文件夹：这是文件夹。请写明文件名。'],
    [
      'under too long a name',
      () => at(`${'长'.repeat(100)}.xlsx`),
      `没有写入 …/${'长'.repeat(100)}.xlsx：文件名过长。请换一个较短的文件名。`,
    ],
  ])('fails %s, and leaves nothing behind', async (_, path, message) => {
    mkdirSync(at('文件夹'));
    await expect(failure(writeWorkbookBytes(path(), GOOD))).resolves.toEqual(['write-failed', message]);
    expect(readdirSync(folder).sort()).toEqual(['文件夹', '表.xlsx'].sort());
    expect(existsSync(join(at('文件夹'), '新.xlsx'))).toBe(false);
  });
});
