/** Single changes to a Snapshot: cells written, a row taken out or put in twice. Knows nothing of tables. */
import type { Area, CellRef } from '../../src/grid/address';
import type { Cell, Sheet, Snapshot } from '../../src/grid/snapshot';

/** What a cell is to hold; undefined empties it. */
export interface CellEdit {
  readonly ref: CellRef;
  readonly cell: Cell | undefined;
}

/** The workbook with some cells replaced; everything else is shared with the one given. */
export function withEdits(snapshot: Snapshot, edits: readonly CellEdit[]): Snapshot {
  const names = new Set(edits.map(({ ref }) => ref.sheet));
  return mapSheets(snapshot, names, (sheet) => {
    const rows = new Map(sheet.rows);
    const copied = new Map<number, (Cell | undefined)[]>();
    for (const { ref, cell } of edits) {
      if (ref.sheet !== sheet.name) continue;
      const row = copied.get(ref.row) ?? Array.from(rows.get(ref.row) ?? []);
      row[ref.column] = cell;
      copied.set(ref.row, row);
      rows.set(ref.row, row);
    }
    return { ...sheet, rows };
  });
}

/** The cell at a place of the workbook. */
export function cellOf(snapshot: Snapshot, { sheet, row, column }: CellRef): Cell | undefined {
  return snapshot.sheets.find(({ name }) => name === sheet)?.rows.get(row)?.[column];
}

/** The workbook without one row of a sheet; what stands below moves up, as in Excel. */
export function withoutRow(snapshot: Snapshot, name: string, row: number): Snapshot {
  return mapSheets(snapshot, new Set([name]), (sheet) =>
    moved(sheet, (at) => (at === row ? undefined : at > row ? at - 1 : at), row),
  );
}

/** The workbook with one row of a sheet copied in below itself. */
export function withRowTwice(snapshot: Snapshot, name: string, row: number): Snapshot {
  return mapSheets(snapshot, new Set([name]), (sheet) => {
    const opened = moved(sheet, (at) => (at > row ? at + 1 : at), undefined);
    const own = sheet.rows.get(row);
    if (own === undefined) return opened;
    const used = opened.used && { ...opened.used, bottom: Math.max(opened.used.bottom, row + 1) };
    return { ...opened, used, rows: new Map([...opened.rows, [row + 1, own]]) };
  });
}

/** A sheet with its rows renumbered; `dropped` tells which row merges lose. */
function moved(sheet: Sheet, to: (row: number) => number | undefined, dropped: number | undefined): Sheet {
  const rows = new Map<number, readonly (Cell | undefined)[]>();
  for (const [row, cells] of sheet.rows) {
    const at = to(row);
    if (at !== undefined) rows.set(at, cells);
  }
  return {
    ...sheet,
    rows,
    used: sheet.used && { ...sheet.used, bottom: Math.max(...rows.keys(), sheet.used.top) },
    merges: sheet.merges?.flatMap((area) => movedArea(area, to, dropped)),
    hiddenRows: new Set([...sheet.hiddenRows].flatMap((row) => to(row) ?? [])),
  };
}

function movedArea(
  area: Area,
  to: (row: number) => number | undefined,
  dropped: number | undefined,
): readonly Area[] {
  const top = to(area.top === dropped ? area.top + 1 : area.top);
  const bottom = to(area.bottom === dropped ? area.bottom - 1 : area.bottom);
  if (top === undefined || bottom === undefined || bottom < top) return [];
  return top === bottom && area.left === area.right ? [] : [{ ...area, top, bottom }];
}

function mapSheets(
  snapshot: Snapshot,
  names: ReadonlySet<string>,
  change: (sheet: Sheet) => Sheet,
): Snapshot {
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => (names.has(sheet.name) ? change(sheet) : sheet)),
  };
}
