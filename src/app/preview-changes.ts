/** What a correction will do, cell by cell, for the user to see before anything is written. */
import type { Correction } from '../findings/correction';
import { a1, cellKey, type CellRef } from '../grid/address';
import type { CellContent, SetCell } from '../grid/changes';
import { displayText } from '../grid/display';
import { cellAt, sheetNamed, type Snapshot } from '../grid/snapshot';

/** One cell that will change. */
export interface PreviewedCell {
  readonly at: CellRef;
  /** D18 */
  readonly address: string;
  /** As shown before and after; a formula with its leading =. */
  readonly before: string;
  readonly after: string;
}

/** The cells the changes set, in their order, as the sheet shows them. */
export function previewChanges(snapshot: Snapshot, changes: readonly SetCell[]): PreviewedCell[] {
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

/** The cells several corrections set, each once: where two would write to one cell, the first one stays. */
export function changesOf(corrections: readonly Correction[]): SetCell[] {
  const changes = new Map<string, SetCell>();
  for (const change of corrections.flatMap((correction) => correction.changes)) {
    const key = cellKey(change.at);
    if (!changes.has(key)) changes.set(key, change);
  }
  return [...changes.values()];
}
