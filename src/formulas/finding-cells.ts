/** The cells of a finding: the most telling first, the others as few areas as they fill. */
import type { Area } from '../grid/address';
import type { FindingCells } from '../findings/finding';
import type { Member } from './evaluation';

export function cellsOf(members: readonly Member[]): FindingCells[] {
  const [first, ...rest] = members;
  if (!first) return [];
  const head = single(first);
  const seen = new Set([keyOf(head)]);
  const others: FindingCells[] = [];
  for (const member of rest) {
    const cells = single(member);
    if (seen.has(keyOf(cells))) continue;
    seen.add(keyOf(cells));
    others.push(cells);
  }
  return [head, ...inRows(inColumns(others))];
}

function single({ cell }: Member): FindingCells {
  const { sheet, row, column } = cell.ref;
  return { sheet, area: { top: row, bottom: row, left: column, right: column } };
}

function keyOf({ sheet, area }: FindingCells): string {
  return `${sheet}!${area.top},${area.left}`;
}

/** Cells below each other become one area. */
function inColumns(cells: readonly FindingCells[]): FindingCells[] {
  return merge(cells, (a, b) =>
    a.left === b.left && a.right === b.right && b.top === a.bottom + 1
      ? { ...a, bottom: b.bottom }
      : undefined,
  );
}

/** Cells beside each other become one area. */
function inRows(cells: readonly FindingCells[]): FindingCells[] {
  return merge(cells, (a, b) =>
    a.top === b.top && a.bottom === b.bottom && b.left === a.right + 1 ? { ...a, right: b.right } : undefined,
  );
}

function merge(cells: readonly FindingCells[], join: (a: Area, b: Area) => Area | undefined): FindingCells[] {
  const merged: FindingCells[] = [];
  for (const cell of cells) {
    const last = merged[merged.length - 1];
    const area = last?.sheet === cell.sheet ? join(last.area, cell.area) : undefined;
    if (area) merged[merged.length - 1] = { sheet: cell.sheet, area };
    else merged.push(cell);
  }
  return merged;
}
