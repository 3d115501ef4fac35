/**
 * The only caller of Excel.run. Runs batches of requests, gives up where Excel does not answer because somebody types
 * in a cell, and turns the library's errors into failures the user can be told of. Knows nothing of what is asked.
 */
import { fromExcel, noAnswer } from './failures';

/** How long Excel may leave the first request of a run unanswered while somebody types in a cell, in milliseconds. */
const ANSWER_WITHIN = 15_000;

/** The requests that follow may ask for much, and a slow computer takes its time. */
const LATER_ANSWERS = 8;

/** A batch under way: requests are queued on the context and sent by `sync`. */
export interface Batch {
  readonly context: Excel.RequestContext;
  /** Sends what is queued. Throws what the library throws, or HostError 'busy'. */
  readonly sync: () => Promise<void>;
}

/** Requests to the Excel this page stands in. */
export class ExcelSession {
  constructor(private readonly answerWithin = ANSWER_WITHIN) {}

  /** Whether this Excel has the requirement set, such as '1.13'. */
  supports(version: string): boolean {
    return Office.context.requirements.isSetSupported('ExcelApi', version);
  }

  /** Whether Excel runs in a browser: requests are then bounded to 5 MB, and reading merged areas costs nothing. */
  get inBrowser(): boolean {
    return String(Office.context.platform) === 'OfficeOnline';
  }

  /**
   * For what only reads. Waits while somebody types in a cell, within limits; what is queued may still be sent after
   * the wait was given up, so nothing that writes may stand in it.
   */
  reading<T>(work: (batch: Batch) => Promise<T>): Promise<T> {
    return this.run({ delayForCellEdit: true }, work);
  }

  /** For what writes. Fails at once, with nothing done, while somebody types in a cell. */
  writing<T>(work: (batch: Batch) => Promise<T>): Promise<T> {
    return this.run({ delayForCellEdit: false }, work);
  }

  /** For what takes back a write that failed: waits four times as long, and is to be carried out even then. */
  restoring<T>(work: (batch: Batch) => Promise<T>): Promise<T> {
    return this.run({ delayForCellEdit: true }, work, 4 * this.answerWithin);
  }

  private async run<T>(
    options: Excel.RunOptions,
    work: (batch: Batch) => Promise<T>,
    answerWithin = this.answerWithin,
  ): Promise<T> {
    let abandon: (failure: Error) => void = () => undefined;
    const abandoned = new Promise<never>((_, reject) => (abandon = reject));
    const limit = options.delayForCellEdit === true ? answerWithin : undefined;
    let within = limit;
    const sync = async (context: Excel.RequestContext): Promise<void> => {
      await answered(context.sync(), within, abandon);
      within = limit === undefined ? undefined : limit * LATER_ANSWERS;
    };
    const running = Excel.run(options, (context) => work({ context, sync: () => sync(context) }));
    try {
      return await Promise.race([running, abandoned]);
    } catch (error) {
      running.catch(() => undefined);
      throw fromExcel(error);
    }
  }
}

/** Waits for the answer; calls `late` and fails where it does not come within `limit` milliseconds. */
async function answered(
  answer: Promise<unknown>,
  limit: number | undefined,
  late: (failure: Error) => void,
): Promise<void> {
  if (limit === undefined) {
    await answer;
    return;
  }
  let timer: ReturnType<typeof setTimeout> | undefined;
  const deadline = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      const failure = noAnswer();
      late(failure);
      reject(failure);
    }, limit);
  });
  try {
    await Promise.race([answer, deadline]);
  } finally {
    clearTimeout(timer);
  }
}
