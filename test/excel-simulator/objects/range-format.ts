/** The formatting of one or several areas of a sheet. */
import type { Area } from '../../../src/grid/address';
import type { SimulatedCell } from '../book';
import { cellOf, place } from '../book';
import type { HostObject, Property } from '../host-object';
import { NotSimulated, accessDenied, invalidArgument } from '../wire';
import { STANDARD_HEIGHT, STANDARD_WIDTH, lookAt, setLook } from './look';
import type { Places } from './world';

/** More cells than a test formats one by one; a mistake rather than a wish. */
const MOST_FORMATTED = 2_000_000;

export function rangeFormat(at: Places): HostObject {
  const writable = (): void => {
    if (at.sheet.protected) throw accessDenied();
  };
  const look = (path: string): Property => lookProperty(at, path, writable);
  return {
    type: 'RangeFormat',
    properties: {
      HorizontalAlignment: look('horizontalAlignment'),
      VerticalAlignment: look('verticalAlignment'),
      WrapText: look('wrapText'),
      IndentLevel: look('indentLevel'),
      ColumnWidth: size(at.sheet.columnWidths, STANDARD_WIDTH, columnsOf(at.areas), writable),
      RowHeight: size(at.sheet.rowHeights, STANDARD_HEIGHT, rowsOf(at.areas), writable),
      UseStandardWidth: standard(at.sheet.columnWidths, columnsOf(at.areas), writable),
      UseStandardHeight: standard(at.sheet.rowHeights, rowsOf(at.areas), writable),
    },
    children: {
      Fill: () => ({
        type: 'RangeFill',
        properties: { Color: look('fill/color'), Pattern: look('fill/pattern') },
        methods: {
          Clear: () => {
            writable();
            existing(at, (cell) => setLook(cell.look, 'fill/pattern', 'None'));
          },
        },
      }),
      Font: () => ({
        type: 'RangeFont',
        properties: {
          Name: look('font/name'),
          Size: look('font/size'),
          Bold: look('font/bold'),
          Italic: look('font/italic'),
          Color: look('font/color'),
          Underline: look('font/underline'),
        },
      }),
      Borders: () => ({
        type: 'RangeBorderCollection',
        item: (key) => border(at, String(key), writable),
      }),
    },
    methods: { AutofitRows: () => undefined, AutofitColumns: () => undefined },
  };
}

/** null where cells differ. */
function lookProperty(at: Places, path: string, writable: () => void): Property {
  return {
    get: () => {
      const seen = new Set<unknown>();
      let cells = 0;
      existing(at, (cell) => {
        cells += 1;
        seen.add(lookAt(cell.look, path));
      });
      if (cells < count(at)) seen.add(lookAt(undefined, path));
      return seen.size === 1 ? [...seen][0] : null;
    },
    set: (value) => {
      writable();
      everyCell(at, (cell) => setLook(cell.look, path, value));
    },
  };
}

const SIDES: Readonly<Record<string, string>> = {
  EdgeTop: 'top',
  EdgeBottom: 'bottom',
  EdgeLeft: 'left',
  EdgeRight: 'right',
};

/** A border of each area: at its edge, or between its cells. */
function border(at: Places, which: string, writable: () => void): HostObject {
  const property = (name: string): Property => ({
    get: () => {
      throw new NotSimulated('reading a border of a range');
    },
    set: (value) => {
      writable();
      for (const area of at.areas) {
        for (const [part, side] of bordered(area, which))
          everyCell({ ...at, areas: [part] }, (cell) => setLook(cell.look, `borders/${side}/${name}`, value));
      }
    },
  });
  return {
    type: 'RangeBorder',
    properties: { Style: property('style'), Color: property('color'), Weight: property('weight') },
  };
}

function bordered(area: Area, which: string): (readonly [Area, string])[] {
  const { top, left, bottom, right } = area;
  if (which === 'EdgeTop') return [[{ ...area, bottom: top }, 'top']];
  if (which === 'EdgeBottom') return [[{ ...area, top: bottom }, 'bottom']];
  if (which === 'EdgeLeft') return [[{ ...area, right: left }, 'left']];
  if (which === 'EdgeRight') return [[{ ...area, left: right }, 'right']];
  if (which === 'InsideHorizontal') {
    if (top === bottom) return [];
    return [
      [{ ...area, top: top + 1 }, 'top'],
      [{ ...area, bottom: bottom - 1 }, 'bottom'],
    ];
  }
  if (which === 'InsideVertical') {
    if (left === right) return [];
    return [
      [{ ...area, left: left + 1 }, 'left'],
      [{ ...area, right: right - 1 }, 'right'],
    ];
  }
  throw invalidArgument(`no border ${which}${SIDES[which] ?? ''}`);
}

function count({ areas }: Places): number {
  return areas.reduce(
    (sum, { top, left, bottom, right }) => sum + (bottom - top + 1) * (right - left + 1),
    0,
  );
}

function existing({ sheet, areas }: Places, take: (cell: SimulatedCell) => void): void {
  for (const { top, left, bottom, right } of areas) {
    if ((bottom - top + 1) * (right - left + 1) <= sheet.cells.size) {
      for (let row = top; row <= bottom; row += 1) {
        for (let column = left; column <= right; column += 1) {
          const cell = sheet.cells.get(place(row, column));
          if (cell !== undefined) take(cell);
        }
      }
      continue;
    }
    for (const [key, cell] of sheet.cells) {
      const row = Math.floor(key / place(1, 0));
      const column = key % place(1, 0);
      if (row >= top && row <= bottom && column >= left && column <= right) take(cell);
    }
  }
}

function everyCell(at: Places, take: (cell: SimulatedCell) => void): void {
  if (count(at) > MOST_FORMATTED) throw new NotSimulated('formats of whole rows, columns or sheets');
  for (const { top, left, bottom, right } of at.areas) {
    for (let row = top; row <= bottom; row += 1) {
      for (let column = left; column <= right; column += 1) take(cellOf(at.sheet, row, column));
    }
  }
}

type Span = readonly (readonly [from: number, to: number])[];

function rowsOf(areas: readonly Area[]): Span {
  return areas.map(({ top, bottom }) => [top, bottom]);
}

function columnsOf(areas: readonly Area[]): Span {
  return areas.map(({ left, right }) => [left, right]);
}

function size(sizes: Map<number, number>, plain: number, spans: Span, writable: () => void): Property {
  return {
    get: () => sizes.get(spans[0]?.[0] ?? 0) ?? plain,
    set: (value) => {
      writable();
      if (typeof value !== 'number' || value < 0) throw invalidArgument('a width or height');
      for (const [from, to] of spans) {
        if (to - from > 100_000) throw new NotSimulated('a size of all rows');
        for (let index = from; index <= to; index += 1) sizes.set(index, value);
      }
    },
  };
}

/** Setting it takes sizes back. */
function standard(sizes: Map<number, number>, spans: Span, writable: () => void): Property {
  return {
    get: () => ![...sizes.keys()].some((index) => spans.some(([from, to]) => index >= from && index <= to)),
    set: (value) => {
      writable();
      if (value !== true) return;
      for (const index of [...sizes.keys()])
        if (spans.some(([from, to]) => index >= from && index <= to)) sizes.delete(index);
    },
  };
}
