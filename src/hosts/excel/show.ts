/** Showing cells to the user, and telling which ones they have selected. */
import { areaA1, parseArea } from '../../grid/address';
import type { SheetArea } from '../../grid/host';
import { codeOf, sheetGone, sheetHidden } from './failures';
import type { ExcelSession } from './session';

/** Brings the sheet to the front and selects the area. Throws HostError. */
export function goTo(session: ExcelSession, { sheet: name, area }: SheetArea): Promise<void> {
  return session.writing(async ({ context, sync }) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    sheet.load('visibility');
    await sync();
    if (sheet.isNullObject) throw sheetGone(name);
    if (sheet.visibility !== 'Visible') throw sheetHidden(name);
    sheet.activate();
    sheet.getRange(areaA1(area)).select();
    await sync();
  });
}

/** What is selected; undefined where that is a drawing, or several areas at once. */
export function selection(session: ExcelSession): Promise<SheetArea | undefined> {
  return session.reading(async ({ context, sync }) => {
    const range = context.workbook.getSelectedRange();
    range.load('address');
    range.worksheet.load('name');
    try {
      await sync();
    } catch (error) {
      if (codeOf(error) === 'InvalidSelection') return undefined;
      throw error;
    }
    const area = wholeOrPart(range.address.slice(range.address.lastIndexOf('!') + 1));
    return area === undefined ? undefined : { sheet: range.worksheet.name, area };
  });
}

/** Reads A1:B2; whole rows (3:7) and columns (C:E) begin at their first cell. */
function wholeOrPart(address: string): SheetArea['area'] | undefined {
  const rows = /^(\d+):(\d+)$/.exec(address);
  const columns = /^([A-Z]+):([A-Z]+)$/.exec(address);
  if (rows) return parseArea(`A${rows[1] ?? ''}:XFD${rows[2] ?? ''}`);
  return parseArea(columns ? `${columns[1] ?? ''}1:${columns[2] ?? ''}1048576` : address);
}
