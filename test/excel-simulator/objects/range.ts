/** A rectangle of cells: values, formulas, formats, and what can be done to it. */
import type { Area } from '../../../src/grid/address';
import { areaA1 } from '../../../src/grid/address';
import type { SimulatedCell, SimulatedContent } from '../book';
import { cellOf, place, resultKey } from '../book';
import { entered } from '../entering';
import type { HostObject, Property } from '../host-object';
import { NotSimulated, SimulatedError, accessDenied, invalidArgument } from '../wire';
import { conditionalFormats } from './conditional-formats';
import { copy } from './copying';
import { LookReader } from './look';
import { rangeAreas } from './range-areas';
import { rangeFormat } from './range-format';
import { deleteWholeRows, insertWholeRows } from './rows';
import type { Place } from './world';
import { around, intersection, offset, since, wholeSheet } from './world';
import { worksheet } from './worksheet';

/** A range larger than this cannot be asked for cell by cell. */
const MOST_CELLS = 5_000_000;

/** The object for an area of a sheet. */
export function range(at: Place): HostObject {
  const { sheet, area, world } = at;
  const rows = area.bottom - area.top + 1;
  const columns = area.right - area.left + 1;
  const writable = (): void => {
    if (sheet.protected) throw accessDenied();
  };
  return {
    type: 'Range',
    subject: at,
    properties: {
      Address: { get: () => `${quoted(sheet.name)}!${areaA1(area)}` },
      RowIndex: { get: () => area.top },
      ColumnIndex: { get: () => area.left },
      RowCount: { get: () => rows },
      ColumnCount: { get: () => columns },
      CellCount: { get: () => rows * columns },
      ...contents(at, writable),
      RowHidden: hidden(sheet.hiddenRows, area.top, area.bottom, writable),
      ColumnHidden: hidden(sheet.hiddenColumns, area.left, area.right, writable),
      Hyperlink: {
        get: () => sheet.cells.get(place(area.top, area.left))?.link ?? null,
        set: (value) => {
          writable();
          setLink(cellOf(sheet, area.top, area.left), value);
        },
      },
    },
    children: {
      Worksheet: () => worksheet(world, sheet),
      Format: () => rangeFormat({ world, sheet, areas: [area] }),
      ConditionalFormats: () => conditionalFormats(at),
      DataValidation: () => ({ type: 'DataValidation', methods: { Clear: writable } }),
    },
    methods: {
      GetCell: (row, column) => range(offset(at, Number(row), Number(column))),
      GetRow: (row) =>
        range({ ...at, area: { ...area, top: area.top + Number(row), bottom: area.top + Number(row) } }),
      GetBoundingRect: (other) =>
        range({ ...at, area: around(area, (other as HostObject).subject as Place) }),
      // The library sends long matrices in pieces and has their dimensions checked beforehand.
      _ValidateArraySize: (givenRows, givenColumns) => {
        if (givenRows !== rows || givenColumns !== columns)
          throw invalidArgument('the dimensions of the array');
      },
      GetIntersectionOrNullObject: (other) => {
        const common = intersection(area, (other as HostObject).subject as Place);
        return common === undefined ? null : range({ ...at, area: common });
      },
      GetEntireRow: () => range({ ...at, area: { ...area, left: 0, right: wholeSheet.right } }),
      GetEntireColumn: () => range({ ...at, area: { ...area, top: 0, bottom: wholeSheet.bottom } }),
      Select: () => {
        if (sheet.visibility !== 'Visible')
          throw new SimulatedError('InvalidOperation', 'The sheet is hidden.');
        world.book.active = sheet;
        world.book.selection = area;
      },
      Clear: (applyTo) => {
        writable();
        clear(at, typeof applyTo === 'string' ? applyTo : 'All');
        world.changed(sheet, area);
      },
      Merge: () => {
        writable();
        merge(at);
      },
      Unmerge: () => {
        writable();
        sheet.merges = sheet.merges.filter((merged) => intersection(merged, at) === undefined);
      },
      GetMergedAreasOrNullObject: () => {
        since(13, world);
        const merged = sheet.merges.filter((one) => intersection(one, at) !== undefined);
        return merged.length === 0 ? null : rangeAreas({ world, sheet, areas: merged });
      },
      ...properties(at, writable),
      Insert: (shift) => {
        writable();
        insertWholeRows(at, shift);
        world.changed(sheet, area);
        return range(at);
      },
      Delete: (shift) => {
        writable();
        deleteWholeRows(at, shift);
        world.changed(sheet, area);
      },
      CopyFrom: (source, type) => {
        writable();
        copy((source as HostObject).subject as Place, at, String(type));
      },
    },
  };
}

type Matrix = readonly (readonly unknown[])[];

/** The matrices of what the cells hold. */
function contents(at: Place, writable: () => void): Record<string, Property> {
  const { sheet, area, world } = at;
  const read = (of: (cell: SimulatedCell | undefined) => unknown): (() => unknown) => {
    return () => {
      bounded(area);
      return byCell(area, (row, column) => of(sheet.cells.get(place(row, column))));
    };
  };
  const enter = (value: unknown): void => {
    writable();
    eachGiven(area, value, (row, column, given) => {
      const cell = cellOf(sheet, row, column);
      cell.content = entered(given, cell.format, (formula) => resultOf(at, row, column, formula));
    });
    world.changed(sheet, area);
  };
  return {
    Values: { get: read((cell) => cell?.content?.value ?? ''), set: enter },
    Formulas: { get: read((cell) => cell?.content?.formula ?? cell?.content?.value ?? ''), set: enter },
    ValueTypes: { get: read(valueType) },
    NumberFormat: {
      get: read((cell) => cell?.format ?? 'General'),
      set: (value) => {
        writable();
        eachGiven(area, value, (row, column, format) => {
          cellOf(sheet, row, column).format = String(format);
        });
      },
    },
  };
}

/** What a formula comes to at a place. */
export function resultOf(
  { sheet, world }: Place,
  row: number,
  column: number,
  formula: string,
): SimulatedContent {
  const known = world.book.results.get(resultKey(sheet, row, column, formula));
  return known ?? { value: 0 };
}

function valueType(cell: SimulatedCell | undefined): string {
  const content = cell?.content;
  if (content === undefined) return 'Empty';
  if (content.error === true) return 'Error';
  if (typeof content.value === 'number') return 'Double';
  return typeof content.value === 'boolean' ? 'Boolean' : 'String';
}

function bounded({ top, left, bottom, right }: Area): void {
  if ((bottom - top + 1) * (right - left + 1) > MOST_CELLS)
    throw new SimulatedError(
      'ResponsePayloadSizeLimitExceeded',
      'The response payload size has exceeded the limit.',
    );
}

function byCell<T>({ top, left, bottom, right }: Area, of: (row: number, column: number) => T): T[][] {
  const rows: T[][] = [];
  for (let row = top; row <= bottom; row += 1) {
    const cells: T[] = [];
    for (let column = left; column <= right; column += 1) cells.push(of(row, column));
    rows.push(cells);
  }
  return rows;
}

/** Hands out a matrix of the area's shape, or one value for all of its cells. null leaves a cell as it is. */
function eachGiven(
  area: Area,
  value: unknown,
  take: (row: number, column: number, given: unknown) => void,
): void {
  bounded(area);
  if (Array.isArray(value)) {
    const matrix = value as Matrix;
    const rows = area.bottom - area.top + 1;
    const columns = area.right - area.left + 1;
    if (matrix.length !== rows || matrix.some((row) => !Array.isArray(row) || row.length !== columns))
      throw invalidArgument('the array does not have the dimensions of the range');
    matrix.forEach((row, i) => {
      row.forEach((given, j) => {
        if (given !== null) take(area.top + i, area.left + j, given);
      });
    });
    return;
  }
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) take(row, column, value);
  }
}

/** Whether rows or columns are hidden: null where some are and some are not. */
function hidden(set: Set<number>, from: number, to: number, writable: () => void): Property {
  return {
    get: () => {
      let count = 0;
      for (const index of set) if (index >= from && index <= to) count += 1;
      if (count === 0) return false;
      return count === to - from + 1 ? true : null;
    },
    set: (value) => {
      writable();
      if (value === true) for (let index = from; index <= to; index += 1) set.add(index);
      else for (const index of [...set]) if (index >= from && index <= to) set.delete(index);
    },
  };
}

/** Excel writes the link's text into an empty cell and gives the cell the look of a link. */
function setLink(cell: SimulatedCell, link: unknown): void {
  cell.link = link;
  const { textToDisplay, documentReference } = link as { textToDisplay?: string; documentReference?: string };
  if (textToDisplay !== undefined) cell.content = { value: textToDisplay };
  else cell.content ??= { value: documentReference ?? '' };
  cell.look.set('font/color', '#0563C1').set('font/underline', 'Single');
}

function clear(at: Place, applyTo: string): void {
  const { sheet, area } = at;
  if (applyTo !== 'All' && applyTo !== 'RemoveHyperlinks')
    throw new NotSimulated(`Range.clear of ${applyTo}`);
  for (const [key, cell] of sheet.cells) {
    const row = Math.floor(key / (wholeSheet.right + 1));
    const column = key % (wholeSheet.right + 1);
    if (row < area.top || row > area.bottom || column < area.left || column > area.right) continue;
    if (applyTo === 'All') sheet.cells.delete(key);
    else cell.link = null;
  }
  if (applyTo === 'All')
    sheet.conditionalFormats = sheet.conditionalFormats.filter(
      (one) => intersection(one.area, at) === undefined,
    );
}

function merge({ sheet, area }: Place): void {
  const touched = sheet.merges.filter((merged) => intersection(merged, { area }) !== undefined);
  if (touched.length === 1 && isSameArea(touched[0] as Area, area)) return;
  if (touched.length > 0) throw new SimulatedError('InvalidOperation', 'The areas to be merged overlap.');
  sheet.merges.push(area);
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      const cell = sheet.cells.get(place(row, column));
      if (cell !== undefined && (row !== area.top || column !== area.left)) cell.content = undefined;
    }
  }
}

function isSameArea(one: Area, other: Area): boolean {
  return areaA1(one) === areaA1(other);
}

function properties(at: Place, writable: () => void): NonNullable<HostObject['methods']> {
  const { sheet, area } = at;
  const wanted = (options: unknown): LookReader => new LookReader(sheet, options);
  return {
    GetCellProperties: (options) => {
      bounded(area);
      const reader = wanted(options);
      return byCell(area, (row, column) => reader.cell(row, column));
    },
    SetCellProperties: (given) => {
      writable();
      eachGiven(area, given, (row, column, settings) => {
        wanted(undefined).set(row, column, settings);
      });
    },
    GetRowProperties: (options) => {
      const reader = wanted(options);
      return byCell({ ...area, left: 0, right: 0 }, (row) => reader.row(row)).flat();
    },
    GetColumnProperties: (options) => {
      const reader = wanted(options);
      return byCell({ ...area, top: 0, bottom: 0 }, (_, column) => reader.column(column)).flat();
    },
  };
}

function quoted(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
}
