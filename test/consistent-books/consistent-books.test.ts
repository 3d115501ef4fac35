/**
 * Three hundred lawful books: nothing in them may be called 错误, and nothing 核实 but what rounding leaves over.
 * Every figure of a book is a sum of the same entries in 元, so whatever else is reported is the product's mistake.
 */
import { builtInFormulas } from '../../src/app/catalogue';
import { checkWorkbook } from '../../src/app/check';
import { evaluate } from '../../src/formulas/evaluate';
import type { Evaluation, InstanceOutcome } from '../../src/formulas/evaluation';
import type { Report } from '../../src/report/report';
import { readBook } from '../../src/tables/read-book';
import { consistentBook, LAYOUTS, type ConsistentBook, type Layout } from './book';

const BOOKS_A_LAYOUT = 100;
const CHUNK = 25;
/** Besides the formulas, what is said of reading the figures and of their unit; not presence, names or texts. */
const ABOUT_FIGURES = /^(?:TB-|ND-10$|ND-20$)/;

interface Checked {
  readonly own: ConsistentBook;
  readonly report: Report;
  readonly evaluation: Evaluation;
}

function checked(seed: number, layout: Layout): Checked {
  const own = consistentBook(seed, layout);
  const evaluation = evaluate(readBook(own.snapshot), builtInFormulas());
  return { own, report: checkWorkbook(own.snapshot), evaluation };
}

const seedsFrom = (first: number): number[] => Array.from({ length: CHUNK }, (_, i) => first + i);
const chunks = (Object.keys(LAYOUTS) as Layout[]).flatMap((layout) =>
  Array.from({ length: BOOKS_A_LAYOUT / CHUNK }, (_, i): [Layout, number] => [layout, i * CHUNK + 1]),
);

/** What the rounding table of the formulas explains: at most one unit, or half of what the cells stand for. */
function isExplained({ verdict, judgement }: InstanceOutcome): boolean {
  if ((verdict !== '尾差' && verdict !== '尾差偏大') || !judgement) return false;
  const units = judgement.difference.abs().dividedBy(judgement.step);
  return judgement.unit === '%' || units.lte(Math.max(1, Math.floor(judgement.k / 2)));
}

/** Everything that is called wrong in a lawful book, in words. */
function falseFindings({ own, report, evaluation }: Checked): string[] {
  const where = `${own.layout}#${own.seed}`;
  const rounded = new Set(
    evaluation.outcomes.flatMap(({ formula, instances }) =>
      instances.some(isExplained) ? [formula.id] : [],
    ),
  );
  const formulas = new Set(evaluation.outcomes.map(({ formula }) => formula.id));
  const findings = report.findings.filter(
    ({ severity, rule }) =>
      severity === '错误' ||
      (severity === '核实' && (formulas.has(rule) || ABOUT_FIGURES.test(rule)) && !rounded.has(rule)),
  );
  const broken = evaluation.outcomes.flatMap(({ formula, instances }) =>
    formula.severity === '提示' ? [] : instances.filter(({ verdict }) => verdict === '不符'),
  );
  return [
    ...findings.map(({ rule, message }) => `${where} ${rule} ${message}`),
    ...broken.map(({ key }) => `${where} ${key} 不符`),
  ];
}

/** Whole display units in every table: no table in 元 stands beside forms in 万元. */
function hasNothingToRound({ dials, layout }: ConsistentBook): boolean {
  return dials.even && (dials.unit === '万元' || layout === '中央');
}

describe.each(chunks)('%s, lawful books from seed %i', (layout, first) => {
  const books = seedsFrom(first).map((seed) => checked(seed, layout));

  it('has no 错误, and no 核实 about figures that rounding does not explain', () => {
    expect(books.flatMap(falseFindings)).toEqual([]);
  });

  it('has no sheet that is not understood', () => {
    const strange = books.flatMap(({ own, report }) =>
      report.unrecognised.map(({ sheet, reason }) => `${own.layout}#${own.seed} ${sheet} ${reason}`),
    );
    expect(strange).toEqual([]);
  });

  it('is judged: every core table is read and formulas run', () => {
    expect(books.filter(({ report }) => report.notJudged).map(({ own }) => own.seed)).toEqual([]);
    expect(Math.min(...books.map(({ report }) => report.formulas.run))).toBeGreaterThan(30);
  });

  it('has no rounding difference where nothing is rounded', () => {
    const even = books.filter(({ own }) => hasNothingToRound(own));
    expect(even.length).toBeGreaterThan(0);
    const differences = even.flatMap(({ own, evaluation }) =>
      evaluation.outcomes.flatMap(({ instances }) =>
        instances
          .filter(({ verdict, judgement }) => verdict.startsWith('尾差') && judgement?.unit !== '%')
          .map(({ key }) => `${own.layout}#${own.seed} ${key}`),
      ),
    );
    expect(differences).toEqual([]);
  });
});
