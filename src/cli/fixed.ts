/** What `gongkai fix` was asked for and what came of it: handed from the doing to the telling. */
import type { FixOutcome } from '../app/fix-workbook';
import type { Finding } from '../findings/finding';
import type { Report } from '../report/report';
import type { CopyRequest } from './copying';
import type { FixOptions } from './services';

export type FixRequest = CopyRequest & FixOptions;

/** What came of it. */
export interface Fixed {
  readonly request: FixRequest;
  readonly outcome: FixOutcome;
  /** The check of the corrected workbook as the host gives it back. */
  readonly after: Report;
  /** What the corrected workbook is found to have and the original was not. */
  readonly appeared: readonly Finding[];
  readonly verdicts: { readonly before: string; readonly after: string };
}
