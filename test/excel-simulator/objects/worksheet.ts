/** One worksheet. */
import { LAST_COLUMN, LAST_ROW, parseArea } from '../../../src/grid/address';
import type { Area } from '../../../src/grid/address';
import type { SimulatedSheet } from '../book';
import { placed } from '../book';
import type { HostObject } from '../host-object';
import { SimulatedError, accessDenied, invalidArgument } from '../wire';
import { pageLayout } from './page-layout';
import { range } from './range';
import { areasOf, rangeAreas } from './range-areas';
import type { World } from './world';
import { checked, wholeSheet } from './world';

export function worksheet(world: World, sheet: SimulatedSheet): HostObject {
  const { book } = world;
  const at = (area: Area): HostObject => range({ world, sheet, area: checked(area) });
  const writable = (): void => {
    if (sheet.protected) throw accessDenied();
  };
  const structure = (): void => {
    if (book.structureProtected) throw accessDenied();
  };
  return {
    type: 'Worksheet',
    identity: { Id: sheet.id },
    properties: {
      Id: { get: () => sheet.id },
      Name: {
        get: () => sheet.name,
        set: (value) => {
          structure();
          sheet.name = String(value);
        },
      },
      Position: {
        get: () => book.sheets.indexOf(sheet),
        set: (value) => {
          structure();
          book.sheets.splice(book.sheets.indexOf(sheet), 1);
          book.sheets.splice(Number(value), 0, sheet);
        },
      },
      Visibility: {
        get: () => sheet.visibility,
        set: (value) => {
          structure();
          if (value !== 'Visible') leaveOneVisible(world, sheet);
          sheet.visibility = value as SimulatedSheet['visibility'];
        },
      },
      TabColor: {
        get: () => sheet.tabColor,
        set: (value) => {
          writable();
          sheet.tabColor = String(value);
        },
      },
    },
    children: {
      Protection: () => ({
        type: 'WorksheetProtection',
        properties: { Protected: { get: () => sheet.protected } },
      }),
      FreezePanes: () => freezePanes(world, sheet, writable),
      AutoFilter: () => autoFilter(world, sheet, writable),
      PageLayout: () => pageLayout(world, sheet, writable),
      Charts: () => ({ type: 'ChartCollection', methods: { GetCount: () => sheet.charts.length } }),
      Tables: () => ({ type: 'TableCollection', methods: { GetCount: () => 0 } }),
      PivotTables: () => ({ type: 'PivotTableCollection', methods: { GetCount: () => 0 } }),
      Shapes: () => ({ type: 'ShapeCollection', methods: { GetCount: () => 0 } }),
    },
    methods: {
      Activate: () => {
        if (sheet.visibility !== 'Visible')
          throw new SimulatedError('InvalidOperation', 'The sheet is hidden.');
        book.active = sheet;
      },
      Delete: () => {
        structure();
        leaveOneVisible(world, sheet);
        book.sheets = book.sheets.filter((one) => one !== sheet);
        if (book.active === sheet)
          book.active = book.sheets.find(({ visibility }) => visibility === 'Visible');
        world.sheetsChanged('deleted', sheet);
      },
      GetRange: (address) => {
        return at(typeof address === 'string' && address !== '' ? areaNamed(address) : wholeSheet);
      },
      GetRanges: (address) => rangeAreas({ world, sheet, areas: areasOf(String(address)) }),
      GetRangeByIndexes: (top, left, rows, columns) =>
        at({
          top: Number(top),
          left: Number(left),
          bottom: Number(top) + Number(rows) - 1,
          right: Number(left) + Number(columns) - 1,
        }),
      GetCell: (row, column) =>
        at({ top: Number(row), left: Number(column), bottom: Number(row), right: Number(column) }),
      GetUsedRangeOrNullObject: (valuesOnly) => {
        const area = used(sheet, valuesOnly === true);
        return area === undefined ? null : at(area);
      },
    },
  };
}

/** A1:B2, 3:7 or C:E. */
function areaNamed(address: string): Area {
  const rows = /^\$?(\d+):\$?(\d+)$/.exec(address);
  if (rows) return { ...wholeSheet, top: Number(rows[1]) - 1, bottom: Number(rows[2]) - 1 };
  const columns = /^\$?([A-Z]+):\$?([A-Z]+)$/.exec(address);
  const area = parseArea(columns ? `${columns[1] ?? ''}1:${columns[2] ?? ''}1` : address);
  if (area === undefined) throw invalidArgument(`no area ${address}`);
  return columns ? { ...area, bottom: LAST_ROW } : area;
}

/** The smallest area around cells that hold something, or that are formatted or merged at all. */
function used(sheet: SimulatedSheet, valuesOnly: boolean): Area | undefined {
  let [top, left, bottom, right] = [LAST_ROW + 1, LAST_COLUMN + 1, -1, -1];
  for (const [key, cell] of sheet.cells) {
    if (valuesOnly && cell.content === undefined) continue;
    const { row, column } = placed(key);
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  }
  for (const merged of valuesOnly ? [] : sheet.merges) {
    top = Math.min(top, merged.top);
    left = Math.min(left, merged.left);
    bottom = Math.max(bottom, merged.bottom);
    right = Math.max(right, merged.right);
  }
  return bottom < 0 ? undefined : { top, left, bottom, right };
}

function leaveOneVisible({ book }: World, sheet: SimulatedSheet): void {
  if (!book.sheets.some((one) => one !== sheet && one.visibility === 'Visible'))
    throw new SimulatedError('InvalidOperation', 'A workbook must contain at least one visible sheet.');
}

function freezePanes(world: World, sheet: SimulatedSheet, writable: () => void): HostObject {
  return {
    type: 'WorksheetFreezePanes',
    methods: {
      FreezeRows: (rows) => {
        writable();
        sheet.frozenRows = Number(rows);
      },
      Unfreeze: () => {
        writable();
        sheet.frozenRows = 0;
      },
      GetLocationOrNullObject: () =>
        sheet.frozenRows === 0
          ? null
          : range({ world, sheet, area: { ...wholeSheet, bottom: sheet.frozenRows - 1 } }),
    },
  };
}

function autoFilter(world: World, sheet: SimulatedSheet, writable: () => void): HostObject {
  return {
    type: 'AutoFilter',
    // Criteria are not simulated, so no row is ever filtered out.
    properties: {
      Enabled: { get: () => sheet.filter !== undefined },
      IsDataFiltered: { get: () => false },
    },
    methods: {
      Apply: (target) => {
        writable();
        sheet.filter =
          typeof target === 'string'
            ? areaNamed(target)
            : ((target as HostObject).subject as { area: Area }).area;
      },
      Remove: () => {
        writable();
        if (sheet.filter === undefined) throw new SimulatedError('InvalidOperation', 'There is no filter.');
        sheet.filter = undefined;
      },
      GetRangeOrNullObject: () =>
        sheet.filter === undefined ? null : range({ world, sheet, area: sheet.filter }),
    },
  };
}
