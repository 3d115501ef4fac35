/** The funds below 一、财政拨款收入 without numbers and without indentation: its parts where they make it up. */
import { readBook } from '../../src/tables/read-book';
import { sheet, workbook } from '../fixtures/sheet-builder';

/** Each row of the left side with the row above it. */
function left(...rows: readonly string[]): string[] {
  const text = `
部门收支总表 | < | < | <
 | | | 单位：万元
收入 | < | 支出 | <
项目 | 预算数 | 项目 | 预算数
${rows.map((row) => `${row} | | `).join('\n')}
本年收入合计 | 120.00 | 本年支出合计 | 120.00
`;
  const [table] = readBook(workbook(sheet('表1', text))).tables;
  const found = table?.grids.find(({ part }) => part === '左')?.rows ?? [];
  return found.map(({ key, parent }) => `${key} ^ ${parent === undefined ? '' : found[parent]?.key}`);
}

test('what makes up the numbered row above is part of it', () => {
  expect(
    left(
      '一、财政拨款收入 | 100.00',
      '一般公共预算 | 70.00',
      '政府性基金预算 | 30.00',
      '二、事业收入 | 20.00',
    ),
  ).toEqual([
    '行:财政拨款 ^ ',
    '行:财政拨款/一般公共预算 ^ 行:财政拨款',
    '行:财政拨款/政府性基金预算 ^ 行:财政拨款',
    '行:事业收入 ^ ',
    '行:本年收入合计 ^ ',
  ]);
});

test('what does not make it up stands beside it', () => {
  expect(left('一、财政拨款收入 | 20.00', '一般公共预算 | 70.00', '政府性基金预算 | 30.00')).toEqual([
    '行:财政拨款 ^ ',
    '行:一般公共预算 ^ ',
    '行:政府性基金预算 ^ ',
    '行:本年收入合计 ^ ',
  ]);
});
