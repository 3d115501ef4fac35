/** Finds where tables stand on a sheet: titles with a table under them, and sheets that are no table at all. */
import type { AmountUnit } from '../../amount/unit';
import { isOrganisationName } from '../rows/row-words';
import type { TableDeclaration } from '../declaration';
import { isFurniture, isNote, readAmountUnit, readOrganisation } from '../sheet/furniture';
import { readHeader } from '../sheet/header';
import { withoutHelperFigures } from '../sheet/helper-figures';
import { normalise } from '../words/label';
import { describeSheet, type NoTable } from './other-sheets';
import { readFormList } from '../forms/project-list';
import { readForm, type FormReading } from '../forms/read-form';
import { readGrid, type GridReading } from '../grids/read-grid';
import type { SheetText } from '../sheet/sheet-text';
import { stripsOf } from '../sheet/side-by-side';
import { matchTitle, readTableNumber, readYear, type KnownTables, type TitleMatch } from '../sheet/titles';

/** A title that fits a declaration, where it stands, and how far its region reaches. */
export interface TitleCandidate {
  readonly match: TitleMatch;
  readonly row: number;
  readonly column: number;
  /** First and last row that may belong to it. */
  readonly from: number;
  readonly to: number;
}

/** A table found and read. */
export interface FoundTable {
  readonly declaration: TableDeclaration;
  readonly kind: string;
  readonly candidate: TitleCandidate;
  readonly grid?: GridReading;
  readonly form?: FormReading;
  readonly furniture: Furniture;
}

/** What the lines around a table say. */
export interface Furniture {
  readonly number?: string;
  readonly units: readonly AmountUnit[];
  readonly organisation?: string;
  readonly year?: number;
  readonly notes: readonly string[];
}

/** What was found on one sheet. */
export interface SheetFinding {
  readonly tables: readonly FoundTable[];
  readonly failed: readonly { readonly candidate: TitleCandidate; readonly reason: string }[];
  /** Set where nothing on the sheet was read as a table. */
  readonly none?: NoTable;
}

/** Rows that may lie between a title and the end of the text that could still be its furniture. */
const FURNITURE_ABOVE = 3;

/** Titles on the sheet that fit a declaration, from the top down. */
export function findTitles(sheet: SheetText, known: KnownTables): TitleCandidate[] {
  const found: { match: TitleMatch; row: number; column: number }[] = [];
  for (const row of [...sheet.sheet.rows.keys()].sort((a, b) => a - b)) {
    const filled = sheet.filled(row);
    if (filled.length === 0 || filled.length > 6) continue;
    const hit = titleOfRow(sheet, row, filled, known);
    if (hit && !continues(hit.match, found[found.length - 1]?.match)) found.push({ ...hit, row });
  }
  return found.map((hit, i) => {
    const next = found[i + 1];
    return {
      ...hit,
      from: hit.row + 1,
      to: next ? furnitureTop(sheet, next.row, hit.row) - 1 : sheet.used.bottom,
    };
  });
}

/** A 续表 goes on with the table before it. */
function continues(title: TitleMatch, before: TitleMatch | undefined): boolean {
  return before?.declaration === title.declaration && /续/.test(title.title.qualifiers + title.prefix);
}

function titleOfRow(
  sheet: SheetText,
  row: number,
  filled: readonly number[],
  known: KnownTables,
): { match: TitleMatch; column: number } | undefined {
  for (const column of filled) {
    const match = matchTitle(sheet.text(row, column), known);
    if (match) return { match, column };
  }
  if (filled.length === 1 || hasNumber(sheet, row)) return undefined;
  // A title set in several cells: 2023年 | 部门收支总表.
  const match = matchTitle(filled.map((column) => sheet.text(row, column)).join(''), known);
  return match ? { match, column: filled[0] as number } : undefined;
}

function hasNumber(sheet: SheetText, row: number): boolean {
  return sheet.filled(row).some((column) => sheet.amount(row, column).kind === 'number');
}

/** The first line above a title that is furniture of its table (公开表 3 stands over the title). */
function furnitureTop(sheet: SheetText, title: number, previous: number): number {
  let top = title;
  for (let row = title - 1; row > previous && row >= title - FURNITURE_ABOVE; row -= 1) {
    const filled = sheet.filled(row);
    if (filled.length === 0) continue;
    if (!filled.every((column) => readTableNumber(sheet.text(row, column)) !== undefined)) break;
    top = row;
  }
  return top;
}

/** Reads every table of a sheet. */
export function readSheet(sheet: SheetText, known: KnownTables, year: number | undefined): SheetFinding {
  const strips = stripsOf(sheet, known);
  if (strips.length > 1) {
    const found = strips.map((strip) => readStrip(strip, known, year));
    // Two titles in one row may as well be a list of contents.
    if (found.every(({ tables }) => tables.length > 0))
      return { tables: found.flatMap(({ tables }) => tables), failed: found.flatMap(({ failed }) => failed) };
  }
  return readStrip(sheet, known, year);
}

function readStrip(sheet: SheetText, known: KnownTables, year: number | undefined): SheetFinding {
  const titles = findTitles(sheet, known);
  const tables: FoundTable[] = [];
  const failed: { candidate: TitleCandidate; reason: string }[] = [];
  for (const candidate of titles) {
    const read = readCandidate(sheet, candidate, year);
    if ('reason' in read) failed.push({ candidate, reason: read.reason });
    else tables.push(...read);
  }
  if (tables.length > 0) return { tables, failed: realFailures(failed, tables) };
  const first = failed[0];
  const failure = first && { isTable: true as const, what: first.reason, mayBe: kindsOf(first.candidate) };
  return { tables, failed: [], none: describeSheet(sheet, failure) };
}

/** A title printed twice (above the number, in a list of contents) is no failed table. */
function realFailures(
  failed: readonly { candidate: TitleCandidate; reason: string }[],
  tables: readonly FoundTable[],
): { candidate: TitleCandidate; reason: string }[] {
  return failed.filter(
    ({ candidate }) =>
      candidate.to - candidate.from >= 2 &&
      !tables.some(
        ({ kind, candidate: read }) =>
          kind === candidate.match.declaration.kind &&
          read.row > candidate.row &&
          read.row - candidate.row <= 6,
      ),
  );
}

/** The table, the forms of one list, or why there is none. */
type Read = readonly FoundTable[] | { reason: string };

/** Reads the table that stands under a title, or says why that cannot be done. */
export function readCandidate(whole: SheetText, candidate: TitleCandidate, year: number | undefined): Read {
  const read = readAsMatched(whole, candidate, year);
  const { instead } = candidate.match.declaration;
  if (!('reason' in read) || !instead) return read;
  const match = { ...candidate.match, declaration: instead };
  const other = readAsMatched(whole, { ...candidate, match }, year);
  return 'reason' in other ? read : other;
}

function readAsMatched(whole: SheetText, candidate: TitleCandidate, year: number | undefined): Read {
  const { declaration, title } = candidate.match;
  const sheet =
    declaration.body.layout === '表格' ? withoutHelperFigures(whole, candidate.from, candidate.to) : whole;
  const furniture = readFurniture(sheet, candidate);
  const own = title.year ?? year ?? furniture.year;
  const { body } = declaration;
  if (body.layout === '仅识别')
    return hasContent(sheet, candidate)
      ? [{ declaration, kind: declaration.kind, candidate, furniture }]
      : { reason: `标题为《${title.printed}》，但标题下没有内容` };
  if (body.layout === '表单') {
    const { from, to } = candidate;
    const single = (): FormReading[] | undefined => {
      const form = readForm(sheet, body, from, to);
      return form && [form];
    };
    const forms = readFormList(sheet, body, from, to) ?? single();
    return forms
      ? forms.map((form) => ({
          declaration,
          kind: declaration.kind,
          candidate,
          form,
          furniture: { ...furniture, notes: [...furniture.notes, ...form.notes] },
        }))
      : { reason: `标题为《${title.printed}》，但没有找到《${declaration.kind}》应有的栏目` };
  }
  const grid = readGrid(withTypedFigures(sheet, furniture), body, candidate.from, candidate.to, own);
  if ('failure' in grid) return { reason: `标题为《${title.printed}》，但${grid.detail}` };
  const doubled = grid.doubled[0];
  if (doubled) {
    const printed = doubled.map(({ header }) => header.printed.join('/')).join('」与「');
    return { reason: `《${title.printed}》的「${printed}」两列含义相同，无法判断各列内容` };
  }
  const kind = declaration.rowsDecide?.when === grid.rowKind ? declaration.rowsDecide.kind : declaration.kind;
  const withNotes = { ...furniture, notes: [...furniture.notes, ...grid.notes] };
  return [{ declaration, kind, candidate, grid, furniture: withNotes }];
}

/** The sheet with amounts typed with the one unit its table names (123.45万元) read as figures. */
function withTypedFigures(sheet: SheetText, { units }: Furniture): SheetText {
  const [unit] = units;
  return unit !== undefined && units.length === 1 && sheet.hasFiguresWithUnit
    ? sheet.withFiguresIn(unit)
    : sheet;
}

/** Whether a table that is not read stands under its title: a line of contents has nothing below it. */
function hasContent(sheet: SheetText, { from, to }: TitleCandidate): boolean {
  for (let row = from; row <= to; row += 1) if (sheet.filled(row).length >= 3) return true;
  return readHeader(sheet, from, to) !== undefined;
}

/** Reads number, unit, organisation and year from the lines above the header. */
function readFurniture(sheet: SheetText, candidate: TitleCandidate): Furniture {
  const { row: titleRow, match } = candidate;
  const header = readHeader(sheet, candidate.from, candidate.to);
  const last = Math.min(header ? header.bottom : candidate.from + 6, candidate.to);
  const units = new Set<AmountUnit>();
  const notes: string[] = [];
  let number = match.title.number;
  let organisation: string | undefined;
  let year = match.title.year;
  for (let row = Math.max(sheet.used.top, titleRow - FURNITURE_ABOVE); row <= last; row += 1) {
    for (const column of sheet.filled(row)) {
      const text = sheet.text(row, column);
      if (
        row < titleRow &&
        readTableNumber(text) === undefined &&
        readAmountUnit(text) === undefined &&
        readOrganisation(text) === undefined
      ) {
        // The unit of the last row of the table above is not whose table this is.
        if (row >= titleRow - 2 && !hasNumber(sheet, row))
          organisation ??= organisationBefore(normalise(text));
        continue;
      }
      number ??= readTableNumber(text);
      const unit = text.length <= 60 ? readAmountUnit(text) : undefined;
      if (unit !== undefined) units.add(unit);
      organisation ??= readOrganisation(text);
      if (row > titleRow && row < (header?.top ?? last)) {
        // In a form the cells below the title are its own: 主管部门 stands there, too.
        if (match.declaration.body.layout === '表格')
          organisation ??= organisationBefore(normalise(text).replace(ITS_CODE, ''));
        if (match.declaration.body.layout === '表格') year ??= text.length <= 30 ? readYear(text) : undefined;
        if (isNote(text)) notes.push(text);
      }
    }
  }
  organisation ??= organisationBefore(match.prefix);
  if (units.size === 0 && header && match.declaration.body.layout === '表格')
    for (const unit of unitsAtFoot(sheet, header.bottom + 1, candidate.to)) units.add(unit);
  return {
    ...(number === undefined ? {} : { number }),
    units: [...units],
    ...(organisation === undefined ? {} : { organisation }),
    ...(year === undefined ? {} : { year }),
    notes,
  };
}

/** Units named below the figures, where none is named above them: a line of furniture, or a note. */
function unitsAtFoot(sheet: SheetText, from: number, to: number): AmountUnit[] {
  const units: AmountUnit[] = [];
  for (let row = from; row <= to; row += 1) {
    const filled = sheet.filled(row);
    const text = sheet.text(row, filled[0] ?? 0);
    if (filled.length === 0 || filled.length > 4 || !(isFurniture(text) || isNote(text))) continue;
    for (const column of filled) {
      const unit = readAmountUnit(sheet.text(row, column));
      if (unit !== undefined) units.push(unit);
    }
  }
  return units;
}

/** 301某某局: the code some print in front of a name that stands alone. */
const ITS_CODE = /^(?:[[(]\d{3,}[\])]|\d{3,}(?!\d{0,3}年))[-_]?/;

/** The organisation a title begins with: 重庆市某某区民政局部门收支总表. */
function organisationBefore(prefix: string): string | undefined {
  const name = prefix.replace(/^20\d{2}年度?/, '').replace(/(?:部门|单位)?(?:综合)?(?:预算|决算|公开)?$/, '');
  return name.length >= 4 && isOrganisationName(name) ? name : undefined;
}

/** The kinds a title that was matched, but not read, may be. */
export function kindsOf({ match: { declaration } }: TitleCandidate): string[] {
  return [declaration.kind, ...(declaration.rowsDecide ? [declaration.rowsDecide.kind] : [])];
}
