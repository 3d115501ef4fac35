/** Keys of instances: what a fingerprint is made of. Never a cell address, so that inserted rows change nothing. */
import type { Column, Grid, Row, Table } from '../tables/book';
import { tableKey } from '../tables/table-key';
import type { Formula } from './syntax';

export function gridKey(table: Table, grid: Grid): string {
  return grid.part === '' ? tableKey(table) : `${tableKey(table)}·${grid.part}`;
}

/** B3-1|1|支出总表|功能:2080505|合计 */
export function instanceKey(formula: Formula, set: number, parts: readonly string[]): string {
  return [formula.id, String(set + 1), ...parts].join('|');
}

export function placeKey(table: Table, grid: Grid, row: Row, column: Column | undefined): readonly string[] {
  return [gridKey(table, grid), row.key, column?.key ?? ''];
}
