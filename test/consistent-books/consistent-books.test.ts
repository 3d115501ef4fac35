/**
 * Three hundred lawful books: nothing in them may be called 错误, and nothing 核实 but what rounding leaves over.
 * Every figure of a book is a sum of the same entries in 元, so whatever else is reported is the product's mistake.
 */
import { builtInFormulas } from '../../src/app/catalogue';
import { runChecks } from '../../src/checks';
import { evaluate } from '../../src/formulas/evaluate';
import type { Evaluation, InstanceOutcome } from '../../src/formulas/evaluation';
import { readBook } from '../../src/tables/read-book';
import type { Book } from '../../src/tables/book';
import { checkWorkbook } from '../../src/app/check';
import { consistentBook, LAYOUTS, type ConsistentBook, type Layout } from './book';

const BOOKS_A_LAYOUT = 100;
const CHUNK = 25;
const FORMULAS = builtInFormulas();

interface Checked {
  readonly own: ConsistentBook;
  readonly book: Book;
  readonly evaluation: Evaluation;
}

function checked(seed: number, layout: Layout): Checked {
  const own = consistentBook(seed, layout);
  const book = readBook(own.snapshot);
  return { own, book, evaluation: evaluate(book, FORMULAS) };
}

const seedsFrom = (first: number): number[] => Array.from({ length: CHUNK }, (_, i) => first + i);
const chunks = (Object.keys(LAYOUTS) as Layout[]).flatMap((layout) =>
  Array.from({ length: BOOKS_A_LAYOUT / CHUNK }, (_, i): [Layout, number] => [layout, i * CHUNK + 1]),
);

/** What the rounding table of the formulas explains: at most one unit, or half of what the cells stand for. */
function isExplained({ verdict, judgement }: InstanceOutcome): boolean {
  if (verdict !== '尾差' && verdict !== '尾差偏大') return false;
  if (!judgement) return false;
  const units = judgement.difference.abs().dividedBy(judgement.step);
  return judgement.unit === '%' || units.lte(Math.max(1, Math.floor(judgement.k / 2)));
}

function unexplained({ own, book, evaluation }: Checked): string[] {
  const where = `${own.layout}#${own.seed}`;
  const rules = new Set(
    evaluation.outcomes.flatMap(({ formula, instances }) => (instances.some(isExplained) ? [formula.id] : [])),
  );
  const findings = evaluation.findings.filter(
    ({ severity, rule }) => severity === '错误' || (severity === '核实' && !rules.has(rule)),
  );
  const broken = evaluation.outcomes.flatMap(({ formula, instances }) =>
    formula.severity === '提示' ? [] : instances.filter(({ verdict }) => verdict === '不符').map(({ key }) => key),
  );
  const checks = runChecks(book).filter(({ severity }) => severity !== '提示');
  return [
    ...findings.map(({ rule, message }) => `${where} ${rule} ${message}`),
    ...broken.map((key) => `${where} ${key}`),
    ...checks.map(({ rule, message }) => `${where} ${rule} ${message}`),
    ...book.unrecognised.map(({ sheet, reason }) => `${where} ${sheet} ${reason}`),
  ];
}

/** Amounts that are whole display units in every table, so that there is nothing to round. */
function isEven({ dials }: ConsistentBook): boolean {
  return dials.even;
}

describe.each(chunks)('%s, lawful books from seed %i', (layout, first) => {
  const books = seedsFrom(first).map((seed) => checked(seed, layout));

  it('has no 错误, and no 核实 that rounding does not explain', () => {
    expect(books.flatMap(unexplained)).toEqual([]);
  });

  it('reports the same through the use case', () => {
    const [one] = books;
    const report = checkWorkbook((one as Checked).own.snapshot);
    expect(report.findings.filter(({ severity }) => severity === '错误')).toEqual([]);
    expect(report.notJudged).toBe(false);
  });

  it('has no rounding difference where nothing is rounded', () => {
    const even = books.filter(({ own }) => isEven(own));
    expect(even.length).toBeGreaterThan(0);
    const differences = even.flatMap(({ own, evaluation }) =>
      evaluation.outcomes.flatMap(({ instances }) =>
        instances
          .filter(({ verdict, constraint }) => constraint?.kind === '线性' && (verdict === '尾差' || verdict === '尾差偏大'))
          .map(({ key }) => `${own.layout}#${own.seed} ${key}`),
      ),
    );
    expect(differences).toEqual([]);
  });
});
