/** ND-23b: amounts fetched from another workbook, which nobody who opens the published one has. */
import type { Finding } from '../findings/finding';
import type { Table } from '../tables/book';
import { tableName, tableTitle } from '../tables/table-name';
import { cellsAt, placeNames } from './cells';
import type { Check } from './check';
import { tableKey } from './table-key';
import { amountCells } from './text-numbers';

/** Whether a formula points into another workbook: [1]Sheet1!A1, 'D:\[预算.xlsx]表1'!A1. */
export function pointsElsewhere(formula: string): boolean {
  // Texts in quotation marks may hold anything; a [ of a structured reference has no ! behind its ].
  const plain = formula.replace(/"[^"]*"/g, '""');
  return /\[[^[\]]+\][^!'"[\]()+*/,]*'?!/.test(plain);
}

function check(table: Table): Finding[] {
  const cells = amountCells(table).filter(({ formula }) => formula !== undefined && pointsElsewhere(formula));
  const first = cells[0];
  if (!first) return [];
  const refs = cells.map(({ ref }) => ref);
  return [
    {
      rule: 'ND-23b',
      severity: '错误',
      category: '数据格式',
      table: tableTitle(table),
      cells: cellsAt(refs),
      message: `${tableName(table)}${placeNames(refs)}金额的公式引用了其他工作簿（如「=${first.formula ?? ''}」）。`,
      basis: '公开的工作簿不应引用其他文件：打开时无法更新，可能显示旧数或错误值。',
      suggestion: '把引用其他工作簿的公式改为数值。',
      fingerprint: `ND-23b|${tableKey(table)}`,
    },
  ];
}

export const externalLinks: Check = {
  id: 'ND-23b',
  severity: '错误',
  meaning: '金额单元格的公式引用其他工作簿。',
  run: ({ book }) => book.tables.flatMap(check),
};
