/** Lawful departures from the plain budget: none of them may be red, and what cannot be told is said. */
import { budgetFormulas } from '../../src/formulas/catalogue';
import { evaluate } from '../../src/formulas/evaluate';
import type { Evaluation } from '../../src/formulas/evaluation';
import { book, codeRows, unitRows, type RowSpec, type TableSpec } from './support/book-builder';
import {
  addColumn,
  addRow,
  all,
  budget,
  budgetTables,
  change,
  dropRow,
  dropTable,
  set,
  type Change,
} from './support/budget-book';
import { generalOnly } from './support/budget-cases';

function grave(evaluation: Evaluation): string[] {
  return evaluation.findings
    .filter(({ severity }) => severity !== '提示')
    .map(({ rule, message }) => `${rule} ${message}`);
}

const reorder = (kind: string, order: (rows: readonly RowSpec[]) => readonly RowSpec[]): Change =>
  change(kind, (spec) => ({
    ...spec,
    grids: spec.grids.map((grid) => ({ ...grid, rows: [...order(grid.rows)] })),
  }));

const totalLast = (kind: string): Change =>
  reorder(kind, (rows) => [
    ...rows.filter(({ role }) => role !== '合计'),
    ...rows.filter(({ role }) => role === '合计'),
  ]);

/** 50 of general budget carried over: 950 this year; expenditure tables contain it. */
const carriedOver: Change = all(
  set('收支总表·左', '一般公共预算', '预算数', 950),
  set('收支总表·左', '本年收入合计', '预算数', 1115),
  set('收支总表·左', '上年结转结余', '预算数', 50),
  ...['合计', '169', '169001'].flatMap((row) => {
    const whole = row !== '169001';
    return [
      set('收入总表', row, '本年收入', whole ? 1115 : 915),
      set('收入总表', row, '本年收入/一般公共预算', whole ? 950 : 750),
      set('收入总表', row, '上年结转结余', 50),
      set('收入总表', row, '上年结转结余/一般公共预算', 50),
    ];
  }),
  set('财政拨款收支总表·左', '本年收入', '预算数', 1060),
  set('财政拨款收支总表·左', '本年收入/一般公共预算', '预算数', 950),
  set('财政拨款收支总表·左', '上年结转', '预算数', 50),
  set('财政拨款收支总表·左', '上年结转/一般公共预算', '预算数', 50),
  ...['合计', '单位:169', '单位:169001', '单位:169001/类别:31', '项目:P2'].flatMap((row) => {
    const now =
      { 合计: 425, '单位:169': 425, '单位:169001': 325, '单位:169001/类别:31': 285, '项目:P2': 285 }[row] ??
      0;
    return [
      set('项目支出情况表', row, '本年拨款/一般公共预算', now),
      set('项目支出情况表', row, '结转结余/一般公共预算', 50),
    ];
  }),
);

const bases = (basis: '本年' | '含结转'): Change =>
  all(
    ...[
      '一般公共预算支出表',
      '一般公共预算支出分单位表',
      '一般公共预算基本支出表',
      '政府性基金预算支出表',
      '国有资本经营预算支出表',
    ].map((kind) => change(kind, { basis })),
  );

/** The same, with 表5-1 and 5-2 holding this year's money only: 50 less of one project. */
const thisYearOnly: Change = all(
  ...['合计', '217', '21701', '2170102'].flatMap((row) => [
    set('一般公共预算支出表', row, '合计', row === '合计' ? 950 : row === '2170102' ? 425 : 725),
    set('一般公共预算支出表', row, '项目支出', 425),
  ]),
  ...['合计', '169', '169001'].flatMap((row) => [
    set('一般公共预算支出分单位表', row, '合计', row === '169001' ? 750 : 950),
    set('一般公共预算支出分单位表', row, '项目支出', row === '169001' ? 325 : 425),
  ]),
);

const oneUnit: Change = all(
  dropRow('收入总表', '169', '169002'),
  change('收入总表', (spec) => ({
    ...spec,
    grids: [
      {
        ...spec.grids[0]!,
        rows: unitRows({ 合计: spec.grids[0]!.rows[0]!.figures, u169001: spec.grids[0]!.rows[0]!.figures }),
      },
    ],
  })),
  change('一般公共预算支出分单位表', (spec) => ({
    ...spec,
    grids: [
      {
        ...spec.grids[0]!,
        rows: unitRows({ 合计: spec.grids[0]!.rows[0]!.figures, u169001: spec.grids[0]!.rows[0]!.figures }),
      },
    ],
  })),
);

const negative: Change = all(
  // 80 of other money is taken back from a subject: the whole is less than its general budget part.
  set('支出总表', '2170102', '合计', -10),
  set('支出总表', '2170102', '项目支出', -10),
  set('支出总表', '2170199', '合计', 540),
  set('支出总表', '2170199', '项目支出', 540),
);

const keepLevel =
  (length: number) =>
  (rows: readonly RowSpec[]): readonly RowSpec[] =>
    rows.filter(({ code }) => code === undefined || code.length <= length);

const itemsOnly = (kind: string): Change =>
  change(kind, (spec) => {
    const grid = spec.grids[0]!;
    const lines = Object.fromEntries(
      grid.rows
        .filter(({ code }) => code === undefined || code.length === 7)
        .map((row) => [row.code === undefined ? '合计' : `c${row.code}`, row.figures]),
    );
    return { ...spec, grids: [{ ...grid, rows: codeRows('功能', lines, { 2170101: '行政运行' }) }] };
  });

/** Every table from whole 元 to 万元 with two decimals, each figure rounded by itself. */
const rounded: Change = all(
  set('支出总表', '2080505', '合计', 80.01),
  set('支出总表', '2080505', '基本支出', 80.01),
  set('收支总表·右', '221', '预算数', 75.01),
  set('收入总表', '169001', '合计', 965.01),
  set('项目支出情况表', '项目:P2', '合计', 399.99),
  set('整体支出绩效目标表', '支出构成/运转类', '当年金额', 140.01),
);

describe('lawful variants are not red', () => {
  it.each<readonly [string, Change]>([
    ['one unit only, no department row', oneUnit],
    ['general budget only', generalOnly],
    [
      'general budget only, empty fund tables not published',
      all(generalOnly, dropTable('政府性基金预算支出表'), dropTable('国有资本经营预算支出表')),
    ],
    ['money carried over, contained in all tables', all(carriedOver, bases('含结转'))],
    [
      'money carried over, general budget tables of this year only',
      all(carriedOver, thisYearOnly, bases('本年')),
    ],
    ['money carried over, nobody knows what the tables contain', carriedOver],
    ['nobody knows, and they hold this year only', all(carriedOver, thisYearOnly)],
    ['负数: a part may exceed the whole', negative],
    ['支出总表 down to 款 only', reorder('支出总表', keepLevel(5))],
    ['支出总表 down to 类 only', reorder('支出总表', keepLevel(3))],
    ['一般公共预算支出表 with 项 rows only', itemsOnly('一般公共预算支出表')],
    [
      'totals in the last row',
      all(...['收入总表', '支出总表', '一般公共预算支出表', '一般公共预算基本支出表'].map(totalLast)),
    ],
    [
      '会议费 and 培训费 beside 三公, not in its total',
      all(
        addColumn('三公经费支出表', '会议费', { 合计: 4 }),
        addColumn('三公经费支出表', '培训费', { 合计: 5 }),
      ),
    ],
    [
      '会议费 and 培训费 in its total',
      all(
        addColumn('三公经费支出表', '会议费', { 合计: 4 }),
        addColumn('三公经费支出表', '培训费', { 合计: 5 }),
        set('三公经费支出表', '合计', '合计', 39),
      ),
    ],
    [
      'a fund without a form row, a project without a form',
      dropRow('项目支出绩效目标表', '资金来源/政府性基金预算'),
    ],
    ['no 项目支出绩效目标表 at all', dropTable('项目支出绩效目标表')],
    ['no 分单位表', dropTable('一般公共预算支出分单位表')],
    [
      'a classified subject left out, and said so',
      all(
        change('支出总表', { exempt: true }),
        change('一般公共预算支出表', { exempt: true }),
        dropRow('支出总表', '2080506'),
        dropRow('一般公共预算支出表', '2080506'),
      ),
    ],
    [
      'only main projects listed, and said so',
      all(
        change('项目支出情况表', { notes: ['注：本表只列示重点项目'] }),
        dropRow('项目支出情况表', '项目:P3'),
      ),
    ],
    [
      'a 其中 row in 收支总表',
      addRow('收支总表·左', {
        key: '行:财政专户管理资金/教育收费',
        item: '财政专户管理资金/教育收费',
        name: '其中：教育收费',
        figures: [20],
        role: '其中',
        under: '行:财政专户管理资金',
      }),
    ],
    ['blanks instead of zeros, zeros instead of blanks', set('收支总表·左', '经营收入', '预算数', 0)],
  ])('%s', (_name, variant) => {
    expect(grave(evaluate(budget(variant), budgetFormulas()))).toEqual([]);
  });

  it('rounding by one unit here and there is not 错误', () => {
    const { findings } = evaluate(budget(rounded), budgetFormulas());
    expect(findings.length).toBeGreaterThan(0);
    expect(findings.filter(({ severity }) => severity === '错误')).toEqual([]);
  });

  it('tables in 元 beside one in 万元', () => {
    const inYuan = (spec: TableSpec): TableSpec =>
      spec.kind === '三公经费支出表'
        ? spec
        : {
            ...spec,
            unit: '元',
            grids: spec.grids.map((grid) => ({
              ...grid,
              rows: grid.rows.map((row) => ({
                ...row,
                figures: row.figures.map((figure, at) =>
                  typeof figure === 'number' && !grid.columns[at]?.endsWith(':数量')
                    ? figure * 10_000
                    : figure,
                ),
              })),
            })),
          };
    const evaluation = evaluate(book(budgetTables().map(inYuan)), budgetFormulas());
    expect(evaluation.findings).toEqual([]);
    expect(evaluation.formulas.notRun).toEqual([]);
  });
});

describe('what cannot be told is said', () => {
  const notRun = (...changes: Change[]): string[] =>
    evaluate(budget(...changes), budgetFormulas()).formulas.notRun.map(({ id, reason }) => `${id} ${reason}`);

  it('口径 unknown while money was carried over', () => {
    expect(notRun(carriedOver)).toContain('BX-08 《一般公共预算支出表》（公开表5-1）的口径不明');
  });

  it('a fund table that is not there while the fund has money: the sum does not apply', () => {
    const { outcomes } = evaluate(budget(dropTable('政府性基金预算支出表')), budgetFormulas());
    expect(outcomes.find(({ formula }) => formula.id === 'BX-08')?.verdict).toBe('不适用');
    expect(outcomes.find(({ formula }) => formula.id === 'BX-19')?.verdict).toBe('未执行');
  });

  it('a fund table whose sheet may be one that was not understood', () => {
    const tables = generalOnly(budgetTables()).filter(({ kind }) => kind !== '政府性基金预算支出表');
    const unsure = book(tables, { unrecognised: [{ sheet: 'Sheet8', reason: '表头看不懂' }] });
    const outcome = evaluate(unsure, budgetFormulas()).outcomes.find(({ formula }) => formula.id === 'BX-11');
    expect(outcome).toMatchObject({
      verdict: '未执行',
      reason: '没有找到《政府性基金预算支出表》，另有工作表未能识别',
    });
  });
});
