/**
 * Everything about a sheet that this host would take away by replacing or removing it, so that it can be put back:
 * contents, formats, looks, sizes, merged areas, filter and print settings. What stands on a sheet beside its cells
 * (charts, pictures, tables) cannot be put back; a sheet that has any is not removed.
 */
import type { Area } from '../../grid/address';
import { parseArea } from '../../grid/address';
import { LOOK, settable } from './cell-look';
import { contentFrom, writtenForm } from './cell-content';
import type { Batch } from './session';

/** A row or column: its size in points (undefined: that of all rows or columns nobody sized), and whether it is hidden. */
export interface Line {
  readonly size: number | undefined;
  readonly hidden: boolean;
}

export interface SheetPicture {
  readonly name: string;
  readonly visibility: 'Visible' | 'Hidden' | 'VeryHidden';
  readonly position: number;
  readonly tabColor: string;
  /** Where the pictured cells begin; rows and columns of all matrices count from there. */
  readonly top: number;
  readonly left: number;
  /** What `formulas` is set to. */
  readonly contents: readonly (readonly (string | number | boolean)[])[];
  readonly formats: readonly (readonly string[])[];
  readonly looks: readonly (readonly Excel.SettableCellProperties[])[];
  readonly rows: readonly Line[];
  readonly columns: readonly Line[];
  /** undefined where this Excel cannot tell them. */
  readonly merges: readonly Area[] | undefined;
  readonly frozenRows: number;
  readonly filter: Area | undefined;
  readonly print: PrintPicture;
  /** Whether there is anything beside cells. */
  readonly hasObjects: boolean;
}

export interface PrintPicture {
  readonly orientation: 'Portrait' | 'Landscape';
  readonly zoom: Excel.PageLayoutZoomOptions;
  readonly centerHorizontally: boolean;
  readonly footer: string;
  readonly area: string | undefined;
  readonly titleRows: string | undefined;
}

/** Looks make long answers: this many cells are pictured at once, so that an answer stays below 5 MB. */
const ROWS_AT_ONCE = 400;
const COLUMNS_AT_ONCE = 16;

/** What was asked for about a sheet, before the sync. */
export interface QueuedPicture {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
  readonly first: QueuedBlock;
  readonly frozen: Excel.Range;
  readonly filter: Excel.Range;
  readonly footer: Excel.HeaderFooter;
  readonly printArea: Excel.RangeAreas;
  readonly titleRows: Excel.Range;
  readonly merged: Excel.RangeAreas | undefined;
  readonly knownMerges: readonly Area[] | undefined;
  readonly objects: readonly OfficeExtension.ClientResult<number>[];
}

interface QueuedBlock {
  readonly range: Excel.Range;
  readonly looks: OfficeExtension.ClientResult<Excel.CellProperties[][]>;
  readonly rows: OfficeExtension.ClientResult<Excel.RowProperties[]>;
  readonly columns: OfficeExtension.ClientResult<Excel.ColumnProperties[]>;
}

/**
 * Asks for a picture of a sheet, which may turn out not to exist. Merged areas are asked for only where they are not
 * known already: older Excel cannot tell them, and on the desktop asking costs the user the history of undoing.
 */
export function queuePicture(
  sheet: Excel.Worksheet,
  knownMerges: readonly Area[] | undefined,
  canReadMerges: boolean,
): QueuedPicture {
  sheet.load('name,visibility,position,tabColor');
  const used = sheet.getUsedRangeOrNullObject(false);
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  const frozen = sheet.freezePanes.getLocationOrNullObject();
  frozen.load('rowCount,columnCount');
  const filter = sheet.autoFilter.getRangeOrNullObject();
  filter.load('address');
  const { pageLayout } = sheet;
  pageLayout.load('orientation,zoom,centerHorizontally');
  const footer = pageLayout.headersFooters.defaultForAllPages;
  footer.load('centerFooter');
  const printArea = pageLayout.getPrintAreaOrNullObject();
  printArea.load('address');
  const titleRows = pageLayout.getPrintTitleRowsOrNullObject();
  titleRows.load('address');
  const merged = canReadMerges && knownMerges === undefined ? used.getMergedAreasOrNullObject() : undefined;
  merged?.load('areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount');
  const window = sheet.getRangeByIndexes(0, 0, ROWS_AT_ONCE, COLUMNS_AT_ONCE);
  const first = queueBlock(used.getIntersectionOrNullObject(window));
  const objects = [sheet.charts, sheet.tables, sheet.pivotTables, sheet.shapes].map((all) => all.getCount());
  return { sheet, used, first, frozen, filter, footer, printArea, titleRows, merged, knownMerges, objects };
}

function queueBlock(range: Excel.Range): QueuedBlock {
  range.load('rowIndex,columnIndex,rowCount,columnCount,values,formulas,valueTypes,numberFormat');
  return {
    range,
    looks: range.getCellProperties(LOOK),
    rows: range.getRowProperties({
      rowHidden: true,
      format: { rowHeight: true, useStandardHeight: true },
    }),
    columns: range.getColumnProperties({
      columnHidden: true,
      format: { columnWidth: true, useStandardWidth: true },
    }),
  };
}

/** Makes the picture after a sync, asking for more where the sheet is large; undefined where there is no such sheet. */
export async function finishPicture(batch: Batch, queued: QueuedPicture): Promise<SheetPicture | undefined> {
  const { sheet, used } = queued;
  if (sheet.isNullObject) return undefined;
  const cells = new PicturedCells();
  if (!used.isNullObject) {
    const { rowIndex, columnIndex, rowCount, columnCount } = used;
    cells.begin(rowIndex, columnIndex, rowCount, columnCount);
    if (!queued.first.range.isNullObject) cells.take(queued.first);
    for (const block of blocksBeside(used, queued.first.range)) {
      const more = queueBlock(sheet.getRangeByIndexes(...block));
      await batch.sync();
      cells.take(more);
    }
  }
  return { ...describe(queued), ...cells.picture() };
}

type Indexes = [top: number, left: number, rows: number, columns: number];

/** The parts of the used area that the first answer does not hold. */
function blocksBeside(used: Excel.Range, first: Excel.Range): Indexes[] {
  const { rowIndex, columnIndex, rowCount, columnCount } = used;
  if (!first.isNullObject && first.rowCount === rowCount && first.columnCount === columnCount) return [];
  const blocks: Indexes[] = [];
  for (let top = rowIndex; top < rowIndex + rowCount; top += ROWS_AT_ONCE) {
    for (let left = columnIndex; left < columnIndex + columnCount; left += COLUMNS_AT_ONCE) {
      const rows = Math.min(ROWS_AT_ONCE, rowIndex + rowCount - top);
      blocks.push([top, left, rows, Math.min(COLUMNS_AT_ONCE, columnIndex + columnCount - left)]);
    }
  }
  return blocks;
}

type Described = Omit<SheetPicture, keyof ReturnType<PicturedCells['picture']>>;

function describe(queued: QueuedPicture): Described {
  const { sheet, frozen, filter, footer, printArea, titleRows, merged, knownMerges, objects } = queued;
  const { pageLayout } = sheet;
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    position: sheet.position,
    tabColor: sheet.tabColor,
    merges: merged === undefined ? knownMerges : merged.isNullObject ? [] : merged.areas.items.map(areaOf),
    frozenRows: frozen.isNullObject ? 0 : frozen.rowCount,
    filter: filter.isNullObject ? undefined : parseArea(withoutSheet(filter.address)),
    print: {
      orientation: pageLayout.orientation,
      zoom: pageLayout.zoom,
      centerHorizontally: pageLayout.centerHorizontally,
      footer: footer.centerFooter,
      area: printArea.isNullObject ? undefined : withoutSheet(printArea.address),
      titleRows: titleRows.isNullObject ? undefined : withoutSheet(titleRows.address),
    },
    hasObjects: objects.some(({ value }) => value > 0),
  };
}

/** A range as an area. */
export function areaOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Area {
  return {
    top: rowIndex,
    left: columnIndex,
    bottom: rowIndex + rowCount - 1,
    right: columnIndex + columnCount - 1,
  };
}

/** An address of one area without the sheet it names. */
function withoutSheet(address: string): string {
  return address.slice(address.lastIndexOf('!') + 1);
}

/** The cells of a picture, filled in as answers come. */
class PicturedCells {
  private top = 0;
  private left = 0;
  private readonly contents: (string | number | boolean)[][] = [];
  private readonly formats: string[][] = [];
  private readonly looks: Excel.SettableCellProperties[][] = [];
  private readonly rows: Line[] = [];
  private readonly columns: Line[] = [];

  begin(top: number, left: number, rows: number, columns: number): void {
    this.top = top;
    this.left = left;
    for (let row = 0; row < rows; row += 1) {
      this.contents.push(new Array<string>(columns).fill(''));
      this.formats.push(new Array<string>(columns).fill('General'));
      this.looks.push(Array.from({ length: columns }, () => ({})));
    }
  }

  take({ range, looks, rows, columns }: QueuedBlock): void {
    const [down, across] = [range.rowIndex - this.top, range.columnIndex - this.left];
    const formulas = range.formulas as unknown[][];
    (range.values as unknown[][]).forEach((values, i) => {
      values.forEach((value, j) => {
        const content = contentFrom(value, formulas[i]?.[j], range.valueTypes[i]?.[j]);
        const format = (range.numberFormat as string[][])[i]?.[j] ?? 'General';
        const [row, column] = [down + i, across + j];
        put(this.contents, row, column, writtenForm(content, format === '@'));
        put(this.formats, row, column, format);
        put(this.looks, row, column, settable(looks.value[i]?.[j] ?? {}));
      });
    });
    rows.value.forEach((row, i) => {
      const size = row.format?.useStandardHeight === true ? undefined : row.format?.rowHeight;
      this.rows[down + i] = { size, hidden: row.rowHidden === true };
    });
    columns.value.forEach((column, i) => {
      const size = column.format?.useStandardWidth === true ? undefined : column.format?.columnWidth;
      this.columns[across + i] = { size, hidden: column.columnHidden === true };
    });
  }

  picture(): Pick<SheetPicture, 'top' | 'left' | 'contents' | 'formats' | 'looks' | 'rows' | 'columns'> {
    const { top, left, contents, formats, looks, rows, columns } = this;
    return { top, left, contents, formats, looks, rows, columns };
  }
}

function put<T>(matrix: T[][], row: number, column: number, value: T): void {
  const cells = matrix[row];
  if (cells !== undefined) cells[column] = value;
}
