/**
 * How a sheet looks in the file: column widths, row heights and the alignment and weight of its cells. For whoever draws
 * sheets; nothing that is decided depends on it, so what cannot be read is left out and never an error.
 */
import { LAST_COLUMN, columnIndex } from '../../grid/address';
import { MOST_CELLS } from './bounds';
import type { PackageReader } from './reader';
import { XmlScanner, isTrue } from './xml';
import type { XmlElement } from './xml-tree';
import { child, childrenNamed } from './xml-tree';

/** How a cell's text is set. */
export interface CellLook {
  readonly horizontal?: 'left' | 'center' | 'right';
  readonly bold?: true;
  readonly wrap?: true;
  /** Points. */
  readonly size?: number;
}

export interface SheetLook {
  /** Characters of the default font, by column from 0. */
  readonly columnWidths: ReadonlyMap<number, number>;
  /** Points, by row from 0. */
  readonly rowHeights: ReadonlyMap<number, number>;
  /** The look of a cell; undefined where the file says nothing about it. */
  at(row: number, column: number): CellLook | undefined;
}

export const NO_LOOK: SheetLook = { columnWidths: new Map(), rowHeights: new Map(), at: () => undefined };

/** The look of the sheet of that name; that of a sheet nobody formatted where it cannot be read. */
export function readSheetLook(reader: PackageReader, name: string): SheetLook {
  try {
    const { sheets, stylesPart } = reader.workbook();
    const entry = sheets.find((sheet) => sheet.isWorksheet && sheet.name === name);
    if (entry === undefined) return NO_LOOK;
    const styles = stylesPart === undefined ? undefined : reader.source.xml(stylesPart);
    return new LookReader(reader.sheetText(entry), entry.part, looksOf(styles)).read();
  } catch {
    return NO_LOOK;
  }
}

/** Headings set in 黑体 stand out by their face, which the one who draws has perhaps not got. */
const HEAVY_FACE = /黑体|simhei/i;

/** The looks by the index of their cell format. */
function looksOf(styles: XmlElement | undefined): readonly (CellLook | undefined)[] {
  const fonts = childrenNamed(child(styles, 'fonts'), 'font');
  return childrenNamed(child(styles, 'cellXfs'), 'xf').map((xf) => {
    const font = fonts[Number(xf.attributes.get('fontId') ?? 0)];
    const alignment = child(xf, 'alignment');
    const bold = child(font, 'b');
    const isHeavy = HEAVY_FACE.test(child(font, 'name')?.attributes.get('val') ?? '');
    const size = Number(child(font, 'sz')?.attributes.get('val'));
    return {
      ...horizontalOf(alignment?.attributes.get('horizontal')),
      ...(isHeavy || (bold !== undefined && isTrue(bold.attributes.get('val') ?? '1')) ? { bold: true } : {}),
      ...(isTrue(alignment?.attributes.get('wrapText')) ? { wrap: true } : {}),
      ...(size > 0 ? { size } : {}),
    };
  });
}

function horizontalOf(written: string | undefined): Pick<CellLook, 'horizontal'> {
  if (written === 'center' || written === 'centerContinuous' || written === 'distributed')
    return { horizontal: 'center' };
  return written === 'left' || written === 'right' ? { horizontal: written } : {};
}

class LookReader {
  private readonly scanner: XmlScanner;
  private readonly columnWidths = new Map<number, number>();
  private readonly rowHeights = new Map<number, number>();
  /** Indices of cell formats, by row and column. */
  private readonly formats = new Map<number, number[]>();
  private count = 0;

  constructor(
    text: string,
    part: string,
    private readonly looks: readonly (CellLook | undefined)[],
  ) {
    this.scanner = new XmlScanner(text, part);
  }

  read(): SheetLook {
    const { scanner, formats, looks } = this;
    scanner.nextElement();
    while (scanner.nextElement() === 'open') {
      if (scanner.name === 'cols') this.eachChild('col', () => this.readColumns());
      else if (scanner.name === 'sheetData') this.eachChild('row', () => this.readRow());
      else scanner.skip();
    }
    return {
      columnWidths: this.columnWidths,
      rowHeights: this.rowHeights,
      at: (row, column) => looks[formats.get(row)?.[column] ?? -1],
    };
  }

  private eachChild(name: string, read: () => void): void {
    while (this.scanner.nextElement() === 'open') {
      if (this.scanner.name === name) read();
      else this.scanner.skip();
    }
  }

  private readColumns(): void {
    const { scanner } = this;
    const width = Number(scanner.attribute('width'));
    const from = Math.max(1, Number(scanner.attribute('min')));
    const to = Math.min(LAST_COLUMN + 1, Number(scanner.attribute('max')));
    for (let column = from; width > 0 && column <= to; column += 1) this.columnWidths.set(column - 1, width);
    scanner.skip();
  }

  private readRow(): void {
    const { scanner } = this;
    const row = Number(scanner.attribute('r')) - 1;
    const height = Number(scanner.attribute('ht'));
    // A height nobody set is only what some program once measured.
    if (height > 0 && isTrue(scanner.attribute('customHeight'))) this.rowHeights.set(row, height);
    const formats: number[] = [];
    this.eachChild('c', () => {
      const column = columnIndex(/^[A-Z]+/.exec(scanner.attribute('r') ?? '')?.[0] ?? '');
      const format = Number(scanner.attribute('s') ?? 0);
      if (column >= 0 && this.count < MOST_CELLS) {
        formats[column] = format;
        this.count += 1;
      }
      scanner.skip();
    });
    if (formats.length > 0) this.formats.set(row, formats);
  }
}
