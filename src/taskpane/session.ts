/**
 * The state of the pane without the pane: one workbook, what was recognised in it, the last check, and what the user is
 * about. Knows no React and no particular host; whoever shows it subscribes and reads `getState()`.
 *
 * Actions never reject: what fails is told in `state.failure`. One action runs at a time; one that is asked for while
 * another runs does nothing.
 */
import type { Correction } from '../findings/correction';
import type { Finding } from '../findings/finding';
import { ChangesRefused } from '../grid/changes';
import type { Report } from '../report/report';
import { comparison, told } from './comparison';
import type { PreviewedCell } from './engine';
import { failureOf } from './failure';
import { findingsAt } from './finding-places';
import type { CheckResult, Session, SessionOptions, SheetAssignment } from './session-state';
import { SessionWrites } from './session-writes';
import { FAILURE, NOTICES, STEPS, WRITES } from './wording';

export type * from './session-state';

/** A session over one workbook. Nothing is read before `recognise` or `check` is called. */
export function createSession(options: SessionOptions): Session {
  return new WorkbookSession(options);
}

class WorkbookSession extends SessionWrites implements Session {
  get canMark(): boolean {
    return this.options.host.marks !== undefined;
  }

  recognise(): Promise<void> {
    return this.run('读取', '读取', async () => {
      await this.recogniseNow();
    });
  }

  check(): Promise<void> {
    return this.run('校验', '校验', async () => {
      const result = await this.checkNow();
      this.tell(toldOfCheck(result), result.verdict);
      await this.markAfterCheck(result.report);
    });
  }

  select(fingerprint: string | undefined): void {
    const { selections } = this.state;
    this.set({ selected: fingerprint, selections: selections + 1 });
  }

  selectAt(sheet: string, row: number, column: number): boolean {
    const { result, selected } = this.state;
    const hits = result ? findingsAt(result.places, sheet, row, column) : [];
    if (hits.length === 0) return false;
    const current = hits.findIndex(({ fingerprint }) => fingerprint === selected);
    this.select(hits[(current + 1) % hits.length]?.fingerprint);
    return true;
  }

  goToFinding(finding: Finding): Promise<void> {
    this.select(finding.fingerprint);
    return this.goTo(finding.cells);
  }

  writeReport(): Promise<void> {
    return this.run('写入', '写入', async () => {
      const { report } = await this.currentResult();
      this.step('写入', STEPS.write, 0, 1);
      const engine = await this.loaded();
      const written = await engine.writeReport(this.options.host, report, await this.context());
      this.applied(WRITES.report, written.undo);
      this.tell(NOTICES.written(written.sheet));
    });
  }

  explain(fingerprints: readonly string[], text: string): Promise<void> {
    return this.run('写入', '写入', async () => {
      const result = await this.currentResult();
      const present = new Set(result.report.findings.map(({ fingerprint }) => fingerprint));
      const explained = fingerprints.filter((fingerprint) => present.has(fingerprint));
      if (explained.length === 0) {
        this.tell(NOTICES.gone);
        return;
      }
      this.step('写入', STEPS.write, 0, 1);
      const engine = await this.loaded();
      const { report } = result;
      const context = await this.context();
      const written = await engine.explain(this.options.host, report, explained, text, context);
      const { explanations } = written;
      this.set({
        result: { ...result, explanations, verdict: engine.verdictSentence(report, explanations) },
      });
      if (written.undo.length > 0) this.applied(WRITES.explanation, written.undo);
      this.tell(text.trim() === '' ? NOTICES.explanationRemoved : NOTICES.explained);
    });
  }

  preview(corrections: readonly Correction[]): readonly PreviewedCell[] {
    const { result } = this.state;
    if (!this.engine || !result) return [];
    return this.engine.previewChanges(result.snapshot, this.engine.changesOf(corrections));
  }

  correct(corrections: readonly Correction[]): Promise<void> {
    return this.run('写入', '写入', async () => {
      this.step('写入', STEPS.write, 0, 1);
      const changes = (await this.loaded()).changesOf(corrections);
      const ofRow = corrections.find(({ row }) => row !== undefined);
      const undo = await this.options.host.apply(changes);
      this.applied(ofRow?.title ?? WRITES.corrections(changes.length), undo);
      const notice = ofRow ? NOTICES.rowCorrected(ofRow.title) : NOTICES.corrected(changes.length);
      this.tell(told([notice, comparison(await this.checkAfterWrite())]));
    });
  }

  mark(): Promise<void> {
    return this.run('写入', '标记', async () => {
      const { report } = await this.currentResult();
      this.tell(NOTICES.marked(await this.setMarks(report)));
    });
  }

  unmark(): Promise<void> {
    return this.run('写入', '标记', async () => {
      const removed = (await this.options.host.marks?.clear()) ?? 0;
      this.set({ marked: 0 });
      this.tell(NOTICES.unmarked(removed));
    });
  }

  assign(sheet: string, what: SheetAssignment): Promise<void> {
    return this.run('写入', '写入', async () => {
      this.step('写入', STEPS.write, 0, 1);
      const { host } = this.options;
      const changes = (await this.loaded()).assigning(await host.read(), sheet, what);
      if (changes === undefined)
        throw new ChangesRefused({ reason: 'present', cells: [], message: FAILURE.foreignSheet });
      this.applied(WRITES.assignment, await host.apply(changes));
      if (this.state.phase === 'checked') await this.checkAfterWrite();
      else await this.recogniseNow();
      this.tell(NOTICES.assigned);
    });
  }

  openUserFormulas(): Promise<void> {
    return this.run('写入', '写入', async () => {
      const { host } = this.options;
      const engine = await this.loaded();
      const changes = engine.userFormulaSheet(await host.read());
      const sheet = engine.USER_FORMULA_SHEET;
      if (changes) this.applied(WRITES.formulaSheet, await host.apply(changes));
      this.tell(changes ? NOTICES.formulaSheet(sheet) : NOTICES.formulaSheetExists(sheet));
      await this.goTo([{ sheet, area: { top: 0, bottom: 0, left: 0, right: 0 } }]);
    });
  }

  dismissFailure(): void {
    this.set({ failure: undefined });
  }

  private async markAfterCheck(report: Report): Promise<void> {
    if (this.options.autoMark?.() !== true || !this.canMark) return;
    try {
      await this.setMarks(report);
    } catch (error) {
      this.set({ failure: failureOf('标记', error) });
    }
  }

  private async setMarks(report: Report): Promise<number> {
    const marks = (await this.loaded()).marksOf(report);
    await this.options.host.marks?.set(marks);
    this.set({ marked: marks.length });
    return marks.length;
  }

  private async context(): Promise<{ workbook: string; version: string; time: Date }> {
    const workbook = this.state.workbook === '' ? await this.options.host.name() : this.state.workbook;
    return { workbook, version: this.options.version ?? '', time: this.state.result?.time ?? this.now() };
  }
}

/** What came of a check; nothing is said to be finished where there was nothing to check. */
function toldOfCheck(result: CheckResult): string {
  const nothing = result.report.tables.length === 0;
  return nothing ? NOTICES.nothingRecognised : told([NOTICES.checked, comparison(result)]);
}
