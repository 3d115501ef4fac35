/**
 * The page without a mouse, in a real browser: from opening it to saving the checked workbook by Tab, arrows, Enter and
 * Esc alone. The focus is never lost, never out of sight, and always to be seen.
 */
import fs from 'node:fs';
import type { Page } from 'playwright-core';
import { openWorkbook } from '../../src/hosts/file/file-workbook';
import { readExplanations } from '../../src/report/explanations';
import type { Site, Visit } from './support/browsing';
import { SLOW, openSite } from './support/browsing';
import { keyboardOf } from './support/keyboard';

jest.setTimeout(SLOW);
let site: Site;

beforeAll(async () => {
  site = await openSite();
}, SLOW);
afterAll(() => site.close());

async function opened(): Promise<Visit> {
  const visit = await site.visit({ reducedMotion: 'reduce' });
  await visit.page.goto(site.url);
  await visit.page.getByRole('region', { name: '校验结论' }).getByRole('heading').waitFor();
  return visit;
}

async function close({ page, failures }: Visit): Promise<void> {
  await page.context().close();
  expect(failures).toEqual([]);
}

const button = (page: Page, name: string): ReturnType<Page['getByRole']> =>
  page.getByRole('button', { name, exact: true });
const addressShown = (page: Page): Promise<string> =>
  page.getByRole('group', { name: '单元格内容' }).locator('span').first().innerText();

test('check, walk the findings, go to a cell, correct, explain, save', async () => {
  const visit = await opened();
  const { page } = visit;
  const keys = keyboardOf(page);
  await keys.press('Tab');
  await expect(keys.here()).resolves.toBe('button 打开工作簿');

  await keys.tabTo(button(page, '重新校验'));
  await keys.press('Enter');
  await page.getByText('与上次校验结果相同').first().waitFor();
  await expect(keys.here()).resolves.toBe('button 重新校验');

  // The list is one stop; arrows walk it.
  await keys.until('Tab', /^button .*7 项之一/);
  await keys.until('ArrowDown', /^button .*未列项级科目/);
  await keys.press('Enter');
  await page.getByRole('tab', { name: /^3\.部门支出总表/, selected: true }).waitFor();
  await expect(addressShown(page)).resolves.toBe('C14');
  await expect(keys.here()).resolves.toMatch(/^button 核实 · 完整性 · ND-2/);
  await keys.press('Escape');
  await expect(keys.here()).resolves.toMatch(/^button .*未列项级科目/);

  await keys.until('ArrowDown', /^button .*以文本保存/);
  await keys.press('Enter');
  await keys.until('Tab', /^button 更正…/);
  await keys.press('Enter');
  await expect(keys.here()).resolves.toBe('h2 更正');
  await keys.press('Escape');
  await expect(keys.here()).resolves.toBe('button 更正…');
  await keys.press('Enter');
  await keys.tabTo(button(page, '更正 110 个单元格'));
  await keys.press('Enter');
  await page.getByText('已更正 110 个单元格').first().waitFor();
  await page.getByRole('button', { name: /^撤销上次写入/ }).waitFor();
  await keys.press('Tab');

  await keys.until('Shift+Tab', /^button 重新校验/);
  await keys.until('Tab', /^button .*7 项之一/);
  await keys.until('ArrowDown', /^button .*未列项级科目/);
  await keys.press('Enter');
  await keys.until('Tab', /^button 填写审核说明/);
  await keys.press('Enter');
  await keys.type('作废');
  await keys.press('Escape');
  await expect(keys.here()).resolves.toBe('button 填写审核说明');
  await keys.press('Enter');
  await keys.type('按批复数填列');
  await keys.tabTo(button(page, '保存'));
  await keys.press('Enter');
  await page.getByText('审核说明已写入').first().waitFor();
  await expect(keys.here()).resolves.toBe('button 修改审核说明');

  await keys.tabTo(button(page, '保存校验后的工作簿'), 'Shift+Tab');
  const downloading = page.waitForEvent('download');
  await keys.press('Enter');
  const saved = await openWorkbook(fs.readFileSync(await (await downloading).path())).read();
  expect([...readExplanations(saved).values()].map(({ text }) => text)).toEqual(['按批复数填列']);
  await expect(keys.here()).resolves.toBe('button 保存校验后的工作簿');
  await close(visit);
});

test('the sheet: arrows walk it, a flagged cell tells its findings, Enter leads to them, Esc sends them away', async () => {
  const visit = await opened();
  const { page } = visit;
  const keys = keyboardOf(page);
  const tooltip = page.getByRole('tooltip');
  await keys.tabTo(page.getByRole('grid'));
  await expect(tooltip.innerText()).resolves.toContain('用于2个不同的项目');
  await keys.press('Escape');
  await expect(tooltip.count()).resolves.toBe(0);
  await keys.press('ArrowLeft');
  await keys.press('ArrowRight');
  await expect(tooltip.innerText()).resolves.toContain('用于2个不同的项目');
  await keys.press('Enter');
  await page.getByRole('region', { name: '公开表审核' }).getByText('用于2个不同的项目').first().waitFor();
  await keys.until('Tab', /^tab 12-6/);
  await keys.press('ArrowLeft');
  await page.getByRole('tab', { name: /^12-5/, selected: true }).waitFor();
  await expect(keys.here()).resolves.toMatch(/^tab 12-5/);
  await close(visit);
});

test('tabs and pages of the pane: arrows change the tab, Esc comes back to where one was', async () => {
  const visit = await opened();
  const { page } = visit;
  const keys = keyboardOf(page);
  await keys.tabTo(page.getByRole('button', { name: /^识别结果/ }));
  await keys.press('Enter');
  await expect(keys.here()).resolves.toBe('h2 识别');
  await keys.press('Escape');
  await expect(keys.here()).resolves.toMatch(/^button 识别结果/);
  await keys.tabTo(page.getByRole('tab', { name: '校验', exact: true }));
  await keys.press('ArrowRight');
  await keys.press('Enter');
  await expect(keys.here()).resolves.toBe('tab 科目');
  const search = page.getByRole('searchbox', { name: '查找科目' });
  await search.waitFor();
  await keys.tabTo(search);
  await keys.type('jbylbx');
  await keys.press('ArrowDown');
  await expect(keys.here()).resolves.toMatch(/^treeitem \d+ .*基本养老保险/);
  await keys.until('Shift+Tab', /^tab 科目/);
  await keys.press('ArrowLeft');
  await keys.press('Enter');
  await keys.tabTo(page.getByRole('button', { name: /^公式 \d+ 通过/ }));
  await keys.press('Enter');
  await expect(keys.here()).resolves.toBe('h2 公式执行情况');
  // A page of text alone is a stop itself: the arrows scroll it.
  await keys.press('Tab');
  const scroller = page.locator('section[aria-label="公式执行情况"] [tabindex="0"]');
  await keys.press('End');
  await page.waitForFunction(({ scrollTop }) => scrollTop > 0, await scroller.elementHandle());
  await keys.press('Escape');
  await expect(keys.here()).resolves.toMatch(/^button 公式 \d+ 通过/);
  await close(visit);
});
