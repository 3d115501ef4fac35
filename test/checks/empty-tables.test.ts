import { emptyTables } from '../../src/checks/empty-tables';
import { readingIssues } from '../../src/checks/reading-issues';
import { reusedFile } from '../../src/checks/reused-file';
import type { Sheet } from '../../src/grid/snapshot';
import { sheet, workbook } from '../fixtures/sheet-builder';
import { expenditure, governmentFund, RIGHT, stateCapital } from './small-tables';
import { findings, told } from './telling';

/** The empty rows under a header. */
const NONE = ['| 合计 | | |'];
const FIGURES = [
  '| 合计 | 5.00 | | 5.00',
  "'212 | 城乡社区支出 | 5.00 | | 5.00",
  "'21208 | 国有土地使用权出让收入安排的支出 | 5.00 | | 5.00",
];
const base = expenditure(RIGHT);

test('an empty table without a note, in full', () => {
  expect(findings(emptyTables, workbook(base, governmentFund(NONE)))).toEqual([
    {
      rule: 'ND-7',
      severity: '核实',
      category: '完整性',
      table: '2023年政府性基金预算支出表（公开表8）',
      cells: [{ sheet: '8', area: { top: 1, left: 0, bottom: 4, right: 4 } }],
      message: '《2023年政府性基金预算支出表》（公开表8）没有数据，也没有说明。',
      basis: '财预〔2016〕143号，没有数据的表格应当列出空表并说明。',
      suggestion:
        '在表下注明「本部门2023年没有使用政府性基金预算拨款安排的支出，故本表无数据」，或补填数据。',
      fingerprint: 'ND-7|1|政府性基金预算支出表|没有说明',
    },
  ]);
});

test.each<[string, Sheet, string[]]>([
  ['figures and no note', governmentFund(FIGURES), []],
  [
    'a note in words of the standard',
    governmentFund(NONE, '备注：2023年没有使用政府性基金预算拨款安排的支出。'),
    [],
  ],
  ['a short note', governmentFund(NONE, '本表为空'), []],
  ['a note in the first row: 此表为空', governmentFund(['此表为空']), []],
  ['a note in the first row: 无此项', governmentFund(['无此项']), []],
  ['a note in the first row: 空', governmentFund(['空']), []],
  ['a note in the first row: 备注：零报送', governmentFund(['备注：零报送']), []],
  [
    'a note in the first row: 本部门政府性基金预算支出为零',
    governmentFund(['本部门政府性基金预算支出为零']),
    [],
  ],
  ['a note in the first row: 本单位不涉及', governmentFund(['本单位不涉及']), []],
  ['a note far below', governmentFund([...NONE, '|', '|', '|', '说明：本单位无此项支出']), []],
  ['noughts need a note as well', governmentFund(['| 合计 | 0.00 | 0.00 | 0.00']), ['8!A2:E5']],
  [
    'figures and a note that there are none',
    governmentFund(FIGURES, '备注：2023年没有使用政府性基金预算拨款安排的支出。'),
    ['8!A8'],
  ],
  ['figures and 本表无数据', governmentFund(FIGURES, '注：本单位无政府性基金收支，故本表无数据。'), ['8!A8']],
  [
    'figures and a note on how they are meant',
    governmentFund(FIGURES, '注：本表反映当年支出，无上年结转。'),
    [],
  ],
  [
    'figures and what is to be done without',
    governmentFund(FIGURES, '备注：无内容应公开空表并说明情况。'),
    [],
  ],
  [
    'the note of another fund',
    governmentFund(NONE, '备注：2023年没有使用国有资本经营预算拨款安排的支出。'),
    ['8!A6'],
  ],
  [
    'a note of both funds',
    governmentFund(NONE, '注：本单位2023年无政府性基金预算、国有资本经营预算支出。'),
    [],
  ],
  [
    'the note of another year',
    governmentFund(NONE, '备注：2022年没有使用政府性基金预算拨款安排的支出。'),
    ['8!A6'],
  ],
  [
    'a note that names both years',
    governmentFund(NONE, '注：2023年没有政府性基金预算支出，与2022年一致。'),
    [],
  ],
])('%s', (_, table, cells) => {
  expect(told(emptyTables, workbook(base, table)).map(([, , where]) => where)).toEqual(cells);
});

test.each(['此表为空', '无此项', '空', '本单位不涉及'])(
  '%s in the first row is no row of the table',
  (note) => {
    expect(told(readingIssues, workbook(base, governmentFund([note])))).toEqual([]);
  },
);

test('an expenditure table without figures and without a note', () => {
  const other = sheet(
    '7',
    `
公开表7
2023年一般公共预算“三公”经费支出表 | < | < | < | < | <
部门名称：青屏市档案馆 | | | | | 单位：万元
合计 | 因公出国（境）费 | 公务用车购置及运行费 | < | < | 公务接待费
^ | ^ | 小计 | 公务用车购置费 | 公务用车运行费 | ^
0.00 | 0.00 | 0.00 | 0.00 | 0.00 | 0.00
`,
  );
  expect(told(emptyTables, workbook(base, other))).toEqual([]);
});

/** A table that is known by its title and not read. */
const unread = (...rows: readonly string[]): Sheet =>
  sheet(
    '10',
    `
2023年机关运行经费支出决算表 | < | < | <
部门名称：青屏市档案馆 | | | 单位：万元
科目编码 | 科目名称 | 行次 | 金额
${rows.join('\n')}
注：本单位没有机关运行经费，故本表无数据。
`,
  );

test.each<[string, Sheet, string[]]>([
  ['a header and the note', unread(), []],
  ['codes and numbers of lines without an amount', unread('=302 | 商品和服务支出 | =1 | 0.00'), []],
  ['an amount', unread('=302 | 商品和服务支出 | =1 | 12.00'), ['10!A5']],
])('the note of a table that is not read: %s', (_, table, cells) => {
  expect(told(emptyTables, workbook(table)).map(([, , where]) => where)).toEqual(cells);
});

const LAST_YEAR = [
  governmentFund(NONE, '备注：2022年没有使用政府性基金预算拨款安排的支出。'),
  stateCapital(NONE, '备注：2022年没有使用国有资本经营预算拨款安排的支出。'),
];

test('several notes of last year are one re-used file, in full, and not told one by one', () => {
  const book = workbook(base, ...LAST_YEAR);
  expect(told(emptyTables, book)).toEqual([]);
  expect(findings(reusedFile, book)).toEqual([
    {
      rule: 'ND-34',
      severity: '核实',
      category: '完整性',
      table: '2023年政府性基金预算支出表（公开表8）',
      cells: [
        { sheet: '8', area: { top: 5, left: 0, bottom: 5, right: 0 } },
        { sheet: '9', area: { top: 5, left: 0, bottom: 5, right: 0 } },
      ],
      message:
        '《2023年政府性基金预算支出表》（公开表8）、《2023年国有资本经营预算支出表》（公开表9）的说明写的都是2022年，本表为2023年，可能沿用了上年的文件。',
      basis: '公开表的标题、说明和数据应当属于同一年度。',
      suggestion: '请核对数据是否为2023年的，并更正说明。',
      fingerprint: 'ND-34|1|政府性基金预算支出表',
    },
  ]);
});

test('a single note of last year is no re-used file; without empty tables there is nothing to tell', () => {
  expect(told(reusedFile, workbook(base, LAST_YEAR[0] as Sheet))).toEqual([]);
  expect(told(reusedFile, workbook(base))).toEqual([]);
});
