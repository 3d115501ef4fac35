/**
 * What turns the consistent sample of final accounts into the one with typical errors: cell by cell, with what is wrong
 * about it. Those with the number of a finding stand so in the published text; the others are of kinds often met.
 */
export interface Fault {
  /** D… as in our reading of the published text; F… invented. */
  readonly id: string;
  readonly sheet: string;
  /** A1 address. */
  readonly cell: string;
  readonly from: string | number | null;
  readonly to: string | number | null;
  readonly what: string;
}

export const FAULTS: readonly Fault[] = [
  {
    id: 'D07',
    sheet: '整体绩效自评表',
    cell: 'D6',
    from: 13095.25,
    to: 600.38,
    what: '整体支出总额预算数只算了一般公共服务支出，与执行数相等，纾困专项审计经费却有0.13没有执行（D35）',
  },
  {
    id: 'D07',
    sheet: '整体绩效自评表',
    cell: 'E6',
    from: 13095.12,
    to: 600.38,
    what: '整体支出总额执行数只算了一般公共服务支出，与支出决算表 13095.12 不符',
  },
  {
    id: 'D08',
    sheet: '整体绩效自评表',
    cell: 'B4',
    from: 458.45,
    to: 328.92,
    what: '基本支出总额与支出决算表 458.45 不符',
  },
  {
    id: 'D08',
    sheet: '整体绩效自评表',
    cell: 'E4',
    from: 12636.67,
    to: 271.46,
    what: '项目支出总额与支出决算表 12636.67 不符',
  },
  { id: 'D14', sheet: '公开09表', cell: 'F8', from: 0.32, to: 0, what: '“三公”预算合计 0.32，各分项都是 0' },
  {
    id: 'D22',
    sheet: '金融监管及发展工作经费',
    cell: 'A1',
    from: '2023年度金融监管及发展工作经费绩效自评表',
    to: '2023年度金融监管及工作经费项目绩效自评表',
    what: '标题与项目名称不一致',
  },
  {
    id: 'D23',
    sheet: '纾困专项审计经费',
    cell: 'E4',
    from: '武汉市武昌区地方金融工作局',
    to: null,
    what: '项目实施单位没有填',
  },
  {
    id: 'D24',
    sheet: '金融监管及发展工作经费',
    cell: 'D17',
    from: '服务企业满意度',
    to: '>95%',
    what: '指标值写在三级指标名称里',
  },
  {
    id: 'D25',
    sheet: '金融监管及发展工作经费',
    cell: 'F17',
    from: '97%',
    to: '≥95%',
    what: '实际完成值照抄目标值',
  },
  {
    id: 'D26',
    sheet: '纾困专项审计经费',
    cell: 'F11',
    from: '3196家',
    to: '3196',
    what: '实际完成值没有单位',
  },
  {
    id: 'D27',
    sheet: '金融监管及发展工作经费',
    cell: 'F16',
    from: '41家',
    to: '42家',
    what: '碳汇大厦招商家数与整体自评表不一致',
  },
  {
    id: 'D30',
    sheet: '防范和处置非法集资工作经费',
    cell: 'B16',
    from: '上级部署的工作量增加，完成数高于年初目标。',
    to: '无',
    what: '宣传活动完成13次，是目标的260%，没有说明原因',
  },
  {
    id: 'D31',
    sheet: '防范和处置非法集资工作经费',
    cell: 'D14',
    from: '金融违法违规案件高发频率',
    to: '社会效益指标',
    what: '三级指标写的是二级指标的名称',
  },
  {
    id: 'D31',
    sheet: '整体绩效自评表',
    cell: 'C15',
    from: '生态效益指标',
    to: '质量指标',
    what: '效益指标下列了质量指标',
  },
  {
    id: 'F01',
    sheet: '公开01表',
    cell: 'F12',
    from: 5100,
    to: 5010,
    what: '科学技术支出数字错位，本年支出合计不等于各类之和，也与支出决算表不符',
  },
  {
    id: 'F02',
    sheet: '公开03表',
    cell: 'F13',
    from: 0,
    to: 236.74,
    what: '2010602 一般行政管理事务的项目支出错列基本支出',
  },
  {
    id: 'F02',
    sheet: '公开03表',
    cell: 'G13',
    from: 236.74,
    to: 0,
    what: '同上：合计相符，基本支出、项目支出与上级和财政拨款支出表不符',
  },
  {
    id: 'F03',
    sheet: '公开05表',
    cell: 'D23',
    from: '其他公共卫生支出',
    to: '重大公共卫生服务',
    what: '科目编码 2100499 与名称不符',
  },
  { id: 'F04', sheet: '公开06表', cell: 'I26', from: 105.68, to: 105.86, what: '公用经费合计数字颠倒' },
  {
    id: 'F05',
    sheet: '公开04表',
    cell: 'C36',
    from: 0,
    to: 12.5,
    what: '年初结转有合计、没有分项，收入总计没有计入',
  },
  { id: 'F06', sheet: '公开02表', cell: 'E29', from: 498.71, to: '498.71', what: '金额存成文本' },
];
