/**
 * The workbook part: which sheets there are, in order, how dates count, and whether cached results can be trusted.
 */
import type { Visibility } from '../../grid/snapshot';
import { damaged } from './failures';
import type { Package } from './package';
import { isTrue } from './xml';
import type { XmlElement } from './xml-tree';
import { child, childrenNamed, prefixedAttribute } from './xml-tree';

/** One entry of <sheets>; chart, dialog and macro sheets included, since positions count them. */
export interface SheetEntry {
  readonly name: string;
  readonly visibility: Visibility;
  readonly part: string;
  readonly relationshipId: string;
  readonly isWorksheet: boolean;
}

export interface WorkbookInfo {
  readonly part: string;
  readonly sheets: readonly SheetEntry[];
  readonly date1904: boolean;
  /** True where the file says that cached results were not brought up to date. */
  readonly stale: boolean;
  readonly structureProtected: boolean;
  readonly stylesPart: string | undefined;
  readonly stringsPart: string | undefined;
}

/** Reads the workbook part and its relationships. Throws HostError 'damaged'. */
export function readWorkbook(source: Package, part: string): WorkbookInfo {
  const root = source.xml(part);
  if (root.name !== 'workbook') throw damaged('工作簿部件内容不对', part);
  const relationships = source.relationships(part);
  const targets = new Map(relationships.map((relationship) => [relationship.id, relationship]));
  const partOfType = (type: string): string | undefined =>
    relationships.find((relationship) => relationship.type === type && source.has(relationship.target))
      ?.target;
  const properties = child(root, 'workbookPr');
  return {
    part,
    sheets: childrenNamed(child(root, 'sheets'), 'sheet').map((element) => readEntry(element, targets, part)),
    date1904: isTrue(properties?.attributes.get('date1904')),
    stale: isStale(child(root, 'calcPr')),
    structureProtected: isTrue(child(root, 'workbookProtection')?.attributes.get('lockStructure')),
    stylesPart: partOfType('styles'),
    stringsPart: partOfType('sharedStrings'),
  };
}

function readEntry(
  element: XmlElement,
  targets: ReadonlyMap<string, { readonly type: string; readonly target: string }>,
  part: string,
): SheetEntry {
  const relationshipId = prefixedAttribute(element, 'id') ?? '';
  const target = targets.get(relationshipId);
  const name = element.attributes.get('name');
  if (target === undefined || name === undefined) throw damaged('工作表目录不完整', part);
  const state = element.attributes.get('state');
  return {
    name,
    visibility: state === 'hidden' || state === 'veryHidden' ? state : 'visible',
    part: target.target,
    relationshipId,
    isWorksheet: target.type === 'worksheet',
  };
}

/**
 * A program that asks for recalculation on loading does not vouch for what it saved, unless it says outright that the
 * calculation was complete; that is how this host marks a file in which it changed no cell (see patch-workbook.ts).
 */
function isStale(calculation: XmlElement | undefined): boolean {
  const completed = calculation?.attributes.get('calcCompleted');
  if (completed !== undefined) return !isTrue(completed);
  return isTrue(calculation?.attributes.get('fullCalcOnLoad'));
}
