/**
 * What stands in a cell, between the form the Excel library gives and takes (values, formulas and value types as
 * separate matrices) and ours. Knows nothing of ranges.
 */
import type { CellContent, WrittenCell } from '../../grid/changes';
import type { CellValue } from '../../grid/snapshot';
import { isCellError } from '../../grid/snapshot';

/** The longest text and formula Excel keeps in a cell. */
export const LONGEST_TEXT = 32_767;
const LONGEST_FORMULA = 8_192;

/** What Excel says of a cell: `values`, `formulas` and `valueTypes` at its place. */
export function contentFrom(value: unknown, formula: unknown, type: unknown): CellContent {
  const stored = valueFrom(value, type);
  // Text that looks like a formula is given back as it stands, in both matrices alike.
  const calculated = typeof formula === 'string' && formula.startsWith('=') && formula !== value;
  return calculated ? { value: stored, formula: formula.slice(1) } : { value: stored };
}

function valueFrom(value: unknown, type: unknown): CellValue {
  if (type === 'Error') return { error: String(value) };
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  // The result of a formula may be an empty text; a cell with nothing in it has a type of its own.
  return typeof value === 'string' && type !== 'Empty' ? value : null;
}

/** Whether a cell holds the content. */
export function sameContent(one: CellContent, other: CellContent): boolean {
  return one.formula === other.formula && sameValue(one.value, other.value);
}

/** Whether two contents are the same but for the results of formulas. */
export function sameSubstance(one: CellContent, other: CellContent): boolean {
  if (one.formula === undefined || other.formula === undefined) return sameContent(one, other);
  return one.formula === other.formula;
}

/** Whether two values are the same. */
export function sameValue(one: CellValue, other: CellValue): boolean {
  return isCellError(one) && isCellError(other) ? one.error === other.error : one === other;
}

/** What a cell of a sheet that is written whole is to hold. */
export function contentOfWritten({ value, formula }: WrittenCell): CellContent {
  return formula === undefined ? { value } : { value, formula };
}

/** What `formulas` is set to so that the cell comes to hold the content. `asText`: the cell's format is that of text. */
export function writtenForm({ value, formula }: CellContent, asText: boolean): string | number | boolean {
  if (formula !== undefined) return `=${formula}`;
  if (value === null) return '';
  if (isCellError(value)) return value.error;
  if (typeof value !== 'string') return value;
  return (asText && !value.startsWith("'")) || !mayBeReinterpreted(value) ? value : `'${value}`;
}

/** Why the content cannot be stored, as a Chinese phrase; undefined where it can. */
export function contentFault({ value, formula }: CellContent): string | undefined {
  if (formula !== undefined && (formula === '' || formula.startsWith('='))) return '的公式为空或多了等号';
  if (formula !== undefined && formula.length > LONGEST_FORMULA) return '的公式过长';
  if (typeof value === 'string' && value.length > LONGEST_TEXT) return `的文字超过 ${LONGEST_TEXT} 个字符`;
  return typeof value === 'number' && !Number.isFinite(value) ? '的数值无法保存' : undefined;
}

/**
 * Whether Excel could take the text for something else when it is entered: a formula, a number, a date, a truth value,
 * an error. Too many rather than too few: the apostrophe put before such text is never shown.
 */
function mayBeReinterpreted(text: string): boolean {
  return (
    /^[\s]*[=+\-@'#]/.test(text) ||
    /\p{N}/u.test(text) ||
    /[〇零一二三四五六七八九十][年月日时点分秒]/.test(text) ||
    /^\s*(true|false)\s*$/i.test(text)
  );
}
