/** Places in the workbook as 校验结果 prints them and leads to them. */
import { areaA1 } from '../grid/address';
import type { WrittenCell } from '../grid/changes';
import type { FindingCells } from '../findings/finding';
import { SHEET } from './wording';

/** A link to an area, with a tip that says where it leads. */
export function linkTo({ sheet, area }: FindingCells): NonNullable<WrittenCell['link']> {
  return { sheet, area, tip: SHEET.goTo(sheet, areaA1(area)) };
}

/** The link of a finding to its first cell; the tip tells the other cells too. */
export function linkToFirst(cells: readonly FindingCells[]): NonNullable<WrittenCell['link']> | undefined {
  const [first, ...others] = cells;
  if (!first) return undefined;
  const link = linkTo(first);
  return others.length === 0 ? link : { ...link, tip: SHEET.goToOneOf(link.tip ?? '', printedCells(cells)) };
}

/**
 * D18等3处: the first of a finding's cells and how many there are. Kept short because a linked cell does not break its
 * text into lines in every program; the message and the link's tip tell the others.
 */
export function firstCell(cells: readonly FindingCells[]): string {
  const [first] = cells;
  if (!first) return '—';
  return cells.length === 1 ? areaA1(first.area) : SHEET.oneOf(areaA1(first.area), cells.length);
}

/** How many places of a finding are written out. */
const CELLS_TOLD = 6;

/** D18、C18、3!C7 等 12 处: places on the sheet of the first are told without its name. */
export function printedCells(cells: readonly FindingCells[]): string {
  const home = cells[0]?.sheet;
  const told = cells
    .slice(0, CELLS_TOLD)
    .map(({ sheet, area }) => (sheet === home ? areaA1(area) : `${sheet}!${areaA1(area)}`))
    .join('、');
  return cells.length > CELLS_TOLD ? SHEET.several(told, cells.length) : told;
}
