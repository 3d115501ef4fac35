/** What the commands that write a changed copy of one file have in common: where it goes, what is said, what fails. */
import { jsonFailure } from '../report/json';
import { refuseToLose } from './destination';
import { UNUSABLE, type ExitCode } from './exit-code';
import { UsageError, failureOf } from './failure';
import { writeLines, type CommandIo } from './io';
import type { Services } from './services';
import { MESSAGES, USAGE } from './wording';

export interface CopyRequest {
  readonly file: string;
  /** Undefined only in a dry run. */
  readonly out?: string;
  readonly dryRun: boolean;
  readonly json: boolean;
}

/** Throws UsageError where there is no place for the copy, or one whose content would be lost. */
export async function verifyPlace({ file, out, dryRun }: CopyRequest, services: Services): Promise<void> {
  if (out === undefined && !dryRun) throw new UsageError(USAGE.outOrDryRun);
  if (out !== undefined) await refuseToLose(file, out, services);
}

/** Runs `work`; what goes wrong with the file is told, as JSON where that is wanted. */
export async function tellingFailures(
  { file, json }: CopyRequest,
  io: CommandIo,
  work: () => Promise<ExitCode>,
): Promise<ExitCode> {
  try {
    return await work();
  } catch (error) {
    const failure = failureOf(error);
    if (json) writeJson(io, jsonFailure(file, failure.code, failure.message));
    else writeLines(io.stderr, [MESSAGES.fileFailed(file, failure.message)]);
    return UNUSABLE;
  }
}

export function writeJson(io: CommandIo, value: unknown): void {
  io.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}
