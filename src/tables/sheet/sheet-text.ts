/** A sheet as the reader of tables sees it: texts and amounts by cell, read once. */
import { readAmount } from '../../amount/read';
import type { AmountReading } from '../../amount/reading';
import type { AmountUnit } from '../../amount/unit';
import type { Area } from '../../grid/address';
import { cellAt, shownText, type Cell, type Sheet } from '../../grid/snapshot';
import { normalise } from '../words/label';
import { isFigureWithUnit, readFigureIn } from './unit-in-cell';

const LONGEST_LABEL = 160;
const BLANK: AmountReading = { kind: 'blank', text: '' };

/** Access to the cells of one sheet, with what is computed from them kept. */
export class SheetText {
  readonly used: Area;
  private readonly labels = new Map<Cell, string>();
  private readonly shown = new Map<Cell, string>();
  private readonly readings = new Map<Cell, AmountReading>();
  private readonly mergedTo = new Map<string, { row: number; column: number }>();

  constructor(
    readonly sheet: Sheet,
    private readonly date1904: boolean,
    private readonly typedUnit?: AmountUnit,
  ) {
    this.used = sheet.used ?? { top: 0, left: 0, bottom: -1, right: -1 };
    for (const merge of sheet.merges ?? []) {
      // A merge over thousands of cells tells nothing about a header.
      if ((merge.bottom - merge.top + 1) * (merge.right - merge.left + 1) > 2_000) continue;
      for (let row = merge.top; row <= merge.bottom; row += 1) {
        for (let column = merge.left; column <= merge.right; column += 1) {
          if (row !== merge.top || column !== merge.left) {
            this.mergedTo.set(`${row},${column}`, { row: merge.top, column: merge.left });
          }
        }
      }
    }
  }

  /** The sheet as if it had only the columns from left to right; cells keep their places. */
  strip(left: number, right: number): SheetText {
    const rows = new Map<number, readonly (Cell | undefined)[]>();
    for (const [row, cells] of this.sheet.rows) {
      const kept = cells.map((cell, column) => (column >= left && column <= right ? cell : undefined));
      if (kept.some((cell) => cell !== undefined)) rows.set(row, kept);
    }
    const merges = this.sheet.merges?.filter((merge) => merge.left >= left && merge.right <= right);
    const used = { ...this.used, left, right };
    return new SheetText({ ...this.sheet, rows, used, merges }, this.date1904, this.typedUnit);
  }

  /** Whether some amount is typed with its unit. */
  get hasFiguresWithUnit(): boolean {
    const isTyped = (cell: Cell | undefined): boolean =>
      typeof cell?.value === 'string' && cell.value.includes('元') && isFigureWithUnit(cell.value);
    return [...this.sheet.rows.values()].some((cells) => cells.some(isTyped));
  }

  /** The sheet with amounts typed with that unit (123.45万元) read as the figures they are. */
  withFiguresIn(unit: AmountUnit): SheetText {
    return new SheetText(this.sheet, this.date1904, unit);
  }

  cell(row: number, column: number): Cell | undefined {
    return cellAt(this.sheet, row, column);
  }

  /** What the cell shows, as printed. */
  text(row: number, column: number): string {
    const cell = this.cell(row, column);
    if (!cell) return '';
    let text = this.shown.get(cell);
    if (text === undefined) {
      text = typeof cell.value === 'string' ? cell.value : shownText(cell, this.date1904);
      this.shown.set(cell, text);
    }
    return text;
  }

  /** What the cell shows, normalised for comparing. */
  label(row: number, column: number): string {
    const cell = this.cell(row, column);
    if (!cell) return '';
    let label = this.labels.get(cell);
    if (label === undefined) {
      // Nothing printed at such length is a label; its beginning tells as much.
      label = normalise(this.text(row, column).slice(0, LONGEST_LABEL));
      this.labels.set(cell, label);
    }
    return label;
  }

  /** True where the cell lies inside a merged area whose text stands elsewhere. */
  coveredBy(row: number, column: number): { row: number; column: number } | undefined {
    return this.mergedTo.get(`${row},${column}`);
  }

  amount(row: number, column: number): AmountReading {
    const cell = this.cell(row, column);
    if (!cell) return BLANK;
    let reading = this.readings.get(cell);
    if (!reading) {
      reading = readAmount(cell, this.date1904);
      if (this.typedUnit !== undefined) reading = readFigureIn(reading, this.typedUnit);
      this.readings.set(cell, reading);
    }
    return reading;
  }

  /** Whether the cell holds anything to see. What a number shows need not be worked out for that. */
  private isFilled({ value }: Cell, row: number, column: number): boolean {
    return typeof value === 'string' ? this.label(row, column) !== '' : value !== null;
  }

  /** Columns of the row that show something, from the left. */
  filled(row: number): number[] {
    const columns: number[] = [];
    const cells = this.sheet.rows.get(row);
    if (!cells) return columns;
    cells.forEach((cell, column) => {
      if (cell !== undefined && this.isFilled(cell, row, column)) columns.push(column);
    });
    return columns;
  }
}
