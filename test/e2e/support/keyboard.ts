/**
 * Somebody without a mouse. Every key they press is followed by a look at where the focus is: it must rest on something,
 * and what it rested on before must look otherwise than without it.
 */
import type { Locator, Page } from 'playwright-core';

/** Presses of a key before somebody gives up looking. */
const PATIENCE = 60;

/** What had the focus, kept in the page from one key to the next. */
interface Followed extends Window {
  focusFollowed?: { readonly element: Element; readonly look: string };
}

export interface Keyboard {
  press(key: string): Promise<void>;
  /** Presses Tab, or Shift+Tab, until the element has the focus. */
  tabTo(element: Locator, key?: 'Tab' | 'Shift+Tab'): Promise<void>;
  /** Presses a key until what has the focus is named so. */
  until(key: string, name: RegExp): Promise<void>;
  type(text: string): Promise<void>;
  /** What has the focus: role or tag, and its label or the words on it. */
  here(): Promise<string>;
}

export function keyboardOf(page: Page): Keyboard {
  const press = async (key: string): Promise<void> => {
    const from = await page.evaluate(nameOfFocus);
    await page.keyboard.press(key);
    const wrong = await page.evaluate(lookAtFocus);
    if (wrong !== undefined) throw new Error(`After ${key} on ${from}: ${wrong}`);
  };
  const here = (): Promise<string> => page.evaluate(nameOfFocus);
  return {
    press,
    here,
    tabTo: async (element, key = 'Tab') => {
      for (let tries = 0; tries < PATIENCE; tries += 1) {
        if (await element.evaluate((one) => one === document.activeElement)) return;
        await press(key);
      }
      throw new Error(`${key} does not lead to ${element.toString()}; it ends at ${await here()}`);
    },
    until: async (key, name) => {
      for (let tries = 0; tries < PATIENCE; tries += 1) {
        if (name.test(await here())) return;
        await press(key);
      }
      throw new Error(`${key} does not lead to ${String(name)}; it ends at ${await here()}`);
    },
    type: (text) => page.keyboard.type(text),
  };
}

/** Runs in the page. What is wrong with the focus; undefined where nothing is. */
async function lookAtFocus(): Promise<string | undefined> {
  const nameOf = (element: Element): string => element.outerHTML.slice(0, 160);
  const parts = (element: Element): string =>
    ['', '::before', '::after']
      .map((part) => getComputedStyle(element, part === '' ? null : part))
      .map((style) =>
        [style.outline, style.boxShadow, style.border, style.transform, style.backgroundColor].join(),
      )
      .join('|');
  // Boxes of radio buttons, switches and fields show it on what they stand in; the sheet on its selected cell.
  const lookOf = (element: Element): string => {
    const cell = element.parentElement?.querySelector(':scope > [data-selection]');
    return [element, element.parentElement, cell].map((one) => (one ? parts(one) : '')).join('/');
  };
  const followed = window as Followed;
  // What a key sets off may take a frame or two.
  await new Promise((resolve) => setTimeout(resolve, 50));
  const before = followed.focusFollowed;
  const element = document.activeElement;
  if (element === null || element === document.body) return 'the focus is lost';
  if (element.hasAttribute('data-tabster-dummy')) return `the focus rests on ${nameOf(element)}`;
  const { top, bottom, height } = element.getBoundingClientRect();
  if (height === 0 || bottom <= 0 || top >= window.innerHeight)
    return `the focus is out of sight on ${nameOf(element)}`;
  followed.focusFollowed = { element, look: lookOf(element) };
  if (before === undefined || before.element === element || !before.element.isConnected) return undefined;
  return lookOf(before.element) === before.look
    ? `nothing showed the focus on ${nameOf(before.element)}`
    : undefined;
}

/** Runs in the page. */
function nameOfFocus(): string {
  const element = document.activeElement;
  if (element === null) return '';
  const role = element.getAttribute('role') ?? element.tagName.toLowerCase();
  return `${role} ${element.getAttribute('aria-label') ?? element.textContent}`;
}
