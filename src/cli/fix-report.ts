/** What `gongkai fix` did, as text for a terminal and as JSON for scripts. */
import type { AppliedCorrection, SkipReason, SkippedFinding } from '../app/fix';
import type { MadeCorrection } from '../app/fix-workbook';
import type { PreviewedCell } from '../app/preview-changes';
import { collect } from '../findings/collect';
import type { RowChange } from '../findings/correction';
import type { Severity } from '../findings/finding';
import { areaA1 } from '../grid/address';
import { listed } from '../report/text';
import { brokenLines } from '../report/width';
import type { Fixed } from './fixed';
import { FIX } from './wording';

/** Cells of one correction that the terminal shows; the JSON has all. */
const MOST_CELLS = 8;

/** The lines for a terminal. */
export function fixText(fixed: Fixed, options: { readonly width: number }): string[] {
  const { request, outcome, appeared, verdicts } = fixed;
  const { applied, skipped } = outcome;
  const rows = rowsOf(applied);
  return [
    request.file,
    ...brokenLines(FIX.before + verdicts.before, options.width),
    ...brokenLines(FIX.after + verdicts.after, options.width),
    '',
    applied.length === 0 ? FIX.nothing : FIX.applied(applied.length, changedCells(applied).size, rows),
    ...applied.flatMap((correction) => appliedLines(correction, options.width)),
    ...(rows === 0 ? [] : brokenLines(FIX.rowNumbers, options.width)),
    ...listed(FIX.skipped(skipped.length), byReason(skipped), options),
    ...listed(
      FIX.appeared(appeared.length),
      appeared.map(({ severity, rule, message }) => [`${severity} ${rule}`, message]),
      options,
    ),
    '',
    ...(!request.suggested && skipped.some(({ reason }) => canBeSuggested(reason))
      ? [FIX.moreSuggested]
      : []),
    request.dryRun || request.out === undefined ? FIX.dryRun : FIX.saved(request.out),
  ];
}

/** Cells that were set, each once as long as no row came or went. */
function changedCells(applied: readonly MadeCorrection[]): ReadonlySet<string> {
  const cells = new Set<string>();
  let moved = 0;
  for (const { cells: own, row } of applied) {
    if (row !== undefined) moved += 1;
    else for (const { at, address } of own) cells.add(`${moved} ${at.sheet}!${address}`);
  }
  return cells;
}

/** How many rows came or went. */
function rowsOf(applied: readonly MadeCorrection[]): number {
  return applied.filter(({ row }) => row !== undefined).length;
}

function appliedLines(correction: MadeCorrection, width: number): string[] {
  const { kind, findings, title } = correction;
  const rules = [...new Set(findings.map(({ rule }) => rule))].join('、');
  const head = [kind, rules, findings[0]?.table ?? '', title].filter((part) => part !== '').join('  ');
  const indented = (text: string, by: number): string[] =>
    brokenLines(text, Math.max(20, width - by)).map((line) => ' '.repeat(by) + line);
  return [...indented(head, 2), ...detailLines(correction).flatMap((line) => indented(line, 4))];
}

/** A row in one line, as it reads from left to right; else a line for each cell. */
function detailLines({ cells, row }: MadeCorrection): string[] {
  const [first] = cells;
  if (row !== undefined && first) {
    const texts = cells.map(({ before, after }) => (before + after).trim()).join('  ');
    return [`${first.at.sheet}!${FIX.row(first.at.row)}  ${texts}`];
  }
  const shown = cellsOf(cells.slice(0, MOST_CELLS)).map(
    ({ sheet, cell, before, after }) => `${sheet}!${cell}  ${before || FIX.blank} → ${after || FIX.blank}`,
  );
  return cells.length > MOST_CELLS ? [...shown, FIX.moreCells(cells.length)] : shown;
}

/** What is left for one reason together, the reason behind it. */
function byReason(skipped: readonly SkippedFinding[]): string[][] {
  const heads = new Map<string, string[]>();
  for (const one of skipped) collect(heads, FIX.reason(one.reason), headOf(one));
  return [...heads].map(([reason, those]) => [those.join('、'), reason]);
}

function headOf({ finding }: SkippedFinding): string {
  const [first] = finding.cells;
  const where = first ? ` ${first.sheet}!${areaA1(first.area)}` : '';
  return `${finding.severity} ${finding.rule}${where}`;
}

function canBeSuggested({ kind }: SkipReason): boolean {
  return kind === '须决定' || kind === '另有原因';
}

/** Raised when a key changes its meaning, its type or its name, or goes; an added key raises it too. */
export const FIX_SCHEMA_VERSION = 1;

/** A corrected cell. */
export interface JsonCorrectedCell {
  readonly sheet: string;
  readonly cell: string;
  readonly before: string;
  readonly after: string;
}

/** Published as docs/gongkai-fix.schema.json. */
export interface JsonFix {
  readonly schemaVersion: number;
  readonly file: string;
  /** Null where nothing was written. */
  readonly out: string | null;
  readonly suggested: boolean;
  readonly verdictBefore: string;
  readonly verdictAfter: string;
  readonly applied: readonly {
    readonly kind: AppliedCorrection['kind'];
    readonly title: string;
    readonly rules: readonly string[];
    readonly fingerprints: readonly string[];
    /** The row that was put in or taken out, from 1, as the sheet counted when it was. */
    readonly row: { readonly change: '插入' | '删去'; readonly sheet: string; readonly row: number } | null;
    readonly cells: readonly JsonCorrectedCell[];
  }[];
  readonly skipped: readonly {
    readonly rule: string;
    readonly severity: Severity;
    readonly fingerprint: string;
    readonly reason: SkipReason['kind'];
    readonly explanation: string;
  }[];
  readonly appeared: readonly {
    readonly rule: string;
    readonly severity: Severity;
    readonly fingerprint: string;
    readonly cells: readonly { readonly sheet: string; readonly cell: string }[];
    readonly message: string;
  }[];
}

/** The object for scripts; keys always stand, in the same order. */
export function fixJson({ request, outcome, appeared, verdicts }: Fixed): JsonFix {
  return {
    schemaVersion: FIX_SCHEMA_VERSION,
    file: request.file,
    out: request.dryRun ? null : (request.out ?? null),
    suggested: request.suggested,
    verdictBefore: verdicts.before,
    verdictAfter: verdicts.after,
    applied: outcome.applied.map(({ kind, title, findings, cells, row }) => ({
      kind,
      title,
      rules: [...new Set(findings.map(({ rule }) => rule))],
      fingerprints: findings.map(({ fingerprint }) => fingerprint),
      row: row === undefined ? null : jsonRow(row),
      cells: cellsOf(cells),
    })),
    skipped: outcome.skipped.map(({ finding: { rule, severity, fingerprint }, reason }) => ({
      rule,
      severity,
      fingerprint,
      reason: reason.kind,
      explanation: FIX.reason(reason),
    })),
    appeared: appeared.map(({ rule, severity, fingerprint, cells, message }) => ({
      rule,
      severity,
      fingerprint,
      cells: cells.map(({ sheet, area }) => ({ sheet, cell: areaA1(area) })),
      message,
    })),
  };
}

function jsonRow(row: RowChange): JsonFix['applied'][number]['row'] {
  return row.kind === 'insertRows'
    ? { change: '插入', sheet: row.sheet, row: row.before + 1 }
    : { change: '删去', sheet: row.sheet, row: row.row + 1 };
}

/** The cells as they are shown before and after, without blanks around. */
function cellsOf(cells: readonly PreviewedCell[]): JsonCorrectedCell[] {
  return cells.map(({ at, address, before, after }) => ({
    sheet: at.sheet,
    cell: address,
    before: before.trim(),
    after: after.trim(),
  }));
}
