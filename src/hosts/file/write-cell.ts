/**
 * A cell as XML. Text is written into the cell itself (inlineStr), so that no other part changes; Excel, WPS and
 * LibreOffice read it alike, and text that begins with = + - @ stays text.
 */
import { a1 } from '../../grid/address';
import type { CellContent } from '../../grid/changes';
import type { CellValue } from '../../grid/snapshot';
import { isCellError } from '../../grid/snapshot';
import { LONGEST_FORMULA, LONGEST_TEXT } from './bounds';
import { escapeText } from './xml';
import { encodeXstring, needsSpacePreserved } from './xstring';

/** The cell element; `prefix` is that of the document. A cell with neither content nor format becomes nothing. */
export function cellXml(
  row: number,
  column: number,
  content: CellContent,
  style: number,
  prefix = '',
): string {
  const head = `<${prefix}c r="${a1(row, column)}"${style === 0 ? '' : ` s="${style}"`}`;
  const { value, formula } = content;
  if (formula !== undefined) {
    const type = typeOf(value, 'str');
    const written = `<${prefix}f${spacing(formula)}>${escapeText(encodeXstring(formula))}</${prefix}f>`;
    return `${head}${type}>${written}${storedValue(value, prefix)}</${prefix}c>`;
  }
  if (value === null) return style === 0 ? '' : `${head}/>`;
  if (typeof value !== 'string')
    return `${head}${typeOf(value, '')}>${storedValue(value, prefix)}</${prefix}c>`;
  const text = `<${prefix}t${spacing(value)}>${escapeText(encodeXstring(value))}</${prefix}t>`;
  return `${head} t="inlineStr"><${prefix}is>${text}</${prefix}is></${prefix}c>`;
}

/** Why the content cannot be stored, as a Chinese phrase; undefined where it can. */
export function contentFault({ value, formula }: CellContent): string | undefined {
  if (formula !== undefined && (formula === '' || formula.startsWith('='))) return '的公式为空或多了等号';
  if (formula !== undefined && formula.length > LONGEST_FORMULA) return '的公式过长';
  if (typeof value === 'string' && value.length > LONGEST_TEXT) return `的文字超过 ${LONGEST_TEXT} 个字符`;
  return typeof value === 'number' && !Number.isFinite(value) ? '的数值无法保存' : undefined;
}

/** Whether a text begins in a way that a spreadsheet program would take for a formula when it is typed. */
export function looksLikeFormula(text: string): boolean {
  return /^[=+\-@]/.test(text);
}

function typeOf(value: CellValue, text: string): string {
  if (isCellError(value)) return ' t="e"';
  if (typeof value === 'boolean') return ' t="b"';
  return typeof value === 'string' ? ` t="${text}"` : '';
}

function storedValue(value: CellValue, prefix: string): string {
  if (value === null) return '';
  const stored = isCellError(value)
    ? value.error
    : typeof value === 'boolean'
      ? value
        ? '1'
        : '0'
      : String(value);
  return `<${prefix}v${spacing(stored)}>${escapeText(encodeXstring(stored))}</${prefix}v>`;
}

function spacing(text: string): string {
  return needsSpacePreserved(text) ? ' xml:space="preserve"' : '';
}
