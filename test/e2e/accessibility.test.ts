/** axe-core on every view of the pane, on the page and in Excel, light and dark: nothing serious anywhere. */
import path from 'node:path';
import { seriousViolations } from './support/accessibility';
import type { Site, Visit } from './support/browsing';
import { SLOW, openSite } from './support/browsing';
import { excelScript } from './support/excel-script';
import { PANE_VIEWS } from './support/pane-views';

const WORKBOOKS = path.resolve(__dirname, '../../seeds/workbooks');

jest.setTimeout(SLOW);
let site: Site;
let excel: string;

beforeAll(async () => {
  excel = await excelScript(path.join(WORKBOOKS, 'wuhan-2023-budget.xlsx'));
  site = await openSite();
}, SLOW);
afterAll(() => site.close());

const THEMES = ['light', 'dark'] as const;
type Theme = (typeof THEMES)[number];

/** What is wrong with each view, by its name; nothing is noted where nothing is. */
async function wrongInViews({ page }: Visit): Promise<Record<string, string[]>> {
  await page.getByRole('region', { name: '校验结论' }).getByRole('heading').waitFor();
  const wrong: Record<string, string[]> = {};
  for (const view of PANE_VIEWS) {
    await view.open(page);
    // The sheet beside the pane is the same throughout, and has hundreds of cells.
    const found = await seriousViolations(page, view === PANE_VIEWS[0] ? undefined : '#sheet-panel');
    if (found.length > 0) wrong[view.name] = found;
    await view.leave(page);
  }
  return wrong;
}

/** Colours on their way from one to another are not what stands there. */
const STILL = { reducedMotion: 'reduce' } as const;

async function onThePage(colorScheme: Theme, width: number): Promise<Visit> {
  const visit = await site.visit({ ...STILL, colorScheme, viewport: { width, height: 800 } });
  await visit.page.goto(site.url);
  return visit;
}

async function inExcel(colorScheme: Theme): Promise<Visit> {
  const visit = await site.visit({ ...STILL, colorScheme, viewport: { width: 320, height: 720 } });
  await visit.page.addInitScript({ content: excel });
  await visit.page.goto(`${site.url}taskpane.html?check=1`);
  return visit;
}

async function close({ page, failures }: Visit): Promise<void> {
  await page.context().close();
  expect(failures).toEqual([]);
}

test.each(THEMES)('every view of the page, %s', async (theme) => {
  const visit = await onThePage(theme, 1280);
  await expect(wrongInViews(visit)).resolves.toEqual({});
  await close(visit);
});

test.each(THEMES)('every view of the pane in Excel, %s', async (theme) => {
  const visit = await inExcel(theme);
  await expect(wrongInViews(visit)).resolves.toEqual({});
  await close(visit);
});

test('the page at 320 px', async () => {
  const visit = await onThePage('light', 320);
  await visit.page.getByRole('region', { name: '校验结论' }).getByRole('heading').waitFor();
  await expect(seriousViolations(visit.page)).resolves.toEqual([]);
  await close(visit);
});

test('the menus of the page and of the pane', async () => {
  const visit = await onThePage('light', 1280);
  const { page } = visit;
  await page.getByRole('region', { name: '校验结论' }).getByRole('heading').waitFor();
  for (const name of ['外观：跟随系统', '更多操作']) {
    await page.getByRole('button', { name }).click();
    await page.getByRole('menu').waitFor();
    await expect(seriousViolations(page)).resolves.toEqual([]);
    await page.keyboard.press('Escape');
  }
  await close(visit);
});
