/**
 * Hears of changes somebody else makes. What this host writes does not come back to it: while it writes, Excel is told
 * to keep events from this add-in, and newer versions of Excel also name the originator.
 */
import type { ExcelSession } from './session';

/** Calls back after a cell was changed, a sheet added or removed. Returns what ends it. */
export function watch(session: ExcelSession, listener: () => void): () => void {
  let ended = false;
  const heard = (args?: { readonly triggerSource?: string }): Promise<void> => {
    if (!ended && args?.triggerSource !== 'ThisLocalAddin') listener();
    return Promise.resolve();
  };
  const registering = session.reading(async ({ context, sync }) => {
    const { worksheets } = context.workbook;
    const handlers = [
      worksheets.onChanged.add(heard),
      worksheets.onAdded.add(() => heard()),
      worksheets.onDeleted.add(() => heard()),
    ];
    await sync();
    return handlers;
  });
  // Without events results do not go out of date by themselves; everything else works.
  registering.catch(() => undefined);
  return () => {
    ended = true;
    void registering.then(remove).catch(() => undefined);
  };
}

async function remove(
  handlers: readonly { remove(): void; context: OfficeExtension.ClientRequestContext }[],
): Promise<void> {
  handlers.forEach((handler) => handler.remove());
  await handlers[0]?.context.sync();
}
