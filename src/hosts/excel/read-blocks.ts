/**
 * Reads what stands in the used areas of sheets, in as few requests as the limits on an answer allow: 5,000,000 cells,
 * and 5 MB where Excel runs in a browser. Where an answer turns out too large all the same, it is asked for in halves.
 */
import { codeOf } from './failures';
import type { Batch } from './session';

/** The used area of a sheet, counted from 0, and what holds for all of its cells alike (null: they differ). */
export interface SheetExtent {
  /** Which sheet, by its position. */
  readonly sheet: number;
  readonly worksheet: Excel.Worksheet;
  readonly top: number;
  readonly left: number;
  readonly rows: number;
  readonly columns: number;
  readonly rowHidden: boolean | null;
  readonly columnHidden: boolean | null;
  readonly indent: number | null;
}

/** Some rows of a used area. */
export interface BlockRequest {
  readonly extent: SheetExtent;
  readonly top: number;
  readonly rows: number;
}

/** What Excel said of a block. All matrices have its rows and columns. */
export interface BlockRead {
  readonly sheet: number;
  readonly top: number;
  readonly left: number;
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly valueTypes: readonly (readonly unknown[])[];
  readonly formats: readonly (readonly string[])[];
  /** By cell where they differ, else the one all have. */
  readonly indents: number | readonly (readonly number[])[];
  readonly rowsHidden: boolean | readonly boolean[];
  readonly columnsHidden: boolean | readonly boolean[];
  readonly merges: readonly ReadArea[];
}

/** An area as Excel counts it. */
export interface ReadArea {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

/** Cells that are asked for at once: about 80 bytes of answer each, kept below 5 MB in a browser. */
const CELLS_AT_ONCE = { browser: 40_000, desktop: 400_000 } as const;

/** A sheet whose used area is larger than this is read down to here and marked as truncated. */
const MOST_CELLS = 1_000_000;

/** Cuts the used areas into blocks. `truncated` names the sheets that are not read to their end. */
export function blocksOf(
  extents: readonly (SheetExtent | undefined)[],
  inBrowser: boolean,
): { readonly blocks: BlockRequest[]; readonly truncated: ReadonlySet<number> } {
  const truncated = new Set<number>();
  const blocks: BlockRequest[] = [];
  for (const extent of extents) {
    if (extent === undefined) continue;
    const readable = Math.max(1, Math.floor(MOST_CELLS / extent.columns));
    if (extent.rows > readable) truncated.add(extent.sheet);
    const atOnce = Math.max(1, Math.floor(cellsAtOnce(inBrowser) / extent.columns));
    for (let done = 0; done < Math.min(extent.rows, readable); done += atOnce) {
      const rows = Math.min(atOnce, Math.min(extent.rows, readable) - done);
      blocks.push({ extent, top: extent.top + done, rows });
    }
  }
  return { blocks, truncated };
}

interface ReadOptions {
  readonly merges: boolean;
  readonly inBrowser: boolean;
}

/** Reads the blocks, as many at once as the limits allow, and hands each to `take`. */
export async function readBlocks(
  batch: Batch,
  blocks: readonly BlockRequest[],
  options: ReadOptions,
  take: (read: BlockRead) => void,
): Promise<void> {
  const waiting = [...blocks];
  let atOnce = cellsAtOnce(options.inBrowser);
  while (waiting.length > 0) {
    const now = [waiting.shift() as BlockRequest];
    let cells = cellsOf(now[0] as BlockRequest);
    for (let next = waiting[0]; next !== undefined && cells + cellsOf(next) <= atOnce; next = waiting[0]) {
      now.push(next);
      cells += cellsOf(next);
      waiting.shift();
    }
    const read = await request(batch, now, options);
    if (read !== undefined) read.forEach(take);
    else {
      atOnce = Math.floor(cells / 2);
      waiting.unshift(...now.flatMap((block) => (cellsOf(block) > atOnce ? halves(block) : [block])));
    }
  }
}

function cellsAtOnce(inBrowser: boolean): number {
  return inBrowser ? CELLS_AT_ONCE.browser : CELLS_AT_ONCE.desktop;
}

function cellsOf({ extent, rows }: BlockRequest): number {
  return rows * extent.columns;
}

/** Two halves of a block; of a single row there are none, and asking for it again fails for good. */
function halves(block: BlockRequest): BlockRequest[] {
  const rows = Math.floor(block.rows / 2);
  if (rows === 0) return [block];
  return [
    { ...block, rows },
    { ...block, top: block.top + rows, rows: block.rows - rows },
  ];
}

/** One request; undefined where the answer would be too large and smaller ones can be asked for. */
async function request(
  batch: Batch,
  blocks: readonly BlockRequest[],
  options: ReadOptions,
): Promise<BlockRead[] | undefined> {
  const divisible = blocks.length > 1 || (blocks[0]?.rows ?? 0) > 1;
  const queued = blocks.map((block) => queue(block, options));
  try {
    await batch.sync();
  } catch (error) {
    if (divisible && codeOf(error).endsWith('PayloadSizeLimitExceeded')) return undefined;
    throw error;
  }
  // Excel may hand out null instead of an error where the values are too many.
  if (divisible && queued.some(({ range }) => (range.values as unknown) === null)) return undefined;
  return queued.map(answerOf);
}

interface Queued {
  readonly block: BlockRequest;
  readonly range: Excel.Range;
  readonly indents: OfficeExtension.ClientResult<Excel.CellProperties[][]> | undefined;
  readonly rows: OfficeExtension.ClientResult<Excel.RowProperties[]> | undefined;
  readonly columns: OfficeExtension.ClientResult<Excel.ColumnProperties[]> | undefined;
  readonly merged: Excel.RangeAreas | undefined;
}

function queue(block: BlockRequest, { merges }: ReadOptions): Queued {
  const { extent } = block;
  const range = extent.worksheet.getRangeByIndexes(block.top, extent.left, block.rows, extent.columns);
  range.load('values,formulas,valueTypes,numberFormat');
  const merged = merges ? range.getMergedAreasOrNullObject() : undefined;
  merged?.load('areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount');
  return {
    block,
    range,
    indents: extent.indent === null ? range.getCellProperties({ format: { indentLevel: true } }) : undefined,
    rows: extent.rowHidden === null ? range.getRowProperties({ rowHidden: true }) : undefined,
    columns: extent.columnHidden === null ? range.getColumnProperties({ columnHidden: true }) : undefined,
    merged,
  };
}

function answerOf({ block, range, indents, rows, columns, merged }: Queued): BlockRead {
  const { extent } = block;
  return {
    sheet: extent.sheet,
    top: block.top,
    left: extent.left,
    values: range.values as unknown[][],
    formulas: range.formulas as unknown[][],
    valueTypes: range.valueTypes,
    formats: range.numberFormat as string[][],
    indents:
      indents?.value.map((row) => row.map((cell) => cell.format?.indentLevel ?? 0)) ?? extent.indent ?? 0,
    rowsHidden: rows?.value.map((row) => row.rowHidden === true) ?? extent.rowHidden ?? false,
    columnsHidden:
      columns?.value.map((column) => column.columnHidden === true) ?? extent.columnHidden ?? false,
    merges: merged === undefined || merged.isNullObject ? [] : merged.areas.items,
  };
}
