/** 政府性基金预算支出表 and 国有资本经营预算支出表: expenditure out of the two smaller funds, often empty. */
import type { TableDeclaration } from '../declaration';
import { COMPARISON_COLUMNS, NATURE_COLUMNS } from './items';

function fundTable(kind: string, fund: string, wrapper: string): TableDeclaration {
  return {
    kind,
    family: '预算',
    titles: [
      new RegExp(
        `${fund}(?:预算)?(?:财政)?(?:拨款)?(?:收入)?(?:收支|支出)(?:预算)?(?:功能(?:分类)?)?(?:科目)?(?:预算)?(?:总体)?(?:情况)?(?:明细)?(?:预算)?总?表$`,
      ),
    ],
    body: {
      layout: '表格',
      rows: ['功能科目'],
      wrappers: ['本年支出', wrapper, '财政拨款', '本年拨款'],
      // What came in and what is carried over may stand around the expenditure.
      columns: [...NATURE_COLUMNS, { key: '本年收入' }, { key: '年终结转结余' }, ...COMPARISON_COLUMNS],
    },
  };
}

export const governmentFund = fundTable('政府性基金预算支出表', '政府性基金', '政府性基金预算');
export const stateCapital = fundTable('国有资本经营预算支出表', '国有资本经营', '国有资本经营预算');
