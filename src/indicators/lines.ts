/**
 * The lines one table gives 指标分析, of one year: rows of a table, columns of its total row, or one line for each form
 * of a project. Knows nothing of the other year.
 */
import Decimal from 'decimal.js';
import { currentFigure } from '../derived/figures';
import type { Column, Grid, Table } from '../tables/book';
import type { Measure } from './figure';
import {
  TOTAL,
  plain,
  withFigure,
  type About,
  type RawLine,
  type RawLines,
  type YearTables,
} from './raw-line';
import { rowLines } from './row-lines';
import { BASIC_PARTS, NATURES, PROJECT_TOTAL, type Layout } from './sources';

/** The keys of the rows income is shown as shares of, the first there is. */
const INCOME_TOTALS = ['行:收入总计', '行:本年收入合计'];

/** The lines of these tables (one, but for forms); undefined where there is no column of amounts. */
export function linesOf(
  of: YearTables,
  tables: readonly [Table, ...Table[]],
  layout: Layout,
  measure: Measure,
): RawLines | undefined {
  if (layout.from === '表单') return linesOfForms(of, tables, layout, measure);
  const [table] = tables;
  const part = layout.from === '行' ? (layout.part ?? '') : '';
  const grid = table.grids.find((one) => one.part === part);
  const column = grid && currentFigure({ table, grid, family: of.family }, undefined);
  if (!grid || !column) return undefined;
  if (layout.from === '列') return linesOfColumns(of, table, grid, column, layout.columns, measure);
  const raw = rowLines(grid, layout.rows, column).map(({ row, about }) =>
    withFigure(of, table, row, column, about, measure),
  );
  return { ...withBase(raw, measure), isAmbiguous: grid.ambiguousCodes };
}

/** Columns of the total row as lines. */
function linesOfColumns(
  of: YearTables,
  table: Table,
  grid: Grid,
  own: Column,
  which: '支出性质' | '收入来源',
  measure: Measure,
): RawLines | undefined {
  const total = grid.rows.find(({ role }) => role === '合计');
  if (!total) return undefined;
  const belongs = which === '支出性质' ? isNature : isIncome;
  const wanted = grid.columns.filter(
    (column) => column !== own && column.role === '金额' && belongs(column.key),
  );
  const lines = [own, ...wanted].map((column) => {
    const isTotal = column === own;
    const { key } = column;
    const about: About = {
      key: isTotal ? TOTAL : `列:${key}`,
      kind: isTotal ? TOTAL : which === '支出性质' ? '支出' : '收入',
      name: isTotal ? TOTAL : key.replaceAll('/', '：'),
      depth: isTotal ? 0 : wanted.filter((other) => isPartOf(key, other.key)).length,
      isTotal,
      isLeaf: !isTotal && !wanted.some((other) => isPartOf(other.key, key)),
      remarks: [],
    };
    return withFigure(of, table, total, column, about, measure);
  });
  return { lines, base: 0, isAmbiguous: false };
}

/** 基本支出, and 基本支出/工资福利支出 where a table is cut finer. */
function isNature(key: string): boolean {
  return NATURES.has(key.split('/')[0] ?? key) || BASIC_PARTS.has(key);
}

function isIncome(key: string): boolean {
  return /收入|结转|结余/.test(key);
}

function isPartOf(part: string, whole: string): boolean {
  return part.startsWith(`${whole}/`) || (whole === '基本支出' && BASIC_PARTS.has(part));
}

/** One line for each form, and the total of 项目支出 they are shares of. */
function linesOfForms(
  of: YearTables,
  tables: readonly Table[],
  { item, column }: Layout & { readonly from: '表单' },
  measure: Measure,
): RawLines | undefined {
  const keys = new Map<string, number>();
  const lines = tables.flatMap((table): RawLine[] => {
    const row = table.grids.flatMap(({ rows }) => rows).find((one) => one.item === item);
    const key = table.grids.flatMap(({ columns }) => columns).find((one) => one.key === column);
    const name = plain(table.fields.get('项目名称')?.text ?? '');
    if (!row || !key || name === '') return [];
    const code = table.fields.get('项目编码')?.text.trim() ?? '';
    const own = `项目:${code || name}`;
    const seen = (keys.get(own) ?? 0) + 1;
    keys.set(own, seen);
    const about: About = {
      key: seen === 1 ? own : `${own}~${seen}`,
      kind: '项目',
      ...(code === '' ? {} : { code }),
      name,
      depth: 0,
      isTotal: false,
      isLeaf: true,
      remarks: [],
    };
    return [withFigure(of, table, row, key, about, measure)];
  });
  if (lines.length === 0) return undefined;
  const total = projectTotal(of, measure);
  return { ...withBase(total ? [total, ...lines] : lines, measure), isAmbiguous: false };
}

/** 项目支出 in all, from the table that has all expenditure. */
function projectTotal(of: YearTables, measure: Measure): RawLine | undefined {
  const kind = PROJECT_TOTAL[of.family];
  const table = of.book.tables.find((one) => one.set === of.set && one.kind === kind);
  const grid = table?.grids[0];
  const row = grid?.rows.find(({ role }) => role === '合计');
  const column = grid?.columns.find(({ key }) => key === '项目支出');
  if (!table || !row || !column) return undefined;
  const line = withFigure(
    of,
    table,
    row,
    column,
    { key: TOTAL, kind: TOTAL, name: '项目支出合计', depth: 0, isTotal: true, isLeaf: false, remarks: [] },
    measure,
  );
  return line.figure && line;
}

/** The total of the table as the base of shares; where it has none, the sum of its topmost lines. */
function withBase(lines: readonly RawLine[], { decimals }: Measure): Omit<RawLines, 'isAmbiguous'> {
  const own = INCOME_TOTALS.map((key) => lines.findIndex((line) => line.key === key)).find((at) => at >= 0);
  const base = own ?? lines.findIndex(({ key }) => key === TOTAL);
  if (base >= 0) return { lines, base };
  const top = Math.min(...lines.filter(({ isTotal }) => !isTotal).map(({ depth }) => depth));
  const addends = lines.flatMap(({ depth, isTotal, kind }, i) =>
    depth === top && !isTotal && kind !== '其中' ? [i + 1] : [],
  );
  const parts = addends.map((at) => lines[at - 1]?.figure?.value);
  // A sum with an unknown part is no total.
  if (addends.length === 0 || parts.some((part) => part === undefined)) return { lines };
  const value = parts
    .reduce<Decimal>((sum, part) => sum.plus(part ?? 0), new Decimal(0))
    .toDecimalPlaces(decimals);
  const total: RawLine = {
    ...{ key: TOTAL, kind: TOTAL, name: TOTAL, depth: 0, isTotal: true, isLeaf: false, remarks: [] },
    figure: { value },
  };
  return { lines: [total, ...lines], base: 0, addends };
}
