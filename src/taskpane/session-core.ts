/**
 * What every action of a session stands on: its state and who listens to it, the workbook read and checked step by step,
 * and failures turned into sentences.
 */
import { afterPaint } from './after-paint';
import { difference } from './comparison';
import type { Reading } from './engine';
import { failureOf, type Attempt } from './failure';
import { placesOf } from './finding-places';
import type { CheckResult, Engine, SessionOptions, SessionState, Task } from './session-state';
import { STEPS } from './wording';

/** Steps of a check that are told one by one. */
const CHECK_STEPS = 4;

export class SessionCore {
  protected state: SessionState = { phase: 'idle', workbook: '', outdated: false, selections: 0 };
  protected engine: Engine | undefined;
  /** Whether the workbook was changed since it was last read. */
  private changed = false;
  private notices = 0;
  private readonly listeners = new Set<() => void>();
  private readonly unwatch: () => void;

  constructor(protected readonly options: SessionOptions) {
    this.unwatch = options.host.watch(() => {
      this.changed = true;
      if (this.state.phase !== 'idle') this.set({ outdated: true, readingOutdated: true });
    });
  }

  dispose(): void {
    this.unwatch();
    this.listeners.clear();
  }

  getState(): SessionState {
    return this.state;
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  protected async run(name: Task['name'], attempt: Attempt, work: () => Promise<void>): Promise<void> {
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

  protected async loaded(): Promise<Engine> {
    this.engine ??= await (this.options.engine ?? loadEngine)();
    return this.engine;
  }

  protected async recogniseNow(): Promise<Reading> {
    const name = this.state.task?.name ?? '读取';
    const engine = await this.loaded();
    this.step(name, STEPS.read, 0, CHECK_STEPS);
    const workbook = await this.options.host.name();
    this.changed = false;
    const snapshot = await this.options.host.read();
    this.step(name, STEPS.recognise, 1, CHECK_STEPS);
    await afterPaint();
    const reading = engine.recognise(snapshot);
    const { recognition } = reading;
    this.set({ reading, readingOutdated: this.hasChanged() ? true : undefined });
    // What a check found stays beside what is recognised now, and is out of date where the workbook was changed.
    if (this.state.phase === 'checked') this.set({ workbook, recognition });
    else this.set({ phase: 'recognised', workbook, recognition, outdated: this.changed });
    return reading;
  }

  protected async checkNow(): Promise<CheckResult> {
    const name = this.state.task?.name ?? '校验';
    const reading = await this.recogniseNow();
    const engine = await this.loaded();
    this.step(name, STEPS.check(reading.recognition.tables.length, reading.formulas), 2, CHECK_STEPS);
    await afterPaint();
    const report = engine.check(reading);
    this.step(name, STEPS.finish, 3, CHECK_STEPS);
    await afterPaint();
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

  /** Another check after a write: where it fails, the write stands and the results are out of date. */
  protected async checkAfterWrite(): Promise<CheckResult | undefined> {
    try {
      return await this.checkNow();
    } catch (error) {
      this.set({ failure: failureOf('复查', error), outdated: true });
      return undefined;
    }
  }

  /** The last result, or another check where the workbook has changed since. */
  protected async currentResult(): Promise<CheckResult> {
    const { result, outdated } = this.state;
    return result === undefined || outdated ? this.checkNow() : result;
  }

  private hasChanged(): boolean {
    return this.changed;
  }

  /** The workbook as last read, or read again where it has changed since. */
  protected async currentReading(): Promise<Reading> {
    const { reading, readingOutdated } = this.state;
    return reading === undefined || readingOutdated ? this.recogniseNow() : reading;
  }

  protected now(): Date {
    return (this.options.now ?? (() => new Date()))();
  }

  protected step(name: Task['name'], step: string, done: number, of: number): void {
    this.set({ task: { name, step, done, of } });
  }

  protected tell(text: string, spoken?: string): void {
    this.notices += 1;
    this.set({ notice: { id: this.notices, text, ...(spoken === undefined ? {} : { spoken }) } });
  }

  protected set(part: { [K in keyof SessionState]?: SessionState[K] | undefined }): void {
    const all = Object.entries({ ...this.state, ...part });
    this.state = Object.fromEntries(
      all.filter(([, value]) => value !== undefined),
    ) as unknown as SessionState;
    for (const listener of this.listeners) listener();
  }
}

function loadEngine(): Promise<Engine> {
  return import(/* webpackChunkName: "engine" */ './engine');
}
