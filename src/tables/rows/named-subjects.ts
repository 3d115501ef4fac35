/**
 * Economic subjects printed by name alone: their codes from the catalogue, each section looked for in the category above
 * it. Says nothing of tables that print codes.
 */
import { economicCategoryNamed } from '../../catalogue/economic';
import { acceptsName, allSubjects } from '../../catalogue/subjects';
import type { RowKind } from '../declaration';
import { readLabel } from '../words/label';
import type { RowDraft } from './row-draft';
import { isTotalRow } from './row-words';

/** The rows with the codes their names stand for, where none of them has one; a name nobody knows stays without. */
export function codedByName(drafts: readonly RowDraft[], kind: RowKind): readonly RowDraft[] {
  if (kind !== '经济科目' || drafts.some(({ code }) => code !== '')) return drafts;
  let category: string | undefined;
  return drafts.map((draft) => {
    const { core, ofWhich } = readLabel(draft.name);
    if (ofWhich || isTotalRow(draft)) return draft;
    const own = economicCategoryNamed(core);
    category = own ?? category;
    const code = own ?? (category === undefined ? undefined : sectionNamed(core, category));
    return code === undefined ? draft : { ...draft, code };
  });
}

/** The code of the section of that name in a category; undefined where there is none, or more than one. */
function sectionNamed(name: string, category: string): string | undefined {
  const codes = allSubjects('部门经济')
    .filter(({ level, code }) => level === '款' && code.startsWith(category))
    .filter((subject) => acceptsName(subject, name))
    .map(({ code }) => code);
  return new Set(codes).size === 1 ? codes[0] : undefined;
}
