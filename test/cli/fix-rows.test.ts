/** `gongkai fix --suggested` where rows come and go: what is printed, the JSON and its schema, and the file. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import schema from '../../docs/gongkai-fix.schema.json';
import { checkWorkbook } from '../../src/app/check';
import { fixWorkbook } from '../../src/app/fix-workbook';
import type { FixRequest } from '../../src/cli/fixed';
import { fix } from '../../src/cli/fix';
import type { JsonFix } from '../../src/cli/fix-report';
import { nodeServices, type Application } from '../../src/cli/node-services';
import type { Changes } from '../../src/grid/changes';
import { openWorkbook } from '../../src/hosts/file/file-workbook';
import { jsonFailure } from '../../src/report/json';
import { valuesOf } from '../hosts/file/reading';

// A whole sample is checked several times over.
jest.setTimeout(60_000);

const CLEAN = 'seeds/workbooks/wuhan-2023-budget-clean.xlsx';
const SHEET = '3.部门支出总表';
const unused = (): never => {
  throw new Error('nothing but fix is asked for');
};
const services = nodeServices({
  check: checkWorkbook,
  fix: (snapshot, { suggested }) => fixWorkbook(snapshot, checkWorkbook, { suggested }),
  fill: unused,
  insert: unused,
  analyse: unused,
  recognise: unused,
  formulas: unused,
} satisfies Application);

let folder = '';
const path = (name: string): string => join(folder, name);
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gongkai-fix-rows-'));
  const host = openWorkbook(new Uint8Array(readFileSync(CLEAN)));
  const rows = (await host.read()).sheets.find(({ name }) => name === SHEET)!.rows;
  const contents = (row: number) =>
    rows.get(row)!.flatMap((cell, column) => (cell === undefined ? [] : [{ column, value: cell.value }]));
  const faults: Changes[] = [
    [
      {
        kind: 'setCell',
        at: { sheet: '2.部门收入总表', row: 5, column: 3 },
        expect: { value: 11054.9 },
        write: { value: 11504.9 },
      },
    ],
    [
      {
        kind: 'insertRows',
        sheet: SHEET,
        before: 9,
        rows: [{ like: 8, cells: contents(8).map(({ column, value }) => ({ column, write: value })) }],
        expect: [],
      },
    ],
  ];
  for (const fault of faults) await host.apply(fault);
  writeFileSync(path('in.xlsx'), host.bytes());
});
afterAll(() => rmSync(folder, { recursive: true }));

async function run(request: Partial<FixRequest>): Promise<{ code: number; out: string }> {
  let out = '';
  const io = {
    stdout: { write: (text: string) => void (out += text), columns: 240 },
    stderr: { write: (text: string) => void (out += text) },
    env: {},
    now: () => new Date(2024, 4, 6),
  };
  const whole = { file: path('in.xlsx'), suggested: true, dryRun: true, json: false, ...request };
  return { code: await fix(whole, io, services), out };
}

const validate = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true }).compile(schema);
function objections(document: unknown): string[] {
  validate(document);
  return (validate.errors ?? []).map(({ instancePath, keyword }) => `${instancePath} ${keyword}`);
}

test('in words, the row in one line', async () => {
  const { code, out } = await run({});
  expect(code).toBe(0);
  expect(out.split('\n').slice(4, 10)).toEqual([
    '更正 2 项，涉及 1 个单元格、增删 1 行',
    '  推断  TB-6  部门支出总表（公开表3）  删去第10行',
    '    3.部门支出总表!第10行  2080506  机关事业单位职业年金缴费支出  3.73  3.73  0.00',
    '  推断  B2-1、B2-2、B2-4  部门收入总表（公开表2）  11,504.90 更正为 11,054.90',
    '    2.部门收入总表!D6  11504.90 → 11054.90',
    '增删行之后行号随之变动；以上行号以更正到该项时为准。',
  ]);
});

test('without --suggested no row goes', async () => {
  const { out } = await run({ suggested: false });
  expect(out).toContain('没有可以采用的更正。');
  expect(out).toContain('须由人决定的更正，核对后可以加 --suggested 采用。');
});

test('the copy is the right workbook, and fixing it again changes nothing', async () => {
  await run({ out: path('out.xlsx'), dryRun: false });
  const [now, right] = await Promise.all(
    [path('out.xlsx'), CLEAN].map((file) => openWorkbook(new Uint8Array(readFileSync(file))).read()),
  );
  expect(now!.sheets.map(valuesOf)).toEqual(right!.sheets.map(valuesOf));
  const { out } = await run({ file: path('out.xlsx'), out: path('again.xlsx'), dryRun: false });
  expect(out).toContain('没有可以采用的更正。');
  expect(readFileSync(path('again.xlsx')).equals(readFileSync(path('out.xlsx')))).toBe(true);
});

describe('the JSON', () => {
  let told: JsonFix;
  beforeAll(async () => {
    told = JSON.parse((await run({ json: true })).out) as JsonFix;
  });

  test('tells the row and what stood in it', () => {
    expect(told.applied.map(({ row }) => row)).toEqual([{ change: '删去', sheet: SHEET, row: 10 }, null]);
    expect(told.applied[0]?.cells).toEqual([
      { sheet: SHEET, cell: 'A10', before: '2080506', after: '' },
      { sheet: SHEET, cell: 'B10', before: '机关事业单位职业年金缴费支出', after: '' },
      { sheet: SHEET, cell: 'C10', before: '3.73', after: '' },
      { sheet: SHEET, cell: 'D10', before: '3.73', after: '' },
      { sheet: SHEET, cell: 'E10', before: '0.00', after: '' },
    ]);
    expect(told.appeared).toEqual([]);
  });

  test('fits its schema, keys in the published order', () => {
    expect(objections(told)).toEqual([]);
    expect(Object.keys(told)).toEqual(Object.keys(schema.$defs.fixed.properties));
    expect(Object.keys(told.applied[0]!)).toEqual(Object.keys(schema.$defs.applied.properties));
    expect(Object.keys(told.skipped[0]!)).toEqual(Object.keys(schema.$defs.skipped.properties));
    expect(objections(jsonFailure('a.xlsx', 'not-found', '找不到文件。'))).toEqual([]);
  });

  test.each<[string, (good: JsonFix) => unknown, string]>([
    ['another version', (good) => ({ ...good, schemaVersion: 2 }), '/schemaVersion const'],
    ['a key too many', (good) => ({ ...good, score: 90 }), ' additionalProperties'],
    ['a row without a sheet', (good) => withRow(good, { change: '插入', row: 3 }), '/applied/0/row required'],
    [
      'a row counted from 0',
      (good) => withRow(good, { change: '插入', sheet: SHEET, row: 0 }),
      '/applied/0/row/row minimum',
    ],
    [
      'an unknown reason',
      (good) => ({ ...good, skipped: [{ ...good.skipped[0], reason: '其他' }] }),
      '/skipped/0/reason enum',
    ],
  ])('the schema bites: %s', (_, spoil, objection) => {
    expect(objections(spoil(told))).toContain(objection);
  });
});

function withRow(good: JsonFix, row: unknown): unknown {
  return { ...good, applied: [{ ...good.applied[0], row }] };
}
