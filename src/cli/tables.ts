/** `gongkai tables`: what was recognised in a workbook, where, and what was not and why. */
import { areaA1 } from '../grid/address';
import { columnarRows } from '../report/columnar';
import { aboutLine, listed } from '../report/text';
import { brokenLines, textWidth } from '../report/width';
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

/** Narrowed first where the terminal is narrow: where the table stands, then what it is. */
const FLEXIBLE = [3, 2];

/** Two lines a table: what it is and where; under that its title as printed and how many rows and columns were read. */
function tableLines(book: Book, width: number): string[] {
  // A number for the set is told only where there is more than one.
  const from = book.sets.length < 2 ? 1 : 0;
  const rows = [[...TABLES.headers], ...book.tables.map(tableRow)].map((row) => row.slice(from));
  const options = { width, flexible: FLEXIBLE.map((column) => column - from) };
  const [header = [], ...lines] = columnarRows(rows, options);
  const indent = ' '.repeat(Math.max(...rows.map(([first = '']) => textWidth(first))) + 2);
  return [
    ...header,
    ...book.tables.flatMap((table, index) => [
      ...(lines[index] ?? []),
      ...brokenLines(tableDetail(table), width - indent.length).map((line) => indent + line),
    ]),
  ];
}

function tableRow(table: Table): string[] {
  return [
    String(table.set + 1),
    table.number ?? '',
    table.kind,
    `${table.sheet}!${areaA1(table.area)}`,
    table.amountUnit ?? '',
    table.year === undefined ? '' : String(table.year),
  ];
}

function tableDetail({ title, grids }: Table): string {
  return TABLES.detail(
    title,
    grids.map(({ part, rows, columns }) => TABLES.size(part, rows.length, columns.length)).join('，'),
  );
}
