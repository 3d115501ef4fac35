/**
 * What a cell with a plain sum adds up, cell by cell: such a cell moves with its parts and cannot be wrong by itself.
 * Knows cell formulas and addresses, nothing of tables.
 */
import { cellKey, type CellRef } from '../grid/address';
import { readPlainSum } from '../grid/plain-sum';

/** A cell added (1) or taken off (−1), as often as it stands in the sum. */
export interface Addend {
  readonly ref: CellRef;
  readonly sign: number;
}

/** By cell key. */
export type Addends = ReadonlyMap<string, Addend>;

/** More cells than these are no sum anybody reads. */
const MOST_CELLS = 60_000;

/** The addends of `formula` on `sheet`; undefined for whatever is not a plain sum. The formula comes without its =. */
export function addendsOf(formula: string, sheet: string): Addends | undefined {
  const terms = readPlainSum(formula, sheet);
  if (!terms) return undefined;
  const cells = terms.reduce(
    (sum, { area }) => sum + (area.bottom - area.top + 1) * (area.right - area.left + 1),
    0,
  );
  if (cells > MOST_CELLS) return undefined;
  const addends = new Map<string, Addend>();
  for (const { sheet: home, area, sign } of terms) {
    for (let row = area.top; row <= area.bottom; row += 1) {
      for (let column = area.left; column <= area.right; column += 1) {
        const ref = { sheet: home, row, column };
        const key = cellKey(ref);
        addends.set(key, { ref, sign: sign + (addends.get(key)?.sign ?? 0) });
      }
    }
  }
  return addends;
}
