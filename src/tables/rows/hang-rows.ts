/** How rows by code hang under each other, and what reading them came to. */
import type { RowKind } from '../declaration';
import type { PlacedRow, RowDraft } from './row-draft';

/** How the rows of a code table were understood. */
export interface CodeRows {
  readonly rows: readonly PlacedRow[];
  readonly kind: RowKind;
  readonly ambiguousCodes: boolean;
  /** Rows whose code has a shape no code of the kind has. */
  readonly misshapen: readonly RowDraft[];
}

/** The row of the longest code that begins this one. */
export function nearestAncestor(seen: ReadonlyMap<string, number>, code: string): number | undefined {
  for (let length = code.length - 1; length >= 3; length -= 1) {
    const found = seen.get(code.slice(0, length));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The nearest row above that is no 其中 itself. */
export function lastPlain(rows: readonly PlacedRow[]): number | undefined {
  for (let i = rows.length - 1; i >= 0; i -= 1) if (rows[i]?.role !== '其中') return i;
  return undefined;
}

/** Rows without a parent hang under the grand total, wherever it stands. */
export function hangUnderTotal(rows: readonly PlacedRow[]): PlacedRow[] {
  const total = rows.findIndex(({ role }) => role === '合计');
  const children = new Set(rows.map(({ parent }) => parent));
  return rows.map((row, i) => {
    const leaf =
      row.role === '明细' && !children.has(i) && row.sets.length > 0 ? { sets: [...row.sets, '末级'] } : {};
    const hung = row.parent === undefined && row.role !== '合计' && total >= 0 ? { parent: total } : {};
    return { ...row, ...leaf, ...hung };
  });
}
