/**
 * A Book with a row added, taken out or under another code: what the workbook would mean then. Everything else is shared
 * with the original. Added rows stand last in their grid, at places no sheet has.
 */
import { LAST_ROW } from '../grid/address';
import type { AmountCell, Book, Grid, Row, Table } from '../tables/book';

/** A row of a Book. */
export interface RowPlace {
  readonly table: Table;
  readonly grid: Grid;
  readonly row: Row;
}

/** A blank row laid out for the search. */
export interface BlankRow {
  readonly table: Table;
  readonly grid: Grid;
  readonly row: Row;
  /** The row of the original it should follow. */
  readonly after: Row | undefined;
  /** Where nothing is known of it but its amounts: the first of the rows it stands among, `after` being the last. */
  readonly from: Row | undefined;
}

/** A row to be added: what it is called, and which row it is part of. */
export interface NewRow {
  readonly table: Table;
  readonly grid: Grid;
  readonly key: string;
  readonly code?: string;
  readonly name: string;
  /** Index of the row it is part of. */
  readonly parent: number | undefined;
  /** A row of the same kind, whose role, level and sets it takes. */
  readonly like: Row;
}

/** The Book with a blank row; blanks change no sum. `count` tells added rows of one Book apart. */
export function withRow(
  book: Book,
  wanted: NewRow,
  count: number,
): { readonly book: Book; readonly row: Row } {
  const { table, grid, like } = wanted;
  const at = LAST_ROW + 1 + count;
  const amounts = new Map(
    grid.columns.map(({ key, column }): [string, AmountCell] => [
      key,
      { ref: { sheet: table.sheet, row: at, column }, reading: { kind: 'blank', text: '' } },
    ]),
  );
  const { parent: _, code: __, item: ___, codeCell: ____, nameCell: _____, ...rest } = like;
  const row: Row = {
    ...rest,
    key: wanted.key,
    name: wanted.name,
    row: at,
    amounts,
    texts: new Map(),
    ...(wanted.code === undefined ? {} : { code: wanted.code }),
    ...(wanted.parent === undefined ? {} : { parent: wanted.parent }),
  };
  return { book: withGrid(book, table, grid, { ...grid, rows: [...grid.rows, row] }), row };
}

/** The Book without a row; rows that were part of it become part of the one in the sheet row `heir`, else of what it was part of. */
export function withoutRow(book: Book, { table, grid, row }: RowPlace, heir?: number): Book {
  const gone = grid.rows.indexOf(row);
  const taking = heir === undefined ? -1 : grid.rows.findIndex((one) => one.row === heir);
  const moved = (parent: number | undefined): number | undefined => {
    const to = parent === gone ? (taking >= 0 ? taking : row.parent) : parent;
    return to === undefined || to < gone ? to : to - 1;
  };
  const rows = grid.rows
    .filter((_, index) => index !== gone)
    .map(({ parent, ...rest }): Row => {
      const to = moved(parent);
      return { ...rest, ...(to === undefined ? {} : { parent: to }) };
    });
  return withGrid(book, table, grid, {
    ...grid,
    rows,
    ambiguousCodes: grid.ambiguousCodes && hasDoubles(rows),
  });
}

/** The Book with a row under another code of the same length. */
export function withCode(book: Book, { table, grid, row }: RowPlace, code: string): Book {
  const { parent: _, ...rest } = row;
  const parent = parentOfCode(grid, code);
  const recoded: Row = {
    ...rest,
    key: `${kindOf(row)}:${code}`,
    code,
    ...(parent === undefined ? {} : { parent }),
  };
  const renamed = grid.rows.map((one) => (one === row ? recoded : withoutMark(one, recoded)));
  const rows = rehung(renamed, recoded);
  return withGrid(book, table, grid, {
    ...grid,
    rows,
    ambiguousCodes: grid.ambiguousCodes && hasDoubles(rows),
  });
}

/** Rows that belong below the new code now, or no longer below the row. */
function rehung(rows: readonly Row[], recoded: Row): Row[] {
  const at = rows.indexOf(recoded);
  return rows.map((row) => {
    if (row === recoded || row.code === undefined || kindOf(row) !== kindOf(recoded)) return row;
    const isBelow = row.code.length > (recoded.code?.length ?? 0) && row.code.startsWith(recoded.code ?? '');
    if (!isBelow && row.parent !== at) return row;
    const parent = parentOfCode({ rows }, row.code);
    return parent === undefined ? row : { ...row, parent };
  });
}

/** The twin of a row that was told apart by ~2 needs that no more. */
function withoutMark(row: Row, recoded: Row): Row {
  const plain = row.key.replace(/~\d+$/, '');
  return plain !== row.key && plain === recoded.key ? { ...row, key: plain } : row;
}

function hasDoubles(rows: readonly Row[]): boolean {
  return rows.some(({ key }) => /~\d+$/.test(key));
}

/** 功能, 经济, 单位, 项目 … */
export function kindOf({ key }: Row): string {
  return /^([^:]+):/.exec(key)?.[1] ?? '';
}

/** The row whose code the code begins with, else the grand total. */
export function parentOfCode({ rows }: Pick<Grid, 'rows'>, code: string): number | undefined {
  for (let length = code.length - 1; length > 0; length -= 1) {
    const parent = rows.findIndex((row) => row.code === code.slice(0, length));
    if (parent >= 0) return parent;
  }
  const total = rows.findIndex(({ role }) => role === '合计');
  return total >= 0 ? total : undefined;
}

function withGrid(book: Book, table: Table, former: Grid, grid: Grid): Book {
  const grids = table.grids.map((one) => (one === former ? grid : one));
  const changed: Table = { ...table, grids, empty: false };
  return {
    ...book,
    tables: book.tables.map((one) => (one === table ? changed : one)),
    issues: book.issues.map((issue) => (issue.table === table ? { ...issue, table: changed } : issue)),
  };
}
