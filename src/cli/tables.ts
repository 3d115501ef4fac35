/** `gongkai tables`: what was recognised in a workbook, where, and what was not and why. */
import { areaA1 } from '../grid/address';
import { columnar } from '../report/columnar';
import { aboutLine, listed } from '../report/text';
import { brokenLines } from '../report/width';
import type { Book, Table } from '../tables/book';
import type { ExitCode } from './exit-code';
import { NOT_JUDGED, UNUSABLE } from './exit-code';
import { failureOf } from './failure';
import type { CommandIo } from './io';
import { widthOf, writeLines } from './io';
import type { CheckOptions, Services } from './services';
import { MESSAGES, TABLES } from './wording';

/** Prints the list. 0 where a table was recognised, 3 where none was, 2 where the file cannot be used. */
export async function tables(
  file: string,
  options: CheckOptions,
  io: CommandIo,
  services: Services,
): Promise<ExitCode> {
  try {
    const snapshot = await (await services.open(file)).read();
    const book = services.recognise(snapshot, options);
    writeLines(io.stdout, tablesText(file, book, widthOf(io.stdout)));
    return book.tables.length > 0 ? 0 : NOT_JUDGED;
  } catch (error) {
    writeLines(io.stderr, [MESSAGES.fileFailed(file, failureOf(error).message)]);
    return UNUSABLE;
  }
}

/** The list in lines no wider than `width`, as far as its columns allow. */
export function tablesText(file: string, book: Book, width: number): string[] {
  return [
    file,
    ...brokenLines(aboutLine(book), width),
    '',
    ...(book.tables.length === 0 ? [TABLES.none] : tableLines(book, width)),
    ...listed(
      TABLES.unrecognised,
      book.unrecognised.map(({ sheet, area, reason }) => [area ? `${sheet}!${areaA1(area)}` : sheet, reason]),
      { width },
    ),
    ...listed(
      TABLES.issues,
      book.issues.map(({ sheet, kind, detail }) => [`${sheet}　${kind}`, detail]),
      { width },
    ),
    ...listed(
      TABLES.otherSheets,
      book.otherSheets.map(({ sheet, what }) => [sheet, what]),
      { width },
    ),
  ];
}

const COLUMN = { set: 0, kind: 2, title: 3, sheet: 4, year: 7, size: 8 } as const;

function tableLines(book: Book, width: number): string[] {
  const rows = [[...TABLES.headers], ...book.tables.map(tableRow)];
  // One set of tables, or kinds that are the titles, need no column of their own.
  const left = [
    ...(book.sets.length < 2 ? [COLUMN.set] : []),
    ...(book.tables.every((table) => table.kind === table.title) ? [COLUMN.kind] : []),
  ];
  const kept = [...TABLES.headers.keys()].filter((column) => !(left as number[]).includes(column));
  return columnar(
    rows.map((row) => kept.map((column) => row[column] ?? '')),
    {
      width,
      flexible: [COLUMN.title, COLUMN.size, COLUMN.kind, COLUMN.sheet]
        .map((column) => kept.indexOf(column))
        .filter((index) => index >= 0),
    },
  );
}

function tableRow(table: Table): string[] {
  return [
    String(table.set + 1),
    table.number ?? '',
    table.kind,
    table.title,
    table.sheet,
    areaA1(table.area),
    table.amountUnit ?? '',
    table.year === undefined ? '' : String(table.year),
    table.grids.map(({ part, rows, columns }) => TABLES.size(part, rows.length, columns.length)).join('，'),
  ];
}
