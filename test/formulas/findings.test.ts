import type { Finding } from '../../src/findings/finding';
import { budgetFormulas } from '../../src/formulas/catalogue';
import { evaluate } from '../../src/formulas/evaluate';
import type { Book } from '../../src/tables/book';
import { book, codeRows, itemRows, unitRows, type Figure, type TableSpec } from './support/book-builder';
import { budget, set } from './support/budget-book';
import { check, run } from './support/evaluating';

const codes = (
  kind: string,
  lines: Readonly<Record<string, readonly Figure[]>>,
  columns: readonly string[] = ['合计'],
): TableSpec => ({
  kind,
  grids: [{ columns, rows: codeRows('功能', lines) }],
});

const found = (at: Book): readonly Finding[] => evaluate(at, budgetFormulas()).findings;
const areaOf = (row: number, column: number): object => ({
  top: row,
  bottom: row,
  left: column,
  right: column,
});

describe('a finding in full', () => {
  it('of a sum by level', () => {
    const all = found(budget(set('支出总表', '2080506', '项目支出', 3)));
    expect(all.map(({ rule }) => rule)).toEqual(['B3-1', 'B3-3']);
    expect(all[1]).toEqual({
      rule: 'B3-3',
      severity: '错误',
      category: '表内',
      table: '部门支出总表（公开表3）',
      cells: [
        { sheet: '3.支出总表', area: areaOf(7, 4) },
        { sheet: '3.支出总表', area: { top: 8, bottom: 9, left: 4, right: 4 } },
      ],
      message:
        '《部门支出总表》（公开表3）E8「20805科目20805」项目支出为0.00，所属项级科目之和为3.00，差额-3.00万元。',
      basis: '款＝所属各项之和（B3-3）',
      suggestion: '核对下级科目有无漏列、重列或编码错误。',
      left: '0.00',
      right: '3.00',
      actual: '0.00',
      expected: '3.00',
      difference: '-3.00',
      unit: '万元',
      fingerprint: 'B3-3|1|支出总表|功能:20805|项目支出',
    });
  });

  it('of a row', () => {
    expect(found(budget(set('支出总表', '2080506', '项目支出', 3)))[0]).toMatchObject({
      message:
        '《部门支出总表》（公开表3）第10行「2080506机关事业单位职业年金缴费支出」合计40.00≠基本支出40.00＋项目支出3.00，差额-3.00万元。',
      basis: '合计＝基本支出＋项目支出＋经营支出＋上缴上级支出＋对附属单位补助支出（B3-1）',
      suggestion: '核对该行各列。',
      left: '40.00',
      right: '43.00',
      difference: '-3.00',
    });
  });

  it('of the balance', () => {
    const [finding] = found(budget(set('财政拨款收支总表·左', '收入总计', '预算数', 1100))).filter(
      ({ rule }) => rule === 'B4-6',
    );
    expect(finding).toMatchObject({
      message:
        '《财政拨款收支总表》（公开表4）C14「收入总计」1,100.00≠I14「支出总计」1,110.00，差额-10.00万元。',
      suggestion: '核对结转结余、结余分配各行是否漏填。',
      cells: [
        { sheet: '4.财政拨款收支总表', area: areaOf(13, 2) },
        { sheet: '4.财政拨款收支总表', area: areaOf(13, 8) },
      ],
    });
  });

  it('of two tables', () => {
    const [finding] = found(budget(set('收支总表·左', '事业收入', '预算数', 31))).filter(
      ({ rule }) => rule === 'BX-02',
    );
    expect(finding).toMatchObject({
      category: '表间',
      message:
        '《部门收支总表》（公开表1）C10「事业收入」为31.00，《收入总表》（公开表2）I6「合计」本年收入·事业收入为30.00，差额1.00万元。',
      basis: '收支总表各项收入＝收入总表合计行各列（BX-02）',
      suggestion: '以批复数或账面数为准，统一各表。',
      fingerprint: 'BX-02|1|收支总表·左=收入总表|行:事业收入|预算数',
    });
  });

  it('of a ratio', () => {
    const [finding] = found(budget(set('整体支出绩效目标表', '支出构成/人员类', '占比', '36.49%')));
    expect(finding).toMatchObject({
      rule: 'B11-4b',
      severity: '核实',
      category: '比率',
      message:
        '《整体支出绩效目标表》（公开表11）D10「支出构成/人员类」占比为36.49%，按C10÷C13计算为36.48%。',
      left: '36.49',
      expected: '36.48',
      actual: '36.49',
      difference: '0.01',
      unit: '%',
    });
  });

  it('says when a figure is a formula that was not recalculated', () => {
    const [finding] = found(budget(set('三公经费支出表', '合计', '合计', 'stale:31')));
    expect(finding?.suggestion).toBe(
      '核对该行各列。C6的公式结果没有重新计算，请先在表格软件中重新计算并保存。',
    );
  });

  it('has no unit to tell where none is known', () => {
    const at = book([{ ...codes('甲表', { 合计: [9], c201: [4] }), unit: 'unknown' }]);
    const [finding] = check(at, '逐级 甲表: *').findings;
    expect(finding?.message).toBe('《甲表》C6「合计」为9.00，各类科目之和为4.00，差额5.00。');
    expect(finding && 'unit' in finding).toBe(false);
  });
});

describe('one cause, one finding', () => {
  it('tells the columns of a row together', () => {
    const at = book([codes('甲表', { 合计: [9, 9], c201: [4, 5] }, ['合计', '项目支出'])]);
    const { findings, instances } = check(at, '逐级 甲表: *');
    expect(instances.failed).toBe(2);
    expect(findings.map(({ message }) => message)).toEqual([
      '《甲表》C6「合计」为9.00，各类科目之和为4.00，差额5.00万元。同一行的项目支出（差额4.00万元）也不相符。',
    ]);
  });

  it('tells the same cells compared by two formulas once, at the graver severity', () => {
    const at = book([codes('甲表', { c201: [9] }), codes('乙表', { c201: [4] })]);
    const text = `T-1 【核实】「不大于」 甲表[201, 合计] <= 乙表[201, 合计];
      T-2 【错误】「相等」 乙表[201, 合计] = 甲表[201, 合计];`;
    expect(run(at, text).findings.map(({ rule, severity }) => [rule, severity])).toEqual([['T-2', '错误']]);
  });

  it('does not tell a total that a broken level implies', () => {
    const at = book([codes('甲表', { 合计: [9], c201: [9], c20101: [4] })]);
    const text = `T-1 【错误】「逐级」 逐级 甲表: *;
      T-2 【错误】「末级」 甲表[合计, 合计] = Σ 甲表[#末级, 合计];`;
    const { findings, formulas } = run(at, text);
    expect(formulas.failed).toBe(2);
    expect(findings.map(({ rule }) => rule)).toEqual(['T-1']);
  });

  it('tells codes that one table lacks together, the highest of them only', () => {
    const at = book([
      codes('甲表', { 合计: [9], c201: [4], c20101: [4], c2010101: [4], c202: [5] }),
      codes('乙表', { 合计: [9], c203: [9] }),
    ]);
    const findings = check(at, '逐码 功能科目: 甲表.合计 = 乙表.合计').findings;
    expect(findings.map(({ message, table, fingerprint }) => ({ message, table, fingerprint }))).toEqual([
      {
        message: '《甲表》有「201科目201」4.00、「202科目202」5.00，《乙表》没有列示。',
        table: '乙表',
        fingerprint: 'T-1|1|乙表=甲表|乙表|缺行',
      },
      {
        message: '《乙表》有「203科目203」9.00，《甲表》没有列示。',
        table: '甲表',
        fingerprint: 'T-1|1|乙表=甲表|甲表|缺行',
      },
    ]);
  });

  it('keeps a fingerprint where rows move', () => {
    const lines = { 合计: [9], c201: [4] } as const;
    const before = check(book([codes('甲表', lines)]), '逐级 甲表: *').findings[0];
    const moved = book([
      { kind: '甲表', grids: [{ columns: ['合计'], rows: codeRows('功能', { ...lines, c20101: [4] }) }] },
    ]);
    const after = check(moved, '逐级 甲表: *').findings[0];
    expect(after?.fingerprint).toBe(before?.fingerprint);
  });
});

describe('尾差 between two tables', () => {
  const at = (...totals: readonly Figure[]): Book =>
    book([
      codes('甲表', { 合计: ['10.00'], c201: ['4.00'], c202: ['6.00'] }),
      codes('乙表', { 合计: [totals[0] ?? ''], c201: [totals[1] ?? ''], c202: [totals[2] ?? ''] }),
    ]);
  const text = `T-1 【错误】「合计相等」 甲表[合计, 合计] = 乙表[合计, 合计];
    T-2 【错误】「各类相等」 逐码 功能科目: 甲表.合计 = 乙表.合计;
    T-3 【错误】「不小于」 甲表[合计, 合计] + 甲表[201, 合计] >= 乙表[合计, 合计] + 乙表[201, 合计];`;

  it('is told once, with its rows: subjects as a hint', () => {
    expect(run(at('10.00', '4.01', '5.99'), text).findings).toMatchObject([
      {
        rule: 'T-2',
        severity: '提示',
        message:
          '《甲表》与《乙表》有3处相差0.01万元以内（「201科目201」合计、「202科目202」合计、「合计」合计）。',
        basis: '差额在四舍五入范围内，多因取舍与汇总的先后不同（T-2、T-3）',
        suggestion: '统一取舍方法；确需保留的，注明「因四舍五入，存在尾差」。',
        fingerprint: 'T-2|1|乙表=甲表|尾差',
      },
    ]);
  });

  it('and a total makes it one to be looked at', () => {
    expect(run(at('10.01', '4.01', '6.00'), text).findings).toMatchObject([
      { rule: 'T-1', severity: '核实' },
    ]);
  });

  it('gives the figures where there is one only', () => {
    expect(run(at('10.00', '4.00', '6.01'), text).findings).toMatchObject([
      {
        message: '《甲表》与《乙表》的「202科目202」合计相差0.01万元。',
        left: '6.00',
        right: '6.01',
        difference: '-0.01',
        unit: '万元',
      },
    ]);
  });

  it('within a table folds by formula, and names what is to be looked at one by one', () => {
    const three = book([
      codes('甲表', { 合计: ['10.01'], c201: ['4.00'], c20101: ['2.00'], c20102: ['2.01'], c202: ['6.00'] }),
    ]);
    expect(check(three, '逐级 甲表: *').findings.map(({ severity, message }) => [severity, message])).toEqual(
      [['提示', '《甲表》有2处与各项之和相差0.01万元以内（「合计」合计、「201科目201」合计）。']],
    );
    const single = book([codes('甲表', { 合计: ['4.01'], c201: ['4.00'] })]);
    expect(check(single, '逐级 甲表: *').findings).toMatchObject([
      { severity: '核实', message: '《甲表》C6「合计」为4.01，各类科目之和为4.00，差额0.01万元。' },
    ]);
  });
});

describe('金额单位', () => {
  const wrong = (kind: string, factor: number): TableSpec =>
    codes(kind, { 合计: [10 * factor], c201: [4 * factor], c202: [6 * factor] });
  const text = `T-1 【错误】「一」 逐码 功能科目: 甲表.合计 = 乙表.合计;
    T-2 【错误】「二」 甲表[合计, 合计] = 乙表[合计, 合计];
    T-3 【错误】「三」 丙表[合计, 合计] = 乙表[合计, 合计];
    T-4 【错误】「四」 甲表[合计, 合计] = 丙表[合计, 合计];
    T-5 【错误】「五」 逐级 乙表: *;`;

  it('tells a table ×10,000 apart once and judges nothing between it and the others', () => {
    const evaluation = run(book([wrong('甲表', 1), wrong('乙表', 10_000), wrong('丙表', 1)]), text);
    expect(evaluation.findings).toMatchObject([
      {
        rule: 'ND-10',
        severity: '核实',
        category: '金额单位',
        table: '乙表',
        message: '《乙表》标「万元」，《甲表》标「万元」，换算后C7「201科目201」合计与C7相差10,000倍。',
        suggestion: '核对表头金额单位；有关勾稽关系暂未执行。',
      },
    ]);
    expect(evaluation.outcomes.map(({ verdict }) => verdict)).toEqual([
      '未执行',
      '未执行',
      '未执行',
      '通过',
      '通过',
    ]);
    expect(evaluation.outcomes[1]?.reason).toBe('《乙表》的金额单位与其他表不一致');
  });

  it('is not told for units that are rightly labelled, nor for one figure among many', () => {
    const yuan: TableSpec = { ...wrong('乙表', 10_000), unit: '元' };
    expect(run(book([wrong('甲表', 1), yuan, wrong('丙表', 1)]), text).findings).toEqual([]);
    const slip = codes('乙表', { 合计: [10], c201: [40_000], c202: [6] });
    expect(
      run(book([wrong('甲表', 1), slip, wrong('丙表', 1)]), text).findings.map(({ rule }) => rule),
    ).toEqual(['T-1', 'T-5']);
  });
});

describe('units and 三公', () => {
  it('compares tables in 元 with 三公 in 万元', () => {
    const basic: TableSpec = {
      kind: '一般公共预算基本支出表',
      unit: '元',
      grids: [
        {
          columns: ['合计'],
          rows: codeRows(
            '经济',
            { 合计: [50_012.34], c302: [50_012.34], c30217: [50_012.34] },
            { 30217: '公务接待费' },
          ),
        },
      ],
    };
    const sanGong = (figure: Figure): TableSpec => ({
      kind: '三公经费支出表',
      grids: [{ columns: ['合计', '公务接待费'], rows: unitRows({ 合计: [figure, figure] }) }],
    });
    expect(found(book([basic, sanGong('5.00')]))).toEqual([]);
    expect(found(book([basic, sanGong('4.98')]))).toMatchObject([
      { rule: 'BX-17b', severity: '核实', left: '5.00', right: '4.98', difference: '0.02', unit: '万元' },
    ]);
  });
});

describe('item rows', () => {
  it('are told by their printed name', () => {
    const rows = itemRows({ 收入总计: [5], 本年收入合计: [4] }).map((row) => ({
      ...row,
      name: row.item === '收入总计' ? '收 入 总 计' : row.name!,
    }));
    const at = book([{ kind: '甲表', grids: [{ columns: ['预算数'], rows }] }]);
    expect(check(at, '甲表[收入总计] = 甲表[本年收入合计]').findings[0]?.message).toBe(
      '《甲表》C6「收入总计」5.00≠C7「本年收入合计」4.00，差额1.00万元。',
    );
  });
});
