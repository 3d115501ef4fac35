/**
 * What fingerprints call a table. A project stands in it without the white space and the widths it happens to be
 * printed with, so that an explanation survives a line break in a name. Never a cell address, never a title.
 */
import type { Table } from './book';
import { normalise } from './words/label';

/** A printed text as fingerprints have it: one width, no white space, no quotation marks. */
export function keyText(text: string): string {
  return normalise(text.normalize('NFKC'));
}

/** What tells a table from the others of its set: its kind, for forms of one project also the project. */
export function tableKey(table: Table): string {
  const field = (key: string): string => keyText(table.fields.get(key)?.text ?? '');
  const project = field('项目编码') || field('项目名称');
  return project === '' ? table.kind : `${table.kind}:${project}`;
}
