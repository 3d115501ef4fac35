/**
 * What Excel makes of something that is entered into a cell: text that looks like a number, a date, a formula or an
 * error becomes one, unless it begins with an apostrophe or the cell's format is that of text. Set in a Chinese Excel.
 */
import type { SimulatedContent } from './book';
import { invalidArgument } from './wire';

const ERRORS: readonly string[] = [
  '#DIV/0!',
  '#N/A',
  '#NAME?',
  '#NULL!',
  '#NUM!',
  '#REF!',
  '#VALUE!',
  '#SPILL!',
  '#CALC!',
];
const MOST_CHARACTERS = 32_767;

/** The content; undefined where the cell is emptied. `result` gives what a formula comes to. */
export function entered(
  value: unknown,
  format: string,
  result: (formula: string) => SimulatedContent,
): SimulatedContent | undefined {
  if (typeof value === 'boolean') return { value };
  if (typeof value === 'number') return { value: format === '@' ? String(value) : value };
  if (typeof value !== 'string') throw invalidArgument(`a cell cannot hold ${typeof value}`);
  if (value.length > MOST_CHARACTERS) throw invalidArgument('text too long');
  if (value === '') return undefined;
  if (value.startsWith("'")) return { value: value.slice(1) };
  if (format === '@') return { value };
  if (/^[=+-]/.test(value) && number(value) === undefined) {
    const formula = value.startsWith('=') ? value : `=${value}`;
    if (formula === '=') throw invalidArgument('an empty formula');
    return { ...result(formula), formula };
  }
  if (value.startsWith('@')) throw invalidArgument('that function is not valid');
  return constant(value);
}

function constant(text: string): SimulatedContent {
  const trimmed = text.trim();
  if (ERRORS.includes(trimmed)) return { value: trimmed, error: true };
  if (/^(true|false)$/i.test(trimmed)) return { value: /^true$/i.test(trimmed) };
  const plain = number(trimmed) ?? date(trimmed);
  return { value: plain ?? text };
}

function number(text: string): number | undefined {
  const half = text
    .trim()
    .replace(/[０-９．－]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0));
  const match = /^([+-]?)[￥¥$]?((?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?(?:[eE][+-]?\d+)?)(%?)$/.exec(half);
  if (match?.[2] === undefined || !/\d/.test(match[2])) {
    const negative = /^\((\d[\d,]*(?:\.\d+)?)\)$/.exec(half);
    return negative?.[1] === undefined ? undefined : -Number(negative[1].replaceAll(',', ''));
  }
  const size = Number(match[2].replaceAll(',', '')) / (match[3] === '%' ? 100 : 1);
  return match[1] === '-' ? -size : size;
}

/** Not the right day, but a number: what was text is text no longer. */
function date(text: string): number | undefined {
  return /^(\d{4}[-/年])?\d{1,2}([-/]\d{1,2}|月(\d{1,2}日)?)$|^\d{4}年\d{1,2}月(\d{1,2}日)?$|^[上下]午\d|^\d{1,2}:\d{2}/.test(
    text,
  )
    ? 45_000
    : undefined;
}
