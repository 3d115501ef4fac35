/**
 * Whether corrections hold: the whole Book is evaluated again with them, conditions included. What they newly break
 * refutes them.
 */
import type { AmountReading, NumberReading } from '../amount/reading';
import { cellKey } from '../grid/address';
import type { Evaluation, InstanceOutcome } from '../formulas/evaluation';
import type { Book } from '../tables/book';
import type { Action } from './actions';
import { correctedBook } from './corrected-book';
import type { Evaluate } from './input';
import type { Network, State } from './network';
import { amountIn, type Variable } from './variables';

export interface Confirmation {
  readonly after: Evaluation;
  /** Instances broken now that were not. */
  readonly spoiled: readonly InstanceOutcome[];
  /** Keys of instances that are no longer broken. */
  readonly mended: ReadonlySet<string>;
}

/** Evaluates the Book as the state leaves it and compares. */
export function confirm(
  book: Book,
  before: Evaluation,
  network: Network,
  state: State,
  evaluate: Evaluate,
): Confirmation {
  const after = evaluate(correctedBook(book, readingsOf(network, state)));
  const [was, is] = [brokenOf(before), brokenOf(after)];
  return {
    after,
    spoiled: [...is.values()].filter(({ key, formula }) => formula.severity !== '提示' && !was.has(key)),
    mended: new Set([...was.keys()].filter((key) => !is.has(key))),
  };
}

function brokenOf({ outcomes }: Evaluation): ReadonlyMap<string, InstanceOutcome> {
  const broken = outcomes.flatMap(({ instances }) => instances.filter(({ verdict }) => verdict === '不符'));
  return new Map(broken.map((outcome) => [outcome.key, outcome]));
}

/** What the changed cells would read, live sums with them. */
function readingsOf(network: Network, { changed }: State): Map<string, AmountReading> {
  const readings = new Map<string, AmountReading>();
  for (const [index, by] of changed) {
    const variable = network.variable(index);
    readings.set(cellKey(variable.cell.ref), readingAfter(variable, by));
  }
  return readings;
}

/** The reading of a cell changed by so many of its units. */
export function readingAfter({ cell, value, decimals }: Variable, by: number): NumberReading {
  const amount = amountIn(Math.round(value + by), decimals);
  const { reading } = cell;
  const shown = { value: amount, stored: amount, decimals };
  return reading.kind === 'number'
    ? { ...reading, ...shown }
    : { kind: 'number', ...shown, precision: 'fixed', percent: false, text: false };
}

/** The corrections that stand in an instance they spoiled. */
export function guilty(
  network: Network,
  actions: readonly Action[],
  spoiled: readonly InstanceOutcome[],
): readonly Action[] {
  const cells = new Set(spoiled.flatMap(cellsOf));
  return actions.filter(({ changes }) =>
    [...changes.keys()].some((index) =>
      network.variables
        .movesOf(network.variable(index))
        .some(({ variable }) => cells.has(cellKey(network.variable(variable).cell.ref))),
    ),
  );
}

function cellsOf({ constraint }: InstanceOutcome): string[] {
  if (!constraint) return [];
  const members =
    constraint.kind === '线性'
      ? constraint.members
      : [constraint.result, ...constraint.numerator, ...constraint.denominator];
  return members.map(({ cell }) => cellKey(cell.ref));
}
