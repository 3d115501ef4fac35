import { activityNames } from '../../src/checks/activity-names';
import { estimateArithmetic } from '../../src/checks/estimate-arithmetic';
import { estimateEconomicNames } from '../../src/checks/estimate-economic-names';
import { formFields } from '../../src/checks/form-fields';
import { indicatorsComplete } from '../../src/checks/indicators-complete';
import { sameClass } from '../../src/checks/same-class';
import { sameTarget } from '../../src/checks/same-target';
import { similarIndicatorNames } from '../../src/checks/similar-indicator-names';
import { targetForm } from '../../src/checks/target-form';
import type { Check } from '../../src/checks/check';
import { sheet, workbook } from '../fixtures/sheet-builder';
import { expenditure, RIGHT } from './small-tables';
import { form, INDICATORS, overall } from './small-projects';
import { findings, told } from './telling';

const NAME = '《2023年项目支出绩效目标表》（公开表12-1）';
const PROJECT = '数字化加工经费';

test.each<[string, Check]>([
  ['ND-14', indicatorsComplete],
  ['ND-15', targetForm],
  ['BX-37', sameTarget],
  ['ND-17', sameClass],
  ['ND-41', formFields],
  ['ND-42', activityNames],
  ['ND-43', estimateEconomicNames],
  ['ND-44', similarIndicatorNames],
  ['B12-7', estimateArithmetic],
])('%s: nothing where all is right, nothing where there is no form', (_, check) => {
  const forms = [1, 2, 3].map((n) => form(n, { name: `${PROJECT}${n}`, amount: '10.00' }));
  expect(told(check, workbook(overall([`${PROJECT}1 | 部门项目 | | 10.00 |`]), ...forms))).toEqual([]);
  expect(told(check, workbook(expenditure(RIGHT)))).toEqual([]);
});

describe('ND-14 indicators', () => {
  test('neither value nor basis, in full', () => {
    const rows = [...INDICATORS, '目标一 | 效益指标 | 经济效益指标 | 提升管理效率 | |'];
    expect(findings(indicatorsComplete, workbook(form(1, { name: PROJECT, annual: rows })))).toEqual([
      {
        rule: 'ND-14',
        severity: '核实',
        category: '绩效',
        table: '2023年项目支出绩效目标表（公开表12-1）',
        cells: [{ sheet: '12-1', area: { top: 18, left: 4, bottom: 18, right: 4 } }],
        message: `${NAME}E19「提升管理效率」没有指标值和确定依据。`,
        basis: '绩效目标应当有具体的三级指标、指标值和确定依据（绩效目标填报的通行要求）。',
        suggestion: '补充填写；不需要的空行请删去。',
        fingerprint: `ND-14|1|项目支出绩效目标表:${PROJECT}|没有指标值和确定依据`,
      },
    ]);
  });

  test.each<[string, string[], string[][]]>([
    [
      'a value that stands for nothing',
      [...INDICATORS, '目标一 | 产出指标 | 质量指标 | 合格率 | - | 计划标准'],
      [['12-1!E19', `${NAME}E19「合格率」没有指标值。`]],
    ],
    [
      'rows of the template',
      [...INDICATORS, '目标一 | 产出指标 | 时效指标 | | |', '目标一 | 满意度指标 | 服务对象满意度指标 | | |'],
      [
        [
          '12-1!D19:D20',
          `${NAME}D19、D20「时效指标」「服务对象满意度指标」只有一级、二级指标，没有三级指标。`,
        ],
      ],
    ],
    [
      'a value in place of the name',
      [...INDICATORS, '目标一 | 满意度指标 | 服务对象满意度指标 | ≥95% | ≥95% | 计划标准'],
      [['12-1!D19', `${NAME}D19「≥95%」三级指标处填的是指标值。`]],
    ],
    ['nobody gives a basis', INDICATORS.map((row) => row.replace('计划标准', '')), []],
  ])('%s', (_, annual, expected) => {
    const found = told(indicatorsComplete, workbook(form(1, { name: PROJECT, annual })));
    expect(found.map(([, , cells, message]) => [cells, message])).toEqual(expected);
  });

  test('no 效益 at all', () => {
    const rows = INDICATORS.slice(0, 1);
    expect(told(indicatorsComplete, workbook(form(1, { name: PROJECT, long: rows, annual: rows })))).toEqual([
      ['ND-14', '核实', '12-1!D13', `${NAME}没有效益类的三级指标。`],
    ]);
  });
});

describe('ND-15 targets', () => {
  test.each([
    ['适量', '没有数值', '改'],
    ['500', '只有数值，没有计量单位', '补'],
  ])('%s', (value, what) => {
    const annual = [...INDICATORS, `目标一 | 产出指标 | 数量指标 | 印制份数 | '${value} | 计划标准`];
    expect(told(targetForm, workbook(form(1, { name: PROJECT, annual })))).toEqual([
      ['ND-15', '提示', '12-1!E19', `${NAME}E19指标值${what}（如「印制份数」为「${value}」）。`],
    ]);
  });

  test.each(['≥3场', '100%', '不少于5000册', '每周更新1次', '三场', '2023年底', '50-55人', '≥1.5万人次'])(
    '%s is a target',
    (value) => {
      const annual = [...INDICATORS, `目标一 | 产出指标 | 数量指标 | 印制份数 | '${value} | 计划标准`];
      expect(told(targetForm, workbook(form(1, { name: PROJECT, annual })))).toEqual([]);
    },
  );
});

describe('ND-15 where units of measure have a column of their own', () => {
  const withHeader = (header: string): string[][] =>
    told(
      targetForm,
      workbook(
        sheet(
          '7',
          `
表7
部门整体支出绩效目标表 | < | < | < | <
（2025年度） | < | < | < | <
部门名称 | 青屏市档案馆 | < | < | <
年度总体目标 | 做好档案的接收、保管和利用。 | < | < | <
一级指标 | 二级指标 | 三级指标 | 绩效指标性质 | 绩效指标值 | ${header}
产出指标 | 数量指标 | 接收档案 | ≥ | 120 | 卷
满意度指标 | 服务对象满意度指标 | 查档群众满意度 | ≥ | 90 | %
`,
        ),
      ),
    );

  test.each(['绩效度量单位', '计量单位', '指标单位', '单位'])('%s', (header) => {
    expect(withHeader(header)).toEqual([]);
  });

  test('not where the column is another', () => {
    expect(withHeader('责任单位').map(([rule, , cells]) => [rule, cells])).toEqual([['ND-15', '7!E7:E8']]);
  });
});

describe('BX-37 one indicator, one target', () => {
  const annual = ['目标一 | 产出指标 | 数量指标 | 电台宣传 | ≥300天 | 计划标准', ...INDICATORS];
  const compare = (value: string): string[][] =>
    told(
      sameTarget,
      workbook(
        overall(
          [`${PROJECT} | 部门项目 | | 10.00 |`],
          [` | 产出指标 | 数量指标 | 电台宣传 | ${value} | 计划标准`],
        ),
        form(1, { name: PROJECT, amount: '10.00', annual }),
      ),
    );

  test('another figure', () => {
    expect(compare('≥100 天')).toEqual([
      [
        'BX-37',
        '核实',
        '11!E9 12-1!E17',
        `《2023年部门整体支出绩效目标表》（公开表11）E9年度指标「电台宣传」的指标值为「≥100 天」，${NAME}E17为「≥300天」。`,
      ],
    ]);
  });

  test.each(['≥300 天', '300天', '不低于300天', '持续宣传', '≥10期'])(
    '%s is not another figure of the unit',
    (value) => {
      expect(compare(value)).toEqual([]);
    },
  );
});

test('ND-17: one indicator under two classes', () => {
  const annual = [
    INDICATORS[0] as string,
    '目标一 | 效益指标 | 经济效益指标 | 查档人次 | ≥800人次 | 计划标准',
  ];
  expect(told(sameClass, workbook(form(1, { name: PROJECT, annual })))).toEqual([
    [
      'ND-17',
      '提示',
      '12-1!D18 12-1!D14',
      `${NAME}D18、D14同一指标在长期和年度目标中归类不同（如「查档人次」长期为社会效益指标，年度为经济效益指标）。`,
    ],
  ]);
});

describe('ND-44 names of indicators', () => {
  test.each<[string, string, string, string[]]>([
    ['a sign left out', '处非文艺骑兵公益演出', '处非文艺轻骑兵公益演出', ['ND-44']],
    ['another value', '处非文艺骑兵公益演出', '处非文艺轻骑兵公益演出场', []],
    ['another thing', '城镇居民参保人数', '农村居民参保人数', []],
    ['its opposite', '按时完成项目比例', '未按时完成项目比例', []],
    ['too short', '培训人次', '培训人次数', []],
  ])('%s', (title, one, other, rules) => {
    const value = title === 'another value' ? '20场' : '15场';
    const annual = [`目标一 | 产出指标 | 数量指标 | ${other} | ${value} | 计划标准`, ...INDICATORS];
    const book = workbook(
      overall([`${PROJECT} | 部门项目 | | 10.00 |`], [` | 产出指标 | 数量指标 | ${one} | 15场 | 计划标准`]),
      form(1, { name: PROJECT, annual, long: annual }),
    );
    expect(told(similarIndicatorNames, book).map(([rule]) => rule)).toEqual(rules);
  });
});

describe('ND-41 fields of the forms', () => {
  const forms = (category: string, n = 3): ReturnType<typeof form>[] =>
    [1, 2, 3]
      .slice(0, n)
      .map((i) => form(i, { name: `${PROJECT}${i}`, category: i === n ? category : '特定目标类' }));

  test('blank while the others fill it in', () => {
    expect(told(formFields, workbook(...forms('')))).toEqual([
      [
        'ND-41',
        '核实',
        '12-3!B6',
        '《2023年项目支出绩效目标表》（公开表12-3）B6「支出项目类别」没有填写，其他2张项目绩效目标表都已填写。',
      ],
    ]);
  });

  test('two forms tell no habit', () => {
    expect(told(formFields, workbook(...forms('', 2)))).toEqual([]);
  });
});

describe('ND-42 names of activities', () => {
  test.each<[string, string, string[][]]>([
    [
      'words in another order',
      '加工数字化经费',
      [
        [
          'ND-42',
          '提示',
          '12-1!A10 12-1!B4',
          `${NAME}A10项目活动写作「加工数字化经费」，与项目名称「数字化加工经费」不一致。`,
        ],
      ],
    ],
    ['an activity of its own', '设备购置', []],
    ['more than the project', '数字化加工经费及审计费', []],
  ])('%s', (_, activity, expected) => {
    const details = [`${activity} | 办公 | 商品和服务支出 | 10.00 | 按需`];
    expect(told(activityNames, workbook(form(1, { name: PROJECT, details })))).toEqual(expected);
  });
});

describe('ND-43 economic names', () => {
  const check = (name: string): string[][] =>
    told(
      estimateEconomicNames,
      workbook(form(1, { name: PROJECT, details: [`甲 | 乙 | ${name} | 10.00 | 丙`] })),
    );

  test('a name the classification has not', () => {
    expect(check('审计费')).toEqual([
      ['ND-43', '核实', '12-1!C10', `${NAME}C10支出经济分类「审计费」不是支出经济分类科目的名称。`],
    ]);
  });

  test.each([
    '商品和服务支出',
    '302商品和服务支出',
    '30227-委托业务费',
    '培训费',
    '对企业补助',
    '办公费；印刷费',
    '维修（护）费',
    '',
  ])('%s', (name) => {
    expect(check(name)).toEqual([]);
  });
});

describe('B12-7 workings', () => {
  const check = (text: string, amount: string): string[][] =>
    told(
      estimateArithmetic,
      workbook(form(1, { name: PROJECT, details: [`甲 | 乙 | 商品和服务支出 | ${amount} | ${text}`] })),
    );

  test('a price and a count, in full', () => {
    const book = workbook(
      form(1, {
        name: PROJECT,
        details: ['甲 | 乙 | 商品和服务支出 | 5.00 | 按照 40 元/天/人/次计算，预计 2500 人/天/次。'],
      }),
    );
    expect(findings(estimateArithmetic, book)).toEqual([
      {
        rule: 'B12-7',
        severity: '核实',
        category: '表内',
        table: '2023年项目支出绩效目标表（公开表12-1）',
        cells: [
          { sheet: '12-1', area: { top: 9, left: 4, bottom: 9, right: 4 } },
          { sheet: '12-1', area: { top: 9, left: 3, bottom: 9, right: 3 } },
        ],
        message: `${NAME}E10测算依据「40 元/天/人/次计算，预计 2500 人/天/次」算得10.00万元，金额为5.00万元，差额5.00万元。`,
        basis: '测算依据写明的算式应当得出所列的数。',
        suggestion: '核对单价、数量、费率、计量单位和金额哪一项有误。',
        left: '10.00',
        right: '5.00',
        difference: '5.00',
        unit: '万元',
        fingerprint: `B12-7|1|项目支出绩效目标表:${PROJECT}|明细:乙`,
      },
    ]);
  });

  test.each<[string, string, string]>([
    ['每人5000元×12个月×2人=13万元', '12.00', '「5000元×12个月×2人=13万元」算得12.00万元，与写明的结果不符'],
    [
      '注册资本金共 200.48 亿元，按照 0.024% 测算。',
      '44.20',
      '「200.48 亿元，按照 0.024%」算得481.15万元，金额为44.20万元，差额436.95万元',
    ],
    [
      '注册资本金 22.5 亿元，按照 0.09% 测算，每家 2664 元难以覆盖成本，故按起收点 3000 元/家，76 家企业。',
      '22.80',
      '「22.5 亿元，按照 0.09%」算得202.50万元，76 家平均每家26,644.74元，文中写每家2664 元',
    ],
  ])('%s', (text, amount, message) => {
    expect(check(text, amount).map(([, , , told_]) => told_)).toEqual([`${NAME}E10测算依据${message}。`]);
  });

  test.each<[string, string]>([
    ['每人5000元×12个月×2人=12万元', '12.00'],
    ['每人5000元×12个月×2人', '12.00'],
    // Rounded up to the budget's figure.
    ['3300元/场×30场', '10.00'],
    ['1.23万元×3=3.7万元', '3.70'],
    // Only a part of the amount, or no more than a ceiling.
    ['5000元×12个月，另需印刷费', '20.00'],
    ['5000元×12个月，最高不超过3万元', '3.00'],
    ['5000元×12个月，3000元×2次', '20.00'],
    ['总注册资本为 202.858 亿元，审计费率仅 0.0012324%', '25.00'],
    ['按照30%的标准给予支持', '200.00'],
    ['按实际需要', '10.00'],
  ])('%s = %s', (text, amount) => {
    expect(check(text, amount)).toEqual([]);
  });
});
