/** Rows whose level nobody can tell: by an impossible code, none, or an unknown name. What they hang under is guessed at. */
import type { Book, ReadingIssue, Table } from './book';

const UNPLACED: ReadonlySet<ReadingIssue['kind']> = new Set(['编码形式有误', '科目编码漏填', '科目名称不明']);

/** Whether the issue is about such a row. */
export function tellsUnplacedRow({ kind }: ReadingIssue): boolean {
  return UNPLACED.has(kind);
}

/** What was told of such rows of the table; sums by level are not judged where there is one. */
export function unplacedRows(book: Book, table: Table): ReadingIssue[] {
  return book.issues.filter((issue) => issue.table === table && tellsUnplacedRow(issue));
}
