/**
 * Which figures a derived figure should rather not be reckoned from: those of relations that do not hold, and those of
 * a row in which several derived figures disagree with them. A correction by such figures is no more than a suggestion.
 */
import { derivedCells } from '../../derived/derived-cells';
import { judgeDerived } from '../../derived/verdict';
import type { Evaluation, Member, RatioConstraint } from '../../formulas/evaluation';
import { cellKey, type CellRef } from '../../grid/address';
import type { Book, Row } from '../../tables/book';

export interface Doubts {
  /** Whether a derived figure follows for certain from these figures of its row and table. */
  areSure(result: { readonly row: Row }, operands: readonly Member[]): boolean;
}

const known = new WeakMap<Evaluation, Doubts>();

/** The doubts about a book by what its formulas and derived figures say. */
export function doubtsOf(book: Book, evaluation: Evaluation | undefined): Doubts {
  const found = evaluation && known.get(evaluation);
  if (found) return found;
  const cells = brokenCells(evaluation);
  const wrong = wrongFigures(book, evaluation);
  const doubts: Doubts = {
    areSure: ({ row }, operands) =>
      (wrong.get(row)?.size ?? 0) <= 1 && operands.every(({ cell }) => !cells.has(cellKey(cell.ref))),
  };
  if (evaluation) known.set(evaluation, doubts);
  return doubts;
}

/** Cells of linear relations that rounding does not explain. */
function brokenCells(evaluation: Evaluation | undefined): Set<string> {
  const cells = new Set<string>();
  for (const { constraint, verdict } of instancesOf(evaluation)) {
    if (constraint?.kind !== '线性' || (verdict !== '不符' && verdict !== '尾差偏大')) continue;
    for (const { cell } of constraint.members) cells.add(cellKey(cell.ref));
  }
  return cells;
}

/** The cells of derived figures that do not fit, by row. */
function wrongFigures(book: Book, evaluation: Evaluation | undefined): Map<Row, Set<string>> {
  const rows = new Map<Row, Set<string>>();
  const add = (row: Row, ref: CellRef): void => {
    rows.set(row, (rows.get(row) ?? new Set()).add(cellKey(ref)));
  };
  for (const derived of derivedCells(book))
    if (judgeDerived(derived).verdict === '不符') add(derived.row, derived.result.ref);
  for (const { constraint, verdict } of instancesOf(evaluation))
    if (constraint?.kind === '比率' && verdict === '不符')
      add(constraint.result.row, constraint.result.cell.ref);
  return rows;
}

function instancesOf(evaluation: Evaluation | undefined): Evaluation['outcomes'][number]['instances'] {
  return (evaluation?.outcomes ?? []).flatMap(({ instances }) => instances);
}

/** All cells a ratio is reckoned from. */
export function operandsOf({ numerator, denominator }: RatioConstraint): readonly Member[] {
  return [...numerator, ...denominator];
}
