/**
 * `npm run screenshots`: the pictures of the documents, taken of the built page with the sample in it, light and dark,
 * at the widths it is made for.
 */
'use strict';

const fs = require('node:fs');
const path = require('node:path');
const { launchBrowser } = require('./browser.cjs');
const { serveWeb } = require('./serve-web.cjs');

const IMAGES = path.resolve(__dirname, '../../docs/images');

const SIZES = [
  { width: 1280, height: 800 },
  { width: 400, height: 860 },
  { width: 320, height: 720 },
];

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
      // The page may draw anew under the pointer, which then has to come again.
      for (let tries = 0; tries < 5 && !(await page.getByRole('tooltip').isVisible()); tries += 1) {
        await page.mouse.move(400, 20);
        await page.locator('#cell-3-5').hover();
        await page
          .getByRole('tooltip')
          .waitFor({ timeout: 4000 })
          .catch(() => undefined);
      }
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
    name: 'result-sheet',
    prepare: async (page) => {
      await page.getByRole('button', { name: '写入校验结果' }).click();
      await page.getByRole('tab', { name: /^校验结果/ }).click();
    },
  },
];

/** Opens the page with the sample checked, does what the scene asks for, and takes the picture. */
async function picture(browser, url, { file, size, colorScheme, prepare }) {
  const context = await browser.newContext({ viewport: size, colorScheme, locale: 'zh-CN' });
  const page = await context.newPage();
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
