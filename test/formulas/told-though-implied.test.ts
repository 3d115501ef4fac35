/**
 * A total printed above its parts is the head of a level and of an equation over the same cells: where it is wrong that
 * is told once, not twice and not at all.
 */
import { book, type TableSpec } from './support/book-builder';
import { run } from './support/evaluating';

const FORMULAS = `
T-1 【错误】「本年收入合计＝各项收入之和」
  收支总表·左[本年收入合计] = Σ 收支总表·左[#一级];
T-2 【核实】「收支总表逐级相加」
  逐级 收支总表·左: *;
`;

const income = (total: number): TableSpec => ({
  kind: '收支总表',
  grids: [
    {
      part: '左',
      columns: ['预算数'],
      hierarchy: '编号',
      rows: [
        { key: '行:本年收入合计', item: '本年收入合计', figures: [total], sets: ['总计'] },
        {
          key: '行:一般公共预算',
          item: '一般公共预算',
          figures: [100],
          sets: ['一级'],
          under: '行:本年收入合计',
        },
        { key: '行:单位资金', item: '单位资金', figures: [20], sets: ['一级'], under: '行:本年收入合计' },
      ],
    },
  ],
});

const told = (total: number): string[] =>
  run(book([income(total)]), FORMULAS).findings.map(({ severity, rule }) => `${severity} ${rule}`);

test.each([
  [120, []],
  [121, ['错误 T-1']],
])('本年收入 %d above 100 and 20', (total, expected) => {
  expect(told(total)).toEqual(expected);
});
