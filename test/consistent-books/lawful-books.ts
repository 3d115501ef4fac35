/**
 * Lawful books of one layout: nothing in them may be called 错误, and nothing 核实 but what rounding leaves over.
 * Every figure of a book is a sum of the same entries in 元, so whatever else is reported is the product's mistake.
 * One test file a layout, so that they run side by side.
 */
import { formulasFor } from '../../src/app/catalogue';
import { checkWorkbook } from '../../src/app/check';
import { runChecks } from '../../src/checks';
import type { Finding } from '../../src/findings/finding';
import { evaluate } from '../../src/formulas/evaluate';
import type { Evaluation, InstanceOutcome } from '../../src/formulas/evaluation';
import { isApart } from '../../src/formulas/verdict';
import type { Book } from '../../src/tables/book';
import { readBook } from '../../src/tables/read-book';
import { consistentBook, type ConsistentBook, type Layout } from './book';

/** With three layouts 2,004 books; `npm run fidelity` checks 100,000. */
const BOOKS_A_LAYOUT = 668;
const CHUNK = 167;
/** Checked as the product does it, causes and all; for the others reading, formulas and checks are run by themselves. */
const WHOLE = 30;
/** Besides the formulas, what is said of reading the figures and of their unit; not presence, names or texts. */
const ABOUT_FIGURES = /^(?:TB-|ND-10$|ND-20$)/;

interface Checked {
  readonly own: ConsistentBook;
  readonly book: Book;
  readonly findings: readonly Finding[];
  readonly evaluation: Evaluation;
}

function checked(seed: number, layout: Layout): Checked {
  const own = consistentBook(seed, layout);
  const book = readBook(own.snapshot);
  const evaluation = evaluate(book, formulasFor(book));
  const others = runChecks({ book, snapshot: own.snapshot, evaluation });
  return { own, book, findings: [...evaluation.findings, ...others], evaluation };
}

/** What the rounding table of the formulas explains; two units between tables where three figures meet. */
function isExplained({ verdict, judgement, constraint }: InstanceOutcome): boolean {
  if ((verdict !== '尾差' && verdict !== '尾差偏大') || !judgement) return false;
  if (judgement.unit === '%') return true;
  const units = judgement.difference.abs().dividedBy(judgement.step);
  const between = constraint?.kind === '线性' && isApart(constraint) ? Math.min(judgement.k, 2) : 1;
  return units.lte(Math.max(1, Math.floor(judgement.k / 2), between));
}

/** Everything that is called wrong in a lawful book, in words. */
function falseFindings({ own, findings, evaluation }: Checked): string[] {
  const where = `${own.layout}#${own.seed}`;
  const rounded = new Set(
    evaluation.outcomes.flatMap(({ formula, instances }) =>
      instances.some(isExplained) ? [formula.id] : [],
    ),
  );
  const formulas = new Set(evaluation.outcomes.map(({ formula }) => formula.id));
  const wrong = findings.filter(
    ({ severity, rule }) =>
      severity === '错误' ||
      (severity === '核实' && (formulas.has(rule) || ABOUT_FIGURES.test(rule)) && !rounded.has(rule)),
  );
  const broken = evaluation.outcomes.flatMap(({ formula, instances }) =>
    formula.severity === '提示' ? [] : instances.filter(({ verdict }) => verdict === '不符'),
  );
  return [
    ...wrong.map(({ rule, message }) => `${where} ${rule} ${message}`),
    ...broken.map(({ key }) => `${where} ${key} 不符`),
  ];
}

/** Whole display units in every table: no table in 元 stands beside forms in 万元. */
function hasNothingToRound({ dials, layout }: ConsistentBook): boolean {
  return dials.even && (dials.unit === '万元' || layout === '中央');
}

/** Rounding differences, percentages apart. What is only hinted at need not hold in a lawful book, as above. */
function differencesIn({ own, evaluation }: Checked): string[] {
  return evaluation.outcomes.flatMap(({ formula, instances }) =>
    (formula.severity === '提示' ? [] : instances)
      .filter(({ verdict, judgement }) => verdict.startsWith('尾差') && judgement?.unit !== '%')
      .map(({ key }) => `${own.layout}#${own.seed} ${key}`),
  );
}

/** The tests of all books of a layout. */
export function describeLawfulBooks(layout: Layout): void {
  const firsts = Array.from({ length: BOOKS_A_LAYOUT / CHUNK }, (_, i) => i * CHUNK + 1);
  describe.each(firsts)(`${layout}, lawful books from seed %i`, (first) => {
    const wrong: string[] = [];
    const strange: string[] = [];
    const differing: string[] = [];
    let even = 0;
    let fewestRun = Infinity;

    // The books are looked at one by one and let go: together they would fill the memory.
    beforeAll(() => {
      for (let seed = first; seed < first + CHUNK; seed += 1) {
        const one = checked(seed, layout);
        wrong.push(...falseFindings(one));
        strange.push(
          ...one.book.unrecognised.map(({ sheet, reason }) => `${layout}#${seed} ${sheet} ${reason}`),
        );
        fewestRun = Math.min(fewestRun, one.evaluation.formulas.run);
        if (!hasNothingToRound(one.own)) continue;
        even += 1;
        differing.push(...differencesIn(one));
      }
    }, 300_000);

    it('have no 错误, and no 核实 about figures that rounding does not explain', () => {
      expect(wrong).toEqual([]);
    });

    it('have no sheet that is not understood', () => {
      expect(strange).toEqual([]);
    });

    it('are judged: many formulas run', () => {
      expect(fewestRun).toBeGreaterThan(30);
    });

    it('have no rounding difference where nothing is rounded', () => {
      expect(even).toBeGreaterThan(0);
      expect(differing).toEqual([]);
    });
  });

  describe(`${layout}, whole checks`, () => {
    it('judge the books, call nothing 错误 and name no cause', () => {
      for (let seed = 1; seed <= WHOLE; seed += 1) {
        const report = checkWorkbook(consistentBook(seed, layout).snapshot);
        const wrong = report.findings.filter(({ severity }) => severity === '错误');
        const said = [...wrong, ...report.causes].map(({ message }) => `${layout}#${seed} ${message}`);
        expect({ said, notJudged: report.notJudged }).toEqual({ said: [], notJudged: false });
      }
    }, 60_000);
  });
}
