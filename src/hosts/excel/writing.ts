/** What every batch that writes does alike. */
import { BYTES_AT_ONCE } from './request-size';
import type { Batch } from './session';
import { Worksheets } from './worksheets';
import type { Flush } from './write-sheet';

/** The workbook's sheets, each of which is there. */
export function worksheetsOf({ workbook: { worksheets } }: Excel.RequestContext): Worksheets {
  return new Worksheets((name) => worksheets.getItem(name));
}

/** Events of our own doing are kept from us. */
export function quiet(context: Excel.RequestContext): void {
  context.runtime.enableEvents = false;
  context.application.suspendScreenUpdatingUntilNextSync();
}

/** Sends requests before they become too long for Excel. */
export function flushing({ sync }: Batch): Flush {
  let waiting = 0;
  return async (queued) => {
    waiting += queued;
    if (waiting < BYTES_AT_ONCE) return;
    waiting = 0;
    await sync();
  };
}
