/**
 * How a sheet of the samples looks: which cells are title, furniture, header, body or note, how wide the columns are.
 * Knows what such sheets print, nothing of files.
 */
import type { Area } from '../../src/grid/address';
import type { Cell, Sheet } from '../../src/grid/snapshot';

/** The looks a cell may have, in the order of the styles of the file. */
export const LOOKS = [
  'plain',
  'title',
  'left',
  'right',
  'header',
  'text',
  'amount',
  'percent',
  'ordinal',
  'note',
] as const;
export type Look = (typeof LOOKS)[number];

const FURNITURE = /^公开\d+表$|^部门：|^单位名称：|金额单位：|^填报日期：/;
const NOTE = /^(?:注|说明|备注)：|^\d\./;
const NARROWEST = 7;
const WIDEST = 34;

/** What each row of a sheet is; a sheet without a table has titles and plain lines only. */
export function looksOf(sheet: Sheet): (row: number, column: number) => Look {
  const used = sheet.used ?? { top: 0, left: 0, bottom: 0, right: 0 };
  const isTable = (sheet.merges?.length ?? 0) > 0;
  const cells = (row: number): Cell[] => (sheet.rows.get(row) ?? []).flatMap((cell) => (cell ? [cell] : []));
  const texts = (row: number): string[] =>
    cells(row).flatMap(({ value }) => (typeof value === 'string' ? [value] : []));
  let firstAmount = used.bottom + 1;
  for (let row = used.bottom; row >= used.top; row -= 1)
    if (cells(row).some(({ value, format }) => typeof value === 'number' && format !== 'General'))
      firstAmount = row;
  let top = used.top;
  while (isTable && cells(top).length === 1 && spans(sheet.merges ?? [], top, used)) top += 1;
  return (row, column) => {
    if (!isTable) return row <= used.top + 1 ? 'title' : 'plain';
    if (row < top) return 'title';
    if (texts(row).some((text) => FURNITURE.test(text))) return column > used.right - 3 ? 'right' : 'left';
    if (NOTE.test(texts(row)[0] ?? '') && cells(row).length === 1) return 'note';
    const cell = sheet.rows.get(row)?.[column];
    if (typeof cell?.value === 'number') {
      if (cell.format === 'General') return 'ordinal';
      return cell.format.includes('%') ? 'percent' : 'amount';
    }
    return row < firstAmount ? 'header' : 'text';
  };
}

function spans(merges: readonly Area[], row: number, used: Area): boolean {
  return merges.some(({ top, left, right }) => top === row && left === used.left && right === used.right);
}

/** Widths of the columns in characters of the default font, from what stands in cells that are not merged. */
export function widthsOf(sheet: Sheet): number[] {
  const used = sheet.used ?? { top: 0, left: 0, bottom: 0, right: 0 };
  const merged = new Set((sheet.merges ?? []).filter(({ left, right }) => right > left).map(at));
  const widths: number[] = Array.from({ length: used.right + 1 }, () => NARROWEST);
  for (const [row, cells] of sheet.rows) {
    cells.forEach((cell, column) => {
      if (!cell || merged.has(`${row},${column}`)) return;
      const shown =
        typeof cell.value === 'number'
          ? cell.value.toFixed(2).length + 2
          : widthOf(typeof cell.value === 'string' ? cell.value : '');
      widths[column] = Math.min(WIDEST, Math.max(widths[column] ?? NARROWEST, shown + 1));
    });
  }
  return widths;
}

const at = ({ top, left }: Area): string => `${top},${left}`;

/** Chinese characters take two columns. */
function widthOf(text: string): number {
  return text.length + (text.match(/[^\x20-\x7e]/g)?.length ?? 0);
}
