/** The live formulas filled cells get: sums, differences and quotients of the cells they follow from. Writes text only. */
import type { Member } from '../formulas/evaluation';
import type { CellRef } from '../grid/address';
import { a1 } from '../grid/address';
import type { Operands } from './derived-cell';
import type { TotalEquation } from './fill-equations';

/** SUM(C6:C9) where the cells follow each other, else C6+C9; undefined where it is no plain sum. Without the =. */
export function sumFormulaOf({ target, parts, constant }: TotalEquation): string | undefined {
  if (!constant.isZero() || parts.some(({ sign }) => !sign.abs().equals(1))) return undefined;
  const refs = parts.map(({ member }) => member.cell.ref);
  if (new Set([target.cell.ref, ...refs].map(({ sheet }) => sheet)).size > 1) return undefined;
  if (parts.every(({ sign }) => sign.isPositive())) {
    const range = rangeOf(refs);
    if (range !== undefined) return `SUM(${range})`;
  }
  const terms = parts.map(({ member, sign }) => ({ at: nameOf(member.cell.ref), minus: sign.isNegative() }));
  const inOrder = [...terms.filter(({ minus }) => !minus), ...terms.filter(({ minus }) => minus)];
  return inOrder.map(({ at, minus }, i) => `${minus ? '-' : i === 0 ? '' : '+'}${at}`).join('');
}

/** D6-C6, C6/C5, (D6-C6)/C6. Without the =. */
export function operandsFormula(operands: Operands): string {
  if (operands.form === '差') return signedSum([operands.minuend, operands.subtrahend]);
  return `${bracketed(operands.numerator)}/${bracketed(operands.denominator)}`;
}

function bracketed(members: readonly Member[]): string {
  return members.length === 1 ? signedSum(members) : `(${signedSum(members)})`;
}

function signedSum(members: readonly Member[]): string {
  return members
    .map(
      ({ cell, coefficient }, i) =>
        `${coefficient.isNegative() ? '-' : i === 0 ? '' : '+'}${nameOf(cell.ref)}`,
    )
    .join('');
}

/** The range of two cells or more that fill it without a gap, in one column or one row. */
function rangeOf(refs: readonly CellRef[]): string | undefined {
  const rows = [...new Set(refs.map(({ row }) => row))].sort((a, b) => a - b);
  const columns = [...new Set(refs.map(({ column }) => column))].sort((a, b) => a - b);
  if (refs.length < 2 || (rows.length > 1 && columns.length > 1)) return undefined;
  const line = rows.length > 1 ? rows : columns;
  const [first = 0] = line;
  const last = line[line.length - 1] ?? first;
  if (line.length < refs.length || last - first !== line.length - 1) return undefined;
  return `${a1(rows[0] ?? 0, columns[0] ?? 0)}:${a1(rows[rows.length - 1] ?? 0, columns[columns.length - 1] ?? 0)}`;
}

function nameOf({ row, column }: CellRef): string {
  return a1(row, column);
}
