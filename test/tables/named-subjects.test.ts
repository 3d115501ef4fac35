/** Tables that print subjects by name alone: their codes from what stands above, and what is told of names nobody knows. */
import { checkWorkbook } from '../../src/app/check';
import { readBook } from '../../src/tables/read-book';
import { sheet, workbook } from '../fixtures/sheet-builder';

const expenditureByName = (lines: string): ReturnType<typeof workbook> =>
  workbook(
    sheet(
      '支出',
      `
2024年部门支出总表 | < | < | <
 |  |  | 单位：万元
科目 | 合计 | 基本支出 | 项目支出
${lines}`,
    ),
  );

/** The keys of the rows, each with the key of the row it is part of. */
function placesOf(lines: string): string[] {
  const rows = readBook(expenditureByName(lines)).tables[0]?.grids[0]?.rows ?? [];
  return rows.map(({ key, parent }) => (parent === undefined ? key : `${key} < ${rows[parent]?.key}`));
}

test.each([
  [
    'by 类, 款, 项, names that stand twice',
    `合计 | 30.00 | 20.00 | 10.00
社会保障和就业支出 | 10.00 | 10.00 |
　行政事业单位养老支出 | 10.00 | 10.00 |
　　机关事业单位基本养老保险缴费支出 | 10.00 | 10.00 |
城乡社区支出 | 15.00 | 10.00 | 5.00
　城乡社区环境卫生 | 15.00 | 10.00 | 5.00
　　城乡社区环境卫生 | 15.00 | 10.00 | 5.00
其他支出 | 5.00 | | 5.00
　其他支出 | 5.00 | | 5.00
　　其他支出 | 5.00 | | 5.00`,
    [
      '合计',
      '功能:208 < 合计',
      '功能:20805 < 功能:208',
      '功能:2080505 < 功能:20805',
      '功能:212 < 合计',
      '功能:21205 < 功能:212',
      '功能:2120501 < 功能:21205',
      '功能:229 < 合计',
      '功能:22999 < 功能:229',
      '功能:2299999 < 功能:22999',
    ],
  ],
  [
    'below units, each from its own beginning',
    `合计 | 30.00 | 20.00 | 10.00
滨湖市水务局本级 | 10.00 | 10.00 |
农林水支出 | 10.00 | 10.00 |
水利 | 10.00 | 10.00 |
行政运行 | 10.00 | 10.00 |
滨湖市水文站 | 20.00 | 10.00 | 10.00
农林水支出 | 20.00 | 10.00 | 10.00
水利 | 20.00 | 10.00 | 10.00
水文测报 | 20.00 | 10.00 | 10.00`,
    [
      '合计',
      '单位:滨湖市水务局本级 < 合计',
      '单位:滨湖市水务局本级/功能:213 < 单位:滨湖市水务局本级',
      '单位:滨湖市水务局本级/功能:21303 < 单位:滨湖市水务局本级/功能:213',
      '单位:滨湖市水务局本级/功能:2130301 < 单位:滨湖市水务局本级/功能:21303',
      '单位:滨湖市水文站 < 合计',
      '单位:滨湖市水文站/功能:213 < 单位:滨湖市水文站',
      '单位:滨湖市水文站/功能:21303 < 单位:滨湖市水文站/功能:213',
      '单位:滨湖市水文站/功能:2130313 < 单位:滨湖市水文站/功能:21303',
    ],
  ],
])('%s', (_, lines, places) => {
  expect(placesOf(lines)).toEqual(places);
  expect(checkWorkbook(expenditureByName(lines)).findings).toEqual([]);
});

test('without the 类 above it a name alone tells no subject', () => {
  const lines = `合计 | 30.00 | 20.00 | 10.00
行政运行 | 10.00 | 10.00 |
水文测报 | 20.00 | 10.00 | 10.00`;
  expect(placesOf(lines)).toEqual(['合计', '行:行政运行 < 合计', '行:水文测报 < 合计']);
  expect(
    checkWorkbook(expenditureByName(lines)).findings.map(({ rule, severity, message }) => [
      rule,
      severity,
      message,
    ]),
  ).toEqual([
    [
      'TB-8',
      '提示',
      '《2024年部门支出总表》没有科目编码，按名称也不能确定「行政运行」是哪个科目，有关科目的逐级汇总没有执行。',
    ],
    [
      'TB-8',
      '提示',
      '《2024年部门支出总表》没有科目编码，按名称也不能确定「水文测报」是哪个科目，有关科目的逐级汇总没有执行。',
    ],
  ]);
});
