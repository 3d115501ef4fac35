/** The one sentence that says how the workbook stands. */
import type { Finding } from '../findings/finding';
import type { Explanations } from './explanations';
import type { Report } from './report';
import { VERDICT } from './wording';

/** What the workbook came to; the command line's exit codes follow it. */
export type Outcome = '有错误' | '无错误' | '未能判断';

/** 错误 outweighs everything; a workbook that was not judged is never called free of errors. */
export function outcome(report: Report): Outcome {
  if (report.findings.some((finding) => finding.severity === '错误')) return '有错误';
  return report.notJudged ? '未能判断' : '无错误';
}

/**
 * The verdict in one sentence. An explained 错误 is counted apart but stays; an explained 核实 is no longer mentioned.
 * A formula that did not run is always mentioned.
 */
export function verdictSentence(report: Report, explanations: Explanations): string {
  const errors = report.findings.filter((finding) => finding.severity === '错误');
  const toVerify = report.findings.filter(
    (finding) => finding.severity === '核实' && !explanations.has(finding.fingerprint),
  );
  const hints = report.findings.filter((finding) => finding.severity === '提示');
  return joined([
    [
      mainClause(report, errors, explanations),
      errors.length > 0 || report.diagnosisCut ? causesClause(report) : '',
    ],
    [
      toVerify.length > 0 ? VERDICT.toVerify(toVerify.length) : '',
      hints.length > 0 ? VERDICT.hints(hints.length) : '',
    ],
    [notJudgedBesides(report, errors)],
    [notRunBesides(report, errors)],
  ]);
}

function mainClause(report: Report, errors: readonly Finding[], explanations: Explanations): string {
  if (errors.length > 0) {
    const explained = errors.filter((finding) => explanations.has(finding.fingerprint)).length;
    return VERDICT.errors(errors.length, explained);
  }
  if (!report.notJudged) return VERDICT.noErrors(report.formulas.notRun.length);
  if (report.tables.length === 0) return VERDICT.nothingRecognised;
  return report.formulas.run === 0 ? VERDICT.nothingRan : VERDICT.coreMissing(report.missingCoreTables);
}

/** A search for causes that was cut short never looks complete. */
function causesClause({ causes, diagnosisCut }: Report): string {
  if (diagnosisCut) return VERDICT.causesCut(causes.length);
  return causes.length > 0 ? VERDICT.causes(causes.length) : '';
}

function notJudgedBesides(report: Report, errors: readonly Finding[]): string {
  if (!report.notJudged || errors.length === 0) return '';
  return report.formulas.run === 0
    ? VERDICT.nothingRanBesides
    : VERDICT.coreMissingBesides(report.missingCoreTables);
}

/** The sentence that finds no errors has already told what did not run. */
function notRunBesides(report: Report, errors: readonly Finding[]): string {
  const count = report.formulas.notRun.length;
  return count > 0 && (errors.length > 0 || report.notJudged) ? VERDICT.notRun(count) : '';
}

function joined(clauses: readonly (readonly string[])[]): string {
  const told = clauses.map((parts) => parts.filter((part) => part !== '').join('，'));
  return `${told.filter((clause) => clause !== '').join('；')}。`;
}
