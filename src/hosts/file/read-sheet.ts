/**
 * One worksheet part, read into a Sheet of the snapshot. Walks through the part once; empty formatted cells cost no
 * memory, and the reading stops at a bound.
 */
import type { Area } from '../../grid/address';
import { LAST_COLUMN, LAST_ROW, parseArea } from '../../grid/address';
import type { Cell, Sheet, Visibility } from '../../grid/snapshot';
import { MOST_CELLS } from './bounds';
import { CellReader, type SharedParts } from './read-cell';
import { damaged } from './failures';
import { XmlScanner, isTrue } from './xml';

/** Reads a worksheet part. `part` names it in errors. Throws HostError 'damaged'. */
export function readSheet(
  text: string,
  part: string,
  head: { readonly name: string; readonly visibility: Visibility },
  shared: SharedParts,
  mostCells = MOST_CELLS,
): Sheet {
  return new SheetReader(text, part, shared, mostCells).read(head);
}

interface Span {
  readonly from: number;
  readonly to: number;
}

class SheetReader {
  private readonly scanner: XmlScanner;
  private readonly cells: CellReader;
  private readonly rows = new Map<number, (Cell | undefined)[]>();
  private readonly merges: Area[] = [];
  private readonly hiddenRows: Span[] = [];
  private readonly hiddenColumns = new Set<number>();
  private isProtected = false;
  private truncated = false;
  private count = 0;
  private used: { top: number; left: number; bottom: number; right: number } | undefined;
  private unlistedRowsHidden = false;

  constructor(
    text: string,
    private readonly part: string,
    shared: SharedParts,
    private readonly mostCells: number,
  ) {
    this.scanner = new XmlScanner(text, part);
    this.cells = new CellReader(shared, part);
  }

  read(head: { readonly name: string; readonly visibility: Visibility }): Sheet {
    const { scanner } = this;
    if (scanner.nextElement() !== 'open' || scanner.name !== 'worksheet')
      throw damaged('工作表部件内容不对', this.part);
    while (!this.truncated && scanner.nextElement() === 'open') this.readSection();
    this.cells.spreadArrays((row, column, formula) => this.addFormula(row, column, formula));
    return {
      name: head.name,
      visibility: head.visibility,
      used: this.used,
      rows: this.rows,
      merges: this.merges,
      hiddenRows: this.rowsHidden(),
      hiddenColumns: this.hiddenColumns,
      ...(this.isProtected ? { protected: true } : {}),
      ...(this.truncated ? { truncated: true } : {}),
    };
  }

  /** After the 'open' of a child of the worksheet: reads it or passes over it. */
  private readSection(): void {
    const { scanner } = this;
    if (scanner.name === 'sheetData') this.readRows();
    else if (scanner.name === 'cols') this.eachChild('col', () => this.readColumns());
    else if (scanner.name === 'mergeCells') this.eachChild('mergeCell', () => this.readMerge());
    else {
      if (scanner.name === 'sheetFormatPr') this.unlistedRowsHidden = isTrue(scanner.attribute('zeroHeight'));
      if (scanner.name === 'sheetProtection') this.isProtected = isTrue(scanner.attribute('sheet'));
      scanner.skip();
    }
  }

  private readMerge(): void {
    const area = parseArea(this.scanner.attribute('ref') ?? '');
    if (area !== undefined) this.merges.push(area);
  }

  private eachChild(name: string, read: () => void): void {
    while (this.scanner.nextElement() === 'open') {
      if (this.scanner.name === name) read();
      this.scanner.skip();
    }
  }

  private readColumns(): void {
    const { scanner } = this;
    const width = scanner.attribute('width');
    if (!isTrue(scanner.attribute('hidden')) && (width === undefined || Number(width) !== 0)) return;
    const from = Math.max(1, Number(scanner.attribute('min')));
    const to = Math.min(LAST_COLUMN + 1, Number(scanner.attribute('max')));
    for (let column = from; column <= to; column += 1) this.hiddenColumns.add(column - 1);
  }

  private readRows(): void {
    const { scanner } = this;
    let row = -1;
    while (scanner.nextElement() === 'open') {
      if (scanner.name !== 'row') {
        scanner.skip();
        continue;
      }
      const written = scanner.attribute('r');
      const next = written === undefined ? row + 1 : Number(written) - 1;
      if (!Number.isInteger(next) || next < 0 || next > LAST_ROW) throw damaged('行号有误', this.part);
      if (this.unlistedRowsHidden && next > row + 1) this.hiddenRows.push({ from: row + 1, to: next - 1 });
      row = next;
      this.readRow(row);
      if (this.truncated) return;
    }
    if (this.unlistedRowsHidden) this.hiddenRows.push({ from: row + 1, to: LAST_ROW });
  }

  private readRow(row: number): void {
    const { scanner } = this;
    const height = scanner.attribute('ht');
    if (isTrue(scanner.attribute('hidden')) || (height !== undefined && Number(height) === 0))
      this.hideRow(row);
    let column = -1;
    while (scanner.nextElement() === 'open') {
      if (scanner.name !== 'c') {
        scanner.skip();
        continue;
      }
      const written = scanner.attribute('r');
      column = written === undefined ? column + 1 : this.columnOf(written);
      const cell = this.cells.read(scanner, row, column);
      if (cell !== undefined) this.add(row, column, cell);
      if (this.truncated) return;
    }
  }

  /** The column a cell's address names. Its row is taken from the row that holds it. */
  private columnOf(address: string): number {
    let column = 0;
    let at = 0;
    for (; at < address.length; at += 1) {
      const code = address.charCodeAt(at) & ~32;
      if (code < 65 || code > 90) break;
      column = column * 26 + code - 64;
    }
    if (column < 1 || column > LAST_COLUMN + 1)
      throw damaged(`单元格地址有误 ${address.slice(0, 20)}`, this.part);
    return column - 1;
  }

  private hideRow(row: number): void {
    const last = this.hiddenRows.at(-1);
    if (last?.to === row - 1) this.hiddenRows[this.hiddenRows.length - 1] = { from: last.from, to: row };
    else this.hiddenRows.push({ from: row, to: row });
  }

  private add(row: number, column: number, cell: Cell): void {
    if (this.count >= this.mostCells) {
      this.truncated = true;
      return;
    }
    this.count += 1;
    let cells = this.rows.get(row);
    if (cells === undefined) this.rows.set(row, (cells = []));
    cells[column] = cell;
    this.widen(row, column);
  }

  private widen(row: number, column: number): void {
    const { used } = this;
    if (used === undefined) {
      this.used = { top: row, left: column, bottom: row, right: column };
      return;
    }
    if (row < used.top) used.top = row;
    if (row > used.bottom) used.bottom = row;
    if (column < used.left) used.left = column;
    if (column > used.right) used.right = column;
  }

  /** Cells of an array formula other than its first hold the same formula, as Excel reports it. */
  private addFormula(row: number, column: number, formula: string): void {
    const cells = this.rows.get(row);
    const cell = cells?.[column];
    if (cells !== undefined && cell !== undefined && cell.formula === undefined)
      cells[column] = { ...cell, formula };
  }

  /** Hidden rows down to the last used one; a sheet whose whole rest is hidden costs nothing. */
  private rowsHidden(): Set<number> {
    const hidden = new Set<number>();
    const last = this.used?.bottom ?? -1;
    for (const { from, to } of this.hiddenRows) {
      for (let row = from; row <= Math.min(to, last); row += 1) hidden.add(row);
    }
    return hidden;
  }
}
