/** The views of the pane and how one comes to each from 校验 after a check; the same in Excel and on the page. */
import path from 'node:path';
import type { Page } from 'playwright-core';

const SAMPLE = path.resolve(__dirname, '../../../seeds/workbooks/wuhan-2023-budget-clean.xlsx');

export interface PaneView {
  readonly name: string;
  open(page: Page): Promise<void>;
  /** Back to 校验. */
  leave(page: Page): Promise<void>;
}

const back = (page: Page): Promise<void> => page.getByRole('button', { name: '返回' }).click();
const toCheck = (page: Page): Promise<void> => page.getByRole('tab', { name: '校验', exact: true }).click();
const stay = (): Promise<void> => Promise.resolve();

async function pressed(page: Page, name: string | RegExp, then: string): Promise<void> {
  await page.getByRole('button', { name }).first().click();
  await page.getByRole('region', { name: then, exact: true }).getByRole('heading').first().waitFor();
}

export const PANE_VIEWS: readonly PaneView[] = [
  { name: '校验', open: stay, leave: stay },
  {
    name: '问题',
    open: async (page) => {
      await page.getByRole('button', { name: /^核实 .*未列项级科目/ }).click();
      await page.getByText('依据', { exact: true }).first().waitFor();
    },
    leave: stay,
  },
  {
    name: '审核说明',
    open: async (page) => {
      await page.getByRole('button', { name: '填写审核说明' }).first().click();
      await page.getByRole('textbox', { name: '审核说明' }).waitFor();
    },
    leave: (page) => page.getByRole('button', { name: '取消' }).click(),
  },
  { name: '更正', open: (page) => pressed(page, '全部更正…', '全部更正'), leave: back },
  { name: '识别', open: (page) => pressed(page, /^识别结果/, '识别'), leave: back },
  { name: '公式', open: (page) => pressed(page, /^公式 \d+ 通过/, '公式执行情况'), leave: back },
  { name: '设置', open: (page) => pressed(page, '设置', '设置'), leave: back },
  {
    name: '科目',
    open: async (page) => {
      await page.getByRole('tab', { name: '科目', exact: true }).click();
      await page.getByRole('searchbox', { name: '查找科目' }).fill('教育');
      await page.getByRole('tree', { name: '查找结果' }).getByRole('treeitem').first().click();
      await page.getByRole('button', { name: '取消勾选' }).waitFor();
    },
    leave: toCheck,
  },
  {
    name: '填充',
    open: async (page) => {
      await page.getByRole('tab', { name: '填充', exact: true }).click();
      await page.getByRole('checkbox', { name: '含合计、小计和类、款各行' }).check();
      await page.getByText('正在计算').waitFor({ state: 'detached' });
    },
    leave: toCheck,
  },
  {
    name: '指标分析',
    open: async (page) => {
      await page.getByRole('tab', { name: '填充', exact: true }).click();
      await page.getByRole('button', { name: '指标分析：占比与增减…' }).click();
      await lastYearChosen(page);
    },
    leave: async (page) => {
      await back(page);
      await toCheck(page);
    },
  },
];

/** The sample itself stands in for last year's: that it is of the same year is then told as well. */
async function lastYearChosen(page: Page): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '打开上年的工作簿' }).click();
  await (await chooser).setFiles(SAMPLE);
  await page.getByRole('list', { name: '将列出' }).waitFor();
  await page.getByRole('alert').waitFor();
}
