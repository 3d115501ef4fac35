/** Lawful columns of money under 其中, balances used under two names, and forms of other layouts: nothing grave is told. */
import { checkWorkbook } from '../../src/app/check';
import { BELOW, budget, bySubject, head, SOURCES, spending, twoSided } from '../fixtures/lawful/budget';
import { sheet, workbook } from '../fixtures/sheet-builder';

function grave(...texts: readonly string[]): string[] {
  const { findings, unrecognised } = checkWorkbook(
    workbook(...texts.map((text, i) => sheet(String(i + 1), `\n${text}`))),
  );
  expect(unrecognised).toEqual([]);
  return findings
    .filter(({ severity, rule }) => severity === '错误' || rule === 'ND-54')
    .map(({ severity, rule, message }) => `${severity} ${rule} ${message}`);
}

const BASE = budget();

test('columns of money under 其中 are parts of the total, not of the column before them', () => {
  const rows = spending('公共', '基金', '其他');
  const general = new Map(spending('公共').map(({ code, all }) => [code, all]));
  const expenditure = bySubject(
    head('3', '部门支出总表', 7),
    '科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 | 事业单位经营支出 | 其中：一般公共预算',
    rows,
    (row) => [row.all, row.basic, row.project, row.commerce, general.get(row.code) ?? 0],
  );
  expect(grave(BASE.totals, BASE.income, expenditure, BASE.appropriation, BASE.general)).toEqual([]);
});

test('使用非财政拨款结余 and 使用专用结余 are two rows', () => {
  const totals = twoSided(head('1', '部门收支总表', 4), SOURCES, [
    ...BELOW.slice(0, 1),
    ['使用非财政拨款结余', 6, '结转下年', 0],
    ['使用专用结余', 4, '', 0],
    ['上年结转', 30, '', 0],
    ...BELOW.slice(2),
  ]);
  expect(grave(totals, BASE.expenditure)).toEqual([]);
});

test('a form whose amounts stand otherwise is not one of noughts', () => {
  const form = `2024年部门整体支出绩效目标表 | < | < | < | <
部门名称 | 青屏市水文局 | < | < | <
部门预算资金（万元） | 收入 | 金额 | 支出 | 金额
^ | 财政拨款 | 860.00 | 基本支出 | 602.00
^ | 其他资金 | 220.00 | 项目支出 | 478.00
^ | 合计 | 1080.00 | 合计 | 1080.00
年度总体目标 | 水文测报 | < | < | <
`;
  expect(grave(BASE.totals, BASE.appropriation, form)).toEqual([]);
});

test('年度资金总额 with sources in words of its own', () => {
  const form = `2024年项目支出绩效目标表 | < | < | <
项目名称 | 水文测报经费 | 主管部门 | 青屏市水文局
项目资金（万元） | 年度资金总额 | < | 180.00
^ | 其中：财政拨款 | < | 180.00
^ | 其他资金 | < |
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 监测站数 | 12个
`;
  expect(grave(form)).toEqual([]);
});
