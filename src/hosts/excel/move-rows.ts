/** Queues the insertion of planned rows and their removal, and finds out how far a batch that failed had come. */
import type { Insertion } from '../../grid/moved-references';
import { LAST_COLUMN } from '../../grid/address';
import { writtenForm } from './cell-content';
import type { PlannedRow, RowsStep } from './rows-plan';
import { TEXT_FORMAT, isText, setContent } from './write-cells';
import type { Worksheets } from './worksheets';
import type { Flush } from './write-sheet';

/** What a new row takes of a request, roughly. */
const BYTES_OF_A_ROW = 4_000;

/** Queues one step: Excel itself moves what stands below and everything that refers to it. */
export async function queueInsertion(all: Worksheets, step: RowsStep, flush: Flush): Promise<void> {
  const sheet = all.named(step.sheet);
  sheet.getRange(rowsAddress(step)).insert('Down');
  for (const [i, row] of step.rows.entries()) {
    queueRow(sheet, step.before + i, row);
    await flush(BYTES_OF_A_ROW);
  }
}

/** Queues the removal of a step's rows, once the steps after it are undone. */
export function queueRemoval(all: Worksheets, step: Insertion): void {
  all.named(step.sheet).getRange(rowsAddress(step)).delete('Up');
}

function rowsAddress({ before, count }: Insertion): string {
  return `${before + 1}:${before + count}`;
}

function queueRow(
  sheet: Excel.Worksheet,
  row: number,
  { like, height, copied, merges, cells }: PlannedRow,
): void {
  const whole = sheet.getRange(`${row + 1}:${row + 1}`);
  for (const { left, right } of copied) {
    const isWhole = left === 0 && right === LAST_COLUMN;
    const target = isWhole ? whole : sheet.getRangeByIndexes(row, left, 1, right - left + 1);
    const source = isWhole
      ? sheet.getRange(`${like + 1}:${like + 1}`)
      : sheet.getRangeByIndexes(like, left, 1, right - left + 1);
    target.copyFrom(source, 'Formats');
  }
  whole.rowHidden = false;
  if (height === undefined) whole.format.useStandardHeight = true;
  else whole.format.rowHeight = height;
  queueContents(sheet, row, cells);
  for (const { column, copiesFormula, content, format, indent } of cells) {
    if (copiesFormula) sheet.getCell(row, column).copyFrom(sheet.getCell(like, column), 'Formulas');
    else if (format === TEXT_FORMAT && !isText(content))
      setContent(sheet.getCell(row, column), content, format);
    if (indent !== undefined) sheet.getCell(row, column).format.indentLevel = indent;
  }
  for (const { left, right } of merges) sheet.getRangeByIndexes(row, left, 1, right - left + 1).merge(false);
}

/** All cells that need nothing but their content, in one piece; null leaves a cell alone. */
function queueContents(sheet: Excel.Worksheet, row: number, cells: PlannedRow['cells']): void {
  const plain = cells.filter(
    ({ content, copiesFormula, format }) =>
      !copiesFormula &&
      (content.value !== null || content.formula !== undefined) &&
      (format !== TEXT_FORMAT || isText(content)),
  );
  if (plain.length === 0) return;
  const left = Math.min(...plain.map(({ column }) => column));
  const right = Math.max(...plain.map(({ column }) => column));
  const forms = new Array<string | number | boolean | null>(right - left + 1).fill(null);
  for (const { column, content, format } of plain)
    forms[column - left] = writtenForm(content, format === TEXT_FORMAT);
  sheet.getRangeByIndexes(row, left, 1, forms.length).formulas = [forms];
}

type Interval = readonly [least: number, most: number];

/**
 * How many of a sheet's steps have their rows on it, told from the last row in use: `known` is what that was when none
 * had, or when all had. undefined where it is neither. A step right at the end counts once anything stands in its rows.
 */
export function stepsStanding(
  steps: readonly Insertion[],
  known: { readonly none: number } | { readonly all: number },
  bottom: number,
): number | undefined {
  const expected = 'none' in known ? upwards(steps, known.none) : downwards(steps, known.all);
  const [first, last] = [expected[0] as Interval, expected.at(-1) as Interval];
  if ('none' in known && bottom >= last[0]) return steps.length;
  if ('all' in known && bottom <= first[1]) return 0;
  const found = expected.findIndex(([least, most]) => least <= bottom && bottom <= most);
  return found < 0 ? undefined : found;
}

function upwards(steps: readonly Insertion[], none: number): Interval[] {
  const expected: Interval[] = [[none, none]];
  let bottom = none;
  for (const { before, count } of steps) {
    const atEnd = before > bottom;
    bottom = atEnd ? before + count - 1 : bottom + count;
    expected.push([atEnd ? before : bottom, bottom]);
  }
  return expected;
}

function downwards(steps: readonly Insertion[], all: number): Interval[] {
  let bottom: Interval = [all, all];
  const expected = [bottom];
  for (const { before, count } of [...steps].reverse()) {
    bottom = before + count <= bottom[0] ? [bottom[0] - count, bottom[1] - count] : [-1, before - 1];
    expected.unshift(bottom);
  }
  return expected;
}
