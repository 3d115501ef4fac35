/** Workbooks that cannot be judged, or not wholly: each is told, none passes for checked. */
import { checkWorkbook } from '../../src/app/check';
import { sheet, workbook } from '../fixtures/sheet-builder';

const EXPENDITURE = `
部门支出总表 | < | < | < | <
            |   |   |   | 单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
         | 合计 | 12.00 | 7.00 | 5.00
'2080505 | 机关事业单位基本养老保险缴费支出 | 7.00 | 7.00 |
'2170101 | 行政运行 | 5.00 | | 5.00
`;

test('no table at all: nothing ran, so nothing was judged', () => {
  const report = checkWorkbook(workbook(sheet('说明', '\n本部门没有公开表，此处只有一句说明。\n')));
  expect(report.tables).toEqual([]);
  expect(report.findings).toEqual([]);
  expect(report.formulas.run).toBe(0);
  expect(report.notJudged).toBe(true);
});

test('a single table is checked within itself, but the workbook is not judged', () => {
  const report = checkWorkbook(workbook(sheet('支出', EXPENDITURE)));
  expect(report.tables.map(({ table }) => table)).toEqual(['支出总表']);
  expect(report.formulas.passed).toBeGreaterThan(0);
  expect(report.findings).toEqual([]);
  expect(report.notJudged).toBe(true);
});

test('two tables of one kind: a finding, and neither is bound', () => {
  const report = checkWorkbook(workbook(sheet('支出', EXPENDITURE), sheet('支出（改）', EXPENDITURE)));
  expect(report.tables).toEqual([]);
  expect(report.findings).toEqual([
    {
      rule: 'TB-1',
      severity: '核实',
      category: '表样',
      table: '支出总表',
      cells: [
        { sheet: '支出', area: { top: 0, left: 0, bottom: 5, right: 4 } },
        { sheet: '支出（改）', area: { top: 0, left: 0, bottom: 5, right: 4 } },
      ],
      message: '工作表「支出」「支出（改）」都是《部门支出总表》，无法判断以哪一张为准，两张都没有参与审核。',
      basis: '同一套公开表中每种表只有一张。',
      suggestion:
        '请删去或改名多余的一张后重新校验；分属部门和单位的两套表，请在标题或「部门：」「单位：」处写明。',
      fingerprint: 'TB-1|支出总表|工作表支出支出(改)都是《部门支出总表》,无法判断以哪一张为准',
    },
  ]);
  expect(report.notJudged).toBe(true);
});

test('two units in one table: one finding, also where other tables name theirs', () => {
  const report = checkWorkbook(
    workbook(
      sheet('支出', EXPENDITURE.replace('部门支出总表 |', '部门支出总表（单位：元） |')),
      sheet('一般公共预算', EXPENDITURE.replace('部门支出总表 |', '一般公共预算支出表 |')),
    ),
  );
  expect(report.findings.map(({ rule, severity, message }) => [rule, severity, message])).toEqual([
    ['TB-4', '核实', '《部门支出总表（单位：元）》同时标有「元」「万元」，金额单位前后不一。'],
  ]);
});

test('no unit anywhere: sums within the table run, and the missing unit is told', () => {
  const report = checkWorkbook(workbook(sheet('支出', EXPENDITURE.replace('单位：万元', ''))));
  expect(report.findings.map(({ rule, severity }) => [rule, severity])).toEqual([['TB-3', '核实']]);
  expect(report.formulas.passed).toBeGreaterThan(0);
});

test('a column nobody knows keeps the row sums from being judged, and is told', () => {
  const report = checkWorkbook(
    workbook(
      sheet(
        '支出',
        EXPENDITURE.replace('| 项目支出', '| 项目支出 | 援助专款')
          .replace('| 5.00\n', '| 5.00 | 1.00\n')
          .replace('5.00 | | 5.00', '5.00 | | 5.00 | 1.00'),
      ),
    ),
  );
  expect(report.findings.map(({ rule, severity, message }) => [rule, severity, message])).toEqual([
    ['TB-2', '提示', '《部门支出总表》的「援助专款」列有数据，但不是本表通常的栏目，没有参与审核。'],
  ]);
  expect(report.formulas.notRun.map(({ id }) => id)).toContain('B3-1');
});
