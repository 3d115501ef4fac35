/**
 * ND-54: an item of a two-sided table stands in one row. Where two rows bear one name, as when a name was copied over
 * another, neither is compared with other tables.
 */
import Decimal from 'decimal.js';
import type { Finding } from '../findings/finding';
import { printAmount } from '../amount/print';
import type { CellRef } from '../grid/address';
import type { Grid, Row, Table } from '../tables/book';
import { readLabel } from '../tables/words/label';
import { tableName, tableTitle } from '../tables/table-name';
import { cellsAt, placeName, placeNames } from './cells';
import type { Check } from './check';
import { tableKey } from './table-key';

/** Rows of one part with one name under one row. */
interface Doubles {
  readonly grid: Grid;
  readonly key: string;
  readonly rows: readonly Row[];
}

/** The first figure of a row that is not zero, else zero. */
function figureOf({ amounts }: Row): Decimal {
  for (const { reading } of amounts.values())
    if (reading.kind === 'number' && !reading.value.isZero()) return reading.value;
  return new Decimal(0);
}

/** A category stands once even where one of its rows is blank; what has no code may be said twice, once in vain. */
function isDouble({ key, rows }: Doubles): boolean {
  const filled = rows.filter((row) => !figureOf(row).isZero()).length;
  if (rows.length < 2 || filled === 0) return false;
  return key.startsWith('行:') ? filled > 1 : true;
}

/** Rows that say the same in every column are told as such. */
function saySame({ rows }: Doubles): boolean {
  const [first, ...others] = rows;
  const said = (row: Row | undefined): string =>
    [...(row?.amounts ?? [])]
      .map(([key, { reading }]) => `${key}=${reading.kind === 'number' ? reading.value.toFixed() : ''}`)
      .join(';');
  return others.every((other) => said(other) === said(first));
}

/** 使用专用结余 and 使用非财政拨款结余 mean one item by another name; a category is one whatever it is called. */
function nameIn({ key, name }: Row): string {
  return key.startsWith('行:') ? readLabel(name).core : '';
}

function doublesIn(table: Table): Doubles[] {
  return table.grids
    .filter(({ part, hierarchy }) => part !== '' && hierarchy === '编号')
    .flatMap((grid) => {
      const groups = new Map<string, Row[]>();
      for (const row of grid.rows) {
        if (row.role !== '明细' || row.sets.has('总计')) continue;
        const group = `${row.parent ?? ''}|${row.key.replace(/~\d+$/, '')}|${nameIn(row)}`;
        groups.set(group, [...(groups.get(group) ?? []), row]);
      }
      return [...groups.values()].map((rows) => ({
        grid,
        key: (rows[0]?.key ?? '').replace(/~\d+$/, ''),
        rows,
      }));
    })
    .filter((doubles) => isDouble(doubles) && !saySame(doubles));
}

function cellsOf({ nameCell, amounts }: Row): CellRef[] {
  return [...(nameCell ? [nameCell] : []), ...[...amounts.values()].map(({ ref }) => ref)];
}

function toFinding(table: Table, { grid, key, rows }: Doubles): Finding {
  const places = rows.flatMap(({ nameCell }) => (nameCell ? [nameCell] : []));
  const name = (rows[0]?.name ?? '').replace(/\s+/g, '');
  const figures = rows.map((row) => printAmount(figureOf(row), table.decimals)).join('、');
  return {
    rule: 'ND-54',
    severity: '核实',
    category: '表内',
    table: tableTitle(table),
    cells: cellsAt(rows.flatMap(cellsOf)),
    message: `${tableName(table)}${places.length > 1 ? placeNames(places) : placeName(firstCell(rows))}都是「${name}」，金额分别为${figures}${table.amountUnit ?? ''}。`,
    basis: '同一项目在一张表中只列一行；列了两行的，无法与其他表核对。',
    suggestion: '核对哪一行的名称写错，或把两行并为一行。',
    fingerprint: ['ND-54', tableKey(table), grid.part, key].join('|'),
  };
}

function firstCell(rows: readonly Row[]): CellRef {
  const [cell] = rows.flatMap(cellsOf);
  return cell as CellRef;
}

export const doubledItems: Check = {
  id: 'ND-54',
  severity: '核实',
  meaning: '左右分栏的表中，同一收入项目、同一类支出只列一行。',
  run: ({ book }) => book.tables.flatMap((table) => doublesIn(table).map((one) => toFinding(table, one))),
};
