/**
 * The total row of a table by unit and project that has no words, only figures, as some localities print it: with its
 * figures gone it is an empty row between the header and the first unit. Where one stands, what it would hold is known;
 * that it is a total is a conjecture, to be looked at by somebody.
 */
import Decimal from 'decimal.js';
import type { Member } from '../formulas/evaluation';
import { cellAt, sheetNamed, type Snapshot } from '../grid/snapshot';
import type { AmountCell, Book, Column, Grid, Row, Table } from '../tables/book';
import type { WorkedTotal } from './fill-totals';

/** What the empty rows would hold. `snapshot` is what the book was read from. */
export function unlabelledTotals({ tables }: Book, snapshot: Snapshot): WorkedTotal[] {
  return tables.flatMap((table) => {
    const [grid, ...others] = table.grids;
    if (!grid || others.length > 0 || grid.hierarchy !== '位置') return [];
    const row = emptyRowAbove(table, grid, snapshot);
    return row === undefined ? [] : grid.columns.flatMap((column) => totalOf(table, grid, column, row));
  });
}

/** The sheet row right above the first one, if it is empty, the header is right above it, and there is no total. */
function emptyRowAbove({ sheet: name, area }: Table, { rows }: Grid, snapshot: Snapshot): number | undefined {
  const sheet = sheetNamed(snapshot, name);
  if (!sheet || rows.length === 0 || rows.some(({ role }) => role === '合计')) return undefined;
  const row = Math.min(...rows.map((one) => one.row)) - 1;
  const isBlank = (at: number): boolean => {
    for (let column = area.left; column <= area.right; column += 1) {
      const cell = cellAt(sheet, at, column);
      if (cell && (cell.value !== null || cell.formula !== undefined)) return false;
    }
    return true;
  };
  return row - 1 > area.top && isBlank(row) && !isBlank(row - 1) ? row : undefined;
}

function totalOf(table: Table, grid: Grid, column: Column, at: number): WorkedTotal[] {
  if (column.role !== '金额' && column.role !== '上年') return [];
  const parts = grid.rows
    .filter(({ parent, role }) => parent === undefined && role === '明细')
    .flatMap((row) => {
      const cell = row.amounts.get(column.key);
      return cell ? [memberOf(table, grid, column, row, cell)] : [];
    });
  const [first] = parts;
  const isNumber = ({ cell }: Member): boolean => cell.reading.kind === 'number' && cell.stale !== true;
  if (!first || !parts.every(isNumber)) return [];
  const ref = { ...first.cell.ref, row: at };
  const target = memberOf(table, grid, column, totalRow(first.row, at), {
    ref,
    reading: { kind: 'blank', text: '' },
  });
  const one = new Decimal(1);
  const value = parts.reduce(
    (sum, { cell: { reading } }) => (reading.kind === 'number' ? sum.plus(reading.value) : sum),
    new Decimal(0),
  );
  const equation = {
    target,
    parts: parts.map((member) => ({ member, sign: one })),
    constant: new Decimal(0),
  };
  return [{ target, value, equation }];
}

function memberOf(table: Table, grid: Grid, column: Column, row: Row, cell: AmountCell): Member {
  return { table, grid, row, column, cell, coefficient: new Decimal(1), side: '左' };
}

function totalRow({ level, sets, texts, amounts }: Row, row: number): Row {
  return { key: '合计', role: '合计', name: '', level, sets, row, amounts, texts };
}
