/**
 * Where the user stands in the workbook. Programs tell it when they are asked: it is asked for when a tab is opened and
 * whenever the pointer or the focus comes back to the pane; a workbook that has changed is then read again.
 */
import { useCallback, useEffect, useState } from 'react';
import type { SheetArea } from '../grid/host';
import { useSession } from './use-session';

export interface Cursor {
  readonly cursor: SheetArea | undefined;
  readonly refresh: () => void;
}

export function useCursor(inFront: boolean): Cursor {
  const session = useSession();
  const [cursor, setCursor] = useState<SheetArea>();
  const refresh = useCallback(() => {
    void session.selection().then((next) => {
      setCursor((before) => (isSame(before, next) ? before : (next ?? before)));
    });
    const { reading, readingOutdated, task } = session.getState();
    if (!task && (!reading || readingOutdated)) void session.recognise();
  }, [session]);
  useEffect(() => {
    if (!inFront) return;
    refresh();
    window.addEventListener('focus', refresh);
    return () => window.removeEventListener('focus', refresh);
  }, [inFront, refresh]);
  return { cursor, refresh };
}

function isSame(one: SheetArea | undefined, other: SheetArea | undefined): boolean {
  if (!one || !other) return one === other;
  return one.sheet === other.sheet && one.area.top === other.area.top && one.area.left === other.area.left;
}
