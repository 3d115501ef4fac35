/**
 * Makes workbooks/wuhan-2023-budget-clean.xlsx out of the faithful sample: `npm run seeds`. Carries out what
 * clean-sample-changes.ts lists and nothing else, and refuses where the faithful sample does not hold what the list
 * expects. The same sample and list give the same bytes.
 */
import { join } from 'node:path';
import type { CellRef } from '../src/grid/address';
import { a1, parseA1 } from '../src/grid/address';
import type { SetCell } from '../src/grid/changes';
import type { CellValue, Sheet, Snapshot } from '../src/grid/snapshot';
import { cellAt, sheetNamed } from '../src/grid/snapshot';
import { openWorkbook } from '../src/hosts/file/file-workbook';
import { readWorkbookBytes, writeWorkbookBytes } from '../src/hosts/file/node';
import type { InsertedRows, ListedChange } from './clean-sample-changes';
import { CELL_CHANGES, INSERTED_ROWS } from './clean-sample-changes';

/** The document as it was published, its errors included; nothing ever writes it. */
export const FAITHFUL_SAMPLE = join(__dirname, 'workbooks/wuhan-2023-budget.xlsx');
export const CLEAN_SAMPLE = join(__dirname, 'workbooks/wuhan-2023-budget-clean.xlsx');

/** The faithful sample and the list do not fit together. */
export class SampleRefused extends Error {
  constructor(problems: readonly string[]) {
    super(`原样例与更正清单不符，未生成：\n${problems.join('\n')}`);
    this.name = 'SampleRefused';
  }
}

/** The clean sample's bytes. Throws SampleRefused with every place that does not hold what the lists expect. */
export async function makeCleanSample(
  faithful: Uint8Array,
  cells: readonly ListedChange[] = CELL_CHANGES,
  insertions: readonly InsertedRows[] = INSERTED_ROWS,
): Promise<Uint8Array> {
  const workbook = openWorkbook(faithful);
  await workbook.apply(cellChanges(await workbook.read(), cells));
  await workbook.apply(rowInsertions(await workbook.read(), insertions));
  return workbook.bytes();
}

function cellChanges(snapshot: Snapshot, listed: readonly ListedChange[]): SetCell[] {
  const problems = listed.flatMap((change) => {
    const { row, column } = place(change.sheet, change.cell);
    const sheet = sheetNamed(snapshot, change.sheet);
    const problem = sheet === undefined ? '没有这张表' : mismatch(sheet, row, column, change.from);
    return problem === undefined ? [] : [`${change.finding} 「${change.sheet}」${change.cell}：${problem}`];
  });
  if (problems.length > 0) throw new SampleRefused(problems);
  return listed.map(({ sheet, cell, from, to, format, formattingOf }) => ({
    kind: 'setCell',
    at: place(sheet, cell),
    expect: { value: from },
    write: { value: to },
    ...(format === undefined ? {} : { format }),
    ...(formattingOf === undefined ? {} : { styleOf: place(sheet, formattingOf) }),
  }));
}

function rowInsertions(snapshot: Snapshot, insertions: readonly InsertedRows[]): SetCell[] {
  return insertions.flatMap((insertion) => {
    const sheet = sheetNamed(snapshot, insertion.sheet);
    const problems = sheet === undefined ? ['没有这张表'] : obstacles(sheet, insertion);
    if (sheet === undefined || problems.length > 0)
      throw new SampleRefused(
        problems.map((problem) => `${insertion.finding} 「${insertion.sheet}」：${problem}`),
      );
    return insertRows(sheet, insertion);
  });
}

/** Why the rows cannot go in by writing cells: moved cells would leave merges, formulas and hidden rows behind. */
function obstacles(sheet: Sheet, { below, expect }: InsertedRows): string[] {
  const first = below;
  const problems = expect.flatMap((value, column) => {
    const problem = mismatch(sheet, below - 1, column, value);
    return problem === undefined ? [] : [`${a1(below - 1, column)}：${problem}`];
  });
  if (sheet.merges?.some(({ bottom }) => bottom >= first) !== false)
    problems.push(`第 ${below} 行以下有合并单元格`);
  if ([...sheet.hiddenRows].some((row) => row >= first)) problems.push(`第 ${below} 行以下有隐藏行`);
  for (const [row, cells] of sheet.rows) {
    if (row >= first && cells.some((cell) => cell?.formula !== undefined))
      problems.push(`第 ${row + 1} 行有公式`);
    if (row >= first && cells.slice(expect.length).some((cell) => cell !== undefined))
      problems.push(`第 ${row + 1} 行在表的右边还有内容`);
  }
  return problems;
}

/**
 * Puts rows below one that stands, by writing cells: what stood further down is written again that many rows lower
 * with its formatting, and the new rows take the formatting of the row above.
 */
function insertRows(sheet: Sheet, { below, expect, rows, format }: InsertedRows): SetCell[] {
  const above = below - 1;
  const last = sheet.used?.bottom ?? above;
  const changes: SetCell[] = [];
  for (let row = below; row <= last + rows.length; row += 1) {
    const inserted = rows[row - below];
    const source = inserted === undefined ? row - rows.length : above;
    for (let column = 0; column < expect.length; column += 1) {
      const value = inserted === undefined ? valueAt(sheet, source, column) : (inserted[column] ?? null);
      changes.push({
        kind: 'setCell',
        at: { sheet: sheet.name, row, column },
        expect: { value: valueAt(sheet, row, column) },
        write: { value },
        styleOf: { row: source, column },
        ...(format !== undefined && inserted !== undefined && typeof value === 'number' ? { format } : {}),
      });
    }
  }
  return changes;
}

function mismatch(sheet: Sheet, row: number, column: number, expected: CellValue): string | undefined {
  const cell = cellAt(sheet, row, column);
  if (cell?.formula !== undefined) return `应为${named(expected)}，却有公式`;
  const value = cell?.value ?? null;
  return value === expected ? undefined : `应为${named(expected)}，实为${named(value)}`;
}

function valueAt(sheet: Sheet, row: number, column: number): CellValue {
  return cellAt(sheet, row, column)?.value ?? null;
}

function named(value: CellValue): string {
  return value === null ? '空' : ` ${JSON.stringify(value)}`;
}

/** Throws where the list itself is wrong. */
function place(sheet: string, cell: string): CellRef {
  const found = parseA1(cell);
  if (found === undefined) throw new Error(`更正清单写错了单元格地址：「${sheet}」${cell}`);
  return { sheet, ...found };
}

async function main(): Promise<void> {
  await writeWorkbookBytes(CLEAN_SAMPLE, await makeCleanSample(await readWorkbookBytes(FAITHFUL_SAMPLE)));
  const rows = INSERTED_ROWS.reduce((sum, { rows: added }) => sum + added.length, 0);
  console.log(`已生成 ${CLEAN_SAMPLE}：更正 ${CELL_CHANGES.length} 格，补列 ${rows} 行。`);
}

if (require.main === module) {
  main().catch((failure: unknown) => {
    console.error(failure instanceof Error ? failure.message : failure);
    process.exitCode = 1;
  });
}
