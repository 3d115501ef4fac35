/** The printed number of a table as figures: 公开表5-1, 预算07表, 附表三. */
import { normalise } from '../tables/words/label';

/** 公开表5-1 → 5 and 1. */
export interface TableNumber {
  readonly main: number;
  readonly sub: number | undefined;
}

const DIGITS = '一二三四五六七八九';

/** The figures of a printed number; undefined where it has none. */
export function readNumber(printed: string): TableNumber | undefined {
  const plain = normalise(printed);
  const arabic = /(\d{1,2})(?:-(\d{1,2}))?表?$/.exec(plain);
  if (arabic)
    return { main: Number(arabic[1]), sub: arabic[2] === undefined ? undefined : Number(arabic[2]) };
  const chinese = /([一二三四五六七八九]?)(十?)([一二三四五六七八九]?)表?$/.exec(plain);
  const [, tens = '', ten = '', ones = ''] = chinese ?? [];
  if (ten === '')
    return ones === '' && tens === '' ? undefined : { main: digit(tens || ones), sub: undefined };
  return { main: (tens === '' ? 1 : digit(tens)) * 10 + (ones === '' ? 0 : digit(ones)), sub: undefined };
}

function digit(sign: string): number {
  return DIGITS.indexOf(sign) + 1;
}
