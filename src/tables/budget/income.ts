/** 收入总表: income by unit (or by functional subject), a column for each source. */
import type { TableDeclaration } from '../declaration';
import { COMPARISON_COLUMNS, FUNDS, OTHER_SOURCES, RARE_SOURCES } from './items';

/** What 单位资金 is made of, where its parts stand below it. */
const OWN_SOURCES = ['事业收入', '经营收入', '上级补助收入', '附属单位上缴收入', '其他收入', ...RARE_SOURCES];

const SOURCES = [...FUNDS, ...OTHER_SOURCES, '财政拨款', ...RARE_SOURCES];

export const income: TableDeclaration = {
  kind: '收入总表',
  family: '预算',
  core: true,
  titles: [/收入(?:预算)?(?:总体)?(?:情况)?总表$/, /收入(?:预算)?总体(?:情况)?表$/, /收入预算(?:情况)?表$/],
  body: {
    layout: '表格',
    rows: ['单位', '功能科目'],
    mayBeVertical: true,
    yearColumn: '本年收入',
    groups: ['本年收入/单位资金'],
    columns: [
      { key: '合计', required: true, also: ['收入总计', '本年收入合计'] },
      { key: '本年收入', also: ['本年收入/合计', '本年收入合计', '小计'] },
      ...SOURCES.map((source) => ({ key: `本年收入/${source}`, also: [source] })),
      ...OWN_SOURCES.map((source) => ({
        key: `本年收入/单位资金/${source}`,
        also: [`单位资金/${source}`],
      })),
      {
        key: '本年收入/事业收入/教育收费',
        role: '其中',
        also: ['事业收入/教育收费', '教育收费', '本年收入/教育收费'],
      },
      { key: '本年收入/事业收入', also: ['事业收入/合计', '本年收入/事业收入/合计'] },
      ...FUNDS.map((fund) => ({
        key: `本年收入/${fund}`,
        also: [
          `财政拨款/${fund}`,
          `本年拨款/${fund}`,
          `本年收入/财政拨款/${fund}`,
          `本年收入/本年拨款/${fund}`,
        ],
      })),
      {
        key: '本年收入/财政拨款',
        also: ['本年拨款', '本年拨款/合计', '财政拨款/合计', '本年收入/本年拨款', '本年收入/本年拨款/合计'],
      },
      { key: '上年结转结余', also: ['上年结转结余/合计'] },
      ...[...FUNDS, '财政专户管理资金', '财政拨款'].map((fund) => ({
        key: `上年结转结余/${fund}`,
        also: [`上年结转结余/${fund}结转`],
      })),
      { key: '上年结转结余/单位资金', also: ['实户资金余额', '上年结转结余/其他资金结转'] },
      { key: '使用非财政拨款结余' },
      ...COMPARISON_COLUMNS,
    ],
  },
};
