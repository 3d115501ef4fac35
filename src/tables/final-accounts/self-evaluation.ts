/**
 * 绩效自评表, of a department as a whole and of a project: how much of the money was spent, and whether each indicator was
 * reached. Three forms circulate: 武汉 (预算数 A, 执行数 B, B/A), 财政部 (年初预算数, 全年预算数, 全年执行数 with scores),
 * 四川 (指标性质 and 度量单位 apart).
 */
import type { FieldDeclaration, ItemDeclaration, ListDeclaration, TableDeclaration } from '../declaration';

const text = (key: string, label: RegExp): FieldDeclaration => ({ key, label, value: '文字' });
const amount = (key: string, label: RegExp): FieldDeclaration => ({ key, label, value: '金额' });

/** Where the money came from, as rows under 年度资金总额. */
const MONEY: readonly ItemDeclaration[] = [
  {
    item: '资金总额',
    label:
      /^(?:(?:部门|单位|部门\(单位\))?整体支出|年度(?:财政)?资金|(?:年度)?(?:项目)?(?:财政)?资金|年度预算)?(?:总额|总计|合计)$|^部门整体支出$/,
  },
  { item: '资金总额/上年结转', label: /结转/ },
  { item: '资金总额/财政专户管理资金', label: /财政专户/ },
  { item: '资金总额/财政拨款', label: /财政(?:拨款|资金)|一般公共预算/ },
  { item: '资金总额/单位资金', label: /^单位(?:自有)?资金/ },
  { item: '资金总额/其他资金', label: /^其他(?:财政)?(?:资金|来源)|^非财政/ },
];

const money: ListDeclaration = {
  part: '',
  columns: [
    {
      key: '年初预算数',
      label: /^年初(?:预算)?(?:数)?(?:\(.*\))?$/,
      otherwise: /^预算(?:数|金额)?(?:\(.*\))?$/,
      role: '金额',
    },
    {
      key: '预算数',
      label: /^(?:全年|调整后?(?:的)?|年度)?(?:全年)?预算(?:数|金额)?(?:\(.*\))?$/,
      rather: /^(?:全年|调整后?(?:的)?)/,
      role: '金额',
      required: true,
    },
    {
      key: '执行数',
      label: /^(?:全年|实际|预算)?(?:预算)?(?:执行|支出|完成)(?:数|金额)(?:\(.*\))?$/,
      role: '金额',
      required: true,
    },
    { key: '分值', label: /^(?:分值|权重)(?:\(.*\))?$/, role: '数量' },
    { key: '执行率', label: /^(?:预算)?(?:执行|完成)率(?:\(.*\))?(?:%|\(%\))?$/, role: '完成率' },
    { key: '得分', label: /^(?:自评)?得分(?:\(.*\))?$/, role: '数量' },
  ],
  rowKey: { by: '项', prefix: '资金总额', items: MONEY },
};

const indicators: ListDeclaration = {
  part: '指标',
  set: '指标',
  columns: [
    { key: '一级指标', label: /^一级指标$/, role: '文字', required: true },
    { key: '二级指标', label: /^二级指标$/, role: '文字', required: true },
    { key: '三级指标', label: /^三级指标$/, role: '文字', required: true },
    { key: '指标性质', label: /^指标性质$/, role: '文字' },
    {
      key: '指标值',
      label: /^(?:年初|年度|预期|绩效)*(?:目标|指标)值(?:\(A\))?$/,
      role: '文字',
    },
    { key: '度量单位', label: /^(?:度量|计量)单位$/, role: '文字' },
    { key: '实际完成值', label: /^(?:(?:全年)?实际)?(?:完成|实现)(?:值|情况)(?:\(B\))?$/, role: '文字' },
    { key: '分值', label: /^(?:分值|权重)(?:\(.*\))?$/, role: '数量' },
    { key: '得分', label: /^(?:自评)?得分(?:\(.*\))?$/, role: '数量' },
    { key: '偏差原因', label: /(?:偏差|未完成)(?:大)?(?:.*)原因/, role: '文字' },
  ],
  rowKey: { by: '次序', prefix: '指标', name: '三级指标' },
  total: { item: '总分', label: /^(?:总分|合计|总计|自评总分)$/ },
};

const MARKS: readonly RegExp[] = [
  /^项目名称$/,
  /^单位名称(?:$|:)/,
  /主管部门/,
  /(?:实施|执行|项目)单位/,
  /(?:预算)?执行(?:情况|率)/,
  /^(?:全年|预算)?执行数/,
  /一级指标/,
  /资金总额|支出总额/,
];

const SHARED_FIELDS: readonly FieldDeclaration[] = [
  text('填报日期', /^填报(?:日期|时间)$/),
  text('年度目标', /^年度(?:总体|绩效)?目标\d*:?$/),
  text('偏差原因', /^偏差大或.*原因(?:分析)?$|^(?:偏差|未完成)原因(?:分析)?$/),
  text('改进措施', /^改进措施/),
];

/** What a title calls the table, before 自评. */
const OVERALL = '整体(?:支出)?(?:预算)?(?:绩效)?(?:目标|评价)?(?:完成情况)?自评';
const END = '(?:结果|情况)?(?:评分)?(?:得分)?(?:情况)?表$';

export const overallEvaluation: TableDeclaration = {
  kind: '整体支出绩效自评表',
  family: '决算',
  titles: [new RegExp(`^.*${OVERALL}${END}`)],
  body: {
    layout: '表单',
    marks: MARKS,
    fields: [
      text('单位名称', /^(?:(?:填报)?单位|部门|部门\(单位\))名称$/),
      amount('基本支出总额', /^基本支出总额$/),
      amount('项目支出总额', /^项目支出总额$/),
      ...SHARED_FIELDS,
    ],
    lists: [money, indicators],
  },
};

export const projectEvaluation: TableDeclaration = {
  kind: '项目支出绩效自评表',
  family: '决算',
  repeatable: true,
  // The name of the project may stand in the title; whatever words it has are no other table's.
  titles: [new RegExp(`^(?!.*${OVERALL}).*自评${END}`)],
  body: {
    layout: '表单',
    marks: MARKS,
    fields: [
      text('项目名称', /^项目名称$/),
      text('项目编码', /^项目(?:编码|代码)$/),
      text('主管部门', /^(?:项目)?主管部门(?:及代码)?$/),
      text('实施单位', /^(?:项目)?(?:实施|执行)单位$/),
      text('项目负责人', /^项目负责人$/),
      text('联系电话', /^(?:联系)?电话$/),
      text('项目类别', /^项目类别$/),
      text('项目属性', /^项目属性$/),
      text('项目类型', /^项目类型$/),
      ...SHARED_FIELDS,
    ],
    lists: [money, indicators],
  },
};
