/** What a missing row would hold: by the totals above it, or by the other tables that list it. */
import { missingRow, type Action } from './actions';
import type { Network, State } from './network';
import type { BlankRow } from './book-surgery';

/** The row filled by the sums of its own table, and by its twins in others; one action where both agree. */
export function fillings(network: Network, state: State, blank: BlankRow): Action[] {
  const { table, grid, row, from } = blank;
  const byScope = (['表内', '表间'] as const).map((preferred) => {
    const changes = new Map<number, number>();
    for (const column of grid.columns) {
      const cell = row.amounts.get(column.key);
      if (!cell) continue;
      const { index } = network.variables.of({ table, grid, row, column }, cell);
      const amount = wanted(network, state, index, preferred);
      if (amount !== undefined && amount !== 0) changes.set(index, amount);
    }
    return changes;
  });
  return byScope
    .filter((changes) => changes.size > 0 && (from === undefined || isPositive(changes)))
    .map((changes) => missingRow(`${table.sheet} ${row.key}${row.row}`, changes, from === undefined ? 1 : 2));
}

/** What is missing for a total is added to it; less than nothing is no row. */
function isPositive(changes: ReadonlyMap<number, number>): boolean {
  return [...changes.values()].every((amount) => amount > 0);
}

/** The amount that makes most of the cell's broken equations hold; of equally many that of the preferred scope. */
function wanted(
  network: Network,
  state: State,
  variable: number,
  preferred: '表内' | '表间',
): number | undefined {
  const votes = new Map<number, number>();
  for (const { equation, form, coarse, finer } of network.incidencesOf(variable)) {
    const { forms, outcome } = network.equation(equation);
    const factor = coarse + finer;
    if (forms[form]?.relation !== '=' || factor === 0 || !network.isUnmet(equation, state)) continue;
    const amount = Math.round(-network.residualOf(equation, form, state) / factor);
    const weight = outcome.constraint?.scope === preferred ? 1.5 : 1;
    votes.set(amount, (votes.get(amount) ?? 0) + weight);
  }
  const [most] = [...votes].sort(([, a], [, b]) => b - a);
  return most?.[0];
}
