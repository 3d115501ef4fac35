/**
 * What stands in Excel where Changes are going to write, read at the last moment: the cells' contents and formats, the
 * sheets' state, and a picture of every sheet that is going to be replaced or removed.
 */
import type { Area } from '../../grid/address';
import type { Change, CellContent, SetCell } from '../../grid/changes';
import { LOOK, settable } from './cell-look';
import { contentFrom } from './cell-content';
import type { Batch } from './session';
import type { SheetHeld } from './sheet-held';
import type { QueuedPicture, SheetPicture } from './sheet-picture';
import { finishPicture, queuePicture } from './sheet-picture';
import { Worksheets } from './worksheets';

/** A change to a cell, and what may be needed to take one back. */
export interface CellChange extends SetCell {
  readonly restoreLook?: Excel.SettableCellProperties;
}

export type SheetChange = Extract<
  Change,
  { readonly kind: 'writeSheet' | 'removeSheet' | 'restoreSheet' }
> & {
  /** In an inverse: what was left on the sheet. */
  readonly held?: SheetHeld;
};

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

/** What is known of merged areas beforehand, by name of sheet in lower case, and whether others may be asked for. */
export interface MergedAreas {
  readonly known: ReadonlyMap<string, readonly Area[]>;
  readonly readable: boolean;
}

/** Cells asked for in one request. */
const CELLS_AT_ONCE = 2_000;

/**
 * One request, as long as few cells are touched and replaced sheets are of ordinary size. `alongside` may ask for more;
 * what it returns is called once that has been answered.
 */
export async function readBefore(
  batch: Batch,
  cells: readonly CellChange[],
  sheets: readonly SheetChange[],
  merges: MergedAreas,
  alongside: (all: Worksheets) => () => void = () => () => undefined,
): Promise<Before> {
  const { context, sync } = batch;
  const { workbook } = context;
  workbook.load('readOnly');
  workbook.protection.load('protected');
  workbook.worksheets.load('items/name,items/protection/protected');
  const pictures = [...new Set(sheets.map((change) => sheetOf(change).toLowerCase()))].map(
    (name): [string, QueuedPicture] => [
      name,
      queuePicture(workbook.worksheets.getItemOrNullObject(name), merges.known.get(name), merges.readable),
    ],
  );
  const all = new Worksheets((name) => workbook.worksheets.getItemOrNullObject(name));
  const answered = alongside(all);
  const found: CellBefore[] = [];
  for (let from = 0; from < Math.max(1, cells.length); from += CELLS_AT_ONCE) {
    const queued = cells.slice(from, from + CELLS_AT_ONCE).map((change) => queueCell(all, change));
    await sync();
    found.push(...queued.flatMap(cellBefore));
    if (from === 0) answered();
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

function queueCell(all: Worksheets, change: CellChange): QueuedCell {
  const sheet = all.named(change.at.sheet);
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

/** The picture of the sheet a change is about; undefined where there is no such sheet yet. */
export function pictureOf(before: Before, change: SheetChange): SheetPicture | undefined {
  return before.pictures.get(sheetOf(change).toLowerCase());
}
