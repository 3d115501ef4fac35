/**
 * 科目 and 填充 in a real browser, on the page and in Excel: subjects are found, ticked, inserted and taken back; empty
 * cells are looked at, filled and taken back. What was taken back leaves no trace, cell by cell.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import type { Snapshot } from '../../src/grid/snapshot';
import { cellAt, sheetNamed } from '../../src/grid/snapshot';
import { openWorkbook } from '../../src/hosts/file/file-workbook';
import type { ExcelSimulator } from '../excel-simulator/simulator';
import type { Site, Visit } from './support/browsing';
import { SLOW, openSite } from './support/browsing';
import { cellsOf } from './support/cells-of';
import { excelScript } from './support/excel-script';

const SAMPLE = path.resolve(__dirname, '../../seeds/workbooks/wuhan-2023-budget.xlsx');
const SHEET = '3.部门支出总表';

/** Cells of the sheet that can be worked out from the others, emptied for 填充. */
const EMPTIED: readonly (readonly [cell: string, row: number, column: number])[] = [
  ['C6', 5, 2],
  ['D7', 6, 3],
  ['E16', 15, 4],
];

jest.setTimeout(SLOW);
let site: Site;
let folder: string;
let emptied: string;

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'gongkai-e2e-'));
  emptied = path.join(folder, '待填.xlsx');
  fs.writeFileSync(emptied, await withEmptyCells(fs.readFileSync(SAMPLE)));
  site = await openSite();
}, SLOW);
afterAll(async () => {
  await site.close();
  fs.rmSync(folder, { recursive: true });
});

async function withEmptyCells(bytes: Uint8Array): Promise<Uint8Array> {
  const workbook = openWorkbook(bytes);
  const sheet = sheetNamed(await workbook.read(), SHEET);
  if (!sheet) throw new Error(`no sheet ${SHEET}`);
  await workbook.apply(
    EMPTIED.map(([, row, column]) => ({
      kind: 'setCell',
      at: { sheet: SHEET, row, column },
      expect: { value: cellAt(sheet, row, column)?.value ?? null },
      write: { value: null },
    })),
  );
  return workbook.bytes();
}

/** The workbook as it stands behind a page, wherever it stands. */
interface Place {
  open(file: string): Promise<Visit>;
  /** Brings a sheet to the front and stands on one of its cells. */
  goTo(page: Page, sheet: string, cell: string): Promise<void>;
  /** Every cell by sheet and position, in whatever words: to be compared with another time. */
  cells(page: Page): Promise<Map<string, string>>;
  /** Values of a row's first five cells on the sheet of this test. */
  row(page: Page, row: number): Promise<(string | number | boolean)[]>;
  close(visit: Visit): Promise<void>;
}

async function checked(page: Page): Promise<void> {
  await page.getByRole('region', { name: '校验结论' }).getByRole('heading').waitFor();
}

/** On the page the workbook is what is saved. */
const PAGE: Place = {
  open: async (file) => {
    const visit = await site.visit();
    const { page } = visit;
    await page.goto(site.url);
    await checked(page);
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: '打开工作簿' }).click();
    await (await chooser).setFiles(file);
    await page.locator('header').getByText(path.basename(file), { exact: true }).waitFor();
    await checked(page);
    return visit;
  },
  goTo: async (page, sheet, cell) => {
    await page
      .getByRole('tablist', { name: '工作表' })
      .getByRole('tab', { name: new RegExp(`^${sheet.replace('.', '\\.')}`) })
      .click();
    await page.locator(cell).click();
  },
  cells: async (page) => cellsOf(await saved(page), '校验结果'),
  row: async (page, row) => {
    const texts = await page.locator(`tr[aria-rowindex="${row + 1}"] td`).allInnerTexts();
    return texts.slice(0, 5);
  },
  close: async ({ page, strangers, failures }) => {
    await page.context().close();
    expect(strangers).toEqual([]);
    expect(failures).toEqual([]);
  },
};

async function saved(page: Page): Promise<Snapshot> {
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: '保存校验后的工作簿' }).click();
  return openWorkbook(fs.readFileSync(await (await downloading).path())).read();
}

interface InExcel {
  readonly excelSimulator: ExcelSimulator;
}

/** In Excel it is what the simulator holds. */
const EXCEL: Place = {
  open: async (file) => {
    const visit = await site.visit({ viewport: { width: 350, height: 720 } });
    const { page } = visit;
    await page.addInitScript({ content: await excelScript(file) });
    await page.goto(`${site.url}taskpane.html?check=1`);
    await checked(page);
    return visit;
  },
  goTo: (page, sheet) =>
    page.evaluate((name) => {
      const { book } = (window as unknown as InExcel).excelSimulator;
      book.active = book.sheets.find((one) => one.name === name);
      book.selection = { top: 8, left: 1, bottom: 8, right: 1 };
    }, sheet),
  cells: async (page) =>
    new Map(
      await page.evaluate(() =>
        (window as unknown as InExcel).excelSimulator.book.sheets.flatMap(({ name, cells }) =>
          [...cells]
            .filter(([, { content }]) => content !== undefined && content.value !== '')
            .map(([key, { content, format }]): [string, string] => [
              `${name}!${key}`,
              `${JSON.stringify(content)} ${format}`,
            ]),
        ),
      ),
    ),
  row: (page, row) =>
    page.evaluate(
      ([name, at]) => {
        const { book } = (window as unknown as InExcel).excelSimulator;
        const sheet = book.sheets.find((one) => one.name === name);
        return [0, 1, 2, 3, 4].map((column) => sheet?.cells.get(at * 16_384 + column)?.content?.value ?? '');
      },
      [SHEET, row] as const,
    ),
  close: async ({ page, strangers, failures }) => {
    const unknown = await page.evaluate(() => (window as unknown as InExcel).excelSimulator.notSimulated);
    await page.context().close();
    expect(unknown).toEqual([]);
    expect(strangers).toEqual([]);
    expect(failures).toEqual([]);
  },
};

describe.each([
  ['the page', PAGE],
  ['Excel', EXCEL],
])('in %s', (_where, place) => {
  test('科目: found by name, code and pinyin, ticked, inserted, taken back', async () => {
    const visit = await place.open(SAMPLE);
    const { page } = visit;
    await place.goTo(page, SHEET, '#cell-8-1');
    await page.getByRole('tab', { name: '科目', exact: true }).click();
    const search = page.getByRole('searchbox', { name: '查找科目' });
    const found = page.getByRole('tree', { name: '查找结果' });
    await search.waitFor();
    const before = await place.cells(page);

    await search.fill('教育');
    await found.getByRole('treeitem', { name: '2050802 干部教育', exact: true }).click();
    await search.fill('2050803');
    await found.getByRole('treeitem', { name: '2050803 培训支出', exact: true }).click();
    await search.fill('jbylbx');
    await found
      .getByRole('treeitem', { name: '2080505 机关事业单位基本养老保险缴费支出 已在表3第8行', exact: true })
      .waitFor();
    const target = page.getByRole('combobox', { name: '插入到' });
    await expect(target.locator('option:checked').innerText()).resolves.toBe('部门支出总表（公开表3）');
    await page.getByText('将新增 4 行（含上级 205、20508）').waitFor();
    await page.getByRole('button', { name: '预览' }).click();
    await expect(
      page.getByRole('list', { name: '将新增的行' }).getByRole('listitem').allInnerTexts(),
    ).resolves.toEqual([
      '205\n教育支出\n上级',
      '20508\n进修及培训\n上级',
      '2050802\n干部教育',
      '2050803\n培训支出',
    ]);

    await page.getByRole('button', { name: '插入', exact: true }).click();
    await page.getByText('已在表3新增 4 行科目').first().waitFor();
    const rows = await Promise.all([5, 6, 7, 8, 9].map((row) => place.row(page, row)));
    expect(rows.map((texts) => texts.slice(0, 2).join(' '))).toEqual([
      '205 教育支出',
      '20508 进修及培训',
      '2050802 干部教育',
      '2050803 培训支出',
      '208 社会保障和就业支出',
    ]);
    await search.fill('2050803');
    await found.getByRole('treeitem', { name: '2050803 培训支出 已在表3第9行', exact: true }).waitFor();

    await page.getByRole('button', { name: '撤销上次写入（新增 4 行科目）' }).click();
    await page.getByText('已撤销：新增 4 行科目').first().waitFor();
    expect((await place.row(page, 5)).slice(0, 2)).toEqual(['208', '社会保障和就业支出']);
    const after = await place.cells(page);
    expect(after.size).toBeGreaterThan(1000);
    expect(after).toEqual(before);
    await place.close(visit);
  });

  test('填充: old and new are seen, what is ticked is filled in, taken back', async () => {
    const visit = await place.open(emptied);
    const { page } = visit;
    await place.goTo(page, SHEET, '#cell-8-1');
    const before = await place.cells(page);
    await page.getByRole('tab', { name: '填充', exact: true }).click();
    await page.getByRole('checkbox', { name: '含合计、小计和类、款各行' }).check();
    const offered = page.getByRole('checkbox', { name: /，（空）改为 / });
    await offered.first().waitFor();
    await expect(
      offered.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label'))),
    ).resolves.toEqual([
      'C6 208 社会保障和就业支出，（空）改为 173.51',
      'D7 20805 行政事业单位养老支出，（空）改为 163.51',
      'E16 21701 金融部门行政支出，（空）改为 1101.30',
    ]);
    await offered.first().uncheck();
    await page.getByRole('button', { name: '填入 2 格' }).click();
    await page.getByText('已填入 2 个单元格').first().waitFor();
    const amounts = await Promise.all(
      EMPTIED.map(async ([, row, column]) => (await place.row(page, row))[column]),
    );
    expect(amounts.map((amount) => (amount === '' ? 'empty' : Number(amount)))).toEqual([
      'empty',
      163.51,
      1101.3,
    ]);

    await page.getByRole('button', { name: '撤销上次写入（填入 2 个单元格）' }).click();
    await page.getByText('已撤销：填入 2 个单元格').first().waitFor();
    const after = await place.cells(page);
    expect(after.size).toBeGreaterThan(1000);
    expect(after).toEqual(before);
    await place.close(visit);
  });
});
