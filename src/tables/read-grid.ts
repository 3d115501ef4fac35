/** Reads the grid of a recognised table: header, blocks, rows, and how the rows add up. */
import type { Grid } from './book';
import { doubledColumns, missingColumns, readBlocks, type Block, type FigureColumn } from './blocks';
import { decideKind, isOtherClassification, joinCodes } from './subject-codes';
import { placeSubjects } from './subject-rows';
import { placeUnits } from './unit-rows';
import type { GridLayout, PartDeclaration, RowKind } from './declaration';
import { isFurniture, isNote, isNothing } from './furniture';
import { readHeader, readOrdinals, type Header } from './header';
import { fitOfPart, placeItemRows } from './item-rows';
import { inParts, joinSplitTotals, sharedTotals, underOneKey } from './joined-blocks';
import { isTotalLabel, readLabel } from './label';
import { placeProjectRows } from './project-rows';
import { draftRow, type RowDraft } from './row-draft';
import type { SheetText } from './sheet-text';
import { readTableNumber } from './titles';
import { toGrid } from './to-grid';
import { readVertical, readYearRows } from './vertical';

/** What reading a grid came to. */
export interface GridReading {
  readonly grids: readonly Grid[];
  readonly header: Header;
  /** Last row that belongs to the table, notes included. */
  readonly bottom: number;
  readonly right: number;
  readonly notes: readonly string[];
  /** What the rows turned out to be. */
  readonly rowKind: RowKind;
  readonly doubled: readonly (readonly FigureColumn[])[];
  readonly unknownColumns: readonly FigureColumn[];
  readonly misshapen: readonly RowDraft[];
}

/** Why a region is no table of the kind its title names. */
export interface NoGrid {
  readonly failure: 'no-header' | 'no-columns' | 'missing-columns' | 'other-rows';
  readonly detail: string;
}

/** Rows of data, rows of notes, and where the table ends. */
interface Body {
  readonly rows: readonly number[];
  readonly notes: readonly string[];
  readonly bottom: number;
}

/** How many blank rows in a row end a table. */
const BLANK_ROWS_END = 40;

/** Reads a table of the layout between two rows of a sheet, title excluded. */
export function readGrid(
  sheet: SheetText,
  layout: GridLayout,
  from: number,
  to: number,
  year: number | undefined,
): GridReading | NoGrid {
  const header = readHeader(sheet, from, to);
  if (!header) return { failure: 'no-header', detail: '标题下没有找到表头' };
  const body = readBody(sheet, header, to);
  const blocks = underOneKey(readBlocks(sheet, header, layout, year, body.rows), layout);
  const vertical =
    layout.mayBeVertical === true ? readVertical(sheet, header, layout, year, body.rows) : undefined;
  if (vertical)
    return { ...reading(header, body, blocks, [vertical], '单位'), unknownColumns: [], doubled: [] };
  const yearly =
    layout.mayBeVertical === true ? readYearRows(sheet, header, blocks, layout, year, body.rows) : undefined;
  if (yearly) return reading(header, body, blocks, [yearly], '单位');
  if (blocks.length === 0) return { failure: 'no-columns', detail: '表头中没有认出金额列' };
  const missing = layout.parts ? [] : missingColumns(blocks, layout);
  if (missing.length > 0) {
    return {
      failure: 'missing-columns',
      detail: `表头中没有「${missing.map(({ key }) => key).join('」「')}」列`,
    };
  }
  if (layout.parts)
    return reading(header, body, blocks, readParts(sheet, layout.parts, blocks, body.rows, header), '项');
  return readBlockwise(sheet, layout, header, blocks, body);
}

function reading(
  header: Header,
  body: Body,
  blocks: readonly Block[],
  grids: readonly Grid[],
  rowKind: RowKind,
  misshapen: readonly RowDraft[] = [],
): GridReading {
  const figures = blocks.flatMap((block) => block.figures);
  return {
    grids,
    header,
    bottom: body.bottom,
    right: Math.max(...header.columns.map(({ column }) => column)),
    notes: body.notes,
    rowKind,
    doubled: doubledColumns(blocks),
    unknownColumns: figures.filter(({ role }) => role === '未识别'),
    misshapen,
  };
}

/** Goes down from the header to the end of the table. */
function readBody(sheet: SheetText, header: Header, to: number): Body {
  const rows: number[] = [];
  const notes: string[] = [];
  const columns = header.columns.map(({ column }) => column);
  let bottom = header.bottom;
  let blank = 0;
  for (let row = header.bottom + 1; row <= to && blank < BLANK_ROWS_END; row += 1) {
    const filled = sheet.filled(row);
    if (filled.length === 0) {
      blank += 1;
      continue;
    }
    blank = 0;
    const first = sheet.text(row, filled[0] as number);
    if (isOutsideTable(sheet, row, filled)) {
      bottom = row;
      continue;
    }
    if (isNote(first) || (filled.length === 1 && isNothing(first))) {
      notes.push(...filled.map((column) => sheet.text(row, column)));
    } else if (notes.length > 0 && !hasFigure(sheet, row, filled)) {
      // Lines after a note go on with it.
      notes.push(first);
    } else if (
      !isRepeatedHeader(sheet, row, filled, header) &&
      !(readOrdinals(sheet, row, filled) && rows.length === 0)
    ) {
      if (columns.some((column) => sheet.label(row, column) !== '')) rows.push(row);
    }
    bottom = row;
  }
  return { rows, notes, bottom };
}

/** Lines a table is printed with: the title of its continuation, who prepared it, its number and unit on a new page. */
function isOutsideTable(sheet: SheetText, row: number, filled: readonly number[]): boolean {
  return filled.every((column) => {
    const text = sheet.text(row, column);
    return (
      isFurniture(text) ||
      readTableNumber(text) !== undefined ||
      /续(?:表)?\)?$/.test(sheet.label(row, column))
    );
  });
}

function hasFigure(sheet: SheetText, row: number, columns: readonly number[]): boolean {
  return columns.some((column) => sheet.amount(row, column).kind === 'number');
}

/** A header printed again on a new page, with its number or unit line. */
function isRepeatedHeader(sheet: SheetText, row: number, filled: readonly number[], header: Header): boolean {
  if (filled.length === 1) return readTableNumber(sheet.text(row, filled[0] as number)) !== undefined;
  for (let top = header.top; top <= header.bottom; top += 1) {
    const labels = sheet.filled(top);
    if (
      filled.length * 2 >= labels.length &&
      filled.every((column) => sheet.label(top, column) === sheet.label(row, column))
    )
      return true;
  }
  return false;
}

function readBlockwise(
  sheet: SheetText,
  layout: GridLayout,
  header: Header,
  blocks: readonly Block[],
  body: Body,
): GridReading | NoGrid {
  // Blocks with columns of their own kind are one table read block by block; the first names the columns.
  const read = blocks.map((block) => body.rows.map((row) => draftRow(sheet, row, block)));
  const isOneList = layout.blockColumn !== undefined;
  const drafts = (isOneList ? joinSplitTotals(read) : read).flatMap((rows, i) =>
    joinCodes(rows.filter((draft) => isRow(draft, blocks[i] as Block, layout))),
  );
  const kind = decideKind(drafts, layout.rows);
  if (isOtherClassification(drafts, kind))
    return { failure: 'other-rows', detail: `各行是${kind === '功能科目' ? '经济' : '功能'}分类科目` };
  const figures = unitedFigures(blocks);
  const complete = drafts.map((draft) => withAllColumns(draft, figures, sheet));
  if (kind === '项目') {
    const placed = placeProjectRows(complete);
    const grid = toGrid('', figures, placed.rows, header, placed.levelled ? '位置' : '无', false);
    return reading(header, body, blocks, [grid], kind);
  }
  const placed = kind === '单位' ? placeUnits(complete) : placeSubjects(complete, kind);
  const grid = toGrid(
    '',
    figures,
    isOneList ? inParts(placed.rows, blocks) : placed.rows,
    header,
    kind === '单位' ? '单位' : '科目',
    placed.ambiguousCodes,
  );
  return reading(header, body, blocks, [grid], kind, placed.misshapen);
}

/** A row of text without code or figure is a heading; one whose figures stand without any label is kept. */
function isRow(draft: RowDraft, block: Block, layout: GridLayout): boolean {
  if (draft.hasFigure) return true;
  const { core } = readLabel(draft.name);
  const coded = /\d/.test(draft.code) || draft.parts.some((part) => /\d/.test(part));
  if ((core === '' || core === '无') && !coded) return false;
  const named = block.name !== undefined || block.code !== undefined || layout.rows.includes('单位');
  return named && (coded || isTotalLabel(core) || draft.name.length <= 40);
}

/** The columns of all blocks, each once. */
function unitedFigures(blocks: readonly Block[]): FigureColumn[] {
  const figures: FigureColumn[] = [];
  for (const figure of blocks.flatMap((block) => block.figures)) {
    if (blocks.length === 1 || !figures.some(({ key }) => key === figure.key)) figures.push(figure);
  }
  return figures;
}

/** A row of one block has blank amounts in the columns only another block prints. */
function withAllColumns(draft: RowDraft, figures: readonly FigureColumn[], sheet: SheetText): RowDraft {
  if (figures.every(({ key }) => draft.amounts.has(key))) return draft;
  const amounts = new Map(draft.amounts);
  for (const { key, header } of figures) {
    if (!amounts.has(key)) {
      amounts.set(key, {
        ref: { sheet: sheet.sheet.name, row: draft.row, column: header.column },
        reading: { kind: 'blank', text: '' },
      });
    }
  }
  return { ...draft, amounts };
}

function readParts(
  sheet: SheetText,
  parts: readonly PartDeclaration[],
  blocks: readonly Block[],
  rows: readonly number[],
  header: Header,
): Grid[] {
  const grids: Grid[] = [];
  const taken = new Set<string>();
  const read = blocks.map((block) => rows.map((row) => draftRow(sheet, row, block)));
  // Income stands first; only parts of expenditure share totals.
  const all = sharedTotals(read, 1);
  for (const [position, block] of blocks.entries()) {
    const drafts = (all[position] ?? []).filter(({ name, hasFigure: figure }) => name !== '' || figure);
    const part = choosePart(
      parts.filter(({ part: name }) => !taken.has(name)),
      block,
      drafts,
    );
    if (!part) continue;
    taken.add(part.part);
    grids.push(toGrid(part.part, block.figures, placeItemRows(drafts, part), header, '编号', false));
  }
  return grids;
}

/** How much of a part's words a block must use, its header counted, to be that part. */
const LEAST_FIT = 0.2;

/** The part whose words the rows use; where rows are as good for two, the header decides, then the order. */
function choosePart(
  parts: readonly PartDeclaration[],
  block: Block,
  drafts: readonly RowDraft[],
): PartDeclaration | undefined {
  let best: { part: PartDeclaration; score: number } | undefined;
  for (const part of parts) {
    const headed = part.header !== undefined && block.heads.some((head) => part.header?.test(head));
    const score = fitOfPart(drafts, part) + (headed ? 0.3 : 0);
    if (!best || score > best.score) best = { part, score };
  }
  return best && best.score > LEAST_FIT ? best.part : undefined;
}
