/** The options that all commands have that write a changed copy of one file. */
import type { Command } from 'commander';
import { readYear } from './option-values';
import { HELP } from './wording';

/** As commander gives them; `out` each command describes for itself. */
export interface CopyFlags {
  readonly out?: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
  readonly year?: number;
}

/** The command with --dry-run, which it describes in its own way, --json and --year. */
export function withCopyOptions(command: Command, dryRun: string): Command {
  return command
    .option('--dry-run', dryRun)
    .option('--json', HELP.fixJson)
    .option('--year <年度>', HELP.year, readYear);
}

/** What is asked for: the file with the flags, those not given being off. */
export function copyOf<F extends CopyFlags>(
  file: string,
  flags: F,
): F & { readonly file: string; readonly dryRun: boolean; readonly json: boolean } {
  return { ...flags, file, dryRun: flags.dryRun ?? false, json: flags.json ?? false };
}
