/** The first subjects of a table that lists none: where they go, what they look like, and where nobody can tell. */
import fs from 'node:fs';
import path from 'node:path';
import { a1 } from '../../src/grid/address';
import type { Change } from '../../src/grid/changes';
import type { CellValue, Snapshot } from '../../src/grid/snapshot';
import { openWorkbook, type FileWorkbook } from '../../src/hosts/file/file-workbook';
import { planInsertion, type InsertionPlan } from '../../src/insertion/plan';
import { readBook } from '../../src/tables/read-book';
import { sheet, workbook } from '../fixtures/sheet-builder';

const FUND = '政府性基金预算支出表';

function seed(name: string): FileWorkbook {
  const file = path.join(__dirname, '../../seeds/workbooks', name);
  return openWorkbook(new Uint8Array(fs.readFileSync(file)));
}

function planFor(snapshot: Snapshot, kind: string, codes: readonly string[]): InsertionPlan {
  const table = readBook(snapshot).tables.find((one) => one.kind === kind);
  if (!table) throw new Error(`no ${kind}`);
  return planInsertion(snapshot, { table, codes, year: 2023 });
}

function shown(value: CellValue): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function told(change: Change): string {
  if (change.kind === 'setCell') return `${a1(change.at.row, change.at.column)} ${shown(change.write.value)}`;
  if (change.kind !== 'insertRows') return change.kind;
  const rows = change.rows.map(
    ({ like, cells }) =>
      `如 ${like + 1}：${cells.map(({ column, write }) => `${a1(0, column)[0]} ${shown(write)}`).join(' ')}`,
  );
  return `第 ${change.before + 1} 行上方 ${rows.join('；')}`;
}

/** Code and name of the rows from 6 on. */
async function subjects(host: FileWorkbook): Promise<string[]> {
  const table = readBook(await host.read()).tables.find(({ kind }) => kind === FUND);
  return (table?.grids[0]?.rows ?? []).map(({ row, code, name }) => `${row + 1} ${code} ${name}`);
}

const NOTE = '表中原来没有科目行，新行按表中空行或合计行的格式写，请核对格式和合计公式。';
const NO_TOTAL = '表中没有合计行，需要的请自行填写。';

test('blank rows below the header are used first, with all levels', async () => {
  const host = seed('wuhan-2023-budget-clean.xlsx');
  const bytes = host.bytes();
  const plan = planFor(await host.read(), FUND, ['2120803']);
  expect(plan.changes.map(told)).toEqual([
    'A6 212',
    'B6 城乡社区支出',
    'A7 21208',
    'B7 国有土地使用权出让收入安排的支出',
    'A8 2120803',
    'B8 城市建设支出',
  ]);
  expect(plan.rows).toEqual([
    { code: '212', name: '城乡社区支出', above: true, before: 5 },
    { code: '21208', name: '国有土地使用权出让收入安排的支出', above: true, before: 6 },
    { code: '2120803', name: '城市建设支出', above: false, before: 7 },
  ]);
  expect([plan.refused, plan.notes]).toEqual([[], [NOTE, NO_TOTAL]]);
  const inverse = await host.apply(plan.changes);
  expect(await subjects(host)).toEqual([
    '6 212 城乡社区支出',
    '7 21208 国有土地使用权出让收入安排的支出',
    '8 2120803 城市建设支出',
  ]);
  await host.apply(inverse);
  expect(host.bytes()).toEqual(bytes);
});

test('what does not fit there is inserted above them, made like them', async () => {
  const host = seed('wuhan-2023-budget-clean.xlsx');
  const plan = planFor(await host.read(), FUND, ['2120803', '2120804', '2120899']);
  expect(plan.changes.map(told)).toEqual([
    'A6 2120803',
    'B6 城市建设支出',
    'A7 2120804',
    'B7 农村基础设施建设支出',
    'A8 2120899',
    'B8 其他国有土地使用权出让收入安排的支出',
    '第 6 行上方 如 6：A 212 B 城乡社区支出；如 6：A 21208 B 国有土地使用权出让收入安排的支出',
  ]);
  await host.apply(plan.changes);
  expect(await subjects(host)).toEqual([
    '6 212 城乡社区支出',
    '7 21208 国有土地使用权出让收入安排的支出',
    '8 2120803 城市建设支出',
    '9 2120804 农村基础设施建设支出',
    '10 2120899 其他国有土地使用权出让收入安排的支出',
  ]);
});

/** 政府性基金预算支出表 with what stands below its header. */
function fund(header: string, ...rows: readonly string[]): Snapshot {
  return workbook(
    sheet(
      '8',
      `
公开表8
2023年政府性基金预算支出表 | < | < | < | <
部门名称：青屏市档案馆 | | | | 单位：万元
${header} | 合计 | 基本支出 | 项目支出
${rows.map((row) => `${row}\n`).join('')}备注：本单位没有政府性基金预算拨款安排的支出。 | < | < | < | <
`,
    ),
  );
}

test('below a total rows are made like it, with its noughts', () => {
  const plan = planFor(fund('科目编码 | 科目名称', ' | 合计 | 0.00 | | 0.00'), FUND, ['2120803']);
  expect(plan.changes.map(told)).toEqual([
    '第 6 行上方 如 5：A 212 B 城乡社区支出 C 0 E 0；如 5：A 21208 B 国有土地使用权出让收入安排的支出 C 0 E 0；如 5：A 2120803 B 城市建设支出 C 0 E 0',
  ]);
  expect(plan.notes).toEqual([NOTE]);
});

test('a total below blank rows stays below', () => {
  const blank = fund(
    '科目编码 | 科目名称',
    ' | | | |',
    ' | | | |',
    ' | | | |',
    ' | 合计 | 0.00 | 0.00 | 0.00',
  );
  expect(planFor(blank, FUND, ['212']).changes.map(told)).toEqual(['A5 212', 'B5 城乡社区支出']);
});

test.each<[string, Snapshot]>([
  ['nothing but notes below the header', fund('科目编码 | 科目名称')],
  ['a total merged over code and name', fund('科目编码 | 科目名称', '合计 | < | 0.00 | 0.00 | 0.00')],
  ['a header without codes', fund('项目 | <', ' | 合计 | 0.00 | 0.00 | 0.00')],
])('%s: it says what to do', (_, snapshot) => {
  const { changes, refused } = planFor(snapshot, FUND, ['2120803']);
  expect(changes).toEqual([]);
  expect(refused).toEqual([
    {
      code: '2120803',
      reason:
        '这张表还没有科目行，也没有可以参照的空行或合计行。请先在表头下方插入一行空行（编码、名称各占一格）后再试。',
    },
  ]);
});

test('subjects of another budget are told, unknown ones refused', async () => {
  const snapshot = await seed('wuhan-2023-budget-clean.xlsx').read();
  const plan = planFor(snapshot, FUND, ['205', '2089998']);
  expect(plan.rows.map(({ code }) => code)).toEqual(['205']);
  expect(plan.refused.map(({ code }) => code)).toEqual(['2089998']);
  expect(planFor(snapshot, FUND, ['201']).notes).toEqual([
    '201 属一般公共预算科目，插入前请核对是否应列入这张表。',
    NOTE,
    NO_TOTAL,
  ]);
});
