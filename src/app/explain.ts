/**
 * 审核说明 typed in the pane. The hidden column of 校验结果 is the one truth for them, so this writes into that sheet: into
 * the finding's own line where it has one, else the whole sheet with the explanation in it.
 */
import type { CellRef } from '../grid/address';
import type { Change, Changes, SetCell } from '../grid/changes';
import type { WorkbookHost } from '../grid/host';
import type { Cell, Snapshot } from '../grid/snapshot';
import { sheetNamed } from '../grid/snapshot';
import type { Explanations } from '../report/explanations';
import { explanationCells, readExplanations, targetSheetName } from '../report/explanations';
import type { Report } from '../report/report';
import { verdictSentence } from '../report/verdict';
import type { WritingContext } from '../report/writing';
import { reportChanges } from '../report/writing';
import { VERDICT_CELL } from '../report/sheet';

export interface Explained {
  /** All explanations of the workbook, with this one. */
  readonly explanations: Explanations;
  /** Undoes it; empty where nothing had to be written. */
  readonly undo: Changes;
}

/**
 * Writes what the user says about findings of the report; an empty text takes it away. The workbook is read anew, so
 * that what was typed in the sheet meanwhile stays. Throws HostError and ChangesRefused; the workbook is then as it was.
 */
export async function explain(
  host: WorkbookHost,
  report: Report,
  fingerprints: readonly string[],
  text: string,
  context: Omit<WritingContext, 'carriedOver'>,
): Promise<Explained> {
  const snapshot = await host.read();
  const before = readExplanations(snapshot);
  const explanations = withExplanation(before, report, fingerprints, text.trim());
  const changes = inPlace(snapshot, report, fingerprints, before, explanations);
  const all = changes ?? reportChanges(snapshot, report, { ...context, carriedOver: explanations });
  return { explanations, undo: all.length === 0 ? [] : await host.apply(all) };
}

function withExplanation(
  before: Explanations,
  { findings }: Report,
  fingerprints: readonly string[],
  text: string,
): Explanations {
  const after = new Map(before);
  for (const fingerprint of fingerprints) {
    const finding = findings.find((one) => one.fingerprint === fingerprint);
    if (text === '' || !finding) after.delete(fingerprint);
    else after.set(fingerprint, { text, rule: finding.rule, table: finding.table, message: finding.message });
  }
  return after;
}

/** The changes inside the sheet there is; undefined where one of the findings has no line in it. */
function inPlace(
  snapshot: Snapshot,
  report: Report,
  fingerprints: readonly string[],
  before: Explanations,
  after: Explanations,
): Changes | undefined {
  const changes: Change[] = [];
  for (const fingerprint of fingerprints) {
    const text = after.get(fingerprint)?.text ?? null;
    const cells = explanationCells(snapshot, fingerprint);
    if (cells.length === 0 && text !== null) return undefined;
    changes.push(...cells.flatMap(({ at, cell }, index) => writing(at, cell, index === 0 ? text : null)));
  }
  const verdict = verdictChange(snapshot, report, before, after);
  return verdict ? [...changes, verdict] : changes;
}

/** Nothing where the cell says so already. A copied line gives its words to the first one. */
function writing(at: CellRef, cell: Cell | undefined, value: string | null): SetCell[] {
  if ((cell?.value ?? null) === value && cell?.formula === undefined) return [];
  return [{ kind: 'setCell', at, expect: contentOf(cell), write: { value } }];
}

function contentOf(cell: Cell | undefined): SetCell['expect'] {
  return {
    value: cell?.value ?? null,
    ...(cell?.formula === undefined ? {} : { formula: cell.formula }),
  };
}

/** An explained 核实 leaves the verdict; the sheet's own follows where it is the one of this report. */
function verdictChange(
  snapshot: Snapshot,
  report: Report,
  before: Explanations,
  after: Explanations,
): SetCell | undefined {
  const name = targetSheetName(snapshot);
  const at = { sheet: name, ...VERDICT_CELL };
  const shown = sheetNamed(snapshot, name)?.rows.get(at.row)?.[at.column]?.value;
  const verdict = verdictSentence(report, after);
  if (shown !== verdictSentence(report, before) || shown === verdict) return undefined;
  return { kind: 'setCell', at, expect: { value: shown }, write: { value: verdict } };
}
