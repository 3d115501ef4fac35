/**
 * More lawful layouts of one budget: last year's columns filled in part, parts of 单位资金, 人员经费 beside 公用经费, codes of
 * one level. None of them is wrong, and what is wrong in them still shows.
 */
import { checkWorkbook } from '../../src/app/check';
import {
  amount,
  BELOW,
  budget,
  type Budget,
  classes,
  ECONOMIC,
  head,
  lines,
  SOURCES,
  spending,
} from '../fixtures/lawful/budget';
import { sheet, workbook } from '../fixtures/sheet-builder';

const BASE = budget();

/** What is said of the budget with some of its tables changed, or with one more; hints aside. */
function told(change: Partial<Budget>, further: readonly string[] = []): string[] {
  const texts = [...Object.values({ ...BASE, ...change }), ...further];
  const report = checkWorkbook(workbook(...texts.map((text, i) => sheet(String(i + 1), `\n${text}`))));
  expect(report.unrecognised).toEqual([]);
  expect(report.tables.length).toBe(texts.length);
  return report.findings
    .filter(({ severity }) => severity !== '提示')
    .map(({ severity, rule, message }) => `${severity} ${rule} ${message}`);
}

/** The rules of what is said. */
const rules = (change: Partial<Budget>, further: readonly string[] = []): string[] => [
  ...new Set(told(change, further).map((text) => text.split(' ')[1] ?? '')),
];

const RIGHT = classes('公共', '基金', '其他').map(({ name, all }) => [name, all] as const);

/** 收支总表 with what `before` says of last year beside this year's figures. */
function withLastYear(before: (label: string, value: number) => number): string {
  const rows = [
    ...SOURCES.map(([label, value], i) => [label, value, ...(RIGHT[i] ?? ['', 0])] as const),
    ...BELOW,
  ];
  const body = rows.map(([left, a, right, b]) => [
    ...[left, amount(before(left, a)), amount(a)],
    ...[right, amount(before(right, b)), amount(b)],
  ]);
  return `${head('1', '部门收支总表', 6)}收入 | < | < | 支出 | < | <
项目 | 上年预算数 | 本年预算数 | 项目 | 上年预算数 | 本年预算数
${lines(body)}`;
}

const isTotal = (label: string): boolean => /合计|总计/.test(label);

test.each<[string, (label: string, value: number) => number]>([
  ['all of it', (_, value) => value],
  ['the items alone', (label, value) => (isTotal(label) ? 0 : value)],
  ['收入总计 and 支出总计 alone', (label, value) => (label.includes('总计') ? value : 0)],
  [
    'the sums, and what was carried over',
    (label, value) => (isTotal(label) || /结转/.test(label) ? value : 0),
  ],
  ['nothing but income', (label, value) => (/支出/.test(label) ? 0 : value)],
])('last year: %s', (_, before) => {
  expect(told({ totals: withLastYear(before) })).toEqual([]);
});

test('a wrong figure of last year still shows', () => {
  const totals = withLastYear((label, value) => (label === '九、其他收入' ? 60 : value));
  expect(rules({ totals })).toEqual(['B1-12']);
});

/** 收支总表 whose income is made of these rows. */
function withIncome(income: readonly (readonly [string, number])[]): string {
  const body = income.map(([label, value], i) => {
    const [name, all] = RIGHT[i] ?? ['', 0];
    return [label, amount(value), name, amount(all)];
  });
  const below = BELOW.map(([left, a, right, b]) => [left, amount(a), right, amount(b)]);
  return `${head('1', '部门收支总表', 4)}收入 | < | 支出 | <\n项目 | 预算数 | 项目 | 预算数\n${lines([...body, ...below])}`;
}

const OWN = [...SOURCES.slice(0, 4), ['五、单位资金', 160], ['（一）事业收入', 120]] as const;

test('only the main ones of the sources of 单位资金', () => {
  expect(told({ totals: withIncome([...OWN, ['（二）事业单位经营收入', 30]]) })).toEqual([]);
});

test('all sources of 单位资金: they make it up', () => {
  const all = (other: number): string =>
    withIncome([...OWN, ['（二）事业单位经营收入', 30], ['（三）其他收入', other]]);
  expect(told({ totals: all(10) })).toEqual([]);
  expect(rules({ totals: all(20) })).toContain('B1-11');
});

test('结转下年 beside the functions alone, not beside the natures of expenditure', () => {
  const natures: readonly (readonly [string, number])[] = [
    ['一、基本支出', 602],
    ['二、项目支出', 448],
    ['三、事业单位经营支出', 30],
  ];
  const totals = (sum: number): string => {
    const rows = SOURCES.map(([label, value], i) => [
      ...[label, amount(i === 8 ? 30 : value)],
      ...[RIGHT[i]?.[0] ?? '', amount(RIGHT[i]?.[1] ?? 0)],
      ...[natures[i]?.[0] ?? '', amount(natures[i]?.[1] ?? 0)],
    ]);
    const below = [
      ['本年收入合计', '1060.00', '本年支出合计', '1080.00', '本年支出合计', amount(sum)],
      ['上年结转结余', '40.00', '结转下年', '20.00', '', ''],
      ['收入总计', '1100.00', '支出总计', '1100.00', '支出总计', '1100.00'],
    ];
    return `${head('1', '部门收支总表', 6)}收入 | < | 支出 | < | < | <
项目 | 预算数 | 按功能分类 | 预算数 | 按支出性质 | 预算数
${lines([...rows, ...below])}`;
  };
  // The other tables know nothing of the 20 more.
  const others = /^错误 BX-/;
  expect(told({ totals: totals(1080) }).filter((text) => !others.test(text))).toEqual([]);
  expect(rules({ totals: totals(1090) })).toContain('B1-6');
});

/** 一般公共预算支出表 with codes of one level each. */
function inLevels(renamed: Readonly<Record<string, string>>): string {
  const rows = spending('公共').map(({ code, name, all, basic, project }) => [
    ...[code === '' ? '' : `'${code.length > 3 ? code.slice(-2) : code}`, renamed[name] ?? name],
    ...[all, basic, project].map((value) => amount(value)),
  ]);
  return `${head('5', '一般公共预算支出表', 5)}科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出\n${lines(rows)}`;
}

test('codes of one level: a name of the place upsets no sum', () => {
  expect(told({ general: inLevels({}) })).toEqual([]);
  expect(rules({ general: inLevels({ 机关事业单位职业年金缴费支出: '单位年金补助' }) })).toEqual(['ND-1']);
  expect(rules({ general: inLevels({ 购房补贴: '购房及物业补贴' }) })).toEqual(['ND-1']);
});

/** 人员经费 beside 公用经费, each with the rows below it. */
function sideBySide(below: readonly (readonly string[])[], office = 42.92): string {
  const of = (pattern: RegExp): string[][] =>
    ECONOMIC.filter(([code]) => pattern.test(code)).map(([code, name, people, running]) => [
      ...[`'${code}`, name, amount(code === '30201' ? office : people + running)],
    ]);
  const [left, right] = [of(/^30[13]/), of(/^302/)];
  const rows = left.map((cells, i) => [...cells, ...(right[i] ?? ['', '', ''])]);
  return `${head('6', '一般公共预算基本支出表', 6)}人员经费 | < | < | 公用经费 | < | <
科目编码 | 科目名称 | 预算数 | 科目编码 | 科目名称 | 预算数
${lines([...rows, ...below])}`;
}

const OF_PARTS = ['', '合计', '551.08', '', '合计', '50.92'];

test.each<[string, readonly (readonly string[])[]]>([
  ['合计 in each part', [OF_PARTS]],
  ['合计 in each part, 总计 below', [OF_PARTS, ['', '', '', '', '总计', '602.00']]],
  ['the totals named', [['', '人员经费合计', '551.08', '', '公用经费合计', '50.92']]],
  ['one 合计 of both', [['', '', '', '', '合计', '602.00']]],
  [
    '小计 in each part, 合计 below',
    [
      ['', '小计', '551.08', '', '小计', '50.92'],
      ['', '', '', '', '合计', '602.00'],
    ],
  ],
])('人员经费 beside 公用经费: %s', (_, below) => {
  expect(told({ basic: sideBySide(below) })).toEqual([]);
});

test.each<[string, string, string]>([
  ['the total of a part', sideBySide([['', '合计', '561.08', '', '合计', '50.92']]), 'B6-3b'],
  ['the other total of a part', sideBySide([['', '合计', '551.08', '', '合计', '60.92']]), 'B6-3c'],
  ['the total of both', sideBySide([OF_PARTS, ['', '', '', '', '总计', '612.00']]), 'B6-3d'],
  ['a section', sideBySide([OF_PARTS], 43.92), 'B6-2'],
])('人员经费 beside 公用经费: %s that is wrong still shows', (_, basic, rule) => {
  expect(rules({ basic })).toContain(rule);
});

/** 人员经费 with its parts, and what of it stands under 商品和服务支出. */
function withPersonnelParts(services: number): string {
  const rows = spending('公共').map(({ code, name, all, basic, personnel, operating, project }) => {
    const goods = ['', '221', '22102', '2210203'].includes(code) ? services : 0;
    const figures = [all, basic, personnel, personnel - goods, goods, 0, operating, project];
    return [code === '' ? '' : `'${code}`, name, ...figures.map((value) => amount(value))];
  });
  return `${head('5', '一般公共预算支出表', 10)}科目编码 | 科目名称 | 合计 | 基本支出 | < | < | < | < | < | 项目支出
^ | ^ | ^ | 小计 | 人员经费 | < | < | < | 公用经费 | ^
^ | ^ | ^ | ^ | 小计 | 工资福利支出 | 商品和服务支出 | 对个人和家庭的补助 | ^ | ^
${lines(rows)}`;
}

test('人员经费 of three categories', () => {
  expect(told({ general: withPersonnelParts(2) })).toEqual([]);
});

/** 项目支出绩效目标表 with these sources of its 200. */
const form = (sources: readonly (readonly [string, string])[]): string => `公开表11
2024年项目支出绩效目标表 | < | < | <
部门名称：青屏市水文局 | | | 单位：万元
项目名称 | 水文测报经费 | < | <
项目编码 | '42010024227T000000101 | < | <
主管部门 | 青屏市水文局 | 实施单位 | 青屏市水文局本级
项目资金⏎（万元） | 年度资金总额： | 200.00 |
${lines(sources.map(([label, value]) => ['^', label, value, '']))}总体目标 | 完成水文测报。 | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 测站数量 | ≥20个
效益指标 | 社会效益指标 | 预报准确率 | ≥90%
满意度指标 | 服务对象满意度指标 | 群众满意度 | ≥95%
`;

test.each<[string, readonly (readonly [string, string])[]]>([
  [
    'two',
    [
      ['其中：财政拨款', '150.00'],
      ['其他资金：', '50.00'],
    ],
  ],
  [
    '上年结转资金',
    [
      ['其中：当年财政拨款', '180.00'],
      ['上年结转资金', '20.00'],
      ['其他资金：', '0.00'],
    ],
  ],
  [
    '单位资金',
    [
      ['其中：财政拨款：', '180.00'],
      ['单位资金：', '20.00'],
      ['其他资金：', '0.00'],
    ],
  ],
])('sources of a project: %s', (_, sources) => {
  expect(told({}, [form(sources)])).toEqual([]);
});

test('sources of a project that do not make up its money still show', () => {
  const sources = [
    ['其中：当年财政拨款', '180.00'],
    ['上年结转资金', '10.00'],
    ['其他资金：', '0.00'],
  ] as const;
  expect(rules({}, [form(sources)])).toEqual(['B12-1b']);
});
