/**
 * Taking out a row that stands twice. Offered only where nothing else goes with it: no other part of a table, no text of
 * its own, no cell some formula names by itself.
 */
import type { Correction } from '../findings/correction';
import type { Area, CellRef } from '../grid/address';
import type { RemoveRow } from '../grid/changes';
import { breaksFormula, shrinksFormula, type Removal } from '../grid/removed-references';
import { cellAt, sheetNamed, type Cell, type Sheet, type Snapshot } from '../grid/snapshot';
import type { Row, Table } from '../tables/book';
import { sharesRows } from './shared-rows';
import { causeTexts } from './wording';

/** The correction; undefined where taking the row out might take something else along. */
export function removalOf(snapshot: Snapshot, table: Table, row: Row, twin: Row): Correction | undefined {
  const sheet = sheetNamed(snapshot, table.sheet);
  if (!sheet || sheet.protected === true || sheet.truncated === true) return undefined;
  const removal: Removal = { sheet: sheet.name, row: row.row };
  if (sharesRows(table) || !saysSame(sheet, row.row, twin.row) || beginsMerge(sheet, row.row))
    return undefined;
  const formulas = formulasOf(snapshot);
  if (formulas.some(({ at, formula }) => !isIn(at, removal) && breaksFormula(formula, at.sheet, removal)))
    return undefined;
  const shrinking = formulas
    .filter(({ at, formula }) => !isIn(at, removal) && shrinksFormula(formula, at.sheet, removal))
    .map(({ at }) => at);
  const change: RemoveRow = {
    kind: 'removeRow',
    ...removal,
    expect: filled(sheet, row.row).map(([column, { value, formula }]) => ({
      at: { sheet: sheet.name, row: row.row, column },
      content: { value, ...(formula === undefined ? {} : { formula }) },
    })),
    like: twin.row,
    ...(shrinking.length === 0 ? {} : { shrinking }),
  };
  return { title: causeTexts.takeOut(row.row + 1), changes: [], row: change };
}

/** Whether the whole of the sheet's row is that of its twin: figures by value, formulas by being there, texts as printed. */
function saysSame(sheet: Sheet, row: number, twin: number): boolean {
  const [own, other] = [new Map(filled(sheet, row)), new Map(filled(sheet, twin))];
  return [...new Set([...own.keys(), ...other.keys()])].every((column) => {
    const [one, two] = [own.get(column), other.get(column)];
    if (!one || !two) return false;
    return (one.formula === undefined) === (two.formula === undefined) && plain(one) === plain(two);
  });
}

function plain({ value }: Cell): unknown {
  return typeof value === 'string' ? value.trim() : value;
}

/** The cells in which something stands, by column. */
function filled(sheet: Sheet, row: number): [number, Cell][] {
  return (sheet.rows.get(row) ?? []).flatMap((_, column): [number, Cell][] => {
    const cell = cellAt(sheet, row, column);
    return cell === undefined || (cell.value === null && cell.formula === undefined) ? [] : [[column, cell]];
  });
}

/** What an area of several rows shows stands in its first: it would go with the row. */
function beginsMerge({ merges = [] }: Sheet, row: number): boolean {
  return merges.some(({ top, bottom }: Area) => top === row && bottom > top);
}

interface PlacedFormula {
  readonly at: CellRef;
  readonly formula: string;
}

function formulasOf({ sheets }: Snapshot): PlacedFormula[] {
  return sheets.flatMap(({ name, rows }) =>
    [...rows].flatMap(([row, cells]) =>
      cells.flatMap((cell, column): PlacedFormula[] =>
        cell?.formula === undefined ? [] : [{ at: { sheet: name, row, column }, formula: cell.formula }],
      ),
    ),
  );
}

function isIn({ sheet, row }: CellRef, removal: Removal): boolean {
  return sheet === removal.sheet && row === removal.row;
}
