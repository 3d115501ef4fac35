/**
 * Running a ribbon button's action: Excel is told the end of it whatever happens, and the user is told what failed.
 * Knows no Office but the event's shape.
 */
import { ChangesRefused } from '../grid/changes';
import { HostError } from '../grid/host';
import { TEXT } from './wording';

/** The part of Office's event that is needed: Excel keeps the button busy until `completed`. */
export interface CommandEvent {
  completed(): void;
}

/** Does its work; answers a sentence where there is something to tell. */
export type Action = () => Promise<string | undefined>;

/** Where a sentence can be told. */
export interface Telling {
  /** Shows it, and ends when it has been read. Rejects where it cannot be shown. */
  show(message: string): Promise<void>;
  /** Leaves it where the user will come upon it. Throws where that cannot be done either. */
  leave(message: string): void;
}

/**
 * Runs the action, tells what there is to tell, and ends the event in any case. Rejects only where a sentence could
 * neither be shown nor left, so that the developer tools have it.
 */
export async function runCommand(event: CommandEvent, action: Action, telling: Telling): Promise<void> {
  try {
    const message = await action().catch(sentenceOf);
    if (message !== undefined) await telling.show(message).catch(() => telling.leave(message));
  } finally {
    event.completed();
  }
}

/** The sentence of a failure. */
function sentenceOf(error: unknown): string {
  if (error instanceof HostError || error instanceof ChangesRefused) return error.message;
  return TEXT.unforeseen(error instanceof Error ? error.message : String(error));
}
