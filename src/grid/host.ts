/**
 * What the product asks of a spreadsheet program. Everything that decides works on the Snapshot a host reads and hands
 * back Changes; nothing else ever writes.
 */
import type { Area } from './address';
import type { Changes } from './changes';
import type { Snapshot } from './snapshot';

/** A workbook somewhere: in Excel, in a file, in memory. */
export interface WorkbookHost {
  /** A picture of the workbook as it stands now. Throws HostError with a code where it cannot be read. */
  read(): Promise<Snapshot>;
  /**
   * Verifies what the Changes expect to find, applies all of them or none, and returns the Changes that undo them.
   * Throws ChangesRefused where an expectation does not hold, and HostError where the program fails.
   */
  apply(changes: Changes): Promise<Changes>;
}

/** Part of a sheet. */
export interface SheetArea {
  readonly sheet: string;
  readonly area: Area;
}

/** How strongly a cell is marked. */
export type MarkStrength = '错误' | '核实' | '提示';

/** A cell or area to be marked in the workbook. */
export interface Mark extends SheetArea {
  readonly strength: MarkStrength;
}

/** A host with somebody in front of it. All methods throw HostError where the program fails. */
export interface InteractiveHost extends WorkbookHost {
  /** The workbook's file name. */
  name(): Promise<string>;
  /** Brings the sheet to the front and selects the area; `also` (the other side of a relation) is shown for a moment. */
  goTo(target: SheetArea, also?: SheetArea): Promise<void>;
  /** What is selected now; undefined where that is no cell area. */
  selection(): Promise<SheetArea | undefined>;
  /** Calls back after somebody else than `apply` has changed the workbook. Returns what ends it. */
  watch(listener: () => void): () => void;
  /** Marks inside the workbook, where the program can take them away again without a trace. */
  readonly marks?: {
    /** Replaces all marks of ours. */
    set(marks: readonly Mark[]): Promise<void>;
    /** Removes all marks of ours and says how many there were. */
    clear(): Promise<number>;
  };
}

/** Why a workbook could not be read or written. */
export type HostErrorCode =
  | 'not-found'
  | 'not-a-workbook'
  | 'encrypted'
  | 'legacy-format'
  | 'truncated'
  | 'too-large'
  | 'damaged'
  | 'write-failed'
  /** Somebody is typing in a cell, or a dialogue stands open. */
  | 'busy'
  | 'read-only'
  /** Another workbook came to the front. */
  | 'lost-focus'
  /** This version of the program cannot do it. */
  | 'unsupported'
  /** The program failed in a way nobody foresaw. */
  | 'program';

/** A failure the user has to be told of, in a Chinese sentence that says what to do. */
export class HostError extends Error {
  constructor(
    readonly code: HostErrorCode,
    message: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
    this.name = 'HostError';
  }
}
