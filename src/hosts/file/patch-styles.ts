/**
 * Adds cell formats to styles.xml. Existing entries are never touched or renumbered, equal ones are used again, so
 * that indexes noted earlier stay good and writing the same sheet twice adds nothing.
 */
import type { CellStyle } from '../../grid/changes';
import { FIRST_OWN_FORMAT, SHARED_FORMAT_IDS } from './number-formats';
import { escapeAttribute } from './xml';
import { encodeXstring } from './xstring';
import type { Edit, XmlElement } from './xml-tree';
import { child, elementPrefix, parseXml, splice, withAttribute } from './xml-tree';

/** The sections of a style sheet in the order the schema asks for. */
const ORDER = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
];

/** A style sheet with the least that Excel asks for; `namespace` is the main one of the workbook. */
export function emptyStyleSheet(namespace: string): string {
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<styleSheet xmlns="${namespace}">` +
    '<fonts count="1"><font><sz val="11"/><name val="宋体"/><charset val="134"/></font></fonts>' +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
    '</styleSheet>'
  );
}

/** One section: its entries as written, and those added. */
class Section {
  private readonly indexes = new Map<string, number>();
  readonly added: string[] = [];
  private count = 0;

  constructor(
    readonly name: string,
    readonly element: XmlElement | undefined,
    text: string,
  ) {
    for (const entry of element?.children ?? []) this.note(text.slice(entry.start, entry.end));
  }

  private note(entry: string): number {
    const index = this.count;
    if (!this.indexes.has(entry)) this.indexes.set(entry, index);
    this.count += 1;
    return index;
  }

  /** The index of an equal entry, or of this one, added. */
  indexOf(entry: string): number {
    const found = this.indexes.get(entry);
    if (found !== undefined) return found;
    this.added.push(entry);
    return this.note(entry);
  }

  /** The edit that writes what was added; `prefix` is that of the document, `before` where a new section goes. */
  edit(text: string, prefix: string, before: number): Edit | undefined {
    if (this.added.length === 0) return undefined;
    const added = this.added.join('');
    if (this.element === undefined) {
      const section = `<${prefix}${this.name} count="${this.count}">${added}</${prefix}${this.name}>`;
      return { start: before, end: before, text: section };
    }
    const { start, end, innerStart, innerEnd, qualified } = this.element;
    const tag = withAttribute(text.slice(start, innerStart), 'count', String(this.count)).replace(
      /\s*\/>$/,
      '>',
    );
    return { start, end, text: `${tag}${text.slice(innerStart, innerEnd)}${added}</${qualified}>` };
  }
}

export class StylePatch {
  private readonly root: XmlElement;
  private readonly prefix: string;
  private readonly sections: Readonly<Record<'numFmts' | 'fonts' | 'fills' | 'borders' | 'cellXfs', Section>>;
  private readonly ownFormats = new Map<string, number>();

  constructor(
    private readonly text: string,
    part: string,
  ) {
    this.root = parseXml(text, part);
    this.prefix = elementPrefix(this.root);
    const section = (name: string): Section => new Section(name, child(this.root, name), text);
    this.sections = {
      numFmts: section('numFmts'),
      fonts: section('fonts'),
      fills: section('fills'),
      borders: section('borders'),
      cellXfs: section('cellXfs'),
    };
    for (const { attributes } of child(this.root, 'numFmts')?.children ?? []) {
      this.ownFormats.set(attributes.get('formatCode') ?? '', Number(attributes.get('numFmtId')));
    }
  }

  /** The index of the format that is like the one at `base`, but with this number format code. */
  withFormat(base: number, code: string): number {
    const xf = child(this.root, 'cellXfs')?.children[base];
    const plain = this.tag('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 });
    const written = xf === undefined ? plain : this.text.slice(xf.start, xf.end);
    const head = /^<[^>]*>/.exec(written)?.[0] ?? '';
    const id = this.formatId(code);
    if (Number(xf?.attributes.get('numFmtId') ?? 0) === id) return base;
    const changed = withAttribute(withAttribute(head, 'numFmtId', String(id)), 'applyNumberFormat', '1');
    return this.sections.cellXfs.indexOf(changed + written.slice(head.length));
  }

  /** The index of the format that is like the one at `base`, but indented by so many steps. */
  withIndent(base: number, indent: number): number {
    const xf = child(this.root, 'cellXfs')?.children[base];
    const written =
      xf === undefined
        ? this.tag('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 })
        : this.text.slice(xf.start, xf.end);
    const alignment = child(xf, 'alignment');
    if (Number(alignment?.attributes.get('indent') ?? 0) === indent) return base;
    const step = indent === 0 ? undefined : String(indent);
    if (xf !== undefined && alignment !== undefined) {
      const tag = this.text.slice(alignment.start, alignment.innerStart);
      const [from, to] = [alignment.start - xf.start, alignment.innerStart - xf.start];
      const changed = written.slice(0, from) + withAttribute(tag, 'indent', step) + written.slice(to);
      return this.sections.cellXfs.indexOf(changed);
    }
    const head = withAttribute(/^<[^>]*>/.exec(written)?.[0] ?? '', 'applyAlignment', '1').replace(
      /\s*\/>$/,
      '>',
    );
    const inner = this.tag('alignment', { horizontal: 'left', indent });
    const rest = xf === undefined ? '' : this.text.slice(xf.innerStart, xf.innerEnd);
    return this.sections.cellXfs.indexOf(`${head}${inner}${rest}</${this.prefix}xf>`);
  }

  /** The index of the format for a cell written anew. `asText` keeps text that begins like a formula text when edited. */
  cellStyle(style: CellStyle, asText: boolean): number {
    const numFmtId = style.format === undefined ? 0 : this.formatId(style.format);
    const fontId = style.font === undefined ? 0 : this.sections.fonts.indexOf(this.font(style.font));
    const fillId = style.fill === undefined ? 0 : this.sections.fills.indexOf(this.fill(style.fill));
    const borderId = style.border === 'thin' ? this.sections.borders.indexOf(this.thinBorder()) : 0;
    const alignment = this.alignment(style);
    const attributes = {
      numFmtId,
      fontId,
      fillId,
      borderId,
      ...(child(this.root, 'cellStyleXfs') === undefined ? {} : { xfId: 0 }),
      ...(asText ? { quotePrefix: 1 } : {}),
      ...(numFmtId === 0 ? {} : { applyNumberFormat: 1 }),
      ...(fontId === 0 ? {} : { applyFont: 1 }),
      ...(fillId === 0 ? {} : { applyFill: 1 }),
      ...(borderId === 0 ? {} : { applyBorder: 1 }),
      ...(alignment === '' ? {} : { applyAlignment: 1 }),
    };
    return this.sections.cellXfs.indexOf(this.tag('xf', attributes, alignment));
  }

  get changed(): boolean {
    return Object.values(this.sections).some((section) => section.added.length > 0);
  }

  toText(): string {
    const edits = Object.values(this.sections).map((section) =>
      section.edit(this.text, this.prefix, this.placeOf(section.name)),
    );
    return splice(
      this.text,
      edits.filter((edit) => edit !== undefined),
    );
  }

  /** Where a section that does not exist yet belongs. */
  private placeOf(name: string): number {
    const later = ORDER.slice(ORDER.indexOf(name) + 1);
    return this.root.children.find((element) => later.includes(element.name))?.start ?? this.root.innerEnd;
  }

  private formatId(code: string): number {
    const known = SHARED_FORMAT_IDS.get(code) ?? this.ownFormats.get(encodeXstring(code));
    if (known !== undefined) return known;
    const id = Math.max(FIRST_OWN_FORMAT - 1, ...this.ownFormats.values()) + 1;
    this.ownFormats.set(encodeXstring(code), id);
    this.sections.numFmts.indexOf(this.tag('numFmt', { numFmtId: id, formatCode: encodeXstring(code) }));
    return id;
  }

  /** What is left open is taken from the workbook's default font, so that a written sheet looks like the others. */
  private font(font: NonNullable<CellStyle['font']>): string {
    const base = child(this.root, 'fonts')?.children[0];
    const size = font.size ?? child(base, 'sz')?.attributes.get('val') ?? 11;
    const name = font.name ?? child(base, 'name')?.attributes.get('val') ?? '宋体';
    return this.tag(
      'font',
      {},
      (font.bold === true ? this.tag('b', {}) : '') +
        (font.underline === true ? this.tag('u', {}) : '') +
        this.tag('sz', { val: size }) +
        (font.color === undefined ? '' : this.tag('color', { rgb: `FF${font.color}` })) +
        this.tag('name', { val: name }) +
        this.tag('charset', { val: 134 }),
    );
  }

  private fill(color: string): string {
    const colors = this.tag('fgColor', { rgb: `FF${color}` }) + this.tag('bgColor', { indexed: 64 });
    return this.tag('fill', {}, this.tag('patternFill', { patternType: 'solid' }, colors));
  }

  private thinBorder(): string {
    const sides = ['left', 'right', 'top', 'bottom'].map((side) =>
      this.tag(side, { style: 'thin' }, this.tag('color', { auto: 1 })),
    );
    return this.tag('border', {}, sides.join('') + this.tag('diagonal', {}));
  }

  private alignment(style: CellStyle): string {
    const vertical = style.vertical === 'middle' ? 'center' : style.vertical;
    const attributes = {
      ...(style.horizontal === undefined ? {} : { horizontal: style.horizontal }),
      ...(vertical === undefined ? {} : { vertical }),
      ...(style.wrap === true ? { wrapText: 1 } : {}),
    };
    return Object.keys(attributes).length === 0 ? '' : this.tag('alignment', attributes);
  }

  private tag(name: string, attributes: Readonly<Record<string, string | number>>, inner = ''): string {
    const written = Object.entries(attributes).map(
      ([key, value]) => ` ${key}="${escapeAttribute(String(value))}"`,
    );
    const head = `<${this.prefix}${name}${written.join('')}`;
    return inner === '' ? `${head}/>` : `${head}>${inner}</${this.prefix}${name}>`;
  }
}
