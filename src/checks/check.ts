/** A check: one rule over a workbook that is not a formula. Data and one pure function, in a file named after what it does. */
import type { Finding, Severity } from '../findings/finding';
import type { Evaluation } from '../formulas/evaluation';
import type { Snapshot } from '../grid/snapshot';
import type { Book } from '../tables/book';

/** What a check may look at. */
export interface CheckContext {
  readonly book: Book;
  /** For what the Book leaves out: hidden rows, formulas, texts outside tables. */
  readonly snapshot: Snapshot;
  /** What the formulas said, where they ran before: what they have judged is not judged again. */
  readonly evaluation?: Evaluation;
}

export interface Check {
  /** As in the catalogue of rules; never used again for another rule. */
  readonly id: string;
  /** What it looks at, in a sentence for the rule reference. */
  readonly meaning: string;
  /** The gravest severity it gives. */
  readonly severity: Severity;
  run(context: CheckContext): readonly Finding[];
}
