/** Sheets this product writes or reads for itself: they are never taken for a disclosure table. */
import type { Sheet } from '../../grid/snapshot';

/** Stands in a hidden cell of every validation sheet we write, so that it is known whatever its name. */
export const VALIDATION_SHEET_MARKER = 'gongkai:校验结果:1';

/** The same for the sheet with 指标分析. */
export const ANALYSIS_SHEET_MARKER = 'gongkai:指标分析:1';

/** The sheet with the user's own formulas. */
export const USER_FORMULA_SHEET = '审核公式';

/** The sheet in which the user says what sheets are. */
export const ASSIGNMENT_SHEET = '校验设置';

/** Whether the sheet is a validation sheet we wrote, told by its marker and not by its name. */
export function isValidationSheet(sheet: Sheet): boolean {
  return holds(sheet, VALIDATION_SHEET_MARKER);
}

/** Whether the sheet is 指标分析 as we wrote it, told by its marker and not by its name. */
export function isAnalysisSheet(sheet: Sheet): boolean {
  return holds(sheet, ANALYSIS_SHEET_MARKER);
}

function holds(sheet: Sheet, marker: string): boolean {
  for (const row of sheet.rows.values()) {
    if (row.some((cell) => cell?.value === marker)) return true;
  }
  return false;
}

/** What the sheet is to us; undefined for a sheet of the user's own. */
export function isOwnSheet(sheet: Sheet): string | undefined {
  if (sheet.name.trim() === USER_FORMULA_SHEET) return '审核公式';
  if (sheet.name.trim() === ASSIGNMENT_SHEET) return ASSIGNMENT_SHEET;
  if (isValidationSheet(sheet)) return '校验结果';
  return isAnalysisSheet(sheet) ? '指标分析' : undefined;
}
