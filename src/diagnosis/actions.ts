/** Corrections diagnosis may propose: cells to change, what that costs, and how likely the slip is that it undoes. */
import type { CauseKind } from '../findings/cause';
import type { Network, State } from './network';
import type { LeftOut, Variable } from './variables';

export interface Action {
  /** Tells actions apart. */
  readonly key: string;
  readonly kind: CauseKind;
  /** How much each cell changes, in its own units. */
  readonly changes: ReadonlyMap<number, number>;
  readonly cost: number;
  readonly slip: string;
  /** The smaller, the likelier. */
  readonly strain: number;
  /** A guess that counts only where it mends so many equations; 1 where nothing stands. */
  readonly mendsAtLeast?: number;
  /** Amounts stored as text, where they are what is wrong: the cells that change are the sums above them. */
  readonly texts?: readonly number[];
  /** Known only so far: reckoned from a rounded percentage, or bounded by an inequality. Nothing to be written. */
  readonly about?: About;
}

/** How an amount that is not known exactly stands to what is told. */
export type About = '约为' | '不大于' | '不小于';

/** A cause has to explain more than this. */
export const SINGLE_COST = 2;
export const GROUP_COST = 2.5;
const TEXT_COST = 1;

/** From this strain on a slip may be one by chance: one digit that differs, a neighbour that is equal. */
export const CHANCE = 0.9;
/** Two amounts off by as much without a slip that would explain it. */
const UNLIKELY_PAIR = 4;

/** Two amounts of a row corrected by as much; the likelier slip comes first. */
export function together(one: Action, other: Action): Action {
  const [first, second] = one.strain <= other.strain ? [one, other] : [other, one];
  return {
    ...first,
    key: `${first.key} ${second.key}`,
    changes: new Map([...first.changes, ...second.changes]),
    cost: GROUP_COST,
    strain: first.strain < CHANCE ? first.strain : UNLIKELY_PAIR,
  };
}

/** Amounts stored as text become numbers, and the sums that left them out take them in. */
export function leftOutText(texts: readonly LeftOut[]): Action {
  const changes = new Map<number, number>(texts.map(({ text }) => [text, 0]));
  for (const { lacks } of texts)
    for (const [sum, by] of lacks) changes.set(sum, (changes.get(sum) ?? 0) + by);
  const cells = texts.map(({ text }) => text);
  return {
    key: `${cells.join(' ')}=文本`,
    kind: '金额',
    changes,
    // What the sum leaves out is seen in the workbook itself.
    cost: TEXT_COST,
    slip: '以文本保存，求和未计入',
    strain: 0.1,
    texts: cells,
  };
}

/** The amounts of cells exchanged in pairs: two cells, two rows, two columns. */
export function exchange(pairs: readonly (readonly [Variable, Variable])[]): Action | undefined {
  const changes = new Map<number, number>();
  for (const [one, other] of pairs) {
    if (one.value === other.value) continue;
    changes.set(one.index, other.value - one.value);
    changes.set(other.index, one.value - other.value);
  }
  if (changes.size === 0) return undefined;
  const moved = pairs.every(([one, other]) => one.value === 0 || other.value === 0);
  return {
    key: [...changes]
      .sort(([a], [b]) => a - b)
      .map(([index, by]) => `${index}~${by}`)
      .join(' '),
    kind: '互换',
    changes,
    cost: GROUP_COST,
    slip: moved ? '填错位置' : '位置互换',
    strain: 0.6,
  };
}

/** A missing row put in with its amounts. */
export function missingRow(key: string, changes: ReadonlyMap<number, number>, mendsAtLeast: number): Action {
  return {
    key: `${key}+${[...changes].map(([index, by]) => `${index}:${by}`).join(' ')}`,
    kind: '缺行',
    changes,
    cost: GROUP_COST,
    slip: '漏列一行',
    // A row nobody has elsewhere is less likely than an amount that explains as much.
    strain: mendsAtLeast > 1 ? 3.5 : 0.8,
    mendsAtLeast,
  };
}

/** Live sums that should come to something else: their range is wrong, in one column or in several of a row. */
export function wrongRange(changes: ReadonlyMap<number, number>): Action {
  return {
    key: [...changes].map(([index, by]) => `${index}#${by}`).join(' '),
    kind: '求和范围',
    changes,
    cost: changes.size > 1 ? GROUP_COST : SINGLE_COST,
    slip: '求和范围有误',
    strain: 1,
  };
}

/** The actions that are not contradicted by what has been changed already: each cell once. */
export function isFree({ changes, texts }: Action, { changed }: State): boolean {
  // The sums above a text also move with other cells.
  for (const variable of texts ?? changes.keys()) if (changed.has(variable)) return false;
  return true;
}

export type { Network };
