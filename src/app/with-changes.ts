/**
 * A workbook as it would stand after some cells were set, or rows were put in or taken out, for checking before anything
 * is written. Results of formulas
 * are not reckoned anew; they are marked as not to be trusted, as a host marks them after writing.
 */
import type { RowChange } from '../findings/correction';
import type { SetCell } from '../grid/changes';
import type { Cell, Sheet, Snapshot } from '../grid/snapshot';
import { withRowChange } from './with-rows';

/**
 * The snapshot with the cells set, then with the rows put in or taken out, one change after the other: each names the
 * rows that the one before it left. Does not verify what the changes expect.
 */
export function withChanges(snapshot: Snapshot, changes: readonly (SetCell | RowChange)[]): Snapshot {
  if (changes.length === 0) return snapshot;
  const cells = changes.filter((change) => change.kind === 'setCell');
  const rows = changes.filter((change) => change.kind !== 'setCell');
  const set = rows.reduce(withRowChange, withCellsSet(snapshot, cells));
  return { ...set, sheets: set.sheets.map(withStaleFormulas) };
}

function withCellsSet(snapshot: Snapshot, changes: readonly SetCell[]): Snapshot {
  if (changes.length === 0) return snapshot;
  const sheets = snapshot.sheets.map((sheet) => {
    const own = changes.filter(({ at }) => at.sheet.toLowerCase() === sheet.name.toLowerCase());
    return own.length === 0 ? sheet : withCells(sheet, own);
  });
  return { ...snapshot, sheets };
}

function withCells(sheet: Sheet, changes: readonly SetCell[]): Sheet {
  const rows = new Map(sheet.rows);
  for (const { at, write, format } of changes) {
    const cells = [...(rows.get(at.row) ?? [])];
    const { formula: _formula, ...kept }: Cell = cells[at.column] ?? { value: null, format: 'General' };
    cells[at.column] = { ...kept, ...write, ...(format === undefined ? {} : { format }) };
    rows.set(at.row, cells);
  }
  return { ...sheet, rows, used: usedArea(sheet, changes) };
}

function usedArea({ used }: Sheet, changes: readonly SetCell[]): Sheet['used'] {
  const rows = changes.map(({ at }) => at.row).concat(used ? [used.top, used.bottom] : []);
  const columns = changes.map(({ at }) => at.column).concat(used ? [used.left, used.right] : []);
  return {
    top: Math.min(...rows),
    bottom: Math.max(...rows),
    left: Math.min(...columns),
    right: Math.max(...columns),
  };
}

function withStaleFormulas(sheet: Sheet): Sheet {
  const rows = new Map<number, readonly (Cell | undefined)[]>();
  for (const [row, cells] of sheet.rows)
    rows.set(
      row,
      cells.some((cell) => cell?.formula !== undefined)
        ? Array.from(cells, (cell) => (cell?.formula === undefined ? cell : { ...cell, stale: true }))
        : cells,
    );
  return { ...sheet, rows };
}
