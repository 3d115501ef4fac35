import { subjectNames } from '../../src/checks/subject-names';
import { sheet, workbook } from '../fixtures/sheet-builder';
import { basic, expenditure, generalBudget, RIGHT, rightBut } from './small-tables';
import { findings, told } from './telling';

test('right codes and names are silent', () => {
  expect(told(subjectNames, workbook(expenditure(RIGHT), generalBudget(RIGHT)))).toEqual([]);
});

test('one wrong name in two tables is one finding, in full', () => {
  const wrong = rightBut({ '2210201': "'2210201 | 住房公积 | 40.00 | | 40.00" });
  expect(findings(subjectNames, workbook(expenditure(wrong), generalBudget(wrong)))).toEqual([
    {
      rule: 'ND-1',
      severity: '错误',
      category: '科目',
      table: '2023年部门支出总表（公开表3）',
      cells: [
        { sheet: '3', area: { top: 10, left: 1, bottom: 10, right: 1 } },
        { sheet: '5', area: { top: 10, left: 1, bottom: 10, right: 1 } },
      ],
      message:
        '《2023年部门支出总表》（公开表3）B11、《2023年一般公共预算支出表》（公开表5）B11科目编码2210201名称为「住房公积」，2023年政府收支分类科目为「住房公积金」。',
      basis: '《2023年政府收支分类科目》。',
      suggestion: '请核对编码与名称哪一项有误。',
      expected: '住房公积金',
      actual: '住房公积',
      fingerprint: 'ND-1|1|支出总表|2210201|住房公积',
    },
  ]);
});

test.each<[string, Record<string, string>, string[][]]>([
  [
    'spaces, width and level words do not matter',
    { '22102': "'22102 | 住 房 改革支出（款） | 40.00 | | 40.00" },
    [],
  ],
  [
    'a former name',
    { '20805': "'20805 | 行政事业单位离退休 | 60.00 | 60.00 |" },
    [
      [
        'ND-1',
        '错误',
        '3!B7',
        '《2023年部门支出总表》（公开表3）B7科目编码20805名称为「行政事业单位离退休」，2023年政府收支分类科目为「行政事业单位养老支出」。',
      ],
    ],
  ],
  [
    'two wrong names are two findings',
    {
      '208': "'208 | 社会保障支出 | 60.00 | 60.00 |",
      '221': "'221 | 住房支出 | 40.00 | | 40.00",
    },
    [
      [
        'ND-1',
        '错误',
        '3!B6',
        '《2023年部门支出总表》（公开表3）B6科目编码208名称为「社会保障支出」，2023年政府收支分类科目为「社会保障和就业支出」。',
      ],
      [
        'ND-1',
        '错误',
        '3!B9',
        '《2023年部门支出总表》（公开表3）B9科目编码221名称为「住房支出」，2023年政府收支分类科目为「住房保障支出」。',
      ],
    ],
  ],
  [
    'three wrong names are a list of one’s own',
    {
      '208': "'208 | 社保 | 60.00 | 60.00 |",
      '221': "'221 | 住房 | 40.00 | | 40.00",
      '22102': "'22102 | 房改 | 40.00 | | 40.00",
    },
    [
      [
        'ND-1',
        '核实',
        '3!B6 3!B9:B10',
        '《2023年部门支出总表》（公开表3）科目编码与统一科目不符：208「社保」应为「社会保障和就业支出」、221「住房」应为「住房保障支出」、22102「房改」应为「住房改革支出」。',
      ],
    ],
  ],
  [
    'a 项 there is not, below a 款 there is',
    { '2210201': "'2210277 | 本地住房补贴 | 40.00 | | 40.00" },
    [
      [
        'ND-1',
        '提示',
        '3!A11',
        '《2023年部门支出总表》（公开表3）A11科目2210277「本地住房补贴」不在2023年政府收支分类科目中。',
      ],
    ],
  ],
  [
    'a 项 of the place below a 款 that was not seen but is known',
    {
      '208': "'208 | 社会保障和就业支出 | 60.00 | 60.00 |",
      '20805': "'20828 | 退役军人管理事务 | 60.00 | 60.00 |",
      '2080505': "'2082898 | 其他退役军人管理事务项目 | 60.00 | 60.00 |",
    },
    [
      [
        'ND-1',
        '提示',
        '3!A8',
        '《2023年部门支出总表》（公开表3）A8科目2082898「其他退役军人管理事务项目」不在2023年政府收支分类科目中。',
      ],
    ],
  ],
  [
    'an unknown code',
    {
      '22102': "'22177 | 住房改革支出 | 40.00 | | 40.00",
      '2210201': "'2217701 | 住房公积金 | 40.00 | | 40.00",
    },
    [
      [
        'ND-1',
        '核实',
        '3!A10',
        '《2023年部门支出总表》（公开表3）A10科目22177「住房改革支出」不在2023年政府收支分类科目中。',
      ],
      [
        'ND-1',
        '核实',
        '3!A11',
        '《2023年部门支出总表》（公开表3）A11科目2217701「住房公积金」不在2023年政府收支分类科目中。',
      ],
    ],
  ],
  [
    'a subject of later years',
    { '2210201': "'2013901 | 行政运行 | 40.00 | | 40.00" },
    [
      [
        'ND-1',
        '提示',
        '3!B11',
        '《2023年部门支出总表》（公开表3）B11科目2013901「行政运行」见于2024年及以后，2023年政府收支分类科目中未见。',
      ],
    ],
  ],
])('%s', (_, changes, expected) => {
  expect(told(subjectNames, workbook(expenditure(rightBut(changes))))).toEqual(expected);
});

test('the name that fits another code is suggested', () => {
  const wrong = rightBut({ '2080505': "'2080506 | 机关事业单位基本养老保险缴费支出 | 60.00 | 60.00 |" });
  expect(findings(subjectNames, workbook(expenditure(wrong))).map(({ suggestion }) => suggestion)).toEqual([
    '请核对编码与名称哪一项有误：「机关事业单位基本养老保险缴费支出」的编码为2080505。',
  ]);
});

test('economic subjects, and 小计 behind a name', () => {
  const rows = ["'301 | 工资福利支出小计 | 60.00 | 60.00 |", "'30101 | 基本工薪 | 60.00 | 60.00 |"];
  expect(told(subjectNames, workbook(basic(rows)))).toEqual([
    [
      'ND-1',
      '错误',
      '6!B7',
      '《2023年一般公共预算基本支出表》（公开表6）B7科目编码30101名称为「基本工薪」，2023年政府收支分类科目为「基本工资」。',
    ],
  ]);
});

const summary = (name: string, figure: string): ReturnType<typeof sheet> =>
  sheet(
    '1',
    `
公开表1
2023年部门收支总表 | < | < | <
部门名称：青屏市档案馆 | | | 单位：万元
收入 | < | 支出 | <
项目 | 预算数 | 项目 | 预算数
一、一般公共预算拨款收入 | 100.00 | 一、社会保障和就业支出 | 100.00
二、政府性基金预算拨款收入 | | 二、${name} | ${figure}
本年收入合计 | 100.00 | 本年支出合计 | 100.00
收入总计 | 100.00 | 支出总计 | 100.00
`,
  );

test.each<[string, string, string[][]]>([
  ['卫生健康支出', '0.00', []],
  [
    '医疗卫生与计划生育支出',
    '0.00',
    [
      [
        'ND-1',
        '提示',
        '1!C7',
        '《2023年部门收支总表》（公开表1）C7科目名称是以前年度的：「医疗卫生与计划生育支出」现为「卫生健康支出」。',
      ],
    ],
  ],
  [
    '医疗卫生与计划生育支出',
    '5.00',
    [
      [
        'ND-1',
        '核实',
        '1!C7',
        '《2023年部门收支总表》（公开表1）C7科目名称是以前年度的：「医疗卫生与计划生育支出」现为「卫生健康支出」。',
      ],
    ],
  ],
])('a table without codes: %s %s', (name, figure, expected) => {
  expect(told(subjectNames, workbook(summary(name, figure)))).toEqual(expected);
});

test('a year the catalogue does not know is not judged', () => {
  const old = expenditure(rightBut({ '20805': "'20805 | 行政事业单位离退休 | 60.00 | 60.00 |" }));
  const rows = new Map(old.rows);
  rows.set(1, [{ value: '2018年部门支出总表', format: 'General' }]);
  expect(told(subjectNames, workbook({ ...old, rows }))).toEqual([]);
});
