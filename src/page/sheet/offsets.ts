/** Where the visible rows and columns of a laid-out sheet stand, in pixels from its first cell. Pure. */
import type { Area } from '../../grid/address';
import type { SheetLayout } from './layout';

/** A rectangle in pixels, measured from the top left corner of A1. */
export interface Box {
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

/** Lines (rows or columns) that are not hidden, and where they begin. */
export interface Lines {
  /** Line numbers of the sheet, in order. */
  readonly visible: readonly number[];
  /** Where each line of the sheet begins; one more entry than there are lines. */
  readonly starts: readonly number[];
}

/** The visible lines of these sizes. */
export function linesOf(sizes: readonly number[]): Lines {
  const starts = [0];
  const visible: number[] = [];
  sizes.forEach((size, line) => {
    starts.push((starts[line] ?? 0) + size);
    if (size > 0) visible.push(line);
  });
  return { visible, starts };
}

/** The rectangle an area covers, cut to the sheet's extent. */
export function boxOf(area: Area, rows: Lines, columns: Lines): Box {
  const top = startOf(rows, area.top);
  const left = startOf(columns, area.left);
  return {
    top,
    left,
    height: startOf(rows, area.bottom + 1) - top,
    width: startOf(columns, area.right + 1) - left,
  };
}

function startOf({ starts }: Lines, line: number): number {
  return starts[Math.min(line, starts.length - 1)] ?? 0;
}

/** The area a cell stands for: the merged one it lies in, or itself. */
export function areaAt(layout: SheetLayout, row: number, column: number): Area {
  return layout.mergeAt(row, column) ?? { top: row, left: column, bottom: row, right: column };
}

/** The area widened to the whole of the merged cells at its corners. */
export function wholeCells(layout: SheetLayout, area: Area): Area {
  const from = areaAt(layout, area.top, area.left);
  const to = areaAt(layout, area.bottom, area.right);
  return {
    top: from.top,
    left: from.left,
    bottom: Math.max(from.bottom, to.bottom),
    right: Math.max(from.right, to.right),
  };
}

export type Step = 'up' | 'down' | 'left' | 'right' | 'row-start' | 'row-end' | 'sheet-start' | 'sheet-end';

/** The area a key leads to from a selection, stepping over hidden lines and merged cells; undefined at the edge. */
export function stepFrom(
  selection: Area,
  step: Step,
  layout: SheetLayout,
  rows: Lines,
  columns: Lines,
): Area | undefined {
  const [firstRow = 0, lastRow = 0] = [rows.visible[0], rows.visible.at(-1)];
  const [firstColumn = 0, lastColumn = 0] = [columns.visible[0], columns.visible.at(-1)];
  const to = (row: number | undefined, column: number | undefined): Area | undefined =>
    row === undefined || column === undefined ? undefined : areaAt(layout, row, column);
  switch (step) {
    case 'up':
      return to(lineBefore(rows, selection.top), selection.left);
    case 'down':
      return to(lineAfter(rows, selection.bottom), selection.left);
    case 'left':
      return to(selection.top, lineBefore(columns, selection.left));
    case 'right':
      return to(selection.top, lineAfter(columns, selection.right));
    case 'row-start':
      return to(selection.top, firstColumn);
    case 'row-end':
      return to(selection.top, lastColumn);
    case 'sheet-start':
      return to(firstRow, firstColumn);
    case 'sheet-end':
      return to(lastRow, lastColumn);
  }
}

function lineBefore({ visible }: Lines, line: number): number | undefined {
  const after = visible.findIndex((other) => other >= line);
  return visible[(after < 0 ? visible.length : after) - 1];
}

function lineAfter({ visible }: Lines, line: number): number | undefined {
  return visible.find((other) => other > line);
}
