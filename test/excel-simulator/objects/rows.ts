/**
 * Whole rows inserted and deleted, as Excel does: what stands below moves, references in all sheets follow, areas that
 * span the place stretch or shrink, and new rows look like the row above them.
 */
import type { Area } from '../../../src/grid/address';
import { movedFormula, type Insertion } from '../../../src/grid/moved-references';
import type { SimulatedCell, SimulatedSheet } from '../book';
import { MOST_COLUMNS, MOST_ROWS, cellOf, place, placed } from '../book';
import { formulaWithout } from '../removed-references';
import { NotSimulated, SimulatedError } from '../wire';
import type { Place, World } from './world';

/** Inserts rows where the range is. */
export function insertWholeRows(at: Place, shift: unknown): void {
  const { before, count } = wholeRows(at, shift, 'Down');
  const { world, sheet } = at;
  if ([...sheet.cells.keys()].some((key) => placed(key).row >= MOST_ROWS - count))
    throw new SimulatedError('InvalidOperation', 'Cells would be pushed off the sheet.');
  const row = (one: number): number => (one >= before ? one + count : one);
  const span = ([from, to]: Span): Span => [row(from), row(to)];
  const above = [...sheet.cells].filter(([key]) => placed(key).row === before - 1);
  move(sheet, row, span);
  const insertion: Insertion = { sheet: sheet.name, before, count };
  eachFormula(world, (formula, home) => movedFormula(formula, home, insertion));
  for (let made = before; made < before + count; made += 1) {
    for (const [key, { format, look }] of above)
      Object.assign(cellOf(sheet, made, placed(key).column), { format, look: new Map(look) });
    const height = sheet.rowHeights.get(before - 1);
    if (height !== undefined) sheet.rowHeights.set(made, height);
    if (sheet.hiddenRows.has(before - 1)) sheet.hiddenRows.add(made);
  }
}

/** Deletes the rows of the range. */
export function deleteWholeRows(at: Place, shift: unknown): void {
  const { before, count } = wholeRows(at, shift, 'Up');
  const { world, sheet } = at;
  const isGone = (one: number): boolean => one >= before && one < before + count;
  const row = (one: number): number | undefined => {
    if (isGone(one)) return undefined;
    return one >= before + count ? one - count : one;
  };
  const span = ([from, to]: Span): Span | undefined => {
    if (isGone(from) && isGone(to)) return undefined;
    return [row(from) ?? before, row(to) ?? before - 1];
  };
  move(sheet, row, span);
  const removal: Insertion = { sheet: sheet.name, before, count };
  eachFormula(world, (formula, home) => formulaWithout(formula, home, removal));
}

function wholeRows(
  { sheet, area }: Place,
  shift: unknown,
  known: string,
): { readonly before: number; readonly count: number } {
  if (shift !== known || area.left !== 0 || area.right !== MOST_COLUMNS - 1)
    throw new NotSimulated('cells moved that are no whole rows');
  if (area.top < sheet.frozenRows) throw new NotSimulated('rows moved among frozen ones');
  if (sheet.charts.length > 0) throw new NotSimulated('rows moved under a chart');
  return { before: area.top, count: area.bottom - area.top + 1 };
}

type Span = readonly [from: number, to: number];

/** Moves everything on a sheet; undefined where a row, or all rows of a span, go. */
function move(
  sheet: SimulatedSheet,
  row: (one: number) => number | undefined,
  span: (rows: Span) => Span | undefined,
): void {
  const area = (one: Area): Area[] => {
    const moved = span([one.top, one.bottom]);
    return moved === undefined ? [] : [{ ...one, top: moved[0], bottom: moved[1] }];
  };
  const cells: [number, SimulatedCell][] = [];
  for (const [key, cell] of sheet.cells) {
    const to = row(placed(key).row);
    if (to !== undefined) cells.push([place(to, placed(key).column), cell]);
  }
  sheet.cells.clear();
  cells.forEach(([key, cell]) => sheet.cells.set(key, cell));
  const heights = [...sheet.rowHeights];
  sheet.rowHeights.clear();
  for (const [one, height] of heights) {
    const to = row(one);
    if (to !== undefined) sheet.rowHeights.set(to, height);
  }
  const hidden = [...sheet.hiddenRows];
  sheet.hiddenRows.clear();
  for (const one of hidden) {
    const to = row(one);
    if (to !== undefined) sheet.hiddenRows.add(to);
  }
  sheet.merges = sheet.merges.flatMap(area).filter((one) => one.top < one.bottom || one.left < one.right);
  sheet.conditionalFormats = sheet.conditionalFormats.flatMap((format) =>
    area(format.area).map((moved) => ({ ...format, area: moved })),
  );
  sheet.filter = sheet.filter === undefined ? undefined : area(sheet.filter)[0];
  for (const name of ['printArea', 'printTitleRows']) {
    const printed = sheet.page.get(name) as Area | undefined;
    if (printed === undefined) continue;
    const [moved] = area(printed);
    if (moved === undefined) sheet.page.delete(name);
    else sheet.page.set(name, moved);
  }
}

/** Changes the formulas of all sheets, keeping what they came to. */
function eachFormula({ book }: World, change: (formula: string, home: string) => string): void {
  for (const sheet of book.sheets) {
    for (const cell of sheet.cells.values()) {
      const formula = cell.content?.formula;
      if (cell.content === undefined || formula === undefined) continue;
      const changed = `=${change(formula.slice(1), sheet.name)}`;
      if (changed !== formula) cell.content = { ...cell.content, formula: changed };
    }
    for (const format of sheet.conditionalFormats) {
      const formula = format.formula.replace(/^=/, '');
      format.formula = `${format.formula.startsWith('=') ? '=' : ''}${change(formula, sheet.name)}`;
    }
  }
}
