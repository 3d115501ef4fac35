/**
 * `npm run icons`: draws the PNG icons Excel asks for from the SVG sources in assets/, each size by itself, with the
 * browser of the tests.
 */
'use strict';

const fs = require('node:fs');
const path = require('node:path');
const { launchBrowser } = require('./browser.cjs');

const ASSETS = path.resolve(__dirname, '../../assets');

/** The sizes an Office ribbon takes its icons in, and 128 for the product's own. */
const RIBBON_SIZES = [16, 20, 24, 32, 40, 48, 64, 80];
const ICONS = [
  { name: 'icon', sizes: [...RIBBON_SIZES, 128] },
  ...['check', 'pane', 'write', 'clear'].map((name) => ({ name, sizes: RIBBON_SIZES })),
];

async function draw(page, name, size) {
  const svg = fs.readFileSync(path.join(ASSETS, `${name}.svg`), 'utf8');
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<style>html,body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
  );
  await page.screenshot({ path: path.join(ASSETS, `${name}-${size}.png`), omitBackground: true });
}

async function main() {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    for (const { name, sizes } of ICONS) {
      for (const size of sizes) await draw(page, name, size);
    }
  } finally {
    await browser.close();
  }
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
