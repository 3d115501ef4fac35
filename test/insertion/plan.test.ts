/** Inserting subjects into the sample: the plan written out, and the workbook after it. */
import fs from 'node:fs';
import path from 'node:path';
import { checkWorkbook } from '../../src/app/check';
import { a1 } from '../../src/grid/address';
import type { CellValue, Snapshot } from '../../src/grid/snapshot';
import { sheetNamed } from '../../src/grid/snapshot';
import { openWorkbook, type FileWorkbook } from '../../src/hosts/file/file-workbook';
import { planInsertion, type InsertionPlan } from '../../src/insertion/plan';
import { readBook } from '../../src/tables/read-book';

const SAMPLE = path.join(__dirname, '../../seeds/workbooks/wuhan-2023-budget-clean.xlsx');
const EXPENDITURE = '3.部门支出总表';

async function opened(): Promise<{ host: FileWorkbook; snapshot: Snapshot }> {
  const host = openWorkbook(new Uint8Array(fs.readFileSync(SAMPLE)));
  return { host, snapshot: await host.read() };
}

function planFor(snapshot: Snapshot, kind: string, codes: readonly string[], atRow?: number): InsertionPlan {
  const table = readBook(snapshot, {}).tables.find((one) => one.kind === kind);
  if (!table) throw new Error(`no ${kind}`);
  return planInsertion(snapshot, { table, codes, year: 2023, ...(atRow === undefined ? {} : { atRow }) });
}

function shown(value: CellValue | undefined): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}

/** Code and name of the rows of 支出总表, from the first subject on. */
function subjects(snapshot: Snapshot): string[] {
  const sheet = sheetNamed(snapshot, EXPENDITURE);
  return Array.from(sheet?.rows.values() ?? [], (cells) => [cells[0]?.value, cells[1]?.value])
    .map(([code, name]) => `${shown(code)} ${shown(name)}`)
    .filter((subject) => /^\d{3,7} /.test(subject));
}

test('subjects go where code order wants them, with those above that the table lacks', async () => {
  const { host, snapshot } = await opened();
  const before = subjects(snapshot);
  const plan = planFor(snapshot, '支出总表', ['2130504', '2080599', '2080505']);
  expect(plan.rows).toEqual([
    { code: '2080599', name: '其他行政事业单位养老支出', above: false, before: 10 },
    { code: '213', name: '农林水支出', above: true, before: 17 },
    { code: '21305', name: '巩固脱贫攻坚成果衔接乡村振兴', above: true, before: 17 },
    { code: '2130504', name: '农村基础设施建设', above: false, before: 17 },
  ]);
  expect(plan.present).toEqual([{ code: '2080505', at: { sheet: EXPENDITURE, row: 7, column: 0 } }]);
  expect([plan.refused, plan.notes]).toEqual([[], []]);
  await host.apply(plan.changes);
  const added = subjects(await host.read()).filter((subject) => !before.includes(subject));
  expect(added).toEqual([
    '2080599 其他行政事业单位养老支出',
    '213 农林水支出',
    '21305 巩固脱贫攻坚成果衔接乡村振兴',
    '2130504 农村基础设施建设',
  ]);
  const codes = subjects(await host.read()).map((subject) => subject.split(' ')[0]);
  expect(codes).toEqual([...codes].sort());
});

test('the workbook checks as before: new rows hold nothing yet', async () => {
  const { host, snapshot } = await opened();
  const errors = (now: Snapshot): string[] =>
    checkWorkbook(now)
      .findings.filter(({ severity }) => severity === '错误')
      .map(({ fingerprint }) => fingerprint);
  await host.apply(planFor(snapshot, '支出总表', ['2130504', '2080599']).changes);
  expect(errors(await host.read())).toEqual(errors(snapshot));
});

test('taking the rows out again restores the file', async () => {
  const { host, snapshot } = await opened();
  const bytes = host.bytes();
  const inverse = await host.apply(planFor(snapshot, '支出总表', ['2130504']).changes);
  await host.apply(inverse);
  expect(host.bytes()).toEqual(bytes);
});

test.each<[string, string, readonly string[], string]>([
  [
    'a code the catalogue does not have',
    '支出总表',
    ['2089998'],
    '2023 年科目目录中没有 2089998。请核对编码；本地增设的科目，可在工作簿中加一张「科目字典」工作表，列出科目编码和科目名称。',
  ],
  [
    'a table without subjects',
    '收入总表',
    ['2080505'],
    '这张表没有按科目列示的行，不能插入科目。请把光标放在按科目列示的公开表中。',
  ],
])('nothing is planned for %s', async (_why, kind, codes, reason) => {
  const { snapshot } = await opened();
  expect(planFor(snapshot, kind, codes)).toEqual({
    changes: [],
    rows: [],
    present: [],
    refused: codes.map((code) => ({ code, reason })),
    notes: [],
  });
});

describe('three blocks of subjects beside each other', () => {
  const ACCOUNTS = path.join(__dirname, '../../seeds/workbooks/wuchang-2023-final-accounts-clean.xlsx');
  const KIND = '一般公共预算财政拨款基本支出决算表';

  async function accounts(): Promise<{ host: FileWorkbook; snapshot: Snapshot }> {
    const host = openWorkbook(new Uint8Array(fs.readFileSync(ACCOUNTS)));
    return { host, snapshot: await host.read() };
  }

  test('a subject goes into the free row below its block, and no row is torn', async () => {
    const { host, snapshot } = await accounts();
    const bytes = host.bytes();
    const plan = planFor(snapshot, KIND, ['30114', '31007']);
    expect(plan.refused).toEqual([]);
    expect(plan.notes).toEqual([
      '这张表左右两部分共用行，已填入本部分下方的空行，没有插入整行。请核对科目的先后次序。',
    ]);
    expect(
      plan.changes.map((change) =>
        change.kind === 'setCell'
          ? [a1(change.at.row, change.at.column), change.write.value, change.styleOf?.row]
          : change.kind,
      ),
    ).toEqual([
      ['A21', '30114', 15],
      ['B21', '医疗费', 15],
      ['G14', '31007', 10],
      ['H14', '信息网络及软件购置更新', 10],
    ]);
    const inverse = await host.apply(plan.changes);
    const now = await host.read();
    expect(
      planFor(now, KIND, ['30114', '31007']).present.map(({ code, at }) => [code, a1(at.row, at.column)]),
    ).toEqual([
      ['30114', 'A21'],
      ['31007', 'G14'],
    ]);
    await host.apply(inverse);
    expect(host.bytes()).toEqual(bytes);
  });

  test('where the block is full it says what to do', async () => {
    const { snapshot } = await accounts();
    const { changes, refused } = planFor(snapshot, KIND, ['30218']);
    expect(changes).toEqual([]);
    expect(refused).toEqual([
      {
        code: '30218',
        reason:
          '这张表左右两部分共用行，插入整行会拆开另一部分，本部分下方也没有足够的空行。请先在表中空出行来。',
      },
    ]);
  });
});
