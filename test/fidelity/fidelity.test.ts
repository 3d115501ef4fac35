/**
 * A seeded part of the faults that `npm run fidelity` tries: they are noticed, the wrong cell is named, and nothing is
 * said of anything else. And the harness bites: without some formulas the figures fall and the map says where.
 */
import { formulasFor } from '../../src/app/catalogue';
import type { Snapshot } from '../../src/grid/snapshot';
import { readBook } from '../../src/tables/read-book';
import { sheet } from '../fixtures/sheet-builder';
import { AMOUNT_FAULTS } from './faults';
import { noticedOf, rankedOf } from './figures';
import { ROW_FAULTS } from './row-faults';
import { sampleNamed } from './samples';
import { benchOf, oneIn, pairsOfFaults, singleFaults, sweep, type Bench, type Sweep } from './sweep';
import type { Outcome } from './trial';
import { uncheckedIn } from './unchecked';

/** Workbooks, and one in how many of their faults is tried. */
const TRIED: readonly (readonly [name: string, oneIn: number])[] = [
  ['武汉预算', 120],
  ['武昌决算', 150],
  ['武汉预算（合计为公式）', 300],
  ['上海表样（逐格）', 130],
];

const share = ({ is, of }: { is: number; of: number }): number => is / of;

const changesAmount = ({ kind }: Outcome): boolean => AMOUNT_FAULTS.some((each) => each === kind);

describe('faults put into clean workbooks', () => {
  const sweeps: Sweep[] = [];
  let amounts: readonly Outcome[] = [];
  let rows: readonly Outcome[] = [];

  beforeAll(async () => {
    for (const [name, many] of TRIED) {
      const bench = benchOf(await sampleNamed(name));
      sweeps.push(sweep(bench, [...oneIn(many, singleFaults(bench)), ...pairsOfFaults(bench, 4)]));
    }
    const all = sweeps.flatMap(({ outcomes }) => outcomes);
    amounts = all.filter(changesAmount);
    rows = all.filter(({ kind }) => ROW_FAULTS.some((each) => each === kind));
  }, 120_000);

  it('are of every kind', () => {
    const kinds = new Set(sweeps.flatMap(({ outcomes }) => outcomes.map(({ kind }) => kind)));
    expect([...AMOUNT_FAULTS, '漏行', '重行', '两处'].filter((kind) => !kinds.has(kind))).toEqual([]);
    expect(amounts.length).toBeGreaterThan(80);
  });

  it('are noticed in at least 97 of 100 amounts, and in at least 3 of 4 rows', () => {
    expect(share(noticedOf(amounts))).toBeGreaterThanOrEqual(0.97);
    expect(share(noticedOf(rows))).toBeGreaterThanOrEqual(0.75);
  });

  it('are named first wherever the identities single the cell out', () => {
    const singled = amounts.filter(({ singledOut }) => singledOut === true);
    expect(singled.length).toBeGreaterThan(40);
    expect(share(rankedOf(singled, ['第一']))).toBeGreaterThanOrEqual(0.97);
    expect(share(rankedOf(amounts, ['第一', '已列出']))).toBeGreaterThanOrEqual(0.9);
  });

  it('draw no finding about anything else', () => {
    const strange = sweeps.flatMap(({ sample, outcomes }) =>
      outcomes.flatMap(({ kind, place, elsewhere }) =>
        elsewhere.map((finding) => `${sample} ${kind} ${place} → ${finding}`),
      ),
    );
    expect(strange).toEqual([]);
  });
});

/** The workbook with some of our formulas switched off, as a user would. */
function without(snapshot: Snapshot, ids: readonly string[]): Snapshot {
  const lines = ids.map((id) => `${id} | 停用 | | |`).join('\n');
  const own = sheet('审核公式', `编号 | 级别 | 公式 | 条件 | 说明\n${lines}`);
  return { ...snapshot, sheets: [...snapshot.sheets, own] };
}

describe('without the formulas over 支出总表', () => {
  const ofTable = ({ amounts }: Bench): string[] =>
    amounts.filter(({ table }) => table.kind === '支出总表').map(({ key }) => key);

  /** What becomes of the amounts of the table, faulty by one unit more than rounding explains. */
  function triedOn(bench: Bench): Sweep {
    const keys = new Set(ofTable(bench).map((key) => `差10倍 ${key}`));
    return sweep(
      bench,
      oneIn(
        9,
        singleFaults(bench).filter(({ id }) => keys.has(id)),
      ),
    );
  }

  it('its faults go unnoticed, and the map names its amounts', async () => {
    const whole = benchOf(await sampleNamed('武汉预算'));
    expect(share(noticedOf(triedOn(whole).outcomes))).toBe(1);
    expect(uncheckedIn(whole).filter(({ where }) => where.startsWith('支出总表'))).toEqual([]);

    const ids = [...new Set(ofTable(whole).flatMap((key) => [...whole.ground.identities.rulesAt(key)]))];
    const snapshot = without(whole.sample.snapshot, ids);
    const all = formulasFor(readBook(snapshot));
    const left = { ...all, formulas: all.formulas.filter(({ id }) => !ids.includes(id)) };
    const poorer = benchOf({ name: '武汉预算', snapshot }, left);
    const tried = triedOn(poorer).outcomes;
    expect(tried.length).toBeGreaterThan(3);
    expect(noticedOf(tried).is).toBe(0);
    const named = uncheckedIn(poorer).filter(({ where }) => where.startsWith('支出总表'));
    expect(named.reduce((sum, { many }) => sum + many, 0)).toBe(ofTable(poorer).length);
  }, 120_000);
});

test('every amount no equality holds has its reason in the map', async () => {
  const benches = [];
  for (const name of ['武汉预算', '武昌决算', '广东预算（节选）', '云南决算（节选）'])
    benches.push(benchOf(await sampleNamed(name)));
  const groups = benches.flatMap(uncheckedIn);
  expect(groups.length).toBeGreaterThan(0);
  expect(groups.filter(({ why }) => why === '没有说明')).toEqual([]);
}, 60_000);
