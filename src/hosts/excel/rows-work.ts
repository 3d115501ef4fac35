/**
 * Batches that insert rows or take them out: whether they may be carried out, and what they come to. Every cell beside
 * the new rows is written after the rows have moved, so that a batch that failed can be told to have come so far.
 */
import type { CellRef } from '../../grid/address';
import { LAST_COLUMN, LAST_ROW } from '../../grid/address';
import type { Change, Changes, InsertRows, TakeOutRows } from '../../grid/changes';
import { bottomUp } from '../../grid/insertion-order';
import type { Before, CellBefore, CellChange, SheetChange } from './before';
import { sheetOf } from './before';
import { contentFault, sameContent } from './cell-content';
import { rowsNotAlone, sheetProtected } from './failures';
import { cellsChanged, cellsInvalid, sheetAbsent, sheetInvalid } from '../refusals';
import type { RowsBefore, RowsWork } from './rows-before';
import { RowsMemento, sheetsOf } from './rows-before';
import { differing } from './rows-held';
import type { RowsStep } from './rows-plan';
import { finalRow, formulaMovedIn, movedIn, movedOut, plannedStep, widenedFormula } from './rows-plan';
import { grownEdges, type GrownEdges } from './sheet-edges';

/** A cell as it was found, and as it is written once the rows have moved. */
export interface MovedCell {
  readonly found: CellBefore;
  readonly written: CellBefore;
}

/** What a batch does to rows. */
export interface RowMoves {
  readonly kind: RowsWork['kind'];
  /** In the order in which they are inserted. */
  readonly steps: readonly RowsStep[];
  /** By sheet in lower case: the last row in use beforehand. */
  readonly bottoms: ReadonlyMap<string, number>;
  readonly cells: readonly MovedCell[];
  /** Print areas and filters that have to be made to take in the new rows. */
  readonly grown: readonly GrownEdges[];
}

/** The work on rows in Changes; undefined where there is none. Throws ChangesRefused. */
export function rowsWorkOf(changes: Changes): RowsWork | undefined {
  const insertions = changes.filter((change) => change.kind === 'insertRows');
  const [takeOut, another] = changes.filter((change) => change.kind === 'takeOutRows');
  if (takeOut === undefined)
    return insertions.length === 0 ? undefined : { kind: 'insert', ordered: bottomUp(insertions) };
  const writesCells = changes.some((change: Change) => change.kind === 'setCell');
  if (another !== undefined || insertions.length > 0 || writesCells) throw rowsNotAlone();
  return { kind: 'takeOut', memento: mementoOf(takeOut) };
}

function mementoOf({ sheet, memento }: TakeOutRows): RowsMemento {
  if (memento instanceof RowsMemento) return memento;
  throw sheetInvalid(sheet, '没有可供恢复的内容');
}

/** What can be seen without Excel. Throws ChangesRefused. */
export function verifyRowsPlan(work: RowsWork, sheets: readonly SheetChange[]): void {
  const touched = new Set(sheets.map((change) => sheetOf(change).toLowerCase()));
  for (const name of sheetsOf(work))
    if (touched.has(name)) throw sheetInvalid(name, '在同一批更改中改了两次');
  if (work.kind === 'insert') work.ordered.forEach(({ asked }) => verifyInsertion(asked));
}

function verifyInsertion({ sheet, before, rows }: InsertRows): void {
  const isRow = (row: number): boolean => Number.isInteger(row) && row >= 0 && row <= LAST_ROW;
  if (!isRow(before) || !isRow(before + rows.length) || !rows.every(({ like }) => isRow(like)))
    throw sheetInvalid(sheet, '的插入位置有误');
  rows.forEach(({ cells }, i) => {
    for (const { column, write, formula } of cells) {
      const isColumn = Number.isInteger(column) && column >= 0 && column <= LAST_COLUMN;
      const content = { value: write, ...(formula === undefined ? {} : { formula }) };
      const fault = isColumn ? contentFault(content) : '超出工作表范围';
      if (fault !== undefined) throw cellsInvalid([{ sheet, row: before + i, column }], fault);
    }
  });
}

/** What only Excel can tell. Throws ChangesRefused. */
export function verifyRows(work: RowsWork, before: Before, rows: RowsBefore): void {
  const named =
    work.kind === 'insert'
      ? work.ordered.map(({ asked }) => asked.sheet)
      : work.memento.steps.map((s) => s.sheet);
  for (const name of named) {
    const sheet = before.sheets.get(name.toLowerCase());
    if (sheet === undefined) throw sheetAbsent(name);
    if (sheet.protected) throw sheetProtected(sheet.name);
  }
  const changed =
    work.kind === 'insert'
      ? besideChanged(
          work.ordered.map(({ asked }) => asked),
          rows,
        )
      : heldChanged(work, rows);
  if (changed.length > 0) throw cellsChanged(changed);
}

function besideChanged(asked: readonly InsertRows[], { beside }: RowsBefore): CellRef[] {
  return asked
    .flatMap(({ expect }) => expect)
    .filter(({ content }, i) => {
      const found = beside[i];
      return found === undefined || !sameContent(found.content, content);
    })
    .map(({ at }) => at);
}

function heldChanged(
  { memento: { steps, held } }: RowsWork & { kind: 'takeOut' },
  now: RowsBefore,
): CellRef[] {
  return steps.flatMap(({ sheet }, i) =>
    differing(sheet, finalRow(steps, i), held[i] ?? new Map(), now.held[i] ?? new Map()),
  );
}

/** What the batch comes to. */
export function movesOf(work: RowsWork, before: Before, rows: RowsBefore): RowMoves {
  const { bottoms } = rows;
  if (work.kind === 'takeOut') {
    const { steps } = work.memento;
    const cells = before.cells.map((found) => ({
      found,
      written: { ...found, change: { ...found.change, at: movedOut(found.change.at, steps) } },
    }));
    return { kind: 'takeOut', steps, bottoms, cells, grown: [] };
  }
  const steps = work.ordered
    .filter(({ asked }) => asked.rows.length > 0)
    .map((one) =>
      plannedStep(one, (row) => rows.patternOf(one.asked.sheet, row), rows.mergesOf(one.asked.sheet)),
    );
  const widened = widenedCellsOf(work, before, rows, steps);
  const cells = before.cells
    .filter((found) => !widened.some((one) => one.found === found))
    .map((found) => ({ found, written: { ...found, change: movedChange(found.change, steps) } }));
  const grown = grownEdges(rows.edges, steps);
  return { kind: 'insert', steps, bottoms, cells: [...cells, ...widened], grown };
}

/** The cells whose formulas Excel would not widen by itself. */
function widenedCellsOf(
  { ordered }: RowsWork & { kind: 'insert' },
  before: Before,
  rows: RowsBefore,
  steps: readonly RowsStep[],
): MovedCell[] {
  return rows.widened.flatMap(({ at, content, format }) => {
    const set = before.cells.find(({ change }) => isSameCell(change.at, at));
    const written = set?.change.write ?? content;
    if (written.formula === undefined) return [];
    const formula = widenedFormula(written.formula, at, ordered);
    if (formula === formulaMovedIn(written.formula, at.sheet, steps)) return [];
    const change: CellChange = set?.change ?? { kind: 'setCell', at, expect: content, write: content };
    const found = set ?? { change, content, format, sourceFormat: undefined, look: undefined };
    const moved = movedChange(change, steps);
    return [{ found, written: { ...found, change: { ...moved, write: { ...moved.write, formula } } } }];
  });
}

/** The change as it reads once the rows are inserted. */
function movedChange(change: CellChange, steps: readonly RowsStep[]): CellChange {
  const { at, write, styleOf } = change;
  const { formula } = write;
  return {
    ...change,
    at: movedIn(at, steps),
    write: formula === undefined ? write : { ...write, formula: formulaMovedIn(formula, at.sheet, steps) },
    ...(styleOf === undefined
      ? {}
      : { styleOf: { ...styleOf, row: movedIn({ ...at, row: styleOf.row }, steps).row } }),
  };
}

function isSameCell(one: CellRef, other: CellRef): boolean {
  return (
    one.row === other.row &&
    one.column === other.column &&
    one.sheet.toLowerCase() === other.sheet.toLowerCase()
  );
}
