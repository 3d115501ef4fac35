/** Setting cells: what the sheet part becomes, what is refused, and that the inverse puts everything back. */
import type { CellContent, Changes, SetCell } from '../../../src/grid/changes';
import { parseA1 } from '../../../src/grid/address';
import type { CellValue } from '../../../src/grid/snapshot';
import { openWorkbook } from '../../../src/hosts/file/file-workbook';
import {
  type BuiltWorkbook,
  sheetOf,
  styleSheet,
  workbook,
  workbookParts,
  zipParts,
} from './package-builder';
import { cellsOf, differingParts, firstOf, partsOf, refusalOf, textOf, valuesOf } from './reading';

const SHEET = 'xl/worksheets/sheet1.xml';
const BOOK = 'xl/workbook.xml';
const STYLES = styleSheet(
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
    '<xf numFmtId="2" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"><alignment indent="1"/></xf>' +
    '<xf numFmtId="177" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  '<numFmts count="1"><numFmt numFmtId="177" formatCode="0.0"/></numFmts>',
);

function set(
  address: string,
  expect: CellValue | CellContent,
  write: CellValue | CellContent,
  more: Partial<SetCell> = {},
): SetCell {
  const { row, column } = parseA1(address)!;
  return {
    kind: 'setCell',
    at: { sheet: '表', row, column },
    expect: content(expect),
    write: content(write),
    ...more,
  };
}

function content(value: CellValue | CellContent): CellContent {
  return value !== null && typeof value === 'object' && 'value' in value ? value : { value };
}

/** The inside of <sheetData> after the changes. */
async function dataAfter(bytes: Uint8Array, changes: Changes): Promise<string> {
  const host = openWorkbook(bytes);
  await host.apply(changes);
  return /<sheetData>(.*)<\/sheetData>/s.exec(textOf(host.bytes(), SHEET))?.[1] ?? '';
}

describe('what is written', () => {
  const ROW = '<row r="2" spans="2:4"><c r="B2" s="1"><v>1</v></c><c r="D2" t="s"><v>0</v></c></row>';
  const bytes = sheetOf(ROW, { strings: '<si><t>合计</t></si>', styles: STYLES });

  it.each<[string, SetCell, string]>([
    ['a number keeps the format', set('B2', 1, 2.5), '<c r="B2" s="1"><v>2.5</v></c>'],
    [
      'text',
      set('B2', 1, '二 '),
      '<c r="B2" s="1" t="inlineStr"><is><t xml:space="preserve">二 </t></is></c>',
    ],
    [
      'text like a formula',
      set('B2', 1, '=1<2'),
      '<c r="B2" s="1" t="inlineStr"><is><t>=1&lt;2</t></is></c>',
    ],
    [
      'control characters',
      set('B2', 1, 'a\u0001_x0041_'),
      '<c r="B2" s="1" t="inlineStr"><is><t>a_x0001__x005F_x0041_</t></is></c>',
    ],
    ['a truth value', set('B2', 1, true), '<c r="B2" s="1" t="b"><v>1</v></c>'],
    ['an error', set('B2', 1, { error: '#N/A' }), '<c r="B2" s="1" t="e"><v>#N/A</v></c>'],
    ['nothing', set('B2', 1, null), '<c r="B2" s="1"/>'],
    [
      'a formula with its result',
      set('B2', 1, { value: 3, formula: 'IF(A1<2,3,4)' }),
      '<c r="B2" s="1"><f>IF(A1&lt;2,3,4)</f><v>3</v></c>',
    ],
    [
      'a formula that gives text',
      set('B2', 1, { value: '甲', formula: '"甲"' }),
      '<c r="B2" s="1" t="str"><f>"甲"</f><v>甲</v></c>',
    ],
    [
      'a formula without a result',
      set('B2', 1, { value: null, formula: 'B3' }),
      '<c r="B2" s="1"><f>B3</f></c>',
    ],
    ['a shared format code', set('B2', 1, 2, { format: '#,##0.00' }), '<c r="B2" s="3"><v>2</v></c>'],
    ['a format code of the workbook', set('B2', 1, 2, { format: '0.0' }), '<c r="B2" s="3"><v>2</v></c>'],
    ['the format it has', set('B2', 1, 2, { format: '0.00' }), '<c r="B2" s="1"><v>2</v></c>'],
    [
      'the format of another cell',
      set('B2', 1, 2, { styleOf: { row: 1, column: 3 } }),
      '<c r="B2"><v>2</v></c>',
    ],
  ])('%s', async (_, change, expected) => {
    await expect(dataAfter(bytes, [change])).resolves.toBe(
      ROW.replace('<c r="B2" s="1"><v>1</v></c>', expected),
    );
  });

  it.each<[string, string, string]>([
    [
      'before the first',
      'A2',
      '<row r="2" spans="1:4"><c r="A2"><v>9</v></c><c r="B2" s="1"><v>1</v></c><c r="D2" t="s"><v>0</v></c></row>',
    ],
    [
      'between',
      'C2',
      '<row r="2" spans="2:4"><c r="B2" s="1"><v>1</v></c><c r="C2"><v>9</v></c><c r="D2" t="s"><v>0</v></c></row>',
    ],
    [
      'behind the last',
      'F2',
      '<row r="2" spans="2:6"><c r="B2" s="1"><v>1</v></c><c r="D2" t="s"><v>0</v></c><c r="F2"><v>9</v></c></row>',
    ],
    ['in a row above', 'B1', `<row r="1"><c r="B1"><v>9</v></c></row>${ROW}`],
    ['in a row below', 'B7', `${ROW}<row r="7"><c r="B7"><v>9</v></c></row>`],
  ])('a cell that was not there: %s', async (_, address, expected) => {
    await expect(dataAfter(bytes, [set(address, null, 9)])).resolves.toBe(expected);
  });

  it('several cells at once, given in any order', async () => {
    const changes = [
      set('C4', null, 5),
      set('A2', null, 1),
      set('D2', '合计', '总计'),
      set('A4', null, 4),
      set('C2', null, 3),
    ];
    await expect(dataAfter(bytes, changes)).resolves.toBe(
      '<row r="2" spans="1:4"><c r="A2"><v>1</v></c><c r="B2" s="1"><v>1</v></c><c r="C2"><v>3</v></c>' +
        '<c r="D2" t="inlineStr"><is><t>总计</t></is></c></row><row r="4"><c r="A4"><v>4</v></c><c r="C4"><v>5</v></c></row>',
    );
  });

  it('a new format code gets an id and a cell format of its own, like the one before', async () => {
    const host = openWorkbook(bytes);
    await host.apply([set('B2', 1, 2, { format: '0.000"元"' })]);
    const styles = textOf(host.bytes(), 'xl/styles.xml');
    expect(styles).toContain(
      '<numFmts count="2"><numFmt numFmtId="177" formatCode="0.0"/><numFmt numFmtId="178" formatCode="0.000&quot;元&quot;"/></numFmts>',
    );
    expect(styles).toContain(
      '<xf numFmtId="178" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"><alignment indent="1"/></xf></cellXfs>',
    );
    expect(cellsOf(firstOf(await host.read())).B2).toEqual({ value: 2, format: '0.000"元"', indent: 1 });
  });

  it('a missing cell takes the format of its row or column, as it would in Excel', async () => {
    const xml =
      '<cols><col min="2" max="3" width="9" style="1"/></cols><sheetData><row r="1" s="2" customFormat="1"/><row r="2"><c r="A2"><v>1</v></c></row></sheetData>';
    const host = openWorkbook(workbook({ sheets: [{ name: '表', xml }], styles: STYLES }));
    await host.apply([set('A1', null, 1), set('C2', null, 2), set('D2', null, 3)]);
    expect(textOf(host.bytes(), SHEET)).toContain(
      '<sheetData><row r="1" s="2" customFormat="1"><c r="A1" s="2"><v>1</v></c></row>' +
        '<row r="2"><c r="A2"><v>1</v></c><c r="C2" s="1"><v>2</v></c><c r="D2"><v>3</v></c></row></sheetData>',
    );
  });

  it.each([
    [
      'an empty sheet',
      '<dimension ref="A1"/><sheetData/>',
      '<dimension ref="A1:B3"/><sheetData><row r="3"><c r="B3"><v>9</v></c></row></sheetData>',
    ],
    [
      'an empty row',
      '<sheetData><row r="3" ht="20"/></sheetData>',
      '<sheetData><row r="3" ht="20"><c r="B3"><v>9</v></c></row></sheetData>',
    ],
  ])('%s', async (_, before, after) => {
    const host = openWorkbook(workbook({ sheets: [{ name: '表', xml: before }] }));
    await host.apply([set('B3', null, 9)]);
    expect(textOf(host.bytes(), SHEET)).toContain(`relationships">${after}</worksheet>`);
  });

  it('cells beside ones without addresses, which then get theirs', async () => {
    const before = sheetOf('<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>');
    await expect(dataAfter(before, [set('A1', 1, 7), set('D1', null, 8)])).resolves.toBe(
      '<row r="1"><c r="A1"><v>7</v></c><c r="B1"><v>2</v></c><c r="D1"><v>8</v></c></row><row r="2"><c r="A2"><v>3</v></c></row>',
    );
  });

  it('elements with a prefix', async () => {
    const xml =
      '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    const host = openWorkbook(workbook({ sheets: [{ name: '表', xml }] }));
    await host.apply([set('A1', 1, 'a'), set('A2', null, 2)]);
    expect(textOf(host.bytes(), SHEET)).toContain(
      '<x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>a</x:t></x:is></x:c></x:row><x:row r="2"><x:c r="A2"><x:v>2</x:v></x:c></x:row></x:sheetData>',
    );
  });
});

describe('shared formulas', () => {
  const ROWS =
    '<row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1*2</f><v>2</v></c></row>' +
    '<row r="2"><c r="A2"><f t="shared" si="0"/><v>4</v></c></row><row r="3"><c r="A3"><f t="shared" si="0"/><v>6</v></c></row>';

  it('the others keep theirs when the first cell is overwritten', async () => {
    await expect(dataAfter(sheetOf(ROWS), [set('A1', { value: 2, formula: 'B1*2' }, 5)])).resolves.toBe(
      '<row r="1"><c r="A1"><v>5</v></c></row><row r="2"><c r="A2"><f>B2*2</f><v>4</v></c></row><row r="3"><c r="A3"><f>B3*2</f><v>6</v></c></row>',
    );
  });

  it('the others stay as they are when another cell is overwritten', async () => {
    const after = await dataAfter(sheetOf(ROWS), [set('A2', { value: 4, formula: 'B2*2' }, 5)]);
    expect(after).toBe(
      ROWS.replace('<c r="A2"><f t="shared" si="0"/><v>4</v></c>', '<c r="A2"><v>5</v></c>'),
    );
  });
});

describe('the rest of the package', () => {
  const CHAIN = {
    sheets: [
      {
        name: '表',
        xml: '<sheetData><row r="1"><c r="A1"><f>B1</f><v>1</v></c><c r="B1"><v>1</v></c></row></sheetData>',
      },
    ],
    after:
      '<definedNames><definedName name="甲">表!$A$1</definedName></definedNames><calcPr calcId="1" calcMode="auto" calcCompleted="1"/><extLst/>',
    overrides:
      '<Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/>',
    workbookRels:
      '<Relationship Id="rId50" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain" Target="calcChain.xml"/>',
    parts: {
      'xl/calcChain.xml': '<calcChain><c r="A1" i="1"/></calcChain>',
      'xl/vbaProject.bin': Uint8Array.from([1, 2, 3, 0, 255]),
    },
    workbookType: 'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
  } satisfies BuiltWorkbook;

  it('stays byte for byte where only values change; recalculation is asked for', async () => {
    const bytes = workbook(CHAIN);
    const host = openWorkbook(bytes);
    expect(host.bytes()).toBe(bytes);
    await host.apply([set('B1', 1, 2)]);
    const after = host.bytes();
    expect(differingParts(bytes, after)).toEqual([BOOK, SHEET]);
    expect(Object.keys(partsOf(after))).toEqual(Object.keys(partsOf(bytes)));
    expect(textOf(after, BOOK)).toBe(
      textOf(bytes, BOOK).replace(
        'calcMode="auto" calcCompleted="1"/>',
        'calcMode="auto" fullCalcOnLoad="1"/>',
      ),
    );
    expect(cellsOf(firstOf(await openWorkbook(after).read())).A1).toEqual({
      value: 1,
      formula: 'B1',
      format: 'General',
      stale: true,
    });
  });

  it('loses the calculation chain where a formula changes, and keeps macros', async () => {
    const bytes = workbook(CHAIN);
    const host = openWorkbook(bytes);
    await host.apply([set('A1', { value: 1, formula: 'B1' }, { value: 2, formula: 'B1*2' })]);
    const after = host.bytes();
    expect(Object.keys(partsOf(after))).not.toContain('xl/calcChain.xml');
    expect(textOf(after, '[Content_Types].xml')).toBe(
      textOf(bytes, '[Content_Types].xml').replace(CHAIN.overrides, ''),
    );
    expect(textOf(after, 'xl/_rels/workbook.xml.rels')).toBe(
      textOf(bytes, 'xl/_rels/workbook.xml.rels').replace(CHAIN.workbookRels, ''),
    );
    expect([...partsOf(after)['xl/vbaProject.bin']!]).toEqual([1, 2, 3, 0, 255]);
  });

  it('gets a calcPr where there is none, in its place', async () => {
    const host = openWorkbook(sheetOf('', { after: '<extLst/>' }));
    await host.apply([set('A1', null, 1)]);
    expect(textOf(host.bytes(), BOOK)).toContain('</sheets><calcPr fullCalcOnLoad="1"/><extLst/></workbook>');
  });

  it('copies the compressed data of untouched parts as it stands', async () => {
    const bytes = workbook(CHAIN);
    const host = openWorkbook(bytes);
    await host.apply([set('B1', 1, 2)]);
    const latin = (data: Uint8Array): string => new TextDecoder('latin1').decode(data);
    const rels = latin(bytes);
    const from = rels.indexOf('xl/_rels/workbook.xml.rels') + 'xl/_rels/workbook.xml.rels'.length;
    const to = rels.indexOf('PK\u0003\u0004', from);
    expect(to - from).toBeGreaterThan(100);
    expect(latin(host.bytes())).toContain(rels.slice(from, to));
  });

  it('writes a part that was UTF-16 as UTF-8 and says so', async () => {
    const parts = workbookParts({ sheets: [{ name: '表', xml: '<sheetData/>' }] }) as Record<string, string>;
    const text = `\ufeff${parts[SHEET]!.replace('UTF-8', 'UTF-16')}`;
    const host = openWorkbook(
      zipParts({ ...parts, [SHEET]: new Uint8Array(Uint16Array.from(text, (c) => c.charCodeAt(0)).buffer) }),
    );
    await host.apply([set('A1', null, '中')]);
    expect(textOf(host.bytes(), SHEET).startsWith('<?xml version="1.0" encoding="UTF-8"?>')).toBe(true);
    expect(valuesOf(firstOf(await openWorkbook(host.bytes()).read()))).toEqual({ A1: '中' });
  });
});

describe('refusals', () => {
  const ROWS =
    '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1</f><v>1</v></c><c r="C1"><f t="array" ref="C1:C2">A1:A2</f><v>1</v></c><c r="D1"><f t="array" ref="D1">A1</f><v>1</v></c></row>' +
    '<row r="2"><c r="C2"><v>1</v></c></row>';

  it.each<[string, Changes, object]>([
    [
      'a value that changed',
      [set('A1', 2, 3)],
      { reason: 'changed', cells: [{ sheet: '表', row: 0, column: 0 }] },
    ],
    [
      'a formula that was not expected',
      [set('B1', 1, 3)],
      { reason: 'changed', cells: [{ sheet: '表', row: 0, column: 1 }] },
    ],
    ['another formula', [set('B1', { value: 1, formula: 'A2' }, 3)], { reason: 'changed' }],
    ['another cached result', [set('B1', { value: 2, formula: 'A1' }, 3)], { reason: 'changed' }],
    ['text instead of a number', [set('A1', '1', 3)], { reason: 'changed' }],
    ['something where nothing was expected', [set('A1', null, 3)], { reason: 'changed' }],
    [
      'all cells that changed, among good ones',
      [set('A1', 5, 3), set('A2', null, 3), set('A3', 7, 3)],
      {
        reason: 'changed',
        cells: [
          { sheet: '表', row: 0, column: 0 },
          { sheet: '表', row: 2, column: 0 },
        ],
      },
    ],
    [
      'a part of an array formula',
      [set('C2', { value: 1, formula: 'A1:A2' }, 3)],
      { reason: 'invalid', cells: [{ sheet: '表', row: 1, column: 2 }] },
    ],
    ['a cell twice', [set('A1', 1, 3), set('A1', 1, 4)], { reason: 'invalid' }],
    ['a number that is none', [set('A1', 1, NaN)], { reason: 'invalid' }],
    ['text that is too long', [set('A1', 1, 'a'.repeat(32_768))], { reason: 'invalid' }],
    ['a formula with its =', [set('A1', 1, { value: 1, formula: '=A2' })], { reason: 'invalid' }],
    [
      'a missing sheet',
      [{ ...set('A1', 1, 3), at: { sheet: '别处', row: 0, column: 0 } }],
      { reason: 'absent', sheet: '别处' },
    ],
  ])('%s', async (_, changes, expected) => {
    const bytes = sheetOf(ROWS);
    const host = openWorkbook(bytes);
    await expect(refusalOf(host.apply(changes))).resolves.toMatchObject(expected);
    expect(host.bytes()).toBe(bytes);
  });

  it('a protected sheet', async () => {
    const xml = '<sheetData/><sheetProtection sheet="1"/>';
    const host = openWorkbook(workbook({ sheets: [{ name: '表', xml }] }));
    await expect(refusalOf(host.apply([set('A1', null, 1)]))).resolves.toEqual({
      reason: 'protected',
      cells: [{ sheet: '表', row: 0, column: 0 }],
      sheet: '表',
      message: '工作表「表」受保护，没有写入。请先在 Excel 中撤销工作表保护，保存后再试。',
    });
  });

  it('but an array formula of one cell may go', async () => {
    const host = openWorkbook(sheetOf(ROWS));
    await host.apply([set('D1', { value: 1, formula: 'A1' }, 3)]);
    expect(valuesOf(firstOf(await host.read())).D1).toBe(3);
  });
});

describe('undoing', () => {
  const ROWS =
    '<row r="1"><c r="A1" s="1"><v>1</v></c><c r="B1" s="2" t="s"><v>0</v></c><c r="C1"><f>A1</f><v>1</v></c></row><row r="3"><c r="A3"/></row>';
  const bytes = sheetOf(ROWS, { styles: STYLES, strings: '<si><t>甲</t></si>' });
  const CHANGES = [
    set('A1', 1, 2, { format: '0.0000' }),
    set('B1', '甲', '\r\n乙\u0002'),
    set('C1', { value: 1, formula: 'A1' }, null),
    set('D1', null, '', { styleOf: { row: 0, column: 0 } }),
    set('A2', null, { value: true, formula: 'A1=2' }),
  ];

  it('goes back to the very bytes, and forward again', async () => {
    const host = openWorkbook(bytes);
    const inverse = await host.apply(CHANGES);
    const written = host.bytes();
    const redo = await host.apply(inverse);
    expect(host.bytes()).toBe(bytes);
    await host.apply(redo);
    expect(host.bytes()).toEqual(written);
  });

  it('puts values and formats back in another copy of the written file', async () => {
    const host = openWorkbook(bytes);
    const before = await host.read();
    const inverse = await host.apply(CHANGES);
    const copy = openWorkbook(host.bytes());
    await copy.apply(JSON.parse(JSON.stringify(inverse)) as Changes);
    const after = await copy.read();
    expect(valuesOf(firstOf(after))).toEqual(valuesOf(firstOf(before)));
    const data = /<sheetData>.*<\/sheetData>/s.exec(textOf(copy.bytes(), SHEET))?.[0];
    expect(data).toBe(
      '<sheetData><row r="1"><c r="A1" s="1"><v>1</v></c><c r="B1" s="2" t="inlineStr"><is><t>甲</t></is></c><c r="C1"><f>A1</f><v>1</v></c></row>' +
        '<row r="2"></row><row r="3"><c r="A3"/></row></sheetData>',
    );
  });

  it('is refused whole where a cell was edited since, and names it', async () => {
    const host = openWorkbook(bytes);
    const inverse = await host.apply(CHANGES);
    await host.apply([set('A1', 2, 77)]);
    const written = host.bytes();
    await expect(refusalOf(host.apply(inverse))).resolves.toMatchObject({
      reason: 'changed',
      cells: [{ sheet: '表', row: 0, column: 0 }],
    });
    expect(host.bytes()).toEqual(written);
    const untouched = inverse.filter(
      (change) => change.kind !== 'setCell' || change.at.row !== 0 || change.at.column !== 0,
    );
    await host.apply(untouched);
    expect(valuesOf(firstOf(await host.read()))).toEqual({ A1: 77, B1: '甲', C1: 1 });
  });
});
