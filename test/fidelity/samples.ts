/** The clean workbooks faults are put into: the samples, variants of them, and lawful books of other layouts. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formulasFor } from '../../src/app/catalogue';
import type { Snapshot } from '../../src/grid/snapshot';
import { evaluate } from '../../src/formulas/evaluate';
import { openWorkbook } from '../../src/hosts/file/file-workbook';
import { readBook } from '../../src/tables/read-book';
import { consistentBook, type Layout } from '../consistent-books/book';
import { hubei as hubeiAccounts } from '../fixtures/final-accounts/hubei';
import { yunnan as yunnanAccounts } from '../fixtures/final-accounts/yunnan';
import { chongqing } from '../fixtures/localities/chongqing';
import { guangdong } from '../fixtures/localities/guangdong';
import { hunan } from '../fixtures/localities/hunan';
import { shandong } from '../fixtures/localities/shandong';
import { yunnan } from '../fixtures/localities/yunnan';
import { inYuan } from './in-yuan';
import { withLiveTotals, type LiveWorkbook } from './live-totals';

/** A clean workbook; `live` where its totals are formulas. */
export interface Sample {
  readonly name: string;
  readonly snapshot: Snapshot;
  readonly live?: LiveWorkbook;
}

async function fromFile(name: string): Promise<Snapshot> {
  const bytes = readFileSync(join(__dirname, '../../seeds/workbooks', name));
  return openWorkbook(new Uint8Array(bytes)).read();
}

const FROM_FILES: Readonly<Record<string, () => Promise<Snapshot>>> = {
  武汉预算: () => fromFile('wuhan-2023-budget-clean.xlsx'),
  武昌决算: () => fromFile('wuchang-2023-final-accounts-clean.xlsx'),
};

function live(name: string, snapshot: Snapshot): Sample {
  const book = readBook(snapshot);
  const workbook = withLiveTotals(snapshot, evaluate(book, formulasFor(book)));
  return { name, snapshot: workbook.snapshot, live: workbook };
}

/** A lawful book whose every total is there; the dials leave nothing secret or out. */
function lawful(layout: Layout, seed: number, style: '逐格' | '舍位平衡'): Sample {
  const { snapshot } = consistentBook(seed, layout, {
    style,
    even: false,
    unit: '万元',
    formulas: false,
    hidden: false,
    projects: '全部',
    forms: '全部',
    natureBlock: layout === '武汉',
  });
  return { name: `${layout}表样（${style}）`, snapshot };
}

const ABRIDGED = { 重庆: chongqing, 广东: guangdong, 湖南: hunan, 山东: shandong, 云南: yunnan };
const ABRIDGED_ACCOUNTS = { 湖北: hubeiAccounts, 云南: yunnanAccounts };

const MAKERS: Readonly<Record<string, () => Promise<Sample>>> = {
  ...Object.fromEntries(
    Object.entries(FROM_FILES).flatMap(([name, read]) => [
      [name, async () => ({ name, snapshot: await read() })],
      [`${name}（元）`, async () => ({ name: `${name}（元）`, snapshot: inYuan(await read()) })],
      [`${name}（合计为公式）`, async () => live(`${name}（合计为公式）`, await read())],
    ]),
  ),
  '上海表样（逐格）': () => Promise.resolve(lawful('上海', 3, '逐格')),
  '中央表样（逐格）': () => Promise.resolve(lawful('中央', 3, '逐格')),
  '武汉表样（舍位平衡）': () => Promise.resolve(lawful('武汉', 7, '舍位平衡')),
  ...Object.fromEntries(
    [
      ...Object.entries(ABRIDGED).map(([place, snapshot]) => [`${place}预算（节选）`, snapshot] as const),
      ...Object.entries(ABRIDGED_ACCOUNTS).map(
        ([place, snapshot]) => [`${place}决算（节选）`, snapshot] as const,
      ),
    ].map(([name, snapshot]) => [name, () => Promise.resolve({ name, snapshot })]),
  ),
};

export const SAMPLE_NAMES: readonly string[] = Object.keys(MAKERS);

/** One fault in so many is tried in a full run: all in the samples as they are, a part in what resembles them. */
export function shareOf(name: string): number {
  if (FROM_FILES[name]) return 1;
  return name.endsWith('（节选）') ? 3 : 4;
}

export async function sampleNamed(name: string): Promise<Sample> {
  const make = MAKERS[name];
  if (!make) throw new Error(`no sample ${name}; there are ${SAMPLE_NAMES.join(', ')}`);
  return make();
}
