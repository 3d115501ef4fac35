/** Whether a live sum adds up other cells than the formula of its table says, and what it should add up. */
import { a1, cellKey } from '../grid/address';
import type { Network } from './network';
import type { Variable } from './variables';

/** The leaves of typed cells below a cell, with how often each is added. */
function leavesOf(
  network: Network,
  variable: Variable,
  sign: number,
  into: Map<string, number>,
  depth = 0,
): void {
  if (!variable.addends || depth > 20) {
    const key = cellKey(variable.cell.ref);
    // A blank or zero adds nothing, wherever it stands.
    if (variable.value !== 0) into.set(key, (into.get(key) ?? 0) + sign);
    return;
  }
  for (const { ref, sign: own } of variable.addends.values()) {
    const part = network.variables.at(ref);
    if (part) leavesOf(network, part, sign * own, into, depth + 1);
    else into.set(cellKey(ref), (into.get(cellKey(ref)) ?? 0) + sign * own);
  }
}

/** Whether `variable` stands alone on a side of a sum within its sheet whose other side are not the cells it adds up. */
export function hasWrongRange(network: Network, variable: Variable, equation: number, form: number): boolean {
  const parts = partsFor(network, variable, equation, form);
  if (!parts) return false;
  const added = new Map<string, number>();
  leavesOf(network, variable, 1, added);
  const wanted = new Map<string, number>();
  for (const part of parts) leavesOf(network, part, 1, wanted);
  if (added.size !== wanted.size) return true;
  return [...added].some(([key, times]) => wanted.get(key) !== times);
}

/** The cells that make up a total by an equation of its own sheet; undefined where the cell is no such total. */
function partsFor(
  network: Network,
  variable: Variable,
  equation: number,
  form: number,
): readonly Variable[] | undefined {
  const { outcome, forms } = network.equation(equation);
  const told = forms[form];
  if (!told || outcome.constraint?.scope !== '表内') return undefined;
  const own = told.terms.find((term) => term.variable === variable.index);
  const others = told.terms.filter((term) => term.variable !== variable.index);
  if (!own || others.length < 2) return undefined;
  if (others.some(({ factor }) => Math.sign(factor) === Math.sign(own.factor))) return undefined;
  const parts = others.map((term) => network.variable(term.variable));
  const sheet = variable.cell.ref.sheet;
  return parts.every(({ cell }) => cell.ref.sheet === sheet) ? parts : undefined;
}

/**
 * The formula that adds up what an equation wants, without =: SUM(C6:C9) where the cells adjoin, else C6+C9. Of several
 * equations the one that shares most with what is added up now.
 */
export function rightFormula(
  network: Network,
  variable: Variable,
  equations: readonly number[],
): string | undefined {
  const sums = equations.flatMap((equation) =>
    network.equation(equation).forms.flatMap((_, form) => {
      const parts = partsFor(network, variable, equation, form);
      return parts ? [parts] : [];
    }),
  );
  const shared = (parts: readonly Variable[]): number =>
    parts.filter(({ cell }) => variable.addends?.has(cellKey(cell.ref)) === true).length;
  const [most] = sums.sort((a, b) => shared(b) - shared(a));
  return most && sumFormula(most);
}

function sumFormula(parts: readonly Variable[]): string {
  const refs = parts.map(({ cell }) => cell.ref);
  const [first] = refs;
  const last = refs[refs.length - 1];
  if (!first || !last) return '';
  const down = refs.every(({ row, column }, i) => column === first.column && row === first.row + i);
  const across = refs.every(({ row, column }, i) => row === first.row && column === first.column + i);
  return down || across
    ? `SUM(${a1(first.row, first.column)}:${a1(last.row, last.column)})`
    : refs.map(({ row, column }) => a1(row, column)).join('+');
}
