/** Headings of goals inside a form: 年度目标2：…. What follows one may go on with the list before it. */
import { isNote } from '../sheet/furniture';
import type { SheetText } from '../sheet/sheet-text';

type Term = '长期' | '年度' | '';

const GOAL =
  /^(?:(中?长期|年度|当年|本年度?|20\d{2}年度?)(?:总体|绩效|总)?)?(?:目标|绩效指标)(?:[一二三四五六七八九十]|\d*)[:]?/;

/** The term a label that opens a goal is of; undefined for any other label. */
function termOf(label: string): Term | undefined {
  const match = label.length <= 24 ? GOAL.exec(label) : null;
  if (!match) return undefined;
  if (match[1] === undefined) return '';
  return match[1].includes('长期') ? '长期' : '年度';
}

/** The term of the list whose header stands in the row: by the labels left of it, or those just above. */
function termOfList(sheet: SheetText, header: number, leftmost: number): Term {
  for (let row = header; row >= Math.max(sheet.used.top, header - 3); row -= 1) {
    for (const column of sheet.filled(row)) {
      if (row === header && column >= leftmost) break;
      const term = termOf(sheet.label(row, column));
      if (term !== undefined && term !== '') return term;
    }
  }
  return '';
}

/** What a row that begins with a goal's label is to the list above it. */
export type GoalRow =
  /** The heading of a further goal of the same list. */
  | '标题'
  /** An indicator with the goal's label left of it. */
  | '指标'
  /** None, or a goal of another list. */
  | undefined;

/**
 * What a row is, where its first label opens a goal. Only within a list that the same terms head: after a list of
 * long-term goals the first annual one is another list's.
 */
export function goalRow(sheet: SheetText, row: number, header: number, columns: readonly number[]): GoalRow {
  const filled = sheet.filled(row);
  const leftmost = Math.min(...columns);
  const first = filled[0] as number;
  const term = termOf(sheet.label(row, first));
  if (term === undefined) return undefined;
  const own = termOfList(sheet, header, leftmost);
  if (term !== '' && own !== '' && term !== own) return undefined;
  const inList = filled.filter((column) => columns.includes(column) && column > first);
  if (first < leftmost && inList.length >= 3) return '指标';
  return filled.length <= 2 ? '标题' : undefined;
}

/** The 备注 at the foot of a form, from the row under its last list or field, with the lines that go on with them. */
export function footNotes(sheet: SheetText, from: number, to: number): string[] {
  const notes: string[] = [];
  for (let row = from; row <= to; row += 1) {
    const filled = sheet.filled(row);
    const [first] = filled;
    if (first === undefined) continue;
    const text = sheet.text(row, first).trim();
    const label = sheet.label(row, first);
    if (isNote(text)) notes.push(...filled.map((column) => sheet.text(row, column).trim()));
    // 备注 in the label's column, its text beside it.
    else if (/^(?:备注|说明|附注|注)[:]?$/.test(label) && filled.length === 2)
      notes.push(sheet.text(row, filled[1] as number).trim());
    else if (notes.length > 0 && filled.length === 1) notes.push(text);
  }
  return notes;
}
