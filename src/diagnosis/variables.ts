/**
 * The cells diagnosis reckons with, each once, as whole numbers of display units of their own table. Live sums are
 * cells too, but they move only with their parts.
 */
import Decimal from 'decimal.js';
import { displayUnit } from '../amount/unit';
import type { AmountUnit } from '../amount/unit';
import { collect } from '../findings/collect';
import { cellKey, type CellRef } from '../grid/address';
import { cellAt, sheetNamed, type Snapshot } from '../grid/snapshot';
import type { Place } from '../formulas/evaluation';
import type { AmountCell, Book, Column } from '../tables/book';
import { addendsOf, type Addends } from './live-sums';

/** A cell that may be wrong. */
export interface Variable {
  readonly index: number;
  readonly place: Place;
  readonly cell: AmountCell;
  /** Decimals it is printed with. */
  readonly decimals: number;
  /** What it holds, in units of its last decimal; 0 for a blank. */
  readonly value: number;
  /** plain: typed. live: a plain sum of other cells, up to date. formula: any other formula. */
  readonly nature: 'plain' | 'live' | 'formula';
  /** For a live cell what it adds up. */
  readonly addends?: Addends;
}

/** How a cell moves another when it changes by one of its own units; a cell moves itself by 1. */
export interface Move {
  readonly variable: number;
  readonly factor: number;
}

const RATES: ReadonlySet<Column['role']> = new Set<Column['role']>(['占比', '增减率', '完成率']);

/** The decimals a cell is printed with: the table's, for rates its own, none for quantities. */
export function decimalsOf({ table, column }: Place, { reading }: AmountCell): number {
  if (RATES.has(column.role)) return reading.kind === 'number' ? reading.decimals : 2;
  return column.role === '数量' ? 0 : table.decimals;
}

/** All variables met so far, by cell. */
export class Variables {
  readonly list: Variable[] = [];
  private readonly byCell = new Map<string, Variable>();
  /** The same by the cell itself, which is quicker than by its address. */
  private readonly byObject = new Map<AmountCell, Variable>();
  /** For each cell the live sums that add it, with the sign. */
  private readonly dependents = new Map<string, { readonly key: string; readonly sign: number }[]>();
  private readonly moves = new Map<number, readonly Move[]>();
  /** Amounts stored as text, by cell key. */
  private readonly texts = new Map<string, AmountCell>();
  /** For each of them the live sums that leave it out, with the sign. */
  private readonly leftOut = new Map<string, { readonly key: string; readonly sign: number }[]>();

  constructor(
    book: Book,
    private readonly snapshot: Snapshot,
  ) {
    for (const { cell } of amountsOf(book))
      if (cell.reading.kind === 'number' && cell.reading.text) this.texts.set(cellKey(cell.ref), cell);
    for (const { place, cell } of amountsOf(book)) if (cell.formula !== undefined) this.of(place, cell);
    if (this.list.length === 0) return;
    // What no formula could be judged with may still be what a sum is short of.
    for (const { place, cell } of amountsOf(book)) {
      const key = cellKey(cell.ref);
      if (this.dependents.has(key) || this.leftOut.has(key)) this.of(place, cell);
    }
  }

  /** The variable of a cell; a cell that belongs to several rows or tables counts once. */
  of({ table, grid, row, column }: Place, cell: AmountCell): Variable {
    const met = this.byObject.get(cell);
    if (met) return met;
    const key = cellKey(cell.ref);
    const known = this.byCell.get(key);
    if (known) {
      this.byObject.set(cell, known);
      return known;
    }
    const place = { table, grid, row, column };
    const decimals = decimalsOf(place, cell);
    const live = this.liveAddends(cell);
    const variable: Variable = {
      index: this.list.length,
      place,
      cell,
      decimals,
      value: cell.reading.kind === 'number' ? unitsOf(cell.reading.value, decimals) : 0,
      nature: cell.formula === undefined ? 'plain' : live ? 'live' : 'formula',
      ...(live ? { addends: live.addends } : {}),
    };
    this.list.push(variable);
    this.byCell.set(key, variable);
    this.byObject.set(cell, variable);
    for (const [part, { sign }] of live?.addends ?? [])
      collect(live?.leavesOutTexts === true && this.texts.has(part) ? this.leftOut : this.dependents, part, {
        key,
        sign,
      });
    return variable;
  }

  /** Amounts stored as text that live sums leave out, each with what those sums lack of it, in their own units. */
  leftOutTexts(): readonly LeftOut[] {
    return [...this.leftOut].flatMap(([part, sums]): LeftOut[] => {
      const text = this.byCell.get(part);
      if (!text || text.value === 0) return [];
      const lacks = new Map<number, number>();
      for (const { key, sign } of sums) {
        const sum = this.byCell.get(key);
        if (sum) lacks.set(sum.index, Math.round(text.value * sign * 10 ** (sum.decimals - text.decimals)));
      }
      return [{ text: text.index, lacks }];
    });
  }

  at(ref: CellRef): Variable | undefined {
    return this.byCell.get(cellKey(ref));
  }

  /** The cell itself and all live sums above it. */
  movesOf(variable: Variable): readonly Move[] {
    const known = this.moves.get(variable.index);
    if (known) return known;
    const factors = new Map<string, number>();
    this.spread(cellKey(variable.cell.ref), 1, factors, 0);
    const moves = [...factors].flatMap(([key, factor]): Move[] => {
      const moved = this.byCell.get(key);
      if (!moved || factor === 0) return [];
      return [{ variable: moved.index, factor: factor * 10 ** (moved.decimals - variable.decimals) }];
    });
    this.moves.set(variable.index, moves);
    return moves;
  }

  private spread(key: string, factor: number, factors: Map<string, number>, depth: number): void {
    factors.set(key, (factors.get(key) ?? 0) + factor);
    if (depth > 20) return;
    for (const { key: above, sign } of this.dependents.get(key) ?? [])
      this.spread(above, factor * sign, factors, depth + 1);
  }

  /** The addends of a formula whose cached result is their sum; SUM leaves text out, + counts the number it shows. */
  private liveAddends({ formula, ref, reading, stale }: AmountCell): LiveAddends | undefined {
    if (formula === undefined || reading.kind !== 'number' || stale === true) return undefined;
    const addends = addendsOf(formula, ref.sheet);
    if (!addends || addends.has(cellKey(ref))) return undefined;
    let sum = 0;
    let ofTexts = 0;
    for (const [key, { ref: part, sign }] of addends) {
      const sheet = sheetNamed(this.snapshot, part.sheet);
      const value = sheet && cellAt(sheet, part.row, part.column)?.value;
      const text = typeof value === 'string' ? this.texts.get(key)?.reading : undefined;
      if (typeof value === 'number') sum += sign * value;
      else if (text?.kind === 'number') ofTexts += sign * text.value.toNumber();
    }
    const stored = reading.stored.toNumber();
    const close = (total: number): boolean =>
      Math.abs(total - stored) <= 1e-6 + Math.abs(stored) * 1e-9 + 10 ** -reading.decimals / 2;
    if (close(sum)) return { addends, leavesOutTexts: true };
    return close(sum + ofTexts) ? { addends, leavesOutTexts: false } : undefined;
  }
}

interface LiveAddends {
  readonly addends: Addends;
  readonly leavesOutTexts: boolean;
}

/** An amount stored as text, and by how much each live sum is short of it. */
export interface LeftOut {
  readonly text: number;
  readonly lacks: ReadonlyMap<number, number>;
}

function* amountsOf({ tables }: Book): Generator<{ readonly place: Place; readonly cell: AmountCell }> {
  for (const table of tables) {
    for (const grid of table.grids) {
      for (const row of grid.rows) {
        for (const column of grid.columns) {
          const cell = row.amounts.get(column.key);
          if (cell) yield { place: { table, grid, row, column }, cell };
        }
      }
    }
  }
}

/** An amount in units of its last decimal. */
export function unitsOf(amount: Decimal, decimals: number): number {
  return amount.times(Decimal.pow(10, decimals)).toNumber();
}

/** The amount that many units of the last decimal make. */
export function amountIn(units: number, decimals: number): Decimal {
  return new Decimal(units).times(Decimal.pow(10, -decimals));
}

/** How many of the judgement's steps one unit of a variable is. */
export function stepsPerUnit(
  { place, decimals }: Variable,
  step: Decimal,
  unit: AmountUnit | '%' | '',
): number {
  const own = place.column.role === '数量' ? undefined : place.table.amountUnit;
  const key = `${own ?? ''} ${decimals} ${unit} ${step.toString()}`;
  const known = STEPS.get(key);
  if (known !== undefined) return known;
  const size =
    unit === '' || unit === '%' || own === undefined
      ? Decimal.pow(10, -decimals).dividedBy(step)
      : displayUnit(own, decimals).dividedBy(displayUnit(unit, 0).times(step));
  STEPS.set(key, size.toNumber());
  return size.toNumber();
}

/** A handful of units and decimals in all their combinations. */
const STEPS = new Map<string, number>();
