/** An example of the reference: a workbook in which one check finds one thing. */
import type { Severity } from '../../../src/findings/finding';
import type { Snapshot } from '../../../src/grid/snapshot';

export interface CheckExample {
  /** The rule of the finding: the check's id, or one below it (TB-3). */
  readonly rule: string;
  readonly severity: Severity;
  /** 情形: what is wrong in the workbook, for the page. */
  readonly given: string;
  readonly workbook: Snapshot;
  /** The message of the only finding all checks have. */
  readonly message: string;
}
