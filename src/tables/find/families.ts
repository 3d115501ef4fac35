/**
 * Whether a workbook is a budget or final accounts, where titles such as 收支总表 do not say: by the titles that do, and
 * by whether headers say 预算数 or 决算数.
 */
import type { Family } from '../book';
import { normalise } from '../words/label';
import type { SheetText } from '../sheet/sheet-text';
import { familyOfTitle } from '../sheet/titles';

/** How far down titles and headers are looked for, and how long a text is read as one. */
const DEPTH = 12;
const LONGEST = 70;
const LONGEST_HEADER = 15;

/** The family most sheets tell; 预算 where none does. */
export function familyOfWorkbook(sheets: readonly SheetText[]): Family {
  let finals = 0;
  let budgets = 0;
  for (const sheet of sheets) {
    const family = familyInTitles(sheet) ?? familyInHeaders(sheet);
    if (family === '决算') finals += 1;
    else if (family === '预算') budgets += 1;
  }
  return finals > budgets ? '决算' : '预算';
}

/** What the header words of a sheet tell; nothing where they name both 预算数 and 决算数. */
export function familyInHeaders(sheet: SheetText): Family | undefined {
  const labels = topTexts(sheet).filter((text) => text.length <= LONGEST_HEADER);
  // 全年预算数 | 统计数: what was counted at the end of the year stands beside the budget.
  const counted = labels.includes('统计数');
  const budget = !counted && labels.some((text) => /预算(?:数|金额)$/.test(text));
  const final = labels.some((text) => /决算(?:数|金额|统计数)$/.test(text));
  if (budget === final) return undefined;
  return final ? '决算' : '预算';
}

function familyInTitles(sheet: SheetText): Family | undefined {
  for (const text of topTexts(sheet)) {
    if (/^(?:备注|注|说明)/.test(text)) continue;
    if (!/表(?:\(.*\))?$|(?:部门|单位)(?:预算|决算)/.test(text)) continue;
    const family = familyOfTitle(text);
    if (family !== undefined) return family;
  }
  return undefined;
}

function topTexts(sheet: SheetText): string[] {
  const rows = [...sheet.sheet.rows.keys()]
    .filter((row) => row < sheet.used.top + DEPTH)
    .sort((a, b) => a - b);
  return rows.flatMap((row) =>
    sheet
      .filled(row)
      .map((column) => normalise(sheet.text(row, column)))
      .filter((text) => text.length <= LONGEST),
  );
}
