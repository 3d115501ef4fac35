/** DV-1 to DV-4: derived figures that follow, that are off by rounding, that are wrong, and that cannot be judged. */
import { builtInFormulas } from '../../src/app/catalogue';
import { checkWorkbook } from '../../src/app/check';
import { changes, completionRates, ratesOfChange, shares } from '../../src/checks/derived-figures';
import { evaluate } from '../../src/formulas/evaluate';
import type { Snapshot } from '../../src/grid/snapshot';
import { readBook } from '../../src/tables/read-book';
import { evaluation, general, vertical } from '../derived/small-comparisons';
import { workbook } from '../fixtures/sheet-builder';
import { findings, told } from './telling';

const LAST = '2022年预算数 | 2023年预算数';
const TABLE = '《2023年一般公共预算支出表》（公开表5）';

/** A table with last year's 80.00, this year's 100.00, and a row of 社会保障 that the case fills in. */
function changed(header: string, row: string, total = '', unit = '万元'): Snapshot {
  return general(
    `${LAST} | ${header}`,
    [`| 合计 | 80.00 | 100.00 | ${total}`, `'208 | 社会保障和就业支出 | ${row}`],
    unit,
  );
}

/** Severity and message, without the name of the table. */
function short(check: typeof changes, snapshot: Snapshot): string[] {
  return findings(check, snapshot).map(
    ({ severity, message }) => `${severity} ${message.replace(/^《.*?》(?:（.*?）)?/, '')}`,
  );
}

describe('DV-2 增减额', () => {
  test.each<[string, string, string[]]>([
    ['right', '3.00 | 4.50 | 1.50', []],
    ['a fall', '4.50 | 3.00 | -1.50', []],
    ['new this year', ' | 4.50 | 4.50', []],
    ['gone this year', '4.50 | | -4.50', []],
    ['no change left blank', '4.50 | 4.50 |', []],
    ['as text', "3.00 | 4.50 | '1.5", []],
    ['nothing at all', ' | | ', []],
    ['nothing to take from', ' | | 5.00', []],
    [
      'the last digit',
      '3.00 | 4.50 | 1.51',
      ['提示 E6「社会保障和就业支出」增减额为1.51万元，按D6－C6计算为1.50万元，差额四舍五入可以解释。'],
    ],
    [
      'wrong',
      '3.00 | 4.50 | 2.50',
      ['错误 E6「社会保障和就业支出」增减额为2.50万元，按D6－C6计算为1.50万元，差额1.00万元。'],
    ],
    [
      'the wrong sign',
      '4.50 | 3.00 | 1.50',
      ['错误 E6「社会保障和就业支出」增减额为1.50万元，按D6－C6计算为-1.50万元，差额3.00万元。'],
    ],
    ['operand that is no number', '约3 | 4.50 | 9.00', []],
    ['figure that is no number', '3.00 | 4.50 | 增加', []],
  ])('%s', (_, row, expected) => {
    expect(short(changes, changed('增减额', row))).toEqual(expected);
  });

  test.each<[string, string, string[]]>([
    ['本年 less 上年', '3.00 | 4.50 | 1.50', []],
    ['上年 less 本年', '3.00 | 4.50 | -1.50', []],
    [
      'neither',
      '3.00 | 4.50 | 7.50',
      ['核实 E6「社会保障和就业支出」增减额为7.50万元，按D6－C6计算为1.50万元，差额6.00万元。'],
    ],
  ])('差额 says no direction: %s', (_, row, expected) => {
    expect(short(changes, changed('差额', row))).toEqual(expected);
  });

  test('the finding in full', () => {
    expect(findings(changes, changed('增减额', '3.00 | 4.50 | 2.50'))).toEqual([
      {
        rule: 'DV-2',
        severity: '错误',
        category: '表内',
        table: '2023年一般公共预算支出表（公开表5）',
        cells: [
          { sheet: '5', area: { top: 5, left: 4, bottom: 5, right: 4 } },
          { sheet: '5', area: { top: 5, left: 3, bottom: 5, right: 3 } },
          { sheet: '5', area: { top: 5, left: 2, bottom: 5, right: 2 } },
        ],
        message: `${TABLE}E6「社会保障和就业支出」增减额为2.50万元，按D6－C6计算为1.50万元，差额1.00万元。`,
        basis: '增减额＝本年数－上年数（与预算数比较的，为决算数－预算数）。',
        suggestion: '按该表金额重新计算，并核对金额本身。',
        left: '2.50',
        right: '1.50',
        expected: '1.50',
        actual: '2.50',
        difference: '1.00',
        unit: '万元',
        fingerprint: 'DV-2|1|一般公共预算支出表||增减额|功能:208',
      },
    ]);
  });

  test('most of a column reckoned in another way is one question', () => {
    const rows = [
      '| 合计 | 80.00 | 100.00 | 20.00',
      "'208 | 社会保障和就业支出 | 30.00 | 40.00 | 12.00",
      "'210 | 卫生健康支出 | 20.00 | 30.00 | 13.00",
      "'213 | 农林水支出 | 20.00 | 20.00 | 5.00",
      "'221 | 住房保障支出 | 10.00 | 10.00 | 0.00",
    ];
    expect(told(changes, general(`${LAST} | 增减额`, rows))).toEqual([
      [
        'DV-2',
        '核实',
        '5!E6:E8',
        `${TABLE}增减额列有3处与按表中金额计算的不同，如E6「社会保障和就业支出」增减额为12.00万元，按D6－C6计算为10.00万元。`,
      ],
    ]);
  });
});

describe('DV-3 增减率', () => {
  test.each<[string, string, string[]]>([
    ['as a percentage', '600.00 | 688.32 | 14.72%', []],
    ['in points', '600.00 | 688.32 | 14.72', []],
    ['as a fraction', "600.00 | 688.32 | '0.1472", []],
    ['as text', "600.00 | 688.32 | '14.72%", []],
    ['one decimal', "600.00 | 688.32 | '14.7%", []],
    ['a fall', '600.00 | 300.00 | -50.00%', []],
    ['not filled in', '600.00 | 688.32 |', []],
    ['new this year, a dash', ' | 688.32 | -', []],
    ['new this year, blank', '0.00 | 688.32 | ', []],
    ['new this year, words', ' | 688.32 | 上年无此项目', []],
    ['new this year, #DIV/0! typed', ' | 688.32 | #DIV/0!', []],
    ['a negative base', '-600.00 | 688.32 | 214.72%', []],
    ['base and figure missing', ' | | 0.00%', []],
    ['new this year, 100%', ' | 688.32 | 100.00%', ['提示 E6基数为零或空白，仍填有增减率。']],
    ['new this year, 0%', '0.00 | 688.32 | 0.00%', ['提示 E6基数为零或空白，仍填有增减率。']],
    [
      'cut off',
      '600.00 | 688.36 | 14.72%',
      ['核实 E6「社会保障和就业支出」增减率为14.72%，按（D6－C6）÷C6计算为14.73%，差额四舍五入可以解释。'],
    ],
    [
      'within what rounding explains',
      '0.05 | 0.06 | 25.00%',
      ['核实 E6「社会保障和就业支出」增减率为25.00%，按（D6－C6）÷C6计算为20.00%，差额四舍五入可以解释。'],
    ],
    [
      'of the wrong base',
      '600.00 | 688.32 | 12.83%',
      ['错误 E6「社会保障和就业支出」增减率为12.83%，按（D6－C6）÷C6计算为14.72%，差额-1.89个百分点。'],
    ],
    [
      'wrong sign',
      '600.00 | 300.00 | 50.00%',
      ['错误 E6「社会保障和就业支出」增减率为50.00%，按（D6－C6）÷C6计算为-50.00%，差额100.00个百分点。'],
    ],
    ['this year that is no number', '600.00 | 约688 | 12.83%', []],
  ])('%s', (_, row, expected) => {
    expect(short(ratesOfChange, changed('增减率', row))).toEqual(expected);
  });

  test('a rate that follows from a wrong 增减额 is told as that', () => {
    const book = changed('增减额 | 增减率', '600.00 | 688.32 | 60.00 | 10.00%', '20.00 | 25.00%');
    expect(short(ratesOfChange, book)).toEqual([]);
    expect(short(changes, book)).toEqual([
      '错误 E6「社会保障和就业支出」增减额为60.00万元，按D6－C6计算为88.32万元，差额-28.32万元。',
    ]);
  });

  test('several without a base are told once', () => {
    const rows = [
      '| 合计 | 80.00 | 100.00 | 25.00%',
      "'208 | 社会保障和就业支出 |  | 10.00 | 100.00%",
      "'210 | 卫生健康支出 | | 10.00 | 100.00%",
    ];
    expect(told(ratesOfChange, general(`${LAST} | 增减率`, rows))).toEqual([
      ['DV-3', '提示', '5!E6:E7', `${TABLE}E6、E7基数为零或空白，仍填有增减率。`],
    ]);
  });
});

describe('DV-1 占比', () => {
  const share = (row: string): Snapshot =>
    general('2023年预算数 | 占比', ['| 合计 | 300.00 | 100.00%', `'208 | 社会保障和就业支出 | ${row}`]);

  test.each<[string, string, string[]]>([
    ['right', '100.00 | 33.33%', []],
    ['one decimal', "100.00 | '33.3%", []],
    ['blank', '100.00 | ', []],
    [
      'rounded up',
      '100.00 | 33.34%',
      ['核实 D6「社会保障和就业支出」占比为33.34%，按C6÷C5计算为33.33%，差额四舍五入可以解释。'],
    ],
    [
      'wrong',
      '100.00 | 30.33%',
      ['错误 D6「社会保障和就业支出」占比为30.33%，按C6÷C5计算为33.33%，差额-3.00个百分点。'],
    ],
    ['an amount that is no number', '一百 | 30.33%', []],
  ])('%s', (_, row, expected) => {
    expect(short(shares, share(row))).toEqual(expected);
  });

  test('behind another column: any of the readings will do, and none is certain', () => {
    const of = (printed: string): Snapshot =>
      general('合计 | 项目支出 | 占比', [
        '| 合计 | 80.00 | 20.00 |',
        `'208 | 社会保障和就业支出 | 60.00 | 15.00 | ${printed}`,
      ]);
    expect(['75.00%', '25.00%'].map((printed) => short(shares, of(printed)))).toEqual([[], []]);
    expect(short(shares, of('18.75%'))).toEqual([
      '核实 E6「社会保障和就业支出」占比为18.75%，按C6÷C5计算为75.00%，差额-56.25个百分点。',
    ]);
  });
});

describe('DV-4 完成率', () => {
  const spent = (reception: string): Snapshot =>
    vertical('决算', '预算数 | 决算数 | 完成率', [
      '合计 | 10.00 | 8.00 | 80.00%',
      '1.因公出国（境）费 | 0.00 | 0.00 | ',
      `2.公务接待费 | ${reception}`,
      '3.公务用车购置及运行费 | 6.00 | 5.00 | 83.33%',
    ]);

  test.each<[string, string, string[]]>([
    ['right', '4.00 | 3.00 | 75.00%', []],
    ['above the budget', '2.00 | 3.00 | 150.00%', []],
    ['no budget, left blank', ' | 3.00 | ', []],
    ['no budget, 100%', ' | 3.00 | 100.00%', ['提示 D7基数为零或空白，仍填有公务接待费完成率。']],
    [
      'nothing budgeted, nothing spent, 0%',
      '0.00 | 0.00 | 0.00%',
      ['提示 D7基数为零或空白，仍填有公务接待费完成率。'],
    ],
    [
      'wrong',
      '4.00 | 3.00 | 70.00%',
      ['错误 D7「合计」公务接待费完成率为70.00%，按C7÷B7计算为75.00%，差额-5.00个百分点。'],
    ],
  ])('%s', (_, row, expected) => {
    expect(short(completionRates, spent(row))).toEqual(expected);
  });

  test('执行率 of a 自评表', () => {
    const form = evaluation('预算数（A） | 执行数（B） | 执行率（B/A） | ', [
      '^ | 年度财政资金总额 | 860.00 | 430.00 | 60% |',
    ]);
    expect(short(completionRates, workbook(form))).toEqual([
      '错误 E7「年度财政资金总额」执行率为60.00%，按D7÷C7计算为50.00%，差额10.00个百分点。',
    ]);
  });
});

test('what a formula has judged is not told twice', () => {
  const snapshot = changed('增减额 | 增减率', '600.00 | 688.32 | 60.00 | 20.00%', '20.00 | 25.00%');
  const book = readBook(snapshot);
  expect(changes.run({ book, snapshot })).toHaveLength(1);
  const context = { book, snapshot, evaluation: evaluate(book, builtInFormulas()) };
  expect(changes.run(context)).toEqual([]);
  expect(ratesOfChange.run(context)).toEqual([]);
  expect(
    checkWorkbook(snapshot)
      .findings.map(({ rule }) => rule)
      .filter((rule) => rule.startsWith('B5-6') || rule.startsWith('DV')),
  ).toEqual(['B5-6', 'B5-6b']);
});

test('what no formula judges is told in a whole check', () => {
  const snapshot = vertical('预算', `${LAST} | 增减率`, [
    '合计 | 10.00 | 8.00 | -20.00%',
    '1.因公出国（境）费 | 0.00 | 0.00 | ',
    '2.公务接待费 | 4.00 | 2.00 | -40.00%',
    '3.公务用车购置及运行费 | 6.00 | 6.00 | 0.00%',
  ]);
  expect(
    checkWorkbook(snapshot)
      .findings.filter(({ rule }) => rule.startsWith('DV'))
      .map(({ rule, severity, message }) => [rule, severity, message]),
  ).toEqual([
    [
      'DV-3',
      '错误',
      '《2023年“三公”经费支出预算表》（公开表7）D7「合计」公务接待费增减率为-40.00%，按（C7－B7）÷B7计算为-50.00%，差额10.00个百分点。',
    ],
  ]);
});
