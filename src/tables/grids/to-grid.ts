/** From placed rows to a grid of the Book. */
import type { FigureColumn } from '../columns/blocks';
import type { Column, Grid, Row } from '../book';
import type { Header } from '../sheet/header';
import type { PlacedRow } from '../rows/row-draft';

/** Makes the grid of placed rows. */
export function toGrid(
  part: string,
  figures: readonly FigureColumn[],
  placed: readonly PlacedRow[],
  header: Pick<Header, 'ordinals'>,
  hierarchy: Grid['hierarchy'],
  ambiguousCodes: boolean,
): Grid {
  const columns: Column[] = figures.map(({ key, role, header: { column, printed } }) => {
    const ordinal = header.ordinals.get(column);
    return { key, role, printed, column, ...(ordinal === undefined ? {} : { ordinal }) };
  });
  const levels = hierarchy !== '无';
  const rows: Row[] = placed.map(({ draft, key, role, level, parent, item, code, sets }) => ({
    key,
    role,
    ...(item === undefined ? {} : { item }),
    ...(code === undefined ? {} : { code }),
    name: draft.name,
    level,
    ...(parent === undefined || (!levels && role !== '其中') ? {} : { parent }),
    sets: new Set(sets),
    row: draft.row,
    ...(draft.codeCell === undefined ? {} : { codeCell: draft.codeCell }),
    ...(draft.nameCell === undefined ? {} : { nameCell: draft.nameCell }),
    amounts: draft.amounts,
    texts: draft.texts,
  }));
  return { part, columns, rows, hierarchy, ambiguousCodes };
}
