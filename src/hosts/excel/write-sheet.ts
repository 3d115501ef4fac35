/**
 * Queues the writing of a whole sheet. A sheet that is replaced is cleared and used again rather than deleted: Excel
 * cannot undo the deletion of a sheet and forgets what else it could have undone.
 */
import type { Area } from '../../grid/address';
import { areaA1, columnLetters } from '../../grid/address';
import type { CellStyle, SheetContent, WrittenCell } from '../../grid/changes';
import { contentOfWritten, writtenForm } from './cell-content';
import { addresses, rectangles } from './rectangles';
import { rowPieces } from './request-size';

/** Sends what is queued so far where it has become long: a request is bounded to 5 MB in a browser. */
export type Flush = (queued: number) => Promise<void>;

/** Queues everything but the print settings. `replaced`: what the sheet holds so far, where it is not new. */
export async function queueSheet(
  sheet: Excel.Worksheet,
  content: SheetContent,
  replaced: { readonly filter: Area | undefined } | undefined,
  flush: Flush,
): Promise<void> {
  if (replaced !== undefined) queueClearing(sheet, replaced.filter !== undefined);
  queueColumns(sheet, content);
  for (const { row, column, link } of content.cells) {
    if (link === undefined) continue;
    const documentReference = `'${link.sheet.replaceAll("'", "''")}'!${areaA1(link.area)}`;
    const screenTip = link.tip?.slice(0, 255);
    sheet.getCell(row, column).hyperlink = {
      documentReference,
      ...(screenTip === undefined ? {} : { screenTip }),
    };
    await flush(300);
  }
  for (const [name, cells] of cellsByStyle(content)) {
    const { format } = content.styles[name] ?? {};
    if (format === undefined) continue;
    for (const area of rectangles(cells)) setFormat(sheet.getRange(areaA1(area)), format);
  }
  await queueValues(sheet, content, flush);
  queueStyles(sheet, content);
  for (const area of content.merges ?? []) sheet.getRange(areaA1(area)).merge(false);
  queueRowHeights(sheet, content);
  if (content.frozenRows !== undefined && content.frozenRows > 0)
    sheet.freezePanes.freezeRows(content.frozenRows);
  if (content.filter !== undefined) sheet.autoFilter.apply(sheet.getRange(areaA1(content.filter)));
  if (content.tabColor !== undefined) sheet.tabColor = `#${content.tabColor}`;
}

/** Queues the emptying of a sheet: as if it were new, but for what stands on it beside cells. */
export function queueClearing(sheet: Excel.Worksheet, filtered: boolean): void {
  const whole = sheet.getRange();
  if (filtered) sheet.autoFilter.remove();
  sheet.freezePanes.unfreeze();
  whole.unmerge();
  whole.conditionalFormats.clearAll();
  whole.dataValidation.clear();
  whole.clear('RemoveHyperlinks');
  whole.clear('All');
  whole.rowHidden = false;
  whole.columnHidden = false;
  whole.format.useStandardHeight = true;
  whole.format.useStandardWidth = true;
  sheet.tabColor = '';
}

/** One format for all cells of a range; the library's types know only matrices. */
function setFormat(range: Excel.Range, format: string): void {
  range.numberFormat = format as unknown as string[][];
}

/** A character of the default font has seven pixels, a cell five pixels of padding; a pixel is three quarters of a point. */
export function widthInPoints(characters: number): number {
  return characters > 0 ? (characters * 7 + 5) * 0.75 : 0;
}

function queueColumns(sheet: Excel.Worksheet, { columns }: SheetContent): void {
  for (const { column, width, hidden } of columns) {
    const letters = columnLetters(column);
    const range = sheet.getRange(`${letters}:${letters}`);
    range.format.columnWidth = widthInPoints(width);
    if (hidden === true) range.columnHidden = true;
  }
}

/** A longer piece than this is not set at once. */
const BYTES_OF_A_PIECE = 1_000_000;

async function queueValues(sheet: Excel.Worksheet, content: SheetContent, flush: Flush): Promise<void> {
  for (const { cells, area, bytes } of rowPieces(content, BYTES_OF_A_PIECE)) {
    const forms = Array.from({ length: area.bottom - area.top + 1 }, () =>
      new Array<string | number | boolean>(area.right + 1).fill(''),
    );
    for (const cell of cells) {
      const { row, column, style } = cell;
      const asText = style !== undefined && content.styles[style]?.format === '@';
      const inRow = forms[row - area.top];
      if (inRow !== undefined) inRow[column] = writtenForm(contentOfWritten(cell), asText);
    }
    sheet.getRange(areaA1(area)).formulas = forms;
    await flush(bytes);
  }
}

function cellsByStyle({ cells }: SheetContent): Map<string, WrittenCell[]> {
  const byStyle = new Map<string, WrittenCell[]>();
  for (const cell of cells) {
    if (cell.style === undefined) continue;
    const others = byStyle.get(cell.style);
    if (others === undefined) byStyle.set(cell.style, [cell]);
    else others.push(cell);
  }
  return byStyle;
}

function queueStyles(sheet: Excel.Worksheet, content: SheetContent): void {
  for (const [name, cells] of cellsByStyle(content)) {
    const style = content.styles[name];
    if (style === undefined) continue;
    const areas = rectangles(cells);
    for (const address of addresses(areas)) applyStyle(sheet.getRanges(address).format, style);
    if (style.border === 'thin') queueBorders(sheet, areas);
  }
}

const VERTICAL = { top: 'Top', middle: 'Center', bottom: 'Bottom' } as const;
const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right' } as const;

function applyStyle(format: Excel.RangeFormat, style: CellStyle): void {
  const { font } = style;
  if (font?.name !== undefined) format.font.name = font.name;
  if (font?.size !== undefined) format.font.size = font.size;
  if (font?.bold !== undefined) format.font.bold = font.bold;
  if (font?.color !== undefined) format.font.color = `#${font.color}`;
  if (font?.underline !== undefined) format.font.underline = font.underline ? 'Single' : 'None';
  if (style.fill !== undefined) format.fill.color = `#${style.fill}`;
  if (style.horizontal !== undefined) format.horizontalAlignment = HORIZONTAL[style.horizontal];
  if (style.vertical !== undefined) format.verticalAlignment = VERTICAL[style.vertical];
  if (style.wrap !== undefined) format.wrapText = style.wrap;
}

const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;

/** Inner borders are asked for only where there is an inside: Excel may refuse them on single cells. */
function queueBorders(sheet: Excel.Worksheet, areas: readonly Area[]): void {
  const draw = (
    some: readonly Area[],
    borders: readonly ('InsideHorizontal' | 'InsideVertical' | (typeof EDGES)[number])[],
  ): void => {
    for (const address of addresses(some)) {
      const { format } = sheet.getRanges(address);
      for (const border of borders) format.borders.getItem(border).style = 'Continuous';
    }
  };
  draw(areas, EDGES);
  draw(
    areas.filter(({ top, bottom }) => bottom > top),
    ['InsideHorizontal'],
  );
  draw(
    areas.filter(({ left, right }) => right > left),
    ['InsideVertical'],
  );
}

/** Rows that grow are fitted by Excel itself, which goes on doing so as text gets longer; a set height would stay. */
function queueRowHeights(sheet: Excel.Worksheet, { rowHeights }: SheetContent): void {
  const sorted = [...(rowHeights ?? [])].sort((one, other) => one.row - other.row);
  let run: typeof sorted = [];
  const close = (): void => {
    const [first, last] = [run[0], run.at(-1)];
    if (first === undefined || last === undefined) return;
    const { format } = sheet.getRange(`${first.row + 1}:${last.row + 1}`);
    if (first.grows === true) format.autofitRows();
    else format.rowHeight = first.height;
    run = [];
  };
  for (const height of sorted) {
    const last = run.at(-1);
    const goesOn =
      last?.row === height.row - 1 &&
      (last.grows === true ? height.grows === true : height.grows !== true && last.height === height.height);
    if (!goesOn) close();
    run.push(height);
  }
  close();
}

/** Half an inch, six and three tenths of one, in points. */
const MARGINS = { side: 36, end: 43.2, header: 21.6 } as const;

/** Queues how the sheet is printed. Excel may refuse it where no printer is installed. */
export function queuePrint(sheet: Excel.Worksheet, content: SheetContent): void {
  const { print } = content;
  if (print === undefined) return;
  const { pageLayout } = sheet;
  pageLayout.orientation = print.landscape ? 'Landscape' : 'Portrait';
  pageLayout.paperSize = 'A4';
  if (print.fitToWidth) pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.centerHorizontally = true;
  pageLayout.leftMargin = MARGINS.side;
  pageLayout.rightMargin = MARGINS.side;
  pageLayout.topMargin = MARGINS.end;
  pageLayout.bottomMargin = MARGINS.end;
  pageLayout.headerMargin = MARGINS.header;
  pageLayout.footerMargin = MARGINS.header;
  if (print.area !== undefined) pageLayout.setPrintArea(areaA1(print.area));
  if (print.repeatRows !== undefined)
    pageLayout.setPrintTitleRows(`$${print.repeatRows.from + 1}:$${print.repeatRows.to + 1}`);
  if (print.footer !== undefined) pageLayout.headersFooters.defaultForAllPages.centerFooter = print.footer;
}
