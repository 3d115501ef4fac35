/**
 * Codes printed level by level in one column: 208, then 05, then 2080505. A short code says only which part of the
 * subject above it the row is; here it is completed, so that all else can go by full codes.
 */
import Decimal from 'decimal.js';
import { acceptsName, economicClassification, lookUpAnyYear } from '../../catalogue/subjects';
import { readLabel } from '../words/label';
import { mainFigure, type RowDraft } from './row-draft';

const SHORT = /^\d{1,2}$/;
const FULL = /^\d{3}(?:\d{2}){0,2}$/;

/** Completes the short codes of a table that prints them; drafts of any other table come back as they are. */
export function completeCodes(drafts: readonly RowDraft[]): readonly RowDraft[] {
  if (!drafts.some(({ code }) => SHORT.test(code))) return drafts;
  const told = completed(drafts, false);
  // Once one row has shown that the table prints codes this way, the others need no proof.
  return told.some((draft, i) => draft !== drafts[i]) ? completed(drafts, true) : drafts;
}

function completed(drafts: readonly RowDraft[], shown: boolean): readonly RowDraft[] {
  let above = '';
  // What the 项 read so far leave of the 款 above them.
  let left = new Decimal(0);
  const take = (code: string, draft: RowDraft): void => {
    above = code;
    left = code.length === 7 ? left.minus(mainFigure(draft)) : mainFigure(draft);
  };
  return drafts.map((draft, i) => {
    if (FULL.test(draft.code)) take(draft.code, draft);
    if (!SHORT.test(draft.code) || above === '') return draft;
    const possible = [above.slice(0, 5), above.slice(0, 3)]
      .filter((code, at, all) => all.indexOf(code) === at)
      .map((code) => `${code}${draft.code.padStart(2, '0')}`);
    const next = drafts.slice(i + 1).find(({ code }) => FULL.test(code))?.code ?? '';
    const found =
      possible.find((code) => isNamed(code, draft.name)) ??
      possible.find((code) => next.length > code.length && next.startsWith(code)) ??
      (shown ? unnamed(possible, above, left) : undefined);
    if (found === undefined) return draft;
    take(found, draft);
    return { ...draft, code: found };
  });
}

/** A name nobody knows: one more 项 while those above it are not all of their 款, else the next 款. */
function unnamed(possible: readonly string[], above: string, left: Decimal): string | undefined {
  const next = possible.find((code) => code.length === 7);
  return next !== undefined && above.length === 7 && next > above && left.greaterThan(0)
    ? next
    : possible[possible.length - 1];
}

/** Whether the catalogue knows the code by that name. */
function isNamed(code: string, name: string): boolean {
  const classification = code.startsWith('2') ? '功能' : economicClassification(code);
  const subject = lookUpAnyYear(classification, code);
  return subject !== undefined && acceptsName(subject, readLabel(name).core);
}
