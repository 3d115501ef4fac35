/** Puts cells that are to be treated alike together into rectangles, so that few requests cover many cells. */
import type { Area } from '../../grid/address';
import { areaA1 } from '../../grid/address';

/** Addresses are kept well below the 8,192 characters Excel takes. */
const LONGEST_ADDRESS = 2_000;

/** Rectangles that cover exactly the cells, each cell once. */
export function rectangles(cells: readonly { readonly row: number; readonly column: number }[]): Area[] {
  const byColumn = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  const runs: { top: number; left: number; bottom: number; right: number }[] = [];
  for (const { row, column } of byColumn) {
    const last = runs.at(-1);
    if (last?.left === column && last.bottom === row - 1) last.bottom = row;
    else runs.push({ top: row, left: column, bottom: row, right: column });
  }
  const joined: typeof runs = [];
  const open = new Map<string, (typeof runs)[number]>();
  for (const run of runs) {
    const key = `${run.top}:${run.bottom}`;
    const beside = open.get(key);
    if (beside?.right === run.left - 1) beside.right = run.right;
    else {
      joined.push(run);
      open.set(key, run);
    }
  }
  return joined;
}

/** The areas as addresses such as A1:B2,D5, each short enough for Excel. */
export function addresses(areas: readonly Area[]): string[] {
  const all: string[] = [];
  for (const area of areas) {
    const last = all.at(-1);
    const address = areaA1(area);
    if (last !== undefined && last.length + address.length < LONGEST_ADDRESS)
      all[all.length - 1] = `${last},${address}`;
    else all.push(address);
  }
  return all;
}
