/** axe-core on a page: what it calls serious or critical. */
import fs from 'node:fs';
import type { Page } from 'playwright-core';

const AXE = fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

interface AxeResults {
  readonly passes: readonly { readonly id: string }[];
  readonly violations: readonly {
    readonly id: string;
    readonly impact: string | null;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}

/**
 * Violations as "rule: element"; throws where axe looked at next to nothing, so that an empty page cannot pass.
 * `seen`: a selector of what was looked at before and has not changed.
 */
export async function seriousViolations(page: Page, seen?: string): Promise<string[]> {
  const isThere = await page.evaluate(() => 'axe' in window);
  if (!isThere) await page.evaluate(AXE);
  // What was enabled a moment ago takes its colours with the next frame.
  await page.evaluate(
    () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  );
  const results = await page.evaluate(async (leftOut) => {
    const { axe } = window as unknown as {
      axe: { run(context: object, options: object): Promise<AxeResults> };
    };
    return axe.run(
      // Fluent's stops before and after tabs and menus. They are hidden because nobody meets them: the focus passes
      // through to the tab or the item chosen last. keyboard-journey.test.ts sees to it that it never rests on one.
      { exclude: [['[data-tabster-dummy]'], ...(leftOut === undefined ? [] : [[leftOut]])] },
      // Off by itself: whoever speaks to the computer says what stands on a button.
      { rules: { 'label-content-name-mismatch': { enabled: true } } },
    );
  }, seen);
  if (results.passes.length < 10) throw new Error('axe found too little to look at');
  return results.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}
