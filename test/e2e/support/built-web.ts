/**
 * The web folder as the sources of this moment build it. Test files run side by side and share it: whoever comes first
 * builds, the others wait, and nothing is built again while no source has changed.
 */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';

const ROOT = path.resolve(__dirname, '../../..');
const DIST = path.join(ROOT, 'dist');
export const WEB = path.join(DIST, 'web');
const STAMP = path.join(DIST, 'web.stamp');
const LOCK = path.join(DIST, 'web.lock');

/** In milliseconds. */
const LOOK_AGAIN = 500;

/** What the web build is made from. */
const SOURCES = ['src', 'seeds/catalogue', 'seeds/formulas', 'seeds/workbooks', 'assets'];
const SOURCE_FILES = ['webpack.config.js', 'manifest.xml', 'package.json', 'package-lock.json'];

/** Builds the web folder unless it is as the sources want it. */
export async function buildWeb(): Promise<void> {
  fs.mkdirSync(DIST, { recursive: true });
  while (!takeLock()) await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN));
  try {
    const wanted = fingerprint();
    const built = fs.existsSync(STAMP) && fs.existsSync(path.join(WEB, 'index.html'));
    if (built && fs.readFileSync(STAMP, 'utf8') === wanted) return;
    fs.rmSync(STAMP, { force: true });
    await runWebpack();
    fs.writeFileSync(STAMP, wanted);
  } finally {
    fs.rmSync(LOCK, { force: true });
  }
}

async function runWebpack(): Promise<void> {
  const webpack = promisify(execFile)(
    process.execPath,
    ['node_modules/webpack/bin/webpack.js', '--config-name', 'web'],
    {
      cwd: ROOT,
      env: { ...process.env, NODE_ENV: 'production', GONGKAI_BASE_URL: '', GONGKAI_OFFICE_JS: '' },
    },
  );
  await webpack.catch((error: unknown) => {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    throw new Error(`webpack 构建失败：\n${stdout}${stderr}`);
  });
}

/** The lock holds the number of the process that builds; one that was killed leaves a lock that is nobody's. */
function takeLock(): boolean {
  try {
    fs.writeFileSync(LOCK, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    const holder = Number(fs.existsSync(LOCK) ? fs.readFileSync(LOCK, 'utf8') : NaN);
    if (holder > 0 && !isAlive(holder)) fs.rmSync(LOCK, { force: true });
    return false;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Of every source's name and content. */
function fingerprint(): string {
  const hash = createHash('sha256');
  for (const file of [...SOURCES.flatMap(filesBelow), ...SOURCE_FILES].sort()) {
    hash.update(file).update(fs.readFileSync(path.join(ROOT, file)));
  }
  return hash.digest('hex');
}

function filesBelow(folder: string): string[] {
  return fs
    .readdirSync(path.join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(ROOT, path.join(entry.parentPath, entry.name)));
}
