/** Faults of whole rows in the product's words: a row that stands twice, or under a wrong code. */
import type { Cause, CauseCell } from '../findings/cause';
import { CellWriter } from '../findings/cell-writer';
import type { Correction } from '../findings/correction';
import { printAmount } from '../amount/print';
import type { CellRef } from '../grid/address';
import type { Snapshot } from '../grid/snapshot';
import { tableName, tableTitle } from '../tables/table-name';
import { removalOf } from './row-removal';
import type { RowFault } from './structure';
import { rowWords } from './row-words';
import { causeTexts } from './wording';

/** A fault of a row with what it explains. */
export interface ToldRow extends RowFault {
  readonly count: number;
  readonly explains: readonly string[];
}

/** The cause with its sentence and, where there is one, its correction. */
export function tellRow(snapshot: Snapshot, told: ToldRow): Cause {
  const { table, row, kind, code = '', twin, count, explains } = told;
  const isDouble = kind === '重行';
  const correction = !isDouble
    ? codeCorrection(snapshot, told)
    : twin && removalOf(snapshot, table, row, twin);
  const sentence = isDouble
    ? causeTexts.doubled(tableName(table), row.row + 1, rowWords(row))
    : causeTexts.recoded(tableName(table), row.row + 1, row.name.replace(/\s+/g, ''), row.code ?? '', code);
  return {
    kind,
    table: tableTitle(table),
    cells: isDouble ? amountCells(told) : [codeCell(told)],
    ...(correction ? { correction } : {}),
    slip: isDouble ? '重复列示' : '编码有误',
    message: sentence + causeTexts.consequence(count),
    ...(table.amountUnit === undefined ? {} : { unit: table.amountUnit }),
    explains,
    alternatives: [],
  };
}

/** The amounts of the row, which should not be there. */
function amountCells({ table, grid, row }: ToldRow): CauseCell[] {
  return grid.columns.flatMap((column): CauseCell[] => {
    const cell = row.amounts.get(column.key);
    if (cell?.reading.kind !== 'number' || cell.reading.value.isZero()) return [];
    return [
      {
        ...at(cell.ref),
        row: rowWords(row),
        column: column.key.replace(/\//g, '·'),
        actual: printAmount(cell.reading.value, table.decimals),
        expected: '',
      },
    ];
  });
}

function codeCell({ row, code = '' }: ToldRow): CauseCell {
  const ref = row.codeCell ?? { sheet: '', row: row.row, column: 0 };
  return {
    ...at(ref),
    row: rowWords(row),
    column: causeTexts.codeColumn,
    actual: row.code ?? '',
    expected: code,
  };
}

function at({ sheet, row, column }: CellRef): Pick<CauseCell, 'sheet' | 'area'> {
  return { sheet, area: { top: row, bottom: row, left: column, right: column } };
}

/** The code as the cell prints it; where it is spread over several cells nothing is offered. */
function codeCorrection(snapshot: Snapshot, { row, code = '' }: ToldRow): Correction | undefined {
  if (!row.codeCell || row.code === undefined) return undefined;
  const writer = new CellWriter(snapshot);
  const value = writer.cell(row.codeCell)?.value;
  const change =
    typeof value === 'number' && String(value) === row.code
      ? writer.set(row.codeCell, Number(code))
      : writer.replace(row.codeCell, row.code, code);
  return change ? { title: causeTexts.setTo(row.code, code), changes: [change] } : undefined;
}
