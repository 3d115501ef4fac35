/** The part of a table whose rows are subjects, and what a place in it means. Knows tables, not how rows are written. */
import type { Classification } from '../catalogue/subjects';
import { economicClassification } from '../catalogue/subjects';
import type { Grid, Row, Table } from '../tables/book';

/** A row by subject: its code and the block of a unit it stands in ('' where there are none). */
export interface SubjectRow {
  readonly row: Row;
  readonly code: string;
  readonly block: string;
}

export interface SubjectGrid {
  readonly grid: Grid;
  readonly classification: Classification;
  /** In the order of the sheet; 其中 rows are left out. */
  readonly rows: readonly SubjectRow[];
  /** Blocks in the order of the sheet. */
  readonly blocks: readonly string[];
  /** Whether another part of the table stands beside these rows, so that a whole row would tear it. */
  readonly shared: boolean;
}

const KEY = /^(.*?)(功能|经济):(\d+)$/;

/** The grid with subjects; undefined for a table without any. Of several the one with the most. */
export function subjectGridOf(table: Table): SubjectGrid | undefined {
  const found = table.grids
    .map((grid) => ({ grid, rows: subjectRows(grid) }))
    .filter(({ rows }) => rows.length > 0)
    .sort((a, b) => b.rows.length - a.rows.length)[0];
  const first = found?.rows[0];
  if (!found || !first) return undefined;
  const functional = KEY.exec(first.row.key)?.[2] === '功能';
  return {
    ...found,
    classification: functional ? '功能' : economicClassification(first.code),
    blocks: [...new Set(found.rows.map(({ block }) => block))],
    shared:
      table.grids.some((other) => other !== found.grid && overlaps(other, found.grid)) ||
      hasBlocksBeside(found.rows),
  };
}

function subjectRows(grid: Grid): SubjectRow[] {
  return grid.rows.flatMap((row) => {
    const match = KEY.exec(row.key);
    return match && row.role !== '其中' ? [{ row, code: match[3] as string, block: match[1] as string }] : [];
  });
}

/** The column its code, or its name, stands in. */
export function startOf({ codeCell, nameCell }: Row): number {
  return codeCell?.column ?? nameCell?.column ?? 0;
}

/** Whether the subjects run on in a block beside the first, as 基本支出 is printed in three. */
function hasBlocksBeside(rows: readonly SubjectRow[]): boolean {
  return new Set(rows.map(({ row }) => row.row)).size < rows.length;
}

function overlaps(one: Grid, other: Grid): boolean {
  const rows = new Set(one.rows.map(({ row }) => row));
  return other.rows.some(({ row }) => rows.has(row));
}
