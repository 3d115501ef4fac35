/**
 * A table by subject that lists none yet: where the first ones go and what they look like. Its header says where code and
 * name stand; the blank rows below it, or its total row, say what a row looks like.
 */
import { economicClassification, type Classification } from '../catalogue/subjects';
import { contains } from '../grid/address';
import type { Changes, InsertedCell, InsertRows, SetCell } from '../grid/changes';
import { cellAt, shownText, type Sheet } from '../grid/snapshot';
import { ALL_TABLES } from '../tables/all-tables';
import type { Row, Table } from '../tables/book';
import { normalise } from '../tables/words/label';
import type { SubjectGrid } from './subject-grid';
import type { WantedSubject } from './wanted-subjects';
import { INSERTION } from './wording';

/** The part of a table by subject that has no row of one; undefined for other tables. */
export function emptySubjectGrid(table: Table): SubjectGrid | undefined {
  const [grid, ...others] = table.grids;
  const body = ALL_TABLES.find(({ kind }) => kind === table.kind)?.body;
  if (!grid || others.length > 0 || body?.layout !== '表格' || !table.empty) return undefined;
  if (grid.rows.some(({ code }) => code !== undefined)) return undefined;
  const classification: Classification | undefined = body.rows.includes('功能科目')
    ? '功能'
    : body.rows.includes('经济科目')
      ? economicClassification('301')
      : undefined;
  return classification && { grid, classification, rows: [], blocks: [''], shared: false };
}

export interface IntoEmpty {
  readonly changes: Changes;
  /** Why nothing is written. */
  readonly reason?: string;
  readonly notes: readonly string[];
}

/** The first subjects of a table: into the blank rows below its header, as far as there are; inserted below its total. */
export function intoEmptyTable(
  table: Table,
  { grid }: SubjectGrid,
  sheet: Sheet,
  wanted: readonly WantedSubject[],
): IntoEmpty {
  const columns = codeColumns(sheet, table);
  const total = grid.rows.find(({ role }) => role === '合计');
  if (!columns) return refused(INSERTION.emptyUnclear);
  const blank = firstBlank(sheet, table, columns.row);
  // A total may stand first or last.
  const first = total && (blank === undefined || blank > total.row) ? total.row + 1 : blank;
  if (first === undefined) return refused(INSERTION.emptyUnclear);
  const free = freeRows(sheet, table, first);
  if (free === 0 && (!total || isMergedOver(sheet, total, columns))) return refused(INSERTION.emptyUnclear);
  // With blank rows to spare nothing moves; else the new rows come first, made like a blank one or the total.
  const more = Math.max(0, wanted.length - free);
  const like = free > 0 ? first : (total?.row ?? first);
  const cells = wanted.map((subject) => subjectCells(columns, subject));
  const inserted: InsertRows = {
    kind: 'insertRows',
    sheet: sheet.name,
    before: first,
    rows: cells
      .slice(0, more)
      .map((row) => ({ like, cells: [...row, ...noughts(free > 0 ? undefined : total, sheet)] })),
    expect: expected(sheet, total),
  };
  const set = cells.slice(more).flatMap((row, i) => row.map((cell) => setCell(sheet.name, first + i, cell)));
  return {
    changes: [...set, ...(more > 0 ? [inserted] : [])],
    notes: [INSERTION.emptyTable, ...(total ? [] : [INSERTION.noTotal])],
  };
}

function refused(reason: string): IntoEmpty {
  return { changes: [], reason, notes: [] };
}

/** Where codes and names stand, by the header. */
interface CodeColumns {
  /** The header row, from 0. */
  readonly row: number;
  readonly code: number;
  /** 类, 款 and 项 in columns of their own. */
  readonly split: readonly [number, number, number] | undefined;
  readonly name: number;
}

const CODE = /^(?:功能分类|经济分类|支出)*(?:科目)?(?:编码|代码|编号)$/;
const NAME = /^(?:功能分类|经济分类|支出)*(?:科目)?名称$/;

function codeColumns(sheet: Sheet, { area }: Table): CodeColumns | undefined {
  for (let row = area.top; row <= area.bottom; row += 1) {
    const texts = textsOf(sheet, row, area.left, area.right);
    const code = texts.findIndex((text) => CODE.test(text));
    const name = texts.findIndex((text) => NAME.test(text));
    if (code < 0 || name < code) continue;
    return {
      row,
      code: area.left + code,
      name: area.left + name,
      split: splitBelow(sheet, row + 1, area.left + code),
    };
  }
  return undefined;
}

function splitBelow(sheet: Sheet, row: number, left: number): CodeColumns['split'] {
  const texts = textsOf(sheet, row, left, left + 2);
  return texts.join('') === '类款项' ? [left, left + 1, left + 2] : undefined;
}

function textsOf(sheet: Sheet, row: number, left: number, right: number): string[] {
  return Array.from({ length: right - left + 1 }, (_, i) =>
    normalise(shownText(cellAt(sheet, row, left + i))).replace(/\s/g, ''),
  );
}

/** The first blank row below the header; undefined where something stands right below it. */
function firstBlank(sheet: Sheet, { area }: Table, header: number): number | undefined {
  for (let row = header + 1; row <= area.bottom + 1; row += 1) {
    if (isBlank(sheet, row)) return row;
    // Below the header a line of words is a note.
    if (/^(?:备?注|说明)/.test(textsOf(sheet, row, area.left, area.right).join(''))) return undefined;
  }
  return undefined;
}

/** Blank rows from one on, down to the notes of the table; below its last line there are none. */
function freeRows(sheet: Sheet, { area }: Table, first: number): number {
  let free = 0;
  while (first + free <= area.bottom && isBlank(sheet, first + free)) free += 1;
  return free;
}

/** Nothing stands in it, and nothing merged from above reaches into it. */
function isBlank(sheet: Sheet, row: number): boolean {
  if (sheet.merges?.some(({ top, bottom }) => top < row && row <= bottom) === true) return false;
  return Array.from(sheet.rows.get(row) ?? []).every(
    (cell) => cell === undefined || (cell.value === null && cell.formula === undefined),
  );
}

/** A row made like one whose label is merged over code and name could hold neither. */
function isMergedOver({ merges }: Sheet, { row }: Row, { code, name }: CodeColumns): boolean {
  return merges?.some((area) => contains(area, row, code) && contains(area, row, name)) === true;
}

/** What stands beside the place: if it changed, the place may have moved. */
function expected(sheet: Sheet, total: Row | undefined): InsertRows['expect'] {
  const at = total?.nameCell ?? total?.codeCell;
  const cell = at && cellAt(sheet, at.row, at.column);
  return at && cell && cell.formula === undefined ? [{ at, content: { value: cell.value } }] : [];
}

function subjectCells({ code, split, name }: CodeColumns, subject: WantedSubject): InsertedCell[] {
  const parts = split
    ? [subject.code.slice(0, 3), subject.code.slice(3, 5), subject.code.slice(5, 7)]
        .map((write, i) => ({ column: split[i] as number, write }))
        .filter(({ write }) => write !== '')
    : [{ column: code, write: subject.code }];
  return [...parts, { column: name, write: subject.name }];
}

/** Amounts as in the total: a nought where it has a figure. */
function noughts(total: Row | undefined, sheet: Sheet): InsertedCell[] {
  return [...(total?.amounts.values() ?? [])].flatMap(({ ref }) =>
    (cellAt(sheet, ref.row, ref.column)?.value ?? null) === null ? [] : [{ column: ref.column, write: 0 }],
  );
}

function setCell(sheet: string, row: number, { column, write }: InsertedCell): SetCell {
  return { kind: 'setCell', at: { sheet, row, column }, expect: { value: null }, write: { value: write } };
}
