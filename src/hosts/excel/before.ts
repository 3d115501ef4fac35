/**
 * What stands in Excel where Changes are going to write, read at the last moment: the cells' contents and formats, the
 * sheets' state, and a picture of every sheet that is going to be replaced or removed.
 */
import type { Change, CellContent, SetCell } from '../../grid/changes';
import { LOOK, settable } from './cell-look';
import { contentFrom } from './cell-content';
import type { Batch } from './session';
import type { QueuedPicture, SheetPicture } from './sheet-picture';
import { finishPicture, queuePicture } from './sheet-picture';

/** A change to a cell, and what may be needed to take one back. */
export interface CellChange extends SetCell {
  readonly restoreLook?: Excel.SettableCellProperties;
}

export type SheetChange = Extract<Change, { readonly kind: 'writeSheet' | 'removeSheet' | 'restoreSheet' }>;

/** The name of the sheet a change is about. */
export function sheetOf(change: SheetChange): string {
  return change.kind === 'writeSheet' ? change.sheet.name : change.name;
}

export interface CellBefore {
  readonly change: CellChange;
  readonly content: CellContent;
  /** The cell's number format, and that of the cell whose formatting it takes over. */
  readonly format: string;
  readonly sourceFormat: string | undefined;
  readonly look: Excel.SettableCellProperties | undefined;
}

export interface SheetBefore {
  /** As the workbook spells it. */
  readonly name: string;
  readonly protected: boolean;
}

export interface Before {
  readonly readOnly: boolean;
  readonly structureProtected: boolean;
  /** All worksheets, by name in lower case. */
  readonly sheets: ReadonlyMap<string, SheetBefore>;
  /** The cells whose sheets exist. */
  readonly cells: readonly CellBefore[];
  /** By name in lower case. */
  readonly pictures: ReadonlyMap<string, SheetPicture>;
}

/** Cells asked for in one request. */
const CELLS_AT_ONCE = 2_000;

/** One request, as long as few cells are touched and replaced sheets are of ordinary size. */
export async function readBefore(
  batch: Batch,
  cells: readonly CellChange[],
  sheets: readonly SheetChange[],
  canReadMerges: boolean,
): Promise<Before> {
  const { context, sync } = batch;
  const { workbook } = context;
  workbook.load('readOnly');
  workbook.protection.load('protected');
  workbook.worksheets.load('items/name,items/protection/protected');
  const pictures = [...new Set(sheets.map((change) => sheetOf(change).toLowerCase()))].map(
    (name): [string, QueuedPicture] => [
      name,
      queuePicture(workbook.worksheets.getItemOrNullObject(name), canReadMerges),
    ],
  );
  const found: CellBefore[] = [];
  for (let from = 0; from < Math.max(1, cells.length); from += CELLS_AT_ONCE) {
    const queued = cells.slice(from, from + CELLS_AT_ONCE).map((change) => queueCell(context, change));
    await sync();
    found.push(...queued.flatMap(cellBefore));
  }
  const finished = new Map<string, SheetPicture>();
  for (const [name, queued] of pictures) {
    const picture = await finishPicture(batch, queued);
    if (picture !== undefined) finished.set(name, picture);
  }
  return {
    readOnly: workbook.readOnly,
    structureProtected: workbook.protection.protected,
    sheets: new Map(
      workbook.worksheets.items.map(({ name, protection }) => [
        name.toLowerCase(),
        { name, protected: protection.protected },
      ]),
    ),
    cells: found,
    pictures: finished,
  };
}

interface QueuedCell {
  readonly change: CellChange;
  readonly range: Excel.Range;
  readonly source: Excel.Range | undefined;
  readonly look: OfficeExtension.ClientResult<Excel.CellProperties[][]> | undefined;
}

function queueCell(context: Excel.RequestContext, change: CellChange): QueuedCell {
  const sheet = context.workbook.worksheets.getItemOrNullObject(change.at.sheet);
  const range = queueContent(sheet, change.at);
  range.load('numberFormat');
  const { styleOf } = change;
  const source = styleOf === undefined ? undefined : sheet.getCell(styleOf.row, styleOf.column);
  source?.load('numberFormat');
  const needsLook = styleOf !== undefined || change.restoreLook !== undefined;
  return { change, range, source, look: needsLook ? range.getCellProperties(LOOK) : undefined };
}

/** Asks for what a cell holds; see `contentOf`. */
export function queueContent(
  sheet: Excel.Worksheet,
  { row, column }: { readonly row: number; readonly column: number },
): Excel.Range {
  const range = sheet.getCell(row, column);
  range.load('values,formulas,valueTypes');
  return range;
}

/** What the cell holds, after a sync. */
export function contentOf(range: Excel.Range): CellContent {
  const [values, formulas] = [range.values as unknown[][], range.formulas as unknown[][]];
  return contentFrom(values[0]?.[0], formulas[0]?.[0], range.valueTypes[0]?.[0]);
}

function cellBefore({ change, range, source, look }: QueuedCell): CellBefore[] {
  if (range.isNullObject) return [];
  const cellLook = look?.value[0]?.[0];
  return [
    {
      change,
      content: contentOf(range),
      format: formatOf(range),
      sourceFormat: source === undefined ? undefined : formatOf(source),
      look: cellLook === undefined ? undefined : settable(cellLook),
    },
  ];
}

function formatOf(range: Excel.Range): string {
  return (range.numberFormat as string[][])[0]?.[0] ?? 'General';
}
