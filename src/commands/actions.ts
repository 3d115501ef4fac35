/**
 * What the ribbon buttons without a pane do, over any host: the same use cases as the pane's, told by a sheet that comes
 * to the front or by nothing at all. Throws HostError and ChangesRefused; the workbook is then as it was.
 */
import { checkWorkbook } from '../app/check';
import { writeReport } from '../app/write-report';
import type { InteractiveHost } from '../grid/host';
import { VERSION } from './version';
import { TEXT } from './wording';

const FIRST_CELL = { top: 0, left: 0, bottom: 0, right: 0 };

/** Checks the workbook, writes 校验结果 and brings it to the front. */
export async function writeResults(host: InteractiveHost, now: Date): Promise<void> {
  const report = checkWorkbook(await host.read());
  const context = { workbook: await host.name(), version: VERSION, time: now };
  const { sheet } = await writeReport(host, report, context);
  await host.goTo({ sheet, area: FIRST_CELL });
}

/** Takes the marks of ours away; a sentence for the user where there were none. */
export async function clearMarks(host: InteractiveHost): Promise<string | undefined> {
  const removed = (await host.marks?.clear()) ?? 0;
  return removed === 0 ? TEXT.noMarks : undefined;
}
