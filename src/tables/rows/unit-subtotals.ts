/**
 * 某某局 | | 小计 above the subjects of 某某局, which name it in every row: the row of the unit itself, under whatever word.
 * Below its subjects a 小计 stays what it is.
 */
import { readLabel } from '../words/label';
import type { RowDraft } from './row-draft';

/** The rows, each 小计 that opens a unit's subjects without its word, as a row of the unit alone. */
export function withoutSubtotalWords(drafts: readonly RowDraft[]): readonly RowDraft[] {
  return drafts.map((draft, i) =>
    isSubtotal(draft) && draft.hasFigure && opensItsUnit(draft, drafts[i - 1], drafts[i + 1])
      ? { ...draft, name: '' }
      : draft,
  );
}

function isSubtotal({ code, parts, name }: RowDraft): boolean {
  return code === '' && parts.every((part) => part === '') && readLabel(name).core === '小计';
}

function opensItsUnit(draft: RowDraft, before: RowDraft | undefined, next: RowDraft | undefined): boolean {
  if (unitOf(draft) === '' || next === undefined) return false;
  const isFirst = before === undefined || unitOf(before) !== unitOf(draft);
  return (
    isFirst && unitOf(next) === unitOf(draft) && (next.code !== '' || next.parts.some((part) => part !== ''))
  );
}

function unitOf({ unitCode, unitName }: RowDraft): string {
  return unitCode || unitName;
}
