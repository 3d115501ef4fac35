/** Rows that only a second classification beside the first names: 50101 once over 30101, 30102, … or over them as their sum. */
import type { RowDraft } from './row-draft';

/** Whether the row has a code of the second classification and nothing of the first. */
export function isOfSecondOnly({ code, name, parts, secondCode, hasFigure }: RowDraft): boolean {
  return secondCode !== undefined && hasFigure && code === '' && name === '' && parts.every((p) => p === '');
}

/**
 * The rows with the subject of the row above where that one begins with a code of the second classification itself: the
 * cell of the first is merged over both, printed once. Where the row above has none, it is their sum, and they stay without.
 */
export function withCarriedSubjects(drafts: readonly RowDraft[]): readonly RowDraft[] {
  let above: RowDraft | undefined;
  return drafts.map((draft) => {
    if (!isOfSecondOnly(draft)) {
      above = draft;
      return draft;
    }
    if (above?.secondCode === undefined || above.code === '') return draft;
    return { ...draft, code: above.code, name: above.name };
  });
}
