/** Places in the workbook as 校验结果 prints them and leads to them. */
import { areaA1 } from '../grid/address';
import type { WrittenCell } from '../grid/changes';
import type { FindingCells } from '../findings/finding';
import { SHEET } from './wording';

/** How many places of a finding are written out. */
const CELLS_TOLD = 4;

/** A link to an area, with a tip that says where it leads. */
export function linkTo({ sheet, area }: FindingCells): NonNullable<WrittenCell['link']> {
  return { sheet, area, tip: SHEET.goTo(sheet, areaA1(area)) };
}

/** D18、C18、3!C7 等 12 处: places on the sheet of the first are told without its name. */
export function printedCells(cells: readonly FindingCells[]): string {
  const home = cells[0]?.sheet;
  const told = cells
    .slice(0, CELLS_TOLD)
    .map(({ sheet, area }) => (sheet === home ? areaA1(area) : `${sheet}!${areaA1(area)}`))
    .join('、');
  return cells.length > CELLS_TOLD ? `${told} 等 ${cells.length} 处` : told;
}
