/** Last year's workbook, from a file somebody opens. The file is read here and goes nowhere. */
import { HostError } from '../grid/host';
import type { WorkbookToAnalyse } from '../app/analyse';
import { readBook } from '../tables/read-book';
import { INDICATORS } from './indicators-wording';

/** What was opened, with what it was read as. */
export type LastYear = Required<WorkbookToAnalyse>;

/** Reads a file; a sentence where it is no workbook that can be read. */
export async function lastYearOfFile(name: string, bytes: Uint8Array): Promise<LastYear | string> {
  try {
    const { openWorkbook } = await import(/* webpackChunkName: "file" */ '../hosts/file/file-workbook');
    const snapshot = await openWorkbook(bytes).read();
    return { name, snapshot, book: readBook(snapshot) };
  } catch (error) {
    return INDICATORS.unreadable(name, error instanceof HostError ? error.message : INDICATORS.onlyWorkbooks);
  }
}
