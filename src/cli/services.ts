/**
 * What the commands need done by others: files, the check, recognition, the catalogue. Tests hand in their own; the
 * program's are put together in node-services.ts.
 */
import type { AnalyseOptions, AnalyseOutcome } from '../app/analyse';
import type { FillWorkbookOptions } from '../app/fill';
import type { FixOutcome } from '../app/fix-workbook';
import type { InsertOptions, InsertOutcome } from '../app/insert';
import type { Filling } from '../derived/fill';
import type { Changes } from '../grid/changes';
import type { Snapshot } from '../grid/snapshot';
import type { Severity } from '../findings/finding';
import type { Report } from '../report/report';
import type { Book, Family } from '../tables/book';

/** A workbook file that has been opened. */
export interface OpenedWorkbook {
  /** Throws HostError where it cannot be read. */
  read(): Promise<Snapshot>;
  /** Throws HostError or ChangesRefused, and has then changed nothing. */
  apply(changes: Changes): Promise<unknown>;
  /** Writes the workbook as it now stands to another file, whole or not at all. Throws HostError. */
  save(path: string): Promise<void>;
}

export interface CheckOptions {
  readonly year?: number;
}

export interface FixOptions extends CheckOptions {
  /** Also what somebody has to decide on. */
  readonly suggested: boolean;
}

export type FillOptions = FillWorkbookOptions;
export type { AnalyseOptions, AnalyseOutcome, InsertOptions };

/** A formula of the catalogue as people read it. */
export interface CatalogueEntry {
  /** Entries of one family stand together. */
  readonly family: Family;
  readonly id: string;
  readonly severity: Severity;
  /** What it says in a sentence. */
  readonly sentence: string;
  /** Its text, with the condition on a line of its own. */
  readonly text: string;
}

export interface Services {
  readonly version: string;
  /** Throws HostError where the file cannot be used. */
  open(path: string): Promise<OpenedWorkbook>;
  exists(path: string): Promise<boolean>;
  /** Whether two paths lead to one existing file. */
  sameFile(one: string, other: string): Promise<boolean>;
  check(snapshot: Snapshot, options: CheckOptions): Report;
  /** What to change in the workbook so that it is mended, as far as corrections go. */
  fix(snapshot: Snapshot, options: FixOptions): FixOutcome;
  /** What can be filled in. */
  fill(snapshot: Snapshot, options: FillOptions): Filling;
  /** Which rows to insert. */
  insert(snapshot: Snapshot, options: InsertOptions): InsertOutcome;
  /** Shares, and changes since last year. */
  analyse(options: AnalyseOptions): AnalyseOutcome;
  recognise(snapshot: Snapshot, options: CheckOptions): Book;
  formulas(): readonly CatalogueEntry[];
}
