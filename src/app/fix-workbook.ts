/**
 * Mends a workbook on paper: applies corrections to a snapshot, checks again, and goes on with what that brings up,
 * until nothing is left to apply. What has to be decided is tried first and taken back where it brings up a new
 * finding. Rows come and go one at a time, each followed by a check, so that no address is ever out of date; the outcome
 * is a sequence of batches, each against the workbook as the one before it left it. Knows no host.
 */
import type { Finding } from '../findings/finding';
import { cellKey, contains } from '../grid/address';
import type { RowChange } from '../findings/correction';
import type { Changes, SetCell } from '../grid/changes';
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
import { previewCorrection, type PreviewedCell } from './preview-changes';
import { withChanges } from './with-changes';

/** A correction that was applied, with the cells it changed as they were shown just before and after it. */
export interface MadeCorrection extends AppliedCorrection {
  readonly cells: readonly PreviewedCell[];
}

export interface FixOutcome {
  /**
   * To be applied one after the other: the first expects what the workbook holds, each other what the one before it
   * leaves. Cells stand in a batch each once; a row that is put in or taken out is a batch of its own.
   */
  readonly batches: readonly Changes[];
  /** In the order in which they were applied. */
  readonly applied: readonly MadeCorrection[];
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
  private readonly applied: MadeCorrection[] = [];
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
    const tried = together(decided).slice(0, this.most);
    if (tried.length === 0) return false;
    const next = withChanges(this.current, changesOf(tried));
    const report = this.check(next);
    if (!bringsUpNew(this.report, report, next, rowsOf(tried))) {
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
      batches: batchesOf(this.original, this.applied),
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
      this.applied.push({ ...correction, cells: previewCorrection(this.current, correction) });
      this.done.add(correctionKey(correction));
    }
    // With the rows all addresses change, and with them what tells corrections apart.
    if (rowsOf(corrections).length > 0) {
      this.done.clear();
      this.withheld.clear();
    }
    this.current = next;
    this.report = report;
  }
}

/** The first of them that can be made together: a row by itself, or cells up to the next row. */
function together(decided: readonly AppliedCorrection[]): readonly AppliedCorrection[] {
  const row = decided.findIndex((correction) => correction.row !== undefined);
  return row < 0 ? decided : decided.slice(0, Math.max(1, row));
}

function rowsOf(corrections: readonly AppliedCorrection[]): RowChange[] {
  return corrections.flatMap(({ row }) => (row === undefined ? [] : [row]));
}

/** What corrections of one plan come to, each cell once. */
function changesOf(corrections: readonly AppliedCorrection[]): (SetCell | RowChange)[] {
  const cells = new Map(
    corrections.flatMap(({ changes }) => changes.map((change) => [cellKey(change.at), change])),
  );
  return [...cells.values(), ...rowsOf(corrections)];
}

/**
 * Whether the second check finds what the first did not. What is certain to be mended next does not count, nor what
 * rests on a formula that the program has yet to reckon anew.
 */
function bringsUpNew(
  before: Report,
  after: Report,
  snapshot: Snapshot,
  moves: readonly RowChange[],
): boolean {
  const isKnown = tellsAlready(before, moves);
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

/** The corrections as batches: all cells up to the next row together, each row by itself. */
function batchesOf(original: Snapshot, applied: readonly AppliedCorrection[]): Changes[] {
  const batches: Changes[] = [];
  let current = original;
  let cells: SetCell[] = [];
  const add = (changes: readonly (SetCell | RowChange)[]): void => {
    if (changes.length === 0) return;
    batches.push(changes);
    current = withChanges(current, changes);
  };
  const addCells = (): void => {
    add(netChanges(current, cells));
    cells = [];
  };
  for (const { changes, row } of applied) {
    cells.push(...changes);
    if (row === undefined) continue;
    addCells();
    add([row]);
  }
  addCells();
  return batches;
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
