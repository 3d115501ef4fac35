/** ND-4: “三公”经费 are told item by item. */
import type { Finding } from '../findings/finding';
import type { Table } from '../tables/book';
import { tableName, tableTitle } from '../tables/table-name';
import type { Check } from './check';
import { tableKey } from './table-key';

/** Column keys of the four items, and what they are called. */
const ITEMS: Readonly<Record<string, string>> = {
  因公出国费: '因公出国（境）费',
  公务用车购置费: '公务用车购置费',
  公务用车运行费: '公务用车运行费',
  公务接待费: '公务接待费',
};

function check(table: Table): Finding[] {
  if (!table.kind.includes('三公')) return [];
  const columns = table.grids.flatMap((grid) => grid.columns);
  // A column nobody understood may be the missing one.
  if (columns.length === 0 || columns.some(({ role }) => role === '未识别')) return [];
  const missing = Object.keys(ITEMS).filter(
    (item) => !columns.some(({ key }) => key === item || key.endsWith(`/${item}`)),
  );
  if (missing.length === 0) return [];
  return [
    {
      rule: 'ND-4',
      severity: '核实',
      category: '完整性',
      table: tableTitle(table),
      cells: [{ sheet: table.sheet, area: table.area }],
      message: `${tableName(table)}没有列出${missing.map((item) => ITEMS[item]).join('、')}。`,
      basis:
        '财预〔2016〕143号，“三公”经费应当按因公出国（境）费、公务用车购置费、公务用车运行费、公务接待费分项公开。',
      suggestion: '请补列；没有发生的也应列出并填0。',
      fingerprint: ['ND-4', tableKey(table)].join('|'),
    },
  ];
}

export const officialSpendingItems: Check = {
  id: 'ND-4',
  severity: '核实',
  meaning: '“三公”经费按因公出国（境）费、公务用车购置费、公务用车运行费、公务接待费分项列示。',
  run: ({ book }) => book.tables.flatMap(check),
};
