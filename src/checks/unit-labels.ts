/** ND-10: every table names the unit of its amounts where the others do. Contradicting units are told by the formulas. */
import type { Finding } from '../findings/finding';
import type { Book, Table } from '../tables/book';
import { tableName, tableTitle } from '../tables/table-name';
import type { Check } from './check';
import { firstFew } from './fold';
import { tableKey } from './table-key';

/** Forms name the unit beside each amount, and a table without figures needs none. */
const needsLabel = ({ kind, empty }: Table): boolean => !empty && !kind.includes('绩效');

function run(book: Book): Finding[] {
  // A table with two units has labels enough: that they differ is told by itself.
  const contradicting = new Set(
    book.issues.flatMap(({ kind, table }) => (kind === '金额单位矛盾' ? [table] : [])),
  );
  const unlabelled = book.tables.filter(
    (table) => needsLabel(table) && table.amountUnitFrom === 'workbook' && !contradicting.has(table),
  );
  const first = unlabelled[0];
  if (!first) return [];
  const several = unlabelled.length > 1;
  return [
    {
      rule: 'ND-10',
      severity: '核实',
      category: '金额单位',
      table: several ? '' : tableTitle(first),
      cells: unlabelled.map(({ sheet, area }) => ({ sheet, area })),
      message: `${firstFew(unlabelled.map(tableName), '张表')}没有标明金额单位，本次按其他各表的${first.amountUnit ?? ''}核对。`,
      basis: '其他各表均标明金额单位；公开表应当标明金额单位。',
      suggestion: '请在表的右上方注明金额单位。',
      fingerprint: ['ND-10', ...unlabelled.map(tableKey)].join('|'),
    },
  ];
}

export const unitLabels: Check = {
  id: 'ND-10',
  severity: '核实',
  meaning: '各表都标明金额单位。',
  run: ({ book }) => run(book),
};
