/** 财决01表: totals of expenditure whose labels stand in the part by function and whose figures stand in the part by nature. */
import { readBook } from '../../../src/tables/read-book';
import { sheet, withoutMerges, workbook } from '../../fixtures/sheet-builder';
import { flatten, lostAmounts, parseReading } from '../support/reading';

const table = workbook(
  sheet(
    '01',
    `
收入支出决算总表
部门：甲市乙局 | | | | | | | | 单位：万元
收入 | < | < | 支出 | < | < | < | < | <
项目 | 行次 | 决算数 | 项目（按功能分类） | 行次 | 决算数 | 项目（按支出性质） | 行次 | 决算数
一、一般公共预算财政拨款收入 | =1 | 100.00 | 一、教育支出 | =36 | 90.00 | 一、基本支出 | =58 | 80.00
二、事业收入 | =5 | 0.00 | 二、住房保障支出 | =50 | 10.00 | 二、项目支出 | =61 | 20.00
本年收入合计 | =27 | 100.00 | 本年支出合计 | < | < | < | =84 | 100.00
年初结转和结余 | =29 | 5.00 | 年末结转和结余 | < | < | < | =86 | 5.00
总计 | =31 | 105.00 | 总计 | < | < | < | =88 | 105.00`,
  ),
);

const TOTALS = '行:本年支出合计 | 100.00\n行:年末结转结余 | 5.00\n行:支出总计 | 105.00';

test.each([
  ['known', table],
  ['unknown', withoutMerges(table)],
])('merged areas %s: they are totals of both', (_, snapshot) => {
  const book = readBook(snapshot);
  const said = (part: string): unknown => {
    const grid = book.tables[0]?.grids.find((each) => each.part === part);
    return grid && flatten(grid);
  };
  expect(said('右')).toEqual(parseReading(`| 决算数\n功能:205 | 90.00\n功能:221 | 10.00\n${TOTALS}`));
  expect(said('性质')).toEqual(parseReading(`| 决算数\n行:基本支出 | 80.00\n行:项目支出 | 20.00\n${TOTALS}`));
  expect(lostAmounts(snapshot, book, new Set(['01']))).toEqual([]);
});
