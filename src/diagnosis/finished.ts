/** What the search hands over to be told: each correction with all others that would do as well. Knows no words. */
import { CHANCE, type Action } from './actions';
import type { Network } from './network';
import { NEAR, ranked, without, type Solution } from './search';

/** A confirmed cause, not yet in words. */
export interface Finished {
  readonly action: Action;
  /** As good as the action, the likelier first. */
  readonly others: readonly Action[];
  /** The action and those the formulas cannot tell from it, the likelier first. */
  readonly alike: readonly Action[];
  /** How many of them are as likely as the first, it included. */
  readonly tied: number;
  /** Equations of the network it mends. */
  readonly mended: readonly number[];
  /** Instances it mends. */
  readonly mends: number;
  readonly explains: readonly string[];
}

/** Slips as likely as each other. */
const SAME_STRAIN = 0.25;

/** The correction with all others that would do as well. */
export function finish(
  network: Network,
  solution: Solution,
  action: Action,
  banned: ReadonlySet<string>,
): Pick<Finished, 'action' | 'others' | 'alike' | 'tied' | 'mended'> {
  const rest = without(network, solution.actions, action);
  const { mended } = network.effectOf(rest, action.changes);
  const scored = ranked(network, rest, banned, mended);
  const own = scored.find((one) => one.action.key === action.key);
  const others = scored.filter(
    (one) =>
      one.action.key !== action.key &&
      isOtherwise(network, one.action, action) &&
      one.score >= (own?.score ?? 0) - NEAR &&
      one.effect.mended.some((equation) => own?.effect.mended.includes(equation)),
  );
  const alike = others
    .filter((one) => one.effect.signature === own?.effect.signature && isSameSort(one.action, action))
    .map((one) => one.action);
  // A percentage and the amounts it is made of: where nothing else speaks, none of them is named alone.
  const isUndecided = mended.every((index) => network.equation(index).ratio !== undefined);
  const close = alike.filter(({ strain }) => Math.abs(strain - action.strain) < SAME_STRAIN);
  // A slip that several cells share by chance says nothing of those without it.
  const isChance = close.length > 0 && action.strain >= CHANCE;
  const asLikely = isUndecided || isChance ? alike : close;
  return {
    action,
    others: others.map((one) => one.action),
    alike: [action, ...alike],
    tied: 1 + asLikely.length,
    mended,
  };
}

/** Whether a correction is worth telling beside the first: not the same cell again, and no amount below nothing. */
function isOtherwise(network: Network, one: Action, first: Action): boolean {
  const isSame = [...one.changes.keys()].every((index) => first.changes.has(index));
  return !(isSame && one.about !== undefined) && (!isNegated(network, one) || isNegated(network, first));
}

/** Whether an amount that is none, or above nothing, would become negative. */
function isNegated(network: Network, { changes }: Action): boolean {
  return [...changes].some(([index, by]) => {
    const { value } = network.variable(index);
    return value >= 0 && value + by < 0;
  });
}

/** One amount each, or as many exchanged, changed by as much. */
function isSameSort(one: Action, other: Action): boolean {
  return (
    one.kind === other.kind &&
    (one.kind === '互换' || (isAmount(one) && isAmount(other))) &&
    one.changes.size === other.changes.size
  );
}

function isAmount({ kind, changes, texts }: Action): boolean {
  return kind === '金额' && changes.size === 1 && texts === undefined;
}
