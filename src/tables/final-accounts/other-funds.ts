/** 政府性基金 and 国有资本经营预算财政拨款: what was there, came in, was spent, and is left; or expenditure alone. */
import type { TableDeclaration } from '../declaration';
import { MOVEMENT_COLUMNS, TAIL } from './items';

function fundTable(kind: string, words: string, wrapper: string): TableDeclaration {
  return {
    kind,
    family: '决算',
    titles: [new RegExp(`${words}(?:决算)?(?:功能(?:分类)?)?${TAIL}`)],
    // By economic subject, where the one proper stands beside it.
    widerUnread: {
      kind: kind.replace('决算表', '决算明细表'),
      family: '决算',
      titles: [],
      body: { layout: '仅识别' },
    },
    widerTitles: [new RegExp(`${words}(?:决算)?(?:功能(?:分类)?)?明细${TAIL}`)],
    body: {
      layout: '表格',
      rows: ['功能科目'],
      budgetBeside: true,
      wrappers: ['本年支出', wrapper, '财政拨款', '本年拨款'],
      columns: MOVEMENT_COLUMNS,
    },
  };
}

const GOVERNMENT_FUND = '政府性基金(?:预算)?(?:财政)?(?:拨款)?';
const STATE_CAPITAL = '国有资本(?:经营)?(?:预算)?(?:财政)?(?:拨款)?';
const BOTH_SIDES = '(?:收支|收入(?:与|和|及)?支出)';

export const finalGovernmentFund = fundTable(
  '政府性基金收支决算表',
  `${GOVERNMENT_FUND}(?:${BOTH_SIDES}|支出)`,
  '政府性基金预算',
);
/** Some places print it beside the one with both sides. */
export const finalStateCapital = fundTable(
  '国有资本经营支出决算表',
  `${STATE_CAPITAL}支出`,
  '国有资本经营预算',
);
export const finalStateCapitalMovement = fundTable(
  '国有资本经营收支决算表',
  `${STATE_CAPITAL}${BOTH_SIDES}`,
  '国有资本经营预算',
);
