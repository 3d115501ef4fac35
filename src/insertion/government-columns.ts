/** The columns in which a table by department subjects names the government budget's subject. Knows headers alone. */
import { contains } from '../grid/address';
import type { Sheet } from '../grid/snapshot';
import { cellAt, shownText } from '../grid/snapshot';
import type { Table } from '../tables/book';
import { normalise } from '../tables/words/label';
import type { SubjectGrid } from './subject-grid';

/** Sheet columns from 0; one of the two at least. */
export interface GovernmentColumns {
  readonly code?: number;
  readonly name?: number;
}

/** 政府预算支出经济分类科目 with 编码 and 名称 below; undefined where the table has no such columns. */
export function governmentColumns(
  sheet: Sheet,
  { area }: Table,
  { grid }: SubjectGrid,
): GovernmentColumns | undefined {
  const first = Math.min(...grid.rows.map(({ row }) => row));
  let code: number | undefined;
  let name: number | undefined;
  for (let column = area.left; column <= area.right; column += 1) {
    const header = headerAt(sheet, area.top, first, column);
    if (!/政府.*经济/.test(header)) continue;
    if (/(?:编码|代码|编号)$/.test(header)) code ??= column;
    else if (/名称$/.test(header)) name ??= column;
  }
  if (code === undefined && name === undefined) return undefined;
  return { ...(code === undefined ? {} : { code }), ...(name === undefined ? {} : { name }) };
}

/** The header from the top down, merged cells read in every column they cover. */
function headerAt(sheet: Sheet, top: number, below: number, column: number): string {
  let header = '';
  for (let row = top; row < below; row += 1) {
    const merged = sheet.merges?.find((area) => contains(area, row, column));
    const text = merged
      ? shownText(cellAt(sheet, merged.top, merged.left))
      : shownText(cellAt(sheet, row, column));
    const plain = normalise(text);
    if (!header.endsWith(plain)) header += plain;
  }
  return header;
}
