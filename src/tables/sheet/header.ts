/**
 * The header of a table: which rows it takes, and for each column the labels above it from the top down.
 * Works without merge information: a blank takes its label from the left inside the span of its parent.
 */
import { readTableNumber } from './titles';
import { isFurniture, isNote } from './furniture';
import { isTotalLabel, readLabel } from '../words/label';
import type { SheetText } from './sheet-text';
import { conceptsOf, structureOf } from '../words/vocabulary';
import { isPlainHeader } from '../words/header-words';

/** A column with the labels above it. */
export interface HeaderColumn {
  readonly column: number;
  /** As printed, from the top down, repeated labels once. */
  readonly printed: readonly string[];
  /** The same, normalised. */
  readonly path: readonly string[];
}

export interface Header {
  readonly top: number;
  /** Last row of the header, 栏次 row included. */
  readonly bottom: number;
  readonly columns: readonly HeaderColumn[];
  /** Numbers of a 栏次 row by column. */
  readonly ordinals: ReadonlyMap<number, number>;
}

/** How many rows below a title a header may begin, and how many it may take. */
const SEARCH_DEPTH = 8;
const DEEPEST_HEADER = 6;

/** Whether a normalised label reads like a header cell. */
export function isHeaderLabel(label: string): boolean {
  const { core, numbering } = readLabel(label);
  if (numbering === 1 || numbering === 2) return false;
  return (
    structureOf(core) !== undefined ||
    conceptsOf(core).length > 0 ||
    isPlainHeader(core) ||
    /^(?:20\d{2}|上|本|当|前)年(?:度)?/.test(core) ||
    (core.length <= 24 && /(?:收入|支出|预算|决算|科目|经费|资金|单位|拨款|结转|结余)/.test(core))
  );
}

/** The numbers of a 栏次 row; undefined where the row is something else. */
export function readOrdinals(
  sheet: SheetText,
  row: number,
  columns: readonly number[],
): Map<number, number> | undefined {
  const ordinals = new Map<number, number>();
  let previous: number | undefined;
  let marked = false;
  for (const column of columns) {
    const label = sheet.label(row, column);
    const match = /^[([]?(\d{1,2})(?:\.0+)?[)\]]?(?:=[\d+\-()]+)?$/.exec(label);
    if (match) {
      const number = Number(match[1]);
      if (previous !== undefined && number !== previous + 1 && number !== 1) return undefined;
      previous = number;
      ordinals.set(column, number);
    } else if (/^(?:栏次|行次|\*+|-+|[甲乙丙丁])$/.test(label)) {
      marked = true;
    } else if (!/^(?:类|款|项)$/.test(label)) {
      return undefined;
    }
  }
  if (ordinals.size === 0) return undefined;
  return marked || (ordinals.size >= 3 && Math.min(...ordinals.values()) === 1) ? ordinals : undefined;
}

/** Whether a row of texts already belongs to the data: a total, an item, a code, an amount. */
function isData(sheet: SheetText, row: number, columns: readonly number[]): boolean {
  const first = columns[0];
  if (first === undefined) return false;
  let words = 0;
  for (const column of columns) {
    const label = sheet.label(row, column);
    const reading = sheet.amount(row, column);
    if (reading.kind === 'number') {
      // A year, or the code of a 栏次, may stand in a header as a number; an amount may not.
      if (!/^20\d{2}$/.test(label) || columns.length === 1) return true;
    } else if (reading.kind !== 'blank') words += 1; // A dash stands for an amount.
  }
  const { core, numbering } = readLabel(sheet.label(row, first));
  if (numbering === 1 || numbering === 2) return true;
  if (/^\d{3,}$/.test(core) || /^[[(]?\d{3,7}[\])]/.test(core)) return true;
  return (
    words <= 2 &&
    columns.every((c) => isTotalLabel(sheet.label(row, c)) || sheet.amount(row, c).kind === 'blank')
  );
}

/** A total beside nothing but blanks heads a column only when other header words stand in its row. */
function isHeaderRow(sheet: SheetText, row: number, columns: readonly number[]): boolean {
  const likely = columns.filter((column) => isHeaderLabel(sheet.label(row, column))).length;
  return likely >= 2 && likely * 2 >= columns.length && !isData(sheet, row, columns);
}

function isFurnitureRow(sheet: SheetText, row: number, columns: readonly number[]): boolean {
  let furniture = 0;
  for (const column of columns) {
    const text = sheet.text(row, column);
    if (isFurniture(text) || isNote(text) || readTableNumber(text) !== undefined) furniture += 1;
    // The year alone stands between the organisation and the unit; in a row of years it heads columns.
    else if (!/^20\d{2}年度?$/.test(sheet.label(row, column))) return false;
  }
  return furniture > 0;
}

/** A row with one wide label that heads all columns: 「2023年“三公”经费预算」 over the real header. */
function isSpanningRow(
  sheet: SheetText,
  row: number,
  columns: readonly number[],
  below: readonly number[],
): boolean {
  return (
    columns.length === 1 &&
    below.length >= 2 &&
    isHeaderLabel(sheet.label(row, columns[0] as number)) &&
    !isFurnitureRow(sheet, row + 1, below) &&
    isHeaderRow(sheet, row + 1, below)
  );
}

/** Finds the header below a title, between two rows; undefined where there is none. */
export function readHeader(sheet: SheetText, from: number, to: number): Header | undefined {
  let top: number | undefined;
  for (let row = from, looked = 0; row <= to && looked < SEARCH_DEPTH; row += 1) {
    const columns = sheet.filled(row);
    if (columns.length === 0) continue;
    looked += 1;
    if (isFurnitureRow(sheet, row, columns)) continue;
    if (isHeaderRow(sheet, row, columns) || isSpanningRow(sheet, row, columns, sheet.filled(row + 1))) {
      top = row;
      break;
    }
    if (isData(sheet, row, columns) && columns.length >= 2) return undefined;
  }
  if (top === undefined) return undefined;
  let bottom = top;
  let ordinals = new Map<number, number>();
  const labelRows = [top];
  for (let row = top + 1; row <= Math.min(to, top + DEEPEST_HEADER); row += 1) {
    const columns = sheet.filled(row);
    if (columns.length === 0) {
      // A blank row inside a tall merged header belongs to it, as it does above the 栏次 row; any other ends it.
      if (sheet.coveredBy(row, sheet.filled(top)[0] as number)) continue;
      if (row < to && readOrdinals(sheet, row + 1, sheet.filled(row + 1))) continue;
      break;
    }
    const found = readOrdinals(sheet, row, columns);
    if (found) {
      ordinals = found;
      bottom = row;
      break;
    }
    if (isData(sheet, row, columns) || isFurnitureRow(sheet, row, columns)) break;
    if (isNamedRow(sheet, row, columns, top)) break;
    if (!columns.some((column) => isHeaderLabel(sheet.label(row, column)))) break;
    if (columns.length === 1 && !continuesHeader(sheet, row, columns[0] as number, top)) break;
    labelRows.push(row);
    bottom = row;
  }
  const columns = headerPaths(sheet, labelRows);
  return {
    top,
    bottom,
    columns: ordinals.size > 0 ? withCodeLevels(sheet, columns, bottom, to) : columns,
    ordinals,
  };
}

const CODE_LEVELS = ['类', '款', '项'];
/** How many rows below a header tell whether the columns of 款 and 项 hold anything. */
const TELLING_ROWS = 30;

/**
 * 类, 款, 项 may stand in the 栏次 row, below a header that reaches over the three: they head columns of their own where
 * codes stand in more than the first; in one merged cell they say nothing.
 */
function withCodeLevels(
  sheet: SheetText,
  columns: readonly HeaderColumn[],
  row: number,
  to: number,
): readonly HeaderColumn[] {
  const levels = sheet.filled(row).filter((column) => CODE_LEVELS.includes(sheet.label(row, column)));
  const below = Array.from({ length: Math.min(TELLING_ROWS, to - row) }, (_, i) => row + 1 + i);
  const parted = levels.slice(1).some((column) => below.some((at) => /^\d+$/.test(sheet.label(at, column))));
  const first = columns.find(({ column }) => column === levels[0]);
  if (!parted || !first) return columns;
  // Without merges the header that reaches over the three says so only above the first.
  const named = levels.map((column): HeaderColumn => {
    const { printed, path } = columns.find((each) => each.column === column) ?? first;
    const level = sheet.label(row, column);
    return { column, printed: [...printed, level], path: [...path, level] };
  });
  return [...columns.filter(({ column }) => !levels.includes(column)), ...named].sort(
    (one, other) => one.column - other.column,
  );
}

/** Texts that stand under headers of names, codes and remarks alone are those of a row without figures. */
function isNamedRow(sheet: SheetText, row: number, columns: readonly number[], top: number): boolean {
  return columns.every((column) => {
    let above = row - 1;
    while (above > top && sheet.label(above, column) === '') above -= 1;
    return (
      structureOf(readLabel(sheet.label(above, column)).core) !== undefined &&
      structureOf(readLabel(sheet.label(row, column)).core) === undefined
    );
  });
}

/** A single label below a header continues it only where it stands under one of its labels, not in the first column. */
function continuesHeader(sheet: SheetText, row: number, column: number, top: number): boolean {
  return column > (sheet.filled(top)[0] as number) && sheet.label(row - 1, column) !== '';
}

/** The labels above each column. */
function headerPaths(sheet: SheetText, rows: readonly number[]): HeaderColumn[] {
  const columns: HeaderColumn[] = [];
  // anchors[i]: the column whose own label is in force at header row i while going from left to right.
  const anchors: (number | undefined)[] = rows.map(() => undefined);
  let previousParents: string[] = [];
  for (let column = sheet.used.left; column <= sheet.used.right; column += 1) {
    const printed: string[] = [];
    const path: string[] = [];
    let lowestOwn = -1;
    rows.forEach((row, i) => {
      if (sheet.label(row, column) !== '') lowestOwn = i;
    });
    const parents: string[] = [];
    let broken = false;
    rows.forEach((row, i) => {
      let source: { row: number; column: number } | undefined;
      if (sheet.label(row, column) !== '') {
        source = { row, column };
        anchors[i] = column;
        // A new label of its own closes what stands below the old one.
        for (let below = i + 1; below < rows.length; below += 1) anchors[below] = undefined;
        broken = true;
      } else {
        const merged = sheet.coveredBy(row, column);
        if (merged) {
          source = sheet.label(merged.row, merged.column) === '' ? undefined : merged;
        } else if (
          i < lowestOwn &&
          !broken &&
          anchors[i] !== undefined &&
          sharesParents(previousParents, parents, i)
        ) {
          // Blank above a label of its own: the parent's span goes on to the right.
          source = { row, column: anchors[i] };
        }
      }
      const label = source ? sheet.label(source.row, source.column) : '';
      parents[i] = label;
      if (source && label !== '' && path[path.length - 1] !== label) {
        path.push(label);
        printed.push(sheet.text(source.row, source.column).trim().replace(/\s+/g, ' '));
      }
    });
    previousParents = parents;
    if (path.length > 0) columns.push({ column, printed, path });
  }
  return columns;
}

/** Whether the column to the left stood under the same labels above header row i. */
function sharesParents(left: readonly string[], own: readonly string[], i: number): boolean {
  for (let above = 0; above < i; above += 1) {
    if ((left[above] ?? '') !== (own[above] ?? '')) return false;
  }
  return true;
}
