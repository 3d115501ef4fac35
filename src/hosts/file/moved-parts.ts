/**
 * What refers to a worksheet from elsewhere in the package, moved when rows are inserted into it or one is removed:
 * formulas of other sheets, names, drawings, comments, tables, charts, sources of pivot tables.
 */
import { withOwnFormulas } from './normalise-sheet';
import type { Package } from './package';
import { readWorkbook } from './read-workbook';
import type { RowShift } from './row-shift';
import { XmlScanner, escapeText } from './xml';
import type { Edit } from './xml-tree';
import { splice, withAttribute } from './xml-tree';
import { decodeXstring, encodeXstring } from './xstring';

/** A part's name and its new text. */
export type MovedPart = readonly [part: string, text: string];

/** What an element of a part becomes: its attributes by name, or its text. */
interface Rule {
  readonly attributes?: readonly string[];
  readonly isText?: true;
  readonly move: (value: string) => string;
}

type Rules = (name: string, scanner: XmlScanner) => Rule | undefined;

/** All parts but the sheet's own that change, with their new texts. */
export function movedElsewhere(
  source: Package,
  workbookPart: string,
  sheetPart: string,
  shift: RowShift,
): readonly MovedPart[] {
  const moved: MovedPart[] = [];
  const move = (part: string, rules: Rules, prepare = (text: string): string => text): void => {
    if (!source.has(part)) return;
    const text = source.text(part);
    const prepared = prepare(text);
    const edits = editsOf(prepared, part, rules);
    if (edits.length > 0) moved.push([part, splice(prepared, edits)]);
  };
  move(workbookPart, nameRules(shift));
  for (const { name, part, isWorksheet } of readWorkbook(source, workbookPart).sheets) {
    if (!isWorksheet || part === sheetPart || !source.text(part).includes('!')) continue;
    // A shared formula that names another sheet does not move with its own cells, so each cell needs its own.
    move(part, otherSheetRules(name, shift), (text) => withOwnFormulas(text, part, () => true));
  }
  for (const { type, target } of source.relationships(sheetPart)) {
    const rules = OWN_PARTS[type]?.(shift);
    if (rules) move(target, rules);
  }
  for (const part of source.partNames()) {
    if (/\/charts\/chart[^/]*\.xml$/i.test(part)) move(part, ruleFor(['f'], formulaRule(undefined, shift)));
    if (/\/pivotCacheDefinition[^/]*\.xml$/i.test(part)) movePivotSource(source, part, shift, moved);
  }
  return moved;
}

function ruleFor(names: readonly string[], rule: Rule): Rules {
  return (name) => (names.includes(name) ? rule : undefined);
}

function formulaRule(home: string | undefined, shift: RowShift): Rule {
  return { isText: true, move: (written) => shift.formula(written, home) };
}

/** Names move; a print area may do so in its own way. */
function nameRules(shift: RowShift): Rules {
  const plain = formulaRule(undefined, shift);
  const printed: Rule = {
    isText: true,
    move: (written) => shift.printArea(written),
  };
  return (element, scanner) => {
    if (element !== 'definedName') return undefined;
    return scanner.attribute('name') === '_xlnm.Print_Area' ? printed : plain;
  };
}

const FORMULAS = ['f', 'formula', 'formula1', 'formula2'];

function otherSheetRules(name: string, shift: RowShift): Rules {
  const formula = formulaRule(name, shift);
  const link: Rule = { attributes: ['location'], move: (value) => shift.formula(value, undefined) };
  return (element) => (FORMULAS.includes(element) ? formula : element === 'hyperlink' ? link : undefined);
}

/** The parts that belong to the sheet, by the type of their relationship. */
const OWN_PARTS: Readonly<Record<string, (shift: RowShift) => Rules>> = {
  drawing: (shift) => ruleFor(['row'], { isText: true, move: (row) => String(shift.row(Number(row))) }),
  comments: (shift) => ruleFor(['comment'], areaRule(shift)),
  threadedComment: (shift) => ruleFor(['threadedComment'], areaRule(shift)),
  table: (shift) => ruleFor(['table', 'autoFilter', 'sortState', 'sortCondition'], areaRule(shift)),
  vmlDrawing: (shift) => {
    const row: Rule = { isText: true, move: (value) => String(shift.row(Number(value))) };
    const anchor: Rule = { isText: true, move: (value) => movedAnchor(value, shift) };
    return (name) => (name === 'Row' ? row : name === 'Anchor' ? anchor : undefined);
  },
};

function areaRule(shift: RowShift): Rule {
  return { attributes: ['ref'], move: (value) => shift.areas(value) };
}

/** Column and offset, row and offset, of the upper left and of the lower right corner. */
function movedAnchor(anchor: string, shift: RowShift): string {
  return anchor
    .split(',')
    .map((number, i) => (i === 2 || i === 6 ? ` ${shift.row(Number(number))}` : number))
    .join(',');
}

function movePivotSource(source: Package, part: string, shift: RowShift, moved: MovedPart[]): void {
  const text = source.text(part);
  const scanner = new XmlScanner(text, part);
  for (let token = scanner.nextElement(); token !== 'end'; token = scanner.nextElement()) {
    if (token !== 'open' || scanner.name !== 'worksheetSource') continue;
    if (scanner.attribute('sheet')?.toLowerCase() !== shift.sheet.toLowerCase()) return;
    const ref = scanner.attribute('ref');
    if (ref === undefined || shift.areas(ref) === ref) return;
    const tag = withAttribute(text.slice(scanner.start, scanner.end), 'ref', shift.areas(ref));
    moved.push([part, splice(text, [{ start: scanner.start, end: scanner.end, text: tag }])]);
    return;
  }
}

function editsOf(text: string, part: string, rules: Rules): Edit[] {
  const edits: Edit[] = [];
  const scanner = new XmlScanner(text, part);
  for (let token = scanner.nextElement(); token !== 'end'; token = scanner.nextElement()) {
    const rule = token === 'open' ? rules(scanner.name, scanner) : undefined;
    if (!rule) continue;
    if (rule.isText) editText(scanner, rule, edits);
    else editAttributes(text, scanner, rule, edits);
  }
  return edits;
}

function editText(scanner: XmlScanner, { move }: Rule, edits: Edit[]): void {
  if (scanner.empty) return;
  const start = scanner.end;
  const written = decodeXstring(scanner.readContent());
  const changed = move(written);
  if (changed !== written)
    edits.push({ start, end: scanner.start, text: escapeText(encodeXstring(changed)) });
}

function editAttributes(
  text: string,
  scanner: XmlScanner,
  { attributes = [], move }: Rule,
  edits: Edit[],
): void {
  const written = text.slice(scanner.start, scanner.end);
  let tag = written;
  for (const name of attributes) {
    const value = scanner.attribute(name);
    if (value !== undefined && move(value) !== value) tag = withAttribute(tag, name, move(value));
  }
  if (tag !== written) edits.push({ start: scanner.start, end: scanner.end, text: tag });
}
