/** A small workbook for the tests of the Excel host: values of every kind, and sheets in every state. */
import { parseA1 } from '../../../src/grid/address';
import type { CellContent, SetCell } from '../../../src/grid/changes';
import { ChangesRefused, type Refusal } from '../../../src/grid/changes';
import { HostError } from '../../../src/grid/host';
import type { Cell, CellValue, Sheet, Snapshot } from '../../../src/grid/snapshot';

/** A sheet from cells by address; a plain value stands for a cell of general format. */
export function sheetWith(
  name: string,
  cells: Readonly<Record<string, CellValue | Cell>>,
  more: Partial<Sheet> = {},
): Sheet {
  const rows = new Map<number, (Cell | undefined)[]>();
  const places = Object.keys(cells).map((address) => parseA1(address)!);
  for (const [address, given] of Object.entries(cells)) {
    const { row, column } = parseA1(address)!;
    const list = rows.get(row) ?? [];
    list[column] = isCell(given) ? given : { value: given, format: 'General' };
    rows.set(row, list);
  }
  const used = {
    top: Math.min(...places.map(({ row }) => row)),
    left: Math.min(...places.map(({ column }) => column)),
    bottom: Math.max(...places.map(({ row }) => row)),
    right: Math.max(...places.map(({ column }) => column)),
  };
  return {
    name,
    visibility: 'visible',
    used: places.length > 0 ? used : undefined,
    rows,
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    ...more,
  };
}

function isCell(given: CellValue | Cell): given is Cell {
  return given !== null && typeof given === 'object' && 'format' in given;
}

export function bookWith(...sheets: readonly Sheet[]): Snapshot {
  return { sheets, date1904: false };
}

/** The workbook most tests use. */
export const SMALL = bookWith(
  sheetWith(
    '收支',
    {
      A1: '收支总表',
      A2: '2010301',
      A3: { value: '行政运行', format: 'General', indent: 1 },
      B2: 100,
      B3: { value: 12.5, format: '#,##0.00' },
      B4: { value: 112.5, format: '#,##0.00', formula: 'SUM(B2:B3)' },
      C2: true,
      C3: { value: { error: '#DIV/0!' }, format: 'General', formula: 'B2/0' },
      C4: { error: '#N/A' },
      D2: { value: '=1+1', format: 'General' },
      D3: { value: '#N/A', format: '@' },
      D4: { value: '300', format: '@' },
      E2: "'引号",
      E3: { value: 45000, format: 'yyyy/m/d' },
      E4: { value: '', format: 'General', formula: 'IF(B2>0,"","有")' },
    },
    { hiddenRows: new Set([2]), hiddenColumns: new Set([4]) },
  ),
  sheetWith('空表', {}),
  sheetWith('隐藏', { C3: '藏' }, { visibility: 'veryHidden' }),
  sheetWith('锁定', { A1: '不可改' }, { protected: true }),
);

/** A change of one cell of 收支. */
export function set(
  address: string,
  expect: CellValue | CellContent,
  write: CellValue | CellContent,
  more: Partial<SetCell> = {},
  sheet = '收支',
): SetCell {
  const { row, column } = parseA1(address)!;
  return {
    kind: 'setCell',
    at: { sheet, row, column },
    expect: content(expect),
    write: content(write),
    ...more,
  };
}

function content(given: CellValue | CellContent): CellContent {
  return given !== null && typeof given === 'object' && 'value' in given ? given : { value: given };
}

/** Why changes are refused. */
export async function refusalOf(applying: Promise<unknown>): Promise<Refusal> {
  const error = await failureOf(applying);
  if (error instanceof ChangesRefused) return error.refusal;
  throw error;
}

/** What something fails with. */
export async function failureOf(work: Promise<unknown>): Promise<HostError | ChangesRefused> {
  try {
    await work;
  } catch (error) {
    if (error instanceof HostError || error instanceof ChangesRefused) return error;
    throw error;
  }
  throw new Error('It did not fail.');
}
