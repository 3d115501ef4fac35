/** Formulas written in a test, run over a Book. */
import { evaluate } from '../../../src/formulas/evaluate';
import type { Evaluation, InstanceOutcome } from '../../../src/formulas/evaluation';
import { builtIn } from '../../../src/formulas/formula-set';
import { parseFormulas } from '../../../src/formulas/parse';
import type { Book } from '../../../src/tables/book';

/** Formulas as a file has them: `T-1 【错误】「说明」 …;` */
export function run(book: Book, text: string): Evaluation {
  return evaluate(book, builtIn(parseFormulas(text)));
}

/** One statement (with its 当), at 错误. */
export function check(book: Book, statement: string): Evaluation {
  return run(book, `T-1 【错误】「说明」 ${statement};`);
}

/** Verdict by instance key, without the formula id and the set. */
export function verdicts(evaluation: Evaluation): Record<string, string> {
  const told = (item: InstanceOutcome): string =>
    item.reason === undefined ? item.verdict : `${item.verdict}：${item.reason}`;
  return Object.fromEntries(
    evaluation.outcomes.flatMap(({ instances }) =>
      instances.map((item) => [item.key.split('|').slice(2).join('|'), told(item)]),
    ),
  );
}
