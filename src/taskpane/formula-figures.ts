/** How many formulas came to which verdict, as the pane shows it in brief and in full. */
import type { Counts } from '../report/report';
import { SUMMARY } from './wording';

/** Verdict and number of formulas, in the order in which they are told. */
export function formulaFigures(formulas: Counts): readonly (readonly [verdict: string, count: number])[] {
  return [
    [SUMMARY.passed, formulas.passed],
    [SUMMARY.rounding, formulas.rounding],
    [SUMMARY.failed, formulas.failed],
    [SUMMARY.notApplicable, formulas.notApplicable.length],
    [SUMMARY.notRun, formulas.notRun.length],
  ];
}
