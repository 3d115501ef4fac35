import { summedAreas } from '../../src/checks/cell-formulas/summed-areas';
import { errorValues } from '../../src/checks/error-values';
import { externalLinks, pointsElsewhere } from '../../src/checks/external-links';
import { figuresOutside } from '../../src/checks/figures-outside';
import { hiddenContent } from '../../src/checks/hidden-content';
import { mergedValues } from '../../src/checks/merged-values';
import { sumRanges } from '../../src/checks/sum-ranges';
import { typedTotals } from '../../src/checks/typed-totals';
import type { Check } from '../../src/checks/check';
import { areaA1 } from '../../src/grid/address';
import type { Sheet } from '../../src/grid/snapshot';
import { sheet, workbook } from '../fixtures/sheet-builder';
import { expenditure, RIGHT } from './small-tables';
import { findings, told } from './telling';
import { withCells } from './with-cells';

/** 合计 in row 5; 208, 20805, 2080505 in rows 6 to 8; 221, 22102, 2210201 in rows 9 to 11; amounts in C, D, E. */
const TABLE = expenditure(RIGHT);
const NAME = '《2023年部门支出总表》（公开表3）';

test.each<[string, Check]>([
  ['ND-22', hiddenContent],
  ['ND-22b', figuresOutside],
  ['ND-23', errorValues],
  ['ND-23b', externalLinks],
  ['ND-23c', sumRanges],
  ['ND-23d', typedTotals],
  ['ND-24', mergedValues],
])('%s: nothing in a table in order, nothing in a workbook without tables', (_, check) => {
  expect(told(check, workbook(TABLE))).toEqual([]);
  const prose = sheet('说明', '部门概况\n本部门是公益一类事业单位');
  expect(told(check, workbook(prose))).toEqual([]);
});

describe('ND-22 hidden content', () => {
  test('hidden rows with figures, in full', () => {
    expect(findings(hiddenContent, workbook({ ...TABLE, hiddenRows: new Set([7]) }))).toEqual([
      {
        rule: 'ND-22',
        severity: '核实',
        category: '表样',
        table: '2023年部门支出总表（公开表3）',
        cells: [
          { sheet: '3', area: { top: 7, left: 2, bottom: 7, right: 2 } },
          { sheet: '3', area: { top: 7, left: 3, bottom: 7, right: 3 } },
        ],
        message: `${NAME}第8行隐藏，其中有金额（如60）。`,
        basis: '公开的内容应当都能看到；隐藏的内容随文件一并公开。',
        suggestion: '取消隐藏；不需要公开的，请删去。',
        fingerprint: 'ND-22|1|支出总表|隐藏行',
      },
    ]);
  });

  test.each<[string, Sheet, string[]]>([
    ['a hidden column', { ...TABLE, hiddenColumns: new Set([4]) }, [`${NAME}E列隐藏，其中有金额（如40）。`]],
    ['a column without figures', { ...TABLE, hiddenColumns: new Set([0, 7]) }, []],
    ['a row below the table', { ...TABLE, hiddenRows: new Set([20]) }, []],
    ['a hidden sheet', { ...TABLE, visibility: 'hidden' as const }, [`${NAME}所在的工作表「3」是隐藏的。`]],
  ])('%s', (_, hidden, messages) => {
    expect(told(hiddenContent, workbook(hidden)).map(([, , , message]) => message)).toEqual(messages);
  });
});

test.each<[string, Parameters<typeof withCells>[1], string[][]]>([
  [
    'apart from the table',
    { G8: { value: 12.5 } },
    [['ND-22b', '核实', '3!G8', `${NAME}表外G8还有数（G8为12.50）。`]],
  ],
  ['a text', { G8: { value: '已核' } }, []],
  ['a zero', { G8: { value: 0 } }, []],
  ['a date', { G8: { value: 45000, format: 'yyyy-mm-dd' } }, []],
])('ND-22b figures outside: %s', (_, cells, expected) => {
  expect(told(figuresOutside, workbook(withCells(TABLE, cells)))).toEqual(expected);
});

test.each<[string, Parameters<typeof withCells>[1], string[][]]>([
  [
    'in amounts',
    { C7: { value: { error: '#REF!' } }, C8: { value: { error: '#REF!' } } },
    [['ND-23', '错误', '3!C7:C8', `${NAME}C7、C8金额显示为错误值#REF!。`]],
  ],
  ['outside the amounts', { B7: { value: { error: '#N/A' } } }, []],
  ['a text that looks like one', { H7: { value: '#REF!' } }, []],
])('ND-23 error values: %s', (_, cells, expected) => {
  expect(told(errorValues, workbook(withCells(TABLE, cells)))).toEqual(expected);
});

test('ND-23 error values of rates are told more lightly', () => {
  const table = sheet(
    '5',
    `
公开表5
2023年一般公共预算支出表 | < | < | < | < | <
部门名称：青屏市档案馆 | | | | | 单位：万元
科目编码 | 科目名称 | 2022年执行数 | 2023年预算数 | < | < | 增减率（%）
^ | ^ | ^ | 合计 | 基本支出 | 项目支出 | ^
| 合计 | 0.00 | 100.00 | 60.00 | 40.00 | 0.00
'208 | 社会保障和就业支出 | 0.00 | 100.00 | 60.00 | 40.00 | 0.00
`,
  );
  const book = workbook(withCells(table, { G6: { value: { error: '#DIV/0!' } } }));
  expect(told(errorValues, book).map(([rule, severity, cells]) => [rule, severity, cells])).toEqual([
    ['ND-23', '提示', '5!G6'],
  ]);
});

test.each<[string, boolean]>([
  ['[1]Sheet1!C6', true],
  ["'D:\\预算\\[2023.xlsx]表3'!C6", true],
  ["SUM('[2023.xlsx]表 3'!C6:C9)", true],
  ["'3'!C6", false],
  ['SUM(表1[金额])', false],
  ['IF(A1="[x]!",1,0)', false],
])('%s points elsewhere: %s', (formula, expected) => {
  expect(pointsElsewhere(formula)).toBe(expected);
});

test('ND-23b an amount fetched from another workbook', () => {
  const linked = withCells(TABLE, {
    C7: { formula: '[1]Sheet1!C6' },
    H7: { formula: '[1]Sheet1!C6', value: '甲' },
  });
  expect(told(externalLinks, workbook(linked))).toEqual([
    ['ND-23b', '错误', '3!C7', `${NAME}C7金额的公式引用了其他工作簿（如「=[1]Sheet1!C6」）。`],
  ]);
});

test.each<[string, string[] | undefined]>([
  ['SUM(C7:C9)', ['C7:C9']],
  ['SUM( $C$7:$C$9 , C12 )', ['C7:C9', 'C12']],
  ['C7+C10', ['C7', 'C10']],
  ['+C7+SUM(C10:C11)', ['C7', 'C10:C11']],
  ["SUM('3'!C7,C10)", ['C7', 'C10']],
  ['C7-C10', undefined],
  ['SUM(C7:C9)/2', undefined],
  ["SUM('4'!C7:C9)", undefined],
  ['SUMIF(A7:A9,"208",C7:C9)', undefined],
  ['ROUND(SUM(C7:C9),2)', ['C7:C9']],
  ['C7+5', undefined],
  ['C7:C9', undefined],
])('%s adds up %s', (formula, areas) => {
  expect(summedAreas(formula, '3')?.map(areaA1)).toEqual(areas);
});

describe('ND-23c ranges of sums', () => {
  test.each<[string, string, string[]]>([
    ['the categories', 'C6+C9', []],
    ['the deepest rows', 'C8+C11', []],
    ['a category, and the deepest rows of another', 'SUM(C6,C11)', []],
    ['a row left out', 'SUM(C6)', ['漏加第11行「住房公积金」']],
    [
      'levels counted together',
      'SUM(C6:C11)',
      ['重复相加第8行「机关事业单位基本养老保险缴费支出」、第11行「住房公积金」'],
    ],
    ['what cannot be read', 'SUM(C6:C11)/3', []],
    ['another column', 'SUM(D5:E5)', []],
    ['rows of the header too', 'SUM(C3:C6)', []],
  ])('%s', (_, formula, messages) => {
    const summed = withCells(TABLE, { C5: { formula } });
    expect(told(sumRanges, workbook(summed))).toEqual(
      messages.map((message) => [
        'ND-23c',
        '提示',
        '3!C5',
        `${NAME}C5「合计」的公式${message}（C5为「=${formula}」）。`,
      ]),
    );
  });

  test('a row without a figure may be left out', () => {
    const rows = [...RIGHT.slice(0, 3), "'221 | 住房保障支出 | 0.00 | | 0.00"];
    expect(told(sumRanges, workbook(withCells(expenditure(rows), { C5: { formula: 'SUM(C6)' } })))).toEqual(
      [],
    );
  });
});

describe('ND-23d typed totals', () => {
  const sum = (column: string): { formula: string } => ({ formula: `${column}6+${column}9` });

  test('one typed beside two sums', () => {
    expect(told(typedTotals, workbook(withCells(TABLE, { C5: sum('C'), D5: sum('D') })))).toEqual([
      ['ND-23d', '提示', '3!E5', `${NAME}E5「合计」是直接填写的数，同一行其他2个合计是求和公式。`],
    ]);
  });

  test.each<[string, Parameters<typeof withCells>[1]]>([
    ['all sums', { C5: sum('C'), D5: sum('D'), E5: sum('E') }],
    ['one sum alone', { C5: sum('C') }],
    ['sums across', { C5: { formula: 'D5+E5' }, D5: sum('D') }],
  ])('%s', (_, cells) => {
    expect(told(typedTotals, workbook(withCells(TABLE, cells)))).toEqual([]);
  });
});

test.each<[string, Partial<Sheet>, string[][]]>([
  [
    'a figure under the cover',
    { merges: [{ top: 8, left: 2, bottom: 9, right: 2 }] },
    [['ND-24', '提示', '3!C10', `${NAME}C10被合并单元格盖住，里面还有内容（C10为「40.00」）。`]],
  ],
  ['nothing under it', { merges: [{ top: 20, left: 0, bottom: 21, right: 3 }] }, []],
  ['a host that cannot tell merges', { merges: undefined }, []],
])('ND-24 merged areas: %s', (_, merged, expected) => {
  expect(told(mergedValues, workbook({ ...TABLE, ...merged }))).toEqual(expected);
});
