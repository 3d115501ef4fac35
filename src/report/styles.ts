/**
 * How 校验结果 looks: 宋体 for text and 黑体 for headings as offices print them, thin lines, and colour only as a quiet
 * tint that says a severity or a place to write in, never alone.
 */
import type { CellStyle } from '../grid/changes';
import type { Severity } from '../findings/finding';

const SONG = '宋体';
const HEI = '黑体';
const TEXT_SIZE = 9;

const TINTS: Readonly<Record<Severity, string>> = { 错误: 'FBE3DF', 核实: 'FDF0D5', 提示: 'E6EFF7' };
/** The tint of a line that tells a likely cause. */
const CAUSE_FILL = 'ECE6F4';
const HEADER_FILL = 'E9ECEF';
const LABEL_FILL = 'F5F6F7';
/** The tint of cells that wait for the user's words. */
const WRITE_FILL = 'FFFCE8';

const body: CellStyle = {
  font: { name: SONG, size: TEXT_SIZE },
  border: 'thin',
  horizontal: 'left',
  vertical: 'middle',
  wrap: true,
};
const center: CellStyle = { ...body, horizontal: 'center' };
const strong: CellStyle = { ...center, font: { name: HEI, size: TEXT_SIZE } };

const BASE = {
  title: {
    font: { name: HEI, size: 16 },
    border: 'none',
    horizontal: 'center',
    vertical: 'middle',
  },
  verdict: {
    font: { name: HEI, size: 11 },
    border: 'none',
    horizontal: 'left',
    vertical: 'middle',
    wrap: true,
  },
  label: { ...strong, fill: LABEL_FILL },
  header: { ...strong, fill: HEADER_FILL },
  text: body,
  center,
  count: { ...center, wrap: false, format: '#,##0;-#,##0;"—"' },
  原因: { ...strong, fill: CAUSE_FILL },
  link: { ...center, font: { name: SONG, size: TEXT_SIZE, color: '0563C1', underline: true } },
  /** Text of a line that is the total of others. */
  totalText: { ...body, font: { name: HEI, size: TEXT_SIZE }, fill: LABEL_FILL },
  write: { ...body, fill: WRITE_FILL },
  section: {
    font: { name: HEI, size: 11 },
    border: 'none',
    horizontal: 'left',
    vertical: 'middle',
  },
  note: {
    font: { name: SONG, size: TEXT_SIZE },
    border: 'none',
    horizontal: 'left',
    vertical: 'middle',
    wrap: true,
  },
  hidden: { font: { name: SONG, size: TEXT_SIZE, color: '808080' }, border: 'none' },
} as const satisfies Record<string, CellStyle>;

/** Name of a style of the sheet. */
export type StyleName = keyof typeof BASE | Severity | `数:${string}` | `合:${string}`;

/** The style of a figure shown by that number format code. */
export function figureStyle(format: string): StyleName {
  return `数:${format}`;
}

/** The same in a line that is the total of others. */
export function totalFigureStyle(format: string): StyleName {
  return `合:${format}`;
}

/** What a style name stands for. */
export function styleNamed(name: StyleName): CellStyle {
  if (name === '错误' || name === '核实' || name === '提示') return { ...strong, fill: TINTS[name] };
  if (name.startsWith('数:')) {
    return { ...body, horizontal: 'right', wrap: false, format: name.slice('数:'.length) };
  }
  if (name.startsWith('合:')) {
    return { ...BASE.totalText, horizontal: 'right', wrap: false, format: name.slice('合:'.length) };
  }
  return BASE[name as keyof typeof BASE];
}
