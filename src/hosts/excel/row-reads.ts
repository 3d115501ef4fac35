/** What is read of a row before and after it is removed, and before and after it is put back. */
import type { Area, CellRef } from '../../grid/address';
import type { CellContent, RemoveRow } from '../../grid/changes';
import type { Before, CellBefore, MergedAreas } from './before';
import { contentOf, queueContent, readBefore } from './before';
import { sheetAbsent } from '../refusals';
import { queueLooks, type CellLook } from './row-look';
import { RowMemento, withoutTheRow } from './row-memento';
import { bottomOf, queuePattern, queueUsed } from './rows-before';
import { queueRowsHeld, type RowsHeld } from './rows-held';
import { columnsBeside, type PlannedCell, type RowsStep } from './rows-plan';
import type { Batch } from './session';
import type { Worksheets } from './worksheets';
import { worksheetsOf } from './writing';

export interface RowBefore {
  readonly before: Before;
  readonly bottom: number;
  readonly held: RowsHeld;
  readonly below: RowsHeld;
}

/** All that has to be known to remove the row and to put it back. */
export async function readRow(
  batch: Batch,
  change: RemoveRow,
  merges: MergedAreas,
): Promise<RowBefore & { readonly memento: RowMemento }> {
  const { sheet, row, like, expect, shrinking = [] } = change;
  const width = 1 + Math.max(0, ...expect.map(({ at }) => at.column));
  const answers: { rows?: QueuedRow | undefined } = {};
  const before = await readBefore(batch, shrinking.map(readOnly), [], merges, (all) => {
    const finish = queueRow(all, change, width, merges);
    return () => {
      answers.rows = finish();
    };
  });
  if (answers.rows === undefined) throw sheetAbsent(sheet);
  const { rest, ...rows } = answers.rows;
  const step: RowsStep = {
    sheet,
    before: row,
    count: 1,
    rows: [
      {
        like,
        height: rest.height,
        copied: columnsBeside(rest.merges.filter((area) => touches(area, row) || touches(area, like))),
        merges: rest.merges.filter(({ top, bottom }) => top === row && bottom === row),
        cells: plannedCells(rows.held, rest.formats),
      },
    ],
  };
  const ended = rest.merges.filter(({ top, bottom }) => top < row && bottom === row);
  const formulas = before.cells.map((found) => ({ found, became: found.content }));
  return {
    before,
    ...rows,
    memento: new RowMemento(step, rest.hidden, rows.held, rows.below, rest.looks, ended, formulas, change),
  };
}

/** Areas of several rows cannot be copied in part. */
function touches({ top, bottom }: Area, row: number): boolean {
  return bottom > top && top <= row && row <= bottom;
}

interface RowRest {
  readonly height: number | undefined;
  readonly hidden: boolean;
  readonly formats: readonly string[];
  readonly looks: readonly CellLook[];
  /** Empty where nobody can tell them. */
  readonly merges: readonly Area[];
}

type QueuedRow = Omit<RowBefore, 'before'> & { readonly rest: RowRest };

function queueRow(
  all: Worksheets,
  { sheet: name, row, like }: RemoveRow,
  width: number,
  merges: MergedAreas,
): () => QueuedRow | undefined {
  const sheet = all.named(name);
  const used = queueUsed(sheet, merges, name.toLowerCase());
  const held = queueRowsHeld(all, { sheet: name, before: row, count: 1 }, row);
  const below = queueRowsHeld(all, { sheet: name, before: row + 1, count: 1 }, row + 1);
  const pattern = queuePattern(sheet, row, width);
  const looks = queueLooks(sheet, row, like, width);
  const first = queueContent(sheet, { row, column: 0 });
  return () => {
    // There is no such sheet.
    if (first.isNullObject) return undefined;
    const { height, formats, hidden } = pattern();
    return {
      bottom: bottomOf(used.used),
      held: held(),
      below: below(),
      rest: { height, hidden, formats, looks: looks(), merges: used.merges() ?? [] },
    };
  };
}

function plannedCells(held: RowsHeld, formats: readonly string[]): PlannedCell[] {
  return [...held].map(([key, content]) => {
    const column = Number(key.split(',')[1]);
    return {
      column,
      content,
      copiesFormula: false,
      indent: undefined,
      format: formats[column] ?? 'General',
    };
  });
}

/** A cell that is asked for and not written. */
function readOnly(at: CellRef): CellBefore['change'] {
  return { kind: 'setCell', at, expect: { value: null }, write: { value: null } };
}

export async function readAfterRemoval(
  { context, sync }: Batch,
  { step, formulas }: RowMemento,
): Promise<{ readonly below: RowsHeld; readonly formulas: readonly CellContent[] }> {
  const all = worksheetsOf(context);
  const below = queueRowsHeld(all, step, step.before);
  const ranges = formulas.map(({ found }) => {
    const at = withoutTheRow(found.change.at, step);
    return queueContent(all.named(at.sheet), at);
  });
  await sync();
  return { below: below(), formulas: ranges.map(contentOf) };
}

export async function readBeside(
  batch: Batch,
  { step, formulas }: RowMemento,
  merges: MergedAreas,
): Promise<Omit<RowBefore, 'held'>> {
  const answers: { rows?: Pick<RowBefore, 'bottom' | 'below'> } = {};
  const cells = formulas.map(({ found }) => readOnly(withoutTheRow(found.change.at, step)));
  const before = await readBefore(batch, cells, [], merges, (all) => {
    const used = queueUsed(all.named(step.sheet), { known: new Map(), readable: false }, '');
    const below = queueRowsHeld(all, step, step.before);
    return () => {
      answers.rows = { bottom: bottomOf(used.used), below: below() };
    };
  });
  if (answers.rows === undefined) throw sheetAbsent(step.sheet);
  return { before, ...answers.rows };
}

export async function readHeld({ context, sync }: Batch, { step }: RowMemento): Promise<RowsHeld> {
  const held = queueRowsHeld(worksheetsOf(context), step, step.before);
  await sync();
  return held();
}
