/**
 * Columns that say out of which money, beside those that say what for; money carried over in two columns; 决算 against 预算
 * under another header. All of it is read, nothing in it is wrong, and what is wrong in it is noticed.
 */
import { checkWorkbook } from '../../src/app/check';
import type { Snapshot } from '../../src/grid/snapshot';
import { sheet, workbook } from '../fixtures/sheet-builder';

const expenditure = (own: string): Snapshot =>
  workbook(
    sheet(
      '3',
      `
公开表3
2023年部门支出总表 | < | < | < | < | < | < | <
部门名称：青屏市档案馆 | | | | | | | 单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 | 一般公共预算 | 政府性基金预算 | 财政专户管理资金和单位资金
 | 合计 | 100.00 | 60.00 | 40.00 | 90.00 | | 10.00
'208 | 社会保障和就业支出 | 60.00 | 60.00 | | 50.00 | | 10.00
'20805 | 行政事业单位养老支出 | 60.00 | 60.00 | | 50.00 | | 10.00
'2080505 | 机关事业单位基本养老保险缴费支出 | 60.00 | 60.00 | | 50.00 | | ${own}
'221 | 住房保障支出 | 40.00 | | 40.00 | 40.00 | |
'22102 | 住房改革支出 | 40.00 | | 40.00 | 40.00 | |
'2210201 | 住房公积金 | 40.00 | | 40.00 | 40.00 | |
`,
    ),
  );

const totals = (own: string): Snapshot =>
  workbook(
    sheet(
      '1',
      `
公开表1
2023年部门收支总表 | < | < | < | < | < | <
部门名称：青屏市档案馆 | | | | | | 单位：万元
收入 | < | 支出 | < | < | < | <
项目 | 预算数 | 项目 | 合计 | 一般公共预算 | 政府性基金预算 | 财政专户管理资金和单位资金
一、一般公共预算拨款收入 | 90.00 | 一、社会保障和就业支出 | 60.00 | 50.00 | | ${own}
二、事业收入 | 10.00 | 二、住房保障支出 | 40.00 | 40.00 | |
本年收入合计 | 100.00 | 本年支出合计 | 100.00 | 90.00 | | 10.00
收入总计 | 100.00 | 支出总计 | 100.00 | 90.00 | | 10.00
`,
    ),
  );

const income = (carried: string): Snapshot =>
  workbook(
    sheet(
      '2',
      `
公开表2
2023年部门收入总表 | < | < | < | < | < | < | <
部门名称：青屏市档案馆 | | | | | | | 单位：万元
单位编码 | 单位名称 | 合计 | 一般公共预算 | 事业收入 | 上年结转 | < | <
^ | ^ | ^ | ^ | ^ | 小计 | 财政拨款结转 | 其他资金结转
 | 合计 | 100.00 | 80.00 | 10.00 | 10.00 | 6.00 | ${carried}
'169 | 青屏市档案馆 | 100.00 | 80.00 | 10.00 | 10.00 | 6.00 | ${carried}
`,
    ),
  );

const official = (difference: string): Snapshot =>
  workbook(
    sheet(
      '7',
      `
公开07表
2023年度财政拨款“三公”经费支出决算表 | < | < | < | <
部门：青屏市档案馆 | | | | 金额单位：万元
项目 | 年初预算数 | 全年预算数 | 决算数 | 决算比预算增减
合计 | 8.00 | 8.00 | 7.00 | -1.00
1.因公出国（境）费 | 0.00 | 0.00 | 0.00 | 0.00
2.公务用车购置及运行维护费 | 5.00 | 5.00 | 4.50 | -0.50
（1）公务用车购置费 | 0.00 | 0.00 | 0.00 | 0.00
（2）公务用车运行维护费 | 5.00 | 5.00 | 4.50 | -0.50
3.公务接待费 | 3.00 | 3.00 | 2.50 | ${difference}
`,
    ),
  );

const told = (snapshot: Snapshot): string[] =>
  checkWorkbook(snapshot).findings.map(({ severity, rule }) => `${severity} ${rule}`);

test.each<[string, Snapshot, Snapshot, string[]]>([
  ['支出总表', expenditure('10.00'), expenditure('1.00'), ['错误 B3-3', '核实 B3-1d']],
  ['收支总表', totals('10.00'), totals('1.00'), ['核实 B1-7b', '核实 B1-2e']],
  ['收入总表', income('4.00'), income('40.00'), ['核实 B2-3b', '核实 B2-3b']],
  ['“三公”经费', official('-0.50'), official('0.50'), ['核实 DV-2']],
])('%s', (_, right, wrong, expected) => {
  expect(told(right)).toEqual([]);
  expect(told(wrong)).toEqual(expected);
});
