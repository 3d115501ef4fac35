/** ND-52: what a project plans to spend, or to buy, is not negative. */
import type { Finding } from '../findings/finding';
import type { Row, Table } from '../tables/book';
import { tableName, tableTitle } from '../tables/table-name';
import { printAmount } from '../amount/print';
import { cellsAt, placeName } from './cells';
import type { Check } from './check';
import { tableKey } from './table-key';

const LISTS: Readonly<Record<string, string>> = { 明细: '支出明细测算', 采购: '采购' };

/** A line that says that it takes something off may be negative. */
const TAKES_OFF = /[调核压扣冲抵削]减|抵[扣消销]|冲[抵销]|扣除|减少|退回|收回/;

function isDeduction({ name, texts }: Row): boolean {
  return [name, ...[...texts.values()].map(({ text }) => text)].some((text) => TAKES_OFF.test(text));
}

function check(table: Table): Finding[] {
  return table.grids.flatMap(({ part, rows }) =>
    rows.flatMap((row): Finding[] => {
      const amount = row.amounts.get('金额');
      const list = LISTS[part];
      if (list === undefined || amount?.reading.kind !== 'number') return [];
      const { value } = amount.reading;
      if (!value.isNegative() || value.isZero() || isDeduction(row)) return [];
      const printed = printAmount(value, Math.max(table.decimals, value.decimalPlaces()));
      return [
        {
          rule: 'ND-52',
          severity: '核实',
          category: '表内',
          table: tableTitle(table),
          cells: cellsAt([amount.ref]),
          message: `${tableName(table)}${placeName(amount.ref)}${list}「${(row.texts.get('活动内容')?.text ?? row.name).replace(/\s+/g, '')}」的金额是负数（${printed}${table.amountUnit ?? ''}）。`,
          basis: '测算和采购的金额是计划支出的数，不应为负；写明扣减的除外。',
          suggestion: '核对正负号；确为扣减的，在测算依据中写明。',
          actual: printed,
          fingerprint: ['ND-52', tableKey(table), part, row.key].join('|'),
        },
      ];
    }),
  );
}

export const negativeEstimates: Check = {
  id: 'ND-52',
  severity: '核实',
  meaning: '项目支出绩效目标表中支出明细测算和采购的金额不是负数。',
  run: ({ book }) => book.tables.filter(({ kind }) => kind === '项目支出绩效目标表').flatMap(check),
};
