/**
 * A workbook held as the bytes of an .xlsx or .xlsm file, in Node and in the browser. Reads and patches it; touches
 * neither disk nor network.
 */
import type { Changes } from '../../grid/changes';
import type { WorkbookHost } from '../../grid/host';
import type { Snapshot } from '../../grid/snapshot';
import { openPackage, workbookPart } from './kind';
import { PackageReader } from './reader';

/**
 * Opens the bytes of a workbook file. They must not be changed afterwards: untouched parts are copied from them.
 * Throws HostError where they are no workbook that can be read.
 */
export function openWorkbook(bytes: Uint8Array): FileWorkbook {
  return new FileWorkbook(bytes);
}

export class FileWorkbook implements WorkbookHost {
  private readonly part: string;
  private current: PackageReader;
  private changed = false;

  constructor(private readonly original: Uint8Array) {
    const opened = openPackage(original);
    this.part = workbookPart(opened);
    this.current = new PackageReader(opened, this.part);
    this.current.workbook();
  }

  async read(): Promise<Snapshot> {
    return this.current.read();
  }

  async apply(changes: Changes): Promise<Changes> {
    throw new Error('not yet' + String(changes.length));
  }

  /** The file as it now stands: the very bytes it was opened with while nothing was applied. */
  bytes(): Uint8Array {
    return this.changed ? this.current.source.toBytes() : this.original;
  }
}
