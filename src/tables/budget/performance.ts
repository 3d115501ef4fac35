/** 整体支出绩效目标表 and 项目支出绩效目标表: forms with amounts, budgets of projects, and indicators. */
import type { FieldDeclaration, ListDeclaration, TableDeclaration } from '../declaration';

const text = (key: string, label: RegExp): FieldDeclaration => ({ key, label, value: '文字' });
const amount = (key: string, label: RegExp): FieldDeclaration => ({ key, label, value: '金额' });
/** A source of money whose label has no colon: one of the lines below 资金总额, not a word of another header. */
const source = (key: string, label: RegExp): FieldDeclaration => ({
  key,
  label,
  value: '金额',
  below:
    /^(?:年度资金总额|资金总额|项目资金合计|(?:其中:)?(?:(?:当年|本年)?财政拨款|上年结转(?:资金)?|单位资金|其他资金)):?$/,
});

/** Indicators: three levels of names, what is to be reached, and what that rests on. */
const indicators: ListDeclaration = {
  part: '指标',
  set: '指标',
  columns: [
    { key: '目标名称', label: /^(?:目标名称|绩效目标)$/, role: '文字' },
    { key: '一级指标', label: /^一级指标$/, role: '文字', required: true },
    { key: '二级指标', label: /^二级指标$/, role: '文字', required: true },
    { key: '三级指标', label: /^三级指标$/, role: '文字', required: true },
    { key: '前年', label: /^前年$/, role: '文字' },
    { key: '上年', label: /^上年$/, role: '文字' },
    { key: '指标性质', label: /^(?:绩效)?指标性质$/, role: '文字' },
    { key: '指标值', label: /^(?:(?:绩效)?指标值|预(?:计|期)当年实现值?|目标值|年度指标值)$/, role: '文字' },
    { key: '度量单位', label: /^(?:绩效)?(?:指标)?(?:度量|计量)单位$/, role: '文字' },
    { key: '依据', label: /^(?:(?:绩效)?指标值确定依据|确定依据|备注)$/, role: '文字' },
  ],
  rowKey: { by: '次序', prefix: '指标', name: '三级指标' },
};

/** A line of figures below their headers: no name stands beside them. */
const line = (part: string, columns: readonly (readonly [string, RegExp, boolean])[]): ListDeclaration => ({
  part,
  set: part,
  columns: columns.map(([key, label, required]) => ({ key, label, role: '金额', required })),
  rowKey: { by: '次序', prefix: part, name: '名称' },
});

/** What the whole budget is paid out of. */
const funding = line('资金', [
  ['资金总额', /^(?:(?:年度)?资金总额|合计)$/, true],
  ['财政拨款', /^财政拨款(?:资金)?$/, true],
  ['财政专户管理资金', /^(?:财政)?专户(?:管理)?(?:资金)?$/, false],
  ['单位资金', /^单位(?:自有)?资金$/, false],
  ['其他资金', /^其他(?:资金)?$/, true],
]);

/** What it is spent on. */
const spending = line('支出', [
  ['合计', /^合计$/, true],
  ['基本支出', /^基本支出$/, true],
  ['项目支出', /^项目支出$/, true],
  ['其他支出', /^其他(?:支出)?$/, false],
]);

/** 年度主要任务, each with what it costs. */
const tasks: ListDeclaration = {
  part: '任务',
  set: '任务',
  columns: [
    { key: '任务名称', label: /^(?:主要)?任务名称$/, role: '文字', required: true },
    { key: '主要内容', label: /^(?:任务)?主要内容$/, role: '文字' },
    { key: '总额', label: /^(?:总额|资金总额|预算总额)$/, role: '金额' },
    { key: '财政拨款', label: /^财政拨款(?:资金)?$/, role: '金额' },
    { key: '其他资金', label: /^其他资金$/, role: '金额' },
  ],
  rowKey: { by: '次序', prefix: '任务', name: '任务名称' },
  total: { item: '任务/合计', label: /^(?:金额)?合计$/ },
};

export const overallPerformance: TableDeclaration = {
  kind: '整体支出绩效目标表',
  family: '预算',
  titles: [/整体(?:支出|部门)?(?:支出)?绩效目标(?:申报)?(?:批复)?表$/],
  body: {
    layout: '表单',
    marks: [
      /^(?:部门|单位|部门\(单位\))名称$/,
      /资金情况/,
      /一级指标/,
      /填报人/,
      /年度(?:总体|工作)?(?:目标|任务)/,
      /收入构成/,
    ],
    fields: [
      text('部门名称', /^(?:部门|单位|部门\(单位\))名称$/),
      text('填报人', /^填报人$/),
      text('联系电话', /^联系电话$/),
      text('部门职能概述', /^部门职能(?:概述)?$/),
      text('年度工作任务', /^年度工作任务$/),
    ],
    lists: [
      {
        part: '',
        columns: [
          { key: '当年金额', label: /^(?:当年|本年|\d{4}年)(?:预算)?金额$/, role: '金额', required: true },
          { key: '占比', label: /^占比(?:\(%\)|%)?$/, role: '占比', required: true },
          { key: '上年', label: /^(?:上年|\d{4}年)(?:金额|预算)?$/, role: '上年' },
          { key: '前年', label: /^(?:前年|\d{4}年)(?:金额|预算)?$/, role: '上年' },
        ],
        rowKey: {
          by: '项',
          items: [
            { item: '收入构成' },
            { item: '支出构成' },
            { item: '收入构成/财政拨款', also: ['本年拨款'] },
            { item: '收入构成/财政专户管理资金' },
            { item: '收入构成/单位资金', also: ['其他收入'] },
            { item: '收入构成/合计' },
            { item: '支出构成/人员类', also: ['人员经费'] },
            { item: '支出构成/运转类', also: ['公用经费'] },
            { item: '支出构成/特定目标类' },
            { item: '支出构成/合计' },
          ],
        },
      },
      {
        part: '项目',
        set: '项目',
        columns: [
          { key: '项目名称', label: /^(?:项目名称|名称)$/, role: '文字', required: true },
          { key: '支出项目类别', label: /类别$/, role: '文字' },
          { key: '总预算', label: /^项目总预算$/, role: '金额' },
          {
            key: '本年度预算',
            label: /^(?:项目)?(?:本|当)年度?(?:项目)?预算(?:数|金额)?$/,
            role: '金额',
            required: true,
          },
          { key: '主要支出方向和用途', label: /方向|用途/, role: '文字' },
        ],
        rowKey: { by: '次序', prefix: '项目', name: '项目名称' },
      },
      tasks,
      funding,
      spending,
      indicators,
    ],
  },
};

/** The label of a project's name, in a form and over the column of a list. */
const PROJECT_NAME = /^(?:(?:二级|三级)?项目名称|项目(?:编码|代码)(?:及|和|与|、|-)?名称)$/;

export const projectPerformance: TableDeclaration = {
  kind: '项目支出绩效目标表',
  family: '预算',
  repeatable: true,
  titles: [
    /项目(?:支出)?(?:预算)?绩效目标(?:申报|批复|公开|情况|信息|汇总|明细|一览)*表$/,
    /项目支出绩效(?:目标|信息|情况)?表$/,
  ],
  body: {
    layout: '表单',
    listed: {
      part: '指标',
      by: PROJECT_NAME,
      amount: /^(?:项目)?(?:当年|本年|年度)?(?:项目)?(?:预算|资金|金额)(?:数|金额|总额|合计|安排)?$/,
      item: '项目当年预算',
    },
    marks: [
      /^项目名称$/,
      /^项目编码$/,
      /主管部门/,
      /(?:执行|实施|项目)单位/,
      /^项目(?:当年预算|总预算|资金)/,
      /一级指标/,
    ],
    fields: [
      text('项目名称', PROJECT_NAME),
      text('项目编码', /^项目(?:编码|代码)$/),
      text('项目主管部门', /^(?:项目)?主管部门(?:及代码)?$/),
      text('项目执行单位', /^(?:项目)?(?:执行|实施)?单位$/),
      text('项目负责人', /^项目负责人$/),
      text('联系电话', /^(?:联系)?电话$/),
      text('项目属性', /^项目属性$/),
      text('支出项目类别', /^(?:支出)?项目类别$/),
      text('起始年度', /^(?:起始年度|开始时间|项目起始年度)$/),
      text('终止年度', /^(?:终止年度|结束时间|项目终止年度)$/),
      text('项目立项依据', /^(?:项目)?立项(?:依据|必要性)$/),
      text('项目实施方案', /^(?:项目)?实施方案$/),
      text('前两年预算及变动情况', /^项目前两年预算/),
      amount('项目总预算', /^项目总(?:预算|投资|金额)$/),
      amount('项目当年预算', /^(?:项目)?(?:当|本)年(?:度)?(?:项目)?预算$/),
      amount('资金来源/合计', /^(?:年度资金总额|资金总额|项目资金合计):?$/),
      amount('资金来源/财政拨款', /^(?:其中:(?:当年|本年)?财政拨款:?|(?:当年|本年)?财政拨款:)$/),
      amount('资金来源/其他资金', /^(?:其中:)?其他资金:$/),
      amount('资金来源/上年结转', /^(?:其中:)?(?:上年结转资金:?|上年结转(?:和?结余)?:)$/),
      source('资金来源/财政拨款', /^(?:当年|本年)?财政拨款$/),
      source('资金来源/其他资金', /^其他资金$/),
      source('资金来源/其余各项', /^(?:(?:财政)?专户(?:管理)?资金|单位(?:自有)?资金|自[有筹]资金)$/),
      // Beside these, the two above are not all: 单位资金： between 财政拨款： and 其他资金：.
      amount(
        '资金来源/其余各项',
        /^(?:其中:)?(?:(?:财政)?专户(?:管理)?资金|单位(?:自有)?资金|自[有筹]资金|债券资金|政府性基金(?:预算)?|国有资本经营预算):$/,
      ),
    ],
    lists: [
      {
        part: '',
        columns: [
          { key: '来源', label: /^(?:来源项目|资金来源|项目资金来源)$/, role: '文字', required: true },
          { key: '金额', label: /^金额$/, role: '金额', required: true },
        ],
        rowKey: {
          by: '项',
          prefix: '资金来源',
          items: [
            { item: '资金来源/合计' },
            { item: '资金来源/一般公共预算', also: ['本年拨款', '财政拨款'] },
            { item: '资金来源/一般公共预算/申请当年', label: /申请当年(?:预算|财政)?/ },
            { item: '资金来源/政府性基金预算' },
            { item: '资金来源/国有资本经营预算' },
            { item: '资金来源/财政专户管理资金' },
            { item: '资金来源/单位资金', also: ['其他收入'] },
            { item: '资金来源/单位资金/上年结转', label: /使用上年度?(?:财政拨款)?结转/ },
          ],
        },
      },
      {
        part: '明细',
        set: '明细',
        columns: [
          { key: '项目活动', label: /^项目活动$/, role: '文字', required: true },
          { key: '活动内容', label: /^(?:活动内容(?:表述)?|子活动)$/, role: '文字' },
          { key: '支出经济分类', label: /经济(?:分类|科目)/, role: '文字' },
          { key: '金额', label: /^金额$/, role: '金额', required: true },
          { key: '测算依据', label: /^测算依据(?:及说明)?$/, role: '文字' },
          { key: '备注', label: /^备注$/, role: '文字' },
        ],
        rowKey: { by: '次序', prefix: '明细', name: '活动内容' },
      },
      {
        part: '采购',
        set: '采购',
        columns: [
          { key: '品名', label: /^(?:品名|采购品目|采购项目)$/, role: '文字', required: true },
          { key: '数量', label: /^数量$/, role: '数量' },
          { key: '金额', label: /^金额$/, role: '金额', required: true },
        ],
        rowKey: { by: '次序', prefix: '采购', name: '品名' },
      },
      indicators,
    ],
  },
};
