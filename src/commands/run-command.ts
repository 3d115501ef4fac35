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

/** Shows a sentence to the user, and ends when it has been read or can no longer be shown. */
export type Tell = (message: string) => Promise<void>;

/** Runs the action, tells what there is to tell, and ends the event in any case. Never rejects. */
export async function runCommand(event: CommandEvent, action: Action, tell: Tell): Promise<void> {
  try {
    const message = await action().catch(sentenceOf);
    if (message !== undefined) await tell(message);
  } catch {
    // Telling failed too; there is nobody left to tell.
  } finally {
    event.completed();
  }
}

/** The sentence of a failure. */
function sentenceOf(error: unknown): string {
  if (error instanceof HostError || error instanceof ChangesRefused) return error.message;
  return TEXT.unforeseen;
}
