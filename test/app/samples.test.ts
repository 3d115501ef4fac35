/** The two sample workbooks, checked end to end: what is wrong is told, and nothing else. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkWorkbook } from '../../src/app/check';
import type { Report } from '../../src/report/report';
import type { Finding } from '../../src/findings/finding';
import { areaA1 } from '../../src/grid/address';
import { openWorkbook } from '../../src/hosts/file/file-workbook';
import { uncorrected } from '../checks/telling';

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
  '错误 ND-12': 1,
  '核实 ND-14': 4,
  '核实 BX-37': 1,
  '核实 ND-18': 1,
  '核实 ND-43': 1,
  '核实 B12-7': 4,
  '核实 BX-26': 1,
  '核实 BX-27': 1,
  '核实 ND-41': 1,
  '提示 ND-44': 4,
  '提示 ND-17': 3,
  '提示 ND-26': 2,
  '提示 ND-15': 2,
  '提示 ND-42': 1,
  '提示 ND-46': 1,
  '提示 ND-48': 1,
};

/** The findings of some rules, in the order of the report. */
function of(report: Report, rules: readonly string[]): readonly Finding[] {
  return report.findings.filter(({ rule }) => rules.includes(rule)).map(uncorrected);
}

/** What the checks of projects, performance and texts tell of the faithful sample: B02–B05, B13, B15–B22, B29, B30, B40, B43, B44, B51. */
const PROJECTS_AND_TEXTS: readonly (readonly string[])[] = [
  [
    '错误 ND-12',
    '12-6!F4 12-3!F4',
    '项目编码42010022169T000000102用于2个不同的项目：《项目支出绩效目标表》（公开表12-6）F4「区域金融中心建设促进工作经费」、《项目支出绩效目标表》（公开表12-3）F4「区域金融中心建设推进工作经费」。《项目支出情况表》（公开表10）中同一金额的「区域金融中心建设发展促进经费」编码为42010023169T000000101。',
  ],
  [
    '核实 ND-14',
    '11!H41',
    '《整体支出绩效目标表》（公开表11）H41「“处非文艺骑兵”公益演出」没有指标值确定依据。',
  ],
  [
    '核实 BX-37',
    '11!G44 12-1!G55',
    '《整体支出绩效目标表》（公开表11）G44年度指标「电视和广播电台宣传」的指标值为「≥100 天」，《项目支出绩效目标表》（公开表12-1）G55为「≥300天」。',
  ],
  ['核实 ND-18', '12-1!F6', '《项目支出绩效目标表》（公开表12-1）F6「138****00」是手机号码。'],
  [
    '核实 ND-43',
    '12-2!D25:D26 12-2!D29',
    '《项目支出绩效目标表》（公开表12-2）D25、D26、D29支出经济分类「审计费」、「会议培训费」不是支出经济分类科目的名称。',
  ],
  [
    '核实 B12-7',
    '12-2!F25 12-2!E25',
    '《项目支出绩效目标表》（公开表12-2）F25测算依据「202.858 亿元，审计费率仅 0.002%」算得40.57万元，金额为25.00万元，差额15.57万元。',
  ],
  [
    '核实 B12-7',
    '12-2!F26 12-2!E26',
    '《项目支出绩效目标表》（公开表12-2）F26测算依据「40 元/天/人/次计算，预计 2500 人/天/次」算得10.00万元，金额为5.00万元，差额5.00万元。',
  ],
  [
    '核实 B12-7',
    '12-2!F27 12-2!E27',
    '《项目支出绩效目标表》（公开表12-2）F27测算依据「200.48 亿元，按照 0.024%」算得481.15万元，金额为44.20万元，差额436.95万元。',
  ],
  [
    '核实 B12-7',
    '12-2!F28 12-2!E28',
    '《项目支出绩效目标表》（公开表12-2）F28测算依据「22.5 亿元，按照 0.09%」算得202.50万元，76 家平均每家26,644.74元，文中写每家2664 元。',
  ],
  ['核实 ND-14', '12-3!D48', '《项目支出绩效目标表》（公开表12-3）没有效益类的三级指标。'],
  [
    '核实 ND-14',
    '12-4!E59 12-4!G90',
    '《项目支出绩效目标表》（公开表12-4）E59、G90「提升地方金融监管效率」没有指标值和确定依据。',
  ],
  [
    '核实 BX-26',
    '12-5!F4 10!A15',
    '《项目支出绩效目标表》（公开表12-5）F4「金融企业奖励专项资金」的项目编码42010022169T000000105不在《项目支出情况表》（公开表10）中；「金融企业奖励专项资金」在该表的编码为42010023169T000000100。',
  ],
  [
    '核实 BX-27',
    '12-6!B4 10!B18 11!B23',
    '《项目支出绩效目标表》（公开表12-6）B4项目名称为「区域金融中心建设促进工作经费」，《项目支出情况表》（公开表10）B18同一金额的项目名称为「区域金融中心建设发展促进经费」，《整体支出绩效目标表》（公开表11）B23为「区域金融中心建设发展促进工作经费」。',
  ],
  [
    '核实 ND-41',
    '12-6!B9',
    '《项目支出绩效目标表》（公开表12-6）B9「支出项目类别」没有填写，其他5张项目绩效目标表都已填写。',
  ],
  [
    '核实 ND-14',
    '12-6!D40:D42 12-6!D47:D51 12-6!D55:D57 12-6!D63:D67',
    '《项目支出绩效目标表》（公开表12-6）D40、D41、D42等16处「经济成本指标」「社会成本指标」「生态环境成本指标」等8个指标只有一级、二级指标，没有三级指标，全表没有效益类的三级指标。',
  ],
  [
    '提示 ND-46',
    '11!D19:D24 12-1!B13',
    '《整体支出绩效目标表》（公开表11）D19、D20、D21等6处项目总预算没有填写，项目支出绩效目标表都已填写（如「防范及处置非法集资风险经费」在《项目支出绩效目标表》（公开表12-1）B13为330.00万元）。',
  ],
  [
    '提示 ND-44',
    '11!D41 12-1!D40',
    '《整体支出绩效目标表》（公开表11）D41指标名称「“处非文艺骑兵”公益演出」与《项目支出绩效目标表》（公开表12-1）D40「“处非文艺轻骑兵”公益演出」只差一两个字，指标值相同。',
  ],
  [
    '提示 ND-44',
    '11!D42 12-1!D53',
    '《整体支出绩效目标表》（公开表11）D42指标名称「“处非公众宣教工程”公益讲座」与《项目支出绩效目标表》（公开表12-1）D53「“处非文艺轻骑兵”公益讲座」写法不同，归类、指标值相同。',
  ],
  [
    '提示 ND-17',
    '11!D60 11!D62 12-5!D43 12-3!D52',
    '《整体支出绩效目标表》（公开表11）D60、D62同一指标与项目绩效表归类不同（如「中小微企业政策性融资担保贷款业务笔数」本表为社会效益指标，《项目支出绩效目标表》（公开表12-5）D43为数量指标）。',
  ],
  [
    '提示 ND-44',
    '11!D63 12-5!D44',
    '《整体支出绩效目标表》（公开表11）D63指标名称「获得奖励的银行机构科技型 企业贷款或普惠小微企业贷 余额增量」与《项目支出绩效目标表》（公开表12-5）D44「获得奖励的银行机构科技型企业贷款或普惠小微企业贷款余额增量」只差一两个字，指标值相同。',
  ],
  [
    '提示 ND-17',
    '12-1!D58 12-1!D46',
    '《项目支出绩效目标表》（公开表12-1）D58、D46同一指标在长期和年度目标中归类不同（如「上级交办重要信访件处置率」长期为社会效益指标，年度为经济效益指标）。',
  ],
  [
    '提示 ND-48',
    '12-2!C48 12-2!C58',
    '《项目支出绩效目标表》（公开表12-2）C48、C58二级指标不属于所在的一级指标（如「每年全市处置融资担保投诉次数」列为产出指标下的社会效益指标）。',
  ],
  [
    '提示 ND-26',
    '12-3!G55',
    '《项目支出绩效目标表》（公开表12-3）G55「文件要求（武团联发[202…」括号不成对。',
  ],
  [
    '提示 ND-44',
    '12-3!D65 12-3!D51',
    '《项目支出绩效目标表》（公开表12-3）D65指标名称「金融理财大赛费用」与D51「金融理财大赛」只差一两个字，指标值相同。',
  ],
  [
    '提示 ND-15',
    '12-3!G66:G67',
    '《项目支出绩效目标表》（公开表12-3）G66、G67指标值只有数值，没有计量单位（如「金融大讲堂」为「300」）。',
  ],
  [
    '提示 ND-17',
    '12-3!D70 12-3!D58',
    '《项目支出绩效目标表》（公开表12-3）D70、D58同一指标在长期和年度目标中归类不同（如「wind 系统会员权限和技术服务」长期为时效指标，年度为质量指标）。',
  ],
  ['提示 ND-26', '12-4!F26', '《项目支出绩效目标表》（公开表12-4）F26「…保测评、密评费用、。」标点重复。'],
  [
    '提示 ND-15',
    '12-4!E41:E42 12-4!E55:E56 12-4!G72:G73 12-4!G86:G87',
    '《项目支出绩效目标表》（公开表12-4）E41、E42、E55等8处指标值只有数值，没有计量单位（如「金融信息综合服务应用数量」为「≥3」）。',
  ],
  [
    '提示 ND-42',
    '12-5!A25:A29 12-5!A31 12-5!B4',
    '《项目支出绩效目标表》（公开表12-5）A25、A26、A27等6处项目活动写作「金融企业专项奖励资金」「金融企业奖励专项资金及审计资金」，与项目名称「金融企业奖励专项资金」不一致。',
  ],
];

/** What is true of the clean sample and left as the document has it. */
const LEFT: readonly (readonly string[])[] = [
  [
    '核实 ND-14',
    '11!H41',
    '《整体支出绩效目标表》（公开表11）H41「“处非文艺轻骑兵”公益演出」没有指标值确定依据。',
  ],
  ['核实 ND-14', '12-3!D48', '《项目支出绩效目标表》（公开表12-3）没有效益类的三级指标。'],
  [
    '提示 ND-17',
    '11!D60 11!D62 12-5!D43 12-3!D52',
    '《整体支出绩效目标表》（公开表11）D60、D62同一指标与项目绩效表归类不同（如「中小微企业政策性融资担保贷款业务笔数」本表为社会效益指标，《项目支出绩效目标表》（公开表12-5）D43为数量指标）。',
  ],
  [
    '提示 ND-44',
    '11!D63 12-5!D44',
    '《整体支出绩效目标表》（公开表11）D63指标名称「获得奖励的银行机构科技型 企业贷款或普惠小微企业贷 余额增量」与《项目支出绩效目标表》（公开表12-5）D44「获得奖励的银行机构科技型企业贷款或普惠小微企业贷款余额增量」只差一两个字，指标值相同。',
  ],
  [
    '提示 ND-17',
    '12-1!D58 12-1!D46',
    '《项目支出绩效目标表》（公开表12-1）D58、D46同一指标在长期和年度目标中归类不同（如「上级交办重要信访件处置率」长期为社会效益指标，年度为经济效益指标）。',
  ],
  [
    '提示 ND-48',
    '12-2!C48 12-2!C58',
    '《项目支出绩效目标表》（公开表12-2）C48、C58二级指标不属于所在的一级指标（如「每年全市处置融资担保投诉次数」列为产出指标下的社会效益指标）。',
  ],
  [
    '提示 ND-44',
    '12-3!D65 12-3!D51',
    '《项目支出绩效目标表》（公开表12-3）D65指标名称「金融理财大赛费用」与D51「金融理财大赛」只差一两个字，指标值相同。',
  ],
  [
    '提示 ND-15',
    '12-3!G66:G67',
    '《项目支出绩效目标表》（公开表12-3）G66、G67指标值只有数值，没有计量单位（如「金融大讲堂」为「300」）。',
  ],
  [
    '提示 ND-17',
    '12-3!D70 12-3!D58',
    '《项目支出绩效目标表》（公开表12-3）D70、D58同一指标在长期和年度目标中归类不同（如「wind 系统会员权限和技术服务」长期为时效指标，年度为质量指标）。',
  ],
  [
    '提示 ND-15',
    '12-4!E41:E42 12-4!E55:E56 12-4!G72:G73 12-4!G86:G87',
    '《项目支出绩效目标表》（公开表12-4）E41、E42、E55等8处指标值只有数值，没有计量单位（如「金融信息综合服务应用数量」为「≥3」）。',
  ],
];

/** Findings as rule, cells (with the number of the sheet) and message. */
function short(findings: readonly Finding[]): string[][] {
  return findings.map(({ severity, rule, cells, message }) => [
    `${severity} ${rule}`,
    cells.map(({ sheet, area }) => `${sheet.split('.')[0] ?? ''}!${areaA1(area)}`).join(' '),
    message,
  ]);
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
        fingerprint: 'ND-11|1|项目支出绩效目标表:42010022169T000000100|项目执行单位|武汉市地方金融工作局机关',
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
        fingerprint: 'ND-8|1|项目支出绩效目标表:42010022169Y000000105|指标值|线上直连环境实现企业数据上报',
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
        cause: 0,
      },
    ]);
  });

  test('what the projects, goals and texts are told of', () => {
    const rules = new Set(PROJECTS_AND_TEXTS.map(([told = '']) => told.slice(3)));
    expect(short(of(report, [...rules]))).toEqual(PROJECTS_AND_TEXTS);
  });

  test('leaves unjudged only the project whose code is that of another', () => {
    expect(report.formulas.notRun).toEqual([
      ...['BX-28', 'BX-29', 'BX-29b', 'BX-29c'].map((id) => ({
        id,
        reason: '编码「42010022169T000000102」与名称「区域金融中心建设促进工作经费」对应的不是同一个项目',
      })),
      {
        id: 'BX-36c',
        reason: '按编码「42010022169T000000102」和名称「区域金融中心建设促进工作经费」都找不到唯一对应的项目',
      },
    ]);
    expect(report.coverage.none).toBe(0);
  });
});

describe('the clean sample', () => {
  let report: Report;
  beforeAll(async () => {
    report = await check('wuhan-2023-budget-clean.xlsx');
  });

  test('has no 错误, and nothing but what is true', () => {
    expect(short(report.findings)).toEqual(LEFT);
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
