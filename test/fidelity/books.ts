/** Random lawful books checked in bulk: in none of them may anything be called 错误. */
import { checkWorkbook } from '../../src/app/check';
import { consistentBook, type Layout } from '../consistent-books/book';

/** Books of one layout with seeds from the first on. */
export interface BooksTask {
  readonly what: '整套';
  readonly layout: Layout;
  readonly first: number;
  readonly many: number;
}

export interface BooksResult {
  readonly what: '整套';
  readonly layout: Layout;
  readonly many: number;
  /** Seed and finding of every 错误. */
  readonly wrong: readonly string[];
}

export function falseInBooks({ layout, first, many }: BooksTask): BooksResult {
  const wrong: string[] = [];
  for (let seed = first; seed < first + many; seed += 1) {
    const { findings } = checkWorkbook(consistentBook(seed, layout).snapshot);
    for (const { severity, rule, message } of findings)
      if (severity === '错误') wrong.push(`${layout}#${seed} ${rule} ${message}`);
  }
  return { what: '整套', layout, many, wrong };
}

/** What came of them, in a line and what follows it. */
export function booksLine(results: readonly BooksResult[]): string[] {
  if (results.length === 0) return [];
  const many = results.reduce((sum, result) => sum + result.many, 0);
  const wrong = results.flatMap((result) => result.wrong);
  return [`随机编出的${many}套处处相符的公开表：错误${wrong.length}个。`, ...wrong];
}
