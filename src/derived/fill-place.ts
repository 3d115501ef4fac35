/**
 * Where a total is written whose words are merged over the column its amount is read in: in the first cell beside the
 * merged area, if that is a blank one of a column of the same amounts. Blocks beside each other are printed so.
 */
import { contains, type CellRef } from '../grid/address';
import { cellAt, sheetNamed, type Snapshot } from '../grid/snapshot';
import type { Member } from '../formulas/evaluation';

/** The cell beside the words; undefined where the amount's own cell is the one to write, or none can be told. */
export function placeBesideWords(
  snapshot: Snapshot,
  { grid, row, column, cell: { ref } }: Pick<Member, 'grid' | 'row' | 'column' | 'cell'>,
): CellRef | undefined {
  const sheet = sheetNamed(snapshot, ref.sheet);
  const words = sheet?.merges?.find((area) => contains(area, ref.row, ref.column));
  const { nameCell } = row;
  if (!sheet || !words || !nameCell || !contains(words, nameCell.row, nameCell.column)) return undefined;
  const beside = { sheet: ref.sheet, row: words.top, column: words.right + 1 };
  const held = cellAt(sheet, beside.row, beside.column);
  const isFree = held === undefined || (held.value === null && held.formula === undefined);
  const isOfColumn = grid.rows.some((other) => other.amounts.get(column.key)?.ref.column === beside.column);
  return isFree && isOfColumn ? beside : undefined;
}
