/**
 * A workbook held as the bytes of an .xlsx or .xlsm file, in Node and in the browser. Reads and patches it; touches
 * neither disk nor network.
 */
import type { Changes } from '../../grid/changes';
import type { WorkbookHost } from '../../grid/host';
import type { Snapshot } from '../../grid/snapshot';
import { applyChanges } from './apply';
import { openPackage, workbookPart } from './kind';
import { PackageReader } from './reader';
import type { SheetLook } from './sheet-look';
import { readSheetLook } from './sheet-look';

/**
 * Opens the bytes of a workbook file. They must not be changed afterwards: untouched parts are copied from them.
 * Throws HostError where they are no workbook that can be read.
 */
export function openWorkbook(bytes: Uint8Array): FileWorkbook {
  return new FileWorkbook(bytes);
}

/** Two states between which an inverse leads. */
interface Step {
  readonly from: PackageReader;
  readonly to: PackageReader;
  readonly back: Changes;
}

export class FileWorkbook implements WorkbookHost {
  private readonly part: string;
  private readonly opened: PackageReader;
  private current: PackageReader;
  /** Inverses handed out; while the workbook stands as it was then, undoing goes back to the very bytes before. */
  private readonly steps = new WeakMap<Changes, Step>();

  constructor(private readonly original: Uint8Array) {
    const source = openPackage(original);
    this.part = workbookPart(source);
    this.opened = new PackageReader(source, this.part);
    this.opened.workbook();
    this.current = this.opened;
  }

  read(): Promise<Snapshot> {
    return Promise.resolve(this.current).then((reader) => reader.read());
  }

  apply(changes: Changes): Promise<Changes> {
    return Promise.resolve(changes).then(() => this.applyNow(changes));
  }

  /** The file as it now stands: the very bytes it was opened with while nothing is changed. */
  bytes(): Uint8Array {
    return this.current === this.opened ? this.original : this.current.source.toBytes();
  }

  /** How a sheet looks as the file now stands, for drawing it. */
  look(sheet: string): SheetLook {
    return readSheetLook(this.current, sheet);
  }

  private applyNow(changes: Changes): Changes {
    if (changes.length === 0) return [];
    const from = this.current;
    const known = this.steps.get(changes);
    if (known?.from === from) {
      this.current = known.to;
      return this.remember([...known.back], { from: known.to, to: from, back: changes });
    }
    const { result, inverse } = applyChanges(from, this.part, changes);
    this.current = new PackageReader(result, this.part);
    return this.remember(inverse, { from: this.current, to: from, back: changes });
  }

  private remember(inverse: Changes, step: Step): Changes {
    this.steps.set(inverse, step);
    return inverse;
  }
}
