/**
 * Builds the cell changes of corrections from what a snapshot holds. Decides what may be overwritten, never what is
 * right: a formula stays a formula, and of merged cells only the one that shows is written.
 */
import type { CellRef } from '../grid/address';
import { contains } from '../grid/address';
import type { SetCell } from '../grid/changes';
import { displayText } from '../grid/display';
import type { Cell, CellValue, Snapshot } from '../grid/snapshot';
import { cellAt, sheetNamed, shownText } from '../grid/snapshot';

export class CellWriter {
  constructor(private readonly snapshot: Snapshot) {}

  /** What stands in the cell. */
  cell({ sheet, row, column }: CellRef): Cell | undefined {
    const found = sheetNamed(this.snapshot, sheet);
    return found && cellAt(found, row, column);
  }

  /** What the cell shows, without blanks around it. */
  shown(ref: CellRef): string {
    return shownText(this.cell(ref), this.snapshot.date1904).trim();
  }

  /** What the cell would show after the change, without blanks around it. */
  shownAfter({ at, write, format }: SetCell): string {
    return displayText(write.value, format ?? this.cell(at)?.format ?? 'General').trim();
  }

  /**
   * The change that puts a value into the cell, with a number format where one is given. Undefined where the cell must
   * not be overwritten or holds just that.
   */
  set(at: CellRef, value: CellValue, format?: string): SetCell | undefined {
    const sheet = sheetNamed(this.snapshot, at.sheet);
    if (!sheet || sheet.truncated === true || this.isCovered(at)) return undefined;
    const cell = cellAt(sheet, at.row, at.column);
    if (cell?.formula !== undefined) return undefined;
    const held = cell?.value ?? null;
    if (held === value) return undefined;
    return {
      kind: 'setCell',
      at: { sheet: sheet.name, row: at.row, column: at.column },
      expect: { value: held },
      write: { value },
      ...(format === undefined || format === cell?.format ? {} : { format }),
    };
  }

  /** The change that replaces a stretch of the cell's text; undefined where it does not stand there just once. */
  replace(at: CellRef, former: string, instead: string): SetCell | undefined {
    const text = this.cell(at)?.value;
    if (typeof text !== 'string' || former === '') return undefined;
    const from = text.indexOf(former);
    if (from < 0 || text.includes(former, from + 1)) return undefined;
    return this.set(at, text.slice(0, from) + instead + text.slice(from + former.length));
  }

  /** Inside a merged area, but not the cell of it that shows. */
  private isCovered({ sheet, row, column }: CellRef): boolean {
    const merges = sheetNamed(this.snapshot, sheet)?.merges ?? [];
    return merges.some((area) => contains(area, row, column) && (area.top !== row || area.left !== column));
  }
}
