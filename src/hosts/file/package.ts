/**
 * An Open Packaging package: parts by name, their relationships and content types. Immutable: a change gives a new
 * package that shares every untouched part, which is later copied as it stands. Knows nothing of worksheets.
 */
import { damaged } from './failures';
import { decodeXml, encodeXml } from './xml-encoding';
import type { XmlElement } from './xml-tree';
import { childrenNamed, parseXml } from './xml-tree';
import type { ZipEntry } from './zip';
import { checkBounds, inflateEntry, readZip } from './zip';
import { deflateEntry, writeZip } from './zip-write';

/** A relationship of one part to another inside the package, its target resolved to a part name. */
export interface Relationship {
  readonly id: string;
  /** The last step of the type's address, such as worksheet; the same in transitional and strict files. */
  readonly type: string;
  readonly target: string;
}

/** What a part shall become: text of an XML part, an entry taken over unchanged, or nothing. */
export type PartChange = string | ZipEntry | null;

const XML_PART = /\.(xml|rels|vml)$/i;

export class Package {
  private readonly byName: ReadonlyMap<string, ZipEntry>;

  private constructor(private readonly entries: readonly ZipEntry[]) {
    this.byName = new Map(entries.map((entry) => [key(entry.name), entry]));
  }

  /** Opens the bytes of a zip archive. Throws HostError. */
  static open(bytes: Uint8Array): Package {
    const entries = readZip(bytes);
    checkBounds(entries.filter((entry) => XML_PART.test(entry.name)));
    const opened = new Package(entries);
    if (opened.byName.size < entries.length) throw damaged('有重名的部件');
    return opened;
  }

  has(part: string): boolean {
    return this.byName.has(key(part));
  }

  /** The part's entry as it stands in the archive. */
  entry(part: string): ZipEntry | undefined {
    return this.byName.get(key(part));
  }

  partNames(): string[] {
    return this.entries.map((entry) => entry.name);
  }

  /** The part's text. Throws HostError 'damaged' where there is none. */
  text(part: string): string {
    const entry = this.entry(part);
    if (entry === undefined) throw damaged('缺少部件', part);
    return decodeXml(inflateEntry(entry), part);
  }

  /** The root element of an XML part. */
  xml(part: string): XmlElement {
    return parseXml(this.text(part), part);
  }

  /** What the part (or, for '', the package) refers to inside the package, in the order written. */
  relationships(part: string): Relationship[] {
    const rels = relationshipsPart(part);
    if (!this.has(rels)) return [];
    return childrenNamed(this.xml(rels), 'Relationship')
      .filter((element) => element.attributes.get('TargetMode')?.toLowerCase() !== 'external')
      .map((element) => ({
        id: element.attributes.get('Id') ?? '',
        type: (element.attributes.get('Type') ?? '').replace(/^.*\//, ''),
        target: resolveTarget(part, element.attributes.get('Target') ?? ''),
      }));
  }

  /** A package with these parts changed, keyed by name; new parts go to the end. */
  with(changes: ReadonlyMap<string, PartChange>): Package {
    const pending = new Map([...changes].map(([name, change]) => [key(name), { name, change }]));
    const entries: ZipEntry[] = [];
    for (const entry of this.entries) {
      const found = pending.get(key(entry.name));
      pending.delete(key(entry.name));
      const next = found === undefined ? entry : changedEntry(entry.name, found.change, entry);
      if (next !== undefined) entries.push(next);
    }
    for (const { name, change } of pending.values()) {
      const next = changedEntry(name, change, undefined);
      if (next !== undefined) entries.push(next);
    }
    return new Package(entries);
  }

  /** The names of all parts that can be reached from the package's own relationships. */
  reachable(): Set<string> {
    const reached = new Set<string>();
    const waiting = [''];
    for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
      for (const { target } of this.relationships(part)) {
        if (reached.has(key(target)) || !this.has(target)) continue;
        reached.add(key(target));
        waiting.push(target);
      }
    }
    return reached;
  }

  toBytes(): Uint8Array {
    return writeZip(this.entries);
  }
}

function changedEntry(
  name: string,
  change: PartChange,
  previous: ZipEntry | undefined,
): ZipEntry | undefined {
  if (change === null) return undefined;
  return typeof change === 'string' ? deflateEntry(name, encodeXml(change), previous) : change;
}

/** Part names are compared without regard to case (ECMA-376 part 2). */
export function key(part: string): string {
  return part.toLowerCase();
}

/** xl/workbook.xml → xl/_rels/workbook.xml.rels; the package itself → _rels/.rels. */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** A relationship's target as a part name: absolute, or relative to the folder of its source. */
export function resolveTarget(source: string, target: string): string {
  const path = decodePath(target.replace(/\\/g, '/').replace(/[#?].*$/, ''));
  const steps = path.startsWith('/') ? [] : source.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
