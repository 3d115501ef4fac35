/** Reading cells: values by type, texts, formulas, formats. */
import { openWorkbook } from '../../../src/hosts/file/file-workbook';
import { sheetOf, styleSheet, workbook } from './package-builder';
import { cellsOf, readFirst, valuesOf } from './reading';

describe('values by type', () => {
  it.each([
    ['number', '<c r="A1"><v>11054.9</v></c>', 11054.9],
    ['number with type', '<c r="A1" t="n"><v>-0.5</v></c>', -0.5],
    ['number with exponent', '<c r="A1"><v>1.5E-3</v></c>', 0.0015],
    ['number that is none', '<c r="A1"><v>11,054</v></c>', '11,054'],
    ['shared string', '<c r="A1" t="s"><v>1</v></c>', '乙'],
    ['inline string', '<c r="A1" t="inlineStr"><is><t>甲</t></is></c>', '甲'],
    ['inline rich text', '<c r="A1" t="inlineStr"><is><r><t>甲</t></r><r><t>乙</t></r></is></c>', '甲乙'],
    ['formula text', '<c r="A1" t="str"><v>文本 </v></c>', '文本 '],
    ['true', '<c r="A1" t="b"><v>1</v></c>', true],
    ['false', '<c r="A1" t="b"><v>0</v></c>', false],
    ['error', '<c r="A1" t="e"><v>#REF!</v></c>', { error: '#REF!' }],
    ['date', '<c r="A1" t="d"><v>2023-02-01</v></c>', 44958],
    ['date and time', '<c r="A1" t="d"><v>2023-02-01T12:00:00</v></c>', 44958.5],
    ['empty text', '<c r="A1" t="inlineStr"><is><t></t></is></c>', ''],
    ['text in CDATA', '<c r="A1" t="str"><v><![CDATA[a<b&c]]></v></c>', 'a<b&c'],
    ['text around a comment', '<c r="A1" t="str"><v>甲<!-- x -->乙</v></c>', '甲乙'],
  ])('%s', async (_, cell, expected) => {
    const bytes = sheetOf(`<row r="1">${cell}</row>`, { strings: '<si><t>甲</t></si><si><t>乙</t></si>' });
    expect(valuesOf(await readFirst(bytes))).toEqual({ A1: expected });
  });

  it('counts dates from 1904 where the workbook does', async () => {
    const bytes = sheetOf('<row r="1"><c r="A1" t="d"><v>1904-01-02</v></c></row>', {
      before: '<workbookPr date1904="1"/>',
    });
    const snapshot = await openWorkbook(bytes).read();
    expect(snapshot.date1904).toBe(true);
    expect(valuesOf(snapshot.sheets[0]!)).toEqual({ A1: 1 });
  });

  it('leaves out cells that are only formatted', async () => {
    const sheet = await readFirst(
      sheetOf('<row r="1"><c r="A1" s="3"/><c r="B1" s="3"></c><c r="C1"><v></v></c></row>'),
    );
    expect(sheet.rows.size).toBe(0);
    expect(sheet.used).toBeUndefined();
  });
});

describe('texts', () => {
  it.each([
    ['entities', '<t>a&amp;b &lt;c&gt; &quot;d&quot; &apos;e&apos;</t>', 'a&b <c> "d" \'e\''],
    ['character references', '<t>&#20013;&#x4E2D;&#128512;</t>', '中中😀'],
    ['an escaped carriage return', '<t>a_x000D_\nb</t>', 'a\r\nb'],
    ['an escaped escape', '<t>_x005F_x000D_</t>', '_x000D_'],
    ['blanks kept', '<t xml:space="preserve">  一 </t>', '  一 '],
    ['blanks not kept', '<t>  一 </t>', '一'],
    ['full-width blanks always kept', '<t>　　一</t>', '　　一'],
    ['line breaks of Windows', '<t>甲\r\n乙</t>', '甲\n乙'],
    ['rich text', '<r><rPr><b/></rPr><t>支 </t></r><r><t>出</t></r>', '支出'],
    ['phonetic hints', '<t>中</t><rPh sb="0" eb="1"><t>zhong</t></rPh><phoneticPr fontId="1"/>', '中'],
    ['nothing', '', ''],
  ])('%s', async (_, item, expected) => {
    const bytes = sheetOf('<row r="1"><c r="A1" t="s"><v>0</v></c></row>', { strings: `<si>${item}</si>` });
    expect(valuesOf(await readFirst(bytes))).toEqual({ A1: expected });
  });

  it('keeps a blank between runs where the file asks for it', async () => {
    const strings = '<si><r><t xml:space="preserve">支 </t></r><r><t>出</t></r></si>';
    const sheet = await readFirst(sheetOf('<row r="1"><c r="A1" t="s"><v>0</v></c></row>', { strings }));
    expect(valuesOf(sheet)).toEqual({ A1: '支 出' });
  });
});

describe('formulas', () => {
  it('gives the formula beside its cached result', async () => {
    const sheet = await readFirst(sheetOf('<row r="1"><c r="A1"><f>SUM(B1:B3)&amp;""</f><v>6</v></c></row>'));
    expect(cellsOf(sheet)).toEqual({ A1: { value: 6, formula: 'SUM(B1:B3)&""', format: 'General' } });
  });

  it('spells shared formulas out in every cell, also above and left of the first', async () => {
    const rows =
      '<row r="2"><c r="C2"><f t="shared" ref="B2:D3" si="0">A1+$A1+A$1+SUM(A:A,1:1)</f><v>1</v></c>' +
      '<c r="D2"><f t="shared" si="0"/><v>2</v></c></row>' +
      '<row r="3"><c r="B3"><f t="shared" si="0"></f><v>3</v></c><c r="C3"><f t="shared" si="0"/><v>4</v></c></row>';
    const formulas = Object.entries(cellsOf(await readFirst(sheetOf(rows)))).map(([at, cell]) => [
      at,
      cell.formula,
    ]);
    expect(formulas).toEqual([
      ['C2', 'A1+$A1+A$1+SUM(A:A,1:1)'],
      ['D2', 'B1+$A1+B$1+SUM(B:B,1:1)'],
      ['B3', '#REF!+$A2+#REF!+SUM(#REF!:#REF!,2:2)'],
      ['C3', 'A2+$A2+A$1+SUM(A:A,2:2)'],
    ]);
  });

  it('gives an array formula to every cell it fills, and a data table likewise', async () => {
    const rows =
      '<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f><v>2</v></c><c r="D1"><f t="dataTable" ref="D1:E1" dt2D="1" r1="F1" r2="G1"/><v>5</v></c><c r="E1"><v>6</v></c></row>' +
      '<row r="2"><c r="A2"><v>4</v></c></row>';
    expect(cellsOf(await readFirst(sheetOf(rows)))).toEqual({
      A1: { value: 2, formula: 'B1:B2*2', format: 'General' },
      D1: { value: 5, formula: 'TABLE(F1,G1)', format: 'General' },
      E1: { value: 6, formula: 'TABLE(F1,G1)', format: 'General' },
      A2: { value: 4, formula: 'B1:B2*2', format: 'General' },
    });
  });

  it.each([
    [
      'without a cached result',
      '',
      '<c r="A1"><f>B1</f></c>',
      { value: null, formula: 'B1', format: 'General', stale: true },
    ],
    [
      'with an empty cached text',
      '',
      '<c r="A1" t="str"><f>B1</f><v></v></c>',
      { value: '', formula: 'B1', format: 'General' },
    ],
    [
      'in a workbook that asks for recalculation',
      '<calcPr calcId="191029" fullCalcOnLoad="1"/>',
      '<c r="A1"><f>B1</f><v>3</v></c>',
      { value: 3, formula: 'B1', format: 'General', stale: true },
    ],
    [
      'in a workbook whose calculation was not complete',
      '<calcPr calcCompleted="0"/>',
      '<c r="A1"><f>B1</f><v>3</v></c>',
      { value: 3, formula: 'B1', format: 'General', stale: true },
    ],
    [
      'in a workbook that asks for recalculation but vouches for what it saved',
      '<calcPr calcCompleted="1" fullCalcOnLoad="1"/>',
      '<c r="A1"><f>B1</f><v>3</v></c>',
      { value: 3, formula: 'B1', format: 'General' },
    ],
    [
      'that is a plain number',
      '<calcPr fullCalcOnLoad="1"/>',
      '<c r="A1"><v>3</v></c>',
      { value: 3, format: 'General' },
    ],
  ])('a cell %s', async (_, after, cell, expected) => {
    expect(cellsOf(await readFirst(sheetOf(`<row r="1">${cell}</row>`, { after })))).toEqual({
      A1: expected,
    });
  });
});

describe('formats', () => {
  const styles = styleSheet(
    '<xf numFmtId="0"/><xf numFmtId="4"/><xf numFmtId="177"/><xf numFmtId="57"/><xf numFmtId="31"/><xf numFmtId="43"/><xf numFmtId="999"/>' +
      '<xf numFmtId="0"><alignment horizontal="left" indent="2"/></xf>',
    '<numFmts count="1"><numFmt numFmtId="177" formatCode="0.00_);[Red]\\(0.00\\)&quot;元&quot;"/></numFmts>',
  );

  it.each([
    ['none', '', { format: 'General' }],
    ['the first', ' s="0"', { format: 'General' }],
    ['a built-in one', ' s="1"', { format: '#,##0.00' }],
    ['one of the workbook', ' s="2"', { format: '0.00_);[Red]\\(0.00\\)"元"' }],
    ['a Chinese year and month', ' s="3"', { format: 'yyyy"年"m"月"' }],
    ['a Chinese date', ' s="4"', { format: 'yyyy"年"m"月"d"日"' }],
    [
      'an accounting one, as Chinese Excel shows it',
      ' s="5"',
      { format: '_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ ' },
    ],
    ['an unknown id', ' s="6"', { format: 'General' }],
    ['an indent', ' s="7"', { format: 'General', indent: 2 }],
    ['beyond the list', ' s="70"', { format: 'General' }],
  ])('%s', async (_, style, expected) => {
    const sheet = await readFirst(sheetOf(`<row r="1"><c r="A1"${style}><v>1</v></c></row>`, { styles }));
    expect(cellsOf(sheet)).toEqual({ A1: { value: 1, ...expected } });
  });
});

describe('the sheet', () => {
  it('tells order, visibility, merges, hidden rows and columns, and protection', async () => {
    const full =
      '<sheetFormatPr defaultRowHeight="15"/><cols><col min="2" max="3" width="9" hidden="1"/><col min="5" max="5" width="0"/><col min="6" max="6" width="8"/></cols>' +
      '<sheetData><row r="2" hidden="1"><c r="B2"><v>1</v></c></row><row r="3" ht="0" customHeight="1"/><row r="5"><c r="D5"><v>2</v></c></row><row r="9" hidden="1"/></sheetData>' +
      '<sheetProtection sheet="1" objects="1"/><mergeCells count="2"><mergeCell ref="A1:C1"/><mergeCell ref="B2:B4"/></mergeCells>';
    const snapshot = await openWorkbook(
      workbook({
        sheets: [
          { name: '支出 &amp; 收入', xml: full },
          { name: '隐藏', xml: '<sheetData/>', state: 'hidden' },
          { name: '深藏', xml: '<sheetData/>', state: 'veryHidden' },
        ],
      }),
    ).read();
    expect(snapshot.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ['支出 & 收入', 'visible'],
      ['隐藏', 'hidden'],
      ['深藏', 'veryHidden'],
    ]);
    const sheet = snapshot.sheets[0]!;
    expect(sheet.used).toEqual({ top: 1, left: 1, bottom: 4, right: 3 });
    expect(sheet.merges).toEqual([
      { top: 0, left: 0, bottom: 0, right: 2 },
      { top: 1, left: 1, bottom: 3, right: 1 },
    ]);
    expect([...sheet.hiddenRows]).toEqual([1, 2]);
    expect([...sheet.hiddenColumns]).toEqual([1, 2, 4]);
    expect(sheet.protected).toBe(true);
    expect(snapshot.sheets[1]).toEqual({
      name: '隐藏',
      visibility: 'hidden',
      used: undefined,
      rows: new Map(),
      merges: [],
      hiddenRows: new Set(),
      hiddenColumns: new Set(),
    });
  });

  it('takes rows that are not listed as hidden where the sheet says so', async () => {
    const xml =
      '<sheetFormatPr defaultRowHeight="15" zeroHeight="1"/><sheetData><row r="2"><c r="A2"><v>1</v></c></row><row r="5"><c r="A5"><v>1</v></c></row></sheetData>';
    const sheet = await readFirst(workbook({ sheets: [{ name: '表', xml }] }));
    expect([...sheet.hiddenRows]).toEqual([0, 2, 3]);
  });

  it('counts rows and cells on where the file leaves out their addresses', async () => {
    const rows =
      '<row><c><v>1</v></c><c r="C1"><v>3</v></c><c><v>4</v></c></row><row r="4"><c><v>5</v></c></row><row><c r="B5"><v>6</v></c></row>';
    expect(valuesOf(await readFirst(sheetOf(rows)))).toEqual({ A1: 1, C1: 3, D1: 4, A4: 5, B5: 6 });
  });
});
