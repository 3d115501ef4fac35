/** 逐行: a relation or ratio in each row, run only where no amount column is left out of it unawares. */
import type { Column, ColumnRole, Grid, Row, Table } from '../tables/book';
import { tableKey } from '../tables/table-key';
import { bindAlternatives, bindRatio, emitRelation, refuse, type BindContext } from './instances';
import { indexOf, plainName, rowsOfSet } from './grid-index';
import { hasFigure, unreadColumn } from './held-back';
import { placeKey } from './keys';
import { columnsOf } from './lookup';
import { isMissing, theGrid, theTable } from './scene';
import type { BoundRelation } from './operands';
import { reasons } from './reasons';
import type { EquationNode, RatioNode, Scope, Statement, Sum } from './syntax';

/** 不计 其他列: every column that is not in the formula is left out on purpose. */
const ALL_OTHERS = '其他列';

export function bindRows(context: BindContext, statement: Statement & { kind: '逐行' }): void {
  const place = scopePlace(context, statement.scope);
  if (!place) return;
  const { table, grid } = place;
  if (statement.body.kind === '等式') {
    const problem = columnProblem(table, grid, statement, statement.body);
    if (problem !== undefined) {
      refuse(context, [tableKey(table)], '未执行', problem);
      return;
    }
  }
  for (const row of rowsIn(grid, statement.scope.set)) bindRow(context, statement.body, table, grid, row);
}

/** The table and grid a 逐行 or 逐级 runs over; a refusal is emitted where there is none. */
export function scopePlace(
  context: BindContext,
  { grid: ref }: Scope,
): { readonly table: Table; readonly grid: Grid } | undefined {
  const table = theTable(context.scene, ref.table);
  if (isMissing(table)) {
    refuse(context, [], '未执行', table.missing);
    return undefined;
  }
  const grid = theGrid(table, ref);
  if (!isMissing(grid)) return { table, grid };
  refuse(context, [tableKey(table)], table.empty ? '不适用' : '未执行', grid.missing);
  return undefined;
}

function rowsIn(grid: Grid, set: string | undefined): readonly Row[] {
  return set === undefined || set === '全部' ? grid.rows : rowsOfSet(indexOf(grid), set);
}

function bindRow(
  context: BindContext,
  body: EquationNode | RatioNode,
  table: Table,
  grid: Grid,
  row: Row,
): void {
  const at = { scene: context.scene, row: { table, grid, row } };
  if (body.kind === '比率') {
    if (isBlankRow(row)) return;
    bindRatio(context, body, at);
    return;
  }
  const bound = bindAlternatives(at, body.relation);
  if (isMissing(bound)) {
    refuse(context, [tableKey(table)], '未执行', bound.missing);
    return;
  }
  const filled = bound.sides.some((side) =>
    side.members.some((member) => member.cell.reading.kind !== 'blank'),
  );
  if (!filled || isUnfilledChange(bound.sides)) return;
  const first = bound.sides[0]?.members[0]?.column;
  emitRelation(context, body.relation, bound, { form: '逐行', key: placeKey(table, grid, row, first) });
}

/** A blank 增减额 has not been filled in; it does not say that nothing changed. */
function isUnfilledChange(sides: readonly BoundRelation[]): boolean {
  const [first, second] = (sides[0]?.members ?? []).filter((member) => member.side === '左');
  return first?.column.role === '增减' && second === undefined && first.cell.reading.kind === 'blank';
}

function isBlankRow(row: Row): boolean {
  for (const { reading } of row.amounts.values()) if (reading.kind !== 'blank') return false;
  return true;
}

/** Why the columns of the table do not let the sum be judged. */
function columnProblem(
  table: Table,
  grid: Grid,
  statement: Statement & { kind: '逐行' },
  { relation }: EquationNode,
): string | undefined {
  const unread = unreadColumn(table, grid);
  if (unread !== undefined) return unread;
  if (statement.without.includes(ALL_OTHERS)) return undefined;
  const named = [relation.left, ...relation.right].flatMap((sum) => columnsIn(table, grid, sum));
  const left = grid.columns.filter(
    (column) => isLeftOut(column, named, statement.without) && hasFigure(grid, column),
  );
  return left.length > 0
    ? reasons.columnsLeftOut(
        table,
        left.map((column) => column.key),
      )
    : undefined;
}

function columnsIn(table: Table, grid: Grid, sum: Sum): Column[] {
  return sum.flatMap(({ term }) => {
    if (term.kind !== '列') return [];
    const columns = columnsOf(table, grid, term.column);
    return isMissing(columns) ? [] : columns;
  });
}

/** Beside the table's 合计, the sum of more columns or of those of the year: never an addend that a formula could leave out. */
const WIDER_SUMS = /(?:^|\/)(?:总计|本年支出)$/;

/** Columns above or below a named one are told apart by it; only columns of the same kind as the named ones count. */
function isLeftOut(column: Column, named: readonly Column[], without: readonly string[]): boolean {
  const roles = new Set<ColumnRole>(
    named.map(({ role }) => role).filter((role) => role === '金额' || role === '上年'),
  );
  if (!roles.has(column.role) || without.some((name) => names(column, name))) return false;
  if (WIDER_SUMS.test(column.key)) return false;
  return !named.some(
    ({ key }) => key === column.key || key.startsWith(`${column.key}/`) || column.key.startsWith(`${key}/`),
  );
}

function names(column: Column, name: string): boolean {
  if (name.endsWith('/*')) return column.key.startsWith(name.slice(0, -1));
  const printed = column.printed[column.printed.length - 1] ?? '';
  return column.key === name || plainName(printed) === plainName(name);
}
