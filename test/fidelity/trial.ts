/** One fault put into one workbook and checked: what was noticed, what was named as its cause, and what was said wrongly. */
import { checkWorkbook } from '../../src/app/check';
import { cellKey, contains, type CellRef } from '../../src/grid/address';
import type { Cause } from '../../src/findings/cause';
import type { Finding, FindingCells, Severity } from '../../src/findings/finding';
import type { Snapshot } from '../../src/grid/snapshot';
import type { Report } from '../../src/report/report';
import type { Identities, Shift } from './identities';

/** A fault as it stands in the workbook. */
export interface Faulted {
  readonly kind: string;
  readonly table: string;
  /** The printed title of the table: a note that it holds no figures is about what was put in. */
  readonly title: string;
  /** Where, in words: row, column, address. */
  readonly place: string;
  readonly snapshot: Snapshot;
  /** The cells the fault was put into, at their addresses in the faulty workbook. */
  readonly cells: readonly CellRef[];
  /** The change of amounts in the clean workbook; empty for names and codes. */
  readonly shift: Shift;
  /** For a fault of a row: findings anywhere in the sheet are about it. */
  readonly wholeSheet?: true;
  /** The code and names of that row: findings in other sheets that speak of them are about it, too. */
  readonly words?: readonly string[];
  /** Whether the identities single out the cell; undefined where that is not asked. */
  readonly singledOut?: boolean;
  /** How many cells are wrong independently of each other: the causes that ought to come first. */
  readonly faults: number;
}

/** The gravest that was said of it, or that nothing was. */
export type Noticed = Severity | '未发现';

/** Where the cell stands among the causes of the report. */
export type Rank = '第一' | '已列出' | '未列出';

export interface Outcome {
  readonly kind: string;
  readonly table: string;
  readonly place: string;
  readonly noticed: Noticed;
  /** Undefined where the report points at no cell: neither by a cause nor by a finding of its own. */
  readonly rank?: Rank;
  readonly singledOut?: boolean;
  /** Whether the first cause is mended by the true amounts. */
  readonly named: readonly string[];
  /** 错误 and 核实 about something else. */
  readonly elsewhere: readonly string[];
}

/** What the clean workbook says, to compare with. */
export interface Baseline {
  readonly fingerprints: ReadonlySet<string>;
  readonly identities: Identities;
}

export function baselineOf(report: Report, identities: Identities): Baseline {
  return { fingerprints: new Set(report.findings.map(({ fingerprint }) => fingerprint)), identities };
}

/** Checks a faulty workbook and tells how it was judged. */
export function tryFault(fault: Faulted, baseline: Baseline): Outcome {
  const report = checkWorkbook(fault.snapshot);
  const fresh = report.findings.filter(({ fingerprint }) => !baseline.fingerprints.has(fingerprint));
  const about = fresh.filter((finding) => isAbout(finding, fault, baseline.identities));
  const strange = fresh.filter((finding) => !about.includes(finding) && finding.severity !== '提示');
  const told = [...report.causes.map(alternativesOf), ...pointers(fresh, fault, report)];
  const rank = told.length === 0 ? undefined : rankOf(fault, told);
  return {
    kind: fault.kind,
    table: fault.table,
    place: fault.place,
    noticed: gravest(about, fault),
    ...(rank === undefined ? {} : { rank }),
    ...(fault.singledOut === undefined ? {} : { singledOut: fault.singledOut }),
    named: report.causes
      .slice(0, 3)
      .map(({ kind, cells, slip }) => `${kind}${slip} ${cells.map(wordsOf).join('、')}`),
    elsewhere: strange.map(({ severity, rule, message }) => `${severity} ${rule} ${message}`),
  };
}

function gravest(findings: readonly Finding[], fault: Faulted): Noticed {
  const graver = (['错误', '核实'] as const).find((each) =>
    findings.some(({ severity }) => severity === each),
  );
  if (graver) return graver;
  // A hint counts only where it points at the very place.
  return findings.some((finding) => pointsAt(finding.cells, fault)) ? '提示' : '未发现';
}

/** A finding is about a fault where it speaks of its cells, or comes from an identity over what the fault moves. */
function isAbout(finding: Finding, fault: Faulted, identities: Identities): boolean {
  if (pointsAt(finding.cells, fault)) return true;
  if (fault.wholeSheet && finding.cells.some(({ sheet }) => fault.cells.some((cell) => cell.sheet === sheet)))
    return true;
  if (finding.rule === 'ND-7' && finding.message.includes(fault.title)) return true;
  if (fault.words?.some((word) => finding.message.includes(word))) return true;
  const moved = [...identities.withFollowers(fault.shift).keys()];
  return moved.some((cell) => identities.rulesAt(cell).has(finding.rule));
}

function pointsAt(cells: readonly FindingCells[], fault: Faulted): boolean {
  return cells.some(({ sheet, area }) =>
    fault.cells.some((cell) => cell.sheet === sheet && contains(area, cell.row, cell.column)),
  );
}

/** What one thing told names: the cells it says are wrong, and other cells that may be instead. */
interface Told {
  readonly cells: readonly FindingCells[];
  readonly instead: readonly FindingCells[];
}

function alternativesOf({ cells, alternatives }: Cause): Told {
  return { cells, instead: alternatives.flatMap((one) => one.cells) };
}

/** Cells a finding marks where it is about one place; of rows that want something, the rows. */
const MOST_CELLS = 3;
const MOST_ROWS = 6;

/**
 * Findings that are their own cause: those no cause explains and no formula stands behind, about one place. They are told
 * after the causes, in the order of the report.
 */
function pointers(fresh: readonly Finding[], fault: Faulted, { causes, unattributed }: Report): Told[] {
  const explained = new Set([...causes.flatMap(({ explains }) => explains), ...unattributed]);
  const isOnePlace = ({ cells }: Finding): boolean =>
    fault.wholeSheet
      ? cells.length <= MOST_ROWS
      : cells.length <= MOST_CELLS && cells.every(({ area }) => area.top === area.bottom);
  return fresh
    .filter((finding) => !explained.has(finding.fingerprint) && isOnePlace(finding))
    .map(({ cells }) => ({ cells, instead: [] }));
}

/** Whether a cell marked stands in a row of the fault. */
function pointsAtRow(cells: readonly FindingCells[], fault: Faulted): boolean {
  return cells.some(({ sheet, area }) =>
    fault.cells.some((cell) => cell.sheet === sheet && area.top <= cell.row && cell.row <= area.bottom),
  );
}

/** All wrong cells by what is told first, by anything told, or not. */
function rankOf(fault: Faulted, told: readonly Told[]): Rank {
  const first = told.slice(0, fault.faults).flatMap(({ cells }) => cells);
  const all = told.flatMap(({ cells, instead }) => [...cells, ...instead]);
  const named = (among: readonly FindingCells[]): boolean =>
    fault.wholeSheet
      ? pointsAtRow(among, fault)
      : fault.cells.every((cell) => pointsAt(among, { ...fault, cells: [cell] }));
  return named(first) ? '第一' : named(all) ? '已列出' : '未列出';
}

function wordsOf({ sheet, area }: FindingCells): string {
  return cellKey({ sheet, row: area.top, column: area.left });
}
