/** ND-16, ND-16b, ND-41, ND-45, JE-4: what is checked of 绩效自评表. */
import { actualValues } from '../../src/checks/actual-values';
import type { Check } from '../../src/checks/check';
import { deviationReasons } from '../../src/checks/deviation-reasons';
import { executionScores } from '../../src/checks/execution-scores';
import { formFields } from '../../src/checks/form-fields';
import { projectTitles } from '../../src/checks/project-titles';
import { selfEvaluation } from '../fixtures/final-accounts/self-evaluation';
import { sheet, withoutMerges, workbook } from '../fixtures/sheet-builder';
import type { Snapshot } from '../../src/grid/snapshot';
import { EVALUATED, evaluation, OUTCOMES, scored } from './small-evaluations';
import { expenditure, RIGHT } from './small-tables';
import { findings, told } from './telling';
import { withCells } from './with-cells';

const NAME = `《2023年度${EVALUATED}绩效自评表》`;
const FORM = '《项目支出绩效自评表》';

test.each<[string, Check]>([
  ['ND-16', actualValues],
  ['ND-16b', deviationReasons],
  ['ND-41', formFields],
  ['ND-45', projectTitles],
  ['JE-4', executionScores],
])('%s: nothing where all is right, nothing where there is no form', (_, check) => {
  expect(told(check, workbook(evaluation()))).toEqual([]);
  expect(told(check, workbook(scored('40.00 | 40.00 | 39.00 | 10 | 97.50% | 9.75')))).toEqual([]);
  expect(told(check, selfEvaluation)).toEqual([]);
  expect(told(check, workbook(expenditure(RIGHT)))).toEqual([]);
});

describe('ND-16 actual values', () => {
  const withRows = (...rows: readonly string[]): string[][] =>
    told(actualValues, workbook(evaluation({ indicators: [...OUTCOMES, ...rows] }))).map((each) =>
      each.slice(1),
    );

  test('no unit, in full', () => {
    const indicators = [...OUTCOMES, "产出指标 | 数量指标 | 培训人数 | ≥80人次 | '90"];
    expect(findings(actualValues, workbook(evaluation({ indicators })))).toEqual([
      {
        rule: 'ND-16',
        severity: '核实',
        category: '绩效',
        table: `2023年度${EVALUATED}绩效自评表`,
        cells: [{ sheet: '自评', area: { top: 11, left: 5, bottom: 11, right: 5 } }],
        message: `${NAME}F12实际完成值没有计量单位（如「培训人数」目标值「≥80人次」，实际完成值「90」）。`,
        basis: '自评表应当填写指标名称和实际完成值，计量单位与年初目标值一致（自评填报的通行要求）。',
        suggestion: '补充计量单位。',
        fingerprint: `ND-16|1|项目支出绩效自评表:${EVALUATED}|实际完成值没有计量单位`,
      },
    ]);
  });

  test.each<[string, string, string[]]>([
    [
      'a value in place of the name',
      "满意度指标 | 满意度指标 | '>95% | '>95% | '97%",
      ['核实', '自评!D12', `${NAME}D12三级指标处填的是指标值（如「>95%」）。`],
    ],
    [
      'no actual value',
      '产出指标 | 数量指标 | 培训人数 | ≥80人次 |',
      ['核实', '自评!F12', `${NAME}F12没有填写实际完成值。`],
    ],
    [
      'a dash for an actual value',
      '产出指标 | 数量指标 | 培训人数 | ≥80人次 | —',
      ['核实', '自评!F12', `${NAME}F12没有填写实际完成值。`],
    ],
    [
      'the inequality of the target',
      "产出指标 | 质量指标 | 合格率 | '>90% | '>90%",
      [
        '提示',
        '自评!F12',
        `${NAME}F12实际完成值照抄目标值的比较式（如「合格率」目标值「>90%」，实际完成值「>90%」）。`,
      ],
    ],
    [
      'the inequality in other words',
      '产出指标 | 数量指标 | 培训人数 | ≥80人 | 不少于80人',
      [
        '提示',
        '自评!F12',
        `${NAME}F12实际完成值照抄目标值的比较式（如「培训人数」目标值「≥80人」，实际完成值「不少于80人」）。`,
      ],
    ],
    [
      'another unit',
      '产出指标 | 数量指标 | 培训人数 | ≥80人次 | 3场',
      [
        '核实',
        '自评!F12',
        `${NAME}F12实际完成值与目标值的计量单位不同（如「培训人数」目标值「≥80人次」，实际完成值「3场」）。`,
      ],
    ],
  ])('%s', (_, row, expected) => {
    expect(withRows(row)).toEqual([expected]);
  });

  test('many in one table are told together', () => {
    expect(
      withRows(
        "产出指标 | 数量指标 | 培训人数 | ≥80人次 | '90",
        "产出指标 | 数量指标 | 扫描页数 | ≥300页 | '310",
      ).map(([, cells]) => cells),
    ).toEqual(['自评!F12:F13']);
  });

  test.each([
    // Met or not met is not judged.
    "产出指标 | 质量指标 | 合格率 | ≥90% | '82%",
    "产出指标 | 质量指标 | 合格率 | '100% | '100%",
    '产出指标 | 质量指标 | 合格率 | ≥90% | 达到90%',
    '产出指标 | 质量指标 | 合格率 | ≥90% | ≥95%',
    '产出指标 | 数量指标 | 清淤方量 | ≥12万方 | 126000方',
    '产出指标 | 数量指标 | 服务企业 | ≥800家企业 | 900家',
    "产出指标 | 数量指标 | 培训人数（人） | ≥80人 | '90",
    '产出指标 | 时效指标 | 完成时间 | 2023年12月底前 | 2023年11月',
    '产出指标 | 时效指标 | 完成时间 | 及时 | 已完成',
    '产出指标 | 数量指标 | 培训次数 | ≥5次 | 全年共举办6场培训',
  ])('nothing wrong with %s', (row) => {
    expect(withRows(row)).toEqual([]);
  });

  test('a column hardly anybody fills is not asked for', () => {
    const indicators = ['一', '二', '三'].map((n) => `产出指标 | 数量指标 | 培训人数${n} | ≥80人次 |`);
    expect(told(actualValues, workbook(evaluation({ indicators })))).toEqual([]);
  });
});

describe('ND-16b reasons for deviations', () => {
  const FAR = '产出指标 | 数量指标 | 培训次数 | ≥5次 | 13次';
  const withReason = (reason: string, row = FAR): string[][] =>
    told(deviationReasons, workbook(evaluation({ indicators: [...OUTCOMES, row], reason })));

  test('no reason, in full', () => {
    const indicators = [...OUTCOMES, FAR, '产出指标 | 数量指标 | 扫描页数 | ≥300页 | 100页'];
    expect(findings(deviationReasons, workbook(evaluation({ indicators })))).toEqual([
      {
        rule: 'ND-16b',
        severity: '核实',
        category: '绩效',
        table: `2023年度${EVALUATED}绩效自评表`,
        cells: [
          { sheet: '自评', area: { top: 11, left: 5, bottom: 12, right: 5 } },
          { sheet: '自评', area: { top: 13, left: 1, bottom: 13, right: 1 } },
        ],
        message: `${NAME}F12、F13实际完成值与目标值相差超过30%（如「培训次数」目标值「≥5次」，实际完成值「13次」，为目标值的260%），偏差原因填「无」。`,
        basis: '偏差大的指标应当说明原因（表内「偏差原因」栏；偏差的界限各地为20%或30%，这里按30%）。',
        suggestion: '说明偏差原因；目标值定得过低或填错的，请一并核对。',
        fingerprint: `ND-16b|1|项目支出绩效自评表:${EVALUATED}`,
      },
    ]);
  });

  test.each(['无', '无。', '已全部完成', '已全部完成。', '均已完成年度目标', '不适用'])(
    '%s is no reason',
    (reason) => {
      expect(withReason(reason).map(([, , cells]) => cells)).toEqual(['自评!F12 自评!B13']);
    },
  );

  test.each(['上级部署的任务增加', '无法预计参加人数', '已完成，超出部分为上级交办'])(
    '%s is one',
    (reason) => {
      expect(withReason(reason)).toEqual([]);
    },
  );

  test.each([
    '产出指标 | 数量指标 | 培训次数 | ≥10次 | 13次',
    '产出指标 | 数量指标 | 培训次数 | ≥10次 | 7次',
    '效益指标 | 社会效益指标 | 投诉次数 | ≤10次 | 2次',
    '产出指标 | 数量指标 | 培训次数 | ≥5次 | 13场',
    "产出指标 | 质量指标 | 合格率 | ≥90% | '0.96",
    '产出指标 | 数量指标 | 培训次数 | ≥0次 | 3次',
  ])('needs no reason, or cannot be compared: %s', (row) => {
    expect(withReason('无', row)).toEqual([]);
  });

  test('an upper limit far exceeded', () => {
    const row = '效益指标 | 社会效益指标 | 投诉次数 | ≤10次 | 20次';
    expect(withReason('无', row).map(([, , cells]) => cells)).toEqual(['自评!F12 自评!B13']);
  });

  test('a column for reasons asks for one in every row', () => {
    const money = '40.00 | 40.00 | 40.00 | 10 | 100% | 10';
    const row = (reason: string): string =>
      `产出指标 | 数量指标 | 整理档案卷数 | ≥500卷 | 800卷 | 90 | 90 | ${reason}`;
    expect(told(deviationReasons, workbook(scored(money, [row('馆藏增加')])))).toEqual([]);
    expect(told(deviationReasons, workbook(scored(money, [row('')])))).toEqual([
      [
        'ND-16b',
        '核实',
        '自评!F8',
        `${FORM}F8实际完成值与目标值相差超过30%（如「整理档案卷数」目标值「≥500卷」，实际完成值「800卷」，为目标值的160%），偏差原因没有填写。`,
      ],
    ]);
  });
});

describe('ND-41 fields of a 绩效自评表', () => {
  test('the executing unit is blank', () => {
    expect(told(formFields, workbook(evaluation({ executor: '' })))).toEqual([
      ['ND-41', '核实', '自评!E4', `${NAME}E4「实施单位」没有填写。`],
    ]);
  });
});

describe('ND-45 the project in the title', () => {
  const titled = (title: string): string[][] => told(projectTitles, workbook(evaluation({ title })));

  test('a word left out', () => {
    const title = '2023年度档案加工经费项目绩效自评表';
    expect(titled(title)).toEqual([
      [
        'ND-45',
        '核实',
        '自评!A1 自评!B3',
        `《${title}》标题中的项目是「档案加工经费」，B3项目名称是「${EVALUATED}」。`,
      ],
    ]);
  });

  test("another project's title", () => {
    const forms = [
      evaluation({ title: '2023年度馆舍维修绩效自评表' }, '一'),
      evaluation({ title: '2023年度馆舍维修绩效自评表', name: '馆舍维修' }, '二'),
    ];
    expect(told(projectTitles, workbook(...forms)).map(([, , cells]) => cells)).toEqual(['一!A1 一!B3']);
  });

  test.each([
    '项目支出绩效自评表',
    '2023年部门预算项目支出绩效自评表',
    `2023年度${EVALUATED}项目支出绩效自评表`,
    `2023年度青屏市档案馆${EVALUATED}绩效自评表`,
    '2023年度档案数字化绩效自评结果表',
    '青屏市市级专项绩效自评表',
  ])('%s names no other project', (title) => {
    expect(titled(title)).toEqual([]);
  });
});

describe('JE-4 the score for 执行率', () => {
  const score = (money: string): string[][] => told(executionScores, workbook(scored(money)));

  test('full points for a lower rate', () => {
    expect(score('40.00 | 40.00 | 30.00 | 10 | 75.00% | 10')).toEqual([
      ['JE-4', '核实', '自评!H6 自评!G6', `${FORM}H6执行率得分为10，分值10，执行率75%，应得7.50。`],
    ]);
  });

  test.each([
    ['rounded', '40.00 | 40.00 | 39.87 | 10 | 99.68% | 10'],
    ['to one decimal', '40.00 | 40.00 | 39.87 | 10 | 99.68% | 9.9'],
    ['never more than its points', '40.00 | 40.00 | 50.00 | 10 | 125.00% | 10'],
    ['by the amounts, where the rate is blank', '40.00 | 40.00 | 30.00 | 10 | | 7.5'],
    ['no score', '40.00 | 40.00 | 30.00 | 10 | 75.00% | —'],
    ['no points', '40.00 | 40.00 | 30.00 | | 75.00% | 10'],
  ])('%s', (_, money) => {
    expect(score(money)).toEqual([]);
  });

  test('points that only the header of 得分 names', () => {
    const plain = scored('40.00 | 40.00 | 30.00 | | 75.00% | 15');
    const header = (points: string): Snapshot =>
      workbook(withCells(plain, { H5: { value: `得分（${points}*执行率）` } }));
    expect(told(executionScores, header('20分'))).toEqual([]);
    expect(told(executionScores, header('30分')).map(([, , cells]) => cells)).toEqual(['自评!H6 自评!G6']);
  });
});

describe('the form with 指标性质 and 度量单位 apart', () => {
  const apart = (row: string, header = '偏差原因'): Snapshot =>
    workbook(
      sheet(
        '自评',
        `
项目支出绩效自评表 | < | < | < | < | < | <
项目名称 | ${EVALUATED} | < | < | < | < | <
主管部门 | 青屏市档案馆 | < | 实施单位 | 青屏市档案馆 | < | <
预算执行情况 | 年初预算数 | 调整后预算数 | 预算执行数 | 预算执行率
总额 | 40.00 | 40.00 | 36.00 | 90.00%
一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 | 完成值 | ${header}
产出指标 | 数量指标 | 整理档案卷数 | ≥ | '500 | 卷 | '520 |
${row}
`,
      ),
    );
  const FAR = "产出指标 | 数量指标 | 培训次数 | ≥ | '5 | 次 | '13 |";

  test('a figure needs no unit of its own', () => {
    expect(told(actualValues, apart("产出指标 | 数量指标 | 培训次数 | ≥ | '5 | 次 | '6 |"))).toEqual([]);
  });
  test('the sign of its column is copied', () => {
    expect(
      told(actualValues, apart("产出指标 | 数量指标 | 培训次数 | ≥ | '5 | 次 | ≥5 |")).map(
        ([, severity, cells]) => [severity, cells],
      ),
    ).toEqual([['提示', '自评!G8']]);
  });
  test('a deviation without a reason', () => {
    expect(told(deviationReasons, apart(FAR)).map(([, , cells]) => cells)).toEqual(['自评!G8']);
  });
  test('only reasons for what was not reached are asked for', () => {
    expect(told(deviationReasons, apart(FAR, '未完成原因分析'))).toEqual([]);
  });
  test('staying below an upper limit', () => {
    const row = "效益指标 | 社会效益指标 | 投诉次数 | ≤ | '10 | 次 | '2 |";
    expect(told(deviationReasons, apart(row))).toEqual([]);
  });
});

test.each<[string, Check]>([
  ['ND-16', actualValues],
  ['ND-16b', deviationReasons],
  ['ND-41', formFields],
  ['ND-45', projectTitles],
])('%s: where merges are not known, nothing more is told', (_, check) => {
  expect(told(check, withoutMerges(workbook(evaluation())))).toEqual([]);
  expect(told(check, withoutMerges(selfEvaluation))).toEqual([]);
});
