/**
 * 指标分析 in a real browser, on the page and in Excel: found from 填充, last year's workbook chosen, what jumped first
 * looked at, the sheet written and taken back. What was taken back leaves no trace, cell by cell.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { parseA1 } from '../../src/grid/address';
import { cellAt, sheetNamed, type Snapshot } from '../../src/grid/snapshot';
import { openWorkbook } from '../../src/hosts/file/file-workbook';
import { DIFFERENCES, workbookWith } from '../indicators/last-year';
import type { Site } from './support/browsing';
import { SLOW, openSite } from './support/browsing';
import { cellsOf } from './support/cells-of';
import { PLACES, saved, type InExcel } from './support/places';

const SAMPLE = path.resolve(__dirname, '../../seeds/workbooks/wuhan-2023-budget.xlsx');
const SHEET = '指标分析';

jest.setTimeout(SLOW);
let site: Site;
let folder: string;
let lastYear: string;

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'gongkai-e2e-'));
  lastYear = path.join(folder, '2022年部门预算.xlsx');
  fs.writeFileSync(lastYear, (await workbookWith(DIFFERENCES)).bytes());
  site = await openSite();
}, SLOW);
afterAll(async () => {
  await site.close();
  fs.rmSync(folder, { recursive: true });
});

async function openIndicators(page: Page): Promise<void> {
  await page.getByRole('tab', { name: '填充', exact: true }).click();
  await page.getByRole('button', { name: '指标分析：占比与增减…' }).click();
  await page.getByRole('region', { name: '指标分析', exact: true }).getByRole('heading').first().waitFor();
}

async function chooseLastYear(page: Page): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '打开上年的工作簿' }).click();
  await (await chooser).setFiles(lastYear);
  await page.getByText('已打开「2022年部门预算.xlsx」（2022 年）').waitFor();
}

/** The sentence the pane says first, and the sheet as well. */
const HEADLINE =
  '支出合计 11,054.90万元，比上年增加 1,481.29万元，增长 15.47%；变动最大的是「2170399 其他金融发展支出」，比上年增加 1,316.56万元，增长 20.02%。';

/** Cells of the sheet that is written: what they hold, and the formula that gives it. */
const EXPECTED: readonly (readonly [cell: string, value: string | number, formula?: string])[] = [
  ['A1', '指标分析'],
  ['A2', HEADLINE],
  ['D7', '2023年预算数'],
  ['F7', '2022年预算数'],
  ['B11', '2170399'],
  ['C11', '其他金融发展支出'],
  ['D11', 7892.56, "'3.部门支出总表'!C21"],
  ['F11', 6576],
  ['G11', 1316.56, 'ROUND(D11-F11,2)'],
  ['H11', 0.2002, 'ROUND(G11/F11,4)'],
  ['H14', '—'],
  ['I14', '新增；武汉市地方金融工作局本级'],
  ['D31', 2061.04, "'3.部门支出总表'!D5"],
  ['E31', 0.1864, 'IF(D30=0,"",ROUND(D31/D30,4))'],
  ['F31', 2096.31],
  ['G31', -35.27, 'ROUND(D31-F31,2)'],
  ['H31', -0.0168, 'ROUND(G31/F31,4)'],
];

/** Cells but those of 指标分析 and 校验结果, which is written wherever the page saves. */
function others(cells: ReadonlyMap<string, string>): Map<string, string> {
  return new Map([...cells].filter(([key]) => !/^(指标分析|校验结果)!/.test(key)));
}

describe.each(PLACES)('in %s', (where, place) => {
  test('指标分析: last year chosen, looked at, written, taken back', async () => {
    const visit = await place.open(site, SAMPLE);
    const { page } = visit;
    const before = await place.cells(page);
    await openIndicators(page);
    await page.getByText('没有打开上年的工作簿，只列出本年的结构。').waitFor();
    await chooseLastYear(page);
    await page.getByText(HEADLINE).waitFor();
    const jumps = page.getByRole('list', { name: '变动较大的' }).getByRole('listitem');
    await expect(jumps.allInnerTexts()).resolves.toHaveLength(11);
    await expect(jumps.nth(1).innerText()).resolves.toBe(
      '科目　2170399 其他金融发展支出\nC21\n比上年增加 1,316.56万元，增长 20.02%\n7,892.56，上年 6,576.00',
    );

    await page.getByRole('button', { name: '写入指标分析', exact: true }).click();
    await page.getByText('已写入工作表「指标分析」').first().waitFor();
    if (where === 'Excel') {
      expect(await heldInExcel(page)).toEqual(EXPECTED.map(asEntered));
      expect(others(await place.cells(page))).toEqual(before);
    } else {
      // What is saved is looked at below: to save is a write of its own, and the last one alone is taken back.
      expect(await shownInFront(page)).toEqual(['科目', '2170399', '其他金融发展支出', '7,892.56', '71.39%']);
    }

    await page.getByRole('button', { name: '撤销上次写入（写入指标分析）' }).click();
    await page.getByText('已撤销：写入指标分析').first().waitFor();
    const after = await place.cells(page);
    expect(after.size).toBeGreaterThan(1000);
    expect(after).toEqual(before);
    await place.close(visit);
  });
});

type Held = readonly [cell: string, value: unknown, formula?: string];

/** The simulated Excel does not calculate: what a formula comes to is not looked at there. */
function asEntered([cell, value, formula]: Held): Held {
  return formula === undefined ? [cell, value] : [cell, 'formula', formula];
}

function heldInExcel(page: Page): Promise<Held[]> {
  const places = EXPECTED.map(([cell]) => [cell, parseA1(cell)!] as const);
  return page.evaluate(
    ({ name, all }) => {
      const { book } = (window as unknown as InExcel).excelSimulator;
      const sheet = book.sheets.find((one) => one.name === name);
      return all.map(([cell, { row, column }]): Held => {
        const content = sheet?.cells.get(row * 16_384 + column)?.content;
        const formula = content?.formula;
        return formula === undefined ? [cell, content?.value] : [cell, 'formula', formula.slice(1)];
      });
    },
    { name: SHEET, all: places },
  );
}

/** A row of the sheet that is in front. */
async function shownInFront(page: Page): Promise<string[]> {
  await page
    .getByRole('tablist', { name: '工作表' })
    .getByRole('tab', { name: /^指标分析/, selected: true })
    .waitFor();
  const texts = await page.locator('tr[aria-rowindex="11"] td').allInnerTexts();
  return texts.slice(0, 5);
}

function heldIn(snapshot: Snapshot): Held[] {
  const sheet = sheetNamed(snapshot, SHEET);
  if (!sheet) throw new Error(`no sheet ${SHEET}`);
  return EXPECTED.map(([cell]): Held => {
    const { row, column } = parseA1(cell)!;
    const { value, formula } = cellAt(sheet, row, column) ?? { value: null };
    return formula === undefined ? [cell, value] : [cell, value, formula];
  });
}

test('on the page: what is saved is opened again, and the sheet is written anew in its place', async () => {
  const visit = await site.visit();
  const { page } = visit;
  await page.goto(site.url);
  const conclusion = page.getByRole('region', { name: '校验结论' }).getByRole('heading');
  await conclusion.waitFor();
  await openIndicators(page);
  await chooseLastYear(page);
  await page.getByRole('button', { name: '写入指标分析', exact: true }).click();
  await page.getByText('已写入工作表「指标分析」').first().waitFor();
  const file = path.join(folder, '已保存.xlsx');
  const first = await savedAs(page, file);
  expect(heldIn(first)).toEqual(EXPECTED);
  const sample = await openWorkbook(fs.readFileSync(SAMPLE)).read();
  expect(others(cellsOf(first))).toEqual(cellsOf(sample));

  await openFile(page, file);
  await conclusion.waitFor();
  const tabs = page.getByRole('tablist', { name: '工作表' }).getByRole('tab', { name: /^指标分析/ });
  await expect(tabs.count()).resolves.toBe(1);
  await openIndicators(page);
  // Another workbook: last year's is chosen anew.
  await chooseLastYear(page);
  await page.getByRole('button', { name: '写入指标分析', exact: true }).click();
  await page.getByText('已写入工作表「指标分析」').first().waitFor();
  await expect(tabs.count()).resolves.toBe(1);
  const second = await saved(page);
  expect(heldIn(second)).toEqual(EXPECTED);
  expect(others(cellsOf(second))).toEqual(cellsOf(sample));
  await page.context().close();
  expect(visit.strangers).toEqual([]);
  expect(visit.failures).toEqual([]);
});

test('on a narrow screen the foot of 填充 is within reach', async () => {
  const visit = await site.visit({ viewport: { width: 320, height: 720 } });
  const { page } = visit;
  await page.goto(site.url);
  await page.getByRole('region', { name: '校验结论' }).getByRole('heading').waitFor();
  await page.getByRole('tab', { name: '填充', exact: true }).click();
  await page.getByRole('checkbox', { name: '含合计、小计和类、款各行' }).waitFor();
  await page.getByText('正在计算').waitFor({ state: 'detached' });
  await openIndicators(page);
  await page.context().close();
  expect(visit.failures).toEqual([]);
});

async function savedAs(page: Page, file: string): Promise<Snapshot> {
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: '保存校验后的工作簿' }).click();
  await (await downloading).saveAs(file);
  return openWorkbook(fs.readFileSync(file)).read();
}

async function openFile(page: Page, file: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '打开工作簿' }).click();
  await (await chooser).setFiles(file);
  await page.locator('header').getByText(path.basename(file), { exact: true }).waitFor();
}
