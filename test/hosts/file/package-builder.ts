/** Builds small workbook packages for the tests of the file host, part by part. */
import { zipSync, type Zippable } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEET_MAIN = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export interface BuiltSheet {
  readonly name: string;
  /** Everything inside <worksheet>; or the whole part where it begins with <?xml or a prefixed tag. */
  readonly xml: string;
  readonly state?: string;
}

export interface BuiltWorkbook {
  readonly sheets: readonly BuiltSheet[];
  /** The inside of <sst>. */
  readonly strings?: string;
  /** The whole styles part. */
  readonly styles?: string;
  /** Placed before <sheets>, and after it. */
  readonly before?: string;
  readonly after?: string;
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
  readonly overrides?: string;
  readonly workbookRels?: string;
  readonly workbookType?: string;
}

/** A worksheet part around what is given. */
export function worksheet(inner: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}">${inner}</worksheet>`;
}

/** A style sheet with these cell formats and own number formats. */
export function styleSheet(xfs: string, numFmts = ''): string {
  return (
    `<styleSheet xmlns="${MAIN}">${numFmts}` +
    '<fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts>' +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs>${xfs}</cellXfs></styleSheet>`
  );
}

/** The parts of a workbook by name, in the order they are put into the archive. */
export function workbookParts(built: BuiltWorkbook): Record<string, string | Uint8Array> {
  const { sheets } = built;
  const override = (part: string, type: string): string =>
    `<Override PartName="/xl/${part}" ContentType="${type}"/>`;
  const relationship = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${RELATIONSHIPS}/${type}" Target="${target}"/>`;
  return {
    '[Content_Types].xml':
      `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="${PACKAGE}/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      override('workbook.xml', built.workbookType ?? `${SHEET_MAIN}.sheet.main+xml`) +
      sheets.map((_, i) => override(`worksheets/sheet${i + 1}.xml`, `${SHEET_MAIN}.worksheet+xml`)).join('') +
      (built.styles === undefined ? '' : override('styles.xml', `${SHEET_MAIN}.styles+xml`)) +
      (built.strings === undefined ? '' : override('sharedStrings.xml', `${SHEET_MAIN}.sharedStrings+xml`)) +
      `${built.overrides ?? ''}</Types>`,
    '_rels/.rels':
      `<Relationships xmlns="${PACKAGE}/relationships">` +
      `${relationship('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml':
      `<?xml version="1.0" encoding="UTF-8"?>\n<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}">${built.before ?? ''}<sheets>` +
      sheets.map(({ name, state }, i) => sheetEntry(name, state, i)).join('') +
      `</sheets>${built.after ?? ''}</workbook>`,
    'xl/_rels/workbook.xml.rels':
      `<Relationships xmlns="${PACKAGE}/relationships">` +
      sheets
        .map((_, i) => relationship(`rId${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`))
        .join('') +
      (built.styles === undefined ? '' : relationship('rId90', 'styles', 'styles.xml')) +
      (built.strings === undefined ? '' : relationship('rId91', 'sharedStrings', 'sharedStrings.xml')) +
      `${built.workbookRels ?? ''}</Relationships>`,
    ...Object.fromEntries(
      sheets.map(({ xml }, i) => [
        `xl/worksheets/sheet${i + 1}.xml`,
        /^<(\?xml|\w+:)/.test(xml) ? xml : worksheet(xml),
      ]),
    ),
    ...(built.styles === undefined ? {} : { 'xl/styles.xml': built.styles }),
    ...(built.strings === undefined
      ? {}
      : { 'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${built.strings}</sst>` }),
    ...built.parts,
  };
}

function sheetEntry(name: string, state: string | undefined, i: number): string {
  const visibility = state === undefined ? '' : ` state="${state}"`;
  return `<sheet name="${name}" sheetId="${i + 1}"${visibility} r:id="rId${i + 1}"/>`;
}

/** The archive of these parts. */
export function zipParts(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const files: Zippable = {};
  for (const [name, content] of Object.entries(parts)) {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    files[name] = [Uint8Array.from(bytes), { mtime: new Date(2023, 0, 2), level: 6 }];
  }
  return zipSync(files);
}

/** The bytes of a workbook. */
export function workbook(built: BuiltWorkbook): Uint8Array {
  return zipParts(workbookParts(built));
}

/** A workbook of one sheet 表 whose <sheetData> holds these rows. */
export function sheetOf(rows: string, rest: Omit<BuiltWorkbook, 'sheets'> = {}): Uint8Array {
  return workbook({ ...rest, sheets: [{ name: '表', xml: `<sheetData>${rows}</sheetData>` }] });
}
