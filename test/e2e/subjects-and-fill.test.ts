/**
 * 科目 and 填充 in a real browser, on the page and in Excel: subjects are found, ticked, inserted and taken back; empty
 * cells are looked at, filled and taken back. What was taken back leaves no trace, cell by cell.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { cellAt, sheetNamed } from '../../src/grid/snapshot';
import { openWorkbook } from '../../src/hosts/file/file-workbook';
import type { Site } from './support/browsing';
import { SLOW, openSite } from './support/browsing';
import { PLACES } from './support/places';

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

describe.each(PLACES)('in %s', (_where, place) => {
  test('科目: found by name, code and pinyin, ticked, inserted, taken back', async () => {
    const visit = await place.open(site, SAMPLE);
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
    const rows = await Promise.all([5, 6, 7, 8, 9].map((row) => place.row(page, SHEET, row)));
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
    expect((await place.row(page, SHEET, 5)).slice(0, 2)).toEqual(['208', '社会保障和就业支出']);
    const after = await place.cells(page);
    expect(after.size).toBeGreaterThan(1000);
    expect(after).toEqual(before);
    await place.close(visit);
  });

  test('填充: old and new are seen, what is ticked is filled in, taken back', async () => {
    const visit = await place.open(site, emptied);
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
      EMPTIED.map(async ([, row, column]) => (await place.row(page, SHEET, row))[column]),
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
