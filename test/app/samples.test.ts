/** The two sample workbooks, checked end to end: what is wrong is told, and nothing else. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkWorkbook } from '../../src/app/check';
import type { Report } from '../../src/report/report';
import type { Finding } from '../../src/findings/finding';
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

/** How often each rule speaks of the faithful sample. What is told in full below, or where the rule is tested. */
const TOLD: Readonly<Record<string, number>> = {
  '核实 ND-2': 1,
  '提示 ND-6': 1,
  '提示 ND-8': 1,
  '提示 ND-11': 1,
  '核实 ND-20': 1,
  '核实 B12-4': 1,
};

/** The findings of some rules, in the order of the report. */
function of(report: Report, rules: readonly string[]): readonly Finding[] {
  return report.findings.filter(({ rule }) => rules.includes(rule));
}

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

  test('has the findings its tables hold, and no more', () => {
    const counts = new Map<string, number>();
    for (const { severity, rule } of report.findings)
      counts.set(`${severity} ${rule}`, (counts.get(`${severity} ${rule}`) ?? 0) + 1);
    expect(Object.fromEntries(counts)).toEqual(TOLD);
  });

  test('B10, B24, B23 and B06, in full', () => {
    expect(of(report, ['ND-2', 'ND-6', 'ND-8', 'ND-11'])).toEqual([
      {
        rule: 'ND-2',
        severity: '核实',
        category: '完整性',
        table: '部门支出总表（公开表3）',
        cells: [
          { sheet: '3.部门支出总表', area: { top: 13, left: 2, bottom: 13, right: 2 } },
          {
            sheet: '5-1.一般公共预算支出表(分功能科目)',
            area: { top: 14, left: 2, bottom: 14, right: 2 },
          },
        ],
        message:
          '《部门支出总表》（公开表3）B14、《一般公共预算支出表（分功能科目）》（公开表5-1）B15「21011行政事业单位医疗」有金额162.50万元，未列项级科目。',
        basis: '财预〔2016〕143号，支出应当公开到功能分类项级。',
        suggestion: '补列项级科目；依法不予公开的，请填写审核说明。',
        fingerprint: 'ND-2|1|支出总表|21011',
      },
      {
        rule: 'ND-6',
        severity: '提示',
        category: '完整性',
        table: '收入总表（公开表2）',
        cells: [{ sheet: '2.部门收入总表', area: { top: 1, left: 0, bottom: 8, right: 18 } }],
        message: '《收入总表》（公开表2）所在工作表名为「2.部门收入总表」，与表的标题不一致。',
        basis: '目录、工作表名和表的标题应当一致。',
        suggestion: '请统一标题和工作表名。',
        fingerprint: 'ND-6|1|收入总表|工作表名',
      },
      {
        rule: 'ND-11',
        severity: '提示',
        category: '文字',
        table: '项目支出绩效目标表（公开表12-1）',
        cells: [
          ...['12-1', '12-2', '12-3', '12-4', '12-5'].map((number) => ({
            sheet: `${number}.项目支出绩效目标表`,
            area: { top: 4, left: 5, bottom: 4, right: 5 },
          })),
          { sheet: '10.项目支出情况表', area: { top: 7, left: 1, bottom: 7, right: 1 } },
        ],
        message:
          '《项目支出绩效目标表》（公开表12-1）、《项目支出绩效目标表》（公开表12-2）、《项目支出绩效目标表》（公开表12-3）等5张表的项目执行单位为「武汉市地方金融工作局机关」，《项目支出情况表》（公开表10）B8为「武汉市地方金融工作局本级」。',
        basis: '同一部门、单位在各表中的名称应当一致。',
        suggestion: '请统一为批复的名称。',
        fingerprint: 'ND-11|1|项目支出绩效目标表|42010022169T000000100|项目执行单位|武汉市地方金融工作局机关',
      },
      {
        rule: 'ND-8',
        severity: '提示',
        category: '完整性',
        table: '项目支出绩效目标表（公开表12-4）',
        cells: [{ sheet: '12-4.项目支出绩效目标表', area: { top: 88, left: 6, bottom: 88, right: 6 } }],
        message:
          '《项目支出绩效目标表》（公开表12-4）G89指标「线上直连环境实现企业数据上报」的指标值为「2022 年底」，早于预算年度2023年。',
        basis: '绩效目标是预算年度及以后要达到的结果。',
        suggestion: '请核对年度。',
        fingerprint: 'ND-8|1|项目支出绩效目标表|42010022169Y000000105|指标值|线上直连环境实现企业数据上报',
      },
    ]);
  });

  test('the amounts kept as text and the details that do not add up, in full', () => {
    expect(of(report, ['ND-20', 'B12-4'])).toEqual([
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
