/** What a total adds up on its own sheet, for checks of its range. Says nothing of differences or sums over other sheets. */
import type { Area } from '../../grid/address';
import { readPlainSum } from '../../grid/plain-sum';

/** The areas of `sheet` that a formula there adds up; undefined where it does anything else. */
export function summedAreas(formula: string, sheet: string): readonly Area[] | undefined {
  const terms = readPlainSum(formula, sheet);
  return terms?.every((term) => term.sign === 1 && term.sheet === sheet)
    ? terms.map(({ area }) => area)
    : undefined;
}
