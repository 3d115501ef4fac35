/**
 * Reads the plainest formulas: sums and differences of cells and ranges. What is anything else is not understood, and
 * nobody may then say anything of it.
 */
import type { Area } from './address';
import { parseArea } from './address';

/** One addend: a cell or a range, added (1) or taken off (−1). */
export interface SumTerm {
  readonly sheet: string;
  readonly area: Area;
  readonly sign: 1 | -1;
  /** Whether it stands as a range: C6:C9 within SUM. */
  readonly isRange: boolean;
}

const ROUND = /^ROUND\((.+),-?\d+\)$/i;
const SUM = /^SUM\((.*)\)$/i;
const QUALIFIED = /^(?:'((?:[^']|'')*)'|([^'!()+*/,-]+))!(.+)$/;
/** A sign outside quotation marks and brackets starts a new term. */
const PIECES = /'(?:[^']|'')*'|[()+,-]|[^'()+,-]+/g;

/**
 * The addends of SUM(C6:C9,C12), C6+C9-C10, SUM(C6:C9)+'表 3'!C12, ROUND(of those, 2); undefined for anything else.
 * The formula comes without its =; `home` is the sheet it stands on.
 */
export function readPlainSum(formula: string, home: string): readonly SumTerm[] | undefined {
  const plain = withoutSpaces(formula);
  const inner = ROUND.exec(plain)?.[1] ?? plain;
  const terms: SumTerm[] = [];
  for (const { text, sign } of signedTerms(inner)) {
    const inside = SUM.exec(text)?.[1];
    for (const reference of inside === undefined ? [text] : inside.split(',')) {
      const term = readReference(reference, home, sign);
      if (!term || (term.isRange && inside === undefined)) return undefined;
      terms.push(term);
    }
  }
  return terms.length === 0 ? undefined : terms;
}

/** Spaces mean something in the names of sheets alone. */
function withoutSpaces(formula: string): string {
  return formula.replace(/'(?:[^']|'')*'|\s+/g, (piece) => (piece.startsWith("'") ? piece : ''));
}

function signedTerms(formula: string): { readonly text: string; readonly sign: 1 | -1 }[] {
  const terms: { text: string; sign: 1 | -1 }[] = [];
  let current: { text: string; sign: 1 | -1 } = { text: '', sign: 1 };
  let depth = 0;
  for (const piece of formula.match(PIECES) ?? []) {
    if (piece === '(') depth += 1;
    if (piece === ')') depth -= 1;
    if (depth === 0 && (piece === '+' || piece === '-')) {
      if (current.text !== '' || terms.length > 0) terms.push(current);
      current = { text: '', sign: piece === '+' ? 1 : -1 };
    } else current.text += piece;
  }
  return [...terms, current];
}

function readReference(reference: string, home: string, sign: 1 | -1): SumTerm | undefined {
  const qualified = QUALIFIED.exec(reference);
  const name = qualified ? (qualified[1]?.replaceAll("''", "'") ?? qualified[2]) : home;
  const address = qualified?.[3] ?? reference;
  const area = parseArea(address);
  if (!area || name === undefined || name.includes('[')) return undefined;
  return { sheet: name, area, sign, isRange: address.includes(':') };
}
