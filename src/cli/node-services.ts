/** The services of the command line in Node: workbook files on disk, around what the application decides. */
import { stat } from 'node:fs/promises';
import { NodeFileHost } from '../hosts/file/node';
import type { Services } from './services';
import { VERSION } from './version';

/** What the application does for the command line. */
export type Application = Pick<Services, 'check' | 'recognise' | 'formulas'>;

export function nodeServices(application: Application): Services {
  return {
    ...application,
    version: VERSION,
    open: (path) => NodeFileHost.open(path),
    exists: async (path) => (await statusOf(path)) !== undefined,
    async sameFile(one, other) {
      const [first, second] = await Promise.all([statusOf(one), statusOf(other)]);
      return first !== undefined && first.dev === second?.dev && first.ino === second.ino;
    },
  };
}

async function statusOf(path: string): Promise<{ readonly dev: bigint; readonly ino: bigint } | undefined> {
  return stat(path, { bigint: true }).catch(() => undefined);
}
