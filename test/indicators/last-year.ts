/**
 * A workbook of the year before, made of the sample: its year, and what was different then. Amounts of 支出总表,
 * 一般公共预算支出分单位表, 项目支出情况表 and the others change together as far as a case looks at them.
 */
import { readFileSync } from 'node:fs';
import type { SetCell } from '../../src/grid/changes';
import { parseA1 } from '../../src/grid/address';
import { cellAt, sheetNamed, type Snapshot } from '../../src/grid/snapshot';
import { openWorkbook, type FileWorkbook } from '../../src/hosts/file/file-workbook';
import type { ReadWorkbook } from '../../src/indicators/analyse';
import { readBook } from '../../src/tables/read-book';

export const SAMPLE = 'seeds/workbooks/wuhan-2023-budget-clean.xlsx';
export const FINAL_ACCOUNTS = 'seeds/workbooks/wuchang-2023-final-accounts-clean.xlsx';

/** Sheet, cell and what stood there last year. */
export type Difference = readonly [sheet: string, cell: string, value: string | number | null];

const SHEET3 = '3.部门支出总表';
const SHEET52 = '5-2.一般公共预算支出表(分单位)';
const SHEET10 = '10.项目支出情况表';

/** The year of the sample stands in the notes of the empty tables alone. */
export const YEAR_BEFORE: readonly Difference[] = [
  ['8.政府性基金预算支出表', 'A9', '备注：2022 年没有使用政府性基金预算拨款安排的支出。'],
  ['9.国有资本经营预算支出表', 'A9', '备注：2022 年没有使用国有资本经营预算拨款安排的支出。'],
  ['11.整体支出绩效目标表', 'F7', '2021年'],
  ['11.整体支出绩效目标表', 'G7', '2020年'],
];

/** What was different in 2022. */
export const DIFFERENCES: readonly Difference[] = [
  ...YEAR_BEFORE,
  // Less by 1,316.56 + 200 − 35.27 in all.
  ['1.部门收支总表', 'B6', 9573.61],
  ['1.部门收支总表', 'B30', 9573.61],
  ['1.部门收支总表', 'B32', 9573.61],
  [SHEET3, 'C5', 9573.61],
  [SHEET3, 'D5', 2096.31],
  [SHEET3, 'E5', 7477.3],
  // Named as it was called then.
  [SHEET3, 'B7', '行政事业单位离退休'],
  // 2080508 went under another code; 2089999 was not there; 2101104 is gone since.
  [SHEET3, 'A10', '2080599'],
  [SHEET3, 'C12', 0],
  [SHEET3, 'C11', 0],
  [SHEET3, 'A16', '2101104'],
  [SHEET3, 'B16', '优抚对象医疗补助'],
  [SHEET3, 'C16', 52.12],
  [SHEET3, 'C20', 1437.92],
  [SHEET3, 'C22', 198.24],
  [SHEET3, 'C24', 6576],
  [SHEET3, 'C23', 6576],
  [SHEET3, 'C21', 851.3],
  [SHEET3, 'C19', 2487.46],
  [SHEET3, 'C18', 9063.46],
  [SHEET3, 'C14', 207.77],
  [SHEET3, 'C13', 207.77],
  [SHEET3, 'C6', 163.51],
  [SHEET52, 'C6', 9573.61],
  [SHEET52, 'C7', 9573.61],
  [SHEET52, 'C8', 9573.61],
  [SHEET52, 'A9', null],
  [SHEET52, 'B9', null],
  [SHEET52, 'C9', null],
  [SHEET52, 'D9', null],
  [SHEET52, 'E9', null],
  [SHEET52, 'F9', null],
  [SHEET52, 'G9', null],
  [SHEET10, 'D6', 7477.3],
  [SHEET10, 'D15', 6576],
  // Under another code, and with the year in its name.
  [SHEET10, 'A10', '42010021169Y000000007'],
  [SHEET10, 'B10', '2022年金融局信息系统运行维护'],
  [SHEET10, 'D10', 288],
  // Another project stood in the place of this one.
  [SHEET10, 'A12', '42010021169T000000099'],
  [SHEET10, 'B12', '打击非法集资专项行动'],
  [SHEET10, 'D12', 180],
];

/** The sample with these differences. */
export async function workbookWith(differences: readonly Difference[], file = SAMPLE): Promise<FileWorkbook> {
  const workbook = openWorkbook(new Uint8Array(readFileSync(file)));
  await workbook.apply(changesFor(await workbook.read(), differences));
  return workbook;
}

export function changesFor(snapshot: Snapshot, differences: readonly Difference[]): SetCell[] {
  return differences.map(([name, cell, value]) => {
    const { row, column } = parseA1(cell)!;
    const held = cellAt(sheetNamed(snapshot, name)!, row, column);
    return {
      kind: 'setCell',
      at: { sheet: name, row, column },
      expect: {
        value: held?.value ?? null,
        ...(held?.formula === undefined ? {} : { formula: held.formula }),
      },
      write: { value },
    };
  });
}

/** A workbook as `analyse` takes it. */
export async function readWith(
  name: string,
  differences: readonly Difference[],
  file = SAMPLE,
): Promise<ReadWorkbook> {
  const snapshot = await (await workbookWith(differences, file)).read();
  return { name, snapshot, book: readBook(snapshot) };
}
