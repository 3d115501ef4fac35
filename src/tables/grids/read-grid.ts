/** Reads the grid of a recognised table: header, blocks, rows, and how the rows add up. */
import type { Grid } from '../book';
import { doubledColumns, missingColumns, readBlocks, type Block, type FigureColumn } from '../columns/blocks';
import { decideKind, isOtherClassification, joinCodes } from '../rows/subject-codes';
import { placeSubjects } from '../rows/subject-rows';
import { placeUnits } from '../rows/unit-rows';
import type { GridLayout, PartDeclaration, RowKind } from '../declaration';
import { readHeader, type Header } from '../sheet/header';
import { fitOfPart, placeItemRows } from '../rows/item-rows';
import {
  expenditureOnly,
  inParts,
  joinSplitTotals,
  sharedTotals,
  totalsOfParts,
  underOneKey,
} from '../rows/joined-blocks';
import { isTotalLabel, readLabel } from '../words/label';
import { codedByName } from '../rows/named-subjects';
import { placeProjectRows } from '../rows/project-rows';
import { completeCodes } from '../rows/relative-codes';
import { amountsWithUnitReason, noAmountColumns } from '../reasons';
import { draftRow, type RowDraft } from '../rows/row-draft';
import type { SheetText } from '../sheet/sheet-text';
import { readBody, type Body } from '../sheet/table-body';
import { toGrid } from './to-grid';
import { isFigureWithUnit } from '../sheet/unit-in-cell';
import { readVertical } from './vertical';
import { readYearRows, readYearsOfUnits } from './yearly-rows';

/** What reading a grid came to. */
export interface GridReading {
  readonly grids: readonly Grid[];
  readonly header: Header;
  /** Last row that belongs to the table, notes included. */
  readonly bottom: number;
  readonly right: number;
  readonly notes: readonly string[];
  /** The row of a 续表 with columns of its own below the table, which is not read. */
  readonly continuedAt?: number;
  /** What the rows turned out to be. */
  readonly rowKind: RowKind;
  readonly doubled: readonly (readonly FigureColumn[])[];
  readonly unknownColumns: readonly FigureColumn[];
  readonly misshapen: readonly RowDraft[];
  /** Whether the sheet prints codes at all; subjects of other tables are known by their names. */
  readonly codesPrinted: boolean;
}

/** Why a region is no table of the kind its title names. */
export interface NoGrid {
  readonly failure: 'no-header' | 'no-columns' | 'missing-columns' | 'other-rows';
  readonly detail: string;
}

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
  const ofUnits =
    layout.mayBeVertical === true ? readYearsOfUnits(sheet, header, blocks, year, body.rows) : undefined;
  if (ofUnits) return reading(header, body, blocks, [ofUnits], '单位');
  const vertical =
    layout.mayBeVertical === true ? readVertical(sheet, header, layout, year, body.rows) : undefined;
  if (vertical)
    return { ...reading(header, body, blocks, [vertical], '单位'), unknownColumns: [], doubled: [] };
  const yearly =
    layout.mayBeVertical === true ? readYearRows(sheet, header, blocks, layout, year, body.rows) : undefined;
  if (yearly) return reading(header, body, blocks, [yearly], '单位');
  if (blocks.length === 0) return { failure: 'no-columns', detail: whyNoColumns(sheet, from, to) };
  const missing = layout.parts ? [] : missingColumns(blocks, layout);
  if (missing.length > 0) {
    return {
      failure: 'missing-columns',
      detail: `表头中没有「${missing.map(({ key }) => key).join('」「')}」列`,
    };
  }
  if (layout.parts)
    return reading(header, body, blocks, readParts(sheet, layout.parts, blocks, body.rows, header), '项');
  const spent = expenditureOnly(blocks);
  const read = readBlockwise(sheet, layout, header, spent, body);
  if (spent.length === blocks.length || 'failure' in read || isCoded(read)) return read;
  return { failure: 'other-rows', detail: '支出各行没有科目编码，分项与标准表不同' };
}

/** A few figures with a unit among words are words; in a table without any other figure they are its amounts. */
function whyNoColumns(sheet: SheetText, from: number, to: number): string {
  const typed: string[] = [];
  for (let row = from; row <= to; row += 1) {
    const texts = sheet.filled(row).map((column) => sheet.text(row, column));
    typed.push(...texts.filter(isFigureWithUnit));
  }
  const [example] = typed;
  return example !== undefined && typed.length >= 3 ? amountsWithUnitReason(example) : noAmountColumns;
}

/** Whether some row has a code of its classification, or none has a figure. */
function isCoded({ grids }: GridReading): boolean {
  const rows = grids.flatMap((grid) => grid.rows);
  return (
    rows.some(({ code }) => code !== undefined) ||
    rows.every(({ amounts }) => [...amounts.values()].every(({ reading }) => reading.kind === 'blank'))
  );
}

function reading(
  header: Header,
  body: Body,
  blocks: readonly Block[],
  grids: readonly Grid[],
  rowKind: RowKind,
  misshapen: readonly RowDraft[] = [],
  codesPrinted = true,
): GridReading {
  const figures = blocks.flatMap((block) => block.figures);
  const { continuedAt } = body;
  return {
    grids: continuedAt === undefined ? grids : grids.map((grid) => ({ ...grid, columnsElsewhere: true })),
    header,
    bottom: body.bottom,
    ...(continuedAt === undefined ? {} : { continuedAt }),
    right: Math.max(...header.columns.map(({ column }) => column)),
    notes: body.notes,
    rowKind,
    doubled: doubledColumns(blocks),
    unknownColumns: figures.filter(({ role }) => role === '未识别'),
    misshapen,
    codesPrinted,
  };
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
  const joined = isOneList ? totalsOfParts(joinSplitTotals(read), blocks) : read;
  const printed = joined.flatMap((rows, i) =>
    completeCodes(joinCodes(rows.filter((draft) => isRow(draft, blocks[i] as Block, layout)))),
  );
  const kind = decideKind(printed, layout.rows);
  const drafts = codedByName(printed, kind);
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
  const codesPrinted = printed.some(({ code }) => code !== '');
  return reading(header, body, blocks, [grid], kind, placed.misshapen, codesPrinted);
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
