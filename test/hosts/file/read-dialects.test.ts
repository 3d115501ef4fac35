/** Workbooks as other programs write them: namespaces, prefixes, encodings, part names, archives. */
import { openWorkbook } from '../../../src/hosts/file/file-workbook';
import { readSheet } from '../../../src/hosts/file/read-sheet';
import { type BuiltWorkbook, workbook, workbookParts, worksheet, zipParts } from './package-builder';
import { valuesOf } from './reading';
import { withDescriptors, withZip64 } from './zip-variants';

const PLAIN: BuiltWorkbook = {
  sheets: [
    {
      name: '支出',
      xml: '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>2</v></c></row></sheetData>',
    },
  ],
  strings: '<si><t>合计</t></si>',
};
const READ = { name: '支出', values: { A1: '合计', B1: 2 } };

async function read(bytes: Uint8Array): Promise<{ name: string; values: Record<string, unknown> }> {
  const snapshot = await openWorkbook(bytes).read();
  expect(snapshot.sheets).toHaveLength(1);
  const sheet = snapshot.sheets[0]!;
  return { name: sheet.name, values: valuesOf(sheet) };
}

type Parts = Record<string, string | Uint8Array>;

function changed(change: (parts: Record<string, string>) => Parts): Uint8Array {
  return zipParts(change(workbookParts(PLAIN) as Record<string, string>));
}

function everyText(parts: Record<string, string>, change: (text: string) => string | Uint8Array): Parts {
  return Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, change(text)]));
}

function utf16(text: string, bigEndian: boolean, mark: boolean): Uint8Array {
  const written = text.startsWith('<?xml')
    ? text.replace('UTF-8', 'UTF-16')
    : `<?xml version="1.0" encoding="UTF-16"?>${text}`;
  const marked = mark ? `\ufeff${written}` : written;
  const bytes = new Uint8Array(marked.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < marked.length; i += 1) view.setUint16(i * 2, marked.charCodeAt(i), !bigEndian);
  return bytes;
}

function strict(text: string): string {
  return text
    .replaceAll(
      'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
      'http://purl.oclc.org/ooxml/spreadsheetml/main',
    )
    .replaceAll(
      'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
      'http://purl.oclc.org/ooxml/officeDocument/relationships',
    );
}

/** <sheet r:id=…> → <x:sheet r:id=…>, for every element. */
function prefixed(text: string): string {
  return text.replace(/<(\/?)(\w+)(?=[\s/>])/g, '<$1x:$2').replace('xmlns="', 'xmlns:x="');
}

function moved(parts: Record<string, string>): Parts {
  const { 'xl/worksheets/sheet1.xml': sheet, ...rest } = parts;
  const rels = rest['xl/_rels/workbook.xml.rels']!.replace(
    'worksheets/sheet1.xml',
    '/xl/worksheets/Tabelle%201.xml',
  );
  const types = rest['[Content_Types].xml']!.replace('sheet1.xml', 'Tabelle 1.xml');
  return {
    ...rest,
    'xl/_rels/workbook.xml.rels': rels,
    '[Content_Types].xml': types,
    'xl/worksheets/Tabelle 1.xml': sheet!,
  };
}

function renamedWorkbook(parts: Record<string, string>): Parts {
  const { 'xl/workbook.xml': book, 'xl/_rels/workbook.xml.rels': rels, ...rest } = parts;
  return {
    ...rest,
    '_rels/.rels': rest['_rels/.rels']!.replace('xl/workbook.xml', '/xl/book.xml'),
    '[Content_Types].xml': rest['[Content_Types].xml']!.replace('xl/workbook.xml', 'xl/book.xml'),
    'xl/book.xml': book!,
    'xl/_rels/book.xml.rels': rels!,
  };
}

it.each([
  ['as Excel writes it', () => workbook(PLAIN)],
  ['strict namespaces', () => changed((parts) => everyText(parts, strict))],
  [
    'prefixed elements',
    () =>
      changed((parts) => ({
        ...parts,
        'xl/workbook.xml': prefixed(parts['xl/workbook.xml']!),
        'xl/worksheets/sheet1.xml': prefixed(parts['xl/worksheets/sheet1.xml']!),
        'xl/sharedStrings.xml': prefixed(parts['xl/sharedStrings.xml']!),
      })),
  ],
  ['a byte order mark', () => changed((parts) => everyText(parts, (text) => `\ufeff${text}`))],
  [
    'UTF-16, little end first',
    () => changed((parts) => everyText(parts, (text) => utf16(text, false, true))),
  ],
  [
    'UTF-16, big end first, without a mark',
    () => changed((parts) => everyText(parts, (text) => utf16(text, true, false))),
  ],
  [
    'line breaks between elements',
    () => changed((parts) => everyText(parts, (text) => text.replaceAll('><', '>\r\n\t<'))),
  ],
  ['a sheet part by an absolute path with a blank in its name', () => changed(moved)],
  ['a workbook part of another name', () => changed(renamedWorkbook)],
  [
    'part names in another case and with backslashes',
    () =>
      changed(({ 'xl/worksheets/sheet1.xml': sheet, ...rest }) => ({
        ...rest,
        'xl\\worksheets\\Sheet1.xml': sheet!,
      })),
  ],
  ['sizes behind the data', () => withDescriptors(workbook(PLAIN))],
  ['zip64', () => withZip64(workbook(PLAIN))],
  ['bytes behind the archive', () => Uint8Array.from([...workbook(PLAIN), 0, 0, 0])],
  [
    'comments, instructions and > in attributes',
    () =>
      workbook({
        ...PLAIN,
        sheets: [
          {
            name: '支出',
            xml: `<?note a > b?><!-- <row> --><sheetData><row r="1" note="a>b" other='"'><!-- c --><c r='A1' t = "s" ><v>0</v></c><c r="B1"><v>2</v></c></row></sheetData>`,
          },
        ],
      }),
  ],
])('%s', async (_, build) => {
  await expect(read(build())).resolves.toEqual(READ);
});

it('leaves out chart sheets, and keeps the order of the others', async () => {
  const parts = workbookParts({
    sheets: [
      { name: '甲', xml: '<sheetData/>' },
      { name: '图', xml: '<sheetData/>' },
      { name: '乙', xml: '<sheetData/>' },
    ],
  }) as Record<string, string>;
  const rels = parts['xl/_rels/workbook.xml.rels']!.replace(
    'relationships/worksheet" Target="worksheets/sheet2.xml"',
    'relationships/chartsheet" Target="chartsheets/sheet1.xml"',
  );
  const bytes = zipParts({
    ...parts,
    'xl/_rels/workbook.xml.rels': rels,
    'xl/chartsheets/sheet1.xml': '<chartsheet/>',
  });
  const snapshot = await openWorkbook(bytes).read();
  expect(snapshot.sheets.map(({ name }) => name)).toEqual(['甲', '乙']);
});

it('takes a million formatted but empty rows for nothing', () => {
  const rows = Array.from(
    { length: 1_000_000 },
    (_, i) => `<row r="${i + 1}" s="1" hidden="1"><c r="A${i + 1}" s="1"/></row>`,
  );
  rows[2] = '<row r="3"><c r="B3"><v>7</v></c></row>';
  const text = worksheet(`<sheetData>${rows.join('')}</sheetData>`);
  const shared = { strings: [], formats: [], date1904: false, stale: false };
  const sheet = readSheet(text, 'sheet1.xml', { name: '表', visibility: 'visible' }, shared);
  expect(sheet.used).toEqual({ top: 2, left: 1, bottom: 2, right: 1 });
  expect(valuesOf(sheet)).toEqual({ B3: 7 });
  expect([...sheet.hiddenRows]).toEqual([0, 1]);
});
