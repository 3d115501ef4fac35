/**
 * Whole sheets written, removed and put back, on an immutable package. What a sheet alone uses (drawings, comments)
 * goes and comes back with it.
 */
import type { SheetContent } from '../../grid/changes';
import { sheetProtected, structureProtected } from './failures';
import { sheetAbsent, sheetInvalid, sheetPresent } from '../refusals';
import type { Package } from './package';
import { key, relationshipsPart } from './package';
import type { WrittenRelationship } from './patch-package';
import {
  contentTypeOf,
  relationshipType,
  relationshipWritten,
  withContentType,
  withParts,
  withRelationship,
  withoutParts,
  withoutRelationships,
} from './patch-package';
import { StylePatch, emptyStyleSheet } from './patch-styles';
import type { SheetAttributes } from './patch-workbook';
import {
  nameElements,
  namesWritten,
  namespacesOf,
  sheetAttributes,
  withSheet,
  withSheetNames,
  withoutSheet,
} from './patch-workbook';
import type { SheetEntry, WorkbookInfo } from './read-workbook';
import { readWorkbook } from './read-workbook';
import { walkSheet } from './sheet-walk';
import { sheetFault, sheetNames, sheetXml } from './write-sheet';
import { isTrue } from './xml';
import type { ZipEntry } from './zip';

const WORKSHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
const STYLES_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';

/** All that is needed to put a sheet back as it was. */
export class SheetMemento {
  constructor(
    readonly index: number,
    readonly attributes: SheetAttributes,
    readonly relationship: WrittenRelationship,
    readonly part: string,
    /** The sheet's part and those it alone uses, with their relationships and content types. */
    readonly entries: readonly { readonly entry: ZipEntry; readonly contentType: string | undefined }[],
    readonly names: readonly string[],
  ) {}
}

/** Where a sheet stands in the workbook. */
export interface PlacedSheet extends SheetEntry {
  readonly index: number;
}

/** The sheet of that name, whatever its kind; names are compared without regard to case. */
export function findSheet(workbook: WorkbookInfo, name: string): PlacedSheet | undefined {
  const index = workbook.sheets.findIndex((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  const sheet = workbook.sheets[index];
  return sheet && { ...sheet, index };
}

/** Notes everything about a sheet. */
export function remember(source: Package, workbookPart: string, sheet: PlacedSheet): SheetMemento {
  const text = source.text(workbookPart);
  const parts = [sheet.part, ...ownParts(source, sheet.part)];
  const entries = parts
    .flatMap((part) => [part, relationshipsPart(part)])
    .flatMap((part) => {
      const entry = source.entry(part);
      return entry === undefined ? [] : [{ entry, contentType: contentTypeOf(source, part) }];
    });
  const relationship = relationshipWritten(source, workbookPart, sheet.relationshipId) as WrittenRelationship;
  const attributes = sheetAttributes(text, sheet.index);
  return new SheetMemento(
    sheet.index,
    attributes,
    relationship,
    sheet.part,
    entries,
    namesWritten(text, sheet.index),
  );
}

/** The parts that only this one leads to. */
function ownParts(source: Package, part: string): string[] {
  const rels = relationshipsPart(part);
  if (!source.has(rels)) return [];
  const without = withParts(source, [[rels, null]]).reachable();
  const reached = source.reachable();
  return source.partNames().filter((name) => reached.has(key(name)) && !without.has(key(name)));
}

/** Adds a sheet at the end, or replaces one in its place. Throws ChangesRefused. */
export function writeSheet(
  source: Package,
  workbookPart: string,
  content: SheetContent,
  expect: 'absent' | 'present',
): Package {
  const workbook = readWorkbook(source, workbookPart);
  const present = findSheet(workbook, content.name);
  const fault = sheetFault(content);
  if (fault !== undefined) throw sheetInvalid(content.name, fault);
  if (expect === 'absent' && present !== undefined) throw sheetPresent(content.name);
  if (expect === 'present' && present === undefined) throw sheetAbsent(content.name);
  if (present !== undefined && !present.isWorksheet) throw sheetInvalid(content.name, '不是普通工作表');
  const namespaces = namespacesOf(source.text(workbookPart));
  const styled = withStyles(source, workbookPart, (styles) => sheetXml(content, styles, namespaces));
  const { result, place } =
    present === undefined
      ? withNewSheet(styled.result, workbookPart, styled.value, content.name)
      : { result: withReplacedSheet(styled.result, present, styled.value), place: present };
  const text = result.text(workbookPart);
  const names = nameElements(text, place.index, sheetNames(content, place.name));
  const named = withSheetNames(text, place.index, (name) => name.startsWith('_xlnm.'), names);
  return named === text ? result : withParts(result, [[workbookPart, named]]);
}

/** Lets `use` add cell formats, and puts the changed style sheet into the package. */
export function withStyles<T>(
  source: Package,
  workbookPart: string,
  use: (styles: StylePatch) => T,
): { readonly result: Package; readonly value: T } {
  const { stylesPart } = readWorkbook(source, workbookPart);
  if (stylesPart !== undefined) {
    const styles = new StylePatch(source.text(stylesPart), stylesPart);
    const value = use(styles);
    return { result: styles.changed ? withParts(source, [[stylesPart, styles.toText()]]) : source, value };
  }
  const part = freePart(source, `${workbookPart.slice(0, workbookPart.lastIndexOf('/') + 1)}styles.xml`);
  const styles = new StylePatch(emptyStyleSheet(namespacesOf(source.text(workbookPart)).main), part);
  const value = use(styles);
  if (!styles.changed) return { result: source, value };
  const typed = withContentType(withParts(source, [[part, styles.toText()]]), part, STYLES_TYPE);
  const relationship = { id: '', type: relationshipType(source, workbookPart, 'styles') };
  return { result: withRelationship(typed, workbookPart, relationship, part).result, value };
}

function withNewSheet(
  source: Package,
  workbookPart: string,
  xml: string,
  name: string,
): { readonly result: Package; readonly place: { readonly index: number; readonly name: string } } {
  const workbook = readWorkbook(source, workbookPart);
  if (workbook.structureProtected) throw structureProtected(name);
  const folder = workbookPart.slice(0, workbookPart.lastIndexOf('/') + 1);
  const part = freePart(source, `${folder}worksheets/sheet${workbook.sheets.length + 1}.xml`);
  const typed = withContentType(withParts(source, [[part, xml]]), part, WORKSHEET_TYPE);
  const wanted = { id: '', type: relationshipType(source, workbookPart, 'worksheet') };
  const { result, id } = withRelationship(typed, workbookPart, wanted, part);
  const text = withSheet(result.text(workbookPart), new Map([['name', name]]), id);
  return {
    result: withParts(result, [[workbookPart, text]]),
    place: { index: workbook.sheets.length, name },
  };
}

/** The part keeps its name and place; whatever only the old sheet used goes. */
function withReplacedSheet(source: Package, sheet: PlacedSheet, xml: string): Package {
  const gone = ownParts(source, sheet.part);
  const cleared = withoutParts(source, gone);
  const rels = relationshipsPart(sheet.part);
  return withParts(cleared, [[sheet.part, xml], ...(cleared.has(rels) ? [[rels, null] as const] : [])]);
}

/** Removes a sheet and what it alone uses. Throws ChangesRefused where the workbook needs it. */
export function removeSheet(source: Package, workbookPart: string, name: string): Package {
  const workbook = readWorkbook(source, workbookPart);
  const sheet = findSheet(workbook, name);
  if (sheet === undefined) throw sheetAbsent(name);
  if (workbook.structureProtected) throw structureProtected(name);
  const others = workbook.sheets.filter((_, index) => index !== sheet.index);
  if (!others.some((other) => other.visibility === 'visible'))
    throw sheetInvalid(name, '是唯一可见的工作表，不能删除');
  if (isReferredTo(source, workbookPart, sheet))
    throw sheetInvalid(name, '被其他工作表的公式或名称引用，不能删除');
  const gone = [sheet.part, ...ownParts(source, sheet.part)];
  const text = withoutSheet(source.text(workbookPart), sheet.index);
  const unlinked = withoutRelationships(source, workbookPart, (id) => id === sheet.relationshipId);
  return withoutParts(withParts(unlinked, [[workbookPart, text]]), gone);
}

/** Whether a formula anywhere else, or a name that is not the sheet's own, refers to the sheet. */
function isReferredTo(source: Package, workbookPart: string, sheet: PlacedSheet): boolean {
  const escaped = sheet.name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/'/g, "''");
  const xml = escaped.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  const quote = "(?:'|&apos;|&#39;)";
  const mention = new RegExp(`(?:${quote}${xml}${quote}|(?<![\\p{L}\\p{N}_.'])${xml})!`, 'iu');
  const own = new Set([sheet.part, ...ownParts(source, sheet.part)].map(key));
  const others = source
    .partNames()
    .filter((part) => part.endsWith('.xml') && !own.has(key(part)) && part !== workbookPart);
  if (mention.test(withoutSheet(source.text(workbookPart), sheet.index))) return true;
  const formulas = /<(?:\w+:)?(?:f|formula|formula1|formula2)(?:\s[^>]*)?>([^<]*)</g;
  return others.some((part) => {
    const text = source.text(part);
    if (!mention.test(text)) return false;
    return [...text.matchAll(formulas)].some((match) => mention.test(match[1] as string));
  });
}

/** Puts a sheet back: over the one that took its place, or where it stood. Throws ChangesRefused. */
export function restoreSheet(
  source: Package,
  workbookPart: string,
  name: string,
  memento: SheetMemento,
): Package {
  const present = findSheet(readWorkbook(source, workbookPart), name);
  if (present !== undefined) {
    const cleared = withoutParts(source, ownParts(source, present.part));
    const emptied = withParts(cleared, [[relationshipsPart(present.part), null]]);
    return withNamesBack(withEntries(emptied, memento, present.part), workbookPart, present.index, memento);
  }
  if (readWorkbook(source, workbookPart).structureProtected) throw structureProtected(name);
  const part = freePart(source, memento.part);
  const restored = withEntries(source, memento, part);
  const { result, id } = withRelationship(restored, workbookPart, memento.relationship, part);
  const text = withSheet(result.text(workbookPart), memento.attributes, id, memento.index);
  return withNamesBack(withParts(result, [[workbookPart, text]]), workbookPart, memento.index, memento);
}

function withEntries(source: Package, memento: SheetMemento, part: string): Package {
  let result = source;
  for (const { entry, contentType } of memento.entries) {
    const name = placeOfEntry(entry.name, memento.part, part);
    const moved = name === entry.name ? entry : { ...entry, name, nameBytes: new TextEncoder().encode(name) };
    result = withParts(result, [[name, moved]]);
    if (contentType !== undefined) result = withContentType(result, name, contentType);
  }
  return result;
}

/** The sheet's part and its relationships may have to take another name; the rest stays. */
function placeOfEntry(name: string, from: string, to: string): string {
  if (key(name) === key(from)) return to;
  return key(name) === key(relationshipsPart(from)) ? relationshipsPart(to) : name;
}

function withNamesBack(source: Package, workbookPart: string, index: number, memento: SheetMemento): Package {
  const text = source.text(workbookPart);
  const named = withSheetNames(text, index, () => true, memento.names);
  return named === text ? source : withParts(source, [[workbookPart, named]]);
}

/** Refuses to touch a sheet that is protected against editing. */
export function refuseProtected(source: Package, sheet: PlacedSheet): void {
  if (!sheet.isWorksheet) return;
  walkSheet(source.text(sheet.part), sheet.part, {
    section: (scanner) => {
      if (scanner.name === 'sheetProtection' && isTrue(scanner.attribute('sheet')))
        throw sheetProtected(sheet.name);
    },
  });
}

/** The wanted part name, or the next free one of its kind: sheet3.xml, sheet4.xml. */
function freePart(source: Package, wanted: string): string {
  const match = /^(.*?)(\d*)(\.[^./]*)$/.exec(wanted);
  let part = wanted;
  for (let next = Number(match?.[2] ?? 0) + 1; source.has(part); next += 1)
    part = `${match?.[1]}${next}${match?.[3]}`;
  return part;
}
