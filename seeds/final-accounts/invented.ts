/**
 * What the consistent sample holds that the published text does not give, and what of the text it does not follow because
 * the text contradicts itself there. Nothing of this is the department's real data.
 */
export interface Invention {
  readonly where: string;
  readonly what: string;
}

export const INVENTIONS: readonly Invention[] = [
  {
    where: '公开01表至05表',
    what: '各表的排列、行次、零数；公开的文字没有附九张表，合计和各类支出照文字，其余按财政部表样编排',
  },
  {
    where: '公开02、03、05表 201',
    what: '600.39 分为 2010601 行政运行 328.93（基本）、2010602 一般行政管理事务 236.74、2010399 34.72；文字只列科目名称',
  },
  {
    where: '公开02、03、05表 206、211、217',
    what: '类的金额全部列在一个项：2069999、2110301、2179999；文字只写主要用于哪一方面',
  },
  { where: '公开02、03、05表 208', what: '54.93 分为 2080505 36.62、2080506 18.31' },
  {
    where: '公开02、03、05表 210',
    what: '203.48 分为 2100499 其他公共卫生支出 173.27（项目）、2101101 20.14、2101103 10.07',
  },
  { where: '公开02、03、05表 221', what: '44.38 分为住房公积金 38.92、提租补贴 1.26、购房补贴 4.20' },
  { where: '公开06表', what: '人员经费 352.77、公用经费 105.68 照文字；分到各款的金额是编的' },
  { where: '公开09表', what: '全年预算 0.32 照文字；文字没有分项，全部列为公务接待费' },
  {
    where: '整体绩效自评表',
    what: '基本支出总额、项目支出总额、整体支出总额改为与公开03表一致（原文 328.92、271.46、600.38 只算了一般公共服务支出）；预算数 13095.25 比执行数多 0.13，即纾困专项审计经费没有执行的数',
  },
  {
    where: '各自评表',
    what: '目标值补写“≥”，满意度的名称和实际完成值、偏差原因、金融监管项目的名称和实施单位、纾困项目的实施单位、3196 的单位“家”；单位名称补为全称，标题合为一行',
  },
  { where: '纾困专项审计经费自评表', what: '执行率 99.68%（39.87÷40 四舍五入，原文 99.67%）' },
];
