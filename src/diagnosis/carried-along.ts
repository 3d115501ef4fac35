/** A wrong amount that has been carried into the total of its own row: two cells of the row are off by as much. */
import type { Row } from '../tables/book';
import { GROUP_COST, together, type Action } from './actions';
import { UNTOUCHED, type Network, type State } from './network';

/** A wrong amount the row's own total has been reckoned with: both are off by as much. */
export function carriedAlong(network: Network, state: State, actions: readonly Action[]): Action[] {
  const rows = new Map<Row, Map<string, Action[]>>();
  for (const action of actions) {
    const [change, ...more] = action.changes;
    if (!change || more.length > 0 || action.kind !== '金额' || action.texts || action.about) continue;
    const { place, decimals } = network.variable(change[0]);
    const own = rows.get(place.row) ?? new Map<string, Action[]>();
    rows.set(place.row, own);
    const by = `${Math.round(change[1])} ${decimals}`;
    own.set(by, [...(own.get(by) ?? []), action]);
  }
  return [...rows.values()].flatMap((own) =>
    [...own.values()].flatMap((alike) =>
      pairs(alike)
        .filter(isReckonedFrom(network))
        .filter(isMoreThanEither(network, state))
        .map(([one, other]) => together(one, other)),
    ),
  );
}

/** What one of the two does by itself needs no other. */
function isMoreThanEither(network: Network, state: State): (pair: readonly [Action, Action]) => boolean {
  const gain = (changes: Action['changes']): number => network.effectOf(state, changes).gain;
  return ([one, other]) => {
    const both = gain(new Map([...one.changes, ...other.changes]));
    return both > gain(one.changes) + GROUP_COST && both > gain(other.changes) + GROUP_COST;
  };
}

function pairs<T>(items: readonly T[]): [T, T][] {
  return items.flatMap((one, i) => items.slice(i + 1).map((other): [T, T] => [one, other]));
}

/** Whether an equation that holds sets one amount against the other. */
function isReckonedFrom(network: Network): (pair: readonly [Action, Action]) => boolean {
  const sides = ({ changes }: Action): Map<number, number> =>
    new Map(
      [...changes.keys()].flatMap((index) =>
        network
          .incidencesOf(index)
          .map(({ equation, coarse, finer }) => [equation, Math.sign(coarse + finer)]),
      ),
    );
  return ([one, other]) => {
    const others = sides(other);
    return [...sides(one)].some(
      ([equation, sign]) => others.get(equation) === -sign && !network.isUnmet(equation, UNTOUCHED),
    );
  };
}
