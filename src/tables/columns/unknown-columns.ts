/**
 * Columns whose headers say nothing a table declares: what their cells and the columns beside them tell of them all the
 * same. Knows neither rows nor formulas.
 */
import { functionalCategory } from '../../catalogue/functional';
import type { ResolvedColumn } from './columns';
import type { HeaderColumn } from '../sheet/header';
import { readHeaderWord } from '../words/header-words';
import type { SheetText } from '../sheet/sheet-text';
import { isFigureWithUnit } from '../sheet/unit-in-cell';

/** What stands around a column. */
export interface Surroundings {
  /** What the header above its own label means. */
  readonly parent: ResolvedColumn | undefined;
  /** The figure columns left of it in its block. */
  readonly beside: readonly (ResolvedColumn & { readonly header: HeaderColumn })[];
}

/** How many rows are looked into. */
const MOST_ROWS = 400;

/** What money is called at the end of a header: 一般因公出国费, 津补贴; not 编制人数, 车辆数. */
const MONEY_WORD = /(?:费|支出|补助|补贴|经费|工资|购置|资金|拨款|收入|结转|结余)$/;

/** A column no declared concept fits: of no interest without figures, 未识别 with them. */
export function unknownColumn(
  sheet: SheetText,
  header: HeaderColumn,
  dataRows: readonly number[],
  { parent, beside }: Surroundings,
): ResolvedColumn | undefined {
  const rows = dataRows.slice(0, MOST_ROWS);
  if (!rows.some((row) => isNumber(sheet, row, header.column))) return undefined;
  const { core, ofWhich } = readHeaderWord(header.path[header.path.length - 1] as string);
  // Part of a known column: it is held against that column, whatever it is called.
  const assumed = !ofWhich && MONEY_WORD.test(core) && parent !== undefined && isSummed(parent.key, beside);
  if ((ofWhich || assumed) && parent && header.path.length > 1)
    return { key: `${parent.key}/${core}`, role: '其中', required: false, ...(assumed ? { assumed } : {}) };
  // Noughts under a header nobody knows say nothing.
  const isOfNoughts = rows.every((row) => isNought(sheet, row, header.column));
  return isOfNoughts
    ? undefined
    : { key: `未识别/${header.path.join('/')}`, role: '未识别', required: false };
}

function isNought(sheet: SheetText, row: number, column: number): boolean {
  const reading = sheet.amount(row, column);
  return reading.kind === 'number' ? reading.value.isZero() : true;
}

/** A figure with a unit under a header that says nothing of money is a word: 补助标准 500元. */
function isNumber(sheet: SheetText, row: number, column: number): boolean {
  return sheet.amount(row, column).kind === 'number' && !isFigureWithUnit(sheet.text(row, column));
}

/**
 * Among parts of a column that the table does know, one that it does not know may be another that counts: 本年收入 with
 * 小计, its sources, and a source nobody has heard of. It is then not taken for a mere 其中.
 */
export function withoutDoubtfulParts<T extends ResolvedColumn>(
  figures: readonly (T & { readonly header: HeaderColumn })[],
): (T & { readonly header: HeaderColumn })[] {
  return figures.map((figure) => {
    const whole = figure.key.slice(0, figure.key.lastIndexOf('/'));
    const doubtful =
      figure.assumed === true &&
      figures.some((other) => other.role === '金额' && isPartOf(whole, other, figure));
    return doubtful ? { ...figure, key: `未识别/${figure.header.path.join('/')}`, role: '未识别' } : figure;
  });
}

/** Whether a column is part of a whole by its key, or stands under the same header as a column of its own name: 人员经费. */
function isPartOf(
  whole: string,
  { key, header: { path } }: { readonly key: string; readonly header: HeaderColumn },
  unknown: { readonly header: HeaderColumn },
): boolean {
  if (key.startsWith(`${whole}/`)) return true;
  return key !== whole && !key.includes('/') && headOf(path) === headOf(unknown.header.path);
}

/** The labels above a column's own. */
function headOf(path: readonly string[]): string {
  return path.slice(0, -1).join('/');
}

/** Whether a column stands under its header as the 小计: the others below that header are its parts. */
function isSummed(key: string, beside: Surroundings['beside']): boolean {
  return beside.some(({ key: own, role, header: { path } }) => {
    const last = readHeaderWord(path[path.length - 1] ?? '').core;
    return own === key && role === '金额' && path.length > 1 && /^(?:小计|合计)$/.test(last);
  });
}

/** Whether a column holds the codes of subjects, whatever its header says: 预算单位/科目编码. */
export function holdsCodes(sheet: SheetText, column: number, dataRows: readonly number[]): boolean {
  const labels = dataRows
    .slice(0, MOST_ROWS)
    .map((row) => sheet.label(row, column))
    .filter((label) => label !== '');
  const codes = labels.filter(isSubjectCode);
  const isBelow = (code: string): boolean => codes.some((above) => above !== code && code.startsWith(above));
  // Figures may look like codes one by one, but not stand under each other.
  return codes.length >= 3 && codes.length * 5 >= labels.length * 4 && codes.filter(isBelow).length >= 2;
}

function isSubjectCode(label: string): boolean {
  if (!/^\d{3}(?:\d{2}){0,2}$/.test(label)) return false;
  return functionalCategory(label.slice(0, 3)) !== undefined || /^(?:30|31|39|50|51|59)/.test(label);
}
