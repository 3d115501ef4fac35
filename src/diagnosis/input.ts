/** What diagnosis needs to know of a check. */
import type { Finding } from '../findings/finding';
import type { Evaluation } from '../formulas/evaluation';
import type { FormulaSet } from '../formulas/formula-set';
import type { Snapshot } from '../grid/snapshot';
import type { Book } from '../tables/book';

export interface DiagnosisInput {
  readonly book: Book;
  readonly snapshot: Snapshot;
  /** The formulas of this check; the corrected Book is evaluated by them again. */
  readonly formulas: FormulaSet;
  readonly evaluation: Evaluation;
  /** All findings of the check, with the fingerprints they are reported under. */
  readonly findings: readonly Finding[];
}

/** Evaluates a Book by the formulas of this check. */
export type Evaluate = (book: Book) => Evaluation;
