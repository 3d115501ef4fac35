/** Sheets this product writes or reads for itself: they are never taken for a disclosure table. */
import { cellAt, type Sheet } from '../grid/snapshot';

/** The header of the hidden column by which our validation sheet is known. */
export const FINGERPRINT_HEADER = '指纹';

/** What the sheet is to us; undefined for a sheet of the user's own. */
export function isOwnSheet(sheet: Sheet): string | undefined {
  const name = sheet.name.trim();
  if (name === '审核公式') return '审核公式';
  if (!name.startsWith('校验结果') || !sheet.used) return undefined;
  for (let row = sheet.used.top; row <= Math.min(sheet.used.bottom, sheet.used.top + 60); row += 1) {
    for (let column = sheet.used.left; column <= sheet.used.right; column += 1) {
      if (cellAt(sheet, row, column)?.value === FINGERPRINT_HEADER) return '校验结果';
    }
  }
  return undefined;
}
