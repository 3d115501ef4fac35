/** What `gongkai fix` did, as text for a terminal and as JSON for scripts. */
import { previewChanges } from '../app/preview-changes';
import type { AppliedCorrection, SkipReason, SkippedFinding } from '../app/fix';
import { collect } from '../findings/collect';
import type { Severity } from '../findings/finding';
import { areaA1 } from '../grid/address';
import type { SetCell } from '../grid/changes';
import type { Snapshot } from '../grid/snapshot';
import { listed } from '../report/text';
import { brokenLines } from '../report/width';
import type { Fixed } from './fixed';
import { FIX } from './wording';

/** Cells of one correction that the terminal shows; the JSON has all. */
const MOST_CELLS = 8;

/** The lines for a terminal. */
export function fixText(fixed: Fixed, options: { readonly width: number }): string[] {
  const { request, snapshot, outcome, appeared, verdicts } = fixed;
  const { applied, changes, skipped } = outcome;
  return [
    request.file,
    ...brokenLines(FIX.before + verdicts.before, options.width),
    ...brokenLines(FIX.after + verdicts.after, options.width),
    '',
    applied.length === 0 ? FIX.nothing : FIX.applied(applied.length, changes.length),
    ...applied.flatMap((correction) => appliedLines(correction, snapshot, options.width)),
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

function appliedLines(
  { kind, findings, title, changes }: AppliedCorrection,
  snapshot: Snapshot,
  width: number,
): string[] {
  const rules = [...new Set(findings.map(({ rule }) => rule))].join('、');
  const head = [kind, rules, findings[0]?.table ?? '', title].filter((part) => part !== '').join('  ');
  const cells = cellsOf(snapshot, changes.slice(0, MOST_CELLS)).map(
    ({ sheet, cell, before, after }) => `${sheet}!${cell}  ${before || FIX.blank} → ${after || FIX.blank}`,
  );
  const more = changes.length > MOST_CELLS ? [FIX.moreCells(changes.length)] : [];
  const indented = (text: string, by: number): string[] =>
    brokenLines(text, Math.max(20, width - by)).map((line) => ' '.repeat(by) + line);
  return [...indented(head, 2), ...[...cells, ...more].flatMap((line) => indented(line, 4))];
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

/** A corrected cell. */
export interface JsonCorrectedCell {
  readonly sheet: string;
  readonly cell: string;
  readonly before: string;
  readonly after: string;
}

export interface JsonFix {
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
export function fixJson({ request, snapshot, outcome, appeared, verdicts }: Fixed): JsonFix {
  return {
    file: request.file,
    out: request.dryRun ? null : (request.out ?? null),
    suggested: request.suggested,
    verdictBefore: verdicts.before,
    verdictAfter: verdicts.after,
    applied: outcome.applied.map(({ kind, title, findings, changes }) => ({
      kind,
      title,
      rules: [...new Set(findings.map(({ rule }) => rule))],
      fingerprints: findings.map(({ fingerprint }) => fingerprint),
      cells: cellsOf(snapshot, changes),
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

/** The cells as they are shown before and after, without blanks around. */
function cellsOf(snapshot: Snapshot, changes: readonly SetCell[]): JsonCorrectedCell[] {
  return previewChanges(snapshot, changes).map(({ at, address, before, after }) => ({
    sheet: at.sheet,
    cell: address,
    before: before.trim(),
    after: after.trim(),
  }));
}
