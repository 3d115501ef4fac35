/** Faults of one amount: what people do to a figure. Each gives the workbook with the fault in it, or nothing where it changes nothing. */
import { cellKey } from '../../src/grid/address';
import type { Cell, Snapshot } from '../../src/grid/snapshot';
import { displayText } from '../../src/grid/display';
import { Draw } from '../consistent-books/draw';
import { fromUnits, unitsOf, type Amount } from './amount-cells';
import { cellOf, type CellEdit } from './edit';
import { justAboveBound, type Identities, type Shift } from './identities';

export const AMOUNT_FAULTS = [
  '超出尾差一个单位',
  '±10%',
  '数字前后颠倒',
  '正负号',
  '差10倍',
  '差10000倍',
  '漏填',
  '文本数字',
  '抄成下一行',
  '左右互换',
  '上下互换',
] as const;

export type AmountFault = (typeof AMOUNT_FAULTS)[number];

/** Cells written anew, and by how much their amounts change, in the unit of their table. */
export interface AmountChange {
  readonly kind: AmountFault;
  readonly edits: readonly CellEdit[];
  readonly shift: Shift;
}

/** What a fault is put into. */
export interface Ground {
  readonly snapshot: Snapshot;
  readonly identities: Identities;
}

/** The fault of that kind in that amount; undefined where it would leave the amount as it is. */
export function amountFault(kind: AmountFault, amount: Amount, ground: Ground): AmountChange | undefined {
  if (kind === '文本数字') return asText(amount, ground);
  if (kind === '左右互换' || kind === '上下互换') {
    const other = kind === '左右互换' ? amount.right : amount.below;
    return other && swapped(kind, amount, other, ground);
  }
  const draw = new Draw(hash(`${kind} ${amount.key}`));
  const units = wrongUnits(kind, amount, ground, draw);
  if (units === undefined || units === unitsOf(amount)) return undefined;
  const value = fromUnits(amount, units);
  const cell = kind === '漏填' ? undefined : written(amount, value, ground);
  return {
    kind,
    edits: [{ ref: amount.ref, cell }],
    shift: new Map([[amount.key, value - amount.value]]),
  };
}

/** The wrong amount in display units. */
function wrongUnits(
  kind: Exclude<AmountFault, '文本数字' | '左右互换' | '上下互换'>,
  amount: Amount,
  { identities }: Ground,
  draw: Draw,
): number | undefined {
  const units = unitsOf(amount);
  switch (kind) {
    case '超出尾差一个单位': {
      const unit = 10 ** -amount.decimals;
      const change = justAboveBound(identities, amount.key, { value: amount.value, unit });
      return units + Math.round(change / unit);
    }
    case '±10%':
      return Math.round(units * (draw.chance(0.5) ? 1.1 : 0.9));
    case '数字前后颠倒':
      return transposed(units, draw);
    case '正负号':
      return -units;
    case '差10倍':
      return units * 10;
    case '差10000倍':
      return units * 10_000;
    case '漏填':
      return 0;
    case '抄成下一行':
      return amount.below && unitsOf(amount.below);
  }
}

/** Two neighbouring digits that differ, exchanged; never so that the figure begins with 0. */
function transposed(units: number, draw: Draw): number | undefined {
  const digits = String(Math.abs(units));
  const places = Array.from(digits).flatMap((digit, i) => {
    const next = digits[i + 1];
    return next === undefined || next === digit || (i === 0 && next === '0') ? [] : [i];
  });
  if (places.length === 0) return undefined;
  const at = draw.pick(places);
  const changed = digits.slice(0, at) + digits.charAt(at + 1) + digits.charAt(at) + digits.slice(at + 2);
  return Math.sign(units) * Number(changed);
}

function asText(amount: Amount, { snapshot }: Ground): AmountChange | undefined {
  const cell = cellOf(snapshot, amount.ref);
  if (typeof cell?.value !== 'number') return undefined;
  const text = displayText(cell.value, cell.format);
  return {
    kind: '文本数字',
    edits: [{ ref: amount.ref, cell: { value: text, format: '@' } }],
    shift: new Map(),
  };
}

function swapped(kind: AmountFault, one: Amount, other: Amount, ground: Ground): AmountChange | undefined {
  if (one.value === other.value || one.key === other.key) return undefined;
  return {
    kind,
    edits: [
      { ref: one.ref, cell: other.blank ? undefined : written(one, other.value, ground) },
      { ref: other.ref, cell: one.blank ? undefined : written(other, one.value, ground) },
    ],
    shift: new Map([
      [one.key, other.value - one.value],
      [other.key, one.value - other.value],
    ]),
  };
}

/** A typed amount: the format of the cell it replaces, never its formula. */
function written(amount: Amount, value: number, { snapshot }: Ground): Cell {
  const old = cellOf(snapshot, amount.ref);
  const format = old !== undefined && typeof old.value === 'number' ? old.format : amount.format;
  return { ...(old?.indent === undefined ? {} : { indent: old.indent }), value, format };
}

/**
 * Whether rounding cannot explain the change: it breaks an identity of the clean book, or moves a percentage by more
 * than its last digit. An amount in neither is given the bound of one display unit.
 */
export function isAboveBound({ edits, shift }: AmountChange, amount: Amount, ground: Ground): boolean {
  const { identities } = ground;
  if (shift.size === 0 || identities.brokenBy(shift).length > 0 || identities.movesPercentage(shift))
    return true;
  const bare = edits.every(({ ref }) => {
    const key = cellKey(ref);
    return identities.equalitiesAt(key).length === 0 && !identities.hasPercentageOf(key);
  });
  return bare && [...shift.values()].some((by) => Math.abs(by) > 1.5 * 10 ** -amount.decimals);
}

/** A number of its own for every text. */
export function hash(text: string): number {
  let value = 2166136261;
  for (const sign of text) value = Math.imul(value ^ (sign.codePointAt(0) ?? 0), 16777619) >>> 0;
  return value;
}
