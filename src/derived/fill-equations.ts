/**
 * Which cells of a book are totals and what they are the sum of, by the formulas that must hold within one table. Only
 * what a formula says of a single cell on one side counts; nothing is guessed from the look of a table.
 */
import type Decimal from 'decimal.js';
import type { BoundInstance } from '../formulas/instances';
import type { LinearConstraint, Member } from '../formulas/evaluation';
import type { FormulaSet } from '../formulas/formula-set';
import { isApart } from '../formulas/verdict';
import { cellKey } from '../grid/address';
import type { AmountCell, Book, ColumnRole } from '../tables/book';
import { unplacedRows } from '../tables/unplaced-rows';
import { withAmounts } from './fill-book';
import { RepeatedBinding } from './repeated-binding';

/** target = Σ sign × part + constant. All cells stand in one part of one table. */
export interface TotalEquation {
  readonly target: Member;
  readonly parts: readonly { readonly member: Member; readonly sign: Decimal }[];
  readonly constant: Decimal;
}

/** A total with the formulas that say what it is; of each the sums it accepts. */
export interface TotalCell {
  readonly target: Member;
  readonly formulas: readonly (readonly TotalEquation[])[];
}

/** Columns whose figures do not add up: their totals are reckoned like their other cells. */
const DERIVED: ReadonlySet<ColumnRole> = new Set<ColumnRole>(['占比', '增减', '增减率', '完成率']);
const FORMS: ReadonlySet<LinearConstraint['form']> = new Set<LinearConstraint['form']>([
  '等式',
  '逐行',
  '逐级',
]);

/** All totals of a book, and which of them hold nothing though something may follow for them. */
export interface Totals {
  readonly totals: readonly TotalCell[];
  /** By cellKey. In `totals` these count as 0, so that totals of them are found too. */
  readonly blank: ReadonlySet<string>;
}

/** A formula speaks of figures; a total of totals is found once those are taken for figures. So deep tables go. */
const MOST_ROUNDS = 12;

/** The totals of a book, by the formulas that count as 错误 where they do not hold. */
export function totalsOf(book: Book, { formulas }: FormulaSet): Totals {
  const binder = new RepeatedBinding(formulas);
  const blank = new Set<string>();
  let now = book;
  let totals = totalCells(now, binder.of(now));
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const found = totals.filter(({ target, formulas: own }) => isEmpty(target.cell) && hasFigure(own));
    if (found.length === 0) break;
    const noughts = new Map(found.map(({ target }) => [cellKey(target.cell.ref), NOUGHT]));
    for (const key of noughts.keys()) blank.add(key);
    now = withAmounts(now, noughts);
    totals = totalCells(now, binder.of(now));
  }
  return { totals, blank };
}

const NOUGHT = { value: 0, format: 'General' };

/** Nothing stands in it, not even a sign for nothing. */
export function isEmpty({ reading, formula }: AmountCell): boolean {
  return formula === undefined && reading.kind === 'blank' && reading.text.trim() === '';
}

function hasFigure(formulas: TotalCell['formulas']): boolean {
  return formulas
    .flat()
    .some(({ parts }) => parts.some(({ member }) => member.cell.reading.kind !== 'blank'));
}

function totalCells(book: Book, bound: Iterable<BoundInstance>): readonly TotalCell[] {
  const found = new Map<AmountCell, { target: Member; formulas: TotalEquation[][] }>();
  for (const instance of bound) addTo(found, equationsOf(book, instance));
  return [...found.values()];
}

function addTo(
  found: Map<AmountCell, { target: Member; formulas: TotalEquation[][] }>,
  equations: readonly TotalEquation[],
): void {
  const target = equations[0]?.target;
  if (!target || equations.some((one) => one.target.cell !== target.cell)) return;
  const total = found.get(target.cell) ?? { target, formulas: [] };
  found.set(target.cell, total);
  total.formulas.push([...equations]);
}

/** What an instance says of one total; nothing where it could not be bound for certain. */
function equationsOf(book: Book, bound: BoundInstance): readonly TotalEquation[] {
  if (bound.kind !== '线性' || bound.unsure !== undefined) return [];
  const equations = bound.constraints.map((constraint) => equationOf(book, constraint));
  // Of several accepted sums one that cannot be used here may be the one that is meant.
  return equations.every((equation) => equation !== undefined) ? equations : [];
}

function equationOf(book: Book, constraint: LinearConstraint): TotalEquation | undefined {
  const { relation, scope, form, members, sumOfRows, absent } = constraint;
  if (relation !== '=' || scope !== '表内' || !FORMS.has(form) || isApart(constraint)) return undefined;
  const target = targetOf(members);
  if (!target || DERIVED.has(target.column.role) || !target.coefficient.abs().equals(1)) return undefined;
  // Rows that hang nowhere are missing in the rows above them.
  if (form === '逐级' && unplacedRows(book, target.table).length > 0) return undefined;
  const rest = members.filter((member) => member !== target);
  if (rest.length === 0 || rest.some(({ cell }) => cell === target.cell)) return undefined;
  // That two cells are equal says nothing of which follows from the other.
  if (rest.length === 1 && form === '等式' && !sumOfRows && absent.length === 0) return undefined;
  const turned = target.coefficient.negated();
  return {
    target,
    parts: rest.map((member) => ({ member, sign: member.coefficient.times(turned) })),
    constant: constraint.constant.times(turned),
  };
}

/** The cell that stands alone on its side, that on the left where both do. */
function targetOf(members: readonly Member[]): Member | undefined {
  const left = members.filter(({ side }) => side === '左');
  const right = members.filter(({ side }) => side === '右');
  return left.length === 1 ? left[0] : right.length === 1 ? right[0] : undefined;
}
