/** Differences a lawful book may show; the whole books are in test/consistent-books. */
import { budgetFormulas } from '../../src/formulas/catalogue';
import { evaluate } from '../../src/formulas/evaluate';
import type { Evaluation } from '../../src/formulas/evaluation';
import { book, codeRows, itemRows, type TableSpec } from './support/book-builder';
import { budget, change } from './support/budget-book';

function verdicts({ outcomes }: Evaluation, id: string): string[] {
  const found = outcomes.find(({ formula }) => formula.id === id);
  if (!found) throw new Error(`没有公式 ${id}`);
  return found.instances.map(({ verdict }) => verdict);
}

/** 整体支出绩效目标表 without anything carried over; both totals are sums of rounded figures. */
function overall(spending: string): TableSpec[] {
  const figures = {
    '收入构成/财政拨款': ['1.00'],
    '收入构成/财政专户管理资金': ['1.00'],
    '收入构成/单位资金': ['1.00'],
    '收入构成/合计': ['3.00'],
    '支出构成/人员类': ['1.00'],
    '支出构成/运转类': ['1.00'],
    '支出构成/特定目标类': ['1.00'],
    '支出构成/合计': [spending],
  };
  const balance = itemRows({ 一般公共预算: ['3.00'], 收入总计: ['3.00'] }, { 一般公共预算: ['一级'] });
  return [
    { kind: '整体支出绩效目标表', grids: [{ columns: ['当年金额'], rows: itemRows(figures) }] },
    {
      kind: '收支总表',
      grids: [
        { part: '左', columns: ['预算数'], rows: balance },
        { part: '右', columns: ['预算数'], rows: itemRows({ 支出总计: ['3.00'] }) },
      ],
    },
  ];
}

describe('two totals of one form, each of three rounded figures', () => {
  // Three figures on either side: k is 5, so that two units may be lost in rounding.
  it.each([
    ['3.00', '通过'],
    ['3.02', '尾差'],
    ['3.03', '不符'],
  ])('income 3.00, expenditure %s: %s', (spending, verdict) => {
    expect(verdicts(evaluate(book(overall(spending)), budgetFormulas()), 'B11-3')).toEqual([verdict]);
  });
});

describe('two projects of one name', () => {
  const FORM = '项目支出绩效目标表';

  it('a form whose code is not listed is not held against the namesake that has a form of its own', () => {
    let name = '';
    let forms = 0;
    const twin = budget((tables) => {
      const form = tables.find(({ kind }) => kind === FORM);
      if (!form) throw new Error('no form');
      name = form.fields?.项目名称 ?? '';
      const other = { ...form, fields: { 项目名称: name, 项目编码: 'X9' } };
      forms = tables.filter(({ kind }) => kind === FORM).length + 1;
      return [...tables, other];
    });
    const found = verdicts(evaluate(twin, budgetFormulas()), 'BX-28');
    expect(name).not.toBe('');
    expect(found).toHaveLength(forms);
    expect(found.filter((verdict) => verdict === '未执行')).toHaveLength(1);
    expect(found).not.toContain('不符');
  });

  it('a form with a wrong code alone is still held against the row of its name', () => {
    const mistyped = change(FORM, (spec) => ({
      ...spec,
      fields: { 项目名称: spec.fields?.项目名称 ?? '', 项目编码: 'X9' },
    }));
    expect(verdicts(evaluate(budget(mistyped), budgetFormulas()), 'BX-28')).not.toContain('未执行');
  });
});

describe('金额单位', () => {
  const general = (kind: string, amount: string): TableSpec => ({
    kind,
    grids: [{ columns: ['合计'], rows: codeRows('功能', { 合计: [amount] }) }],
  });

  it.each([
    // 0.02 stands for 0.015 to 0.025: ×10,000 that is anything from 150 to 250.
    ['0.02', '200.00', 0],
    ['0.20', '2,000.00', 1],
  ])('%s against %s', (small, large, disputes) => {
    const tables = [general('一般公共预算支出表', small), general('一般公共预算支出分单位表', large)];
    const { findings } = evaluate(book(tables), budgetFormulas());
    expect(findings.filter(({ rule }) => rule === 'ND-10')).toHaveLength(disputes);
  });
});
