/** The page's workbook: what is shown follows what is written and where the user is led, and is told when it changes. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArea } from '../../src/grid/address';
import type { Changes } from '../../src/grid/changes';
import { PageHost } from '../../src/page/page-host';
import { savedName } from '../../src/page/wording';

const SAMPLE = readFileSync(path.resolve(__dirname, '../../seeds/workbooks/wuhan-2023-budget.xlsx'));
const FIRST = '1.部门收支总表';
const CHANGES: Changes = [
  {
    kind: 'setCell',
    at: { sheet: FIRST, row: 5, column: 1 },
    expect: { value: 11054.9 },
    write: { value: 11055 },
  },
];

test('opens on the first sheet, with nothing unsaved', async () => {
  const host = await PageHost.open(SAMPLE, '表.xlsx');
  expect(host.view()).toMatchObject({
    sheet: FIRST,
    selection: parseArea('A1'),
    unsaved: false,
    shownTimes: 0,
  });
  await expect(host.name()).resolves.toBe('表.xlsx');
});

test('what is written shows, is unsaved until it is saved, and undone gives the very bytes back', async () => {
  const host = await PageHost.open(SAMPLE, '表.xlsx');
  let told = 0;
  host.subscribe(() => (told += 1));
  const inverse = await host.apply(CHANGES);
  expect(host.view().snapshot.sheets[0]?.rows.get(5)?.[1]?.value).toBe(11055);
  expect([host.view().unsaved, told]).toEqual([true, 1]);
  host.save();
  expect(host.view().unsaved).toBe(false);
  await host.apply(inverse);
  expect(host.view().unsaved).toBe(true);
  expect(Buffer.from(host.save()).equals(SAMPLE)).toBe(true);
});

test('goes to a place, tells of the other side for a moment', async () => {
  jest.useFakeTimers();
  try {
    const host = await PageHost.open(SAMPLE, '表.xlsx');
    const also = { sheet: FIRST, area: parseArea('B6')! };
    await host.goTo({ sheet: '3.部门支出总表', area: parseArea('C5')! }, also);
    expect(host.view()).toMatchObject({
      sheet: '3.部门支出总表',
      selection: parseArea('C5'),
      also,
      shownTimes: 1,
    });
    jest.advanceTimersByTime(5_000);
    expect(host.view().also).toBeUndefined();
    expect(host.view().sheet).toBe('3.部门支出总表');
    await expect(host.selection()).resolves.toEqual({ sheet: '3.部门支出总表', area: parseArea('C5') });
  } finally {
    jest.useRealTimers();
  }
});

test('the look of the sheet comes from the file', async () => {
  const host = await PageHost.open(SAMPLE, '表.xlsx');
  const look = host.look('3.部门支出总表');
  expect([look.columnWidths.get(0), look.columnWidths.get(1)]).toEqual([12, 34]);
  expect(look.at(1, 0)).toMatchObject({ horizontal: 'center', bold: true, size: 16 });
  expect(host.look('没有这张表').columnWidths.size).toBe(0);
});

test.each([
  ['2023年部门预算.xlsx', '2023年部门预算（已校验）.xlsx'],
  ['2023年部门预算（已校验）.xlsx', '2023年部门预算（已校验）.xlsx'],
  ['带宏.XLSM', '带宏（已校验）.XLSM'],
  ['没有扩展名', '没有扩展名（已校验）.xlsx'],
  ['a.b.xlsx', 'a.b（已校验）.xlsx'],
])('%s is saved as %s', (name, saved) => {
  expect(savedName(name)).toBe(saved);
});
