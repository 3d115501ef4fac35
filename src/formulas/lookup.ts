/**
 * From the names a formula uses to rows and cells of one table set. A name that leads nowhere gives a reason in
 * words for the user; nothing here throws.
 */
import type Decimal from 'decimal.js';
import type { AmountCell, Column, Grid, Row, Table } from '../tables/book';
import { hasAmount } from '../tables/figures';
import type { AbsentOperand, Member, Place, Side } from './evaluation';
import {
  columnsBelow,
  findColumn,
  findRow,
  indexOf,
  plainName,
  rowLabelled,
  rowsOfSet,
  type Found,
} from './grid-index';
import { reasons } from './reasons';
import {
  certainlyAbsent,
  gridsOf,
  isMissing,
  noTableReason,
  tablesNamed,
  type Missing,
  type Scene,
} from './scene';
import type { CellTerm, ColumnRef, RowRef } from './syntax';

/** What an operand came to: cells, or an amount of 0 for what the table does not have. */
export interface Resolved {
  readonly members: readonly Member[];
  readonly absent: readonly AbsentOperand[];
}

/** How an operand enters the relation. */
export interface Entry {
  readonly coefficient: Decimal;
  readonly side: Side;
}

/** Cells of a [row, column] reference, with Σ all of its set. */
export function resolveCell(scene: Scene, term: CellTerm, entry: Entry): Resolved | Missing {
  const tables = tablesNamed(scene, term.grid.table);
  if (tables.length === 0) return absentTable(scene, term, entry);
  if (tables.length > 1 && !term.total) return { missing: reasons.severalTables(term.grid.table) };
  const found = tables.map((table) => resolveInTable(scene, table, term, entry));
  const failed = found.find(isMissing);
  if (failed) return failed;
  const resolved = found as readonly Resolved[];
  return {
    members: resolved.flatMap((item) => item.members),
    absent: resolved.flatMap((item) => item.absent),
  };
}

function absentTable(scene: Scene, term: CellTerm, entry: Entry): Resolved | Missing {
  const name = term.grid.table;
  if (!term.optional || scene.strict || !certainlyAbsent(scene, name))
    return { missing: noTableReason(scene, name), unclear: true };
  return nothing(undefined, rowLabel(term.row), columnLabel(term.column), entry);
}

function resolveInTable(scene: Scene, table: Table, term: CellTerm, entry: Entry): Resolved | Missing {
  const places = placesOf(scene, table, term);
  if (!isMissing(places)) return { members: places.map((place) => toMember(place, entry)), absent: [] };
  const elsewhere = table.grids.some((grid) => grid.columnsElsewhere === true);
  if (places.unclear || elsewhere || !(term.optional || table.empty)) return places;
  return nothing(table, rowLabel(term.row), columnLabel(term.column), entry);
}

function nothing(table: Table | undefined, row: string, column: string, entry: Entry): Resolved {
  return { members: [], absent: [{ table, row, column, side: entry.side, oneSided: false }] };
}

/** `unclear` where the table has the row or column more than once, or no column that is known for the main one: never 0. */
interface NoPlace extends Missing {
  readonly unclear: boolean;
}

function placesOf(scene: Scene, table: Table, term: CellTerm): readonly Place[] | NoPlace {
  const grids = gridsOf(table, term.grid.part);
  if (grids.length === 0)
    return { missing: reasons.noPart(table, term.grid.part ?? ''), unclear: !table.empty };
  if (term.row.kind === '行集') return placesOfSet(table, grids, term.row.set, term.column);
  const hits = grids.map((grid) => placeInGrid(scene, table, grid, term));
  const places = hits.filter((hit): hit is Place => !isMissing(hit));
  if (places.length > 1) return { missing: reasons.partUnclear(table), unclear: true };
  if (places.length === 1) return places;
  const failures = hits as readonly NoPlace[];
  return (
    failures.find((hit) => hit.unclear) ??
    failures[0] ?? { missing: reasons.noTable(table.kind), unclear: false }
  );
}

function placesOfSet(
  table: Table,
  grids: readonly Grid[],
  set: string,
  ref: ColumnRef | undefined,
): readonly Place[] | NoPlace {
  const found = grids
    .map((grid) => ({ grid, rows: set === '全部' ? [...grid.rows] : rowsOfSet(indexOf(grid), set) }))
    .filter(({ rows }) => rows.length > 0);
  const [only] = found;
  if (!only) return { missing: reasons.noRowsOfSet(table, set), unclear: false };
  if (found.length > 1) return { missing: reasons.partUnclear(table), unclear: true };
  const column = findColumn(indexOf(only.grid), ref);
  if (column.kind !== 'one') return noColumn(table, ref, column);
  return only.rows.map((row) => ({ table, grid: only.grid, row, column: column.value }));
}

function placeInGrid(scene: Scene, table: Table, grid: Grid, term: CellTerm): Place | NoPlace {
  const index = indexOf(grid);
  const row = term.row.kind === '对应' ? matchingRow(scene, grid, term.row.field) : findRow(index, term.row);
  if (isMissing(row)) return row;
  if (row.kind === 'none' && term.column === undefined && term.row.kind === '行') {
    const column = findColumn(index, term.row.names);
    if (column.kind === 'one' && index.total) return { table, grid, row: index.total, column: column.value };
  }
  if (row.kind !== 'one') return noRow(table, grid, term.row, row);
  const column = findColumn(index, term.column);
  if (column.kind !== 'one') return noColumn(table, term.column, column);
  return { table, grid, row: row.value, column: column.value };
}

/**
 * The row of 本表's code; where no row has it, the row of its name, if only one has that. A code that two of the forms
 * share, or that leads to another row than the name, tells nothing.
 */
function matchingRow(scene: Scene, grid: Grid, field: string): Found<Row> | NoPlace {
  const code = fieldText(scene.self, field);
  const name = fieldText(scene.self, nameField(field));
  const index = indexOf(grid);
  const byCode = code === '' ? undefined : oneRow(rowLabelled(index, code));
  const byName = name === '' ? undefined : oneRow(rowLabelled(index, name));
  if (!byCode && byName && isOfAnotherForm(scene, field, byName)) {
    return { missing: reasons.noMatch(code, name), unclear: true };
  }
  if (!byCode)
    return byName ? { kind: 'one', value: byName } : { missing: reasons.noMatch(code, name), unclear: true };
  const agrees = byName === byCode || plainName(byCode.name) === plainName(name);
  if (!agrees && (byName || isShared(scene, field, code))) {
    return { missing: reasons.codeAndNameDiffer(code, name), unclear: true };
  }
  return { kind: 'one', value: byCode };
}

function oneRow(found: Found<Row>): Row | undefined {
  return found.kind === 'one' ? found.value : undefined;
}

function fieldText(table: Table | undefined, field: string): string {
  return table?.fields.get(field)?.text.trim() ?? '';
}

function nameField(field: string): string {
  return field.replace(/编码|代码/, '名称');
}

/** Two projects may have one name: a row whose own code stands on another form is that form's. */
function isOfAnotherForm(scene: Scene, field: string, { code }: Row): boolean {
  const others = scene.tables.filter((table) => table.kind === scene.self?.kind && table !== scene.self);
  return code !== undefined && others.some((table) => fieldText(table, field) === code);
}

function isShared(scene: Scene, field: string, code: string): boolean {
  const kind = scene.self?.kind;
  return scene.tables.filter((table) => table.kind === kind && fieldText(table, field) === code).length > 1;
}

function noRow(table: Table, grid: Grid, row: RowRef, found: Found<Row>): NoPlace {
  const label = rowLabel(row);
  if (found.kind !== 'several')
    return { missing: reasons.noRow(table, label), unclear: isUnsummed(grid, row) };
  const isOtherName = row.kind === '编码与名称' && table.grids.every((grid) => !isTwice(grid, row.code));
  const missing = isOtherName
    ? reasons.otherName(table, row.code, row.names)
    : reasons.severalRows(table, label);
  return { missing, unclear: true };
}

/** Amounts, and no row that sums them: what they come to is not told, and it is not 0. */
function isUnsummed({ rows }: Grid, row: RowRef): boolean {
  if (row.kind !== '行' || !row.names.includes('合计')) return false;
  return rows.some(hasAmount);
}

function isTwice({ rows }: Grid, code: string): boolean {
  return rows.filter((row) => row.code === code).length > 1;
}

function noColumn(table: Table, ref: ColumnRef | undefined, found: Found<Column>): NoPlace {
  const label = columnLabel(ref);
  return found.kind === 'several'
    ? { missing: reasons.severalColumns(table, label), unclear: true }
    : { missing: reasons.noColumn(table, label), unclear: ref === undefined };
}

/** The cell at a place; a place whose row lacks the column counts as blank there. */
export function toMember({ table, grid, row, column }: Place, { coefficient, side }: Entry): Member {
  const cell = row.amounts.get(column.key) ?? blankAt(table, row, column);
  return { table, grid, row, column, cell, coefficient, side };
}

function blankAt(table: Table, row: Row, column: Column): AmountCell {
  return {
    ref: { sheet: table.sheet, row: row.row, column: column.column },
    reading: { kind: 'blank', text: '' },
  };
}

/** Columns of a column reference in a grid; more than one only for Σ 列/*. */
export function columnsOf(table: Table, grid: Grid, ref: ColumnRef): readonly Column[] | Missing {
  const index = indexOf(grid);
  const [path = ''] = ref;
  if (path.endsWith('/*')) {
    if (grid.columnsElsewhere === true) return { missing: reasons.columnsElsewhere(table) };
    const columns = columnsBelow(index, path.slice(0, -2));
    return columns.length > 0 ? columns : { missing: reasons.noColumn(table, path) };
  }
  const found = findColumn(index, ref);
  if (found.kind === 'one') return [found.value];
  return grid.columnsElsewhere === true
    ? { missing: reasons.columnsElsewhere(table) }
    : noColumn(table, ref, found);
}

export function rowLabel(row: RowRef): string {
  switch (row.kind) {
    case '行':
      return row.names[0] ?? '';
    case '编码与名称':
      return `${row.code}${row.names[0] ?? ''}`;
    case '行集':
      return `#${row.set}`;
    case '对应':
      return row.field;
  }
}

export function columnLabel(column: ColumnRef | undefined): string {
  return column?.[0] ?? '金额';
}
