/** What is written into cells: amounts, rates, names and signs, and what is never overwritten. */
import Decimal from 'decimal.js';
import { CellWriter } from '../../src/findings/cell-writer';
import { amountChange, fromText } from '../../src/derived/amount-change';
import { codeChange, isSlipOf, nameChange } from '../../src/checks/corrections/names';
import { mendedPunctuation, punctuationHits } from '../../src/checks/text/punctuation';
import { readAmount } from '../../src/amount/read';
import type { Cell, Sheet, Snapshot } from '../../src/grid/snapshot';
import type { AmountCell } from '../../src/tables/book';

const AT = { sheet: '3', row: 0, column: 0 };

function book(cell: Cell, sheet: Partial<Sheet> = {}): Snapshot {
  const area = { top: 0, left: 0, bottom: 1, right: 0 };
  return {
    date1904: false,
    sheets: [
      {
        name: '3',
        visibility: 'visible',
        used: area,
        rows: new Map([[0, [cell]]]),
        merges: [],
        hiddenRows: new Set(),
        hiddenColumns: new Set(),
        ...sheet,
      },
    ],
  };
}

const writerOf = (value: Cell['value'], format = 'General'): CellWriter =>
  new CellWriter(book({ value, format }));
const amountOf = (value: Cell['value'], format = 'General'): AmountCell => ({
  ref: AT,
  reading: readAmount({ value, format }),
});

describe('an amount stored as text becomes a number that looks the same', () => {
  test.each<[string, string, string, number, string | undefined]>([
    ['decimals by a format of its own', '1,234.50', '@', 1234.5, '#,##0.00'],
    ['without groups', '600.00', '@', 600, '0.00'],
    ['General would drop the decimals', '600.00', 'General', 600, '0.00'],
    ['a format that shows as many is kept', '12.34', '#,##0.00', 12.34, undefined],
    ['a format that shows fewer is not', '12.34', '0', 12.34, '0.00'],
    ['full-width digits', '１，２３４．５０', '@', 1234.5, '#,##0.00'],
    ['blanks', ' 11, 054. 90 ', '@', 11054.9, '#,##0.00'],
    ['in brackets', '(3.20)', '@', -3.2, '0.00'],
    ['a nought without decimals', '0', '@', 0, 'General'],
  ])('%s: %s', (_, text, format, value, written) => {
    expect(fromText(writerOf(text, format), amountOf(text, format))).toEqual({
      kind: 'setCell',
      at: AT,
      expect: { value: text },
      write: { value },
      ...(written === undefined ? {} : { format: written }),
    });
  });

  test.each<[string, Cell['value']]>([
    ['a number', 600],
    ['a percentage', '12.5%'],
    ['words', '约600'],
    ['more digits than a number keeps', '12345678901234567.89'],
  ])('%s stays', (_, value) => {
    expect(fromText(writerOf(value, '@'), amountOf(value, '@'))).toBeUndefined();
  });
});

describe('an amount in the format of its cell', () => {
  test.each<[string, Cell['value'], string, string, number, string | undefined]>([
    ['decimals', 1, '#,##0.00', '7892.56', 7892.56, undefined],
    ['General', 1, 'General', '7892.56', 7892.56, undefined],
    ['shown in thousands', 1000, '0.00,', '7.89', 7890, undefined],
    ['text', '1,000.00', '@', '7892.56', 7892.56, '#,##0.00'],
    ['blank', null, '@', '7892.56', 7892.56, '0.00'],
  ])('%s', (_, value, format, amount, written, newFormat) => {
    const change = amountChange(writerOf(value, format), amountOf(value, format), new Decimal(amount), 2);
    expect([change?.write.value, change?.format]).toEqual([written, newFormat]);
  });
});

describe('what is never overwritten', () => {
  test.each<[string, Snapshot, typeof AT]>([
    ['a formula', book({ value: 1, formula: 'SUM(A2:A3)', format: 'General' }), AT],
    [
      'a covered cell of a merged area',
      book({ value: 1, format: 'General' }, { merges: [{ top: 0, left: 0, bottom: 1, right: 0 }] }),
      { ...AT, row: 1 },
    ],
    ['a sheet that was not read whole', book({ value: 1, format: 'General' }, { truncated: true }), AT],
    ['another workbook’s sheet', book({ value: 1, format: 'General' }), { ...AT, sheet: '4' }],
    ['a cell that holds just that', book({ value: 2, format: 'General' }), AT],
  ])('%s', (_, snapshot, at) => {
    expect(new CellWriter(snapshot).set(at, 2)).toBeUndefined();
  });

  test('the first cell of a merged area is', () => {
    const merged = book(
      { value: 1, format: 'General' },
      { merges: [{ top: 0, left: 0, bottom: 1, right: 0 }] },
    );
    expect(new CellWriter(merged).set(AT, 2)?.write).toEqual({ value: 2 });
  });
});

describe('names and codes', () => {
  test.each<[string, string, string, string | undefined]>([
    ['　　一般行政运行', '一般行政运行', '行政运行', '　　行政运行'],
    ['（一）一般行政运行 ', '一般行政运行', '行政运行', '（一）行政运行 '],
    ['　行 政 运 营', '行政运营', '行政运行', '　行政运行'],
    ['运行和运行', '运行', '运营', undefined],
  ])('%j', (text, read, instead, expected) => {
    expect(nameChange(writerOf(text), AT, read, instead)?.write.value).toBe(expected);
  });

  test.each<[Cell['value'], string, string, Cell['value'] | undefined]>([
    ['2080505', '2080505', '2080506', '2080506'],
    [' 2080505', '2080505', '2080506', ' 2080506'],
    [2080505, '2080505', '2080506', 2080506],
    ['05', '2080505', '2080506', undefined],
  ])('code %j', (value, read, instead, expected) => {
    expect(codeChange(writerOf(value), AT, read, instead)?.write.value).toBe(expected);
  });

  test.each<[string, string, boolean]>([
    ['机关事业单位基本养老保险缴费', '机关事业单位基本养老保险缴费支出', true],
    ['行政运营', '行政运行', true],
    ['住房补贴', '住房公积金', false],
    ['其他支出', '行政运行', false],
  ])('%s a slip of %s: %s', (printed, official, expected) => {
    expect(isSlipOf(printed, official)).toBe(expected);
  });
});

describe('signs', () => {
  test.each<[string, string | undefined, boolean]>([
    ['按时完成，，并上报', '，', true],
    ['按时完成，,并上报', '，', true],
    ['按时完成、，并上报', undefined, false],
    ['等等。。。', undefined, false],
    ['共12.67.万元', '7', false],
    ['主要是主要是增加', '主要是', false],
    ['（见附件', undefined, false],
  ])('%s', (text, instead, sure) => {
    const [hit] = punctuationHits(text);
    const mend = hit && mendedPunctuation(text, hit);
    expect([mend?.instead, mend?.sure ?? false]).toEqual([instead, sure]);
  });
});
