/**
 * Mends a workbook on paper: applies corrections to a snapshot, checks again, and goes on with what that brings up,
 * until nothing is left to apply. What has to be decided is tried first and taken back where it brings up a new
 * finding. The outcome is one set of changes against the workbook as it stood. Knows no host.
 */
import type { Finding } from '../findings/finding';
import { cellKey, contains } from '../grid/address';
import type { SetCell } from '../grid/changes';
import { sheetNamed, type Snapshot } from '../grid/snapshot';
import type { Report } from '../report/report';
import {
  correctionKey,
  planFixes,
  tellsAlready,
  type AppliedCorrection,
  type FixPlan,
  type SkippedFinding,
} from './fix';
import { withChanges } from './with-changes';

export interface FixOutcome {
  /** Each cell once, expecting what the workbook holds. */
  readonly changes: readonly SetCell[];
  /** In the order in which they were applied. */
  readonly applied: readonly AppliedCorrection[];
  /** What the check still finds, and why it is left. */
  readonly skipped: readonly SkippedFinding[];
  readonly before: Report;
  /** The check of the workbook with the changes; formulas are not reckoned anew. */
  readonly after: Report;
}

/** A check of a workbook, such as checkWorkbook. */
export type CheckSnapshot = (snapshot: Snapshot) => Report;

/** Beyond this something is wrong with the corrections; what was reached is kept. */
const MOST_ROUNDS = 200;

/** Finds out what to change. Never throws for what a workbook may hold. */
export function fixWorkbook(
  snapshot: Snapshot,
  check: CheckSnapshot,
  options: { readonly suggested: boolean },
): FixOutcome {
  const trial = new Trial(snapshot, check, protectedSheets(snapshot));
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    if (trial.applyCertain()) continue;
    if (!options.suggested || !trial.applyDecided()) break;
  }
  return trial.outcome(options);
}

function protectedSheets({ sheets }: Snapshot): ReadonlySet<string> {
  return new Set(sheets.filter((sheet) => sheet.protected === true).map(({ name }) => name));
}

class Trial {
  private readonly before: Report;
  private report: Report;
  private current: Snapshot;
  private readonly applied: AppliedCorrection[] = [];
  /** Applied, or tried and taken back: not to be applied once more. */
  private readonly done = new Set<string>();
  private readonly withheld = new Set<string>();
  /** How many decided corrections are tried at once. */
  private most = Infinity;

  constructor(
    private readonly original: Snapshot,
    private readonly check: CheckSnapshot,
    private readonly guarded: ReadonlySet<string>,
  ) {
    this.before = check(original);
    this.report = this.before;
    this.current = original;
  }

  /** Applies all that is certain; false where nothing is. */
  applyCertain(): boolean {
    const fresh = this.fresh(this.plan(false).applied);
    if (fresh.length === 0) return false;
    const next = withChanges(this.current, changesOf(fresh));
    this.accept(fresh, next, this.check(next));
    return true;
  }

  /**
   * Tries what has to be decided, all of it at first, then by halves; the one that brings up a new finding is withheld.
   * False where nothing is left to try.
   */
  applyDecided(): boolean {
    const decided = this.fresh(this.plan(true).applied.filter(({ kind }) => kind !== '确定'));
    const tried = decided.slice(0, this.most);
    if (tried.length === 0) return false;
    const next = withChanges(this.current, changesOf(tried));
    const report = this.check(next);
    if (!bringsUpNew(this.report, report, next)) {
      this.most = Infinity;
      this.accept(tried, next, report);
    } else if (tried.length > 1) this.most = Math.ceil(tried.length / 2);
    else {
      this.most = Infinity;
      this.withheld.add(correctionKey(tried[0] as AppliedCorrection));
    }
    return true;
  }

  outcome({ suggested }: { readonly suggested: boolean }): FixOutcome {
    return {
      changes: netChanges(
        this.original,
        this.applied.flatMap(({ changes }) => changes),
      ),
      applied: this.applied,
      skipped: this.plan(suggested).skipped,
      before: this.before,
      after: this.report,
    };
  }

  private plan(suggested: boolean): FixPlan {
    return planFixes(this.report, {
      suggested,
      protectedSheets: this.guarded,
      withheld: this.withheld,
    });
  }

  private fresh(applied: readonly AppliedCorrection[]): AppliedCorrection[] {
    return applied.filter((correction) => !this.done.has(correctionKey(correction)));
  }

  private accept(corrections: readonly AppliedCorrection[], next: Snapshot, report: Report): void {
    for (const correction of corrections) {
      this.applied.push(correction);
      this.done.add(correctionKey(correction));
    }
    this.current = next;
    this.report = report;
  }
}

/** The cells of several corrections of one plan, each once. */
function changesOf(corrections: readonly AppliedCorrection[]): SetCell[] {
  const cells = new Map(
    corrections.flatMap(({ changes }) => changes.map((change) => [cellKey(change.at), change])),
  );
  return [...cells.values()];
}

/**
 * Whether the second check finds what the first did not. What is certain to be mended next does not count, nor what
 * rests on a formula that the program has yet to reckon anew.
 */
function bringsUpNew(before: Report, after: Report, snapshot: Snapshot): boolean {
  const isKnown = tellsAlready(before);
  return after.findings.some(
    (finding) => !isKnown(finding) && !finding.fix && !restsOnFormula(finding, snapshot),
  );
}

function restsOnFormula({ cells }: Finding, snapshot: Snapshot): boolean {
  return cells.some(({ sheet: name, area }) => {
    const sheet = sheetNamed(snapshot, name);
    for (const [row, line] of sheet?.rows ?? [])
      if (line.some((cell, column) => cell?.stale === true && contains(area, row, column))) return true;
    return false;
  });
}

/** Changes one after the other as one: from what stood there at first to what stands there at last. */
function netChanges(original: Snapshot, changes: readonly SetCell[]): SetCell[] {
  const cells = new Map<string, SetCell>();
  for (const change of changes) {
    const first = cells.get(cellKey(change.at));
    cells.set(cellKey(change.at), first ? { ...first, ...change, expect: first.expect } : change);
  }
  return [...cells.values()].filter(
    ({ at, write, format }) => write.value !== valueAt(original, at) || format !== undefined,
  );
}

function valueAt(snapshot: Snapshot, { sheet, row, column }: SetCell['at']): unknown {
  return sheetNamed(snapshot, sheet)?.rows.get(row)?.[column]?.value ?? null;
}
