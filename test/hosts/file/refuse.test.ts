/** Files that are no workbook, or not one that can be read: each gets its code and a sentence that says what to do. */
import { strToU8, zipSync } from 'fflate';
import { openWorkbook } from '../../../src/hosts/file/file-workbook';
import { readSheet } from '../../../src/hosts/file/read-sheet';
import { sheetOf, workbookParts, worksheet, zipParts } from './package-builder';
import { failureOf, valuesOf } from './reading';
import { withDeclaredSize, withEncryptedFlag, withRenamed } from './zip-variants';

const GOOD = sheetOf('<row r="1"><c r="A1"><v>1</v></c></row>');
const SHEET = 'xl/worksheets/sheet1.xml';

/** An OLE compound file whose directory names these streams. */
function compound(...streams: string[]): Uint8Array {
  const bytes = new Uint8Array(512 * 4);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  ['Root Entry', ...streams].forEach((name, i) => {
    const at = 1024 + i * 128;
    for (let c = 0; c < name.length; c += 1) bytes[at + c * 2] = name.charCodeAt(c);
    bytes[at + 64] = (name.length + 1) * 2;
    bytes[at + 66] = i === 0 ? 5 : 2;
  });
  return bytes;
}

function withMain(type: string, part = 'xl/workbook.xml'): Uint8Array {
  const parts = workbookParts({
    sheets: [{ name: '表', xml: '<sheetData/>' }],
    workbookType: type,
  }) as Record<string, string>;
  const { 'xl/workbook.xml': book, ...rest } = parts;
  return zipParts({
    ...rest,
    '[Content_Types].xml': rest['[Content_Types].xml']!.replace('xl/workbook.xml', part),
    '_rels/.rels': rest['_rels/.rels']!.replace('xl/workbook.xml', part),
    [part]: book!,
  });
}

function withPart(name: string, content: string | Uint8Array): Uint8Array {
  return zipParts({ ...workbookParts({ sheets: [{ name: '表', xml: '<sheetData/>' }] }), [name]: content });
}

function without(name: string): Uint8Array {
  const parts = Object.entries(workbookParts({ sheets: [{ name: '表', xml: '<sheetData/>' }] }));
  return zipParts(Object.fromEntries(parts.filter(([part]) => part !== name)));
}

describe('what the file is', () => {
  it.each<[string, () => Uint8Array, string, string]>([
    ['nothing', () => new Uint8Array(), 'not-a-workbook', '文件是空的（0 字节）'],
    ['text', () => strToU8('科目,金额\n201,5'), 'not-a-workbook', '无法识别文件内容，不是 Excel 工作簿'],
    ['a PDF', () => strToU8('%PDF-1.7\n'), 'not-a-workbook', '这是 PDF 文件'],
    [
      'a web page called .xls',
      () => strToU8('<html><table></table></html>'),
      'legacy-format',
      '网页格式（扩展名可能写作 .xls）的文件不能直接读取。',
    ],
    [
      'XML of Excel 2003',
      () =>
        strToU8(
          '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
        ),
      'legacy-format',
      'XML 电子表格 2003 格式的文件不能直接读取。',
    ],
    [
      'a workbook with a password',
      () => compound('EncryptionInfo', 'EncryptedPackage'),
      'encrypted',
      '请先在 Excel 中取消密码',
    ],
    ['.xls or .et', () => compound('Workbook'), 'legacy-format', '另存为 .xlsx 文件后再试'],
    ['.xls of Excel 5', () => compound('Book'), 'legacy-format', '另存为 .xlsx 文件后再试'],
    ['.doc', () => compound('WordDocument'), 'not-a-workbook', '这是 Word 文档（.doc）'],
    [
      '.xlsb',
      () => withMain('application/vnd.ms-excel.sheet.binary.macroEnabled.main', 'xl/workbook.bin'),
      'legacy-format',
      '.xlsb 格式',
    ],
    [
      '.docx',
      () =>
        withMain(
          'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
          'word/document.xml',
        ),
      'not-a-workbook',
      '这是 Word 文档（.docx）',
    ],
    [
      '.pptx',
      () =>
        withMain(
          'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml',
          'ppt/presentation.xml',
        ),
      'not-a-workbook',
      '这是演示文稿（.pptx）',
    ],
    [
      '.ods',
      () => withPart('mimetype', 'application/vnd.oasis.opendocument.spreadsheet'),
      'legacy-format',
      '.ods 格式',
    ],
    ['any archive', () => zipSync({ 'a.txt': strToU8('a') }), 'not-a-workbook', '这是压缩包，请先解压'],
    ['an archive with a password', () => withEncryptedFlag(GOOD), 'encrypted', '文件设有打开密码'],
  ])('%s', async (_, build, code, words) => {
    const failure = await failureOf(build());
    expect(failure.code).toBe(code);
    expect(failure.message).toContain(words);
  });
});

describe('damage', () => {
  it.each<[string, () => Uint8Array, string]>([
    ['cut in half', () => GOOD.slice(0, GOOD.length >> 1), 'truncated'],
    ['its beginning alone', () => GOOD.slice(0, 4), 'truncated'],
    ['its last byte missing', () => GOOD.slice(0, -1), 'truncated'],
    [
      'a hole before the directory',
      () => Uint8Array.from([...GOOD.slice(0, 100), ...GOOD.slice(200)]),
      'damaged',
    ],
    ['a changed byte in the data', () => flipped(GOOD), 'damaged'],
    ['a declared size too small', () => withDeclaredSize(GOOD, SHEET, 100), 'damaged'],
    ['a declared size too large', () => withDeclaredSize(GOOD, SHEET, 5_000), 'damaged'],
    [
      'a declared size beyond what deflate can do',
      () => withDeclaredSize(GOOD, SHEET, 300_000_000),
      'too-large',
    ],
    [
      'two parts of one name',
      () => withRenamed(withPart('xl/x.xml', '<a/>'), 'xl/x.xml', 'xl/WORKBOOK.xml'),
      'damaged',
    ],
    ['no workbook part', () => without('xl/workbook.xml'), 'damaged'],
    ['no sheet part', () => without(SHEET), 'damaged'],
    ['no relationships of the workbook', () => without('xl/_rels/workbook.xml.rels'), 'damaged'],
    [
      'a sheet that ends early',
      () => withPart(SHEET, worksheet('<sheetData><row r="1">').replace('</worksheet>', '')),
      'damaged',
    ],
    ['tags that cross', () => withPart(SHEET, worksheet('<sheetData><row></sheetData></row>')), 'damaged'],
    [
      'an attribute without its quote',
      () => withPart(SHEET, worksheet('<sheetData><row r="1></row></sheetData>')),
      'damaged',
    ],
    [
      'an unknown entity',
      () =>
        withPart(
          SHEET,
          worksheet('<sheetData><row r="1"><c r="A1" t="str"><v>&x;</v></c></row></sheetData>'),
        ),
      'damaged',
    ],
    [
      'bytes that are no UTF-8',
      () => withPart(SHEET, Uint8Array.from([0x3c, 0x61, 0xff, 0x2f, 0x3e])),
      'damaged',
    ],
    ['a sheet part that is something else', () => withPart(SHEET, '<other/>'), 'damaged'],
    ['an empty sheet part', () => withPart(SHEET, ''), 'damaged'],
    [
      'a cell beyond the sheet',
      () => withPart(SHEET, worksheet('<sheetData><row r="1"><c r="AAAA1"><v>1</v></c></row></sheetData>')),
      'damaged',
    ],
    [
      'a row beyond the sheet',
      () => withPart(SHEET, worksheet('<sheetData><row r="1048577"/></sheetData>')),
      'damaged',
    ],
    [
      'a text that is not in the list',
      () =>
        withPart(SHEET, worksheet('<sheetData><row r="1"><c r="A1" t="s"><v>7</v></c></row></sheetData>')),
      'damaged',
    ],
    [
      'elements nested without end',
      () => withPart(SHEET, worksheet('<a>'.repeat(100_000) + '</a>'.repeat(100_000))),
      'damaged',
    ],
    [
      'entities that multiply',
      () =>
        withPart(
          SHEET,
          `<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>${worksheet('<sheetData/>').replace(/^<\?xml.*\?>/, '')}`,
        ),
      'damaged',
    ],
  ])('%s', async (_, build, code) => {
    const failure = await failureOf(build());
    expect(failure.code).toBe(code);
    expect(failure.message).toMatch(/请/);
  });

  function flipped(bytes: Uint8Array): Uint8Array {
    const changed = bytes.slice();
    const text = new TextDecoder('latin1').decode(bytes);
    const at = text.indexOf(SHEET) + SHEET.length + 40;
    changed[at] = (changed[at] as number) ^ 0x10;
    return changed;
  }
});

describe('bounds', () => {
  it('refuses an archive that unpacks to far too much, before unpacking it', async () => {
    const zeros = new Uint8Array(20 * 1024 * 1024);
    await expect(failureOf(withPart('xl/bomb.xml', zeros))).resolves.toEqual({
      code: 'too-large',
      message:
        '文件解压后过大，不像正常的工作簿，已停止读取。请核对文件来源；确为本单位文件的，请另存为新的 .xlsx 文件后再试。',
    });
  });

  it('does not count pictures, which are never unpacked', async () => {
    const zeros = new Uint8Array(20 * 1024 * 1024);
    const snapshot = await openWorkbook(withPart('xl/media/image1.bmp', zeros)).read();
    expect(snapshot.sheets.map(({ name }) => name)).toEqual(['表']);
  });

  it('stops reading a sheet that holds too many cells, and says so', () => {
    const rows = [1, 2, 3].map(
      (row) => `<row r="${row}"><c r="A${row}"><v>1</v></c><c r="B${row}"><v>2</v></c></row>`,
    );
    const shared = { strings: [], formats: [], date1904: false, stale: false };
    const text = worksheet(`<sheetData>${rows.join('')}</sheetData>`);
    const sheet = readSheet(text, SHEET, { name: '表', visibility: 'visible' }, shared, 3);
    expect(sheet.truncated).toBe(true);
    expect(valuesOf(sheet)).toEqual({ A1: 1, B1: 2, A2: 1 });
    expect(
      readSheet(text, SHEET, { name: '表', visibility: 'visible' }, shared, 6).truncated,
    ).toBeUndefined();
  });
});

it('reads the good file that the bad ones are made of', async () => {
  expect(valuesOf((await openWorkbook(GOOD).read()).sheets[0]!)).toEqual({ A1: 1 });
});
