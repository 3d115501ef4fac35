/** Writes printed tables as sheets of a Snapshot, in the ways the dials say. */
import { a1 } from '../../src/grid/address';
import type { Area } from '../../src/grid/address';
import type { Cell, Sheet, Snapshot } from '../../src/grid/snapshot';
import { withoutMerges } from '../fixtures/sheet-builder';
import type { Dials } from './dials';
import { printAmounts, type Columns, type Line, type Printed } from './rounding';

/** A cell of a sheet being written: a text, `<` and `^` for a merge continued, or an amount. */
export type Spec = string | Cell | undefined;

/** A printed table: figures by row and column, and the exact amounts behind them. */
export interface Figures {
  readonly lines: readonly Line[];
  readonly columns: Columns;
  readonly printed: Printed;
  /** A cell of it; blank where it is zero and the dials say so. */
  cell(line: string, column: string): Spec;
}

export class Pen {
  constructor(readonly dials: Dials) {}

  /** 元 a display unit. */
  get step(): number {
    return this.dials.unit === '元' ? 1 : 100;
  }

  figures(lines: readonly Line[], columns: Columns, unit = this.dials.unit): Figures {
    const step = unit === '元' ? 1 : 100;
    const printed = printAmounts(lines, columns, this.dials.style, step);
    const exact = printAmounts(lines, columns, '逐格', 1);
    const parents = new Set(lines.map(({ under }) => under));
    return {
      lines,
      columns,
      printed,
      cell: (line, column) => {
        const total = parents.has(line) || columns.parts[column] !== undefined;
        return this.amount(printed(line, column), { unit, total, exact: exact(line, column) });
      },
    };
  }

  /** An amount of that many display units. */
  amount(
    units: number,
    more: { unit?: '万元' | '元'; total?: boolean; exact?: number; show?: boolean } = {},
  ): Spec {
    const { dials } = this;
    const unit = more.unit ?? dials.unit;
    if (units === 0 && more.show !== true && (more.exact ?? 0) === 0) {
      if (dials.zero === '空') return undefined;
      if (dials.zero === '-') return '-';
    }
    const decimal = unit === '元' ? units : units / 100;
    const stored = dials.hidden && more.exact !== undefined && unit === '万元' ? more.exact / 10000 : decimal;
    const format =
      dials.format === '常规' && !dials.hidden ? 'General' : unit === '元' ? '#,##0' : '#,##0.00';
    return {
      value: stored,
      format,
      ...(dials.formulas && more.total === true ? { formula: 'SUM(B7:B9)' } : {}),
    };
  }
}

/** A code kept as text. */
export function code(text: string): Cell {
  return { value: text, format: '@' };
}

/** A percentage as text or number. */
export function percent(value: string, asText: boolean): Cell {
  if (asText) return { value: `${value}%`, format: '@' };
  return { value: Number((Number(value) / 100).toFixed(8)), format: '0.00%' };
}

/** A sheet of rows of cells; `<` and `^` are merged into their neighbour. */
export function sheetOf(name: string, specs: readonly (readonly Spec[])[]): Sheet {
  const rows = new Map<number, (Cell | undefined)[]>();
  specs.forEach((cells, index) => {
    const row: (Cell | undefined)[] = [];
    cells.forEach((spec, column) => {
      if (spec === undefined || spec === '<' || spec === '^' || spec === '') return;
      row[column] = typeof spec === 'string' ? { value: spec, format: 'General' } : spec;
    });
    if (row.length > 0) rows.set(index, row);
  });
  return {
    name,
    visibility: 'visible',
    used: usedArea(rows),
    rows,
    merges: mergesOf(specs),
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
  };
}

function usedArea(rows: ReadonlyMap<number, readonly (Cell | undefined)[]>): Area | undefined {
  if (rows.size === 0) return undefined;
  const numbers = [...rows.keys()];
  const right = Math.max(...[...rows.values()].map((row) => row.length - 1));
  return { top: Math.min(...numbers), left: 0, bottom: Math.max(...numbers), right };
}

function mergesOf(specs: readonly (readonly Spec[])[]): Area[] {
  const merges: Area[] = [];
  specs.forEach((cells, top) => {
    cells.forEach((spec, left) => {
      if (spec === '<' || spec === '^') return;
      let right = left;
      while (cells[right + 1] === '<') right += 1;
      let bottom = top;
      while (specs[bottom + 1]?.[left] === '^') bottom += 1;
      if (right > left || bottom > top) merges.push({ top, left, bottom, right });
    });
  });
  return merges;
}

/** The workbook of the sheets, under the names and with the merges the dials say. */
export function bookOf(sheets: readonly Sheet[], dials: Dials): Snapshot {
  const contents = ['目录', ...sheets.map(({ name }) => name)].map((line): Spec[] => [line]);
  const cover = dials.cover
    ? [sheetOf('封面', [[`${dials.year}年部门预算`]]), sheetOf('目录', contents)]
    : [];
  const named = sheets.map((sheet, index) =>
    dials.sheetNames === 'Sheet' ? { ...sheet, name: `Sheet${index + 1}` } : sheet,
  );
  const snapshot = { sheets: [...cover, ...named], date1904: false };
  return dials.merges ? snapshot : withoutMerges(snapshot);
}

/** Where a cell stands, for messages of tests. */
export function place(sheet: string, row: number, column: number): string {
  return `${sheet}!${a1(row, column)}`;
}
