/**
 * One cause, one finding: which broken instances are told together, and which are not told because another says it
 * already. Decides nothing about verdicts.
 */
import { tableKey } from '../tables/table-key';
import { SEVERITIES } from '../findings/finding';
import type { InstanceOutcome, LinearConstraint } from './evaluation';
import { gridKey } from './keys';
import { severityOf } from './severity';

/** A broken instance with a linear constraint and its judgement. */
export type Broken = InstanceOutcome &
  Required<Pick<InstanceOutcome, 'judgement'>> & { readonly constraint: LinearConstraint };

export function isBrokenLinear(outcome: InstanceOutcome): outcome is Broken {
  return isBroken(outcome) && outcome.constraint?.kind === '线性' && outcome.judgement !== undefined;
}

export function isBroken({ verdict }: InstanceOutcome): boolean {
  return verdict === '不符' || verdict === '尾差偏大' || verdict === '尾差';
}

/** Items by key, in the order in which the keys first came. */
export function grouped<T>(items: readonly T[], key: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return [...groups.values()];
}

/** Without instances over the same non-zero cells as an earlier one, and without totals that a broken level implies. */
export function withoutRepeats(broken: readonly Broken[]): Broken[] {
  const gravest = new Map<string, Broken>();
  for (const outcome of broken) {
    const cells = signature(outcome.constraint);
    const known = gravest.get(cells);
    if (!known || weight(outcome) < weight(known)) gravest.set(cells, outcome);
  }
  const kept = new Set(gravest.values());
  const isLevel = ({ constraint }: Broken): boolean => constraint.form === '逐级';
  // A level that an equation over the same cells is told for implies nothing: neither would be told.
  const levels = new Set(
    broken
      .filter((outcome) => isLevel(outcome) && kept.has(outcome))
      .flatMap(({ constraint }) => columnKeys(constraint)),
  );
  const told = new Set(broken.filter(isLevel).map(({ constraint }) => signature(constraint)));
  return broken.filter(
    (outcome) =>
      kept.has(outcome) &&
      (told.has(signature(outcome.constraint)) || !isImplied(outcome.constraint, levels)),
  );
}

function weight(outcome: Broken): number {
  return SEVERITIES.indexOf(severityOf(outcome));
}

/** A sum over rows of the table, in a column in which a level does not add up. */
function isImplied(constraint: LinearConstraint, levels: ReadonlySet<string>): boolean {
  const { form, sumOfRows, scope } = constraint;
  if (form !== '等式' || !sumOfRows || scope === '表间') return false;
  return columnKeys(constraint).every((key) => levels.has(key));
}

function columnKeys({ members, set }: LinearConstraint): string[] {
  return [
    ...new Set(members.map(({ table, grid, column }) => `${set}|${gridKey(table, grid)}|${column.key}`)),
  ];
}

/** The cells with their signs and the tables, alike for A = B, B = A and A <= B. */
function signature(constraint: LinearConstraint): string {
  const { members, constants } = constraint;
  const text = (plus: string, minus: string): string =>
    members
      .map(({ cell, coefficient }) => {
        const { sheet, row, column } = cell.ref;
        return `${coefficient.isNegative() ? minus : plus}${sheet}!${row},${column}`;
      })
      .sort()
      .join(' ');
  const constant = constants.left.minus(constants.right).abs().toString();
  return [tablesKey(constraint), constant, ...[text('+', '-'), text('-', '+')].sort()].join('|');
}

/** Columns of one row, or of one code, broken by the same formula. */
export function sameRowKey({ formula, constraint, verdict, key }: Broken): string {
  const [first] = constraint.members;
  if (!first || (constraint.form !== '逐级' && constraint.form !== '逐码')) return key;
  const row = constraint.form === '逐级' ? first.row.key : (key.split('|')[3] ?? '');
  return [formula.id, constraint.set, verdict, tablesKey(constraint), row].join('|');
}

/** The tables of a constraint in one order, whichever stands first. */
export function tablesKey({ members, absent }: LinearConstraint): string {
  const keys = new Set(members.map(({ table }) => tableKey(table)));
  for (const { table } of absent) if (table) keys.add(tableKey(table));
  return [...keys].sort().join('=');
}

/** A key one side lacks altogether, with an amount on the other. */
export function missingRow({
  constraint,
}: Broken): { readonly code: string; readonly table: Broken['constraint']['absent'][number] } | undefined {
  if (constraint.form !== '逐码') return undefined;
  for (const side of ['左', '右'] as const) {
    const none = !constraint.members.some((member) => member.side === side);
    const absent = constraint.absent.find((item) => item.side === side && item.oneSided && item.table);
    if (none && absent) return { code: absent.row, table: absent };
  }
  return undefined;
}
