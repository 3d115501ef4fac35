/**
 * Dialogs of the simulated Excel, behind the real office.js: they are noted and closed by the user at once, or refused
 * with one of Office's codes.
 */
import type { Page } from 'playwright-core';

/** Office's codes: the user closed the dialog; the browser did not let it open. */
const CLOSED_BY_USER = 12006;
const BLOCKED = 12011;

type Handler = (id: number, payload: readonly unknown[]) => void;
type Register = (id: number, target: unknown, handler: Handler, answer: (code: number) => void) => void;

interface Dialogs {
  external: { RegisterEvent: Register };
  shownInDialogs: string[];
  dialogRefusal?: number;
}

/** To be called after the script that poses as Excel is added, before the page is opened. */
export async function addDialogs(page: Page): Promise<void> {
  await page.addInitScript((closedByUser) => {
    const program = window as unknown as Dialogs;
    const register = program.external.RegisterEvent;
    program.shownInDialogs = [];
    program.external.RegisterEvent = (id, target, handler, answer) => {
      // Excel for Windows opens a dialog where the library begins to listen to one.
      if (typeof target !== 'string' || !target.includes('dialog.html')) {
        register(id, target, handler, answer);
        return;
      }
      const refusal = program.dialogRefusal ?? 0;
      setTimeout(() => answer(refusal), 0);
      if (refusal !== 0) return;
      const { url } = JSON.parse(target) as { url: string };
      program.shownInDialogs.push(decodeURIComponent(new URL(url).hash.slice(1)));
      setTimeout(() => handler(id, [closedByUser]), 50);
    };
  }, CLOSED_BY_USER);
}

/** The sentences shown so far. */
export function shownInDialogs(page: Page): Promise<string[]> {
  return page.evaluate(() => (window as unknown as Dialogs).shownInDialogs);
}

/** From now on no dialog opens. */
export function refuseDialogs(page: Page): Promise<void> {
  return page.evaluate((code) => {
    (window as unknown as Dialogs).dialogRefusal = code;
  }, BLOCKED);
}
