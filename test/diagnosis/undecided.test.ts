/** Faults the formulas tell only so far: what is named then, and what is left open. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkWorkbook } from '../../src/app/check';
import type { Cause } from '../../src/findings/cause';
import { areaA1, parseA1 } from '../../src/grid/address';
import type { Cell, Snapshot } from '../../src/grid/snapshot';
import { openWorkbook } from '../../src/hosts/file/file-workbook';
import { withEdits } from '../fidelity/edit';

const open = async (name: string): Promise<Snapshot> =>
  openWorkbook(new Uint8Array(readFileSync(join(__dirname, '../../seeds/workbooks', name)))).read();

const BUDGET = 'wuhan-2023-budget-clean.xlsx';
const ACCOUNTS = 'wuchang-2023-final-accounts-clean.xlsx';

async function causesOf(
  name: string,
  edits: Readonly<Record<string, Partial<Cell> & Pick<Cell, 'value'>>>,
): Promise<readonly Cause[]> {
  const snapshot = await open(name);
  const cells = Object.entries(edits).map(([place, cell]) => {
    const at = place.lastIndexOf('!');
    return {
      ref: { sheet: place.slice(0, at), ...parseA1(place.slice(at + 1))! },
      cell: { format: '#,##0.00', ...cell },
    };
  });
  return checkWorkbook(withEdits(snapshot, cells)).causes;
}

const cellsOf = ({ cells }: Cause): string[] =>
  cells.map(({ area, actual, expected }) => `${areaA1(area)} ${actual}→${expected}`);

test('an inequality names the only cell large enough, and up to where it may go', async () => {
  const [cause, ...others] = await causesOf(BUDGET, { '12-1.项目支出绩效目标表!F33': { value: 150000 } });
  expect(others).toEqual([]);
  expect(cellsOf(cause!)).toEqual(['F33 150,000.00→不大于60.00']);
  expect(cause!.message).toBe(
    '《项目支出绩效目标表》（公开表12-1）F33「车辆租赁服务项目」现为150,000.00万元，应不大于60.00万元；更正后1条勾稽关系成立，请以批复数或账面数为准。',
  );
  expect(cause!.correction).toBeUndefined();
});

test('an inequality several cells could mend names them all', async () => {
  const [cause, ...others] = await causesOf(BUDGET, { '12-1.项目支出绩效目标表!F33': { value: 75 } });
  expect(others).toEqual([]);
  expect(cellsOf(cause!)).toEqual([
    'F32 250.00→不大于235.00',
    'F33 75.00→不大于60.00',
    'F34 20.00→不大于5.00',
  ]);
  expect(cause!.message).toBe(
    '《项目支出绩效目标表》（公开表12-1）F32:F34各项之和345.00万元，比F13项目当年预算330.00万元多15.00万元，其他6处均为330.00：3项中可能有一项多15.00万元以上。请以批复数或账面数为准。',
  );
});

test('a percentage and its two amounts: one of the three', async () => {
  const place = '防范和处置非法集资工作经费!D9';
  const [cause, ...others] = await causesOf(ACCOUNTS, { [place]: { value: 27 } });
  expect(others).toEqual([]);
  expect(cause!.oneOf?.count).toBe(3);
  expect(cause!.cells.map(({ area }) => areaA1(area))).toEqual(['D9', 'E9', 'F9']);
});

test('a wrong amount carried into the total of its row: both cells', async () => {
  const [cause, ...others] = await causesOf(BUDGET, {
    '3.部门支出总表!C20': { value: 1427.92 },
    '3.部门支出总表!D20': { value: 1427.92 },
  });
  expect(others).toEqual([]);
  expect(cause!.kind).toBe('金额');
  expect(cellsOf(cause!)).toEqual(['C20 1,427.92→1,437.92', 'D20 1,427.92→1,437.92']);
  expect(cause!.correction?.changes).toHaveLength(2);
});

test('a digit that may differ by chance does not clear the other items', async () => {
  const [cause] = await causesOf(BUDGET, { '12-6.项目支出绩效目标表!E27': { value: 9 } });
  expect(cause!.oneOf?.count).toBe(5);
  expect(cause!.cells.map(({ area }) => areaA1(area))).toEqual(['E25', 'E26', 'E27', 'E28', 'E29']);
});

test('a number typed where all other rows of the column have a formula', async () => {
  const sheet = (await open(ACCOUNTS)).sheets.find(({ name }) => name === '公开02表')!;
  const live = [...sheet.rows].flatMap(([row, cells]) => {
    const total = cells[4];
    return row >= 6 && typeof total?.value === 'number'
      ? [[`公开02表!E${row + 1}`, { value: total.value, formula: `SUM(F${row + 1}:K${row + 1})` }] as const]
      : [];
  });
  expect(live.length).toBeGreaterThan(20);
  const [cause, ...others] = await causesOf(ACCOUNTS, {
    ...Object.fromEntries(live),
    '公开02表!E25': { value: 10.07 },
  });
  expect(others).toEqual([]);
  expect(cellsOf(cause!)).toEqual(['E25 10.07→20.14']);
  expect(cause!.slip).toBe('公式被数值覆盖');
});

test('a category under a code no subject has is no department: its code is what is wrong', async () => {
  const [cause, ...others] = await causesOf(BUDGET, {
    '3.部门支出总表!A18': { value: '218', format: '@' },
  });
  expect(others).toEqual([]);
  expect(cause!.kind).toBe('编码');
  expect(cause!.message).toBe(
    '《部门支出总表》（公开表3）第18行「金融支出」的科目编码现为218，应为217；更正后7条勾稽关系成立，请以批复数或账面数为准。',
  );
});
