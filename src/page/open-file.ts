/** Getting a workbook into the page: from a file the user chose or dropped, or the sample that comes with the page. */
import { HostError } from '../grid/host';
import { PageHost } from './page-host';
import { TEXT } from './wording';

/** Where the sample lies beside the page, and what it is called when it is saved. */
const SAMPLE = { path: 'samples/wuhan-2023-budget.xlsx', name: 'wuhan-2023-budget.xlsx' };

/** A workbook that was opened, or the sentence that says why it was not. */
export type Opened = { readonly host: PageHost; readonly sample: boolean } | { readonly failure: string };

/** Larger files are refused before they are read: the browser would hold them in memory several times over. */
const MOST_BYTES = 200 * 1024 * 1024;

/** Opens a file the user handed over. Never throws. */
export async function openFile(file: File): Promise<Opened> {
  if (file.size > MOST_BYTES) return { failure: TEXT.tooLarge(file.name) };
  return openBytes(file.name, false, () => file.arrayBuffer());
}

/** Opens the sample. Never throws. */
export async function openSample(): Promise<Opened> {
  return openBytes(SAMPLE.name, true, async () => {
    const response = await fetch(SAMPLE.path);
    if (!response.ok) throw new HostError('not-found', TEXT.sampleMissing);
    return response.arrayBuffer();
  });
}

async function openBytes(name: string, sample: boolean, read: () => Promise<ArrayBuffer>): Promise<Opened> {
  try {
    return { host: await PageHost.open(new Uint8Array(await read()), name), sample };
  } catch (error) {
    if (error instanceof HostError) return { failure: TEXT.notOpened(name, error.message) };
    // A file moved or locked since it was chosen, or a server that is gone: the browser says so in its own words.
    return { failure: sample ? TEXT.sampleMissing : TEXT.notReadable(name) };
  }
}
