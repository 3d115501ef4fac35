/**
 * Everything heavy the pane calls: recognising, checking and writing. One module, so that it is one chunk that loads
 * after the first paint; nothing else of the pane may import these layers but for their types.
 */
import { checkBook } from '../app/check';
import { formulasFor } from '../app/catalogue';
import { explain } from '../app/explain';
import { planFixes } from '../app/fix';
import { marksOf } from '../app/marks';
import { changesOf, previewChanges, type PreviewedCell } from '../app/preview-changes';
import { userFormulaSheet } from '../app/user-formula-sheet';
import { writeReport } from '../app/write-report';
import type { Correction } from '../findings/correction';
import type { Changes } from '../grid/changes';
import type { Snapshot } from '../grid/snapshot';
import { readExplanations } from '../report/explanations';
import type { Report } from '../report/report';
import { verdictSentence } from '../report/verdict';
import { ALL_TABLES } from '../tables/all-tables';
import {
  assignmentChanges,
  assignmentOf,
  assignmentSheetIsForeign,
  readAssignments,
  type Assignments,
} from '../tables/assignments';
import { KINDS_WITH_BASIS } from '../tables/basis';
import type { Basis, Book } from '../tables/book';
import { USER_FORMULA_SHEET } from '../tables/find/own-sheets';
import { readBook } from '../tables/read-book';
import type { Recognition } from './recognition';

/** What one reading of the workbook gave. */
export interface Reading {
  readonly snapshot: Snapshot;
  readonly book: Book;
  readonly recognition: Recognition;
  /** How many formulas a check will run. */
  readonly formulas: number;
}

/** Reads a workbook into tables. */
export function recognise(snapshot: Snapshot): Reading {
  const book = readBook(snapshot);
  return {
    snapshot,
    book,
    recognition: recognitionOf(book, readAssignments(snapshot)),
    formulas: formulasFor(book).formulas.length,
  };
}

/** Checks what was read. */
export function check({ book, snapshot }: Reading): Report {
  return checkBook(book, snapshot);
}

function recognitionOf(book: Book, assignments: Assignments): Recognition {
  const said = (sheet: string): { assigned?: string } => {
    const table = assignmentOf(assignments, sheet)?.table;
    return table === undefined ? {} : { assigned: table };
  };
  const family = book.family ?? '预算';
  return {
    ...(book.family === undefined ? {} : { family: book.family }),
    ...(book.year === undefined ? {} : { year: book.year }),
    ...(book.organisation === undefined ? {} : { organisation: book.organisation }),
    ...(book.amountUnit === undefined ? {} : { amountUnit: book.amountUnit }),
    tables: book.tables.map((table) => ({
      kind: table.kind,
      ...(table.number === undefined ? {} : { number: table.number }),
      title: table.title,
      sheet: table.sheet,
      area: table.area,
      ...said(table.sheet),
      ...(KINDS_WITH_BASIS.has(table.kind)
        ? {
            basis: {
              value: table.basis,
              stated: assignmentOf(assignments, table.sheet)?.basis !== undefined,
            },
          }
        : {}),
    })),
    unrecognised: book.unrecognised.map(({ sheet, reason }) => ({
      sheet,
      what: reason,
      ...said(sheet),
    })),
    otherSheets: book.otherSheets.map(({ sheet, what }) => ({
      sheet,
      what,
      ...said(sheet),
    })),
    kinds: [...new Set(ALL_TABLES.filter((one) => one.family === family).map(({ kind }) => kind))],
  };
}

/** The fixes that can be made in one go, none against another, and none on a protected sheet. */
export function certainCorrections(report: Report, { sheets }: Snapshot): Correction[] {
  const guarded = sheets.filter((sheet) => sheet.protected === true).map(({ name }) => name);
  const { applied } = planFixes(report, { suggested: false, protectedSheets: new Set(guarded) });
  return applied.map(({ title, changes }) => ({ title, changes }));
}

/** What is to be said of a sheet; null takes it away, what is not named stays. */
export interface AssignmentEdit {
  readonly table?: string | null;
  readonly basis?: Basis | null;
}

/** The changes that remember it; undefined where a sheet of the user's bears the name of ours. */
export function assigning(snapshot: Snapshot, sheet: string, edit: AssignmentEdit): Changes | undefined {
  if (assignmentSheetIsForeign(snapshot)) return undefined;
  const before = assignmentOf(readAssignments(snapshot), sheet);
  const table = edit.table === undefined ? before?.table : (edit.table ?? undefined);
  const basis = edit.basis === undefined ? before?.basis : (edit.basis ?? undefined);
  return assignmentChanges(snapshot, sheet, {
    ...(table === undefined ? {} : { table }),
    ...(basis === undefined ? {} : { basis }),
  });
}

export {
  changesOf,
  explain,
  marksOf,
  previewChanges,
  readExplanations,
  USER_FORMULA_SHEET,
  userFormulaSheet,
  verdictSentence,
  writeReport,
};
export type { PreviewedCell };
