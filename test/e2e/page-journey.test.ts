/**
 * A newcomer's way through the page without Excel, in a real browser: the sample with its errors, from finding to cell
 * and back, a correction, an explanation, the saved file; files that cannot be opened; nothing ever leaves the origin.
 */
import fs from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import type { Snapshot } from '../../src/grid/snapshot';
import { cellAt, sheetNamed } from '../../src/grid/snapshot';
import { openWorkbook } from '../../src/hosts/file/file-workbook';
import { readExplanations } from '../../src/report/explanations';
import type { Site, Visit } from './support/browsing';
import { SLOW, openSite } from './support/browsing';
import { cellsOf } from './support/cells-of';

const WORKBOOKS = path.resolve(__dirname, '../../seeds/workbooks');
const SAMPLE = path.join(WORKBOOKS, 'wuhan-2023-budget.xlsx');
const CLEAN = path.join(WORKBOOKS, 'wuhan-2023-budget-clean.xlsx');

jest.setTimeout(SLOW);
let site: Site;

beforeAll(async () => {
  site = await openSite();
}, SLOW);
afterAll(() => site.close());

async function opened(): Promise<Visit> {
  const visit = await site.visit();
  await visit.page.goto(site.url);
  await checked(visit.page);
  return visit;
}

/** The pane has told its verdict. */
async function checked(page: Page): Promise<void> {
  await page.getByRole('region', { name: '校验结论' }).getByRole('heading').waitFor();
}

async function close({ page, strangers, failures }: Visit): Promise<void> {
  await page.context().close();
  expect(strangers).toEqual([]);
  expect(failures).toEqual([]);
}

const address = (page: Page): Promise<string> =>
  page.getByRole('group', { name: '单元格内容' }).locator('span').first().innerText();

/** What the tooltip of a cell says, on the first hovering. */
async function hovered(page: Page, cell: string): Promise<string> {
  await page.locator(cell).hover();
  return page.getByRole('tooltip').innerText();
}

/** Opens a file through the page's own button. */
async function choose(page: Page, file: string | { name: string; buffer: Buffer }): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '打开工作簿' }).click();
  await (
    await chooser
  ).setFiles(typeof file === 'string' ? file : { ...file, mimeType: 'application/octet-stream' });
}

const read = (bytes: Uint8Array): Promise<Snapshot> => openWorkbook(bytes).read();

describe('the sample', () => {
  test('is there with its real errors on opening, the gravest in sight, without office.js', async () => {
    const visit = await opened();
    const { page, asked } = visit;
    await page.getByRole('heading', { name: /^发现错误 1 处/ }).waitFor();
    await expect(
      page.getByRole('tablist', { name: '工作表' }).getByRole('tab', { selected: true }).innerText(),
    ).resolves.toContain('12-6.项目支出绩效目标表');
    await expect(address(page)).resolves.toBe('F4');
    const cell = page.locator('#cell-3-5');
    await expect(cell.getAttribute('data-severity')).resolves.toBe('错误');
    await expect(cell.innerText()).resolves.toBe('42010022169T000000102');
    await expect(
      page.getByRole('tab', { name: '12-6.项目支出绩效目标表' }).getAttribute('title'),
    ).resolves.toBe('12-6.项目支出绩效目标表');
    expect(asked.filter((file) => file.includes('office'))).toEqual([]);
    await expect(page.evaluate(() => 'Office' in window)).resolves.toBe(false);
    await close(visit);
  });

  test('hovering over a flagged cell and standing on it tell its findings', async () => {
    const visit = await opened();
    const { page } = visit;
    await page.getByRole('tab', { name: /^12-6/, selected: true }).waitFor();
    await expect(hovered(page, '#cell-3-5')).resolves.toContain('42010022169T000000102用于2个不同的项目');
    await page.mouse.move(400, 20);
    await page.getByRole('tooltip').waitFor({ state: 'detached' });
    await page.getByRole('grid').focus();
    await expect(page.getByRole('tooltip').innerText()).resolves.toContain('用于2个不同的项目');
    await close(visit);
  });

  test('leads from a finding to its cell, and from a cell to its finding', async () => {
    const visit = await opened();
    const { page } = visit;
    await page.getByRole('button', { name: /^核实 .*未列项级科目/ }).click();
    const card = page.getByRole('button', { name: '前往', exact: true });
    await card.last().click();
    await expect(
      page.getByRole('tablist', { name: '工作表' }).getByRole('tab', { selected: true }).innerText(),
    ).resolves.toContain('3.部门支出总表');
    await expect(address(page)).resolves.toBe('C14');
    await page.getByRole('tab', { name: /^12-5/ }).click();
    await page.locator('#cell-3-5').click();
    await page.getByText('不在《项目支出情况表》（公开表10）中').first().waitFor();
    await close(visit);
  });
});

test('correct, explain, save: the saved file differs by just that', async () => {
  const visit = await opened();
  const { page } = visit;
  await page.getByRole('button', { name: '全部更正…' }).click();
  const apply = page.getByRole('button', { name: /^更正 110 个单元格/ });
  await apply.click();
  await page.getByText('已更正 110 个单元格').first().waitFor();
  await page.getByRole('tab', { name: /^5-1/ }).click();
  await expect(page.locator('#cell-5-2').innerText()).resolves.toBe('11,054.90');

  await page.getByRole('button', { name: '填写审核说明' }).first().click();
  await page.getByRole('textbox', { name: '审核说明' }).fill('已与预算批复核对');
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await page.getByText('审核说明已写入').first().waitFor();

  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: '保存校验后的工作簿' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('wuhan-2023-budget（已校验）.xlsx');
  const saved = await read(fs.readFileSync(await download.path()));
  const sample = await read(fs.readFileSync(SAMPLE));

  const result = sheetNamed(saved, '校验结果');
  expect(result).toBeDefined();
  expect([...readExplanations(saved).values()].map(({ text }) => text)).toEqual(['已与预算批复核对']);
  expect(saved.sheets.filter((sheet) => sheet !== result).map(({ name }) => name)).toEqual(
    sample.sheets.map(({ name }) => name),
  );
  const [before, after] = [cellsOf(sample), cellsOf(saved, '校验结果')];
  expect([...after.keys()].sort()).toEqual([...before.keys()].sort());
  const changed = [...before].filter(([key, text]) => after.get(key) !== text).map(([key]) => key);
  expect(changed).toHaveLength(110);
  expect(changed.every((key) => key.startsWith('5-1.一般公共预算支出表(分功能科目)!'))).toBe(true);
  expect([
    before.get('5-1.一般公共预算支出表(分功能科目)!5,2'),
    after.get('5-1.一般公共预算支出表(分功能科目)!5,2'),
  ]).toEqual(['string 11, 054. 90 ', 'number 11,054.90 ']);
  await close(visit);
});

test('the correction is taken back by 撤销', async () => {
  const visit = await opened();
  const { page } = visit;
  await page.getByRole('button', { name: '全部更正…' }).click();
  await page.getByRole('button', { name: /^更正 110 个单元格/ }).click();
  await page.getByRole('button', { name: /^撤销上次写入/ }).click();
  await page.getByText('已撤销：').first().waitFor();
  await page.getByRole('tab', { name: /^5-1/ }).click();
  await expect(page.locator('#cell-5-2').innerText()).resolves.toBe('11, 054. 90');
  await close(visit);
});

test("a file of one's own is opened by button, and by dropping it anywhere", async () => {
  const visit = await opened();
  const { page } = visit;
  await choose(page, CLEAN);
  await page.getByText('wuhan-2023-budget-clean.xlsx', { exact: true }).waitFor();
  await checked(page);
  await page.getByRole('heading', { name: '已核对范围内未发现错误' }).waitFor();

  const bytes = fs.readFileSync(SAMPLE).toString('base64');
  const transfer = await page.evaluateHandle((base64) => {
    const data = new DataTransfer();
    const content = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    data.items.add(new File([content], '拖入的表.xlsx'));
    return data;
  }, bytes);
  await page.dispatchEvent('header', 'dragenter', { dataTransfer: transfer });
  await page.getByText('松开鼠标，打开这个工作簿').waitFor();
  await page.dispatchEvent('header', 'drop', { dataTransfer: transfer });
  await page.getByText('拖入的表.xlsx', { exact: true }).waitFor();
  await page.getByRole('heading', { name: /^发现错误/ }).waitFor();
  await close(visit);
});

test('unsaved changes are not lost without a question', async () => {
  const visit = await opened();
  const { page } = visit;
  await page.getByRole('button', { name: '全部更正…' }).click();
  await page.getByRole('button', { name: /^更正 110 个单元格/ }).click();
  await page.getByText('已更正 110 个单元格').first().waitFor();
  await choose(page, CLEAN);
  await page.getByRole('alertdialog').getByRole('button', { name: '留在当前工作簿' }).click();
  await expect(page.locator('header').innerText()).resolves.toContain('wuhan-2023-budget.xlsx');
  await page.waitForFunction(() => document.activeElement?.getAttribute('aria-label') === '打开工作簿');
  await choose(page, CLEAN);
  await page.getByRole('alertdialog').getByRole('button', { name: '打开，不保存' }).click();
  await page.getByText('wuhan-2023-budget-clean.xlsx', { exact: true }).waitFor();
  await close(visit);
});

test('a workbook without disclosure tables: what to do, and the sample to open', async () => {
  const visit = await opened();
  const { page } = visit;
  const workbook = openWorkbook(fs.readFileSync(SAMPLE));
  const [first, ...others] = (await workbook.read()).sheets;
  if (!first) throw new Error('the sample has no sheets');
  await workbook.apply([
    ...others.map(({ name }) => ({ kind: 'removeSheet', name }) as const),
    {
      kind: 'setCell',
      at: { sheet: first.name, row: 1, column: 0 },
      expect: { value: cellAt(first, 1, 0)?.value ?? null },
      write: { value: '通讯录' },
    },
  ]);
  await choose(page, { name: '通讯录.xlsx', buffer: Buffer.from(workbook.bytes()) });
  await page.getByRole('heading', { name: '没有识别出公开表' }).waitFor();
  await page.getByText('表名要写在表头上方').waitFor();
  await expect(page.getByText('没有发现问题').count()).resolves.toBe(0);
  await page.getByRole('button', { name: '打开样例' }).click();
  await page.locator('header').getByText('wuhan-2023-budget.xlsx', { exact: true }).waitFor();
  await page.getByRole('heading', { name: /^发现错误 1 处/ }).waitFor();
  await close(visit);
});

describe('a file that cannot be opened is told of, and the workbook stays', () => {
  /** An OLE compound file with one stream of a name, which is all that tells these files apart. */
  function compound(stream: string): Buffer {
    const bytes = Buffer.alloc(1024);
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(bytes);
    bytes.write(stream, 512, 'utf16le');
    bytes.writeUInt16LE((stream.length + 1) * 2, 512 + 64);
    bytes[512 + 66] = 2;
    return bytes;
  }
  const FILES: readonly (readonly [name: string, bytes: Buffer, told: string])[] = [
    ['加密.xlsx', compound('EncryptedPackage'), '文件设有打开密码'],
    ['旧版.xls', compound('Workbook'), '旧版 .xls'],
    ['半截.xlsx', fs.readFileSync(SAMPLE).subarray(0, 20_000), '文件不完整'],
    ['空.xlsx', Buffer.alloc(0), '文件是空的'],
    ['扫描件.pdf', Buffer.from('%PDF-1.7\n'), '这是 PDF 文件'],
  ];

  test.each(FILES)('%s', async (name, buffer, told) => {
    const visit = await opened();
    const { page } = visit;
    await choose(page, { name, buffer });
    await expect(page.getByRole('alert').innerText()).resolves.toContain(told);
    await expect(page.getByRole('alert').innerText()).resolves.toContain(name);
    await expect(page.locator('header').innerText()).resolves.toContain('wuhan-2023-budget.xlsx');
    await close(visit);
  });
});

test('nothing is wider than the window at 320 px', async () => {
  const visit = await site.visit({ viewport: { width: 320, height: 720 } });
  await visit.page.goto(site.url);
  await checked(visit.page);
  const width = await visit.page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBe(320);
  await close(visit);
});

test('light or dark is switched by hand, and kept', async () => {
  const visit = await site.visit({ colorScheme: 'light' });
  const { page } = visit;
  const background = (): Promise<string> =>
    page.evaluate(() => getComputedStyle(document.querySelector('header') as Element).backgroundColor);
  await page.goto(site.url);
  await checked(page);
  const light = await background();
  await page.getByRole('button', { name: '外观：跟随系统' }).click();
  await page.getByRole('menuitemradio', { name: '深色' }).click();
  await page.getByRole('button', { name: '外观：深色' }).waitFor();
  const dark = await background();
  expect(dark).not.toBe(light);
  await page.reload();
  await page.getByRole('button', { name: '外观：深色' }).waitFor();
  await expect(background()).resolves.toBe(dark);
  await close(visit);
});
