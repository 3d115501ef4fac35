/** ND-31: the noughts of a table look alike. Blank cells beside them are usual and not told. */
import { collect } from '../findings/collect';
import type { Finding } from '../findings/finding';
import { cellAt, sheetNamed, shownText, type Snapshot } from '../grid/snapshot';
import type { AmountCell, Table } from '../tables/book';
import { tableName, tableTitle } from '../tables/table-name';
import { cellsAt, placeName } from './cells';
import type { Check } from './check';
import { tableKey } from './table-key';
import { amountCells } from './text-numbers';

/** How a nought is shown: 0.00, 0, - … ; undefined for a blank cell or another figure. */
function styleOf({ reading, ref }: AmountCell, snapshot: Snapshot): string | undefined {
  let shown = '';
  if (reading.kind === 'blank') shown = reading.text;
  else if (reading.kind === 'number' && reading.value.isZero()) {
    const sheet = sheetNamed(snapshot, ref.sheet);
    shown = sheet ? shownText(cellAt(sheet, ref.row, ref.column), snapshot.date1904) : '';
  }
  const plain = shown.replace(/\s+/g, '').replace(/^[¥￥]/, '');
  if (plain === '' || /[1-9]/.test(plain)) return undefined;
  return plain.replace(/^[-—–－]+$/, '-');
}

/**
 * The cells whose nought, where it is shown as a dash or always, is no matter of style: counts are whole numbers beside
 * amounts; a dash for a part, or in a column of the budget beside the accounts, says that there is no such figure
 * (国内接待费, 会议费 have none).
 */
function excused(table: Table): ReadonlyMap<AmountCell, 'always' | 'dash'> {
  const found = new Map<AmountCell, 'always' | 'dash'>();
  for (const { columns, rows } of table.grids)
    for (const { key, role } of columns) {
      const counts = role === '数量';
      if (!counts && role !== '其中' && !/预算数\//.test(key)) continue;
      for (const { amounts } of rows) {
        const cell = amounts.get(key);
        if (cell) found.set(cell, counts ? 'always' : 'dash');
      }
    }
  return found;
}

function check(table: Table, snapshot: Snapshot): Finding[] {
  // Forms show amounts and counts side by side.
  if (table.kind.includes('绩效')) return [];
  const styles = new Map<string, AmountCell[]>();
  const excuses = excused(table);
  for (const cell of amountCells(table)) {
    const style = styleOf(cell, snapshot);
    const excuse = excuses.get(cell);
    if (style === undefined || excuse === 'always' || (excuse === 'dash' && style === '-')) continue;
    collect(styles, style, cell);
  }
  if (styles.size < 2) return [];
  const byCount = [...styles].sort(([, a], [, b]) => b.length - a.length);
  const [usual, ...rest] = byCount;
  if (!usual) return [];
  const each = rest.map(
    ([style, cells]) => `「${style}」${cells.length}处（如${placeName((cells[0] as AmountCell).ref)}）`,
  );
  return [
    {
      rule: 'ND-31',
      severity: '提示',
      category: '数据格式',
      table: tableTitle(table),
      cells: cellsAt(rest.flatMap(([, cells]) => cells.map(({ ref }) => ref))),
      message: `${tableName(table)}的零有几种写法：多数为「${usual[0]}」，另有${each.join('、')}。`,
      basis: '同一张表中零的写法以一致为宜。',
      suggestion: '请统一显示格式。',
      fingerprint: ['ND-31', tableKey(table)].join('|'),
    },
  ];
}

export const zeroStyle: Check = {
  id: 'ND-31',
  severity: '提示',
  meaning: '同一张表中零的写法一致。',
  run: ({ book, snapshot }) => book.tables.flatMap((table) => check(table, snapshot)),
};
