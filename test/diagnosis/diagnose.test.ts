/** Faults put into a clean workbook, and what is named as their cause. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkWorkbook } from '../../src/app/check';
import type { Cause } from '../../src/findings/cause';
import { areaA1, parseA1 } from '../../src/grid/address';
import type { Cell, Snapshot } from '../../src/grid/snapshot';
import { openWorkbook } from '../../src/hosts/file/file-workbook';
import type { Report } from '../../src/report/report';
import { withRowTwice } from '../fidelity/edit';

const open = async (name: string): Promise<Snapshot> =>
  openWorkbook(new Uint8Array(readFileSync(join(__dirname, '../../seeds/workbooks', name)))).read();

let clean: Snapshot;
beforeAll(async () => {
  clean = await open('wuhan-2023-budget-clean.xlsx');
});

/** The workbook with cells replaced: '3.部门支出总表!C6': 12.5. */
function withCells(snapshot: Snapshot, edits: Readonly<Record<string, Partial<Cell>>>): Snapshot {
  return Object.entries(edits).reduce((now, [place, edit]) => {
    const at = place.lastIndexOf('!');
    const { row, column } = parseA1(place.slice(at + 1))!;
    return {
      ...now,
      sheets: now.sheets.map((sheet) => {
        if (sheet.name !== place.slice(0, at)) return sheet;
        const cells = [...(sheet.rows.get(row) ?? [])];
        const { formula: _, ...old } = cells[column] ?? { value: null, format: 'General' };
        cells[column] = { ...old, ...edit };
        return { ...sheet, rows: new Map(sheet.rows).set(row, cells) };
      }),
    };
  }, snapshot);
}

const faulty = (edits: Readonly<Record<string, Cell['value']>>): Report =>
  checkWorkbook(
    withCells(clean, Object.fromEntries(Object.entries(edits).map(([key, value]) => [key, { value }]))),
  );

const short = ({ kind, slip, cells }: Cause): string =>
  [
    kind,
    slip,
    ...cells.map(({ sheet, area, actual, expected }) => `${sheet}!${areaA1(area)} ${actual}→${expected}`),
  ].join(' ');

const FIVE = '5-1.一般公共预算支出表(分功能科目)';
const SIX = '6.一般公共预算基本支出表';

test('nothing broken has no cause', () => {
  expect(checkWorkbook(clean).causes).toEqual([]);
});

test.each<[string, Record<string, Cell['value']>, string[]]>([
  [
    'a total with two digits exchanged',
    { '2.部门收入总表!D6': 11504.9 },
    ['金额 数字前后颠倒 2.部门收入总表!D6 11,504.90→11,054.90'],
  ],
  ['an amount left blank', { [`${FIVE}!D21`]: null }, [`金额  ${FIVE}!D21 →1,437.92`]],
  ['the sign', { [`${SIX}!C21`]: -0.3 }, [`金额 正负号相反 ${SIX}!C21 -0.30→0.30`]],
  [
    'two faults of their own',
    { [`${FIVE}!D21`]: null, [`${SIX}!C21`]: -0.3 },
    [`金额  ${FIVE}!D21 →1,437.92`, `金额 正负号相反 ${SIX}!C21 -0.30→0.30`],
  ],
])('%s', (_, edits, causes) => {
  expect(faulty(edits).causes.map(short)).toEqual(causes);
});

describe('one wrong cell', () => {
  let report: Report;
  beforeAll(() => {
    report = faulty({ '2.部门收入总表!D6': 11504.9 });
  });

  test('is told in a sentence, with what it explains', () => {
    const [cause] = report.causes;
    expect(cause?.message).toBe(
      '《部门收入总表》（公开表2）D6「合计」本年收入现为11,504.90万元，应为11,054.90万元（数字前后颠倒）；更正后3条勾稽关系成立，请以批复数或账面数为准。',
    );
    const explained = report.findings.filter((finding) => finding.cause === 0);
    expect(explained.map(({ fingerprint }) => fingerprint)).toEqual(cause?.explains);
    expect(explained.map(({ rule }) => rule).sort()).toEqual(['B2-1', 'B2-2', 'B2-4']);
  });

  test('is mended by its correction', () => {
    const [change] = report.causes[0]!.correction!.changes;
    expect(change).toMatchObject({ expect: { value: 11504.9 }, write: { value: 11054.9 } });
    const mended = faulty({ '2.部门收入总表!D6': change!.write.value });
    expect(mended.findings).toEqual(checkWorkbook(clean).findings);
  });
});

test('the faithful sample: one of seven items, not the total that others confirm', async () => {
  const { causes, unattributed, diagnosisCut } = checkWorkbook(await open('wuhan-2023-budget.xlsx'));
  expect(causes.map(({ oneOf }) => oneOf)).toEqual([{ count: 7, difference: '-0.56' }]);
  const [cause] = causes;
  expect(cause?.cells.map(({ sheet, area }) => `${sheet}!${areaA1(area)}`)).toEqual(
    [25, 26, 27, 28, 29, 30, 31].map((row) => `12-5.项目支出绩效目标表!E${row}`),
  );
  expect(cause?.message).toBe(
    '《项目支出绩效目标表》（公开表12-5）E25:E31各项之和7,892.00万元，比F13项目当年预算7,892.56万元少0.56万元，其他6处均为7,892.56：7项中可能有一项少0.56万元。请以批复数或账面数为准。',
  );
  expect(cause?.correction).toBeUndefined();
  expect(cause?.alternatives[0]?.correction?.title).toMatch(/^[\d,.]+ 更正为 [\d,.]+$/);
  expect([unattributed, diagnosisCut]).toEqual([[], false]);
});

test('two cells that contradict each other: neither is called wrong', () => {
  const [cause, ...others] = faulty({ '11.整体支出绩效目标表!D19': 777 }).causes;
  expect(others).toEqual([]);
  expect(cause?.oneOf?.count).toBe(2);
  expect(cause?.correction).toBeUndefined();
  expect(cause?.message).toContain('两处之一有误：');
});

describe('totals as formulas', () => {
  /** 302 and the grand total add up what stands below them. */
  const live = (parts: string, difference: number): Record<string, Partial<Cell>> =>
    Object.fromEntries(
      ['C', 'E'].flatMap((column): [string, Partial<Cell>][] => [
        [
          `${SIX}!${column}18`,
          { value: 434.06 - difference, formula: `SUM(${parts.replace(/X/g, column)})` },
        ],
        [
          `${SIX}!${column}6`,
          { value: (column === 'C' ? 2061.04 : 434.06) - difference, formula: `${column}7+${column}18` },
        ],
      ]),
    );

  test('follow the cell that is wrong', () => {
    const report = checkWorkbook(
      withCells(clean, {
        [`${SIX}!E24`]: { value: 157 },
        [`${SIX}!E18`]: { value: 416.06, formula: 'SUM(E19:E38)' },
        [`${SIX}!E6`]: { value: 416.06, formula: 'E7+E18' },
      }),
    );
    expect(report.causes.map(short)).toEqual([`金额 数字前后颠倒 ${SIX}!E24 157.00→175.00`]);
  });

  const text = (left: number): Record<string, Partial<Cell>> => ({
    [`${SIX}!E18`]: { value: 434.06 - left, formula: 'SUM(E19:E38)' },
    [`${SIX}!E6`]: { value: 434.06 - left, formula: 'E7+E18' },
  });

  test('leave out an amount stored as text: the text is wrong', () => {
    const { causes } = checkWorkbook(withCells(clean, { [`${SIX}!E24`]: { value: '175.00' }, ...text(175) }));
    expect(causes.map(short)).toEqual([`金额 以文本保存，求和未计入 ${SIX}!E24 175.00（文本）→175.00`]);
    expect(causes[0]?.correction?.changes).toEqual([
      expect.objectContaining({ expect: { value: '175.00' }, write: { value: 175 } }),
    ]);
  });

  test('leave out several of them', () => {
    const { causes } = checkWorkbook(
      withCells(clean, {
        [`${SIX}!E24`]: { value: '175.00' },
        [`${SIX}!E22`]: { value: '15.00' },
        ...text(190),
      }),
    );
    expect(causes.map(short)).toEqual([
      `金额 以文本保存，求和未计入 ${SIX}!E22 15.00（文本）→15.00 ${SIX}!E24 175.00（文本）→175.00`,
    ]);
  });

  test('leave out what cannot be read as an amount', () => {
    const { causes } = checkWorkbook(withCells(clean, { [`${SIX}!E24`]: { value: '175.OO' }, ...text(175) }));
    expect(causes.map(short)).toEqual([`金额 不是数值，求和未计入 ${SIX}!E24 175.OO→175.00`]);
  });

  test('are accused of a wrong range alone', () => {
    const { causes } = checkWorkbook(withCells(clean, live('X20:X38', 111.55)));
    expect(causes.map(short)).toEqual([
      `求和范围 求和范围有误 ${SIX}!C18 =SUM(C20:C38)→=SUM(C19:C38) ${SIX}!E18 =SUM(E20:E38)→=SUM(E19:E38)`,
    ]);
    expect(causes[0]?.correction?.changes.map(({ write }) => write)).toEqual([
      { value: 434.06, formula: 'SUM(C19:C38)' },
      { value: 434.06, formula: 'SUM(E19:E38)' },
    ]);
  });
});

describe('whole rows', () => {
  const blank = (sheet: string, row: number): Record<string, Cell['value']> =>
    Object.fromEntries(
      ['A', 'B', 'C', 'D', 'E', 'F', 'G'].map((column) => [`${sheet}!${column}${row}`, null]),
    );

  test('a row another table has is missing by its name', () => {
    const [cause, ...others] = faulty(blank(FIVE, 21)).causes;
    expect(others).toEqual([]);
    expect(cause?.kind).toBe('缺行');
    expect(cause?.cells[0]?.row).toBe('2170101 行政运行');
    expect(cause?.cells[0]).toMatchObject({ column: '合计', actual: '' });
    expect(cause?.correction?.title).toBe('在第21行之前插入「2170101 行政运行」一行');
  });

  test('a row nobody else has is missing somewhere below its total', () => {
    const [cause, ...others] = faulty(blank(SIX, 22)).causes;
    expect(others).toEqual([]);
    expect(short(cause!)).toBe(`缺行 漏列一行 ${SIX}!C19:C38 →15.00 ${SIX}!E19:E38 →15.00`);
  });

  test('a row stands twice', () => {
    const twice = Object.fromEntries(
      ['30206', '电费', 15, 0, 15].map((value, i) => [`${SIX}!${'ABCDE'[i]!}42`, value]),
    );
    const causes = faulty(twice).causes;
    expect(causes.map(short)).toEqual([`重行 重复列示 ${SIX}!C42 15.00→ ${SIX}!E42 15.00→`]);
  });

  test('two rows of a table stand twice', () => {
    const twice = withRowTwice(withRowTwice(clean, SIX, 25), SIX, 21);
    expect(checkWorkbook(twice).causes.map(short)).toEqual([
      `重行 重复列示 ${SIX}!C23 15.00→ ${SIX}!E23 15.00→`,
      `重行 重复列示 ${SIX}!C28 21.00→ ${SIX}!E28 21.00→`,
    ]);
  });

  test('a row under a wrong code is put under the one other tables have', () => {
    const report = faulty({ [`${FIVE}!A21`]: '2170111' });
    expect(report.causes.map(short)).toEqual([`编码 编码有误 ${FIVE}!A21 2170111→2170101`]);
  });
});
