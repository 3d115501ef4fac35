import { budgetFormulas, finalAccountFormulas, formulasOf } from '../../src/formulas/catalogue';
import { evaluate } from '../../src/formulas/evaluate';
import { withUserFormulas } from '../../src/formulas/formula-set';
import { parseFormulas } from '../../src/formulas/parse';
import type { Evaluation, FormulaOutcome } from '../../src/formulas/evaluation';
import type { TableSpec } from './support/book-builder';
import { book } from './support/book-builder';
import {
  addColumn,
  addRow,
  all,
  budget,
  budgetTables,
  change,
  dropTable,
  set,
  type Change,
} from './support/budget-book';
import { finalAccounts, finalAccountTables, finalBook } from './support/final-accounts-book';
import { appropriationsOnly, FINAL_CASES } from './support/final-accounts-cases';

function outcome(evaluation: Evaluation, id: string): FormulaOutcome {
  const found = evaluation.outcomes.find(({ formula }) => formula.id === id);
  if (!found) throw new Error(`没有公式 ${id}`);
  return found;
}

const untouched: Change = (tables) => tables;

const check = (...changes: readonly Change[]): Evaluation =>
  evaluate(finalAccounts(...changes), finalAccountFormulas());

/** What is told as 错误 or 核实. */
const grave = ({ findings }: Evaluation): string[] =>
  findings
    .filter(({ severity }) => severity !== '提示')
    .map(({ severity, rule, message }) => `${severity} ${rule} ${message}`);

describe('every formula of the final accounts', () => {
  it('has a case', () => {
    const ids = finalAccountFormulas().formulas.map(({ id }) => id);
    expect(FINAL_CASES.map(({ id }) => id).sort()).toEqual([...ids].sort());
  });

  it.each(FINAL_CASES)('$id holds where it applies', ({ id, given }) => {
    expect(outcome(check(given ?? untouched), id)).toMatchObject({ verdict: '通过' });
  });

  it.each(FINAL_CASES)('$id shows what breaks it, as $severity', ({ id, given, broken, severity }) => {
    const { verdict, formula } = outcome(check(given ?? untouched, broken), id);
    expect({ verdict, severity: formula.severity }).toEqual({ verdict: '不符', severity });
  });

  const needing = FINAL_CASES.filter(({ needs }) => needs !== undefined);

  it.each(needing)('$id does not run without $needs', ({ id, given, needs }) => {
    const without: Change = (tables) => tables.filter(({ kind }) => kind !== needs);
    const { verdict, reason } = outcome(check(given ?? untouched, without), id);
    expect({ verdict, named: reason?.includes(`《${needs}》`) }).toEqual({ verdict: '未执行', named: true });
  });
});

describe('a final account in which everything holds', () => {
  it('has no findings and leaves nothing unjudged', () => {
    const evaluation = check();
    expect(evaluation.findings).toEqual([]);
    expect(evaluation.formulas.notRun).toEqual([]);
    expect(evaluation.formulas.failed).toBe(0);
    expect(evaluation.formulas.run).toBeGreaterThan(70);
  });
});

const LEFT = '收入支出决算总表·左';
const GRANT = '财政拨款收入支出决算总表';

/** The same table in 元. */
function inYuan(spec: TableSpec): TableSpec {
  const yuan = (figure: string | number): string | number =>
    typeof figure === 'number' ? figure * 10_000 : figure;
  return {
    ...spec,
    unit: '元',
    grids: spec.grids.map((grid) => ({
      ...grid,
      rows: grid.rows.map((row) => ({
        ...row,
        figures: row.figures.map((figure, at) =>
          /:数量|:完成率/.test(grid.columns[at] ?? '') ? figure : yuan(figure),
        ),
      })),
    })),
  };
}

const official = (...figures: (string | number)[]): Change =>
  change('三公经费支出决算表', (spec) => ({
    ...spec,
    grids: spec.grids.map((grid) => ({ ...grid, rows: grid.rows.map((row) => ({ ...row, figures })) })),
  }));

/** 经营结余 of −9 is carried over, so that all carry-over is less than that of appropriations. */
const businessLoss: Change = all(
  set(LEFT, '年初结转结余', '决算数', 51),
  set(LEFT, '收入总计', '决算数', 2045),
  set(LEFT, '经营收入', '决算数', 25),
  set(LEFT, '事业收入', '决算数', ''),
  set(LEFT, '事业收入/教育收费', '决算数', ''),
  ...['合计', '213', '21303', '2130301'].flatMap((row) => [
    set('收入决算表', row, '经营收入', 25),
    set('收入决算表', row, '事业收入', ''),
  ]),
  set('收入支出决算总表·右', '年末结转结余', '决算数', 27),
  set('收入支出决算总表·右', '支出总计', '决算数', 2045),
);

const LAWFUL: readonly (readonly [string, Change])[] = [
  ['only appropriations', all(appropriationsOnly, dropTable('整体支出绩效自评表'))],
  ['a loss of business carried over', businessLoss],
  [
    'nothing carried over but a deficit',
    all(
      set(LEFT, '年初结转结余', '决算数', -3),
      set(LEFT, '收入总计', '决算数', 1991),
      set('收入支出决算总表·右', '年末结转结余', '决算数', -27),
      set('收入支出决算总表·右', '支出总计', '决算数', 1991),
    ),
  ],
  [
    'money taken back by the treasury',
    all(
      addRow(`${GRANT}·左`, { key: '行:财政收回', name: '减：财政收回', figures: [5], sets: ['线下'] }),
      set(`${GRANT}·左`, '收入总计', '决算数', 2015),
      set(`${GRANT}·右`, '年末结转结余', '决算数', 25),
      set(`${GRANT}·右`, '年末结转结余', '一般公共预算', 5),
      set(`${GRANT}·右`, '支出总计', '决算数', 2015),
      set(`${GRANT}·右`, '支出总计', '一般公共预算', 1685),
    ),
  ],
  [
    'classified content left out',
    all(
      change('支出决算表', { exempt: true }),
      set('支出决算表', '2130302', '合计', 1000),
      set('支出决算表', '2130302', '项目支出', 1000),
    ),
  ],
  [
    'no actual figures of 三公 and none in 基本支出',
    all(
      official(30, '', 20, '', 20, 10, '', '', '', '', '', ''),
      set('一般公共预算财政拨款基本支出决算表', '30217', '合计', ''),
      set('一般公共预算财政拨款基本支出决算表', '30201', '合计', 90),
      set('一般公共预算财政拨款基本支出决算表', '30231', '合计', ''),
    ),
  ],
  [
    '三公 with meetings in its total',
    all(
      addColumn('三公经费支出决算表', '会议费', { 合计: 4 }),
      set('三公经费支出决算表', '合计', '合计', 30),
    ),
  ],
  [
    '三公 in 元 beside tables in 万元',
    (tables) => tables.map((table) => (table.kind === '三公经费支出决算表' ? inYuan(table) : table)),
  ],
  ['everything in 元', (tables) => tables.map(inYuan)],
  ['no table of 国有资本经营', dropTable('国有资本经营支出决算表')],
  ['no table of government funds', dropTable('政府性基金收支决算表')],
];

describe('what is lawful', () => {
  it.each(LAWFUL)('%s: no 错误 and nothing to verify', (_, variant) => {
    expect(grave(check(variant))).toEqual([]);
  });

  it('a table that is not there is named and not judged', () => {
    const { notRun } = check(dropTable('国有资本经营支出决算表')).formulas;
    expect(notRun).toEqual([
      { id: 'J9-1', reason: '没有《国有资本经营支出决算表》' },
      { id: 'JX-10', reason: '没有《国有资本经营支出决算表》' },
    ]);
  });
});

describe('families', () => {
  const both = book([...budgetTables(), ...finalAccountTables().map((table) => ({ ...table, set: 1 }))], {
    sets: [{ family: '预算' }, { family: '决算' }],
  });

  it('each formula runs in the sets of its family alone', () => {
    const { outcomes, formulas, findings } = evaluate(both, formulasOf(['预算', '决算']));
    expect(findings).toEqual([]);
    expect(formulas.notRun).toEqual([]);
    const sets = outcomes.flatMap(({ formula, instances }) =>
      instances.flatMap(({ constraint }) => (constraint ? [`${formula.family} ${constraint.set}`] : [])),
    );
    expect([...new Set(sets)]).toEqual(['预算 0', '决算 1']);
  });

  it('formulas of the other family find nothing to do', () => {
    expect(evaluate(budget(), finalAccountFormulas()).instances.total).toBe(0);
    expect(evaluate(finalBook(finalAccountTables()), budgetFormulas()).instances.total).toBe(0);
  });

  it('formulas of the user run in every set; one that replaces ours, where ours would', () => {
    const [plain, instead] = parseFormulas(
      'U-1 【核实】「部门自定」 自定表[合计] = 1; J1-5 【提示】「部门自定」 收入支出决算总表·左[收入总计] = 1;',
    ).map((node) => ({ ...node, origin: '自定义' as const, fragile: false }));
    if (!plain || !instead) throw new Error('没有公式');
    const user = { formulas: [plain, instead], switchedOff: [], faulty: [], findings: [] };
    const { outcomes } = evaluate(both, withUserFormulas(formulasOf(['预算', '决算']), user));
    // The key of an instance names the set it stands in, counted from 1.
    const sets = (id: string): (string | undefined)[] =>
      (outcomes.find(({ formula }) => formula.id === id)?.instances ?? []).map(
        ({ key }) => key.split('|')[1],
      );
    expect(sets('J1-5')).toEqual(['2']);
    expect(sets('U-1')).toEqual(['1', '2']);
  });
});
