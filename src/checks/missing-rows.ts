/**
 * ND-53: the rows of totals that formulas are about are there. Without such a row the formulas over it do not run, and the
 * table would look passed.
 */
import Decimal from 'decimal.js';
import type { Finding, Severity } from '../findings/finding';
import type { CellRef } from '../grid/address';
import type { Grid, Row, Table } from '../tables/book';
import { readLabel } from '../tables/words/label';
import { hasAmount, numberIn } from '../tables/figures';
import { tableName, tableTitle } from '../tables/table-name';
import { cellsAt } from './cells';
import type { Check } from './check';
import { tableKey } from './table-key';

/** Rows a table ought to have, and the cells next to where they would stand. */
interface Gap {
  readonly rows: readonly string[];
  readonly severity: Severity;
  readonly near: readonly CellRef[];
}

/** Rows below the total of the year: where they stand apart, so does that total. */
const CARRIED = /^(?:上年结转|年初结转|使用)/;
const YEAR_TOTALS = { 左: ['本年收入合计', '本年收入'], 右: ['本年支出合计', '本年支出'] } as const;
const GRAND_TOTALS = { 左: '收入总计', 右: '支出总计' } as const;
const SIDES = ['左', '右'] as const;
const BASIC = /基本支出(?:决算)?表$/;
/** The totals a table of 基本支出 has in place of 合计. */
const HALVES = ['人员经费合计', '公用经费合计'];

function has(grid: Grid, items: readonly string[]): boolean {
  return grid.rows.some(({ item }) => item !== undefined && items.includes(item));
}

/** A total by another name: 收入总额, 预算收入合计. */
function hasOtherTotal({ rows }: Grid): boolean {
  const known: readonly string[] = [...YEAR_TOTALS.左, ...YEAR_TOTALS.右];
  return rows.some(
    ({ name, item }) => /(?:合计|总计|总额)$/.test(readLabel(name).core) && !known.includes(item ?? ''),
  );
}

function amountsOf(row: Row | undefined): CellRef[] {
  return row ? [...row.amounts.values()].map(({ ref }) => ref) : [];
}

/** 收入总计, and with it 支出总计: some layouts do without the second alone. */
function grandTotals(table: Table, sides: readonly Grid[]): Gap[] {
  const elsewhere = table.grids.some((grid) => !sides.includes(grid) && has(grid, [GRAND_TOTALS.右]));
  const without = sides.filter((grid) => {
    const total = GRAND_TOTALS[grid.part as '左' | '右'];
    return !has(grid, [total]) && !(grid.part === '右' && elsewhere);
  });
  if (without[0]?.part !== '左') return [];
  return [
    {
      rows: without.map(({ part }) => GRAND_TOTALS[part as '左' | '右']),
      severity: without.every(hasOtherTotal) ? '提示' : '核实',
      near: without.flatMap(({ rows }) => amountsOf(rows[rows.length - 1])),
    },
  ];
}

/** 本年收入合计 and 本年支出合计: some layouts do without them, seldom where carry-over stands in a row of its own. */
function yearTotals({ kind }: Table, sides: readonly Grid[]): Gap[] {
  const [left, right] = sides;
  if (left?.part !== '左' || !right) return [];
  const carried = left.rows.find(({ item, parent }) => parent === undefined && CARRIED.test(item ?? ''));
  const lacking = sides.filter((grid) => !has(grid, YEAR_TOTALS[grid.part as '左' | '右']));
  if (lacking[0]?.part !== '左' || (lacking.length === 2 && !carried)) return [];
  // 一、本年收入 stands above its parts.
  const leads = kind === '财政拨款收支总表';
  const beside = right.rows.find(({ row }) => row === carried?.row);
  return [
    {
      rows: lacking.map(({ part }) => YEAR_TOTALS[part as '左' | '右'][leads ? 1 : 0]),
      severity: '提示',
      near: leads
        ? sides.flatMap(({ rows }) => amountsOf(rows[0]))
        : [...amountsOf(carried ?? left.rows[left.rows.length - 1]), ...amountsOf(beside)],
    },
  ];
}

function ofSides(table: Table): Gap[] {
  const sides = SIDES.flatMap((part) => table.grids.find((grid) => grid.part === part) ?? []).filter(
    ({ rows }) => rows.length > 0,
  );
  if (sides.length < 2) return [];
  const grand = grandTotals(table, sides);
  return grand.length > 0 ? grand : yearTotals(table, sides);
}

/** Whether the first row is all the others together, as the department's above its units. */
function isSumOf(first: Row, others: readonly Row[]): boolean {
  return [...first.amounts].every(([key, cell]) =>
    others
      .reduce((sum, { amounts }) => sum.plus(numberIn(amounts.get(key))), new Decimal(0))
      .equals(numberIn(cell)),
  );
}

/** 合计 of a table by subject, unit or project. A single row at the top may be the total itself. */
function ofTotal(table: Table, grid: Grid): Gap[] {
  const top = grid.rows.filter((row) => row.role === '明细' && row.parent === undefined && hasAmount(row));
  const [first] = top;
  if (!first || grid.rows.some(({ role }) => role === '合计')) return [];
  const near = [...amountsOf(first), ...amountsOf(grid.rows[grid.rows.length - 1])];
  if (BASIC.test(table.kind)) return ofHalves(table, grid, near);
  const isOne = top.length === 1 || isSumOf(first, top.slice(1));
  return [{ rows: ['合计'], severity: isOne ? '提示' : '核实', near }];
}

/** Either 合计 or both halves; a budget may print the categories alone. */
function ofHalves({ kind }: Table, grid: Grid, near: readonly CellRef[]): Gap[] {
  const labels = new Set(grid.rows.flatMap(({ item, name }) => [item, readLabel(name).core]));
  const lacking = HALVES.filter((half) => !labels.has(half));
  if (lacking.length === 0) return [];
  const none = lacking.length === HALVES.length;
  const rows = none && !kind.includes('决算') ? ['合计'] : lacking;
  return [{ rows, severity: none && !kind.includes('决算') ? '提示' : '核实', near }];
}

function gapsOf(table: Table): Gap[] {
  if (table.empty || table.kind.includes('绩效')) return [];
  const [only, ...others] = table.grids;
  if (!only) return [];
  if (others.length > 0 || only.part !== '') return ofSides(table);
  // A table of 三公 without units is one row, whatever it is called.
  const isPlain = table.kind.includes('三公') && !only.rows.some(({ key }) => key.startsWith('单位:'));
  return isPlain ? [] : ofTotal(table, only);
}

function toFinding(table: Table, { rows, severity, near }: Gap): Finding {
  const named = rows.map((row) => `「${row}」`).join('、');
  return {
    rule: 'ND-53',
    severity,
    category: '完整性',
    table: tableTitle(table),
    cells: cellsAt(near),
    message: `${tableName(table)}没有${named}行，与它有关的勾稽关系没有核对。`,
    basis: '各地表样都列有这一行（通行做法）；缺了它，合计与明细、与其他表的关系都无从核对。',
    suggestion: '核对是否漏行，补列后重新校验；表样确无这一行的，请填写审核说明。',
    fingerprint: ['ND-53', tableKey(table), ...rows].join('|'),
  };
}

export const missingRows: Check = {
  id: 'ND-53',
  severity: '核实',
  meaning: '各表列有合计、总计行；缺了它们，有关的勾稽关系无法核对。',
  run: ({ book }) => book.tables.flatMap((table) => gapsOf(table).map((gap) => toFinding(table, gap))),
};
