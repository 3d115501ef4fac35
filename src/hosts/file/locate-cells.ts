/**
 * Finds where single cells of a worksheet part stand in its text, or where they would be inserted, and the formats that
 * missing cells would take.
 */
import type { Area } from '../../grid/address';
import { parseArea } from '../../grid/address';
import { walkSheet } from './sheet-walk';
import type { XmlScanner } from './xml';
import { isTrue, prefixOf } from './xml';

export interface FoundCell {
  readonly start: number;
  readonly end: number;
  readonly style: number;
}

export interface FoundRow {
  /** The start tag. */
  readonly tagStart: number;
  readonly tagEnd: number;
  /** Before the end tag; where the row is written as <row/>, behind it. */
  readonly innerEnd: number;
  readonly empty: boolean;
  readonly qualified: string;
  readonly spans: string | undefined;
  /** The format of the row's empty cells, where it has one of its own. */
  readonly style: number | undefined;
  readonly cells: Map<number, FoundCell>;
  /** Where a cell of this column belongs that is not there: before the next one, or at the row's end. */
  readonly places: Map<number, number>;
}

export interface SheetLayout {
  /** The prefix of the document's elements, colon included. */
  readonly prefix: string;
  readonly data: {
    readonly start: number;
    readonly end: number;
    readonly innerEnd: number;
    readonly empty: boolean;
  };
  readonly rows: ReadonlyMap<number, FoundRow>;
  /** Where a row that is not there belongs. */
  readonly rowPlaces: ReadonlyMap<number, number>;
  readonly dimension: { readonly start: number; readonly end: number; readonly area: Area } | undefined;
  readonly columnStyles: readonly { readonly from: number; readonly to: number; readonly style: number }[];
  /** Array formulas and data tables of more than one cell. */
  readonly arrays: readonly Area[];
  /** Whether rows or cells leave out their addresses; see `withPositions`. */
  readonly implicit: boolean;
}

/** Looks up cells by row: for each row the columns wanted. */
export function locateCells(
  text: string,
  part: string,
  wanted: ReadonlyMap<number, ReadonlySet<number>>,
): SheetLayout {
  const locator = new Locator(wanted);
  walkSheet(text, part, locator);
  return locator.layout();
}

type Building<T> = { -readonly [K in keyof T]: T[K] };

class Locator {
  private data: Building<SheetLayout['data']> = { start: 0, end: 0, innerEnd: 0, empty: true };
  private prefix = '';
  private readonly rows = new Map<number, Building<FoundRow>>();
  private readonly rowPlaces = new Map<number, number>();
  private readonly waitingRows: number[];
  private waitingColumns: number[] = [];
  private dimension: SheetLayout['dimension'];
  private readonly columnStyles: { from: number; to: number; style: number }[] = [];
  private readonly arrays: Area[] = [];
  private implicit = false;

  constructor(private readonly wanted: ReadonlyMap<number, ReadonlySet<number>>) {
    this.waitingRows = [...wanted.keys()].sort((one, other) => one - other);
  }

  layout(): SheetLayout {
    const { prefix, data, rows, rowPlaces, dimension, columnStyles, arrays, implicit } = this;
    return { prefix, data, rows, rowPlaces, dimension, columnStyles, arrays, implicit };
  }

  section(scanner: XmlScanner): void {
    if (scanner.name === 'dimension') {
      const area = parseArea(scanner.attribute('ref') ?? '');
      if (area !== undefined) this.dimension = { start: scanner.start, end: scanner.end, area };
    } else if (scanner.name === 'cols') {
      while (scanner.nextElement() === 'open') this.noteColumn(scanner);
    }
  }

  dataOpen(scanner: XmlScanner): void {
    this.prefix = prefixOf(scanner.qualified);
    this.data = { start: scanner.start, end: scanner.end, innerEnd: scanner.end, empty: scanner.empty };
  }

  dataClose(scanner: XmlScanner): void {
    this.data.innerEnd = scanner.start;
    this.data.end = scanner.end;
    for (const row of this.waitingRows) this.rowPlaces.set(row, scanner.start);
  }

  rowOpen(row: number, scanner: XmlScanner): void {
    if (scanner.attribute('r') === undefined) this.implicit = true;
    while (this.waitingRows[0] !== undefined && this.waitingRows[0] < row) {
      this.rowPlaces.set(this.waitingRows.shift() as number, scanner.start);
    }
    const columns = this.wanted.get(row);
    if (columns === undefined || this.rows.has(row)) return;
    if (this.waitingRows[0] === row) this.waitingRows.shift();
    this.rowPlaces.delete(row);
    this.waitingColumns = [...columns].sort((one, other) => one - other);
    const { start: tagStart, end: tagEnd, empty, qualified } = scanner;
    this.rows.set(row, {
      tagStart,
      tagEnd,
      innerEnd: tagEnd,
      empty,
      qualified,
      spans: scanner.attribute('spans'),
      style: isTrue(scanner.attribute('customFormat')) ? Number(scanner.attribute('s') ?? 0) : undefined,
      cells: new Map(),
      places: new Map(),
    });
  }

  rowClose(row: number, scanner: XmlScanner): void {
    const found = this.rows.get(row);
    if (found === undefined) return;
    found.innerEnd = scanner.start;
    for (const column of this.waitingColumns) found.places.set(column, scanner.start);
    this.waitingColumns = [];
  }

  cell(row: number, column: number, scanner: XmlScanner): void {
    const { start } = scanner;
    if (scanner.attribute('r') === undefined) this.implicit = true;
    const style = Number(scanner.attribute('s') ?? 0);
    this.passOverCell(scanner);
    const found = this.rows.get(row);
    if (found === undefined) return;
    while (this.waitingColumns[0] !== undefined && this.waitingColumns[0] < column) {
      found.places.set(this.waitingColumns.shift() as number, start);
    }
    if (this.wanted.get(row)?.has(column) !== true) return;
    if (this.waitingColumns[0] === column) this.waitingColumns.shift();
    found.places.delete(column);
    found.cells.set(column, { start, end: scanner.end, style });
  }

  /** Takes the scanner to the cell's end and notes an array formula that starts in it. */
  private passOverCell(scanner: XmlScanner): void {
    if (scanner.empty) {
      scanner.skip();
      return;
    }
    while (scanner.nextElement() === 'open') {
      const type = scanner.name === 'f' ? scanner.attribute('t') : undefined;
      if (type === 'array' || type === 'dataTable') {
        const area = parseArea(scanner.attribute('ref') ?? '');
        if (area && (area.top !== area.bottom || area.left !== area.right)) this.arrays.push(area);
      }
      scanner.skip();
    }
  }

  private noteColumn(scanner: XmlScanner): void {
    const style = scanner.attribute('style');
    if (style !== undefined) {
      const from = Number(scanner.attribute('min')) - 1;
      const to = Number(scanner.attribute('max')) - 1;
      this.columnStyles.push({ from, to, style: Number(style) });
    }
    scanner.skip();
  }
}
