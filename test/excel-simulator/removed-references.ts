/** References when rows are deleted: what stands below moves up, ranges shrink, and what is wholly gone is #REF!. */
import { eachReference, type Insertion } from '../../src/grid/moved-references';

const PIECE = /^(\$?[A-Za-z]{0,3}\$?)([1-9][0-9]*)$/;

/** Stands for an end of a range that is gone, until it is known whether the other one is, too. */
const GONE = '\u0000';

/** A formula of a sheet once the rows are gone. */
export function formulaWithout(formula: string, home: string, removed: Insertion): string {
  const { before, count } = removed;
  const marked = eachReference(formula, home, removed.sheet, (piece, ranged, isEnd) => {
    const match = PIECE.exec(piece);
    if (!match || (match[1] === '' && !ranged)) return piece;
    const row = Number(match[2]) - 1;
    if (row < before) return piece;
    if (row >= before + count) return `${match[1]}${row - count + 1}`;
    if (!ranged) return '#REF!';
    return isEnd ? `${GONE}${match[1]}${before}` : `${GONE}${match[1]}${before + 1}`;
  });
  const gone = new RegExp(`${GONE}[^:,)]*:${GONE}[$A-Za-z]*[0-9]+`, 'g');
  return marked.replace(gone, '#REF!').replaceAll(GONE, '');
}
