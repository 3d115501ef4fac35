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

/** Violations as "rule: element"; throws where axe looked at next to nothing, so that an empty page cannot pass. */
export async function seriousViolations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const results = await page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(context: object, options: object): Promise<AxeResults> };
    };
    return axe.run(
      // Fluent keeps the focus inside of dialogs with invisible stops that screen readers never see.
      { exclude: [['[data-tabster-dummy]']] },
      // A button that shows seven figures is named by the sentence that tells them.
      { rules: { 'label-content-name-mismatch': { enabled: false } } },
    );
  });
  if (results.passes.length < 10) throw new Error('axe found too little to look at');
  return results.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}
