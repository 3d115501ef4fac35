/**
 * One lawful budget in the layouts offices print it in: other titles, units at the foot, merged sources, totals twice,
 * codes in parts, subtotals of projects. Every table is recognised; nothing in them is wrong, and nothing is to be looked at.
 */
import { checkWorkbook } from '../../src/app/check';
import {
  amount,
  BELOW,
  budget,
  type Budget,
  bySubject,
  byUnit,
  classes,
  head,
  IN_WAN,
  keptOf,
  lines,
  ofYear,
  SOURCES,
  spending,
  type TableName,
  twoSided,
} from '../fixtures/lawful/budget';
import { sheet, workbook } from '../fixtures/sheet-builder';

const BASE = budget();

const KINDS: Readonly<Record<TableName, string>> = {
  totals: '收支总表',
  income: '收入总表',
  expenditure: '支出总表',
  appropriation: '财政拨款收支总表',
  general: '一般公共预算支出表',
  basic: '一般公共预算基本支出表',
  official: '三公经费支出表',
  fund: '政府性基金预算支出表',
  state: '国有资本经营预算支出表',
  projects: '项目支出情况表',
};
const NAMES = Object.keys(KINDS) as TableName[];

/** What is said of the budget with some of its tables changed; hints of form aside. */
function told(
  change: Partial<Budget>,
  format = '#,##0.00',
): { findings: string[]; failed: number; notRun: string[] } {
  const tables = { ...BASE, ...change };
  const report = checkWorkbook(
    workbook(...NAMES.map((name, i) => sheet(String(i + 1), `\n${tables[name]}`, { format }))),
  );
  expect(report.unrecognised).toEqual([]);
  expect(report.tables.map(({ table }) => table)).toEqual(NAMES.map((name) => KINDS[name]));
  return {
    findings: report.findings.map(({ severity, rule, message }) => `${severity} ${rule} ${message}`),
    failed: report.formulas.failed,
    notRun: report.formulas.notRun.map(({ id }) => id),
  };
}

/** Every table changed alike. */
const each = (change: (text: string) => string, names: readonly TableName[] = NAMES): Partial<Budget> =>
  Object.fromEntries(names.map((name) => [name, change(BASE[name])]));

const titled = (titles: Readonly<Partial<Record<TableName, string>>>): Partial<Budget> =>
  Object.fromEntries(
    Object.entries(titles).map(([name, title]) => [
      name,
      BASE[name as TableName].replace(/\n2024年[^|\n]*/, `\n${title} `),
    ]),
  );

const TOTALS = head('1', '部门收支总表', 4);
const BY_SUBJECT: readonly TableName[] = ['expenditure', 'general', 'basic', 'fund'];

/** The unit nowhere above the figures. */
const unitBelow = (text: string, line: string): string => `${text.replace('单位：万元', '')}${line}\n`;

/** 合计 printed again below the last row, as 总计. */
function totalTwice(text: string): string {
  const total = text.split('\n').find((line) => /^\s*\| 合计/.test(line)) ?? '';
  return `${text}${total.replace('合计', '总计')}\n`;
}

function numberedRows(text: string): string {
  let row = 0;
  return text
    .split('\n')
    .map((line, i) => {
      if (i < 3 || line === '') return line;
      if (line.startsWith('科目编码')) return `行号 | ${line}`;
      return line.startsWith('^') ? `^ | ${line}` : `=${(row += 1)} | ${line}`;
    })
    .join('\n');
}

const inParts = (text: string, sign: string): string =>
  text.replace(/^'(\d{3})(\d{2})(\d{2})? /gm, (_, a: string, b: string, c?: string) =>
    c === undefined ? `'${a}${sign}${b} ` : `'${a}${sign}${b}${sign}${c} `,
  );

const ALL = spending('公共', '基金', '其他');

const NATURE: readonly (readonly [string, number])[] = [
  ['一、基本支出', 602],
  ['　　人员经费', 551.08],
  ['　　公用经费', 50.92],
  ['二、项目支出', 448],
  ['三、事业单位经营支出', 30],
  ['四、上缴上级支出', 0],
  ['', 0],
  ['', 0],
  ['', 0],
  ['本年支出合计', 1080],
  ['年终结转结余', 0],
  ['支出总计', 1080],
];

/** The two-sided table with the same spending by nature beside it. */
function withNature(text: string): string {
  const [number = '', title = '', ...rest] = text.split('\n');
  const body = rest.slice(3, -1).map((line, i) => {
    const [name, value] = NATURE[i] ?? ['', 0];
    return `${line} | ${name} | ${amount(value)}`;
  });
  return [
    number,
    `${title} | < | <`,
    `部门名称：青屏市水文局 | | | | | 单位：万元`,
    '收入 | < | 支出 | < | < | <',
    '项目 | 预算数 | 功能分类 | 预算数 | 支出性质 | 预算数',
    ...body,
    '',
  ].join('\n');
}

/** 单位编码（科目编码）: the department's row, whose code is also that of 预备费, above its subjects. */
const underDepartment = bySubject(
  head('3', '部门支出总表', 6),
  '单位编码（科目编码） | 单位名称（科目名称） | 合计 | 基本支出 | 项目支出 | 经营支出',
  [
    ...ALL.slice(0, 1),
    ...ALL.slice(0, 1).map((total) => ({ ...total, code: '227', name: '青屏市水文局' })),
    ...ALL.slice(1),
  ],
  (row) => [row.all, row.basic, row.project, row.commerce],
);

const PROJECT_HEAD = head('10', '部门项目支出预算表', 7);
const LEADING: readonly (readonly [string, number])[] = [
  ['一、本年收入', 1040],
  ['（一）一般公共预算拨款收入', 800],
  ['（二）政府性基金预算拨款收入', 60],
  ['（三）财政专户管理资金收入', 20],
  ['（四）事业收入', 120],
  ['（五）事业单位经营收入', 30],
  ['（六）其他收入', 10],
  ['二、上年结转', 40],
];

test('the budget itself: 万元, 元, six decimals', () => {
  expect(told({})).toMatchObject({ findings: [], failed: 0 });
  expect(told(budget({ unit: '元', decimals: 2, zero: '0.00' }))).toMatchObject({ findings: [], failed: 0 });
  expect(told(budget({ unit: '万元', decimals: 6, zero: '—' }), '#,##0.000000')).toMatchObject({
    findings: [],
    failed: 0,
  });
});

test.each<[string, Partial<Budget>]>([
  [
    'titles of projects: 汇总表',
    titled({ totals: '收支预算总表', income: '部门收入预算表', projects: '2024年度项目支出预算汇总表' }),
  ],
  ['titles of projects: 一览表', titled({ projects: '二〇二四年部门项目支出一览表' })],
  ['the unit at the foot', each((text) => unitBelow(text, '金额单位：万元'))],
  ['the unit in a note', each((text) => unitBelow(text, '注：本表金额单位为万元。'))],
  ['the unit in a sentence', each((text) => unitBelow(text, '注：本表以万元为金额单位。'))],
  [
    'dates and pages below',
    each((text) => `${text}填报日期：2024年2月6日 | | 打印时间：2024-02-06 10:12\n | | 第1页，共1页\n`),
  ],
  ['the total above and below', each(totalTwice, BY_SUBJECT)],
  ['numbers of lines', each(numberedRows, BY_SUBJECT)],
  ['codes in parts, 208-05-05', each((text) => inParts(text, '-'), BY_SUBJECT)],
  ['codes in parts, 208.05.05', { expenditure: inParts(BASE.expenditure, '.') }],
  [
    '一、本年收入 before its parts',
    { totals: twoSided(TOTALS, LEADING, [['收入总计', 1080, '支出总计', 1080]]) },
  ],
  ['收入总计 before everything', { totals: twoSided(TOTALS, [['收入总计', 1080], ...LEADING], []) }],
  [
    'money carried over in two rows',
    {
      totals: twoSided(TOTALS, SOURCES, [
        ...BELOW.slice(0, 1),
        ['上年财政拨款结转', 30, '', 0],
        ['上年单位资金结转结余', 10, '结转下年', 0],
        ...BELOW.slice(2),
      ]),
    },
  ],
  [
    'parts of the money carried over, only the first under 其中',
    {
      totals: twoSided(TOTALS, SOURCES, [
        ...BELOW.slice(0, 1),
        ['上年结转', 40, '结转下年', 0],
        ['其中：财政拨款结转', 30, '', 0],
        ['其他资金结转结余', 10, '', 0],
        ...BELOW.slice(2),
      ]),
    },
  ],
  [
    'money carried over after an adjustment',
    {
      totals: twoSided(TOTALS, SOURCES, [
        ...BELOW.slice(0, 1),
        ['上年结转结余（调整后）', 40, '', 0],
        ...BELOW.slice(2),
      ]),
    },
  ],
  ['spending by nature beside that by function', { totals: withNature(BASE.totals) }],
  [
    'commercial income among other income',
    {
      income: byUnit(
        head('2', '部门收入总表', 9),
        '单位编码 | 单位名称 | 总计 | 当年收入 | < | < | < | < | 上年结转结余\n^ | ^ | ^ | 合计 | 财政拨款收入 | 财政专户资金 | 事业收入 | 其他收入 | ^',
        (of) => [
          ofYear(of) + keptOf(of),
          ofYear(of),
          of.general + of.fund,
          of.special,
          of.business,
          of.commerce + of.other,
          keptOf(of),
        ],
      ),
    },
  ],
  [
    'money carried over within each source',
    {
      income: byUnit(
        head('2', '部门收入总表', 7),
        '单位编码 | 单位名称 | 合计 | 一般公共预算 | 政府性基金预算 | 财政专户管理资金 | 单位资金',
        (of) => [
          ofYear(of) + keptOf(of),
          of.general + of.kept[0],
          of.fund + of.kept[1],
          of.special,
          of.business + of.commerce + of.other + of.kept[2],
        ],
      ),
    },
  ],
  [
    '单位资金 with its parts',
    {
      income: byUnit(
        head('2', '部门收入总表', 12),
        `单位编码 | 单位名称 | 合计 | 本年收入 | < | < | < | < | < | < | < | 上年结转结余
^ | ^ | ^ | 小计 | 一般公共预算 | 政府性基金预算 | 财政专户管理资金 | 单位资金 | < | < | < | ^
^ | ^ | ^ | ^ | ^ | ^ | ^ | 小计 | 事业收入 | 事业单位经营收入 | 其他收入 | ^`,
        (of) => [
          ofYear(of) + keptOf(of),
          ofYear(of),
          of.general,
          of.fund,
          of.special,
          of.business + of.commerce + of.other,
          of.business,
          of.commerce,
          of.other,
          keptOf(of),
        ],
      ),
    },
  ],
  [
    'sources of income as rows',
    {
      income: `${head('2', '部门收入总表', 3)}序号 | 收入项目 | 预算数\n${lines([
        ...SOURCES.map(([name, value], i) => [
          `=${i + 1}`,
          name.slice(2),
          amount(value, { ...IN_WAN, zero: '0.00' }),
        ]),
        ['=10', '上年结转', '40.00'],
        ['', '合计', '1080.00'],
      ])}`,
    },
  ],
  ['a department with the code of 预备费 above its subjects', { expenditure: underDepartment }],
  [
    'project expenditure by kind of project',
    {
      expenditure: bySubject(
        head('3', '部门支出总表', 8),
        '科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 | < | < | 经营支出\n^ | ^ | ^ | ^ | 小计 | 其他运转类 | 特定目标类 | ^',
        ALL,
        (row) => [row.all, row.basic, row.project, 0, row.project, row.commerce],
      ),
    },
  ],
  [
    'projects with a subtotal for each unit',
    {
      projects: `${PROJECT_HEAD}单位名称 | 项目名称 | 合计 | 一般公共预算 | 政府性基金预算 | 财政专户管理资金 | 单位资金
合计 | < | 448.00 | 223.00 | 65.00 | 20.00 | 140.00
青屏市水文局本级 | 小计 | 265.00 | 200.00 | 65.00 | |
 | 水文测报经费 | 200.00 | 200.00 | | |
 | 水利工程建设 | 65.00 | | 65.00 | |
青屏市水文站 | 小计 | 183.00 | 23.00 | | 20.00 | 140.00
 | 站网维护经费 | 183.00 | 23.00 | | 20.00 | 140.00
`,
    },
  ],
  [
    'projects under kinds in a column of their own',
    {
      projects: `${PROJECT_HEAD}项目类别 | 项目名称 | 项目单位 | 合计 | 财政拨款 | 财政专户管理资金 | 单位资金
合计 | | | 448.00 | 288.00 | 20.00 | 140.00
其他运转类 | | | 183.00 | 23.00 | 20.00 | 140.00
 | 站网维护经费 | 青屏市水文站 | 183.00 | 23.00 | 20.00 | 140.00
特定目标类 | | | 265.00 | 265.00 | |
 | 水文测报经费 | 青屏市水文局本级 | 200.00 | 200.00 | |
 | 水利工程建设 | 青屏市水文局本级 | 65.00 | 65.00 | |
`,
    },
  ],
])('%s', (_, change) => {
  expect(told(change)).toMatchObject({ findings: [], failed: 0 });
});

test('one decimal of 万元, each figure rounded: rounding, never an error', () => {
  const { findings, failed } = told(budget({ unit: '万元', decimals: 1, zero: '' }), '#,##0.0');
  expect(failed).toBe(0);
  expect(findings.filter((text) => !text.startsWith('提示'))).toEqual([]);
});

test.each(['金额单位：万元', '注：本表金额单位为万元。'])(
  'with the unit below, tables are compared: %s',
  (line) => {
    const { findings } = told({
      ...each((text) => unitBelow(text, line)),
      general: unitBelow(
        BASE.general.replace("'2130301 | 行政运行 | 325.62", "'2130301 | 行政运行 | 335.62"),
        line,
      ),
    });
    expect(findings.some((text) => text.startsWith('错误 BX-10') || text.startsWith('错误 B5-2'))).toBe(true);
  },
);

test('a subtotal that is wrong still shows', () => {
  const projects = `${PROJECT_HEAD}单位名称 | 项目名称 | 合计 | 一般公共预算 | 政府性基金预算 | 财政专户管理资金 | 单位资金
合计 | < | 448.00 | 223.00 | 65.00 | 20.00 | 140.00
青屏市水文局本级 | 小计 | 275.00 | 210.00 | 65.00 | |
 | 水文测报经费 | 200.00 | 200.00 | | |
 | 水利工程建设 | 65.00 | | 65.00 | |
青屏市水文站 | 小计 | 183.00 | 23.00 | | 20.00 | 140.00
 | 站网维护经费 | 183.00 | 23.00 | | 20.00 | 140.00
`;
  expect(told({ projects }).findings.some((text) => text.startsWith('错误 B10-2'))).toBe(true);
});

test('totals above and below that differ are not taken for one', () => {
  const twice = totalTwice(BASE.expenditure).replace(/总计 \| 1080\.00/, '总计 | 1090.00');
  expect(told({ expenditure: twice }).notRun).toContain('BX-04');
});

test('classes of the budget stand in the table of totals', () => {
  expect(classes('公共', '基金', '其他').map(({ code }) => code)).toEqual([
    '205',
    '208',
    '210',
    '212',
    '213',
    '221',
  ]);
});
