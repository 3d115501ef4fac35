/** Which of the cells offered are shown: all, those of the table the user stands in, or those of the selected rows. */
import type { Filling } from '../derived/fill';
import { contains, type CellRef } from '../grid/address';
import type { SheetArea } from '../grid/host';
import type { Book } from '../tables/book';

export const SCOPES = ['全部', '当前表', '选中的行'] as const;
export type FillScope = (typeof SCOPES)[number];

/** The part of a filling that lies in the scope; undefined where the user stands in no table. */
export function withinScope(
  filling: Filling,
  scope: FillScope,
  book: Book,
  cursor: SheetArea | undefined,
): Filling | undefined {
  if (scope === '全部') return filling;
  const tables = book.tables.filter(({ sheet }) => sheet === cursor?.sheet);
  if (!cursor || tables.length === 0) return undefined;
  const rows = (at: CellRef): boolean => cursor.area.top <= at.row && at.row <= cursor.area.bottom;
  const here = tables.filter(({ area }) => area.top <= cursor.area.top && cursor.area.top <= area.bottom);
  if (here.length === 0) return undefined;
  const inTable = (at: CellRef): boolean => here.some(({ area }) => contains(area, at.row, at.column));
  const isWithin = ({ at }: { readonly at: CellRef }): boolean =>
    at.sheet === cursor.sheet && (scope === '当前表' ? inTable(at) : rows(at));
  return { proposals: filling.proposals.filter(isWithin), unclear: filling.unclear.filter(isWithin) };
}
