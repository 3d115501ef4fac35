/**
 * What an .xlsx file holds, read from its XML without the program's own reader, so that the samples are compared by
 * something that cannot share its mistakes. Reads what LibreOffice and the file host write, no more.
 */
import { strFromU8, unzipSync } from 'fflate';

export interface XmlCell {
  readonly value: string | number | null;
  /** Number format, font, fill, border and alignment, spelled out; equal texts mean equal looks. */
  readonly look: Look;
}

export interface Look {
  readonly format: string;
  /** Everything of the format entry but its number format. */
  readonly rest: string;
}

export interface XmlSheet {
  readonly name: string;
  /** By A1 address; every cell that is written down, blank ones included. */
  readonly cells: ReadonlyMap<string, XmlCell>;
  /** The start tags of the rows, by row number from 1. */
  readonly rowTags: ReadonlyMap<number, string>;
  readonly dimension: string;
  /** Everything outside the rows and the dimension: columns, merges, views, print set-up. */
  readonly frame: string;
}

export interface XmlWorkbook {
  readonly sheets: readonly XmlSheet[];
  /** Parts that are neither sheets nor styles, by path. */
  readonly otherParts: ReadonlyMap<string, string>;
}

export function readXml(bytes: Uint8Array): XmlWorkbook {
  const parts = new Map(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));
  const strings = all(part(parts, 'xl/sharedStrings.xml'), /<si>(.*?)<\/si>/gs).map(([, si]) => textOf(si!));
  const looks = readLooks(part(parts, 'xl/styles.xml'));
  const names = all(part(parts, 'xl/workbook.xml'), /<sheet name="([^"]*)"/g).map(([, name]) =>
    decode(name!),
  );
  return {
    sheets: names.map((name, i) =>
      readSheet(name, part(parts, `xl/worksheets/sheet${i + 1}.xml`), strings, looks),
    ),
    otherParts: new Map([...parts].filter(([path]) => !/worksheets|styles\.xml$/.test(path))),
  };
}

function readSheet(name: string, xml: string, strings: readonly string[], looks: readonly Look[]): XmlSheet {
  const data = /<sheetData>(.*)<\/sheetData>/s.exec(xml)![1]!;
  const cells = new Map<string, XmlCell>();
  for (const [, attributes, content] of all(data, /<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
    const look = looks[Number(attribute(attributes!, 's') ?? '0')]!;
    const value = readValue(attribute(attributes!, 't'), content ?? '', strings);
    cells.set(attribute(attributes!, 'r')!, { value, look });
  }
  return {
    name,
    cells,
    rowTags: new Map(all(data, /<row [^>]*>/g).map(([tag]) => [Number(attribute(tag, 'r')), tag])),
    dimension: /<dimension ref="([^"]*)"/.exec(xml)![1]!,
    frame: xml.replace(/<sheetData>.*<\/sheetData>/s, '').replace(/<dimension [^>]*>/, ''),
  };
}

function readValue(type: string | undefined, content: string, strings: readonly string[]): XmlCell['value'] {
  if (type === 'inlineStr') return textOf(content);
  const stored = /<v[^>]*>(.*?)<\/v>/s.exec(content)?.[1];
  if (stored === undefined) return null;
  if (type === 's') return strings[Number(stored)]!;
  if (type !== undefined && type !== 'n') throw new Error(`no cell of the samples has type ${type}`);
  return Number(stored);
}

function readLooks(xml: string): Look[] {
  const formats = new Map([
    ['0', 'General'],
    ['2', '0.00'],
    ['4', '#,##0.00'],
    ...all(xml, /<numFmt numFmtId="(\d+)" formatCode="([^"]*)"/g).map(
      ([, id, code]) => [id!, decode(code!)] as const,
    ),
  ]);
  const entries = all(/<cellXfs.*?<\/cellXfs>/s.exec(xml)![0], /<xf .*?<\/xf>/gs);
  return entries.map(([entry]) => ({
    format: formats.get(attribute(entry, 'numFmtId')!)!,
    rest: entry.replace(/ (numFmtId|applyNumberFormat)="[^"]*"/g, ''),
  }));
}

function part(parts: ReadonlyMap<string, string>, path: string): string {
  const text = parts.get(path);
  if (text === undefined) throw new Error(`no part ${path}`);
  return text;
}

function all(text: string, pattern: RegExp): RegExpMatchArray[] {
  return [...text.matchAll(pattern)];
}

function attribute(tag: string, name: string): string | undefined {
  return new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(tag)?.[1];
}

function textOf(xml: string): string {
  return all(xml, /<t(?: [^>]*)?>(.*?)<\/t>/gs)
    .map(([, text]) => decode(text!))
    .join('');
}

function decode(text: string): string {
  const signs: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
  return text.replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => signs[name]!);
}
