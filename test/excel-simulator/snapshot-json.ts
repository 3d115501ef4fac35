/** A snapshot as JSON, to be handed to a page: its maps and sets become lists. */
import type { Cell, Sheet, Snapshot } from '../../src/grid/snapshot';

/** The snapshot as text. */
export function snapshotJson(snapshot: Snapshot): string {
  return JSON.stringify({
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => ({
      ...sheet,
      rows: [...sheet.rows].map(([row, cells]) => [row, Array.from(cells, (cell) => cell ?? null)]),
      hiddenRows: [...sheet.hiddenRows],
      hiddenColumns: [...sheet.hiddenColumns],
    })),
  });
}

type Listed = Omit<Sheet, 'rows' | 'hiddenRows' | 'hiddenColumns'> & {
  readonly rows: readonly (readonly [number, readonly (Cell | null)[]])[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
};

/** What `snapshotJson` made of a snapshot, as a snapshot again. */
export function snapshotFromJson(text: string): Snapshot {
  const listed = JSON.parse(text) as Omit<Snapshot, 'sheets'> & { readonly sheets: readonly Listed[] };
  return {
    ...listed,
    sheets: listed.sheets.map((sheet) => ({
      ...sheet,
      rows: new Map(sheet.rows.map(([row, cells]) => [row, cells.map((cell) => cell ?? undefined)])),
      hiddenRows: new Set(sheet.hiddenRows),
      hiddenColumns: new Set(sheet.hiddenColumns),
    })),
  };
}
