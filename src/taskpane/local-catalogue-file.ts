/** A local catalogue from a file somebody opens: a CSV or a workbook. The file is read here and goes nowhere. */
import { readLocalCatalogue, LOCAL_SHEET, type LocalCatalogue } from '../catalogue/local';
import { sheetNamed, shownText, type Sheet, type Snapshot } from '../grid/snapshot';

/** A catalogue and what it is from. */
export interface LocalSource extends LocalCatalogue {
  /** The sheet or file. */
  readonly source: string;
}

/** The catalogue in the workbook's own sheet; undefined where it has none. */
export function localOfWorkbook(snapshot: Snapshot): LocalSource | undefined {
  const sheet = sheetNamed(snapshot, LOCAL_SHEET);
  return sheet && { source: LOCAL_SHEET, ...readLocalCatalogue(rowsOf(sheet, snapshot.date1904)) };
}

/** Reads a file; undefined where it is neither a workbook nor text in UTF-8 or GB 18030. */
export async function localOfFile(name: string, bytes: Uint8Array): Promise<LocalSource | undefined> {
  try {
    const rows = isZip(bytes) ? await rowsOfWorkbook(bytes) : csvRows(textOf(bytes));
    return { source: name, ...readLocalCatalogue(rows) };
  } catch {
    return undefined;
  }
}

function isZip([first, second]: Uint8Array): boolean {
  return first === 0x50 && second === 0x4b;
}

/** The sheet of the known name, else the first that is one. */
async function rowsOfWorkbook(bytes: Uint8Array): Promise<string[][]> {
  const { openWorkbook } = await import(/* webpackChunkName: "file" */ '../hosts/file/file-workbook');
  const snapshot = await openWorkbook(bytes).read();
  const named = sheetNamed(snapshot, LOCAL_SHEET);
  const sheets = named ? [named] : snapshot.sheets;
  const all = sheets.map((sheet) => rowsOf(sheet, snapshot.date1904));
  return all.find((rows) => readLocalCatalogue(rows).subjects.length > 0) ?? all[0] ?? [];
}

function rowsOf({ used, rows }: Sheet, date1904: boolean): string[][] {
  return Array.from({ length: (used?.bottom ?? -1) + 1 }, (_, row) =>
    Array.from(rows.get(row) ?? [], (cell) => shownText(cell, date1904)),
  );
}

/** Excel on a Chinese Windows saves a CSV in GB 18030 unless told otherwise. */
function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030', { fatal: true }).decode(bytes);
  }
}

function csvRows(text: string): string[][] {
  return text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .map((line) =>
      [...line.matchAll(/(?:^|[,\t])("(?:[^"]|"")*"|[^,\t]*)/g)].map(([, field = '']) =>
        field.startsWith('"') ? field.slice(1, -1).replace(/""/g, '"') : field,
      ),
    );
}
