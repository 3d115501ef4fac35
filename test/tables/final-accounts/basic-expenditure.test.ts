/** 基本支出 as places print it otherwise: by name without codes, a total in each half, 本年支出合计 over the total column. */
import { checkWorkbook } from '../../../src/app/check';
import { readBook } from '../../../src/tables/read-book';
import { sheet, workbook } from '../../fixtures/sheet-builder';
import type { Snapshot } from '../../../src/grid/snapshot';
import { differences, flatten, parseReading } from '../support/reading';

const TITLE = '2023年度一般公共预算财政拨款基本支出决算表';

const byName = workbook(
  sheet(
    '06',
    `
${TITLE} | < | < | <
部门：江城市某局 | | | 单位：万元
人员经费 | < | 公用经费 | <
科目名称 | 决算数 | 科目名称 | 决算数
工资福利支出 | 90.00 | 商品和服务支出 | 18.00
　基本工资 | 60.00 | 　办公费 | 15.00
　津贴补贴 | 30.00 | 　公务接待费 | 3.00
对个人和家庭的补助 | 8.00 | 资本性支出 | 2.00
　退休费 | 5.00 | 　办公设备购置 | 2.00
　没有这样的科目 | 3.00 | |
人员经费合计 | 98.00 | 公用经费合计 | 20.00
`,
  ),
);

const totalInEachHalf = workbook(
  sheet(
    '06',
    `
${TITLE} | < | < | < | < | <
部门：江城市某局 | | | | | 单位：万元
人员经费 | < | < | 公用经费 | < | <
科目编码 | 科目名称 | 决算数 | 科目编码 | 科目名称 | 决算数
合计 | < | 98.00 | 合计 | < | 20.00
'301 | 工资福利支出 | 90.00 | '302 | 商品和服务支出 | 18.00
'30101 | 基本工资 | 90.00 | '30201 | 办公费 | 18.00
'303 | 对个人和家庭的补助 | 8.00 | '310 | 资本性支出 | 2.00
'30302 | 退休费 | 8.00 | '31002 | 办公设备购置 | 2.00
`,
  ),
);

const yearTotal = workbook(
  sheet(
    '06',
    `
${TITLE} | < | < | < | <
部门：江城市某局 | | | | 单位：万元
支出经济分类 | < | 本年支出合计 | 人员经费 | 日常公用经费
科目编码 | 科目名称 | ^ | ^ | ^
合计 | < | 110.00 | 90.00 | 20.00
'301 | 工资福利支出 | 90.00 | 90.00 | 0.00
'30101 | 基本工资 | 90.00 | 90.00 | 0.00
'302 | 商品和服务支出 | 20.00 | 0.00 | 20.00
'30201 | 办公费 | 20.00 | 0.00 | 20.00
`,
  ),
);

const totalByItsName = workbook(
  sheet(
    '06',
    `
${TITLE} | < | < | < | < | <
部门：江城市某局 | | | | | 单位：万元
项目 | < | 决算数 | 项目 | < | 决算数
经济分类编码 | 经济分类科目 | ^ | 经济分类编码 | 经济分类科目 | ^
'301 | 工资福利支出 | 90.00 | '302 | 商品和服务支出 | 18.00
'30101 | 基本工资 | 90.00 | '30201 | 办公费 | 18.00
'303 | 对个人和家庭的补助 | 8.00 | '310 | 资本性支出 | 2.00
'30302 | 退休费 | 8.00 | '31002 | 办公设备购置 | 2.00
人员经费合计 | < | 98.00 | 公用经费合计 | < | 20.00
基本支出合计 | < | < | < | < | 118.00
`,
  ),
);

const CASES: readonly (readonly [name: string, book: Snapshot, reading: string])[] = [
  [
    'by name',
    byName,
    `
                 | 合计
经济:301         | 90.00
经济:30101       | 60.00
经济:30102       | 30.00
经济:303         | 8.00
经济:30302       | 5.00
行:没有这样的科目 | 3.00
行:人员经费合计  | 98.00
经济:302         | 18.00
经济:30201       | 15.00
经济:30217       | 3.00
经济:310         | 2.00
经济:31002       | 2.00
行:公用经费合计  | 20.00
`,
  ],
  [
    'a total in each half',
    totalInEachHalf,
    `
                | 合计
行:人员经费合计 | 98.00
经济:301 经济:30101 | 90.00
经济:303 经济:30302 | 8.00
行:公用经费合计 | 20.00
经济:302 经济:30201 | 18.00
经济:310 经济:31002 | 2.00
`,
  ],
  [
    '本年支出合计',
    yearTotal,
    `
     | 合计   | 人员经费 | 公用经费
合计 | 110.00 | 90.00    | 20.00
经济:301 经济:30101 | 90.00 | 90.00 | 0.00
经济:302 经济:30201 | 20.00 | 0.00 | 20.00
`,
  ],
  [
    '基本支出合计',
    totalByItsName,
    `
                | 合计
合计            | 118.00
行:人员经费合计 | 98.00
经济:301 经济:30101 | 90.00
经济:303 经济:30302 | 8.00
行:公用经费合计 | 20.00
经济:302 经济:30201 | 18.00
经济:310 经济:31002 | 2.00
`,
  ],
];

test.each(CASES)('%s: every amount in its place', (_, book, reading) => {
  const [table] = readBook(book, {}).tables;
  expect(table?.kind).toBe('一般公共预算财政拨款基本支出决算表');
  const [grid] = table?.grids ?? [];
  expect(grid && differences(parseReading(reading), flatten(grid))).toEqual([]);
});

test.each(CASES)('%s: nothing wrong is told', (_, book) => {
  expect(checkWorkbook(book).findings.filter(({ severity }) => severity === '错误')).toEqual([]);
});

test('a name nobody knows keeps the levels from being added, and is told', () => {
  const told = checkWorkbook(byName).findings.filter(({ rule }) => rule === 'TB-8');
  expect(told.map(({ message }) => message.includes('没有这样的科目'))).toEqual([true]);
});
