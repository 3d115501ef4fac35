/** Sheets written whole whose cells hold formulas: they come with their results, and go with the sheet. */
import type { SheetContent } from '../../../src/grid/changes';
import { openWorkbook } from '../../../src/hosts/file/file-workbook';
import { styleSheet, workbook } from './package-builder';
import { refusalOf, textOf } from './reading';

const STYLES = styleSheet('<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>');
const ROWS =
  '<sheetData><row r="1"><c r="A1"><v>12.5</v></c><c r="B1"><f>A1*2</f><v>25</v></c></row></sheetData>';

function sheet(cells: SheetContent['cells']): SheetContent {
  return { name: '指标分析', cells, styles: { percent: { format: '0.00%' } }, columns: [] };
}

const CONTENT = sheet([
  { row: 0, column: 0, value: 12.5, formula: "'甲 表'!A1" },
  { row: 0, column: 1, value: 0.1472, formula: 'IF(A1=0,"",ROUND(A1/84.92,4))', style: 'percent' },
  { row: 0, column: 2, value: '', formula: 'IF(A1>0,"","<无>")' },
  { row: 1, column: 0, value: '=A1' },
]);

function opened() {
  return openWorkbook(workbook({ sheets: [{ name: '甲 表', xml: ROWS }], styles: STYLES }));
}

test('each stands with its result; text that looks like a formula stays text', async () => {
  const host = opened();
  await host.apply([{ kind: 'writeSheet', sheet: CONTENT, expect: 'absent' }]);
  expect(textOf(host.bytes(), 'xl/worksheets/sheet2.xml')).toContain(
    [
      `<sheetData><row r="1"><c r="A1"><f>'甲 表'!A1</f><v>12.5</v></c>`,
      '<c r="B1" s="1"><f>IF(A1=0,"",ROUND(A1/84.92,4))</f><v>0.1472</v></c>',
      '<c r="C1" t="str"><f>IF(A1&gt;0,"","&lt;无&gt;")</f><v></v></c></row>',
      '<row r="2"><c r="A2" s="2" t="inlineStr"><is><t>=A1</t></is></c></row></sheetData>',
    ].join(''),
  );
});

test('the results are trusted when the file is read again, those of other sheets too', async () => {
  const host = opened();
  await host.apply([{ kind: 'writeSheet', sheet: CONTENT, expect: 'absent' }]);
  const { sheets } = await openWorkbook(host.bytes()).read();
  expect(sheets[1]?.rows.get(0)?.slice(0, 2)).toEqual([
    { value: 12.5, formula: "'甲 表'!A1", format: 'General' },
    { value: 0.1472, formula: 'IF(A1=0,"",ROUND(A1/84.92,4))', format: '0.00%' },
  ]);
  expect(sheets[0]?.rows.get(0)?.[1]).toEqual({ value: 25, formula: 'A1*2', format: 'General' });
});

test('replacing it and taking that back gives the file as it was', async () => {
  const host = opened();
  await host.apply([{ kind: 'writeSheet', sheet: CONTENT, expect: 'absent' }]);
  const before = host.bytes();
  const plain = sheet([{ row: 0, column: 0, value: '新' }]);
  const undo = await host.apply([{ kind: 'writeSheet', sheet: plain, expect: 'present' }]);
  await host.apply(undo);
  expect(Buffer.compare(host.bytes(), before)).toBe(0);
});

test.each<[string, SheetContent['cells'][number], string]>([
  ['with its sign', { row: 0, column: 0, value: 1, formula: '=A2' }, '的公式为空或多了等号'],
  ['with nothing in it', { row: 0, column: 0, value: 1, formula: '' }, '的公式为空或多了等号'],
  ['too long', { row: 0, column: 0, value: 1, formula: `1${'+1'.repeat(5000)}` }, '的公式过长'],
])('a formula %s is refused', async (_, cell, why) => {
  const host = opened();
  const refusal = await refusalOf(
    host.apply([{ kind: 'writeSheet', sheet: sheet([cell]), expect: 'absent' }]),
  );
  expect(refusal.message).toContain(why);
});
