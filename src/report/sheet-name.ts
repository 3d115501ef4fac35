/** Under which name a sheet of ours is written, so that no sheet of the user's is ever written over. */
import type { Sheet, Snapshot } from '../grid/snapshot';
import { sheetNamed } from '../grid/snapshot';

/**
 * That of the sheet of ours which the new one replaces, where it bears `wanted` or `wanted (2)` …; else the first of
 * these that no sheet of the user's bears.
 */
export function nameForOurs(snapshot: Snapshot, wanted: string, isOurs: (sheet: Sheet) => boolean): string {
  let free: string | undefined;
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? wanted : `${wanted} (${number})`;
    const sheet = sheetNamed(snapshot, name);
    if (sheet && isOurs(sheet)) return sheet.name;
    if (!sheet) free ??= name;
    if (free !== undefined && number > snapshot.sheets.length) return free;
  }
}
