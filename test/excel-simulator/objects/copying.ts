/** Range.copyFrom: formats, with the merged areas that are part of them, and formulas. */
import type { SimulatedSheet } from '../book';
import { cellOf, place, placed } from '../book';
import { shiftFormula } from '../../../src/hosts/file/shared-formula';
import { NotSimulated } from '../wire';
import { resultOf } from './range';
import type { Place } from './world';
import { intersection } from './world';

/** Copies a cell to all cells of a range, or a row, whole or in part, to one of the same shape. */
export function copy(from: Place, to: Place, type: string): void {
  if (type === 'Formulas') copyFormula(from, to);
  else if (type !== 'Formats') throw new NotSimulated(`Range.copyFrom of ${type}`);
  else if (isCell(from)) copyFormat(from, to);
  else copyRowFormats(from, to);
}

function isCell({ area }: Place): boolean {
  return area.top === area.bottom && area.left === area.right;
}

function copyFormula(from: Place, to: Place): void {
  if (!isCell(from) || !isCell(to)) throw new NotSimulated('formulas of several cells copied');
  const { top, left } = to.area;
  const source = from.sheet.cells.get(place(from.area.top, from.area.left))?.content;
  const cell = cellOf(to.sheet, top, left);
  if (source?.formula === undefined) {
    cell.content = source;
    return;
  }
  const formula = `=${shiftFormula(source.formula.slice(1), top - from.area.top, left - from.area.left)}`;
  cell.content = { ...resultOf(to, top, left, formula), formula };
}

function copyFormat(from: Place, to: Place): void {
  const source = from.sheet.cells.get(place(from.area.top, from.area.left));
  for (let row = to.area.top; row <= to.area.bottom; row += 1) {
    for (let column = to.area.left; column <= to.area.right; column += 1) {
      const cell = cellOf(to.sheet, row, column);
      cell.format = source?.format ?? 'General';
      cell.look = new Map(source?.look);
    }
  }
}

function copyRowFormats(from: Place, to: Place): void {
  const { sheet, area } = to;
  const isRow = (one: Place): boolean => one.area.top === one.area.bottom;
  if (
    !isRow(from) ||
    !isRow(to) ||
    from.sheet !== sheet ||
    from.area.left !== area.left ||
    from.area.right !== area.right
  )
    throw new NotSimulated('formats copied between ranges of other shapes');
  for (const [key, cell] of [...sheet.cells]) {
    const { row, column } = placed(key);
    if (row !== area.top || column < area.left || column > area.right) continue;
    cell.format = 'General';
    cell.look = new Map();
  }
  for (const [key, { format, look }] of [...sheet.cells]) {
    const { row, column } = placed(key);
    if (row !== from.area.top || column < area.left || column > area.right) continue;
    Object.assign(cellOf(sheet, area.top, column), { format, look: new Map(look) });
  }
  copyMerges(sheet, from, to);
  for (const { area: formatted } of sheet.conditionalFormats)
    if ((intersection(formatted, from) === undefined) !== (intersection(formatted, to) === undefined))
      throw new NotSimulated('conditional formats copied with other formats');
}

function copyMerges(sheet: SimulatedSheet, from: Place, to: Place): void {
  const { top } = to.area;
  for (const merged of sheet.merges.filter((one) => intersection(one, from) !== undefined)) {
    if (merged.top !== merged.bottom || merged.left < to.area.left || merged.right > to.area.right)
      throw new NotSimulated('a part of a merged area copied');
    sheet.merges.push({ ...merged, top, bottom: top });
  }
  const own = sheet.merges.filter((one) => intersection(one, to) !== undefined);
  if (own.some((one) => one.top !== top || one.bottom !== top))
    throw new NotSimulated('formats copied into a part of a merged area');
}
