/** Inserting rows: everything that refers to what stands below moves along, and the inverse restores every byte. */
import type { Changes, InsertRows } from '../../../src/grid/changes';
import { openWorkbook } from '../../../src/hosts/file/file-workbook';
import { styleSheet, workbook, worksheet } from './package-builder';
import { differingParts, refusalOf, textOf } from './reading';

const STYLES = styleSheet(
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
    '<xf numFmtId="4" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
    '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0"><alignment horizontal="left" indent="1"/></xf>',
);

const DATA =
  '<dimension ref="A1:D6"/>' +
  '<sheetViews><sheetView workbookViewId="0"><selection activeCell="B5" sqref="B5"/></sheetView></sheetViews>' +
  '<sheetData>' +
  '<row r="1"><c r="A1" t="inlineStr"><is><t>支出总表</t></is></c></row>' +
  '<row r="2"><c r="B2" s="1"><f>SUM(B3:B4)+B5</f><v>6</v></c><c r="C2" s="1"><f>B3+B5</f><v>4</v></c></row>' +
  '<row r="3" ht="20" customHeight="1"><c r="A3" s="2"/><c r="B3" s="1"><v>1</v></c><c r="D3" s="1"><f t="shared" ref="D3:D5" si="0">B3*2</f><v>2</v></c></row>' +
  '<row r="4" ht="20" customHeight="1" hidden="1"><c r="A4" s="2"/><c r="B4" s="1"><v>2</v></c><c r="D4" s="1"><f t="shared" si="0"/><v>4</v></c></row>' +
  '<row r="5"><c r="B5" s="1"><v>3</v></c><c r="D5" s="1"><f t="shared" si="0"/><v>6</v></c></row>' +
  '<row r="6"><c r="A6" t="inlineStr"><is><t>备注</t></is></c></row>' +
  '</sheetData>' +
  '<autoFilter ref="A2:D5"/>' +
  '<mergeCells count="3"><mergeCell ref="A1:D1"/><mergeCell ref="B4:C4"/><mergeCell ref="A6:D6"/></mergeCells>' +
  '<conditionalFormatting sqref="B3:B4 D5"><cfRule type="expression" priority="1"><formula>B3&gt;$B$5</formula></cfRule></conditionalFormatting>' +
  '<dataValidations count="1"><dataValidation type="list" sqref="A3:A4"><formula1>$A$5:$A$6</formula1></dataValidation></dataValidations>' +
  '<hyperlinks><hyperlink ref="A4" location="\'表 3\'!A6"/></hyperlinks>' +
  '<rowBreaks count="2" manualBreakCount="2"><brk id="4" max="16383" man="1"/><brk id="5" max="16383" man="1"/></rowBreaks>' +
  '<drawing r:id="rId1"/>';

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function built(): Uint8Array {
  return workbook({
    sheets: [
      { name: '表 3', xml: worksheet(DATA) },
      {
        name: '汇总',
        xml: worksheet(
          '<sheetData><row r="1"><c r="A1"><f>SUM(\'表 3\'!B3:B5)</f><v>6</v></c><c r="B1"><f>B5</f><v>0</v></c></row></sheetData>' +
            '<hyperlinks><hyperlink ref="A1" location="\'表 3\'!A6"/></hyperlinks>',
        ),
      },
    ],
    styles: STYLES,
    after:
      '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">\'表 3\'!$A$1:$D$4</definedName>' +
      '<definedName name="备注">\'表 3\'!$A$6</definedName><definedName name="合计">\'表 3\'!$B$3:$B$4</definedName></definedNames>',
    parts: {
      'xl/worksheets/_rels/sheet1.xml.rels':
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
        `<Relationship Id="rId1" Type="${RELATIONSHIPS}/drawing" Target="../drawings/drawing1.xml"/></Relationships>`,
      'xl/drawings/drawing1.xml':
        '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"><xdr:twoCellAnchor>' +
        '<xdr:from><xdr:col>0</xdr:col><xdr:row>1</xdr:row></xdr:from><xdr:to><xdr:col>1</xdr:col><xdr:row>5</xdr:row></xdr:to>' +
        '</xdr:twoCellAnchor></xdr:wsDr>',
    },
  });
}

/** One row after row 4, formats and formulas of row 4, taken into the total. */
const INSERT: InsertRows = {
  kind: 'insertRows',
  sheet: '表 3',
  before: 4,
  rows: [
    {
      like: 3,
      cells: [
        { column: 0, write: '2010199', indent: 2 },
        { column: 1, write: 0 },
        { column: 3, write: 0, formulaOfLike: true },
      ],
    },
  ],
  expect: [{ at: { sheet: '表 3', row: 3, column: 1 }, content: { value: 2 } }],
  stretch: [{ sheet: '表 3', row: 1, column: 1 }],
  addTo: [{ at: { sheet: '表 3', row: 1, column: 2 }, row: 0 }],
};

async function after(changes: Changes): Promise<Uint8Array> {
  const host = openWorkbook(built());
  await host.apply(changes);
  return host.bytes();
}

test('one row: the sheet, its names, other sheets and drawings', async () => {
  const bytes = await after([INSERT]);
  const sheet = textOf(bytes, 'xl/worksheets/sheet1.xml').replace(/^.*?<dimension/s, '<dimension');
  expect(sheet.replace('</worksheet>', '')).toBe(
    '<dimension ref="A1:D7"/>' +
      '<sheetViews><sheetView workbookViewId="0"><selection activeCell="B6" sqref="B6"/></sheetView></sheetViews>' +
      '<sheetData>' +
      '<row r="1"><c r="A1" t="inlineStr"><is><t>支出总表</t></is></c></row>' +
      '<row r="2"><c r="B2" s="1"><f>SUM(B3:B5)+B6</f><v>6</v></c><c r="C2" s="1"><f>B3+B6+C5</f><v>4</v></c></row>' +
      '<row r="3" ht="20" customHeight="1"><c r="A3" s="2"/><c r="B3" s="1"><v>1</v></c><c r="D3" s="1"><f>B3*2</f><v>2</v></c></row>' +
      '<row r="4" ht="20" customHeight="1" hidden="1"><c r="A4" s="2"/><c r="B4" s="1"><v>2</v></c><c r="D4" s="1"><f>B4*2</f><v>4</v></c></row>' +
      '<row r="5" ht="20" customHeight="1"><c r="A5" s="3" t="inlineStr"><is><t>2010199</t></is></c><c r="B5" s="1"><v>0</v></c><c r="D5" s="1"><f>B5*2</f><v>0</v></c></row>' +
      '<row r="6"><c r="B6" s="1"><v>3</v></c><c r="D6" s="1"><f>B6*2</f><v>6</v></c></row>' +
      '<row r="7"><c r="A7" t="inlineStr"><is><t>备注</t></is></c></row>' +
      '</sheetData>' +
      '<autoFilter ref="A2:D6"/>' +
      '<mergeCells count="4"><mergeCell ref="A1:D1"/><mergeCell ref="B4:C4"/><mergeCell ref="A7:D7"/><mergeCell ref="B5:C5"/></mergeCells>' +
      '<conditionalFormatting sqref="B3:B5 D6"><cfRule type="expression" priority="1"><formula>B3&gt;$B$6</formula></cfRule></conditionalFormatting>' +
      '<dataValidations count="1"><dataValidation type="list" sqref="A3:A5"><formula1>$A$6:$A$7</formula1></dataValidation></dataValidations>' +
      '<hyperlinks><hyperlink ref="A4" location="\'表 3\'!A7"/></hyperlinks>' +
      '<rowBreaks count="2" manualBreakCount="2"><brk id="4" max="16383" man="1"/><brk id="6" max="16383" man="1"/></rowBreaks>' +
      '<drawing r:id="rId1"/>',
  );
  expect(textOf(bytes, 'xl/workbook.xml')).toContain(
    'localSheetId="0">\'表 3\'!$A$1:$D$5</definedName>' +
      '<definedName name="备注">\'表 3\'!$A$7</definedName><definedName name="合计">\'表 3\'!$B$3:$B$4</definedName>',
  );
  expect(textOf(bytes, 'xl/worksheets/sheet2.xml')).toContain(
    '<f>SUM(\'表 3\'!B3:B6)</f><v>6</v></c><c r="B1"><f>B5</f>',
  );
  expect(textOf(bytes, 'xl/worksheets/sheet2.xml')).toContain('location="\'表 3\'!A7"');
  expect(textOf(bytes, 'xl/drawings/drawing1.xml')).toContain(
    '<xdr:row>1</xdr:row></xdr:from><xdr:to><xdr:col>1</xdr:col><xdr:row>6</xdr:row>',
  );
  expect(textOf(bytes, 'xl/styles.xml')).toContain('<alignment horizontal="left" indent="2"/>');
});

test('several insertions refer to the rows of the snapshot, those at one place come in their order', async () => {
  const row = (before: number, name: string, like: number): InsertRows => ({
    kind: 'insertRows',
    sheet: '表 3',
    before,
    rows: [{ like, cells: [{ column: 0, write: name }] }],
    expect: [],
  });
  const host = openWorkbook(built());
  await host.apply([row(2, '甲', 4), row(4, '乙', 4), row(4, '丙', 2)]);
  const [sheet] = (await host.read()).sheets;
  const shown = Array.from(sheet!.rows, ([at, cells]) => [
    at + 1,
    cells[0]?.value ?? null,
    cells[1]?.value ?? null,
  ]);
  expect(shown).toEqual([
    [1, '支出总表', null],
    [2, null, 6],
    [3, '甲', null],
    [4, null, 1],
    [5, null, 2],
    [6, '乙', null],
    [7, '丙', null],
    [8, null, 3],
    [9, '备注', null],
  ]);
  expect(sheet!.rows.get(1)?.[1]?.formula).toBe('SUM(B4:B5)+B8');
});

test('a formula that reads as after its own insertion is right after the others, too', async () => {
  const sum: InsertRows = {
    kind: 'insertRows',
    sheet: '表 3',
    before: 2,
    rows: [{ like: 2, cells: [{ column: 1, write: 0, formula: 'SUM(B4:B6)+汇总!A1' }] }],
    expect: [],
  };
  const below: InsertRows = { ...sum, before: 4, rows: [{ like: 3, cells: [] }] };
  const host = openWorkbook(built());
  await host.apply([sum, below, { ...below, sheet: '汇总', before: 0 }]);
  const [sheet] = (await host.read()).sheets;
  expect(sheet!.rows.get(2)?.[1]?.formula).toBe('SUM(B4:B7)+汇总!A2');
});

test('cells set in the same batch stand where the snapshot had them', async () => {
  const host = openWorkbook(built());
  const at = { sheet: '表 3', row: 4, column: 1 };
  await host.apply([{ kind: 'setCell', at, expect: { value: 3 }, write: { value: 30 } }, INSERT]);
  const [sheet] = (await host.read()).sheets;
  expect([sheet!.rows.get(4)?.[1]?.value, sheet!.rows.get(5)?.[1]?.value]).toEqual([0, 30]);
});

test('the inverse restores every byte, and can itself be undone', async () => {
  const bytes = built();
  const host = openWorkbook(bytes);
  const inverse = await host.apply([INSERT]);
  const inserted = host.bytes();
  const again = await host.apply(inverse);
  expect(differingParts(bytes, host.bytes())).toEqual([]);
  await host.apply(again);
  expect(differingParts(inserted, host.bytes())).toEqual([]);
});

test('an insertion that something was changed after is not taken out', async () => {
  const host = openWorkbook(built());
  const inverse = await host.apply([INSERT]);
  const at = { sheet: '表 3', row: 2, column: 1 };
  await host.apply([{ kind: 'setCell', at, expect: { value: 1 }, write: { value: 9 } }]);
  expect((await refusalOf(host.apply(inverse))).message).toBe(
    '工作表「表 3」增删行之后，工作簿又有改动，不能撤销。请手工更正这张表的行。',
  );
});

test.each<[string, Partial<InsertRows>, string]>([
  ['a missing sheet', { sheet: '表 9' }, '工作簿中没有工作表「表 9」，没有写入。请重新校验后再试。'],
  [
    'a changed neighbour',
    { expect: [{ at: { sheet: '表 3', row: 3, column: 1 }, content: { value: 5 } }] },
    "'表 3'!B4共 1 个单元格的内容已变动，没有写入。请重新校验后再试。",
  ],
  ['a place outside', { before: -1 }, '工作表「表 3」的插入位置有误，没有写入。'],
])('refused whole: %s', async (_why, part, message) => {
  const bytes = built();
  const host = openWorkbook(bytes);
  expect((await refusalOf(host.apply([{ ...INSERT, ...part }]))).message).toBe(message);
  expect(host.bytes()).toBe(bytes);
});
