/**
 * Cells whose formula is a plain sum of other cells: they move with their parts and cannot be wrong by themselves. Knows
 * cell formulas and addresses, nothing of tables.
 */
import { cellKey, parseArea, type CellRef } from '../grid/address';

/** Cells a formula adds (1) and takes off (−1), by cell key. */
export type Addends = ReadonlyMap<string, { readonly ref: CellRef; readonly sign: number }>;

/** More cells than these are no sum anybody reads. */
const MOST_CELLS = 60_000;
const ROUND = /^ROUND\((.+),-?\d+\)$/i;
const SUM = /^SUM\(([^()]*)\)$/i;

/** The addends of `formula` on `sheet`; undefined for whatever is not a plain sum. The formula comes without its =. */
export function addendsOf(formula: string, sheet: string): Addends | undefined {
  const plain = formula.replace(/\s+(?=(?:[^']*'[^']*')*[^']*$)/g, '').replace(/\$/g, '');
  const inner = ROUND.exec(plain)?.[1] ?? plain;
  const addends = new Map<string, { ref: CellRef; sign: number }>();
  for (const { text, sign } of termsOf(inner)) {
    if (!addTerm(addends, text, sign, sheet)) return undefined;
  }
  return addends.size === 0 ? undefined : addends;
}

/** What stands between plus and minus signs outside brackets and quotation marks. */
function termsOf(formula: string): { readonly text: string; readonly sign: number }[] {
  const terms: { text: string; sign: number }[] = [];
  let text = '';
  let sign = 1;
  let depth = 0;
  let quoted = false;
  const close = (next: number): void => {
    if (text !== '') terms.push({ text, sign });
    text = '';
    sign = next;
  };
  for (const character of formula) {
    if (character === "'") quoted = !quoted;
    else if (!quoted && character === '(') depth += 1;
    else if (!quoted && character === ')') depth -= 1;
    if (!quoted && depth === 0 && (character === '+' || character === '-')) close(character === '+' ? 1 : -1);
    else text += character;
  }
  close(1);
  return terms;
}

function addTerm(
  addends: Map<string, { ref: CellRef; sign: number }>,
  text: string,
  sign: number,
  sheet: string,
): boolean {
  const inside = SUM.exec(text)?.[1];
  for (const reference of inside === undefined ? [text] : inside.split(',')) {
    if (inside === undefined && reference.includes(':')) return false;
    if (!addReference(addends, reference, sign, sheet)) return false;
  }
  return true;
}

function addReference(
  addends: Map<string, { ref: CellRef; sign: number }>,
  reference: string,
  sign: number,
  home: string,
): boolean {
  const bang = reference.lastIndexOf('!');
  const sheet = bang < 0 ? home : sheetName(reference.slice(0, bang));
  const area = parseArea(reference.slice(bang + 1));
  if (!area || sheet.includes('[')) return false;
  const cells = (area.bottom - area.top + 1) * (area.right - area.left + 1);
  if (cells + addends.size > MOST_CELLS) return false;
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      const ref = { sheet, row, column };
      const key = cellKey(ref);
      addends.set(key, { ref, sign: sign + (addends.get(key)?.sign ?? 0) });
    }
  }
  return true;
}

function sheetName(text: string): string {
  return text.startsWith("'") ? text.slice(1, -1).replace(/''/g, "'") : text;
}
