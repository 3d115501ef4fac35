/**
 * The workbook of the page without Excel: a file in memory with somebody in front of it. What is shown of it (sheet,
 * selection, the picture as it stands) can be subscribed to, so that the sheet view follows. Knows no React.
 */
import type { Area } from '../grid/address';
import type { Changes } from '../grid/changes';
import type { InteractiveHost, SheetArea } from '../grid/host';
import type { Snapshot } from '../grid/snapshot';
import { sheetNamed } from '../grid/snapshot';
import type { FileWorkbook } from '../hosts/file/file-workbook';
import { openWorkbook } from '../hosts/file/file-workbook';
import type { SheetLook } from '../hosts/file/sheet-look';

/** What the sheet view draws. A new object whenever anything changes. */
export interface WorkbookView {
  readonly snapshot: Snapshot;
  /** The sheet in front. */
  readonly sheet: string;
  /** Selected on that sheet. */
  readonly selection: Area;
  /** The other side of a relation, shown for a moment. */
  readonly also?: SheetArea;
  /** Counts up whenever the selection is to be brought into sight and pointed out. */
  readonly shownTimes: number;
  /** Something was written that is in no saved file yet. */
  readonly unsaved: boolean;
}

/** How long the two sides of a relation stay pointed out, in milliseconds. */
const SHOWN_FOR = 2_400;

const FIRST_CELL: Area = { top: 0, left: 0, bottom: 0, right: 0 };

export class PageHost implements InteractiveHost {
  private readonly listeners = new Set<() => void>();
  private fading: ReturnType<typeof setTimeout> | undefined;
  private savedBytes: Uint8Array;

  private constructor(
    private readonly workbook: FileWorkbook,
    readonly fileName: string,
    private current: WorkbookView,
  ) {
    this.savedBytes = workbook.bytes();
  }

  /** Opens the bytes of a file. Throws HostError with the sentence to tell. */
  static async open(bytes: Uint8Array, fileName: string): Promise<PageHost> {
    const workbook = openWorkbook(bytes);
    const snapshot = await workbook.read();
    const first = snapshot.sheets.find(({ visibility }) => visibility === 'visible') ?? snapshot.sheets[0];
    const view = { snapshot, sheet: first?.name ?? '', selection: FIRST_CELL, shownTimes: 0, unsaved: false };
    return new PageHost(workbook, fileName, view);
  }

  read(): Promise<Snapshot> {
    return this.workbook.read();
  }

  async apply(changes: Changes): Promise<Changes> {
    const inverse = await this.workbook.apply(changes);
    const snapshot = await this.workbook.read();
    const gone = sheetNamed(snapshot, this.current.sheet) === undefined;
    this.show({
      snapshot,
      unsaved: this.workbook.bytes() !== this.savedBytes,
      ...(gone ? { sheet: snapshot.sheets[0]?.name ?? '', selection: FIRST_CELL } : {}),
    });
    return inverse;
  }

  name(): Promise<string> {
    return Promise.resolve(this.fileName);
  }

  goTo(target: SheetArea, also?: SheetArea): Promise<void> {
    this.show({
      sheet: target.sheet,
      selection: target.area,
      also,
      shownTimes: this.current.shownTimes + 1,
    });
    clearTimeout(this.fading);
    if (also) this.fading = setTimeout(() => this.show({ also: undefined }), SHOWN_FOR);
    return Promise.resolve();
  }

  selection(): Promise<SheetArea | undefined> {
    return Promise.resolve({ sheet: this.current.sheet, area: this.current.selection });
  }

  /** Nobody else can change a file that is held in memory. */
  watch(): () => void {
    return () => undefined;
  }

  /** Selects an area of the sheet in front, as a click or an arrow key does. */
  select(selection: Area): void {
    this.show({ selection });
  }

  /** How a sheet looks in the file as it now stands. */
  look(sheet: string): SheetLook {
    return this.workbook.look(sheet);
  }

  /** Brings a sheet to the front. */
  openSheet(sheet: string): void {
    if (sheet !== this.current.sheet) this.show({ sheet, selection: FIRST_CELL });
  }

  /** The file as it now stands, which is taken to be saved with this. */
  save(): Uint8Array {
    this.savedBytes = this.workbook.bytes();
    this.show({ unsaved: false });
    return this.savedBytes;
  }

  readonly view = (): WorkbookView => this.current;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  private show(change: Partial<Omit<WorkbookView, 'also'>> & { also?: SheetArea | undefined }): void {
    const { also = 'also' in change ? undefined : this.current.also, ...rest } = change;
    const { also: _, ...before } = this.current;
    this.current = { ...before, ...rest, ...(also ? { also } : {}) };
    this.listeners.forEach((listener) => listener());
  }
}
