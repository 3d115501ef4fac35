/**
 * Subjects printed by name alone: their codes from the catalogue, each looked for below the subjects above it. Says
 * nothing of tables that print codes.
 */
import { economicCategoryNamed } from '../../catalogue/economic';
import { functionalCategoryNamed } from '../../catalogue/functional';
import { acceptsName, allSubjects, type Classification } from '../../catalogue/subjects';
import type { RowKind } from '../declaration';
import { readLabel } from '../words/label';
import type { RowDraft } from './row-draft';
import { isOrganisationName, isTotalRow } from './row-words';

/** How a classification is looked up by name. */
interface ByName {
  readonly classification: Classification;
  /** The code of the category of that name, former names included. */
  category(name: string): string | undefined;
}

const CLASSIFICATIONS: Readonly<Partial<Record<RowKind, ByName>>> = {
  功能科目: { classification: '功能', category: (name) => functionalCategoryNamed(name)?.code },
  经济科目: { classification: '部门经济', category: economicCategoryNamed },
};

/** The rows with the codes their names stand for, where none of them has one; a name nobody knows stays without. */
export function codedByName(drafts: readonly RowDraft[], kind: RowKind): readonly RowDraft[] {
  const names = CLASSIFICATIONS[kind];
  if (!names || drafts.some(({ code }) => code !== '')) return drafts;
  const seen = new Set<string>();
  /** The subject of the row before, '' at the head of the table and of each unit. */
  let above = '';
  return drafts.map((draft) => {
    const { core, ofWhich } = readLabel(draft.name);
    if (ofWhich || isTotalRow(draft)) return draft;
    if (isOrganisationName(core)) {
      seen.clear();
      above = '';
      return draft;
    }
    const code = codeOf(core, above, names, seen);
    if (code === undefined) return draft;
    seen.add(code);
    above = code;
    return { ...draft, code };
  });
}

/**
 * The one subject of that name that may stand here: a category, or a part of what is above. A subject stands once, so
 * that 其他支出 below 其他支出 is its part. Undefined where there is none, or more than one.
 */
function codeOf(name: string, above: string, names: ByName, seen: ReadonlySet<string>): string | undefined {
  const wholes = [above.slice(0, 5), above.slice(0, 3)].filter((code) => code !== '');
  const parts = allSubjects(names.classification).filter(
    (subject) => wholes.some((code) => isRightBelow(subject.code, code)) && acceptsName(subject, name),
  );
  const codes = new Set([names.category(name), ...parts.map(({ code }) => code)]);
  const free = [...codes].filter((code) => code !== undefined && !seen.has(code));
  return free.length === 1 ? free[0] : undefined;
}

function isRightBelow(code: string, whole: string): boolean {
  return code.length === whole.length + 2 && code.startsWith(whole);
}
