/** ND-17, ND-44, ND-46 to ND-49: what is compared across performance forms. */
import type { Check } from '../../src/checks/check';
import { indicatorClasses } from '../../src/checks/indicator-classes';
import { outcomesAlike } from '../../src/checks/outcomes-alike';
import { sameClass } from '../../src/checks/same-class';
import { similarIndicatorNames } from '../../src/checks/similar-indicator-names';
import { totalBudgets } from '../../src/checks/total-budgets';
import { unspentMoney } from '../../src/checks/unspent-money';
import { selfEvaluation } from '../fixtures/final-accounts/self-evaluation';
import { workbook } from '../fixtures/sheet-builder';
import { EVALUATED, evaluation, OUTCOMES, overallEvaluation, scored } from './small-evaluations';
import { form, INDICATORS, overall } from './small-projects';
import { expenditure, RIGHT } from './small-tables';
import { findings, told } from './telling';

const OVERALL = '《2023年部门整体支出绩效目标表》（公开表11）';
const FORM = '《2023年项目支出绩效目标表》（公开表12-1）';
const WHOLE = '《2023年度青屏市档案馆整体绩效自评表》';
const PROJECT = `《2023年度${EVALUATED}绩效自评表》`;

test.each<[string, Check]>([
  ['ND-17', sameClass],
  ['ND-44', similarIndicatorNames],
  ['ND-46', totalBudgets],
  ['ND-47', outcomesAlike],
  ['ND-48', indicatorClasses],
  ['ND-49', unspentMoney],
])('%s: nothing where all is right, nothing where there is no form', (_, check) => {
  const plan = workbook(
    overall(['数字化加工经费 | 部门项目 | 10.00 | 10.00 |']),
    form(1, { name: '数字化加工经费', amount: '10.00' }),
  );
  expect(told(check, plan)).toEqual([]);
  expect(told(check, workbook(overallEvaluation(), evaluation()))).toEqual([]);
  expect(told(check, workbook(overallEvaluation()))).toEqual([]);
  expect(told(check, workbook(scored('40.00 | 40.00 | 39.00 | 10 | 97.50% | 9.75')))).toEqual([]);
  expect(told(check, selfEvaluation)).toEqual([]);
  expect(told(check, workbook(expenditure(RIGHT)))).toEqual([]);
});

/** The overall form with annual indicators and a project's form with others. */
const across = (check: Check, one: readonly string[], other: readonly string[]): string[][] =>
  told(
    check,
    workbook(
      overall(['数字化加工经费 | 部门项目 | 10.00 | 10.00 |'], one),
      form(1, {
        name: '数字化加工经费',
        amount: '10.00',
        annual: [...INDICATORS, ...other.map((row) => `目标一 | ${row}`)],
      }),
    ),
  ).map((each) => each.slice(1));

describe('ND-44 another word for the same count', () => {
  const LECTURES = '产出指标 | 数量指标 | 处非公众宣教工程公益讲座 | ≥80场 | 计划标准';
  const given = (...other: readonly string[]): string[][] =>
    across(similarIndicatorNames, [` | ${LECTURES}`], other);

  test('is told', () => {
    expect(given('产出指标 | 数量指标 | 处非文艺轻骑兵公益讲座 | ≥80场 | 计划标准')).toEqual([
      [
        '提示',
        '11!D9 12-1!D19',
        `${OVERALL}D9指标名称「处非公众宣教工程公益讲座」与${FORM}D19「处非文艺轻骑兵公益讲座」写法不同，归类、指标值相同。`,
      ],
    ]);
  });

  test.each<[string, string[]]>([
    ['another figure', ['产出指标 | 数量指标 | 处非文艺轻骑兵公益讲座 | ≥60场 | 计划标准']],
    ['another class', ['产出指标 | 质量指标 | 处非文艺轻骑兵公益讲座 | ≥80场 | 计划标准']],
    ['another beginning', ['产出指标 | 数量指标 | 金融知识公益讲座 | ≥80场 | 计划标准']],
    ['another end', ['产出指标 | 数量指标 | 处非文艺轻骑兵演出 | ≥80场 | 计划标准']],
    [
      'two that it may be',
      [
        '产出指标 | 数量指标 | 处非文艺轻骑兵公益讲座 | ≥80场 | 计划标准',
        '产出指标 | 数量指标 | 处非进社区公益讲座 | ≥80场 | 计划标准',
      ],
    ],
    [
      'one that is there as it is',
      [LECTURES, '产出指标 | 数量指标 | 处非文艺轻骑兵公益讲座 | ≥80场 | 计划标准'],
    ],
  ])('not with %s', (_, other) => {
    expect(given(...other)).toEqual([]);
  });

  test('not for percentages, which many indicators share', () => {
    expect(
      across(
        similarIndicatorNames,
        [' | 产出指标 | 质量指标 | 信息系统正常运行率 | ≥95% | 计划标准'],
        ['产出指标 | 质量指标 | 信息设备正常运行率 | ≥95% | 计划标准'],
      ),
    ).toEqual([]);
  });
});

describe('ND-17 classes in the overall form', () => {
  test('a class that no form of a project has', () => {
    expect(
      across(
        sameClass,
        [' | 产出指标 | 数量指标 | 公益讲座 | ≥80场 | 计划标准'],
        ['产出指标 | 质量指标 | 公益讲座 | ≥80场 | 计划标准'],
      ),
    ).toEqual([
      [
        '提示',
        '11!D9 12-1!D19',
        `${OVERALL}D9同一指标与项目绩效表归类不同（如「公益讲座」本表为数量指标，${FORM}D19为质量指标）。`,
      ],
    ]);
  });

  test.each<[string, string]>([
    ['满意度指标', '服务对象满意度指标'],
    ['生态效益指标', '生态环境效益指标'],
    ['成本指标', '经济成本指标'],
  ])('%s is %s', (one, other) => {
    expect(
      across(
        sameClass,
        [` | 效益指标 | ${one} | 群众反映 | ≥80% | 计划标准`],
        [`效益指标 | ${other} | 群众反映 | ≥80% | 计划标准`],
      ),
    ).toEqual([]);
  });

  test('in 绩效自评表 too', () => {
    const moved = [OUTCOMES[0] ?? '', "效益指标 | 经济效益指标 | 查档群众满意度 | ≥90% | '96%"];
    expect(told(sameClass, workbook(overallEvaluation({ indicators: moved }), evaluation()))).toEqual([
      [
        'ND-17',
        '提示',
        '整体!D8 自评!D10',
        `${WHOLE}D8同一指标与项目绩效表归类不同（如「查档群众满意度」本表为经济效益指标，${PROJECT}D10为社会效益指标）。`,
      ],
    ]);
  });
});

describe('ND-46 项目总预算 of the overall form', () => {
  const withProjects = (...projects: readonly string[]): string[][] =>
    told(
      totalBudgets,
      workbook(
        overall(projects),
        form(1, { name: '数字化加工经费', amount: '10.00' }),
        form(2, { name: '馆库维修经费', amount: '20.00' }),
      ),
    ).map((each) => each.slice(1));

  test('blank, in full', () => {
    const snapshot = workbook(
      overall(['数字化加工经费 | 部门项目 | | 10.00 |']),
      form(1, { name: '数字化加工经费', amount: '10.00' }),
    );
    expect(findings(totalBudgets, snapshot)).toEqual([
      {
        rule: 'ND-46',
        severity: '提示',
        category: '绩效',
        table: '2023年部门整体支出绩效目标表（公开表11）',
        cells: [
          { sheet: '11', area: { top: 5, left: 2, bottom: 5, right: 2 } },
          { sheet: '12-1', area: { top: 6, left: 1, bottom: 6, right: 1 } },
        ],
        message: `${OVERALL}C6项目总预算没有填写，项目支出绩效目标表都已填写（如「数字化加工经费」在${FORM}B7为10.00万元）。`,
        basis: '同一项目的总预算在整体和项目绩效目标表中应当一致（通行做法）。',
        suggestion: '照项目支出绩效目标表补填。',
        fingerprint: 'ND-46|1|整体支出绩效目标表',
      },
    ]);
  });

  test('a name that differs is found by its amount', () => {
    expect(
      withProjects('档案数字化经费 | 部门项目 | | 10.00 |', '馆库维修经费 | 部门项目 | 20.00 | 20.00 |').map(
        ([, cells]) => cells,
      ),
    ).toEqual(['11!C6 12-1!B7']);
  });

  test.each<[string, string[]]>([
    ['filled in', ['数字化加工经费 | 部门项目 | 30.00 | 10.00 |']],
    ['a nought', ['数字化加工经费 | 部门项目 | 0.00 | 10.00 |']],
    ['a project without a form', ['安防设备经费 | 部门项目 | | 30.00 |']],
    ['no projects', []],
  ])('nothing: %s', (_, projects) => {
    expect(withProjects(...projects)).toEqual([]);
  });
});

describe('ND-47 results of one indicator', () => {
  const compared = (one: string, ...others: readonly string[]): string[][] =>
    told(
      outcomesAlike,
      workbook(
        overallEvaluation({ indicators: [one] }),
        ...others.map((row, i) => evaluation({ indicators: [row], name: `项目${i}` }, `自评${i}`)),
      ),
    ).map((each) => each.slice(1));
  const COUNT = '产出指标 | 数量指标 | 招商家数 | ≥34家 |';

  test('differ', () => {
    expect(compared(`${COUNT} 41家`, `${COUNT} 42家`)).toEqual([
      [
        '提示',
        '整体!F7 自评0!F9',
        `${WHOLE}F7「招商家数」的实际完成值为「41家」，${PROJECT}F9为「42家」，两表的目标值相同。`,
      ],
    ]);
  });

  test.each<[string, string, string[]]>([
    ['the same', `${COUNT} 41家`, [`${COUNT} 41 家`]],
    ['of several projects', `${COUNT} 80家`, [`${COUNT} 41家`, `${COUNT} 39家`]],
    ['another target', `${COUNT} 80家`, ['产出指标 | 数量指标 | 招商家数 | ≥20家 | 41家']],
    ['a share', "产出指标 | 质量指标 | 合格率 | ≥90% | '95%", ["产出指标 | 质量指标 | 合格率 | ≥90% | '96%"]],
    ['no figure', `${COUNT} 已完成`, [`${COUNT} 41家`]],
    ['no such indicator', `${COUNT} 41家`, ['产出指标 | 数量指标 | 招商项目 | ≥34家 | 42家']],
  ])('nothing: %s', (_, one, others) => {
    expect(compared(one, ...others)).toEqual([]);
  });
});

describe('ND-48 classes and their 一级指标', () => {
  const planned = (row: string): string[][] =>
    told(
      indicatorClasses,
      workbook(
        form(1, { name: '数字化加工经费', amount: '10.00', annual: [...INDICATORS, `目标一 | ${row}`] }),
      ),
    ).map((each) => each.slice(1));

  test.each<[string, string, string]>([
    [
      '效益指标 | 质量指标 | 数字化合格率 | ≥98% | 计划标准',
      '12-1!C19',
      `${FORM}C19二级指标不属于所在的一级指标（如「数字化合格率」列为效益指标下的质量指标）。`,
    ],
    [
      '产出指标 | 社会效益指标 | 查档满意率 | ≥98% | 计划标准',
      '12-1!C19',
      `${FORM}C19二级指标不属于所在的一级指标（如「查档满意率」列为产出指标下的社会效益指标）。`,
    ],
    [
      '效益指标 | 社会效益指标 | 社会效益指标 | ≥98% | 计划标准',
      '12-1!D19',
      `${FORM}D19三级指标写的是二级指标的名称（如「社会效益指标」）。`,
    ],
  ])('%s', (row, cells, message) => {
    expect(planned(row)).toEqual([['提示', cells, message]]);
  });

  test.each([
    '产出指标 | 成本指标 | 单位成本 | ≤5元 | 计划标准',
    '成本指标 | 经济成本指标 | 单位成本 | ≤5元 | 计划标准',
    '成本指标 | 社会成本指标 | 投诉次数 | ≤5次 | 计划标准',
    '成本指标 | 生态环境成本指标 | 排放量 | ≤5吨 | 计划标准',
    '效益指标 | 满意度指标 | 群众满意 | ≥98% | 计划标准',
    '满意度指标 | 社会公众或服务对象满意度指标 | 群众满意 | ≥98% | 计划标准',
    '效果指标 | 可持续影响指标 | 长期使用 | ≥5年 | 计划标准',
    '产出指标 | 时效与质量指标 | 按时合格 | ≥98% | 计划标准',
    '履职效能 | 质量指标 | 按时合格 | ≥98% | 计划标准',
    '满意度指标 | 服务对象满意度 | 服务对象满意度 | ≥98% | 计划标准',
    ' | 质量指标 | 按时合格 | ≥98% | 计划标准',
  ])('nothing wrong with %s', (row) => {
    expect(planned(row)).toEqual([]);
  });
});

describe('ND-49 unspent money', () => {
  const money = (whole: string, project = evaluation()): string[][] =>
    told(unspentMoney, workbook(overallEvaluation({ money: whole }), project)).map((each) => each.slice(1));

  test('less than the projects left unspent', () => {
    expect(money('100.00 | 100.00 | 100.00%')).toEqual([
      [
        '提示',
        '整体!D5 整体!E5 自评!D7 自评!E7',
        `${WHOLE}D5预算数减E5执行数为0.00万元，1个项目自评表未执行的预算合计1.00万元（如${PROJECT}D7减E7为1.00万元）。`,
      ],
    ]);
  });

  test.each([
    ['as much', '101.00 | 100.00 | 99.01%'],
    ['more', '110.00 | 100.00 | 90.91%'],
    ['within rounding', '100.98 | 100.00 | 99.03%'],
    ['more spent than planned, which is told elsewhere', '100.00 | 105.00 | 105.00%'],
    ['no figure', '100.00 | | '],
  ])('nothing: %s', (_, whole) => {
    expect(money(whole)).toEqual([]);
  });
});
