/**
 * What 校验结果 says below its list: what did not run and why, what was looked at, what was not recognised, and
 * explanations whose findings are gone.
 */
import { areaA1 } from '../grid/address';
import type { FindingCells } from '../findings/finding';
import { causeKeys } from './causes';
import { COLUMN, LAST_VISIBLE } from './columns';
import { byReason, countsLine, coverageLine } from './counting';
import type { DraftCell, SheetDraft } from './draft';
import type { Explanations } from './explanations';
import { OWN_LINE } from './explanations';
import { linkTo } from './links';
import type { NotJudged, Report } from './report';
import type { StyleName } from './styles';
import { COUNTS, SHEET, UNKNOWN } from './wording';

/** First and last column of a cell in a list below the findings. */
type Span = readonly [from: number, to: number];

const NUMBER: Span = [COLUMN.number, COLUMN.number];
const WIDE_LEFT: Span = [COLUMN.severity, COLUMN.cell];
const WIDE_RIGHT: Span = [COLUMN.message, LAST_VISIBLE];
const one = (column: number): Span => [column, column];

/** Adds all sections the report has something for, each after an empty row. */
export function sectionsBelow(draft: SheetDraft, report: Report, explanations: Explanations): void {
  writeFormulas(draft, report);
  writeCoverage(draft, report);
  writeSheets(draft, SHEET.unrecognised, SHEET.unrecognisedHeaders, report.unrecognised);
  writeSheets(
    draft,
    SHEET.otherSheets,
    SHEET.otherSheetsHeaders,
    report.otherSheets.map(({ sheet, what }) => ({ sheet, reason: what })),
  );
  writePrevious(draft, report, explanations);
  // Last, because it is long and asks nothing of the reader.
  writeReasons(draft, SHEET.notApplicable, SHEET.notApplicableHeaders, report.formulas.notApplicable);
  draft.gap();
  note(draft, SHEET.closing);
}

function writeFormulas(draft: SheetDraft, report: Report): void {
  section(draft, SHEET.formulas);
  note(draft, `${countsLine(COUNTS.formulas, '条', report.formulas)}。`);
  note(draft, `${countsLine(COUNTS.instances, '次', report.instances)}。`);
  note(draft, `${coverageLine(report.coverage)}。`);
  if (report.overridden.length > 0) note(draft, SHEET.overridden(report.overridden));
  writeReasons(draft, SHEET.notRun, SHEET.notRunHeaders, report.formulas.notRun);
}

function writeReasons(
  draft: SheetDraft,
  title: string,
  headers: readonly string[],
  entries: readonly NotJudged[],
): void {
  if (entries.length === 0) return;
  section(draft, title);
  const spans = [NUMBER, WIDE_LEFT, WIDE_RIGHT];
  header(draft, spans, headers);
  byReason(entries).forEach(({ reason, ids }, index) =>
    line(draft, row(spans, [index + 1, ids.join('、'), reason], ['center', 'text', 'text'])),
  );
}

function writeCoverage(draft: SheetDraft, report: Report): void {
  if (report.tables.length === 0) return;
  section(draft, SHEET.coverage);
  const spans: readonly Span[] = [NUMBER, WIDE_LEFT, one(COLUMN.message), [COLUMN.left, LAST_VISIBLE]];
  header(draft, spans, SHEET.coverageHeaders);
  report.tables.forEach((table, index) => {
    const cells = row(
      spans,
      [
        index + 1,
        table.number === undefined ? table.title : `${table.number}　${table.title}`,
        `${table.sheet}!${areaA1(table.area)}`,
        SHEET.coverageOf(table.amountUnit ?? UNKNOWN, coverageLine(table.coverage)),
      ],
      ['center', 'text', 'link', 'text'],
    );
    line(draft, linked(cells, table));
  });
}

/** The cells, those in the style of a link leading to the place. */
function linked(cells: readonly DraftCell[], place: FindingCells): DraftCell[] {
  return cells.map((cell) => (cell.style === 'link' ? { ...cell, link: linkTo(place) } : cell));
}

function writeSheets(
  draft: SheetDraft,
  title: string,
  headers: readonly string[],
  sheets: readonly { readonly sheet: string; readonly reason: string }[],
): void {
  if (sheets.length === 0) return;
  section(draft, title);
  const spans = [NUMBER, WIDE_LEFT, WIDE_RIGHT];
  header(draft, spans, headers);
  sheets.forEach(({ sheet, reason }, index) =>
    line(draft, row(spans, [index + 1, sheet, reason], ['center', 'text', 'text'])),
  );
}

/** Explanations whose findings are gone: kept, so that they come back with the finding. */
function writePrevious(draft: SheetDraft, report: Report, explanations: Explanations): void {
  const present = new Set([
    ...report.findings.map(({ fingerprint }) => fingerprint),
    ...causeKeys(report.causes),
  ]);
  const previous = [...explanations].filter(([fingerprint]) => !present.has(fingerprint));
  if (previous.length === 0) return;
  section(draft, SHEET.previous);
  note(draft, SHEET.previousNote);
  const spans: readonly Span[] = [
    NUMBER,
    [COLUMN.severity, COLUMN.rule],
    [COLUMN.table, COLUMN.cell],
    [COLUMN.message, COLUMN.suggestion],
    one(COLUMN.explanation),
  ];
  header(draft, spans, SHEET.previousHeaders, SHEET.fingerprintHeader);
  previous.forEach(([fingerprint, { rule, table, message, text }], index) => {
    const cells = row(
      spans,
      [index + 1, rule, table, message, text],
      ['center', 'center', 'text', 'text', 'write'],
    );
    line(draft, cells, fingerprint);
  });
}

function section(draft: SheetDraft, title: string): void {
  draft.gap();
  line(draft, [{ from: 0, to: LAST_VISIBLE, value: title, style: 'section' }]);
}

function note(draft: SheetDraft, text: string): void {
  line(draft, [{ from: 0, to: LAST_VISIBLE, value: text, style: 'note' }]);
}

function header(draft: SheetDraft, spans: readonly Span[], titles: readonly string[], tag?: string): void {
  line(
    draft,
    row(
      spans,
      titles,
      titles.map(() => 'header'),
    ),
    tag,
  );
}

/** Cells of a line, by spans; each of the three lists has one entry a cell. */
function row(
  spans: readonly Span[],
  values: readonly (string | number | null)[],
  styles: readonly StyleName[],
): DraftCell[] {
  return spans.map(([from, to], index) => ({
    from,
    to,
    value: values[index] ?? null,
    style: styles[index] ?? 'text',
  }));
}

/** Adds a line; what stands in its hidden cell says whether it is one of ours or carries an explanation. */
function line(draft: SheetDraft, cells: readonly DraftCell[], tag: string = OWN_LINE): void {
  draft.line([...cells, { from: COLUMN.fingerprint, value: tag, style: 'hidden' }]);
}
