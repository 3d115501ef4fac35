/**
 * Several sets of tables in one workbook: 部门 and 单位, or two years. Formulas bind inside one set; two tables of one
 * kind in one set are told, and neither is bound.
 */
import type { Family, Table, TableSet } from './book';

/** A table before it is put into a set. */
export interface SetCandidate {
  readonly table: Table;
  readonly family: Family;
  readonly repeatable: boolean;
  readonly scope?: '部门' | '单位' | undefined;
}

export interface AssignedSets {
  readonly sets: readonly TableSet[];
  readonly tables: readonly Table[];
  /** Tables of one kind in one set. */
  readonly duplicates: readonly (readonly Table[])[];
}

/** Puts tables into sets by family, then, only where a kind stands twice, by year, organisation, scope, or order. */
export function assignSets(candidates: readonly SetCandidate[], year: number | undefined): AssignedSets {
  const families: Family[] = [...new Set(candidates.map(({ family }) => family))];
  const groups = families.flatMap((family) => split(candidates.filter((one) => one.family === family)));
  const sets: TableSet[] = [];
  const tables = new Map<Table, Table>();
  const duplicates: Table[][] = [];
  const largest = Math.max(0, ...groups.map(kindsIn));
  for (const group of groups) {
    const number = sets.length;
    const leftover = kindsIn(group) < SMALLEST_SET && largest >= SMALLEST_SET;
    sets.push({ ...describe(group, year), ...(leftover ? { leftover: true as const } : {}) });
    const doubled = doubledKinds(group);
    for (const { table } of group) {
      if (!doubled.has(table.kind)) tables.set(table, { ...table, set: number });
    }
    for (const kind of doubled)
      duplicates.push(group.filter(({ table }) => table.kind === kind).map(({ table }) => table));
  }
  // Workbook order, whatever the grouping.
  return { sets, tables: candidates.flatMap(({ table }) => tables.get(table) ?? []), duplicates };
}

/** A set of fewer kinds beside a larger one is something left over, not a book of its own. */
const SMALLEST_SET = 3;

function kindsIn(group: readonly SetCandidate[]): number {
  return new Set(group.map(({ table }) => table.kind)).size;
}

function doubledKinds(group: readonly SetCandidate[]): Set<string> {
  const seen = new Set<string>();
  const doubled = new Set<string>();
  for (const { table, repeatable } of group) {
    if (repeatable) continue;
    if (seen.has(table.kind)) doubled.add(table.kind);
    seen.add(table.kind);
  }
  return doubled;
}

/** Splits a family's tables by the first property that leaves fewest kinds doubled; not at all where none helps. */
function split(group: readonly SetCandidate[]): (readonly SetCandidate[])[] {
  const doubled = doubledKinds(group).size;
  if (doubled === 0) return [group];
  const ways = [
    byProperty(group, ({ table }) => (table.year === undefined ? undefined : String(table.year))),
    byProperty(group, ({ table }) => table.organisation),
    byProperty(group, ({ scope }) => scope),
    byRuns(group),
  ];
  let best: { groups: (readonly SetCandidate[])[]; doubled: number } = { groups: [group], doubled };
  for (const groups of ways) {
    const left = groups.reduce((sum, one) => sum + doubledKinds(one).size, 0);
    if (groups.length > 1 && left < best.doubled) best = { groups, doubled: left };
  }
  return best.doubled > 0 && best.groups.length > 1 ? best.groups.flatMap((one) => split(one)) : best.groups;
}

/** Groups by a property; a table that does not say it goes with the one before it (or after, at the start). */
function byProperty(
  group: readonly SetCandidate[],
  property: (one: SetCandidate) => string | undefined,
): (readonly SetCandidate[])[] {
  const own = group.map(property);
  const groups = new Map<string, SetCandidate[]>();
  let current = own.find((value) => value !== undefined);
  if (current === undefined) return [group];
  group.forEach((one, i) => {
    current = own[i] ?? current;
    const key = current as string;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  });
  return [...groups.values()];
}

/**
 * A set begins anew where the first kind of the workbook comes again, and most kinds, three at least, repeat: fewer are
 * copies somebody left behind.
 */
function byRuns(group: readonly SetCandidate[]): (readonly SetCandidate[])[] {
  const first = group[0]?.table.kind;
  const runs: SetCandidate[][] = [];
  for (const one of group) {
    if (one.table.kind === first || runs.length === 0) runs.push([]);
    (runs[runs.length - 1] as SetCandidate[]).push(one);
  }
  const kinds = doubledKinds(group).size;
  const all = new Set(group.map(({ table }) => table.kind)).size;
  return kinds >= 3 && kinds * 2 > all ? runs : [group];
}

function describe(group: readonly SetCandidate[], year: number | undefined): TableSet {
  const pick = <T>(values: readonly (T | undefined)[]): T | undefined =>
    values.find((value) => value !== undefined);
  const ownYear = pick(group.map(({ table }) => table.year)) ?? year;
  const organisation = pick(group.map(({ table }) => table.organisation));
  const scope = pick(group.map((one) => one.scope));
  return {
    family: group[0]?.family ?? '预算',
    ...(ownYear === undefined ? {} : { year: ownYear }),
    ...(organisation === undefined ? {} : { organisation }),
    ...(scope === undefined ? {} : { scope }),
  };
}
