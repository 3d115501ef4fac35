/** Takes the derived figures and totals out of a workbook and looks at what filling puts back. */
import { formulasFor } from '../../src/app/catalogue';
import { derivedCells } from '../../src/derived/derived-cells';
import { totalsOf } from '../../src/derived/fill-equations';
import { a1, cellKey, type CellRef } from '../../src/grid/address';
import type { SetCell } from '../../src/grid/changes';
import { cellAt, sheetNamed, shownText, type Cell, type Snapshot } from '../../src/grid/snapshot';
import { readBook } from '../../src/tables/read-book';

/** A published figure that can be worked out. */
export interface Published {
  readonly ref: CellRef;
  readonly kind: string;
  readonly cell: Cell;
}

export function cellOf(snapshot: Snapshot, { sheet: name, row, column }: CellRef): Cell | undefined {
  const sheet = sheetNamed(snapshot, name);
  return sheet && cellAt(sheet, row, column);
}

/** All derived figures and totals that are typed as plain values, each cell once. */
export function published(snapshot: Snapshot): Published[] {
  const book = readBook(snapshot);
  const found = new Map<string, Published>();
  const places = [
    ...totalsOf(book, formulasFor(book)).totals.map(({ target }) => target),
    ...derivedCells(book).map((derived) => ({ ...derived, cell: derived.result })),
  ];
  for (const { table, cell: amount } of places) {
    const cell = cellOf(snapshot, amount.ref);
    if (cell === undefined || cell.value === null || cell.formula !== undefined) continue;
    found.set(cellKey(amount.ref), { ref: amount.ref, kind: table.kind, cell });
  }
  return [...found.values()];
}

/** How many there are, by table. */
export function countByTable(cells: readonly Published[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { kind } of cells) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

export function emptying(cells: readonly Published[]): SetCell[] {
  return cells.map(({ ref, cell }) => ({
    kind: 'setCell',
    at: ref,
    expect: { value: cell.value },
    write: { value: null },
  }));
}

/** Cells that are not shown as they were published: 表!D6 8,993.86 → 空. */
export function differing(cells: readonly Published[], now: Snapshot): string[] {
  return cells.flatMap(({ ref, kind, cell }) => {
    const before = shownText(cell).trim();
    const after = shownText(cellOf(now, ref)).trim();
    return before === after ? [] : [`${kind} ${a1(ref.row, ref.column)} ${before} → ${after || '空'}`];
  });
}
