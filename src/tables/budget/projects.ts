/** 项目支出情况表: every project with the funds that pay for it. */
import type { TableDeclaration } from '../declaration';
import { ECONOMIC_CATEGORIES, FUNDS, under } from './items';

export const projects: TableDeclaration = {
  kind: '项目支出情况表',
  family: '预算',
  titles: [
    /(?:部门)?(?:预算)?项目支出(?:预算)?(?:总体)?(?:情况)?(?:明细|汇总|一览)?(?:预算)?总?表$/,
    /项目支出(?:及|和)其他支出(?:预算)?表$/,
  ],
  body: {
    layout: '表格',
    rows: ['项目'],
    columns: [
      // What a project comes to over the years is no part of what it has this year.
      { key: '总预算', role: '数量', also: ['项目总预算'] },
      { key: '合计', required: true, also: ['项目支出', '小计', '本年支出合计', '支出总计'] },
      { key: '本年拨款', also: ['本年拨款/合计', '财政拨款/合计', '财政拨款'] },
      ...FUNDS.map((fund) => ({
        key: `本年拨款/${fund}`,
        also: [fund, `财政拨款/${fund}`, `本年收入/${fund}`],
      })),
      // What it is spent on, beside or instead of what pays for it.
      ...ECONOMIC_CATEGORIES.map((category) => ({
        key: `合计/${category}`,
        role: '其中' as const,
        also: [category],
      })),
      { key: '结转结余', also: ['上年结转结余', '上年结转结余/合计'] },
      ...FUNDS.map((fund) => ({ key: `结转结余/${fund}`, also: [`上年结转结余/${fund}`] })),
      { key: '财政专户管理资金', also: under('其他收入', ['财政专户管理资金']) },
      { key: '单位资金', also: ['其他收入'] },
      { key: '事业收入' },
      { key: '经营收入' },
      { key: '上级补助收入' },
      { key: '附属单位上缴收入' },
    ],
    texts: {
      项目单位: /^(?:项目|实施|执行|预算)?单位(?:名称)?$/,
      项目类别: /^(?:(?:项目)?(?:支出)?(?:项目)?类(?:别|型)|一级项目(?:名称)?)$/,
    },
  },
};
