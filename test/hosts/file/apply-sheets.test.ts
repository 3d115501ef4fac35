/** Writing, replacing, removing and restoring whole sheets. */
import type { SetCell, SheetContent } from '../../../src/grid/changes';
import { openWorkbook } from '../../../src/hosts/file/file-workbook';
import { type BuiltWorkbook, styleSheet, workbook, workbookParts, zipParts } from './package-builder';
import { cellsOf, differingParts, partsOf, refusalOf, textOf, valuesOf } from './reading';

const BOOK = 'xl/workbook.xml';
const RELS = 'xl/_rels/workbook.xml.rels';
const TYPES = '[Content_Types].xml';
const EMPTY = '<sheetData/>';
const STYLES = styleSheet('<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>');

const RESULT: SheetContent = {
  name: '校验结果',
  cells: [
    { row: 3, column: 1, value: '=1+1\n二', style: 'cell' },
    { row: 0, column: 0, value: '结果 & <更正>', style: 'title' },
    { row: 3, column: 0, value: 12.5, style: 'amount' },
    {
      row: 4,
      column: 0,
      value: '甲!D6',
      style: 'cell',
      link: { sheet: "甲's", area: { top: 5, left: 3, bottom: 5, right: 4 }, tip: '转到 "D6"' },
    },
    { row: 4, column: 1, value: null, style: 'cell' },
    { row: 5, column: 2, value: '@x' },
  ],
  styles: {
    title: {
      font: { name: '黑体', size: 16, bold: true, color: '1F3864', underline: true },
      horizontal: 'center',
      vertical: 'middle',
    },
    cell: { border: 'thin', wrap: true, vertical: 'top' },
    amount: { border: 'thin', fill: 'FCE4D6', format: '#,##0.00', horizontal: 'right' },
  },
  columns: [
    { column: 2, width: 0, hidden: true },
    { column: 0, width: 12 },
  ],
  rowHeights: [
    { row: 7, height: 20 },
    { row: 0, height: 30.5 },
  ],
  merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
  frozenRows: 3,
  filter: { top: 2, left: 0, bottom: 4, right: 1 },
  print: {
    landscape: true,
    fitToWidth: true,
    repeatRows: { from: 1, to: 2 },
    area: { top: 0, left: 0, bottom: 5, right: 1 },
    footer: '第 &P 页，共 &N 页',
  },
  tabColor: 'C00000',
};

const PLAIN: SheetContent = {
  name: '校验结果',
  cells: [{ row: 0, column: 0, value: '新' }],
  styles: {},
  columns: [],
};

describe('a new sheet', () => {
  const bytes = workbook({ sheets: [{ name: '甲', xml: EMPTY }], styles: STYLES });

  it('is written with everything asked for, in the order the schema wants', async () => {
    const host = openWorkbook(bytes);
    await host.apply([{ kind: 'writeSheet', sheet: RESULT, expect: 'absent' }]);
    expect(textOf(host.bytes(), 'xl/worksheets/sheet2.xml')).toBe(
      [
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">',
        '<sheetPr><tabColor rgb="FFC00000"/><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:C6"/>',
        '<sheetViews><sheetView workbookViewId="0"><pane ySplit="3" topLeftCell="A4" activePane="bottomLeft" state="frozen"/>',
        '<selection pane="bottomLeft" activeCell="A4" sqref="A4"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>',
        '<cols><col min="1" max="1" width="12.71484375" customWidth="1"/><col min="3" max="3" width="0" hidden="1" customWidth="1"/></cols>',
        '<sheetData><row r="1" ht="30.5" customHeight="1"><c r="A1" s="1" t="inlineStr"><is><t>结果 &amp; &lt;更正&gt;</t></is></c></row>',
        '<row r="4"><c r="A4" s="2"><v>12.5</v></c><c r="B4" s="3" t="inlineStr"><is><t xml:space="preserve">=1+1\n二</t></is></c></row>',
        '<row r="5"><c r="A5" s="4" t="inlineStr"><is><t>甲!D6</t></is></c><c r="B5" s="4"/></row>',
        '<row r="6"><c r="C6" s="5" t="inlineStr"><is><t>@x</t></is></c></row><row r="8" ht="20" customHeight="1"></row></sheetData>',
        '<autoFilter ref="A3:B5"/><mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>',
        `<hyperlinks><hyperlink ref="A5" location="'甲''s'!D6:E6" tooltip="转到 &quot;D6&quot;"/></hyperlinks>`,
        '<printOptions horizontalCentered="1"/><pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
        '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
        '<headerFooter><oddFooter>第 &amp;P 页，共 &amp;N 页</oddFooter></headerFooter></worksheet>',
      ].join(''),
    );
  });

  it('is entered in the workbook, its relationships, content types and styles', async () => {
    const host = openWorkbook(bytes);
    await host.apply([{ kind: 'writeSheet', sheet: RESULT, expect: 'absent' }]);
    const after = host.bytes();
    expect(differingParts(bytes, after)).toEqual([
      TYPES,
      RELS,
      'xl/styles.xml',
      BOOK,
      'xl/worksheets/sheet2.xml',
    ]);
    expect(textOf(after, BOOK)).toContain(
      '<sheets><sheet name="甲" sheetId="1" r:id="rId1"/><sheet name="校验结果" sheetId="2" r:id="rId2"/></sheets>' +
        `<definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="1" hidden="1">'校验结果'!$A$3:$B$5</definedName>` +
        `<definedName name="_xlnm.Print_Area" localSheetId="1">'校验结果'!$A$1:$B$6</definedName>` +
        `<definedName name="_xlnm.Print_Titles" localSheetId="1">'校验结果'!$2:$3</definedName></definedNames>` +
        '<calcPr calcCompleted="1" fullCalcOnLoad="1"/></workbook>',
    );
    expect(textOf(after, RELS)).toContain(
      '<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet2.xml"/></Relationships>',
    );
    expect(textOf(after, TYPES)).toContain(
      '<Override PartName="/xl/worksheets/sheet2.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
    );
    expect(textOf(after, 'xl/styles.xml')).toContain(
      [
        '<fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font><b/><u/><sz val="16"/><color rgb="FF1F3864"/><name val="黑体"/><charset val="134"/></font></fonts>',
        '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>',
        '<fill><patternFill patternType="solid"><fgColor rgb="FFFCE4D6"/><bgColor indexed="64"/></patternFill></fill></fills>',
        '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left style="thin"><color auto="1"/></left><right style="thin"><color auto="1"/></right>',
        '<top style="thin"><color auto="1"/></top><bottom style="thin"><color auto="1"/></bottom><diagonal/></border></borders>',
        '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
        '<cellXfs count="6"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
        '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"><alignment horizontal="center" vertical="center"/></xf>',
        '<xf numFmtId="4" fontId="0" fillId="2" borderId="1" xfId="0" applyNumberFormat="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="right"/></xf>',
        '<xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0" quotePrefix="1" applyBorder="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>',
        '<xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0" applyBorder="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>',
        '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1"/></cellXfs>',
      ].join(''),
    );
  });

  it('reads back as it was written', async () => {
    const host = openWorkbook(bytes);
    await host.apply([{ kind: 'writeSheet', sheet: RESULT, expect: 'absent' }]);
    const snapshot = await openWorkbook(host.bytes()).read();
    const sheet = snapshot.sheets[1]!;
    expect(sheet.name).toBe('校验结果');
    expect(cellsOf(sheet)).toEqual({
      A1: { value: '结果 & <更正>', format: 'General' },
      A4: { value: 12.5, format: '#,##0.00' },
      B4: { value: '=1+1\n二', format: 'General' },
      A5: { value: '甲!D6', format: 'General' },
      C6: { value: '@x', format: 'General' },
    });
    expect(sheet.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 1 }]);
    expect([...sheet.hiddenColumns]).toEqual([2]);
  });

  it('goes into a workbook that has no styles and no names', async () => {
    const bare = workbook({ sheets: [{ name: '甲', xml: EMPTY }] });
    const host = openWorkbook(bare);
    await host.apply([{ kind: 'writeSheet', sheet: { ...RESULT, name: '新' }, expect: 'absent' }]);
    expect(textOf(host.bytes(), RELS)).toContain('/relationships/styles" Target="styles.xml"/>');
    expect(textOf(host.bytes(), TYPES)).toContain('PartName="/xl/styles.xml"');
    const snapshot = await openWorkbook(host.bytes()).read();
    expect(cellsOf(snapshot.sheets[1]!).A4).toEqual({ value: 12.5, format: '#,##0.00' });
  });

  it('speaks the dialect of a strict workbook', async () => {
    const strict = Object.entries(
      workbookParts({ sheets: [{ name: '甲', xml: EMPTY }], styles: STYLES }),
    ).map(([name, text]): [string, string] => [
      name,
      String(text)
        .replaceAll(
          'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
          'http://purl.oclc.org/ooxml/spreadsheetml/main',
        )
        .replaceAll(
          'http://schemas.openxmlformats.org/officeDocument/2006/',
          'http://purl.oclc.org/ooxml/officeDocument/',
        ),
    ]);
    const host = openWorkbook(zipParts(Object.fromEntries(strict)));
    await host.apply([{ kind: 'writeSheet', sheet: PLAIN, expect: 'absent' }]);
    expect(textOf(host.bytes(), 'xl/worksheets/sheet2.xml')).toContain(
      '<worksheet xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main" xmlns:r="http://purl.oclc.org/ooxml/officeDocument/relationships">',
    );
    expect(textOf(host.bytes(), RELS)).toContain(
      '<Relationship Id="rId2" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/worksheet" Target="worksheets/sheet2.xml"/>',
    );
    expect((await openWorkbook(host.bytes()).read()).sheets.map(({ name }) => name)).toEqual([
      '甲',
      '校验结果',
    ]);
  });

  it('leaves cached results trusted: no cell that a formula could use has changed', async () => {
    const sheets = [
      { name: '甲', xml: '<sheetData><row r="1"><c r="A1"><f>1+1</f><v>2</v></c></row></sheetData>' },
    ];
    const host = openWorkbook(workbook({ sheets, after: '<calcPr calcId="191029"/>' }));
    await host.apply([{ kind: 'writeSheet', sheet: PLAIN, expect: 'absent' }]);
    expect(textOf(host.bytes(), BOOK)).toContain(
      '<calcPr calcId="191029" fullCalcOnLoad="1" calcCompleted="1"/>',
    );
    const again = openWorkbook(host.bytes());
    expect(cellsOf((await again.read()).sheets[0]!).A1).toEqual({
      value: 2,
      formula: '1+1',
      format: 'General',
    });
    await again.apply([
      {
        kind: 'setCell',
        at: { sheet: '甲', row: 4, column: 0 },
        expect: { value: null },
        write: { value: 1 },
      },
    ]);
    expect(textOf(again.bytes(), BOOK)).toContain('<calcPr calcId="191029" fullCalcOnLoad="1"/>');
    expect(cellsOf((await again.read()).sheets[0]!).A1?.stale).toBe(true);
  });

  it('does not make doubtful results trusted', async () => {
    const host = openWorkbook(
      workbook({ sheets: [{ name: '甲', xml: EMPTY }], after: '<calcPr fullCalcOnLoad="1"/>' }),
    );
    await host.apply([{ kind: 'writeSheet', sheet: PLAIN, expect: 'absent' }]);
    expect(textOf(host.bytes(), BOOK)).toContain('<calcPr fullCalcOnLoad="1"/>');
  });
});

/** 校验结果 stands second, with a drawing and names of its own, between sheets that have names, too. */
const THREE: BuiltWorkbook = {
  sheets: [
    { name: '甲', xml: EMPTY },
    {
      name: '校验结果',
      xml: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><drawing r:id="rId1"/>',
    },
    { name: '丙', xml: '<sheetData><row r="1"><c r="A1"><v>3</v></c></row></sheetData>' },
  ],
  styles: STYLES,
  before: '<bookViews><workbookView firstSheet="0" activeTab="2"/></bookViews>',
  after:
    '<externalReferences><externalReference r:id="rId70"/></externalReferences><definedNames>' +
    `<definedName name="_xlnm.Print_Area" localSheetId="1">'校验结果'!$A$1:$B$2</definedName>` +
    '<definedName name="_xlnm.Print_Titles" localSheetId="2">丙!$1:$2</definedName>' +
    `<definedName name="自己的" localSheetId="1">'校验结果'!$A$1</definedName><definedName name="全部">甲!$A$1</definedName></definedNames>` +
    '<calcPr calcId="1"/>',
  overrides:
    '<Override PartName="/xl/drawings/drawing1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawing+xml"/>',
  workbookRels:
    '<Relationship Id="rId70" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLink" Target="externalLinks/externalLink1.xml"/>',
  parts: {
    'xl/worksheets/_rels/sheet2.xml.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/drawing" Target="../drawings/drawing1.xml"/></Relationships>',
    'xl/drawings/drawing1.xml': '<wsDr/>',
    'xl/externalLinks/externalLink1.xml': '<externalLink/>',
  },
};

describe('a sheet replaced', () => {
  const bytes = workbook(THREE);

  it('keeps place, id and part; what only the old one used goes', async () => {
    const host = openWorkbook(bytes);
    await host.apply([
      {
        kind: 'writeSheet',
        sheet: { ...PLAIN, filter: { top: 0, left: 0, bottom: 1, right: 0 } },
        expect: 'present',
      },
    ]);
    const after = host.bytes();
    const names = Object.keys(partsOf(after));
    expect(names).not.toContain('xl/drawings/drawing1.xml');
    expect(names).not.toContain('xl/worksheets/_rels/sheet2.xml.rels');
    expect(textOf(after, TYPES)).not.toContain('drawing1');
    expect(textOf(after, RELS)).toBe(textOf(bytes, RELS));
    expect(textOf(after, BOOK)).toContain('<sheet name="校验结果" sheetId="2" r:id="rId2"/>');
    expect(textOf(after, BOOK)).toContain(
      '<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="2">丙!$1:$2</definedName>' +
        `<definedName name="自己的" localSheetId="1">'校验结果'!$A$1</definedName><definedName name="全部">甲!$A$1</definedName>` +
        `<definedName name="_xlnm._FilterDatabase" localSheetId="1" hidden="1">'校验结果'!$A$1:$A$2</definedName></definedNames>`,
    );
    const snapshot = await openWorkbook(after).read();
    expect(snapshot.sheets.map((sheet) => [sheet.name, valuesOf(sheet)])).toEqual([
      ['甲', {}],
      ['校验结果', { A1: '新' }],
      ['丙', { A1: 3 }],
    ]);
  });

  it('with the same content twice gives the same file', async () => {
    const host = openWorkbook(bytes);
    await host.apply([{ kind: 'writeSheet', sheet: RESULT, expect: 'present' }]);
    const once = host.bytes();
    const again = openWorkbook(once);
    await again.apply([{ kind: 'writeSheet', sheet: RESULT, expect: 'present' }]);
    expect(differingParts(once, again.bytes())).toEqual([]);
  });

  it('comes back with everything', async () => {
    const host = openWorkbook(bytes);
    const inverse = await host.apply([{ kind: 'writeSheet', sheet: RESULT, expect: 'present' }]);
    await host.apply([...inverse]);
    const differing = differingParts(bytes, host.bytes());
    expect(differing).toEqual(['xl/styles.xml', BOOK]);
    expect(textOf(host.bytes(), TYPES)).toContain('PartName="/xl/drawings/drawing1.xml"');
    const names = (text: string): string[] => (text.match(/<definedName .*?<\/definedName>/g) ?? []).sort();
    expect(names(textOf(host.bytes(), BOOK))).toEqual(names(textOf(bytes, BOOK)));
    const again = await host.apply([{ kind: 'writeSheet', sheet: RESULT, expect: 'present' }]);
    await host.apply(again);
    expect(differingParts(bytes, host.bytes())).toEqual(['xl/styles.xml', BOOK]);
  });
});

describe('a sheet somebody has typed on since', () => {
  const typed = (row: number, from: string | null, to: string | null): SetCell => ({
    kind: 'setCell',
    at: { sheet: '校验结果', row, column: 2 },
    expect: { value: from },
    write: { value: to },
  });

  it.each<[string, Uint8Array, 'absent' | 'present']>([
    ['written', workbook({ sheets: [{ name: '甲', xml: EMPTY }] }), 'absent'],
    ['replaced', workbook(THREE), 'present'],
  ])('is not taken away where it was %s', async (_, bytes, state) => {
    const host = openWorkbook(bytes);
    const inverse = await host.apply([{ kind: 'writeSheet', sheet: RESULT, expect: state }]);
    await host.apply([typed(5, '@x', '以批复数为准'), typed(9, null, '新')]);
    const edited = host.bytes();
    expect(await refusalOf(host.apply(inverse))).toEqual({
      reason: 'changed',
      cells: [
        { sheet: '校验结果', row: 5, column: 2 },
        { sheet: '校验结果', row: 9, column: 2 },
      ],
      message: "'校验结果'!C6、'校验结果'!C10共 2 个单元格的内容已变动，没有写入。请重新校验后再试。",
    });
    expect(differingParts(edited, host.bytes())).toEqual([]);
    await host.apply([typed(5, '以批复数为准', '@x'), typed(9, '新', null)]);
    await host.apply(inverse);
    const names = (await host.read()).sheets.map(({ name }) => name);
    expect(names).toEqual(state === 'absent' ? ['甲'] : ['甲', '校验结果', '丙']);
  });
});

describe('a sheet removed', () => {
  const bytes = workbook(THREE);

  it('takes its names along; positions of the others move up', async () => {
    const host = openWorkbook(bytes);
    await host.apply([{ kind: 'removeSheet', name: '校验结果' }]);
    const after = host.bytes();
    expect(textOf(after, BOOK)).toContain(
      '<bookViews><workbookView firstSheet="0" activeTab="1"/></bookViews><sheets><sheet name="甲" sheetId="1" r:id="rId1"/><sheet name="丙" sheetId="3" r:id="rId3"/></sheets>' +
        '<externalReferences><externalReference r:id="rId70"/></externalReferences><definedNames>' +
        '<definedName name="_xlnm.Print_Titles" localSheetId="1">丙!$1:$2</definedName><definedName name="全部">甲!$A$1</definedName></definedNames>',
    );
    const gone = [
      'xl/worksheets/sheet2.xml',
      'xl/worksheets/_rels/sheet2.xml.rels',
      'xl/drawings/drawing1.xml',
    ];
    expect(Object.keys(partsOf(after))).toEqual(
      Object.keys(partsOf(bytes)).filter((part) => !gone.includes(part)),
    );
    expect(textOf(after, TYPES)).not.toMatch(/sheet2|drawing1/);
    expect(textOf(after, RELS)).not.toContain('sheet2');
  });

  it('comes back where it stood', async () => {
    const host = openWorkbook(bytes);
    const before = await host.read();
    const inverse = await host.apply([{ kind: 'removeSheet', name: '校验结果' }]);
    await host.apply([...inverse]);
    await expect(host.read()).resolves.toEqual(before);
    const book = textOf(host.bytes(), BOOK);
    expect(book).toContain('activeTab="2"');
    expect(book).toContain(
      '<sheet name="甲" sheetId="1" r:id="rId1"/><sheet name="校验结果" sheetId="2" r:id="rId2"/><sheet name="丙" sheetId="3" r:id="rId3"/>',
    );
    expect(book).toContain('<definedName name="_xlnm.Print_Titles" localSheetId="2">丙!$1:$2</definedName>');
    expect(book).toContain(`<definedName name="自己的" localSheetId="1">'校验结果'!$A$1</definedName>`);
    expect(textOf(host.bytes(), 'xl/drawings/drawing1.xml')).toBe('<wsDr/>');
  });

  it('comes back beside a sheet that took its part name meanwhile', async () => {
    const host = openWorkbook(bytes);
    const inverse = await host.apply([{ kind: 'removeSheet', name: '丙' }]);
    await host.apply([{ kind: 'writeSheet', sheet: { ...PLAIN, name: '丁' }, expect: 'absent' }]);
    await host.apply(inverse);
    const snapshot = await openWorkbook(host.bytes()).read();
    expect(snapshot.sheets.map((sheet) => [sheet.name, valuesOf(sheet)])).toEqual([
      ['甲', {}],
      ['校验结果', { A1: 1 }],
      ['丙', { A1: 3 }],
      ['丁', { A1: '新' }],
    ]);
    const ids = [...textOf(host.bytes(), BOOK).matchAll(/sheetId="(\d+)" r:id="(\w+)"/g)].map((match) => [
      match[1],
      match[2],
    ]);
    expect(ids).toEqual([
      ['1', 'rId1'],
      ['2', 'rId2'],
      ['4', 'rId4'],
      ['3', 'rId3'],
    ]);
  });
});

describe('cells and sheets in one batch', () => {
  it('are undone together, to the sheet as it was before either', async () => {
    const host = openWorkbook(workbook(THREE));
    const before = await host.read();
    const inverse = await host.apply([
      { kind: 'writeSheet', sheet: PLAIN, expect: 'present' },
      {
        kind: 'setCell',
        at: { sheet: '校验结果', row: 0, column: 0 },
        expect: { value: 1 },
        write: { value: 2 },
      },
      { kind: 'setCell', at: { sheet: '丙', row: 0, column: 0 }, expect: { value: 3 }, write: { value: 4 } },
    ]);
    const [, result, third] = (await host.read()).sheets;
    expect([valuesOf(result!), valuesOf(third!)]).toEqual([{ A1: '新' }, { A1: 4 }]);
    await host.apply([...inverse]);
    await expect(host.read()).resolves.toEqual(before);
  });

  it('do nothing at all where one of them is refused', async () => {
    const bytes = workbook(THREE);
    const host = openWorkbook(bytes);
    const refusal = refusalOf(
      host.apply([
        {
          kind: 'setCell',
          at: { sheet: '丙', row: 0, column: 0 },
          expect: { value: 3 },
          write: { value: 4 },
        },
        { kind: 'writeSheet', sheet: PLAIN, expect: 'absent' },
      ]),
    );
    await expect(refusal).resolves.toMatchObject({ reason: 'present', sheet: '校验结果' });
    expect(host.bytes()).toBe(bytes);
  });
});

describe('refusals', () => {
  const referring = (xml: string): BuiltWorkbook => ({
    sheets: [
      { name: '甲', xml },
      { name: '校验结果', xml: EMPTY },
    ],
  });

  it.each<[string, BuiltWorkbook, Parameters<ReturnType<typeof openWorkbook>['apply']>[0], object]>([
    [
      'present where absent is expected',
      THREE,
      [{ kind: 'writeSheet', sheet: PLAIN, expect: 'absent' }],
      { reason: 'present' },
    ],
    [
      'absent where present is expected',
      THREE,
      [{ kind: 'writeSheet', sheet: { ...PLAIN, name: '丁' }, expect: 'present' }],
      { reason: 'absent' },
    ],
    ['removing what is not there', THREE, [{ kind: 'removeSheet', name: '丁' }], { reason: 'absent' }],
    [
      'a name that is no sheet name',
      THREE,
      [{ kind: 'writeSheet', sheet: { ...PLAIN, name: 'a/b' }, expect: 'absent' }],
      { reason: 'invalid' },
    ],
    [
      'a cell twice',
      THREE,
      [
        {
          kind: 'writeSheet',
          sheet: { ...PLAIN, cells: [...PLAIN.cells, ...PLAIN.cells] },
          expect: 'present',
        },
      ],
      { reason: 'invalid' },
    ],
    [
      'replacing a protected sheet',
      { sheets: [{ name: '校验结果', xml: `${EMPTY}<sheetProtection sheet="1"/>` }] },
      [{ kind: 'writeSheet', sheet: PLAIN, expect: 'present' }],
      { reason: 'protected' },
    ],
    [
      'adding to a workbook whose structure is protected',
      { sheets: [{ name: '甲', xml: EMPTY }], before: '<workbookProtection lockStructure="1"/>' },
      [{ kind: 'writeSheet', sheet: PLAIN, expect: 'absent' }],
      { reason: 'protected' },
    ],
    [
      'removing the only visible sheet',
      {
        sheets: [
          { name: '甲', xml: EMPTY },
          { name: '乙', xml: EMPTY, state: 'hidden' },
        ],
      },
      [{ kind: 'removeSheet', name: '甲' }],
      { reason: 'invalid' },
    ],
    [
      'removing a sheet that a formula uses',
      referring(
        '<sheetData><row r="1"><c r="A1"><f>SUM(\'校验结果\'!A1:A2)</f><v>1</v></c></row></sheetData>',
      ),
      [{ kind: 'removeSheet', name: '校验结果' }],
      { reason: 'invalid' },
    ],
    [
      'removing a sheet that a name uses',
      {
        ...referring(EMPTY),
        after: '<definedNames><definedName name="x">校验结果!$A$1</definedName></definedNames>',
      },
      [{ kind: 'removeSheet', name: '校验结果' }],
      { reason: 'invalid' },
    ],
    [
      'restoring from nothing',
      THREE,
      [{ kind: 'restoreSheet', name: '丁', memento: {} }],
      { reason: 'invalid' },
    ],
  ])('%s', async (_, built, changes, expected) => {
    const bytes = workbook(built);
    const host = openWorkbook(bytes);
    await expect(refusalOf(host.apply(changes))).resolves.toMatchObject(expected);
    expect(host.bytes()).toBe(bytes);
  });

  it('but a sheet whose name only ends like the used one may go, and one that is only linked to', async () => {
    const xml =
      '<sheetData><row r="1"><c r="A1"><f>旧校验结果!A1</f><v>1</v></c></row></sheetData><hyperlinks><hyperlink ref="A1" location="\'校验结果\'!A1"/></hyperlinks>';
    const host = openWorkbook(workbook(referring(xml)));
    await host.apply([{ kind: 'removeSheet', name: '校验结果' }]);
    expect((await host.read()).sheets.map(({ name }) => name)).toEqual(['甲']);
  });
});
