/** Which budget a table by subject is of, and what is to be said of subjects of another. Knows kinds of tables by name. */
import { otherFunds } from '../catalogue/funds';
import type { Fund } from '../catalogue/subjects';
import { INSERTION } from './wording';

const KINDS: readonly (readonly [pattern: RegExp, fund: Fund])[] = [
  [/^一般公共预算/, '一般公共预算'],
  [/^政府性基金/, '政府性基金预算'],
  [/^国有资本经营/, '国有资本经营预算'],
];

/** The one budget a table of that kind is of; undefined for tables over all of them. */
export function fundOfTable(kind: string): Fund | undefined {
  return KINDS.find(([pattern]) => pattern.test(kind))?.[1];
}

/** What is to be said of a functional subject in a table of a budget it does not belong to. */
export function ofOtherFund(code: string, fund: Fund, year: number): string | undefined {
  const other = otherFunds(code, fund, year);
  return other && INSERTION.otherFund(other.funds, other.sure);
}
