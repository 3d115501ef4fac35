/**
 * What the product asks of a spreadsheet program. Everything that decides works on the Snapshot a host reads and hands
 * back Changes; nothing else ever writes.
 */
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

/** Why a workbook could not be read or written. */
export type HostErrorCode =
  | 'not-found'
  | 'not-a-workbook'
  | 'encrypted'
  | 'legacy-format'
  | 'truncated'
  | 'too-large'
  | 'damaged'
  | 'write-failed';

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
