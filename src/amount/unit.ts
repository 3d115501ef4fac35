/** Units amounts are printed in, and how they relate. */
import Decimal from 'decimal.js';

/** 金额单位: what one printed unit of a table is worth. */
export type AmountUnit = '元' | '百元' | '千元' | '万元' | '百万元' | '亿元';

/** Units from the finest to the coarsest, with their worth in 元. */
export const WORTH_IN_YUAN: Readonly<Record<AmountUnit, Decimal>> = {
  元: new Decimal(1),
  百元: new Decimal(100),
  千元: new Decimal(1_000),
  万元: new Decimal(10_000),
  百万元: new Decimal(1_000_000),
  亿元: new Decimal(100_000_000),
};

/** An amount printed in one unit, in another. */
export function convert(value: Decimal, from: AmountUnit, to: AmountUnit): Decimal {
  return from === to ? value : value.times(WORTH_IN_YUAN[from]).dividedBy(WORTH_IN_YUAN[to]);
}

/** The smallest amount that can be printed in that unit with that many decimals, in 元. */
export function displayUnit(unit: AmountUnit, decimals: number): Decimal {
  return WORTH_IN_YUAN[unit].times(Decimal.pow(10, -decimals));
}
