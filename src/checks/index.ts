/** All checks, in the order their findings are told. */
import type { Finding } from '../findings/finding';
import type { Check, CheckContext } from './check';
import { hiddenDecimalsCheck } from './hidden-decimals';
import { readingIssues } from './reading-issues';
import { textNumbers } from './text-numbers';

export const CHECKS: readonly Check[] = [readingIssues, textNumbers, hiddenDecimalsCheck];

/** The findings of all checks over a workbook. */
export function runChecks(context: CheckContext): Finding[] {
  return CHECKS.flatMap((check) => check.run(context));
}
