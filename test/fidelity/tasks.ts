/** What the two processes of a full run tell each other: pieces of work and their results. Plain data. */
import { benchOf, oneIn, pairsOfFaults, singleFaults, sweep, type Bench, type Sweep } from './sweep';
import { sampleNamed } from './samples';
import { falseInBooks, type BooksTask, type BooksResult } from './books';

/** One slice of the faults of a workbook. */
export interface FaultsTask {
  readonly what: '差错';
  readonly sample: string;
  /** The slice and how many there are. */
  readonly slice: number;
  readonly of: number;
  /** One in so many faults is tried. */
  readonly every: number;
  readonly pairs: number;
}

export type Task = FaultsTask | BooksTask;

export type Result = { readonly what: '差错'; readonly sweep: Sweep } | BooksResult;

let last: { readonly name: string; readonly bench: Bench } | undefined;

/** Does one piece of work. Slices of one workbook share what was read of it. */
export async function perform(task: Task): Promise<Result> {
  if (task.what === '整套') return falseInBooks(task);
  if (last?.name !== task.sample)
    last = { name: task.sample, bench: benchOf(await sampleNamed(task.sample)) };
  const { bench } = last;
  const chosen = [...oneIn(task.every, singleFaults(bench)), ...pairsOfFaults(bench, task.pairs)];
  const slice = chosen.filter((_, i) => i % task.of === task.slice);
  return { what: '差错', sweep: sweep(bench, slice) };
}

/** Slices of one workbook put together again. */
export function joined(sweeps: readonly Sweep[]): Sweep[] {
  const bySample = new Map<string, Sweep>();
  for (const one of sweeps) {
    const known = bySample.get(one.sample);
    bySample.set(
      one.sample,
      known
        ? {
            sample: one.sample,
            outcomes: [...known.outcomes, ...one.outcomes],
            unchanged: known.unchanged + one.unchanged,
            withinBound: known.withinBound + one.withinBound,
          }
        : one,
    );
  }
  return [...bySample.values()];
}
