/** ND-20: amounts stored as text, which sums leave out. One finding for each run of cells of a table. */
import { CellWriter } from '../findings/cell-writer';
import type { Correction } from '../findings/correction';
import type { Finding } from '../findings/finding';
import { ALL_TABLES } from '../tables/all-tables';
import type { AmountCell, Table } from '../tables/book';
import { placeNames } from './cells';
import type { Check } from './check';
import { fromText } from '../derived/amount-change';
import { asFix } from './corrections/wording';
import { tableKey } from './table-key';
import { tableName, tableTitle } from '../tables/table-name';

const FORMS = new Set(ALL_TABLES.filter(({ body }) => body.layout === '表单').map(({ kind }) => kind));

/** The amount cells of a table, form amounts included, in the order of the sheet. */
export function amountCells(table: Table): AmountCell[] {
  const cells: AmountCell[] = [];
  for (const { columns, rows } of table.grids) {
    const amounts = columns.filter(({ role }) => role !== '占比' && role !== '增减率' && role !== '完成率');
    for (const row of rows)
      for (const { key } of amounts)
        cells.push(...[row.amounts.get(key)].filter((cell) => cell !== undefined));
  }
  return cells;
}

function check(table: Table, writer: CellWriter): Finding[] {
  // 40万元 in a form is meant as a text.
  const isForm = FORMS.has(table.kind);
  const cells = amountCells(table).filter(
    ({ reading, written }) =>
      reading.kind === 'number' && reading.text && !(isForm && /元整?$/.test(written ?? '')),
  );
  const first = cells[0];
  if (!first) return [];
  const rows = cells.map(({ ref }) => ref.row);
  const columns = cells.map(({ ref }) => ref.column);
  const area = {
    top: Math.min(...rows),
    bottom: Math.max(...rows),
    left: Math.min(...columns),
    right: Math.max(...columns),
  };
  return [
    {
      rule: 'ND-20',
      severity: '核实',
      category: '数据格式',
      table: tableTitle(table),
      cells: [{ sheet: table.sheet, area }],
      message: `${tableName(table)}有${cells.length}个金额以文本保存（如「${first.written ?? ''}」），求和公式不计入。`,
      basis: '金额单元格应为数值。',
      suggestion: '转换为数值后重新审核；本次已按可识别的数值核对。',
      fingerprint: `ND-20|${tableKey(table)}`,
      ...asFix(toNumbers(cells, writer)),
    },
  ];
}

/** All of them as numbers; what a formula gives, and what would lose digits, stays. */
function toNumbers(cells: readonly AmountCell[], writer: CellWriter): Correction[] {
  const changes = cells.map((cell) => fromText(writer, cell)).filter((change) => change !== undefined);
  const [first] = changes;
  if (!first) return [];
  const many = changes.length > 1 ? '，如' : '，';
  const sample = `「${writer.shown(first.at)}」更正为 ${writer.shownAfter(first)}`;
  return [
    {
      title: `${first.at.sheet}!${placeNames(changes.map(({ at }) => at))}的文本金额转换为数值${many}${sample}`,
      changes,
    },
  ];
}

export const textNumbers: Check = {
  id: 'ND-20',
  severity: '核实',
  meaning: '金额单元格保存的是文本而不是数值。',
  run: ({ book, snapshot }) => {
    const writer = new CellWriter(snapshot);
    return book.tables.flatMap((table) => check(table, writer));
  },
};
