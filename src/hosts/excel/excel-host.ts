/** The workbook open in Excel, as the product sees it. To be made after Office.onReady has named Excel as its host. */
import type { Area } from '../../grid/address';
import type { Changes } from '../../grid/changes';
import type { InteractiveHost, Mark, SheetArea } from '../../grid/host';
import type { Snapshot } from '../../grid/snapshot';
import { applyChanges } from './apply';
import { unsupported } from './failures';
import { clearMarks, setMarks } from './marks';
import { readWorkbook } from './read-workbook';
import { ExcelSession } from './session';
import { goTo, selection } from './show';
import { watch } from './watch';

/** What Excel must be able to do at least: Excel 2021, Microsoft 365, the web. */
const NEEDED = '1.9';

export interface ExcelHostOptions {
  /** How long Excel may leave a request unanswered, as it does while somebody types in a cell. Milliseconds. */
  readonly answerWithin?: number;
}

export class ExcelHost implements InteractiveHost {
  private readonly session: ExcelSession;
  /** Writes follow one another: a second one is checked against what the first one left. */
  private last: Promise<unknown> = Promise.resolve();

  /** The merged areas of sheets written here: asking for them has a price, see sheet-picture.ts. */
  private readonly merges = new Map<string, readonly Area[]>();

  /** Throws HostError 'unsupported' in an Excel that is too old. */
  constructor({ answerWithin }: ExcelHostOptions = {}) {
    this.session = new ExcelSession(answerWithin);
    if (!this.session.supports(NEEDED)) throw unsupported();
  }

  name(): Promise<string> {
    return this.session.reading(async ({ context, sync }) => {
      context.workbook.load('name');
      await sync();
      return context.workbook.name;
    });
  }

  read(): Promise<Snapshot> {
    return this.inTurn(() => readWorkbook(this.session));
  }

  apply(changes: Changes): Promise<Changes> {
    return this.inTurn(() => applyChanges(this.session, changes, this.merges));
  }

  goTo(target: SheetArea): Promise<void> {
    return goTo(this.session, target);
  }

  selection(): Promise<SheetArea | undefined> {
    return selection(this.session);
  }

  watch(listener: () => void): () => void {
    return watch(this.session, listener);
  }

  readonly marks = {
    set: (marks: readonly Mark[]): Promise<void> => this.inTurn(() => setMarks(this.session, marks)),
    clear: (): Promise<number> => this.inTurn(() => clearMarks(this.session)),
  };

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.last.then(work);
    this.last = done.catch(() => undefined);
    return done;
  }
}
