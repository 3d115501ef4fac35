/** A sheet with some cells replaced, for what the text of a fixture cannot say: formulas, error values, hidden lines. */
import { parseA1 } from '../../src/grid/address';
import type { Cell, Sheet } from '../../src/grid/snapshot';

/** Cells by address; what is not given stays as it was. */
export function withCells(sheet: Sheet, cells: Readonly<Record<string, Partial<Cell>>>): Sheet {
  const rows = new Map(sheet.rows);
  for (const [address, change] of Object.entries(cells)) {
    const at = parseA1(address);
    if (!at) throw new Error(`no address: ${address}`);
    const row = [...(rows.get(at.row) ?? [])];
    row[at.column] = { value: null, format: '#,##0.00', ...row[at.column], ...change };
    rows.set(at.row, row);
  }
  return { ...sheet, rows };
}
