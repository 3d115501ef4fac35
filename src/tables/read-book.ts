/** From a Snapshot to the Book: every table of the workbook found, read, and put into its set. */
import type { Sheet, Snapshot } from '../grid/snapshot';
import { ALL_TABLES } from './all-tables';
import { assemble } from './assemble';
import { NO_TABLE, assignmentOf, readAssigned, readAssignments, withStatedBases } from './assignments';
import type { Book, Family, ReadingIssue, Unrecognised } from './book';
import type { TableDeclaration } from './declaration';
import { familyInHeaders, familyOfWorkbook } from './find/families';
import { kindsOf, readSheet, type FoundTable } from './find/find-tables';
import { readHeader } from './sheet/header';
import { continuedOn, markContinued, unreadContinuations } from './find/continued';
import { apartFromGovernmentSet } from './find/government-set';
import { isOwnSheet } from './find/own-sheets';
import { assignedNoTable, hiddenSheetReason, sheetTooLarge, widerTableReason } from './reasons';
import { SheetText } from './sheet/sheet-text';
import { readTitle } from './sheet/titles';
import { datesTable, decideYear, namesWorkbook } from './find/workbook-year';

export interface ReadOptions {
  /** The year of the workbook, where the user states it. */
  readonly year?: number;
  /** The tables to look for; all known ones unless said otherwise. */
  readonly declarations?: readonly TableDeclaration[];
}

/** Reads a workbook into a Book. Never throws for what a workbook may hold: what is not understood is said in the Book. */
export function readBook(snapshot: Snapshot, options: ReadOptions = {}): Book {
  const declarations = options.declarations ?? ALL_TABLES;
  const unrecognised: Unrecognised[] = [];
  const otherSheets: { sheet: string; what: string }[] = [];
  const issues: ReadingIssue[] = [];
  const assignments = readAssignments(snapshot);
  const readable: { sheet: Sheet; text: SheetText }[] = [];
  for (const sheet of snapshot.sheets) {
    const own = isOwnSheet(sheet);
    if (own !== undefined) otherSheets.push({ sheet: sheet.name, what: own });
    else if (assignmentOf(assignments, sheet.name)?.table === NO_TABLE)
      otherSheets.push({ sheet: sheet.name, what: assignedNoTable });
    else if (sheet.truncated === true) unrecognised.push({ sheet: sheet.name, reason: sheetTooLarge });
    else readable.push({ sheet, text: new SheetText(sheet, snapshot.date1904) });
  }
  const texts = readable.map(({ text }) => text);
  const family = familyOfWorkbook(texts);
  const year = options.year ?? yearOf(texts, declarations, family);
  const found: { table: FoundTable; sheet: Sheet }[] = [];
  const covers: string[] = [];
  const continued: TableDeclaration[] = [];
  for (const { sheet, text } of readable) {
    const assigned = assignmentOf(assignments, sheet.name)?.table;
    const known = { declarations, unsaid: familyInHeaders(text) ?? family };
    const finding =
      assigned === undefined
        ? readSheet(text, known, year)
        : readAssigned(text, assigned, declarations, year);
    unrecognised.push(...unreadContinuations(sheet.name, finding.tables));
    if (finding.none?.isTable === true) {
      continued.push(...continuedOn(text, known));
      const { what: reason, mayBe } = finding.none;
      unrecognised.push({ sheet: sheet.name, reason, ...(mayBe === undefined ? {} : { mayBe }) });
    } else if (finding.none) {
      otherSheets.push({ sheet: sheet.name, what: finding.none.what });
      if (finding.none.what === '封面') covers.push(...textsOf(text));
    }
    for (const { candidate, reason } of finding.failed) {
      unrecognised.push({
        sheet: sheet.name,
        area: { top: candidate.row, left: candidate.column, bottom: candidate.row, right: candidate.column },
        reason,
        mayBe: kindsOf(candidate),
      });
    }
    found.push(...finding.tables.map((table) => ({ table, sheet })));
  }
  const { kept: shown, dropped } = withoutHiddenCopies(markContinued(found, continued));
  const { kept, wider } = withoutWider(apartFromGovernmentSet(shown));
  for (const { table, sheet } of dropped) {
    unrecognised.push({
      sheet: sheet.name,
      reason: hiddenSheetReason(table.candidate.match.title.printed),
      mayBe: [],
    });
  }
  for (const { table, sheet } of wider) {
    unrecognised.push({
      sheet: sheet.name,
      reason: widerTableReason(table.candidate.match.title.printed, table.kind),
    });
  }
  const book = assemble(kept, year, { unrecognised, otherSheets, issues, covers });
  return withStatedBases(book, assignments);
}

function textsOf(sheet: SheetText): string[] {
  return [...sheet.sheet.rows.keys()].flatMap((row) =>
    sheet.filled(row).map((column) => sheet.text(row, column)),
  );
}

/** What names a table or the workbook. */
const TITLED = /表$|部门预算|单位预算|部门决算|预算公开|决算公开/;

function yearOf(
  sheets: readonly SheetText[],
  declarations: readonly TableDeclaration[],
  family: Family,
): number | undefined {
  const strong: string[] = [];
  const headers: string[] = [];
  const notes: string[] = [];
  for (const sheet of sheets) {
    const rows = [...sheet.sheet.rows.keys()].sort((a, b) => a - b);
    for (const row of [...rows.slice(0, 12), ...rows.slice(-6)]) {
      for (const column of sheet.filled(row)) {
        const text = sheet.text(row, column);
        if (!/20\d{2}年|二[〇○零0]/.test(sheet.label(row, column)) || text.length > 120) continue;
        const title = readTitle(text);
        const isTitle = title?.year !== undefined && TITLED.test(title.core);
        if (isTitle && namesWorkbook(text, family)) strong.push(text);
        else if (/^(?:备注|注|说明)/.test(sheet.label(row, column)) && datesTable(text)) notes.push(text);
      }
    }
    const header = readHeader(sheet, sheet.used.top, sheet.used.bottom);
    for (const { printed } of header?.columns ?? []) headers.push(...printed);
  }
  return declarations.length === 0 ? undefined : decideYear({ strong, headers, notes });
}

/** A hidden sheet with a table that also stands on a visible one is an old copy: told, not judged. */
function withoutHiddenCopies(found: readonly { table: FoundTable; sheet: Sheet }[]): {
  kept: { table: FoundTable; sheet: Sheet }[];
  dropped: { table: FoundTable; sheet: Sheet }[];
} {
  const visible = new Set(
    found.filter(({ sheet }) => sheet.visibility === 'visible').map(({ table }) => table.kind),
  );
  const isCopy = ({ table, sheet }: { table: FoundTable; sheet: Sheet }): boolean =>
    sheet.visibility !== 'visible' && table.declaration.repeatable !== true && visible.has(table.kind);
  return { kept: found.filter((one) => !isCopy(one)), dropped: found.filter(isCopy) };
}

/**
 * A table with the title of a wider one stands for its part only where no table has the title of the part itself; beside
 * that one it is a table of its own kind, where it has one.
 */
function withoutWider(found: readonly { table: FoundTable; sheet: Sheet }[]): {
  kept: { table: FoundTable; sheet: Sheet }[];
  wider: { table: FoundTable; sheet: Sheet }[];
} {
  const proper = new Set(
    found.filter(({ table }) => !table.candidate.match.wider).map(({ table }) => table.kind),
  );
  const givesWay = ({ table }: { table: FoundTable }): boolean =>
    table.candidate.match.wider && proper.has(table.kind);
  const asItself = (one: { table: FoundTable; sheet: Sheet }): { table: FoundTable; sheet: Sheet } => {
    const { widerKind: kind, widerUnread: declaration } = one.table.declaration;
    if (!givesWay(one)) return one;
    const { candidate, furniture } = one.table;
    if (declaration) return { ...one, table: { declaration, kind: declaration.kind, candidate, furniture } };
    return kind === undefined ? one : { ...one, table: { ...one.table, kind } };
  };
  const all = found.map(asItself);
  return { kept: all.filter((one) => !givesWay(one)), wider: all.filter(givesWay) };
}
