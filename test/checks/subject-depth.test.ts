import { economicDepth } from '../../src/checks/economic-depth';
import { functionalDepth } from '../../src/checks/functional-depth';
import { workbook } from '../fixtures/sheet-builder';
import { basic, expenditure, generalBudget, RIGHT, rightBut } from './small-tables';
import { findings, told } from './telling';

const WITHOUT_ITEM = rightBut({ '2210201': '' });

test('a 款 without 项 in two tables is one finding, in full', () => {
  expect(findings(functionalDepth, workbook(expenditure(WITHOUT_ITEM), generalBudget(WITHOUT_ITEM)))).toEqual(
    [
      {
        rule: 'ND-2',
        severity: '核实',
        category: '完整性',
        table: '2023年部门支出总表（公开表3）',
        cells: [
          { sheet: '3', area: { top: 9, left: 2, bottom: 9, right: 2 } },
          { sheet: '5', area: { top: 9, left: 2, bottom: 9, right: 2 } },
        ],
        message:
          '《2023年部门支出总表》（公开表3）B10、《2023年一般公共预算支出表》（公开表5）B10「22102住房改革支出」有金额40.00万元，未列项级科目。',
        basis: '财预〔2016〕143号，支出应当公开到功能分类项级。',
        suggestion: '补列项级科目；依法不予公开的，请填写审核说明。',
        fingerprint: 'ND-2|1|支出总表|22102',
      },
    ],
  );
});

test.each<[string, string[], string, string[]]>([
  ['down to 项', RIGHT, '', []],
  ['no 款 row, but 项', rightBut({ '22102': '' }), '', []],
  ['only 项', RIGHT.filter((row) => /^'\d{7} /.test(row)), '', []],
  ['a 类 without anything below', rightBut({ '22102': '', '2210201': '' }), '', ['3!C9']],
  ['no figure', rightBut({ '22102': "'22102 | 住房改革支出 | 0.00 | |", '2210201': '' }), '', []],
  ['a 类 that has no 款', [...RIGHT, "'227 | 预备费 | 5.00 | | 5.00"], '', []],
  ['classified content', WITHOUT_ITEM, '注：涉密项目按规定不予公开。', []],
])('functional: %s', (_, rows, foot, cells) => {
  expect(told(functionalDepth, workbook(expenditure(rows, foot))).map(([, , where]) => where)).toEqual(cells);
});

test('tables of a book that stops at 款 are told once, though not all have the same subjects', () => {
  const flat = [
    "'208 | 社会保障和就业支出 | 50.00 | 50.00 |",
    "'20805 | 行政事业单位养老支出 | 30.00 | 30.00 |",
    "'20808 | 抚恤 | 20.00 | 20.00 |",
    "'221 | 住房保障支出 | 50.00 | | 50.00",
    "'22102 | 住房改革支出 | 50.00 | | 50.00",
  ];
  expect(told(functionalDepth, workbook(expenditure(flat), generalBudget(flat.slice(0, 3))))).toEqual([
    [
      'ND-2',
      '核实',
      '3!C7:C8 3!C10 5!C7:C8',
      '《2023年部门支出总表》（公开表3）、《2023年一般公共预算支出表》（公开表5）有3个科目有金额，未列项级科目：20805行政事业单位养老支出（30.00万元）、20808抚恤（20.00万元）、22102住房改革支出（50.00万元）。',
    ],
  ]);
});

test('a table that stops at 款 is told once', () => {
  const rows = [
    "'208 | 社会保障和就业支出 | 50.00 | 50.00 |",
    "'20805 | 行政事业单位养老支出 | 30.00 | 30.00 |",
    "'20808 | 抚恤 | 20.00 | 20.00 |",
    "'221 | 住房保障支出 | 50.00 | | 50.00",
    "'22102 | 住房改革支出 | 50.00 | | 50.00",
  ];
  expect(told(functionalDepth, workbook(expenditure(rows)))).toEqual([
    [
      'ND-2',
      '核实',
      '3!C7:C8 3!C10',
      '《2023年部门支出总表》（公开表3）有3个科目有金额，未列项级科目：20805行政事业单位养老支出（30.00万元）、20808抚恤（20.00万元）、22102住房改革支出（50.00万元）。',
    ],
  ]);
});

test.each<[string, string[], string[][]]>([
  ['down to 款', ["'301 | 工资福利支出 | 60.00 | 60.00 |", "'30101 | 基本工资 | 60.00 | 60.00 |"], []],
  [
    'a 类 alone',
    ["'301 | 工资福利支出 | 60.00 | 60.00 |"],
    [
      [
        'ND-3',
        '核实',
        '6!C6',
        '《2023年一般公共预算基本支出表》（公开表6）B6「301工资福利支出」有金额60.00万元，未列款级科目。',
      ],
    ],
  ],
  ['no figure', ["'301 | 工资福利支出 | 0.00 | |"], []],
  ['another 类', ["'399 | 其他支出 | 60.00 | 60.00 |"], []],
])('economic: %s', (_, rows, expected) => {
  expect(told(economicDepth, workbook(basic(rows)))).toEqual(expected);
});

test('without the tables nothing is told', () => {
  expect(told(functionalDepth, workbook(basic([])))).toEqual([]);
  expect(told(economicDepth, workbook(expenditure(RIGHT)))).toEqual([]);
});
