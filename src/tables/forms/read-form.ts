/** Reads a table laid out as a form: labels with a value beside them, and lists under headers of their own. */
import { KeyRegister } from '../../findings/key-register';
import type { Grid, TextCell } from '../book';
import type { FigureColumn } from '../columns/blocks';
import type { FormLayout } from '../declaration';
import { readFields } from './form-fields';
import { footNotes } from './form-goals';
import { findLists, readList } from './form-lists';
import { type PlacedRow } from '../rows/row-draft';
import type { SheetText } from '../sheet/sheet-text';
import { toGrid } from '../grids/to-grid';

export interface FormReading {
  readonly grids: readonly Grid[];
  readonly fields: ReadonlyMap<string, TextCell>;
  /** 备注 at its foot. */
  readonly notes: readonly string[];
  readonly bottom: number;
  readonly right: number;
}

/** Reads the form between two rows; undefined where fewer than two of its marks are found. */
export function readForm(
  sheet: SheetText,
  layout: FormLayout,
  from: number,
  to: number,
): FormReading | undefined {
  const marks = new Set<RegExp>();
  for (let row = from; row <= to; row += 1) {
    for (const column of sheet.filled(row)) {
      const label = sheet.label(row, column);
      if (label.length <= 30) for (const mark of layout.marks) if (mark.test(label)) marks.add(mark);
    }
  }
  if (marks.size < 2) return undefined;
  const lists = findLists(sheet, layout.lists, from, to);
  const figures: FigureColumn[] = [];
  const own: PlacedRow[] = [];
  const fields = new Map<string, TextCell>();
  readFields(sheet, layout, from, to, lists, fields, own, figures);
  let last = Math.max(from - 1, ...[...fields.values()].map(({ ref }) => ref.row));
  const grids = new Map<string, { figures: FigureColumn[]; rows: PlacedRow[] }>([
    ['', { figures, rows: own }],
  ]);
  lists.forEach((found, i) => {
    const end = Math.min(lists[i + 1]?.top ?? to + 1, to + 1) - 1;
    const read = readList(sheet, found, end, layout);
    last = Math.max(last, found.bottom, ...read.rows.map(({ draft }) => draft.row));
    const grid = grids.get(found.list.part) ?? { figures: [], rows: [] };
    for (const figure of read.figures)
      if (!grid.figures.some(({ key }) => key === figure.key)) grid.figures.push(figure);
    const offset = grid.rows.length;
    grid.rows.push(
      ...read.rows.map((row) => (row.parent === undefined ? row : { ...row, parent: row.parent + offset })),
    );
    grids.set(found.list.part, grid);
  });
  return {
    grids: [...grids].map(([part, { figures: columns, rows }]) =>
      toGrid(part, columns, rekeyed(completed(sheet, rows, columns)), { ordinals: new Map() }, '无', false),
    ),
    fields,
    notes: footNotes(sheet, last + 1, to),
    bottom: to,
    right: sheet.used.right,
  };
}

/** Fields and lists of one grid print columns of their own; a row is blank in those of the others. */
function completed(
  sheet: SheetText,
  rows: readonly PlacedRow[],
  columns: readonly FigureColumn[],
): PlacedRow[] {
  return rows.map((row) => {
    if (columns.every(({ key }) => row.draft.amounts.has(key))) return row;
    const amounts = new Map(row.draft.amounts);
    for (const { key, header } of columns) {
      const ref = { sheet: sheet.sheet.name, row: row.draft.row, column: header.column };
      if (!amounts.has(key)) amounts.set(key, { ref, reading: { kind: 'blank', text: '' } });
    }
    return { ...row, draft: { ...row.draft, amounts } };
  });
}

/** Two lists of one part may give equal keys. */
function rekeyed(rows: readonly PlacedRow[]): PlacedRow[] {
  const keys = new KeyRegister();
  return rows.map((row) => ({ ...row, key: keys.take(row.key) }));
}
