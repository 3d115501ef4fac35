/**
 * A Chromium for tests and pictures: the one CHROME_PATH names, else the one inside an npm package, together with the
 * libraries it links to that a bare Linux lacks.
 */
'use strict';

const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { chromium } = require('playwright-core');

/** What a browser that nobody sits at must not do: sandbox as root, phone home, ask questions. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-domain-reliability',
  '--no-pings',
  '--font-render-hinting=none',
];

/** Starts the browser. The caller closes it. */
async function launchBrowser() {
  const named = process.env.CHROME_PATH;
  if (named) return chromium.launch({ executablePath: named, args: FLAGS });
  const packed = await unpackedChromium();
  return chromium.launch({
    executablePath: packed.executablePath,
    args: [...FLAGS, '--headless=shell', '--no-zygote'],
    env: { ...process.env, LD_LIBRARY_PATH: packed.libraries },
  });
}

/** Unpacks the browser of the npm package, once a machine; the package itself adds libraries on its own hosts only. */
async function unpackedChromium() {
  const packed = require('@sparticuz/chromium');
  packed.setGraphicsMode = false;
  const executablePath = await packed.executablePath();
  const libraries = await unpackedLibraries();
  const own = process.env.LD_LIBRARY_PATH;
  return { executablePath, libraries: own ? `${libraries}:${own}` : libraries };
}

async function unpackedLibraries() {
  const folder = path.join(os.tmpdir(), 'gongkai-chromium-libraries');
  if (fs.existsSync(path.join(folder, 'lib', 'libnss3.so'))) return path.join(folder, 'lib');
  const archive = path.join(path.dirname(require.resolve('@sparticuz/chromium')), '../../bin/al2023.tar.br');
  const zlib = require('node:zlib');
  const tar = require('tar-fs');
  const partial = fs.mkdtempSync(`${folder}-`);
  await new Promise((resolve, reject) => {
    fs.createReadStream(archive)
      .pipe(zlib.createBrotliDecompress())
      .on('error', reject)
      .pipe(tar.extract(partial))
      .on('error', reject)
      .on('finish', resolve);
  });
  fs.rmSync(folder, { recursive: true, force: true });
  fs.renameSync(partial, folder);
  return path.join(folder, 'lib');
}

module.exports = { launchBrowser };
