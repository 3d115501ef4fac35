/**
 * Removes a row from a worksheet part and moves everything in the package that refers to what stands below. Packages are
 * immutable; what is thrown on the way leaves nothing half done.
 */
import { parseArea } from '../../grid/address';
import type { RemoveRow } from '../../grid/changes';
import type { PlacedSheet } from './apply-sheets';
import { cellsInvalid, sheetInvalid } from '../refusals';
import { movedElsewhere, type MovedPart } from './moved-parts';
import { withOwnFormulas, withPositions } from './normalise-sheet';
import type { Package } from './package';
import { shiftByRemoval, type RowShift } from './row-shift';
import { XmlScanner, escapeText } from './xml';
import { splice, withAttribute, type Edit } from './xml-tree';
import { encodeXstring } from './xstring';

/** The parts that the removal changes, with their new texts. Throws ChangesRefused. */
export function removeRow(
  source: Package,
  workbookPart: string,
  { name, part }: PlacedSheet,
  { row }: RemoveRow,
): readonly MovedPart[] {
  const shift = shiftByRemoval({ sheet: name, row });
  refuseComments(source, name, part, shift);
  const text = withOwnFormulas(withPositions(source.text(part), part), part, () => true);
  const edits = new RemovalEdits(text, part, name, row, shift).all();
  return [[part, splice(text, edits)], ...movedElsewhere(source, workbookPart, part, shift)];
}

/** A comment is a note of somebody's: it does not go with the row unseen. */
function refuseComments(source: Package, name: string, part: string, shift: RowShift): void {
  for (const { type, target } of source.relationships(part)) {
    if ((type !== 'comments' && type !== 'threadedComment') || !source.has(target)) continue;
    const scanner = new XmlScanner(source.text(target), target);
    for (let token = scanner.nextElement(); token !== 'end'; token = scanner.nextElement()) {
      const ref = token === 'open' ? scanner.attribute('ref') : undefined;
      if (ref !== undefined && shift.areas(ref) === '') throw sheetInvalid(name, '要删去的行有批注');
    }
  }
}

/** Elements that hold a formula: cells', conditional formats', validations'. */
const FORMULAS = new Set(['f', 'formula', 'formula1', 'formula2']);

/** Elements that go when all of their area goes. Others keep it: a selection has to be somewhere. */
const GOING = new Set([
  'mergeCell',
  'hyperlink',
  'conditionalFormatting',
  'dataValidation',
  'protectedRange',
  'ignoredError',
]);

/** Collects the edits of the worksheet part itself, in one walk. */
class RemovalEdits {
  private readonly edits: Edit[] = [];
  private readonly scanner: XmlScanner;

  constructor(
    private readonly text: string,
    part: string,
    private readonly sheet: string,
    private readonly row: number,
    private readonly shift: RowShift,
  ) {
    this.scanner = new XmlScanner(text, part);
  }

  all(): Edit[] {
    while (this.scanner.nextElement() === 'open') this.element();
    return this.edits;
  }

  /** At an 'open': handles the element up to its 'close'. True where it goes. */
  private element(): boolean {
    const { scanner, edits } = this;
    const { start, end, name } = scanner;
    const mark = edits.length;
    if (this.isGone()) {
      scanner.skip();
      return this.takeOut(start, mark);
    }
    this.attributes();
    if (FORMULAS.has(name)) this.content((formula) => this.shift.formula(formula, this.sheet));
    else if (name === 'sqref') this.content((areas) => this.extendedAreas(areas));
    else {
      const { kept, gone } = this.children();
      if (gone > 0 && kept === 0 && name !== 'sheetData') return this.takeOut(start, mark);
      const tag = this.text.slice(start, end);
      if (gone > 0 && /\scount\s*=/.test(tag))
        edits.push({ start, end, text: withAttribute(tag, 'count', String(kept)) });
    }
    return false;
  }

  private children(): { readonly kept: number; readonly gone: number } {
    let [kept, gone] = [0, 0];
    while (this.scanner.nextElement() === 'open') {
      if (this.element()) gone += 1;
      else kept += 1;
    }
    return { kept, gone };
  }

  /** The element and its edits give way to nothing. */
  private takeOut(start: number, mark: number): true {
    this.edits.length = mark;
    this.edits.push({ start, end: this.scanner.end, text: '' });
    return true;
  }

  private isGone(): boolean {
    const { scanner } = this;
    if (scanner.name === 'row') return Number(scanner.attribute('r')) - 1 === this.row;
    const area = scanner.attribute('ref') ?? scanner.attribute('sqref');
    if (area === undefined || !GOING.has(scanner.name)) return false;
    const left = this.shift.areas(area);
    return left === '' || (scanner.name === 'mergeCell' && isOneCell(left));
  }

  private attributes(): void {
    const { scanner, shift } = this;
    const tag = this.text.slice(scanner.start, scanner.end);
    let changed = tag;
    const change = (name: string, to: (value: string) => string): void => {
      const value = scanner.attribute(name);
      if (value !== undefined && to(value) !== value) changed = withAttribute(changed, name, to(value));
    };
    const areas = (value: string): string => shift.areas(value) || value;
    if (scanner.name === 'row') change('r', (value) => String(shift.row(Number(value) - 1) + 1));
    else if (scanner.name === 'c') change('r', areas);
    else if (scanner.name === 'f') this.ownArea(change);
    else if (scanner.name === 'brk') change('id', (id) => String(Math.max(1, shift.row(Number(id)))));
    else {
      for (const name of ['ref', 'sqref', 'activeCell']) change(name, areas);
      if (scanner.name === 'hyperlink') change('location', (value) => shift.formula(value, undefined));
    }
    if (changed !== tag) this.edits.push({ start: scanner.start, end: scanner.end, text: changed });
  }

  /** The area of an array formula or a data table moves; it cannot lose a row. */
  private ownArea(change: (name: string, to: (value: string) => string) => void): void {
    const area = parseArea(this.scanner.attribute('ref') ?? '');
    if (area && area.top <= this.row && this.row <= area.bottom)
      throw cellsInvalid(
        [{ sheet: this.sheet, row: area.top, column: area.left }],
        '的数组公式含有要删去的行',
      );
    for (const name of ['ref', 'r1', 'r2']) change(name, (value) => this.shift.areas(value) || value);
  }

  private extendedAreas(areas: string): string {
    const left = this.shift.areas(areas);
    if (left === '') throw sheetInvalid(this.sheet, '要删去的行有单独的条件格式或数据验证');
    return left;
  }

  private content(change: (value: string) => string): void {
    const { scanner } = this;
    const { empty, end } = scanner;
    const written = scanner.readContent();
    const changed = change(written);
    if (!empty && changed !== written)
      this.edits.push({ start: end, end: scanner.start, text: escapeText(encodeXstring(changed)) });
  }
}

function isOneCell(area: string): boolean {
  const one = parseArea(area);
  return one !== undefined && one.top === one.bottom && one.left === one.right;
}
