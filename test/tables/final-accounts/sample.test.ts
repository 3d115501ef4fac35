/** The two samples of final accounts: made as their lists say, read whole, the consistent one consistent throughout. */
import { readFileSync } from 'node:fs';
import Decimal from 'decimal.js';
import type { Snapshot } from '../../../src/grid/snapshot';
import { openWorkbook } from '../../../src/hosts/file/file-workbook';
import type { Book, Grid } from '../../../src/tables/book';
import { readBook } from '../../../src/tables/read-book';
import { FAULTS } from '../../../seeds/final-accounts/faults';
import {
  CLEAN_FINAL_ACCOUNTS,
  cleanFinalAccounts,
  FAULTY_FINAL_ACCOUNTS,
  faultyFinalAccounts,
} from '../../../seeds/make-final-account-samples';

let clean: Snapshot;
let faulty: Snapshot;
let book: Book;

beforeAll(async () => {
  clean = await openWorkbook(readFileSync(CLEAN_FINAL_ACCOUNTS)).read();
  faulty = await openWorkbook(readFileSync(FAULTY_FINAL_ACCOUNTS)).read();
  book = readBook(clean);
});

const KINDS = [
  '收入支出决算总表',
  '收入决算表',
  '支出决算表',
  '财政拨款收入支出决算总表',
  '一般公共预算财政拨款支出决算表',
  '一般公共预算财政拨款基本支出决算表',
  '政府性基金收支决算表',
  '国有资本经营支出决算表',
  '三公经费支出决算表',
  '整体支出绩效自评表',
  '项目支出绩效自评表',
  '项目支出绩效自评表',
  '项目支出绩效自评表',
];

function grid(kind: string, part = ''): Grid {
  const found = book.tables.find((table) => table.kind === kind)?.grids.find((each) => each.part === part);
  if (!found) throw new Error(`no ${kind}·${part}`);
  return found;
}

/** An amount, a blank being zero; throws where there is no such row or column. */
function amount(kind: string, part: string, row: string, column: string): Decimal {
  const cell = grid(kind, part)
    .rows.find(({ key }) => key === row)
    ?.amounts.get(column);
  if (!cell) throw new Error(`no ${kind}·${part}[${row}, ${column}]`);
  return cell.reading.kind === 'number' ? cell.reading.value : new Decimal(0);
}

function sumOf(kind: string, part: string, set: string, column: string): Decimal {
  const rows = grid(kind, part).rows.filter(({ sets }) => sets.has(set));
  if (rows.length === 0) throw new Error(`no rows ${kind}·${part}#${set}`);
  return rows.reduce((sum, { key }) => sum.plus(amount(kind, part, key, column)), new Decimal(0));
}

test('the files are what the lists make', async () => {
  expect(Buffer.from(cleanFinalAccounts()).equals(readFileSync(CLEAN_FINAL_ACCOUNTS))).toBe(true);
  expect(Buffer.from(await faultyFinalAccounts()).equals(readFileSync(FAULTY_FINAL_ACCOUNTS))).toBe(true);
});

test('a list that does not fit is refused', async () => {
  const fault = { id: 'X1', sheet: '公开01表', cell: 'C7', from: 1, to: 2, what: '' };
  await expect(faultyFinalAccounts([fault])).rejects.toThrow('X1 「公开01表」C7：应为 1，实为 13095.12');
});

test.each([
  ['一致的样例', (): Snapshot => clean],
  ['有错误的样例', (): Snapshot => faulty],
])('%s: every table is read, nothing is left over', (_, snapshot) => {
  const read = readBook(snapshot());
  expect(read.tables.map(({ kind }) => kind)).toEqual(KINDS);
  expect(read.issues).toEqual([]);
  expect(read.unrecognised).toEqual([]);
  expect(read.otherSheets.map(({ what }) => what)).toEqual(['封面', '目录']);
  expect([read.family, read.year, read.organisation, read.amountUnit]).toEqual([
    '决算',
    2023,
    '武汉市武昌区地方金融工作局',
    '万元',
  ]);
});

const SUMS: readonly (readonly [name: string, left: () => Decimal, right: () => Decimal])[] = [
  [
    '01 收入',
    () => amount('收入支出决算总表', '左', '行:本年收入合计', '决算数'),
    () => sumOf('收入支出决算总表', '左', '一级', '决算数'),
  ],
  [
    '01 支出',
    () => amount('收入支出决算总表', '右', '行:本年支出合计', '决算数'),
    () => sumOf('收入支出决算总表', '右', '一级', '决算数'),
  ],
  [
    '01 总计',
    () => amount('收入支出决算总表', '左', '行:收入总计', '决算数'),
    () => amount('收入支出决算总表', '右', '行:支出总计', '决算数'),
  ],
  [
    '01 与 02',
    () => amount('收入支出决算总表', '左', '行:本年收入合计', '决算数'),
    () => amount('收入决算表', '', '合计', '合计'),
  ],
  [
    '01 与 03',
    () => amount('收入支出决算总表', '右', '行:本年支出合计', '决算数'),
    () => amount('支出决算表', '', '合计', '合计'),
  ],
  [
    '03 与 05 基本',
    () => amount('支出决算表', '', '合计', '基本支出'),
    () => amount('一般公共预算财政拨款支出决算表', '', '合计', '基本支出'),
  ],
  [
    '04 与 05',
    () => amount('财政拨款收入支出决算总表', '右', '行:本年支出合计', '一般公共预算'),
    () => amount('一般公共预算财政拨款支出决算表', '', '合计', '合计'),
  ],
  [
    '04 支出',
    () => amount('财政拨款收入支出决算总表', '右', '行:本年支出合计', '决算数'),
    () => sumOf('财政拨款收入支出决算总表', '右', '一级', '决算数'),
  ],
  [
    '06 人员',
    () => amount('一般公共预算财政拨款基本支出决算表', '', '行:人员经费合计', '合计'),
    () => sumOf('一般公共预算财政拨款基本支出决算表', '', '人员经费', '合计'),
  ],
  [
    '06 公用',
    () => amount('一般公共预算财政拨款基本支出决算表', '', '行:公用经费合计', '合计'),
    () => sumOf('一般公共预算财政拨款基本支出决算表', '', '公用经费', '合计'),
  ],
  [
    '05 与 06',
    () => amount('一般公共预算财政拨款支出决算表', '', '合计', '基本支出'),
    () => sumOf('一般公共预算财政拨款基本支出决算表', '', '类', '合计'),
  ],
  [
    '自评 基本',
    () => amount('整体支出绩效自评表', '', '行:基本支出总额', '金额'),
    () => amount('支出决算表', '', '合计', '基本支出'),
  ],
  [
    '自评 项目',
    () => amount('整体支出绩效自评表', '', '行:项目支出总额', '金额'),
    () => amount('支出决算表', '', '合计', '项目支出'),
  ],
  [
    '自评 总额',
    () => amount('整体支出绩效自评表', '', '行:资金总额', '执行数'),
    () => amount('支出决算表', '', '合计', '合计'),
  ],
];

test.each(SUMS)('一致的样例：%s', (_, left, right) => expect(left().toString()).toBe(right().toString()));

test.each([
  '收入决算表',
  '支出决算表',
  '一般公共预算财政拨款支出决算表',
  '一般公共预算财政拨款基本支出决算表',
])('一致的样例：%s 逐级相加', (kind) => {
  const { rows, columns } = grid(kind);
  let compared = 0;
  rows.forEach((row, i) => {
    const children = rows.filter(({ parent, role }) => parent === i && role === '明细');
    if (children.length === 0) return;
    for (const { key } of columns) {
      const sum = children.reduce((all, child) => all.plus(amount(kind, '', child.key, key)), new Decimal(0));
      expect(`${row.key} ${key} ${sum.toString()}`).toBe(
        `${row.key} ${key} ${amount(kind, '', row.key, key).toString()}`,
      );
      compared += 1;
    }
  });
  expect(compared).toBeGreaterThan(4);
});

test.each(['收入决算表', '支出决算表', '一般公共预算财政拨款支出决算表'])(
  '一致的样例：%s 各列相加',
  (kind) => {
    const { rows, columns } = grid(kind);
    for (const { key } of rows) {
      const parts = columns
        .slice(1)
        .reduce((sum, column) => sum.plus(amount(kind, '', key, column.key)), new Decimal(0));
      expect(`${key} ${parts.toString()}`).toBe(`${key} ${amount(kind, '', key, '合计').toString()}`);
    }
  },
);

test('the totals are the published ones', () => {
  const published: Readonly<Record<string, string>> = {
    '功能:201': '600.39',
    '功能:206': '5100',
    '功能:208': '54.93',
    '功能:210': '203.48',
    '功能:211': '498.71',
    '功能:217': '6593.23',
    '功能:221': '44.38',
    合计: '13095.12',
  };
  for (const [row, value] of Object.entries(published))
    expect([row, amount('支出决算表', '', row, '合计').toString()]).toEqual([row, value]);
  expect(amount('支出决算表', '', '合计', '基本支出').toString()).toBe('458.45');
  expect(amount('支出决算表', '', '合计', '项目支出').toString()).toBe('12636.67');
});

test('every fault says what it is, and none stands twice in one cell', () => {
  expect(FAULTS.every(({ what }) => what.length > 5)).toBe(true);
  expect(new Set(FAULTS.map(({ sheet, cell }) => `${sheet}!${cell}`)).size).toBe(FAULTS.length);
});
