/** An interactive host over a workbook file in memory, with somebody in front of it who can be watched. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Changes } from '../../../src/grid/changes';
import type { InteractiveHost, Mark, SheetArea } from '../../../src/grid/host';
import type { CellValue, Snapshot } from '../../../src/grid/snapshot';
import { cellAt, sheetNamed } from '../../../src/grid/snapshot';
import { openWorkbook, type FileWorkbook } from '../../../src/hosts/file/file-workbook';

export const SAMPLE = 'wuhan-2023-budget.xlsx';
export const CLEAN = 'wuhan-2023-budget-clean.xlsx';

export class TestHost implements InteractiveHost {
  readonly went: { target: SheetArea; also?: SheetArea }[] = [];
  readonly applied: Changes[] = [];
  marked: readonly Mark[] = [];
  /** Thrown by the next call, once. */
  fails: { readonly at: 'read' | 'apply' | 'goTo' | 'marks'; readonly error: Error } | undefined;
  private readonly listeners = new Set<() => void>();
  private readonly file: FileWorkbook;

  constructor(file: string | Uint8Array = SAMPLE) {
    const bytes =
      typeof file === 'string' ? readFileSync(join(__dirname, '../../../seeds/workbooks', file)) : file;
    this.file = openWorkbook(new Uint8Array(bytes));
  }

  name(): Promise<string> {
    return Promise.resolve('部门预算.xlsx');
  }

  async read(): Promise<Snapshot> {
    this.failAt('read');
    return this.file.read();
  }

  async apply(changes: Changes): Promise<Changes> {
    this.failAt('apply');
    const inverse = await this.file.apply(changes);
    this.applied.push(changes);
    return inverse;
  }

  goTo(target: SheetArea, also?: SheetArea): Promise<void> {
    return Promise.resolve().then(() => {
      this.failAt('goTo');
      this.went.push(also ? { target, also } : { target });
    });
  }

  selection(): Promise<undefined> {
    return Promise.resolve(undefined);
  }

  watch(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  readonly marks = {
    set: (marks: readonly Mark[]): Promise<void> =>
      Promise.resolve().then(() => {
        this.failAt('marks');
        this.marked = marks;
      }),
    clear: (): Promise<number> => {
      const count = this.marked.length;
      this.marked = [];
      return Promise.resolve(count);
    },
  };

  get watched(): number {
    return this.listeners.size;
  }

  /** Somebody types into a cell. */
  async type(sheet: string, row: number, column: number, value: CellValue): Promise<void> {
    const cell = cellAt(sheetNamed(await this.file.read(), sheet)!, row, column);
    const expect = {
      value: cell?.value ?? null,
      ...(cell?.formula === undefined ? {} : { formula: cell.formula }),
    };
    await this.file.apply([{ kind: 'setCell', at: { sheet, row, column }, expect, write: { value } }]);
    for (const listener of this.listeners) listener();
  }

  async valueAt(sheet: string, row: number, column: number): Promise<CellValue> {
    return cellAt(sheetNamed(await this.file.read(), sheet)!, row, column)?.value ?? null;
  }

  async sheetNames(): Promise<string[]> {
    return (await this.file.read()).sheets.map(({ name }) => name);
  }

  bytes(): Uint8Array {
    return this.file.bytes();
  }

  private failAt(at: 'read' | 'apply' | 'goTo' | 'marks'): void {
    if (this.fails?.at !== at) return;
    const { error } = this.fails;
    this.fails = undefined;
    throw error;
  }
}
