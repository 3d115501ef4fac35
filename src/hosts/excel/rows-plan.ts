/**
 * What inserting rows comes to in Excel, step by step from the bottom up: what the new rows look like and hold, and which
 * formulas have to be rewritten because Excel by itself would not let them take in the new rows. Asks nothing of Excel.
 */
import type { Area, CellRef } from '../../grid/address';
import { LAST_COLUMN, columnLetters } from '../../grid/address';
import type { CellContent, InsertRows, InsertedRow } from '../../grid/changes';
import type { OrderedInsertion } from '../../grid/insertion-order';
import { insertionOf } from '../../grid/insertion-order';
import type { Insertion } from '../../grid/moved-references';
import { movedFormula, movedRow, stretchedFormula } from '../../grid/moved-references';

/** Neighbouring columns, both ends included. */
export interface Columns {
  readonly left: number;
  readonly right: number;
}

export interface PlannedCell {
  readonly column: number;
  readonly content: CellContent;
  /** The formula of the row it is made like is copied instead; Excel works out the result. */
  readonly copiesFormula: boolean;
  readonly indent: number | undefined;
  readonly format: string;
}

export interface PlannedRow {
  /** The row it is made like, as it stands right after the insertion. */
  readonly like: number;
  /** In points; undefined: that of all rows nobody sized. */
  readonly height: number | undefined;
  /** The columns whose formats are copied; merged areas of several rows cannot be copied in part. */
  readonly copied: readonly Columns[];
  readonly merges: readonly Columns[];
  readonly cells: readonly PlannedCell[];
}

/** One insertion. Its rows are those at the time when the steps before it are done. */
export interface RowsStep extends Insertion {
  readonly rows: readonly PlannedRow[];
}

/** A row that new rows are made like, as it stands before. Both lists are by column. */
export interface Pattern {
  readonly height: number | undefined;
  readonly contents: readonly CellContent[];
  readonly formats: readonly string[];
  readonly hidden: boolean;
}

/** Plans one insertion. `merges` are in the rows of the snapshot; undefined where nobody can tell them. */
export function plannedStep(
  { asked, now }: OrderedInsertion,
  patternOf: (row: number) => Pattern | undefined,
  merges: readonly Area[] | undefined,
): RowsStep {
  const insertion = insertionOf(now);
  const rows = now.rows.map((row, i): PlannedRow => {
    const like = (asked.rows[i] as InsertedRow).like;
    const pattern = patternOf(like);
    const beside = merges?.filter((area) => area.top <= like && like <= area.bottom) ?? [];
    return {
      like: movedRow(row.like, insertion),
      height: pattern?.height,
      copied: columnsBeside([
        ...beside.filter(({ top, bottom }) => bottom > top),
        ...(merges?.filter(({ top, bottom }) => top < asked.before && asked.before <= bottom) ?? []),
      ]),
      merges: beside.filter(({ top, bottom }) => bottom === top),
      cells: row.cells.map(({ column, write, formula, formulaOfLike, indent }) => ({
        column,
        content: { value: write, ...(formula === undefined ? {} : { formula }) },
        copiesFormula:
          formula === undefined && formulaOfLike === true && pattern?.contents[column]?.formula !== undefined,
        indent,
        format: pattern?.formats[column] ?? 'General',
      })),
    };
  });
  return { ...insertion, rows };
}

/** All columns but those of the areas. */
export function columnsBeside(areas: readonly Columns[]): Columns[] {
  const free: Columns[] = [];
  let next = 0;
  for (const { left, right } of [...areas].sort((one, other) => one.left - other.left)) {
    if (left > next) free.push({ left: next, right: left - 1 });
    next = Math.max(next, right + 1);
  }
  if (next <= LAST_COLUMN) free.push({ left: next, right: LAST_COLUMN });
  return free;
}

/** Where a cell stands after all insertions. */
export function movedIn(at: CellRef, steps: readonly Insertion[]): CellRef {
  const row = steps
    .filter(({ sheet }) => isSame(sheet, at.sheet))
    .reduce((now, step) => movedRow(now, step), at.row);
  return { ...at, row };
}

/** Where a cell that stands outside the new rows stands once they are taken out again. */
export function movedOut(at: CellRef, steps: readonly Insertion[]): CellRef {
  const row = steps
    .filter(({ sheet }) => isSame(sheet, at.sheet))
    .reduceRight((now, { before, count }) => (now >= before + count ? now - count : now), at.row);
  return { ...at, row };
}

/** The first row of each step's rows once all steps are done. */
export function finalRow(steps: readonly Insertion[], index: number): number {
  const { sheet, before } = steps[index] as Insertion;
  return steps
    .slice(index + 1)
    .filter((later) => isSame(later.sheet, sheet))
    .reduce((row, { count }) => row + count, before);
}

/** A formula of a sheet as Excel itself makes it read after the insertions. */
export function formulaMovedIn(formula: string, home: string, steps: readonly Insertion[]): string {
  return steps.reduce((current, step) => movedFormula(current, home, step), formula);
}

/** The cells whose formulas the insertions ask to widen, in the rows of the snapshot, each once. */
export function widenedCells(insertions: readonly InsertRows[]): CellRef[] {
  const all = insertions.flatMap(({ sheet, stretch = [], addTo = [] }) =>
    [...stretch, ...addTo.map(({ at }) => at)].filter((at) => isSame(at.sheet, sheet)),
  );
  return all.filter((at, i) => all.findIndex((other) => isSameCell(at, other)) === i);
}

/** The formula of a cell after all insertions, with the new rows taken in as they ask. */
export function widenedFormula(formula: string, at: CellRef, ordered: readonly OrderedInsertion[]): string {
  return ordered.reduce((current, { asked }) => {
    const insertion = insertionOf(asked);
    let widened = movedFormula(current, at.sheet, insertion);
    if (asked.stretch?.some((cell) => isSameCell(cell, at)) === true)
      widened = stretchedFormula(widened, at.sheet, insertion);
    for (const { at: cell, row } of asked.addTo ?? [])
      if (isSameCell(cell, at)) widened += `+${columnLetters(at.column)}${asked.before + row + 1}`;
    return widened;
  }, formula);
}

function isSameCell(one: CellRef, other: CellRef): boolean {
  return one.row === other.row && one.column === other.column && isSame(one.sheet, other.sheet);
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
