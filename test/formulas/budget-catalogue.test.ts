import { budgetFormulas } from '../../src/formulas/catalogue';
import { evaluate } from '../../src/formulas/evaluate';
import type { Evaluation, FormulaOutcome } from '../../src/formulas/evaluation';
import { budget, dropTable } from './support/budget-book';
import { CASES } from './support/budget-cases';

function outcome(evaluation: Evaluation, id: string): FormulaOutcome {
  const found = evaluation.outcomes.find(({ formula }) => formula.id === id);
  if (!found) throw new Error(`没有公式 ${id}`);
  return found;
}

const untouched = (tables: Parameters<ReturnType<typeof dropTable>>[0]): typeof tables => tables;

describe('every formula of the budget', () => {
  it('has a case', () => {
    const ids = budgetFormulas().formulas.map(({ id }) => id);
    expect(CASES.map(({ id }) => id).sort()).toEqual([...ids].sort());
  });

  it.each(CASES)('$id holds where it applies', ({ id, given }) => {
    expect(outcome(evaluate(budget(given ?? untouched), budgetFormulas()), id)).toMatchObject({
      verdict: '通过',
    });
  });

  it.each(CASES)('$id shows what breaks it, as $severity', ({ id, given, broken, severity }) => {
    const evaluation = evaluate(budget(given ?? untouched, broken), budgetFormulas());
    const { verdict, formula } = outcome(evaluation, id);
    expect({ verdict, severity: formula.severity }).toEqual({ verdict: '不符', severity });
  });

  const needing = CASES.filter(({ needs }) => needs !== undefined);

  it.each(needing)('$id does not run without $needs', ({ id, given, needs }) => {
    const evaluation = evaluate(budget(given ?? untouched, dropTable(needs ?? '')), budgetFormulas());
    const { verdict, reason } = outcome(evaluation, id);
    expect({ verdict, named: reason?.includes(`《${needs}》`) }).toEqual({ verdict: '未执行', named: true });
  });
});

describe('a budget in which everything holds', () => {
  it('has no findings and leaves nothing unjudged', () => {
    const evaluation = evaluate(budget(), budgetFormulas());
    expect(evaluation.findings).toEqual([]);
    expect(evaluation.formulas.notRun).toEqual([]);
    expect(evaluation.formulas.failed).toBe(0);
    expect(evaluation.formulas.run).toBeGreaterThan(100);
  });
});
