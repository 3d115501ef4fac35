/** 绩效自评表的三种表样: amounts, scores, indicators, fields. */
import { selfEvaluation } from '../../fixtures/final-accounts/self-evaluation';
import { readBook } from '../../../src/tables/read-book';
import { withoutMerges } from '../../fixtures/sheet-builder';
import { describeLocality } from '../support/describe-locality';
import type { ExpectedTable } from '../support/reading';

const table = (
  sheet: string,
  kind: string,
  title: string,
  grids: ExpectedTable['grids'],
  fields: Readonly<Record<string, string>>,
  more: Partial<ExpectedTable> = {},
): ExpectedTable => ({
  amountUnit: '万元',
  year: 2023,
  organisation: '清源区水务和湖泊局',
  family: '决算',
  sheet,
  kind,
  title,
  grids,
  fields,
  ...more,
});

describeLocality('绩效自评表', selfEvaluation, {
  tables: [
    table(
      '整体',
      '整体支出绩效自评表',
      '整体绩效自评表',
      [
        {
          reading: `
                | 金额     | 预算数   | 执行数   | 执行率 | 得分
行:基本支出总额 | 673.00   |
行:项目支出总额 | 1,305.30 |
行:资金总额     |          | 2,010.00 | 1,978.30 | 98.42  | 19.68
`,
          roles: { 执行率: '完成率', 得分: '数量' },
        },
        { part: '指标', reading: '| 占位' },
      ],
      {
        单位名称: '清源区水务和湖泊局',
        年度目标: '完成湖泊清淤和岸线整治',
        偏差原因: '无',
        改进措施: '继续加强资金调度',
      },
    ),
    table(
      '项目（武汉）',
      '项目支出绩效自评表',
      '2023年度湖泊清淤专项支出绩效自评表',
      [
        {
          reading: '| 预算数 | 执行数 | 执行率\n行:资金总额 | 860.00 | 860.00 | 100',
          roles: { 执行率: '完成率' },
        },
        { part: '指标', reading: '| 占位' },
      ],
      { 项目名称: '湖泊清淤专项', 主管部门: '清源区水务和湖泊局', 实施单位: '清源区湖泊事务中心' },
    ),
    table(
      '项目（财政部）',
      '项目支出绩效自评表',
      '项目支出绩效自评表',
      [
        {
          reading: `
                     | 年初预算数 | 预算数 | 执行数 | 分值 | 执行率 | 得分
行:资金总额          | 150.00     | 145.30 | 145.30 | 10   | 100    | 10
行:资金总额/财政拨款 | 150.00     | 145.30 | 145.30 |      | 100    |
行:资金总额/上年结转 行:资金总额/其他资金 | 0.00 | 0.00 | 0.00
`,
          roles: { 分值: '数量', 执行率: '完成率', 得分: '数量' },
          partOfWhole: ['行:资金总额/财政拨款'],
        },
        {
          part: '指标',
          reading: `
                     | 分值 | 得分
指标:维护泵站座数    | 50   | 50
指标:城区渍水点      | 30   | 30
指标:居民满意度      | 10   | 9
行:总分              | 100  | 99
`,
          roles: { 分值: '数量', 得分: '数量' },
          sets: { 指标: ['指标:维护泵站座数', '指标:城区渍水点', '指标:居民满意度'] },
        },
      ],
      { 项目名称: '泵站运行维护', 实施单位: '清源区排水中心' },
    ),
    table(
      '项目（四川）',
      '项目支出绩效自评表',
      '2023年部门预算项目支出绩效自评表',
      [
        {
          reading: `
                     | 年初预算数 | 预算数 | 执行数 | 分值 | 执行率 | 得分
行:资金总额          | 40.00      | 40.00  | 36.00  | 10   | 90     | 9
行:资金总额/财政拨款 | 40.00      | 40.00  | 36.00  |      | 90     |
行:资金总额/单位资金 | 0.00       | 0.00   | 0.00   |      | 0      |
`,
          roles: { 分值: '数量', 执行率: '完成率', 得分: '数量' },
          partOfWhole: ['行:资金总额/财政拨款'],
        },
        {
          part: '指标',
          reading: `
                   | 分值 | 得分
指标:储备编织袋    | 60   | 60
指标:物资到位时间  | 30   | 30
行:总分            | 100  | 99
`,
          roles: { 分值: '数量', 得分: '数量' },
        },
      ],
      { 项目名称: '防汛物资储备' },
    ),
  ],
});

describe.each([
  ['合并单元格已知', selfEvaluation],
  ['合并单元格未知', withoutMerges(selfEvaluation)],
])('指标的文字，%s', (_, snapshot) => {
  const texts = (sheet: string): unknown[] =>
    readBook(snapshot)
      .tables.find((each) => each.sheet === sheet)
      ?.grids.find(({ part }) => part === '指标')
      ?.rows.map((row) =>
        ['三级指标', '指标性质', '指标值', '度量单位', '实际完成值', '偏差原因'].map(
          (key) => row.texts.get(key)?.text,
        ),
      ) ?? [];

  test('武汉', () =>
    expect(texts('整体')).toEqual([
      ['清淤湖泊个数', undefined, '3个', undefined, '3个', undefined],
      ['工程验收合格率', undefined, '100%', undefined, '100%', undefined],
      ['水质达标天数', undefined, '≥300天', undefined, '312天', undefined],
    ]));
  test('财政部', () =>
    expect(texts('项目（财政部）')).toEqual([
      ['维护泵站座数', undefined, '12座', undefined, '12座', undefined],
      ['城区渍水点', undefined, '≤3处', undefined, '2处', undefined],
      ['居民满意度', undefined, '≥90%', undefined, '89%', '抽样较少'],
      [undefined, undefined, undefined, undefined, undefined, undefined],
    ]));
  test('四川', () =>
    expect(texts('项目（四川）').slice(0, 2)).toEqual([
      ['储备编织袋', '≥', '10', '万条', '11', undefined],
      ['物资到位时间', '≤', '2', '小时', '2', undefined],
    ]));
});
