/**
 * Figures with units in a text that tells how an amount was worked out: 200.48 亿元, 40 元/天/人, 0.024%, 2 万人.
 * Knows neither tables nor cells.
 */
import Decimal from 'decimal.js';

export interface Quantity {
  readonly from: number;
  readonly to: number;
  /** As printed. */
  readonly text: string;
  /** The least and the greatest value that print so, in 元 for money, as a fraction for percentages. */
  readonly low: Decimal;
  readonly high: Decimal;
  readonly value: Decimal;
  readonly kind: '金额' | '比率' | '数量';
  /** What it counts, or what money is per: 家; 天, 人, 次. */
  readonly per: readonly string[];
}

const COUNTED =
  '人次|人天|人日|人月|平方米|平方公里|公里|亩|吨|千米|米|套|台|辆|户|家|人|名|个月|个|天|日|月|年|次|期|场|批|册|份|件|项|条|篇|座|处|间|学时|课时|小时|度|立方米|张|块|只|头|株|村|社区|街道|所|校|班|车次|车|车辆|季度|季|届|轮';
const NUMBER = '\\d{1,3}(?:[,，]\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?';
const PER = `(?:\\s*[/／每·.]\\s*(?:${COUNTED}))*`;
const PATTERN = new RegExp(
  `(?<![\\d.A-Za-z])(${NUMBER})\\s*(?:(%|％|‰)|(亿元|万元|千元|百元|元)(${PER})|(万|千|百|亿)?(?:(${COUNTED})(${PER}))?)`,
  'g',
);
const WORTH: Readonly<Record<string, number>> = {
  元: 1,
  百元: 100,
  千元: 1_000,
  万元: 10_000,
  亿元: 100_000_000,
  百: 100,
  千: 1_000,
  万: 10_000,
  亿: 100_000_000,
};

function unitsOf(text: string | undefined): string[] {
  return (text ?? '')
    .split(/[/／每·.\s]+/)
    .filter((unit) => unit !== '')
    .map((unit) => (unit === '名' ? '人' : unit === '日' ? '天' : unit));
}

/** All quantities of the text, from the left. Whole numbers are exact; decimals and rates stand for what rounds to them. */
export function quantitiesIn(text: string): Quantity[] {
  return [...text.matchAll(PATTERN)].map((match) => {
    const [whole, digits, percent, money, moneyPer, scale, counted, countedPer] = match;
    const plain = (digits as string).replace(/[,，]/g, '');
    const value = new Decimal(plain);
    const decimals = plain.split('.')[1]?.length ?? 0;
    const slack = decimals === 0 ? new Decimal(0) : Decimal.pow(10, -decimals).times(0.5);
    const factor = new Decimal(
      percent === '‰' ? '0.001' : percent !== undefined ? '0.01' : (WORTH[money ?? scale ?? ''] ?? 1),
    );
    return {
      from: match.index,
      to: match.index + whole.length,
      text: whole.trim(),
      value: value.times(factor),
      low: value.minus(slack).times(factor),
      high: value.plus(slack).times(factor),
      kind:
        percent !== undefined
          ? ('比率' as const)
          : money !== undefined
            ? ('金额' as const)
            : ('数量' as const),
      per: money !== undefined ? unitsOf(moneyPer) : unitsOf(`${counted ?? ''}${countedPer ?? ''}`),
    };
  });
}
