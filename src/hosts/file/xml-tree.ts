/**
 * A part's elements as a tree with offsets, for the small parts of a package (workbook, relationships, content types,
 * styles), and edits of its text by splicing. Text between elements is not kept in the tree.
 */
import { XmlScanner, escapeAttribute, prefixOf } from './xml';

export interface XmlElement {
  /** Name without prefix. */
  readonly name: string;
  readonly qualified: string;
  /** By their names as written. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** From the first < to behind the last >. */
  readonly start: number;
  readonly end: number;
  /** Behind the > of the start tag, and before the </ of the end tag; equal in an empty element. */
  readonly innerStart: number;
  readonly innerEnd: number;
}

/** The root element of a document. Throws HostError 'damaged'. */
export function parseXml(text: string, part: string): XmlElement {
  type Building = { -readonly [K in keyof XmlElement]: XmlElement[K] } & { children: XmlElement[] };
  const scanner = new XmlScanner(text, part);
  const open: Building[] = [];
  let root: Building | undefined;
  for (let token = scanner.nextElement(); token !== 'end'; token = scanner.nextElement()) {
    if (token === 'open') {
      const { name, qualified, start, end } = scanner;
      const attributes = scanner.attributes();
      const element = {
        name,
        qualified,
        attributes,
        children: [],
        start,
        end,
        innerStart: end,
        innerEnd: end,
      };
      open[open.length - 1]?.children.push(element);
      open.push(element);
      root ??= element;
    } else {
      const element = open.pop() as Building;
      element.innerEnd = scanner.start;
      element.end = scanner.end;
    }
  }
  return root as Building;
}

/** The first child of that name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((candidate) => candidate.name === name);
}

/** All children of that name. */
export function childrenNamed(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter((candidate) => candidate.name === name) ?? [];
}

/** The attribute whose name without prefix is `name` and that has a prefix, such as r:id. */
export function prefixedAttribute(element: XmlElement, name: string): string | undefined {
  for (const [key, value] of element.attributes)
    if (key.endsWith(`:${name}`) && !key.startsWith('xmlns:')) return value;
  return undefined;
}

/** The prefix under which a document's root declares one of these namespaces, colon included. */
export function prefixOfNamespace(root: XmlElement, namespaces: readonly string[]): string | undefined {
  for (const [key, value] of root.attributes) {
    if (namespaces.includes(value) && key.startsWith('xmlns:')) return `${key.slice(6)}:`;
  }
  return undefined;
}

/** One replacement in a text; `start` = `end` inserts. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text with all edits made. Edits must not overlap; insertions at one place keep their order. */
export function splice(text: string, edits: readonly Edit[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    pieces.push(text.slice(at, edit.start), edit.text);
    at = edit.end;
  }
  pieces.push(text.slice(at));
  return pieces.join('');
}

/** A start tag with one attribute set, or removed where the value is undefined; everything else stays as written. */
export function withAttribute(tag: string, name: string, value: string | undefined): string {
  const escaped = name.replace(/[.$]/g, '\\$&');
  const found = new RegExp(`(\\s+${escaped}\\s*=\\s*)("[^"]*"|'[^']*')`).exec(tag);
  if (value === undefined) return found ? tag.replace(found[0], '') : tag;
  const quoted = `"${escapeAttribute(value)}"`;
  if (found)
    return `${tag.slice(0, found.index)}${found[1]}${quoted}${tag.slice(found.index + found[0].length)}`;
  const nameEnd = /^<[^\s/>]+/.exec(tag)?.[0].length ?? 0;
  const tail = /\s*\/?>$/.exec(tag)?.index ?? nameEnd;
  return `${tag.slice(0, tail)} ${name}=${quoted}${tag.slice(tail)}`;
}

/** The edit that sets or removes an attribute of an element. */
export function attributeEdit(
  text: string,
  element: XmlElement,
  name: string,
  value: string | undefined,
): Edit {
  const tag = text.slice(element.start, element.innerStart);
  return { start: element.start, end: element.innerStart, text: withAttribute(tag, name, value) };
}

/** The edit that adds content at the end of an element, opening it where it is written as <a/>. */
export function appendEdit(text: string, element: XmlElement, content: string): Edit {
  if (element.end !== element.innerEnd || text[element.innerStart - 2] !== '/') {
    return { start: element.innerEnd, end: element.innerEnd, text: content };
  }
  const start = element.start;
  const tag = text.slice(start, element.end).replace(/\s*\/>$/, '>');
  return { start, end: element.end, text: `${tag}${content}</${element.qualified}>` };
}

/** The edit that takes an element out. */
export function removal(element: XmlElement): Edit {
  return { start: element.start, end: element.end, text: '' };
}

/** The prefix its name is written with, colon included. */
export function elementPrefix(element: XmlElement): string {
  return prefixOf(element.qualified);
}
