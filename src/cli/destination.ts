/** Where a result file may go: never onto the input, never onto a workbook that is no result of ours. */
import { extname } from 'node:path';
import { readExplanations, type Explanations } from '../report/explanations';
import { isValidationSheet } from '../tables/find/own-sheets';
import { UsageError } from './failure';
import type { Services } from './services';
import { USAGE } from './wording';

/** Where the copy goes, and the explanations that stand in the file it replaces. */
export interface Destination {
  readonly path: string;
  readonly carriedOver: Explanations;
}

/**
 * Refuses, by UsageError, what would cost the user a file: writing onto the input, or onto a workbook that is no result
 * of ours. The result file of an earlier run is replaced; what the user explained in it is handed back.
 */
export async function destinationOf(file: string, out: string, services: Services): Promise<Destination> {
  if (await services.sameFile(file, out)) throw new UsageError(USAGE.outIsInput);
  const extension = extname(file).toLowerCase();
  if (extension !== '' && extname(out).toLowerCase() !== extension) {
    throw new UsageError(USAGE.outExtension(extension));
  }
  if (!(await services.exists(out))) return { path: out, carriedOver: new Map() };
  const earlier = await earlierExplanations(out, services);
  if (!earlier) throw new UsageError(USAGE.outIsForeign(out));
  return { path: out, carriedOver: earlier };
}

/**
 * The same for a file that will carry no explanations over: an earlier result in which the user explained something is
 * not replaced either.
 */
export async function refuseToLose(file: string, out: string, services: Services): Promise<void> {
  const { carriedOver } = await destinationOf(file, out, services);
  if (carriedOver.size > 0) throw new UsageError(USAGE.outHasExplanations(out));
}

/** The explanations in a result file of ours; undefined where the file is none. */
async function earlierExplanations(path: string, services: Services): Promise<Explanations | undefined> {
  try {
    const snapshot = await (await services.open(path)).read();
    return snapshot.sheets.some(isValidationSheet) ? readExplanations(snapshot) : undefined;
  } catch {
    return undefined;
  }
}
