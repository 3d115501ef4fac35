/** Runs the command line as a process: its arguments, its streams, its exit code. */
import type { CommandIo, Output } from './io';
import type { Application } from './node-services';
import { nodeServices } from './node-services';
import { run } from './run';

/** What is needed of node's process. */
export interface HostProcess {
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: Stream;
  readonly stderr: Stream;
  exitCode?: number | string | null | undefined;
}

type Stream = Output & { on(event: 'error', listener: (error: NodeJS.ErrnoException) => void): unknown };

/** Runs to the end and sets the exit code; does not end the process itself, so that all output gets out. */
export async function main(application: Application, host: HostProcess = process): Promise<void> {
  tolerateClosedPipe(host.stdout);
  tolerateClosedPipe(host.stderr);
  const io: CommandIo = { stdout: host.stdout, stderr: host.stderr, env: host.env, now: () => new Date() };
  host.exitCode = await run(host.argv.slice(2), io, nodeServices(application));
}

/** `gongkai check … | head` closes the pipe early: the rest of the output is not wanted, the exit code still is. */
function tolerateClosedPipe(stream: Stream): void {
  stream.on('error', (error) => {
    if (error.code !== 'EPIPE') throw error;
  });
}
