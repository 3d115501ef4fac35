/** Inserting subjects into a table the user names: finds the table, the year and the names, and plans. Knows no host. */
import { LOCAL_SHEET, readLocalCatalogue, type LocalCatalogue } from '../catalogue/local';
import { sceneOf, tablesNamed } from '../formulas/scene';
import { sheetNamed, shownText, type Snapshot } from '../grid/snapshot';
import { planInsertion, type InsertionPlan } from '../insertion/plan';
import { subjectGridOf } from '../insertion/subject-grid';
import type { Book, Table } from '../tables/book';
import { readBook } from '../tables/read-book';
import { tableTitle } from '../tables/table-name';

export interface InsertOptions {
  /** A kind (支出总表), a printed title or a printed number (公开表3). */
  readonly table: string;
  readonly codes: readonly string[];
  /** The budget year, where the user states it. */
  readonly year?: number;
  /** The sheet row (from 0) the user stands in, for tables with a block of subjects for each unit. */
  readonly atRow?: number;
}

export type InsertOutcome =
  | {
      readonly kind: '计划';
      readonly table: Table;
      readonly year: number;
      readonly plan: InsertionPlan;
      /** Rows of the workbook's own catalogue that could not be used, in sentences. */
      readonly problems: readonly string[];
    }
  /** No plan could be made; the sentence says why and what to do. */
  | { readonly kind: '无法插入'; readonly message: string };

/** What to insert. Never throws for what a workbook may hold. */
export function insertSubjects(snapshot: Snapshot, options: InsertOptions): InsertOutcome {
  const { codes, atRow } = options;
  const book = readBook(snapshot, options.year === undefined ? {} : { year: options.year });
  const table = tableNamed(book, options.table);
  if (typeof table === 'string') return { kind: '无法插入', message: table };
  const year = options.year ?? table.year ?? book.year;
  if (year === undefined) return { kind: '无法插入', message: WORDS.noYear };
  const local = localCatalogueOf(snapshot);
  const names = new Map(local.subjects.map(({ code, name }) => [code, name]));
  const plan = planInsertion(snapshot, {
    table,
    codes,
    year,
    ...(atRow === undefined ? {} : { atRow }),
    nameOf: (code) => names.get(code),
  });
  return { kind: '计划', table, year, plan, problems: local.problems };
}

/** The catalogue the workbook carries in a sheet of its own; an empty one where it has none. */
export function localCatalogueOf(snapshot: Snapshot): LocalCatalogue {
  const sheet = sheetNamed(snapshot, LOCAL_SHEET);
  if (!sheet) return { subjects: [], problems: [] };
  const rows = Array.from({ length: (sheet.used?.bottom ?? -1) + 1 }, (_, row) =>
    Array.from(sheet.rows.get(row) ?? [], (cell) => shownText(cell, snapshot.date1904)),
  );
  return readLocalCatalogue(rows);
}

/** The table of that name; a sentence where there is none, or more than one. */
function tableNamed(book: Book, name: string): Table | string {
  const found = book.sets.flatMap((_, set) => tablesNamed(sceneOf(book, set), name.trim()));
  const [first, ...more] = found;
  if (first && more.length === 0) return first;
  const listed = first ? found : book.tables.filter((table) => (subjectGridOf(table)?.rows.length ?? 0) > 0);
  if (listed.length === 0) return WORDS.noTables;
  const titles = listed.map((table) => `${tableTitle(table)}［${table.sheet}］`).join('、');
  return first ? WORDS.several(name, titles) : WORDS.none(name, titles);
}

const WORDS = {
  noYear: '看不出是哪一年的预算（决算），请写明年度。',
  noTables: '工作簿中没有识别出按科目列示的公开表，不能插入科目。',
  several: (name: string, tables: string) =>
    `「${name}」对应不止一张表，请改用其中一张的标题或表号：${tables}。`,
  none: (name: string, tables: string) => `没有找到「${name}」。按科目列示的有：${tables}。`,
} as const;
