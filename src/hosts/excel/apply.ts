/**
 * Applies Changes in Excel: reads what stands where they will write, refuses where they expect something else, writes
 * in one batch, reads back, and keeps the inverse. What fails on the way is taken back; the user is told either way.
 */
import type { CellRef } from '../../grid/address';
import { qualifiedA1 } from '../../grid/address';
import type { Change, Changes, CellContent } from '../../grid/changes';
import type { Before, CellBefore, CellChange, SheetChange } from './before';
import { contentOf, queueContent, readBefore, sheetOf } from './before';
import { sameValue } from './cell-content';
import { fromExcel, halfWritten, notAsWritten, rowsNotHere, writtenBack } from './failures';
import { SheetMemento } from './memento';
import { queuePicture, queuePicturedPrint } from './restore-sheet';
import type { Batch, ExcelSession } from './session';
import type { SheetPicture } from './sheet-picture';
import { verifyBefore, verifyPlan } from './verify';
import { queueCellRestore, queueCellWrite } from './write-cells';
import { queueClearing, queuePrint, queueSheet, wronglyWritten, writtenArea } from './write-sheet';

/** Bytes queued after which a request is sent. */
const BYTES_AT_ONCE = 2_500_000;
/** What a cell takes in a request, roughly. */
const BYTES_OF_A_CELL = 800;

/** Throws ChangesRefused and HostError; the workbook is then as it was, unless the error says otherwise. */
export async function applyChanges(session: ExcelSession, changes: Changes): Promise<Changes> {
  if (changes.length === 0) return [];
  const cells: readonly CellChange[] = changes.filter((change) => change.kind === 'setCell');
  const sheets = changes.filter(isSheetChange);
  if (cells.length + sheets.length < changes.length) throw rowsNotHere();
  verifyPlan(cells, sheets);
  const before = await session.reading((batch) =>
    readBefore(batch, cells, sheets, sheets.length > 0 && session.supports('1.13')),
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
  for (const cell of before.cells) {
    queueCellWrite(context, cell);
    await flush(BYTES_OF_A_CELL);
  }
  for (const change of sheets) await writeSheet(context, change, pictureOf(before, change), flush);
  context.runtime.enableEvents = true;
  await sync();
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

function pictureOf(before: Before, change: SheetChange): SheetPicture | undefined {
  return before.pictures.get(sheetOf(change).toLowerCase());
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
    await queueSheet(sheet, change.sheet, present !== undefined, flush);
    return;
  }
  if (present !== undefined) queueClearing(sheet);
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

/** What the written cells hold now. Throws HostError where that is not what was written. */
async function readBack(
  session: ExcelSession,
  before: Before,
  sheets: readonly SheetChange[],
): Promise<ReadonlyMap<CellBefore, CellContent>> {
  try {
    return await session.reading((batch) => readOnce(batch, before, sheets, true));
  } catch (error) {
    // Print settings go along with this request, and Excel refuses them where no printer is installed.
    if (sheets.length === 0) throw error;
    return session.reading((batch) => readOnce(batch, before, sheets, false));
  }
}

async function readOnce(
  { context, sync }: Batch,
  before: Before,
  sheets: readonly SheetChange[],
  withPrint: boolean,
): Promise<ReadonlyMap<CellBefore, CellContent>> {
  const { worksheets } = context.workbook;
  if (withPrint) for (const change of sheets) queuePrintOf(context, change);
  const cells = before.cells.map((cell) => {
    const sheet = worksheets.getItemOrNullObject(cell.change.at.sheet);
    return { cell, range: queueContent(sheet, cell.change.at) };
  });
  const written = sheets.flatMap((change) => {
    const area = change.kind === 'writeSheet' ? writtenArea(change.sheet) : undefined;
    if (change.kind !== 'writeSheet' || area === undefined) return [];
    const range = worksheets.getItem(change.sheet.name).getRange(area);
    range.load('values');
    return [{ content: change.sheet, range }];
  });
  await sync();
  const held = new Map<CellBefore, CellContent>();
  for (const { cell, range } of cells) if (!range.isNullObject) held.set(cell, contentOf(range));
  const wrong: CellRef[] = [...held]
    .filter(([cell, content]) => !isAsWritten(cell, content))
    .map(([{ change }]) => change.at);
  for (const { content, range } of written)
    wrong.push(
      ...wronglyWritten(content, range.values as unknown[][]).map(({ row, column }) => ({
        sheet: content.name,
        row,
        column,
      })),
    );
  if (wrong.length > 0) throw notAsWritten(wrong);
  return held;
}

function queuePrintOf({ workbook: { worksheets } }: Excel.RequestContext, change: SheetChange): void {
  if (change.kind === 'writeSheet') queuePrint(worksheets.getItem(change.sheet.name), change.sheet);
  if (change.kind === 'restoreSheet' && change.memento instanceof SheetMemento)
    queuePicturedPrint(worksheets.getItem(change.name), change.memento.picture);
}

/** Excel works out results itself and may spell a formula differently, so of formulas only their letters are compared. */
function isAsWritten({ change: { write: wanted } }: CellBefore, content: CellContent): boolean {
  if (wanted.formula === undefined)
    return (
      content.formula === undefined && sameValue(content.value, wanted.value === '' ? null : wanted.value)
    );
  const letters = (formula: string): string => formula.replace(/\s+/g, '').toUpperCase();
  return content.formula !== undefined && letters(content.formula) === letters(wanted.formula);
}

function inverse(
  before: Before,
  sheets: readonly SheetChange[],
  held: ReadonlyMap<CellBefore, CellContent>,
): Changes {
  const touched = new Set(sheets.map((change) => sheetOf(change).toLowerCase()));
  const cells = before.cells
    .filter(({ change }) => !touched.has(change.at.sheet.toLowerCase()))
    .map((cell): CellChange => undo(cell, held.get(cell) ?? cell.change.write))
    .reverse();
  return [...cells, ...sheets.map((change) => undoSheet(change, pictureOf(before, change))).reverse()];
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
  if (picture === undefined) return { kind: 'removeSheet', name: sheetOf(change) };
  return { kind: 'restoreSheet', name: picture.name, memento: new SheetMemento(picture) };
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
      present.forEach((sheet) => sheet.load('name'));
      quiet(context);
      for (const cell of before.cells) {
        queueCellRestore(context, cell);
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
  if (exists) queueClearing(sheet);
  await putBack(sheet, picture, !exists, flush);
}
