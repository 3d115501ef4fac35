/** What a report counts: findings by severity and category, formulas by verdict, cells by how they were looked at. */
import type { Category, Finding, Severity } from '../findings/finding';
import { SEVERITIES } from '../findings/finding';
import type { Counts, Coverage, NotJudged } from './report';
import { CATEGORIES, COUNTS, OTHER_CATEGORIES } from './wording';

/** Findings of one severity: all of them, and by category. */
export interface SeverityCount {
  readonly severity: Severity;
  readonly total: number;
  /** One entry for each column of countedColumns, in that order. */
  readonly byCategory: readonly { readonly category: CountedColumn; readonly count: number }[];
}

/** A column of the counts: a category, or what is left where more categories occur than there is room for. */
export type CountedColumn = Category | typeof OTHER_CATEGORIES;

/** Columns of counts the sheet has room for. */
const COUNTED_COLUMNS = 6;

/** The categories that occur, filled up with those that do not, in the order of CATEGORIES; the last one is 其他 where need be. */
export function countedColumns(findings: readonly Finding[]): CountedColumn[] {
  const occurring = CATEGORIES.filter((category) =>
    findings.some((finding) => finding.category === category),
  );
  if (occurring.length > COUNTED_COLUMNS)
    return [...occurring.slice(0, COUNTED_COLUMNS - 1), OTHER_CATEGORIES];
  const others = CATEGORIES.filter((category) => !occurring.includes(category));
  const shown = new Set([...occurring, ...others.slice(0, COUNTED_COLUMNS - occurring.length)]);
  return CATEGORIES.filter((category) => shown.has(category));
}

/** One entry for each severity, from the gravest, also where there are none. */
export function countedFindings(findings: readonly Finding[]): SeverityCount[] {
  const columns = countedColumns(findings);
  const columnOf = ({ category }: Finding): CountedColumn =>
    columns.includes(category) ? category : OTHER_CATEGORIES;
  return SEVERITIES.map((severity) => {
    const ofSeverity = findings.filter((finding) => finding.severity === severity);
    return {
      severity,
      total: ofSeverity.length,
      byCategory: columns.map((category) => ({
        category,
        count: ofSeverity.filter((finding) => columnOf(finding) === category).length,
      })),
    };
  });
}

/** Findings from the gravest to the lightest; those of one severity keep their order. */
export function gravestFirst(findings: readonly Finding[]): Finding[] {
  return SEVERITIES.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
}

/** Formulas without a verdict for the same reason. */
export interface SameReason {
  readonly reason: string;
  readonly ids: readonly string[];
}

/** Groups formulas by their reason, in the order in which reasons first occur. */
export function byReason(entries: readonly NotJudged[]): SameReason[] {
  const groups = new Map<string, string[]>();
  for (const { id, reason } of entries) {
    const ids = groups.get(reason);
    if (ids) ids.push(id);
    else groups.set(reason, [id]);
  }
  return [...groups].map(([reason, ids]) => ({ reason, ids }));
}

/** Part of whole as a percentage with one decimal; 100.0% only where nothing is left out, — where there is nothing. */
export function share(part: number, whole: number): string {
  if (whole === 0) return '—';
  const rounded = Math.round((part * 1000) / whole) / 10;
  return `${(part < whole ? Math.min(rounded, 99.9) : rounded).toFixed(1)}%`;
}

/** 公式 214 条：通过 183，尾差 6，不符 7，不适用 7，未执行 11 */
export function countsLine(what: string, unit: string, counts: Counts): string {
  return COUNTS.line(what, unit, {
    ...counts,
    notApplicable: counts.notApplicable.length,
    notRun: counts.notRun.length,
  });
}

/** 金额 612 个：参与勾稽 598（97.7%），只参与比大小 10，未参与 4 */
export function coverageLine(coverage: Coverage): string {
  const { amountCells, inEquality, inInequality, none } = coverage;
  if (amountCells === 0) return COUNTS.noAmounts;
  return COUNTS.coverage(amountCells, inEquality, share(inEquality, amountCells), inInequality, none);
}
