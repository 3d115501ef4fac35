/**
 * Two rewritings of a worksheet part that leave its meaning as it is and make it safe to patch single cells: positions
 * that are only implied are written out, and shared formulas whose first cell is about to change are spelled out.
 */
import { a1 } from '../../grid/address';
import { walkSheet } from './sheet-walk';
import { shiftFormula } from './shared-formula';
import { escapeText, prefixOf } from './xml';
import type { Edit } from './xml-tree';
import { splice, withAttribute } from './xml-tree';
import { decodeXstring, encodeXstring } from './xstring';

/** The part with every row's and cell's r attribute written out. The same string where nothing was missing. */
export function withPositions(text: string, part: string): string {
  const edits: Edit[] = [];
  const note = (start: number, end: number, position: string): void => {
    edits.push({ start, end, text: withAttribute(text.slice(start, end), 'r', position) });
  };
  walkSheet(text, part, {
    rowOpen: (row, scanner) => {
      if (scanner.attribute('r') === undefined) note(scanner.start, scanner.end, String(row + 1));
    },
    cell: (row, column, scanner) => {
      if (scanner.attribute('r') === undefined) note(scanner.start, scanner.end, a1(row, column));
    },
  });
  return edits.length === 0 ? text : splice(text, edits);
}

interface Group {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  /** Whether its first cell is one of those that change. */
  readonly changes: boolean;
}

/**
 * The part with those shared formulas spelled out in every cell whose first cell is among the ones that change: the
 * first cell carries the text for all, so the others would lose theirs with it.
 */
export function withOwnFormulas(
  text: string,
  part: string,
  changes: (row: number, column: number) => boolean,
): string {
  if (!/["']shared["']/.test(text)) return text;
  const groups = new Map<string, Group>();
  const edits: Edit[] = [];
  walkSheet(text, part, {
    cell: (row, column, scanner) => {
      if (scanner.empty) return;
      while (scanner.nextElement() === 'open') {
        if (scanner.name !== 'f' || scanner.attribute('t') !== 'shared') {
          scanner.skip();
          continue;
        }
        const { start, qualified } = scanner;
        const index = scanner.attribute('si') ?? '';
        const formula = decodeXstring(scanner.readContent());
        if (formula !== '') groups.set(index, { row, column, formula, changes: changes(row, column) });
        const group = groups.get(index);
        if (group?.changes !== true) continue;
        const own = shiftFormula(group.formula, row - group.row, column - group.column);
        const written = escapeText(encodeXstring(own));
        edits.push({ start, end: scanner.end, text: `<${prefixOf(qualified)}f>${written}</${qualified}>` });
      }
    },
  });
  return edits.length === 0 ? text : splice(text, edits);
}
