/** One cause, one finding: what several tables have alike is told once, and many of a kind in one table together. */
import { collect } from '../findings/collect';
import type { CellRef } from '../grid/address';
import type { Table } from '../tables/book';
import { tableName } from '../tables/table-name';
import { placeNames } from './cells';

/** Something found in a table. */
export interface Found {
  readonly table: Table;
  readonly ref: CellRef;
}

/** What is told in one finding. */
export interface Folded<T> {
  /** One for each thing found, from the first table that has it. */
  readonly kinds: readonly T[];
  /** The same in all tables. */
  readonly all: readonly T[];
}

/** From how many on the things found in one table are told together. */
const MANY = 3;

/**
 * Puts together what is the same thing (by key) in several tables. A table with three or more is told as a whole, with
 * the tables that have just the same.
 */
export function foldAlike<T extends Found>(found: readonly T[], keyOf: (one: T) => string): Folded<T>[] {
  const tables = new Map<Table, Map<string, T[]>>();
  for (const one of found) {
    const kinds = tables.get(one.table) ?? new Map<string, T[]>();
    tables.set(one.table, kinds);
    collect(kinds, keyOf(one), one);
  }
  const groups = new Map<string, { kinds: T[]; all: T[] }>();
  const put = (key: string, kinds: readonly T[], all: readonly T[]): void => {
    const group = groups.get(key);
    if (group) group.all.push(...all);
    else groups.set(key, { kinds: [...kinds], all: [...all] });
  };
  for (const kinds of tables.values()) {
    const firsts = [...kinds.values()].map((same) => same[0] as T);
    if (kinds.size >= MANY) put([...kinds.keys()].sort().join('\n'), firsts, [...kinds.values()].flat());
    else for (const [key, same] of kinds) put(key, [same[0] as T], same);
  }
  return [...groups.values()];
}

/** 《支出总表》（公开表3）A12、《一般公共预算支出表》（公开表5-1）A13; cells of up to `most` in each table. */
export function whereFound(found: readonly Found[], most = 3): string {
  return tablesOf(found)
    .map(
      (table) =>
        tableName(table) +
        placeNames(
          found.filter((one) => one.table === table).map(({ ref }) => ref),
          most,
        ),
    )
    .join('、');
}

/** 《支出总表》（公开表3）、《一般公共预算支出表》（公开表5-1） */
export function tablesNamed(found: readonly Found[]): string {
  return tablesOf(found).map(tableName).join('、');
}

function tablesOf(found: readonly Found[]): Table[] {
  return [...new Set(found.map(({ table }) => table))];
}

/** The first few of a list: 甲、乙、丙等5个. */
export function firstFew(names: readonly string[], counter = '个', most = 3): string {
  return names.length <= most
    ? names.join('、')
    : `${names.slice(0, most).join('、')}等${names.length}${counter}`;
}
