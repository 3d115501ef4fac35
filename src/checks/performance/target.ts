/** A target value taken apart: operator, figure, unit. Knows neither tables nor cells. */
import Decimal from 'decimal.js';
import { normalise } from '../../tables/words/label';

export interface Target {
  readonly operator: '≥' | '>' | '≤' | '<' | '=';
  readonly figure: Decimal;
  /** As printed behind the figure; '' where there is none. 亿元, 亿 and 亿次 stay as they are. */
  readonly unit: string;
}

const OPERATORS: readonly (readonly [RegExp, Target['operator']])[] = [
  [/^(?:≥|>=|=>|⩾|≧|不低于|不少于|不小于|大于(?:或)?等于|至少|达到)/, '≥'],
  [/^(?:≤|<=|=<|⩽|≦|不高于|不超过|不多于|不大于|小于(?:或)?等于|至多)/, '≤'],
  [/^(?:>|大于|高于|超过|多于)/, '>'],
  [/^(?:<|小于|低于|少于)/, '<'],
  [/^(?:=|等于)/, '='],
];
const BEHIND: readonly (readonly [RegExp, Target['operator']])[] = [
  [/(?:及|或|\()?以上\)?$/, '≥'],
  [/(?:及|或|\()?以[下内]\)?$/, '≤'],
];

/** The target; undefined for a text, a range, a date or several figures. */
export function readTarget(text: string): Target | undefined {
  let rest = normalise(text);
  let operator: Target['operator'] = '=';
  for (const [pattern, meaning] of OPERATORS) {
    const match = pattern.exec(rest);
    if (match) {
      operator = meaning;
      rest = rest.slice(match[0].length);
      break;
    }
  }
  for (const [pattern, meaning] of BEHIND) {
    if (pattern.test(rest)) {
      operator = meaning;
      rest = rest.replace(pattern, '');
    }
  }
  const match = /^(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)([^\d~\-,;。]*)$/.exec(rest);
  if (!match || /^年/.test(match[2] as string)) return undefined;
  return { operator, figure: new Decimal((match[1] as string).replace(/,/g, '')), unit: match[2] as string };
}

/** Units without what does not tell them apart: 家/次 and 家次, 亿 and 亿元. */
export function sameUnit(one: string, other: string): boolean {
  const plain = (unit: string): string => unit.replace(/[/·]/g, '').replace(/元$/, '');
  return plain(one) === plain(other);
}

/** Whether a text that should be a name is a value: >95%, 100. */
export function looksLikeValue(text: string): boolean {
  return /^[≥≤><＞＜=]*\s*\d+(?:\.\d+)?\s*[%％]?$/.test(text);
}
