/** Queues what makes a sheet look as it does in a picture taken earlier. The sheet must be new or cleared. */
import { areaA1 } from '../../grid/address';
import type { Line, SheetPicture } from './sheet-picture';
import type { Flush } from './write-sheet';

/** Rows that are put back in one piece; their looks are the longest part of a request. */
const ROWS_AT_ONCE = 400;

/** Queues everything but the print settings. */
export async function queuePicture(
  sheet: Excel.Worksheet,
  picture: SheetPicture,
  flush: Flush,
): Promise<void> {
  const { top, left, contents, formats, looks } = picture;
  const width = contents[0]?.length ?? 0;
  for (let from = 0; from < contents.length; from += ROWS_AT_ONCE) {
    const rows = <T>(matrix: readonly (readonly T[])[]): T[][] =>
      matrix.slice(from, from + ROWS_AT_ONCE).map((row) => [...row]);
    const range = sheet.getRangeByIndexes(top + from, left, rows(contents).length, width);
    // Links first: they write into empty cells and change how cells look. Formats before contents: '@' keeps text text.
    range.setCellProperties(rows(looks));
    range.numberFormat = rows(formats);
    range.formulas = rows(contents);
    await flush(rows(looks).length * width * 500);
  }
  for (const { from, to, line } of runs(picture.rows)) {
    const range = sheet.getRange(`${top + from + 1}:${top + to + 1}`);
    if (line.size !== undefined && line.size > 0) range.format.rowHeight = line.size;
    if (line.hidden) range.rowHidden = true;
  }
  for (const { from, to, line } of runs(picture.columns)) {
    const columns = sheet.getRangeByIndexes(0, left + from, 1, to - from + 1).getEntireColumn();
    if (line.size !== undefined && line.size > 0) columns.format.columnWidth = line.size;
    if (line.hidden) columns.columnHidden = true;
  }
  for (const area of picture.merges ?? []) sheet.getRange(areaA1(area)).merge(false);
  if (picture.frozenRows > 0) sheet.freezePanes.freezeRows(picture.frozenRows);
  if (picture.filter !== undefined) sheet.autoFilter.apply(sheet.getRange(areaA1(picture.filter)));
  if (picture.tabColor !== '') sheet.tabColor = picture.tabColor;
}

/** Queues the print settings. */
export function queuePicturedPrint(sheet: Excel.Worksheet, { print }: SheetPicture): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = print.orientation;
  pageLayout.zoom = print.zoom;
  pageLayout.centerHorizontally = print.centerHorizontally;
  pageLayout.headersFooters.defaultForAllPages.centerFooter = print.footer;
  if (print.area !== undefined) pageLayout.setPrintArea(print.area);
  if (print.titleRows !== undefined) pageLayout.setPrintTitleRows(print.titleRows);
}

/** Queues everything but the print settings, and for a sheet that was added its place and visibility. */
export async function putBack(
  sheet: Excel.Worksheet,
  picture: SheetPicture,
  isNew: boolean,
  flush: Flush,
): Promise<void> {
  await queuePicture(sheet, picture, flush);
  if (!isNew) return;
  sheet.position = picture.position;
  sheet.visibility = picture.visibility;
}

interface Run {
  readonly from: number;
  readonly to: number;
  readonly line: Line;
}

/** Neighbouring rows or columns that are alike. */
function runs(lines: readonly Line[]): Run[] {
  const found: { from: number; to: number; line: Line }[] = [];
  lines.forEach((line, at) => {
    const last = found.at(-1);
    if (last?.to === at - 1 && last.line.size === line.size && last.line.hidden === line.hidden) last.to = at;
    else found.push({ from: at, to: at, line });
  });
  return found;
}
