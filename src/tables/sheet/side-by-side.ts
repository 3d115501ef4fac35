/**
 * Tables printed beside each other on one sheet, each under a title of its own: the sheet is read strip by strip.
 * Knows titles and cells; nothing of what the tables hold.
 */
import type { SheetText } from './sheet-text';
import { matchTitle, type KnownTables } from './titles';

/** The strips of columns a sheet falls into, from the left; the sheet itself where no two titles share a row. */
export function stripsOf(sheet: SheetText, known: KnownTables): SheetText[] {
  const starts = new Set<number>();
  for (const row of sheet.sheet.rows.keys()) {
    const titled = sheet
      .filled(row)
      .filter((column) => matchTitle(sheet.text(row, column), known) !== undefined);
    for (const column of titled.slice(1)) starts.add(column);
  }
  if (starts.size === 0) return [sheet];
  const edges = [sheet.used.left, ...[...starts].sort((a, b) => a - b), sheet.used.right + 1];
  return edges.slice(0, -1).map((left, i) => sheet.strip(left, (edges[i + 1] as number) - 1));
}
