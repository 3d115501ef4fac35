/**
 * Reads what an amount cell holds, in every way such figures are typed, and refuses to guess: what has two possible
 * readings is unreadable, so that a person looks at it.
 */
import Decimal from 'decimal.js';
import { displayText, formatDecimalsFor, isDateFormat } from '../grid/display';
import type { Cell } from '../grid/snapshot';
import type { AmountReading } from './reading';
import { roundHalfUp } from './rounding';

/** Excel keeps 15 significant digits; what a double has behind them is noise. */
const EXCEL_DIGITS = 15;
/** General never shows more decimals. What a General cell has behind them is left over from a subtraction. */
const GENERAL_DECIMALS = 9;

/**
 * What an amount cell holds. The result of a formula is read like a typed value. `date1904` only serves the text of an
 * unreadable date.
 *
 * As text are read: digits of either width, commas or blanks between groups of three, brackets or a minus sign for
 * negative amounts (a trailing minus only where decimals are written), a leading ¥ and a trailing %. Unreadable are
 * dates, truth values, exponents as text, other groupings (1,23; 12 34), a letter O among digits, superfluous leading
 * zeros, and figures with a unit (12.5万元): taking the figure would lose the unit.
 */
export function readAmount(cell: Cell | undefined, date1904 = false): AmountReading {
  if (cell === undefined || cell.value === null) return { kind: 'blank', text: '' };
  const { value } = cell;
  if (typeof value === 'string') return readText(value);
  if (typeof value === 'number') return readNumber(value, cell.format, date1904);
  if (typeof value === 'boolean') return { kind: 'unreadable', text: displayText(value, cell.format) };
  return { kind: 'error', text: value.error };
}

function readNumber(value: number, format: string, date1904: boolean): AmountReading {
  if (!Number.isFinite(value) || isDateFormat(format)) {
    return { kind: 'unreadable', text: displayText(value, format, date1904) };
  }
  const exact = withoutNoise(value);
  const shown = formatDecimalsFor(value, format);
  if (shown.kind !== 'fixed') {
    const general = roundHalfUp(exact, GENERAL_DECIMALS);
    return {
      kind: 'number',
      value: general,
      stored: exact,
      decimals: general.decimalPlaces(),
      precision: 'general',
      percent: false,
      text: false,
    };
  }
  const stored = exact.times(shown.percent ? 100 : 1).dividedBy(shown.scale);
  return {
    kind: 'number',
    value: roundHalfUp(stored, shown.decimals),
    stored,
    decimals: shown.decimals,
    precision: 'fixed',
    percent: shown.percent,
    text: false,
  };
}

/** The decimal of a double's 15 significant digits. */
function withoutNoise(value: number): Decimal {
  return value === 0 ? new Decimal(0) : new Decimal(value.toPrecision(EXCEL_DIGITS));
}

/** What stands for nothing: dashes, a slash, the word 无. */
const NOTHING = /^(?:[-\u2010-\u2015\u2212\u2500\u30FC]+|[/\\]|无)$/u;
const NUMBER = /^(?:0|[1-9]\d*|[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d{0,2}(?: \d{3})+)?(?:\.(\d+))?$/;
const MINUS = /^[-\u2010-\u2013\u2212]/u;

function readText(original: string): AmountReading {
  const folded = foldWidth(original);
  if (folded === '') return { kind: 'blank', text: original };
  if (NOTHING.test(folded.replaceAll(' ', ''))) return { kind: 'blank', text: original };
  const { figure, negative, percent } = withoutSigns(folded);
  const match = NUMBER.exec(figure);
  if (!match || figure === '') return { kind: 'unreadable', text: original };
  const size = new Decimal(figure.replace(/[, ]/g, ''));
  const value = negative && !size.isZero() ? size.negated() : size;
  return {
    kind: 'number',
    value,
    stored: value,
    decimals: match[1]?.length ?? 0,
    precision: 'fixed',
    percent,
    text: true,
  };
}

/**
 * Full-width signs as ordinary ones, any run of white space as one blank, none beside commas and points. Not NFKC: that
 * would make an amount of ① and of 10².
 */
function foldWidth(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\u200B-\u200F\u2060\uFEFF]/g, '')
    .replace(/\s+/gu, ' ')
    .replace(/(?<=\d) ?[\u3002\uFF61](?= ?\d)/gu, '.')
    .replace(/ ?([,.]) ?/g, '$1')
    .trim()
    .replace(/^'/, '');
}

interface SignedFigure {
  readonly figure: string;
  readonly negative: boolean;
  readonly percent: boolean;
}

/** Takes brackets, sign, currency and percent sign off; signs that contradict each other stay and spoil the figure. */
function withoutSigns(text: string): SignedFigure {
  let figure = text;
  const percent = /%\)?$/.test(figure);
  if (percent) figure = figure.replace(/ ?%(\)?)$/, '$1');
  const bracketed = /^\( ?(.*?) ?\)$/.exec(figure);
  if (bracketed) return { figure: withoutCurrency(bracketed[1] ?? ''), negative: true, percent };
  figure = withoutCurrency(figure);
  if (MINUS.test(figure)) return { figure: withoutCurrency(figure.slice(1).trim()), negative: true, percent };
  if (!percent && /\.\d+[-\u2212]$/u.test(figure))
    return { figure: figure.slice(0, -1), negative: true, percent };
  return { figure: figure.replace(/^\+ ?/, ''), negative: false, percent };
}

function withoutCurrency(figure: string): string {
  return figure.replace(/^[¥\uFFE5] ?/u, '');
}
