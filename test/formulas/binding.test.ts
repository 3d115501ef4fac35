import type { Book } from '../../src/tables/book';
import { book, codeRows, issue, itemRows, unitRows, type TableSpec } from './support/book-builder';
import { check, run, verdicts } from './support/evaluating';

const items = (
  kind: string,
  lines: Parameters<typeof itemRows>[0],
  more: Partial<TableSpec> = {},
): TableSpec => ({
  kind,
  grids: [{ columns: ['金额'], rows: itemRows(lines) }],
  ...more,
});

const codes = (
  kind: string,
  lines: Parameters<typeof codeRows>[1],
  more: Partial<TableSpec> = {},
): TableSpec => ({
  kind,
  grids: [{ columns: ['合计'], rows: codeRows('功能', lines) }],
  ...more,
});

function outcome(at: Book, statement: string): { verdict: string | undefined; reason: string | undefined } {
  const [first] = check(at, statement).outcomes;
  return { verdict: first?.verdict, reason: first?.reason };
}

describe('missing operands', () => {
  const at = book([items('甲表', { a: [3], b: [3] })]);

  it.each([
    ['甲表[a] = 乙表[a]', '没有《乙表》'],
    ['甲表[a] = 甲表[c]', '《甲表》没有「c」行'],
    ['甲表[a] = 甲表[a, 上年]', '《甲表》没有「上年」列'],
    ['甲表[a] = 甲表·右[a]', '《甲表》没有「右」部分'],
    ['甲表[a] = Σ 甲表[#一级]', '《甲表》没有「一级」各行'],
    ["甲表[a] = '1.甲表'!Z9", "'1.甲表'!Z9 不是已识别表格的金额单元格"],
    ['甲表[a] = 合计', '「合计」不能用在这种公式里'],
    ['逐行 乙表: a = b', '没有《乙表》'],
    ['逐级 乙表: *', '没有《乙表》'],
    ['逐表 乙表: 本表[a] = 1', '没有《乙表》'],
  ])('%s', (statement, reason) => {
    expect(outcome(at, statement)).toEqual({ verdict: '未执行', reason });
  });

  it.each([
    ['甲表[a] = 甲表[b] + 甲表[c]?', '通过'],
    ['甲表[a] = 甲表[b] + 甲表[b, 上年]?', '通过'],
    ['甲表[a] = 甲表[b] + 乙表[b]?', '通过'],
    ['甲表[a] = 甲表[b] + Σ 甲表[#一级]?', '通过'],
    ['甲表[c]? = 甲表[d]?', '不适用'],
  ])('X? counts 0: %s', (statement, verdict) => {
    expect(outcome(at, statement).verdict).toBe(verdict);
  });

  it('does not take a table for absent while a sheet was not understood, or two of its kind were found', () => {
    const unsure = book([items('甲表', { a: [3], b: [3] })], {
      unrecognised: [{ sheet: 'Sheet9', reason: '看不懂' }],
    });
    expect(outcome(unsure, '甲表[a] = 甲表[b] + 乙表[b]?')).toEqual({
      verdict: '未执行',
      reason: '没有找到《乙表》，另有工作表未能识别',
    });
    const doubled = book([items('甲表', { a: [3], b: [3] })], {
      issues: [issue('同类表重复', { tableKind: '乙表' })],
    });
    expect(outcome(doubled, '甲表[a] = 甲表[b] + 乙表[b]?')).toEqual({
      verdict: '未执行',
      reason: '《乙表》有两张以上，不知以哪张为准',
    });
  });

  it('does not take what rows with amounts come to for 0 where no row sums them', () => {
    const without = (amount: number): Book =>
      book([items('甲表', { a: [3], b: [3] }), codes('乙表', { c201: [amount] })]);
    expect(outcome(without(5), '甲表[a] = 甲表[b] + 乙表[合计, 合计]?')).toEqual({
      verdict: '未执行',
      reason: '《乙表》没有「合计」行',
    });
    expect(outcome(without(0), '甲表[a] = 甲表[b] + 乙表[合计, 合计]?').verdict).toBe('通过');
    expect(outcome(without(5), '甲表[a] = 甲表[b] + 乙表[202, 合计]?').verdict).toBe('通过');
  });

  it('tells no difference that a column nobody could read may make up', () => {
    const beside = (left: number, unread: number): Book =>
      book([
        items('甲表', { a: [left] }),
        {
          kind: '乙表',
          grids: [{ columns: ['合计', '另:未识别'], rows: codeRows('功能', { 合计: [3, unread] }) }],
        },
      ]);
    const statement = '甲表[a] = 乙表[合计, 合计] + 乙表[合计, 其他]?';
    expect(outcome(beside(5, 2), statement)).toEqual({
      verdict: '未执行',
      reason: '《乙表》的「另」列有金额而未能识别',
    });
    expect(outcome(beside(5, 0), statement).verdict).toBe('不符');
    expect(outcome(beside(3, 2), statement).verdict).toBe('通过');
    expect(outcome(beside(5, 2), '甲表[a] = 乙表[合计, 合计]').verdict).toBe('不符');
  });

  it('reads an empty table as 0 everywhere', () => {
    const empty = book([items('甲表', { a: [3] }), codes('乙表', {})]);
    expect(outcome(empty, '甲表[a] = 乙表[合计, 合计]').verdict).toBe('不符');
    expect(outcome(empty, '乙表[合计, 合计] = 0').verdict).toBe('不适用');
    expect(outcome(empty, '逐级 乙表: *').verdict).toBe('不适用');
  });

  it('names the cell that is no number', () => {
    const at2 = book([items('甲表', { a: ['text:约3'], b: [3] })]);
    expect(outcome(at2, '甲表[a] = 甲表[b]')).toEqual({
      verdict: '未执行',
      reason: '《甲表》C6 的「约3」不是数字',
    });
  });
});

describe('names', () => {
  const at = book([
    {
      kind: '支出总表',
      title: '2023年部门支出总表',
      number: '公开表 3',
      grids: [
        {
          columns: ['合计', '基本支出'],
          rows: codeRows('功能', { 合计: [5, 5], c208: [5, 5] }, { 208: '社会保障（就业）' }),
        },
      ],
    },
    {
      kind: '收支总表',
      grids: [
        { part: '左', columns: ['预算数'], rows: itemRows({ 收入总计: [5], 两边: [5] }) },
        { part: '右', columns: ['预算数'], rows: itemRows({ 支出总计: [5], 两边: [5] }) },
      ],
    },
  ]);

  it.each([
    ['by number, code and 栏', '表3[208, 栏2] = 5'],
    ['by printed title and name', '“部门支出总表”[“社会保障(就业)”, 合计] = 5'],
    ['by typed key', '支出总表[“功能:208”, 基本支出] = 5'],
    ['by address', "'1.支出总表'!D7 = 5"],
    ['without the part where one has the row', '收支总表[收入总计] = 收支总表[支出总计]'],
    ['code and name', '支出总表[208 “社会保障(就业)”, 合计] = 5'],
  ])('%s', (_name, statement) => {
    expect(outcome(at, statement)).toEqual({ verdict: '通过', reason: undefined });
  });

  it('does not guess', () => {
    expect(outcome(at, '收支总表[两边] = 5').reason).toBe('《收支总表》有几个部分，不能确定是哪一部分');
    expect(outcome(at, '支出总表[208 教育支出, 合计]? = 5').reason).toBe(
      '《2023年部门支出总表》（公开表3）的 208 不是「教育支出」',
    );
    expect(outcome(book([codes('甲表', { c208: [5], 'c208~2': [6] })]), '甲表[208, 合计] = 5').reason).toBe(
      '《甲表》有两行以上「208」',
    );
  });
});

describe('当', () => {
  const at = book([
    items('甲表', { a: [3], b: [3], 零: [0] }, { notes: ['注：只列主要项目'], exempt: true, basis: '本年' }),
  ]);

  it.each([
    ['有表(甲表)', true],
    ['有表(乙表)', '不适用：没有《乙表》'],
    ['有行(甲表[b])', true],
    ['有行(甲表[c])', '不适用：《甲表》没有「c」行'],
    ['有行(乙表[c])', '没有《乙表》'],
    ['有列(甲表[金额])', true],
    ['有列(甲表[上年])', '不适用：《甲表》没有「上年」列'],
    ['有注(甲表, 部分|主要)', true],
    ['有注(甲表, 涉密)', '不适用：《甲表》的备注中没有「涉密」字样'],
    ['有字样(甲表, 零)', true],
    ['有涉密说明(甲表)', true],
    ['口径(甲表) = 本年', true],
    ['口径(甲表) = 含结转', '不适用：《甲表》的口径不是含结转'],
    ['甲表[a] = 甲表[b]', true],
    ['甲表[a] = 0', '不适用：不符合「甲表[a] = 0」'],
    ['甲表[零] = 0', true],
    ['甲表[c]? = 0', true],
    ['甲表[c] = 0', '《甲表》没有「c」行'],
    ['乙表[c]? = 0', '没有《乙表》'],
    ['非 有行(乙表[c])', '没有《乙表》'],
    ['有行(乙表[c]) 或 有表(甲表)', true],
    ['有行(乙表[c]) 且 有表(甲表)', '没有《乙表》'],
    ['有行(乙表[c]) 且 有表(乙表)', '不适用：没有《乙表》'],
    ['非 有表(甲表)', '不适用：有《甲表》'],
    ['非 (有表(甲表) 且 有行(甲表[a]))', '不适用：有《甲表》，《甲表》有「a」行'],
    ['有列(甲表[上年]) 或 有行(甲表[c])', '不适用：《甲表》没有「上年」列，《甲表》没有「c」行'],
  ] as readonly (readonly [string, true | string])[])('%s', (condition, truth) => {
    const { verdict, reason } = outcome(at, `甲表[a] = 甲表[b] 当 ${condition}`);
    const other = truth === true ? '通过' : truth.startsWith('不适用：') ? '不适用' : '未执行';
    expect({ verdict, reason }).toEqual({
      verdict: other,
      reason: truth === true ? undefined : truth.replace('不适用：', ''),
    });
  });
});

describe('任一', () => {
  const at = book([items('甲表', { a: [3], b: [4], c: [3], d: ['text:略'] })]);

  it('holds where one right side does', () => {
    const [first] = check(at, '甲表[a] = 任一(甲表[b]; 甲表[c])').outcomes;
    expect(first?.verdict).toBe('通过');
    expect(first?.instances[0]?.constraint).toMatchObject({ alternative: 1 });
  });

  it('fails where none does, telling the nearest and the other', () => {
    const { findings } = check(at, '甲表[a] = 任一(甲表[b]; 甲表[b] + 1)');
    expect(findings[0]).toMatchObject({ left: '3.00', right: '4.00', expected: '4.00' });
    expect(findings[0]?.message).toContain('与5.00比较也不相符');
  });

  it('is not judged by what cannot be read', () => {
    expect(outcome(at, '甲表[a] = 任一(甲表[b]; 甲表[d])').verdict).toBe('未执行');
  });

  it('is not judged against what may stand in a table that is not there', () => {
    expect(outcome(at, '甲表[a] = 任一(甲表[b]; 乙表[d])')).toEqual({
      verdict: '未执行',
      reason: '没有《乙表》',
    });
    expect(outcome(at, '甲表[a] = 任一(甲表[c]; 乙表[d])').verdict).toBe('通过');
  });

  it('leaves out a right side that the table does not have', () => {
    expect(outcome(at, '甲表[a] = 任一(甲表[z]; 甲表[c])').verdict).toBe('通过');
    expect(outcome(at, '甲表[a] = 任一(甲表[z]; 甲表[b])').verdict).toBe('不符');
    expect(outcome(at, '甲表[a] = 任一(甲表[z]; 甲表[y])').verdict).toBe('未执行');
  });
});

describe('逐行', () => {
  const at = (columns: readonly string[], figures: readonly (string | number)[]): Book =>
    book([{ kind: '甲表', grids: [{ columns, rows: codeRows('功能', { c2010101: figures }) }] }]);

  it.each([
    ['all columns named', ['合计', '基本', '项目'], [3, 1, 2], '通过'],
    [
      '其中, 占比, 增减 and 上年 do not count',
      ['合计', '基本', '项目', '其中数:其中', '占比:占比', '增减额:增减', '上年/合计'],
      [3, 1, 2, 1, '9%', 7, 8],
      '通过',
    ],
    ['a column left out without figures', ['合计', '基本', '项目', '经营'], [3, 1, 2, ''], '通过'],
    [
      'a column left out with figures',
      ['合计', '基本', '项目', '经营'],
      [7, 1, 2, 4],
      '未执行：《甲表》的「经营」列不在公式中；与本公式无关的，请在公式后写「不计」',
    ],
    [
      'an unknown column with figures',
      ['合计', '基本', '项目', '另:未识别'],
      [3, 1, 2, 4],
      '未执行：《甲表》的「另」列有金额而未能识别',
    ],
    ['an unknown column without', ['合计', '基本', '项目', '另:未识别'], [3, 1, 2, ''], '通过'],
  ])('%s', (_name, columns, figures, told) => {
    expect(Object.values(verdicts(check(at(columns, figures), '逐行 甲表: 合计 = 基本 + 项目')))).toEqual([
      told,
    ]);
  });

  it('counts columns below a named one, and Σ 列/* those directly below', () => {
    const nested = at(['合计', '本年', '本年/一', '本年/二', '结转'], [6, 4, 1, 3, 2]);
    expect(outcome(nested, '逐行 甲表: 合计 = 本年 + 结转').verdict).toBe('通过');
    expect(outcome(nested, '逐行 甲表: 本年 = Σ 本年/* 不计 其他列').verdict).toBe('通过');
    expect(outcome(nested, '逐行 甲表: 合计 = Σ 本年/* + 结转').verdict).toBe('通过');
  });

  it('runs over a set of rows, or over rows of a name', () => {
    const rows = codeRows('功能', { c201: [1, 2], c20102: [5, 5] }, { 20102: '政协 事务' });
    const two = book([{ kind: '甲表', grids: [{ columns: ['合计', '一'], rows }] }]);
    expect(Object.keys(verdicts(check(two, '逐行 甲表#类: 合计 = 一')))).toEqual(['甲表|功能:201|合计']);
    expect(Object.keys(verdicts(check(two, '逐行 甲表#名称:政协事务: 合计 = 一')))).toEqual([
      '甲表|功能:20102|合计',
    ]);
  });
});

describe('逐级', () => {
  const levels = { 合计: [9], c201: [9], c20101: [4], c20102: [5], c2010101: [4] } as const;

  it('adds direct children column by column, and 合计 from the top rows', () => {
    expect(verdicts(check(book([codes('甲表', levels)]), '逐级 甲表: *'))).toEqual({
      '甲表|合计|合计': '通过',
      '甲表|功能:201|合计': '通过',
      '甲表|功能:20101|合计': '通过',
    });
  });

  it('does not add 其中 rows', () => {
    const rows = [
      ...codeRows('功能', levels),
      { key: '功能:20109', figures: [3], role: '其中' as const, under: '功能:201', name: '其中' },
    ];
    expect(
      outcome(book([{ kind: '甲表', grids: [{ columns: ['合计'], rows }] }]), '逐级 甲表: *').verdict,
    ).toBe('通过');
  });

  it('takes 合计 wherever it stands', () => {
    const rows = [
      ...codeRows('功能', { c201: [4], c202: [5] }),
      { key: '合计', role: '合计' as const, name: '合计', figures: [9] },
    ];
    expect(
      verdicts(check(book([{ kind: '甲表', grids: [{ columns: ['合计'], rows }] }]), '逐级 甲表#合计: *')),
    ).toEqual({ '甲表|合计|合计': '通过' });
  });

  it('runs over every row of a set, a unit below a unit as well', () => {
    const rows = [
      { key: '单位:101', name: '某局', figures: [9], sets: ['单位'] },
      { key: '单位:101001', name: '某局机关', figures: [9], sets: ['单位'], under: '单位:101' },
      { key: '单位:101001/功能:2010301', figures: [4], sets: ['项'], under: '单位:101001' },
      { key: '单位:101001/功能:2010302', figures: [6], sets: ['项'], under: '单位:101001' },
    ];
    expect(
      verdicts(check(book([{ kind: '甲表', grids: [{ columns: ['合计'], rows }] }]), '逐级 甲表#单位: *')),
    ).toEqual({ '甲表|单位:101|合计': '通过', '甲表|单位:101001|合计': '不符' });
  });

  it.each([
    ['repeated codes', { ambiguousCodes: true }, '《甲表》有重复的编码，不能逐级汇总'],
    ['no hierarchy', { hierarchy: '无' as const }, '《甲表》未能识别出层级'],
  ])('is not run with %s', (_name, more, reason) => {
    const spec: TableSpec = {
      kind: '甲表',
      grids: [{ columns: ['合计'], rows: codeRows('功能', levels), ...more }],
    };
    expect(outcome(book([spec]), '逐级 甲表: *')).toEqual({ verdict: '未执行', reason });
  });

  it('waits for a code of impossible shape only where a sum breaks', () => {
    const withIssue = (total: number): Book => {
      const plain = book([codes('甲表', { 合计: [total], c201: [4] })]);
      return { ...plain, issues: [issue('编码形式有误', { table: plain.tables[0]! })] };
    };
    expect(outcome(withIssue(4), '逐级 甲表: *').verdict).toBe('通过');
    expect(outcome(withIssue(9), '逐级 甲表: *')).toEqual({
      verdict: '未执行',
      reason: '《甲表》有判断不出上下级的行，更正后才能逐级汇总',
    });
  });
});

describe('逐码', () => {
  const statement = '逐码 功能科目: 甲表.合计 = 乙表.合计';

  it('compares each code that either side has; a code one side lacks counts 0', () => {
    const at = book([
      codes('甲表', { c201: [1], c202: [2], c204: [0] }),
      codes('乙表', { c201: [1], c203: [3] }),
    ]);
    expect(verdicts(check(at, statement))).toEqual({
      '甲表=乙表|201|合计': '通过',
      '甲表=乙表|202|合计': '不符',
      '甲表=乙表|204|合计': '通过',
      '甲表=乙表|203|合计': '不符',
    });
  });

  it('says nothing about codes below where a table stops, or above where it begins', () => {
    const deep = codes('甲表', { c201: [4], c20101: [4], c2010101: [4] });
    expect(verdicts(check(book([deep, codes('乙表', { c201: [4] })]), statement))).toEqual({
      '甲表=乙表|201|合计': '通过',
    });
    expect(verdicts(check(book([deep, codes('乙表', { c2010101: [4] })]), statement))).toEqual({
      '甲表=乙表|2010101|合计': '通过',
    });
  });

  it('needs rows of that kind of code', () => {
    const units: TableSpec = { kind: '乙表', grids: [{ columns: ['合计'], rows: unitRows({ u169: [4] }) }] };
    expect(outcome(book([codes('甲表', { c201: [4] }), units]), statement)).toEqual({
      verdict: '未执行',
      reason: '《乙表》没有按功能科目列示的行',
    });
  });

  it('does not choose between two rows of one code', () => {
    const at = book([codes('甲表', { c201: [1] }), codes('乙表', { c201: [1], 'c201~2': [2] })]);
    const keyed = {
      ...at,
      tables: at.tables.map((table) => ({
        ...table,
        grids: table.grids.map((grid) => ({
          ...grid,
          rows: grid.rows.map((row, index) => (index === 1 ? { ...row, key: '功能:201~2' } : row)),
        })),
      })),
    };
    expect(outcome(keyed, statement)).toEqual({ verdict: '未执行', reason: '《乙表》的编码 201 不止一行' });
  });

  it('compares projects by name only where both tables have the name', () => {
    const list = (kind: string, lines: Record<string, number>): TableSpec => ({
      kind,
      grids: [
        {
          columns: ['合计'],
          rows: Object.entries(lines).map(([name, figure], at) => ({
            key: `项目:${kind}${at}`,
            name,
            figures: [figure],
            sets: ['项目'],
          })),
        },
      ],
    });
    const at = book([list('甲表', { '运行 维护': 3, 别的: 4 }), list('乙表', { 运行维护: 5 })]);
    expect(verdicts(check(at, '逐码 项目名称: 甲表.合计 = 乙表.合计'))).toEqual({
      '甲表=乙表|运行维护|合计': '不符',
    });
  });
});

describe('逐表', () => {
  const list: TableSpec = {
    kind: '项目表',
    grids: [
      {
        columns: ['合计'],
        rows: [
          ['P1', '甲项目', 5],
          ['P2', '乙项目', 6],
          ['P3', '丙项目', 7],
        ].map(([code, name, figure]) => ({
          key: `项目:${code}`,
          code: String(code),
          name: String(name),
          figures: [figure!],
          sets: ['项目'],
        })),
      },
    ],
  };
  const form = (code: string, name: string, figure: number): TableSpec =>
    items('目标表', { 预算: [figure] }, { fields: { 项目编码: code, 项目名称: name } });
  const statement = '逐表 目标表: 本表[预算] = 项目表[项目编码=本表.项目编码, 合计]';

  it('finds the row by code, by unique name, or not at all', () => {
    const at = book([
      list,
      form('P1', '甲项目', 5),
      form('', '乙项目', 6),
      form('X9', '丙项目', 8),
      form('X8', '丁项目', 9),
    ]);
    expect(verdicts(check(at, statement))).toEqual({
      '目标表:P1=项目表|行:预算|金额': '通过',
      '目标表:乙项目=项目表|行:预算|金额': '通过',
      '目标表:X9=项目表|行:预算|金额': '不符',
      '目标表:X8': '未执行：按编码「X8」和名称「丁项目」都找不到唯一对应的项目',
    });
  });

  it('trusts neither where code and name lead to different projects, nor a code used twice under another name', () => {
    expect(verdicts(check(book([list, form('P1', '乙项目', 6)]), statement))).toEqual({
      '目标表:P1': '未执行：编码「P1」与名称「乙项目」对应的不是同一个项目',
    });
    const twice = verdicts(check(book([list, form('P1', '甲项目', 5), form('P1', '新名称', 6)]), statement));
    expect(Object.values(twice)).toEqual(['通过', '未执行：编码「P1」与名称「新名称」对应的不是同一个项目']);
    expect(Object.values(verdicts(check(book([list, form('P2', '旧名称', 6)]), statement)))).toEqual([
      '通过',
    ]);
  });

  it('sums over all of them', () => {
    const at = book([items('甲表', { 总: [11] }), form('P1', '甲项目', 5), form('P2', '乙项目', 6)]);
    expect(outcome(at, '甲表[总] = Σ 目标表[预算]').verdict).toBe('通过');
    expect(outcome(at, '甲表[总] = 目标表[预算]')).toEqual({
      verdict: '未执行',
      reason: '《目标表》有多张，请用「逐表」或「Σ」',
    });
  });
});

describe('其中项', () => {
  it('holds rows and columns marked 其中 to what they are part of, in every table', () => {
    const rows = itemRows({ 收入: [5, 2], '收入/教育收费〔其中〕': [6, 1] });
    const at = book([{ kind: '甲表', grids: [{ columns: ['金额', '其中数:其中'], rows }] }]);
    expect(verdicts(check(at, '其中项 <= 所属项'))).toEqual({
      '甲表|行:收入/教育收费|金额': '不符',
      '甲表|行:收入|其中数': '通过',
      '甲表|行:收入/教育收费|其中数': '通过',
    });
  });
});

describe('table sets', () => {
  it('are bound each by itself', () => {
    const at = book([
      items('甲表', { a: [1] }),
      items('乙表', { a: [1] }),
      items('甲表', { a: [2] }, { set: 1 }),
      items('乙表', { a: [9] }, { set: 1 }),
    ]);
    expect(
      run(at, 'T-1 【错误】「相等」 甲表[a] = 乙表[a];').outcomes[0]?.instances.map(({ key, verdict }) => [
        key,
        verdict,
      ]),
    ).toEqual([
      ['T-1|1|甲表=乙表|行:a|金额', '通过'],
      ['T-1|2|甲表=乙表|行:a|金额', '不符'],
    ]);
  });
});
