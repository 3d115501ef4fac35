/**
 * Applies Changes in Excel: reads what stands where they will write, refuses where they expect something else, writes
 * in one batch, reads back, and keeps the inverse. What fails on the way is taken back; the user is told either way.
 */
import type { Area } from '../../grid/address';
import { qualifiedA1 } from '../../grid/address';
import type { Change, Changes } from '../../grid/changes';
import type { Before, CellChange, SheetChange } from './before';
import { pictureOf, readBefore, sheetOf } from './before';
import { fromExcel, halfWritten, rowsNotHere, writtenBack } from './failures';
import { inverse, noteMerges } from './inverse';
import { SheetMemento } from './memento';
import { readBack } from './read-back';
import { BYTES_AT_ONCE, BYTES_OF_A_CELL } from './request-size';
import { queuePicture } from './restore-sheet';
import type { Batch, ExcelSession } from './session';
import type { SheetPicture } from './sheet-picture';
import { verifyBefore, verifyPlan } from './verify';
import { Worksheets } from './worksheets';
import { queueCellRestore, queueCellWrite } from './write-cells';
import { queueClearing, queueSheet } from './write-sheet';

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
  const cells: readonly CellChange[] = changes.filter((change) => change.kind === 'setCell');
  const sheets = changes.filter(isSheetChange);
  if (cells.length + sheets.length < changes.length) throw rowsNotHere();
  verifyPlan(cells, sheets);
  const before = await session.reading((batch) =>
    readBefore(batch, cells, sheets, { known: knownMerges, readable: session.supports('1.13') }),
  );
  verifyBefore(before, cells, sheets);
  const progress = { sent: false };
  try {
    await session.writing((batch) =>
      write(
        noting(batch, () => (progress.sent = true)),
        before,
        sheets,
      ),
    );
    const held = await readBack(session, before, sheets);
    for (const change of sheets) noteMerges(knownMerges, change);
    return inverse(before, sheets, held);
  } catch (error) {
    const failure = fromExcel(error);
    // While somebody types, Excel takes nothing of a request: as long as none got through, there is nothing to take back.
    if (!progress.sent && 'code' in failure && failure.code === 'busy') throw failure;
    await takeBack(session, before, sheets, failure);
    throw writtenBack(failure);
  }
}

function isSheetChange(change: Change): change is SheetChange {
  return change.kind === 'writeSheet' || change.kind === 'removeSheet' || change.kind === 'restoreSheet';
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

async function write(batch: Batch, before: Before, sheets: readonly SheetChange[]): Promise<void> {
  const { context, sync } = batch;
  const flush = flushing(batch);
  quiet(context);
  const all = worksheetsOf(context);
  for (const cell of before.cells) {
    queueCellWrite(all, cell);
    await flush(BYTES_OF_A_CELL);
  }
  for (const change of sheets) await writeSheet(context, change, pictureOf(before, change), flush);
  context.runtime.enableEvents = true;
  await sync();
}

function worksheetsOf({ workbook: { worksheets } }: Excel.RequestContext): Worksheets {
  return new Worksheets((name) => worksheets.getItem(name));
}

/** Events of our own doing are kept from us. */
function quiet(context: Excel.RequestContext): void {
  context.runtime.enableEvents = false;
  context.application.suspendScreenUpdatingUntilNextSync();
}

/** Sends requests before they become too long for Excel. */
function flushing({ sync }: Batch): (queued: number) => Promise<void> {
  let waiting = 0;
  return async (queued) => {
    waiting += queued;
    if (waiting < BYTES_AT_ONCE) return;
    waiting = 0;
    await sync();
  };
}

async function writeSheet(
  { workbook: { worksheets } }: Excel.RequestContext,
  change: SheetChange,
  present: SheetPicture | undefined,
  flush: (queued: number) => Promise<void>,
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

async function putBack(
  sheet: Excel.Worksheet,
  picture: SheetPicture,
  isNew: boolean,
  flush: (queued: number) => Promise<void>,
): Promise<void> {
  await queuePicture(sheet, picture, flush);
  if (!isNew) return;
  sheet.position = picture.position;
  sheet.visibility = picture.visibility;
}

/** Puts everything back that the plan touches, whatever of it was reached. Throws HostError where that fails, too. */
async function takeBack(
  session: ExcelSession,
  before: Before,
  sheets: readonly SheetChange[],
  failure: Parameters<typeof halfWritten>[1],
): Promise<void> {
  try {
    await session.restoring(async (batch) => {
      const { context, sync } = batch;
      const flush = flushing(batch);
      const present = sheets.map((change) =>
        context.workbook.worksheets.getItemOrNullObject(sheetOf(change)),
      );
      present.forEach((sheet) => {
        sheet.load('name');
        sheet.autoFilter.load('enabled');
      });
      quiet(context);
      const all = worksheetsOf(context);
      for (const cell of before.cells) {
        queueCellRestore(all, cell);
        await flush(BYTES_OF_A_CELL);
      }
      await sync();
      for (const [i, change] of sheets.entries())
        await takeBackSheet(context, change, present[i], pictureOf(before, change), flush);
      context.runtime.enableEvents = true;
      await sync();
    });
  } catch {
    await session.writing(listenAgain).catch(() => undefined);
    const where = [
      ...before.cells.map(({ change }) => qualifiedA1(change.at)).slice(0, 5),
      ...sheets.map((change) => `工作表「${sheetOf(change)}」`),
    ];
    throw halfWritten(where, failure);
  }
}

async function listenAgain({ context, sync }: Batch): Promise<void> {
  context.runtime.enableEvents = true;
  await sync();
}

async function takeBackSheet(
  { workbook: { worksheets } }: Excel.RequestContext,
  change: SheetChange,
  found: Excel.Worksheet | undefined,
  picture: SheetPicture | undefined,
  flush: (queued: number) => Promise<void>,
): Promise<void> {
  const exists = found?.isNullObject === false;
  const name = sheetOf(change);
  if (picture === undefined) {
    if (exists) worksheets.getItem(name).delete();
    return;
  }
  const sheet = exists ? worksheets.getItem(name) : worksheets.add(picture.name);
  if (exists) queueClearing(sheet, found.autoFilter.enabled);
  await putBack(sheet, picture, !exists, flush);
}
