/**
 * References when a row is removed: what stands below moves up, and ranges shrink, whether fixed by $ or not. What is
 * wholly gone reads #REF!, as spreadsheet programs have it.
 */
import { eachReference, movedFormula } from './moved-references';

/** The row (from 0) that goes. */
export interface Removal {
  readonly sheet: string;
  readonly row: number;
}

const CELL = /^(\$?[A-Za-z]{1,3}\$?)([1-9][0-9]{0,6})$/;
const ROW = /^(\$?)([1-9][0-9]{0,6})$/;
const AREA = /(\$?[A-Za-z]{1,3}\$?)([1-9][0-9]{0,6})(?::(\$?[A-Za-z]{1,3}\$?)([1-9][0-9]{0,6}))?/g;

/** Stands for an end of a range that is gone, until it is known whether the other one is, too. */
const GONE = '\u0000';
const WHOLLY_GONE = new RegExp(`${GONE}[$A-Za-z]*[0-9]*:${GONE}[$A-Za-z]*[0-9]*`, 'g');

/** The number another row has after the removal, both from 0; that of what follows, for the row itself. */
export function rowAfterRemoval(row: number, removal: Removal): number {
  return row > removal.row ? row - 1 : row;
}

/** A list of areas separated by spaces after the removal; those wholly in the row are left out, all of them: ''. */
export function areasAfterRemoval(areas: string, removal: Removal): string {
  return areas
    .split(/\s+/)
    .filter((area) => area !== '')
    .map((area) => area.replace(AREA, (...found: (string | undefined)[]) => areaAfter(found, removal)))
    .filter((area) => area !== '')
    .join(' ');
}

function areaAfter(
  [, from = '', top = '', to, bottom]: readonly (string | undefined)[],
  { row }: Removal,
): string {
  const [first, last] = [Number(top) - 1, Number(bottom ?? top) - 1];
  if (first === row && last === row) return '';
  const start = `${from}${(first > row ? first - 1 : first) + 1}`;
  return to === undefined ? start : `${start}:${to}${(last >= row ? last - 1 : last) + 1}`;
}

/** A formula that stands on the sheet `home` (undefined: nowhere, as a name's) after the removal. */
export function formulaAfterRemoval(formula: string, home: string | undefined, removal: Removal): string {
  const marked = eachReference(formula, home, removal.sheet, (piece, ranged, isEnd) => {
    const match = CELL.exec(piece) ?? (ranged ? ROW.exec(piece) : null);
    if (!match) return piece;
    const row = Number(match[2]) - 1;
    if (row < removal.row) return piece;
    if (row > removal.row) return `${match[1]}${row}`;
    if (!ranged) return '#REF!';
    // An end moves up to the row above, a beginning stays where the row below comes to stand.
    return isEnd ? `${GONE}${match[1]}${row}` : `${GONE}${match[1]}${row + 1}`;
  });
  return marked.replace(WHOLLY_GONE, '#REF!').replaceAll(GONE, '');
}

/** Whether the removal leaves a reference of the formula without anything it refers to. */
export function breaksFormula(formula: string, home: string, removal: Removal): boolean {
  const count = (text: string): number => text.split('#REF!').length;
  return count(formulaAfterRemoval(formula, home, removal)) > count(formula);
}

/** Whether inserting the row again would make a formula other than it was: a range of it begins or ends in the row. */
export function shrinksFormula(formula: string, home: string, removal: Removal): boolean {
  const { sheet, row } = removal;
  const again = { sheet, before: row, count: 1 };
  return movedFormula(formulaAfterRemoval(formula, home, removal), home, again) !== formula;
}
