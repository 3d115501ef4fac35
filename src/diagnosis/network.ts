/**
 * Which equations a cell stands in, also by way of the live sums above it, and how a set of changed cells leaves the
 * equations. The one place that knows both variables and equations.
 */
import Decimal from 'decimal.js';
import type { Member } from '../formulas/evaluation';
import { judgeRatio } from '../formulas/ratio';
import type { Row } from '../tables/book';
import { isUnmet, residual, worth, type Equation, type Form } from './equations';
import type { BlankRow } from './book-surgery';
import { amountIn, type Variable, type Variables } from './variables';

/** One unit more of a cell in one form of an equation. */
interface Incidence {
  readonly equation: number;
  readonly form: number;
  readonly coarse: number;
  readonly finer: number;
}

/** Cells changed by so many of their own units. */
export type Changes = ReadonlyMap<number, number>;

/** How the changes so far leave the equations: shifts of the forms, two figures each, and of single cells. */
export interface State {
  readonly shifts: ReadonlyMap<number, readonly number[]>;
  readonly changed: Changes;
}

export const UNTOUCHED: State = { shifts: new Map(), changed: new Map() };

/** What changes would do. */
export interface Effect {
  readonly gain: number;
  readonly state: State;
  /** Equations that hold now and did not, and the other way round. */
  readonly mended: readonly number[];
  readonly spoiled: readonly number[];
  /** All equations that are left otherwise, and how: the same for changes that are as good as each other. */
  readonly signature: string;
}

/** 任一 offers fewer sides than these. */
const MOST_FORMS = 64;

/** Ratios a cell stands in are looked at up to this many: a grand total stands under every share of its table. */
const MOST_RATIOS = 60;

export class Network {
  private readonly direct = new Map<number, Incidence[]>();
  private readonly ratios = new Map<number, Set<number>>();
  private readonly blankRows: ReadonlySet<Row>;
  private readonly broken: readonly number[];
  private readonly through = new Map<number, readonly Incidence[]>();

  constructor(
    readonly variables: Variables,
    readonly equations: readonly Equation[],
    /** Rows laid out blank, which are filled whole or not at all. */
    readonly blanks: readonly BlankRow[] = [],
  ) {
    this.blankRows = new Set(blanks.map(({ row }) => row));
    this.broken = equations.filter(({ isBroken }) => isBroken).map(({ index }) => index);
    for (const { index, forms, ratio } of equations) {
      forms.forEach(({ terms }, form) => {
        for (const { variable, factor, finer } of terms) {
          const entry = { equation: index, form, coarse: finer ? 0 : factor, finer: finer ? factor : 0 };
          const list = this.direct.get(variable);
          if (list) list.push(entry);
          else this.direct.set(variable, [entry]);
        }
      });
      for (const member of ratio ? [ratio.result, ...ratio.numerator, ...ratio.denominator] : []) {
        const { index: variable } = variables.of(member, member.cell);
        const set = this.ratios.get(variable) ?? new Set();
        this.ratios.set(variable, set.add(index));
      }
    }
  }

  /** Whether a row is none of the workbook's, but laid out to be filled. */
  isLaidOut(row: Row): boolean {
    return this.blankRows.has(row);
  }

  variable(index: number): Variable {
    const variable = this.variables.list[index];
    if (!variable) throw new Error(`no variable ${index}`);
    return variable;
  }

  equation(index: number): Equation {
    const equation = this.equations[index];
    if (!equation) throw new Error(`no equation ${index}`);
    return equation;
  }

  /** Where a cell tells, with all live sums above it. */
  incidencesOf(index: number): readonly Incidence[] {
    const known = this.through.get(index);
    if (known) return known;
    const merged = new Map<number, Incidence>();
    for (const { variable, factor } of this.variables.movesOf(this.variable(index))) {
      for (const entry of this.direct.get(variable) ?? []) {
        const key = entry.equation * MOST_FORMS + entry.form;
        const sum = merged.get(key);
        merged.set(key, {
          ...entry,
          coarse: entry.coarse * factor + (sum?.coarse ?? 0),
          finer: entry.finer * factor + (sum?.finer ?? 0),
        });
      }
    }
    const incidences = [...merged.values()].filter(({ coarse, finer }) => coarse !== 0 || finer !== 0);
    this.through.set(index, incidences);
    return incidences;
  }

  /** The residual of a form as the state leaves it. */
  residualOf(equation: number, form: number, { shifts }: State): number {
    const shift = shifts.get(equation);
    return residual(this.formOf(equation, form), shift?.[2 * form] ?? 0, shift?.[2 * form + 1] ?? 0);
  }

  /** Equations that do not hold in a state, in the order of the formulas: broken ones, and what the state breaks. */
  unmetIn(state: State): number[] {
    const looked = new Set(this.broken);
    for (const equation of state.shifts.keys()) looked.add(equation);
    for (const variable of state.changed.keys())
      for (const ratio of this.ratiosOf(variable)) looked.add(ratio);
    return [...looked].filter((index) => this.isUnmet(index, state)).sort((a, b) => a - b);
  }

  private ratiosOf(variable: number): Iterable<number> {
    const ratios = this.ratios.get(variable);
    return ratios && ratios.size <= MOST_RATIOS ? ratios : [];
  }

  /** Whether an equation does not hold in a state. */
  isUnmet(index: number, state: State): boolean {
    const equation = this.equation(index);
    return isUnmet(equation, this.worthOf(equation, state));
  }

  /** What further changes do to a state. */
  effectOf(state: State, changes: Changes): Effect {
    const shifts = new Map<number, number[]>();
    const touched = new Set<number>();
    const changed = new Map(state.changed);
    for (const [variable, by] of changes) {
      for (const { equation, form, coarse, finer } of this.incidencesOf(variable)) {
        const shift = shifts.get(equation) ?? this.shiftOf(equation, state);
        shift[2 * form] = (shift[2 * form] ?? 0) + coarse * by;
        shift[2 * form + 1] = (shift[2 * form + 1] ?? 0) + finer * by;
        shifts.set(equation, shift);
        touched.add(equation);
      }
      for (const move of this.variables.movesOf(this.variable(variable))) {
        changed.set(move.variable, (changed.get(move.variable) ?? 0) + by * move.factor);
        for (const ratio of this.ratiosOf(move.variable)) touched.add(ratio);
      }
    }
    return this.compare(state, { shifts: new Map([...state.shifts, ...shifts]), changed }, touched);
  }

  private compare(before: State, after: State, touched: ReadonlySet<number>): Effect {
    let gain = 0;
    const mended: number[] = [];
    const spoiled: number[] = [];
    const parts: string[] = [];
    for (const index of touched) {
      const equation = this.equation(index);
      const [was, is] = [this.worthOf(equation, before), this.worthOf(equation, after)];
      // What stays broken may be broken by another amount now, which matters for what comes next.
      if (isUnmet(equation, is)) parts.push(`${index}!${this.residualsOf(equation, after)}`);
      if (was === is) continue;
      gain += is - was;
      parts.push(`${index}:${is.toFixed(1)}`);
      if (isUnmet(equation, was) && !isUnmet(equation, is)) mended.push(index);
      if (!isUnmet(equation, was) && isUnmet(equation, is)) spoiled.push(index);
    }
    return { gain, state: after, mended, spoiled, signature: parts.sort().join(' ') };
  }

  private residualsOf({ index, forms }: Equation, state: State): string {
    return forms.map((_, form) => this.residualOf(index, form, state).toFixed(2)).join('/');
  }

  private worthOf(equation: Equation, state: State): number {
    if (equation.ratio) return this.ratioWorth(equation, state);
    let best = -Infinity;
    equation.forms.forEach((form, i) => {
      best = Math.max(best, worth(form, this.residualOf(equation.index, i, state), equation.weight));
    });
    return best;
  }

  private ratioWorth({ ratio, weight }: Equation, state: State): number {
    if (!ratio) return 0;
    const { verdict } = this.ratioAfter(ratio, state);
    return verdict === '不符' ? -weight : verdict === '尾差' ? -0.6 : 0;
  }

  /** The judgement of a ratio with the changed figures in it. */
  ratioAfter(
    { result, numerator, denominator }: NonNullable<Equation['ratio']>,
    { changed }: State,
  ): ReturnType<typeof judgeRatio> {
    const moved = (member: Member): Member => this.movedMember(member, changed);
    return judgeRatio({
      result: moved(result),
      numerator: numerator.map(moved),
      denominator: denominator.map(moved),
    });
  }

  private movedMember(member: Member, changed: Changes): Member {
    const variable = this.variables.of(member, member.cell);
    const by = changed.get(variable.index);
    if (by === undefined || by === 0) return member;
    const { reading } = member.cell;
    const value = amountIn(Math.round(variable.value + by), variable.decimals);
    const moved =
      reading.kind === 'number'
        ? { ...reading, value, stored: value }
        : {
            kind: 'number' as const,
            value,
            stored: value,
            decimals: variable.decimals,
            precision: 'fixed' as const,
            percent: false,
            text: false,
          };
    return { ...member, cell: { ...member.cell, reading: moved } };
  }

  private shiftOf(equation: number, { shifts }: State): number[] {
    return [...(shifts.get(equation) ?? new Array<number>(2 * this.equation(equation).forms.length).fill(0))];
  }

  private formOf(equation: number, form: number): Form {
    const found = this.equation(equation).forms[form];
    if (!found) throw new Error(`no form ${form} of equation ${equation}`);
    return found;
  }
}

/** A percentage as units of its last decimal. */
export function percentUnits(value: Decimal, decimals: number): number {
  return Math.round(value.times(Decimal.pow(10, decimals)).toNumber());
}
