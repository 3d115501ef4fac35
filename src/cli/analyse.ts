/** `gongkai analyse`: writes 指标分析 into a copy of a workbook, and prints what has changed most since last year. */
import { basename } from 'node:path';
import type { AnalyseOutcome, WorkbookToAnalyse } from '../app/analyse';
import { a1, type CellRef } from '../grid/address';
import type { Analysis, Line, Section } from '../indicators/analysis';
import { analysisText } from '../report/analysis-text';
import { headline } from '../report/analysis-words';
import { type CopyRequest, tellingFailures, verifyPlace, writeJson } from './copying';
import type { ExitCode } from './exit-code';
import { UNUSABLE } from './exit-code';
import { UsageError } from './failure';
import type { CommandIo } from './io';
import { widthOf, writeLines } from './io';
import type { Services } from './services';
import { ANALYSE, MESSAGES, USAGE } from './wording';

export interface AnalyseRequest extends CopyRequest {
  /** Last year's workbook. */
  readonly lastYear?: string;
  readonly year?: number;
}

/** Analyses one file. Throws UsageError where the request makes no sense. 2 where a file or its tables cannot be used. */
export async function analyse(request: AnalyseRequest, io: CommandIo, services: Services): Promise<ExitCode> {
  const { lastYear } = request;
  await verifyPlace(request, services);
  if (lastYear === undefined)
    return tellingFailures(request, io, () => analyseFile(request, undefined, io, services));
  await refuseSameFile(request, lastYear, services);
  return tellingFailures({ ...request, file: lastYear }, io, async () => {
    const snapshot = await (await services.open(lastYear)).read();
    const before = { name: basename(lastYear), snapshot };
    return tellingFailures(request, io, () => analyseFile(request, before, io, services));
  });
}

async function refuseSameFile(
  { file, out }: AnalyseRequest,
  lastYear: string,
  services: Services,
): Promise<void> {
  if (await services.sameFile(file, lastYear)) throw new UsageError(USAGE.lastYearIsInput);
  if (out !== undefined && (await services.sameFile(lastYear, out)))
    throw new UsageError(USAGE.outIsLastYear);
}

/** In a dry run all is done but for the saving. */
async function analyseFile(
  request: AnalyseRequest,
  lastYear: WorkbookToAnalyse | undefined,
  io: CommandIo,
  services: Services,
): Promise<ExitCode> {
  const { file, out, dryRun, json, year } = request;
  const workbook = await services.open(file);
  const outcome = services.analyse({
    current: { name: basename(file), snapshot: await workbook.read() },
    ...(lastYear ? { lastYear } : {}),
    ...(year === undefined ? {} : { year }),
  });
  if (outcome.kind === '无法分析') {
    writeLines(io.stderr, [MESSAGES.fileFailed(file, outcome.message)]);
    return UNUSABLE;
  }
  const sheet = await written(outcome, workbook, io, services);
  if (out !== undefined && !dryRun) await workbook.save(out);
  if (json) writeJson(io, analysisJson(request, outcome.analysis));
  else {
    const done = dryRun || out === undefined ? ANALYSE.dryRun : ANALYSE.saved(sheet, out);
    const lines = analysisText(file, outcome.analysis, { width: widthOf(io.stdout) });
    writeLines(io.stdout, [...lines, '', done]);
  }
  return 0;
}

/** Puts the sheet into the opened workbook and says what it is called. */
async function written(
  { changes }: AnalyseOutcome & { readonly kind: '分析' },
  workbook: Awaited<ReturnType<Services['open']>>,
  io: CommandIo,
  { version }: Services,
): Promise<string> {
  const wanted = changes({ version, time: io.now() });
  await workbook.apply(wanted);
  return wanted.flatMap((change) => (change.kind === 'writeSheet' ? [change.sheet.name] : []))[0] ?? '';
}

/** Amounts and percentages are decimal strings; null where there is none. */
export interface JsonAnalysedLine {
  readonly kind: string;
  readonly code: string | null;
  readonly name: string;
  readonly current: string | null;
  readonly share: string | null;
  readonly previous: string | null;
  readonly change: string | null;
  readonly rate: string | null;
  readonly remarks: readonly string[];
  /** 3.部门支出总表!C6, of this year's workbook and of last year's. */
  readonly source: string | null;
  readonly previousSource: string | null;
}

export interface JsonAnalysis {
  readonly file: string;
  /** Null where nothing was written. */
  readonly out: string | null;
  readonly lastYear: string | null;
  readonly unit: string | null;
  readonly headline: string;
  readonly warnings: readonly string[];
  /** The largest change first. */
  readonly jumps: readonly (JsonAnalysedLine & { readonly dimension: string })[];
  readonly sections: readonly {
    readonly dimension: string;
    readonly title: string;
    readonly table: string;
    readonly compared: boolean;
    readonly lines: readonly JsonAnalysedLine[];
    readonly notes: readonly string[];
  }[];
  readonly notes: readonly string[];
}

/** The object for scripts; keys always stand, in the same order. */
export function analysisJson(request: AnalyseRequest, analysis: Analysis): JsonAnalysis {
  const { unit = null, warnings, sections, jumps, notes } = analysis;
  return {
    file: request.file,
    out: request.dryRun ? null : (request.out ?? null),
    lastYear: request.lastYear ?? null,
    unit,
    headline: headline(analysis),
    warnings,
    jumps: jumps.flatMap(({ dimension, section, line }) => {
      const of = sections[section];
      const told = of?.lines[line];
      return of && told ? [{ dimension, ...jsonLine(told, of) }] : [];
    }),
    sections: sections.map((section) => ({
      dimension: section.dimension,
      title: section.title,
      table: section.table,
      compared: section.compared,
      lines: section.lines.map((line) => jsonLine(line, section)),
      notes: section.notes,
    })),
    notes,
  };
}

function jsonLine(line: Line, { decimals }: Section): JsonAnalysedLine {
  const { kind, code = null, name, current, previous, share, change, remarks } = line;
  return {
    kind,
    code,
    name,
    current: current?.value.toFixed(decimals) ?? null,
    share: share?.toFixed(2) ?? null,
    previous: previous?.value.toFixed(decimals) ?? null,
    change: change?.amount.toFixed(decimals) ?? null,
    rate: change?.rate?.toFixed(2) ?? null,
    remarks,
    source: current?.at ? placeOf(current.at) : null,
    previousSource: previous?.at ? placeOf(previous.at) : null,
  };
}

function placeOf({ sheet, row, column }: CellRef): string {
  return `${sheet}!${a1(row, column)}`;
}
