/** Which cells are derived figures, from which cells they follow, and what should stand in them. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { derivedCells } from '../../src/derived/derived-cells';
import type { DerivedCell } from '../../src/derived/derived-cell';
import { judgeDerived } from '../../src/derived/verdict';
import { a1 } from '../../src/grid/address';
import type { Snapshot } from '../../src/grid/snapshot';
import type { Member } from '../../src/formulas/evaluation';
import { readBook } from '../../src/tables/read-book';
import { sheet, workbook } from '../fixtures/sheet-builder';
import { evaluation, general, vertical } from './small-comparisons';

function at({ cell, coefficient }: Member): string {
  return `${coefficient.isNegative() ? '-' : ''}${a1(cell.ref.row, cell.ref.column)}`;
}

function reckoning({ operands }: Pick<DerivedCell, 'operands'>): string {
  return operands.form === '差'
    ? `${at(operands.minuend)}${at(operands.subtrahend)}`
    : `${operands.numerator.map(at).join('')}/${operands.denominator.map(at).join('')}`;
}

/** Each derived cell in short: E6 增减额 = D6-C6 → 5.00, with ? where the operands are not certain. */
function told(snapshot: Snapshot): string[] {
  return derivedCells(readBook(snapshot)).map((derived) => {
    const { result, kind, others, certain, convention, expected, decimals } = derived;
    const value = convention === '照算' ? expected?.toFixed(decimals) : convention;
    const more = others.map((operands) => ` | ${reckoning({ operands })}`).join('');
    return `${a1(result.ref.row, result.ref.column)} ${kind} = ${reckoning(derived)}${more}${certain ? '' : ' ?'} → ${value}`;
  });
}

const LAST = '2022年预算数 | 2023年预算数';

describe('增减额 and 增减率', () => {
  test.each<[string, string, string[]]>([
    ['增减额 alone', `${LAST} | 增减额`, ['E5 增减额 = D5-C5 → 20.00', 'E6 增减额 = D6-C6 → 20.00']],
    ['增减率 alone', `${LAST} | 增减率`, ['E5 增减率 = D5-C5/C5 → 25.00', 'E6 增减率 = D6-C6/C6 → 25.00']],
    [
      'a difference without direction',
      `${LAST} | 差额`,
      ['E5 增减额 = D5-C5 | C5-D5 ? → 20.00', 'E6 增减额 = D6-C6 | C6-D6 ? → 20.00'],
    ],
    ['compared with 上年执行数, of which there is no column', `${LAST} | 比上年执行数增减额`, []],
    ['compared with a year of which there is no column', `${LAST} | 比2021年增减额`, []],
    ['% that does not say of what', `${LAST} | %`, []],
  ])('%s', (_, header, expected) => {
    expect(
      told(
        general(header, [
          '| 合计 | 80.00 | 100.00 | 20.00',
          "'208 | 社会保障和就业支出 | 80.00 | 100.00 | 20.00",
        ]),
      ),
    ).toEqual(expected);
  });

  test('both: the rate may also follow from the printed difference', () => {
    expect(told(general(`${LAST} | 增减额 | 增减率`, ['| 合计 | 80.00 | 100.00 | |']))).toEqual([
      'E5 增减额 = D5-C5 → 20.00',
      'F5 增减率 = D5-C5/C5 | E5/C5 → 25.00',
    ]);
  });

  test('item under item', () => {
    const rows = [
      '合计 | 10.00 | 8.00 | | ',
      '1.因公出国（境）费 | 4.00 | 0.00 | | ',
      '2.公务接待费 | 0.00 | 2.00 | | ',
      '3.公务用车购置及运行费 | 6.00 | 6.00 | | ',
    ];
    expect(told(vertical('预算', `${LAST} | 增减额 | 增减率`, rows))).toEqual([
      'D5 增减额 = C5-B5 → -2.00',
      'E5 增减率 = C5-B5/B5 | D5/B5 → -20.00',
      'D6 增减额 = C6-B6 → -4.00',
      'E6 增减率 = C6-B6/B6 | D6/B6 → -100.00',
      'D7 增减额 = C7-B7 → 2.00',
      'E7 增减率 = C7-B7/B7 | D7/B7 → 基数为零',
      'D8 增减额 = C8-B8 → 0.00',
      'E8 增减率 = C8-B8/B8 | D8/B8 → 0.00',
    ]);
  });
});

describe('conventions', () => {
  test.each([
    ['0.00', '5.00', '基数为零'],
    ['', '5.00', '基数为零'],
    ['-2.00', '5.00', '基数为负'],
    ['', '', '无数'],
    ['约3', '5.00', '不可读'],
    ['3.00', '', '-100.00'],
    ['3.00', '4.00', '33.33'],
    ['8.00', '9.01', '12.63'],
  ])('上年 %s, 本年 %s: %s', (earlier, current, expected) => {
    const rows = [
      '| 合计 | 80.00 | 100.00 | 25.00%',
      `'208 | 社会保障和就业支出 | ${earlier} | ${current} |`,
    ];
    expect(told(general(`${LAST} | 增减率`, rows))[1]).toBe(`E6 增减率 = D6-C6/C6 → ${expected}`);
  });

  test.each([
    ['33.3%', '33.3%, one decimal', '33.33'],
    ["'33.3", 'points as text', '33.3'],
    ["'33.3%", 'percentage as text', '33.3'],
    ["'0.3333", 'a fraction as text', '33.33'],
    ["'33%", 'no decimals', '33'],
  ])('the decimals of the cell: %s (%s)', (printed, _, expected) => {
    expect(told(general(`${LAST} | 增减率`, [`| 合计 | 3.00 | 4.00 | ${printed}`]))).toEqual([
      `E5 增减率 = D5-C5/C5 → ${expected}`,
    ]);
  });
});

describe('占比', () => {
  const rows = ['| 合计 | 100.00 | 100.00%', "'208 | 社会保障和就业支出 | 60.00 | 60.00%"];

  test('of the total row', () => {
    expect(told(general('2023年预算数 | 占比（%）', rows))).toEqual([
      'D5 占比 = C5/C5 → 100.00',
      'D6 占比 = C6/C5 → 60.00',
    ]);
  });

  test('behind another column it may be that one’s', () => {
    expect(
      told(
        general('合计 | 基本支出 | 占比', [
          '| 合计 | 80.00 | 20.00 | ',
          "'208 | 社会保障和就业支出 | 60.00 | 15.00 | ",
        ]),
      ),
    ).toEqual(['E5 占比 = C5/C5 | D5/C5 | D5/D5 ? → 100.00', 'E6 占比 = C6/C5 | D6/C6 | D6/D5 ? → 75.00']);
  });

  test('of a class it may be a share of the class', () => {
    const deeper = [...rows, "'20805 | 行政事业单位养老支出 | 30.00 | 30.00%"];
    expect(told(general('2023年预算数 | 占比', deeper))[2]).toBe('D7 占比 = C7/C5 | C7/C6 ? → 30.00');
  });

  test.each([['占总支出比重'], ['占部门支出总额的比例'], ['占财政拨款支出（%）']])(
    '%s may be of the total of another table',
    (header) => {
      expect(told(general(`2023年预算数 | ${header}`, rows))).toEqual([]);
    },
  );

  test.each([['占总额比重'], ['占合计比例'], ['占比重']])('%s is of the total', (header) => {
    expect(told(general(`2023年预算数 | ${header}`, rows))).toHaveLength(2);
  });

  test.each([['比例'], ['上年占比'], ['2022年占比'], ['占上年比重']])('not told by %s', (header) => {
    expect(told(general(`2023年预算数 | ${header}`, rows))).toEqual([]);
  });

  test('without a total row there is no whole', () => {
    expect(told(general('2023年预算数 | 占比', rows.slice(1)))).toEqual([]);
  });
});

describe('完成率', () => {
  const items = [
    '合计 | 10.00 | 8.00 | ',
    '1.因公出国（境）费 | 0.00 | 0.00 | ',
    '2.公务接待费 | 4.00 | 3.00 | ',
    '3.公务用车购置及运行费 | 6.00 | 5.00 | ',
  ];
  test.each([
    ['预算数 | 决算数 | 完成率', ['→ 80.00', '→ 基数为零', '→ 75.00', '→ 83.33']],
    ['年初预算数 | 决算数 | 完成年初预算的%', ['→ 80.00', '→ 基数为零', '→ 75.00', '→ 83.33']],
    ['年初预算数 | 决算数 | 全年预算完成率', []],
    ['预算数 | 决算数 | 占合计%', []],
  ])('%s', (header, expected) => {
    expect(told(vertical('决算', header, items)).map((text) => text.replace(/^.*(?=→)/, ''))).toEqual(
      expected,
    );
  });

  test('决算 against 预算, where the header says so', () => {
    expect(told(vertical('决算', '预算数 | 决算数 | 比预算增减额', items))[0]).toBe(
      'D5 增减额 = C5-B5 → -2.00',
    );
  });

  test('决算 against the only other figure there is', () => {
    expect(told(vertical('决算', '预算数 | 决算数 | 增减额', items))[0]).toBe('D5 增减额 = C5-B5 ? → -2.00');
  });

  test('of a 自评表', () => {
    const form = evaluation('预算数（A） | 执行数（B） | 执行率（B/A） | ', [
      '^ | 年度财政资金总额 | 860.00 | 430.00 | 50% |',
    ]);
    expect(told(workbook(form))).toEqual(['E7 完成率 = D7/C7 → 50.00']);
  });
});

test('a table without such columns has none', () => {
  expect(told(general('合计 | 基本支出 | 项目支出', ['| 合计 | 80.00 | 20.00 | 60.00']))).toEqual([]);
  expect(told(workbook(sheet('封面', '青屏市档案馆2023年部门预算')))).toEqual([]);
});

describe('the tables of all localities', () => {
  const books = ['localities', 'final-accounts'].flatMap((folder) => {
    const path = join(__dirname, '../fixtures', folder);
    return readdirSync(path).flatMap((file) =>
      Object.values(jest.requireActual<Record<string, Snapshot>>(join(path, file))).filter(({ sheets }) =>
        Array.isArray(sheets),
      ),
    );
  });
  const all = books.flatMap((snapshot) => derivedCells(readBook(snapshot)));

  test('no derived figure is off', () => {
    const off = all.filter((derived) => ['不符', '核实'].includes(judgeDerived(derived).verdict));
    expect(off.map(({ table, result }) => `${table.title} ${a1(result.ref.row, result.ref.column)}`)).toEqual(
      [],
    );
  });

  test.each([
    ['增减额', 90],
    ['增减率', 75],
    ['占比', 7],
    ['完成率', 6],
  ] as const)('%s: at least %d fit', (kind, least) => {
    const fitting = all.filter(
      (derived) => derived.kind === kind && judgeDerived(derived).verdict === '一致',
    );
    expect(fitting.length).toBeGreaterThanOrEqual(least);
  });
});
