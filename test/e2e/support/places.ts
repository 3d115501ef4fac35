/** A workbook behind the page and behind the pane in the simulated Excel, for journeys that are the same in both. */
import fs from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import type { Snapshot } from '../../../src/grid/snapshot';
import { openWorkbook } from '../../../src/hosts/file/file-workbook';
import type { ExcelSimulator } from '../../excel-simulator/simulator';
import type { Site, Visit } from './browsing';
import { cellsOf } from './cells-of';
import { excelScript } from './excel-script';

/** The workbook as it stands behind a page, wherever it stands. */
export interface Place {
  /** Opens a workbook file and waits until it is checked. */
  open(site: Site, file: string): Promise<Visit>;
  /** Brings a sheet to the front and stands on one of its cells. */
  goTo(page: Page, sheet: string, cell: string): Promise<void>;
  /** Every cell by sheet and position, in whatever words: to be compared with another time. */
  cells(page: Page): Promise<Map<string, string>>;
  /** Values of a row's first five cells; on the page its sheet has to be in front. */
  row(page: Page, sheet: string, row: number): Promise<(string | number | boolean)[]>;
  close(visit: Visit): Promise<void>;
}

async function checked(page: Page): Promise<void> {
  await page.getByRole('region', { name: '校验结论' }).getByRole('heading').waitFor();
}

/** On the page the workbook is what is saved. */
const PAGE: Place = {
  open: async (site, file) => {
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
  row: async (page, _sheet, row) => {
    const texts = await page.locator(`tr[aria-rowindex="${row + 1}"] td`).allInnerTexts();
    return texts.slice(0, 5);
  },
  close: async ({ page, strangers, failures }) => {
    await page.context().close();
    expect(strangers).toEqual([]);
    expect(failures).toEqual([]);
  },
};

/** The workbook the page saves. */
export async function saved(page: Page): Promise<Snapshot> {
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: '保存校验后的工作簿' }).click();
  return openWorkbook(fs.readFileSync(await (await downloading).path())).read();
}

/** What the page holds of the simulated Excel. */
export interface InExcel {
  readonly excelSimulator: ExcelSimulator;
}

/** In Excel it is what the simulator holds. */
const EXCEL: Place = {
  open: async (site, file) => {
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
  row: (page, sheet, row) =>
    page.evaluate(
      ([name, at]) => {
        const { book } = (window as unknown as InExcel).excelSimulator;
        const sheet = book.sheets.find((one) => one.name === name);
        return [0, 1, 2, 3, 4].map((column) => sheet?.cells.get(at * 16_384 + column)?.content?.value ?? '');
      },
      [sheet, row] as const,
    ),
  close: async ({ page, strangers, failures }) => {
    const unknown = await page.evaluate(() => (window as unknown as InExcel).excelSimulator.notSimulated);
    await page.context().close();
    expect(unknown).toEqual([]);
    expect(strangers).toEqual([]);
    expect(failures).toEqual([]);
  },
};

export const PLACES: readonly (readonly [where: string, place: Place])[] = [
  ['the page', PAGE],
  ['Excel', EXCEL],
];
