/**
 * Blank cells of a list of indicators that a text may reach over, where the host cannot tell merged areas. Of such a cell
 * nobody may say that it was left empty. Knows the cells of the list and nothing of findings.
 */
import { sheetNamed, shownText, type Sheet, type Snapshot } from '../../grid/snapshot';
import type { Row } from '../../tables/book';
import { normalise } from '../../tables/words/label';

function labelAt(sheet: Sheet, row: number, column: number): string {
  return normalise(shownText(sheet.rows.get(row)?.[column]));
}

/**
 * Whether the cell of a column may belong to a merged area that begins above it, in one of the rows of its list: it is
 * blank, merged areas are not known, and a text stands above that is not written out row by row.
 * `rows` are all rows of the list, from the top down.
 */
export function mayBeCovered(
  snapshot: Snapshot,
  sheetName: string,
  rows: readonly Row[],
  row: number,
  column: number,
): boolean {
  const sheet = sheetNamed(snapshot, sheetName);
  if (!sheet || sheet.merges !== undefined || labelAt(sheet, row, column) !== '') return false;
  const labels = rows.filter((each) => each.row < row).map((each) => labelAt(sheet, each.row, column));
  const above = labels.filter((label) => label !== '').at(-1);
  if (above === undefined) return false;
  const below = rows
    .filter((each) => each.row > row)
    .map((each) => labelAt(sheet, each.row, column))
    .find((label) => label !== '');
  // Printed twice running, or again below the blank: it would be printed in the blank cell too.
  return above !== below && !(above === labels.at(-1) && above === labels.at(-2));
}

/** Whether a label of its own opens the row: no name of an indicator reaches over it from above. */
export function opensGroup({ row, texts }: Row): boolean {
  return ['一级指标', '二级指标'].some((key) => texts.get(key)?.ref.row === row);
}
