/** 收入支出决算总表 (公开01表): all income beside all expenditure. */
import type { TableDeclaration } from '../declaration';
import { ECONOMIC_PARTS, FUNDS } from '../budget/items';
import { carriedItems, NATURE_PART, OTHER_SOURCES, TAIL, TWO_SIDED_COLUMNS } from './items';
import { finalMovementBySubject } from './movement-by-subject';

export const finalIncomeAndExpenditure: TableDeclaration = {
  kind: '收入支出决算总表',
  family: '决算',
  core: true,
  instead: finalMovementBySubject,
  titles: [new RegExp(`(?:财务)?(?:收支|收入(?:与|和|及)?支出)(?:决算)?${TAIL}`)],
  body: {
    layout: '表格',
    rows: ['项'],
    plainColumn: '决算数',
    budgetBeside: true,
    wrappers: ['本年收入', '本年支出', '财政拨款', '本年拨款'],
    columns: TWO_SIDED_COLUMNS,
    parts: [
      {
        part: '左',
        header: /^收入/,
        items: [
          { item: '财政拨款', also: ['本年拨款'] },
          ...FUNDS.map((fund) => ({ item: `财政拨款/${fund}` })),
          ...[...FUNDS, ...OTHER_SOURCES].map((item) => ({ item })),
          { item: '事业收入/教育收费', also: ['教育收费'] },
          { item: '本年收入合计', total: true, also: ['本年收入'] },
          { item: '使用专用结余', label: /^(?:使用|动用)?专用结余$/ },
          { item: '使用非财政拨款结余' },
          ...carriedItems('年初结转结余', '上年结转结余'),
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
          ...carriedItems('年末结转结余', '年终结转结余'),
          { item: '支出总计', total: true },
        ],
      },
      NATURE_PART,
      ...ECONOMIC_PARTS,
    ],
  },
};
