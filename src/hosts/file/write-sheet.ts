/**
 * A whole worksheet part from a SheetContent. Formulas come with their results; links lead to places inside the workbook.
 */
import type { Area } from '../../grid/address';
import { LAST_COLUMN, LAST_ROW, a1, areaA1, columnLetters } from '../../grid/address';
import type { CellContent, SheetContent, WrittenCell } from '../../grid/changes';
import type { StylePatch } from './patch-styles';
import { cellXml, contentFault, looksLikeFormula } from './write-cell';
import { escapeAttribute, escapeText } from './xml';
import { encodeXstring } from './xstring';

/** The namespaces of the workbook the sheet goes into; transitional and strict files differ. */
export interface Namespaces {
  readonly main: string;
  readonly relationships: string;
}

/** The worksheet part. Formats it needs are added to `styles`. */
export function sheetXml(content: SheetContent, styles: StylePatch, namespaces: Namespaces): string {
  const { print } = content;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<worksheet xmlns="${namespaces.main}" xmlns:r="${namespaces.relationships}">`,
    sheetProperties(content),
    `<dimension ref="${areaA1(extent(content.cells))}"/>`,
    sheetView(content.frozenRows ?? 0),
    '<sheetFormatPr defaultRowHeight="15"/>',
    columns(content),
    sheetData(content, styles),
    content.filter === undefined ? '' : `<autoFilter ref="${areaA1(content.filter)}"/>`,
    merges(content.merges ?? []),
    hyperlinks(content.cells),
    print === undefined ? '' : printSetup(print),
    '</worksheet>',
  ].join('');
}

/** Why the sheet cannot be written, as a Chinese phrase; undefined where it can. */
export function sheetFault(content: SheetContent): string | undefined {
  if (!isSheetName(content.name)) return '名称不合规（不超过 31 个字符，不含 \\ / ? * [ ] : 等符号）';
  const seen = new Set<number>();
  for (const cell of content.cells) {
    const { row, column } = cell;
    const inside = Number.isInteger(row) && Number.isInteger(column) && row >= 0 && column >= 0;
    if (!inside || row > LAST_ROW || column > LAST_COLUMN) return '有单元格超出工作表范围';
    if (seen.has(row * (LAST_COLUMN + 1) + column)) return `的单元格 ${a1(row, column)} 写了两次`;
    seen.add(row * (LAST_COLUMN + 1) + column);
    const fault = contentFault(contentOf(cell));
    if (fault !== undefined) return `的单元格 ${a1(row, column)} ${fault}`;
  }
  return undefined;
}

function isSheetName(name: string): boolean {
  // eslint-disable-next-line no-control-regex -- Excel refuses control characters in sheet names
  return name.length > 0 && name.length <= 31 && !/[\\/?*[\]:\u0000-\u001f]|^'|'$/.test(name);
}

/** The smallest area around the cells; A1 where there are none. */
function extent(cells: readonly WrittenCell[]): Area {
  const area = { top: LAST_ROW, left: LAST_COLUMN, bottom: 0, right: 0 };
  for (const { row, column } of cells) {
    area.top = Math.min(area.top, row);
    area.left = Math.min(area.left, column);
    area.bottom = Math.max(area.bottom, row);
    area.right = Math.max(area.right, column);
  }
  return cells.length > 0 ? area : { top: 0, left: 0, bottom: 0, right: 0 };
}

function sheetProperties({ tabColor, print }: SheetContent): string {
  const inner =
    (tabColor === undefined ? '' : `<tabColor rgb="FF${escapeAttribute(tabColor)}"/>`) +
    (print?.fitToWidth === true ? '<pageSetUpPr fitToPage="1"/>' : '');
  return inner === '' ? '' : `<sheetPr>${inner}</sheetPr>`;
}

function sheetView(frozenRows: number): string {
  if (frozenRows === 0) return '<sheetViews><sheetView workbookViewId="0"/></sheetViews>';
  const first = a1(frozenRows, 0);
  return (
    '<sheetViews><sheetView workbookViewId="0">' +
    `<pane ySplit="${frozenRows}" topLeftCell="${first}" activePane="bottomLeft" state="frozen"/>` +
    `<selection pane="bottomLeft" activeCell="${first}" sqref="${first}"/>` +
    '</sheetView></sheetViews>'
  );
}

/** The file counts the cell's padding of five pixels into its width; a character of the default font has seven. */
const PADDING = 5 / 7;

function columns(content: SheetContent): string {
  const written = [...content.columns]
    .sort((one, other) => one.column - other.column)
    .map(({ column, width, hidden }) => {
      const stored = width > 0 ? Math.round((width + PADDING) * 256) / 256 : 0;
      const visibility = hidden === true ? ' hidden="1"' : '';
      return `<col min="${column + 1}" max="${column + 1}" width="${stored}"${visibility} customWidth="1"/>`;
    });
  return written.length === 0 ? '' : `<cols>${written.join('')}</cols>`;
}

function sheetData(content: SheetContent, styles: StylePatch): string {
  const heights = new Map((content.rowHeights ?? []).map((height) => [height.row, height]));
  const byRow = new Map<number, WrittenCell[]>();
  for (const row of heights.keys()) byRow.set(row, []);
  for (const cell of content.cells) {
    const cells = byRow.get(cell.row);
    if (cells === undefined) byRow.set(cell.row, [cell]);
    else cells.push(cell);
  }
  const rows = [...byRow].sort(([one], [other]) => one - other);
  const written = rows.map(([row, cells]) => {
    const height = heights.get(row);
    const custom = height?.grows === true ? '' : ' customHeight="1"';
    const size = height === undefined ? '' : ` ht="${height.height}"${custom}`;
    const inner = cells
      .sort((one, other) => one.column - other.column)
      .map((cell) => cellXml(cell.row, cell.column, contentOf(cell), styleIndex(cell, content, styles)));
    return `<row r="${row + 1}"${size}>${inner.join('')}</row>`;
  });
  return `<sheetData>${written.join('')}</sheetData>`;
}

function contentOf({ value, formula }: WrittenCell): CellContent {
  return formula === undefined ? { value } : { value, formula };
}

function styleIndex(cell: WrittenCell, content: SheetContent, styles: StylePatch): number {
  const style = cell.style === undefined ? undefined : content.styles[cell.style];
  const asText = cell.formula === undefined && typeof cell.value === 'string' && looksLikeFormula(cell.value);
  return style === undefined && !asText ? 0 : styles.cellStyle(style ?? {}, asText);
}

function merges(areas: readonly Area[]): string {
  if (areas.length === 0) return '';
  const written = areas.map((area) => `<mergeCell ref="${areaA1(area)}"/>`);
  return `<mergeCells count="${areas.length}">${written.join('')}</mergeCells>`;
}

function hyperlinks(cells: readonly WrittenCell[]): string {
  const written = cells.flatMap(({ row, column, link }) => {
    if (link === undefined) return [];
    const location = `${quotedSheet(link.sheet)}!${areaA1(link.area)}`;
    const tip =
      link.tip === undefined ? '' : ` tooltip="${escapeAttribute(encodeXstring(link.tip.slice(0, 255)))}"`;
    return [`<hyperlink ref="${a1(row, column)}" location="${escapeAttribute(location)}"${tip}/>`];
  });
  return written.length === 0 ? '' : `<hyperlinks>${written.join('')}</hyperlinks>`;
}

const A4 = 9;

function printSetup(print: NonNullable<SheetContent['print']>): string {
  const orientation = print.landscape ? 'landscape' : 'portrait';
  const fit = print.fitToWidth ? ' fitToWidth="1" fitToHeight="0"' : '';
  return (
    '<printOptions horizontalCentered="1"/>' +
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
    `<pageSetup paperSize="${A4}" orientation="${orientation}"${fit}/>` +
    (print.footer === undefined
      ? ''
      : `<headerFooter><oddFooter>${escapeText(encodeXstring(print.footer))}</oddFooter></headerFooter>`)
  );
}

/** A defined name that belongs to one sheet, such as its print area. */
export interface SheetName {
  readonly name: string;
  readonly refersTo: string;
  readonly hidden?: boolean;
}

/** The names a program expects beside the sheet: its filter, print area and repeated rows. */
export function sheetNames(content: SheetContent, name: string): SheetName[] {
  const sheet = quotedSheet(name);
  const repeat = content.print?.repeatRows;
  const area = content.print?.area;
  return [
    ...(content.filter === undefined
      ? []
      : [{ name: '_xlnm._FilterDatabase', refersTo: `${sheet}!${fixed(content.filter)}`, hidden: true }]),
    ...(area === undefined ? [] : [{ name: '_xlnm.Print_Area', refersTo: `${sheet}!${fixed(area)}` }]),
    ...(repeat === undefined
      ? []
      : [{ name: '_xlnm.Print_Titles', refersTo: `${sheet}!$${repeat.from + 1}:$${repeat.to + 1}` }]),
  ];
}

/** A sheet's name as formulas write it. */
export function quotedSheet(name: string): string {
  return `'${name.replace(/'/g, "''")}'`;
}

function fixed({ top, left, bottom, right }: Area): string {
  return `$${columnLetters(left)}$${top + 1}:$${columnLetters(right)}$${bottom + 1}`;
}
