/** 三公 with 预算数 and 决算数 as rows under a corner nobody labelled: neither is the total of the other. */
import { checkWorkbook } from '../../../src/app/check';
import { readBook } from '../../../src/tables/read-book';
import { sheet, workbook } from '../../fixtures/sheet-builder';

const BOOK = workbook(
  sheet(
    '07',
    `
2023年度财政拨款“三公”经费支出决算表 | < | < | < | < | < | <
部门：江城市某局 | | | | | | 单位：万元
 | 合计 | 因公出国（境）费 | 公务用车购置及运行费 | < | < | 公务接待费
 | ^ | ^ | 小计 | 公务用车购置费 | 公务用车运行费 | ^
预算数 | 7.00 | 0.00 | 5.00 | 0.00 | 5.00 | 2.00
决算数 | 5.50 | 0.00 | 4.00 | 0.00 | 4.00 | 1.50
`,
  ),
);

test('no row is taken for a total', () => {
  const [table] = readBook(BOOK, {}).tables;
  expect(table?.kind).toBe('三公经费支出决算表');
  expect(table?.grids[0]?.rows.map(({ role, parent }) => [role, parent])).toEqual([
    ['明细', undefined],
    ['明细', undefined],
  ]);
});

test('no error is told', () => {
  expect(checkWorkbook(BOOK).findings.filter(({ severity }) => severity === '错误')).toEqual([]);
});
