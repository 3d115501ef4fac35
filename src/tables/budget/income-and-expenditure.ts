/** 收支总表: all income beside all expenditure. */
import type { TableDeclaration } from '../declaration';
import {
  COMPARISON_COLUMNS,
  ECONOMIC_PARTS,
  FUNDS,
  MONEY_COLUMNS,
  NATURE_ITEMS,
  OTHER_SOURCES,
  RARE_SOURCES,
} from './items';

export const incomeAndExpenditure: TableDeclaration = {
  kind: '收支总表',
  family: '预算',
  core: true,
  titles: [
    /(?:财务)?收支(?:预算)?(?:总体)?(?:情况)?总?表$/,
    /收入(?:与|和|及)?支出(?:预算)?(?:总体情况|总体|情况)?总?表$/,
  ],
  body: {
    layout: '表格',
    rows: ['项'],
    plainColumn: '预算数',
    wrappers: ['本年收入', '本年支出', '财政拨款', '本年拨款'],
    columns: [
      { key: '预算数', also: ['合计', '小计', '本年预算', '本年收入', '本年支出'] },
      { key: '人员经费', also: ['基本支出/人员经费'] },
      { key: '公用经费', also: ['基本支出/公用经费'] },
      { key: '基本支出', also: ['基本支出/合计'] },
      { key: '项目支出' },
      ...MONEY_COLUMNS,
      ...COMPARISON_COLUMNS,
    ],
    parts: [
      {
        part: '左',
        header: /^收入/,
        items: [
          { item: '财政拨款', also: ['本年拨款'] },
          ...FUNDS.map((fund) => ({ item: `财政拨款/${fund}` })),
          ...[...FUNDS, ...OTHER_SOURCES].map((item) => ({ item })),
          { item: '教育收费' },
          ...RARE_SOURCES.map((item) => ({ item })),
          { item: '本年收入合计', total: true, also: ['本年收入'] },
          { item: '使用非财政拨款结余' },
          { item: '上年结转结余' },
          ...FUNDS.map((fund) => ({ item: `上年结转结余/${fund}` })),
          { item: '上年结转结余/财政专户管理资金' },
          { item: '上年结转结余/单位资金' },
          { item: '收入总计', total: true },
        ],
      },
      {
        part: '右',
        header: /^支出(?!.*(?:性质|经济))|功能/,
        categories: '功能',
        items: [
          { item: '本年支出合计', total: true, also: ['本年支出'] },
          { item: '结余分配' },
          { item: '年终结转结余' },
          { item: '支出总计', total: true },
        ],
      },
      {
        part: '性质',
        header: /性质|类型|用途/,
        items: [
          ...NATURE_ITEMS,
          { item: '本年支出合计', total: true, also: ['本年支出'] },
          { item: '结余分配' },
          { item: '年终结转结余' },
          { item: '支出总计', total: true },
        ],
      },
      ...ECONOMIC_PARTS,
    ],
  },
};
