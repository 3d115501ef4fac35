/**
 * Items without a number below a numbered one, under names no part declares: 一般公共预算补助 below （五）上级财政补助收入. Neither
 * 其中 nor indentation says whose they are; that they make it up does.
 */
import Decimal from 'decimal.js';
import type { ItemIndex } from './item-index';
import { mainFigure, type PlacedRow, type RowDraft } from './row-draft';
import { readLabel, type Label } from '../words/label';
import { conceptsOf } from '../words/vocabulary';

/**
 * The row that a run of unnumbered items is the parts of: the numbered one they follow, where their sum is its figure.
 * @param rows the rows placed so far
 * @param following the row in question and those after it, as far as they are such items; none where it is no such item
 */
export function numberedWhole(
  rows: readonly PlacedRow[],
  following: readonly RowDraft[],
): number | undefined {
  if (following.length === 0) return undefined;
  const before = rows.slice(rows.map(isNumbered).lastIndexOf(true) + 1);
  const whole = rows.length - before.length - 1;
  const numbered = rows[whole];
  if (numbered === undefined || !numbered.sets.includes('一级')) return undefined;
  if (before.some(({ parent, role }) => parent !== whole || role !== '明细')) return undefined;
  const figure = mainFigure(numbered.draft);
  const sum = [...before.map(({ draft }) => draft), ...following].reduce(
    (found, draft) => found.plus(mainFigure(draft)),
    new Decimal(0),
  );
  return figure.isZero() || !sum.equals(figure) ? undefined : whole;
}

/**
 * The item that a run of unnumbered rows is the parts of, where the part declares them so: 一般公共预算 and 政府性基金预算 below
 * 一、财政拨款收入, which they make up.
 * @param reads the row in question and those after it
 */
export function declaredWhole(
  rows: readonly PlacedRow[],
  reads: readonly { readonly draft: RowDraft; readonly label: Label }[],
  index: ItemIndex,
): string | undefined {
  const item = rows[rows.map(isNumbered).lastIndexOf(true)]?.item;
  const isPart = ({ label }: { readonly label: Label }): boolean =>
    label.numbering === 0 &&
    !label.ofWhich &&
    conceptsOf(label.core).some((concept) => index.has(`${item}/${concept}`));
  const end = reads.findIndex((read) => !isPart(read));
  const run = reads.slice(0, end < 0 ? reads.length : end).map(({ draft }) => draft);
  return numberedWhole(rows, run) === undefined ? undefined : item;
}

function isNumbered({ draft }: PlacedRow): boolean {
  return readLabel(draft.name).numbering > 0;
}
