/** What is kept of a row that was removed, and how it is put back: what inserting a row would not make again. */
import type { Area, CellRef } from '../../grid/address';
import type { CellContent, RemoveRow } from '../../grid/changes';
import type { CellBefore } from './before';
import { settable } from './cell-look';
import { queueInsertion } from './move-rows';
import type { CellLook } from './row-look';
import type { RowsHeld } from './rows-held';
import type { RowsStep } from './rows-plan';
import type { Batch } from './session';
import { queueCellWrite } from './write-cells';
import type { Worksheets } from './worksheets';
import { flushing } from './writing';

/** What an inverse keeps of a removed row. Opaque to everybody but this host. */
export class RowMemento {
  constructor(
    readonly step: RowsStep,
    readonly wasHidden: boolean,
    /** What stood in the row. */
    readonly held: RowsHeld,
    /** What came to stand in its place. */
    readonly below: RowsHeld,
    /** Cells that looked otherwise than those of the row it is made like. */
    readonly looks: readonly CellLook[],
    /** Merged areas that ended in the row. */
    readonly merges: readonly Area[],
    /** Formulas whose ranges shrank: where they stand with the row, what they were and what they became. */
    readonly formulas: readonly ShrunkFormula[],
    readonly redo: RemoveRow,
  ) {}
}

export interface ShrunkFormula {
  readonly found: CellBefore;
  readonly became: CellContent;
}

/** Where a cell stands while the row is out. */
export function withoutTheRow(at: CellRef, { sheet, before }: RowsStep): CellRef {
  const isBelow = at.sheet.toLowerCase() === sheet.toLowerCase() && at.row > before;
  return isBelow ? { ...at, row: at.row - 1 } : at;
}

/** Queues the row with its looks, the merged areas that ended in it, and the formulas that shrank. */
export async function queuePutBack(all: Worksheets, batch: Batch, memento: RowMemento): Promise<void> {
  const { step, looks, merges, formulas, wasHidden } = memento;
  const sheet = all.named(step.sheet);
  await queueInsertion(all, step, flushing(batch));
  for (const { column, look, format } of looks) {
    const cell = sheet.getCell(step.before, column);
    if (look !== undefined) cell.setCellProperties([[settable(look)]]);
    if (format !== undefined) cell.numberFormat = [[format]];
  }
  for (const { top, left, bottom, right } of merges)
    sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1).merge(false);
  for (const { found } of formulas) {
    const { change, content } = found;
    queueCellWrite(all, { ...found, change: { ...change, write: content } });
  }
  if (wasHidden) sheet.getRange(`${step.before + 1}:${step.before + 1}`).rowHidden = true;
}
