/** The part of a fingerprint that tells which table it is. */
import type { Table } from '../tables/book';

/** Set, kind, and the project of a project form; never a cell address. */
export function tableKey(table: Table): string {
  const project = table.fields.get('项目编码')?.text ?? table.fields.get('项目名称')?.text;
  return [table.set + 1, table.kind, ...(project === undefined ? [] : [project])].join('|');
}
