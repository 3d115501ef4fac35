/** What is asked of an insertion and what is answered. Types only. */
import type { CellRef } from '../grid/address';
import type { Changes } from '../grid/changes';
import type { Table } from '../tables/book';
import type { WantedSubject } from './wanted-subjects';

export interface InsertionRequest {
  readonly table: Table;
  /** 3, 5 or 7 digits each; those above them need not be named. */
  readonly codes: readonly string[];
  /** The budget year whose catalogue names the subjects. */
  readonly year: number;
  /** The sheet row the user stands in, for tables with a block of subjects for each unit. */
  readonly atRow?: number;
  /** The name of a code, where the user has a catalogue of their own. */
  readonly nameOf?: (code: string) => string | undefined;
}

export interface PlannedRow extends WantedSubject {
  /** The sheet row (from 0) it comes to stand above, in the snapshot. */
  readonly before: number;
}

export interface InsertionPlan {
  readonly changes: Changes;
  readonly rows: readonly PlannedRow[];
  /** Ticked subjects the table has already. */
  readonly present: readonly { readonly code: string; readonly at: CellRef }[];
  readonly refused: readonly { readonly code: string; readonly reason: string }[];
  /** What the user has to look at after inserting, in sentences. */
  readonly notes: readonly string[];
}
