/**
 * `npm start`: serves the page without Excel, with the sample loaded, until Ctrl-C, and opens it where there is a
 * display to open it on. GONGKAI_PORT names the first port to try.
 */
'use strict';

const { serveWeb } = require('./serve-web.cjs');

const hasDisplay =
  process.platform === 'win32' ||
  process.platform === 'darwin' ||
  Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

async function openBrowser(url) {
  const { default: open } = await import('open');
  const opened = await open(url);
  // The address is printed anyway: no browser is no failure.
  opened.on('error', () => undefined);
}

async function main() {
  const { url, stop } = await serveWeb({ port: Number(process.env.GONGKAI_PORT ?? 3000) });
  console.log(`公开表审核已在本机启动：${url}`);
  console.log('在浏览器中打开上面的地址即可使用，样例已载入。按 Ctrl-C 停止。');
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => {
      console.log('已停止。');
      void stop().then(() => process.exit(0));
    });
  }
  if (hasDisplay) await openBrowser(url).catch(() => undefined);
}

main().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
