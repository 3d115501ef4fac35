/** What a correction will do, cell by cell, for the user to see before anything is written. */
import type { Correction, RowChange } from '../findings/correction';
import { a1, cellKey, type CellRef } from '../grid/address';
import type { CellContent, InsertRows, RemoveRow, SetCell } from '../grid/changes';
import { displayText } from '../grid/display';
import { cellAt, sheetNamed, type Snapshot } from '../grid/snapshot';

/** One cell that will change. */
export interface PreviewedCell {
  /** Where it stands; in a row that is put in, where it will stand. */
  readonly at: CellRef;
  /** D18 */
  readonly address: string;
  /** As shown before and after; a formula with its leading =. */
  readonly before: string;
  readonly after: string;
  /** Where its whole row is put in or taken out. */
  readonly row?: '插入' | '删去';
}

/** All a correction does to the workbook as it stands. */
export function previewCorrection(
  snapshot: Snapshot,
  { changes, row }: Pick<Correction, 'changes' | 'row'>,
): PreviewedCell[] {
  return previewChanges(snapshot, row === undefined ? changes : [...changes, row]);
}

/** The cells of a row that is put in or taken out, from left to right, without those in which nothing stands. */
function previewRow(snapshot: Snapshot, row: RowChange): PreviewedCell[] {
  const cells = row.kind === 'insertRows' ? insertedCells(snapshot, row) : removedCells(snapshot, row);
  return cells.sort((one, other) => one.at.row - other.at.row || one.at.column - other.at.column);
}

function insertedCells(snapshot: Snapshot, { sheet: name, before, rows }: InsertRows): PreviewedCell[] {
  const sheet = sheetNamed(snapshot, name);
  return rows.flatMap(({ like, cells }, i) =>
    cells.flatMap(({ column, write }): PreviewedCell[] => {
      if (write === null) return [];
      const at = { sheet: name, row: before + i, column };
      const format = (sheet && cellAt(sheet, like, column)?.format) ?? 'General';
      const after = shown({ value: write }, format, snapshot.date1904);
      return [{ at, address: a1(at.row, column), before: '', after, row: '插入' }];
    }),
  );
}

function removedCells(snapshot: Snapshot, { sheet: name, expect }: RemoveRow): PreviewedCell[] {
  const sheet = sheetNamed(snapshot, name);
  return expect.map(({ at, content }) => {
    const format = (sheet && cellAt(sheet, at.row, at.column)?.format) ?? 'General';
    const before = shown(content, format, snapshot.date1904);
    return { at, address: a1(at.row, at.column), before, after: '', row: '删去' };
  });
}

/** The cells the changes set, in their order, then those of rows put in or taken out, as the sheet shows them. */
export function previewChanges(
  snapshot: Snapshot,
  changes: readonly (SetCell | RowChange)[],
): PreviewedCell[] {
  const cells = changes.filter((change) => change.kind === 'setCell');
  const rows = changes.filter((change) => change.kind !== 'setCell');
  return [...previewCells(snapshot, cells), ...rows.flatMap((row) => previewRow(snapshot, row))];
}

function previewCells(snapshot: Snapshot, changes: readonly SetCell[]): PreviewedCell[] {
  return changes.map(({ at, expect, write, format }) => {
    const sheet = sheetNamed(snapshot, at.sheet);
    const own = (sheet && cellAt(sheet, at.row, at.column)?.format) ?? 'General';
    return {
      at,
      address: a1(at.row, at.column),
      before: shown(expect, own, snapshot.date1904),
      after: shown(write, format ?? own, snapshot.date1904),
    };
  });
}

function shown({ value, formula }: CellContent, format: string, date1904: boolean): string {
  if (formula !== undefined) return `=${formula}`;
  const text = displayText(value, format, date1904);
  return typeof value === 'number' && hidesDecimals(text, value) ? exact(value) : text;
}

const PLAIN_FIGURE = /^-?[\d,]+(?:\.\d+)?$/;

/** Whether a figure shows fewer decimals than it has: a preview tells what will stand in the cell, not what it looks like. */
function hidesDecimals(text: string, value: number): boolean {
  return PLAIN_FIGURE.test(text) && Number(text.replace(/,/g, '')) !== value;
}

/** The figure with all the digits a cell keeps. */
function exact(value: number): string {
  const [whole = '', decimals] = String(Number(value.toPrecision(15))).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}

/**
 * What several corrections do, each cell once: where two would write to one cell, the first one stays. One that puts in
 * or takes out a row is applied by itself.
 */
export function changesOf(corrections: readonly Correction[]): (SetCell | RowChange)[] {
  const changes = new Map<string, SetCell>();
  for (const change of corrections.flatMap((correction) => correction.changes)) {
    const key = cellKey(change.at);
    if (!changes.has(key)) changes.set(key, change);
  }
  const rows = corrections.flatMap(({ row }) => (row === undefined ? [] : [row]));
  return [...changes.values(), ...rows];
}
