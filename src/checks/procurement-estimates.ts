/** ND-51: what is to be bought under the name of a line of 支出明细测算 costs no more than that line. */
import Decimal from 'decimal.js';
import { printAmount, printPlain } from '../amount/print';
import { collect } from '../findings/collect';
import type { Finding } from '../findings/finding';
import type { AmountCell, Grid, Row, Table } from '../tables/book';
import { tableName, tableTitle } from '../tables/table-name';
import { cellsAt, placeNames } from './cells';
import type { Check } from './check';
import { nameOf } from './projects/names';
import { tableKey } from './table-key';

/** Amounts under one name, added up. */
interface Amounts {
  readonly cells: readonly AmountCell[];
  readonly sum: Decimal;
  /** Half of one in the coarsest last digit. */
  readonly slack: Decimal;
}

/** Undefined where one of the rows has no figure: nothing can be said of them then. */
function amountsOf(rows: readonly Row[]): Amounts | undefined {
  const cells: AmountCell[] = [];
  let sum = new Decimal(0);
  let slack = new Decimal(0);
  for (const row of rows) {
    const cell = row.amounts.get('金额');
    if (cell?.reading.kind !== 'number') return undefined;
    cells.push(cell);
    sum = sum.plus(cell.reading.value);
    slack = Decimal.max(slack, Decimal.pow(10, -cell.reading.decimals).times(0.5));
  }
  return cells.length === 0 ? undefined : { cells, sum, slack };
}

/** The lines of that name; a name of an activity stands for all its lines. */
function linesNamed(name: string, lines: readonly Row[]): readonly Row[] {
  const bearing = (key: string): Row[] =>
    lines.filter(({ texts }) => nameOf(texts.get(key)?.text ?? '') === name);
  const contents = bearing('活动内容');
  return contents.length > 0 ? contents : bearing('项目活动');
}

/** The unit a column names in its header, if any: lists of one form may differ in it. */
function unitPrinted({ columns }: Grid): string {
  const printed = columns.find(({ key }) => key === '金额')?.printed.join('') ?? '';
  return /亿元|万元|千元|百元|元/.exec(printed)?.[0] ?? '';
}

function check(table: Table): Finding[] {
  const [bought, planned] = ['采购', '明细'].map((part) => table.grids.find((grid) => grid.part === part));
  if (!bought || !planned || unitPrinted(bought) !== unitPrinted(planned)) return [];
  const byName = new Map<string, Row>();
  const items = new Map<string, Row[]>();
  for (const row of bought.rows) {
    const name = nameOf(row.texts.get('品名')?.text ?? '');
    if (name === '') continue;
    if (!byName.has(name)) byName.set(name, row);
    collect(items, name, row);
  }
  return [...items].flatMap(([name, rows]): Finding[] => {
    const item = amountsOf(rows);
    const lines = amountsOf(linesNamed(name, planned.rows));
    if (!item || !lines) return [];
    const excess = item.sum.minus(lines.sum);
    if (excess.lessThanOrEqualTo(Decimal.max(item.slack, lines.slack))) return [];
    const unit = table.amountUnit ?? '';
    const decimals = Math.max(table.decimals, item.sum.decimalPlaces(), lines.sum.decimalPlaces());
    const print = (value: Decimal): string => `${printAmount(value, decimals)}${unit}`;
    const [itemRefs, lineRefs] = [item, lines].map(({ cells }) => cells.map(({ ref }) => ref));
    return [
      {
        rule: 'ND-51',
        severity: '核实',
        category: '表内',
        table: tableTitle(table),
        cells: cellsAt([...(itemRefs ?? []), ...(lineRefs ?? [])]),
        message: `${tableName(table)}${placeNames(itemRefs ?? [])}采购「${byName.get(name)?.name.replace(/\s+/g, '') ?? name}」${print(item.sum)}，大于支出明细测算中${placeNames(lineRefs ?? [])}同一内容的${print(lines.sum)}，差额${print(excess)}。`,
        basis: '采购是项目支出的一部分，同一内容的采购金额不应大于测算金额（通行做法）。',
        suggestion: '核对采购金额和测算金额哪一项有误。',
        left: printPlain(item.sum, decimals),
        right: printPlain(lines.sum, decimals),
        difference: printPlain(excess, decimals),
        ...(table.amountUnit === undefined ? {} : { unit: table.amountUnit }),
        fingerprint: ['ND-51', tableKey(table), name].join('|'),
      },
    ];
  });
}

export const procurementEstimates: Check = {
  id: 'ND-51',
  severity: '核实',
  meaning: '项目支出绩效目标表中，采购金额不大于支出明细测算中同一内容的金额。',
  run: ({ book }) => book.tables.filter(({ kind }) => kind === '项目支出绩效目标表').flatMap(check),
};
