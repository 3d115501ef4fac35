/**
 * Calculations a text states: a×b×c, with or without ＝d; x 元按 p% 测算; 按 40 元/人/天计算，预计 2500 人/天. Only what is written out is read;
 * a text that leaves anything to guess gives nothing. Knows neither tables nor cells.
 */
import Decimal from 'decimal.js';
import { quantitiesIn, type Quantity } from './quantities';

export interface Calculation {
  readonly from: number;
  readonly to: number;
  /** As printed. */
  readonly text: string;
  /** In 元, what the factors give: the least, the exact and the greatest. */
  readonly low: Decimal;
  readonly value: Decimal;
  readonly high: Decimal;
  /** The result the text itself states behind ＝. */
  readonly stated?: Quantity;
}

const TIMES = /^\s*[（(]?\s*[×xX*✕╳·]\s*[)）]?\s*$/;
const EQUALS = /^\s*(?:[=＝]|共计|合计|计)\s*$/;
/** Beside these a product is only part of what is worked out. */
const MORE_BEFORE = /[+＋\-－÷/／（(×xX*]\s*$/;
const MORE_BEHIND = /^\s*[+＋\-－÷×xX*）)]/;

function product(text: string, factors: readonly Quantity[], stated?: Quantity): Calculation | undefined {
  const first = factors[0];
  const last = stated ?? factors[factors.length - 1];
  if (!first || !last || factors.filter(({ kind }) => kind === '金额').length !== 1) return undefined;
  const multiply = (key: 'low' | 'value' | 'high'): Decimal =>
    factors.reduce((total, factor) => total.times(factor[key]), new Decimal(1));
  return {
    from: first.from,
    to: last.to,
    text: text.slice(first.from, last.to),
    low: multiply('low'),
    value: multiply('value'),
    high: multiply('high'),
    ...(stated === undefined ? {} : { stated }),
  };
}

/** a×b×c, with what stands behind ＝. */
function written(text: string, quantities: readonly Quantity[]): Calculation[] {
  const found: Calculation[] = [];
  const between = (one: Quantity | undefined, other: Quantity | undefined): string =>
    one && other ? text.slice(one.to, other.from) : '';
  for (let i = 0; i < quantities.length; i += 1) {
    let end = i;
    while (TIMES.test(between(quantities[end], quantities[end + 1]))) end += 1;
    if (end === i) continue;
    const factors = quantities.slice(i, end + 1);
    const last = factors[factors.length - 1] as Quantity;
    const result = EQUALS.test(between(last, quantities[end + 1])) ? quantities[end + 1] : undefined;
    const stated = result?.kind === '金额' && result.per.length === 0 ? result : undefined;
    const alone =
      !MORE_BEFORE.test(text.slice(0, (factors[0] as Quantity).from)) &&
      !MORE_BEHIND.test(text.slice((stated ?? last).to)) &&
      (result === undefined || stated !== undefined);
    const calculation = alone ? product(text, factors, stated) : undefined;
    if (calculation) found.push(calculation);
    i = end;
  }
  return found;
}

const AT_RATE = /^\s*[,，、。]?\s*(?:按照?|以)\s*$/;
const AT_RATE_BEHIND = /^\s*的?(?:比例|费率|标准)?\s*(?:测算|计算|计提|提取|核定|安排)/;
const FEE_RATE = /^\s*[,，]\s*[^\d，。；,;]{0,6}费率(?:仅|约)?为?\s*$/;

/** 200.48 亿元，按照 0.024% 测算; 202.858 亿元，审计费率仅 0.002%. */
function byRate(text: string, quantities: readonly Quantity[]): Calculation[] {
  return quantities.flatMap((rate, i) => {
    const base = quantities[i - 1];
    if (rate.kind !== '比率' || base?.kind !== '金额' || base.per.length > 0) return [];
    const between = text.slice(base.to, rate.from);
    const fits =
      FEE_RATE.test(between) || (AT_RATE.test(between) && AT_RATE_BEHIND.test(text.slice(rate.to)));
    const calculation = fits ? product(text, [base, rate]) : undefined;
    return calculation ? [calculation] : [];
  });
}

const AT_PRICE = /(?:按照?|标准(?:为|是)?|单价|每)[^\d，。；]{0,8}$/;
const COUNT_FOLLOWS =
  /^\s*(?:的?标准)?(?:计算|测算|核算|安排)?\s*[,，]\s*(?:预计|约|共|共计|全市|全区|全县)?\s*$/;

/** 按照 40 元/天/人/次计算，预计 2500 人/天/次; 按 3000 元/家，76 家. What the price is per is what is counted. */
function byPrice(text: string, quantities: readonly Quantity[]): Calculation[] {
  return quantities.flatMap((price, i) => {
    const count = quantities[i + 1];
    if (price.kind !== '金额' || price.per.length === 0 || count?.kind !== '数量') return [];
    if (!COUNT_FOLLOWS.test(text.slice(price.to, count.from))) return [];
    if (!AT_PRICE.test(text.slice(0, price.from))) return [];
    const same = [...price.per].sort().join('/') === [...count.per].sort().join('/');
    const calculation = same ? product(text, [price, count]) : undefined;
    return calculation ? [calculation] : [];
  });
}

/** The calculations a text states, from the left. */
export function calculationsIn(text: string): Calculation[] {
  const quantities = quantitiesIn(text);
  return [...written(text, quantities), ...byRate(text, quantities), ...byPrice(text, quantities)].sort(
    (a, b) => a.from - b.from,
  );
}

/** An amount for each of a number of things, which the text sets against the whole: 每家 2664 元, 76 家. */
export interface Share {
  readonly each: Quantity;
  readonly count: Quantity;
}

/** What each gets and how many there are, where the text gives just one of either for that thing. */
export function shareIn(text: string): Share | undefined {
  const quantities = quantitiesIn(text);
  const eachOnes = quantities.filter(
    ({ kind, from }) => kind === '金额' && /每[家人户个名]\s*$/.test(text.slice(0, from)),
  );
  const each = eachOnes[0];
  if (!each || eachOnes.length > 1) return undefined;
  const thing = text.slice(0, each.from).trimEnd().slice(-1);
  const counts = quantities.filter(
    ({ kind, per }) => kind === '数量' && per.length === 1 && per[0] === thing,
  );
  const count = counts[0];
  return count && counts.length === 1 ? { each, count } : undefined;
}
