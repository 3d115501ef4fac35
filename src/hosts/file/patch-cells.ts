/**
 * Sets single cells of a worksheet part by splicing its text: every other byte stays as it was.
 */
import { a1, areaA1, contains } from '../../grid/address';
import type { CellContent } from '../../grid/changes';
import type { FoundRow, SheetLayout } from './locate-cells';
import { locateCells } from './locate-cells';
import { withOwnFormulas, withPositions } from './normalise-sheet';
import type { StylePatch } from './patch-styles';
import { cellXml } from './write-cell';
import type { Edit } from './xml-tree';
import { splice, withAttribute } from './xml-tree';

/** One cell to be set. */
export interface CellWrite {
  readonly row: number;
  readonly column: number;
  readonly content: CellContent;
  readonly format?: string | undefined;
  readonly styleOf?: { readonly row: number; readonly column: number } | undefined;
  /** The index of a format noted earlier; null: there was no cell. */
  readonly restore?: number | null | undefined;
}

/** What came of it: the part's new text, and for each write the format index its cell had, null where it had no cell. */
export interface PatchedCells {
  readonly text: string;
  readonly previousStyles: readonly (number | null)[];
  /** Writes into parts of array formulas; where there are any, nothing was done. */
  readonly refused: readonly CellWrite[];
}

/** Sets the cells. New formats are added to `styles`. Throws HostError 'damaged'. */
export function patchCells(
  text: string,
  part: string,
  writes: readonly CellWrite[],
  styles: StylePatch,
): PatchedCells {
  const targets = new Set(writes.map(({ row, column }) => a1(row, column)));
  const own = withOwnFormulas(text, part, (row, column) => targets.has(a1(row, column)));
  const first = locateCells(own, part, wantedBy(writes));
  const prepared = first.implicit ? withPositions(own, part) : own;
  const layout = first.implicit ? locateCells(prepared, part, wantedBy(writes)) : first;
  const refused = writes.filter(({ row, column }) =>
    layout.arrays.some((area) => contains(area, row, column)),
  );
  const previousStyles = writes.map(
    ({ row, column }) => layout.rows.get(row)?.cells.get(column)?.style ?? null,
  );
  if (refused.length > 0) return { text, previousStyles, refused };
  const written = writes.map((write): WrittenXml => {
    const style = styleFor(write, layout, styles);
    const removed =
      write.restore === null && write.content.value === null && write.content.formula === undefined;
    const { row, column, content } = write;
    return { row, column, xml: removed ? '' : cellXml(row, column, content, style, layout.prefix) };
  });
  return { text: splice(prepared, edits(prepared, layout, written)), previousStyles, refused };
}

interface WrittenXml {
  readonly row: number;
  readonly column: number;
  readonly xml: string;
}

function wantedBy(writes: readonly CellWrite[]): Map<number, Set<number>> {
  const wanted = new Map<number, Set<number>>();
  for (const write of writes) {
    for (const { row, column } of write.styleOf === undefined ? [write] : [write, write.styleOf]) {
      const columns = wanted.get(row);
      if (columns === undefined) wanted.set(row, new Set([column]));
      else columns.add(column);
    }
  }
  return wanted;
}

function styleFor(write: CellWrite, layout: SheetLayout, styles: StylePatch): number {
  if (typeof write.restore === 'number') return write.restore;
  const base = shownStyle(write.styleOf ?? write, layout);
  return write.format === undefined ? base : styles.withFormat(base, write.format);
}

/** The format a cell shows: its own, else its row's, else its column's. */
function shownStyle(
  { row, column }: { readonly row: number; readonly column: number },
  layout: SheetLayout,
): number {
  const found = layout.rows.get(row);
  const own = found?.cells.get(column)?.style ?? found?.style;
  return own ?? layout.columnStyles.find(({ from, to }) => column >= from && column <= to)?.style ?? 0;
}

function edits(text: string, layout: SheetLayout, written: readonly WrittenXml[]): Edit[] {
  const all: Edit[] = [];
  const byRow = new Map<number, WrittenXml[]>();
  for (const cell of [...written].sort((one, other) => one.column - other.column)) {
    const cells = byRow.get(cell.row);
    if (cells === undefined) byRow.set(cell.row, [cell]);
    else cells.push(cell);
  }
  const newRows: { readonly row: number; readonly xml: string }[] = [];
  for (const [row, cells] of [...byRow].sort(([one], [other]) => one - other)) {
    const found = layout.rows.get(row);
    if (found !== undefined) all.push(...rowEdits(text, found, cells));
    else newRows.push({ row, xml: newRow(row, cells, layout.prefix) });
  }
  all.push(...newRowEdits(text, layout, newRows));
  const widened = dimensionEdit(text, layout, written);
  return widened === undefined ? all : [...all, widened];
}

/** The edits inside a row that exists. A row written as <row/> is opened. */
function rowEdits(text: string, found: FoundRow, cells: readonly WrittenXml[]): Edit[] {
  const inserted = cells.filter(({ column, xml }) => !found.cells.has(column) && xml !== '');
  const tag = text.slice(found.tagStart, found.tagEnd);
  const widened = withAttribute(tag, 'spans', spans(found.spans, inserted));
  if (found.empty) {
    if (inserted.length === 0) return [];
    const inner = inserted.map(({ xml }) => xml).join('');
    const opened = `${widened.replace(/\s*\/>$/, '>')}${inner}</${found.qualified}>`;
    return [{ start: found.tagStart, end: found.tagEnd, text: opened }];
  }
  const all: Edit[] = widened === tag ? [] : [{ start: found.tagStart, end: found.tagEnd, text: widened }];
  for (const { column, xml } of cells) {
    const cell = found.cells.get(column);
    const place = found.places.get(column) ?? found.innerEnd;
    all.push({ start: cell?.start ?? place, end: cell?.end ?? place, text: xml });
  }
  return all;
}

/** The row's hint of the columns it uses, widened to hold new cells. */
function spans(written: string | undefined, cells: readonly WrittenXml[]): string | undefined {
  const match = /^(\d+):(\d+)$/.exec(written ?? '');
  if (!match) return written;
  const from = Math.min(Number(match[1]), ...cells.map(({ column }) => column + 1));
  const to = Math.max(Number(match[2]), ...cells.map(({ column }) => column + 1));
  return `${from}:${to}`;
}

function newRow(row: number, cells: readonly WrittenXml[], prefix: string): string {
  const inner = cells.map(({ xml }) => xml).join('');
  return inner === '' ? '' : `<${prefix}row r="${row + 1}">${inner}</${prefix}row>`;
}

function newRowEdits(
  text: string,
  { data, prefix, rowPlaces }: SheetLayout,
  rows: readonly { readonly row: number; readonly xml: string }[],
): Edit[] {
  if (!data.empty) {
    return rows.map(({ row, xml }) => {
      const place = rowPlaces.get(row) ?? data.innerEnd;
      return { start: place, end: place, text: xml };
    });
  }
  const inner = rows.map(({ xml }) => xml).join('');
  if (inner === '') return [];
  const tag = text.slice(data.start, data.end).replace(/\s*\/>$/, '>');
  return [{ start: data.start, end: data.end, text: `${tag}${inner}</${prefix}sheetData>` }];
}

function dimensionEdit(text: string, layout: SheetLayout, written: readonly WrittenXml[]): Edit | undefined {
  const { dimension } = layout;
  const added = written.filter(({ xml }) => xml !== '');
  if (dimension === undefined || added.every(({ row, column }) => contains(dimension.area, row, column)))
    return undefined;
  const area = { ...dimension.area };
  for (const { row, column } of added) {
    area.top = Math.min(area.top, row);
    area.left = Math.min(area.left, column);
    area.bottom = Math.max(area.bottom, row);
    area.right = Math.max(area.right, column);
  }
  const tag = withAttribute(text.slice(dimension.start, dimension.end), 'ref', areaA1(area));
  return { start: dimension.start, end: dimension.end, text: tag };
}
