/** 款 and 项 by name below the categories of 收支总表: parts of them, also where nothing is indented. */
import { checkWorkbook } from '../../src/app/check';
import type { Snapshot } from '../../src/grid/snapshot';
import { readBook } from '../../src/tables/read-book';
import { shenzhen } from '../fixtures/localities/shenzhen';

/** The workbook as an export prints it that drops white space at the front of texts. */
function unindented(snapshot: Snapshot): Snapshot {
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((each) => ({
      ...each,
      rows: new Map(
        [...each.rows].map(([row, cells]) => [
          row,
          cells.map((cell) =>
            cell && typeof cell.value === 'string'
              ? { ...cell, value: cell.value.replace(/^[\s\u3000]+/, '') }
              : cell,
          ),
        ]),
      ),
    })),
  };
}

/** `row < parent` of the right part of 收支总表. */
function rightRows(snapshot: Snapshot): string[] {
  const table = readBook(snapshot).tables.find(({ kind }) => kind === '收支总表');
  const rows = table?.grids.find(({ part }) => part === '右')?.rows ?? [];
  return rows.map(({ name, parent }) => {
    const above = parent === undefined ? undefined : rows[parent]?.name.trim();
    return `${name.trim()}${above === undefined ? '' : ` < ${above}`}`;
  });
}

test('the rows hang where they would hang by their indentation', () => {
  expect(rightRows(unindented(shenzhen))).toEqual(rightRows(shenzhen));
  expect(rightRows(unindented(shenzhen))).toEqual(
    expect.arrayContaining(['农林水支出', '水利 < 农林水支出', '行政运行 < 水利', '本年支出合计']),
  );
});

test('nothing is wrong in the book without indentation', () => {
  const { findings, formulas } = checkWorkbook(unindented(shenzhen));
  expect(findings.map(({ severity, rule }) => `${severity} ${rule}`)).toEqual([]);
  expect(formulas.failed).toBe(0);
});
