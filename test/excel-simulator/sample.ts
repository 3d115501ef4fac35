/** The sample workbooks as snapshots, also inside jsdom, which lacks what unpacking a file needs. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { TextDecoder, TextEncoder } from 'node:util';
import type { Snapshot } from '../../src/grid/snapshot';
import { openWorkbook, type FileWorkbook } from '../../src/hosts/file/file-workbook';

Object.assign(globalThis, { TextDecoder, TextEncoder });

export const SAMPLES = [
  'wuhan-2023-budget.xlsx',
  'wuhan-2023-budget-clean.xlsx',
  'wuchang-2023-final-accounts.xlsx',
  'wuchang-2023-final-accounts-clean.xlsx',
] as const;

/** A sample in the file host. */
export function sampleFile(name: (typeof SAMPLES)[number]): FileWorkbook {
  const file = path.resolve(__dirname, '../../seeds/workbooks', name);
  return openWorkbook(new Uint8Array(readFileSync(file)));
}

/** What the file host reads from a sample. */
export function sample(name: (typeof SAMPLES)[number]): Promise<Snapshot> {
  return sampleFile(name).read();
}
