/** A browser on the served web folder, which notes what a page must never do: fail, or ask another origin. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser } from '../../support/browser.cjs';
import { serveWeb } from '../../support/serve-web.cjs';
import { buildWeb } from './built-web';

/** Building and starting a browser take long on a busy machine. In milliseconds. */
export const SLOW = 300_000;

export interface Visit {
  readonly page: Page;
  /** Requests to other origins than the page's own. */
  readonly strangers: string[];
  /** Scripts, styles and data the page asked for, by path. */
  readonly asked: string[];
  /** Errors of the page, and what it wrote on the console as one. */
  readonly failures: string[];
}

export interface Site {
  readonly url: string;
  /** A fresh page in a context of its own. */
  visit(options?: BrowserContextOptions): Promise<Visit>;
  close(): Promise<void>;
}

/** Builds where needed, serves, and starts the browser. */
export async function openSite(): Promise<Site> {
  await buildWeb();
  const server = await serveWeb({ port: 0 });
  const browser: Browser = await launchBrowser();
  return {
    url: server.url,
    visit: async (options = {}) => {
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
      return noting(await context.newPage(), new URL(server.url).origin);
    },
    close: async () => {
      await browser.close();
      await server.stop();
    },
  };
}

function noting(page: Page, origin: string): Visit {
  const visit: Visit = { page, strangers: [], asked: [], failures: [] };
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol === 'data:' || url.protocol === 'blob:') return;
    if (url.origin === origin) visit.asked.push(url.pathname);
    else visit.strangers.push(request.url());
  });
  page.on('pageerror', (error) => visit.failures.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') visit.failures.push(message.text());
  });
  page.setDefaultTimeout(45_000);
  return visit;
}
