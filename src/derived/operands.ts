/** From columns and rows to the members of a difference or a quotient. All stand in one table, so in one unit. */
import Decimal from 'decimal.js';
import type { Member } from '../formulas/evaluation';
import type { Column, Row } from '../tables/book';
import type { Operands } from './derived-cell';
import type { Scene } from './figures';

/** A figure of the grid; undefined where the row has no such cell. */
export function memberAt(
  { table, grid }: Scene,
  row: Row,
  column: Column,
  sign: 1 | -1 = 1,
): Member | undefined {
  const cell = row.amounts.get(column.key);
  return cell && { table, grid, row, column, cell, coefficient: new Decimal(sign), side: '右' };
}

/** `a − b` of a row. */
export function difference(scene: Scene, row: Row, a: Column, b: Column): Operands[] {
  const minuend = memberAt(scene, row, a);
  const subtrahend = memberAt(scene, row, b, -1);
  return minuend && subtrahend ? [{ form: '差', minuend, subtrahend }] : [];
}

/** `part ÷ whole`, which may stand in different rows. */
export function quotient(
  scene: Scene,
  part: { readonly row: Row; readonly column: Column },
  whole: { readonly row: Row; readonly column: Column },
): Operands[] {
  const numerator = memberAt(scene, part.row, part.column);
  const denominator = memberAt(scene, whole.row, whole.column);
  return numerator && denominator ? [{ form: '商', numerator: [numerator], denominator: [denominator] }] : [];
}

/** `(a − b) ÷ b` of a row. */
export function rateOfChange(scene: Scene, row: Row, a: Column, b: Column): Operands[] {
  const current = memberAt(scene, row, a);
  const taken = memberAt(scene, row, b, -1);
  const base = memberAt(scene, row, b);
  return current && taken && base ? [{ form: '商', numerator: [current, taken], denominator: [base] }] : [];
}

/** All members, the first operand first; a base that is also taken off counts once. */
export function membersOf(operands: Operands): readonly Member[] {
  if (operands.form === '差') return [operands.minuend, operands.subtrahend];
  const cells = new Set(operands.numerator.map(({ cell }) => cell));
  return [...operands.numerator, ...operands.denominator.filter(({ cell }) => !cells.has(cell))];
}
