/** The Changes that undo what was written, and what is remembered of it. */
import type { Area } from '../../grid/address';
import type { Change, Changes, CellContent, TakeOutRows } from '../../grid/changes';
import type { Before, CellBefore, CellChange, SheetChange } from './before';
import { pictureOf, sheetOf } from './before';
import { SheetMemento } from './memento';
import type { ReadBack } from './read-back';
import type { RowsWork } from './rows-before';
import { RowsMemento } from './rows-before';
import type { RowMoves } from './rows-work';
import { SheetHeld } from './sheet-held';
import type { SheetPicture } from './sheet-picture';

/** What the written cells and the new rows came to hold; `moves` is what was done to rows, `work` what was asked. */
export function inverse(
  before: Before,
  changes: Changes,
  sheets: readonly SheetChange[],
  { held, rows }: ReadBack,
  work: RowsWork | undefined,
  moves: RowMoves | undefined,
): Changes {
  const touched = new Set(sheets.map((change) => sheetOf(change).toLowerCase()));
  const isLost = ({ change }: CellBefore): boolean => touched.has(change.at.sheet.toLowerCase());
  const undone = (cell: CellBefore): CellChange => undo(cell, held.get(cell) ?? cell.change.write);
  const undoneSheets = sheets.map((change) => undoSheet(change, pictureOf(before, change))).reverse();
  if (work === undefined || moves === undefined)
    return [
      ...before.cells
        .filter((cell) => !isLost(cell))
        .map(undone)
        .reverse(),
      ...undoneSheets,
    ];
  if (work.kind === 'takeOut') return [...work.memento.redo, ...undoneSheets];
  const cells = moves.cells
    .filter(({ found }) => !isLost(found))
    .map(({ found, written }) => ({ ...undone(found), at: written.change.at }));
  const redo = changes.filter(({ kind }) => kind === 'setCell' || kind === 'insertRows');
  const takeOut: TakeOutRows = {
    kind: 'takeOutRows',
    sheet: work.ordered[0]?.asked.sheet ?? '',
    memento: new RowsMemento(moves.steps, rows, cells, redo),
  };
  return [takeOut, ...undoneSheets];
}

function undo({ change, content, format, look }: CellBefore, held: CellContent): CellChange {
  const reformatted =
    change.format !== undefined || change.styleOf !== undefined || change.restoreLook !== undefined;
  return {
    kind: 'setCell',
    at: change.at,
    expect: held,
    write: content,
    ...(reformatted ? { format } : {}),
    ...(look === undefined ? {} : { restoreLook: look }),
  };
}

function undoSheet(change: SheetChange, picture: SheetPicture | undefined): Change {
  const held = heldAfter(change);
  const kept = held === undefined ? {} : { held };
  const undone: SheetChange =
    picture === undefined
      ? { kind: 'removeSheet', name: sheetOf(change), ...kept }
      : { kind: 'restoreSheet', name: picture.name, memento: new SheetMemento(picture), ...kept };
  return undone;
}

/** What a change leaves on the sheet; undefined where it leaves no sheet. */
function heldAfter(change: SheetChange): SheetHeld | undefined {
  if (change.kind === 'writeSheet') return SheetHeld.ofContent(change.sheet);
  if (change.kind === 'removeSheet' || !(change.memento instanceof SheetMemento)) return undefined;
  return SheetHeld.ofPicture(change.memento.picture);
}

/** Keeps up to date which merged areas sheets written here have, by name in lower case. */
export function noteMerges(known: Map<string, readonly Area[]>, change: SheetChange): void {
  const merges =
    change.kind === 'writeSheet'
      ? (change.sheet.merges ?? [])
      : change.kind === 'restoreSheet' && change.memento instanceof SheetMemento
        ? change.memento.picture.merges
        : undefined;
  const name = sheetOf(change).toLowerCase();
  if (merges === undefined) known.delete(name);
  else known.set(name, merges);
}
