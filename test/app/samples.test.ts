/** The two sample workbooks, checked end to end: what is wrong is told, and nothing else. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkWorkbook } from '../../src/app/check';
import type { Report } from '../../src/report/report';
import { areaA1 } from '../../src/grid/address';
import { openWorkbook } from '../../src/hosts/file/file-workbook';

async function check(name: string): Promise<Report> {
  const bytes = readFileSync(join(__dirname, '../../seeds/workbooks', name));
  return checkWorkbook(await openWorkbook(new Uint8Array(bytes)).read());
}

/** The tables as they stand in both samples. */
const TABLES = [
  ['公开表 1', '收支总表', 'A2:D32'],
  ['公开表 2', '收入总表', 'A2:S9'],
  ['公开表 3', '支出总表', 'A2:H26'],
  ['公开表 4', '财政拨款收支总表', 'A2:D32'],
  ['公开表 5-1', '一般公共预算支出表', 'A2:G27'],
  ['公开表 5-2', '一般公共预算支出分单位表', 'A2:G9'],
  ['公开表 6', '一般公共预算基本支出表', 'A2:E42'],
  ['公开表 7', '三公经费支出表', 'A2:F6'],
  ['公开表 8', '政府性基金预算支出表', 'A2:E9'],
  ['公开表 9', '国有资本经营预算支出表', 'A2:E9'],
  ['公开表 10', '项目支出情况表', 'A2:L18'],
  ['公开表 11', '整体支出绩效目标表', 'A2:H72'],
  ['公开表 12-1', '项目支出绩效目标表', 'A2:H60'],
  ['公开表 12-2', '项目支出绩效目标表', 'A2:H58'],
  ['公开表 12-3', '项目支出绩效目标表', 'A2:H70'],
  ['公开表 12-4', '项目支出绩效目标表', 'A2:H99'],
  ['公开表 12-5', '项目支出绩效目标表', 'A2:H54'],
  ['公开表 12-6', '项目支出绩效目标表', 'A2:H67'],
];

describe('the faithful sample', () => {
  let report: Report;
  beforeAll(async () => {
    report = await check('wuhan-2023-budget.xlsx');
  });

  test('is recognised whole', () => {
    expect(report.tables.map(({ number, table, area }) => [number, table, areaA1(area)])).toEqual(TABLES);
    expect(report).toMatchObject({
      family: '预算',
      year: 2023,
      organisation: '武汉市地方金融工作局',
      amountUnit: '万元',
      unrecognised: [],
      otherSheets: [],
      notJudged: false,
    });
  });

  test('has the two findings its tables hold, and no more', () => {
    expect(report.findings).toEqual([
      {
        rule: 'ND-20',
        severity: '核实',
        category: '数据格式',
        table: '一般公共预算支出表（分功能科目）（公开表5-1）',
        cells: [
          { sheet: '5-1.一般公共预算支出表(分功能科目)', area: { top: 5, left: 2, bottom: 26, right: 6 } },
        ],
        message:
          '《一般公共预算支出表（分功能科目）》（公开表5-1）有110个金额以文本保存（如「11, 054. 90」），求和公式不计入。',
        basis: '金额单元格应为数值。',
        suggestion: '转换为数值后重新审核；本次已按可识别的数值核对。',
        fingerprint: 'ND-20|1|一般公共预算支出表',
      },
      {
        rule: 'B12-4',
        severity: '核实',
        category: '表内',
        table: '项目支出绩效目标表（公开表12-5）',
        cells: [
          { sheet: '12-5.项目支出绩效目标表', area: { top: 12, left: 5, bottom: 12, right: 5 } },
          { sheet: '12-5.项目支出绩效目标表', area: { top: 24, left: 4, bottom: 30, right: 4 } },
        ],
        message:
          '《项目支出绩效目标表》（公开表12-5）F13「项目当年预算」为7,892.56，各项之和为7,892.00，差额0.56万元，超出四舍五入所能解释的范围。',
        basis: '项目当年预算＝支出明细测算之和（B12-4）',
        suggestion: '核对各项有无漏填、重填，以及合计是否正确。',
        left: '7892.56',
        right: '7892.00',
        expected: '7892.00',
        actual: '7892.56',
        difference: '0.56',
        unit: '万元',
        fingerprint: 'B12-4|1|项目支出绩效目标表:42010022169T000000105|行:项目当年预算|金额',
      },
    ]);
  });

  test('leaves unjudged only the project whose code is that of another', () => {
    expect(report.formulas.notRun).toEqual(
      ['BX-28', 'BX-29', 'BX-29b'].map((id) => ({
        id,
        reason: '编码「42010022169T000000102」与名称「区域金融中心建设促进工作经费」对应的不是同一个项目',
      })),
    );
    expect(report.coverage.none).toBe(0);
  });
});

describe('the clean sample', () => {
  let report: Report;
  beforeAll(async () => {
    report = await check('wuhan-2023-budget-clean.xlsx');
  });

  test('has no finding at all', () => {
    expect(report.findings).toEqual([]);
  });

  test('every formula that applies has run', () => {
    expect(report.formulas.notRun).toEqual([]);
    expect(report.instances.notRun).toEqual([]);
    expect(report.formulas.failed).toBe(0);
    expect(report.formulas.run + report.formulas.notApplicable.length).toBe(report.formulas.total);
    expect(report.formulas.run).toBeGreaterThan(100);
    expect(report.notJudged).toBe(false);
  });
});
