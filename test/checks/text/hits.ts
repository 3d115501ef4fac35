/** Hits of a text check as readers of a test want them: what, and the stretch of the text. */
import type { TextCheck } from '../../../src/checks/text/hit';

export function told(check: TextCheck, text: string): [what: string, stretch: string][] {
  return check(text).map(({ from, to, what }) => [what, text.slice(from, to)]);
}
