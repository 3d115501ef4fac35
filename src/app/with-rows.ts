/**
 * A workbook as it would stand after rows were inserted or one was removed, for checking before anything is written: what
 * a host would read, but for results of formulas, which are not reckoned anew.
 */
import type { RowChange } from '../findings/correction';
import { columnLetters, type Area } from '../grid/address';
import type { InsertedCell, InsertRows, RemoveRow } from '../grid/changes';
import { insertionOf } from '../grid/insertion-order';
import { eachReference, movedFormula, movedRow, stretchedFormula } from '../grid/moved-references';
import { formulaAfterRemoval, rowAfterRemoval } from '../grid/removed-references';
import { cellAt, type Cell, type Sheet, type Snapshot } from '../grid/snapshot';

type Line = readonly (Cell | undefined)[];

/** The snapshot with the rows put in or the row taken out. Does not verify what the change expects. */
export function withRowChange(snapshot: Snapshot, change: RowChange): Snapshot {
  const formulaOf = (sheet: Sheet, formula: string): string =>
    change.kind === 'insertRows'
      ? movedFormula(formula, sheet.name, insertionOf(change))
      : formulaAfterRemoval(formula, sheet.name, change);
  const sheets = snapshot.sheets.map((sheet) => {
    const own = isSame(sheet.name, change.sheet);
    const moved = withFormulas(sheet, (formula) => formulaOf(sheet, formula));
    if (!own) return moved;
    return change.kind === 'insertRows' ? withInserted(sheet, moved, change) : withRemoved(moved, change);
  });
  return { ...snapshot, sheets };
}

/** Where a row of the sheet stands after the change; for the row that is removed, the one in its place. */
export function rowAfter(change: RowChange, sheet: string, row: number): number {
  if (!isSame(sheet, change.sheet)) return row;
  return change.kind === 'insertRows' ? movedRow(row, insertionOf(change)) : rowAfterRemoval(row, change);
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function withFormulas(sheet: Sheet, to: (formula: string) => string): Sheet {
  const rows = new Map<number, Line>();
  for (const [row, cells] of sheet.rows)
    rows.set(
      row,
      cells.some((cell) => cell?.formula !== undefined)
        ? Array.from(cells, (cell) =>
            cell?.formula === undefined ? cell : { ...cell, formula: to(cell.formula) },
          )
        : cells,
    );
  return { ...sheet, rows };
}

function withRemoved(sheet: Sheet, removal: RemoveRow): Sheet {
  const rows = new Map<number, Line>();
  for (const [row, cells] of sheet.rows)
    if (row !== removal.row) rows.set(rowAfterRemoval(row, removal), cells);
  const merges = sheet.merges?.flatMap((area) => shrunk(area, removal));
  const hidden = [...sheet.hiddenRows].filter((row) => row !== removal.row);
  const bottom = Math.max(...rows.keys(), 0);
  return {
    ...sheet,
    rows,
    merges,
    hiddenRows: new Set(hidden.map((row) => rowAfterRemoval(row, removal))),
    used: sheet.used && {
      ...sheet.used,
      bottom: Math.max(sheet.used.top, Math.min(bottom, sheet.used.bottom)),
    },
  };
}

function shrunk(area: Area, { row }: RemoveRow): Area[] {
  const top = area.top > row ? area.top - 1 : area.top;
  const bottom = area.bottom >= row ? area.bottom - 1 : area.bottom;
  const isLost = bottom < top || (top === bottom && area.left === area.right);
  return isLost ? [] : [{ ...area, top, bottom }];
}

/** `before` is the sheet as it stood, `moved` the same with its formulas moved. */
function withInserted(before: Sheet, moved: Sheet, change: InsertRows): Sheet {
  const insertion = insertionOf(change);
  const to = (row: number): number => movedRow(row, insertion);
  const rows = new Map<number, Line>();
  for (const [row, cells] of moved.rows) rows.set(to(row), cells);
  change.rows.forEach(({ like, cells }, i) => {
    rows.set(change.before + i, newLine(before, moved, like, cells, change, i));
  });
  const merges = moved.merges?.map((area) => ({ ...area, top: to(area.top), bottom: to(area.bottom) }));
  const copied = change.rows.flatMap(({ like }, i) =>
    (before.merges ?? [])
      .filter(({ top, bottom }) => top === like && bottom === like)
      .map((area) => ({ ...area, top: change.before + i, bottom: change.before + i })),
  );
  const used = moved.used && { ...moved.used, bottom: moved.used.bottom + insertion.count };
  return withWidenedTotals(
    {
      ...moved,
      rows,
      merges: merges && [...merges, ...copied],
      hiddenRows: new Set([...moved.hiddenRows].map(to)),
      used,
    },
    change,
  );
}

function newLine(
  before: Sheet,
  moved: Sheet,
  like: number,
  cells: readonly InsertedCell[],
  change: InsertRows,
  index: number,
): Line {
  const line: (Cell | undefined)[] = [];
  for (const { column, write, formula, formulaOfLike, indent } of cells) {
    const pattern = cellAt(before, like, column);
    const copied = formulaOfLike === true ? cellAt(moved, like, column)?.formula : undefined;
    const now = movedRow(like, insertionOf(change));
    const own = formula ?? (copied && copiedTo(copied, change.sheet, change.before + index - now));
    if (write === null && own === undefined) continue;
    const depth = indent ?? pattern?.indent;
    line[column] = {
      value: write,
      format: pattern?.format ?? 'General',
      ...(own === undefined ? {} : { formula: own }),
      ...(depth === undefined ? {} : { indent: depth }),
    };
  }
  return line;
}

/** A formula as copying it some rows further down makes it read: what is fixed by $ stays. */
function copiedTo(formula: string, sheet: string, by: number): string {
  return eachReference(formula, sheet, sheet, (piece) => {
    const match = /^(\$?[A-Za-z]{1,3})([1-9]\d*)$/.exec(piece);
    return match ? `${match[1]}${Number(match[2]) + by}` : piece;
  });
}

function withWidenedTotals(sheet: Sheet, change: InsertRows): Sheet {
  const rows = new Map(sheet.rows);
  const widen = (at: { row: number; column: number }, to: (formula: string) => string): void => {
    const row = movedRow(at.row, insertionOf(change));
    const line = [...(rows.get(row) ?? [])];
    const cell = line[at.column];
    if (cell?.formula === undefined) return;
    line[at.column] = { ...cell, formula: to(cell.formula) };
    rows.set(row, line);
  };
  for (const at of change.stretch ?? [])
    widen(at, (formula) => stretchedFormula(formula, sheet.name, insertionOf(change)));
  for (const { at, row } of change.addTo ?? [])
    widen(at, (formula) => `${formula}+${columnLetters(at.column)}${change.before + row + 1}`);
  return { ...sheet, rows };
}
