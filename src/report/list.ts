/**
 * The list of 校验结果: the likely causes first, then the findings that stand by themselves from the gravest on, last
 * those that follow from a cause. Each line carries in its hidden column what its 审核说明 is known by.
 */
import type { Cause } from '../findings/cause';
import type { Finding, FindingCells } from '../findings/finding';
import { alternativesText, causeHint, causeKeys, follows, placesOf, rulesAffected } from './causes';
import { COLUMN, LAST_VISIBLE } from './columns';
import { gravestFirst } from './counting';
import type { DraftCell, SheetDraft } from './draft';
import type { Explanations } from './explanations';
import { OWN_LINE } from './explanations';
import { figureCell } from './figures';
import { firstCell, linkToFirst } from './links';
import type { Report } from './report';
import { SHEET } from './wording';

/** The least height of a line of the list, in points. */
const LINE_HEIGHT = 20;

/** Adds the header and the lines of the list, or the one line that says there is nothing to list. */
export function writeList(draft: SheetDraft, report: Report, explanations: Explanations): void {
  draft.line([
    ...SHEET.headers.map((value, from): DraftCell => ({ from, value, style: 'header' })),
    hidden(SHEET.fingerprintHeader),
  ]);
  if (report.findings.length === 0) {
    draft.line(
      [{ from: 0, to: LAST_VISIBLE, value: SHEET.noFindings, style: 'center' }, hidden(OWN_LINE)],
      LINE_HEIGHT,
    );
    return;
  }
  const { causes } = report;
  const findings = inOrder(report);
  const keys = causeKeys(causes);
  const numbers = new Map(
    findings.map(({ fingerprint }, index) => [fingerprint, causes.length + index + 1] as const),
  );
  causes.forEach((cause, index) => {
    const key = keys[index] ?? OWN_LINE;
    const explained = [...new Set(cause.explains.flatMap((fingerprint) => numbers.get(fingerprint) ?? []))];
    draft.line(
      [
        { from: COLUMN.number, value: index + 1, style: 'center' },
        ...causeCells(cause, explained, rulesAffected(cause, findings)),
        ...explanationCells(key, explanations),
      ],
      LINE_HEIGHT,
    );
  });
  findings.forEach((finding) =>
    draft.line(
      [
        { from: COLUMN.number, value: numbers.get(finding.fingerprint) ?? null, style: 'center' },
        ...findingCells(finding, report),
        ...explanationCells(finding.fingerprint, explanations),
      ],
      LINE_HEIGHT,
    ),
  );
}

/** What stands in the hidden column of a line. */
export function hidden(value: string): DraftCell {
  return { from: COLUMN.fingerprint, value, style: 'hidden' };
}

/** Findings that stand by themselves, then those that follow from the first cause, from the second, and so on. */
function inOrder({ findings, causes }: Report): Finding[] {
  const ordered = gravestFirst(findings);
  return [
    ...ordered.filter((finding) => !follows(finding, causes)),
    ...causes.flatMap((_, index) => ordered.filter(({ cause }) => cause === index)),
  ];
}

function causeCells(cause: Cause, explained: readonly number[], rules: readonly string[]): DraftCell[] {
  const alternatives = alternativesText(cause);
  return [
    { from: COLUMN.severity, value: SHEET.cause, style: '原因' },
    { from: COLUMN.category, value: SHEET.causeCategory, style: 'center' },
    { from: COLUMN.rule, value: SHEET.noRule, style: 'center' },
    ...placeCells(cause.table, placesOf(cause)),
    { from: COLUMN.message, value: cause.message, style: 'text' },
    ...[COLUMN.left, COLUMN.right, COLUMN.difference].map((from): DraftCell => ({
      from,
      value: null,
      style: 'text',
    })),
    {
      from: COLUMN.basis,
      value: SHEET.causeBasis(runsOf(explained), explained.length, rules),
      style: 'text',
    },
    {
      from: COLUMN.suggestion,
      value: alternatives === '' ? null : SHEET.alternatives(alternatives),
      style: 'text',
    },
  ];
}

function findingCells(finding: Finding, { amountUnit, causes }: Report): DraftCell[] {
  return [
    { from: COLUMN.severity, value: finding.severity, style: finding.severity },
    { from: COLUMN.category, value: finding.category, style: 'center' },
    { from: COLUMN.rule, value: finding.rule, style: 'center' },
    ...placeCells(finding.table, finding.cells),
    { from: COLUMN.message, value: finding.message, style: 'text' },
    figureCell(COLUMN.left, finding.left, finding.unit, amountUnit),
    figureCell(COLUMN.right, finding.right, finding.unit, amountUnit),
    figureCell(COLUMN.difference, finding.difference, finding.unit, amountUnit),
    { from: COLUMN.basis, value: finding.basis, style: 'text' },
    { from: COLUMN.suggestion, value: finding.suggestion + causeHint(finding, causes), style: 'text' },
  ];
}

/** The table, and the first of the cells as a link to it. */
function placeCells(table: string, cells: readonly FindingCells[]): DraftCell[] {
  const link = linkToFirst(cells);
  return [
    { from: COLUMN.table, value: table === '' ? SHEET.wholeWorkbook : table, style: 'text' },
    {
      from: COLUMN.cell,
      value: firstCell(cells),
      ...(link ? { link, style: 'link' } : { style: 'center' }),
    },
  ];
}

/** The cell for the user's words and the hidden one that ties them to the line. */
function explanationCells(key: string, explanations: Explanations): DraftCell[] {
  return [
    { from: COLUMN.explanation, value: explanations.get(key)?.text ?? null, style: 'write' },
    hidden(key),
  ];
}

/** 3～5、8: numbers in ascending order, those that follow one another as one run. */
function runsOf(numbers: readonly number[]): string {
  const runs: { from: number; to: number }[] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const last = runs[runs.length - 1];
    if (last?.to === number - 1) last.to = number;
    else runs.push({ from: number, to: number });
  }
  return runs.map(({ from, to }) => (from === to ? String(from) : `${from}～${to}`)).join('、');
}
