/**
 * Removes a row in Excel and puts it back: reads what stands there, refuses where something else is expected, writes in
 * one batch, reads back, and keeps what is needed for the way back. Excel itself moves what stands below, and every
 * reference with it; what it would not make again by inserting a row is kept here.
 */
import type { CellRef } from '../../grid/address';
import type { Changes, PutBackRow, RemoveRow } from '../../grid/changes';
import type { Before, MergedAreas } from './before';
import { sameSubstance } from './cell-content';
import {
  fromExcel,
  halfWritten,
  notAsWritten,
  readOnlyBook,
  rowsNotAlone,
  sheetProtected,
  writtenBack,
} from './failures';
import { queueRemoval } from './move-rows';
import { cellsChanged, sheetAbsent, sheetInvalid } from '../refusals';
import { RowMemento, queuePutBack } from './row-memento';
import { readAfterRemoval, readBeside, readHeld, readRow } from './row-reads';
import { bottomOf } from './rows-before';
import { differing, heldKey, type RowsHeld } from './rows-held';
import type { Batch, ExcelSession } from './session';
import type { Worksheets } from './worksheets';
import { quiet, worksheetsOf } from './writing';

/** The change of a batch that removes a row or puts one back; undefined for another batch. Throws ChangesRefused. */
export function rowChangeOf(changes: Changes): RemoveRow | PutBackRow | undefined {
  const found = changes.find((change) => change.kind === 'removeRow' || change.kind === 'putBackRow');
  if (found !== undefined && changes.length > 1) throw rowsNotAlone();
  return found;
}

/** Throws ChangesRefused and HostError; the workbook is then as it was, unless the error says otherwise. */
export async function removeRow(
  session: ExcelSession,
  change: RemoveRow,
  merges: MergedAreas,
): Promise<Changes> {
  const { sheet, row } = change;
  const found = await session.reading((batch) => readRow(batch, change, merges));
  verifyBook(found.before, sheet);
  const expected = new Map(change.expect.map(({ at, content }) => [heldKey(0, at.column), content]));
  const changed = differing(sheet, row, expected, found.held);
  if (changed.length > 0) throw cellsChanged(changed);
  const { memento } = found;
  const progress = { sent: false };
  try {
    await session.writing(async (batch) => {
      quiet(batch.context);
      queueRemoval(worksheetsOf(batch.context), memento.step);
      batch.context.runtime.enableEvents = true;
      await batch.sync();
    });
    progress.sent = true;
    const now = await session.reading((batch) => readAfterRemoval(batch, memento));
    const wrong = movedWrong(sheet, row, found.below, now.below);
    if (wrong.length > 0) throw notAsWritten(wrong);
    const kept = new RowMemento(
      memento.step,
      memento.wasHidden,
      memento.held,
      now.below,
      memento.looks,
      memento.merges,
      memento.formulas.map(({ found: one }, i) => ({ found: one, became: now.formulas[i] ?? one.content })),
      change,
    );
    return [{ kind: 'putBackRow', sheet, memento: kept }];
  } catch (error) {
    const failure = fromExcel(error);
    // While somebody types, Excel takes nothing of a request.
    if (!progress.sent && 'code' in failure && failure.code === 'busy') throw failure;
    await takeBack(session, sheet, failure, (all, batch, bottom) =>
      bottom < found.bottom ? queuePutBack(all, batch, memento) : Promise.resolve(),
    );
    throw writtenBack(failure);
  }
}

/** Throws ChangesRefused where what stood beside the row was changed since, and HostError as `removeRow` does. */
export async function putBackRow(
  session: ExcelSession,
  change: PutBackRow,
  merges: MergedAreas,
): Promise<Changes> {
  const { sheet, memento } = change;
  if (!(memento instanceof RowMemento)) throw sheetInvalid(sheet, '没有可供恢复的内容');
  const { step } = memento;
  const found = await session.reading((batch) => readBeside(batch, memento, merges));
  verifyBook(found.before, sheet);
  const changed = [
    ...differing(sheet, step.before, memento.below, found.below),
    ...found.before.cells
      .filter(({ content }, i) => !sameSubstance(content, memento.formulas[i]?.became ?? content))
      .map(({ change: { at } }) => at),
  ];
  if (changed.length > 0) throw cellsChanged(changed);
  const progress = { sent: false };
  try {
    await session.writing(async (batch) => {
      quiet(batch.context);
      await queuePutBack(worksheetsOf(batch.context), batch, memento);
      batch.context.runtime.enableEvents = true;
      await batch.sync();
    });
    progress.sent = true;
    const held = await session.reading((batch) => readHeld(batch, memento));
    const wrong = differing(sheet, step.before, memento.held, held);
    if (wrong.length > 0) throw notAsWritten(wrong);
    return [memento.redo];
  } catch (error) {
    const failure = fromExcel(error);
    // While somebody types, Excel takes nothing of a request.
    if (!progress.sent && 'code' in failure && failure.code === 'busy') throw failure;
    await takeBack(session, sheet, failure, (all, _batch, bottom) => {
      if (bottom > found.bottom) queueRemoval(all, step);
      return Promise.resolve();
    });
    throw writtenBack(failure);
  }
}

function verifyBook(before: Before, name: string): void {
  const sheet = before.sheets.get(name.toLowerCase());
  if (sheet === undefined) throw sheetAbsent(name);
  if (before.readOnly) throw readOnlyBook();
  if (sheet.protected) throw sheetProtected(sheet.name);
}

/** Cells of the row that moved up which do not hold what they did; formulas have moved with it. */
function movedWrong(sheet: string, row: number, was: RowsHeld, now: RowsHeld): CellRef[] {
  const plain = (held: RowsHeld): RowsHeld =>
    new Map([...held].map(([key, one]) => [key, one.formula === undefined ? one : { ...one, formula: '' }]));
  return differing(sheet, row, plain(was), plain(now));
}

/** Undoes what was reached of a batch that failed, told from the last row in use. Throws HostError where that fails, too. */
async function takeBack(
  session: ExcelSession,
  name: string,
  failure: Parameters<typeof halfWritten>[1],
  undo: (all: Worksheets, batch: Batch, bottom: number) => Promise<void>,
): Promise<void> {
  try {
    await session.restoring(async (batch) => {
      const all = worksheetsOf(batch.context);
      const used = all.named(name).getUsedRangeOrNullObject(false);
      used.load('rowIndex,rowCount');
      await batch.sync();
      quiet(batch.context);
      await undo(all, batch, bottomOf(used));
      batch.context.runtime.enableEvents = true;
      await batch.sync();
    });
  } catch {
    throw halfWritten([`工作表「${name}」`], failure);
  }
}
