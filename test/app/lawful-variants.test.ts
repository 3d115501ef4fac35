/**
 * Lawful books as offices vary them: business income, carry-over money of either sign, one unit, withheld content, empty
 * funds, adjusted budgets, local 项, mixed units, totals at the bottom, columns beside. Nothing in them is wrong.
 */
import { checkWorkbook } from '../../src/app/check';
import type { Sheet } from '../../src/grid/snapshot';
import { sheet, workbook } from '../fixtures/sheet-builder';

/** Head of a table: number, title, organisation and unit over `width` columns. */
function head(number: string, title: string, width: number, unit = '万元'): string {
  const span = ' | <'.repeat(width - 1);
  return `公开表${number}\n2023年${title}${span}\n部门：青屏市水文局${' |'.repeat(width - 1)} 单位：${unit}`;
}

interface Book {
  readonly incomeAndExpenditure: string;
  readonly income: string;
  readonly expenditure: string;
  readonly appropriation: string;
  readonly general: string;
  readonly basic: string;
  readonly official: string;
  readonly fund: string;
  readonly state: string;
  readonly projects: string;
}

const INCOME_HEADER = `部门（单位）编码 | 部门（单位）名称 | 合计 | 本年收入 | < | < | < | 上年结转结余
^ | ^ | ^ | 小计 | 一般公共预算 | 事业收入 | 事业单位经营收入 | ^`;

/**
 * A department with two units: 800 of the general budget, 120 of business, 30 of commercial income, 40 carried over;
 * 700 on its running, 260 on projects, 30 on commerce.
 */
const BASE: Book = {
  incomeAndExpenditure: `
${head('1', '部门收支总表', 4)}
收入 | < | 支出 | <
项目 | 预算数 | 项目 | 预算数
一、一般公共预算拨款收入 | 800.00 | 一、社会保障和就业支出 | 100.00
二、政府性基金预算拨款收入 | | 二、卫生健康支出 | 50.00
三、国有资本经营预算拨款收入 | | 三、农林水支出 | 790.00
四、财政专户管理资金收入 | | 四、住房保障支出 | 50.00
五、事业收入 | 120.00 | |
六、上级补助收入 | | |
七、附属单位上缴收入 | | |
八、事业单位经营收入 | 30.00 | |
九、其他收入 | | |
本年收入合计 | 950.00 | 本年支出合计 | 990.00
上年结转结余 | 40.00 | 年终结转结余 |
收入总计 | 990.00 | 支出总计 | 990.00
`,
  income: `
${head('2', '部门收入总表', 8)}
${INCOME_HEADER}
| 合计 | 990.00 | 950.00 | 800.00 | 120.00 | 30.00 | 40.00
'227 | 青屏市水文局 | 990.00 | 950.00 | 800.00 | 120.00 | 30.00 | 40.00
'227001 | 青屏市水文局本级 | 600.00 | 580.00 | 580.00 | | | 20.00
'227002 | 青屏市水文站 | 390.00 | 370.00 | 220.00 | 120.00 | 30.00 | 20.00
`,
  expenditure: `
${head('3', '部门支出总表', 6)}
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 | 事业单位经营支出
| 合计 | 990.00 | 700.00 | 260.00 | 30.00
'208 | 社会保障和就业支出 | 100.00 | 100.00 | |
'20805 | 行政事业单位养老支出 | 100.00 | 100.00 | |
'2080505 | 机关事业单位基本养老保险缴费支出 | 100.00 | 100.00 | |
'210 | 卫生健康支出 | 50.00 | 50.00 | |
'21011 | 行政事业单位医疗 | 50.00 | 50.00 | |
'2101101 | 行政单位医疗 | 30.00 | 30.00 | |
'2101102 | 事业单位医疗 | 20.00 | 20.00 | |
'213 | 农林水支出 | 790.00 | 500.00 | 260.00 | 30.00
'21303 | 水利 | 790.00 | 500.00 | 260.00 | 30.00
'2130301 | 行政运行 | 400.00 | 400.00 | |
'2130313 | 水文测报 | 390.00 | 100.00 | 260.00 | 30.00
'221 | 住房保障支出 | 50.00 | 50.00 | |
'22102 | 住房改革支出 | 50.00 | 50.00 | |
'2210201 | 住房公积金 | 50.00 | 50.00 | |
`,
  appropriation: `
${head('4', '财政拨款收支总表', 4)}
收入 | < | 支出 | <
项目 | 预算数 | 项目 | 预算数
一、本年收入 | 800.00 | 一、本年支出 | 825.00
（一）一般公共预算拨款 | 800.00 | （一）社会保障和就业支出 | 100.00
（二）政府性基金预算拨款 | | （二）卫生健康支出 | 50.00
（三）国有资本经营预算拨款 | | （三）农林水支出 | 625.00
二、上年结转 | 25.00 | （四）住房保障支出 | 50.00
（一）一般公共预算拨款 | 25.00 | 二、年终结转结余 |
（二）政府性基金预算拨款 | | |
（三）国有资本经营预算拨款 | | |
收入总计 | 825.00 | 支出总计 | 825.00
`,
  general: `
${head('5', '一般公共预算支出表', 7)}
科目编码 | 科目名称 | 合计 | 基本支出 | < | < | 项目支出
^ | ^ | ^ | 小计 | 人员经费 | 公用经费 | ^
| 合计 | 825.00 | 605.00 | 555.00 | 50.00 | 220.00
'208 | 社会保障和就业支出 | 100.00 | 100.00 | 100.00 | |
'20805 | 行政事业单位养老支出 | 100.00 | 100.00 | 100.00 | |
'2080505 | 机关事业单位基本养老保险缴费支出 | 100.00 | 100.00 | 100.00 | |
'210 | 卫生健康支出 | 50.00 | 50.00 | 50.00 | |
'21011 | 行政事业单位医疗 | 50.00 | 50.00 | 50.00 | |
'2101101 | 行政单位医疗 | 30.00 | 30.00 | 30.00 | |
'2101102 | 事业单位医疗 | 20.00 | 20.00 | 20.00 | |
'213 | 农林水支出 | 625.00 | 405.00 | 355.00 | 50.00 | 220.00
'21303 | 水利 | 625.00 | 405.00 | 355.00 | 50.00 | 220.00
'2130301 | 行政运行 | 400.00 | 400.00 | 355.00 | 45.00 |
'2130313 | 水文测报 | 225.00 | 5.00 | | 5.00 | 220.00
'221 | 住房保障支出 | 50.00 | 50.00 | 50.00 | |
'22102 | 住房改革支出 | 50.00 | 50.00 | 50.00 | |
'2210201 | 住房公积金 | 50.00 | 50.00 | 50.00 | |
`,
  basic: `
${head('6', '一般公共预算基本支出表', 5)}
科目编码 | 科目名称 | 合计 | 人员经费 | 公用经费
| 合计 | 605.00 | 555.00 | 50.00
'301 | 工资福利支出 | 550.00 | 550.00 |
'30101 | 基本工资 | 350.00 | 350.00 |
'30108 | 机关事业单位基本养老保险缴费 | 100.00 | 100.00 |
'30110 | 职工基本医疗保险缴费 | 50.00 | 50.00 |
'30113 | 住房公积金 | 50.00 | 50.00 |
'302 | 商品和服务支出 | 50.00 | | 50.00
'30201 | 办公费 | 42.00 | | 42.00
'30217 | 公务接待费 | 3.00 | | 3.00
'30231 | 公务用车运行维护费 | 5.00 | | 5.00
'303 | 对个人和家庭的补助 | 5.00 | 5.00 |
'30302 | 退休费 | 5.00 | 5.00 |
`,
  official: `
${head('7', '一般公共预算“三公”经费支出表', 6)}
“三公”经费合计 | 因公出国（境）费用 | 公务用车购置及运行费 | < | < | 公务接待费
^ | ^ | 小计 | 公务用车购置费 | 公务用车运行费 | ^
8.00 | | 5.00 | | 5.00 | 3.00
`,
  fund: `
${head('8', '政府性基金预算支出表', 5)}
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
| 合计 | | |
备注：2023年没有使用政府性基金预算拨款安排的支出。
`,
  state: `
${head('9', '国有资本经营预算支出表', 5)}
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
| 合计 | | |
备注：2023年没有使用国有资本经营预算拨款安排的支出。
`,
  projects: `
${head('10', '项目支出情况表', 7)}
项目编码 | 项目名称 | 项目单位 | 合计 | 本年拨款 | 事业收入 | 上年结转
^ | ^ | ^ | ^ | 一般公共预算 | ^ | 一般公共预算
| 合计 | | 260.00 | 195.00 | 40.00 | 25.00
42010023227T000000101 | 水文测报经费 | 青屏市水文局本级 | 180.00 | 180.00 | |
42010023227T000000102 | 站网维护经费 | 青屏市水文站 | 80.00 | 15.00 | 40.00 | 25.00
`,
};

const NAMES: readonly (keyof Book)[] = [
  'incomeAndExpenditure',
  'income',
  'expenditure',
  'appropriation',
  'general',
  'basic',
  'official',
  'fund',
  'state',
  'projects',
];

function told(change: Partial<Book> = {}, look: (one: Sheet) => Sheet = (one) => one): string[] {
  const book = { ...BASE, ...change };
  const sheets = NAMES.map((name, i) => look(sheet(String(i + 1), book[name])));
  const report = checkWorkbook(workbook(...sheets));
  expect(report.unrecognised).toEqual([]);
  expect(report.tables).toHaveLength(NAMES.length);
  expect(report.formulas.passed).toBeGreaterThan(30);
  return report.findings.map(({ severity, rule, message }) => `${severity} ${rule} ${message}`);
}

/** A table with some of its text replaced; what is to be replaced must be there. */
function but(text: string, ...changes: readonly (readonly [from: string, to: string])[]): string {
  return changes.reduce((rest, [from, to]) => {
    if (!rest.includes(from)) throw new Error(`not there: ${from}`);
    return rest.replaceAll(from, to);
  }, text);
}

/** The 合计 row moved below the last row with figures. */
function totalLast(text: string): string {
  const lines = text.trimEnd().split('\n');
  const total = lines.findIndex((line) => /^\|\s*合计\s*\|/.test(line.trim()));
  const [row = ''] = lines.splice(total, 1);
  return [...lines, row, ''].join('\n');
}

/** A column at the right, with a header and a text in some rows. */
function withColumn(text: string, header: string, body: (row: number) => string): string {
  let rows = 0;
  return text
    .trimEnd()
    .split('\n')
    .map((line, i) => {
      if (i < 4) return line;
      if (i === 4) return `${line} | ${header}`;
      if (/^(?:\^|备注)/.test(line)) return line;
      rows += 1;
      return `${line} | ${body(rows)}`;
    })
    .join('\n');
}

/** 序号 as the first column. */
function numbered(text: string): string {
  let rows = 0;
  return text
    .trimEnd()
    .split('\n')
    .map((line, i) => {
      if (i < 4) return line;
      if (i === 4) return `序号 | ${line}`;
      if (line.startsWith('^')) return `^ | ${line}`;
      if (line.startsWith('备注')) return line;
      rows += 1;
      return `=${rows} | ${line}`;
    })
    .join('\n');
}

/** The same table in 元: every figure ten thousand times as large. */
function inYuan(text: string): string {
  return text
    .replace('单位：万元', '单位：元')
    .replace(/(?<=^|\| )(\d+\.\d{2})(?= \||$)/gm, (figure) => (Number(figure) * 10_000).toFixed(2));
}

const CODED: readonly (keyof Book)[] = ['expenditure', 'general', 'basic', 'projects', 'income'];
const all = (names: readonly (keyof Book)[], change: (text: string) => string): Partial<Book> =>
  Object.fromEntries(names.map((name) => [name, change(BASE[name])]));

test('the book itself', () => {
  expect(told()).toEqual([]);
});

const NEGATIVE: Partial<Book> = {
  incomeAndExpenditure: but(
    BASE.incomeAndExpenditure,
    ['五、事业收入 | 120.00', '五、事业收入 | 170.00'],
    ['本年收入合计 | 950.00', '本年收入合计 | 1,000.00'],
    ['上年结转结余 | 40.00', '上年结转结余 | -10.00'],
  ),
  income: but(
    BASE.income,
    [
      '990.00 | 950.00 | 800.00 | 120.00 | 30.00 | 40.00',
      '990.00 | 1,000.00 | 800.00 | 170.00 | 30.00 | -10.00',
    ],
    [
      '390.00 | 370.00 | 220.00 | 120.00 | 30.00 | 20.00',
      '390.00 | 420.00 | 220.00 | 170.00 | 30.00 | -30.00',
    ],
  ),
};

const KEPT: Partial<Book> = {
  incomeAndExpenditure: but(
    BASE.incomeAndExpenditure,
    ['上年结转结余 | 40.00 | 年终结转结余 |', '上年结转结余 | 50.00 | 年终结转结余 | 10.00'],
    ['990.00 | 支出总计 | 990.00', '1,000.00 | 支出总计 | 1,000.00'],
  ),
  income: but(
    BASE.income,
    [
      '990.00 | 950.00 | 800.00 | 120.00 | 30.00 | 40.00',
      '1,000.00 | 950.00 | 800.00 | 120.00 | 30.00 | 50.00',
    ],
    [
      '390.00 | 370.00 | 220.00 | 120.00 | 30.00 | 20.00',
      '400.00 | 370.00 | 220.00 | 120.00 | 30.00 | 30.00',
    ],
  ),
};

test.each<[string, Partial<Book>]>([
  ['money carried over is negative', NEGATIVE],
  ['money is left at the end of the year', KEPT],
  [
    'one unit under its department',
    {
      income: but(
        BASE.income,
        ["'227001 | 青屏市水文局本级 | 600.00 | 580.00 | 580.00 | | | 20.00\n", ''],
        [
          "'227002 | 青屏市水文站 | 390.00 | 370.00 | 220.00 | 120.00 | 30.00 | 20.00",
          "'227001 | 青屏市水文局 | 990.00 | 950.00 | 800.00 | 120.00 | 30.00 | 40.00",
        ],
      ),
      projects: but(BASE.projects, ['青屏市水文局本级', '青屏市水文局'], ['青屏市水文站', '青屏市水文局']),
    },
  ],
  [
    'the department alone',
    {
      income: but(
        BASE.income,
        ["'227001 | 青屏市水文局本级 | 600.00 | 580.00 | 580.00 | | | 20.00\n", ''],
        ["'227002 | 青屏市水文站 | 390.00 | 370.00 | 220.00 | 120.00 | 30.00 | 20.00\n", ''],
      ),
      projects: but(BASE.projects, ['青屏市水文局本级', '青屏市水文局'], ['青屏市水文站', '青屏市水文局']),
    },
  ],
  ['totals at the bottom', all(CODED, totalLast)],
  ['serial numbers in front', all(CODED, numbered)],
  ['an empty column for remarks', all(CODED, (text) => withColumn(text, '备注', () => ''))],
  [
    'a column for remarks with words',
    all(CODED, (text) => withColumn(text, '备注', (row) => (row % 3 === 2 ? '含上年结转' : ''))),
  ],
  ['one table in 元', { income: inYuan(BASE.income) }],
  ['half of the tables in 元', all(['income', 'general', 'projects'], inYuan)],
  ['all tables in 元', all(NAMES, inYuan)],
  [
    'a fund table that says nothing but 无',
    {
      fund: but(BASE.fund, ['| 合计 | | |', '无 | | | |']),
      state: but(BASE.state, ['| 合计 | | |', '| | | |']),
    },
  ],
  [
    'fund tables of noughts',
    {
      fund: but(BASE.fund, ['| 合计 | | |', '| 合计 | 0.00 | 0.00 | 0.00']),
      state: but(BASE.state, ['| 合计 | | |', '| 合计 | 0.00 | 0.00 | 0.00']),
    },
  ],
  [
    'money from 事业基金 below the line',
    {
      incomeAndExpenditure: but(
        BASE.incomeAndExpenditure,
        ['五、事业收入 | 120.00', '五、事业收入 | 100.00'],
        ['本年收入合计 | 950.00', '本年收入合计 | 930.00'],
        ['上年结转结余 | 40.00', '使用非财政拨款结余 | 20.00 | |\n上年结转结余 | 40.00'],
      ),
      income: but(
        BASE.income,
        ['| ^ | ^ | 小计', '| ^ | ^ | 小计'],
        [' | 上年结转结余', ' | 使用非财政拨款结余 | 上年结转结余'],
        ['事业单位经营收入 | ^', '事业单位经营收入 | ^ | ^'],
        [
          '990.00 | 950.00 | 800.00 | 120.00 | 30.00 | 40.00',
          '990.00 | 930.00 | 800.00 | 100.00 | 30.00 | 20.00 | 40.00',
        ],
        ['600.00 | 580.00 | 580.00 | | | 20.00', '600.00 | 580.00 | 580.00 | | | | 20.00'],
        [
          '390.00 | 370.00 | 220.00 | 120.00 | 30.00 | 20.00',
          '390.00 | 350.00 | 220.00 | 100.00 | 30.00 | 20.00 | 20.00',
        ],
      ),
    },
  ],
  [
    'a note on rounding',
    { expenditure: `${BASE.expenditure.trimEnd()}\n注：本表金额以万元为单位，因四舍五入可能存在尾差。\n` },
  ],
  [
    '会议费 and 培训费 beside the three, not in their total',
    {
      official: `
${head('7', '一般公共预算“三公”经费、会议费、培训费支出表', 8)}
“三公”经费合计 | 因公出国（境）费用 | 公务用车购置及运行费 | < | < | 公务接待费 | 会议费 | 培训费
^ | ^ | 小计 | 公务用车购置费 | 公务用车运行费 | ^ | ^ | ^
8.00 | | 5.00 | | 5.00 | 3.00 | 12.00 | 6.00
`,
    },
  ],
  [
    'last year beside this one, with changes',
    {
      general: `
${head('5', '一般公共预算支出表', 7)}
科目编码 | 科目名称 | 2022年执行数 | 2023年预算数 | < | < | 比上年增减（%）
^ | ^ | ^ | 小计 | 基本支出 | 项目支出 | ^
| 合计 | 660.00 | 825.00 | 605.00 | 220.00 | 25.00
'208 | 社会保障和就业支出 | 80.00 | 100.00 | 100.00 | | 25.00
'20805 | 行政事业单位养老支出 | 80.00 | 100.00 | 100.00 | | 25.00
'2080505 | 机关事业单位基本养老保险缴费支出 | 80.00 | 100.00 | 100.00 | | 25.00
'210 | 卫生健康支出 | 40.00 | 50.00 | 50.00 | | 25.00
'21011 | 行政事业单位医疗 | 40.00 | 50.00 | 50.00 | | 25.00
'2101101 | 行政单位医疗 | 24.00 | 30.00 | 30.00 | | 25.00
'2101102 | 事业单位医疗 | 16.00 | 20.00 | 20.00 | | 25.00
'213 | 农林水支出 | 500.00 | 625.00 | 405.00 | 220.00 | 25.00
'21303 | 水利 | 500.00 | 625.00 | 405.00 | 220.00 | 25.00
'2130301 | 行政运行 | 320.00 | 400.00 | 400.00 | | 25.00
'2130313 | 水文测报 | 180.00 | 225.00 | 5.00 | 220.00 | 25.00
'221 | 住房保障支出 | 40.00 | 50.00 | 50.00 | | 25.00
'22102 | 住房改革支出 | 40.00 | 50.00 | 50.00 | | 25.00
'2210201 | 住房公积金 | 40.00 | 50.00 | 50.00 | | 25.00
`,
    },
  ],
])('%s', (_, change) => {
  expect(told(change)).toEqual([]);
});

test.each<[string, string, string[]]>([
  ['noughts', '0.00', []],
  [
    'figures',
    '12.50',
    ['核实 ND-22b 《2023年部门支出总表》（公开表3）表外H5、H6、H7等15处还有数（H5为12.50）。'],
  ],
])('a hidden column of %s for reckoning, behind a blank one, disturbs nothing', (_, figure, findings) => {
  const hide = (one: Sheet): Sheet => (one.name === '3' ? { ...one, hiddenColumns: new Set([7]) } : one);
  expect(told({ expenditure: withColumn(BASE.expenditure, ' | ', () => ` | ${figure}`) }, hide)).toEqual(
    findings,
  );
});

test('what is withheld is said in a note', () => {
  const change = {
    expenditure: `${but(BASE.expenditure, ["'2130313 | 水文测报 | 390.00 | 100.00 | 260.00 | 30.00\n", '']).trimEnd()}\n注：涉密内容不予公开。\n`,
    general: `${but(BASE.general, ["'2130313 | 水文测报 | 225.00 | 5.00 | | 5.00 | 220.00\n", '']).trimEnd()}\n注：涉密内容不予公开。\n`,
  };
  expect(told(change).filter((text) => !text.startsWith('提示'))).toEqual([]);
});

test('a 项 of the place, which no catalogue has, is at most worth a look', () => {
  const change = {
    expenditure: but(BASE.expenditure, ["'2130313 | 水文测报", "'2130373 | 水文站网建设"]),
    general: but(BASE.general, ["'2130313 | 水文测报", "'2130373 | 水文站网建设"]),
  };
  expect(told(change).filter((text) => text.startsWith('错误'))).toEqual([]);
});
