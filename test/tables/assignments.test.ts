/** Sheets assigned by hand: remembered in a sheet of ours, read back, and obeyed by the reader. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Changes } from '../../src/grid/changes';
import type { Snapshot } from '../../src/grid/snapshot';
import { openWorkbook, type FileWorkbook } from '../../src/hosts/file/file-workbook';
import {
  assignmentChanges,
  assignmentOf,
  assignmentSheetIsForeign,
  readAssignments,
} from '../../src/tables/assignments';
import { readBook } from '../../src/tables/read-book';
import { sheetOf, workbookOf, type Values } from '../report/workbook';

const EXPENDITURE = '3.部门支出总表';
const APPROPRIATION = '5-1.一般公共预算支出表(分功能科目)';

function sample(): FileWorkbook {
  const path = join(__dirname, '../../seeds/workbooks/wuhan-2023-budget.xlsx');
  return openWorkbook(new Uint8Array(readFileSync(path)));
}

/** The sample after changes made from what it holds. */
async function changed(...steps: ((snapshot: Snapshot) => Changes)[]): Promise<Snapshot> {
  const file = sample();
  for (const step of steps) await file.apply(step(await file.read()));
  return file.read();
}

const assign =
  (sheet: string, assignment: Parameters<typeof assignmentChanges>[2]) =>
  (snapshot: Snapshot): Changes =>
    assignmentChanges(snapshot, sheet, assignment);

/** The sheet with its title overwritten, so that nothing recognises it. */
const untitled = (sheet: string, row: number, column: number, title: string) => (): Changes => [
  {
    kind: 'setCell',
    at: { sheet, row, column },
    expect: { value: title },
    write: { value: '附件' },
  },
];

describe('the sheet 校验设置', () => {
  test('what was said is read back, other lines stay, and the last line takes the sheet along', async () => {
    const two = await changed(
      assign(EXPENDITURE, { table: '不是公开表' }),
      assign(APPROPRIATION, { basis: '含结转' }),
      assign(EXPENDITURE.toUpperCase(), { table: '支出总表', basis: '本年' }),
    );
    expect([...readAssignments(two)]).toEqual([
      [APPROPRIATION, { basis: '含结转' }],
      [EXPENDITURE.toUpperCase(), { table: '支出总表', basis: '本年' }],
    ]);
    expect(two.sheets.filter(({ name }) => name === '校验设置')).toHaveLength(1);
    const none = await changed(assign(EXPENDITURE, { table: '不是公开表' }), assign(EXPENDITURE, undefined));
    expect(none.sheets.map(({ name }) => name)).not.toContain('校验设置');
  });

  test('is ours, never a table, and says nothing in a workbook that has none', async () => {
    const book = readBook(await changed(assign(APPROPRIATION, { basis: '含结转' })));
    expect(book.otherSheets).toContainEqual({ sheet: '校验设置', what: '校验设置' });
    expect(readAssignments(await sample().read()).size).toBe(0);
  });

  test.each<[string, Values, boolean, unknown[]]>([
    [
      'filled in by hand, columns in another order',
      [
        ['口径', '工作表'],
        ['本年', 'A'],
      ],
      false,
      [['A', { basis: '本年' }]],
    ],
    [
      'a 口径 that is none is left out',
      [
        ['工作表', '公开表', '口径'],
        ['A', '', '去年'],
      ],
      false,
      [],
    ],
    [
      'a sheet named by a number',
      [
        ['工作表', '公开表'],
        [3, '支出总表'],
      ],
      false,
      [['3', { table: '支出总表' }]],
    ],
    ['a sheet of the user’s own', [['本单位的内容']], true, []],
    ['an empty sheet', [], false, []],
  ])('%s', (_, values, foreign, assignments) => {
    const snapshot = workbookOf(sheetOf('校验设置', values));
    expect([...readAssignments(snapshot)]).toEqual(assignments);
    expect(assignmentSheetIsForeign(snapshot)).toBe(foreign);
  });

  test('names of sheets are compared as Excel does', () => {
    const assignments = new Map([['Sheet A', { table: '支出总表' }]]);
    expect(assignmentOf(assignments, ' sheet a ')).toEqual({ table: '支出总表' });
    expect(assignmentOf(assignments, 'Sheet B')).toBeUndefined();
  });
});

describe('the reader obeys', () => {
  const forgetTitle = untitled(EXPENDITURE, 1, 0, '部门支出总表');

  test('a sheet without a title is read as what it is said to be', async () => {
    const lost = readBook(await changed(forgetTitle));
    expect(lost.tables.map(({ sheet }) => sheet)).not.toContain(EXPENDITURE);
    const found = readBook(await changed(forgetTitle, assign(EXPENDITURE, { table: '支出总表' })));
    const table = found.tables.find(({ sheet }) => sheet === EXPENDITURE);
    const untouched = readBook(await sample().read()).tables.find(({ sheet }) => sheet === EXPENDITURE);
    expect(table?.kind).toBe('支出总表');
    expect(table?.title).toBe('附件');
    expect(table?.grids.map(({ rows }) => rows.map(({ key }) => key))).toEqual(
      untouched?.grids.map(({ rows }) => rows.map(({ key }) => key)),
    );
    expect(found.unrecognised).toEqual([]);
  });

  test('a sheet that is said to be no table is left out and told', async () => {
    const book = readBook(await changed(assign(EXPENDITURE, { table: '不是公开表' })));
    expect(book.tables).toHaveLength(17);
    expect(book.otherSheets).toContainEqual({ sheet: EXPENDITURE, what: '已指定为不是公开表' });
  });

  test.each([
    ['整体支出绩效目标表', /^已指定为《整体支出绩效目标表》，但没有读懂：标题为《部门支出总表》，但/],
    [
      '支出表',
      '「校验设置」把本表指定为「支出表」，没有这种公开表；请按公开表的名称填写，或在面板的「识别」中选择',
    ],
  ])('a sheet said to be %s, which it is not, is told as not understood', async (table, reason) => {
    const book = readBook(await changed(assign(EXPENDITURE, { table })));
    expect(book.tables.map(({ sheet }) => sheet)).not.toContain(EXPENDITURE);
    const told = book.unrecognised.find(({ sheet }) => sheet === EXPENDITURE)?.reason;
    if (typeof reason === 'string') expect(told).toBe(reason);
    else expect(told).toMatch(reason);
  });

  test('the 口径 that is stated goes before the one inferred, for its sheet alone', async () => {
    const before = readBook(await sample().read());
    const after = readBook(await changed(assign(APPROPRIATION, { basis: '含结转' })));
    const basisOf = (book: typeof before, sheet: string): unknown =>
      book.tables.find((table) => table.sheet === sheet)?.basis;
    expect(basisOf(after, APPROPRIATION)).toBe('含结转');
    for (const { sheet, basis, kind } of before.tables)
      if (sheet !== APPROPRIATION && kind !== '一般公共预算基本支出表')
        expect(basisOf(after, sheet)).toBe(basis);
    // What issues and tables speak of stays one and the same.
    expect(after.issues.map(({ table }) => table && after.tables.includes(table))).not.toContain(false);
  });
});
