/** Serves the built web folder on this machine: for `npm start`, for the browser tests and for pictures. */
'use strict';

const http = require('node:http');
const path = require('node:path');
const sirv = require('sirv');

const WEB = path.resolve(__dirname, '../../dist/web');

/** How many ports above the wanted one are tried before giving up. */
const PORTS_TRIED = 50;

/** Listens on the port on this machine only; undefined where it is taken. */
function listen(server, port) {
  return new Promise((resolve, reject) => {
    const failed = (error) => (error.code === 'EADDRINUSE' ? resolve(undefined) : reject(error));
    server.once('error', failed);
    server.listen(port, '127.0.0.1', () => {
      server.removeListener('error', failed);
      resolve(server.address().port);
    });
  });
}

/**
 * Serves a folder; the first free port from `port` on, or any free one for 0. Answers the address and what stops it.
 * Nothing is cached, so that a new build is seen at once.
 */
async function serveWeb({ port = 3000, folder = WEB } = {}) {
  const server = http.createServer(sirv(folder, { dev: true, etag: true }));
  for (let wanted = port; wanted < port + PORTS_TRIED; wanted += 1) {
    const found = await listen(server, wanted);
    if (found === undefined) continue;
    const stop = () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    return { url: `http://localhost:${found}/`, stop };
  }
  throw new Error(`${port}–${port + PORTS_TRIED - 1} 的端口都被占用，没有启动。请关闭占用端口的程序后再试。`);
}

module.exports = { serveWeb, WEB };
