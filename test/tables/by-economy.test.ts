/** Expenditure by economic subject, by both classifications in tables of their own, and titles whose rows are others. */
import { checkWorkbook } from '../../src/app/check';
import { readBook } from '../../src/tables/read-book';
import { sheet, workbook } from '../fixtures/sheet-builder';

const table = (title: string, rows: string): string => `
${title} | < | < | < | <
部门：清河市气象局 |  |  |  | 单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
合计 | < | 170.00 | 160.00 | 10.00
${rows}
`;

const DEPARTMENT = `'301 | 工资福利支出 | 120.00 | 120.00
'30101 | 基本工资 | 120.00 | 120.00
'302 | 商品和服务支出 | 50.00 | 40.00 | 10.00
'30201 | 办公费 | 40.00 | 40.00
'30227 | 委托业务费 | 10.00 |  | 10.00`;

const GOVERNMENT = `'501 | 机关工资福利支出 | 120.00 | 120.00
'50101 | 工资奖金津补贴 | 120.00 | 120.00
'502 | 机关商品和服务支出 | 50.00 | 40.00 | 10.00
'50201 | 办公经费 | 40.00 | 40.00
'50205 | 委托业务费 | 10.00 |  | 10.00`;

test.each([
  ['部门支出总表', '支出经济分类汇总表', '支出政府经济分类汇总表'],
  ['一般公共预算支出表', '一般公共预算支出经济分类表', '一般公共预算支出政府经济分类表'],
])('%s by both classifications', (title, department, government) => {
  const snapshot = workbook(
    sheet('1', table(`2025年${title}（按政府预算经济分类）`, GOVERNMENT)),
    sheet('2', table(`2025年${title}（按部门预算经济分类）`, DEPARTMENT)),
  );
  expect(readBook(snapshot).tables.map(({ kind }) => kind)).toEqual([government, department]);
  const { findings, coverage } = checkWorkbook(snapshot);
  expect(findings.filter(({ severity }) => severity !== '提示').map(({ message }) => message)).toEqual([]);
  expect(coverage.none).toBe(0);
});

test('a figure changed in one of them is told by its own sums', () => {
  const wrong = DEPARTMENT.replace('30201 | 办公费 | 40.00 | 40.00', '30201 | 办公费 | 49.00 | 49.00');
  const { findings } = checkWorkbook(workbook(sheet('1', table('2025年部门支出总表（按经济分类）', wrong))));
  const errors = findings.filter(({ severity }) => severity === '错误');
  expect(errors.map(({ rule, message }) => [rule, message.includes('差额-9.00万元')])).toEqual([
    ['B13-2', true],
  ]);
});

test.each([
  ['categories of functional subjects', `'205 | 教育支出 | 170.00 | 160.00 | 10.00`],
  ['functional subjects', `'2050201 | 学前教育 | 170.00 | 160.00 | 10.00`],
])('a table that lists %s is none by economic subject', (_, rows) => {
  const book = readBook(workbook(sheet('1', table('2025年部门支出总表（按经济分类）', rows))));
  expect(book.tables).toEqual([]);
  expect(book.unrecognised.map(({ reason }) => reason)).toEqual([
    '标题为《2025年部门支出总表（按经济分类）》，但各行是功能分类科目',
  ]);
});
