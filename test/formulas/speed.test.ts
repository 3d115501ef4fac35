/** How the work grows with the rows: ten times the rows, about ten times the time. */
import type { Book } from '../../src/tables/book';
import { budgetFormulas } from '../../src/formulas/catalogue';
import { evaluate } from '../../src/formulas/evaluate';
import { book, type RowSpec } from './support/book-builder';
import { budgetTables, change } from './support/budget-book';

/** 项目支出情况表 with that many projects of one 万元 each. */
function withProjects(count: number): Book {
  const figures = (amount: number): RowSpec['figures'] => [amount, amount, '', '', '', '', '', '', ''];
  const rows: RowSpec[] = [
    { key: '合计', role: '合计', name: '合计', figures: figures(count) },
    { key: '单位:169', code: '169', name: '某局', figures: figures(count), under: '合计', sets: ['部门'] },
    ...Array.from({ length: count }, (_, at): RowSpec => {
      const key = `项目:P${at}`;
      return {
        key,
        code: `P${at}`,
        name: `项目${at}`,
        figures: figures(1),
        under: '单位:169',
        sets: ['项目'],
      };
    }),
  ];
  const tables = change('项目支出情况表', (spec) => ({ ...spec, grids: [{ ...spec.grids[0]!, rows }] }))(
    budgetTables(),
  );
  return book(tables);
}

function milliseconds(at: Book): number {
  const formulas = budgetFormulas();
  evaluate(at, formulas);
  const runs = Array.from({ length: 5 }, () => {
    const start = performance.now();
    evaluate(at, formulas);
    return performance.now() - start;
  });
  return Math.min(...runs);
}

it('grows with the number of projects, not faster', () => {
  const few = milliseconds(withProjects(1_000));
  const many = milliseconds(withProjects(10_000));
  expect(many / few).toBeLessThan(30);
});

it('judges every project', () => {
  const { instances, findings } = evaluate(withProjects(500), budgetFormulas());
  expect(instances.run).toBeGreaterThan(500);
  expect(findings.filter(({ rule }) => rule.startsWith('B10'))).toEqual([]);
});
