/**
 * Filling: what should stand in the blank derived figures and totals of a book, offered cell by cell in the way the
 * column is written. What somebody typed is offered to be overwritten only on request, and never chosen at first;
 * formulas are left alone. Writes nothing itself.
 */
import Decimal from 'decimal.js';
import { CellWriter } from '../findings/cell-writer';
import type { ProposalKind, ProposedCell, UnclearCell } from '../findings/proposed-cell';
import { printAmount } from '../amount/print';
import { roundHalfUp } from '../amount/rounding';
import { collect } from '../findings/collect';
import type { FormulaSet } from '../formulas/formula-set';
import type { Member } from '../formulas/evaluation';
import { cellKey, type CellRef } from '../grid/address';
import type { SetCell } from '../grid/changes';
import type { Snapshot } from '../grid/snapshot';
import type { AmountCell, Book } from '../tables/book';
import type { DerivedCell, Operands } from './derived-cell';
import { derivedCells } from './derived-cells';
import { AmountFormats, amountInto } from './fill-amounts';
import { withFilled, type Filled } from './fill-book';
import { isEmpty, totalsOf } from './fill-equations';
import { operandsFormula, sumFormulaOf } from './fill-formulas';
import { percentInto, rateInto, rateStyleOf } from './fill-rates';
import { workOutTotals, type WorkedTotal } from './fill-totals';
import { placeBesideWords } from './fill-place';
import { FILLING, wordsOf } from './fill-words';
import { unlabelledTotals } from './unlabelled-total';
import { meantOperands } from './fill-operands';
import { conventionOf, judgeDerived, sumOf } from './verdict';

export interface FillOptions {
  /** Live formulas instead of values, where the cells allow it. */
  readonly formulas?: boolean;
  /** Totals too, by these formulas. */
  readonly totals?: FormulaSet;
  /** Also offer to overwrite what somebody typed, where it differs. */
  readonly overwrite?: boolean;
  /** What a rate without a base gets; nothing unless said. */
  readonly zeroBase?: '' | '0' | '—';
}

export interface Filling {
  /** In the order of the sheets and their cells. */
  readonly proposals: readonly ProposedCell[];
  readonly unclear: readonly UnclearCell[];
}

/** What to fill in. `snapshot` is what the book was read from. */
export function fillDerived(book: Book, snapshot: Snapshot, options: FillOptions = {}): Filling {
  const filler = new Filler(snapshot, options);
  const filled = filler.totals(book);
  const after = withFilled(book, filled, (ref) => filler.formatAt(ref));
  filler.derived(after);
  filler.unlabelled(after, filled);
  const inOrder = byPlace(snapshot);
  return { proposals: filler.proposals.sort(inOrder), unclear: filler.unclear.sort(inOrder) };
}

function byPlace({ sheets }: Snapshot): (one: { at: CellRef }, other: { at: CellRef }) => number {
  const order = new Map(sheets.map(({ name }, i) => [name, i]));
  const sheetOf = ({ sheet }: CellRef): number => order.get(sheet) ?? 0;
  return ({ at: a }, { at: b }) => sheetOf(a) - sheetOf(b) || a.row - b.row || a.column - b.column;
}

class Filler {
  readonly proposals: ProposedCell[] = [];
  readonly unclear: UnclearCell[] = [];
  private readonly offered = new Set<string>();
  /** Totals that will not stand where they are read, so that no formula may name their cells. */
  private readonly notInPlace = new Set<string>();
  private readonly writer: CellWriter;
  private readonly formats: AmountFormats;

  constructor(
    private readonly snapshot: Snapshot,
    private readonly options: FillOptions,
  ) {
    this.writer = new CellWriter(snapshot);
    this.formats = new AmountFormats(this.writer);
  }

  formatAt(ref: CellRef): string {
    return this.writer.cell(ref)?.format ?? 'General';
  }

  /** Proposes totals; returns what the blank ones will hold. */
  totals(book: Book): Filled {
    const filled = new Map<string, SetCell>();
    if (!this.options.totals) return filled;
    const { blank, typed, unclear } = workOutTotals(totalsOf(book, this.options.totals));
    for (const total of blank) {
      const change = this.total(total, filled);
      const key = cellKey(total.target.cell.ref);
      if (change) filled.set(key, change);
      if (!change || cellKey(change.at) !== key) this.notInPlace.add(key);
      if (!change) {
        this.leave(total.target, FILLING.unwritable(printAmount(total.value, total.target.table.decimals)));
      }
    }
    if (this.options.overwrite === true) for (const total of typed) this.total(total, filled);
    for (const { target, values } of unclear) {
      const shown = values.map((value) => printAmount(value, target.table.decimals));
      this.leave(target, shown.length === 0 ? FILLING.notReadable : FILLING.sumsDiffer(shown));
    }
    return filled;
  }

  /** Totals in rows without a word: offered, for somebody to look at. `book` has the other totals filled in. */
  unlabelled(book: Book, filled: Filled): void {
    if (!this.options.totals) return;
    for (const total of unlabelledTotals(book, this.snapshot)) this.total(total, filled, FILLING.unlabelled);
  }

  private total(
    { target, value, equation }: WorkedTotal,
    filled: Filled,
    doubt?: string,
  ): SetCell | undefined {
    const formula = this.options.formulas === true ? sumFormulaOf(equation) : undefined;
    const live = formula === undefined ? undefined : { formula, parts: equation.parts };
    const isWhole = equation.parts.every(({ member }) => !this.notInPlace.has(cellKey(member.cell.ref)));
    const beside = placeBesideWords(this.snapshot, target);
    const cell = beside ? { ...target.cell, ref: beside } : target.cell;
    const change = amountInto(this.formats, { ...target, cell }, value, filled, isWhole ? live : undefined);
    this.propose('合计', { ...target, result: cell }, change, doubt);
    return change;
  }

  derived(book: Book): void {
    const columns = new Map<DerivedCell['column'], DerivedCell[]>();
    const all = derivedCells(book);
    for (const one of all) collect(columns, one.column, one);
    for (const one of all) this.derivedCell(one, columns.get(one.column) ?? []);
  }

  private derivedCell(derived: DerivedCell, column: readonly DerivedCell[]): void {
    const { result } = derived;
    const empty = isEmpty(result);
    if (result.formula !== undefined || !hasSubject(derived)) return;
    if (!empty && (this.options.overwrite !== true || !isOff(derived))) return;
    const { operands, certain } = meantOperands(derived, column);
    const convention = conventionOf(operands);
    if (convention === '照算') {
      const doubt = certain ? undefined : FILLING.whichOperands;
      this.propose(derived.kind, derived, this.changeOf(derived, operands, column), doubt);
    } else if (empty && convention === '基数为零') this.withoutBase(derived, column);
    else if (empty && convention === '不可读') this.leave(derived, FILLING.notReadable);
    else if (empty && convention === '基数为负') this.leave(derived, FILLING.negativeBase);
  }

  private changeOf(
    derived: DerivedCell,
    operands: Operands,
    column: readonly DerivedCell[],
  ): SetCell | undefined {
    const { table, result } = derived;
    const { writer } = this;
    const live = this.options.formulas === true;
    if (operands.form === '商')
      return rateInto(writer, derived, operands, rateStyleOf(writer, derived, column), live);
    const { minuend, subtrahend } = operands;
    const parts = [minuend, subtrahend].map((member) => ({ member, sign: member.coefficient }));
    const formula = live ? { formula: operandsFormula(operands), parts } : undefined;
    const amount = roundHalfUp(sumOf([minuend, subtrahend]), table.decimals);
    const target = { ...derived, cell: result };
    return amountInto(this.formats, target, amount, NOTHING_FILLED, formula);
  }

  private withoutBase(derived: DerivedCell, column: readonly DerivedCell[]): void {
    const { zeroBase = '' } = this.options;
    const { writer } = this;
    if (zeroBase === '') return;
    const change =
      zeroBase === '0'
        ? percentInto(writer, derived.result.ref, new Decimal(0), rateStyleOf(writer, derived, column))
        : writer.set(derived.result.ref, zeroBase);
    this.propose(derived.kind, derived, change);
  }

  private propose(
    kind: ProposalKind,
    place: Pick<DerivedCell, 'table' | 'row' | 'column' | 'result'>,
    change: SetCell | undefined,
    doubt?: string,
  ): void {
    const { ref } = place.result;
    // A cell that stands in two readings of a form is offered once.
    if (!change || this.offered.has(cellKey(ref))) return;
    this.offered.add(cellKey(ref));
    this.proposals.push({
      kind,
      at: ref,
      ...wordsOf(place),
      before: this.writer.shown(ref),
      after: this.writer.shownAfter(change),
      overwrites: this.writer.shown(ref) !== '',
      ...(doubt === undefined ? {} : { doubt }),
      change,
    });
  }

  private leave(
    place: Pick<Member, 'table' | 'row' | 'column'> & { cell?: AmountCell; result?: AmountCell },
    reason: string,
  ): void {
    const ref = (place.cell ?? place.result)?.ref;
    if (ref) this.unclear.push({ at: ref, ...wordsOf(place), reason });
  }
}

const NOTHING_FILLED: Filled = new Map();

/** Whether the row has a figure of its own: the share of a blank is left blank, as published tables do. */
function hasSubject({ operands }: DerivedCell): boolean {
  if (operands.form === '差' || operands.numerator.length > 1) return true;
  return operands.numerator.every(({ cell }) => cell.reading.kind !== 'blank');
}

/** Whether what somebody typed is not what the cell should hold; a sign for nothing stands for 0. */
function isOff(derived: DerivedCell): boolean {
  if (derived.result.reading.kind === 'blank') return derived.expected?.isZero() === false;
  const { verdict } = judgeDerived(derived);
  return verdict === '不符' || verdict === '核实';
}
