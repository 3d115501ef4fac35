/** Codes that print only their own level: completed from the subject above, also where one of them is wrong. */
import { readBook } from '../../src/tables/read-book';
import { jiangxi } from '../fixtures/localities/jiangxi';
import { sheet, workbook } from '../fixtures/sheet-builder';

/** The codes of a table of expenditure, in the order of the sheet. */
function codesOf(lines: string): string[] {
  const text = `
部门支出总表 | < | < | < | <
 |  |  |  | 单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
 | 合计 | 30.00 | 20.00 | 10.00
${lines}`;
  const [table] = readBook(workbook(sheet('2024年', text))).tables;
  return (table?.grids[0]?.rows ?? []).flatMap(({ code }) => (code === undefined ? [] : [code]));
}

test.each([
  [
    'by their names',
    `'213 | 农林水支出 | 30.00 | 20.00 | 10.00
'03 | 水利 | 30.00 | 20.00 | 10.00
'01 | 行政运行 | 20.00 | 20.00 |
'14 | 防汛 | 10.00 |  | 10.00`,
    ['213', '21303', '2130301', '2130314'],
  ],
  [
    'by the full code below, whatever the name',
    `'213 | 农林水支出 | 30.00 | 20.00 | 10.00
'03 | 水利事务 | 30.00 | 20.00 | 10.00
'2130301 | 行政运行 | 30.00 | 20.00 | 10.00`,
    ['213', '21303', '2130301'],
  ],
  [
    'a wrong one among right ones',
    `'208 | 社会保障和就业支出 | 10.00 | 10.00 |
'06 | 行政事业单位养老支出 | 10.00 | 10.00 |
'2080505 | 机关事业单位基本养老保险缴费支出 | 10.00 | 10.00 |
'213 | 农林水支出 | 20.00 | 10.00 | 10.00
'03 | 水利 | 20.00 | 10.00 | 10.00
'2130301 | 行政运行 | 20.00 | 10.00 | 10.00`,
    ['208', '20806', '2080505', '213', '21303', '2130301'],
  ],
  [
    'a name nobody knows: one more 项 while the 款 is not used up, else the next 款',
    `'208 | 社会保障和就业支出 | 30.00 | 20.00 | 10.00
'05 | 行政事业单位养老支出 | 20.00 | 20.00 |
'05 | 机关事业单位基本养老保险缴费支出 | 15.00 | 15.00 |
'06 | 单位年金补助 | 5.00 | 5.00 |
'77 | 某项事务 | 10.00 |  | 10.00`,
    ['208', '20805', '2080505', '2080506', '20877'],
  ],
  [
    'numbers that nothing proves to be such codes',
    `'213 | 农林水支出 | 30.00 | 20.00 | 10.00
'77 | 某项事务 | 30.00 | 20.00 | 10.00`,
    ['213', '77'],
  ],
])('%s', (_, lines, codes) => {
  expect(codesOf(lines)).toEqual(codes);
});

test('the cell keeps what it prints', () => {
  const table = readBook(jiangxi).tables.find(({ kind }) => kind === '支出总表');
  const row = table?.grids[0]?.rows.find(({ code }) => code === '20805');
  const cell = row?.codeCell && jiangxi.sheets[2]?.rows.get(row.codeCell.row)?.[row.codeCell.column];
  expect(cell?.value).toBe('　05');
});
