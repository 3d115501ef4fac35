/**
 * A sentence a ribbon button has for the user and could not show, left for the pane: both come from one origin and share
 * its storage on this computer. It is kept until the pane has told it, or is too old to be about anything any more.
 */

const KEY = 'gongkai/untold';

/** A sentence of the day before is about a workbook nobody thinks of any more. In milliseconds. */
const WORTH_TELLING = 12 * 60 * 60 * 1000;

/** Leaves a sentence, in place of one that was not told yet. Throws where storage is switched off. */
export function leaveMessage(text: string, now: Date = new Date()): void {
  window.localStorage.setItem(KEY, JSON.stringify({ text, time: now.getTime() }));
}

/** Takes the sentence that was left; undefined where there is none. Never throws. */
export function takeMessage(now: Date = new Date()): string | undefined {
  try {
    const kept = window.localStorage.getItem(KEY);
    window.localStorage.removeItem(KEY);
    return kept === null ? undefined : textOf(JSON.parse(kept), now);
  } catch {
    // Storage switched off, or written by something else: then nothing was left for us.
    return undefined;
  }
}

/** Calls back when a sentence is left while the pane is open. Returns what ends it. */
export function onMessageLeft(listener: () => void): () => void {
  const told = ({ key, newValue }: StorageEvent): void => {
    if (key === KEY && newValue !== null) listener();
  };
  window.addEventListener('storage', told);
  return () => window.removeEventListener('storage', told);
}

function textOf(kept: unknown, now: Date): string | undefined {
  if (typeof kept !== 'object' || kept === null) return undefined;
  const { text, time } = kept as Record<string, unknown>;
  if (typeof text !== 'string' || typeof time !== 'number') return undefined;
  return now.getTime() - time < WORTH_TELLING ? text : undefined;
}
