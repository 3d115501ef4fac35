/**
 * Takes the picture of the workbook that is open in Excel: three requests for a workbook of ordinary size (the sheets,
 * how far they reach, what stands in them), more in blocks where a single answer would be too large.
 */
import type { Sheet, Snapshot, Visibility } from '../../grid/snapshot';
import type { BlockRead, SheetExtent } from './read-blocks';
import { blocksOf, readBlocks } from './read-blocks';
import type { Batch, ExcelSession } from './session';
import { SheetBuilder } from './sheet-builder';

/** 2 January 1904: its serial number tells from when the workbook counts its days. */
const SECOND_DAY_OF_1904 = [1904, 1, 2] as const;

/** Reads all worksheets. Throws HostError. */
export function readWorkbook(session: ExcelSession): Promise<Snapshot> {
  return session.reading(async (batch) => {
    const book = await readBook(batch);
    const extents = await readExtents(batch, book.sheets);
    const merges = session.inBrowser && session.supports('1.13');
    const { blocks, truncated } = blocksOf(extents, session.inBrowser);
    const builders = book.sheets.map(() => new SheetBuilder(book.uncalculated));
    const take = (read: BlockRead): void => builders[read.sheet]?.take(read);
    await readBlocks(batch, blocks, { merges, inBrowser: session.inBrowser }, take);
    return {
      sheets: book.sheets.map((sheet, i) => sheetOf(sheet, builders[i], truncated.has(i), merges)),
      date1904: book.date1904,
    };
  });
}

function sheetOf(
  sheet: BookSheet,
  builder: SheetBuilder | undefined,
  truncated: boolean,
  merges: boolean,
): Sheet {
  const built = (builder ?? new SheetBuilder(false)).build();
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    ...built,
    merges: merges ? built.merges : undefined,
    ...(sheet.protected ? { protected: true } : {}),
    ...(truncated ? { truncated: true } : {}),
  };
}

interface BookSheet {
  readonly name: string;
  readonly visibility: Visibility;
  readonly protected: boolean;
  readonly worksheet: Excel.Worksheet;
}

interface ReadBook {
  readonly sheets: readonly BookSheet[];
  readonly date1904: boolean;
  /** True where results wait for a calculation the user has to ask for. */
  readonly uncalculated: boolean;
}

async function readBook({ context, sync }: Batch): Promise<ReadBook> {
  const { worksheets, application, functions } = context.workbook;
  worksheets.load('items/name,items/visibility,items/protection/protected');
  application.load('calculationMode,calculationState');
  const day = functions.date(...SECOND_DAY_OF_1904);
  day.load('value');
  await sync();
  return {
    sheets: worksheets.items.map((worksheet) => ({
      name: worksheet.name,
      visibility: visibilityOf(worksheet.visibility),
      protected: worksheet.protection.protected,
      worksheet,
    })),
    date1904: day.value === 1,
    uncalculated: application.calculationMode === 'Manual' && application.calculationState !== 'Done',
  };
}

function visibilityOf(visibility: string): Visibility {
  if (visibility === 'Visible') return 'visible';
  return visibility === 'Hidden' ? 'hidden' : 'veryHidden';
}

/** How far each sheet reaches, and what can be said of all its cells at once; undefined for a sheet with none. */
async function readExtents(
  { sync }: Batch,
  sheets: readonly BookSheet[],
): Promise<(SheetExtent | undefined)[]> {
  const used = sheets.map(({ worksheet }) => {
    const range = worksheet.getUsedRangeOrNullObject(true);
    range.load('rowIndex,columnIndex,rowCount,columnCount,rowHidden,columnHidden,format/indentLevel');
    return range;
  });
  await sync();
  return used.map((range, sheet) =>
    range.isNullObject
      ? undefined
      : {
          sheet,
          worksheet: (sheets[sheet] as BookSheet).worksheet,
          top: range.rowIndex,
          left: range.columnIndex,
          rows: range.rowCount,
          columns: range.columnCount,
          // null where the cells differ, whatever the types of the library say.
          rowHidden: range.rowHidden as boolean | null,
          columnHidden: range.columnHidden as boolean | null,
          indent: range.format.indentLevel,
        },
  );
}
