/**
 * A workbook file out of sheets of cells, for samples: 宋体, thin borders, amounts with two decimals. Writes the parts a
 * spreadsheet program needs and no others; the same sheets give the same bytes.
 */
import { strToU8, zipSync, type Zippable } from 'fflate';
import { a1, columnLetters } from '../../src/grid/address';
import type { CellValue, Sheet } from '../../src/grid/snapshot';
import { LOOKS, looksOf, widthsOf } from './sheet-looks';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** Any fixed day, so that the bytes do not tell when they were made. */
const MADE = new Date(2024, 7, 20);

/** The bytes of a workbook with these sheets. */
export function workbookBytes(sheets: readonly Sheet[]): Uint8Array {
  const strings = new Strings();
  const parts: Record<string, string> = {};
  sheets.forEach((sheet, i) => {
    parts[`xl/worksheets/sheet${i + 1}.xml`] = sheetXml(sheet, strings, i === 0);
  });
  const numbers = sheets.map((_, i) => i + 1);
  const files: Record<string, string> = {
    '[Content_Types].xml': contentTypes(numbers),
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbookXml(sheets),
    'xl/_rels/workbook.xml.rels': relations([
      ...numbers.map((n): [string, string] => ['worksheet', `worksheets/sheet${n}.xml`]),
      ['styles', 'styles.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
    ]),
    'xl/styles.xml': stylesXml(),
    'xl/sharedStrings.xml': strings.xml(),
    ...parts,
  };
  const zip: Zippable = {};
  for (const [name, text] of Object.entries(files)) zip[name] = strToU8(HEAD + text);
  return zipSync(zip, { mtime: MADE, level: 6 });
}

/** Texts of the workbook, each once. */
class Strings {
  private readonly indices = new Map<string, number>();

  index(text: string): number {
    const known = this.indices.get(text);
    if (known !== undefined) return known;
    this.indices.set(text, this.indices.size);
    return this.indices.size - 1;
  }

  xml(): string {
    const items = [...this.indices.keys()].map(
      (text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`,
    );
    return `<sst xmlns="${MAIN}" uniqueCount="${items.length}">${items.join('')}</sst>`;
  }
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

function sheetXml(sheet: Sheet, strings: Strings, selected: boolean): string {
  const look = looksOf(sheet);
  const used = sheet.used ?? { top: 0, left: 0, bottom: 0, right: 0 };
  const widths = widthsOf(sheet)
    .map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`)
    .join('');
  const rows: string[] = [];
  for (let row = used.top; row <= used.bottom; row += 1) {
    const cells: string[] = [];
    for (let column = used.left; column <= used.right; column += 1) {
      const style = LOOKS.indexOf(look(row, column));
      cells.push(cellXml(a1(row, column), sheet.rows.get(row)?.[column]?.value ?? null, style, strings));
    }
    const height = look(row, used.left) === 'title' ? ' ht="28" customHeight="1"' : '';
    rows.push(`<row r="${row + 1}"${height}>${cells.join('')}</row>`);
  }
  const merges = (sheet.merges ?? []).map(
    ({ top, left, bottom, right }) => `<mergeCell ref="${a1(top, left)}:${a1(bottom, right)}"/>`,
  );
  const merged =
    merges.length === 0 ? '' : `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>`;
  return (
    `<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>` +
    `<dimension ref="A1:${columnLetters(used.right)}${used.bottom + 1}"/>` +
    `<sheetViews><sheetView${selected ? ' tabSelected="1"' : ''} workbookViewId="0"/></sheetViews>` +
    `<sheetFormatPr defaultRowHeight="18"/><cols>${widths}</cols><sheetData>${rows.join('')}</sheetData>${merged}` +
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>'
  );
}

function cellXml(address: string, value: CellValue, style: number, strings: Strings): string {
  if (typeof value === 'number') return `<c r="${address}" s="${style}"><v>${value}</v></c>`;
  if (typeof value === 'string')
    return `<c r="${address}" s="${style}" t="s"><v>${strings.index(value)}</v></c>`;
  return style === 0 ? '' : `<c r="${address}" s="${style}"/>`;
}

function workbookXml(sheets: readonly Sheet[]): string {
  const list = sheets.map(
    ({ name }, i) => `<sheet name="${escaped(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`,
  );
  return (
    `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><bookViews><workbookView activeTab="0"/></bookViews>` +
    `<sheets>${list.join('')}</sheets></workbook>`
  );
}

function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  const list = targets.map(
    ([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${list.join('')}</Relationships>`;
}

function contentTypes(sheets: readonly number[]): string {
  const override = (part: string, type: string): string =>
    `<Override PartName="/xl/${part}.xml" ContentType="${SPREADSHEET}.${type}+xml"/>`;
  return (
    `<Types xmlns="${PACKAGE}/content-types">` +
    `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    override('workbook', 'sheet.main') +
    sheets.map((n) => override(`worksheets/sheet${n}`, 'worksheet')).join('') +
    override('styles', 'styles') +
    override('sharedStrings', 'sharedStrings') +
    '</Types>'
  );
}

/** One cell format for each look, in the order of LOOKS. */
function stylesXml(): string {
  const font = (size: number, bold = false): string =>
    `<font>${bold ? '<b/>' : ''}<sz val="${size}"/><name val="宋体"/><charset val="134"/></font>`;
  const side = (name: string): string => `<${name} style="thin"><color auto="1"/></${name}>`;
  const align = (horizontal: string, wrap = false): string =>
    `<alignment horizontal="${horizontal}" vertical="center"${wrap ? ' wrapText="1"' : ''}/>`;
  const format = (fontId: number, borderId: number, alignment: string, numFmtId = 0): string =>
    `<xf numFmtId="${numFmtId}" fontId="${fontId}" fillId="0" borderId="${borderId}" xfId="0" applyNumberFormat="1" ` +
    `applyFont="1" applyBorder="1" applyAlignment="1">${alignment}</xf>`;
  const byLook: Readonly<Record<(typeof LOOKS)[number], string>> = {
    plain: format(0, 0, align('left')),
    title: format(1, 0, align('center')),
    left: format(0, 0, align('left')),
    right: format(0, 0, align('right')),
    header: format(2, 1, align('center', true)),
    text: format(0, 1, align('left', true)),
    amount: format(0, 1, align('right'), 4),
    percent: format(0, 1, align('right'), 10),
    ordinal: format(0, 1, align('center')),
    note: format(0, 0, align('left')),
  };
  return (
    `<styleSheet xmlns="${MAIN}"><fonts count="3">${font(10)}${font(16, true)}${font(10, true)}</fonts>` +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border></borders>` +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="${LOOKS.length}">${LOOKS.map((look) => byLook[look]).join('')}</cellXfs>` +
    '<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
  );
}
