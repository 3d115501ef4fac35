/**
 * A sheet being laid out line by line: cells, merged cells, and row heights that show every text in full. Knows columns
 * and styles, nothing of findings.
 *
 * Heights are computed here because no program fits a row to text in merged cells, and not all fit one to wrapped text
 * in a file that somebody else wrote.
 */
import type { Area } from '../grid/address';
import type { CellStyle, SheetContent, WrittenCell } from '../grid/changes';
import type { StyleName } from './styles';
import { styleNamed } from './styles';
import { brokenLines } from './width';

/** One cell of a line; with `to` it is merged over the columns up to there. */
export interface DraftCell {
  readonly from: number;
  readonly to?: number;
  readonly value: string | number | null;
  /** Gives the value; without the leading =. */
  readonly formula?: string;
  readonly style: StyleName;
  readonly link?: NonNullable<WrittenCell['link']>;
}

/** Pixels of a column a character wide: the narrowest of usual default fonts, so that heights err on the tall side. */
const PIXELS_PER_CHARACTER = 7;
const CELL_PADDING_PIXELS = 7;
const PIXELS_PER_POINT = 96 / 72;
/** Height of a line of text as a multiple of its size, for the tallest of usual fonts. */
const LINE_SPACING = 1.4;
const LINE_PADDING_POINTS = 4;
const LEAST_HEIGHT = 16;
/** The tallest row a worksheet can have. */
const GREATEST_HEIGHT = 409;

export class SheetDraft {
  private readonly cells: WrittenCell[] = [];
  private readonly merges: Area[] = [];
  private readonly heights: { row: number; height: number; grows?: boolean }[] = [];
  private readonly styles = new Map<StyleName, CellStyle>();
  private next = 0;

  /** `widths`: of the columns from the first, in characters. */
  constructor(private readonly widths: readonly number[]) {}

  /** The row the next line will stand in, from 0. */
  get row(): number {
    return this.next;
  }

  /** Adds a line. `height` is the least it gets, in points. */
  line(cells: readonly DraftCell[], height = LEAST_HEIGHT): void {
    let needed = height;
    for (const cell of cells) {
      this.write(cell);
      needed = Math.max(needed, this.heightOf(cell));
    }
    // Spreadsheet programs fit a row to its cells, but not to merged ones: only a row without these may be left to them.
    const merged = cells.some(({ from, to = from }) => to > from);
    const fitted = Math.min(GREATEST_HEIGHT, needed);
    this.heights.push({ row: this.next, height: fitted, ...(merged ? {} : { grows: true }) });
    this.next += 1;
  }

  /** Leaves a row empty. */
  gap(): void {
    this.next += 1;
  }

  /** What was laid out so far, for a SheetContent. */
  content(): Pick<SheetContent, 'cells' | 'merges' | 'rowHeights' | 'styles'> {
    return {
      cells: this.cells,
      merges: this.merges,
      rowHeights: this.heights,
      styles: Object.fromEntries(this.styles),
    };
  }

  private write({ from, to = from, value, formula, style, link }: DraftCell): void {
    this.styles.set(style, styleNamed(style));
    const live = formula === undefined ? {} : { formula };
    this.cells.push({ row: this.next, column: from, value, ...live, style, ...(link ? { link } : {}) });
    // The cells behind a merged one carry its style too: lines around it are drawn cell by cell.
    for (let column = from + 1; column <= to; column += 1) {
      this.cells.push({ row: this.next, column, value: null, style });
    }
    if (to > from) this.merges.push({ top: this.next, bottom: this.next, left: from, right: to });
  }

  private heightOf({ from, to = from, value, style }: DraftCell): number {
    const { wrap, font } = styleNamed(style);
    const size = font?.size ?? 11;
    const pixels = this.widths
      .slice(from, to + 1)
      .reduce((sum, width) => sum + width * PIXELS_PER_CHARACTER, -CELL_PADDING_PIXELS);
    const lines =
      wrap === true && typeof value === 'string'
        ? brokenLines(value, pixels, (character) => pixelWidth(character, size)).length
        : 1;
    return Math.ceil((lines * size * LINE_SPACING + LINE_PADDING_POINTS) * 4) / 4;
  }
}

/** How wide 宋体 of that size draws a character; its quotation marks and signs are as wide as its ideographs. */
function pixelWidth(character: string, size: number): number {
  const full = size * PIXELS_PER_POINT;
  const point = character.codePointAt(0) ?? 0;
  return point >= 0x2010 || character === '·' || character === '×' || character === '÷' ? full : full * 0.56;
}
