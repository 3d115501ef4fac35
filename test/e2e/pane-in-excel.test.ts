/**
 * The pane and the ribbon buttons with the real office.js in a real browser, over a simulated Excel: it starts, checks,
 * goes to cells, writes 校验结果, and asks nobody but its own origin.
 */
import path from 'node:path';
import type { Page } from 'playwright-core';
import type { ExcelSimulator } from '../excel-simulator/simulator';
import type { Site, Visit } from './support/browsing';
import { SLOW, openSite } from './support/browsing';
import { addDialogs, refuseDialogs, shownInDialogs } from './support/excel-dialogs';
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
  await addDialogs(visit.page);
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

  interface KeptFormat {
    readonly sheet: string;
    readonly formula: string;
    readonly area: { top: number; left: number; bottom: number; right: number };
  }

  /** Conditional formats of the workbook, sheet by sheet. */
  const formatsIn = (page: Page): Promise<KeptFormat[]> =>
    page.evaluate(() =>
      (window as unknown as InExcel).excelSimulator.book.sheets.flatMap(({ name, conditionalFormats }) =>
        conditionalFormats.map(({ formula, area }) => ({ sheet: name, formula, area })),
      ),
    );

  /** Puts conditional formats into the workbook, as they are when it is opened again. */
  const putFormats = (page: Page, formats: readonly KeptFormat[]): Promise<void> =>
    page.evaluate((given) => {
      const { book } = (window as unknown as InExcel).excelSimulator;
      given.forEach(({ sheet, formula, area }, index) => {
        const format = { id: `{kept-${index}}`, type: 'Custom', area, formula, fill: '#F8D0D0' };
        book.sheets.find(({ name }) => name === sheet)?.conditionalFormats.push(format);
      });
    }, formats);

  /** Values and formats of every cell outside of 校验结果. */
  const cellsIn = (page: Page): Promise<string[]> =>
    page.evaluate(() =>
      (window as unknown as InExcel).excelSimulator.book.sheets
        .filter(({ name }) => name !== '校验结果')
        .flatMap(({ name, cells }) =>
          [...cells]
            .filter(([, { content }]) => content !== undefined)
            .map(([key, { content, format, look }]) =>
              JSON.stringify([name, key, content, format, ...look.entries()]),
            ),
        ),
    );

  test('写入校验结果 checks and writes', async () => {
    const visit = await inExcel('commands.html');
    await press(visit.page, 'writeResults');
    await expect(sheetNames(visit.page)).resolves.toContain('校验结果');
    await close(visit);
  });

  test("清除标记 takes away what the pane marked, and nothing of the user's or of 写入校验结果", async () => {
    const pane = await inExcel('taskpane.html?check=1');
    await conclusion(pane.page).getByRole('heading').waitFor();
    await pane.page.getByRole('button', { name: '更多操作' }).click();
    await pane.page.getByRole('menuitem', { name: '标记单元格' }).click();
    await pane.page
      .getByText(/^已标记 \d+ 处/)
      .first()
      .waitFor();
    const marks = await formatsIn(pane.page);
    expect(marks.length).toBeGreaterThan(10);
    await close(pane);

    const visit = await inExcel('commands.html');
    const { page } = visit;
    const own = {
      sheet: '1.部门收支总表',
      formula: '=$B6>100',
      area: { top: 5, left: 1, bottom: 20, right: 1 },
    };
    await putFormats(page, [...marks, own]);
    const cells = await cellsIn(page);
    await press(page, 'writeResults');
    await expect(formatsIn(page)).resolves.toHaveLength(marks.length + 1);
    await press(page, 'clearMarks');
    await expect(formatsIn(page)).resolves.toEqual([own]);
    await expect(cellsIn(page)).resolves.toEqual(cells);
    await expect(sheetNames(page)).resolves.toContain('校验结果');
    await expect(shownInDialogs(page)).resolves.toEqual([]);
    await press(page, 'clearMarks');
    await expect(shownInDialogs(page)).resolves.toEqual(['工作簿中没有校验加的标记，不需要清除。']);
    await close(visit);
  });

  test('a workbook that cannot be written is told in the dialog, and stays as it was', async () => {
    const visit = await inExcel('commands.html');
    const { page } = visit;
    await page.evaluate(() => {
      (window as unknown as InExcel).excelSimulator.book.structureProtected = true;
    });
    const cells = await cellsIn(page);
    await press(page, 'writeResults');
    const [sentence = '', ...others] = await shownInDialogs(page);
    expect(sentence).toMatch(/工作簿.*保护/);
    expect(others).toEqual([]);
    await expect(sheetNames(page)).resolves.not.toContain('校验结果');
    await expect(cellsIn(page)).resolves.toEqual(cells);
    await close(visit);
  });

  test('where Excel shows no dialog the pane tells the sentence: at once if it is open, else when it is opened', async () => {
    const visit = await inExcel('commands.html');
    const { page: ribbon } = visit;
    await refuseDialogs(ribbon);
    const sentence = '功能区按钮\n\n工作簿中没有校验加的标记，不需要清除。';

    await press(ribbon, 'clearMarks');
    const pane = await ribbon.context().newPage();
    await pane.addInitScript({ content: script });
    await pane.goto(`${site.url}taskpane.html`);
    await expect(pane.getByRole('alert').innerText()).resolves.toBe(sentence);
    await pane.getByRole('alert').getByRole('button', { name: '关闭' }).click();
    await pane.getByRole('alert').waitFor({ state: 'detached' });

    await press(ribbon, 'clearMarks');
    await expect(pane.getByRole('alert').innerText()).resolves.toBe(sentence);

    await pane.reload();
    await pane.getByRole('button', { name: '一键校验' }).waitFor();
    await expect(pane.getByRole('alert').count()).resolves.toBe(0);
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
