/**
 * 校验结果 as a sheet: a Report laid out to be read on a screen, filled in, printed and handed on. Pure: the caller says
 * what time it is, and everything but that cell follows from the report and the explanations.
 *
 * The title, the verdict, the counts and the list's header stay in sight; they are kept to seven low rows, so that most
 * of a small screen is left for the list. Whatever else there is to say comes below the list.
 */
import type { SheetContent } from '../grid/changes';
import { VALIDATION_SHEET_MARKER } from '../tables/find/own-sheets';
import { COLUMN, LAST_VISIBLE, columnWidths } from './columns';
import { countedColumns, countedFindings } from './counting';
import type { DraftCell } from './draft';
import { SheetDraft } from './draft';
import type { Explanations } from './explanations';
import { OWN_LINE } from './explanations';
import { hidden, writeList } from './list';
import { minute } from './minute';
import type { Report } from './report';
import { sectionsBelow } from './sections';
import { verdictSentence } from './verdict';
import { FAMILY_NAMES, SHEET, SHEET_NAME, UNKNOWN } from './wording';

/** What a sheet needs to know beside the report. */
export interface SheetContext {
  /** File name of the workbook, without its folder. */
  readonly workbook: string;
  /** Version of the program. */
  readonly version: string;
  /** When the check was made; shown in local time, to the minute. */
  readonly time: Date;
  /** What the user has written about findings, also about those that are gone. */
  readonly explanations: Explanations;
  /** The sheet's name; 校验结果 unless told otherwise. */
  readonly name?: string;
}

/** Row of the list's header, from 0; the rows down to it stay in sight. */
export const LIST_HEADER_ROW = 6;

/** Where the verdict stands. */
export const VERDICT_CELL = { row: 1, column: 0 } as const;

/** Lays out the whole sheet. */
export function validationSheet(report: Report, context: SheetContext): SheetContent {
  const name = context.name ?? SHEET_NAME;
  const widths = columnWidths(report.findings, report.amountUnit);
  const draft = new SheetDraft(widths);
  writeTop(draft, report, context);
  writeList(draft, report, context.explanations);
  const lines = draft.row - LIST_HEADER_ROW - 1;
  sectionsBelow(draft, report, context.explanations);
  return {
    name,
    ...draft.content(),
    columns: widths.map((width, column) =>
      column > LAST_VISIBLE ? { column, width, hidden: true } : { column, width },
    ),
    frozenRows: LIST_HEADER_ROW + 1,
    ...(report.findings.length > 0 ? { filter: listArea(lines) } : {}),
    print: {
      landscape: true,
      fitToWidth: true,
      repeatRows: { from: LIST_HEADER_ROW, to: LIST_HEADER_ROW },
      area: { top: 0, left: 0, bottom: draft.row - 1, right: LAST_VISIBLE },
      footer: SHEET.footer,
    },
  };
}

/** The hidden column belongs to the list, so that sorting takes the fingerprints along. */
function listArea(lines: number): NonNullable<SheetContent['filter']> {
  return {
    top: LIST_HEADER_ROW,
    bottom: LIST_HEADER_ROW + lines,
    left: COLUMN.number,
    right: COLUMN.fingerprint,
  };
}

/** Title, verdict, and below them side by side what was checked and how many findings there are. */
function writeTop(draft: SheetDraft, report: Report, context: SheetContext): void {
  const whole = { from: 0, to: LAST_VISIBLE } as const;
  draft.line([{ ...whole, value: SHEET.title, style: 'title' }, hidden(VALIDATION_SHEET_MARKER)], 27);
  draft.line(
    [{ ...whole, value: verdictSentence(report, context.explanations), style: 'verdict' }, hidden(OWN_LINE)],
    20,
  );
  const about = aboutWorkbook(report, context);
  const counts = countsBlock(report);
  about.forEach((cells, index) => draft.line([...cells, ...(counts[index] ?? []), hidden(OWN_LINE)]));
}

function aboutWorkbook(report: Report, context: SheetContext): DraftCell[][] {
  const label = (value: string): DraftCell => ({ from: 0, to: COLUMN.severity, value, style: 'label' });
  const text = (value: string): DraftCell => ({
    from: COLUMN.category,
    to: COLUMN.cell,
    value,
    style: 'text',
  });
  const scope = SHEET.scopeOf(
    report.family ? FAMILY_NAMES[report.family] : SHEET.unknownFamily,
    report.year === undefined ? SHEET.unknownYear : SHEET.year(report.year),
    report.amountUnit ?? UNKNOWN,
  );
  return [
    [label(SHEET.workbook), text(context.workbook)],
    [label(SHEET.organisation), text(report.organisation ?? UNKNOWN)],
    [label(SHEET.scope), text(scope)],
    [
      label(SHEET.time),
      { from: COLUMN.category, to: COLUMN.rule, value: minute(context.time), style: 'center' },
      { from: COLUMN.table, to: COLUMN.cell, value: SHEET.version(context.version), style: 'center' },
    ],
  ];
}

/** Severity by category. */
function countsBlock(report: Report): DraftCell[][] {
  const header: DraftCell[] = [
    { from: COLUMN.message, value: SHEET.countsCorner, style: 'label' },
    ...countedColumns(report.findings).map((category, index): DraftCell => ({
      from: COLUMN.left + index,
      value: category,
      style: 'label',
    })),
  ];
  const rows = countedFindings(report.findings).map(({ severity, total, byCategory }): DraftCell[] => [
    { from: COLUMN.message, value: SHEET.severityTotal(severity, total), style: severity },
    ...byCategory.map(({ count }, index): DraftCell => ({
      from: COLUMN.left + index,
      value: count,
      style: 'count',
    })),
  ]);
  return [header, ...rows];
}
