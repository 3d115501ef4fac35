/**
 * What a cell shows: a value under a number format code, as Excel writes it in a column wide enough. Also what a format
 * says about decimals. Knows number formats and nothing of amounts or tables.
 */
// By path, because numfmt 4.0.1 names files in its package.json that it does not contain (dist/index.cjs): the name
// alone resolves in webpack and not in Node's require, nor in Jest. Version 3 resolves, and rounds 1.005 to 1.00.
import {
  format as formatValue,
  getFormatDateInfo,
  getFormatInfo,
  isValidFormat,
  tokenize,
} from '../../node_modules/numfmt/dist/index.js';
import { numeralsOf, spellNumerals } from './numerals';
import type { NumeralStyle } from './numerals';
import type { CellValue } from './value';

/** What a format says about the figures it shows. */
export type FormatDecimals =
  /** Shows as many digits as the number has. */
  | { readonly kind: 'general' }
  /**
   * Shows that many decimals. The printed figure is the stored number × (percent ? 100 : 1) ÷ scale, so scale is 1000
   * for `#,##0,` and 10000 for `0!.0,` (万元 out of 元). A format that only writes a % sign behind the number has
   * percent and scale 100.
   */
  | { readonly kind: 'fixed'; readonly decimals: number; readonly percent: boolean; readonly scale: number }
  /** Dates, fractions, exponents, text, and sections that show no digits. */
  | { readonly kind: 'other' };

interface Section {
  readonly condition: Condition | undefined;
  readonly decimals: FormatDecimals;
}

interface Condition {
  readonly operator: string;
  readonly operand: number;
}

/** A format code made ready: parsed once, used for every cell that has it. */
interface PreparedFormat {
  /** The code in the spelling numfmt knows; 'General' where it refuses the format. */
  readonly code: string;
  /** Shows numbers as dates or times of day. */
  readonly date: boolean;
  /** Shows a year, month or day, so that it matters from when days are counted. */
  readonly calendar: boolean;
  readonly numerals: NumeralStyle | undefined;
  /** Sections for numbers in order; at least one. */
  readonly sections: readonly Section[];
}

const GENERAL = 'General';
/** General writes whole numbers below this in full, so they need no formatter. */
const GENERAL_IN_FULL = 1e11;
/** A file can hold hostile numbers of formats; beyond this many the store starts anew. */
const MOST_PREPARED = 5_000;
/** Days between the two epochs of Excel dates. */
const DAYS_1904 = 1462;
const OPTIONS = { locale: 'zh-CN', throws: true, dateErrorNumber: false, dateSpanLarge: false };

const prepared = new Map<string, PreparedFormat>();

/**
 * The text a cell shows, with the blanks its format asks for (`_ ` and the like). A format that cannot be understood
 * counts as General; nothing is thrown. `date1904`: the workbook counts days from 1904.
 */
export function displayText(value: CellValue, format: string, date1904 = false): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'object') return value.error;
  if (typeof value === 'string' && (format === GENERAL || format === '@' || format === '')) return value;
  if (format === GENERAL && Number.isInteger(value) && Math.abs(Number(value)) < GENERAL_IN_FULL) {
    return String(value);
  }
  const ready = preparedFormat(format);
  const shifted = typeof value === 'number' && date1904 && ready.calendar ? value + DAYS_1904 : value;
  const text = formatted(ready.code, shifted);
  return typeof value === 'number' && ready.numerals ? spellNumerals(text, ready.numerals) : text;
}

/** What the format says about positive numbers. */
export function formatDecimals(format: string): FormatDecimals {
  return preparedFormat(format).sections[0]?.decimals ?? { kind: 'general' };
}

/** What the format says about this number: its negative, zero or conditional section where it has one. */
export function formatDecimalsFor(value: number, format: string): FormatDecimals {
  return sectionFor(value, preparedFormat(format).sections)?.decimals ?? { kind: 'general' };
}

/** Whether the format shows numbers as dates or times. */
export function isDateFormat(format: string): boolean {
  return preparedFormat(format).date;
}

function formatted(code: string, value: string | number): string {
  try {
    return formatValue(code, value, OPTIONS);
  } catch {
    return String(value);
  }
}

function preparedFormat(format: string): PreparedFormat {
  const known = prepared.get(format);
  if (known) return known;
  const fresh = prepare(format);
  if (prepared.size >= MOST_PREPARED) prepared.clear();
  prepared.set(format, fresh);
  return fresh;
}

function prepare(format: string): PreparedFormat {
  const spelled = internationalSpelling(format);
  const code = spelled.trim() !== '' && isValidFormat(spelled) ? spelled : GENERAL;
  const date = getFormatInfo(code).isDate;
  const parts = getFormatDateInfo(code);
  return {
    code,
    date,
    calendar: date && (parts.year || parts.month || parts.day),
    numerals: numeralsOf(code, date),
    sections: numberSections(code),
  };
}

/** Colours as a Chinese Excel spells them; files written by other programs sometimes keep that spelling. */
const CHINESE_COLOURS: Readonly<Record<string, string>> = {
  黑色: 'Black',
  蓝色: 'Blue',
  青色: 'Cyan',
  绿色: 'Green',
  洋红: 'Magenta',
  红色: 'Red',
  白色: 'White',
  黄色: 'Yellow',
};

/**
 * The code in the spelling of the file format: General for G/通用格式, English colours, and \x where East Asian
 * versions write !x for a literal character. Quoted text and escaped characters stay as they are.
 */
function internationalSpelling(format: string): string {
  return format.replace(
    /"[^"]*"|\\.|[_*].|!(.)|G\/通用格式|\[(\p{Script=Han}+)\]/gsu,
    (whole: string, escaped: string | undefined, colour: string | undefined) => {
      if (escaped !== undefined) return `\\${escaped}`;
      if (colour !== undefined) return `[${CHINESE_COLOURS[colour] ?? colour}]`;
      return whole === 'G/通用格式' ? GENERAL : whole;
    },
  );
}

function numberSections(code: string): readonly Section[] {
  const sections: Token[][] = [[]];
  for (const token of tokenize(code)) {
    if (token.type === 'BREAK') sections.push([]);
    else sections[sections.length - 1]?.push(token);
  }
  const forNumbers = sections.slice(0, 3).filter((tokens) => !tokens.some(({ type }) => type === 'TEXT'));
  if (forNumbers.length === 0) return [{ condition: undefined, decimals: { kind: 'other' } }];
  return forNumbers.map((tokens) => ({ condition: conditionOf(tokens), decimals: decimalsOf(tokens) }));
}

type Token = ReturnType<typeof tokenize>[number];

function conditionOf(tokens: readonly Token[]): Condition | undefined {
  const written = tokens.find(({ type }) => type === 'CONDITION')?.value;
  const parts = /^(<=|>=|<>|<|>|=)\s*(.+)$/.exec(written ?? '');
  return parts ? { operator: parts[1] ?? '', operand: Number(parts[2]) } : undefined;
}

const DIGITS: ReadonlySet<string> = new Set(['ZERO', 'HASH', 'QMARK']);

function decimalsOf(tokens: readonly Token[]): FormatDecimals {
  const types = new Set<string>(tokens.map(({ type }) => type));
  if (types.has('GENERAL')) return { kind: 'general' };
  const section = tokens.map(({ raw }) => raw).join('');
  const info = getFormatInfo(section);
  const unfit = info.isDate || ['fraction', 'scientific', 'text', 'error'].includes(info.type);
  if (unfit || !tokens.some(({ type }) => DIGITS.has(type))) return { kind: 'other' };
  const behindLiteralPoint = types.has('POINT') ? 0 : digitsBehindLiteralPoint(tokens);
  // numfmt gives a multiplier; a % sign is a hundred of it.
  const divisor = powerOfTen((info.isPercent ? 100 : 1) / info.scale) * 10 ** behindLiteralPoint;
  const writesPercent = !info.isPercent && tokens.some(isLiteralPercent);
  return {
    kind: 'fixed',
    decimals: info.maxDecimals + behindLiteralPoint,
    percent: info.isPercent || writesPercent,
    scale: writesPercent ? divisor * 100 : divisor,
  };
}

function isLiteralPercent(token: Token): boolean {
  return (
    (token.type === 'STRING' || token.type === 'ESCAPED' || token.type === 'CHAR') &&
    /[%％]/.test(token.value)
  );
}

/**
 * `0\.0,` puts a point among the digits of a whole number: there is no thousands-scaling by ten otherwise, so that
 * is how 万元 are shown. The digits behind the point are decimals to the reader.
 */
function digitsBehindLiteralPoint(tokens: readonly Token[]): number {
  const point = tokens.findIndex(
    ({ type, value }) => (type === 'ESCAPED' || type === 'STRING') && value === '.',
  );
  if (point < 0 || !tokens.slice(0, point).some(({ type }) => DIGITS.has(type))) return 0;
  return tokens.slice(point).filter(({ type }) => DIGITS.has(type)).length;
}

/** The nearest power of ten, to be rid of binary noise such as 1 / 0.001. */
function powerOfTen(value: number): number {
  return 10 ** Math.round(Math.log10(value));
}

function sectionFor(value: number, sections: readonly Section[]): Section | undefined {
  if (!sections.some(({ condition }) => condition)) {
    const [positive, negative, zero] = sections;
    if (value < 0) return negative ?? positive;
    return value === 0 ? (zero ?? positive) : positive;
  }
  return sections.find(({ condition }, index) =>
    condition ? holds(value, condition) : index > 0 || value > 0,
  );
}

function holds(value: number, { operator, operand }: Condition): boolean {
  switch (operator) {
    case '<':
      return value < operand;
    case '<=':
      return value <= operand;
    case '>':
      return value > operand;
    case '>=':
      return value >= operand;
    case '=':
      return value === operand;
    default:
      return value !== operand;
  }
}
