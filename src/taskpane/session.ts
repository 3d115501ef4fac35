/**
 * The state of the pane without the pane: one workbook, what was recognised in it, the last check, and what the user is
 * about. Knows no React and no particular host; whoever shows it subscribes and reads `getState()`.
 *
 * Actions never reject: what fails is told in `state.failure`. One action runs at a time; one that is asked for while
 * another runs does nothing.
 */
import type { Correction } from '../findings/correction';
import type { Finding, FindingCells } from '../findings/finding';
import { cellKey } from '../grid/address';
import type { Changes } from '../grid/changes';
import type { Report } from '../report/report';
import type { PreviewedCell, Reading } from './engine';
import { failureOf, type Attempt } from './failure';
import { findingsAt, placesOf } from './finding-places';
import type {
  CheckResult,
  Engine,
  Session,
  SessionOptions,
  SessionState,
  SheetAssignment,
  Task,
} from './session-state';
import { FAILURE, NOTICES, STEPS, WRITES } from './wording';

export type * from './session-state';

/** A session over one workbook. Nothing is read before `recognise` or `check` is called. */
export function createSession(options: SessionOptions): Session {
  return new WorkbookSession(options);
}

/** Steps of a check that are told one by one. */
const CHECK_STEPS = 4;

/** A window out of sight draws nothing; the work then goes on all the same. */
const LONGEST_WAIT = 100;

/** Lets the window show the step before the work of it begins. */
function breathe(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof requestAnimationFrame !== 'function') return void setTimeout(resolve, 0);
    setTimeout(resolve, LONGEST_WAIT);
    requestAnimationFrame(() => setTimeout(resolve, 0));
  });
}

class WorkbookSession implements Session {
  private state: SessionState = { phase: 'idle', workbook: '', outdated: false, selections: 0 };
  private readonly listeners = new Set<() => void>();
  private readonly unwatch: () => void;
  private engine: Engine | undefined;
  /** Whether the workbook was changed since it was last read. */
  private changed = false;
  private back: { readonly title: string; readonly changes: Changes } | undefined;
  private notices = 0;

  constructor(private readonly options: SessionOptions) {
    this.unwatch = options.host.watch(() => {
      this.changed = true;
      if (this.state.phase !== 'idle') this.set({ outdated: true });
    });
  }

  get canMark(): boolean {
    return this.options.host.marks !== undefined;
  }

  getState(): SessionState {
    return this.state;
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  dispose(): void {
    this.unwatch();
    this.listeners.clear();
  }

  recognise(): Promise<void> {
    return this.run('读取', '读取', async () => {
      await this.recogniseNow();
    });
  }

  check(): Promise<void> {
    return this.run('校验', '校验', async () => {
      const result = await this.checkNow();
      this.tell(told([NOTICES.checked, comparison(result)]), result.verdict);
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

  async goTo([first, second]: readonly FindingCells[]): Promise<void> {
    if (!first) return;
    try {
      await this.options.host.goTo(first, second);
    } catch (error) {
      this.set({ failure: failureOf('前往', error) });
    }
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
      if (explained.length === 0) return this.tell(NOTICES.gone);
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
      this.applied(WRITES.corrections(changes.length), await this.options.host.apply(changes));
      this.tell(told([NOTICES.corrected(changes.length), comparison(await this.checkNow())]));
    });
  }

  undo(): Promise<void> {
    return this.takeBack((changes) => changes);
  }

  undoUntouched(): Promise<void> {
    const touched = new Set(this.state.failure?.refusal?.cells.map(cellKey));
    return this.takeBack((changes) =>
      changes.filter((change) => change.kind !== 'setCell' || !touched.has(cellKey(change.at))),
    );
  }

  mark(): Promise<void> {
    return this.run('写入', '标记', async () => {
      const { report } = await this.currentResult();
      await this.setMarks(report);
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
        return this.set({
          failure: {
            title: FAILURE.titles.写入,
            message: FAILURE.foreignSheet,
            effect: FAILURE.effects.写入,
          },
        });
      this.applied(WRITES.assignment, await host.apply(changes));
      if (this.state.phase === 'checked') await this.checkNow();
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

  private async run(name: Task['name'], attempt: Attempt, work: () => Promise<void>): Promise<void> {
    if (this.state.task) return;
    this.set({ task: { name, step: STEPS.load, done: 0, of: CHECK_STEPS }, failure: undefined });
    try {
      await work();
    } catch (error) {
      this.set({ failure: failureOf(attempt, error) });
    } finally {
      this.set({ task: undefined });
    }
  }

  private async loaded(): Promise<Engine> {
    this.engine ??= await (this.options.engine ?? loadEngine)();
    return this.engine;
  }

  private async recogniseNow(): Promise<Reading> {
    const name = this.state.task?.name ?? '读取';
    const engine = await this.loaded();
    this.step(name, STEPS.read, 0, CHECK_STEPS);
    const workbook = await this.options.host.name();
    this.changed = false;
    const snapshot = await this.options.host.read();
    this.step(name, STEPS.recognise, 1, CHECK_STEPS);
    await breathe();
    const reading = engine.recognise(snapshot);
    const { recognition } = reading;
    // What a check found stays beside what is recognised now, and is out of date where the workbook was changed.
    if (this.state.phase === 'checked') this.set({ workbook, recognition });
    else this.set({ phase: 'recognised', workbook, recognition, outdated: this.changed });
    return reading;
  }

  private async checkNow(): Promise<CheckResult> {
    const name = this.state.task?.name ?? '校验';
    const reading = await this.recogniseNow();
    const engine = await this.loaded();
    this.step(name, STEPS.check(reading.recognition.tables.length, reading.formulas), 2, CHECK_STEPS);
    await breathe();
    const report = engine.check(reading);
    this.step(name, STEPS.finish, 3, CHECK_STEPS);
    await breathe();
    const explanations = engine.readExplanations(reading.snapshot);
    const before = this.state.result;
    const result: CheckResult = {
      report,
      verdict: engine.verdictSentence(report, explanations),
      time: this.now(),
      snapshot: reading.snapshot,
      explanations,
      certain: engine.certainCorrections(report, reading.snapshot),
      places: placesOf(report.findings),
      ...(before ? { since: difference(before.report, report) } : {}),
    };
    this.set({ phase: 'checked', result, outdated: this.changed });
    return result;
  }

  /** The last result, or another check where the workbook has changed since. */
  private async currentResult(): Promise<CheckResult> {
    const { result, outdated } = this.state;
    return result === undefined || outdated ? this.checkNow() : result;
  }

  private async takeBack(part: (changes: Changes) => Changes): Promise<void> {
    const { back } = this;
    if (!back) return;
    await this.run('写入', '撤销', async () => {
      this.step('写入', STEPS.undo, 0, 1);
      const changes = part(back.changes);
      if (changes.length > 0) await this.options.host.apply(changes);
      this.back = undefined;
      this.set({ undo: undefined });
      this.options.onApplied?.();
      const result = this.state.phase === 'checked' ? await this.checkNow() : undefined;
      this.tell(told([NOTICES.undone(back.title), result && comparison(result)]));
    });
  }

  private applied(title: string, undo: Changes): void {
    this.back = { title, changes: undo };
    this.set({ undo: { title } });
    this.options.onApplied?.();
  }

  private async markAfterCheck(report: Report): Promise<void> {
    if (this.options.autoMark?.() !== true || !this.canMark) return;
    try {
      await this.setMarks(report);
    } catch (error) {
      this.set({ failure: failureOf('标记', error) });
    }
  }

  private async setMarks(report: Report): Promise<void> {
    const marks = (await this.loaded()).marksOf(report);
    await this.options.host.marks?.set(marks);
    this.set({ marked: marks.length });
    this.tell(NOTICES.marked(marks.length));
  }

  private async context(): Promise<{ workbook: string; version: string; time: Date }> {
    const workbook = this.state.workbook === '' ? await this.options.host.name() : this.state.workbook;
    return { workbook, version: this.options.version ?? '', time: this.state.result?.time ?? this.now() };
  }

  private now(): Date {
    return (this.options.now ?? (() => new Date()))();
  }

  private step(name: Task['name'], step: string, done: number, of: number): void {
    this.set({ task: { name, step, done, of } });
  }

  private tell(text: string, spoken?: string): void {
    this.notices += 1;
    this.set({ notice: { id: this.notices, text, ...(spoken === undefined ? {} : { spoken }) } });
  }

  private set(part: { [K in keyof SessionState]?: SessionState[K] | undefined }): void {
    const next: Record<string, unknown> = { ...this.state, ...part };
    for (const key of Object.keys(next)) if (next[key] === undefined) delete next[key];
    this.state = next as unknown as SessionState;
    for (const listener of this.listeners) listener();
  }
}

function loadEngine(): Promise<Engine> {
  return import(/* webpackChunkName: "engine" */ './engine');
}

function difference(before: Report, after: Report): NonNullable<CheckResult['since']> {
  const old = new Set(before.findings.map(({ fingerprint }) => fingerprint));
  const now = new Set(after.findings.map(({ fingerprint }) => fingerprint));
  return {
    cleared: [...old].filter((fingerprint) => !now.has(fingerprint)).length,
    added: [...now].filter((fingerprint) => !old.has(fingerprint)).length,
  };
}

/** What changed since the check before; undefined after the first one. */
function comparison({ since }: CheckResult): string | undefined {
  if (!since) return undefined;
  const { cleared, added } = since;
  if (cleared === 0 && added === 0) return NOTICES.unchanged;
  return told([
    cleared > 0 ? NOTICES.cleared(cleared) : undefined,
    added > 0 ? NOTICES.added(added) : undefined,
  ]);
}

function told(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined).join('，');
}
