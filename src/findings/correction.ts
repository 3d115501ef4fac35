/**
 * A mend offered to the user: cells to set, as data. Nobody applies one without the user's seeing what will change.
 */
import type { SetCell } from '../grid/changes';

export interface Correction {
  /** What it does, for a button and for the protocol: 更正为 7,892.56. */
  readonly title: string;
  /** Each cell once. What they expect is what the snapshot holds. */
  readonly changes: readonly SetCell[];
  /** True where another mend of the same finding is as likely: it is never applied without somebody's choosing it. */
  readonly tied?: true;
}
