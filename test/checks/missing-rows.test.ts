import { doubledItems } from '../../src/checks/doubled-items';
import { doubledRows } from '../../src/checks/doubled-rows';
import { formRows } from '../../src/checks/form-rows';
import { incomeDepth } from '../../src/checks/income-depth';
import { itemNumbering } from '../../src/checks/item-numbering';
import { missingRows } from '../../src/checks/missing-rows';
import { sameSubjectCodes } from '../../src/checks/same-subject-codes';
import type { Snapshot } from '../../src/grid/snapshot';
import { EARNED, income, lastFormWith, PROJECT_FORMS, totals, WITHOUT_TOTAL } from '../docs/examples/rows';
import { sheet, workbook } from '../fixtures/sheet-builder';
import { basic, expenditure, governmentFund, RIGHT, rightBut } from './small-tables';
import { findings, told } from './telling';

const YEAR_TOTALS = '本年收入合计 | 100.00 | 本年支出合计 | 100.00';
const GRAND_TOTALS = '收入总计 | 100.00 | 支出总计 | 100.00';
const GENERAL = '一、一般公共预算拨款收入 | 100.00 | 一、社会保障和就业支出 | 60.00';
const HOUSING = '二、政府性基金预算拨款收入 | | 二、住房保障支出 | 40.00';
const CARRIED = '上年结转结余 | 0.00 | 年终结转结余 | 0.00';

test('a table without its total, in full', () => {
  expect(findings(missingRows, workbook(WITHOUT_TOTAL))).toEqual([
    {
      rule: 'ND-53',
      severity: '核实',
      category: '完整性',
      table: '2023年部门支出总表（公开表3）',
      cells: [
        { sheet: '3', area: { top: 4, left: 2, bottom: 4, right: 2 } },
        { sheet: '3', area: { top: 4, left: 3, bottom: 4, right: 3 } },
        { sheet: '3', area: { top: 4, left: 4, bottom: 4, right: 4 } },
        { sheet: '3', area: { top: 9, left: 2, bottom: 9, right: 2 } },
        { sheet: '3', area: { top: 9, left: 3, bottom: 9, right: 3 } },
        { sheet: '3', area: { top: 9, left: 4, bottom: 9, right: 4 } },
      ],
      message: '《2023年部门支出总表》（公开表3）没有「合计」行，与它有关的勾稽关系没有核对。',
      basis: '各地表样都列有这一行（通行做法）；缺了它，合计与明细、与其他表的关系都无从核对。',
      suggestion: '核对是否漏行，补列后重新校验；表样确无这一行的，请填写审核说明。',
      fingerprint: 'ND-53|1|支出总表|合计',
    },
  ]);
});

const said = (check: Parameters<typeof told>[0], snapshot: Snapshot): string[] =>
  told(check, snapshot).map(([, severity, , message]) => `${severity} ${message ?? ''}`);

const FIRST = '《2023年部门收支总表》（公开表1）';
const NOT_COMPARED = '行，与它有关的勾稽关系没有核对。';

test.each<[string, Snapshot, string[]]>([
  ['every total', totals(GENERAL, HOUSING, YEAR_TOTALS, CARRIED, GRAND_TOTALS), []],
  [
    'no grand totals',
    totals(GENERAL, HOUSING, YEAR_TOTALS, CARRIED),
    [`核实 ${FIRST}没有「收入总计」、「支出总计」${NOT_COMPARED}`],
  ],
  [
    'no totals of the year where money is carried over',
    totals(GENERAL, HOUSING, CARRIED, GRAND_TOTALS),
    [`提示 ${FIRST}没有「本年收入合计」、「本年支出合计」${NOT_COMPARED}`],
  ],
  ['no totals of the year where nothing is', totals(GENERAL, HOUSING, GRAND_TOTALS), []],
  [
    'one 类 that may be the total itself',
    workbook(
      sheet(
        '8',
        `
公开表8
2023年政府性基金预算支出表 | < | < | < | <
部门名称：青屏市档案馆 | | | | 单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
'212 | 城乡社区支出 | 60.00 | | 60.00
'21208 | 国有土地使用权出让收入安排的支出 | 60.00 | | 60.00
`,
      ),
    ),
    [`提示 《2023年政府性基金预算支出表》（公开表8）没有「合计」${NOT_COMPARED}`],
  ],
  [
    'the total below',
    workbook(governmentFund(["'212 | 城乡社区支出 | 60.00 | | 60.00", '| 合计 | 60.00 | | 60.00'])),
    [],
  ],
  ['a total with its halves', workbook(basic(["'301 | 工资福利支出 | 60.00 | 60.00 |"])), []],
  ['an empty table', workbook(governmentFund(["'212 | 城乡社区支出 | | |"])), []],
])('%s', (_, snapshot, expected) => {
  expect(said(missingRows, snapshot)).toEqual(expected);
});

test.each<[string, Snapshot, string[]]>([
  [
    'two categories of one name',
    totals(
      GENERAL,
      '二、政府性基金预算拨款收入 | | 二、社会保障和就业支出 | 40.00',
      YEAR_TOTALS,
      GRAND_TOTALS,
    ),
    [`核实 ${FIRST}C6、C7都是「一、社会保障和就业支出」，金额分别为60.00、40.00万元。`],
  ],
  ['each its own', totals(GENERAL, HOUSING, YEAR_TOTALS, GRAND_TOTALS), []],
  [
    'an item twice, once in vain',
    totals(
      '一、其他收入 | 100.00 | 一、社会保障和就业支出 | 60.00',
      '二、其他收入 | | 二、住房保障支出 | 40.00',
      GRAND_TOTALS,
    ),
    [],
  ],
])('%s in one part', (_, snapshot, expected) => {
  expect(said(doubledItems, snapshot)).toEqual(expected);
});

test.each<[string, Snapshot, number]>([
  ['as deep as expenditure', workbook(income(...EARNED), expenditure(RIGHT)), 0],
  ['one 项 less', workbook(income(...EARNED.slice(0, -1)), expenditure(RIGHT)), 1],
  [
    'no 项 at all, by its layout',
    workbook(income(...EARNED.filter((row) => !/^'\d{7} /.test(row))), expenditure(RIGHT)),
    0,
  ],
  [
    'a 款 that has none in either',
    workbook(income(...EARNED.slice(0, -1)), expenditure(RIGHT.slice(0, -1))),
    0,
  ],
])('income %s', (_, snapshot, many) => {
  expect(said(incomeDepth, snapshot)).toHaveLength(many);
});

/** Income with the last subject under another code, name or amount; of a 款 that has many. */
const otherIncome = (row: string): Snapshot =>
  workbook(income(...EARNED.slice(0, -1), row), expenditure(RIGHT));

test.each<[string, Snapshot, number]>([
  ['one code in both', workbook(income(...EARNED), expenditure(RIGHT)), 0],
  ['one name under two codes', otherIncome("'2210209 | 住房公积金 | 40.00 | 40.00"), 1],
  ['one amount under codes a digit apart', otherIncome("'2210203 | 购房补贴 | 40.00 | 40.00"), 1],
  ['another subject with another amount', otherIncome("'2210203 | 购房补贴 | 39.00 | 39.00"), 0],
  ['another subject of another 款', otherIncome("'2210301 | 公有住房建设和维修改造支出 | 40.00 | 40.00"), 0],
  [
    'income kept for later beside expenditure of the same subject',
    workbook(income(...EARNED, "'2210203 | 购房补贴 | 40.00 | 40.00"), expenditure(RIGHT)),
    0,
  ],
  ['a wrong name, which is told as such', otherIncome("'2210203 | 住房公积金 | 40.00 | 40.00"), 0],
])('%s', (_, snapshot, many) => {
  expect(said(sameSubjectCodes, snapshot)).toHaveLength(many);
});

const THIRD = '《2023年项目支出绩效目标表》（公开表12-3）';

test.each<[string, Snapshot, string[]]>([
  ['forms that are all filled in', workbook(...PROJECT_FORMS), []],
  [
    'the label gone with its figure',
    lastFormWith({ A7: { value: '' }, B7: { value: '' } }),
    [`核实 ${THIRD}没有「项目总预算」${NOT_COMPARED}`],
  ],
  ['two forms only', workbook(...PROJECT_FORMS.slice(0, -1)), []],
])('%s', (_, snapshot, expected) => {
  expect(said(formRows, snapshot)).toEqual(expected);
});

const numbered = (...numbers: readonly string[]): Snapshot =>
  totals(
    ...numbers.map(
      (number, i) =>
        `${number}、${['一般公共预算拨款', '政府性基金预算拨款', '国有资本经营预算拨款', '事业'][i] ?? '其他'}收入 | 25.00 | |`,
    ),
    GRAND_TOTALS,
  );

test.each<[string, Snapshot, string[]]>([
  ['in order', numbered('一', '二', '三', '四'), []],
  ['one left out', numbered('一', '三', '四'), [`提示 ${FIRST}收入各项的编号缺「二」。`]],
  ['the first left out', numbered('二', '三', '四'), [`提示 ${FIRST}收入各项的编号缺「一」。`]],
  ['several that have no money left out', numbered('一', '五', '九'), []],
  ['too few to say', numbered('一', '三'), []],
])('numbers of income: %s', (_, snapshot, expected) => {
  expect(said(itemNumbering, snapshot)).toEqual(expected);
});

/** “三公”经费 with its items one under another. */
const vertical = (...rows: readonly string[]): Snapshot =>
  workbook(
    sheet(
      '7',
      `
公开表7
2023年一般公共预算“三公”经费支出表 | <
部门名称：青屏市档案馆 | 单位：万元
项目 | 预算数
${rows.join('\n')}
`,
    ),
  );
const ITEMS = [
  '合计 | 8.00',
  '1.因公出国（境）费 | 0.00',
  '2.公务接待费 | 3.00',
  '3.公务用车购置及运行维护费 | 5.00',
];

test.each<[string, Snapshot, number]>([
  ['once each', vertical(...ITEMS, '其中：公务用车运行维护费 | 5.00'), 0],
  ['one twice', vertical(...ITEMS.slice(0, 3), ...ITEMS.slice(2)), 1],
])('items one under another, %s', (_, snapshot, many) => {
  expect(said(doubledRows, snapshot)).toHaveLength(many);
});

test('a table that prints its 款 under one 类 alone', () => {
  expect(said(missingRows, workbook(expenditure(rightBut({ '221': '', '22102': '' }))))).toEqual([]);
});
