/** A check: one rule over a Book that is not a formula. Data and one pure function, in a file named after what it does. */
import type { Finding } from '../findings/finding';
import type { Book } from '../tables/book';

export interface Check {
  /** Never used again for another rule. */
  readonly id: string;
  /** What it looks at, in a sentence for the rule reference. */
  readonly meaning: string;
  run(book: Book): readonly Finding[];
}
