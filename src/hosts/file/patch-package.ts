/**
 * Edits of what ties a package's parts together: content types and relationships. Takes a package, gives a new one.
 */
import type { PartChange, Package } from './package';
import { key, relationshipsPart, resolveTarget } from './package';
import { escapeAttribute } from './xml';
import type { XmlElement } from './xml-tree';
import { appendEdit, childrenNamed, elementPrefix, parseXml, removal, splice } from './xml-tree';

const CONTENT_TYPES = '[Content_Types].xml';
const EMPTY_RELATIONSHIPS =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

/** A package with some parts changed; see `Package.with`. */
export function withParts(source: Package, changes: readonly (readonly [string, PartChange])[]): Package {
  return source.with(new Map(changes));
}

/** The content type given to one part by name. */
export function contentTypeOf(source: Package, part: string): string | undefined {
  return overrides(source.xml(CONTENT_TYPES), part)[0]?.attributes.get('ContentType');
}

/** Names a part's content type. */
export function withContentType(source: Package, part: string, type: string): Package {
  const text = source.text(CONTENT_TYPES);
  const root = parseXml(text, CONTENT_TYPES);
  const same = overrides(root, part);
  if (same.some((element) => element.attributes.get('ContentType') === type)) return source;
  const element = `<${elementPrefix(root)}Override PartName="${escapeAttribute(`/${part}`)}" ContentType="${escapeAttribute(type)}"/>`;
  return withParts(source, [
    [CONTENT_TYPES, splice(text, [...same.map(removal), appendEdit(text, root, element)])],
  ]);
}

/** Removes parts together with their own relationships and content types. */
export function withoutParts(source: Package, parts: readonly string[]): Package {
  const gone = parts.flatMap((part) => [part, relationshipsPart(part)]).filter((part) => source.has(part));
  if (gone.length === 0) return source;
  const text = source.text(CONTENT_TYPES);
  const root = parseXml(text, CONTENT_TYPES);
  const types = gone.flatMap((part) => overrides(root, part).map(removal));
  const changes = gone.map((part) => [part, null] as const);
  return withParts(source, types.length === 0 ? changes : [...changes, [CONTENT_TYPES, splice(text, types)]]);
}

function overrides(root: XmlElement, part: string): XmlElement[] {
  return childrenNamed(root, 'Override').filter(
    (element) => key(element.attributes.get('PartName') ?? '') === `/${key(part)}`,
  );
}

/** A relationship as it stands in the file, to be put back later. */
export interface WrittenRelationship {
  readonly id: string;
  /** The whole address of its type. */
  readonly type: string;
}

/** The relationship of that id. */
export function relationshipWritten(
  source: Package,
  part: string,
  id: string,
): WrittenRelationship | undefined {
  const element = relationshipElements(source, part).find(
    (candidate) => candidate.attributes.get('Id') === id,
  );
  return element && { id, type: element.attributes.get('Type') ?? '' };
}

/** The address of a relationship type, spelled as the part's other relationships spell theirs. */
export function relationshipType(source: Package, part: string, name: string): string {
  const some = relationshipElements(source, part).map((element) => element.attributes.get('Type') ?? '');
  const office = some.find((type) =>
    /officeDocument.*\/relationships\/(worksheet|styles|theme|sharedStrings)$/.test(type),
  );
  const base =
    office?.replace(/[^/]*$/, '') ?? 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';
  return base + name;
}

/** Adds a relationship under the wanted id, or under a free one. Gives the package and the id. */
export function withRelationship(
  source: Package,
  part: string,
  wanted: WrittenRelationship,
  target: string,
): { readonly result: Package; readonly id: string } {
  const rels = relationshipsPart(part);
  const text = source.has(rels) ? source.text(rels) : EMPTY_RELATIONSHIPS;
  const root = parseXml(text, rels);
  const taken = new Set(root.children.map((element) => element.attributes.get('Id')));
  let id = wanted.id;
  for (let next = 1; id === '' || taken.has(id); next += 1) id = `rId${next}`;
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const path = target.startsWith(folder) ? target.slice(folder.length) : `/${target}`;
  const element =
    `<${elementPrefix(root)}Relationship Id="${escapeAttribute(id)}" Type="${escapeAttribute(wanted.type)}"` +
    ` Target="${escapeAttribute(encodeURI(path))}"/>`;
  return { result: withParts(source, [[rels, splice(text, [appendEdit(text, root, element)])]]), id };
}

/** Removes the relationships that `gone` picks by id and resolved target. */
export function withoutRelationships(
  source: Package,
  part: string,
  gone: (id: string, target: string) => boolean,
): Package {
  const rels = relationshipsPart(part);
  const removed = relationshipElements(source, part).filter((element) =>
    gone(element.attributes.get('Id') ?? '', resolveTarget(part, element.attributes.get('Target') ?? '')),
  );
  return removed.length === 0
    ? source
    : withParts(source, [[rels, splice(source.text(rels), removed.map(removal))]]);
}

function relationshipElements(source: Package, part: string): readonly XmlElement[] {
  const rels = relationshipsPart(part);
  return source.has(rels) ? childrenNamed(source.xml(rels), 'Relationship') : [];
}
