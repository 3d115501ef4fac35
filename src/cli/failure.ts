/** Telling failures apart: what the user typed, what the file is, and faults of our own. */
import { ChangesRefused } from '../grid/changes';
import { HostError } from '../grid/host';
import type { FailureCode } from '../report/json';
import { MESSAGES } from './wording';

/** The command as typed cannot be carried out; the message says why, in Chinese. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UsageError';
  }
}

/** Why a file could not be used, for people and for scripts. */
export interface Failure {
  readonly code: FailureCode;
  readonly message: string;
}

/** What an exception means for the file that was being worked on. */
export function failureOf(error: unknown): Failure {
  if (error instanceof HostError) return { code: error.code, message: error.message };
  if (error instanceof ChangesRefused) return { code: 'write-refused', message: error.message };
  return {
    code: 'internal',
    message: MESSAGES.internal(error instanceof Error ? error.message : String(error)),
  };
}
