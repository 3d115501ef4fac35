/** Queues the writing of single cells, and of what stood in them before. */
import type { CellContent } from '../../grid/changes';
import type { CellBefore } from './before';
import { writtenForm } from './cell-content';
import type { Worksheets } from './worksheets';

export const TEXT_FORMAT = '@';

/** Queues a cell's change. */
export function queueCellWrite(all: Worksheets, before: CellBefore): void {
  const { at, write, format, styleOf, restoreLook } = before.change;
  const sheet = all.named(at.sheet);
  const range = sheet.getCell(at.row, at.column);
  if (styleOf !== undefined) range.copyFrom(sheet.getCell(styleOf.row, styleOf.column), 'Formats');
  if (restoreLook !== undefined) range.setCellProperties([[restoreLook]]);
  if (format !== undefined) range.numberFormat = [[format]];
  setContent(range, write, format ?? before.sourceFormat ?? before.format);
}

/** Queues what puts a cell back, whatever has become of it. */
export function queueCellRestore(all: Worksheets, before: CellBefore): void {
  const { at } = before.change;
  const range = all.named(at.sheet).getCell(at.row, at.column);
  if (before.look !== undefined) range.setCellProperties([[before.look]]);
  range.numberFormat = [[before.format]];
  setContent(range, before.content, before.format);
}

/** Into a cell formatted as text Excel puts everything as text, so the format steps aside for a moment. */
export function setContent(range: Excel.Range, content: CellContent, format: string): void {
  const form = writtenForm(content, format === TEXT_FORMAT);
  const stepsAside = format === TEXT_FORMAT && !isText(content);
  if (stepsAside) range.numberFormat = [['General']];
  range.formulas = [[form]];
  if (stepsAside) range.numberFormat = [[TEXT_FORMAT]];
}

/** Whether the content is text or nothing. */
export function isText({ value, formula }: CellContent): boolean {
  return formula === undefined && (typeof value === 'string' || value === null);
}
