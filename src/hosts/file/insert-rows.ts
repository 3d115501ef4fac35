/**
 * Inserts rows into a worksheet part and moves everything in the package that refers to what stands below. Packages are
 * immutable; what is thrown on the way leaves nothing half done.
 */
import type { Area } from '../../grid/address';
import { LAST_ROW, a1, areaA1, columnLetters, parseArea } from '../../grid/address';
import type { InsertRows } from '../../grid/changes';
import type { Insertion } from '../../grid/moved-references';
import { movedAreas, movedFormula, movedRow, stretchedFormula } from '../../grid/moved-references';
import type { PlacedSheet } from './apply-sheets';
import { cellsInvalid, sheetInvalid } from '../refusals';
import { newRowsXml, rowToCopy, type CopiedRow } from './inserted-rows';
import { movedElsewhere, type MovedPart } from './moved-parts';
import { withOwnFormulas, withPositions } from './normalise-sheet';
import type { Package } from './package';
import { shiftByInsertion } from './row-shift';
import type { StylePatch } from './patch-styles';
import { XmlScanner, escapeText } from './xml';
import { splice, withAttribute, type Edit } from './xml-tree';
import { encodeXstring } from './xstring';

/** The parts that one insertion changes, with their new texts. Throws ChangesRefused. */
export function insertRows(
  source: Package,
  workbookPart: string,
  place: PlacedSheet,
  change: InsertRows,
  styles: StylePatch,
): readonly MovedPart[] {
  const { name, part } = place;
  const insertion = { sheet: name, before: change.before, count: change.rows.length };
  if (insertion.count === 0) return [];
  const text = withOwnFormulas(withPositions(source.text(part), part), part, () => true);
  const copied = change.rows.map(({ like }) => rowToCopy(text, part, like));
  const edits = new SheetEdits(text, part, change, insertion, copied).all(styles);
  return [
    [part, splice(text, edits)],
    ...movedElsewhere(source, workbookPart, part, shiftByInsertion(insertion)),
  ];
}

/** Collects the edits of the worksheet part itself, in one walk. */
class SheetEdits {
  private readonly edits: Edit[] = [];
  private readonly scanner: XmlScanner;
  /** Where the new rows go: before the first row at or below the place, else at the end of the data. */
  private target: number | undefined;
  private dataPrefix = '';
  private last = -1;

  constructor(
    private readonly text: string,
    part: string,
    private readonly change: InsertRows,
    private readonly insertion: Insertion,
    private readonly copied: readonly CopiedRow[],
  ) {
    this.scanner = new XmlScanner(text, part);
  }

  all(styles: StylePatch): Edit[] {
    const { scanner } = this;
    let cell = '';
    for (let token = scanner.nextElement(); token !== 'end'; token = scanner.nextElement()) {
      if (token === 'close') {
        if (scanner.name === 'sheetData') this.target ??= scanner.start;
        continue;
      }
      if (scanner.name === 'row') this.row();
      else if (scanner.name === 'c') {
        cell = scanner.attribute('r') ?? '';
        this.attributes(['r'], (value) => movedAreas(value, this.insertion));
      } else if (FORMULAS.has(scanner.name)) this.formula(cell);
      else if (scanner.name === 'sqref') this.content((value) => this.areas(value));
      else if (scanner.name === 'brk') this.pageBreak();
      else if (scanner.name === 'mergeCells') this.merges();
      else if (scanner.name === 'hyperlink') this.hyperlink();
      else if (GROWING.has(scanner.name)) this.attributes(['ref', 'sqref'], (value) => this.areas(value));
      else this.attributes(['ref', 'sqref', 'activeCell'], (value) => movedAreas(value, this.insertion));
    }
    if (this.last + this.insertion.count > LAST_ROW) throw sheetInvalid(this.insertion.sheet, '的行已到底');
    const at = this.target ?? this.text.length;
    const rows = newRowsXml(this.change, this.copied, this.insertion, this.dataPrefix, styles);
    return [{ start: at, end: at, text: rows }, ...this.edits];
  }

  private row(): void {
    const { scanner, insertion } = this;
    const row = Number(scanner.attribute('r')) - 1;
    this.last = row;
    if (row < insertion.before) return;
    this.target ??= scanner.start;
    this.attributes(['r'], (value) => String(movedRow(Number(value) - 1, insertion) + 1));
  }

  private formula(cell: string): void {
    const { scanner, insertion } = this;
    const isCell = scanner.name === 'f';
    const ref = isCell ? parseArea(scanner.attribute('ref') ?? '') : undefined;
    if (ref && ref.top < insertion.before && ref.bottom >= insertion.before)
      throw cellsInvalid(
        [{ sheet: insertion.sheet, row: ref.top, column: ref.left }],
        '的数组公式跨过插入处',
      );
    if (isCell) this.attributes(['ref', 'r1', 'r2'], (value) => movedAreas(value, insertion));
    this.content((written) => {
      const moved = movedFormula(written, insertion.sheet, insertion);
      return isCell ? this.widened(moved, cell) : moved;
    });
  }

  /** The formula of a total with the new rows taken in, where the change asks for it. */
  private widened(formula: string, cell: string): string {
    const { stretch = [], addTo = [], before } = this.change;
    const isHere = (at: { readonly row: number; readonly column: number }): boolean =>
      a1(at.row, at.column) === cell;
    let widened = formula;
    if (stretch.some(isHere)) widened = stretchedFormula(widened, this.insertion.sheet, this.insertion);
    for (const { at, row } of addTo)
      if (isHere(at)) widened += `+${columnLetters(at.column)}${before + row + 1}`;
    return widened;
  }

  private hyperlink(): void {
    this.attributes(['ref', 'location'], (value, name) =>
      name === 'ref' ? movedAreas(value, this.insertion) : movedFormula(value, undefined, this.insertion),
    );
  }

  private pageBreak(): void {
    // A break stands below the row with its number, so one right above the place stays.
    this.attributes(['id'], (value) => {
      const row = Number(value);
      return String(row > this.insertion.before ? row + this.insertion.count : row);
    });
  }

  /** Merges move like other areas; those within the row that is copied are made again in each new row. */
  private merges(): void {
    const { scanner, insertion } = this;
    const tag = { start: scanner.start, end: scanner.end };
    const added: Area[] = [];
    let count = 0;
    let prefix = '';
    const level = scanner.depth;
    while (scanner.nextElement() === 'open' && scanner.depth > level) {
      count += 1;
      prefix = scanner.qualified.slice(0, -scanner.name.length);
      const area = parseArea(scanner.attribute('ref') ?? '');
      if (area) added.push(...this.copiesOf(area));
      this.attributes(['ref'], (value) => movedAreas(value, insertion));
      scanner.skip();
    }
    if (added.length === 0) return;
    const xml = added.map((area) => `<${prefix}mergeCell ref="${areaA1(area)}"/>`).join('');
    this.edits.push({ start: scanner.start, end: scanner.start, text: xml });
    const opened = this.text.slice(tag.start, tag.end);
    if (/\scount\s*=/.test(opened))
      this.edits.push({ ...tag, text: withAttribute(opened, 'count', String(count + added.length)) });
  }

  private copiesOf({ top, bottom, left, right }: Area): Area[] {
    if (top !== bottom) return [];
    return this.copied.flatMap(({ row }, i) => {
      const at = this.insertion.before + i;
      return row === top ? [{ top: at, bottom: at, left, right }] : [];
    });
  }

  /** Areas moved; one that ends at the row that is copied goes on to the new rows beside it. */
  private areas(value: string): string {
    return movedAreas(value, this.insertion)
      .split(' ')
      .map((piece) => grown(piece, this.copied, this.insertion))
      .join(' ');
  }

  private attributes(names: readonly string[], change: (value: string, name: string) => string): void {
    const { scanner } = this;
    let tag = this.text.slice(scanner.start, scanner.end);
    for (const name of names) {
      const value = scanner.attribute(name);
      const changed = value === undefined ? undefined : change(value, name);
      if (changed !== value) tag = withAttribute(tag, name, changed);
    }
    if (tag !== this.text.slice(scanner.start, scanner.end))
      this.edits.push({ start: scanner.start, end: scanner.end, text: tag });
    if (scanner.name === 'row') this.dataPrefix = scanner.qualified.slice(0, -3);
  }

  private content(change: (value: string) => string): void {
    const { scanner } = this;
    if (scanner.empty) return;
    const start = scanner.end;
    const written = scanner.readContent();
    const changed = change(written);
    if (changed !== written)
      this.edits.push({ start, end: scanner.start, text: escapeText(encodeXstring(changed)) });
  }
}

/** Elements that hold a formula: cells', conditional formats', validations'. */
const FORMULAS = new Set(['f', 'formula', 'formula1', 'formula2']);

/** Elements whose area takes in a new row beside its edge; a hyperlink or a selection does not. */
const GROWING = new Set([
  'dimension',
  'autoFilter',
  'sortState',
  'conditionalFormatting',
  'dataValidation',
  'protectedRange',
  'ignoredError',
]);

/** An area, already moved, that has the copied row at its edge, made to take in the new rows right beside it. */
function grown(written: string, copied: readonly CopiedRow[], { before, count }: Insertion): string {
  const area = parseArea(written);
  if (!area || written.includes('$')) return written;
  const holds = copied.some(({ row }) => {
    const now = row >= before ? row + count : row;
    return area.top <= now && now <= area.bottom;
  });
  if (!holds) return written;
  if (area.bottom === before - 1) return areaA1({ ...area, bottom: before + count - 1 });
  return area.top === before + count ? areaA1({ ...area, top: before }) : written;
}
