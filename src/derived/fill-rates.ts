/**
 * Percentages written into cells: as the cell's own format wants them, else as the other cells of its column are
 * written (0.1472 shown as 14.72%, 14.72, the text 14.72%), else as the header says.
 */
import type Decimal from 'decimal.js';
import { printPlain } from '../amount/print';
import { percentage } from '../amount/ratio';
import type { CellWriter } from '../findings/cell-writer';
import type { CellRef } from '../grid/address';
import type { SetCell } from '../grid/changes';
import { formatDecimalsFor } from '../grid/display';
import type { DerivedCell, Operands } from './derived-cell';
import { operandsFormula } from './fill-formulas';
import { judgeDerived, sumOf } from './verdict';

/** How a percentage is written. */
export interface RateStyle {
  /** 文字: 14.72 with the sign behind it. 百分数: a number, 100 times of which is printed. 数值: 14.72. 小数: 0.1472. */
  readonly as: '文字' | '百分数' | '数值' | '小数';
  /** Decimals of the percentage: two for 14.72 %. */
  readonly decimals: number;
  readonly sign: string;
  /** A number format the cell is given; absent where its own will do. */
  readonly format?: string;
}

/** Decimals of a percentage, where nothing tells. */
const USUAL_DECIMALS = 2;
/** A quotient in a General cell has many more. */
const MOST_DECIMALS = 8;
const USUAL: RateStyle = { as: '百分数', decimals: USUAL_DECIMALS, sign: '', format: '0.00%' };
/** Where nothing tells otherwise the whole is written 100%, as published tables mostly have it. */
const USUAL_WHOLE: RateStyle = { ...USUAL, decimals: 0, format: '0%' };

/** The style for a cell of a column whose derived cells are `column`. */
export function rateStyleOf(
  writer: CellWriter,
  derived: DerivedCell,
  column: readonly DerivedCell[],
): RateStyle {
  const typed = usualStyle([styleOfFilled(derived, writer)]);
  if (typed) return typed;
  const own = writer.cell(derived.result.ref)?.format ?? 'General';
  const shown = formatDecimalsFor(0.5, own);
  if (shown.kind === 'fixed' && shown.percent) return { as: '百分数', decimals: shown.decimals, sign: '' };
  const peer = usualStyle(column.map((one) => (one === derived ? undefined : styleOfFilled(one, writer))));
  if (peer) return peer;
  if (!/[%％]/.test(derived.column.printed.join(''))) return USUAL;
  if (shown.kind === 'fixed') return { as: '数值', decimals: shown.decimals, sign: '' };
  return { as: '数值', decimals: USUAL_DECIMALS, sign: '', format: '0.00' };
}

/** How a filled cell is written; without decimals where it does not tell how many its column has. */
type FilledStyle = Omit<RateStyle, 'decimals'> & { readonly decimals?: number };

/** Undefined where nothing, or no number, stands in the cell. */
function styleOfFilled(derived: DerivedCell, writer: CellWriter): FilledStyle | undefined {
  const { reading, written = '', ref } = derived.result;
  if (reading.kind !== 'number') return undefined;
  const decimals = Math.min(reading.decimals, MOST_DECIMALS);
  // 100% and 0% are written without decimals beside 14.72%.
  const isWhole = reading.decimals === 0 && (reading.value.isZero() || reading.value.equals(100));
  const ofText = isWhole ? {} : { decimals };
  if (reading.percent)
    return reading.text
      ? { as: '文字', ...ofText, sign: /％/.test(written) ? '％' : '%' }
      : { as: '百分数', decimals, sign: '', ...formatOf(writer, ref) };
  const { shown } = judgeDerived(derived);
  if (shown === undefined || shown.isZero()) return undefined;
  if (reading.text) return { as: '文字', ...ofText, sign: '' };
  const fraction = !shown.equals(reading.value);
  const printed = Math.max(0, fraction ? decimals - 2 : decimals);
  return {
    as: fraction ? '小数' : '数值',
    // A General cell drops noughts behind the point.
    decimals: reading.precision === 'general' ? Math.max(USUAL_DECIMALS, printed) : printed,
    sign: '',
    ...formatOf(writer, ref),
  };
}

function formatOf(writer: CellWriter, ref: CellRef): { readonly format?: string } {
  const format = writer.cell(ref)?.format ?? 'General';
  return format === 'General' ? {} : { format };
}

/** The commonest way of writing, with the most decimals it is written with where formats do not say how many. */
function usualStyle(styles: readonly (FilledStyle | undefined)[]): RateStyle | undefined {
  const counts = new Map<string, FilledStyle[]>();
  for (const style of styles) {
    if (!style) continue;
    const key = JSON.stringify([style.as, style.sign, style.format]);
    counts.set(key, [...(counts.get(key) ?? []), style]);
  }
  const [most] = [...counts.values()].sort((a, b) => b.length - a.length);
  const [first] = most ?? [];
  const told = most?.flatMap(({ decimals }) => decimals ?? []) ?? [];
  return first && { ...first, decimals: told.length > 0 ? Math.max(...told) : USUAL_DECIMALS };
}

/** The change that writes the rate of these operands; undefined where the cell must not be written or holds just that. */
export function rateInto(
  writer: CellWriter,
  { result, kind }: DerivedCell,
  operands: Operands & { form: '商' },
  wanted: RateStyle,
  live: boolean,
): SetCell | undefined {
  const numerator = sumOf(operands.numerator);
  const denominator = sumOf(operands.denominator);
  const isWhole = kind === '占比' && (live ? isOfItself(operands) : numerator.equals(denominator));
  const style = isWhole && wanted === USUAL ? USUAL_WHOLE : wanted;
  const rounded = percentage(numerator, denominator, style.decimals);
  if (!live || !canBeDivided(writer, operands)) return percentInto(writer, result.ref, rounded, style);
  // A text cannot be reckoned: a live rate is a number shown with the sign.
  const number: RateStyle =
    style.as === '文字'
      ? { ...style, as: style.sign === '' ? '数值' : '百分数', format: numberFormat(style) }
      : style;
  const change = percentInto(writer, result.ref, rounded, number);
  const formula = operandsFormula(operands);
  if (!change) return undefined;
  const isPlain = number.as === '百分数' || number.as === '小数';
  if (!isPlain || scaleOfPercent(writer, result.ref, number) !== 1)
    return { ...change, write: { ...change.write, formula: `ROUND(${formula}*100,${style.decimals})` } };
  const value = numerator.dividedBy(denominator).toSignificantDigits(15).toNumber();
  return { ...change, write: { value, formula } };
}

/** The share a total has in itself, which is the whole whatever the total comes to. */
function isOfItself({ numerator, denominator }: Operands & { form: '商' }): boolean {
  const [part, ...more] = numerator;
  return more.length === 0 && denominator.length === 1 && part?.cell === denominator[0]?.cell;
}

/** The change that writes a percentage (14.72 for 14.72 %) in a style. */
export function percentInto(
  writer: CellWriter,
  ref: CellRef,
  percent: Decimal,
  style: RateStyle,
): SetCell | undefined {
  // As text the whole is written 100%, beside shares with decimals.
  if (style.as === '文字')
    return writer.set(ref, printPlain(percent, percent.equals(100) ? 0 : style.decimals) + style.sign);
  const stored =
    style.as === '数值'
      ? percent
      : percent.times(style.as === '小数' ? 1 : scaleOfPercent(writer, ref, style)).dividedBy(100);
  return writer.set(ref, stored.toNumber(), style.format);
}

/** 100 for a format that only writes a % sign behind the number, else 1. */
function scaleOfPercent(writer: CellWriter, ref: CellRef, { format }: RateStyle): number {
  const shown = formatDecimalsFor(0.5, format ?? writer.cell(ref)?.format ?? 'General');
  return shown.kind === 'fixed' ? shown.scale : 1;
}

function numberFormat({ decimals, sign }: RateStyle): string {
  return `0${decimals === 0 ? '' : `.${'0'.repeat(decimals)}`}${sign === '' ? '' : '%'}`;
}

/** Whether all operands are numbers to the program that reckons, in one measure. */
function canBeDivided(writer: CellWriter, { numerator, denominator }: Operands & { form: '商' }): boolean {
  const scales = new Set<number>();
  for (const { cell } of [...numerator, ...denominator]) {
    const { reading, ref } = cell;
    if (reading.kind === 'blank' && reading.text.trim() === '') continue;
    if (reading.kind !== 'number' || reading.text) return false;
    const shown = formatDecimalsFor(reading.value.toNumber(), writer.cell(ref)?.format ?? 'General');
    scales.add(shown.kind === 'fixed' ? shown.scale : 1);
  }
  return scales.size <= 1;
}
