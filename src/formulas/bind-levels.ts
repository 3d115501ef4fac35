/** 逐级: a row with rows below it is their sum, column by column. 其中项: a part is at most what it is part of. */
import type { Column, Grid, Row, Table } from '../tables/book';
import { tableKey } from '../tables/table-key';
import { emitRelation, refuse, type BindContext } from './instances';
import { scopePlace } from './bind-rows';
import { indexOf, membersOfSet, parentOf, type GridIndex } from './grid-index';
import { placeKey } from './keys';
import { columnsOf, toMember } from './lookup';
import { isMissing, type Missing } from './scene';
import { MINUS, PLUS, ZERO, type BoundRelation } from './operands';
import { reasons } from './reasons';
import type { RelationNode, Statement } from './syntax';

const SUM_OF_PARTS: RelationNode = { left: [], relation: '=', right: [[]] };
const PART_OF: RelationNode = { left: [], relation: '<=', right: [[]] };
const NO_CONSTANTS = { left: ZERO, right: ZERO };

export function bindLevels(context: BindContext, statement: Statement & { kind: '逐级' }): void {
  const place = scopePlace(context, statement.scope);
  if (!place) return;
  const { table, grid } = place;
  const problem = levelProblem(table, grid, statement.scope.set);
  if (problem !== undefined) {
    refuse(context, [tableKey(table)], '未执行', problem);
    return;
  }
  const columns = levelColumns(table, grid, statement.columns);
  if (isMissing(columns)) {
    refuse(context, [tableKey(table)], '未执行', columns.missing);
    return;
  }
  bindParents(context, table, grid, columns, statement.scope.set);
}

function levelProblem(table: Table, grid: Grid, set: string | undefined): string | undefined {
  if (table.empty || grid.rows.length === 0) return undefined;
  if (grid.ambiguousCodes) return reasons.ambiguousCodes(table);
  if (grid.hierarchy === '无') return reasons.noHierarchy(table);
  if (set === '合计' && !indexOf(grid).total) return reasons.noRow(table, '合计');
  return undefined;
}

function levelColumns(table: Table, grid: Grid, paths: readonly string[]): readonly Column[] | Missing {
  if (paths.length === 0) return grid.columns.filter(({ role }) => role === '金额' || role === '上年');
  const columns: Column[] = [];
  for (const path of paths) {
    const found = columnsOf(table, grid, [path]);
    if (isMissing(found)) return found;
    columns.push(...found);
  }
  return columns;
}

function bindParents(
  context: BindContext,
  table: Table,
  grid: Grid,
  columns: readonly Column[],
  set: string | undefined,
): void {
  const index = indexOf(grid);
  for (const row of parentsIn(index, set)) {
    const parts = index.children.get(row) ?? [];
    for (const column of columns) {
      if (isBlank(row, column) && parts.every((part) => isBlank(part, column))) continue;
      const bound = sumOfParts(table, grid, row, parts, column);
      const key = placeKey(table, grid, row, column);
      emitRelation(context, SUM_OF_PARTS, { sides: [bound] }, { form: '逐级', key, sumOfRows: true });
    }
  }
}

function isBlank(row: Row, { key }: Column): boolean {
  const reading = row.amounts.get(key)?.reading;
  return reading === undefined || reading.kind === 'blank';
}

function parentsIn(index: GridIndex, set: string | undefined): readonly Row[] {
  const parents = [...index.children.keys()].filter((row) => row.role !== '其中');
  if (set === undefined) return parents;
  const wanted = new Set(membersOfSet(index, set));
  return parents.filter((row) => wanted.has(row));
}

function sumOfParts(
  table: Table,
  grid: Grid,
  row: Row,
  parts: readonly Row[],
  column: Column,
): BoundRelation {
  const total = toMember({ table, grid, row, column }, { coefficient: PLUS, side: '左' });
  const members = parts.map((part) =>
    toMember({ table, grid, row: part, column }, { coefficient: MINUS, side: '右' }),
  );
  return { members: [total, ...members], absent: [], constants: NO_CONSTANTS };
}

/** 其中项 <= 所属项, over all tables of the set. */
export function bindParts(context: BindContext): void {
  for (const table of context.scene.tables) {
    for (const grid of table.grids) {
      bindPartRows(context, table, grid);
      bindPartColumns(context, table, grid);
    }
  }
}

function bindPartRows(context: BindContext, table: Table, grid: Grid): void {
  const columns = grid.columns.filter(({ role }) => role === '金额' || role === '上年');
  for (const row of grid.rows) {
    const whole = row.role === '其中' ? parentOf(grid, row) : undefined;
    if (!whole) continue;
    for (const column of columns) emitPart(context, table, grid, { row, column }, { row: whole, column });
  }
}

function bindPartColumns(context: BindContext, table: Table, grid: Grid): void {
  for (const column of grid.columns) {
    const whole = column.role === '其中' ? wholeColumn(grid, column) : undefined;
    if (!whole) continue;
    for (const row of grid.rows) emitPart(context, table, grid, { row, column }, { row, column: whole });
  }
}

/** The column it is below, else the amount column before it. */
function wholeColumn(grid: Grid, part: Column): Column | undefined {
  const above = grid.columns.find(({ key, role }) => role === '金额' && part.key.startsWith(`${key}/`));
  const before = grid.columns.slice(0, grid.columns.indexOf(part)).reverse();
  return above ?? before.find(({ role }) => role === '金额');
}

interface Spot {
  readonly row: Row;
  readonly column: Column;
}

function emitPart(context: BindContext, table: Table, grid: Grid, part: Spot, whole: Spot): void {
  const left = toMember({ table, grid, ...part }, { coefficient: PLUS, side: '左' });
  const right = toMember({ table, grid, ...whole }, { coefficient: MINUS, side: '右' });
  if (left.cell.reading.kind === 'blank') return;
  const key = placeKey(table, grid, part.row, part.column);
  emitRelation(
    context,
    PART_OF,
    { sides: [{ members: [left, right], absent: [], constants: NO_CONSTANTS }] },
    {
      form: '其中',
      key,
    },
  );
}
