/** Tables of all appropriations beside funds that print less of themselves: nothing is wrong, and what is wrong still shows. */
import { checkWorkbook } from '../../src/app/check';
import { jiangsu } from '../fixtures/final-accounts/jiangsu';
import { sheet, workbook } from '../fixtures/sheet-builder';

/** 政府性基金 with its expenditure in one column. */
const fund = (spent: string): string => `
政府性基金预算支出决算表（功能科目） | < | < | < | < | <
 | | | | | 公开10表
部门名称：江苏省清源县农业农村局 | | | | | 金额单位：万元
项目 | < | 年初结转和结余 | 本年收入 | 本年支出 | 年末结转和结余
功能分类科目编码 | 科目名称 | ^ | ^ | ^ | ^
合计 | < | 15.00 | 500.00 | ${spent} | 55.00
'212 | 城乡社区支出 | 15.00 | 500.00 | ${spent} | 55.00
'21208 | 国有土地使用权出让收入安排的支出 | 15.00 | 500.00 | ${spent} | 55.00
'2120804 | 农村基础设施建设支出 | 15.00 | 500.00 | ${spent} | 55.00
`;

/** The rules of what is said, hints aside, with that table of 政府性基金. */
function rules(spent: string): string[] {
  const sheets = jiangsu.sheets.map((each) => (each.name === '公开10' ? sheet('公开10', fund(spent)) : each));
  const { findings, unrecognised } = checkWorkbook(workbook(...sheets));
  expect(unrecognised).toEqual([]);
  return [...new Set(findings.filter(({ severity }) => severity !== '提示').map(({ rule }) => rule))];
}

test('a fund without 基本支出 and 项目支出 is added by its sum alone', () => {
  expect(rules('460.00')).toEqual([]);
  expect(rules('450.00')).toContain('JX-46');
});
