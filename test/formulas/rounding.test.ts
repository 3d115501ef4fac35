import type { AmountUnit } from '../../src/amount/unit';
import type { Judgement } from '../../src/formulas/evaluation';
import type { Book } from '../../src/tables/book';
import { book, codeRows, itemRows, type Figure, type TableSpec } from './support/book-builder';
import { check, run as runText } from './support/evaluating';

/** A table with a total and parts below it. */
function sum(total: Figure, parts: readonly Figure[], more: Partial<TableSpec> = {}): Book {
  const rows = itemRows({
    总: [total],
    ...Object.fromEntries(parts.map((part, index) => [`项${index}`, [part]])),
  });
  const marked = rows.map((row) => (row.key === '行:总' ? row : { ...row, sets: ['一级'] }));
  return book([{ kind: '甲表', grids: [{ columns: ['金额'], rows: marked }], ...more }]);
}

/** Two tables of one figure each. */
function pair(
  left: Figure,
  right: Figure,
  leftSpec: Partial<TableSpec> = {},
  rightSpec: Partial<TableSpec> = {},
): Book {
  const grid = (figure: Figure): TableSpec['grids'] => [
    { columns: ['金额'], rows: itemRows({ 总: [figure] }) },
  ];
  return book([
    { kind: '甲表', grids: grid(left), ...leftSpec },
    { kind: '乙表', grids: grid(right), ...rightSpec },
  ]);
}

interface Seen {
  readonly verdict: string;
  readonly severity: string | undefined;
  readonly difference: string | undefined;
  readonly k: number | undefined;
}

function seen(at: Book, statement: string): Seen {
  const evaluation = check(at, statement);
  const judgement: Judgement | undefined = evaluation.outcomes[0]?.instances[0]?.judgement;
  return {
    verdict: evaluation.outcomes[0]?.verdict ?? '',
    severity: evaluation.findings[0]?.severity,
    difference: judgement?.difference.toString(),
    k: judgement?.k,
  };
}

const TOTAL = '甲表[总] = Σ 甲表[#一级]';
const ones = (count: number): Figure[] => Array.from({ length: count }, () => '1.00');

describe('within a table', () => {
  it.each([
    // k counts the non-zero cells less one.
    ['equal', '3.00', ones(3), '通过', undefined, '0', 0],
    ['off by one, many cells: 尾差, a hint', '3.01', ones(3), '尾差', '提示', '0.01', 3],
    ['off by one, k ≤ 1: 尾差, to be looked at', '1.01', ['1.00'], '尾差', '核实', '0.01', 1],
    [
      'zeros and blanks are exact and carry no rounding',
      '1.01',
      ['1.00', '0.00', ''],
      '尾差',
      '核实',
      '0.01',
      1,
    ],
    ['off by two, three cells: beyond ⌊3/2⌋', '3.02', ones(3), '不符', '错误', '0.02', 3],
    [
      'off by two, four cells: lawful, but beyond 3·√(5/12) = 1.94',
      '4.02',
      ones(4),
      '尾差偏大',
      '核实',
      '0.02',
      4,
    ],
    ['off by two, five cells: within 3·√(6/12) = 2.12', '5.02', ones(5), '尾差', '提示', '0.02', 5],
    ['off by ten, twenty cells: lawful, beyond the usual', '20.10', ones(20), '尾差偏大', '核实', '0.1', 20],
    ['off by eleven, twenty cells', '20.11', ones(20), '不符', '错误', '0.11', 20],
    [
      'a half away from zero: minus counts alike',
      '-3.01',
      ['-1.00', '-1.00', '-1.00'],
      '尾差',
      '提示',
      '-0.01',
      3,
    ],
    ['a total that is not 0 over blanks: 明细未填列', '5.00', ['', ''], '不符', '核实', '5', 0],
    ['over zeros it is a plain difference', '5.00', ['0.00', ''], '不符', '错误', '5', 0],
    ['a blank total over filled parts', '', ones(3), '不符', '错误', '-3', 2],
  ] as const)('%s', (_name, total, parts, verdict, severity, difference, k) => {
    expect(seen(sum(total, parts), TOTAL)).toEqual({ verdict, severity, difference, k });
  });

  it('needs no unit', () => {
    expect(seen(sum('3.02', ones(3), { unit: 'unknown' }), TOTAL).verdict).toBe('不符');
  });

  it.each([
    ['whole 元 are not exact', 0, '元', '4', ['1', '1', '1'], '尾差', '提示'],
    ['元 with 分 are exact: one is to be looked at', 2, '元', '3.01', ones(3), '尾差', '核实'],
    ['元 with 分: two are wrong, however many cells', 2, '元', '20.02', ones(20), '不符', '错误'],
    ['万元 with six decimals are exact, too', 6, '万元', '3.000002', ['1', '1', '1'], '不符', '错误'],
    ['万元 with four decimals are not: the unit is 元', 4, '万元', '3.0001', ['1', '1', '1'], '尾差', '提示'],
  ] as const)('%s', (_name, decimals, unit: AmountUnit, total, parts, verdict, severity) => {
    expect(seen(sum(total, parts, { decimals, unit }), TOTAL)).toMatchObject({ verdict, severity });
  });

  it('takes counts as they are', () => {
    const rows = itemRows({ 总: [5], 甲: [2], 乙: [2] }).map((row) =>
      row.item === '总' ? row : { ...row, sets: ['一级'] },
    );
    const counts = book([{ kind: '甲表', grids: [{ columns: ['数量:数量'], rows }] }]);
    expect(seen(counts, '甲表[总, 数量] = Σ 甲表[#一级, 数量]')).toMatchObject({
      verdict: '不符',
      severity: '错误',
    });
  });

  it('holds an amount against a number as it is printed', () => {
    expect(seen(sum('-0.01', []), '甲表[总] >= 0')).toMatchObject({ verdict: '不符', difference: '-0.01' });
    expect(seen(sum('0.00', []), '甲表[总] >= 0').verdict).toBe('通过');
  });
});

describe('between tables', () => {
  const SAME = '甲表[总] = 乙表[总]';

  it.each([
    ['equal', '100.00', '100.00', '通过', undefined],
    ['a total off by one', '100.00', '100.01', '尾差', '核实'],
    ['a total off by two that stands for one leaf each', '100.00', '100.02', '不符', '错误'],
  ] as const)('%s', (_name, left, right, verdict, severity) => {
    expect(seen(pair(left, right), SAME)).toMatchObject({ verdict, severity });
  });

  it('needs both units', () => {
    const evaluation = check(pair('1.00', '1.00', {}, { unit: 'unknown', number: '表5' }), SAME);
    expect(evaluation.outcomes[0]).toMatchObject({
      verdict: '未执行',
      reason: '《乙表》（表5）的金额单位不明',
    });
  });

  it.each([
    // Finer figures are rounded to the coarser unit, half up; together they stand for nothing.
    ['元 into 万元', '123.46', '1,234,550.00', '通过', '0'],
    ['元 into 万元, just below the half', '123.46', '1,234,549.99', '尾差', '0.01'],
    ['negative halves go away from zero', '-123.46', '-1,234,550.00', '通过', '0'],
    ['off by one display unit', '123.47', '1,234,550.00', '尾差', '0.01'],
    ['off by two', '123.48', '1,234,550.00', '不符', '0.02'],
  ] as const)('%s', (_name, left, right, verdict, difference) => {
    expect(seen(pair(left, right, {}, { unit: '元' }), SAME)).toMatchObject({ verdict, difference });
  });

  it('sums the finer side before rounding it', () => {
    const fine: TableSpec = {
      kind: '乙表',
      unit: '元',
      grids: [
        {
          columns: ['金额'],
          rows: itemRows({ 甲: ['40.00'], 乙: ['40.00'], 丙: ['40.00'] }).map((row) => ({
            ...row,
            sets: ['一级'],
          })),
        },
      ],
    };
    const coarse: TableSpec = {
      kind: '甲表',
      grids: [{ columns: ['金额'], rows: itemRows({ 总: ['0.01'] }) }],
    };
    // 40 元 alone round to 0.00 万元, 120 元 to 0.01.
    expect(seen(book([coarse, fine]), '甲表[总] = Σ 乙表[#一级]')).toMatchObject({
      verdict: '通过',
      difference: '0',
    });
  });

  it('compares different decimals at the fewer', () => {
    expect(seen(pair('123.5', '123.46', { decimals: 1 }), SAME)).toMatchObject({ verdict: '通过' });
  });

  it('lets a total stand for the non-zero leaves under it in its own table', () => {
    const leaves = (total: string): TableSpec['grids'] => [
      {
        columns: ['合计'],
        rows: codeRows('功能', {
          合计: [total],
          c201: ['2.00'],
          c20101: ['1.00'],
          c20102: ['1.00'],
          c20103: ['0.00'],
          c202: ['1.00'],
        }),
      },
    ];
    const two = (total: string): Book =>
      book([
        { kind: '甲表', grids: leaves('3.00') },
        { kind: '乙表', grids: leaves(total) },
      ]);
    // Three leaves on either side: k = 5, so ⌊5/2⌋ = 2 units are lawful.
    expect(seen(two('3.02'), '甲表[合计] = 乙表[合计]')).toMatchObject({
      verdict: '尾差',
      severity: '核实',
      k: 5,
    });
    expect(seen(two('3.03'), '甲表[合计] = 乙表[合计]')).toMatchObject({ verdict: '不符', k: 5 });
  });

  it('lets a row without rows below stand for its columns, as the row formulas compose them', () => {
    const spec = (kind: string, total: string): TableSpec => ({
      kind,
      grids: [
        {
          columns: ['合计', '基本支出', '人员经费', '公用经费', '项目支出'],
          rows: codeRows('功能', { c2010101: [total, '2.00', '1.00', '1.00', '1.00'] }),
        },
      ],
    });
    const text = `T-1 【错误】「两表相等」 甲表[2010101, 合计] = 乙表[2010101, 合计];
      T-2 【错误】「合计」 逐行 甲表: 合计 = 基本支出 + 项目支出 不计 人员经费, 公用经费;
      T-3 【错误】「基本」 逐行 甲表: 基本支出 = 人员经费 + 公用经费 不计 其他列;`;
    const evaluation = runText(book([spec('甲表', '3.00'), spec('乙表', '3.01')]), text);
    // 人员, 公用 and 项目 in 甲表, one cell in 乙表 of which nothing is known: k = 3 + 1 − 1.
    expect(evaluation.outcomes[0]?.instances[0]?.judgement?.k).toBe(3);
  });

  it('lets a total stand for the columns of each of the rows below it', () => {
    const spec = (kind: string, total: string): TableSpec => ({
      kind,
      grids: [
        {
          columns: ['合计', '基本支出', '项目支出'],
          rows: codeRows('功能', {
            c201: [total, '2.00', '1.00'],
            c20101: ['2.00', '1.00', '1.00'],
            c20102: ['1.00', '1.00', ''],
          }),
        },
      ],
    });
    const text = `T-1 【错误】「两表相等」 甲表[201, 合计] = 乙表[201, 合计];
      T-2 【错误】「合计」 逐行 甲表: 合计 = 基本支出 + 项目支出;`;
    const evaluation = runText(book([spec('甲表', '3.00'), spec('乙表', '3.02')]), text);
    // 甲表: 基本 and 项目 of one row, 基本 of the other; 乙表, of whose columns nothing is known: two rows. k = 3 + 2 − 1.
    expect(evaluation.outcomes[0]?.instances[0]?.judgement).toMatchObject({ k: 4, verdict: '尾差偏大' });
  });

  it('takes the two sides of a table for two tables', () => {
    const part = (name: string, total: string): TableSpec['grids'][number] => ({
      part: name,
      columns: ['预算数'],
      rows: itemRows({ 甲: ['1.00'], 乙: ['1.00'], 丙: ['1.00'], 本年合计: ['3.00'], 总计: [total] }).map(
        (row, at) => (at < 3 ? { ...row, sets: ['一级'] } : row),
      ),
    });
    const balance = (total: string): Book =>
      book([{ kind: '甲表', grids: [part('左', '3.00'), part('右', total)] }]);
    // Three rows under either total: k = 5.
    expect(seen(balance('3.01'), '甲表·左[总计] = 甲表·右[总计]')).toMatchObject({
      verdict: '尾差',
      severity: '核实',
      k: 5,
    });
    expect(seen(balance('3.02'), '甲表·左[总计] = 甲表·右[总计]')).toMatchObject({ verdict: '尾差', k: 5 });
    expect(seen(balance('3.03'), '甲表·左[总计] = 甲表·右[总计]')).toMatchObject({
      verdict: '不符',
      severity: '错误',
    });
  });

  it.each([
    ['within the whole', '5.00', '7.00', '通过', undefined],
    ['more by one unit: a hint', '7.01', '7.00', '尾差', '提示'],
    ['more by two', '7.02', '7.00', '不符', '错误'],
    ['negative amounts: a part may exceed the whole', '7.00', '-3.00', '不适用', undefined],
  ] as const)('part of: %s', (_name, part, whole, verdict, severity) => {
    expect(seen(pair(part, whole), '甲表[总] <= 乙表[总]')).toMatchObject({ verdict, severity });
  });
});

describe('ratios', () => {
  const ratio = (part: Figure, whole: Figure, shown: Figure): Book =>
    book([
      {
        kind: '甲表',
        grids: [{ columns: ['金额', '占比:占比'], rows: itemRows({ 分: [part, shown], 总: [whole, ''] }) }],
      },
    ]);
  const RATIO = '比率 甲表[分, 占比] = 甲表[分, 金额] ÷ 甲表[总, 金额]';

  it.each([
    ['the half-up quotient', '1626.98', '11054.90', '14.72%', '通过', undefined],
    ['with fewer decimals', '1626.98', '11054.90', '14.7%', '通过', undefined],
    ['off by one in the last digit', '1626.98', '11054.90', '14.73%', '尾差', '核实'],
    ['explained by the rounding of small operands', '0.03', '0.70', '4.00%', '尾差', '核实'],
    ['neither', '1626.98', '11054.90', '14.92%', '不符', '错误'],
    ['as a fraction without %', '50.00', '200.00', '0.25', '通过', undefined],
    ['not filled in', '50.00', '200.00', '', '不适用', undefined],
    ['no base, no rate', '0.00', '0.00', '0.00%', '不适用', undefined],
    ['a negative base', '1.00', '-2.00', '-50.00%', '不适用', undefined],
    ['words where a rate should be', '50.00', '200.00', 'text:无可比性', '未执行', undefined],
    ['words where there is no base', '50.00', '', 'text:无可比性', '不适用', undefined],
  ] as const)('%s', (_name, part, whole, shown, verdict, severity) => {
    const evaluation = check(ratio(part, whole, shown), RATIO);
    expect({ verdict: evaluation.outcomes[0]?.verdict, severity: evaluation.findings[0]?.severity }).toEqual({
      verdict,
      severity,
    });
  });
});

describe('a formula counts by its worst instance', () => {
  it.each([
    [['1.00|1.00', '1.00|1.01', '1.00|9.00'], '不符'],
    [['1.00|1.00', '1.00|text:略', '1.00|1.01'], '未执行'],
    [['1.00|1.00', '1.00|1.01'], '尾差'],
    [['1.00|1.00'], '通过'],
    [['|', '|'], '不适用'],
  ])('%j → %s', (lines, verdict) => {
    const rows = itemRows(Object.fromEntries(lines.map((line, index) => [`行${index}`, line.split('|')])));
    const evaluation = check(
      book([{ kind: '甲表', grids: [{ columns: ['合计', '其一'], rows }] }]),
      '逐行 甲表: 合计 = 其一',
    );
    expect(evaluation.outcomes[0]?.verdict).toBe(verdict);
  });

  it('and counts add up', () => {
    const rows = itemRows({
      甲: ['1.00', '1.00'],
      乙: ['1.00', '1.01'],
      丙: ['1.00', '9.00'],
      丁: ['1.00', '#REF!'],
    });
    const evaluation = check(
      book([{ kind: '甲表', grids: [{ columns: ['合计', '其一'], rows }] }]),
      '逐行 甲表: 合计 = 其一',
    );
    expect(evaluation.instances).toEqual({
      total: 4,
      run: 3,
      passed: 1,
      rounding: 1,
      failed: 1,
      notApplicable: [],
      notRun: [{ id: 'T-1|1|甲表|行:丁|合计', reason: '《甲表》D9 是错误值 #REF!' }],
    });
    expect(evaluation.formulas).toMatchObject({ total: 1, run: 1, failed: 1, notRun: [] });
    expect(evaluation.coverage).toEqual({ amountCells: 7, inEquality: 6, inInequality: 0, none: 1 });
  });
});
