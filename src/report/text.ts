/** The Report as text for a terminal: one verdict, counts, each finding with 问题, 依据 and 建议, and what did not run. */
import type { Finding, Severity } from '../findings/finding';
import { alternativesText, follows, placesOf, rulesAffected } from './causes';
import { columnar } from './columnar';
import {
  byReason,
  countedColumns,
  countedFindings,
  countsLine,
  coverageLine,
  gravestFirst,
} from './counting';
import type { Explanations } from './explanations';
import { printedCells } from './links';
import type { Report } from './report';
import { verdictSentence } from './verdict';
import { brokenLines, padded, textWidth } from './width';
import { COUNTS, FAMILY_NAMES, SHEET, TEXT, UNKNOWN } from './wording';

export interface TextOptions {
  /** Columns of the terminal. */
  readonly width: number;
  /** Whether severities are coloured. */
  readonly color: boolean;
}

/** ANSI colours of severities: red, yellow, cyan. The word itself always stands. */
const COLORS: Readonly<Record<Severity, string>> = { 错误: '31', 核实: '33', 提示: '36' };

/** The report of one file in lines; `file` heads it. */
export function reportText(
  file: string,
  report: Report,
  explanations: Explanations,
  options: TextOptions,
): string[] {
  return [
    file,
    ...brokenLines(aboutLine(report), options.width),
    ...brokenLines(verdictSentence(report, explanations), options.width),
    ...countLines(report, options),
    ...causeLines(report, options),
    ...findingLines(report, explanations, options),
    ...followingLines(report, explanations, options),
    ...executionLines(report, options),
    ...unrecognisedLines(report, options),
  ];
}

/** 部门预算，2023 年，武汉市地方金融工作局，金额单位：万元，识别公开表 18 张 */
export function aboutLine(about: {
  readonly family?: Report['family'];
  readonly year?: number;
  readonly organisation?: string;
  readonly amountUnit?: string;
  readonly tables: readonly unknown[];
}): string {
  return [
    about.family ? FAMILY_NAMES[about.family] : SHEET.unknownFamily,
    about.year === undefined ? SHEET.unknownYear : SHEET.year(about.year),
    ...(about.organisation === undefined ? [] : [about.organisation]),
    TEXT.unit(about.amountUnit ?? UNKNOWN),
    TEXT.recognised(about.tables.length),
  ].join('，');
}

function countLines(report: Report, options: TextOptions): string[] {
  if (report.findings.length === 0) return [];
  const counted = countedFindings(report.findings);
  const columns = countedColumns(report.findings);
  const rows = [
    ['', TEXT.total, ...columns],
    ...counted.map(({ severity, total, byCategory }) => [
      severity,
      String(total),
      ...byCategory.map(({ count }) => String(count)),
    ]),
  ];
  const [header = '', ...lines] = columnar(rows, {
    width: options.width,
    right: columns.map((_, index) => index + 1).concat(columns.length + 1),
  });
  return [
    '',
    header,
    ...lines.map((line, index) => colored(line, counted[index]?.severity ?? '提示', options)),
  ];
}

/** The causes, each with what it affects; the problems that follow from them come last and short. */
function causeLines({ causes, findings, diagnosisCut }: Report, options: TextOptions): string[] {
  if (causes.length === 0) return [];
  const numberWidth = String(causes.length).length;
  const indent = numberWidth + 4;
  const lines = causes.flatMap((cause, index) => {
    const rules = rulesAffected(cause, findings);
    const others = alternativesText(cause);
    const told = [
      `${cause.table}  ${printedCells(placesOf(cause))}`,
      cause.message,
      ...(others === '' ? [] : [TEXT.alternatives + others]),
      ...(rules.length === 0 ? [] : [TEXT.affected(rules.length) + rules.join('、')]),
    ].flatMap((text) => brokenLines(text, Math.max(20, options.width - indent)));
    return told.map((text, line) =>
      line === 0
        ? `  ${padded(String(index + 1), numberWidth, 'right')}  ${text}`
        : ' '.repeat(indent) + text,
    );
  });
  const heading = diagnosisCut ? TEXT.causesCut(causes.length) : TEXT.causes(causes.length);
  return ['', heading, ...lines];
}

/** Problems that go with their cause: where, and which cause. */
function followingLines(report: Report, explanations: Explanations, options: TextOptions): string[] {
  const following = gravestFirst(report.findings).filter((finding) => follows(finding, report.causes));
  if (following.length === 0) return [];
  const ruleWidth = Math.max(...following.map((finding) => textWidth(finding.rule)));
  const lines = following.flatMap((finding) => {
    const indent = textWidth(finding.severity) + ruleWidth + 6;
    const explanation = explanations.get(finding.fingerprint)?.text;
    const [head = '', ...rest] = [
      `${finding.table}  ${printedCells(finding.cells)}  ${TEXT.ofCause((finding.cause ?? 0) + 1, differenceOf(finding))}`,
      ...(explanation === undefined ? [] : [TEXT.explanation + explanation]),
    ].flatMap((text) => brokenLines(text, Math.max(20, options.width - indent)));
    return [
      `  ${colored(finding.severity, finding.severity, options)}  ${padded(finding.rule, ruleWidth)}  ${head}`,
      ...rest.map((text) => ' '.repeat(indent) + text),
    ];
  });
  return ['', TEXT.following(following.length), ...lines];
}

function differenceOf({ difference, unit }: Finding): string {
  return difference === undefined ? '' : difference + (unit ?? '');
}

function findingLines(report: Report, explanations: Explanations, options: TextOptions): string[] {
  const findings = gravestFirst(report.findings).filter((finding) => !follows(finding, report.causes));
  const ruleWidth = Math.max(0, ...findings.map((finding) => textWidth(finding.rule)));
  return findings.flatMap((finding) => [
    '',
    ...oneFinding(finding, explanations.get(finding.fingerprint)?.text, ruleWidth, options),
  ]);
}

function oneFinding(
  finding: Finding,
  explanation: string | undefined,
  ruleWidth: number,
  options: TextOptions,
): string[] {
  const indent = textWidth(finding.severity) + ruleWidth + 4;
  const table = finding.table === '' ? SHEET.wholeWorkbook : finding.table;
  const where = finding.cells.length === 0 ? table : `${table}  ${printedCells(finding.cells)}`;
  const [head = '', ...rest] = [
    where,
    finding.message,
    ...(finding.basis === '' ? [] : [TEXT.basis + finding.basis]),
    ...(finding.suggestion === '' ? [] : [TEXT.suggestion + finding.suggestion]),
    ...(explanation === undefined ? [] : [TEXT.explanation + explanation]),
  ].flatMap((text) => brokenLines(text, Math.max(20, options.width - indent)));
  return [
    `${colored(finding.severity, finding.severity, options)}  ${padded(finding.rule, ruleWidth)}  ${head}`,
    ...rest.map((text) => ' '.repeat(indent) + text),
  ];
}

function executionLines(report: Report, options: TextOptions): string[] {
  const { notRun } = report.formulas;
  const sentences = [
    countsLine(COUNTS.formulas, '条', report.formulas),
    countsLine(COUNTS.instances, '次', report.instances),
    coverageLine(report.coverage),
    ...(report.overridden.length === 0 ? [] : [SHEET.overridden(report.overridden)]),
  ];
  return [
    '',
    ...sentences.flatMap((sentence) => brokenLines(sentence, options.width)),
    ...listed(
      TEXT.notRun(notRun.length),
      byReason(notRun).map(({ ids, reason }) => [ids.join('、'), reason]),
      options,
    ),
  ];
}

function unrecognisedLines(report: Report, options: TextOptions): string[] {
  return listed(
    TEXT.unrecognised(report.unrecognised.length),
    report.unrecognised.map(({ sheet, reason }) => [sheet, reason]),
    options,
  );
}

/** A heading and a list in two columns; nothing where the list is empty. */
export function listed(
  heading: string,
  rows: readonly string[][],
  options: { readonly width: number },
): string[] {
  if (rows.length === 0) return [];
  // Many formulas can share one reason: their ids take at most two fifths of the line, the reasons the rest.
  const widest = Math.floor(options.width * 0.4);
  const firsts = rows.map(([first = '']) => brokenLines(first, widest));
  const firstWidth = Math.max(...firsts.flat().map(textWidth));
  return ['', heading].concat(
    rows.flatMap(([, second = ''], index) => {
      const left = firsts[index] ?? [];
      const right = brokenLines(second, Math.max(20, options.width - firstWidth - 4));
      return Array.from({ length: Math.max(left.length, right.length) }, (_, line) =>
        `  ${padded(left[line] ?? '', firstWidth)}  ${right[line] ?? ''}`.trimEnd(),
      );
    }),
  );
}

function colored(text: string, severity: Severity, options: TextOptions): string {
  return options.color ? `\u001b[${COLORS[severity]}m${text}\u001b[0m` : text;
}
