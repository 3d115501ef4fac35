/** What the search hands over to be told. */
import type { Action } from './actions';

/** A confirmed cause, not yet in words. */
export interface Finished {
  readonly action: Action;
  /** As good as the action, the likelier first. */
  readonly others: readonly Action[];
  /** The action and those the formulas cannot tell from it, the likelier first. */
  readonly alike: readonly Action[];
  /** How many of them are as likely as the first, it included. */
  readonly tied: number;
  /** Equations of the network it mends. */
  readonly mended: readonly number[];
  /** Instances it mends. */
  readonly mends: number;
  readonly explains: readonly string[];
}
