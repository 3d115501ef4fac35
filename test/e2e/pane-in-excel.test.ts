/**
 * The pane and the ribbon buttons with the real office.js in a real browser, over a simulated Excel: it starts, checks,
 * goes to cells, writes 校验结果, and asks nobody but its own origin.
 */
import path from 'node:path';
import type { Page } from 'playwright-core';
import type { ExcelSimulator } from '../excel-simulator/simulator';
import { seriousViolations } from './support/accessibility';
import type { Site, Visit } from './support/browsing';
import { SLOW, openSite } from './support/browsing';
import { excelScript } from './support/excel-script';

const SAMPLE = path.resolve(__dirname, '../../seeds/workbooks/wuhan-2023-budget.xlsx');

jest.setTimeout(SLOW);
let site: Site;
let script: string;

beforeAll(async () => {
  script = await excelScript(SAMPLE);
  site = await openSite();
}, SLOW);
afterAll(() => site.close());

interface InExcel {
  readonly excelSimulator: ExcelSimulator;
}

async function inExcel(file: string, width = 350, excel = script): Promise<Visit> {
  const visit = await site.visit({ viewport: { width, height: 720 } });
  await visit.page.addInitScript({ content: excel });
  await visit.page.goto(site.url + file);
  return visit;
}

const sheetNames = (page: Page): Promise<string[]> =>
  page.evaluate(() => (window as unknown as InExcel).excelSimulator.book.sheets.map(({ name }) => name));

async function close({ page, strangers, failures }: Visit): Promise<void> {
  const unknown = await page.evaluate(() => (window as unknown as InExcel).excelSimulator.notSimulated);
  await page.context().close();
  expect(unknown).toEqual([]);
  expect(strangers).toEqual([]);
  expect(failures).toEqual([]);
}

const conclusion = (page: Page): ReturnType<Page['getByRole']> =>
  page.getByRole('region', { name: '校验结论' });

test('一键校验 opens the pane and checks at once; the result can be written', async () => {
  const visit = await inExcel('taskpane.html?check=1');
  const { page, asked } = visit;
  await page.getByRole('heading', { name: /^发现错误 1 处/ }).waitFor();
  await expect(page.evaluate(async () => (await Office.onReady()).host)).resolves.toBe('Excel');
  expect(asked.filter((file) => file.startsWith('/office/')).sort()).toEqual(
    expect.arrayContaining(['/office/excel-win32-16.01.js', '/office/office.js']),
  );
  await expect(sheetNames(page)).resolves.not.toContain('校验结果');
  await conclusion(page).getByRole('button', { name: '写入校验结果' }).click();
  await page.getByText('已写入工作表「校验结果」').first().waitFor();
  await expect(sheetNames(page)).resolves.toContain('校验结果');
  await close(visit);
});

test('打开面板 says what was recognised and waits', async () => {
  const visit = await inExcel('taskpane.html');
  const { page } = visit;
  await page.getByRole('button', { name: '一键校验' }).waitFor();
  await expect(page.locator('body').innerText()).resolves.toContain('公开表');
  await expect(page.getByRole('heading', { name: /^发现错误/ }).count()).resolves.toBe(0);
  await page.getByRole('button', { name: '一键校验' }).click();
  await page.getByRole('heading', { name: /^发现错误 1 处/ }).waitFor();
  await close(visit);
});

test('axe-core finds nothing serious in the pane at 320 px', async () => {
  const visit = await inExcel('taskpane.html?check=1', 320);
  await conclusion(visit.page).getByRole('heading').waitFor();
  await expect(seriousViolations(visit.page)).resolves.toEqual([]);
  await close(visit);
});

test('an Excel below 1.9 is told so, and of the page', async () => {
  const visit = await inExcel('taskpane.html', 350, await excelScript(SAMPLE, '1.7'));
  const { page } = visit;
  await page.getByText('这个版本的 Excel 不支持此项操作').waitFor();
  await close(visit);
});

test('in a plain tab the pane says where it belongs', async () => {
  const visit = await site.visit();
  await visit.page.goto(`${site.url}taskpane.html`);
  await visit.page.getByText('请在 Excel 中打开本窗格').waitFor();
  await visit.page.context().close();
  expect(visit.strangers).toEqual([]);
});

describe('ribbon buttons without the pane', () => {
  /** Runs a button's function as Excel does, and ends when Excel was told that it is done. */
  function press(page: Page, name: string): Promise<void> {
    return page.evaluate(async (wanted) => {
      interface Associated {
        readonly _association: { readonly mappings: Record<string, (event: object) => void> };
      }
      await Office.onReady();
      const run = (Office.actions as unknown as Associated)._association.mappings[wanted.toUpperCase()];
      if (!run) throw new Error(`no function is associated with ${wanted}`);
      await new Promise<void>((resolve) => run({ completed: () => resolve() }));
    }, name);
  }

  test('写入校验结果 checks and writes', async () => {
    const visit = await inExcel('commands.html');
    await press(visit.page, 'writeResults');
    await expect(sheetNames(visit.page)).resolves.toContain('校验结果');
    await close(visit);
  });
});

test('the dialog tells the sentence behind the # of its address', async () => {
  const visit = await inExcel(`dialog.html#${encodeURIComponent('工作表「表1」受保护，没有写入。')}`);
  await visit.page.getByRole('button', { name: '关闭' }).waitFor();
  await expect(visit.page.getByRole('alert').innerText()).resolves.toBe('工作表「表1」受保护，没有写入。');
  expect(visit.asked.filter((file) => file.includes('%'))).toEqual([]);
  await close(visit);
});
