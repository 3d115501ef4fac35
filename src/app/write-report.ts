/** Writing 校验结果 back into the workbook it speaks of. Knows no host by name. */
import type { Changes } from '../grid/changes';
import type { WorkbookHost } from '../grid/host';
import type { Report } from '../report/report';
import type { WritingContext } from '../report/writing';
import { reportChanges } from '../report/writing';

/** What was written, and the way back. */
export interface Written {
  /** Name of the sheet that was written. */
  readonly sheet: string;
  /** Undoes it. */
  readonly undo: Changes;
}

/**
 * Writes the report as a sheet, in place of the one of the last check. The workbook is read anew, so that 审核说明 typed
 * since the check stay. Throws HostError and ChangesRefused; the workbook is then as it was.
 */
export async function writeReport(
  host: WorkbookHost,
  report: Report,
  context: WritingContext,
): Promise<Written> {
  const changes = reportChanges(await host.read(), report, context);
  const written = changes.find((change) => change.kind === 'writeSheet');
  return { sheet: written?.sheet.name ?? '', undo: await host.apply(changes) };
}
