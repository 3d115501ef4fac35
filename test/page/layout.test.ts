/** How a sheet is laid out: widths of the file or of its content, heights for wrapped text, hidden lines, merged cells. */
import { parseArea } from '../../src/grid/address';
import type { Cell, Sheet } from '../../src/grid/snapshot';
import type { CellValue } from '../../src/grid/value';
import type { SheetLook } from '../../src/hosts/file/sheet-look';
import { NO_LOOK } from '../../src/hosts/file/sheet-look';
import type { SheetLayout } from '../../src/page/sheet/layout';
import { layoutOf, runsOn, textWidth } from '../../src/page/sheet/layout';
import { areaAt, boxOf, linesOf, stepFrom, wholeCells } from '../../src/page/sheet/offsets';
import type { Step } from '../../src/page/sheet/offsets';

const cell = (value: CellValue, format = 'General'): Cell => ({ value, format });

function sheetOf(rows: readonly (readonly CellValue[])[], more: Partial<Sheet> = {}): Sheet {
  return {
    name: '表',
    visibility: 'visible',
    used: { top: 0, left: 0, bottom: rows.length - 1, right: Math.max(...rows.map((row) => row.length)) - 1 },
    rows: new Map(
      rows.map((row, i) => [i, row.map((value) => (value === null ? undefined : cell(value, '#,##0.00')))]),
    ),
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    ...more,
  };
}

const laidOut = (sheet: Sheet, look: SheetLook = NO_LOOK): SheetLayout =>
  layoutOf({ sheet, date1904: false, look, least: { rows: 0, columns: 0 } });

test('an ideograph is nearly two Latin characters wide', () => {
  expect(textWidth('科目')).toBe(26);
  expect(textWidth('2080505')).toBeCloseTo(50.4);
});

test('a figure is never cut, a long text is', () => {
  const { widths } = laidOut(
    sheetOf([
      ['科目'.repeat(40), 123456789012.5, '合计'],
      ['x', 1, 'y'],
    ]),
  );
  expect(widths).toEqual([260, Math.ceil(18 * 7.2 + 14), 52]);
});

test('widths of the file hold, but for a figure that would not fit', () => {
  const look: SheetLook = {
    ...NO_LOOK,
    columnWidths: new Map([
      [0, 20],
      [1, 3],
      [2, 300],
    ]),
  };
  const { widths } = laidOut(sheetOf([['短', 1234567.5, '合计']]), look);
  expect(widths).toEqual([155, Math.ceil(12 * 7.2 + 14), 420]);
});

test('rows are as high as their wrapped text, or as the file says', () => {
  const look: SheetLook = { ...NO_LOOK, columnWidths: new Map([[0, 10]]), rowHeights: new Map([[1, 30]]) };
  const rows = [
    ['一二三四五六七八九十', '乙'],
    ['短', '乙'],
    ['短', '乙'],
  ];
  expect(laidOut(sheetOf(rows), look).heights).toEqual([44, 40, 26]);
});

test('hidden lines take no room, and merged cells are found from each of their cells', () => {
  const merge = parseArea('A1:B2')!;
  const layout = laidOut(
    sheetOf(
      [
        ['甲', null, 1],
        [null, null, 2],
        ['丙', '丁', 3],
      ],
      {
        merges: [merge],
        hiddenRows: new Set([2]),
        hiddenColumns: new Set([2]),
      },
    ),
  );
  expect([layout.widths[2], layout.heights[2]]).toEqual([0, 0]);
  expect([layout.mergeAt(1, 1), layout.mergeAt(2, 0)]).toEqual([merge, undefined]);
});

test('a small sheet is continued with empty cells, a hostile one is cut', () => {
  const small = layoutOf({
    sheet: sheetOf([['甲']]),
    date1904: false,
    look: NO_LOOK,
    least: { rows: 30, columns: 8 },
  });
  expect([small.rowCount, small.columnCount, small.heights.length, small.widths.length]).toEqual([
    30, 8, 30, 8,
  ]);
  const wide = sheetOf([['甲']], { used: { top: 0, left: 0, bottom: 0, right: 16_383 } });
  expect(laidOut(wide).columnCount).toBe(256);
});

test('a text runs on over empty cells alone', () => {
  expect(runsOn([cell('注：本表'), undefined, undefined], 0, undefined)).toBe(true);
  expect(runsOn([cell('注：本表'), undefined, cell('乙')], 0, undefined)).toBe(false);
  expect(runsOn([cell('甲\n乙'), undefined], 0, undefined)).toBe(false);
  expect(runsOn([cell(12)], 0, undefined)).toBe(false);
});

describe('moving with the keys', () => {
  // B2:C3 merged, column D and row 5 hidden.
  const layout = laidOut(
    sheetOf(
      Array.from({ length: 6 }, () => [1, 1, 1, 1, 1]),
      { merges: [parseArea('B2:C3')!], hiddenColumns: new Set([3]), hiddenRows: new Set([4]) },
    ),
  );
  const [rows, columns] = [linesOf(layout.heights), linesOf(layout.widths)];
  const STEPS: readonly (readonly [from: string, step: Step, to: string | undefined])[] = [
    ['A1', 'right', 'B1'],
    ['A2', 'right', 'B2:C3'],
    ['B2:C3', 'right', 'E2'],
    ['B2:C3', 'down', 'B4'],
    ['A4', 'down', 'A6'],
    ['E1', 'left', 'C1'],
    ['A1', 'up', undefined],
    ['A6', 'down', undefined],
    ['C6', 'row-end', 'E6'],
    ['E6', 'row-start', 'A6'],
    ['C4', 'sheet-end', 'E6'],
    ['E6', 'sheet-start', 'A1'],
  ];
  test.each(STEPS)('from %s %s to %s', (from, step, to) => {
    const next = stepFrom(parseArea(from)!, step, layout, rows, columns);
    expect(next).toEqual(to === undefined ? undefined : parseArea(to));
  });

  test('a finding on part of a merged cell is shown on the whole of it', () => {
    expect(wholeCells(layout, parseArea('B2')!)).toEqual(parseArea('B2:C3'));
    expect(areaAt(layout, 2, 2)).toEqual(parseArea('B2:C3'));
  });

  test('boxes leave out what is hidden', () => {
    const box = boxOf(parseArea('C4:E6')!, rows, columns);
    expect(box).toEqual({ top: 78, left: 104, width: 104, height: 52 });
  });
});
