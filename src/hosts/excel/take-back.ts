/** Puts everything back that a failed batch may have reached. */
import { qualifiedA1 } from '../../grid/address';
import type { Before, CellBefore, SheetChange } from './before';
import { pictureOf, sheetOf } from './before';
import { halfWritten } from './failures';
import { queueInsertion, queueRemoval, stepsStanding } from './move-rows';
import { BYTES_OF_A_CELL } from './request-size';
import { bottomOf } from './rows-before';
import type { RowMoves } from './rows-work';
import type { Batch, ExcelSession } from './session';
import type { Worksheets } from './worksheets';
import { queueCellRestore } from './write-cells';
import { putBack } from './restore-sheet';
import type { Flush } from './write-sheet';
import { queueClearing } from './write-sheet';
import { flushing, quiet, worksheetsOf } from './writing';

/** Puts everything back that the plan touches, whatever of it was reached. Throws HostError where that fails, too. */
export async function takeBack(
  session: ExcelSession,
  before: Before,
  moves: RowMoves | undefined,
  sheets: readonly SheetChange[],
  failure: Parameters<typeof halfWritten>[1],
): Promise<void> {
  const cells = moves === undefined ? before.cells : moves.cells.map(({ found }) => found);
  try {
    await session.restoring((batch) => restore(batch, before, cells, moves, sheets));
  } catch {
    await session.writing(listenAgain).catch(() => undefined);
    const moved = new Set(moves?.steps.map(({ sheet }) => sheet));
    const where = [
      ...[...moved].map((sheet) => `工作表「${sheet}」`),
      ...cells
        .filter(({ change }) => !moved.has(change.at.sheet))
        .map(({ change }) => qualifiedA1(change.at))
        .slice(0, 5),
      ...sheets.map((change) => `工作表「${sheetOf(change)}」`),
    ];
    throw halfWritten(where, failure);
  }
}

async function restore(
  batch: Batch,
  before: Before,
  cells: readonly CellBefore[],
  moves: RowMoves | undefined,
  sheets: readonly SheetChange[],
): Promise<void> {
  const { context, sync } = batch;
  const flush = flushing(batch);
  const present = sheets.map((change) => context.workbook.worksheets.getItemOrNullObject(sheetOf(change)));
  present.forEach((sheet) => {
    sheet.load('name');
    sheet.autoFilter.load('enabled');
  });
  quiet(context);
  const all = worksheetsOf(context);
  if (moves !== undefined) await moveBack(batch, all, moves, flush);
  for (const cell of cells) {
    queueCellRestore(all, cell);
    await flush(BYTES_OF_A_CELL);
  }
  await sync();
  for (const [i, change] of sheets.entries())
    await takeBackSheet(context, change, present[i], pictureOf(before, change), flush);
  context.runtime.enableEvents = true;
  await sync();
}

/** Takes out the rows that were inserted, or inserts again those that were taken out, as far as it had come. */
async function moveBack(
  { sync }: Batch,
  all: Worksheets,
  { kind, steps, bottoms }: RowMoves,
  flush: Flush,
): Promise<void> {
  const used = [...bottoms.keys()].map((name) => {
    const range = all.named(name).getUsedRangeOrNullObject(false);
    range.load('rowIndex,rowCount');
    return { name, range };
  });
  await sync();
  for (const { name, range } of used) {
    const here = steps.filter(({ sheet }) => sheet.toLowerCase() === name);
    const was = bottoms.get(name) ?? -1;
    const known = kind === 'insert' ? { none: was } : { all: was };
    const standing = stepsStanding(here, known, bottomOf(range));
    if (standing === undefined) throw new Error('the rows in use are neither those before nor those after');
    if (kind === 'insert') for (const step of here.slice(0, standing).reverse()) queueRemoval(all, step);
    else for (const step of here.slice(standing)) await queueInsertion(all, step, flush);
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
  picture: ReturnType<typeof pictureOf>,
  flush: Flush,
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
