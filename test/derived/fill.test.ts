/** How blank derived figures are filled: the figure, the way it is written, and what is left alone. */
import { withChanges } from '../../src/app/with-changes';
import { fillDerived, type FillOptions, type Filling } from '../../src/derived/fill';
import { changesOf, isChosenAtFirst, type ProposedCell } from '../../src/findings/proposed-cell';
import { a1 } from '../../src/grid/address';
import type { Snapshot } from '../../src/grid/snapshot';
import { readBook } from '../../src/tables/read-book';
import { sheet, workbook } from '../fixtures/sheet-builder';
import { general, vertical } from './small-comparisons';

function filling(snapshot: Snapshot, options: FillOptions = {}): Filling {
  return fillDerived(readBook(snapshot), snapshot, options);
}

/** E5 → 25.00% (0.25, 0.00%), with the formula where one is written, ! where it overwrites and ? where it is in doubt. */
function told({ at, after, change, overwrites, doubt }: ProposedCell): string {
  const { value, formula } = change.write;
  const how = [JSON.stringify(value), change.format, formula === undefined ? undefined : `=${formula}`];
  const marks = `${overwrites ? '!' : ''}${doubt === undefined ? '' : '?'}`;
  return `${a1(at.row, at.column)} → ${after} (${how.filter(Boolean).join(', ')})${marks}`;
}

function proposals(snapshot: Snapshot, options: FillOptions = {}): string[] {
  return filling(snapshot, options).proposals.map(told);
}

const LAST = '2022年预算数 | 2023年预算数';

describe('the way the column is written', () => {
  test.each<[string, string, string[], string[]]>([
    [
      'the cell has a format for percentages',
      `${LAST} | 增减率`,
      ['| 合计 | 80.00 | 100.00 | 25.00%', "'208 | 社会保障和就业支出 | 90.00 | 100.00 |"],
      ['E6 → 11.11% (0.1111, 0.00%)'],
    ],
    [
      'the others are texts with the sign',
      `${LAST} | 增减率`,
      ["| 合计 | 80.00 | 100.00 | '25.00%", "'208 | 社会保障和就业支出 | 90.00 | 100.00 |"],
      ['E6 → 11.11% ("11.11%")'],
    ],
    [
      'the others are texts, 100% without decimals',
      `${LAST} | 增减率`,
      ["| 合计 | 50.00 | 100.00 | '100%", "'208 | 社会保障和就业支出 | 90.00 | 100.00 |"],
      ['E6 → 11.11% ("11.11%")'],
    ],
    [
      'the others are plain figures under a header with %',
      `${LAST} | 增长%`,
      ['| 合计 | 80.00 | 100.00 | 25.00', "'208 | 社会保障和就业支出 | 90.00 | 100.00 |"],
      ['E6 → 11.11 (11.11, #,##0.00)'],
    ],
    [
      'the others are fractions',
      `${LAST} | 增减率`,
      ['| 合计 | 80.00 | 100.00 | =0.25', "'208 | 社会保障和就业支出 | 90.00 | 100.00 |"],
      ['E6 → 0.1111 (0.1111)'],
    ],
    [
      'nothing but the header, which has %',
      `${LAST} | 增长%`,
      ["'208 | 社会保障和就业支出 | 90.00 | 100.00 |"],
      ['E5 → 11.11 (11.11, 0.00)'],
    ],
    [
      'nothing at all',
      `${LAST} | 增减率`,
      ["'208 | 社会保障和就业支出 | 90.00 | 100.00 |"],
      ['E5 → 11.11% (0.1111, 0.00%)'],
    ],
    [
      '增减额 in the format of its column',
      `${LAST} | 增减额`,
      ['| 合计 | 80.00 | 1,100.00 | 1,020.00', "'208 | 社会保障和就业支出 | 90.00 | 1,100.00 |"],
      ['E6 → 1,010.00 (1010, #,##0.00)'],
    ],
    [
      '增减额 with no other in its column, as the amounts beside it',
      `${LAST} | 增减额`,
      ["'208 | 社会保障和就业支出 | 1,100.00 | 90.00 |"],
      ['E5 → -1,010.00 (-1010, #,##0.00)'],
    ],
  ])('%s', (_, header, rows, expected) => {
    expect(proposals(general(header, rows))).toEqual(expected);
  });
});

test('half up, also where a double lies just below the half', () => {
  const rows = ['| 合计 | 40.00 | 39.87 |', "'208 | 社会保障和就业支出 | 2.00 | 2.01 |"];
  // −0.13 ÷ 40 = −0.325 %, 0.01 ÷ 2 = 0.5 %.
  expect(proposals(general(`${LAST} | 增减率`, rows))).toEqual([
    'E5 → -0.33% (-0.0033, 0.00%)',
    'E6 → 0.50% (0.005, 0.00%)',
  ]);
});

describe('live formulas', () => {
  test.each<[string, string, string[], string[]]>([
    [
      'a rate shown with the sign',
      `${LAST} | 增减率`,
      ['| 合计 | 80.00 | 100.00 |'],
      ['E5 → 25.00% (0.25, 0.00%, =(D5-C5)/C5)'],
    ],
    [
      'a rate in points',
      `${LAST} | 增长%`,
      ['| 合计 | 90.00 | 100.00 |'],
      ['E5 → 11.11 (11.11, 0.00, =ROUND((D5-C5)/C5*100,2))'],
    ],
    [
      'beside texts it is a number with the sign',
      `${LAST} | 增减率`,
      ["| 合计 | 80.00 | 100.00 | '25.0%", "'208 | 社会保障和就业支出 | 90.00 | 100.00 |"],
      ['E6 → 11.1% (0.111111111111111, 0.0%, =(D6-C6)/C6)'],
    ],
    ['增减额', `${LAST} | 增减额`, ['| 合计 | 80.00 | 100.00 |'], ['E5 → 20.00 (20, #,##0.00, =D5-C5)']],
    [
      'an operand that is a text leaves only a value',
      `${LAST} | 增减额 | 增减率`,
      ["| 合计 | '80.00 | 100.00 | |"],
      ['E5 → 20.00 (20, #,##0.00)', 'F5 → 25.00% (0.25, 0.00%)'],
    ],
  ])('%s', (_, header, rows, expected) => {
    expect(proposals(general(header, rows), { formulas: true })).toEqual(expected);
  });
});

describe('a rate without a base', () => {
  const rows = ['| 合计 | 80.00 | 100.00 |', "'208 | 社会保障和就业支出 | 0.00 | 20.00 |"];
  test.each<[FillOptions, string[]]>([
    [{}, []],
    [{ zeroBase: '' }, []],
    [{ zeroBase: '0' }, ['E6 → 0.00% (0, 0.00%)']],
    [{ zeroBase: '—' }, ['E6 → — ("—")']],
  ])('%j', (options, expected) => {
    const [first, ...others] = proposals(general(`${LAST} | 增减率`, rows), options);
    expect(first).toBe('E5 → 25.00% (0.25, 0.00%)');
    expect(others).toEqual(expected);
  });
});

describe('what somebody typed', () => {
  const wrong = general(`${LAST} | 增减额`, [
    '| 合计 | 80.00 | 100.00 | 20.00',
    "'208 | 社会保障和就业支出 | 80.00 | 100.00 | 2.00",
    "'210 | 卫生健康支出 | 80.00 | 100.00 | -",
  ]);

  test('is not offered to be overwritten', () => {
    expect(proposals(wrong)).toEqual([]);
  });

  test('is offered on request where it differs, and never chosen at first', () => {
    const { proposals: offered } = filling(wrong, { overwrite: true });
    expect(offered.map(told)).toEqual(['E6 → 20.00 (20)!', 'E7 → 20.00 (20, #,##0.00)!']);
    expect(offered.map(({ before }) => before)).toEqual(['2.00', '-']);
    expect(offered.filter(isChosenAtFirst)).toEqual([]);
  });

  test('a formula stays, whatever it shows', () => {
    const own = general(`${LAST} | 增减额`, ['| 合计 | 80.00 | 100.00 | 2.00']);
    const live = withChanges(own, [
      {
        kind: 'setCell',
        at: { sheet: '5', row: 4, column: 4 },
        expect: { value: 2 },
        write: { value: 2, formula: 'D5-98' },
      },
    ]);
    expect(proposals(live, { overwrite: true })).toEqual([]);
  });
});

test('a header that leaves a choice is left to the user', () => {
  const { proposals: offered } = filling(general(`${LAST} | 差额`, ['| 合计 | 80.00 | 100.00 |']));
  expect(offered.map(told)).toEqual(['E5 → 20.00 (20, #,##0.00)?']);
  expect(offered[0]?.doubt).toBe('表头没有写明与哪一列比较或占哪一项的比重，请核对后再填。');
});

test('a filled cell of the column makes the choice', () => {
  const rows = ['| 合计 | 80.00 | 100.00 | -20.00', "'208 | 社会保障和就业支出 | 80.00 | 90.00 |"];
  expect(proposals(general(`${LAST} | 差额`, rows))).toEqual(['E6 → -10.00 (-10, #,##0.00)']);
});

test('without figures nothing is reckoned; from words it cannot be, and that is said', () => {
  const { proposals: offered, unclear } = filling(
    general(`${LAST} | 增减额`, [
      '| 合计 | 80.00 | 100.00 |',
      "'208 | 社会保障和就业支出 | | |",
      "'210 | 卫生健康支出 | 待定 | 100.00 |",
    ]),
  );
  expect(offered.map(told)).toEqual(['E5 → 20.00 (20, #,##0.00)']);
  expect(unclear).toEqual([
    {
      at: { sheet: '5', row: 6, column: 4 },
      table: '2023年一般公共预算支出表（公开表5）',
      row: '210 卫生健康支出',
      column: '增减额',
      reason: '计算所需的单元格不是数字、没有算出，或公式结果没有重新计算，请先核对。',
    },
  ]);
});

test('filling again finds nothing, and undoing gives back every cell', () => {
  const blank = vertical('预算', '2022年预算数 | 2023年预算数 | 增减额 | 增减率', [
    '合计 | 8.00 | 10.00 | |',
    '因公出国（境）费用 | 0.00 | 2.00 | |',
    '公务接待费 | 8.00 | 8.00 | |',
  ]);
  const { proposals: offered } = filling(blank, { zeroBase: '—' });
  const changes = changesOf(offered.filter(isChosenAtFirst));
  const filled = withChanges(blank, changes);
  expect(changes).toHaveLength(6);
  expect(filling(filled, { zeroBase: '—', overwrite: true }).proposals).toEqual([]);
});

test('a cell inside a merged area is not written', () => {
  const merged = workbook(
    sheet(
      '5',
      `
公开表5
2023年一般公共预算支出表 | < | < | < | <
部门名称：青屏市档案馆 | | | | 单位：万元
科目编码 | 科目名称 | 2022年预算数 | 2023年预算数 | 增减额
| 合计 | 80.00 | 100.00 | 20.00
'208 | 社会保障和就业支出 | 80.00 | 100.00 | ^
`,
    ),
  );
  expect(proposals(merged)).toEqual([]);
});
