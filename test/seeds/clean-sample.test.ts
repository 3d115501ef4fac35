/**
 * The clean sample of the 2023 budget: that it is what the script makes, that it differs from the faithful one in what
 * is listed and in nothing else, and that what is listed adds up.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Decimal from 'decimal.js';
import type { InsertedRows, ListedChange } from '../../seeds/clean-sample-changes';
import { CELL_CHANGES, INSERTED_ROWS } from '../../seeds/clean-sample-changes';
import { CLEAN_SAMPLE, FAITHFUL_SAMPLE, makeCleanSample } from '../../seeds/make-clean-sample';
import type { XmlCell, XmlSheet } from './workbook-xml';
import { readXml } from './workbook-xml';

const faithfulBytes = new Uint8Array(readFileSync(FAITHFUL_SAMPLE));
const cleanBytes = new Uint8Array(readFileSync(CLEAN_SAMPLE));
const faithful = readXml(faithfulBytes);
const clean = readXml(cleanBytes);

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

function sheet(name: string): XmlSheet {
  return clean.sheets.find((one) => one.name.startsWith(`${name}.`))!;
}

function value(table: string, cell: string): XmlCell['value'] {
  return sheet(table).cells.get(cell)?.value ?? null;
}

/** What the cells of a row hold, from column A on. */
function row(table: string, number: number, columns: string): XmlCell['value'][] {
  return columns.split('').map((column) => value(table, `${column}${number}`));
}

function total(values: readonly XmlCell['value'][]): string {
  return Decimal.sum(0, ...values.map((one) => one ?? 0)).toFixed(2);
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i);

describe('making the clean sample', () => {
  test('the faithful sample is the one that was given', () => {
    expect(sha256(faithfulBytes)).toBe('1f2873bb537b2fea4655eff853b85e013f9cb40c0539313acc4200ad1fff218b');
  });

  test('gives the committed file byte for byte, twice', async () => {
    const made = [await makeCleanSample(faithfulBytes), await makeCleanSample(faithfulBytes)];
    expect(made.map(sha256)).toEqual([sha256(cleanBytes), sha256(cleanBytes)]);
  });

  test.each<[string, ListedChange[], InsertedRows[]]>([
    ['another content', altered(CELL_CHANGES, { to: 2560.57 }), [...INSERTED_ROWS]],
    ['another format', altered(CELL_CHANGES, { format: '0.0' }), [...INSERTED_ROWS]],
    ['a change less', CELL_CHANGES.slice(1), [...INSERTED_ROWS]],
    ['a row less', [...CELL_CHANGES], altered(INSERTED_ROWS, { rows: INSERTED_ROWS[0]!.rows.slice(1) })],
  ])('a list with %s gives another file', async (_, cells, insertions) => {
    expect(sha256(await makeCleanSample(faithfulBytes, cells, insertions))).not.toBe(sha256(cleanBytes));
  });
});

/** The list with its first entry changed. */
function altered<T>(list: readonly T[], patch: Partial<T>): T[] {
  return list.map((one, i) => (i === 0 ? { ...one, ...patch } : one));
}

describe('a sample that does not hold what the list expects', () => {
  const PREFACE = '原样例与更正清单不符，未生成：\n';
  const emptyTable: InsertedRows = {
    finding: 'B99',
    sheet: '8.政府性基金预算支出表',
    below: 6,
    expect: [null, null, null, null, null],
    rows: [['208', null, null, null, null]],
    reason: '',
    invented: true,
  };

  test.each<[string, ListedChange[], InsertedRows[], string]>([
    [
      'another number',
      altered(CELL_CHANGES, { from: 2561 }),
      [],
      'B01 「12-5.项目支出绩效目标表」E31：应为 2561，实为 2560',
    ],
    [
      'blank instead of a text',
      altered(CELL_CHANGES, { cell: 'H31', from: '备注' }),
      [],
      'B01 「12-5.项目支出绩效目标表」H31：应为 "备注"，实为空',
    ],
    ['no such sheet', altered(CELL_CHANGES, { sheet: '13' }), [], 'B01 「13」E31：没有这张表'],
    [
      'two places at once',
      [
        { ...CELL_CHANGES[0]!, from: '2560' },
        { ...CELL_CHANGES[0]!, cell: 'E30', from: null },
      ],
      [],
      'B01 「12-5.项目支出绩效目标表」E31：应为 "2560"，实为 2560\nB01 「12-5.项目支出绩效目标表」E30：应为空，实为 2032',
    ],
    [
      'another row to insert below',
      [],
      altered(INSERTED_ROWS, {
        below: 13,
        expect: ['210', '卫生健康', 162.5, 162.5, 0, null, null, null],
      }).slice(0, 1),
      'B10 「3.部门支出总表」：B13：应为 "卫生健康"，实为 "卫生健康支出"',
    ],
    ['merged cells below', [], [emptyTable], 'B99 「8.政府性基金预算支出表」：第 6 行以下有合并单元格'],
    [
      'cells right of the table',
      [],
      altered(INSERTED_ROWS, { expect: ['221', '住房保障支出', 138.87, 138.87], below: 22 }).slice(0, 1),
      [23, 24, 25, 26].map((n) => `B10 「3.部门支出总表」：第 ${n} 行在表的右边还有内容`).join('\n'),
    ],
  ])('%s: refused', async (_, cells, insertions, message) => {
    await expect(makeCleanSample(faithfulBytes, cells, insertions)).rejects.toMatchObject({
      name: 'SampleRefused',
      message: PREFACE + message,
    });
  });
});

/** The cells a sheet must have: those of the faithful sample with the lists carried out on them. */
function expectedCells(before: XmlSheet): Map<string, XmlCell> {
  const cells = new Map(before.cells);
  for (const { cell, to, format, formattingOf } of CELL_CHANGES.filter((one) => one.sheet === before.name)) {
    const { look } = before.cells.get(formattingOf ?? cell)!;
    cells.set(cell, { value: to, look: format === undefined ? look : { ...look, format } });
  }
  const insertion = INSERTED_ROWS.find((one) => one.sheet === before.name);
  return insertion === undefined ? cells : withRows(cells, insertion);
}

function withRows(before: ReadonlyMap<string, XmlCell>, { below, rows }: InsertedRows): Map<string, XmlCell> {
  const cells = new Map<string, XmlCell>();
  for (const [address, cell] of before) {
    const [, column, number] = /^([A-Z]+)(\d+)$/.exec(address)!;
    const shift = Number(number) > below ? rows.length : 0;
    cells.set(`${column!}${Number(number) + shift}`, cell);
    if (Number(number) !== below) continue;
    rows.forEach((values, i) => {
      const inserted = values[column!.charCodeAt(0) - 'A'.charCodeAt(0)]!;
      cells.set(`${column!}${below + 1 + i}`, { value: inserted, look: cell.look });
    });
  }
  return cells;
}

const sorted = (cells: ReadonlyMap<string, XmlCell>): Record<string, XmlCell> =>
  Object.fromEntries([...cells].sort(([one], [other]) => (one < other ? -1 : 1)));

describe('the clean sample beside the faithful one', () => {
  test('has the same 18 sheets in the same order', () => {
    expect(clean.sheets.map(({ name }) => name)).toEqual(faithful.sheets.map(({ name }) => name));
    expect(clean.sheets).toHaveLength(18);
  });

  test.each(faithful.sheets.map((one, i) => [one.name, i] as const))(
    '%s: cells and their looks differ as listed and nowhere else',
    (_, i) => {
      const before = faithful.sheets[i]!;
      expect(before.cells.size).toBeGreaterThan(20);
      expect(sorted(clean.sheets[i]!.cells)).toEqual(sorted(expectedCells(before)));
    },
  );

  test.each(faithful.sheets.map((one, i) => [one.name, i] as const))(
    '%s: merges, column widths, row heights and print set-up are the same',
    (_, i) => {
      const [before, after] = [faithful.sheets[i]!, clean.sheets[i]!];
      expect(after.frame).toBe(before.frame);
      const kept = [...after.rowTags].filter(([number]) => before.rowTags.has(number));
      expect(kept).toEqual([...before.rowTags]);
    },
  );

  test('only two sheets are longer, by three rows each', () => {
    const longer = clean.sheets
      .map((after, i) => [after.name, faithful.sheets[i]!.dimension, after.dimension])
      .filter(([, before, after]) => before !== after);
    expect(longer).toEqual([
      ['3.部门支出总表', 'A1:H26', 'A1:H29'],
      ['5-1.一般公共预算支出表(分功能科目)', 'A1:G27', 'A1:G30'],
    ]);
  });

  test('other parts are untouched, but that the workbook asks to be recalculated', () => {
    const withoutRequest = new Map(
      [...clean.otherParts].map(([path, text]) => [path, text.replace(' fullCalcOnLoad="1"', '')]),
    );
    expect([...withoutRequest]).toEqual([...faithful.otherParts]);
  });

  test('the comparison would show a change that is not listed', async () => {
    const unlisted: ListedChange = { ...CELL_CHANGES[0]!, cell: 'E30', from: 2032, to: 2033 };
    const other = readXml(await makeCleanSample(faithfulBytes, [...CELL_CHANGES, unlisted]));
    expect(sorted(other.sheets[16]!.cells)).not.toEqual(sorted(expectedCells(faithful.sheets[16]!)));
  });
});

describe('the lists', () => {
  const everything = [...CELL_CHANGES, ...INSERTED_ROWS];
  const numbers = (listed: readonly { finding: string }[]): string[] =>
    [...new Set(listed.map(({ finding }) => finding))].sort();

  test('mend what the tables show to be wrong (B04 goes with B03)', () => {
    expect(numbers(everything).join(' ')).toBe(
      'B01 B02 B03 B05 B06 B10 B13 B15 B16 B17 B18 B19 B20 B21 B22 B23 B24 B29 B30 B40 B43 B44 B51 B59',
    );
  });

  test('every entry has its reason, changes something, and stands once', () => {
    expect(everything.filter(({ reason }) => reason.length < 6)).toEqual([]);
    expect(CELL_CHANGES.filter(({ from, to }) => from === to)).toEqual([]);
    const places = CELL_CHANGES.map(({ sheet: name, cell }) => `${name}!${cell}`);
    expect(new Set(places).size).toBe(207);
    expect(places).toHaveLength(207);
  });

  test('what is invented is said so, there and in the README', () => {
    const invented = numbers(everything.filter(({ invented: chosen }) => chosen));
    expect(invented).toEqual(['B01', 'B10', 'B15', 'B16', 'B17', 'B19', 'B21', 'B22']);
    const readme = readFileSync(join(__dirname, '../../seeds/README.md'), 'utf8');
    expect([...readme.matchAll(/^\| (B\d\d) \|/gm)].map(([, finding]) => finding)).toEqual(invented);
  });
});

describe('what was mended adds up', () => {
  test('the inserted rows of 表3 and 表5-1', () => {
    expect(range(13, 18).map((n) => row('3', n, 'ABCDEFGH'))).toEqual([
      ['210', '卫生健康支出', 162.5, 162.5, 0, null, null, null],
      ['21011', '行政事业单位医疗', 162.5, 162.5, 0, null, null, null],
      ['2101101', '行政单位医疗', 72.58, 72.58, 0, null, null, null],
      ['2101102', '事业单位医疗', 6.85, 6.85, 0, null, null, null],
      ['2101103', '公务员医疗补助', 83.07, 83.07, 0, null, null, null],
      ['217', '金融支出', 10580.02, 1586.16, 8993.86, null, null, null],
    ]);
    expect(range(14, 19).map((n) => row('5-1', n, 'ABCDEFG'))).toEqual([
      ['210', '卫生健康支出', 162.5, 162.5, 162.5, 0, 0],
      ['21011', '行政事业单位医疗', 162.5, 162.5, 162.5, 0, 0],
      ['2101101', '行政单位医疗', 72.58, 72.58, 72.58, 0, 0],
      ['2101102', '事业单位医疗', 6.85, 6.85, 6.85, 0, 0],
      ['2101103', '公务员医疗补助', 83.07, 83.07, 83.07, 0, 0],
      ['217', '金融支出', 10580.02, 1586.16, 1152.1, 434.06, 8993.86],
    ]);
  });

  test.each([
    ['3', 14, 'CDE', ['162.50', '162.50', '0.00']],
    ['5-1', 15, 'CDEFG', ['162.50', '162.50', '162.50', '0.00', '0.00']],
  ])('表%s: 21011 is the sum of its items in every column', (table, above, columns, expected) => {
    const sums = columns
      .split('')
      .map((column) => total(range(above + 1, above + 3).map((n) => value(table, `${column}${n}`))));
    expect(sums).toEqual(expected);
    expect(row(table, above, columns).map((one) => total([one]))).toEqual(expected);
  });

  test('行政单位医疗 and 事业单位医疗 together are what 表6 has for 30110', () => {
    expect(row('6', 14, 'AC')).toEqual(['30110', 79.43]);
    expect(total([value('3', 'C15'), value('3', 'C16')])).toBe('79.43');
  });

  test('表3 and 表5-1 list the same subjects with the same amounts', () => {
    const inTable5 = range(6, 30).map((n) => row('5-1', n, 'ABCDG'));
    expect(range(5, 29).map((n) => row('3', n, 'ABCDE'))).toEqual(inTable5);
    expect(inTable5.map(([code]) => code)).toHaveLength(25);
  });

  test('every amount of 表5-1 is a number shown with two decimals', () => {
    const cells = range(6, 30).flatMap((n) =>
      'CDEFG'.split('').map((c) => sheet('5-1').cells.get(`${c}${n}`)!),
    );
    expect(cells.map((cell) => [typeof cell.value, cell.look.format])).toEqual(
      cells.map(() => ['number', '0.00']),
    );
    expect(cells).toHaveLength(125);
  });

  test('the measured amounts of 12-5 add up to its budget', () => {
    expect(total(range(25, 31).map((n) => value('12-5', `E${n}`)))).toBe('7892.56');
    expect(value('12-5', 'F13')).toBe(7892.56);
  });

  test.each([
    ['12-1', '42010022169T000000100', '防范及处置非法集资风险经费', '武汉市地方金融工作局本级', 330, 12, 19],
    [
      '12-2',
      '42010022169T000000101',
      '规范和引导地方类金融组织有序经营专项经费',
      '武汉市地方金融工作局本级',
      112,
      13,
      20,
    ],
    [
      '12-3',
      '42010022169T000000102',
      '区域金融中心建设推进工作经费',
      '武汉市地方金融工作局本级',
      321.3,
      14,
      21,
    ],
    ['12-4', '42010022169Y000000105', '金融局信息系统运行维护', '武汉市地方金融工作局本级', 288, 10, 22],
    ['12-5', '42010023169T000000100', '金融企业奖励专项资金', '武汉市地方金融工作局本级', 7892.56, 15, 24],
    ['12-6', '42010023169T000000101', '区域金融中心建设发展促进经费', '武汉市金融发展促进中心', 50, 18, 23],
  ])('%s, 表10 and 表11 tell the same of the project', (table, code, name, unit, amount, in10, in11) => {
    expect([value(table, 'F4'), value(table, 'B4'), value(table, 'F5'), value(table, 'B13')]).toEqual([
      code,
      name,
      unit,
      amount,
    ]);
    expect(row('10', in10, 'ABCD')).toEqual([code, name, unit, amount]);
    expect(row('11', in11, 'BDE')).toEqual([name, amount, amount]);
  });

  test.each([
    ['E26', 5, 'F26', '按照 40 元/天/人/次计算，预计 1250 人/天/次', ['40', '1250', '0.0001']],
    ['E27', 44.2, 'F27', '200.48 亿元，按照 0.0022047% 测算', ['200.48', '10000', '0.000022047']],
    ['E28', 22.8, 'F28', '按起收点 3000 元/家，76 家企业', ['3000', '76', '0.0001']],
    ['E25', 25, 'F25', '202.858 亿元，审计费率仅 0.0012324%', ['202.858', '10000', '0.000012324']],
  ])('12-2 %s: %d 万元 is what the text works out', (cell, amount, textCell, words, factors) => {
    expect(value('12-2', cell)).toBe(amount);
    expect(value('12-2', textCell)).toContain(words);
    const product = factors.reduce((one, factor) => one.times(factor), new Decimal(1));
    expect(product.toFixed(2)).toBe(amount.toFixed(2));
  });

  test('12-2 F28: the charge of one pawnshop is what its rate gives', () => {
    expect(value('12-2', 'F28')).toContain('22.5 亿元，按照 0.009% 测算，每家 2664 元');
    expect(new Decimal('22.5e8').times('0.00009').dividedBy(76).toFixed(0)).toBe('2664');
  });

  test('every indicator row of 12-6 is filled', () => {
    const blank = [
      ...range(40, 51).flatMap((n) => ['D', 'E', 'G'].map((column) => `${column}${n}`)),
      ...range(55, 67).flatMap((n) => ['D', 'G', 'H'].map((column) => `${column}${n}`)),
    ].filter((cell) => value('12-6', cell) === null);
    expect(blank).toEqual([]);
  });
});
