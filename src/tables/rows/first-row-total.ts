/** A first row that names the department and is the sum of the rows of its units is the total, 合计 or not. */
import { readLabel } from '../words/label';
import type { PlacedRow, RowDraft } from './row-draft';
import { isMostlySum } from './row-sums';

/**
 * The rows with the first of the given top rows as 合计, where there is none and its figures are mostly the sums of the
 * others'.
 * @param top indexes of the rows nothing stands above, in the order of the sheet
 */
export function withFirstAsTotal(rows: readonly PlacedRow[], top: readonly number[]): PlacedRow[] {
  const [first, ...others] = top.map((at) => rows[at] as PlacedRow);
  const hasTotal = rows.some(({ role }) => role === '合计');
  const hasParts = rows.some(({ parent }) => parent !== undefined && parent === top[0]);
  if (!first || hasTotal || hasParts || others.length < 2 || isOwnOffice(first.draft)) return [...rows];
  if (
    !isMostlySum(
      first.draft,
      others.map(({ draft }) => draft),
    )
  )
    return [...rows];
  const { code: _, ...named } = first;
  return rows.map((row) =>
    row === first ? { ...named, key: '合计', role: '合计', level: 0, sets: [] } : row,
  );
}

/** 某某局本级, 某某局机关: one of the units of its department, whatever the figures of the others come to. */
function isOwnOffice({ name, unitName }: RowDraft): boolean {
  return /(?:本级|机关|本部)$/.test(readLabel(name || unitName).core);
}
