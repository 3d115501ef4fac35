/**
 * Tells what a file is before it is read as a workbook, so that a wrong or locked file gets a sentence that names it.
 */
import { cutShort, damaged, emptyFile, encrypted, notAWorkbook, otherFormat } from './failures';
import { Package } from './package';
import { childrenNamed } from './xml-tree';
import { inflateEntry, looksLikeZip } from './zip';

/** Opens the bytes as a package. Throws HostError with the sentence that fits what the file is. */
export function openPackage(bytes: Uint8Array): Package {
  if (bytes.length === 0) throw emptyFile();
  if (isCompound(bytes)) throw compoundFailure(bytes);
  if (!looksLikeZip(bytes)) throw plainFailure(bytes);
  const opened = Package.open(bytes);
  refuseOtherPackages(opened);
  return opened;
}

/** The name of the workbook part. Throws HostError where the package holds something else. */
export function workbookPart(opened: Package): string {
  const main = opened
    .relationships('')
    .find((relationship) => relationship.type === 'officeDocument')?.target;
  const part = main ?? 'xl/workbook.xml';
  if (!opened.has(part)) throw damaged('缺少工作簿部件', part);
  return part;
}

const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

function isCompound(bytes: Uint8Array): boolean {
  return COMPOUND.every((byte, i) => bytes[i] === byte);
}

/** An OLE compound file: a workbook behind a password, or one of the formats before 2007. */
function compoundFailure(bytes: Uint8Array): Error {
  const names = streamNames(bytes);
  if (names.has('EncryptedPackage') || names.has('EncryptionInfo')) return encrypted();
  if (names.has('WordDocument')) return notAWorkbook('这是 Word 文档（.doc）');
  if (names.has('PowerPoint Document')) return notAWorkbook('这是演示文稿（.ppt）');
  return otherFormat(
    names.has('Workbook') || names.has('Book') ? '旧版 .xls 或 .et 格式' : '旧版 Office 格式',
  );
}

/** The names of a compound file's streams. Directory entries lie at multiples of 128 bytes, wherever their sectors are. */
function streamNames(bytes: Uint8Array): Set<string> {
  const names = new Set<string>();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    const length = view.getUint16(at + 64, true);
    const type = bytes[at + 66] as number;
    if (length < 4 || length > 64 || length % 2 !== 0 || type < 1 || type > 5) continue;
    if (view.getUint16(at + length - 2, true) !== 0) continue;
    let name = '';
    for (let i = 0; i < length - 2; i += 2) name += String.fromCharCode(view.getUint16(at + i, true));
    names.add(name);
  }
  return names;
}

/** Beginnings of files that people take for workbooks, and what to say of them. */
const BEGINNINGS: readonly (readonly [RegExp, () => Error])[] = [
  [/^%PDF/, () => notAWorkbook('这是 PDF 文件')],
  // eslint-disable-next-line no-control-regex -- the beginnings of RAR, 7-Zip and gzip archives
  [/^(Rar!|7z\xbc\xaf|\x1f\x8b)/, () => notAWorkbook('这是压缩包，请先解压')],
  [/^PK/, () => cutShort()],
  [
    /^\s*(<\?xml[^>]*>\s*)?(<\?mso-application[^>]*>\s*)?<([\w]+:)?Workbook\b/i,
    () => otherFormat('XML 电子表格 2003 格式'),
  ],
  [
    /^\s*(<\?xml[^>]*>\s*)?(<!doctype html|<html|<table|<meta)/i,
    () => otherFormat('网页格式（扩展名可能写作 .xls）'),
  ],
];

function plainFailure(bytes: Uint8Array): Error {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048)).replace(/^\xef\xbb\xbf/, '');
  const found = BEGINNINGS.find(([beginning]) => beginning.test(head));
  return found ? found[1]() : notAWorkbook('无法识别文件内容');
}

/** What the main part's content type says, for packages that are no .xlsx or .xlsm. */
const CONTENT_TYPES: readonly (readonly [string, () => Error])[] = [
  ['sheet.binary', () => otherFormat('.xlsb 格式')],
  ['wordprocessingml', () => notAWorkbook('这是 Word 文档（.docx）')],
  ['ms-word', () => notAWorkbook('这是 Word 文档（.docm）')],
  ['presentationml', () => notAWorkbook('这是演示文稿（.pptx）')],
  ['ms-powerpoint', () => notAWorkbook('这是演示文稿（.pptm）')],
];

function refuseOtherPackages(opened: Package): void {
  const mimetype = opened.entry('mimetype');
  if (mimetype !== undefined) throw openDocumentFailure(new TextDecoder().decode(inflateEntry(mimetype)));
  if (!opened.has('[Content_Types].xml')) throw notAWorkbook('这是压缩包，请先解压');
  const part = `/${workbookPartOrNothing(opened)}`.toLowerCase();
  const override = childrenNamed(opened.xml('[Content_Types].xml'), 'Override').find(
    (element) => element.attributes.get('PartName')?.toLowerCase() === part,
  );
  const type = override?.attributes.get('ContentType') ?? '';
  const found = CONTENT_TYPES.find(([word]) => type.includes(word));
  if (found) throw found[1]();
  if (part.endsWith('.bin')) throw otherFormat('.xlsb 格式');
}

function workbookPartOrNothing(opened: Package): string {
  return (
    opened.relationships('').find((relationship) => relationship.type === 'officeDocument')?.target ?? ''
  );
}

function openDocumentFailure(mimetype: string): Error {
  if (mimetype.includes('opendocument.spreadsheet')) return otherFormat('.ods 格式');
  if (mimetype.includes('opendocument.text')) return notAWorkbook('这是文字文档（.odt）');
  return notAWorkbook('这是其他程序的文件');
}
