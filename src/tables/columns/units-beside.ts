/**
 * Tables that may list units or subjects and have columns for both: the subjects are the rows, each unit stands beside its
 * own or above them. Knows the header alone.
 */
import type { GridLayout } from '../declaration';
import type { Header } from '../sheet/header';
import { structuralRole } from './roles';

const UNITS = new Set(['单位编码', '单位名称']);
const SUBJECTS = new Set(['科目编码', '类']);

/** The layout with units as rows only where the header has no codes of subjects beside them. */
export function withUnitsBeside(header: Header, layout: GridLayout): GridLayout {
  const { rows } = layout;
  if (!rows.includes('单位') || !rows.some((kind) => kind === '功能科目' || kind === '经济科目'))
    return layout;
  const roles = header.columns.map(({ path }) => structuralRole(path, layout));
  const has = (wanted: ReadonlySet<string>): boolean =>
    roles.some((role) => role !== undefined && wanted.has(role));
  return has(UNITS) && has(SUBJECTS) ? { ...layout, rows: rows.filter((kind) => kind !== '单位') } : layout;
}
