/**
 * 续表 with columns of their own, below their table or on a sheet of their own: they are not read, and no column of their table may
 * then be taken for absent. Knows titles and found tables, nothing of what the tables mean.
 */
import type { Unrecognised } from '../book';
import type { TableDeclaration } from '../declaration';
import { findTitles, type FoundTable } from './find-tables';
import { continuationReason } from '../reasons';
import type { SheetText } from '../sheet/sheet-text';
import type { KnownTables } from '../sheet/titles';

/** The declarations whose 续表 is all there is on a sheet no table was read from. */
export function continuedOn(sheet: SheetText, known: KnownTables): TableDeclaration[] {
  return findTitles(sheet, known)
    .filter(({ match: { title, prefix } }) => /续/.test(title.qualifiers + prefix))
    .map(({ match }) => match.declaration);
}

/** The tables, those with a 续表 elsewhere marked. */
export function markContinued<T extends { readonly table: FoundTable }>(
  found: readonly T[],
  continued: readonly TableDeclaration[],
): T[] {
  return found.map((one) => {
    const { table } = one;
    if (!table.grid || !continued.includes(table.declaration)) return one;
    const grids = table.grid.grids.map((grid) => ({ ...grid, columnsElsewhere: true as const }));
    return { ...one, table: { ...table, grid: { ...table.grid, grids } } };
  });
}

/** What is told of the 续表 that stand below their tables. */
export function unreadContinuations(sheet: string, tables: readonly FoundTable[]): Unrecognised[] {
  return tables.flatMap(({ grid, candidate }) => {
    const row = grid?.continuedAt;
    if (row === undefined) return [];
    const { column, match } = candidate;
    return [
      {
        sheet,
        area: { top: row, left: column, bottom: row, right: column },
        reason: continuationReason(match.title.printed),
        mayBe: [],
      },
    ];
  });
}
