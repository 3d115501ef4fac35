/**
 * Which corrections of a report are applied together, and what is left and why. Pure: takes a report, gives changes.
 * A fix is certain; causes and suggestions, which somebody has to decide on, only where they are asked for.
 */
import type { Cause } from '../findings/cause';
import type { Correction, RowChange } from '../findings/correction';
import type { Finding } from '../findings/finding';
import { cellKey, contains, type CellRef } from '../grid/address';
import type { SetCell } from '../grid/changes';
import type { Report } from '../report/report';
import { rowAfter } from './with-rows';

/** A correction that is applied, and what it mends. */
export interface AppliedCorrection {
  /** 确定: a fix. 推断: of a cause. 建议: a suggestion. */
  readonly kind: '确定' | '推断' | '建议';
  /** The finding; for a cause all it explains that the report has. */
  readonly findings: readonly Finding[];
  readonly title: string;
  readonly changes: readonly SetCell[];
  /** A row put in or taken out instead; applied by itself, for what stands below moves. */
  readonly row?: RowChange;
}

/** Why a finding is left as it is. */
export type SkipReason =
  /** Nothing to offer: only a person can say what is right. */
  | { readonly kind: '无更正' }
  /** Somebody has to decide; the likeliest of what is offered. */
  | { readonly kind: '须决定'; readonly title: string }
  /** Explained by a cause whose correction is not applied. */
  | { readonly kind: '另有原因'; readonly cause: Cause }
  /** Its cell was to become something else by a correction that comes first. */
  | { readonly kind: '更正冲突'; readonly at: CellRef; readonly title: string; readonly other: string }
  /** A cell it speaks of is corrected first; the finding is looked at again after that. */
  | { readonly kind: '先行更正'; readonly at: CellRef; readonly title: string; readonly other: string }
  | { readonly kind: '工作表受保护'; readonly sheet: string; readonly title: string }
  /** Applied on trial, it made the check find something new. */
  | { readonly kind: '引出新问题'; readonly title: string };

export interface SkippedFinding {
  readonly finding: Finding;
  readonly reason: SkipReason;
}

export interface FixPlan {
  /** The cells of what is applied, each once, all expecting what the checked workbook holds. */
  readonly changes: readonly SetCell[];
  readonly applied: readonly AppliedCorrection[];
  /** Every finding that no applied correction mends, in the order of the report. */
  readonly skipped: readonly SkippedFinding[];
}

export interface PlanOptions {
  /** Also what somebody has to decide on: the correction of each cause without a near rival, first suggestions. */
  readonly suggested: boolean;
  /** Sheets that cannot be written, by name. */
  readonly protectedSheets?: ReadonlySet<string>;
  /** Corrections that were tried and taken back, by `correctionKey`. */
  readonly withheld?: ReadonlySet<string>;
}

/**
 * Whether a report tells a finding already. A mended code or name may be part of a fingerprint; then the rule and the
 * first cell tell, where `moves`, made one after the other since the report, have left it.
 */
export function tellsAlready(
  { findings }: Report,
  moves: readonly RowChange[] = [],
): (finding: Finding) => boolean {
  const placeOf = ({ rule, cells: [first] }: Finding, moved: readonly RowChange[]): string => {
    if (!first) return JSON.stringify([rule]);
    const { sheet, area } = first;
    const now = (row: number): number => moved.reduce((at, move) => rowAfter(move, sheet, at), row);
    return JSON.stringify([rule, sheet, now(area.top), now(area.bottom), area.left, area.right]);
  };
  const fingerprints = new Set(findings.map(({ fingerprint }) => fingerprint));
  const places = new Set(findings.map((finding) => placeOf(finding, moves)));
  return (finding) => fingerprints.has(finding.fingerprint) || places.has(placeOf(finding, []));
}

/** Tells corrections apart by what they write where. */
export function correctionKey({ changes, row }: Pick<Correction, 'changes' | 'row'>): string {
  const cells = changes.map(({ at, write, format }) => [at.sheet, at.row, at.column, write, format]);
  return JSON.stringify(row === undefined ? cells : [cells, row]);
}

/**
 * What to apply. Certain fixes come first, then causes, then suggestions, each in the order of the report, so that of
 * two corrections that want one cell the same one always wins; the other is told as skipped. Of corrections that put in
 * or take out a row only one can be made from one report: addresses are others after it.
 */
export function planFixes(report: Report, options: PlanOptions): FixPlan {
  const plan = new Plan(options);
  const explained = (finding: Finding): Cause | undefined =>
    finding.cause === undefined ? undefined : report.causes[finding.cause];
  for (const finding of report.findings)
    if (finding.fix && !isSymptom(explained(finding))) plan.offer('确定', finding.fix, [finding]);
  if (options.suggested) {
    for (const cause of report.causes) {
      const findings = report.findings.filter((finding) => explained(finding) === cause);
      const open = findings.filter((finding) => !plan.mends(finding));
      if (isAlone(cause) && cause.correction && open.length > 0) plan.offer('推断', cause.correction, open);
    }
    for (const finding of report.findings) {
      const [suggestion] = finding.suggestions ?? [];
      const offered = suggestion !== undefined && suggestion.tied !== true;
      if (!explained(finding) && !finding.fix && offered) plan.offer('建议', suggestion, [finding]);
    }
  }
  return plan.result(report.findings, explained);
}

/** One of several findings with a cause in common: what is certain of it alone is not of all of them. */
function isSymptom(cause: Cause | undefined): boolean {
  return cause !== undefined && cause.explains.length > 1;
}

/** Without a rival that would explain its findings nearly as well. */
function isAlone({ alternatives, oneOf }: Cause): boolean {
  return alternatives.length === 0 && oneOf === undefined;
}

class Plan {
  private readonly applied: AppliedCorrection[] = [];
  private readonly taken = new Map<string, { readonly change: SetCell; readonly title: string }>();
  private readonly refused = new Map<Finding, SkipReason>();

  constructor(private readonly options: PlanOptions) {}

  /** Takes the correction in, or notes why not. */
  offer(kind: AppliedCorrection['kind'], correction: Correction, findings: readonly Finding[]): void {
    const { title, changes, row } = correction;
    const reason = this.obstacle(kind, correction, findings);
    if (reason) {
      for (const finding of findings) this.refused.set(finding, reason);
      return;
    }
    for (const change of changes) this.taken.set(cellKey(change.at), { change, title });
    this.applied.push({ kind, findings, title, changes, ...(row === undefined ? {} : { row }) });
  }

  mends(finding: Finding): boolean {
    return this.applied.some(({ findings }) => findings.includes(finding));
  }

  result(findings: readonly Finding[], explained: (finding: Finding) => Cause | undefined): FixPlan {
    const mended = new Set(this.applied.flatMap((applied) => applied.findings));
    return {
      changes: [...this.taken.values()].map(({ change }) => change),
      applied: this.applied,
      skipped: findings
        .filter((finding) => !mended.has(finding))
        .map((finding) => ({ finding, reason: this.reasonOf(finding, explained(finding)) })),
    };
  }

  private reasonOf(finding: Finding, cause: Cause | undefined): SkipReason {
    const refused = this.refused.get(finding);
    if (refused) return refused;
    if (cause) return { kind: '另有原因', cause };
    const [suggestion] = finding.suggestions ?? [];
    return suggestion ? { kind: '须决定', title: suggestion.title } : { kind: '无更正' };
  }

  private obstacle(
    kind: AppliedCorrection['kind'],
    correction: Correction,
    findings: readonly Finding[],
  ): SkipReason | undefined {
    const { title, changes, row } = correction;
    const { protectedSheets, withheld } = this.options;
    if (withheld?.has(correctionKey(correction)) === true) return { kind: '引出新问题', title };
    const sheets = [...changes.map(({ at }) => at.sheet), ...(row === undefined ? [] : [row.sheet])];
    const guarded = sheets.find((sheet) => protectedSheets?.has(sheet) === true);
    if (guarded !== undefined) return { kind: '工作表受保护', sheet: guarded, title };
    if (row !== undefined) return undefined;
    for (const change of changes) {
      const other = this.taken.get(cellKey(change.at));
      if (other && !isSame(other.change, change))
        return { kind: '更正冲突', at: change.at, title, other: other.title };
    }
    const isKnown = changes.every(({ at }) => this.taken.has(cellKey(at)));
    return kind === '确定' || isKnown ? undefined : this.touched(title, findings);
  }

  /** A decision is taken on cells as they stand: not where another correction changes one of them. */
  private touched(title: string, findings: readonly Finding[]): SkipReason | undefined {
    for (const { change, title: other } of this.taken.values()) {
      const { at } = change;
      const speaksOf = findings.some(({ cells }) =>
        cells.some(({ sheet, area }) => sheet === at.sheet && contains(area, at.row, at.column)),
      );
      if (speaksOf) return { kind: '先行更正', at, title, other };
    }
    return undefined;
  }
}

function isSame(one: SetCell, other: SetCell): boolean {
  return (
    one.write.value === other.write.value &&
    one.write.formula === other.write.formula &&
    one.format === other.format
  );
}
