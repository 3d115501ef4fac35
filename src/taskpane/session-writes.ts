/**
 * Writes of a session and the way back: the last write's inverse is kept, whatever wrote it. Works nothing out itself.
 */
import type { FindingCells } from '../findings/finding';
import { cellKey } from '../grid/address';
import type { Changes } from '../grid/changes';
import type { SheetArea } from '../grid/host';
import { comparison, told } from './comparison';
import { failureOf } from './failure';
import { SessionCore } from './session-core';
import type { CheckResult, PreparedWrite } from './session-state';
import { NOTICES, STEPS } from './wording';

export class SessionWrites extends SessionCore {
  /** Takes the last write back. */
  private back: { readonly title: string; readonly changes: Changes } | undefined;

  async write(write: PreparedWrite): Promise<boolean> {
    const { title, notice, show } = write;
    const done = { written: false };
    await this.run('写入', '写入', async () => {
      const changes = write.changes(await this.currentReading());
      this.step('写入', STEPS.write, 0, 1);
      this.applied(title, await this.options.host.apply(changes));
      done.written = true;
      this.tell(told([notice, comparison(await this.readAfterWrite())]));
    });
    if (done.written && show) await this.goTo([show]);
    return done.written;
  }

  async selection(): Promise<SheetArea | undefined> {
    try {
      return await this.options.host.selection();
    } catch {
      // Where the user stands is a convenience: without it they choose the table themselves.
      return undefined;
    }
  }

  async goTo([first, second]: readonly FindingCells[]): Promise<void> {
    if (!first) return;
    try {
      await this.options.host.goTo(first, second);
    } catch (error) {
      this.set({ failure: failureOf('前往', error) });
    }
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

  /** Reads the workbook again, and checks it where it was checked before. */
  private async readAfterWrite(): Promise<CheckResult | undefined> {
    if (this.state.phase === 'checked') return this.checkAfterWrite();
    try {
      await this.recogniseNow();
    } catch (error) {
      this.set({ failure: failureOf('重读', error), readingOutdated: true });
    }
    return undefined;
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
      const result = await this.readAfterWrite();
      this.tell(told([NOTICES.undone(back.title), comparison(result)]));
    });
  }

  protected applied(title: string, undo: Changes): void {
    this.back = { title, changes: undo };
    this.set({ undo: { title } });
    this.options.onApplied?.();
  }
}
