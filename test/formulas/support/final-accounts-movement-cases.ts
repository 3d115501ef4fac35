/** Cases for 收入支出决算表 (财决02表), which stands beside the tables of income and of expenditure. */
import { codeRows } from './book-builder';
import { addTable, set, type Change } from './budget-book';
import type { FormulaCase } from './budget-cases';

const MOVEMENT = '收入支出决算表';
const ALL_LEFT = '收入支出决算总表·左';
const ALL_RIGHT = '收入支出决算总表·右';

const bySubject: Change = addTable({
  kind: MOVEMENT,
  number: '财决02表',
  grids: [
    {
      columns: [
        ...['年初结转结余', '年初结转结余/基本支出', '年初结转结余/项目支出', '本年收入', '合计'],
        ...['使用非财政拨款结余', '结余分配'],
        ...['年末结转结余', '年末结转结余/基本支出', '年末结转结余/项目支出', '年末结转结余/经营结余'],
      ],
      rows: codeRows('功能', {
        合计: [61, '', 61, 1990, 2016, 4, 2, 37, '', 36, 1],
        c208: ['', '', '', 100, 100],
        c20805: ['', '', '', 100, 100],
        c2080505: ['', '', '', 100, 100],
        c212: [20, '', 20, 300, 300, '', '', 20, '', 20],
        c21208: [20, '', 20, 300, 300, '', '', 20, '', 20],
        c2120803: [20, '', 20, 300, 300, '', '', 20, '', 20],
        c213: [41, '', 41, 1580, 1606, 4, 2, 17, '', 16, 1],
        c21303: [41, '', 41, 1580, 1606, 4, 2, 17, '', 16, 1],
        c2130301: ['', '', '', 1580, 586, 4, 2, 996, '', 995, 1],
        c2130302: [41, '', 41, '', 1020, '', '', -979, '', -979],
        c223: ['', '', '', 10, 10],
        c22301: ['', '', '', 10, 10],
        c2230199: ['', '', '', 10, 10],
      }),
    },
  ],
});

const broken = (id: string, change: Change): FormulaCase => ({
  id,
  severity: '错误',
  broken: change,
  given: bySubject,
});

export const MOVEMENT_CASES: readonly FormulaCase[] = [
  broken('J10-1', set(MOVEMENT, '2120803', '年末结转结余', 2)),
  broken('J10-1b', set(MOVEMENT, '2130301', '年末结转结余/经营结余', 10)),
  broken('J10-2', set(MOVEMENT, '21208', '合计', 30)),
  broken('JX-49', set(ALL_LEFT, '本年收入合计', '决算数', 1900)),
  broken('JX-49b', set(ALL_RIGHT, '本年支出合计', '决算数', 2010)),
  broken('JX-49c', set(ALL_LEFT, '年初结转结余', '决算数', 60)),
  broken('JX-49d', set(ALL_RIGHT, '结余分配', '决算数', 20)),
  broken('JX-50', set(MOVEMENT, '2130301', '本年收入', 1500)),
  broken('JX-50b', set(MOVEMENT, '2130302', '合计', 1002)),
];
