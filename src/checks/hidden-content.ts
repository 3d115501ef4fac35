/** ND-22: figures a reader of the published workbook does not see: in hidden rows, columns and sheets. */
import type { Finding } from '../findings/finding';
import { columnLetters } from '../grid/address';
import { sheetNamed, type Sheet } from '../grid/snapshot';
import type { AmountCell, Table } from '../tables/book';
import { tableName, tableTitle } from '../tables/table-name';
import { cellsAt } from './cells';
import type { Check } from './check';
import { tableKey } from './table-key';
import { amountCells } from './text-numbers';

const BASIS = '公开的内容应当都能看到；隐藏的内容随文件一并公开。';

function isFigure({ reading }: AmountCell): boolean {
  return reading.kind === 'number' && !reading.value.isZero();
}

function toFinding(table: Table, what: string, cells: Finding['cells'], message: string): Finding {
  return {
    rule: 'ND-22',
    severity: '核实',
    category: '表样',
    table: tableTitle(table),
    cells,
    message,
    basis: BASIS,
    suggestion: '取消隐藏；不需要公开的，请删去。',
    fingerprint: `ND-22|${tableKey(table)}|${what}`,
  };
}

function inHiddenLines(table: Table, sheet: Sheet): Finding[] {
  const cells = amountCells(table).filter(isFigure);
  const inRows = cells.filter(({ ref }) => sheet.hiddenRows.has(ref.row));
  const inColumns = cells.filter(({ ref }) => sheet.hiddenColumns.has(ref.column));
  const rows = [...new Set(inRows.map(({ ref }) => ref.row))].map((row) => String(row + 1));
  const columns = [...new Set(inColumns.map(({ ref }) => ref.column))].map(columnLetters);
  const list = (lines: readonly string[]): string =>
    lines.length > 5 ? `${lines.slice(0, 5).join('、')}等` : lines.join('、');
  return [
    ...(rows.length === 0
      ? []
      : [
          toFinding(
            table,
            '隐藏行',
            cellsAt(inRows.map(({ ref }) => ref)),
            `${tableName(table)}第${list(rows)}行隐藏，其中有金额（如${inRows[0]?.reading.kind === 'number' ? inRows[0].reading.value.toString() : ''}）。`,
          ),
        ]),
    ...(columns.length === 0
      ? []
      : [
          toFinding(
            table,
            '隐藏列',
            cellsAt(inColumns.map(({ ref }) => ref)),
            `${tableName(table)}${list(columns)}列隐藏，其中有金额（如${inColumns[0]?.reading.kind === 'number' ? inColumns[0].reading.value.toString() : ''}）。`,
          ),
        ]),
  ];
}

function check(table: Table, sheet: Sheet | undefined): Finding[] {
  if (!sheet) return [];
  if (sheet.visibility === 'visible') return inHiddenLines(table, sheet);
  return [
    toFinding(
      table,
      '隐藏工作表',
      [{ sheet: table.sheet, area: table.area }],
      `${tableName(table)}所在的工作表「${table.sheet}」是隐藏的。`,
    ),
  ];
}

export const hiddenContent: Check = {
  id: 'ND-22',
  severity: '核实',
  meaning: '公开表所在的工作表隐藏，或隐藏的行、列中有金额。',
  run: ({ book, snapshot }) =>
    book.tables.flatMap((table) => check(table, sheetNamed(snapshot, table.sheet))),
};
