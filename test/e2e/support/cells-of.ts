/** Workbooks compared cell by cell. */
import type { Snapshot } from '../../../src/grid/snapshot';
import { shownText } from '../../../src/grid/snapshot';

/** Every cell by sheet and position: the kind of its value, how it is shown, and its formula. */
export function cellsOf(snapshot: Snapshot, leftOut?: string): Map<string, string> {
  const cells = new Map<string, string>();
  for (const sheet of snapshot.sheets) {
    if (sheet.name === leftOut) continue;
    for (const [row, list] of sheet.rows) {
      list.forEach((cell, column) => {
        const text = `${typeof cell?.value} ${shownText(cell)} ${cell?.formula ?? ''}`;
        if (cell) cells.set(`${sheet.name}!${row},${column}`, text);
      });
    }
  }
  return cells;
}
