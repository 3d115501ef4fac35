/**
 * What the user said about sheets the reader did not understand, or understood wrongly: which table a sheet holds, or
 * that it holds none, and what its amounts include. Kept in the workbook itself, in a sheet of ours, so that every host
 * reads the same; the sheet can also be filled in by hand.
 */
import type { Changes, SheetContent, WrittenCell } from '../grid/changes';
import type { Sheet, Snapshot } from '../grid/snapshot';
import { cellAt, sheetNamed, shownText } from '../grid/snapshot';
import { inferBasis } from './basis';
import type { Basis, Book, Table } from './book';
import type { TableDeclaration } from './declaration';
import type { SheetFinding, TitleCandidate } from './find/find-tables';
import { readCandidate, readSheet } from './find/find-tables';
import { readHeader } from './sheet/header';
import { ASSIGNMENT_SHEET } from './find/own-sheets';
import { assignedButUnread, unknownKindReason } from './reasons';
import type { SheetText } from './sheet/sheet-text';
import { readTableNumber, readTitle } from './sheet/titles';

/** Stands in the column 公开表 for a sheet that is no disclosure table. */
export const NO_TABLE = '不是公开表';

export const BASES: readonly Basis[] = ['本年', '含结转'];

/** What the user said about one sheet. */
export interface Assignment {
  /** Kind of the table as declared, or NO_TABLE. */
  readonly table?: string;
  readonly basis?: Basis;
}

/** By the name of the sheet as written; look names up with assignmentOf. */
export type Assignments = ReadonlyMap<string, Assignment>;

const COLUMNS = ['工作表', '公开表', '口径'] as const;
const NOTE = `公开表填表名（如 支出总表）或「${NO_TABLE}」，口径填「本年」或「含结转」；不填的由程序判断。`;
/** The header must stand within the first rows. */
const HEADER_ROWS = 10;

/** What the workbook says of its sheets; empty where it has no such sheet of ours. */
export function readAssignments(snapshot: Snapshot): Assignments {
  const sheet = sheetNamed(snapshot, ASSIGNMENT_SHEET);
  const header = sheet && findHeader(sheet);
  const assignments = new Map<string, Assignment>();
  if (!sheet || !header) return assignments;
  for (const row of [...sheet.rows.keys()].sort((a, b) => a - b)) {
    if (row <= header.row) continue;
    const [name = '', table = '', basis = ''] = header.columns.map((column) =>
      column === undefined ? '' : shownText(cellAt(sheet, row, column), snapshot.date1904).trim(),
    );
    const known = BASES.find((one) => one === basis);
    if (name === '' || (table === '' && known === undefined)) continue;
    assignments.set(name, { ...(table === '' ? {} : { table }), ...(known ? { basis: known } : {}) });
  }
  return assignments;
}

/** What was said about the sheet of that name; names are compared as Excel does. */
export function assignmentOf(assignments: Assignments, sheet: string): Assignment | undefined {
  const wanted = sheet.trim().toLowerCase();
  for (const [name, assignment] of assignments) if (name.toLowerCase() === wanted) return assignment;
  return undefined;
}

interface Header {
  readonly row: number;
  /** Where each of COLUMNS stands. */
  readonly columns: readonly (number | undefined)[];
}

function findHeader(sheet: Sheet): Header | undefined {
  const { used } = sheet;
  if (!used) return undefined;
  for (let row = used.top; row <= Math.min(used.bottom, used.top + HEADER_ROWS - 1); row += 1) {
    const texts = Array.from(sheet.rows.get(row) ?? [], (cell) => shownText(cell).replace(/\s/g, ''));
    const columns = COLUMNS.map((name) => {
      const column = texts.indexOf(name);
      return column < 0 ? undefined : column;
    });
    if (columns[0] !== undefined && (columns[1] !== undefined || columns[2] !== undefined))
      return { row, columns };
  }
  return undefined;
}

/** Whether the workbook has a sheet under our name that is not of our making and must not be replaced. */
export function assignmentSheetIsForeign(snapshot: Snapshot): boolean {
  const sheet = sheetNamed(snapshot, ASSIGNMENT_SHEET);
  return sheet?.used !== undefined && findHeader(sheet) === undefined;
}

/**
 * The changes that remember what was said about one sheet; nothing said takes its line away, and the last line the
 * sheet. What was said about other sheets stays.
 */
export function assignmentChanges(
  snapshot: Snapshot,
  sheet: string,
  assignment: Assignment | undefined,
): Changes {
  const all = new Map(readAssignments(snapshot));
  for (const name of [...all.keys()]) if (name.toLowerCase() === sheet.trim().toLowerCase()) all.delete(name);
  if (assignment?.table !== undefined || assignment?.basis !== undefined) all.set(sheet.trim(), assignment);
  const present = sheetNamed(snapshot, ASSIGNMENT_SHEET);
  if (all.size === 0) return present ? [{ kind: 'removeSheet', name: present.name }] : [];
  return [
    {
      kind: 'writeSheet',
      sheet: { ...assignmentSheet(all), name: present?.name ?? ASSIGNMENT_SHEET },
      expect: present ? 'present' : 'absent',
    },
  ];
}

function assignmentSheet(assignments: Assignments): SheetContent {
  const line = (row: number, texts: readonly (string | undefined)[], style: string): WrittenCell[] =>
    texts.map((text, column) => ({ row, column, value: text ?? null, style }));
  return {
    name: ASSIGNMENT_SHEET,
    cells: [
      { row: 0, column: 0, value: NOTE, style: 'note' },
      ...line(1, COLUMNS, 'header'),
      ...[...assignments].flatMap(([sheet, { table, basis }], index) =>
        line(index + 2, [sheet, table, basis], 'text'),
      ),
    ],
    styles: {
      note: { font: { name: '宋体', size: 10 }, wrap: true, vertical: 'middle' },
      header: { font: { name: '宋体', size: 11, bold: true }, border: 'thin', horizontal: 'center' },
      // As text, so that a sheet named 2 stays the sheet named 2.
      text: { font: { name: '宋体', size: 11 }, border: 'thin', format: '@' },
    },
    columns: [
      { column: 0, width: 34 },
      { column: 1, width: 34 },
      { column: 2, width: 12 },
    ],
    rowHeights: [{ row: 0, height: 32 }],
    merges: [{ top: 0, bottom: 0, left: 0, right: 2 }],
    frozenRows: 2,
  };
}

/** Reads a sheet as the table the user says it holds, whatever its title. */
export function readAssigned(
  text: SheetText,
  kind: string,
  declarations: readonly TableDeclaration[],
  year: number | undefined,
): SheetFinding {
  const declaration = declarations.find((one) => one.kind === kind);
  if (!declaration) return unread(unknownKindReason(kind), undefined);
  const known = { declarations: [declaration], unsaid: declaration.family };
  const titled = readSheet(text, known, year);
  if (titled.tables.length > 0) return titled;
  const read = readCandidate(text, assumedTitle(text, declaration), year);
  return 'reason' in read
    ? unread(assignedButUnread(kind, read.reason), [kind])
    : { tables: read, failed: [] };
}

function unread(what: string, mayBe: readonly string[] | undefined): SheetFinding {
  return { tables: [], failed: [], none: { isTable: true, what, ...(mayBe ? { mayBe } : {}) } };
}

/** The first text above the header as if it were the title; the table begins at its header where there is none. */
function assumedTitle(text: SheetText, declaration: TableDeclaration): TitleCandidate {
  const { top, bottom } = text.used;
  const header = declaration.body.layout === '表单' ? undefined : readHeader(text, top, bottom);
  for (let row = top; row < (header?.top ?? Math.min(top + 3, bottom)); row += 1) {
    for (const column of text.filled(row)) {
      const printed = text.text(row, column);
      if (readTableNumber(printed) !== undefined) continue;
      const title = readTitle(printed) ?? { printed: printed.trim(), core: '', qualifiers: '' };
      const match = { declaration, title, prefix: '', explained: 0, wider: false };
      return { match, row, column, from: row + 1, to: bottom };
    }
  }
  const title = { printed: declaration.kind, core: declaration.kind, qualifiers: '' };
  const match = { declaration, title, prefix: '', explained: 0, wider: false };
  return { match, row: header?.top ?? top, column: text.used.left, from: header?.top ?? top, to: bottom };
}

/** The Book with the 口径 the user stated; what was inferred from an overridden one is inferred again. */
export function withStatedBases(book: Book, assignments: Assignments): Book {
  const stated = (table: Table): Table => {
    const basis = assignmentOf(assignments, table.sheet)?.basis;
    return basis === undefined ? table : { ...table, basis };
  };
  if (![...assignments.values()].some(({ basis }) => basis !== undefined)) return book;
  const tables = inferBasis(book.tables.map(stated)).map(stated);
  const replaced = new Map(book.tables.map((table, i) => [table, tables[i] as Table]));
  const issues = book.issues.map((issue) => {
    const table = issue.table && replaced.get(issue.table);
    return table ? { ...issue, table } : issue;
  });
  return { ...book, tables, issues };
}
