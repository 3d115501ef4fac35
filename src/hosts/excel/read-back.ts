/** Reads back what was written, and makes the print settings of written sheets along the way. */
import type { CellRef } from '../../grid/address';
import { areaA1 } from '../../grid/address';
import type { CellContent, SheetContent } from '../../grid/changes';
import type { CellBefore, SheetChange } from './before';
import { contentOf, queueContent, sheetOf } from './before';
import { sameValue } from './cell-content';
import { notAsWritten } from './failures';
import { SheetMemento } from './memento';
import { queuePicturedPrint } from './restore-sheet';
import { BYTES_AT_ONCE, BYTES_OF_A_CELL, rowPieces } from './request-size';
import type { RowsHeld } from './rows-held';
import { heldKey, queueRowsHeld } from './rows-held';
import type { RowsStep } from './rows-plan';
import { finalRow, formulaMovedIn } from './rows-plan';
import type { Batch, ExcelSession } from './session';
import { queueGrown, type GrownEdges } from './sheet-edges';
import { Worksheets } from './worksheets';
import { queuePrint } from './write-sheet';

/** A cell that was written: as it was found, where it stands now and what it should hold. */
export interface CellToRead {
  readonly found: CellBefore;
  readonly at: CellRef;
  readonly wanted: CellContent;
}

export interface ReadBack {
  /** By what was found in the cell beforehand. */
  readonly held: ReadonlyMap<CellBefore, CellContent>;
  /** What the new rows hold, by step. */
  readonly rows: readonly RowsHeld[];
}

/**
 * What the written cells and the rows of the steps, all of them done, hold now. Throws HostError where that is not what
 * was written.
 */
export async function readBack(
  session: ExcelSession,
  cells: readonly CellToRead[],
  steps: readonly RowsStep[],
  sheets: readonly SheetChange[],
  grown: readonly GrownEdges[],
): Promise<ReadBack> {
  try {
    return await session.reading((batch) => readOnce(batch, cells, steps, sheets, grown));
  } catch (error) {
    // Print settings go along with this request, and Excel refuses them where no printer is installed.
    if (sheets.length === 0 && grown.length === 0) throw error;
    return session.reading((batch) => readOnce(batch, cells, steps, sheets, undefined));
  }
}

async function readOnce(
  { context, sync }: Batch,
  cells: readonly CellToRead[],
  steps: readonly RowsStep[],
  sheets: readonly SheetChange[],
  /** Undefined where print settings are left as they are. */
  grown: readonly GrownEdges[] | undefined,
): Promise<ReadBack> {
  const { worksheets } = context.workbook;
  const all = new Worksheets((name) => worksheets.getItem(name));
  if (grown !== undefined) {
    for (const change of sheets) queuePrintOf(context, change);
    queueGrown(all, grown);
  }
  const replaced = new Set(sheets.map((change) => sheetOf(change).toLowerCase()));
  const held = new Map<CellBefore, CellContent>();
  const rows: RowsHeld[] = [];
  const wrong: CellRef[] = [];
  const asks = [
    ...cells
      .filter(({ at }) => !replaced.has(at.sheet.toLowerCase()))
      .map((cell) =>
        cellAsk(all, cell.at, (content) => {
          held.set(cell.found, content);
          if (!isAsWritten(cell.wanted, content)) wrong.push(cell.at);
        }),
      ),
    ...steps.map((step, i) => rowsAsk(all, step, finalRow(steps, i), (content) => (rows[i] = content))),
    ...sheets.flatMap((change) =>
      change.kind === 'writeSheet' ? sheetAsks(all, change.sheet, (cell) => wrong.push(cell)) : [],
    ),
  ];
  await askAll(sync, asks);
  steps.forEach((_, i) => wrong.push(...rowsWrong(steps, i, rows[i] ?? new Map())));
  if (wrong.length > 0) throw notAsWritten(wrong);
  return { held, rows };
}

/** Something to be read: `queue` asks for it and returns what takes the answer. */
interface Ask {
  readonly bytes: number;
  readonly queue: () => () => void;
}

/** Asks for everything in one request, or in several where that would be too long. */
async function askAll(sync: Batch['sync'], asks: readonly Ask[]): Promise<void> {
  let answers: (() => void)[] = [];
  let bytes = 0;
  for (const ask of asks) {
    if (bytes + ask.bytes > BYTES_AT_ONCE && answers.length > 0) {
      await sync();
      answers.forEach((take) => take());
      answers = [];
      bytes = 0;
    }
    answers.push(ask.queue());
    bytes += ask.bytes;
  }
  await sync();
  answers.forEach((take) => take());
}

function cellAsk(all: Worksheets, at: CellRef, take: (content: CellContent) => void): Ask {
  return {
    bytes: BYTES_OF_A_CELL,
    queue: () => {
      const range = queueContent(all.named(at.sheet), at);
      return () => take(contentOf(range));
    },
  };
}

function rowsAsk(all: Worksheets, step: RowsStep, top: number, take: (held: RowsHeld) => void): Ask {
  return {
    bytes: step.count * BYTES_OF_A_CELL,
    queue: () => {
      const held = queueRowsHeld(all, step, top);
      return () => take(held());
    },
  };
}

/** The cells of a step's rows that do not hold what was written. A formula copied may read as it likes. */
function rowsWrong(steps: readonly RowsStep[], index: number, held: RowsHeld): CellRef[] {
  const { sheet, rows } = steps[index] as RowsStep;
  const top = finalRow(steps, index);
  const wanted = ({ value, formula }: CellContent): CellContent =>
    formula === undefined
      ? { value }
      : { value, formula: formulaMovedIn(formula, sheet, steps.slice(index + 1)) };
  return rows.flatMap(({ cells }, i) =>
    cells
      .filter(({ column, content, copiesFormula }) => {
        const now = held.get(heldKey(i, column)) ?? { value: null };
        return copiesFormula ? now.formula === undefined : !isAsWritten(wanted(content), now);
      })
      .map(({ column }) => ({ sheet, row: top + i, column })),
  );
}

/** The rows of a written sheet, in pieces of bounded length; `wrong` takes cells that hold something else. */
function sheetAsks(all: Worksheets, content: SheetContent, wrong: (cell: CellRef) => void): Ask[] {
  return rowPieces(content, BYTES_AT_ONCE).map(({ cells, area, bytes }) => ({
    bytes,
    queue: () => {
      const range = all.named(content.name).getRange(areaA1(area));
      const hasFormulas = cells.some(({ formula }) => formula !== undefined);
      range.load(hasFormulas ? 'values,formulas' : 'values');
      return () => {
        const values = range.values as unknown[][];
        const formulas = hasFormulas ? (range.formulas as unknown[][]) : values;
        for (const { row, column, value, formula } of cells) {
          const at = <T>(matrix: T[][]): T | undefined => matrix[row - area.top]?.[column - area.left];
          // Excel works the result out itself, and spells the formula its own way.
          const isAsWanted =
            formula === undefined ? (at(values) ?? '') === (value ?? '') : isFormula(at(formulas));
          if (!isAsWanted) wrong({ sheet: content.name, row, column });
        }
      };
    },
  }));
}

function isFormula(form: unknown): boolean {
  return typeof form === 'string' && form.startsWith('=');
}

function queuePrintOf({ workbook: { worksheets } }: Excel.RequestContext, change: SheetChange): void {
  if (change.kind === 'writeSheet') queuePrint(worksheets.getItem(change.sheet.name), change.sheet);
  if (change.kind === 'restoreSheet' && change.memento instanceof SheetMemento)
    queuePicturedPrint(worksheets.getItem(change.name), change.memento.picture);
}

/** Excel works out results itself and may spell a formula differently, so of formulas only their letters are compared. */
function isAsWritten(wanted: CellContent, content: CellContent): boolean {
  if (wanted.formula === undefined)
    return (
      content.formula === undefined && sameValue(content.value, wanted.value === '' ? null : wanted.value)
    );
  const letters = (formula: string): string => formula.replace(/\s+/g, '').toUpperCase();
  return content.formula !== undefined && letters(content.formula) === letters(wanted.formula);
}
