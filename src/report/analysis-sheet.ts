/**
 * 指标分析 as a sheet: an Analysis laid out to be read and printed like 校验结果. What jumped first stands on top, then
 * the sections, and what is not shown and why at the end. Pure: the caller says what time it is.
 */
import type { SheetContent } from '../grid/changes';
import type { Analysis, Section } from '../indicators/analysis';
import { ANALYSIS_SHEET_MARKER } from '../tables/find/own-sheets';
import { analysisWidths, columnsOf, type AnalysisColumns } from './analysis-columns';
import { lineCells, type LinePlace } from './analysis-lines';
import { ANALYSIS, ANALYSIS_SHEET_NAME, DIMENSION_NAMES } from './analysis-wording';
import { headline } from './analysis-words';
import type { DraftCell } from './draft';
import { SheetDraft } from './draft';
import { minute } from './minute';
import { FAMILY_NAMES, SHEET, UNKNOWN } from './wording';

/** What the sheet needs to know beside the analysis. */
export interface AnalysisContext {
  /** Version of the program. */
  readonly version: string;
  /** When it was made; shown in local time, to the minute. */
  readonly time: Date;
  /** The sheet's name; 指标分析 unless told otherwise. */
  readonly name?: string;
}

/** Lays out the whole sheet. */
export function analysisSheet(analysis: Analysis, context: AnalysisContext): SheetContent {
  const columns = columnsOf(analysis);
  const widths = analysisWidths(analysis);
  const draft = new SheetDraft(widths);
  const page: Page = { draft, columns, analysis };
  writeTop(page, context);
  const headerRow = draft.row;
  draft.line(headerCells(page), 20);
  writeJumps(page);
  const titled = analysis.previous ? 1 : 0;
  analysis.sections.forEach((section, i) => writeSection(page, section, i + titled));
  writeEnd(page);
  return {
    name: context.name ?? ANALYSIS_SHEET_NAME,
    ...draft.content(),
    columns: widths.map((width, column) =>
      column > columns.last ? { column, width, hidden: true } : { column, width },
    ),
    frozenRows: headerRow + 1,
    print: {
      landscape: analysis.previous !== undefined,
      fitToWidth: true,
      repeatRows: { from: headerRow, to: headerRow },
      area: { top: 0, left: 0, bottom: draft.row - 1, right: columns.last },
      footer: ANALYSIS.footer,
    },
  };
}

interface Page {
  readonly draft: SheetDraft;
  readonly columns: AnalysisColumns;
  readonly analysis: Analysis;
}

function writeTop({ draft, columns, analysis }: Page, context: AnalysisContext): void {
  const whole = { from: 0, to: columns.last } as const;
  draft.line(
    [
      { ...whole, value: ANALYSIS.title, style: 'title' },
      { from: columns.hidden, value: ANALYSIS_SHEET_MARKER, style: 'hidden' },
    ],
    27,
  );
  draft.line([{ ...whole, value: headline(analysis), style: 'verdict' }], 20);
  for (const cells of aboutLines(analysis, columns, context)) draft.line(cells);
  for (const warning of analysis.warnings)
    draft.line([
      { from: columns.kind, to: columns.code, value: ANALYSIS.warning, style: '核实' },
      { from: columns.name, to: columns.last, value: warning, style: 'text' },
    ]);
}

/** What was analysed, and beside it what it was compared with. */
function aboutLines(
  { family, subject, previous, unit }: Analysis,
  columns: AnalysisColumns,
  context: AnalysisContext,
): DraftCell[][] {
  const year = subject.year === undefined ? SHEET.unknownYear : SHEET.year(subject.year);
  const scope = SHEET.scopeOf(FAMILY_NAMES[family], year, unit ?? UNKNOWN);
  const version = ANALYSIS.version(context.version);
  const left: [string, string][] = [
    [ANALYSIS.workbook, subject.workbook],
    [ANALYSIS.organisation, subject.organisation ?? UNKNOWN],
    [ANALYSIS.scope, scope],
  ];
  const made: [string, string] = [ANALYSIS.time, `${minute(context.time)}　${version}`];
  if (!previous)
    return [...left, made].map((pair) => labelled(pair, columns.kind, columns.code, columns.last));
  const right: [string, string][] = [
    [ANALYSIS.previousWorkbook, previous.workbook],
    [ANALYSIS.previousOrganisation, previous.organisation ?? UNKNOWN],
    [ANALYSIS.previousYear, previous.year === undefined ? SHEET.unknownYear : SHEET.year(previous.year)],
  ];
  return [
    ...left.map((pair, i) => [
      ...labelled(pair, columns.kind, columns.code, columns.current),
      ...labelled(right[i] ?? ['', ''], columns.share, columns.previous ?? columns.share, columns.last),
    ]),
    labelled(made, columns.kind, columns.code, columns.last),
  ];
}

/** A label over the columns up to `through`, and its text over those up to `to`. */
function labelled(
  [label, text]: readonly [string, string],
  from: number,
  through: number,
  to: number,
): DraftCell[] {
  return [
    { from, to: through, value: label, style: 'label' },
    { from: through + 1, to, value: text, style: 'text' },
  ];
}

function headerCells({ columns, analysis: { family, subject, previous } }: Page): DraftCell[] {
  const cell = (from: number, value: string): DraftCell => ({ from, value, style: 'header' });
  return [
    cell(columns.kind, ANALYSIS.kind),
    cell(columns.code, ANALYSIS.code),
    cell(columns.name, ANALYSIS.name),
    cell(columns.current, ANALYSIS.figures(subject.year, '本年', family)),
    cell(columns.share, ANALYSIS.share),
    ...(columns.previous === undefined
      ? []
      : [
          cell(columns.previous, ANALYSIS.figures(previous?.year, '上年', family)),
          cell(columns.previous + 1, ANALYSIS.change),
          cell(columns.previous + 2, ANALYSIS.rate),
        ]),
    cell(columns.remarks, ANALYSIS.remarks),
    cell(columns.sheet, ANALYSIS.sheet),
    cell(columns.cell, ANALYSIS.cell),
    ...(columns.previousCell === undefined ? [] : [cell(columns.previousCell, ANALYSIS.previousCell)]),
  ];
}

/** The rows that come before the first section: 变动较大的 with its title, and nothing without last year. */
function writeJumps(page: Page): void {
  const { draft, columns, analysis } = page;
  if (!analysis.previous) return;
  title(page, ANALYSIS.section(0, ANALYSIS.jumps));
  note(page, analysis.jumps.length === 0 ? ANALYSIS.noJumps : ANALYSIS.jumpsNote);
  const first = sectionRows(analysis, draft.row + analysis.jumps.length);
  for (const { section: index, line, dimension } of analysis.jumps) {
    const section = analysis.sections[index];
    const told = section?.lines[line];
    if (!section || !told) continue;
    const place: LinePlace = {
      ...{ columns, section, row: draft.row, kind: DIMENSION_NAMES[dimension], flat: true },
      shareRow: (first[index] ?? 0) + line,
    };
    draft.line(lineCells(told, place));
  }
}

/** The first line's row of each section, where the first section begins right below the row before `from`. */
function sectionRows({ sections }: Analysis, from: number): number[] {
  let next = from;
  return sections.map(({ notes, lines }) => {
    // An empty row, the title and the notes.
    const first = next + 3 + notes.length;
    next = first + lines.length;
    return first;
  });
}

function writeSection(page: Page, section: Section, index: number): void {
  const { draft, columns } = page;
  draft.gap();
  title(page, ANALYSIS.section(index, section.title));
  note(page, ANALYSIS.source(section.table));
  for (const text of section.notes) note(page, text);
  const first = draft.row;
  section.lines.forEach((line, i) => {
    const isSum = i === section.base && section.addends !== undefined;
    const place: LinePlace = {
      ...{ columns, section, row: draft.row },
      ...(section.base === undefined ? {} : { baseRow: first + section.base }),
      ...(isSum ? { addendRows: (section.addends ?? []).map((at) => first + at) } : {}),
    };
    draft.line(lineCells(line, place));
  });
}

function writeEnd(page: Page): void {
  const { draft, analysis } = page;
  if (analysis.notes.length > 0) {
    draft.gap();
    title(page, ANALYSIS.absent);
    for (const text of analysis.notes) note(page, text);
  }
  draft.gap();
  title(page, ANALYSIS.closing);
  for (const text of ANALYSIS.notes(analysis.previous !== undefined)) note(page, text);
}

function title({ draft, columns }: Page, value: string): void {
  draft.line([{ from: 0, to: columns.last, value, style: 'section' }], 20);
}

function note({ draft, columns }: Page, value: string): void {
  draft.line([{ from: 0, to: columns.last, value, style: 'note' }]);
}
