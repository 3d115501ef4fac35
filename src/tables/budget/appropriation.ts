/** 财政拨款收支总表: income and expenditure out of appropriations, by fund. */
import type { TableDeclaration } from '../declaration';
import { APPROPRIATION_TITLES } from './both-families';
import { COMPARISON_COLUMNS, ECONOMIC_PARTS, FUNDS, NATURE_ITEMS } from './items';

export const appropriation: TableDeclaration = {
  kind: '财政拨款收支总表',
  family: '预算',
  core: true,
  titles: APPROPRIATION_TITLES,
  body: {
    layout: '表格',
    rows: ['项'],
    plainColumn: '预算数',
    wrappers: ['本年收入', '本年支出', '财政拨款', '本年拨款'],
    columns: [
      { key: '预算数', also: ['合计', '小计', '本年预算', '本年收入', '本年支出'] },
      ...FUNDS.map((fund) => ({ key: fund, also: [`财政拨款/${fund}`, `本年拨款/${fund}`] })),
      ...COMPARISON_COLUMNS,
    ],
    parts: [
      {
        part: '左',
        header: /^收入/,
        items: [
          { item: '本年收入', also: ['本年收入合计', '本年拨款', '财政拨款'] },
          ...FUNDS.map((fund) => ({ item: `本年收入/${fund}`, also: [fund] })),
          { item: '上年结转', also: ['上年结转结余'] },
          ...FUNDS.map((fund) => ({ item: `上年结转/${fund}`, also: [`上年结转结余/${fund}`] })),
          { item: '收入总计', total: true },
        ],
      },
      {
        part: '右',
        header: /^支出(?!.*经济)|功能/,
        categories: '功能',
        items: [
          { item: '本年支出', also: ['本年支出合计'] },
          { item: '年终结转结余' },
          { item: '支出总计', total: true },
        ],
      },
      {
        part: '性质',
        header: /性质/,
        items: [
          ...NATURE_ITEMS,
          { item: '本年支出合计', total: true, also: ['本年支出'] },
          { item: '支出总计', total: true },
        ],
      },
      ...ECONOMIC_PARTS,
    ],
  },
};
