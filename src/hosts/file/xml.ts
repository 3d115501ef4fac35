/**
 * A small fast XML scanner over a decoded string. It keeps the offsets of everything it meets, so that a part can be
 * patched by splicing. It checks that tags nest; it expands no DTD and refuses documents that carry one.
 * Knows nothing of workbooks.
 */
import { DEEPEST_XML } from './bounds';
import { damaged } from './failures';

export type Token = 'open' | 'close' | 'text' | 'end';

const LT = 60;
const GT = 62;
const SLASH = 47;
const EQUALS = 61;
const BANG = 33;
const QUESTION = 63;
const COLON = 58;

function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9;
}

/** Walks through a document token by token; an empty element gives an 'open' and a 'close'. */
export class XmlScanner {
  /** Name of the element opened or closed, without its prefix. */
  name = '';
  /** The same as written, with its prefix. */
  qualified = '';
  /** Where the token starts and ends in the text. An empty element's 'close' has both at its end. */
  start = 0;
  end = 0;
  /** Whether the element just opened is written as <a/>. */
  empty = false;

  private readonly stack: string[] = [];
  private closing = false;
  private literal = false;
  /** Offsets of the current tag's attributes, four a piece: name from, name to, value from, value to. */
  private readonly offsets: number[] = [];
  private offsetCount = 0;
  private rootSeen = false;

  /** `part` names the document in error messages. */
  constructor(
    readonly text: string,
    private readonly part: string,
  ) {}

  /** How many elements are open, the one just opened included. */
  get depth(): number {
    return this.stack.length;
  }

  /** The next token; comments and processing instructions are passed over. Throws HostError 'damaged'. */
  next(): Token {
    if (this.closing) return this.closeEmpty();
    const { text } = this;
    for (;;) {
      const from = this.end;
      if (from >= text.length) return this.finish();
      if (text.charCodeAt(from) !== LT) return this.readText(from);
      const mark = text.charCodeAt(from + 1);
      if (mark === SLASH) return this.readClose(from);
      if (mark === QUESTION) this.passOver(from, '?>', 2);
      else if (mark !== BANG) return this.readOpen(from);
      else if (text.startsWith('<!--', from)) this.passOver(from, '-->', 4);
      else if (text.startsWith('<![CDATA[', from)) return this.readCdata(from);
      else throw damaged('含有不允许的文档类型声明', this.part);
    }
  }

  /** The next token, whitespace between elements passed over. */
  nextElement(): 'open' | 'close' | 'end' {
    for (;;) {
      const token = this.next();
      if (token !== 'text') return token;
    }
  }

  /** The text of the current text token, entities resolved. */
  content(): string {
    const raw = this.text.slice(this.start, this.end);
    if (this.literal) return normaliseBreaks(raw.slice(9, -3));
    return unescapeXml(normaliseBreaks(raw), this.part);
  }

  /** After an 'open': all text directly inside the element; leaves the scanner at its 'close'. */
  readContent(): string {
    const level = this.depth;
    if (this.empty) {
      this.next();
      return '';
    }
    let content = '';
    for (let token = this.next(); !(token === 'close' && this.depth === level - 1); token = this.next()) {
      if (token === 'text' && this.depth === level) content += this.content();
    }
    return content;
  }

  /** After an 'open': passes over the element; leaves the scanner at its 'close'. */
  skip(): void {
    const level = this.depth - 1;
    while (this.next() !== 'close' || this.depth > level);
  }

  /** The value of an attribute of the element just opened, by its name as written. */
  attribute(name: string): string | undefined {
    for (let i = 0; i < this.offsetCount; i += 4) {
      const from = this.offsets[i] as number;
      if ((this.offsets[i + 1] as number) - from === name.length && this.text.startsWith(name, from)) {
        return this.attributeValue(i);
      }
    }
    return undefined;
  }

  /** All attributes of the element just opened, in order, by their names as written. */
  attributes(): Map<string, string> {
    const all = new Map<string, string>();
    for (let i = 0; i < this.offsetCount; i += 4) {
      all.set(this.text.slice(this.offsets[i], this.offsets[i + 1]), this.attributeValue(i));
    }
    return all;
  }

  private attributeValue(i: number): string {
    const raw = this.text.slice(this.offsets[i + 2], this.offsets[i + 3]);
    return /[&\t\r\n]/.test(raw) ? unescapeXml(raw.replace(/\r\n|[\t\r\n]/g, ' '), this.part) : raw;
  }

  private closeEmpty(): Token {
    this.closing = false;
    this.start = this.end;
    this.stack.pop();
    return 'close';
  }

  private finish(): Token {
    if (this.stack.length > 0 || !this.rootSeen) throw damaged('内容不完整', this.part);
    this.start = this.end;
    return 'end';
  }

  private readText(from: number): Token {
    const next = this.text.indexOf('<', from);
    this.start = from;
    this.end = next < 0 ? this.text.length : next;
    this.literal = false;
    if (this.stack.length === 0 && this.text.slice(this.start, this.end).trim() !== '') {
      throw damaged('标记之外有多余内容', this.part);
    }
    return 'text';
  }

  private readCdata(from: number): Token {
    const close = this.text.indexOf(']]>', from);
    if (close < 0 || this.stack.length === 0) throw damaged('内容不完整', this.part);
    this.start = from;
    this.end = close + 3;
    this.literal = true;
    return 'text';
  }

  private passOver(from: number, until: string, head: number): void {
    const close = this.text.indexOf(until, from + head);
    if (close < 0) throw damaged('内容不完整', this.part);
    this.end = close + until.length;
  }

  private readClose(from: number): Token {
    const { text } = this;
    const name = this.stack.pop();
    if (name === undefined || !text.startsWith(name, from + 2)) throw damaged('标记没有成对', this.part);
    let at = from + 2 + name.length;
    while (isSpace(text.charCodeAt(at))) at += 1;
    if (text.charCodeAt(at) !== GT) throw damaged('标记没有成对', this.part);
    this.setName(name);
    this.start = from;
    this.end = at + 1;
    return 'close';
  }

  private readOpen(from: number): Token {
    const { text } = this;
    if (this.stack.length === 0 && this.rootSeen) throw damaged('有多个根标记', this.part);
    let at = from + 1;
    for (; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code === GT || code === SLASH || isSpace(code)) break;
    }
    if (at === from + 1) throw damaged('标记没有名称', this.part);
    this.setName(text.slice(from + 1, at));
    this.start = from;
    this.readAttributes(at);
    this.stack.push(this.qualified);
    if (this.stack.length > DEEPEST_XML) throw damaged('标记嵌套过深', this.part);
    this.closing = this.empty;
    this.rootSeen = true;
    return 'open';
  }

  private setName(qualified: string): void {
    if (qualified === this.qualified) return;
    this.qualified = qualified;
    const colon = qualified.indexOf(':');
    this.name = colon < 0 ? qualified : qualified.slice(colon + 1);
  }

  /** Notes where the attributes stand, and sets `empty` and `end`. */
  private readAttributes(from: number): void {
    const { text, offsets } = this;
    this.offsetCount = 0;
    let at = from;
    for (;;) {
      while (isSpace(text.charCodeAt(at))) at += 1;
      const code = text.charCodeAt(at);
      if (code === GT) break;
      if (code === SLASH && text.charCodeAt(at + 1) === GT) break;
      const nameFrom = at;
      while (at < text.length && text.charCodeAt(at) !== EQUALS && !isSpace(text.charCodeAt(at))) at += 1;
      const nameTo = at;
      while (isSpace(text.charCodeAt(at))) at += 1;
      if (text.charCodeAt(at) !== EQUALS) throw damaged('标记的属性不完整', this.part);
      at += 1;
      while (isSpace(text.charCodeAt(at))) at += 1;
      const quote = text[at];
      const valueTo = quote === '"' || quote === "'" ? text.indexOf(quote, at + 1) : -1;
      if (valueTo < 0) throw damaged('标记的属性不完整', this.part);
      offsets[this.offsetCount] = nameFrom;
      offsets[this.offsetCount + 1] = nameTo;
      offsets[this.offsetCount + 2] = at + 1;
      offsets[this.offsetCount + 3] = valueTo;
      this.offsetCount += 4;
      at = valueTo + 1;
    }
    this.empty = text.charCodeAt(at) === SLASH;
    this.end = at + (this.empty ? 2 : 1);
  }
}

/** The prefix of a name as written, colon included: x:row → x:, row → nothing. */
export function prefixOf(qualified: string): string {
  const colon = qualified.indexOf(String.fromCharCode(COLON));
  return colon < 0 ? '' : qualified.slice(0, colon + 1);
}

function normaliseBreaks(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Resolves the five named entities and character references; any other entity is an error. */
export function unescapeXml(text: string, part: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&([^;&]{0,16};?)/g, (_, body: string) => {
    const name = body.endsWith(';') ? body.slice(0, -1) : '';
    const named = Object.hasOwn(NAMED, name) ? NAMED[name] : undefined;
    if (named !== undefined) return named;
    const match = /^#(?:x([0-9a-fA-F]{1,6})|([0-9]{1,7}))$/.exec(name);
    const code = match ? (match[1] === undefined ? Number(match[2]) : parseInt(match[1], 16)) : -1;
    if (code < 0 || code > 0x10ffff) throw damaged('含有无法识别的字符引用', part);
    return String.fromCodePoint(code);
  });
}

/** Text as it stands between tags. */
export function escapeText(text: string): string {
  return /[&<>]/.test(text) ? text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;') : text;
}

/** Text as it stands in an attribute in double quotes; line breaks and tabs survive as references. */
export function escapeAttribute(text: string): string {
  return escapeText(text)
    .replace(/"/g, '&quot;')
    .replace(/[\t\n\r]/g, (space) => `&#${space.charCodeAt(0)};`);
}

/** Text whose blanks at the ends do not count. Full-width and other blanks are no XML whitespace and stay. */
export function normalisedText(text: string): string {
  return text.replace(/^[ \t\n\r]+|[ \t\n\r]+$/g, '');
}

/** XML booleans: "1" and "true". */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
