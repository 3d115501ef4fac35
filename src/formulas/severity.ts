/** How grave a broken instance is: the formula's severity, tempered by what rounding explains. */
import { lighter, type Severity } from '../findings/finding';
import type { InstanceOutcome, LinearConstraint } from './evaluation';
import { isApart } from './verdict';

/** The severity of an instance that is 不符, 尾差偏大 or 尾差. */
export function severityOf({ verdict, formula, constraint, judgement }: InstanceOutcome): Severity {
  const { severity } = formula;
  if (verdict === '不符') return judgement?.detailMissing ? lighter('核实', severity) : severity;
  if (verdict === '尾差偏大' || constraint?.kind !== '线性' || judgement?.exact)
    return lighter('核实', severity);
  if (isApart(constraint)) return lighter(twinSeverity(constraint), severity);
  return judgement && judgement.k <= 1 ? lighter('核实', severity) : '提示';
}

/** Between tables, and between the sides of one: totals and rows of funds are to be looked at, single subjects and parts are not. */
function twinSeverity({ relation, members }: LinearConstraint): Severity {
  if (relation !== '=') return '提示';
  return members.some((member) => member.row.code !== undefined) ? '提示' : '核实';
}
