import { familyWords } from '../../src/checks/family-words';
import { years } from '../../src/checks/years';
import type { Sheet } from '../../src/grid/snapshot';
import { selfEvaluation } from '../fixtures/final-accounts/self-evaluation';
import { sheet, workbook } from '../fixtures/sheet-builder';
import { expenditure, generalBudget, governmentFund, RIGHT, stateCapital } from './small-tables';
import { findings, told } from './telling';

/** The sheet with another text in a cell. */
function withText(base: Sheet, row: number, column: number, value: string): Sheet {
  const cells = [...(base.rows.get(row) ?? [])];
  cells[column] = { value, format: 'General' };
  return { ...base, rows: new Map([...base.rows, [row, cells]]) };
}

const NOTE = '备注：2023年没有此项支出。';
const tables = (): Sheet[] => [
  expenditure(RIGHT),
  generalBudget(RIGHT),
  governmentFund(['| 合计 | | |'], NOTE),
  stateCapital(['| 合计 | | |'], NOTE),
];
const cover = (text: string): Sheet => sheet('封面', `\n${text}\n青屏市档案馆\n2024年1月20日\n`);

test('a title of another year, in full', () => {
  const [first, second, ...rest] = tables() as [Sheet, Sheet, ...Sheet[]];
  const book = workbook(first, withText(second, 1, 0, '2022年一般公共预算支出表'), ...rest);
  expect(findings(years, book)).toEqual([
    {
      rule: 'ND-8',
      severity: '错误',
      category: '完整性',
      table: '2022年一般公共预算支出表（公开表5）',
      cells: [{ sheet: '5', area: { top: 1, left: 0, bottom: 1, right: 0 } }],
      message: '《2022年一般公共预算支出表》（公开表5）的标题为2022年，工作簿其他各表为2023年。',
      basis: '封面、标题的年度应当是本次公开的年度。',
      suggestion: '请核对数据是否为2023年的，并更正标题。',
      expected: '2023',
      actual: '2022',
      fingerprint: 'ND-8|1|一般公共预算支出表|标题',
    },
  ]);
});

test.each<[string, Sheet[], string[][]]>([
  ['all of one year', tables(), []],
  [
    'titles without a year',
    tables().map((each) => withText(each, 1, 0, (each.rows.get(1)?.[0]?.value as string).slice(5))),
    [],
  ],
  ['a cover of that year', [cover('2023年部门预算'), ...tables()], []],
  [
    'a cover that speaks of other papers',
    [cover('2023年部门预算⏎'), cover('2022年部门决算另行公开'), ...tables()].map((each, i) => ({
      ...each,
      name: i < 2 ? `封面${i}` : each.name,
    })),
    [],
  ],
  [
    'a cover with rules, plans and a note of other years',
    [
      sheet(
        '封面',
        `
2023年部门预算公开
根据财预〔2021〕8号文件编制
“十四五”时期（2021年—2025年）
2019年部门预算管理办法
注：预算数与2022年部门决算口径一致。
`,
      ),
      ...tables(),
    ],
    [],
  ],
  [
    'titles without a year, notes that speak of last year',
    [
      cover('2023年部门预算公开'),
      ...tables().map((each, i) => ({
        ...withText(
          withText(each, 1, 0, (each.rows.get(1)?.[0]?.value as string).slice(5)),
          40 + i,
          0,
          '注：2022年决算数为快报数。',
        ),
        used: { top: 0, left: 0, bottom: 40 + i, right: 4 },
      })),
    ],
    [],
  ],
  [
    'a cover of another year',
    [cover('2022年部门预算'), ...tables()],
    [['ND-8', '错误', '封面!A1', '工作表「封面」的封面写的是2022年：「2022年部门预算」，各表为2023年。']],
  ],
  [
    'a header of a year to come',
    [withText(expenditure(RIGHT), 3, 2, '2024年预算数'), ...tables().slice(1)],
    [
      [
        'ND-8',
        '提示',
        '3!A2:E11',
        '《2023年部门支出总表》（公开表3）的表头为「2024年预算数」，本表为2023年。',
      ],
    ],
  ],
])('%s', (_, sheets, expected) => {
  expect(told(years, workbook(...sheets))).toEqual(expected);
});

const form = (target: string): Sheet =>
  sheet(
    '12-1',
    `
公开表12-1
项目支出绩效目标表 | < | < | <
项目名称 | 档案数字化 | 项目编码 | 42010023169T000000100
主管部门 | 青屏市档案馆 | 项目执行单位 | 青屏市档案馆
年度绩效目标表 | < | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 时效指标 | 完成扫描 | ${target}
`,
  );

test.each<[string, string[]]>([
  ['2022年底', ['提示 12-1!D7']],
  ['2022年12月前完成', ['提示 12-1!D7']],
  ['2023年底', []],
  ['2025年末', []],
  ['不低于2022年水平', []],
  ['≥95%', []],
])('a target of %s', (target, expected) => {
  const found = told(years, workbook(...tables(), form(target)));
  expect(found.map(([, severity, cells]) => `${severity} ${cells}`)).toEqual(expected);
});

test('words of final accounts in a budget, in full', () => {
  const other = sheet(
    '02',
    `
公开02表
2023年收入决算表 | < | <
部门：青屏市档案馆 | | 单位：万元
科目编码 | 科目名称 | 本年收入合计
'208 | 社会保障和就业支出 | 60.00
'221 | 住房保障支出 | 40.00
| 合计 | 100.00
`,
  );
  const book = workbook(cover('2023年部门预算'), ...tables(), other);
  expect(findings(familyWords, book)).toEqual([
    {
      rule: 'ND-9',
      severity: '提示',
      category: '文字',
      table: '2023年收入决算表（公开02表）',
      cells: [{ sheet: '02', area: { top: 1, left: 0, bottom: 6, right: 2 } }],
      message:
        '《2023年收入决算表》（公开02表）的标题写的是「决算」：「2023年收入决算表」，工作簿为部门预算。',
      basis: '预算、决算的表名和表头应当与公开的内容一致。',
      suggestion: '请核对是否应为「预算」。',
      fingerprint: 'ND-9|2|收入决算表|2023年收入决算表',
    },
  ]);
});

test.each<[string, Sheet[], string[]]>([
  ['none', tables(), []],
  ['no tables', [cover('2023年部门预算')], []],
  [
    'a header',
    [cover('2023年部门预算'), withText(expenditure(RIGHT), 3, 2, '2023年决算数'), ...tables().slice(1)],
    ['3!A2:E11'],
  ],
])('words of final accounts: %s', (_, sheets, cells) => {
  expect(told(familyWords, workbook(...sheets)).map(([, , where]) => where)).toEqual(cells);
});

test('self-evaluations of the projects of a budget belong to final accounts', () => {
  expect(told(familyWords, selfEvaluation)).toEqual([]);
});
