/** What `gongkai fix` was asked for and what came of it: handed from the doing to the telling. */
import type { FixOutcome } from '../app/fix-workbook';
import type { Finding } from '../findings/finding';
import type { Snapshot } from '../grid/snapshot';
import type { Report } from '../report/report';
import type { CheckOptions } from './services';

export interface FixRequest extends CheckOptions {
  readonly file: string;
  /** Undefined only in a dry run. */
  readonly out?: string;
  readonly suggested: boolean;
  readonly dryRun: boolean;
  readonly json: boolean;
}

/** What came of it. */
export interface Fixed {
  readonly request: FixRequest;
  /** The workbook as it stood. */
  readonly snapshot: Snapshot;
  readonly outcome: FixOutcome;
  /** The check of the corrected workbook as the host gives it back. */
  readonly after: Report;
  /** What the corrected workbook is found to have and the original was not. */
  readonly appeared: readonly Finding[];
  readonly verdicts: { readonly before: string; readonly after: string };
}
