/** The part of a check's fingerprint that tells which table it is. */
import type { Table } from '../tables/book';
import { tableKey as keyInSet } from '../tables/table-key';

/** Set, kind, and the project of a project form; never a cell address. */
export function tableKey(table: Table): string {
  return `${table.set + 1}|${keyInSet(table)}`;
}
