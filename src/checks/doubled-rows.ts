/**
 * ND-50: no row of a table stands twice. A double of a total, a unit or an item keeps formulas over it from being judged,
 * so that the table would look passed. Doubled subjects are told by TB-6 where levels cannot be judged for them.
 */
import { cellKey, type CellRef } from '../grid/address';
import type { Finding } from '../findings/finding';
import { cellAt, sheetNamed, shownText, type Cell, type Sheet } from '../grid/snapshot';
import type { AmountCell, Grid, Row, Table } from '../tables/book';
import { normalise, readLabel } from '../tables/words/label';
import { tableName, tableTitle } from '../tables/table-name';
import { cellsAt } from './cells';
import type { Check, CheckContext } from './check';
import { tableKey } from './table-key';

/** A row of the Book and the sheet row that says the same; the Book may not have read the second. */
interface Double {
  readonly grid: Grid;
  readonly row: Row;
  readonly second: number;
}

/** Columns from left to right, both included. */
interface Span {
  readonly left: number;
  readonly right: number;
}

/** Lists whose rows may be equal: what they have as figures are scores. */
const LISTS_OF_INDICATORS = /指标/;

/** The cells of the row that have its code or its name; in a list of a form the name stands where the row has room. */
function labelCells(sheet: Sheet, { row, name, codeCell, nameCell }: Row): CellRef[] {
  const printed = [codeCell, nameCell].filter(
    (ref) => ref !== undefined && said(cellAt(sheet, ref.row, ref.column)) !== '',
  ) as CellRef[];
  if (printed.length > 0 || name.trim() === '') return printed;
  const column = (sheet.rows.get(row) ?? []).findIndex((cell) => said(cell) === normalise(name));
  return column < 0 ? [] : [{ sheet: sheet.name, row, column }];
}

function hasAmount({ amounts }: Row): boolean {
  return [...amounts.values()].some(({ reading }) => reading.kind === 'number' && !reading.value.isZero());
}

/** Whether a row of that kind is nowhere printed twice in order. A 小计 is told by what stands over it. */
function isJudged(sheet: Sheet, row: Row, grid: Grid): boolean {
  if (!hasAmount(row) || LISTS_OF_INDICATORS.test(grid.part)) return false;
  if (readLabel(row.name).core === '小计') return false;
  // The total over projects is known by its place; rows without a label are elsewhere told apart by what they are of.
  const isOverProjects = row.role === '合计' && grid.rows.some(({ key }) => key.startsWith('项目:'));
  return isOverProjects || labelCells(sheet, row).length > 0;
}

/** The columns a row is compared in: its own where other parts of the table share the sheet row, else all of the table. */
function spanOf(sheet: Sheet, row: Row, grid: Grid, { grids, area }: Table): Span {
  const isShared = grids.some((other) => other !== grid && other.rows.some((one) => one.row === row.row));
  if (!isShared) return { left: area.left, right: area.right };
  const refs = [...labelCells(sheet, row), ...[...row.amounts.values()].map(({ ref }) => ref)];
  const columns = refs.map(({ column }) => column);
  return { left: Math.min(...columns), right: Math.max(...columns) };
}

/** What a cell says; a blank, a dash and a zero say the same only where they look the same. */
function said(cell: Cell | undefined): string {
  if (cell === undefined) return '';
  return typeof cell.value === 'number' ? String(cell.value) : normalise(shownText(cell));
}

/** Numbers that count the rows: 3 and 4. */
function areNumbering(one: string, other: string): boolean {
  return /^\d{1,3}$/.test(one) && /^\d{1,3}$/.test(other) && Number(other) - Number(one) === 1;
}

function saySame(sheet: Sheet, row: Row, second: number, { left, right }: Span): boolean {
  const figures = new Set([...row.amounts.values()].map(({ ref }) => ref.column));
  const columns = Array.from({ length: right - left + 1 }, (_, i) => left + i);
  return columns.every((column) => {
    const one = said(cellAt(sheet, row.row, column));
    const other = said(cellAt(sheet, second, column));
    return one === other || (column === left && !figures.has(column) && areNumbering(one, other));
  });
}

/** The next row of the sheet in which something stands. */
function rowBelow(sheet: Sheet, row: number, last: number): number | undefined {
  for (let below = row + 1; below <= last; below += 1)
    if (sheet.rows.get(below)?.some((cell) => said(cell) !== '') === true) return below;
  return undefined;
}

/** A department and its only unit may bear one name: the second then stands under the first, and both are the total. */
function mayBothStand(grid: Grid, row: Row, second: Row): boolean {
  if (row.role !== second.role && row.role !== '合计' && second.role !== '合计') return true;
  if (second.parent === grid.rows.indexOf(row) && row.role !== '合计') return true;
  return row.code === undefined && row.key.startsWith('单位:') && isAllThereIs(grid, row);
}

/** Whether a unit has all the table has; where no total is printed nothing says that it has not. */
function isAllThereIs({ rows }: Grid, unit: Row): boolean {
  const total = rows.find(({ role }) => role === '合计');
  const figure = (cell: AmountCell | undefined): string =>
    cell?.reading.kind === 'number' ? cell.reading.value.toFixed() : '0';
  return (
    total === undefined ||
    [...unit.amounts].every(([key, cell]) => figure(cell) === figure(total.amounts.get(key)))
  );
}

/** Rows further down with the same code under the same parent; without these only the next row is compared. */
function candidates(sheet: Sheet, table: Table, grid: Grid, row: Row): number[] {
  const below = rowBelow(sheet, row.row, table.area.bottom);
  const read = grid.rows.filter((other) => other.row > row.row);
  const next = read.find((other) => other.row === below);
  const isNext = below !== undefined && (next === undefined || !mayBothStand(grid, row, next));
  const coded = read.filter(
    (other) =>
      other.row !== below &&
      row.code !== undefined &&
      other.code === row.code &&
      row.parent !== undefined &&
      other.parent === row.parent &&
      other.role === row.role,
  );
  return [...(isNext ? [below] : []), ...coded.map((other) => other.row)];
}

/** A table printed with its items one under another: each sheet row is a column of the one row that was read. */
function verticalDoubles(sheet: Sheet, table: Table): Double[] {
  return table.grids.flatMap((grid) =>
    grid.rows.slice(0, 1).flatMap((row): Double[] => {
      const cells = [...row.amounts.values()].filter(
        ({ reading }) => reading.kind === 'number' && !reading.value.isZero(),
      );
      const lines = new Set([...row.amounts.values()].map(({ ref }) => ref.row));
      if (lines.size < 2 || grid.rows.length > 1) return [];
      const span = { left: table.area.left, right: table.area.right };
      return [...new Set(cells.map(({ ref }) => ref.row))].flatMap((line): Double[] => {
        const name = (sheet.rows.get(line) ?? []).map(said).find((text) => /\p{Script=Han}/u.test(text));
        const own = { ...row, row: line, name: name ?? '', amounts: amountsAt(row, line) };
        const below = rowBelow(sheet, line, table.area.bottom);
        const isTwice = name !== undefined && below !== undefined && saySame(sheet, own, below, span);
        return isTwice ? [{ grid, row: own, second: below }] : [];
      });
    }),
  );
}

function amountsAt({ amounts }: Row, line: number): Row['amounts'] {
  return new Map([...amounts].filter(([, { ref }]) => ref.row === line));
}

function doublesIn(sheet: Sheet, table: Table): Double[] {
  const seen = new Set<number>();
  const vertical = verticalDoubles(sheet, table);
  if (vertical.length > 0) return vertical;
  return table.grids
    .filter(({ ambiguousCodes }) => !ambiguousCodes)
    .flatMap((grid) =>
      grid.rows.flatMap((row): Double[] => {
        if (!isJudged(sheet, row, grid)) return [];
        const span = spanOf(sheet, row, grid, table);
        const second = candidates(sheet, table, grid, row).find((at) => saySame(sheet, row, at, span));
        if (second === undefined || seen.has(second)) return [];
        seen.add(second);
        return [{ grid, row, second }];
      }),
    );
}

function toFinding(sheet: Sheet, table: Table, { grid, row, second }: Double): Finding {
  const amounts = [...row.amounts.values()].flatMap(({ ref, reading }) =>
    reading.kind === 'number' ? [ref] : [],
  );
  const refs = [...labelCells(sheet, row), ...amounts];
  const own = refs.filter((ref, i) => refs.findIndex((other) => cellKey(other) === cellKey(ref)) === i);
  const name = row.name.replace(/\s+/g, '');
  return {
    rule: 'ND-50',
    severity: '核实',
    category: '表内',
    table: tableTitle(table),
    cells: cellsAt(own.flatMap((ref) => [{ ...ref, row: second }, ref])),
    message: `${tableName(table)}第${second + 1}行与第${row.row + 1}行重复，都是「${name === '' ? '合计' : name}」，各列金额相同。`,
    basis: '同一内容在一张表中只列一行；重复的行使有关的合计无法核对或多计。',
    suggestion: '核对是否重复列示：是的删去一行后重新校验，不是的写明两行的区别。',
    fingerprint: ['ND-50', tableKey(table), grid.part, row.key].join('|'),
  };
}

function run({ book, snapshot }: CheckContext): Finding[] {
  return book.tables.flatMap((table) => {
    const sheet = sheetNamed(snapshot, table.sheet);
    return sheet ? doublesIn(sheet, table).map((double) => toFinding(sheet, table, double)) : [];
  });
}

export const doubledRows: Check = {
  id: 'ND-50',
  severity: '核实',
  meaning: '表中没有重复列示的行（名称、编码和各列金额都相同）。',
  run,
};
