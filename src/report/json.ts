/**
 * The Report as the JSON object scripts read: a published shape (docs/gongkai-report.schema.json) that changes only with
 * its schemaVersion. Keys always stand in the same order; what is not known is null, never left out.
 */
import { areaA1 } from '../grid/address';
import type { HostErrorCode } from '../grid/host';
import type { Cause, CauseCell, CauseKind } from '../findings/cause';
import type { Category, Finding, Severity } from '../findings/finding';
import type { Family } from '../tables/book';
import type { Explanations } from './explanations';
import type { Counts, Coverage, NotJudged, Report, ReportedTable } from './report';
import { verdictSentence } from './verdict';

/** Raised when a key changes its meaning, its type or its name, or goes; an added key raises it too. */
export const SCHEMA_VERSION = 2;

/** `cell` is one A1 address or a range. */
export interface JsonCell {
  readonly sheet: string;
  readonly cell: string;
}

export interface JsonFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly category: Category;
  readonly table: string | null;
  readonly cells: readonly JsonCell[];
  readonly message: string;
  readonly basis: string;
  readonly suggestion: string;
  readonly left: string | null;
  readonly right: string | null;
  readonly expected: string | null;
  readonly actual: string | null;
  readonly difference: string | null;
  readonly fingerprint: string;
  readonly cause: number | null;
}

/** A cell of a cause: what it holds and what it should hold, as printed. */
export interface JsonCauseCell extends JsonCell {
  readonly row: string;
  readonly column: string;
  readonly actual: string;
  readonly expected: string;
}

export interface JsonCause {
  readonly kind: CauseKind;
  readonly table: string | null;
  readonly message: string;
  readonly slip: string;
  readonly unit: string | null;
  readonly cells: readonly JsonCauseCell[];
  readonly explains: readonly string[];
  readonly alternatives: readonly { readonly cells: readonly JsonCauseCell[] }[];
  readonly oneOf: { readonly count: number; readonly difference: string } | null;
}

export interface JsonTable {
  readonly set: number;
  readonly table: string;
  readonly title: string;
  readonly sheet: string;
  readonly range: string;
  readonly amountUnit: string | null;
  readonly year: number | null;
}

/** One checked file. */
export interface JsonReport {
  readonly schemaVersion: typeof SCHEMA_VERSION;
  readonly file: string;
  readonly family: Family | null;
  readonly year: number | null;
  readonly organisation: string | null;
  readonly amountUnit: string | null;
  readonly verdict: string;
  readonly tables: readonly JsonTable[];
  readonly unrecognised: readonly { readonly sheet: string; readonly reason: string }[];
  readonly findings: readonly JsonFinding[];
  readonly causes: readonly JsonCause[];
  readonly unattributed: readonly string[];
  readonly diagnosisCut: boolean;
  readonly formulas: Counts;
  readonly instances: Counts;
  readonly coverage: Coverage;
}

/** Why a file could not be used: a host's code, or 'internal' for a fault of the program's own. */
export type FailureCode = HostErrorCode | 'write-refused' | 'internal';

/** A file that could not be used. */
export interface JsonFailure {
  readonly file: string;
  readonly error: { readonly code: FailureCode; readonly message: string };
}

/** The object for one checked file. `file` is the path as the caller gave it. */
export function jsonReport(file: string, report: Report, explanations: Explanations): JsonReport {
  return {
    schemaVersion: SCHEMA_VERSION,
    file,
    family: report.family ?? null,
    year: report.year ?? null,
    organisation: report.organisation ?? null,
    amountUnit: report.amountUnit ?? null,
    verdict: verdictSentence(report, explanations),
    tables: report.tables.map(jsonTable),
    unrecognised: report.unrecognised.map(({ sheet, reason }) => ({ sheet, reason })),
    findings: report.findings.map(jsonFinding),
    causes: report.causes.map(jsonCause),
    unattributed: [...report.unattributed],
    diagnosisCut: report.diagnosisCut,
    formulas: jsonCounts(report.formulas),
    instances: jsonCounts(report.instances),
    coverage: jsonCoverage(report.coverage),
  };
}

/** The object for a file that could not be used. */
export function jsonFailure(file: string, code: FailureCode, message: string): JsonFailure {
  return { file, error: { code, message } };
}

function jsonTable(table: ReportedTable): JsonTable {
  return {
    set: table.set,
    table: table.table,
    title: table.title,
    sheet: table.sheet,
    range: areaA1(table.area),
    amountUnit: table.amountUnit ?? null,
    year: table.year ?? null,
  };
}

function jsonFinding(finding: Finding): JsonFinding {
  return {
    rule: finding.rule,
    severity: finding.severity,
    category: finding.category,
    table: finding.table === '' ? null : finding.table,
    cells: finding.cells.map(({ sheet, area }) => ({ sheet, cell: areaA1(area) })),
    message: finding.message,
    basis: finding.basis,
    suggestion: finding.suggestion,
    left: finding.left ?? null,
    right: finding.right ?? null,
    expected: finding.expected ?? null,
    actual: finding.actual ?? null,
    difference: finding.difference ?? null,
    fingerprint: finding.fingerprint,
    cause: finding.cause ?? null,
  };
}

function jsonCause(cause: Cause): JsonCause {
  return {
    kind: cause.kind,
    table: cause.table === '' ? null : cause.table,
    message: cause.message,
    slip: cause.slip,
    unit: cause.unit ?? null,
    cells: cause.cells.map(jsonCauseCell),
    explains: [...cause.explains],
    alternatives: cause.alternatives.map(({ cells }) => ({ cells: cells.map(jsonCauseCell) })),
    oneOf: cause.oneOf ? { count: cause.oneOf.count, difference: cause.oneOf.difference } : null,
  };
}

function jsonCauseCell({ sheet, area, row, column, actual, expected }: CauseCell): JsonCauseCell {
  return { sheet, cell: areaA1(area), row, column, actual, expected };
}

function jsonCounts(counts: Counts): Counts {
  return {
    total: counts.total,
    run: counts.run,
    passed: counts.passed,
    rounding: counts.rounding,
    failed: counts.failed,
    notApplicable: counts.notApplicable.map(jsonNotJudged),
    notRun: counts.notRun.map(jsonNotJudged),
  };
}

function jsonNotJudged({ id, reason }: NotJudged): NotJudged {
  return { id, reason };
}

function jsonCoverage({ amountCells, inEquality, inInequality, none }: Coverage): Coverage {
  return { amountCells, inEquality, inInequality, none };
}
