/** The departments and units a workbook names in its tables, for the checks over their names and codes. */
import { editDistance } from '../catalogue/nearest';
import type { CellRef } from '../grid/address';
import type { Book, Row, Table } from '../tables/book';
import { normalise, readLabel } from '../tables/words/label';

/** A row that stands for a department or unit. */
export interface UnitRow {
  readonly table: Table;
  readonly row: Row;
  readonly code: string | undefined;
  readonly name: string;
  readonly ref: CellRef;
}

const KINDS = new Set(['收入总表', '一般公共预算支出分单位表', '项目支出情况表']);

/** Rows of departments and units, in the order of the workbook; the 合计 row of one-unit tables counts where it has a code. */
export function unitRows(book: Book): UnitRow[] {
  return book.tables
    .filter(({ kind }) => KINDS.has(kind))
    .flatMap((table) =>
      table.grids.flatMap(({ rows }) =>
        rows.flatMap((row) => {
          const ref = row.nameCell ?? row.codeCell;
          const isUnit =
            row.sets.has('部门') || row.sets.has('单位') || (row.role === '合计' && isCode(row.code));
          if (!isUnit || !ref || /(?:功能|经济):/.test(row.key) || /抵[消销]/.test(row.name)) return [];
          return [{ table, row, code: row.code, name: readLabel(row.name).core, ref }];
        }),
      ),
    );
}

function isCode(code: string | undefined): boolean {
  return code !== undefined && /^\d{3,}$/.test(code);
}

/** A name without brackets' shapes, and without the word for the department's own office. */
export function withoutOwnOffice(name: string): string {
  return normalise(name).replace(/(?:\((?:本级|机关|本部)\)|本级|机关|本部)$/, '');
}

/** 水务局（本级） and 水务局本级 are written alike. */
export function withoutBrackets(name: string): string {
  return normalise(name).replace(/[()]/g, '');
}

/** Longest slip that still reads as the same name. */
const MOST_SLIPS = 2;
const SHORTEST_NAME = 6;

/** Whether two names stand for one organisation and are not the same: own office worded otherwise, or a slip. */
export function nearlySame(one: string, other: string): boolean {
  const [a, b] = [withoutBrackets(one), withoutBrackets(other)];
  if (a === b || a.length < SHORTEST_NAME || b.length < SHORTEST_NAME) return false;
  if (withoutOwnOffice(a) === withoutOwnOffice(b)) return true;
  // 第一小学 and 第二小学, 一中队 and 二中队 are two.
  if (a.length !== b.length && /[本机]/.test(a + b) && withoutOwnOffice(a) !== a) return false;
  const numbers = /[一二三四五六七八九十\d东西南北中上下]/g;
  if (a.replace(numbers, '') === b.replace(numbers, '')) return false;
  return editDistance(a, b) <= Math.min(MOST_SLIPS, Math.floor(a.length / SHORTEST_NAME));
}
