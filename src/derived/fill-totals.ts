/**
 * Works out totals from the bottom up: what the cells that hold none should hold, a total of totals after those it is
 * made of. Decides on figures; writes nothing.
 */
import Decimal from 'decimal.js';
import type { Member } from '../formulas/evaluation';
import { cellKey } from '../grid/address';
import type { AmountCell } from '../tables/book';
import { isEmpty, type TotalCell, type TotalEquation, type Totals } from './fill-equations';
import { hasFiguresBelow } from './figures-below';
import { meantSums } from './meant-sums';

/** A total and what it should be, in the unit of its table, by the equation it is best written as. */
export interface WorkedTotal {
  readonly target: Member;
  readonly value: Decimal;
  readonly equation: TotalEquation;
}

export interface WorkedTotals {
  /** Blank totals that have parts with figures, each after the totals it is made of. */
  readonly blank: readonly WorkedTotal[];
  /** Totals somebody typed otherwise, as they follow from what stands there and from `blank`. */
  readonly typed: readonly WorkedTotal[];
  /** Blank totals for which the formulas give several figures; none where a part is no number. */
  readonly unclear: readonly { readonly target: Member; readonly values: readonly Decimal[] }[];
}

/** What an equation, or several, come to: a figure, nothing (all parts are blank), or no telling. */
type Outcome =
  | { readonly kind: '数'; readonly value: Decimal; readonly equation: TotalEquation }
  | { readonly kind: '无数' }
  | { readonly kind: '不定'; readonly values: readonly Decimal[] };

/** Works out the totals. Cells with formulas are left alone. */
export function workOutTotals({ totals, blank }: Totals): WorkedTotals {
  return new TotalSolver(totals, blank).solve();
}

class TotalSolver {
  private readonly worked = new Map<AmountCell, WorkedTotal>();
  private readonly unclear: { target: Member; values: readonly Decimal[] }[] = [];
  private readonly pending: Map<AmountCell, TotalCell>;
  /** Blank totals that could not be worked out: what is made of them cannot be either. */
  private readonly open = new Set<AmountCell>();

  constructor(
    private readonly totals: readonly TotalCell[],
    private readonly blank: ReadonlySet<string>,
  ) {
    this.pending = new Map(
      totals.filter(({ target }) => this.isBlank(target.cell)).map((total) => [total.target.cell, total]),
    );
  }

  solve(): WorkedTotals {
    while (this.settle((total) => this.isReady(total.formulas.flat()))) continue;
    // Totals that hang on each other: a formula that hangs on none of them decides.
    while (this.settle((total) => total.formulas.some((formula) => this.isReady(formula)))) {
      while (this.settle((total) => this.isReady(total.formulas.flat()))) continue;
    }
    return { blank: [...this.worked.values()], typed: this.typed(), unclear: this.unclear };
  }

  /** Decides every pending total that may be; false where none was. */
  private settle(may: (total: TotalCell) => boolean): boolean {
    const ready = [...this.pending.values()].filter(may);
    for (const total of ready) {
      const { target, formulas } = total;
      this.pending.delete(target.cell);
      const outcome = this.outcome(formulas.map(meantSums).filter((formula) => this.isReady(formula)));
      if (outcome.kind === '数')
        this.worked.set(target.cell, { target, value: outcome.value, equation: outcome.equation });
      if (outcome.kind === '不定') {
        this.open.add(target.cell);
        this.unclear.push({ target, values: outcome.values });
      }
    }
    return ready.length > 0;
  }

  private typed(): WorkedTotal[] {
    return this.totals.flatMap(({ target, formulas }) => {
      const { reading, formula } = target.cell;
      if (formula !== undefined || this.isBlank(target.cell) || isEmpty(target.cell)) return [];
      if (reading.kind !== 'number' && reading.kind !== 'blank') return [];
      const outcome = this.outcome(formulas);
      if (outcome.kind !== '数') return [];
      const held = reading.kind === 'number' ? reading.value : new Decimal(0);
      return isRounding(held.minus(outcome.value), target, outcome.equation) ? [] : [{ target, ...outcome }];
    });
  }

  private isReady(equations: readonly TotalEquation[]): boolean {
    return equations.every(({ parts }) => parts.every(({ member }) => !this.pending.has(member.cell)));
  }

  /** The one figure that fits all formulas. */
  private outcome(formulas: readonly (readonly TotalEquation[])[]): Outcome {
    const equations = formulas.flat();
    if (equations.some((equation) => !this.isReadable(equation))) return { kind: '不定', values: [] };
    const speaking = formulas
      .map((formula) => formula.filter((equation) => this.hasFigure(equation)))
      .filter((formula) => formula.length > 0);
    if (speaking.length === 0) return { kind: '无数' };
    const values = new Map<string, { value: Decimal; equation: TotalEquation }>();
    for (const equation of speaking.flat().sort(byLikeness)) {
      const value = this.valueOf(equation);
      if (!values.has(value.toString())) values.set(value.toString(), { value, equation });
    }
    const fitting = [...values.values()].filter(({ value }) =>
      speaking.every((formula) => formula.some((equation) => this.valueOf(equation).equals(value))),
    );
    const [only] = fitting;
    if (fitting.length !== 1 || !only)
      return { kind: '不定', values: [...values.values()].map(({ value }) => value) };
    return only.value.isZero() && !this.isPrintedNought(speaking.flat())
      ? { kind: '无数' }
      : { kind: '数', ...only };
  }

  /** A nought that some blanks are a part of stays blank as they do; figures that cancel out come to one all the same. */
  private isPrintedNought(equations: readonly TotalEquation[]): boolean {
    return equations.some(
      ({ parts }) =>
        parts.every(({ member }) => this.holdsFigure(member.cell)) ||
        parts.some(({ member }) => !this.amount(member.cell).isZero()),
    );
  }

  private isReadable({ parts }: TotalEquation): boolean {
    return parts.every(
      ({ member }) =>
        member.cell.stale !== true &&
        !this.open.has(member.cell) &&
        (this.holdsFigure(member.cell) || (isBlankPart(member) && !hasFiguresBelow(member))),
    );
  }

  private hasFigure({ parts }: TotalEquation): boolean {
    return parts.some(({ member: { cell } }) => this.holdsFigure(cell));
  }

  /** What stands there, or will once the totals are filled. */
  private holdsFigure(cell: AmountCell): boolean {
    return this.worked.has(cell) || (cell.reading.kind === 'number' && !this.isBlank(cell));
  }

  /** Counted as 0, but holding nothing. */
  private isBlank({ ref }: AmountCell): boolean {
    return this.blank.has(cellKey(ref));
  }

  private valueOf({ parts, constant }: TotalEquation): Decimal {
    return parts.reduce((sum, { member, sign }) => sum.plus(this.amount(member.cell).times(sign)), constant);
  }

  private amount(cell: AmountCell): Decimal {
    const worked = this.worked.get(cell);
    if (worked) return worked.value;
    return cell.reading.kind === 'number' ? cell.reading.value : new Decimal(0);
  }
}

function isBlankPart({ cell: { reading } }: Member): boolean {
  return reading.kind === 'blank' || reading.kind === 'number';
}

/** What adding up rounded parts explains: such a total is lawful, and nobody is asked to change it. */
function isRounding(difference: Decimal, { table }: Member, { parts }: TotalEquation): boolean {
  const units = Math.max(1, Math.floor(parts.length / 2));
  return difference.abs().lte(Decimal.pow(10, -table.decimals).times(units));
}

/** Sums down the column first, and of these the shortest: 合计 is written as the sum of 类. */
function byLikeness(one: TotalEquation, other: TotalEquation): number {
  return Number(isAcross(one)) - Number(isAcross(other)) || one.parts.length - other.parts.length;
}

function isAcross({ target, parts }: TotalEquation): boolean {
  return parts.some(({ member }) => member.column !== target.column);
}
