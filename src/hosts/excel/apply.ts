/**
 * Applies Changes in Excel: reads what stands where they will write, refuses where they expect something else, writes
 * in one batch, reads back, and keeps the inverse. What fails on the way is taken back; the user is told either way.
 */
import type { Area } from '../../grid/address';
import type { Change, Changes } from '../../grid/changes';
import type { Before, CellChange, SheetChange } from './before';
import { pictureOf, readBefore, sheetOf } from './before';
import { sameContent, sameSubstance } from './cell-content';
import { fromExcel, writtenBack } from './failures';
import { inverse, noteMerges } from './inverse';
import { SheetMemento } from './memento';
import { queueInsertion, queueRemoval } from './move-rows';
import type { CellToRead } from './read-back';
import { readBack } from './read-back';
import { putBackRow, removeRow, rowChangeOf } from './remove-row';
import { BYTES_OF_A_CELL } from './request-size';
import { putBack } from './restore-sheet';
import type { RowsBefore, RowsWork } from './rows-before';
import { queueRowsBefore } from './rows-before';
import type { RowMoves } from './rows-work';
import { movesOf, rowsWorkOf, verifyRows, verifyRowsPlan } from './rows-work';
import type { Batch, ExcelSession } from './session';
import type { SheetPicture } from './sheet-picture';
import { takeBack } from './take-back';
import { verifyBefore, verifyPlan } from './verify';
import { queueCellWrite } from './write-cells';
import type { Flush } from './write-sheet';
import { queueClearing, queueSheet } from './write-sheet';
import { flushing, quiet, worksheetsOf } from './writing';

/**
 * `knownMerges`: the merged areas of sheets written here, by name in lower case; kept up to date.
 * Throws ChangesRefused and HostError; the workbook is then as it was, unless the error says otherwise.
 */
export async function applyChanges(
  session: ExcelSession,
  changes: Changes,
  knownMerges: Map<string, readonly Area[]>,
): Promise<Changes> {
  if (changes.length === 0) return [];
  const ofOneRow = rowChangeOf(changes);
  if (ofOneRow !== undefined) {
    const merges = { known: knownMerges, readable: session.supports('1.13') };
    const undo = await (ofOneRow.kind === 'removeRow'
      ? removeRow(session, ofOneRow, merges)
      : putBackRow(session, ofOneRow, merges));
    knownMerges.delete(ofOneRow.sheet.toLowerCase());
    return undo;
  }
  const sheets = changes.filter(isSheetChange);
  const work = rowsWorkOf(changes);
  const { before, moves } = await prepare(session, changes, sheets, work, knownMerges);
  const progress = { sent: false };
  try {
    await session.writing((batch) =>
      write(
        noting(batch, () => (progress.sent = true)),
        before,
        moves,
        sheets,
      ),
    );
    const newRows = moves?.kind === 'insert' ? moves.steps : [];
    const grown = moves?.grown ?? [];
    const read = await readBack(session, cellsToRead(before, moves), newRows, sheets, grown);
    for (const change of sheets) noteMerges(knownMerges, change);
    for (const { sheet } of moves?.steps ?? []) knownMerges.delete(sheet.toLowerCase());
    return inverse(before, changes, sheets, read, work, moves);
  } catch (error) {
    const failure = fromExcel(error);
    // While somebody types, Excel takes nothing of a request: as long as none got through, there is nothing to take back.
    if (!progress.sent && 'code' in failure && failure.code === 'busy') throw failure;
    await takeBack(session, before, moves, sheets, failure);
    throw writtenBack(failure);
  }
}

function isSheetChange(change: Change): change is SheetChange {
  return change.kind === 'writeSheet' || change.kind === 'removeSheet' || change.kind === 'restoreSheet';
}

/** Reads what stands in the workbook and verifies everything that is expected of it. Throws ChangesRefused. */
async function prepare(
  session: ExcelSession,
  changes: Changes,
  sheets: readonly SheetChange[],
  work: RowsWork | undefined,
  knownMerges: ReadonlyMap<string, readonly Area[]>,
): Promise<{ readonly before: Before; readonly moves: RowMoves | undefined }> {
  const cells: readonly CellChange[] =
    work?.kind === 'takeOut' ? work.memento.cells : changes.filter((change) => change.kind === 'setCell');
  verifyPlan(cells, sheets);
  if (work !== undefined) verifyRowsPlan(work, sheets);
  const merges = { known: knownMerges, readable: session.supports('1.13') };
  const rows: { before?: RowsBefore } = {};
  const before = await session.reading((batch) =>
    readBefore(batch, cells, sheets, merges, (all) => {
      const finish = work === undefined ? undefined : queueRowsBefore(all, work, merges);
      return () => {
        if (finish !== undefined) rows.before = finish();
      };
    }),
  );
  // Results of formulas may have changed with the rest of the workbook since the rows were inserted.
  verifyBefore(before, cells, sheets, work?.kind === 'takeOut' ? sameSubstance : sameContent);
  if (work === undefined || rows.before === undefined) return { before, moves: undefined };
  verifyRows(work, before, rows.before);
  return { before, moves: movesOf(work, before, rows.before) };
}

function cellsToRead(before: Before, moves: RowMoves | undefined): CellToRead[] {
  const cells = moves?.cells ?? before.cells.map((found) => ({ found, written: found }));
  return cells.map(({ found, written: { change } }) => ({ found, at: change.at, wanted: change.write }));
}

/** The batch, telling when a request was answered well. */
function noting(batch: Batch, answered: () => void): Batch {
  return {
    context: batch.context,
    sync: async () => {
      await batch.sync();
      answered();
    },
  };
}

async function write(
  batch: Batch,
  before: Before,
  moves: RowMoves | undefined,
  sheets: readonly SheetChange[],
): Promise<void> {
  const { context, sync } = batch;
  const flush = flushing(batch);
  quiet(context);
  const all = worksheetsOf(context);
  if (moves?.kind === 'insert') for (const step of moves.steps) await queueInsertion(all, step, flush);
  if (moves?.kind === 'takeOut') for (const step of [...moves.steps].reverse()) queueRemoval(all, step);
  for (const cell of moves?.cells.map(({ written }) => written) ?? before.cells) {
    queueCellWrite(all, cell);
    await flush(BYTES_OF_A_CELL);
  }
  for (const change of sheets) await writeSheet(context, change, pictureOf(before, change), flush);
  context.runtime.enableEvents = true;
  await sync();
}

async function writeSheet(
  { workbook: { worksheets } }: Excel.RequestContext,
  change: SheetChange,
  present: SheetPicture | undefined,
  flush: Flush,
): Promise<void> {
  const name = sheetOf(change);
  if (change.kind === 'removeSheet') {
    worksheets.getItem(name).delete();
    return;
  }
  const sheet = present === undefined ? worksheets.add(name) : worksheets.getItem(name);
  if (change.kind === 'writeSheet') {
    await queueSheet(sheet, change.sheet, present, flush);
    return;
  }
  if (present !== undefined) queueClearing(sheet, present.filter !== undefined);
  if (change.memento instanceof SheetMemento)
    await putBack(sheet, change.memento.picture, present === undefined, flush);
}
