/** One check of one workbook: from a picture of it to a report. Knows no host. */
import { KeyRegister } from '../findings/key-register';
import { formulasFor } from './catalogue';
import { runChecks } from '../checks';
import { diagnose } from '../diagnosis/diagnose';
import { correctedFindings } from '../checks/corrections/formula-findings';
import { evaluate } from '../formulas/evaluate';
import { withUserFormulas } from '../formulas/formula-set';
import { readUserFormulas } from '../formulas/user-formulas';
import { SEVERITIES, type Finding } from '../findings/finding';
import type { Cause } from '../findings/cause';
import type { Snapshot } from '../grid/snapshot';
import type { Report } from '../report/report';
import type { Book, Table } from '../tables/book';
import { CORE_TABLES } from '../tables/core-tables';
import { readBook } from '../tables/read-book';

export interface CheckOptions {
  /** The year of the workbook, where the user states it. */
  readonly year?: number;
}

/** Checks a workbook. Never throws for what a workbook may hold. */
export function checkWorkbook(snapshot: Snapshot, options: CheckOptions = {}): Report {
  const book = readBook(snapshot, options);
  return checkBook(book, snapshot);
}

/** Checks what was read, with the formulas the user keeps in the workbook. */
export function checkBook(book: Book, snapshot: Snapshot): Report {
  const formulas = withUserFormulas(formulasFor(book), readUserFormulas(snapshot));
  const evaluation = evaluate(book, formulas);
  const context = { book, snapshot, evaluation };
  const findings = distinguished(inOrder([...correctedFindings(context), ...runChecks(context)], book));
  const { causes, unattributed, isCut } = diagnose({ book, snapshot, formulas, evaluation, findings });
  const missing = missingCoreTables(book);
  const none = { amountCells: 0, inEquality: 0, inInequality: 0, none: 0 };
  return {
    ...(book.family === undefined ? {} : { family: book.family }),
    ...(book.year === undefined ? {} : { year: book.year }),
    ...(book.organisation === undefined ? {} : { organisation: book.organisation }),
    ...(book.amountUnit === undefined ? {} : { amountUnit: book.amountUnit }),
    tables: book.tables.map((table) => ({
      set: table.set + 1,
      table: table.kind,
      ...(table.number === undefined ? {} : { number: table.number }),
      title: table.title,
      sheet: table.sheet,
      area: table.area,
      ...(table.amountUnit === undefined ? {} : { amountUnit: table.amountUnit }),
      ...(table.year === undefined ? {} : { year: table.year }),
      coverage: evaluation.tableCoverage.get(table) ?? none,
    })),
    unrecognised: book.unrecognised.map(({ sheet, reason }) => ({ sheet, reason })),
    otherSheets: book.otherSheets,
    findings: attributed(findings, causes),
    causes,
    unattributed,
    diagnosisCut: isCut,
    formulas: evaluation.formulas,
    instances: evaluation.instances,
    coverage: evaluation.coverage,
    overridden: evaluation.overridden,
    missingCoreTables: missing,
    notJudged: evaluation.formulas.run === 0 || missing.length > 0,
  };
}

/** Each finding with the cause that explains it; of several the first. */
function attributed(findings: readonly Finding[], causes: readonly Cause[]): Finding[] {
  const owners = new Map<string, number>();
  causes.forEach(({ explains }, cause) => {
    for (const fingerprint of explains) if (!owners.has(fingerprint)) owners.set(fingerprint, cause);
  });
  return findings.map((finding) => {
    const cause = owners.get(finding.fingerprint);
    return cause === undefined ? finding : { ...finding, cause };
  });
}

/** The core tables a set of the Book lacks: without them the workbook is not judged. */
function missingCoreTables(book: Book): string[] {
  const missing = book.sets.flatMap(({ family, leftover }, set) => {
    if (leftover === true) return [];
    const kinds = new Set(book.tables.filter((table: Table) => table.set === set).map(({ kind }) => kind));
    return (CORE_TABLES[family] ?? []).filter((kind) => !kinds.has(kind));
  });
  return [...new Set(missing)];
}

/** By severity, then in the order of the tables and cells of the workbook. */
function inOrder(findings: readonly Finding[], book: Book): Finding[] {
  const sheets = new Map(book.tables.map(({ sheet }, i) => [sheet, i]));
  const place = (finding: Finding): readonly number[] => {
    const cells = finding.cells[0];
    return [
      SEVERITIES.indexOf(finding.severity),
      cells ? (sheets.get(cells.sheet) ?? -1) : -1,
      cells?.area.top ?? 0,
      cells?.area.left ?? 0,
    ];
  };
  return findings
    .map((finding, i) => ({ finding, place: [...place(finding), i] }))
    .sort((a, b) => {
      const differs = a.place.findIndex((part, i) => part !== b.place[i]);
      return differs < 0 ? 0 : (a.place[differs] as number) - (b.place[differs] as number);
    })
    .map(({ finding }) => finding);
}

/** The second of equal fingerprints ends in ~2, so that each finding keeps an 审核说明 of its own. */
export function distinguished(findings: readonly Finding[]): Finding[] {
  const keys = new KeyRegister();
  return findings.map((finding) => ({ ...finding, fingerprint: keys.take(finding.fingerprint) }));
}
