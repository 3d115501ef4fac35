/** One cause, one finding: what is folded, left to another rule, or left to the user. */
import { functionalDepth } from '../../src/checks/functional-depth';
import { hiddenDecimalsCheck } from '../../src/checks/hidden-decimals';
import { readingIssues } from '../../src/checks/reading-issues';
import { sumRanges } from '../../src/checks/sum-ranges';
import { typedTotals } from '../../src/checks/typed-totals';
import { checkWorkbook } from '../../src/app/check';
import { sheet, workbook } from '../fixtures/sheet-builder';
import { basic, expenditure, generalBudget, RIGHT } from './small-tables';
import { findings, told } from './telling';
import { withCells } from './with-cells';

describe('ND-21 hidden decimals', () => {
  const hidden = { C6: { value: 60.001 } };

  test('in one or two tables each is told', () => {
    const two = workbook(withCells(expenditure(RIGHT), hidden), withCells(generalBudget(RIGHT), hidden));
    expect(told(hiddenDecimalsCheck, two).map(([, , cells]) => cells)).toEqual(['3!C6', '5!C6']);
  });

  test('in three or more it is one finding, in full', () => {
    const sheets = [
      expenditure(RIGHT),
      generalBudget(RIGHT),
      basic(["'301 | 工资福利支出 | 60.00 | 60.00 |", "'30101 | 基本工资 | 60.00 | 60.00 |"]),
    ];
    expect(findings(hiddenDecimalsCheck, workbook(...sheets.map((one) => withCells(one, hidden))))).toEqual([
      {
        rule: 'ND-21',
        severity: '提示',
        category: '数据格式',
        table: '2023年部门支出总表（公开表3）',
        cells: ['3', '5', '6'].map((name) => ({
          sheet: name,
          area: { top: 5, left: 2, bottom: 5, right: 2 },
        })),
        message:
          '《2023年部门支出总表》（公开表3）、《2023年一般公共预算支出表》（公开表5）、《2023年一般公共预算基本支出表》（公开表6）有3个金额保存的小数多于显示的小数（如保存为60.001，显示为60.00）。',
        basis: '公开的是显示的数；以显示的数核对。',
        suggestion: '请把数值四舍五入到显示的位数，以免复制、汇总后出现尾差。',
        fingerprint: 'ND-21|各表',
      },
    ]);
  });
});

describe('a code of impossible shape', () => {
  const rows = (code: string): string[] => [...RIGHT.slice(0, 5), `'${code} | 住房公积金 | 40.00 | | 40.00`];

  test.each(['221020', '22102', '2210', '22102011'])('%s for 2210201', (code) => {
    const snapshot = workbook(expenditure(rows(code)));
    const issues = told(readingIssues, snapshot).map(([rule]) => rule);
    expect(issues).toEqual(code === '22102' ? ['TB-6'] : ['TB-5']);
    // What stands there in its place is told; that 22102 has no 项 is the same fault.
    if (code !== '22102') expect(told(functionalDepth, snapshot)).toEqual([]);
  });

  test('six digits, in full', () => {
    expect(told(readingIssues, workbook(expenditure(rows('221020'))))).toEqual([
      [
        'TB-5',
        '核实',
        '3!A11',
        '《2023年部门支出总表》（公开表3）科目编码「221020」，位数不是类、款、项编码的位数，有关科目的逐级汇总没有执行。',
      ],
    ]);
  });

  test('rows without a code: three and more together, one without a name by its place', () => {
    const without = (...names: string[]): string[] => names.map((name) => `| ${name} | 1.00 | | 1.00`);
    const telling = (...names: string[]): string[] =>
      told(readingIssues, workbook(expenditure([...RIGHT, ...without(...names)]))).map(
        ([, , , message]) => message ?? '',
      );
    const sums = '没有填科目编码，有关科目的逐级汇总没有执行。';
    expect(telling('自筹款')).toEqual([`《2023年部门支出总表》（公开表3）「自筹款」${sums}`]);
    expect(telling('自筹款', '', '借款', '捐款')).toEqual([
      `《2023年部门支出总表》（公开表3）「自筹款」、第13行、「借款」等4处${sums}`,
    ]);
  });

  test('a missing 项 elsewhere is told all the same', () => {
    const shallow = [
      "'208 | 社会保障和就业支出 | 60.00 | 60.00 |",
      "'20805 | 行政事业单位养老支出 | 60.00 | 60.00 |",
    ];
    const snapshot = workbook(expenditure([...shallow, ...rows('221020').slice(3)]));
    expect(told(functionalDepth, snapshot).map(([, , cells]) => cells)).toEqual(['3!C7']);
  });

  test('the code of a unit stays one', () => {
    const units = ["'204001 | 青屏市档案馆 | 100.00 | 60.00 | 40.00", ...RIGHT.slice(0, 6)];
    expect(told(readingIssues, workbook(expenditure(units)))).toEqual([]);
  });
});

/** 本年收入合计 in row 10, 收入总计 in row 13; amounts in B and D. */
const ITEMS = sheet(
  '1',
  `
公开表1
2023年部门收支总表 | < | < | <
部门名称：青屏市档案馆 | | | 单位：万元
收入 | < | 支出 | <
项目 | 预算数 | 项目 | 预算数
一、一般公共预算拨款收入 | 60.00 | 一、社会保障和就业支出 | 50.00
二、政府性基金预算拨款收入 | 20.00 | 二、住房保障支出 | 40.00
三、事业收入 | 5.00 | |
其中：教育收费 | 5.00 | |
本年收入合计 | 85.00 | 本年支出合计 | 90.00
上年结转结余 | 5.00 | |
其中：一般公共预算 | 5.00 | |
收入总计 | 90.00 | 支出总计 | 90.00
`,
);

describe('ND-23c totals of item tables', () => {
  test.each<[string, string, string[]]>([
    ['B10', 'SUM(B6:B8)', []],
    ['B10', 'SUM(B6:B7)', ['漏加第8行「三、事业收入」']],
    ['B10', 'SUM(B6:B9)', ['加入了其中项第9行「其中：教育收费」']],
    ['B13', 'B10+B11', []],
    ['B13', 'SUM(B6:B8)+B11', []],
    ['B13', 'SUM(B10:B12)', ['加入了其中项第12行「其中：一般公共预算」']],
    [
      'B13',
      'SUM(B6:B8,B10:B11)',
      [
        '重复相加第6行「一、一般公共预算拨款收入」、第7行「二、政府性基金预算拨款收入」、第8行「三、事业收入」',
      ],
    ],
    // Below the line the parts of a row may be printed unmarked: leaving one out is not judged.
    ['B13', 'SUM(B6:B8)', []],
  ])('%s = %s', (cell, formula, faults) => {
    const name = cell === 'B10' ? '本年收入合计' : '收入总计';
    expect(
      told(sumRanges, workbook(withCells(ITEMS, { [cell]: { formula } }))).map(([, , , m]) => m),
    ).toEqual(
      faults.map(
        (fault) =>
          `《2023年部门收支总表》（公开表1）${cell}「${name}」的公式${fault}（${cell}为「=${formula}」）。`,
      ),
    );
  });

  test('ND-23d: one column has nothing beside it to differ from', () => {
    expect(told(typedTotals, workbook(withCells(ITEMS, { B10: { formula: 'SUM(B6:B8)' } })))).toEqual([]);
  });
});

describe('a formula the user switched off', () => {
  const table = (): ReturnType<typeof sheet> =>
    sheet(
      '5',
      `
公开表5
2023年一般公共预算支出表 | < | < | < | < | < | <
部门名称：青屏市档案馆 | | | | | | 单位：万元
科目编码 | 科目名称 | 2022年预算数 | 2023年预算数 | < | < | 增减额
^ | ^ | ^ | 合计 | 基本支出 | 项目支出 | ^
| 合计 | 80.00 | 100.00 | 60.00 | 40.00 | 20.00
'208 | 社会保障和就业支出 | 50.00 | 60.00 | 60.00 | | 10.00
'221 | 住房保障支出 | 30.00 | 40.00 | | 40.00 | 15.00
`,
    );
  const rules = (...extra: ReturnType<typeof sheet>[]): string[] =>
    checkWorkbook(workbook(table(), ...extra))
      .findings.map(({ rule }) => rule)
      .filter((rule) => /^(?:B5|DV)/.test(rule));
  const user = (line: string): ReturnType<typeof sheet> =>
    sheet('审核公式', `编号 | 级别 | 公式 | 条件 | 说明\n${line}`);

  test('its cells are judged by no other check', () => {
    const [own] = rules();
    expect(own).toBeDefined();
    expect(rules()).toHaveLength(1);
    expect(rules(user(`${own ?? ''} | 停用 | | |`))).toEqual([]);
  });
});

test('of two user formulas with one id the first counts, the second is told', () => {
  const user = sheet(
    '审核公式',
    `
编号 | 级别 | 公式 | 条件 | 说明
U-1 | 错误 | 支出总表[合计, 合计] = 支出总表[合计, 基本支出] | |
U-1 | 错误 | 支出总表[合计, 合计] = 支出总表[合计, 项目支出] | |
`,
  );
  const report = checkWorkbook(workbook(expenditure(RIGHT), user));
  expect(
    report.findings.filter(({ rule }) => rule === 'U-1' || rule === '审核公式').map(({ message }) => message),
  ).toEqual([
    '《2023年部门支出总表》（公开表3）C5「合计」100.00≠D5「合计」基本支出60.00，差额40.00万元。',
    '「审核公式」表的公式 U-1 不能识别：编号重复。',
  ]);
});
