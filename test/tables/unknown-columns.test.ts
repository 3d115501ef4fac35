/** Columns no table declares: parts of a column with its own 小计 are held against it, others keep a sum from being judged. */
import { checkWorkbook } from '../../src/app/check';
import { readBook } from '../../src/tables/read-book';
import { sheet, workbook } from '../fixtures/sheet-builder';

/** The columns of the only table of a sheet, with their roles. */
function columnsOf(text: string): string[] {
  const [table] = readBook(workbook(sheet('表', text))).tables;
  return (table?.grids[0]?.columns ?? []).map(({ key, role }) => `${key} ${role}`);
}

const INCOME = `
2024年部门收入总表 | < | < | < | < | < | <
 |  |  |  |  |  | 单位：万元
单位名称 | 合计 | 本年收入 | < | < | < | 上年结转
^ | ^ | 小计 | 一般公共预算 | 事业收入 | 抗疫特别国债收入 | ^
合计 | 100.00 | 90.00 | 50.00 | 30.00 | 10.00 | 10.00
某县水利局 | 100.00 | 90.00 | 50.00 | 30.00 | 10.00 | 10.00
`;

const EXPENDITURE = `
2024年部门支出总表 | < | < | < | < | < | < | <
 |  |  |  |  |  |  | 单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | < | < | < | 项目支出
^ | ^ | ^ | 小计 | 人员经费 | 公用经费 | 离退休费 | ^
合计 | < | 100.00 | 60.00 | 30.00 | 20.00 | 10.00 | 40.00
'2080501 | 行政单位离退休 | 100.00 | 60.00 | 30.00 | 20.00 | 10.00 | 40.00
`;

const OFFICIAL = `
2024年一般公共预算“三公”经费支出表 | < | < | < | < | <
 |  |  |  |  | 单位：万元
单位名称 | 合计 | 因公出国（境）费 | < | < | 公务接待费
^ | ^ | 小计 | 一般因公出国（境）费 | 出国人员编制数 | ^
合计 | 8.00 | 5.00 | 3.00 | 12 | 3.00
`;

test.each([
  ['a source of income nobody knows', INCOME, '未识别/本年收入/抗疫特别国债收入 未识别'],
  ['a kind of 基本支出 nobody knows', EXPENDITURE, '未识别/基本支出/离退休费 未识别'],
  ['a number that is no money', OFFICIAL, '未识别/因公出国(境)费/出国人员编制数 未识别'],
  ['a part of an item whose parts nobody adds up', OFFICIAL, '因公出国费/一般因公出国(境)费 其中'],
])('%s', (_, text, column) => {
  expect(columnsOf(text)).toContain(column);
});

test.each([
  [INCOME, 'B2-2', '抗疫特别国债收入'],
  [EXPENDITURE, 'B3-1c', '离退休费'],
])('a sum that may lack an unknown column is not judged', (text, id, column) => {
  const { formulas, findings } = checkWorkbook(workbook(sheet('表', text)));
  expect(formulas.failed).toBe(0);
  expect(formulas.notRun.find((formula) => formula.id === id)?.reason).toContain(`「${column}」列`);
  expect(findings.filter(({ rule }) => rule === 'TB-2').map(({ severity }) => severity)).toEqual(['提示']);
});
