/** `npm start` after the build: says its address, serves the page, takes the next port where one is taken, ends on Ctrl-C. */
import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import path from 'node:path';
import { serveWeb } from '../support/serve-web.cjs';
import { buildWeb } from './support/built-web';
import { SLOW } from './support/browsing';

const ROOT = path.resolve(__dirname, '../..');

jest.setTimeout(SLOW);
beforeAll(buildWeb, SLOW);

interface Started {
  readonly process: ChildProcess;
  /** The address it printed. */
  readonly url: string;
  readonly printed: () => string;
}

/** Starts it without a display, so that no browser opens. */
function start(port: number): Promise<Started> {
  const { DISPLAY: _, WAYLAND_DISPLAY: __, ...env } = process.env;
  const child = spawn(process.execPath, ['test/support/start.cjs'], {
    cwd: ROOT,
    env: { ...env, GONGKAI_PORT: String(port) },
  });
  let printed = '';
  return new Promise((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString('utf8');
      const url = /公开表审核已在本机启动：(http:\/\/localhost:\d+\/)/.exec(printed)?.[1];
      if (url !== undefined) resolve({ process: child, url, printed: () => printed });
    });
    child.once('exit', (code) => reject(new Error(`ended with ${String(code)}: ${printed}`)));
  });
}

function ended({ process: child }: Started): Promise<number | null> {
  return new Promise((resolve) => child.once('exit', resolve));
}

test('serves the page on the next free port until it is interrupted', async () => {
  const taken = await serveWeb({ port: 0 });
  const port = Number(new URL(taken.url).port);
  const started = await start(port);
  const end = ended(started);
  try {
    expect(Number(new URL(started.url).port)).toBeGreaterThan(port);
    const page = await fetch(started.url);
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html;charset=utf-8']);
    await expect(page.text()).resolves.toContain('<title>公开表审核</title>');
    const sample = await fetch(`${started.url}samples/wuhan-2023-budget.xlsx`);
    expect(sample.status).toBe(200);
    await expect(fetch(`${started.url}../package.json`).then(({ status }) => status)).resolves.toBe(404);
  } finally {
    started.process.kill('SIGINT');
    await taken.stop();
  }
  await expect(end).resolves.toBe(0);
  expect(started.printed()).toContain('按 Ctrl-C 停止');
  await expect(fetch(started.url)).rejects.toThrow();
});
