/**
 * Finding rows and columns of a grid by what a formula calls them. Built once a grid and kept as long as the grid
 * lives. Knows no table in particular.
 */
import type { AmountCell, Column, ColumnRole, Grid, Row } from '../tables/book';
import type { CodeSpace, ColumnRef, RowRef } from './syntax';

/** A lookup that may fail in two ways. */
export type Found<T> = { readonly kind: 'one'; readonly value: T } | { readonly kind: 'none' | 'several' };

const NONE = { kind: 'none' } as const;
const SEVERAL = { kind: 'several' } as const;

/** The kind of key each code space has. */
const KEY_KIND: Readonly<Record<Exclude<CodeSpace, '项目名称'>, string>> = {
  功能科目: '功能',
  经济科目: '经济',
  单位: '单位',
  项目: '项目',
};

/** #名称:X is the set of rows of that name. */
const NAME_SET = '名称:';

/** Columns an unnamed column means, the first that exists. */
const MAIN_COLUMNS = ['决算数', '预算数', '金额', '当年金额', '合计'];

/** A grid with everything needed to look things up in it. */
export interface GridIndex {
  readonly grid: Grid;
  readonly rowsByLabel: ReadonlyMap<string, readonly Row[]>;
  readonly columnsByKey: ReadonlyMap<string, Column>;
  /** Direct parts by row: 合计 has the top rows; rows marked 其中 are nobody's part. */
  readonly children: ReadonlyMap<Row, readonly Row[]>;
  readonly total: Row | undefined;
  /** Rows of a code space by code; filled on first use. */
  readonly codes: Map<CodeSpace, ReadonlyMap<string, readonly Row[]>>;
  /** Rows of a set by its name; filled on first use. */
  readonly sets: Map<string, readonly Row[]>;
  /** Columns by the reference that asked for them; filled on use. */
  readonly asked: Map<ColumnRef, Found<Column>>;
}

const indexes = new WeakMap<Grid, GridIndex>();

export function indexOf(grid: Grid): GridIndex {
  let index = indexes.get(grid);
  if (!index) {
    index = buildIndex(grid);
    indexes.set(grid, index);
  }
  return index;
}

function buildIndex(grid: Grid): GridIndex {
  const rowsByLabel = new Map<string, Row[]>();
  const add = (label: string | undefined, row: Row): void => {
    if (label === undefined || label === '') return;
    const rows = rowsByLabel.get(label);
    if (!rows) rowsByLabel.set(label, [row]);
    else if (!rows.includes(row)) rows.push(row);
  };
  for (const row of grid.rows) for (const label of labelsOf(row)) add(label, row);
  const total = grid.rows.find((row) => row.role === '合计');
  return {
    grid,
    rowsByLabel,
    columnsByKey: new Map(grid.columns.map((column) => [column.key, column])),
    children: childrenOf(grid, total),
    total,
    codes: new Map(),
    sets: new Map(),
    asked: new Map(),
  };
}

/** What a row may be called, the surest name first; names come last because they need not be unique. */
function labelsOf(row: Row): (string | undefined)[] {
  const keyed = /^行:(.*)$/.exec(row.key)?.[1];
  return [row.key, keyed, row.item, row.code, row.role === '合计' ? '合计' : undefined, plainName(row.name)];
}

function childrenOf(grid: Grid, total: Row | undefined): ReadonlyMap<Row, readonly Row[]> {
  const children = new Map<Row, Row[]>();
  for (const row of grid.rows) {
    // A total printed again at the end is nobody's part either.
    if (row.role !== '明细') continue;
    const parent = row.parent === undefined ? total : grid.rows[row.parent];
    if (!parent) continue;
    const siblings = children.get(parent);
    if (siblings) siblings.push(row);
    else children.set(parent, [row]);
  }
  return children;
}

/** A name without blanks and with one form of brackets and quotation marks. */
export function plainName(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[\s“”‘’"'「」《》]/g, '')
    .replace(/[〔［]/g, '(')
    .replace(/[〕］]/g, ')');
}

/** The row a formula names; not for row sets and 对应. */
export function findRow(index: GridIndex, ref: RowRef): Found<Row> {
  if (ref.kind === '编码与名称') return findCodeAndName(index, ref.code, ref.names);
  if (ref.kind !== '行') return NONE;
  for (const name of ref.names) {
    const found = rowLabelled(index, name);
    if (found.kind !== 'none') return found;
  }
  return NONE;
}

/** The row of that label: key, item, code, then name. */
export function rowLabelled(index: GridIndex, label: string): Found<Row> {
  const rows = index.rowsByLabel.get(label) ?? index.rowsByLabel.get(plainName(label)) ?? [];
  return only(isOneTotal(rows) ? rows.slice(0, 1) : rows);
}

/** A total printed above its parts and again below them with the same figures is one row. */
function isOneTotal(rows: readonly Row[]): boolean {
  const [first] = rows;
  return (
    first !== undefined &&
    rows.every(({ role }) => role === '合计') &&
    rows.every(({ amounts }) =>
      [...amounts].every(([key, cell]) => isSameFigure(cell, first.amounts.get(key))),
    )
  );
}

function isSameFigure(one: AmountCell, other: AmountCell | undefined): boolean {
  const figure = (cell: AmountCell | undefined): string | undefined => {
    if (cell?.reading.kind === 'number') return cell.reading.value.toFixed();
    return cell?.reading.kind === 'blank' ? '0' : undefined;
  };
  const known = figure(one);
  return known !== undefined && known === figure(other);
}

/** 'several' stands here for a row of the code with another name: it must not be taken for the one that is meant. */
function findCodeAndName(index: GridIndex, code: string, names: readonly string[]): Found<Row> {
  const found = rowLabelled(index, code);
  if (found.kind !== 'one') return found;
  return names.some((name) => plainName(name) === plainName(found.value.name)) ? found : SEVERAL;
}

function only<T>(items: readonly T[]): Found<T> {
  const [first] = items;
  if (first === undefined) return NONE;
  return items.length === 1 ? { kind: 'one', value: first } : SEVERAL;
}

/** Rows of a set that are not below another row of it, and not 其中. */
export function rowsOfSet(index: GridIndex, set: string): readonly Row[] {
  let rows = index.sets.get(set);
  if (!rows) {
    rows = findRowsOfSet(index, set);
    index.sets.set(set, rows);
  }
  return rows;
}

function findRowsOfSet(index: GridIndex, set: string): readonly Row[] {
  const members = membersOfSet(index, set);
  if (set === '合计' || set.startsWith(NAME_SET)) return members;
  const keys = new Set(members.map((row) => row.key));
  return members.filter((row) => !hasAncestorIn(index.grid, row, keys));
}

/** All rows of a set, also those that are part of another of them: a unit below its department. Never to be added up. */
export function membersOfSet({ grid, total }: GridIndex, set: string): readonly Row[] {
  if (set === '合计') return total ? [total] : [];
  if (set.startsWith(NAME_SET)) {
    const wanted = plainName(set.slice(NAME_SET.length));
    return grid.rows.filter((row) => plainName(row.name) === wanted);
  }
  return grid.rows.filter((row) => row.sets.has(set) && row.role === '明细');
}

function hasAncestorIn(grid: Grid, row: Row, keys: ReadonlySet<string>): boolean {
  for (let parent = parentOf(grid, row); parent; parent = parentOf(grid, parent)) {
    if (keys.has(parent.key)) return true;
  }
  if (!row.key.startsWith('行:')) return false;
  for (let cut = row.key.lastIndexOf('/'); cut > 0; cut = row.key.lastIndexOf('/', cut - 1)) {
    if (keys.has(row.key.slice(0, cut))) return true;
  }
  return false;
}

export function parentOf(grid: Grid, row: Row): Row | undefined {
  return row.parent === undefined ? undefined : grid.rows[row.parent];
}

/** The column a formula names: by key, 栏N, or header as printed. Without a name the main one. */
export function findColumn(index: GridIndex, ref: ColumnRef | undefined): Found<Column> {
  if (ref === undefined) return mainColumn(index);
  let found = index.asked.get(ref);
  if (!found) {
    found = firstColumn(index, ref);
    index.asked.set(ref, found);
  }
  return found;
}

function firstColumn(index: GridIndex, ref: ColumnRef): Found<Column> {
  for (const name of ref) {
    const found = columnNamed(index, name);
    if (found.kind !== 'none') return found;
  }
  return NONE;
}

function mainColumn(index: GridIndex): Found<Column> {
  for (const key of MAIN_COLUMNS) {
    const column = index.columnsByKey.get(key);
    if (column) return { kind: 'one', value: column };
  }
  return only(index.grid.columns.filter((column) => column.role === '金额'));
}

function columnNamed(index: GridIndex, name: string): Found<Column> {
  const column = index.columnsByKey.get(name);
  if (column) return { kind: 'one', value: column };
  const ordinal = /^栏([0-9]+)$/.exec(name)?.[1];
  if (ordinal !== undefined) {
    return only(index.grid.columns.filter((candidate) => candidate.ordinal === Number(ordinal)));
  }
  const wanted = plainName(name);
  return only(index.grid.columns.filter((candidate) => printedNames(candidate).includes(wanted)));
}

/** The header path; its lowest label alone only for a column that is part of no other: 接待费 of the budget is not that of the accounts. */
function printedNames({ key, printed }: Column): string[] {
  const plain = printed.map(plainName).filter((part) => part !== '');
  const path = plain.join('/');
  return key.includes('/') ? [path] : [path, plain[plain.length - 1] ?? ''];
}

/** Columns directly below a path (for 本年收入/*), of the roles that add up. */
export function columnsBelow(index: GridIndex, path: string): Column[] {
  const start = `${path}/`;
  return index.grid.columns.filter(
    ({ key, role }) =>
      key.startsWith(start) && !key.includes('/', start.length) && (role === '金额' || role === '上年'),
  );
}

/** The rows of a code space by code. A second row of the same code stands beside the first. */
export function rowsByCode(index: GridIndex, space: CodeSpace): ReadonlyMap<string, readonly Row[]> {
  let codes = index.codes.get(space);
  if (!codes) {
    const codeOf = space === '项目名称' ? projectName : keyReader(KEY_KIND[space]);
    const found = new Map<string, Row[]>();
    for (const row of index.grid.rows) {
      const code = row.role === '明细' ? codeOf(row) : undefined;
      if (code === undefined) continue;
      const rows = found.get(code);
      if (rows) rows.push(row);
      else found.set(code, [row]);
    }
    codes = found;
    index.codes.set(space, codes);
  }
  return codes;
}

function projectName(row: Row): string | undefined {
  return row.sets.has('项目') ? plainName(row.name) : undefined;
}

/** Reads the code off keys of one kind: 功能:2080505, also 功能:2080505~2. */
function keyReader(kind: string): (row: Row) => string | undefined {
  const pattern = new RegExp(`^${kind}:([^/~]+)(~\\d+)?$`);
  return (row) => pattern.exec(row.key)?.[1];
}

/** Roles whose figures are amounts in the table's unit. */
export const AMOUNT_ROLES: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  '金额',
  '上年',
  '其中',
  '增减',
  '未识别',
]);
