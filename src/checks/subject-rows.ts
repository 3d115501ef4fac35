/** The rows of a table that stand for a subject, with the code and name they print. */
import { economicClassification, type Classification } from '../catalogue/subjects';
import type { CellRef } from '../grid/address';
import type { AmountCell, Book, Grid, Row, Table } from '../tables/book';
import { readLabel } from '../tables/words/label';

export interface SubjectRow {
  readonly table: Table;
  readonly grid: Grid;
  readonly row: Row;
  readonly classification: Classification;
  readonly code: string;
  /** The name as printed, without numbering, marks and 小计. */
  readonly name: string;
  /** The cell of the name, or of the code where there is none. */
  readonly ref: CellRef;
  /** False in tables of named items, whose code is only inferred from the name. */
  readonly codePrinted: boolean;
}

const SUBJECT_KEY = /(?:^|\/)(功能|经济):\d/;

/** In the order of the sheet; rows of units and 其中 rows are none. */
export function subjectRows(table: Table): SubjectRow[] {
  return table.grids.flatMap((grid) =>
    grid.rows.flatMap((row) => {
      const kind = SUBJECT_KEY.exec(row.key)?.[1];
      const ref = row.nameCell ?? row.codeCell;
      if (kind === undefined || row.code === undefined || row.role !== '明细' || !ref) return [];
      const classification = kind === '功能' ? '功能' : economicClassification(row.code);
      return [
        {
          table,
          grid,
          row,
          classification,
          code: row.code,
          name: readLabel(row.name).core.replace(/(?<=.)(?:小计|合计)$/, ''),
          ref,
          codePrinted: row.item === undefined,
        },
      ];
    }),
  );
}

/** The figure of a row that is not zero: its 合计 where that is one. */
export function figureOf({ grid, row }: Pick<SubjectRow, 'grid' | 'row'>): AmountCell | undefined {
  const keys = grid.columns.filter(({ role }) => role === '金额').map(({ key }) => key);
  const first = keys.includes('合计') ? ['合计', ...keys] : keys;
  return first
    .map((key) => row.amounts.get(key))
    .find((cell) => cell?.reading.kind === 'number' && !cell.reading.value.isZero());
}

/** The budget year a table is of. */
export function yearOf(book: Book, table: Table): number | undefined {
  return book.sets[table.set]?.year ?? table.year ?? book.year;
}
