/** 一般公共预算“三公”经费支出表: official overseas travel, vehicles, reception. */
import type { TableDeclaration } from '../declaration';
import {
  OFFICIAL_SPENDING_ITEMS,
  OFFICIAL_SPENDING_TITLES,
  OFFICIAL_SPENDING_WRAPPERS,
} from './both-families';

export const officialSpending: TableDeclaration = {
  kind: '三公经费支出表',
  family: '预算',
  titles: OFFICIAL_SPENDING_TITLES,
  body: {
    layout: '表格',
    rows: ['单位'],
    mayBeVertical: true,
    totalNamed: '三公经费',
    wrappers: OFFICIAL_SPENDING_WRAPPERS,
    columns: [
      { key: '合计', required: true, also: ['小计'], orBoth: ['因公出国费', '公务接待费'] },
      ...OFFICIAL_SPENDING_ITEMS,
      { key: '增减额', role: '增减' },
      { key: '增减率', role: '增减率' },
    ],
  },
};
