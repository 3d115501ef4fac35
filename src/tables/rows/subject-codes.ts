/** Codes of subjects: joined from columns of their own, and told from those of units and of other classifications. */
import { functionalCategory, functionalCategoryNamed } from '../../catalogue/functional';
import type { RowKind } from '../declaration';
import { readLabel } from '../words/label';
import type { RowDraft } from './row-draft';

/** Fills codes split into 类, 款, 项: a parent part is carried down only where the row's own part is short. */
export function joinCodes(drafts: readonly RowDraft[]): RowDraft[] {
  let carried: string[] = [];
  return drafts.map((draft) => {
    if (draft.parts.length === 0) return draft;
    const digits = draft.parts.map((part) => (/^\d+$/.test(part) ? part : ''));
    const last = digits.reduce((found, part, i) => (part === '' ? found : i), -1);
    if (last < 0) return { ...draft, code: '' };
    const widths = [3, 5, 7];
    let code = '';
    for (let i = 0; i <= last; i += 1) {
      const part = digits[i] as string;
      const width = widths[i] as number;
      if (part.length >= width) code = part;
      else if (part !== '')
        code =
          (code.length === (widths[i - 1] ?? 0) ? code : (carried[i - 1] ?? code)) +
          part.padStart(i === 0 ? 3 : 2, '0');
      else if (code === '') code = carried[i] ?? '';
      else if (i < last) code = carried[i]?.startsWith(code) === true ? (carried[i] as string) : code;
    }
    carried = carried.slice(0, last);
    carried[last] = code;
    for (let i = 0; i < last; i += 1) carried[i] ??= code.slice(0, widths[i]);
    // Some print the subject's code once more, whole, in the column of the units' codes.
    return { ...draft, code, ...(draft.unitCode === code ? { unitCode: '' } : {}) };
  });
}

/** Whether rows are subjects or units, where a table may have either. */
export function decideKind(drafts: readonly RowDraft[], kinds: readonly RowKind[]): RowKind {
  const first = kinds[0] as RowKind;
  const coded = drafts.filter(({ code }) => /^\d+$/.test(code));
  if (coded.length === 0) return kinds.includes('单位') ? '单位' : first;
  const functional = coded.filter((draft) => isFunctional(draft)).length;
  if (functional * 2 > coded.length && kinds.includes('功能科目')) return '功能科目';
  return kinds.includes('单位') ? '单位' : first;
}

/** A code of 3, 5 or 7 digits in a category of the catalogue; of three digits only with that category's name. */
function isFunctional({ code, name }: RowDraft): boolean {
  if (!/^\d{3}(?:\d{2}){0,2}$/.test(code) || !functionalCategory(code.slice(0, 3))) return false;
  return code.length > 3 || functionalCategoryNamed(readLabel(name).core) !== undefined;
}

/** 301…313, 399 of the department set, 501…514, 599 of the government set, with two digits for the section. */
const ECONOMIC_CODE = /^(?:30[1-9]|31[0-3]|399|50[1-9]|51[0-4]|599)\d{2}$/;

/** Whether most rows have codes of the classification a table of that kind does not list. */
export function isOtherClassification(drafts: readonly RowDraft[], kind: RowKind): boolean {
  if (kind !== '功能科目' && kind !== '经济科目') return false;
  if (kind === '经济科目' && areFunctionalCategories(drafts)) return true;
  // Only codes below the category: three digits may as well be a department's.
  const codes = drafts.map(({ code }) => code).filter((code) => /^\d{5}(?:\d{2})?$/.test(code));
  const economic = codes.filter((code) => ECONOMIC_CODE.test(code)).length;
  const functional = codes.filter(
    (code) => code.startsWith('2') && functionalCategory(code.slice(0, 3)),
  ).length;
  return kind === '功能科目' ? economic > functional : functional > economic;
}

/** Whether every code there is is that of a functional category: a table by economic subject has its own below a department. */
function areFunctionalCategories(drafts: readonly RowDraft[]): boolean {
  const codes = drafts.map(({ code }) => code).filter((code) => code !== '');
  return codes.length > 0 && codes.every((code) => functionalCategory(code) !== undefined);
}
