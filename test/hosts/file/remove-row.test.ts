/** Removing a row: everything that refers to what stands below moves along, and the inverse restores every byte. */
import type { Changes, RemoveRow } from '../../../src/grid/changes';
import { openWorkbook } from '../../../src/hosts/file/file-workbook';
import { workbook, worksheet } from './package-builder';
import { differingParts, refusalOf, textOf } from './reading';

const DATA =
  '<dimension ref="A1:D6"/>' +
  '<sheetViews><sheetView workbookViewId="0"><selection activeCell="B4" sqref="B4"/></sheetView></sheetViews>' +
  '<sheetData>' +
  '<row r="1"><c r="A1" t="inlineStr"><is><t>支出总表</t></is></c></row>' +
  '<row r="2"><c r="B2"><f>SUM(B3:B4)+B5</f><v>6</v></c><c r="C2"><f>SUM(B4:B5)</f><v>5</v></c></row>' +
  '<row r="3"><c r="B3"><v>2</v></c><c r="D3"><f t="shared" ref="D3:D5" si="0">B3*2</f><v>4</v></c></row>' +
  '<row r="4" ht="20" customHeight="1"><c r="A4"/><c r="B4"><v>2</v></c><c r="D4"><f t="shared" si="0"/><v>4</v></c></row>' +
  '<row r="5"><c r="B5"><v>3</v></c><c r="D5"><f t="shared" si="0"/><v>6</v></c></row>' +
  '<row r="6"><c r="A6" t="inlineStr"><is><t>备注</t></is></c></row>' +
  '</sheetData>' +
  '<autoFilter ref="A2:D5"/>' +
  '<mergeCells count="4"><mergeCell ref="A1:D1"/><mergeCell ref="B4:C4"/><mergeCell ref="A3:A4"/><mergeCell ref="A6:D6"/></mergeCells>' +
  '<conditionalFormatting sqref="B3:B4 D5"><cfRule type="expression" priority="1"><formula>B3&gt;$B$5</formula></cfRule></conditionalFormatting>' +
  '<conditionalFormatting sqref="B4:C4"><cfRule type="expression" priority="2"><formula>B4&gt;1</formula></cfRule></conditionalFormatting>' +
  '<dataValidations count="1"><dataValidation type="list" sqref="A4"><formula1>$A$5:$A$6</formula1></dataValidation></dataValidations>' +
  '<hyperlinks><hyperlink ref="A4" location="\'表 3\'!A6"/><hyperlink ref="A5" location="\'表 3\'!A6"/></hyperlinks>' +
  '<rowBreaks count="1" manualBreakCount="1"><brk id="5" max="16383" man="1"/></rowBreaks>';

function built(): Uint8Array {
  return workbook({
    sheets: [
      { name: '表 3', xml: worksheet(DATA) },
      {
        name: '汇总',
        xml: worksheet(
          '<sheetData><row r="1"><c r="A1"><f>SUM(\'表 3\'!B3:B5)</f><v>7</v></c><c r="B1"><f>B5</f><v>0</v></c></row></sheetData>',
        ),
      },
      { name: '锁定', xml: worksheet('<sheetData/><sheetProtection sheet="1"/>') },
    ],
    after:
      '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">\'表 3\'!$A$1:$D$6</definedName>' +
      '<definedName name="备注">\'表 3\'!$A$6</definedName></definedNames>',
  });
}

const REMOVE: RemoveRow = {
  kind: 'removeRow',
  sheet: '表 3',
  row: 3,
  expect: [
    { at: { sheet: '表 3', row: 3, column: 1 }, content: { value: 2 } },
    { at: { sheet: '表 3', row: 3, column: 3 }, content: { value: 4, formula: 'B4*2' } },
  ],
  like: 2,
};

test('one row: the sheet, its names and other sheets', async () => {
  const host = openWorkbook(built());
  await host.apply([REMOVE]);
  const bytes = host.bytes();
  const sheet = textOf(bytes, 'xl/worksheets/sheet1.xml').replace(/^.*?<dimension/s, '<dimension');
  expect(sheet.replace('</worksheet>', '')).toBe(
    '<dimension ref="A1:D5"/>' +
      '<sheetViews><sheetView workbookViewId="0"><selection activeCell="B4" sqref="B4"/></sheetView></sheetViews>' +
      '<sheetData>' +
      '<row r="1"><c r="A1" t="inlineStr"><is><t>支出总表</t></is></c></row>' +
      '<row r="2"><c r="B2"><f>SUM(B3:B3)+B4</f><v>6</v></c><c r="C2"><f>SUM(B4:B4)</f><v>5</v></c></row>' +
      '<row r="3"><c r="B3"><v>2</v></c><c r="D3"><f>B3*2</f><v>4</v></c></row>' +
      '<row r="4"><c r="B4"><v>3</v></c><c r="D4"><f>B4*2</f><v>6</v></c></row>' +
      '<row r="5"><c r="A5" t="inlineStr"><is><t>备注</t></is></c></row>' +
      '</sheetData>' +
      '<autoFilter ref="A2:D4"/>' +
      '<mergeCells count="2"><mergeCell ref="A1:D1"/><mergeCell ref="A5:D5"/></mergeCells>' +
      '<conditionalFormatting sqref="B3:B3 D4"><cfRule type="expression" priority="1"><formula>B3&gt;$B$4</formula></cfRule></conditionalFormatting>' +
      '<hyperlinks><hyperlink ref="A4" location="\'表 3\'!A5"/></hyperlinks>' +
      '<rowBreaks count="1" manualBreakCount="1"><brk id="4" max="16383" man="1"/></rowBreaks>',
  );
  expect(textOf(bytes, 'xl/workbook.xml')).toContain(
    'localSheetId="0">\'表 3\'!$A$1:$D$5</definedName><definedName name="备注">\'表 3\'!$A$5</definedName>',
  );
  expect(textOf(bytes, 'xl/worksheets/sheet2.xml')).toContain(
    '<f>SUM(\'表 3\'!B3:B4)</f><v>7</v></c><c r="B1"><f>B5</f>',
  );
});

test('undone to the byte, done again and undone again', async () => {
  const host = openWorkbook(built());
  const before = host.bytes();
  const undo = await host.apply([REMOVE]);
  const after = host.bytes();
  expect(differingParts(before, after)).toEqual([
    'xl/workbook.xml',
    'xl/worksheets/sheet1.xml',
    'xl/worksheets/sheet2.xml',
  ]);
  const redo = await host.apply(undo);
  expect(host.bytes()).toEqual(before);
  const again = await host.apply(redo);
  expect(host.bytes()).toEqual(after);
  await host.apply(again);
  expect(host.bytes()).toEqual(before);
});

test('undoing is refused once the workbook was changed', async () => {
  const host = openWorkbook(built());
  const undo = await host.apply([REMOVE]);
  await host.apply([
    {
      kind: 'setCell',
      at: { sheet: '汇总', row: 4, column: 0 },
      expect: { value: null },
      write: { value: 1 },
    },
  ]);
  expect((await refusalOf(host.apply(undo))).message).toBe(
    '工作表「表 3」增删行之后，工作簿又有改动，不能撤销。请手工更正这张表的行。',
  );
});

test.each<[string, Changes, string]>([
  [
    'a missing sheet',
    [{ ...REMOVE, sheet: '表 9' }],
    '工作簿中没有工作表「表 9」，没有写入。请重新校验后再试。',
  ],
  [
    'a cell that holds something else',
    [{ ...REMOVE, expect: [{ ...REMOVE.expect[0]!, content: { value: 3 } }, REMOVE.expect[1]!] }],
    "'表 3'!B4共 1 个单元格的内容已变动，没有写入。请重新校验后再试。",
  ],
  [
    'a row that holds more',
    [{ ...REMOVE, expect: REMOVE.expect.slice(0, 1) }],
    "'表 3'!D4共 1 个单元格的内容已变动，没有写入。请重新校验后再试。",
  ],
  [
    'a protected sheet',
    [{ ...REMOVE, sheet: '锁定', expect: [] }],
    '工作表「锁定」受保护，没有写入。请先在 Excel 中撤销工作表保护，保存后再试。',
  ],
  [
    'another change with it',
    [REMOVE, { kind: 'removeSheet', name: '汇总' }],
    '删去行、撤销增删行不能与其他更改同时进行，没有写入。',
  ],
  [
    'an inverse of another host',
    [{ kind: 'putBackRow', sheet: '表 3', memento: {} }],
    '工作表「表 3」没有可供恢复的内容，没有写入。',
  ],
])('refused: %s', async (_why, changes, message) => {
  const host = openWorkbook(built());
  const before = host.bytes();
  expect((await refusalOf(host.apply(changes))).message).toBe(message);
  expect(host.bytes()).toEqual(before);
});

test('a row with a comment is left alone', async () => {
  const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const host = openWorkbook(
    workbook({
      sheets: [
        { name: '表 3', xml: worksheet('<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>') },
      ],
      parts: {
        'xl/worksheets/_rels/sheet1.xml.rels':
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
          `<Relationship Id="rId1" Type="${relationships}/comments" Target="../comments1.xml"/></Relationships>`,
        'xl/comments1.xml':
          '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors/><commentList>' +
          '<comment ref="A1" authorId="0"><text/></comment></commentList></comments>',
      },
    }),
  );
  const change: RemoveRow = {
    kind: 'removeRow',
    sheet: '表 3',
    row: 0,
    like: 1,
    expect: [{ at: { sheet: '表 3', row: 0, column: 0 }, content: { value: 1 } }],
  };
  expect((await refusalOf(host.apply([change]))).message).toBe('工作表「表 3」要删去的行有批注，没有写入。');
});
