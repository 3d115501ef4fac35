/**
 * `npm run screenshots`: the pictures of the documents, taken of the built page with the sample in it, light and dark,
 * at the widths it is made for.
 */
'use strict';

require('./run-typescript.cjs');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { openWorkbook } = require('../../src/hosts/file/file-workbook.ts');
const { cellAt, sheetNamed } = require('../../src/grid/snapshot.ts');
const { DIFFERENCES, workbookWith } = require('../indicators/last-year.ts');
const { launchBrowser } = require('./browser.cjs');
const { serveWeb } = require('./serve-web.cjs');

const IMAGES = path.resolve(__dirname, '../../docs/images');
const SAMPLE = path.resolve(__dirname, '../../seeds/workbooks/wuhan-2023-budget.xlsx');

/** Where 科目 and 填充 are shown, and the totals that are taken away for the latter. */
const EXPENDITURE = '3.部门支出总表';
const EMPTIED = ['C6', 'D6', 'C7', 'D7', 'C15', 'D15', 'E15', 'C16', 'D16', 'E16'];

const SIZES = [
  { width: 1280, height: 800 },
  { width: 400, height: 860 },
  { width: 320, height: 720 },
];

/** A busy machine takes its time. In milliseconds. */
const PATIENCE = 90_000;

/** Pictures taken at the full width beside the first sight: a name, and what is done before. */
const SCENES = [
  {
    name: 'finding',
    prepare: async (page) => {
      await page.getByRole('tab', { name: /^12-5/ }).click();
      await page.locator('#cell-3-5').click();
      await page.mouse.move(600, 20);
    },
  },
  {
    name: 'hover',
    prepare: async (page) => {
      await page.getByRole('tab', { name: /^12-5/ }).click();
      await page.locator('#cell-3-5').hover();
      await page.getByRole('tooltip').waitFor();
    },
  },
  {
    name: 'correct',
    prepare: async (page) => {
      await page.getByRole('button', { name: '全部更正…' }).click();
      await page.getByRole('button', { name: /^更正 \d+ 个单元格/ }).waitFor();
    },
  },
  {
    name: 'explain',
    prepare: async (page) => {
      await page.getByRole('button', { name: '填写审核说明' }).first().click();
      await page.getByRole('textbox', { name: '审核说明' }).fill('按批复数填列，合计含年中调整。');
    },
  },
  {
    name: 'subjects',
    prepare: async (page) => {
      await beside(page, '科目');
      const search = page.getByRole('searchbox', { name: '查找科目' });
      await search.fill('pxzc');
      await page.getByRole('treeitem', { name: /^2050803 / }).click();
      await search.fill('jbylbx');
      await page.getByRole('button', { name: '预览' }).click();
      await page.mouse.move(600, 20);
    },
  },
  {
    name: 'fill',
    prepare: async (page) => {
      await openFile(page, await sampleToFill());
      await beside(page, '填充');
      await page.getByRole('checkbox', { name: '含合计、小计和类、款各行' }).check();
      await page.getByRole('button', { name: /^填入 \d+ 格/ }).waitFor();
      await page.mouse.move(600, 20);
    },
  },
  {
    name: 'indicators',
    prepare: async (page) => {
      await beside(page, '填充');
      await page.getByRole('button', { name: '指标分析：占比与增减…' }).click();
      await chooseFile(page, '打开上年的工作簿', await lastYear());
      await page.getByRole('list', { name: '变动较大的' }).waitFor();
      await page.getByRole('button', { name: '写入指标分析', exact: true }).click();
      await page.getByText('已写入工作表「指标分析」').first().waitFor();
      await page.mouse.move(600, 20);
    },
  },
  {
    name: 'result-sheet',
    prepare: async (page) => {
      await page.getByRole('button', { name: '写入校验结果' }).click();
      await page.getByRole('tab', { name: /^校验结果/ }).click();
    },
  },
];

/** The sample without some of its totals, in a folder of its own under the sample's name. */
async function sampleToFill() {
  const workbook = openWorkbook(fs.readFileSync(SAMPLE));
  const sheet = sheetNamed(await workbook.read(), EXPENDITURE);
  await workbook.apply(
    EMPTIED.map((address) => {
      const [row, column] = [Number(address.slice(1)) - 1, address.charCodeAt(0) - 'A'.charCodeAt(0)];
      const { value } = cellAt(sheet, row, column);
      const at = { sheet: EXPENDITURE, row, column };
      return { kind: 'setCell', at, expect: { value }, write: { value: null } };
    }),
  );
  const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'gongkai-pictures-')), path.basename(SAMPLE));
  fs.writeFileSync(file, workbook.bytes());
  return file;
}

/** The workbook of the year before that 指标分析 is compared with. */
async function lastYear() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'gongkai-pictures-'));
  const file = path.join(folder, '2022年部门预算公开表.xlsx');
  fs.writeFileSync(file, (await workbookWith(DIFFERENCES)).bytes());
  return file;
}

async function chooseFile(page, button, file) {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: button }).click();
  await (await chooser).setFiles(file);
}

async function openFile(page, file) {
  await chooseFile(page, '打开工作簿', file);
  await page.getByText('样例', { exact: true }).waitFor({ state: 'detached' });
  await page.getByRole('region', { name: '校验结论' }).getByRole('heading').waitFor();
}

/** Stands on a row of the table, with a tab of the pane open. */
async function beside(page, tab) {
  await page.getByRole('tab', { name: /^3\./ }).click();
  await page.locator('#cell-8-1').click();
  await page.getByRole('tab', { name: tab, exact: true }).click();
}

/** Opens the page with the sample checked, does what the scene asks for, and takes the picture. */
async function picture(browser, url, { file, size, colorScheme, prepare }) {
  const context = await browser.newContext({ viewport: size, colorScheme, locale: 'zh-CN' });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  await page.goto(url);
  await page.getByRole('region', { name: '校验结论' }).getByRole('heading').waitFor();
  if (prepare) await prepare(page);
  // Whatever moves has come to rest by then.
  await page.waitForTimeout(1500);
  await page.screenshot({ path: path.join(IMAGES, file) });
  await context.close();
}

async function main() {
  fs.mkdirSync(IMAGES, { recursive: true });
  const [server, browser] = [await serveWeb({ port: 0 }), await launchBrowser()];
  try {
    for (const colorScheme of ['light', 'dark']) {
      for (const size of SIZES) {
        await picture(browser, server.url, {
          file: `page-${size.width}-${colorScheme}.png`,
          size,
          colorScheme,
        });
      }
    }
    for (const { name, prepare } of SCENES) {
      await picture(browser, server.url, {
        file: `page-${name}.png`,
        size: SIZES[0],
        colorScheme: 'light',
        prepare,
      });
    }
  } finally {
    await browser.close();
    await server.stop();
  }
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
