/**
 * The fewest corrections that explain the most: a small beam over corrections, the best first. Knows only equations and
 * cells; whether its answer holds is for others to confirm.
 */
import type { Action } from './actions';
import { candidates } from './candidates';
import { UNTOUCHED, type Effect, type Network, type State } from './network';

/** A correction with what it does to the equations as they were before it. */
export interface Scored {
  readonly action: Action;
  readonly effect: Effect;
  /** Gain less cost. */
  readonly score: number;
}

export interface Solution {
  readonly actions: readonly Action[];
  readonly state: State;
  readonly total: number;
}

/** Corrections told in one go. */
const MOST_CAUSES = 12;
/** Solutions carried along, and corrections tried on each: the more is broken, the fewer, or it would take seconds. */
const BEAMS: readonly { readonly broken: number; readonly width: number; readonly branches: number }[] = [
  { broken: 30, width: 6, branches: 6 },
  { broken: 60, width: 3, branches: 3 },
];
const NO_BEAM = { width: 1, branches: 1 };
/** Books with more cells in broken equations are searched without a beam. */
const MANY_CELLS = 4_000;
/** Broken equations looked at in one round; more are found wrong one after the other. */
const MOST_UNMET = 200;
/** Scores within this of each other are as good; the likelier slip decides. */
export const NEAR = 1;
const STRAIN_WEIGHT = 0.15;

interface Node extends Solution {
  readonly key: string;
  readonly done: boolean;
}

/** Whether the search was cut short: more wrong cells than are told in one go. */
export interface Search {
  readonly solution: Solution;
  readonly isCut: boolean;
}

/** The best set of corrections; those whose key is banned have been refuted. */
export function search(network: Network, banned: ReadonlySet<string>): Search {
  const { width, branches } = beamFor(network);
  let nodes: Node[] = [{ actions: [], state: UNTOUCHED, total: 0, key: '', done: false }];
  for (let round = 0; round < MOST_CAUSES && nodes.some(({ done }) => !done); round += 1) {
    nodes = best(
      nodes.flatMap((node) => (node.done ? [node] : expanded(network, node, banned, branches))),
      width,
    );
  }
  const [found] = nodes;
  const solution = found ?? { actions: [], state: UNTOUCHED, total: 0 };
  return { solution, isCut: found !== undefined && !found.done };
}

function beamFor({ equations }: Network): { readonly width: number; readonly branches: number } {
  const broken = equations.filter(({ isBroken }) => isBroken);
  const cells = broken.reduce(
    (sum, { forms }) => sum + forms.reduce((count, { terms }) => count + terms.length, 0),
    0,
  );
  const beam = BEAMS.find((one) => broken.length <= one.broken);
  return cells > MANY_CELLS ? NO_BEAM : (beam ?? NO_BEAM);
}

/** The node with one more correction, in several ways; the node itself where none is worth its cost. */
function expanded(network: Network, node: Node, banned: ReadonlySet<string>, branches: number): Node[] {
  const scored = ranked(network, node.state, banned);
  if (scored.length === 0) return [{ ...node, done: true }];
  return differing(scored)
    .slice(0, branches)
    .map(({ action, effect, score }) => {
      const actions = [...node.actions, action];
      return {
        actions,
        state: effect.state,
        total: node.total + score - STRAIN_WEIGHT * action.strain,
        key: actions
          .map(({ key }) => key)
          .sort()
          .join('|'),
        done: false,
      };
    });
}

/**
 * Corrections worth their cost, the best first; among those as good as each other the likelier slip. Those of all
 * equations that do not hold, or of `among` alone.
 */
export function ranked(
  network: Network,
  state: State,
  banned: ReadonlySet<string>,
  among: readonly number[] = network.unmetIn(state),
): Scored[] {
  const unmet = among
    .map((index) => network.equation(index))
    .filter(({ isBroken, weight }) => isBroken || (state !== UNTOUCHED && weight >= 3))
    .map(({ index }) => index)
    .slice(0, MOST_UNMET);
  const scored = candidates(network, state, unmet)
    .filter(({ key }) => !banned.has(key))
    .map((action) => {
      const effect = network.effectOf(state, action.changes);
      return { action, effect, score: effect.gain - action.cost };
    })
    .filter(({ score, effect, action }) => score > 0 && effect.mended.length >= (action.mendsAtLeast ?? 1));
  const top = Math.max(0, ...scored.map(({ score }) => score));
  const rank = ({ score, action }: Scored): number => (score >= top - NEAR ? action.strain - 100 : -score);
  return scored.sort((a, b) => rank(a) - rank(b) || b.score - a.score);
}

/** One of each kind of effect: corrections that leave the same equations the same way lead to the same place. */
function differing(scored: readonly Scored[]): Scored[] {
  const seen = new Set<string>();
  return scored.filter(({ effect }) => {
    if (seen.has(effect.signature)) return false;
    seen.add(effect.signature);
    return true;
  });
}

function best(nodes: readonly Node[], width: number): Node[] {
  const byKey = new Map(nodes.map((node) => [node.key, node]));
  return [...byKey.values()]
    .sort((a, b) => b.total - a.total || a.actions.length - b.actions.length)
    .slice(0, width);
}

/** The state with all corrections but one. */
export function without(network: Network, actions: readonly Action[], left: Action): State {
  return stateOf(
    network,
    actions.filter((action) => action !== left),
  );
}

/** What corrections make of the equations, one after the other. */
export function stateOf(network: Network, actions: readonly Action[]): State {
  return actions.reduce((state: State, { changes }) => network.effectOf(state, changes).state, UNTOUCHED);
}
