/** 财政拨款收入支出决算总表 (公开04表): income and expenditure out of appropriations, expenditure by fund. */
import type { TableDeclaration } from '../declaration';
import { APPROPRIATION_TITLES } from '../budget/both-families';
import { ECONOMIC_PARTS, FUNDS } from '../budget/items';
import { carriedItems, NATURE_PART, TWO_SIDED_COLUMNS } from './items';

export const finalAppropriation: TableDeclaration = {
  kind: '财政拨款收入支出决算总表',
  family: '决算',
  core: true,
  titles: APPROPRIATION_TITLES,
  body: {
    layout: '表格',
    rows: ['项'],
    plainColumn: '决算数',
    budgetBeside: true,
    wrappers: ['本年收入', '本年支出', '财政拨款', '本年拨款'],
    columns: [
      ...TWO_SIDED_COLUMNS,
      ...FUNDS.map((fund) => ({ key: fund, also: [`财政拨款/${fund}`, `本年拨款/${fund}`] })),
    ],
    parts: [
      {
        part: '左',
        header: /^收入/,
        items: [
          ...FUNDS.map((item) => ({ item })),
          { item: '本年收入合计', total: true, also: ['本年收入', '本年拨款'] },
          ...carriedItems('年初结转结余', '上年结转结余'),
          { item: '收入总计', total: true },
        ],
      },
      {
        part: '右',
        header: /^支出(?!.*经济)|功能/,
        categories: '功能',
        items: [
          { item: '本年支出合计', total: true, also: ['本年支出'] },
          ...carriedItems('年末结转结余', '年终结转结余'),
          { item: '支出总计', total: true },
        ],
      },
      NATURE_PART,
      ...ECONOMIC_PARTS,
    ],
  },
};
