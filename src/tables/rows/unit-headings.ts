/**
 * Rows of units above the subjects of each: whose code they have where only the subjects print it, and which of them is
 * the department over the others.
 */
import { hasAmount } from '../figures';
import { readLabel } from '../words/label';
import type { PlacedRow, RowDraft } from './row-draft';
import { isMostlySum } from './row-sums';
import { isOrganisationName, isTotalRow } from './row-words';

/** 某某局机关 in the column of the names, without a code of any kind. */
export function isBareHeading(draft: RowDraft): boolean {
  const { code, parts, name, unitCode, unitName } = draft;
  const coded = [code, unitCode, unitName, ...parts].some((text) => text !== '');
  return !coded && !isTotalRow(draft) && isOrganisationName(readLabel(name).core);
}

/**
 * The rows with the one unit code that the subjects below a heading print: the heading's own, and that of those among
 * them that leave it out (the categories, mostly).
 */
export function withUnitCodes(drafts: readonly RowDraft[]): readonly RowDraft[] {
  const heads = drafts.flatMap((draft, i) => (isBareHeading(draft) ? [i] : []));
  if (heads.length === 0) return drafts;
  const codes = new Map<number, string>();
  heads.forEach((head, n) => {
    const end = heads[n + 1] ?? drafts.length;
    const below = new Set(drafts.slice(head + 1, end).map(({ unitCode }) => unitCode));
    below.delete('');
    const [only] = below;
    if (below.size !== 1 || only === undefined) return;
    for (let i = head; i < end; i += 1) codes.set(i, only);
  });
  return drafts.map((draft, i) => {
    const unitCode = codes.get(i);
    return unitCode === undefined || draft.unitCode !== '' || isTotalRow(draft)
      ? draft
      : { ...draft, unitCode };
  });
}

/**
 * 合计, 某某局, 某某局机关, its subjects, 某某图书馆, its subjects: the first unit has no subjects of its own and says the
 * same as 合计, or is the sum of the units below it, or they make up 合计 without it: it is their department.
 */
export function underDepartment(rows: readonly PlacedRow[]): readonly PlacedRow[] {
  const top = rows.flatMap((row, i) => (row.sets.includes('单位') && row.parent === undefined ? [i] : []));
  const [first, ...others] = top;
  const department = first === undefined ? undefined : rows[first];
  if (first === undefined || !department || !hasAmount(department.draft)) return rows;
  if (others[0] !== first + 1 || rows.some(({ parent }) => parent === first)) return rows;
  const total = rows.find(({ role }) => role === '合计');
  if (!total || isSaidAgain(department.draft, (rows[first + 1] as PlacedRow).draft)) return rows;
  const units = others.map((i) => (rows[i] as PlacedRow).draft);
  const isOver =
    isMostlySum(total.draft, [department.draft]) ||
    isMostlySum(department.draft, units) ||
    isMostlySum(total.draft, units);
  return isOver ? rows.map((row, i) => (others.includes(i) ? { ...row, parent: first } : row)) : rows;
}

/** Whether the unit below has the same code: then the row is there twice, and is nobody's department. */
function isSaidAgain(one: RowDraft, below: RowDraft): boolean {
  const codeOf = ({ code, unitCode }: RowDraft): string => code || unitCode;
  return codeOf(one) !== '' && codeOf(one) === codeOf(below) && one.name === below.name;
}
