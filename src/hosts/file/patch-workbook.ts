/**
 * Edits of the workbook part as text: the list of sheets, the names that belong to one sheet, and the request to
 * recalculate. Each function takes the part's text and gives the new one; what it does not name stays as written.
 */
import { escapeAttribute, escapeText } from './xml';
import type { Edit, XmlElement } from './xml-tree';
import {
  appendEdit,
  attributeEdit,
  child,
  childrenNamed,
  elementPrefix,
  parseXml,
  prefixOfNamespace,
  removal,
  splice,
  withAttribute,
} from './xml-tree';
import { encodeXstring } from './xstring';
import type { Namespaces, SheetName } from './write-sheet';

const PART = 'workbook.xml';

const RELATIONSHIPS = [
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'http://purl.oclc.org/ooxml/officeDocument/relationships',
];
const STRICT_MAIN = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** The namespaces a part of this workbook must use: its own. */
export function namespacesOf(text: string): Namespaces {
  const root = parseXml(text, PART);
  const prefix = elementPrefix(root);
  const main = root.attributes.get(prefix === '' ? 'xmlns' : `xmlns:${prefix.slice(0, -1)}`) ?? MAIN;
  return { main, relationships: RELATIONSHIPS[main === STRICT_MAIN ? 1 : 0] as string };
}

/** An entry of <sheets> as it can be put back: its attributes without the relationship's id. */
export type SheetAttributes = ReadonlyMap<string, string>;

/** The attributes of the sheet at a position. */
export function sheetAttributes(text: string, index: number): SheetAttributes {
  const element = sheetElements(parseXml(text, PART))[index] as XmlElement;
  return new Map([...element.attributes].filter(([key]) => !key.includes(':')));
}

/**
 * Adds an entry to <sheets> at a position (the end, where none is given) and moves everything that counts sheets.
 * A sheetId that is missing or taken is replaced by a free one.
 */
export function withSheet(
  text: string,
  attributes: SheetAttributes,
  relationshipId: string,
  index?: number,
): string {
  const root = parseXml(text, PART);
  const sheets = child(root, 'sheets') as XmlElement;
  const elements = sheetElements(root);
  const at = Math.min(index ?? elements.length, elements.length);
  const taken = elements.map((element) => Number(element.attributes.get('sheetId')));
  const wanted = Number(attributes.get('sheetId') ?? 0);
  const sheetId = wanted > 0 && !taken.includes(wanted) ? wanted : Math.max(0, ...taken) + 1;
  const others = [...attributes].filter(([key]) => key !== 'name' && key !== 'sheetId');
  const relationPrefix = prefixOfNamespace(root, RELATIONSHIPS);
  const written = [
    ['name', attributes.get('name') ?? ''] as const,
    ['sheetId', String(sheetId)] as const,
    ...others,
    [`${relationPrefix ?? 'r:'}id`, relationshipId] as const,
    ...(relationPrefix === undefined ? [['xmlns:r', namespacesOf(text).relationships] as const] : []),
  ].map(([key, value]) => ` ${key}="${escapeAttribute(value)}"`);
  const element = `<${elementPrefix(sheets)}sheet${written.join('')}/>`;
  const next = elements[at];
  const insertion =
    next === undefined
      ? appendEdit(text, sheets, element)
      : { start: next.start, end: next.start, text: element };
  const moved = countingEdits(text, root, (position) => (position >= at ? position + 1 : position));
  return splice(text, next === undefined ? [insertion] : [insertion, ...moved]);
}

/** Takes out the sheet at a position, the names that belong to it, and moves everything that counts sheets. */
export function withoutSheet(text: string, index: number): string {
  const root = parseXml(text, PART);
  const elements = sheetElements(root);
  const visible = (element: XmlElement | undefined): boolean =>
    element !== undefined && (element.attributes.get('state') ?? 'visible') === 'visible';
  const remaining = elements.filter((_, position) => position !== index);
  const nearest = visible(remaining[index]) ? index : Math.max(0, remaining.findIndex(visible));
  const own = namesOf(root, index);
  const others = namesWithin(root).length - own.length;
  const names = child(root, 'definedNames');
  const gone = names !== undefined && others === 0 ? [removal(names)] : own.map(removal);
  const moved = countingEdits(
    text,
    root,
    (position) => (position > index ? position - 1 : position),
    (position) => (position === index ? nearest : position > index ? position - 1 : position),
  );
  const kept = moved.filter(
    (edit) => !gone.some((taken) => edit.start >= taken.start && edit.end <= taken.end),
  );
  return splice(text, [removal(elements[index] as XmlElement), ...gone, ...kept]);
}

/** The names that belong to the sheet at a position, as written. */
export function namesWritten(text: string, index: number): string[] {
  return namesOf(parseXml(text, PART), index).map((element) => text.slice(element.start, element.end));
}

/** Replaces names of the sheet at a position: `drop` tells which go, `written` are elements as `namesWritten` gave them. */
export function withSheetNames(
  text: string,
  index: number,
  drop: (name: string) => boolean,
  written: readonly string[],
): string {
  const root = parseXml(text, PART);
  const gone = namesOf(root, index).filter((element) => drop(element.attributes.get('name') ?? ''));
  const added = written.map((element) =>
    element.replace(
      /(\slocalSheetId\s*=\s*)(["'])\d+\2/,
      (_, head: string, quote: string) => `${head}${quote}${index}${quote}`,
    ),
  );
  const names = child(root, 'definedNames');
  if (names !== undefined && gone.length === namesWithin(root).length && added.length === 0) {
    return splice(text, [removal(names)]);
  }
  const edits = gone.map(removal);
  if (added.length > 0) edits.push(namesEdit(text, root, added.join('')));
  return splice(text, edits);
}

/** The elements of names that a written sheet brings along. */
export function nameElements(text: string, index: number, names: readonly SheetName[]): string[] {
  const prefix = elementPrefix(parseXml(text, PART));
  return names.map(({ name, refersTo, hidden }) => {
    const attributes = `name="${name}" localSheetId="${index}"${hidden === true ? ' hidden="1"' : ''}`;
    return `<${prefix}definedName ${attributes}>${escapeText(encodeXstring(refersTo))}</${prefix}definedName>`;
  });
}

/**
 * Asks for recalculation on opening. Where only whole sheets were written, whose formulas come with their results, no cached
 * result has become wrong: the calculation is then declared complete, and a later reader goes on trusting what it could trust before.
 */
export function withRecalculation(text: string, cellsChanged: boolean, wasStale: boolean): string {
  const root = parseXml(text, PART);
  const calculation = child(root, 'calcPr');
  const completed = !cellsChanged && !wasStale ? '1' : undefined;
  if (calculation === undefined) {
    const mark = completed === undefined ? '' : ' calcCompleted="1"';
    const element = `<${elementPrefix(root)}calcPr${mark} fullCalcOnLoad="1"/>`;
    return splice(text, [
      insertionAfter(root, ['definedNames', 'externalReferences', 'functionGroups', 'sheets'], element),
    ]);
  }
  const requested = attributeEdit(text, calculation, 'fullCalcOnLoad', '1');
  if (wasStale) return splice(text, [requested]);
  return splice(text, [{ ...requested, text: withAttribute(requested.text, 'calcCompleted', completed) }]);
}

function sheetElements(root: XmlElement): readonly XmlElement[] {
  return childrenNamed(child(root, 'sheets'), 'sheet');
}

function namesWithin(root: XmlElement): readonly XmlElement[] {
  return childrenNamed(child(root, 'definedNames'), 'definedName');
}

function namesOf(root: XmlElement, index: number): XmlElement[] {
  return namesWithin(root).filter((element) => element.attributes.get('localSheetId') === String(index));
}

/** Adds names where they belong in the order programs keep: the list is sorted by name by Excel itself on saving. */
function namesEdit(text: string, root: XmlElement, added: string): Edit {
  const names = child(root, 'definedNames');
  if (names !== undefined) return appendEdit(text, names, added);
  const prefix = elementPrefix(root);
  const element = `<${prefix}definedNames>${added}</${prefix}definedNames>`;
  return insertionAfter(root, ['externalReferences', 'functionGroups', 'sheets'], element);
}

function insertionAfter(root: XmlElement, names: readonly string[], element: string): Edit {
  const before = names.map((name) => child(root, name)).find((found) => found !== undefined);
  const place = before?.end ?? root.innerEnd;
  return { start: place, end: place, text: element };
}

/** Edits of everything that names a sheet by its position: local names, and the tabs that are active and first. */
function countingEdits(
  text: string,
  root: XmlElement,
  move: (position: number) => number,
  moveTab: (position: number) => number = move,
): Edit[] {
  const edits: Edit[] = [];
  for (const name of namesWithin(root)) {
    const position = name.attributes.get('localSheetId');
    if (position !== undefined && move(Number(position)) !== Number(position)) {
      edits.push(attributeEdit(text, name, 'localSheetId', String(move(Number(position)))));
    }
  }
  for (const view of childrenNamed(child(root, 'bookViews'), 'workbookView')) {
    const tabs = ['activeTab', 'firstSheet'].filter((key) => view.attributes.has(key));
    const moved = tabs.map((key) => [key, String(moveTab(Number(view.attributes.get(key))))] as const);
    const changed = moved.filter(([key, value]) => view.attributes.get(key) !== value);
    if (changed.length > 0) edits.push(attributesEdit(text, view, changed));
  }
  return edits;
}

function attributesEdit(
  text: string,
  element: XmlElement,
  changes: readonly (readonly [string, string])[],
): Edit {
  let tag = text.slice(element.start, element.innerStart);
  for (const [key, value] of changes) tag = withAttribute(tag, key, value);
  return { start: element.start, end: element.innerStart, text: tag };
}
