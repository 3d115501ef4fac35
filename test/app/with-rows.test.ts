/** A workbook on paper after rows came and went is what the file host gives: cells, formulas, formats, merged areas. */
import { withChanges } from '../../src/app/with-changes';
import { rowAfter } from '../../src/app/with-rows';
import type { InsertRows, RemoveRow, SetCell } from '../../src/grid/changes';
import { cellAt, sheetNamed, type Cell, type Snapshot } from '../../src/grid/snapshot';
import type { FileWorkbook } from '../../src/hosts/file/file-workbook';
import { planInsertion } from '../../src/insertion/plan';
import { sumFormula } from '../../src/insertion/totals';
import type { Table } from '../../src/tables/book';
import { readBook } from '../../src/tables/read-book';
import { sampleFile } from '../excel-simulator/sample';

jest.setTimeout(60_000);

const tableOf = (snapshot: Snapshot): Table =>
  readBook(snapshot).tables.find(({ kind }) => kind === '支出总表')!;

/** The sample with formulas for totals, for sums over a row, and on another sheet. */
async function live(): Promise<FileWorkbook> {
  const file = sampleFile('wuhan-2023-budget-clean.xlsx');
  const snapshot = await file.read();
  const { grids, sheet } = tableOf(snapshot);
  const [grid] = grids;
  const changes = grid!.rows.flatMap((row, i) => {
    const parts = grid!.rows.filter(({ parent, role }) => parent === i && role === '明细');
    return [...row.amounts.values()].flatMap(({ ref: at }, column): SetCell[] => {
      const value = cellAt(sheetNamed(snapshot, sheet)!, at.row, at.column)?.value;
      if (typeof value !== 'number') return [];
      const sum = sumFormula(
        at.column,
        parts.map((part) => part.row),
      );
      const own = `D${at.row + 1}+E${at.row + 1}`;
      if (parts.length === 0 && column > 0) return [];
      return [
        { kind: 'setCell', at, expect: { value }, write: { value, formula: parts.length > 0 ? sum : own } },
      ];
    });
  });
  const elsewhere: SetCell = {
    kind: 'setCell',
    at: { sheet: '2.部门收入总表', row: 40, column: 0 },
    expect: { value: null },
    write: { value: 1, formula: `SUM('${sheet}'!C6:C29)+'${sheet}'!C20` },
  };
  await file.apply([...changes, elsewhere]);
  return file;
}

function plain({ sheets }: Snapshot): unknown {
  const cellOf = (cell: Cell | undefined, column: number): unknown[] => {
    if (cell === undefined) return [];
    const { stale: _, ...rest } = cell;
    return [{ column, ...rest }];
  };
  return sheets.map(({ name, rows, merges, hiddenRows, used }) => ({
    name,
    used,
    hiddenRows: [...hiddenRows],
    merges: [...merges!].map((area) => JSON.stringify(area)).sort(),
    rows: [...rows]
      .map(([row, cells]) => ({ row, cells: cells.flatMap(cellOf) }))
      .filter(({ cells }) => cells.length > 0)
      .sort((one, other) => one.row - other.row),
  }));
}

test.each([[['2080599']], [['2080507']], [['2130504']], [['2010301']]])('%p inserted', async (codes) => {
  const file = await live();
  const snapshot = await file.read();
  const { changes } = planInsertion(snapshot, { table: tableOf(snapshot), codes, year: 2023 });
  expect(changes).toHaveLength(1);
  await file.apply(changes);
  expect(plain(withChanges(snapshot, changes as readonly InsertRows[]))).toEqual(plain(await file.read()));
});

test.each([7, 9, 20, 28])('row %p removed', async (row) => {
  const file = await live();
  const snapshot = await file.read();
  const { sheet } = tableOf(snapshot);
  const change: RemoveRow = {
    kind: 'removeRow',
    sheet,
    row,
    like: row - 1,
    expect: sheetNamed(snapshot, sheet)!
      .rows.get(row)!
      .flatMap((cell, column) =>
        cell === undefined
          ? []
          : [
              {
                at: { sheet, row, column },
                content: {
                  value: cell.value,
                  ...(cell.formula === undefined ? {} : { formula: cell.formula }),
                },
              },
            ],
      ),
  };
  await file.apply([change]);
  expect(plain(withChanges(snapshot, [change]))).toEqual(plain(await file.read()));
  expect([row - 1, row, row + 1].map((one) => rowAfter(change, sheet, one))).toEqual([row - 1, row, row]);
  expect(rowAfter(change, '别的表', row + 1)).toBe(row + 1);
});
