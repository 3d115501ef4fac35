import { displayText, formatDecimals, formatDecimalsFor, isDateFormat } from '../../src/grid/display';
import type { FormatDecimals } from '../../src/grid/display';
import type { CellValue } from '../../src/grid/snapshot';

const ACCOUNTING = '_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ ';

describe('displayText', () => {
  it.each<[CellValue, string, string]>([
    // General: eleven characters, as Excel.
    [0.1 + 0.2, 'General', '0.3'],
    [600, 'General', '600'],
    [600.004, 'General', '600.004'],
    [-1234.5, 'General', '-1234.5'],
    [1234567.891234, 'General', '1234567.891'],
    [123456789.12345, 'General', '123456789.1'],
    [12345678901, 'General', '12345678901'],
    [123456789012, 'General', '1.23457E+11'],
    [0.00001, 'General', '0.00001'],
    [0, 'General', '0'],
    [5, 'G/通用格式', '5'],
    [5, 'G/通用格式"元"', '5元'],
    [12, '', '12'],
    // Fixed decimals: half away from zero, on the 15 digits Excel keeps.
    [1.005, '0.00', '1.01'],
    [-1.005, '0.00', '-1.01'],
    [2.675, '#0.00', '2.68'],
    [0, '#0.00', '0.00'],
    [1234.5, '#,##0.00_ ', '1,234.50 '],
    [-1234.5, '0.00_);[Red]\\(0.00\\)', '(1234.50)'],
    [1234.5, '0.00_);[Red]\\(0.00\\)', '1234.50 '],
    [-2, '[红色]0.00', '-2.00'],
    [2, '[红色]0.00', '2.00'],
    [1234.5, ACCOUNTING, ' 1,234.50 '],
    [-1234.5, ACCOUNTING, ' -1,234.50 '],
    [0, ACCOUNTING, ' -   '],
    ['本年收入', ACCOUNTING, ' 本年收入 '],
    [0, '#,##0.00;-#,##0.00;""', ''],
    [3, ';;;', ''],
    ['保密', ';;;', ''],
    [-3, '"￥"#,##0.00;"￥"\\-#,##0.00', '￥-3.00'],
    [0.1472, '0.00%', '14.72%'],
    // Scaled.
    [1234567, '#,##0,"千"', '1,235千'],
    [12345, '0!.0,"万元"', '1.2万元'],
    [12345, '0\\.0,"万元"', '1.2万元'],
    [123456789, '0!.0000', '12345.6789'],
    [12345, '[>=10000]0!.0,"万";0.00', '1.2万'],
    [3, '[>=10000]0!.0,"万";0.00', '3.00'],
    [12, '0"!"', '12!'],
    // Dates.
    [45000, 'yyyy"年"m"月"d"日"', '2023年3月15日'],
    [45000, '[$-804]yyyy"年"m"月"d"日";@', '2023年3月15日'],
    [45000, 'yyyy/m/d', '2023/3/15'],
    [45000, '[$-804]aaaa', '星期三'],
    [0.75, 'h:mm AM/PM', '6:00 下午'],
    [1.5, '[h]:mm', '36:00'],
    [-1, 'yyyy-mm-dd', '######'],
    // Chinese numerals.
    [1234, '[DBNum1][$-804]General', '一千二百三十四'],
    [1034, '[DBNum1]G/通用格式', '一千〇三十四'],
    [10001234.5, '[DBNum2][$-804]General', '壹仟万零壹仟贰佰叁拾肆.伍'],
    [100000, '[DBNum1]General', '一十万'],
    [-12, '[DBNum1]General', '-一十二'],
    [0, '[DBNum2]General', '零'],
    [1234.5, '[DBNum2][$-804]0.00', '壹贰叁肆.伍零'],
    [45000, '[DBNum1][$-804]yyyy"年"m"月"d"日"', '二〇二三年三月十五日'],
    [45207, '[DBNum1][$-804]yyyy"年"m"月"d"日"', '二〇二三年十月八日'],
    ['第12号', '[DBNum1]General', '第12号'],
    // Other kinds of value.
    ['123', '0.00', '123'],
    ['123', '@', '123'],
    ['', '0.00', ''],
    [null, '0.00', ''],
    [true, '0.00', 'TRUE'],
    [false, '"是";;"否"', 'FALSE'],
    [{ error: '#REF!' }, '0.00', '#REF!'],
    // What numfmt refuses counts as General.
    [2.5, '0.00[', '2.5'],
    [2.5, '"unclosed', '2.5'],
    [2.5, 'General%', '2.5'],
    [2.5, '0;0;0;0;0', '2.5'],
    ['文字', '0.00[', '文字'],
    [12, '   ', '12'],
  ])('%p under %p shows %p', (value, format, shown) => {
    expect(displayText(value, format)).toBe(shown);
  });

  it.each<[number, string, string]>([
    [43538, 'yyyy-mm-dd', '2023-03-15'],
    [43538, '[$-804]aaaa', '星期三'],
    [43538, '0.00', '43538.00'],
    [1.5, '[h]:mm', '36:00'],
  ])('counts dates from 1904 and leaves everything else: %p under %p shows %p', (value, format, shown) => {
    expect(displayText(value, format, true)).toBe(shown);
  });

  it('never throws, whatever the format', () => {
    let seed = 20230315;
    const next = (below: number): number => {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      return Math.floor((seed / 2 ** 32) * below);
    };
    const pieces = [
      '0',
      '#',
      '.',
      ',',
      ';',
      '%',
      '[',
      ']',
      '"',
      '\\',
      '!',
      '_',
      '*',
      '@',
      'y',
      'E+',
      '/',
      '万',
      'General',
      '?',
      '[>1]',
      '[DBNum1]',
      'h',
      '(',
      '$',
      '\u{1F600}',
    ];
    const thrown: string[] = [];
    for (let round = 0; round < 3000; round++) {
      const format = Array.from({ length: 1 + next(8) }, () => pieces[next(pieces.length)]).join('');
      for (const value of [0, -1.5, 12345.678, 1e300, Number.MAX_VALUE, 'x']) {
        try {
          if (typeof displayText(value, format) !== 'string') thrown.push(format);
          formatDecimals(format);
        } catch {
          thrown.push(format);
        }
      }
    }
    expect(thrown).toEqual([]);
  });
});

describe('formatDecimals', () => {
  const fixed = (decimals: number, percent = false, scale = 1): FormatDecimals => ({
    kind: 'fixed',
    decimals,
    percent,
    scale,
  });
  it.each<[string, FormatDecimals]>([
    ['General', { kind: 'general' }],
    ['', { kind: 'general' }],
    ['G/通用格式', { kind: 'general' }],
    ['General"元"', { kind: 'general' }],
    ['[DBNum1]General', { kind: 'general' }],
    ['0.00[', { kind: 'general' }],
    ['0', fixed(0)],
    ['#,##0', fixed(0)],
    ['#0.00', fixed(2)],
    ['#,##0.00_ ', fixed(2)],
    ['0.00_);[Red]\\(0.00\\)', fixed(2)],
    [ACCOUNTING, fixed(2)],
    ['#,##0.00;-#,##0.00;""', fixed(2)],
    ['#.##', fixed(2)],
    ['0.000000', fixed(6)],
    ['¥#,##0.00', fixed(2)],
    ['[$￥-804]#,##0.00', fixed(2)],
    ['0.00"万元"', fixed(2)],
    ['0.00;@', fixed(2)],
    ['[DBNum2]0.00', fixed(2)],
    ['0%', fixed(0, true)],
    ['0.00%', fixed(2, true)],
    ['0.00"%"', fixed(2, true, 100)],
    ['0.00\\%', fixed(2, true, 100)],
    ['#,##0,"千"', fixed(0, false, 1000)],
    ['0.00,,"百万"', fixed(2, false, 1e6)],
    ['0!.0,"万元"', fixed(1, false, 1e4)],
    ['0\\.0,', fixed(1, false, 1e4)],
    ['0"."0000', fixed(4, false, 1e4)],
    ['[>=10000]0!.0,"万";0.00', fixed(1, false, 1e4)],
    ['@', { kind: 'other' }],
    ['yyyy-mm-dd', { kind: 'other' }],
    ['h:mm', { kind: 'other' }],
    ['# ?/?', { kind: 'other' }],
    ['0.00E+00', { kind: 'other' }],
    [';;;', { kind: 'other' }],
    ['"—"', { kind: 'other' }],
  ])('%p', (format, expected) => {
    expect(formatDecimals(format)).toEqual(expected);
  });

  it.each<[number, string, FormatDecimals]>([
    [1, '0.00;(0.0);0', fixed(2)],
    [-1, '0.00;(0.0);0', fixed(1)],
    [0, '0.00;(0.0);0', fixed(0)],
    [0, '0.00;(0.0)', fixed(2)],
    [-1, '0.00;@', fixed(2)],
    [-1, '0.00;', { kind: 'other' }],
    [20000, '[>=10000]0!.0,"万";0.00', fixed(1, false, 1e4)],
    [3, '[>=10000]0!.0,"万";0.00', fixed(2)],
    [5, '[<1]0.000;[<10]0.00;0.0', fixed(2)],
    [50, '[<1]0.000;[<10]0.00;0.0', fixed(1)],
    [-5, '[>100]0.0', { kind: 'general' }],
  ])('for %p under %p', (value, format, expected) => {
    expect(formatDecimalsFor(value, format)).toEqual(expected);
  });
});

it.each<[string, boolean]>([
  ['yyyy-mm-dd', true],
  ['h:mm', true],
  ['[$-804]aaaa', true],
  ['0.00', false],
  ['General', false],
  ['0.00"年"', false],
  ['"yyyy"0', false],
])('isDateFormat %p is %p', (format, expected) => {
  expect(isDateFormat(format)).toBe(expected);
});
