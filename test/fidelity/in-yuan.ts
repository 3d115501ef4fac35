/** The workbook with its amounts in 元 instead of 万元: another display unit, the same figures. */
import type { Snapshot } from '../../src/grid/snapshot';
import { readBook } from '../../src/tables/read-book';
import { amountsOf } from './amount-cells';
import { cellOf, withEdits, type CellEdit } from './edit';

/** 单位：万元, and 金额（万元） in a header; never a word in a sentence. */
const UNIT_LABEL = /^(?=.{0,30}$)(.*(?:单位[：:]|[（(]))\s*万元/;

export function inYuan(snapshot: Snapshot): Snapshot {
  const amounts = amountsOf(readBook(snapshot)).flatMap(({ ref, blank, table, value }): CellEdit[] =>
    blank || table.amountUnit !== '万元'
      ? []
      : [
          {
            ref,
            cell: { ...cellOf(snapshot, ref), value: Math.round(value * 1e6) / 100, format: '#,##0.00' },
          },
        ],
  );
  const labels = snapshot.sheets.flatMap(({ name, rows }) =>
    [...rows].flatMap(([row, cells]) =>
      cells.flatMap((cell, column): CellEdit[] =>
        typeof cell?.value === 'string' && UNIT_LABEL.test(cell.value)
          ? [
              {
                ref: { sheet: name, row, column },
                cell: { ...cell, value: cell.value.replace(UNIT_LABEL, '$1元') },
              },
            ]
          : [],
      ),
    ),
  );
  return withEdits(snapshot, [...amounts, ...labels]);
}
