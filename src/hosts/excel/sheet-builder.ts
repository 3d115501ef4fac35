/** Puts a sheet of the snapshot together from the blocks Excel hands out. */
import type { Area } from '../../grid/address';
import type { Cell, Sheet } from '../../grid/snapshot';
import { contentFrom } from './cell-content';
import type { BlockRead } from './read-blocks';

type Built = Pick<Sheet, 'used' | 'rows' | 'hiddenRows' | 'hiddenColumns'> & {
  readonly merges: readonly Area[];
};

export class SheetBuilder {
  private readonly rows = new Map<number, (Cell | undefined)[]>();
  private readonly hiddenRows = new Set<number>();
  private readonly hiddenColumns = new Set<number>();
  private readonly merges = new Map<string, Area>();
  private used: { top: number; left: number; bottom: number; right: number } | undefined;

  /** `uncalculated`: results wait for a calculation. */
  constructor(private readonly uncalculated: boolean) {}

  take(read: BlockRead): void {
    read.values.forEach((values, i) => this.takeRow(read, values, i));
    for (let i = 0; i < read.values.length; i += 1) {
      if (typeof read.rowsHidden === 'boolean' ? read.rowsHidden : read.rowsHidden[i] === true)
        this.hiddenRows.add(read.top + i);
    }
    for (let i = 0; i < (read.values[0]?.length ?? 0); i += 1) {
      if (typeof read.columnsHidden === 'boolean' ? read.columnsHidden : read.columnsHidden[i] === true)
        this.hiddenColumns.add(read.left + i);
    }
    for (const { rowIndex, columnIndex, rowCount, columnCount } of read.merges) {
      const bottom = rowIndex + rowCount - 1;
      const right = columnIndex + columnCount - 1;
      this.merges.set(`${rowIndex},${columnIndex}`, { top: rowIndex, left: columnIndex, bottom, right });
    }
  }

  build(): Built {
    const { used, rows, hiddenRows, hiddenColumns } = this;
    return { used, rows, hiddenRows, hiddenColumns, merges: [...this.merges.values()] };
  }

  private takeRow(read: BlockRead, values: readonly unknown[], i: number): void {
    const row = read.top + i;
    values.forEach((value, j) => {
      const content = contentFrom(value, read.formulas[i]?.[j], read.valueTypes[i]?.[j]);
      if (content.value === null && content.formula === undefined) return;
      const indent = typeof read.indents === 'number' ? read.indents : (read.indents[i]?.[j] ?? 0);
      this.add(row, read.left + j, {
        ...content,
        format: read.formats[i]?.[j] ?? 'General',
        ...(indent === 0 ? {} : { indent }),
        ...(content.formula !== undefined && this.uncalculated ? { stale: true } : {}),
      });
    });
  }

  private add(row: number, column: number, cell: Cell): void {
    let cells = this.rows.get(row);
    if (cells === undefined) this.rows.set(row, (cells = []));
    cells[column] = cell;
    const { used } = this;
    if (used === undefined) this.used = { top: row, left: column, bottom: row, right: column };
    else {
      used.top = Math.min(used.top, row);
      used.left = Math.min(used.left, column);
      used.bottom = Math.max(used.bottom, row);
      used.right = Math.max(used.right, column);
    }
  }
}
