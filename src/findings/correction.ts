/**
 * A mend offered to the user: cells to set, or a row to be put in or taken out, as data. Nobody applies one without the
 * user's seeing what will change.
 */
import type { InsertRows, RemoveRow, SetCell } from '../grid/changes';

/** A row that is missing, or one too many. */
export type RowChange = InsertRows | RemoveRow;

export interface Correction {
  /** What it does, for a button and for the protocol: 更正为 7,892.56. */
  readonly title: string;
  /** Each cell once. What they expect is what the snapshot holds. */
  readonly changes: readonly SetCell[];
  /** Put in or taken out; `changes` is then empty, and the correction is applied by itself: addresses below it move. */
  readonly row?: RowChange;
  /** True where another mend of the same finding is as likely: it is never applied without somebody's choosing it. */
  readonly tied?: true;
}
