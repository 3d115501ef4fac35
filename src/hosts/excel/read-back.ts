/** Reads back what was written, and makes the print settings of written sheets along the way. */
import type { CellRef } from '../../grid/address';
import { areaA1 } from '../../grid/address';
import type { CellContent, SheetContent } from '../../grid/changes';
import type { Before, CellBefore, SheetChange } from './before';
import { contentOf, queueContent, sheetOf } from './before';
import { sameValue } from './cell-content';
import { notAsWritten } from './failures';
import { SheetMemento } from './memento';
import { queuePicturedPrint } from './restore-sheet';
import { BYTES_AT_ONCE, BYTES_OF_A_CELL, rowPieces } from './request-size';
import type { Batch, ExcelSession } from './session';
import { Worksheets } from './worksheets';
import { queuePrint } from './write-sheet';

/** What the written cells hold now. Throws HostError where that is not what was written. */
export async function readBack(
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
  const all = new Worksheets((name) => worksheets.getItem(name));
  const replaced = new Set(sheets.map((change) => sheetOf(change).toLowerCase()));
  const held = new Map<CellBefore, CellContent>();
  const wrong: CellRef[] = [];
  const asks = [
    ...before.cells
      .filter(({ change }) => !replaced.has(change.at.sheet.toLowerCase()))
      .map((cell) => cellAsk(all, cell, (content) => held.set(cell, content))),
    ...sheets.flatMap((change) =>
      change.kind === 'writeSheet' ? sheetAsks(all, change.sheet, (cell) => wrong.push(cell)) : [],
    ),
  ];
  await askAll(sync, asks);
  for (const [cell, content] of held) if (!isAsWritten(cell, content)) wrong.push(cell.change.at);
  if (wrong.length > 0) throw notAsWritten(wrong);
  return held;
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

function cellAsk(all: Worksheets, { change: { at } }: CellBefore, take: (content: CellContent) => void): Ask {
  return {
    bytes: BYTES_OF_A_CELL,
    queue: () => {
      const range = queueContent(all.named(at.sheet), at);
      return () => take(contentOf(range));
    },
  };
}

/** The rows of a written sheet, in pieces of bounded length; `wrong` takes cells that hold something else. */
function sheetAsks(all: Worksheets, content: SheetContent, wrong: (cell: CellRef) => void): Ask[] {
  return rowPieces(content, BYTES_AT_ONCE).map(({ cells, area, bytes }) => ({
    bytes,
    queue: () => {
      const range = all.named(content.name).getRange(areaA1(area));
      range.load('values');
      return () => {
        const values = range.values as unknown[][];
        for (const { row, column, value } of cells) {
          if ((values[row - area.top]?.[column - area.left] ?? '') !== (value ?? ''))
            wrong({ sheet: content.name, row, column });
        }
      };
    },
  }));
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
