import { contentsTitles } from '../../src/checks/contents-titles';
import { officialSpendingItems } from '../../src/checks/official-spending-items';
import { readNumber } from '../../src/checks/printed-number';
import { tablePresence } from '../../src/checks/table-presence';
import { zeroStyle } from '../../src/checks/zero-style';
import type { Sheet } from '../../src/grid/snapshot';
import { sheet, workbook } from '../fixtures/sheet-builder';
import { expenditure, RIGHT } from './small-tables';
import { findings, told } from './telling';

/** A two-sided table. */
const twoSided = (name: string, number: string, title: string, body: string): Sheet =>
  sheet(
    name,
    `
${number}
${title} | < | < | <
部门名称：青屏市档案馆 | | | 单位：万元
收入 | < | 支出 | <
项目 | 预算数 | 项目 | 预算数
${body}
`,
  );

const subjects = (name: string, number: string, title: string, rows = '| 合计 | 1.00 | 1.00 |'): Sheet =>
  sheet(
    name,
    `
${number}
${title} | < | < | < | <
部门名称：青屏市档案馆 | | | | 单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
${rows}
`,
  );

const SPENDING = `
公开表7
一般公共预算“三公”经费支出表 | < | < | < | < | <
部门名称：青屏市档案馆 | | | | | 单位：万元
合计 | 因公出国（境）费 | 公务用车购置及运行费 | < | < | 公务接待费
^ | ^ | 小计 | 公务用车购置费 | 公务用车运行费 | ^
3.00 | 0.00 | 2.00 | 0.00 | 2.00 | 1.00
`;

/** The eight tables every place publishes. */
function book(): Record<number, Sheet> {
  return {
    1: twoSided(
      '1.部门收支总表',
      '公开表1',
      '部门收支总表',
      '一、一般公共预算拨款收入 | 1.00 | 一、住房保障支出 | 1.00\n本年收入合计 | 1.00 | 本年支出合计 | 1.00\n收入总计 | 1.00 | 支出总计 | 1.00',
    ),
    2: sheet(
      '2.部门收入总表',
      `
公开表2
部门收入总表 | < | < | < | <
部门名称：青屏市档案馆 | | | | 单位：万元
部门（单位）代码 | 部门（单位）名称 | 合计 | 本年收入 | <
^ | ^ | ^ | 小计 | 一般公共预算
| 合计 | 1.00 | 1.00 | 1.00
'169 | 青屏市档案馆 | 1.00 | 1.00 | 1.00
`,
    ),
    3: subjects('3.部门支出总表', '公开表3', '部门支出总表'),
    4: twoSided(
      '4.财政拨款收支总表',
      '公开表4',
      '财政拨款收支总表',
      '一、本年收入 | 1.00 | 一、本年支出 | 1.00\n（一）一般公共预算拨款 | 1.00 | （一）住房保障支出 | 1.00\n收入总计 | 1.00 | 支出总计 | 1.00',
    ),
    5: subjects('5.一般公共预算支出表', '公开表5', '一般公共预算支出表'),
    6: sheet(
      '6.一般公共预算基本支出表',
      `
公开表6
一般公共预算基本支出表 | < | < | < | <
部门名称：青屏市档案馆 | | | | 单位：万元
科目编码 | 科目名称 | 合计 | 人员经费 | 公用经费
| 合计 | 1.00 | 1.00 |
'301 | 工资福利支出 | 1.00 | 1.00 |
'30101 | 基本工资 | 1.00 | 1.00 |
`,
    ),
    7: sheet('7.三公经费支出表', SPENDING),
    8: subjects('8.政府性基金预算支出表', '公开表8', '政府性基金预算支出表'),
  };
}

const without = (...numbers: number[]): Sheet[] =>
  Object.entries(book()).flatMap(([number, each]) => (numbers.includes(Number(number)) ? [] : [each]));

const unknown = (title: string): Sheet =>
  sheet(
    '附',
    `\n${title} | < | <\n | | 单位：万元\n科目 | 数量 | 金额\n甲 | 1 | 2.00\n乙 | 2 | 3.00\n丙 | 2 | 3.00\n`,
  );

test('a table that is not there, in full', () => {
  expect(findings(tablePresence, workbook(...without(8)))).toEqual([
    {
      rule: 'ND-5',
      severity: '核实',
      category: '完整性',
      table: '',
      cells: [],
      message: '工作簿中没有《政府性基金预算支出表》。',
      basis: '财预〔2016〕143号，没有数据的表格也应当列出空表并说明。',
      suggestion: '请补齐；在其他文件中公开的，请填写审核说明。',
      fingerprint: 'ND-5|政府性基金预算支出表',
    },
  ]);
});

test.each<[string, Sheet[], string[]]>([
  ['all there', without(), []],
  ['part of a book', without(1, 2, 4, 8), []],
  ['what is missing may be a table nobody knows', [...without(8), unknown('本单位基金收支一览表')], []],
  [
    'a table nobody knows that is another',
    [...without(8), unknown('政府采购预算表')],
    ['工作簿中没有《政府性基金预算支出表》。'],
  ],
  [
    'a number twice',
    [...without(5), subjects('5.一般公共预算支出表', '公开表3', '一般公共预算支出表')],
    ['公开表编号「3」用了2次，缺「5」。'],
  ],
  [
    'a number left out',
    [...without(8), subjects('8.政府性基金预算支出表', '公开表9', '政府性基金预算支出表')],
    ['公开表编号缺「8」。'],
  ],
  [
    'a table without a number',
    [...without(8), subjects('8.政府性基金预算支出表', '', '政府性基金预算支出表')],
    [],
  ],
])('presence: %s', (_, sheets, messages) => {
  expect(told(tablePresence, workbook(...sheets)).map(([, , , message]) => message)).toEqual(messages);
});

test.each<[string, ReturnType<typeof readNumber>]>([
  ['公开表 5-1', { main: 5, sub: 1 }],
  ['预算07表', { main: 7, sub: undefined }],
  ['附表三', { main: 3, sub: undefined }],
  ['表十', { main: 10, sub: undefined }],
  ['表十二', { main: 12, sub: undefined }],
  ['表二十一', { main: 21, sub: undefined }],
  ['附表', undefined],
])('%s is number %j', (printed, expected) => {
  expect(readNumber(printed)).toEqual(expected);
});

const contents = (...titles: string[]): Sheet =>
  sheet('目录', `\n目录\n${titles.map((title, i) => `${i + 1}、${title}`).join('\n')}\n`);

const TITLES = [
  '部门收支总表',
  '部门收入总表',
  '部门支出总表',
  '财政拨款收支总表',
  '一般公共预算支出表',
  '一般公共预算基本支出表',
  '一般公共预算“三公”经费支出表',
  '政府性基金预算支出表',
];

test('a title that is not that of its sheet, in full', () => {
  const other = { ...(book()[2] as Sheet) };
  const rows = new Map(other.rows).set(1, [{ value: '收入总表', format: 'General' }]);
  expect(findings(contentsTitles, workbook(...without(2), { ...other, rows }))).toEqual([
    {
      rule: 'ND-6',
      severity: '提示',
      category: '完整性',
      table: '收入总表（公开表2）',
      cells: [{ sheet: '2.部门收入总表', area: { top: 1, left: 0, bottom: 6, right: 4 } }],
      message: '《收入总表》（公开表2）所在工作表名为「2.部门收入总表」，与表的标题不一致。',
      basis: '目录、工作表名和表的标题应当一致。',
      suggestion: '请统一标题和工作表名。',
      fingerprint: 'ND-6|1|收入总表|工作表名',
    },
  ]);
});

test('a title that differs from sheet name and contents alike is told once', () => {
  const other = { ...(book()[2] as Sheet) };
  const rows = new Map(other.rows).set(1, [{ value: '收入总表', format: 'General' }]);
  const messages = told(contentsTitles, workbook(contents(...TITLES), ...without(2), { ...other, rows })).map(
    ([, , , message]) => message,
  );
  expect(messages).toEqual(['《收入总表》（公开表2）所在工作表名为「2.部门收入总表」，与表的标题不一致。']);
});

test.each<[string, Sheet[], string[]]>([
  ['no contents, sheet names that are short', without(), []],
  ['contents that agree', [contents(...TITLES), ...without()], []],
  [
    'contents under a heading of their own',
    [contents('2023年部门预算公开报表', ...TITLES), ...without()],
    [],
  ],
  ['sheet names that are no titles', without().map((each, i) => ({ ...each, name: `Sheet${i + 1}` })), []],
  [
    'shorter titles in the contents',
    [contents(...TITLES.map((t) => t.replace('部门', ''))), ...without()],
    [],
  ],
  [
    'another title in the contents',
    [contents(...TITLES.map((title) => title.replace('部门支出总表', '部门预算支出总表'))), ...without()],
    ['目录与标题不一致：《部门支出总表》（公开表3）在目录（A4）中为「3、部门预算支出总表」。'],
  ],
  [
    'a table the contents do not list',
    [contents(...TITLES.slice(0, 7)), ...without()],
    ['目录没有列出《政府性基金预算支出表》（公开表8）。'],
  ],
  [
    'a table listed that is not there',
    [contents(...TITLES, '项目支出表'), ...without()],
    ['目录列有「9、项目支出表」，工作簿中没有找到。'],
  ],
])('titles: %s', (_, sheets, messages) => {
  expect(told(contentsTitles, workbook(...sheets)).map(([, , , message]) => message)).toEqual(messages);
});

test('“三公” items that are not told, in full', () => {
  const short = `
公开表7
一般公共预算“三公”经费支出表 | < | < | <
部门名称：青屏市档案馆 | | | 单位：万元
合计 | 因公出国（境）费 | 公务用车购置及运行费 | 公务接待费
3.00 | 0.00 | 2.00 | 1.00
`;
  expect(findings(officialSpendingItems, workbook(sheet('7', short)))).toEqual([
    {
      rule: 'ND-4',
      severity: '核实',
      category: '完整性',
      table: '一般公共预算“三公”经费支出表（公开表7）',
      cells: [{ sheet: '7', area: { top: 1, left: 0, bottom: 4, right: 3 } }],
      message: '《一般公共预算“三公”经费支出表》（公开表7）没有列出公务用车购置费、公务用车运行费。',
      basis:
        '财预〔2016〕143号，“三公”经费应当按因公出国（境）费、公务用车购置费、公务用车运行费、公务接待费分项公开。',
      suggestion: '请补列；没有发生的也应列出并填0。',
      fingerprint: 'ND-4|1|三公经费支出表',
    },
  ]);
  expect(told(officialSpendingItems, workbook(sheet('7', SPENDING)))).toEqual([]);
  const strange = short.replace('公务接待费', '公务往来费');
  expect(told(officialSpendingItems, workbook(sheet('7', strange)))).toEqual([]);
  expect(told(officialSpendingItems, workbook(expenditure(RIGHT)))).toEqual([]);
});

const NOUGHTS = [
  "'208 | 社会保障和就业支出 | 60.00 | 60.00 | 0.00",
  "'221 | 住房保障支出 | 40.00 | 0.00 | 40.00",
];

test('two kinds of nought, in full', () => {
  const rows = [...NOUGHTS, "'224 | 灾害防治及应急管理支出 | 1.00 | - | 1.00"];
  expect(findings(zeroStyle, workbook(expenditure(rows)))).toEqual([
    {
      rule: 'ND-31',
      severity: '提示',
      category: '数据格式',
      table: '2023年部门支出总表（公开表3）',
      cells: [{ sheet: '3', area: { top: 7, left: 3, bottom: 7, right: 3 } }],
      message: '《2023年部门支出总表》（公开表3）的零有几种写法：多数为「0.00」，另有「-」1处（如D8）。',
      basis: '同一张表中零的写法以一致为宜。',
      suggestion: '请统一显示格式。',
      fingerprint: 'ND-31|1|支出总表',
    },
  ]);
});

test('noughts: counts, and a dash where there is no budget', () => {
  const operations = `
2023年度机构运行信息决算表 | < | <
部门：江城市某局 | | 单位：万元
项目 | 预算数 | 决算数
一、“三公”经费支出 | — | —
（一）支出合计 | 2.00 | 1.50
1．因公出国（境）费 | 0.00 | 0.00
2．公务用车购置及运行维护费 | 0.00 | 0.00
3．公务接待费 | 2.00 | 1.50
（1）国内接待费 | — | 1.50
（二）相关统计数 | — | —
1．公务用车保有量（辆） | — | =0
二、会议费 | — | 1.20`;
  expect(told(zeroStyle, workbook(sheet('9', operations)))).toEqual([]);
  const budget = operations.replace('1．因公出国（境）费 | 0.00 | 0.00', '1．因公出国（境）费 | 0.00 | —');
  expect(told(zeroStyle, workbook(sheet('9', budget)))).toHaveLength(1);
});

test.each<[string, string[]]>([
  ['noughts that look alike', NOUGHTS],
  ['noughts and blanks', [...NOUGHTS, "'224 | 灾害防治及应急管理支出 | 1.00 | | 1.00"]],
  ['no noughts', RIGHT],
])('noughts: %s', (_, rows) => {
  expect(told(zeroStyle, workbook(expenditure(rows)))).toEqual([]);
});
