/**
 * The order in which a batch of insertions is made, and how each of them reads by the time it is its turn. All name rows
 * of the snapshot; made from the bottom up, only those further down have moved anything the later ones name.
 */
import type { InsertRows, InsertedCell } from './changes';
import type { Insertion } from './moved-references';
import { movedFormula } from './moved-references';

/** An insertion as it was asked for, and as it reads when those before it in the order have been made. */
export interface OrderedInsertion {
  readonly asked: InsertRows;
  readonly now: InsertRows;
}

/** From the bottom up; of two at one place the one that was given last comes first. */
export function bottomUp(insertions: readonly InsertRows[]): OrderedInsertion[] {
  const order = insertions.map((asked, i) => ({ asked, i }));
  order.sort((a, b) => b.asked.before - a.asked.before || b.i - a.i);
  const all = order.map(({ asked }) => asked);
  return all.map((asked, step) => ({ asked, now: relocated(asked, all.slice(0, step)) }));
}

/** Where an insertion makes rows. */
export function insertionOf({ sheet, before, rows }: InsertRows): Insertion {
  return { sheet, before, count: rows.length };
}

function relocated(change: InsertRows, done: readonly InsertRows[]): InsertRows {
  const here = done.filter(({ sheet }) => isSame(sheet, change.sheet));
  const now = (row: number): number =>
    row + here.reduce((sum, { before, rows }) => (before <= row ? sum + rows.length : sum), 0);
  const at = <T extends { readonly row: number }>(ref: T): T => ({ ...ref, row: now(ref.row) });
  return {
    ...change,
    rows: change.rows.map(({ like, cells }) => ({
      like: now(like),
      cells: cells.map((cell) => withFormulaMoved(cell, change, done)),
    })),
    ...(change.stretch === undefined ? {} : { stretch: change.stretch.map(at) }),
    ...(change.addTo === undefined ? {} : { addTo: change.addTo.map((sum) => ({ ...sum, at: at(sum.at) })) }),
  };
}

/** Its formula reads as after its own insertion alone, so the others lie further down by that many rows. */
function withFormulaMoved(cell: InsertedCell, change: InsertRows, done: readonly InsertRows[]): InsertedCell {
  if (cell.formula === undefined) return cell;
  const formula = done.map(insertionOf).reduce((current, insertion) => {
    const by = isSame(insertion.sheet, change.sheet) ? change.rows.length : 0;
    return movedFormula(current, change.sheet, { ...insertion, before: insertion.before + by });
  }, cell.formula);
  return { ...cell, formula };
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
