import { budgetFormulas } from '../../src/formulas/catalogue';
import { evaluate } from '../../src/formulas/evaluate';
import { withUserFormulas } from '../../src/formulas/formula-set';
import { readUserFormulas } from '../../src/formulas/user-formulas';
import type { Cell, Snapshot } from '../../src/grid/snapshot';
import { budget, set, type Change } from './support/budget-book';

/** A sheet 审核公式 with a title above its header. */
function sheet(lines: readonly (readonly string[])[], name = '审核公式'): Snapshot {
  const all = [['本部门补充审核公式'], ['编号', '级别', '公式', '条件', '说明'], ...lines];
  const cell = (text: string): Cell | undefined =>
    text === '' ? undefined : { value: text, format: 'General' };
  return {
    date1904: false,
    sheets: [
      {
        name,
        visibility: 'visible',
        used: { top: 0, left: 0, bottom: all.length - 1, right: 4 },
        rows: new Map(all.map((line, row) => [row, line.map(cell)])),
        merges: [],
        hiddenRows: new Set(),
        hiddenColumns: new Set(),
      },
    ],
  };
}

const read = (...lines: readonly (readonly string[])[]): ReturnType<typeof readUserFormulas> =>
  readUserFormulas(sheet(lines));

describe('reading the sheet', () => {
  it('takes id, severity, formula, condition and sentence', () => {
    const { formulas, faulty, findings } = read([
      'U-1',
      '错误',
      '＝表3[208，合计] = 表5-1[208，合计]',
      '有表(表5-1)',
      '两表社保相等',
    ]);
    expect(formulas).toMatchObject([
      {
        id: 'U-1',
        severity: '错误',
        sentence: '两表社保相等',
        origin: '自定义',
        fragile: false,
        condition: { kind: '有表', table: '表5-1' },
      },
    ]);
    expect([faulty, findings]).toEqual([[], []]);
  });

  it('means 核实 where no severity is given, and prints the formula where no sentence is', () => {
    expect(read(['U-1', '', '表3[208, 合计]=5', '', '']).formulas).toMatchObject([
      { severity: '核实', sentence: '表3[208, 合计] = 5' },
    ]);
  });

  it('marks formulas by address', () => {
    expect(read(['U-1', '', "'3.支出总表'!C6 = 5", '', '']).formulas[0]?.fragile).toBe(true);
  });

  it.each([
    ['a mistake', ['U-1', '错误', '表3[208 = 5', '', ''], '第1行第8列：「=」写法有误，此处应为名称'],
    [
      'a mistake in the condition',
      ['U-1', '错误', '表3[208] = 5', '有表(表3', ''],
      '第1行第6列：公式没有写完，此处应为「)」',
    ],
    [
      'an unknown severity',
      ['U-1', '警告', '表3[208] = 5', '', ''],
      '级别「警告」应为错误、核实、提示或停用',
    ],
  ])('tells %s as a finding', (_name, line, message) => {
    const { formulas, faulty, findings } = read(line);
    expect(formulas).toEqual([]);
    expect(faulty[0]?.id).toBe('U-1');
    expect(faulty[0]?.message).toContain(message.slice(0, message.indexOf('，')));
    expect(findings).toMatchObject([
      {
        rule: '审核公式',
        severity: '核实',
        category: '表样',
        table: '',
        cells: [{ sheet: '审核公式', area: { top: 2, bottom: 2, left: 2, right: 2 } }],
        fingerprint: '审核公式|U-1',
      },
    ]);
  });

  it('refuses the second of two equal ids', () => {
    const { formulas, faulty } = read(
      ['U-1', '', '表3[208] = 5', '', ''],
      ['U-1', '', '表3[208] = 6', '', ''],
    );
    expect(formulas).toHaveLength(1);
    expect(faulty).toEqual([{ id: 'U-1', message: '编号重复' }]);
  });

  it('has nothing without such a sheet, a header, or lines', () => {
    const nothing = { formulas: [], switchedOff: [], faulty: [], findings: [] };
    expect(readUserFormulas(sheet([], '其他'))).toEqual(nothing);
    expect(read()).toEqual(nothing);
    expect(readUserFormulas({ date1904: false, sheets: [] })).toEqual(nothing);
  });
});

describe('running them', () => {
  const evaluated = (
    lines: readonly (readonly string[])[],
    ...changes: readonly Change[]
  ): ReturnType<typeof evaluate> =>
    evaluate(budget(...changes), withUserFormulas(budgetFormulas(), read(...lines)));

  it('adds a formula of the user by number, code and 栏', () => {
    const evaluation = evaluated([['U-1', '错误', '表3[208, 栏1] = 表5-1[208, 栏1] + 1', '', '']]);
    expect(evaluation.findings).toMatchObject([
      { rule: 'U-1', severity: '错误', left: '120.00', right: '121.00' },
    ]);
  });

  it('replaces ours where the id is the same, and lists that', () => {
    const evaluation = evaluated(
      [['B3-1', '提示', '逐行 支出总表: 合计 = 基本支出 + 项目支出', '', '']],
      set('支出总表', '2080506', '项目支出', 3),
    );
    expect(evaluation.overridden).toEqual(['B3-1']);
    expect(evaluation.findings.find(({ rule }) => rule === 'B3-1')?.severity).toBe('提示');
  });

  it('switches ours off, and lists that under 未执行', () => {
    const evaluation = evaluated([['B3-1', '停用', '', '', '']], set('支出总表', '2080506', '项目支出', 3));
    expect(evaluation.findings.map(({ rule }) => rule)).not.toContain('B3-1');
    expect(evaluation.formulas.notRun).toEqual([{ id: 'B3-1', reason: '已在「审核公式」表中停用' }]);
    expect(evaluation.formulas.total).toBe(budgetFormulas().formulas.length);
  });

  it('lists what cannot be read under 未执行, beside its finding', () => {
    const evaluation = evaluated([['U-1', '错误', '表3[208] 5', '', '']]);
    expect(evaluation.formulas.notRun).toMatchObject([{ id: 'U-1' }]);
    expect(evaluation.formulas.notRun[0]?.reason).toMatch(/^公式不能识别：第1行第9列：/);
    expect(evaluation.findings).toMatchObject([{ rule: '审核公式' }]);
    expect(evaluation.formulas.total).toBe(budgetFormulas().formulas.length + 1);
  });

  it('warns of addresses in their findings', () => {
    const evaluation = evaluated([['U-1', '错误', "'3.支出总表'!C6 = 5", '', '']]);
    expect(evaluation.findings[0]).toMatchObject({ rule: 'U-1' });
    expect(evaluation.findings[0]?.suggestion).toContain('该公式按单元格地址书写，插入行列后请核对。');
  });
});
