import { readAmount } from '../../src/amount/read';
import type { AmountReading } from '../../src/amount/reading';
import { printPlain } from '../../src/amount/print';
import type { Cell, CellValue } from '../../src/grid/snapshot';

const cell = (value: CellValue, format = 'General'): Cell => ({ value, format });

/** A reading with its decimals as strings, so that a table of cases can be read. */
function plain(reading: AmountReading): Record<string, unknown> {
  if (reading.kind !== 'number') return { ...reading };
  return { ...reading, value: printPlain(reading.value), stored: printPlain(reading.stored) };
}

const ACCOUNTING = '_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ ';

describe('stored numbers', () => {
  // value, format, printed, stored, decimals, precision, percent
  it.each<[number, string, string, string, number, 'fixed' | 'general', boolean]>([
    [600, 'General', '600', '600', 0, 'general', false],
    [600.004, 'General', '600.004', '600.004', 3, 'general', false],
    [0.1 + 0.2, 'General', '0.3', '0.3', 1, 'general', false],
    [1.1 * 3, 'General', '3.3', '3.3', 1, 'general', false],
    [10 / 3, 'General', '3.333333333', '3.33333333333333', 9, 'general', false],
    [12345.67 - 12345.6, 'General', '0.07', '0.069999999999709', 2, 'general', false],
    [123456789012.34, 'General', '123456789012.34', '123456789012.34', 2, 'general', false],
    [4160.01, '', '4160.01', '4160.01', 2, 'general', false],
    [-0, 'General', '0', '0', 0, 'general', false],
    [1e21, 'General', '1000000000000000000000', '1000000000000000000000', 0, 'general', false],
    [1e-7, 'General', '0.0000001', '0.0000001', 7, 'general', false],
    [600.004, '0.00', '600', '600.004', 2, 'fixed', false],
    [600, '#,##0.00', '600', '600', 2, 'fixed', false],
    [1.005, '0.00', '1.01', '1.005', 2, 'fixed', false],
    [-1.005, '0.00', '-1.01', '-1.005', 2, 'fixed', false],
    [-0.004, '0.00', '0', '-0.004', 2, 'fixed', false],
    [1234.565, ACCOUNTING, '1234.57', '1234.565', 2, 'fixed', false],
    [-1234.5, '0.00_);[Red]\\(0.00\\)', '-1234.5', '-1234.5', 2, 'fixed', false],
    [0, '#,##0.00;-#,##0.00;""', '0', '0', 0, 'general', false],
    [12.34, '0.00"万元"', '12.34', '12.34', 2, 'fixed', false],
    [12.34, '¥#,##0.00', '12.34', '12.34', 2, 'fixed', false],
    [12345, '0!.0,"万元"', '1.2', '1.2345', 1, 'fixed', false],
    [1234567, '#,##0,"千"', '1235', '1234.567', 0, 'fixed', false],
    [0.1472, '0.00%', '14.72', '14.72', 2, 'fixed', true],
    [0.147249, '0.00%', '14.72', '14.7249', 2, 'fixed', true],
    [1, '0%', '100', '100', 0, 'fixed', true],
    [-0.05, '0.0%', '-5', '-5', 1, 'fixed', true],
    [14.72, '0.00"%"', '14.72', '14.72', 2, 'fixed', true],
    [5, '@', '5', '5', 0, 'general', false],
    [123456.7, '0.00E+00', '123456.7', '123456.7', 1, 'general', false],
    [1.5, '# ?/?', '1.5', '1.5', 1, 'general', false],
    [2.5, '0.00[', '2.5', '2.5', 1, 'general', false],
    [12, '[DBNum2]General', '12', '12', 0, 'general', false],
  ])('%p under %p', (value, format, printed, stored, decimals, precision, percent) => {
    expect(plain(readAmount(cell(value, format)))).toEqual({
      kind: 'number',
      value: printed,
      stored,
      decimals,
      precision,
      percent,
      text: false,
    });
  });

  it('reads the result of a formula like a typed value', () => {
    expect(plain(readAmount({ value: 3.14159, formula: 'A1/B1', format: '0.00' }))).toEqual({
      kind: 'number',
      value: '3.14',
      stored: '3.14159',
      decimals: 2,
      precision: 'fixed',
      percent: false,
      text: false,
    });
    expect(plain(readAmount({ value: '3.10', formula: 'TEXT(A1,"0.00")', format: 'General' }))).toEqual({
      kind: 'number',
      value: '3.1',
      stored: '3.1',
      decimals: 2,
      precision: 'fixed',
      percent: false,
      text: true,
    });
  });

  it('makes of a double what Excel shows of it, for many sums of a few dozen amounts', () => {
    let seed = 7;
    let sum = 0;
    let cents = 0;
    let books = 0;
    let noisy = 0;
    const wrong: string[] = [];
    for (let round = 0; round < 2000; round++) {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      const amount = (seed % 1_000_000) - 300_000;
      if (round % 40 === 0) {
        sum = 0;
        cents = 0;
        books++;
      }
      sum += amount / 100;
      cents += amount;
      const expected = `${cents < 0 ? '-' : ''}${Math.floor(Math.abs(cents) / 100)}.${String(Math.abs(cents) % 100).padStart(2, '0')}`;
      const reading = readAmount(cell(sum, 'General'));
      if (String(sum).length > 14) noisy++;
      const got = reading.kind === 'number' ? reading.value.toFixed(2) : reading.kind;
      if (got !== expected || (reading.kind === 'number' && reading.decimals > 2))
        wrong.push(`${got} ${expected}`);
    }
    expect(wrong).toEqual([]);
    expect(books).toBe(50);
    expect(noisy).toBeGreaterThan(100);
  });
});

describe('text that is a number', () => {
  it.each<[string, string, number, boolean]>([
    ['123', '123', 0, false],
    ['123.40', '123.4', 2, false],
    ['0', '0', 0, false],
    ['0.00', '0', 2, false],
    ['-0.00', '0', 2, false],
    ['.5', '0.5', 1, false],
    ["'123", '123', 0, false],
    [' 123.45 ', '123.45', 2, false],
    ['123.45\n', '123.45', 2, false],
    ['\u200B123.45\uFEFF', '123.45', 2, false],
    ['\u00A0123.45\u3000', '123.45', 2, false],
    ['１２３．４５', '123.45', 2, false],
    ['－１２３．４５', '-123.45', 2, false],
    ['123。45', '123.45', 2, false],
    ['1,234.56', '1234.56', 2, false],
    ['1，234.56', '1234.56', 2, false],
    ['1，234，567．8', '1234567.8', 1, false],
    ['1,234', '1234', 0, false],
    ['11, 054. 90', '11054.9', 2, false],
    ['11,\u00A0054.\u300090', '11054.9', 2, false],
    ['1 234.56', '1234.56', 2, false],
    ['1\u00A0234\u00A0567', '1234567', 0, false],
    ['(123.45)', '-123.45', 2, false],
    ['（123.45）', '-123.45', 2, false],
    ['( 1,123.45 )', '-1123.45', 2, false],
    ['-5', '-5', 0, false],
    ['- 5.5', '-5.5', 1, false],
    ['−5.5', '-5.5', 1, false],
    ['–5.5', '-5.5', 1, false],
    ['+5.5', '5.5', 1, false],
    ['123.45-', '-123.45', 2, false],
    ['¥1,234.50', '1234.5', 2, false],
    ['￥1,234.50', '1234.5', 2, false],
    ['-￥5.00', '-5', 2, false],
    ['￥-5.00', '-5', 2, false],
    ['(¥5.00)', '-5', 2, false],
    ['14.72%', '14.72', 2, true],
    ['14.72％', '14.72', 2, true],
    ['１４．７２％', '14.72', 2, true],
    ['14.72 %', '14.72', 2, true],
    ['-3%', '-3', 0, true],
    ['(14.72%)', '-14.72', 2, true],
    ['(14.72)%', '-14.72', 2, true],
    ['1,234.5%', '1234.5', 1, true],
    ['123456789012345678901234.56', '123456789012345678901234.56', 2, false],
  ])('%p', (text, value, decimals, percent) => {
    expect(plain(readAmount(cell(text, '0.0000')))).toEqual({
      kind: 'number',
      value,
      stored: value,
      decimals,
      precision: 'fixed',
      percent,
      text: true,
    });
  });
});

describe('cells that hold nothing', () => {
  it.each([
    '',
    ' ',
    '\u3000\u00A0',
    '\u200B',
    '-',
    '－',
    '—',
    '——',
    '--',
    '–',
    '−',
    '─',
    '- -',
    '------',
    '/',
    '\\',
    '／',
    '无',
    ' 无 ',
  ])('%p', (text) => {
    expect(readAmount(cell(text))).toEqual({ kind: 'blank', text });
  });
  it('no cell, and a cell without a value', () => {
    expect(readAmount(undefined)).toEqual({ kind: 'blank', text: '' });
    expect(readAmount(cell(null, '0.00'))).toEqual({ kind: 'blank', text: '' });
  });
});

describe('cells that hold no readable amount', () => {
  it.each([
    // a letter among digits
    '1O.5',
    'o.5',
    '１Ｏ．５',
    'l23',
    // groupings that can be read two ways
    '1,23',
    '12,34',
    '1234,567',
    '1,2345.67',
    '1,234,56',
    '1.234,56',
    '1,,234',
    ',123',
    '0,123',
    '12 34',
    '1 23',
    '1234 567',
    '1 234,567',
    '12.34.56',
    '5.',
    '.',
    '007',
    '00.5',
    // signs
    '+-5',
    '--5',
    '(-5)',
    '-(5)',
    '(5',
    '5)',
    '()',
    '12-',
    '-12.5-',
    '—5.00',
    '△5.00',
    '%',
    '5%%',
    '5‰',
    '14.72-%',
    '¥',
    // words and units
    '123.45万元',
    '5元',
    '约5',
    '一',
    '合计',
    '无收入',
    '不涉及',
    '1E+05',
    '1e5',
    '0x1F',
    'NaN',
    'Infinity',
    '-Infinity',
    '2023-03-15',
    '12/5',
    '3:30',
    // signs that a careless folding makes digits of
    '①',
    '10²',
    '½',
    '㎡',
    '٣',
    '=1+1',
    'TRUE',
  ])('%p', (text) => {
    expect(readAmount(cell(text))).toEqual({ kind: 'unreadable', text });
  });

  it.each<[CellValue, string, boolean, AmountReading]>([
    [true, '0.00', false, { kind: 'unreadable', text: 'TRUE' }],
    [false, 'General', false, { kind: 'unreadable', text: 'FALSE' }],
    [45000, 'yyyy/m/d', false, { kind: 'unreadable', text: '2023/3/15' }],
    [43538, 'yyyy/m/d', true, { kind: 'unreadable', text: '2023/3/15' }],
    [0.5, 'h:mm', false, { kind: 'unreadable', text: '12:00' }],
    [{ error: '#REF!' }, '0.00', false, { kind: 'error', text: '#REF!' }],
    [{ error: '#DIV/0!' }, '0.00%', false, { kind: 'error', text: '#DIV/0!' }],
  ])('%p under %p', (value, format, date1904, expected) => {
    expect(readAmount(cell(value, format), date1904)).toEqual(expected);
  });

  it('a number that is none', () => {
    expect(readAmount(cell(Number.NaN)).kind).toBe('unreadable');
    expect(readAmount(cell(Number.POSITIVE_INFINITY, '0.00')).kind).toBe('unreadable');
  });

  it('takes no long time over a long text', () => {
    const text = `${'1 '.repeat(20_000)}x`;
    const before = Date.now();
    expect(readAmount(cell(text)).kind).toBe('unreadable');
    expect(readAmount(cell(`1${',111'.repeat(20_000)}x`)).kind).toBe('unreadable');
    expect(readAmount(cell(`${' '.repeat(50_000)}(${' '.repeat(50_000)}`)).kind).toBe('unreadable');
    expect(Date.now() - before).toBeLessThan(2_000);
  });
});

it('reads back what it prints, in every spelling', () => {
  let seed = 42;
  const spellings: readonly ((text: string) => string)[] = [
    (text) => text,
    (text) => text.replaceAll(',', '，'),
    (text) => text.replace(/[-\d.]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
    (text) => text.replaceAll(',', ', ').replace('.', '. '),
    (text) => text.replaceAll(',', ' '),
    (text) => text.replaceAll(',', ''),
    (text) => text.replace(/^-(.*)$/, '（$1）'),
  ];
  const wrong: string[] = [];
  for (let round = 0; round < 1500; round++) {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    const number = (seed - 2 ** 31) / 100;
    const printed = number.toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
    for (const spell of spellings) {
      const reading = readAmount(cell(spell(printed)));
      const got =
        reading.kind === 'number' ? `${reading.value.toFixed(2)} ${reading.decimals}` : reading.kind;
      if (got !== `${number.toFixed(2)} 2`) wrong.push(`${spell(printed)}: ${got}`);
    }
  }
  expect(wrong).toEqual([]);
});
