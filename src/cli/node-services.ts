/** The services of the command line in Node: workbook files on disk, around what the application decides. */
import { stat } from 'node:fs/promises';
import { isSameFile, NodeFileHost } from '../hosts/file/node';
import type { Services } from './services';
import { VERSION } from './version';

/** What the application does for the command line. */
export type Application = Pick<
  Services,
  'check' | 'fix' | 'fill' | 'insert' | 'analyse' | 'recognise' | 'formulas'
>;

export function nodeServices(application: Application): Services {
  return {
    ...application,
    version: VERSION,
    open: (path) => NodeFileHost.open(path),
    exists: (path) =>
      stat(path).then(
        () => true,
        () => false,
      ),
    sameFile: isSameFile,
  };
}
